## The first page

home-title = メールの受け取りが断られた理由を調べる
home-lead = { $operator }は、一部のメールサーバーが受け取りを断るアドレスのリストを管理しています。アドレスが載っているかどうか、その理由、リストから外れる方法を、ここで調べられます。
home-sender = メールが戻ってきた
home-sender-what = 何が起きたか、誰の対応が必要か、今日何ができるか
home-provider = ネットワークやメールサーバーを管理している
home-provider-what = 各リストの内容とルール、アドレスがリストから外れる方法
home-receiver = リストを利用している
home-receiver-what = ゾーン、回答、テスト用の項目

## What was typed

lookup-title = アドレスを調べる
lookup-problem = 入力に確認が必要なところがあります
lookup-unread = 文章は入力欄にあります
lookup-unread-what = リンクと一緒に届いたため、まだ読んでいません。ご自身の文章でしたら、ボタンを押してください。
lookup-empty = 戻ってきたメールを貼り付けるか、アドレスを入力してください。
lookup-many = 複数のアドレス
lookup-left-line = { $line }行目は除きました：「{ $text }」。
lookup-left-entry = 除いたもの：「{ $text }」。
lookup-left-more = ほかに除いたもの：{ $count }件。
lookup-range = アドレスの範囲
lookup-range-what = { $first }から{ $last }まで。下のネットワークをすべて合わせると、ちょうどこの範囲になります。
lookup-only = 文章の中のアドレス1件
lookup-only-what = 文章には{ $address }がありますが、メールが拒否されたとは書かれていません。このアドレスについての回答は、次のとおりです。メールが戻ってきた場合は、その全文を貼り付けてください。
lookup-name = 名前とそのアドレス
lookup-name-what = { $name }は、次のアドレスを表します。メールは、別のアドレスから送られることもあります。
lookup-no-address = アドレスが見つかりません
lookup-no-address-what = { $name }には、現在アドレスがありません。アドレスそのものがわかる場合は、下に入力してください。
lookup-unanswered-what = { $name }のアドレスは、ただいま調べることができませんでした。アドレスそのものがわかる場合は、下に入力してください。
lookup-table = それぞれの回答
lookup-column-what = アドレスまたはネットワーク
lookup-column-state = 状態

## A network

net-listed = { $count ->
   *[other] { $subject }の中に、{ $count }件の掲載があります。
}
net-itself = { $subject }は、そのものが掲載されています。
net-inside-listed = { $subject }は、掲載されているネットワークの中にあります。
net-not-listed = { $subject }の中に、{ $operator }のリストに載っているものはありません。
net-unknown = { $subject }は、ただいま調べることができませんでした。
net-covers = 大きさ：{ $covers }
net-special = このネットワークは{ $range }の中にあります。この範囲は「{ $class }」のために取り分けられています（{ $rfc }）。
net-special-itself = このネットワークは「{ $class }」のために取り分けられています（{ $rfc }）。
net-inside = このネットワークの中
net-inside-caption = このネットワークの中の掲載（アドレス順）
net-around = このネットワークを含む範囲
net-more = { $count ->
   *[other] ほかに{ $count }件あります。見るには、もっと狭いネットワークを調べてください。
}
net-counts = 掲載の数
net-counts-why = このように広いネットワークでは、数だけを表示します。1件ずつ見るには、/24、IPv6では/48を調べてください。
net-counts-caption = このネットワークの中の掲載（リスト別）
net-count = { $count }
net-column-network = ネットワーク
net-column-list = リスト
net-column-rule = ルール
net-column-first = 最初の掲載
net-column-ends = 掲載の終わり
net-column-count = 掲載の数
net-ends-never = 自動的には終わらない
net-api = プログラム向けの窓口では、ネットワークも調べられます

## The lists

lists-title = 当サイトのリスト
lists-lead = { $operator }は、次のリストを公開しています。掲載と削除のルールは、リストごとに決まっています。
lists-policy = リスト「{ $list }」のルール
lists-zone = ゾーン
list-policy = このリストのルールを読む
list-facts = 基本情報
list-since = 公開開始
list-use = 想定している使い方
list-scope = 掲載の対象
list-collateral = ほかに影響が及ぶ範囲
list-ends = 掲載が終わるとき
list-expiry = 掲載の理由が最後に確認されてから{ $span }たつと、掲載は自動的に終わります。
list-no-expiry = このリストの掲載は、ネットワークの成り立ちを示すものです。自動的には終わりません。
list-who = 削除を依頼できる人
list-contact = このリストについての質問
list-news = 変更
list-news-how = ルールが変わると、ルールの版が変わります。現在の版は{ $version }です。
list-codes = ゾーンの回答
list-codes-caption = ゾーンの回答と、それぞれの意味
list-column-code = 回答
list-column-rule = ルール
list-column-text = 意味

## The policy of a list

policy-title = リスト「{ $list }」のルール
policy-lead = 何を掲載するか、その前に何が確認されている必要があるか、何によって掲載が終わるかを定めています。当サイトは、このルールだけに従って、掲載し、依頼を断ります。
policy-version = 版：{ $version }。
policy-normative = 正式なものは英語の文です。
policy-list = このリストについて
policy-translated = ルールは、正式な言語である英語で表示しています。そのまわりの文は翻訳です。
policy-listing = 掲載のルール
policy-listing-what = このリストの掲載は、どれも次のいずれかに当たります。
policy-evidence = 確認されている必要があること
policy-code = ゾーンの回答
policy-lasts = 最後の確認から続く期間
policy-scope = 掲載の対象と、ほかに影響が及ぶ範囲
policy-floors = IPv4では{ $ipv4 }、IPv6では{ $ipv6 }より広いネットワークは掲載しません。
policy-expiry = 掲載が自動的に終わるとき
policy-removal = 削除のルール
policy-refusal = 依頼が断られるとき
policy-waits = 待ち期間
policy-waits-what = 削除を依頼したあとで再び掲載された場合、次の削除までに待ち期間があります。{ $window }より前に再び掲載されたものは、回数に数えません。
policy-fee = 手数料なし
policy-fee-what = 当サイトは、削除のためでも、早い削除のためでも、誰からも手数料や寄付を受け取りません。
policy-contact = このルールについての質問：
waits-caption = 次の削除までの待ち期間
waits-column-after = 再び掲載された回数
waits-column-wait = 待ち期間
waits-after = { $count ->
   *[other] { $count }回
}
waits-from = { $count ->
   *[other] { $count }回以上
}

## Privacy

privacy-lead = 誰が何を調べたかについて、当サイトは何も残しません。
privacy-typed = 入力または貼り付けた内容
privacy-typed-what = お答えするために使い、そのあとは残しません。保存はせず、ログにも書きません。
privacy-names = サーバーの名前を入力すると、当サイトはドメインネームシステム（DNS）でアドレスを調べます。アドレスが掲載されている場合は、その名前も調べます。誰が尋ねたかは、どこにも伝わりません。
privacy-log = ログに残る内容
privacy-log-what = ページごとに、求められた時刻、ページの種類、結果、かかった時間、要求に付けた無作為な番号です。調べたアドレスは残りません。ご自分の回線については、それを含むネットワークだけが残ります。
privacy-connection = お使いの回線のアドレス
privacy-connection-what = 一度に多すぎる問い合わせを防ぐため、短い間だけメモリーに置きます。保存はしません。
privacy-cookies = Cookieとほかのサイト
privacy-cookies-what = このサイトはCookieを使いません。例外は、ご希望のときの1つだけです。言語を覚えるボタンを押すと、その言語だけを、1年間ブラウザーに残します。ほかのサイトから何かを読み込むことはなく、あなたを追跡するものもありません。
privacy-listings = リストの内容
privacy-listings-what = 機器とネットワークのアドレス、それぞれに当てはまるルール、確認された時刻と内容です。これはメールの安全のためのものです。どなたでも、掲載を1件ずつここで調べられます。
privacy-listings-history = 終わった掲載も、経過の記録に残ります。当サイトがルールを守っているかを、どなたでも確かめられるようにするためです。
privacy-rights = 質問と訂正
privacy-rights-what = ご自分のアドレスについて当サイトが持つ情報のお尋ねや、誤りのお知らせは、こちらへ：

## Contact

contact-lead = アドレスが掲載されている場合は、まずそのアドレスを調べてください。掲載の理由と、リストから外れる方法がわかります。
contact-site = このサイトについて
contact-lists = 個々のリストについて
contact-security = このサイトの弱点を見つけた場合
contact-security-what = ほかの人に伝える前に、当サイトにお知らせください：
