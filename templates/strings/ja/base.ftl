## On every page

base-skip = 回答へ進む
base-nav = サイト内のページ
base-lists = リスト
base-help = ヘルプ
base-policies = リストとルール
base-usage = リストを利用する
base-api = プログラム向け
base-privacy = プライバシー
base-contact = お問い合わせ
base-languages = 言語
base-language-remember = このサイトをいつも日本語で表示する
base-language-forget = 日本語を選んだ記録を消す
base-problem = エラー：{ $heading }
base-no-fee = アドレスを調べることにも、削除にも、費用はかかりません。{ $operator }は、手数料も寄付も受け取りません。お金で早くなることもありません。

## Lengths of time. $use is "ahead" (in …), "ago" (… ago) or "plain", for languages that inflect.

span-years = { $count ->
   *[other] { $count }年
}
span-months = { $count ->
   *[other] { $count }か月
}
span-days = { $count ->
   *[other] { $count }日
}
span-hours = { $count ->
   *[other] { $count }時間
}
span-minutes = { $count ->
   *[other] { $count }分
}
span-seconds = { $count ->
   *[other] { $count }秒
}
span-two = { $first }と{ $second }
time-in = { $span }後
time-ago = { $span }前
time-just-now = たった今

## Dates

date-long = { $year }年{ $month }月{ $day }日
date-time = { $date } { $time }（UTC）

## When something went otherwise

problem-home = アドレスを調べる
problem-kept = 入力された内容
problem-request = この件でご連絡いただくときは、次の番号をお知らせください：
problem-not-found = ここにページはありません
problem-not-found-what = リンクが古いか、文字が抜けているのかもしれません。
problem-not-found-next = ページのアドレスを確かめるか、トップページの入力欄からやり直してください。
problem-method = このページではその操作ができません
problem-method-what = お使いのプログラムが、このページでできないことを求めました。
problem-method-next = トップページからやり直してください。
problem-unread = 送られた内容を読み取れませんでした
problem-unread-what = リンクか入力の内容に、このページが想定していないところがあります。
problem-media-what = このページで受け付けていない形式で文章が届きました。
problem-unread-next = トップページの入力欄からやり直してください。アドレスを入力するか、貼り付けてください。
problem-large = このページで受け付けられる量を超えています
problem-large-what = 入力欄に入る文章は256 KiBまでです。およそ100ページ分です。
problem-large-kib = お送りいただいた文章は { $size } KiB でした。内容は残していません。
problem-large-mib = お送りいただいた文章は { $size } MiB でした。内容は残していません。
problem-large-over = 文章は { $size } KiB で、{ $over } KiB 多すぎます。入力欄に残してあります。終わりの部分と添付ファイルを除いてください。
problem-large-next = 戻ってきたメールの最初の数行だけを貼り付けてください。必要なアドレスは、たいていそこにあります。
problem-many = 短い時間に多くの問い合わせがありました
problem-many-what = どなたにも速くお答えできるように、1つの回線からの問い合わせの数には上限があります。
problem-many-next = { $wait }待ってから、もう一度お試しください。多くのアドレスを調べる場合は、プログラム向けの窓口で一度に調べられます。
problem-host = お探しのサイトとは別のサイトです
problem-host-what = このサイトとは別のサイトの名前で、接続がありました。
problem-host-next = ページのアドレスを確かめて、正しいサイト名で開いてください。
problem-cross = この入力は別のサイトから送られました
problem-cross-what = 別のサイトのページが、あなたの名前で送ったものです。そのため、何も処理していません。
problem-cross-next = このサイトを開いて、こちらで入力してください。
problem-loading = リストを読み込んでいます
problem-loading-what = サイトが起動したばかりです。すべてのリストを読み込むまでは、アドレスが載っているかどうかをお答えできません。
problem-loading-next = 1分後にもう一度お試しください。
problem-down = このサイトの一部が止まっています
problem-down-what = このページは、ただいま表示できません。何も保存されていません。当サイトの側で失われたものもありません。
problem-down-next = 数分後にもう一度お試しください。アドレスを調べることは、今もできます。
problem-now = 今はそれができません
problem-now-what = ご依頼の内容は、現在の状態に合っていません。
problem-now-next = 上の文に、今できることが書かれています。現在の状態はアドレスのページで確認できます。
problem-slow = 回答に時間がかかりすぎました
problem-slow-what = ほかの方をお待たせしないように、10秒で中止しました。
problem-slow-next = 1分後にもう一度お試しください。
problem-ours = 申し訳ありません。当サイトの側で不具合が起きました
problem-ours-what = あなたのせいではありません。アドレスの状態とも関係ありません。
problem-ours-next = 数分後にもう一度お試しください。
