# What a returned mail says, for people who run no mail servers.
# $ip is the address that was refused, $list the name of the list, $operator who runs it, $link the answer page.

## A list of this site

bounce-ours = { $ip }は、当サイトのリスト「{ $list }」に載っています。
bounce-ours-what = 受信側のメールサーバーは、あなたのメールを引き渡したサーバーについて、当サイトのリストに問い合わせました。そのサーバーのアドレスは{ $ip }で、リストに載っています。そのため、受信側はメールを受け取りませんでした。
bounce-ours-who = サーバー{ $ip }の管理者です。多くの場合、メールプロバイダー、勤務先、または学校です。管理者は、問題を直して、アドレスの削除を当サイトに依頼できます。
bounce-ours-hidden = あなたのメールは、当サイトのリストを理由に受け取りを断られました。
bounce-ours-hidden-what = 受信側のメールサーバーは、あなたのメールを引き渡したサーバーを、当サイトのリストで見つけました。文面にそのアドレスがないため、当サイトでは調べられません。
bounce-ours-hidden-who = そのサーバーの管理者です。多くの場合、メールプロバイダー、勤務先、または学校です。
bounce-gone = { $ip }は、もう当サイトのリスト「{ $list }」に載っていません。
bounce-gone-removal = アドレスが掲載されていたため、あなたのメールは受け取りを断られました。{ $when }に、依頼を受けて削除されました。
bounce-gone-expiry = アドレスが掲載されていたため、あなたのメールは受け取りを断られました。掲載は期限が来て、{ $when }に自動的に終わりました。
bounce-gone-taken = アドレスが掲載されていたため、あなたのメールは受け取りを断られました。当サイトが{ $when }に削除しました。
bounce-gone-unknown = 戻ってきたメールによると、アドレスは掲載されていました。現在は掲載されていません。いつ削除されたかは、ただいま表示できません。
bounce-gone-who = いません。アドレスは、もうこのリストに載っていません。
bounce-elsewhere = { $ip }は、当サイトのリスト「{ $other }」に載っています。
bounce-elsewhere-what = 戻ってきたメールには、当サイトのリスト「{ $list }」の名前があります。アドレスは、いまはそのリストには載っていません。「{ $other }」に載っていて、そのリストに問い合わせるメールサーバーでも断られます。
bounce-never = { $ip }は、当サイトのリスト「{ $list }」に載っていません。
bounce-never-what = 戻ってきたメールには、当サイトのリストの名前があります。しかし、アドレスは現在掲載されておらず、以前に掲載された記録もありません。
bounce-never-who = 受信側のメールサーバーの管理者です。サーバーが、正しくない方法でリストに問い合わせたのかもしれません。管理者が確かめられます。
bounce-unchecked = { $ip }は、ただいま調べることができませんでした。
bounce-unchecked-what = 戻ってきたメールには、当サイトのリストの名前があります。アドレスが今も掲載されているかどうかは、現在お答えできません。
bounce-test = { $ip }は、テスト用の項目です。
bounce-test-what = メールサーバーのアドレスのリストはどれも、このアドレスに「掲載あり」と回答します。リストが動いていることを確かめられるようにするためです。このアドレスからメールが届くことはありません。
bounce-test-who = いません。誰かがサーバーをテストしています。

## Lists of others

bounce-other = あなたのメールは、リスト「{ $list }」を理由に受け取りを断られました。
bounce-other-some = あなたのメールは、{ $operator }のリストを理由に受け取りを断られました。
bounce-other-unnamed = あなたのメールは、ブロックリストを理由に受け取りを断られました。
bounce-other-what = 受信側のメールサーバーは、あなたのメールを引き渡したサーバーについて、ブロックリストに問い合わせました。そのサーバーは掲載されています。このリストは当サイトのものではありません。当サイトでは変更できません。
bounce-dead = あなたのメールは、もう存在しないリストを理由に受け取りを断られました。
bounce-dead-what = 受信側のメールサーバーは、すでに終了したリストに問い合わせ、その回答を「掲載あり」と受け取りました。ほかの多くの人のメールも断られているかもしれません。
bounce-private = 受信側が独自に管理するリストに、お使いのメールサーバーが載っています。
bounce-private-what = 受信側は、あなたのメールを引き渡したサーバーからのメールを受け取りません。公開されているブロックリストの名前はなく、当サイトのリストでもありません。変更できるのは受信側だけです。
bounce-reputation = 受信側のメールフィルターが、お使いのメールサーバーを信頼していません。
bounce-reputation-what = このフィルターは、最近送られたメールをもとに、メールサーバーごとに点数を付けます。あなたのメールを引き渡したサーバーは、点数が低くなっています。このリストは当サイトのものではありません。
bounce-dynamic = あなたのメールは、直接メールを送らないことになっているアドレスから出ました。
bounce-dynamic-what = このアドレスは、家庭やモバイルの回線のものです。受信側は、こうした回線のメールがプロバイダーのメールサーバーを通って届くものと考えています。あなたやお使いのパソコンの問題を示すものではありません。
bounce-dynamic-who = ご自身、またはメールソフトを設定した人です。メールは、ユーザー名とパスワードを使って、プロバイダーのメールサーバーを通して送る必要があります。
bounce-domain = あなたのメールにあるウェブかメールのドメインが、リストに載っています。
bounce-domain-what = 受信側が、リストに載っているドメインを見つけました。送信元のドメインか、メールの中のリンク先のドメインです。お使いのメールサーバーのアドレスが載っているのではありません。
bounce-domain-who = ご自身です。リンクを外して、もう一度送ってください。ご自分のドメインであれば、ドメインの所有者が削除を依頼できます。
bounce-admin-who = メールサーバーの管理者です。多くの場合、メールプロバイダー、勤務先、または学校です。

## The receiver asks wrongly

bounce-resolver = どこにも掲載されていません。受信側のメールサーバーが、正しくない方法でブロックリストに問い合わせています。
bounce-resolver-what = リストは問い合わせに答えませんでした。受信側のサーバーは、それを「掲載あり」と受け取りました。ほかの多くの人のメールも断られているはずです。
bounce-resolver-who = 受信側のメールサーバーの管理者です。あなたやお使いのプロバイダーが直すことはありません。

## Something else

bounce-full = 宛先のメールボックスがいっぱいです。
bounce-full-what = あなたのメールを入れる空きがありません。ブロックリストとは関係ありません。
bounce-unknown-user = 宛先のメールボックスがありません。
bounce-unknown-user-what = 受信側に、そのアドレスの利用者はいません。ブロックリストとは関係ありません。
bounce-unknown-user-who = ご自身です。多くの場合、アドレスの打ち間違いか、もう使われていないアドレスです。
bounce-mailbox = 宛先のメールボックスは、メールを受け取っていません。
bounce-mailbox-what = 閉じられたか、停止されているか、もう使われていないのかもしれません。ブロックリストとは関係ありません。
bounce-recipient-who = 宛先の方、または宛先のメールサーバーの管理者です。
bounce-spf = お使いのドメインでは、このサーバーからの送信が認められていません。
bounce-spf-what = ドメインは、自分のメールを送ってよいサーバーの一覧を公開しています。これをSPFといいます。あなたのメールを引き渡したサーバーは、その一覧にありません。
bounce-dkim = あなたのメールの署名がないか、合っていません。
bounce-dkim-what = メールサーバーは、送るメールに署名を付けます。これをDKIMといいます。受信側で正しい署名が見つからなかったか、メールが途中で書き換えられました。
bounce-dmarc = お使いのドメインが、このようなメールを断るよう受信側に求めています。
bounce-dmarc-what = 差出人の欄にあるドメインから送られたメールだと示せませんでした。そのような場合は断るようにと、そのドメイン自身のルールが定めています。これをDMARCといいます。
bounce-auth = 受信側は、メールが本当にあなたからのものだと確かめられませんでした。
bounce-auth-what = 受信側は、差出人のドメインがメールを送ったという証明を調べます。証明がないか、合っていませんでした。ブロックリストとは関係ありません。
bounce-domain-admin-who = メールのドメインを管理している人です。プロバイダー、勤務先、またはウェブのホスティング会社です。
bounce-sign-in = サーバーが、送信の前にサインインを求めています。
bounce-sign-in-what = メールソフトが、ユーザー名とパスワードなしで送信しました。ブロックリストとは関係ありません。
bounce-sign-in-who = ご自身、またはメールソフトを設定した人です。
bounce-rdns = お使いのメールサーバーのアドレスに、対応する名前がありません（逆引きDNS）。
bounce-rdns-what = 受信側は、メールサーバーのアドレスから名前を調べます。これを逆引きDNSといいます。あなたのメールを引き渡したサーバーには名前がないか、名前が合っていません。ブロックリストとは関係ありません。
bounce-greylist = 受信側が、お使いのメールサーバーに送り直しを求めています。
bounce-greylist-what = 初めての送信者には、いつもこうしています。メールサーバーは、数分後に自動で送り直します。ブロックリストとは関係ありません。
bounce-greylist-who = いません。ただし、1日たってもメールが届かない場合は別です。
bounce-size = あなたのメールは大きすぎます。
bounce-size-what = 受信側は、この大きさのメールを受け取りません。ブロックリストとは関係ありません。
bounce-size-who = ご自身です。
bounce-virus = 受信側が、あなたのメールの添付ファイルかリンクを受け付けませんでした。
bounce-virus-what = 受信側のフィルターが、害を与えるおそれのあるものか、いつも受け取らない種類のファイルを見つけました。フィルターは間違えることもあります。
bounce-content = 受信側のフィルターが、あなたのメールを迷惑メールと判断しました。
bounce-content-what = メールの言葉、リンク、形式のどこかが理由です。フィルターは間違えることもあります。ブロックリストの名前はありません。
bounce-content-who = ご自身です。どのメールでも起きる場合は、プロバイダーが力になれます。
bounce-rate = 短い時間に、お使いのメールサーバーから多すぎる数のメールが届きました。
bounce-rate-what = そのサーバーは、多くの人が共有しているかもしれません。受信側は、しばらくの間、受け取る数を減らします。多くの場合、自然に元に戻ります。
bounce-rate-who = お使いのメールサーバーの管理者です。1日以上続く場合に対応が必要です。
bounce-geo = 受信側は、お使いのメールサーバーがある国からのメールを受け取っていません。
bounce-geo-what = サーバーのある場所でメールを分けています。あなたやメールの内容の問題ではありません。
bounce-network = 受信側のメールサーバーにつながりませんでした。
bounce-network-what = サーバーが応答しなかったか、途中の経路に障害があります。ブロックリストとは関係ありません。
bounce-no-domain = 宛先のドメインが見つかりません。
bounce-no-domain-what = @の後ろの部分から、メールサーバーにたどり着けません。ブロックリストとは関係ありません。
bounce-relaying = そのサーバーは、この宛先へのメールを受け付けていません。
bounce-relaying-what = 宛先のドメインを、自分が扱うドメインだと認識していません。アドレスの打ち間違いか、ドメインの設定の間違いかもしれません。
bounce-receiver-who = 受信側のメールサーバーの管理者です。
bounce-policy = 受信側のルールにより、あなたのメールは届きませんでした。
bounce-policy-what = 受信側のサーバーは、自分のルールが理由だと答えています。ブロックリストの名前はありません。
bounce-policy-who = お使いのメールプロバイダーです。どのルールかを、受信側に問い合わせることができます。

## No answer

bounce-unclear = メールが戻ってきた理由は、当サイトではわかりません。
bounce-unclear-who = 今すぐ助けが必要な場合は、お使いのメールプロバイダーです。
bounce-unclear-reply = 文面から、受け取りを断られたことはわかりますが、その理由は書かれていません。
bounce-unclear-text = 文面から、理由を確実には読み取れませんでした。
bounce-unclear-binary = これは画像などのファイルで、文字の文章ではありません。当サイトで読み取れるのは文字だけです。
bounce-unclear-empty = 文字が入っていません。

## What to do now

bounce-step-send-link = 管理者に、次のリンクを送ってください。何を直せばよいかが書いてあります：{ $link }
bounce-step-other-way = 急ぐときは、別のメールボックスか電話を使ってください。
bounce-step-send-again = もう一度メールを送ってください。
bounce-step-send-again-later = 明日、もう一度メールを送ってください。
bounce-step-caches = また戻ってきたら、1時間待ってください。メールサーバーには、しばらく古い回答が残ります。
bounce-step-zone = メールサーバーが問い合わせるリストの写しがまだ更新されていないため、まだ古い回答が返ります。
bounce-step-look-again = あとで次のページを確かめてから、メールを送ってください：{ $link }
bounce-step-try-later = 数分後に、もう一度このサイトでお試しください。
bounce-step-find-address = 戻ってきたメールの中で、サーバーのアドレスを探してください。4つの数字を点でつないだもので、「blocked」という語の近くにあります。
bounce-step-tell-receiver = 電話か別のメールボックスから、宛先の方に知らせてください。宛先の方は、戻ってきたメールを、自分の側のメール担当者に渡すことができます。
bounce-step-forward-admin = 戻ってきたメール全体を、お使いのメールの管理者に送ってください。
bounce-step-wait = 数時間待ってください。メールサーバーが自動で送り直します。
bounce-step-reword = リンクや添付ファイルなしで、普通の文章にして、もう一度送ってください。
bounce-step-leave-out = リンクを外して、もう一度メールを送ってください。
bounce-step-domain-removal = ご自分のドメインであれば、{ $list }に削除を依頼してください。
bounce-step-check-address = アドレスを、@の後ろも含めて、1文字ずつ見比べてください。
bounce-step-check-domain = @の後ろの部分を、1文字ずつ見比べてください。
bounce-step-call = 電話など別の方法で、宛先の方に尋ねてください。
bounce-step-own-server = ほかのサーバーではなく、ご自分のプロバイダーのメールサーバーを通して送ってください。
bounce-step-sign-in = メールソフトで、送信時のサインインを有効にしてください。
bounce-step-smaller = 添付ファイルを小さくするか、1つずつ分けて送ってください。
bounce-step-share = 大きなファイルや特殊なファイルは、ファイル共有サービスに置き、そのリンクを送ってください。
bounce-step-scan = まず、添付ファイルをウイルス対策ソフトで調べてください。
bounce-step-copy-text = 戻ってきたメールの文字をコピーして、貼り付けてください。
bounce-step-whole-mail = 戻ってきたメールを、最初の行から最後の行まで、すべて貼り付けてください。

## Another list

bounce-list-ip = { $list }は、メールサーバーのアドレスのリストで、{ $operator }が運営しています。当サイトの運営ではありません。
bounce-list-domain = { $list }は、ドメインのリストで、{ $operator }が運営しています。当サイトの運営ではありません。
bounce-list-uri = { $list }は、迷惑メールのリンクに見つかったドメインのリストで、{ $operator }が運営しています。当サイトの運営ではありません。
bounce-list-provider = このリストは、{ $operator }が管理しています。そのサービスを使うメールサーバーが問い合わせます。当サイトの運営ではありません。
bounce-list-dead = { $list }は、すでに終了しています。今も問い合わせている受信側は、利用をやめる必要があります。
bounce-list-some = { $operator }は、複数のリストを運営しています。どのリストかは、応答に書かれていません。当サイトの運営ではありません。
bounce-leave-self = メールサーバーの管理者が、そのリストのページで削除を依頼できます。費用はかからないはずです。
bounce-leave-self-domain = ドメインの所有者が、そのリストのページで削除を依頼できます。費用はかからないはずです。
bounce-leave-expiry = 原因がなくなってしばらくすると、掲載は自動的に終わります。
bounce-leave-isp = 削除を依頼できるのは、アドレスを割り当てたプロバイダーだけです。
bounce-leave-operator = メールサーバーの管理者が、{ $operator }に連絡できます。
bounce-leave-operator-domain = ドメインの所有者が、{ $operator }に連絡できます。
bounce-leave-recipient = 対応できるのは受信側だけです。宛先の方に知らせてください。
bounce-leave-dead = このリストに依頼できることはありません。宛先の側のメール担当者に知らせてください。
bounce-leave-unknown = このリストから外れる方法は、当サイトではわかりません。

## Beside it

bounce-note-temporary = 断られたのは一時的です。メールサーバーは、数日の間、送り直しを続けることがあります。
bounce-note-not-accused = あなたが責められているわけではありません。サーバーの問題で、あなたや、書いた内容の問題ではありません。
bounce-note-domain = あなたが責められているわけではありません。ウェブかメールのドメインの問題で、あなたの問題ではありません。
bounce-note-special = { $ip }は、インターネットでメールを送るアドレスではありません。文面がお手元に届く前に、書き換えられたのかもしれません。
bounce-note-masked = 文面の中のアドレスは、読めないようにされています。最初に戻ってきたときのメールには、そのまま書かれています。

## The page

bounce-page-now = 今できること
bounce-page-answer = { $ip }についてのすべての情報
bounce-page-lookup = { $list }で調べる
bounce-page-explanation = { $operator }による説明
bounce-page-both = { $list }で調べる・削除を依頼する
bounce-page-removal = { $list }での削除
bounce-page-their-link = 応答に書かれている、リストのアドレス：{ $link }
bounce-page-read = 文面から読み取ったこと
bounce-page-reply = 受信側の応答
bounce-page-codes = 応答のコード
bounce-page-zone = リストのゾーン
bounce-page-link = 応答の中のリンク
bounce-page-remote = 受け取りを断ったサーバー
bounce-page-recipient = 宛先のドメイン
bounce-page-reporter = 通知の作成元
bounce-page-date = 通知の日時
bounce-page-addresses = 文面の中のアドレス
bounce-page-address = アドレス
bounce-page-role = 役割
bounce-role-blocked = 断られたサーバー
bounce-role-receiver = 受信側のサーバー
bounce-role-relay = 途中のサーバー
bounce-role-code = アドレスではなく、リストの回答
bounce-role-resolver = ネームサーバー
bounce-role-mentioned = 文中に出てくるだけのもの
