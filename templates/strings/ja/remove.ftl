## リストからの削除：フォームの前

remove-title = リスト「{ $list }」からの{ $network }の削除
remove-listed = { $network }は、リスト「{ $list }」に載っています。
remove-not-listed = { $network }は、リスト「{ $list }」に載っていません。削除するものはありません。
remove-unknown = { $network }がリスト「{ $list }」に載っているかどうか、ただいま調べることができませんでした。1分後にもう一度お試しください。
remove-pause = サイトの一部が止まっているため、ただいま依頼を受け付けられません。お待ちいただいても、失われるものはありません。数分後にもう一度お試しください。
remove-answer = { $network }が掲載されている理由と、いつからか
remove-answer-plain = { $network }についてわかっていること
remove-inside = 単独では掲載されていません。{ $network }の中にあり、このリストからは登録全体だけが削除されます。そのため、依頼は{ $network }全体についてのものになります。
remove-instead = { $network }の削除
remove-part = このアドレスは、全体が掲載されている{ $network }の中にあります。このアドレスだけの削除を依頼できます。残りは掲載されたままです。
remove-whole = 依頼は、登録全体（{ $network }）についてのものになります。
remove-holder = 依頼できる人
remove-holder-only = { $network }の保有者だけです。
remove-holder-proof = 保有していることは、ネットワークのDNSに置く文字列で示します。正確な文字列は、フォームの次のページに表示されます。
remove-holder-other = 保有者ではありませんか。それなら、ご自分のアドレスを調べてください。そのページに、できることと、プロバイダーに送る手紙があります。
remove-holder-letter = { $network }についてわかっていること
remove-how = 依頼する前に
remove-who = 依頼できる人
remove-asks-part = この一つのアドレスを固定で使っている人が依頼できます。管理していることを示していただきます。費用はかかりません。
remove-checks = 機械が検査すること
remove-checks-none = ありません。お伝えいただき、確認していただくだけで十分です。
remove-pace = かかる時間
remove-pace-at-once = 依頼を確認していただくと、すぐに削除されます。そのためのリンクをメールでお送りします。
remove-pace-checks = 依頼の確認から数分後、機械の検査が終わりしだい決まります。
remove-pace-proof = 依頼を確認し、ネットワークを管理していることを示していただくと、すぐに決まります。
remove-pace-staff = 依頼を確認していただいたあと、当サイトの担当者が判断します。
remove-pace-wait = まず、{ $until }までの待ち期間が過ぎる必要があります。
remove-pace-then = そのあとで依頼でき、依頼を確認していただくと削除されます。そのためのリンクをメールでお送りします。
remove-clock = 回答までの時間：{ $soon }。どんなに遅くても：{ $latest }。
remove-caches = そのあと、メールサーバーが前の答えをしばらく覚えていることがあります。長くても：{ $ttl }。
remove-before = これまでの削除
remove-history-none = まだありません。
remove-history = { $count ->
   *[other] これまでに{ $count }回、依頼によってこのリストから削除されました。
}
remove-relisted = { $count ->
   *[other] そのあと{ $count }回、再び掲載されました。
}
remove-next = 再び掲載された場合
remove-next-wait = 次の削除までに待ち期間があります：{ $wait }。
remove-cost = 費用
remove-cost-what = かかりません。料金や寄付で早くなることもありません。電話番号や書類をお願いすることもありません。
remove-rules = 依頼が認められるとき
remove-refusal = 依頼が断られるときと、待ち期間
remove-policy = このリストのすべてのルール
remove-locked = 依頼には待ち期間があります
remove-locked-lead = 依頼は{ $until }まで待つ必要があります。{ $when }にできます。
remove-locked-until = { $when }に、また依頼できます。
remove-locked-why = 削除のあとで、再び掲載されました。次の削除までどれだけ待つかは、待ち期間のルールで決まっています。
remove-locked-meanwhile = それまでに、何が再び見つかったのかを調べて、直してください。直っていないものは、また見つかります。急ぎのメールは、別のメールサーバーから送れます。

## リストからの削除：フォーム

remove-ask = 削除を依頼する
remove-ask-what = 1ページだけで、アカウントは要りません。送信のあとにメールをお送りしますので、依頼を確認してください。
remove-what = どちらに当てはまりますか
remove-what-repaired = 直りました
remove-what-repaired-more = 掲載の原因は、なくなりました。
remove-what-range = 説明が間違っています
remove-what-range-more = アドレスの割り当て方が違うか、もう違います。
remove-what-acquired = このアドレスは、最近使い始めました
remove-what-acquired-more = 見つかったことは、前の利用者によるものです。
remove-what-missing = 「{ $first }」か「{ $second }」のどちらかを選んでください。
remove-since = いつからですか
remove-since-hint = 直した日、またはアドレスを使い始めた日です。今日の日付が入っています。
remove-since-missing = 暦にある日を入力してください。例：2026年11月23日
remove-since-future = この日はまだ来ていません。今日か、それより前の日を入力してください。
remove-since-old = この日は10年以上前です。年が正しいか確かめてください。
remove-since-seen-before = 原因が最後に見つかったのは{ $seen }で、この日よりあとです。日付が違う場合は、正しい日を入力してください。そのときすでにアドレスを使っていた場合は、上の最初の答えを選んでください。
remove-since-seen-after = 原因が最後に見つかったのは{ $seen }で、この日よりあとです。直したのがもっとあとなら、その日を入力してください。そうでなければ、原因はまだ残っています。
remove-done = 何をしましたか
remove-done-hint = 当てはまるものに印を付けてください。付けなくてもかまいません。
remove-words = ご自分の言葉で
remove-words-reviewed = 何が問題で、何をしましたか。担当者が読みます。{ $limit }文字まで入力できます。
remove-words-optional = 何が問題で、何をしましたか。空のままでもかまいません。{ $limit }文字まで入力できます。
remove-words-missing = 何をしたかを、一、二文で書いてください。担当者が読んで判断します。
remove-role = あなたはどなたですか
remove-role-hint = お役に立つ回答を書くための参考にします。どなたでも依頼できます。
remove-role-server = メールサーバーまたは機器の管理者
remove-role-provider = ネットワークまたはホスティングの運営者
remove-role-user = 回線、またはサーバーのメールボックスの利用者
remove-role-other = そのほか
remove-role-missing = どなたかを選んでください。「そのほか」でもかまいません。
remove-email = メールアドレス
remove-email-hint = 確認と回答のために使います。どの会社のアドレスでもかまいません。メールが届かない場合は、次のページに別の確認方法があります。
remove-email-missing = お読みになれるメールアドレスを入力してください。
remove-email-at = @のあるアドレスを入力してください。例：name@example.org
remove-email-long = アドレスとしては長すぎます。ほかのものも貼り付けられていないか確かめてください。
remove-email-characters = アドレスだけを、@の前に空白やかっこや全角文字を入れずに入力してください。
remove-email-domain = @の後ろを確かめてください。example.orgのようなドメインが必要です。
remove-language = このページの言語でメールをお送りします：{ $language }
remove-private = ここに書いたことは、ほかの人には見えません。公開されることもありません。
remove-send = 依頼を送る
remove-away = サイトの一部が止まっているため、何も保存されませんでした。入力した内容はすべて残っています。数分後に、もう一度ボタンを押してください。
remove-many = この掲載について、またはお使いの回線から、短い間にいくつもの依頼がありました。{ $when }に、もう一度送信してください。入力した内容は下に残っています。
remove-now-about = その間に登録が変わりました。依頼は、今は{ $network }についてのものになります。それでよければ、もう一度送信してください。

## メールのリンク

confirm-title = 削除の依頼の確認
confirm-lead = この依頼に、あなたのメールアドレスが書かれていました。ご自分の依頼であれば、ここで確認してください。
confirm-network = 削除するもの
confirm-list = リスト
confirm-reference = 受付番号
confirm-asked = 依頼した時
confirm-until = リンクの期限
confirm-true = 確認すること
confirm-repaired = 問題は直りました。
confirm-acquired = アドレスは、今は私のものです。
confirm-true-missing = そのとおりであれば、ここに印を付けてください。印がないと、何も削除されません。
confirm-button = 依頼を確認する
confirm-not-you = 心当たりがありませんか。それなら、このページを閉じてください。確認がなければ、何も起こりません。
confirm-done = この依頼は、すでに確認されています
confirm-done-what = ほかに確認するものはありません。依頼のページに、今の状況があります。
confirm-over-what = メールのリンクの有効期間は{ $within }でした。申請のページへのリンクをもう一度お送りできます。
confirm-open = 依頼のページを開く
confirm-late = このリンクの期限は過ぎました
confirm-late-what = 古い依頼を間違って確認することがないように、確認の期限は{ $within }です。この依頼は確認されなかったので、何も削除されていません。もう一度依頼できます。
confirm-again = { $network }についてもう一度依頼する
confirm-unknown = このリンクに当たる依頼はありません
confirm-unknown-what = 確認のリンクが使えるのは{ $within }です。取り下げられた依頼は、もう確認できません。
confirm-unknown-again = アドレスをもう一度調べて、新しく依頼できます。
confirm-unknown-copy = リンクをコピーした場合は、全部そろっているか確かめてください。メールソフトは、長いリンクを途中で折り返すことがあります。
confirm-lost = 依頼のリンクをメールで受け取る
