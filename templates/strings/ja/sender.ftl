## For a sender: the top of every answer for a listed address. $name is the name of the server, $owner the holder of the
## network, both as others wrote them.

sender-not-accused = あなたが責められているわけではありません。
sender-what-machine = 受信側のメールサーバーは、メールが送られてきたアドレスを理由に、受け取りを断りました。あなたが誰か、何を書いたかは見ていません。
sender-what-range = このアドレスは、プロバイダーが家庭や職場、電話に割り当てる多くのアドレスの1つです。このようなアドレスから直接届くメールを、誰が送ったかにかかわらず受け取らないメールサーバーもあります。

sender-who = 対応が必要な人
sender-who-server = このメールサーバーの管理者
sender-who-server-what = 多くの場合、メールプロバイダー、勤務先、または学校です。管理者は、問題を直して、アドレスの削除を当サイトに依頼できます。
sender-who-line = この回線のプロバイダーと、回線を使っている人
sender-who-line-what = アドレスの名前から見て、家庭か職場の回線のようです。その回線のどこかに問題があります。ご自分の回線でなければ、メールプロバイダーに知らせてください。
sender-who-holder = このネットワークを運営する会社
sender-who-holder-what = 1台の機器ではなく、ネットワーク全体が掲載されています。メールプロバイダーやホスティング会社は、問題を直すか、運営する会社に頼むことができます。
sender-who-reader = ご自身、または回線を管理している人
sender-who-reader-what = 問題があるのは、おそらくこの回線につながっている機器です。ルーター、電話、テレビにつなぐ機器、パソコンなどが考えられます。
sender-who-nobody = 待てるのであれば、誰も何もしなくてかまいません
sender-who-nobody-what = 問題が再び確認されなければ、掲載は{ $when }に自動的に終わります。そのあとで、もう一度メールを送ってください。
sender-who-other-way = 誰も、何も直す必要はありません
sender-who-other-way-what = メールプロバイダーのサーバーを通して、メールを送ってください。方法は下にあります。お使いの回線が壊れているわけではありません。
sender-who-name = サーバーが名乗っている名前
sender-who-owner = サーバーがあるネットワークの運営者
sender-reader = これは、今お使いの回線のアドレスです。メールサーバーのアドレスとは違うかもしれません。どのアドレスが断られたかは、戻ってきたメールに書かれています。

sender-way = メールを届ける方法
sender-way-program = メールソフトのアカウント設定を開き、「送信メール」または「SMTP」を探してください。
sender-way-server = メールプロバイダーが案内している送信サーバーを入力してください。ポートは587でSTARTTLS、または465でTLSです。
sender-way-password = 送信時のパスワード認証を有効にしてください。ユーザー名とパスワードは、メールボックスのものを使います。
sender-way-own = この回線でメールサーバーを動かしている場合は、メールをプロバイダーのサーバーに渡すように設定してください。または、固定のアドレス1件の削除を、このページの下のほうで依頼してください。

sender-send = 対応する人に送るもの
sender-send-folded = お待ちになれない場合に送る内容
sender-send-what = 対応に必要なことは、すべてこの依頼文に書いてあります。コピーするか、メールソフトで開いてください。
sender-send-provider = この依頼文は、正しい設定を教えてもらうために、メールプロバイダーに送るものです。コピーするか、メールソフトで開いてください。

sender-today = 今日できること
sender-today-call = 急ぐときは、宛先の方に電話をするか、別のメールボックスから送ってください。
sender-today-letter = 上の依頼文に、戻ってきたメールを添えて送ってください。
sender-today-once = 同じメールを何度も送らないでください。原因がなくなるまで、戻ってきます。
sender-today-receiver = リストに載っていても、受信側はあなたのメールを通すことができます。電話で頼んでみてください。
sender-today-wait = 掲載が終わるのを待ってから、もう一度メールを送ってください。
sender-today-provider = メールプロバイダーのウェブ画面からメールを書いてください。そうすれば、プロバイダーのサーバーを通して送られます。

sender-long = かかる時間
sender-long-self-service = 問題が直れば、どなたでも削除を依頼できます。依頼した人が確認の手続きをすると、すぐに認められます。
sender-long-checked = 問題が直れば、どなたでも削除を依頼できます。機械による検査で判断します。
sender-long-reviewed = 問題が直れば、どなたでも削除を依頼できます。当サイトの担当者が判断します。
sender-long-range = 別の送り方は、すぐに使えます。当サイトの対応を待つ必要はありません。
sender-long-range-too = このアドレスは、家庭や携帯電話向けのアドレス範囲にも入っています。この掲載は残ります。上に書いたとおり、プロバイダーのサーバーからメールを送ってください。
sender-long-ends = 誰も依頼しない場合、掲載は{ $when }に自動的に終わります。
sender-long-stays = この掲載に終わりの日付はありません。
sender-long-caches = 掲載が終わると、{ $ttl }以内にメールサーバーに伝わります。

sender-article = なぜメールは受け取りを断られたのですか。リスト「{ $list }」について詳しく
copy = コピー
copied = コピーしました
