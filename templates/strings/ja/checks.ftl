## 申請について機械が確認すること。確認の名前、結果、理由。申請者もスタッフも同じ文を読みます。

check-name-waited = 待ち時間
check-name-quiet = 修理の後に何も見つかっていないこと
check-name-reverse = アドレスの名前
check-name-forward = 名前がアドレスに戻ること
check-name-chosen = 名前が選ばれたものであること
check-name-contact = メールアドレスのドメイン
check-name-control = ネットワークの管理
check-name-excluded = 決して登録されないネットワーク

check-met = 満たしています
check-not-met = 満たしていません
check-unknown = まだわかりません

check-no-wait = この申請に待ち時間はありません。
check-wait-over = 待ち時間は { $since } に終わりました。
check-locked = 待ち時間は { $until } まで続きます。

check-nothing-seen = 修理の日時は { $repaired } とされています。その後は何も見つかっていません。最後に見つかったのは { $seen } です。
check-seen-since = 修理の日時は { $repaired } とされています。原因はその後にも見つかりました。最後は { $seen } です。
check-not-dated = 申請には、いつ原因を直したかが書かれていません。
check-ahead = 申請によると、修理は { $repaired } に行われます。その時はまだ来ていません。

check-named = アドレスの名前は { $name } です。
check-nameless = アドレスは DNS に名前がありません。
check-leads-back = 名前 { $name } はアドレスに戻ります。
check-leads-elsewhere = 名前 { $name } はアドレスに戻りません。
check-chosen = 名前 { $name } は、だれかが選んだもののようです。
check-generic = 名前 { $name } は、プロバイダーが多くの回線のために作ったもののようです。

check-takes-mail = メールアドレスのドメインはメールを受け取ります。
check-null-mx = メールアドレスのドメインは、メールを受け取らないとしています。
check-no-mail-host = メールアドレスのドメインには、届くことのできるメールサーバーがありません。
check-no-domain = メールアドレスのドメインは DNS にありません。

check-control-dns = { $name } の DNS の記録によって、管理が示されました。
check-control-address = アドレスそのものから申請が確認され、管理が示されました。
check-control-missing = ネットワークの管理は示されていません。

check-excluded = このネットワークはここでは決して登録されません。この登録は私たちの誤りです。
check-not-excluded = このネットワークは、決して登録されないものには当たりません。

check-no-answer = ネームサーバーが答えなかったため、まだわかりません。
check-not-asked = この申請には、この確認で見るものがありません。
