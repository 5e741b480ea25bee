## Alle Artikel, nach denen, die sie lesen

faq-title = Hilfe
faq-lead = Warum Mails zurückkommen und wie sich jeder Fehler beheben lässt.
faq-sender = Meine Mail kam zurück
faq-admin = Ich betreibe einen Mailserver
faq-provider = Ich betreibe ein Netz
faq-receiver = Ich nutze diese Listen oder warte auf Mails
faq-repairs = So beheben Sie es

## Suche

faq-search-label = Auf diesen Seiten suchen
faq-search = Suchen
faq-found-title = Hilfe: { $query }
faq-found = { $count ->
    [one] Eine Seite zu „{ $query }“
   *[other] { $count } Seiten zu „{ $query }“
}
faq-none = Keine Seite zu „{ $query }“
faq-none-what = Versuchen Sie es mit ein oder zwei Wörtern, etwa Proxy, Passwort, Newsletter oder Outlook. Wenn Sie eine Adresse haben oder die Mail, die zurückkam, nehmen Sie das Feld auf der Startseite.

## Ein Artikel

article-fallback = Dieser Artikel ist noch nicht übersetzt. Er steht hier auf Englisch.
article-all = Alle Artikel
article-reviewed = Zuletzt geprüft am { $day }
