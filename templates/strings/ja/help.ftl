## All articles, by who reads them

faq-title = ヘルプ
faq-lead = メールが戻ってくる理由と、それぞれの直し方です。
faq-sender = メールが戻ってきた
faq-admin = メールサーバーを管理している
faq-provider = ネットワークを運営している
faq-receiver = リストを利用している、または届かないメールを待っている
faq-repairs = 直し方

## Search

faq-search-label = ヘルプの中を探す
faq-search = 探す
faq-found-title = ヘルプ：{ $query }
faq-found = { $count ->
   *[other] 「{ $query }」のページ：{ $count }件
}
faq-none = 「{ $query }」のページはありません
faq-none-what = プロキシ、パスワード、ニュースレター、Outlookのような語を、1つか2つ入れてみてください。アドレスや戻ってきたメールがお手元にある場合は、トップページの入力欄をお使いください。

## One article

article-fallback = この記事はまだ翻訳されていません。英語のまま表示しています。
article-all = すべての記事
article-reviewed = 最終確認日：{ $day }
