## 依頼者専用のページ。$network はリストから外す対象です。

removal-title = 依頼：{ $network } をリスト「{ $list }」から外す
removal-who = 次に動く人
removal-who-you = あなた
removal-who-may = 回答に納得できない場合は、あなた
removal-who-we = 私たち
removal-who-nobody = だれもいません。この依頼は終了しました

removal-unconfirmed = あなたの依頼は、あなたの確認を待っています。
removal-unconfirmed-next = 確認されるまで、何も起こりません。
removal-checking = 依頼は確認されました。いま機械が調べています。
removal-checking-next = 数分かかります。ネームサーバーが応答しないときは、もっとかかります。回答はここに表示され、メールでも届きます。
removal-proving = 依頼は確認されました。{ $network } をあなたが管理していることの証明が、まだ必要です。
removal-proving-next = 証明が見つかりしだい、依頼は自動的に進みます。証明の方法は下にあります。
removal-reviewing = 依頼は確認されました。いまリストの担当者が見ています。
removal-reviewing-next = 何もする必要はありません。足りないものがあれば、ここで質問し、メールでお知らせします。
removal-asked = リストの担当者から質問があります。
removal-asked-next = 質問は下の経過欄にあります。そこでお答えください。お答えのあと、手続きが進みます。
removal-granted = { $network } はリストから外されました。
removal-granted-next = 何もする必要はありません。同じ問題がまた起これば、アドレスは再び掲載されることがあります。
removal-relisted = { $network } は依頼によってリストから外されました。その後、{ $since }から再び掲載されています。
removal-relisted-next = 今回何が見つかったのかを見て、直してください。そのあとで新しい依頼ができます。
removal-refused = { $network } は、いまのところリストに残ります。
removal-refused-next = どの規則で判断したか、何があれば回答が変わるかは、下にあります。再検討を一度だけ求めることができます。
removal-appealed = 別の担当者が、あなたの依頼をもう一度見ています。
removal-appealed-next = 最初に判断した人が再び判断することはありません。回答はここに表示され、メールでも届きます。
removal-upheld = 別の担当者が見ましたが、回答は変わりません。{ $network } はリストに残ります。
removal-upheld-next = 状況が変わったら、新しい依頼をすることができます。
removal-withdrawn = あなたはこの依頼を取り下げました。
removal-withdrawn-next = この依頼によってリストが変わったことはありません。
removal-lapsed = この依頼は期限までに確認されませんでした。
removal-lapsed-next = この依頼によってリストが変わったことはありません。
removal-overtaken = { $network } はもうリストにありません。掲載は自動的に終わりました。
removal-overtaken-other = { $network } は、ほかの依頼によってリストから外されました。あなたの依頼も、これで終了しました。
removal-overtaken-next = 判断することはもうありません。

## 確認と証明

removal-wrote = { $mail } にメールを送ります。メールボックスを守るため、一つの掲載について同じ宛先に送るメールは、30分に1通までです。メールのリンクを開き、そこにあるボタンを押してください。届かないときは、下の二つの方法のどちらかを使うか、あとでもう一度依頼してください。
removal-confirm-until = リンクの有効期限
removal-proof-until = 証明を待つ期限
removal-no-mail = 10分たってもメールが届きませんか
removal-no-mail-what = まず迷惑メールのフォルダーを見てください。何もなければ、ほかの二つの方法のどちらかで確認してください。
removal-proof = ネットワークを管理していることを示す
removal-address = 掲載されたアドレスそのものから
removal-address-here = このページを { $address } から見ているので、ここで確認できます。
removal-address-elsewhere = このページを { $network } から開くと、ここにボタンが表示されます。いまは { $address } から見ています。
removal-address-button = このアドレスから確認する
removal-dns = DNSのテキストで
removal-dns-what = このテキストを入れたTXTレコードを追加してください。回答のあとは消してかまいません。ほかの人が読んでも、何も開けません。
removal-dns-at = この名前に
removal-dns-together = または、次のすべての名前に
removal-dns-confirmed = または、次のどれか一つの名前に（アドレスの名前がそのアドレスに戻る場合）
removal-dns-beside = アドレスに、そのアドレスに戻る名前がDNSにあれば、その前に _reprieve. を付けた名前にも置けます。
removal-dns-text = テキスト
removal-dns-last = 最後に確認した結果
removal-dns-never = まだ確認していません。
removal-dns-button = 設定したので、いま確認する
removal-dns-slow = 新しいレコードがどこからも見えるようになるまで、1時間かかることがあります。

## いつ、どんな回答があるか

removal-clock = 回答の時期
removal-clock-promised = 回答を約束した期限
removal-clock-latest = 遅くとも
removal-clock-proof = 最初の期限は過ぎました。まだ証明を待っています。
removal-clock-late = 最初の期限は過ぎましたが、まだ回答がありません。私たちが遅れています。リストの運営者には知らせてあります。
removal-clock-overdue = 二つの期限が過ぎましたが、回答がありません。あってはならないことです。下の連絡先に、{ $reference } を添えてご連絡ください。
removal-off = 削除の進み具合
removal-off-ours = 私たちのリスト
removal-off-zone-what = このページが知るかぎり、反映待ちです。このページには知らされません。メールサーバーが照会するゾーンは、一定の間隔で書き直されます。
removal-off-caches = キャッシュ
removal-off-caches-what = ゾーンが書かれたあと、メールサーバーは以前の回答を最長で{ $ttl }覚えていることがあります。早くても { $until } までです。
removal-answer = 回答
removal-answer-change = 判断のもとになったのは、この公開された規則です。何があれば回答が変わるかも、ここに書かれています。
removal-answer-when = 回答した日時
removal-answer-version = ポリシーの版
removal-answer-gone = いま公開されているポリシーに、この規則はもうありません。
removal-again-now = 新しい依頼は、いつでもできます。
removal-again-from = 新しい依頼は { $when } からできます。
removal-new = 新しい依頼をする
removal-appeal = 再検討を求める
removal-appeal-what = 一度だけ求めることができます。まだこの依頼について判断していない人が見ます。
removal-appeal-field = 見落とされていること
removal-appeal-button = 再検討を求める
removal-checks = 機械が確認したこと
removal-checks-caption = それぞれの確認、その結果と理由
removal-check = 確認
removal-check-result = 結果
removal-check-why = 理由

## 経過とやり取り

removal-happened = これまでの経過
removal-step-opened = あなたが依頼を送りました。
removal-step-confirmed-mail = あなたがメールのリンクで確認しました。
removal-step-confirmed-address = 掲載されたアドレスから確認されました。
removal-step-confirmed-dns = DNSのテキストで確認されました。
removal-step-handed = 機械はリストの担当者に判断を任せました。
removal-step-granted = 認められました。
removal-step-refused = 認められませんでした。
removal-step-appealed = あなたが再検討を求めました。
removal-step-upheld = 再検討の結果、回答は同じでした。
removal-step-withdrawn = あなたが取り下げました。
removal-step-lapsed = 確認の期限が過ぎました。
removal-step-overtaken = リストへの掲載が自動的に終わりました。
removal-step-erased = 個人に関するものが消去されました。
removal-said-you = あなたが書きました：
removal-said-staff = リストの担当者が書きました：
removal-add = 書き足す
removal-add-field = 新しく伝えること
removal-add-button = 送る
removal-reply = 質問に答える
removal-reply-field = あなたの回答
removal-text-hint = { $limit }文字まで。読めるのは、リストの担当者と、このリンクを持つ人だけです。
removal-text-empty = 送る前に、何か書いてください。
removal-done-added = 書いた内容が届きました。
removal-done-looking = いま確認しています。1分後にこのページをもう一度開いてください。
removal-done-confirmed = 依頼が確認されました。
removal-done-withdrawn = 依頼は取り下げられました。
removal-done-appealed = 再検討を求めました。書いた内容は届いています。
removal-done-erased = 個人に関するものは消去されました。

## 依頼について

removal-about = この依頼について
removal-reference = 受付番号
removal-network = アドレスまたはネットワーク
removal-list = リスト
removal-policy = 規則
removal-policy-link = このリストのポリシー
removal-opened = 送信日時
removal-mail = メールの宛先
removal-mail-first = 最初のメールのリンクを開くまで、次のメールは送られません。結果はこのページに表示されます。
removal-keep = このページのアドレスを持つ人は、依頼を読み、あなたの代わりに操作できます。他の人に渡さないでください。
removal-export = この依頼について保存されているものをすべてダウンロードする（JSON）
removal-withdraw = 依頼を取り下げる
removal-withdraw-what = 依頼は回答なしで終わり、{ $network } はリストに残ります。あとで新しい依頼をすることができます。
removal-withdraw-button = 取り下げる
removal-erase = 個人に関するものを消去する
removal-erase-what = メールアドレス、書かれたすべての文章、機械が確認したことを消去します。元に戻すことはだれにもできません。
removal-erase-open = だれもあなたに回答できなくなるので、依頼も同時に取り下げられます。
removal-erase-stays = 残るのは、リスト、ネットワーク、日時、判断のもとになった規則です。だれが依頼したかは分かりません。
removal-erase-button = いま消去する
removal-erased = この依頼のうち個人に関するものは、{ $when } に消去されました。残っているものから、だれが依頼したかは分かりません。

## できないとき

removal-not-any-more = その操作はもうできません
removal-not-now = その操作はいまできません
removal-busy-what = いまは再検討を求めることができません。数日後にもう一度試してください。
removal-full-what = この依頼には、これ以上書き足せません。受付番号を添えて、リストの連絡先にご連絡ください。
removal-elsewhere-what = 掲載されたアドレスとは別のアドレスからページを見ています。そのアドレスから開くか、DNSのテキストを使ってください。
removal-down = 何も保存されていません
removal-down-what = いま、このサイトの一部が動いていません。入力した内容はすべてここに残っています。数分後にもう一度ボタンを押してください。
removal-down-button = もう一度送る
removal-back = 依頼に戻る

## なくしたリンク

removal-lost-heading = あなたの削除依頼
removal-lost = 依頼へのリンクをなくしましたか
removal-lost-what = 依頼のページには秘密のアドレスがあります。依頼に使ったメールアドレスに、もう一度送ることができます。
removal-lost-field = メールアドレス
removal-lost-hint = 依頼に書いたもの。
removal-lost-button = リンクを送ってもらう
removal-lost-email = ada@example.org のように、@ とドメインのあるメールアドレスを入力してください。
removal-lost-sent = このメールアドレスの依頼があれば、そこにメールを送りました
removal-lost-sent-what = メールは10分以内に届くはずです。迷惑メールのフォルダーも見てください。
removal-lost-sent-none = 一度も確認されていない依頼は含まれません。また、1日に送るメールの数には限りがあります。
removal-lost-again = 別のアドレスを試す
