## Alle Artikel, nach denen, die sie lesen

faq-title = Hilfe
faq-lead = Warum Mail zurückkommt, und wie man jeden Fehler behebt.
faq-sender = Meine Mail kam zurück
faq-admin = Ich betreibe einen Mailserver
faq-provider = Ich betreibe ein Netz
faq-receiver = Ich nutze diese Listen, oder ich warte auf Mail
faq-repairs = So beheben Sie es

## Suche

faq-search-label = In diesen Seiten suchen
faq-search = Suchen
faq-found-title = Hilfe: { $query }
faq-found = { $count ->
    [one] Eine Seite zu „{ $query }“
   *[other] { $count } Seiten zu „{ $query }“
}
faq-none = Keine Seite zu „{ $query }“
faq-none-what = Versuchen Sie ein oder zwei Wörter, etwa Proxy, Passwort, Newsletter oder Outlook. Wenn Sie eine Adresse haben oder die Mail, die zurückkam, nehmen Sie das Feld auf der ersten Seite.

## Ein Artikel

article-fallback = Dieser Artikel ist noch nicht übersetzt. Er steht hier auf Englisch.
article-all = Alle Artikel
article-reviewed = Zuletzt geprüft am { $day }
