## The letter that a sender passes on. It is plain text; an empty line stands between its paragraphs.

letter-language = 依頼文の言語
letter-short = 短い依頼文
letter-long = 詳しい依頼文
letter-mail = メールソフトで開く
letter-label = 依頼文

letter-subject = { $address }からのメールが受け取りを断られています
letter-hello = お世話になっております。
letter-thanks = お手数をおかけしますが、ご対応をよろしくお願いいたします。

letter-refused = 私が送ったメールが、受信側で受け取りを断られています。アドレス{ $address }が、{ $operator }のリスト「{ $list }」に載っており、受信側のメールサーバーがこのリストを利用しています。
letter-refused-many = 私が送ったメールが、受信側で受け取りを断られています。アドレス{ $address }が、{ $operator }の{ $count }件のリストに載っており、受信側のメールサーバーがこれらのリストを利用しています：{ $lists }。
letter-link = 確認された内容、直し方、アドレスの削除を依頼する方法は、次のページにあります：
letter-free = 削除は無料で、アカウントも必要ありません。
letter-entry = リスト「{ $list }」について：
letter-entry-network = 掲載の対象：{ $network }
letter-entry-reason = 理由：{ $reason }
letter-entry-seen = 最初の掲載：{ $first }、最後の確認：{ $last }
letter-entry-ends = 自動的に終わる日時：{ $ends }
letter-entry-stays = 自動的には終わりません
letter-entry-repair = 直し方：{ $repair }
letter-entry-remove = 削除の依頼：
letter-ask = 3つのことをお願いいたします。まず、原因を見つけて直してください。次に、上のページで削除を依頼してください。終わりましたら、メールを送り直せるように、私にお知らせください。
letter-ask-short = 原因を調べて直し、そのページで削除を依頼してください。終わりましたら、お知らせください。
letter-attached = 戻ってきたメールを添付します。日付と時刻はそこに書かれています。

letter-way = 私が送ったメールが戻ってきます。メールは、アドレス{ $address }から直接出ています。このアドレスは、家庭、職場、電話に割り当てられるアドレスの範囲に含まれています。受信側のメールサーバーは、このような範囲から直接届くメールを受け取りません。
letter-way-list = そのことを示しているのは、{ $operator }のリスト「{ $list }」です。誰かが責められているわけではありません。詳しい説明は次のページにあります：
letter-way-ask = そちらのメールサーバーを通して送る方法を教えてください。サーバーの名前、ポート、必要なユーザー名をお知らせください。ポート587とSTARTTLS、またはポート465とTLSが一般的だと読みました。
letter-way-fixed = このアドレスが私に固定で割り当てられている場合は、そのこともお知らせください。その場合は、範囲から除いてもらうことができます。
