## All articles, by who reads them

faq-title = Help
faq-lead = Why mail comes back, and how each fault is repaired.
faq-sender = My mail came back
faq-admin = I run a mail server
faq-provider = I run a network
faq-receiver = I use these lists, or I wait for mail
faq-repairs = How to repair it

## Search

faq-search-label = Search these pages
faq-search = Search
faq-found-title = Help: { $query }
faq-found = { $count ->
    [one] One page for "{ $query }"
   *[other] { $count } pages for "{ $query }"
}
faq-none = No page for "{ $query }"
faq-none-what = Try one or two words, such as proxy, password, newsletter or Outlook. If you have an address or the mail that came back, use the box on the first page instead.

## One article

article-fallback = This article is not translated yet. It stands here in English.
article-all = All articles
article-reviewed = Last reviewed { $day }
