## The state line. $subject is an address or a network and is marked up by the page.

state-listed = 掲載あり
state-not-listed = 掲載なし
state-unknown = 調べられませんでした
state-test = テスト用の項目
state-special = 特別なアドレス
state-as-of = { $exact }現在の情報（{ $ago }）です。
answer-title = { $subject }：{ $state }
state-loading = サイトが起動したばかりで、まだリストを読み込んでいます。1分後にもう一度お試しください。
state-stale = 当サイトのデータは{ $ago }のものです。古いため、掲載がないとは言い切れません。数分後にもう一度お試しください。
time-local = お使いの地域の時刻：

ip-listed = { $count ->
   *[other] { $subject }は、{ $operator }の{ $count }件のリストに載っています。
}
ip-not-listed = { $subject }は、{ $operator }のどのリストにも載っていません。
ip-unknown = { $subject }は、ただいま調べることができませんでした。
ip-not-listed-next = このアドレスからのメールが戻ってきた場合、原因は別にあります。ほかの運営者のリストか、別の理由です。戻ってきたメールを、下の入力欄に貼り付けてください。どちらなのかが分かります。
ip-ended-lately = 少し前まで、当サイトのリストに載っていました。メールサーバーには、まだ古い回答が残っているかもしれません。{ $ttl }待ってから、もう一度メールを送ってください。
ip-ended-waits = 少し前まで、当サイトのリストに載っていました。メールサーバーが問い合わせるリストの写しがまだ更新されていないため、まだ古い回答が返ります。あとでこのページをもう一度確かめてから、メールを送ってください。
ip-listings = { $count ->
   *[other] 掲載の内容（{ $count }件）
}

## Addresses with a meaning of their own

special-test = { $subject }は、テスト用の項目です。
special-test-what = この種のリストはどれも、このアドレスに「掲載あり」と回答します。リストが動いていることを、メールサーバーが確かめられるようにするためです（RFC 5782、第5節）。実在の機器のアドレスではないため、誰も何もする必要はありません。
special-never = { $subject }が掲載されることはありません。
special-never-what = どの機器でも、自分自身を指すときに使うアドレスです。これを「掲載あり」と回答するリストは、正しく動いていません（RFC 5782、第5節）。戻ってきたメールにこのアドレスがあるときは、同じメールの中で別のアドレスを探してください。
special-private = { $subject }は、プライベートアドレスです。
special-private-what = { $range }のアドレスは、家庭や職場の中だけで使うものです（{ $rfc }）。あなたのメールは、別のアドレスから出ていきました。戻ってきたメールの中で、「blocked」や「listed」という語の近くを探してください。
special-shared = { $subject }は、プロバイダーのネットワークの中で使うアドレスです。
special-shared-what = { $range }のアドレスは、1つのプロバイダーのネットワークの中で、多くの利用者が共有しています（{ $rfc }）。あなたのメールは、別のアドレスから出ていきました。戻ってきたメールの中で、そのアドレスを探してください。
special-loopback = { $subject }は、機器が自分自身を指すときに使うアドレスです。
special-loopback-what = { $range }のアドレスは、機器の外に出ることはありません（{ $rfc }）。戻ってきたメールにある場合は、リストの回答コードかもしれません。同じメールの中で、別のアドレスを探してください。
special-link-local = { $subject }は、1本のケーブルの範囲だけで使うアドレスです。
special-link-local-what = { $range }のアドレスは、同じケーブルや同じ無線ネットワークにつながる機器の間で使われます（{ $rfc }）。あなたのメールは、別のアドレスから出ていきました。
special-documentation = { $subject }は、説明用の例のアドレスです。
special-documentation-what = { $range }のアドレスは、説明書や例に使うために取り分けられています（{ $rfc }）。インターネット上のメールサーバーが使うことはありません。手引きから写した場合は、実際のアドレスに置き換えてください。
special-multicast = { $subject }は、グループのアドレスです。
special-multicast-what = { $range }のアドレスは、多くの機器に同時に届けるためのものです（{ $rfc }）。ここからメールが送られることはありません。
special-other = { $subject }は、特別な用途のアドレスです。
special-other-what = { $range }のアドレスは、「{ $class }」のために取り分けられています（{ $rfc }）。通常、ここからメールは送られません。戻ってきたメールの中で、別のアドレスを探してください。

special-listed = { $range }のアドレスは、「{ $class }」のために取り分けられています（{ $rfc }）。それでも、当サイトがその一部を掲載することがあります。

## One listing

card-because = { $network }が掲載されている理由：{ $reason }
card-network = 掲載の対象
card-rule = 掲載のもとになったルール
card-rule-link = ルールを読む
card-first = 最初の掲載
card-last = 最後の確認
card-checked = 最後に調べた日時
card-ends = 掲載の終わり
card-ends-itself = 自動的に終わります（{ $when }）
card-ends-never = 自動的には終わりません。削除の依頼があり、削除のルールを満たしたときに終わります。
card-seen = 確認された内容
card-repair = 直し方
card-repair-link = 直し方を順番に見る
card-remove = リスト「{ $list }」からの削除
card-remove-alone = { $address } だけの削除
covers-one = このアドレス1件
covers-many = アドレス{ $count }件
covers-home = /64：1つの家庭や1台のサーバーに、ふつう割り当てられるひとまとまり
covers-homes = 1つの家庭や1台のサーバーにふつう割り当てられる大きさのまとまり、{ $count }個分
removal-asks-self-service = どなたでも依頼できます。依頼の確認のために、メールアドレスが必要です。費用はかかりません。
removal-asks-checked = 問題が直ったあとなら、どなたでも依頼できます。機械による検査で判断します。費用はかかりません。
removal-asks-reviewed = どなたでも依頼できます。何を直したかを伝えていただき、当サイトの担当者が判断します。費用はかかりません。
removal-asks-owner = 依頼できるのは、ネットワークを管理している人だけです。管理していることを示していただきます。費用はかかりません。

## What has been

past-heading = 以前の掲載
past-removal = { $network }は、{ $when }までリスト「{ $list }」に載っていました。依頼を受けて削除されました。
past-expiry = { $network }は、{ $when }までリスト「{ $list }」に載っていました。掲載は期限が来て、自動的に終わりました。
past-purge = { $network }は、{ $when }までリスト「{ $list }」に載っていました。ほかの掲載とあわせて削除されました。
past-staff = { $network }は、{ $when }までリスト「{ $list }」に載っていました。当サイトの担当者が削除しました。
past-caches = 掲載が終わったあとも、メールサーバーには、最長で{ $ttl }、古い回答が残ることがあります。
timeline-heading = これまでの経過
timeline-listed = { $network }が、リスト「{ $list }」に掲載されました。
timeline-renewed = 掲載の理由が再び確認されたか、内容が変更されました：{ $network }、リスト「{ $list }」
timeline-removal = { $network }が、依頼を受けてリスト「{ $list }」から削除されました。
timeline-expiry = { $network }が、期限が来たためリスト「{ $list }」から外れました。
timeline-purge = { $network }が、ほかの掲載とあわせてリスト「{ $list }」から削除されました。
timeline-staff = { $network }が、当サイトの担当者によりリスト「{ $list }」から削除されました。
background-missing = 確認された内容と以前の経過は、ただいま表示できません。上の回答には影響しません。数分後にもう一度お試しください。

## Technical facts

facts-heading = 技術的な情報
facts-zone = メールサーバーが問い合わせるゾーン
facts-code = ゾーンの回答
facts-ttl = 回答が保持される時間
zone-published = 公開ゾーン
zone-published-earlier = { $date } またはそれ以前から
zone-published-waits = まだです。メールサーバーが問い合わせるゾーンは、一定の間隔で書き直されます。
zone-answered = ネームサーバーがこのように答え始めた時刻
zone-late = メールサーバーが問い合わせるゾーンは、{ $since } からこのページより遅れています。書き込めるようになり次第、追いつきます。
facts-revision = 当サイトのデータの版
facts-json = プログラム向け
facts-json-link = この回答をJSONで見る

## The box

box-again = 別のアドレスを調べる、または戻ってきたメールを貼り付ける
box-label = アドレス、サーバー名、または戻ってきたメール
box-hint = メッセージ全体を貼り付けてもかまいません。192.0.2.7や2001:db8::25のようなアドレス、ネットワーク、メッセージの中のリンクも入力できます。
box-look-up = 調べる
box-private = 貼り付けた内容は、お答えするために読み取ります。保存はしません。
