## お知らせ

news-title = お知らせ
news-lead = { $operator }からリストについてのお知らせです。障害、変更、終了するリストをお伝えします。
news-empty = お知らせはまだありません。
news-no-older = これより前のお知らせはありません。
news-english = お知らせの本文は英語です。
news-feed = { $operator }からのお知らせ
news-follow = フィードリーダーで受け取る：
news-older = 以前のお知らせ
news-latest = 最新のお知らせ
news-all = すべてのお知らせ
news-notices = 重要なお知らせ
news-kind-shutdown = 終了
news-kind-outage = 障害
news-kind-purge = 掲載の取り消し
news-kind-note = ご案内
news-changed = { $day }に変更
news-out-from = { $day }から提供終了
news-out-since = { $day }に提供終了
news-purge = 何が起きたかを読む
news-told = 障害、変更、リストの終了は、お知らせでお伝えします：
