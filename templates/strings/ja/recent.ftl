## What happened on a list lately, for feed readers

recent-title = 最近の掲載と削除
recent-feed = { $list }：最近の掲載と削除
recent-how = 各時間帯の内容は、その終わりから1日後に、1週間お伝えします。時刻は1時間単位です。一度に多数のネットワークの場合は、数だけをお伝えします。
recent-entry = { $what }：{ $networks }
recent-listed = 掲載
recent-removal = 依頼による削除
recent-expiry = 期限による終了
recent-purge = ほかの掲載とあわせて削除
recent-staff = 担当者による削除
recent-networks = { $count }件のネットワーク
recent-hour = { $day } { $from }～{ $until } UTC
