## All articles, by who reads them

faq-title = Pomoc
faq-lead = Dlaczego wiadomości wracają i jak naprawić każdą usterkę.
faq-sender = Moja wiadomość wróciła
faq-admin = Prowadzę serwer poczty
faq-provider = Prowadzę sieć
faq-receiver = Korzystam z tych list albo czekam na wiadomość
faq-repairs = Jak to naprawić

## Search

faq-search-label = Szukaj na tych stronach
faq-search = Szukaj
faq-found-title = Pomoc: { $query }
faq-found = { $count ->
    [one] Jedna strona dla „{ $query }”
    [few] { $count } strony dla „{ $query }”
    [many] { $count } stron dla „{ $query }”
   *[other] { $count } stron dla „{ $query }”
}
faq-none = Brak stron dla „{ $query }”
faq-none-what = Spróbuj użyć jednego lub dwóch słów, na przykład proxy, hasło, newsletter albo Outlook. Jeśli masz adres lub zwróconą wiadomość, użyj pola na pierwszej stronie.

## One article

article-fallback = Ten artykuł nie jest jeszcze przetłumaczony. Tutaj jest po angielsku.
article-all = Wszystkie artykuły
article-reviewed = Ostatni przegląd: { $day }
