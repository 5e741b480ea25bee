## Streichung von einer Liste: vor dem Formular

remove-title = Streichung von { $network } von der Liste „{ $list }“
remove-listed = { $network } steht auf der Liste „{ $list }“.
remove-not-listed = { $network } steht nicht auf der Liste „{ $list }“. Es gibt nichts zu streichen.
remove-unknown = Ob { $network } auf der Liste „{ $list }“ steht, konnten wir gerade nicht prüfen. Versuchen Sie es in einer Minute noch einmal.
remove-pause = Gerade können wir keinen Antrag annehmen, denn ein Teil unserer Seite ist ausgefallen. Durch Warten geht nichts verloren. Versuchen Sie es in ein paar Minuten noch einmal.
remove-answer = Warum und seit wann { $network } gelistet ist
remove-answer-plain = Was wir über { $network } wissen
remove-inside = Das ist kein eigener Eintrag. Es liegt in { $network }, und von dieser Liste werden nur ganze Einträge gestrichen. Ein Antrag gilt also für ganz { $network }.
remove-instead = Streichung von { $network }
remove-part = Diese Adresse liegt in { $network }, und das ist als Ganzes gelistet. Sie können nur für diese eine Adresse bitten. Der Rest bleibt gelistet.
remove-whole = Ein Antrag gilt für den ganzen Eintrag, { $network }.
remove-holder = Wer darum bitten kann
remove-holder-only = Nur der Inhaber von { $network }.
remove-holder-proof = Der Nachweis ist ein Text im DNS des Netzes. Wie er genau lautet, steht auf der Seite, die auf das Formular folgt.
remove-holder-other = Das Netz gehört nicht Ihnen? Dann schlagen Sie Ihre eigene Adresse nach. Auf deren Seite steht, was Sie tun können, mit einem Brief an Ihren Anbieter.
remove-holder-letter = Was wir über { $network } wissen
remove-how = Bevor Sie darum bitten
remove-who = Wer darf
remove-asks-part = Wer diese eine Adresse dauerhaft nutzt, darf darum bitten und zeigt, dass er über sie bestimmt. Es kostet nichts.
remove-checks = Was automatisch geprüft wird
remove-checks-none = Nichts. Es genügt, was Sie angeben und bestätigen.
remove-pace = Wie lange es dauert
remove-pace-at-once = Der Eintrag wird sofort gestrichen, wenn Sie den Antrag bestätigt haben. Dafür schicken wir Ihnen eine Mail mit einem Link.
remove-pace-checks = Die Entscheidung fällt einige Minuten nach Ihrer Bestätigung, sobald die automatische Prüfung fertig ist.
remove-pace-proof = Die Entscheidung fällt, sobald Sie den Antrag bestätigt und nachgewiesen haben, dass Sie über das Netz bestimmen.
remove-pace-staff = Jemand von uns entscheidet, nachdem Sie den Antrag bestätigt haben.
remove-pace-wait = Zuerst muss die Wartezeit vergehen, bis: { $until }.
remove-pace-then = Danach können Sie den Antrag stellen, und der Eintrag wird gestrichen, wenn Sie ihn bestätigt haben. Dafür schicken wir Ihnen eine Mail mit einem Link.
remove-clock = Zeit für unsere Antwort: { $soon }. Länger als das dauert es nie: { $latest }.
remove-caches = Danach dürfen Mailserver die alte Antwort noch eine Zeit lang behalten, höchstens: { $ttl }.
remove-before = Frühere Streichungen
remove-history-none = Noch keine.
remove-history = { $count ->
    [one] Der Eintrag wurde schon einmal auf Bitte von dieser Liste gestrichen.
   *[other] Der Eintrag wurde schon { $count } Mal auf Bitte von dieser Liste gestrichen.
}
remove-relisted = { $count ->
    [one] Danach kam er einmal wieder auf die Liste.
   *[other] Danach kam er { $count } Mal wieder auf die Liste.
}
remove-next = Wenn es wieder gelistet wird
remove-next-wait = Dann gibt es vor der nächsten Streichung eine Wartezeit: { $wait }.
remove-cost = Was es kostet
remove-cost-what = Nichts. Keine Gebühr und keine Spende macht es schneller. Wir fragen nie nach einer Telefonnummer oder nach Unterlagen.
remove-rules = Wann eine Bitte erfüllt wird
remove-refusal = Wann eine Bitte abgelehnt wird, und Wartezeiten
remove-policy = Alle Regeln dieser Liste
remove-locked = Ein Antrag muss noch warten
remove-locked-lead = Ein Antrag muss noch warten bis: { $until }. Das ist { $when }.
remove-locked-until = Sie können { $when } wieder darum bitten.
remove-locked-why = Nach einer Streichung kam der Eintrag wieder auf die Liste. Wie lange die nächste Streichung wartet, sagt die Regel über Wartezeiten.
remove-locked-meanwhile = Finden Sie bis dahin heraus, was wieder gesehen wurde, und beheben Sie es. Was noch nicht behoben ist, würde noch einmal gesehen. Dringende Mails können über einen anderen Mailserver hinausgehen.

## Streichung von einer Liste: das Formular

remove-ask = Um Streichung bitten
remove-ask-what = Eine Seite, kein Konto. Danach schicken wir Ihnen eine Mail, und Sie bestätigen den Antrag.
remove-what = Was trifft zu?
remove-what-repaired = Es ist behoben
remove-what-repaired-more = Was zum Eintrag geführt hat, geschieht nicht mehr.
remove-what-range = Die Beschreibung ist falsch
remove-what-range-more = Die Adressen werden nicht so vergeben, oder nicht mehr.
remove-what-acquired = Ich habe diese Adresse erst seit Kurzem
remove-what-acquired-more = Was gesehen wurde, kam von denen, die sie vorher hatten.
remove-what-missing = Wählen Sie eines von beiden: „{ $first }“ oder „{ $second }“.
remove-since = Seit welchem Tag?
remove-since-hint = Der Tag, an dem es behoben wurde, oder der Tag, an dem Sie die Adresse bekamen. Der heutige Tag ist eingetragen.
remove-since-missing = Geben Sie einen Tag des Kalenders ein, zum Beispiel 23 11 2026.
remove-since-future = Dieser Tag ist noch nicht gekommen. Geben Sie den heutigen oder einen früheren Tag ein.
remove-since-old = Dieser Tag liegt mehr als zehn Jahre zurück. Sehen Sie nach, ob das Jahr stimmt.
remove-since-seen-before = Zuletzt gesehen wurde die Ursache am { $seen }, also nach diesem Tag. Wenn der Tag nicht stimmt, geben Sie den richtigen ein. Wenn Sie die Adresse da schon hatten, wählen Sie oben die erste Antwort.
remove-since-seen-after = Zuletzt gesehen wurde die Ursache am { $seen }, also nach diesem Tag. Wenn es erst später behoben wurde, geben Sie jenen Tag ein. Sonst besteht die Ursache noch.
remove-done = Was wurde getan?
remove-done-hint = Kreuzen Sie an, was zutrifft. Sie müssen nichts ankreuzen.
remove-words = In Ihren eigenen Worten
remove-words-reviewed = Woran lag es, und was wurde getan? Das liest ein Mensch. Platz für { $limit } Zeichen.
remove-words-optional = Woran lag es, und was wurde getan? Das Feld darf leer bleiben. Platz für { $limit } Zeichen.
remove-words-missing = Sagen Sie in ein, zwei Sätzen, was getan wurde. Ein Mensch liest es und entscheidet.
remove-role = Wer sind Sie?
remove-role-hint = So können wir Ihnen eine Antwort schreiben, die Ihnen hilft. Bitten darf jeder.
remove-role-server = Ich betreibe den Mailserver oder den Rechner
remove-role-provider = Ich betreibe das Netz oder das Hosting
remove-role-user = Ich nutze den Anschluss oder ein Postfach auf dem Server
remove-role-other = Jemand anderes
remove-role-missing = Wählen Sie, wer Sie sind. „Jemand anderes“ geht auch.
remove-email = E-Mail-Adresse
remove-email-hint = Für die Bestätigung und die Antwort. Jede Adresse geht, bei jedem Anbieter. Wenn unsere Mail nicht ankommt, bietet die nächste Seite andere Wege zum Bestätigen.
remove-email-missing = Geben Sie eine E-Mail-Adresse ein, deren Mails Sie lesen.
remove-email-at = Geben Sie eine Adresse mit einem @ ein, zum Beispiel name@example.org.
remove-email-long = So lang kann eine Adresse nicht sein. Sehen Sie nach, ob noch etwas anderes mit eingefügt wurde.
remove-email-characters = Geben Sie die Adresse allein ein, ohne Leerzeichen, Klammern oder Umlaute vor dem @.
remove-email-domain = Sehen Sie nach, was hinter dem @ steht. Dort muss eine Domain stehen, zum Beispiel example.org.
remove-language = Wir schreiben Ihnen in der Sprache dieser Seite: { $language }.
remove-private = Niemand sonst sieht, was Sie hier schreiben. Es wird nie veröffentlicht.
remove-send = Antrag absenden
remove-away = Es wurde nichts gespeichert, denn ein Teil unserer Seite ist ausgefallen. Alle Ihre Eingaben stehen noch da. Drücken Sie den Knopf in ein paar Minuten noch einmal.
remove-many = In kurzer Zeit kamen mehrere Anträge zu diesem Eintrag oder von Ihrem Anschluss. Diesen können Sie { $when } noch einmal absenden. Ihre Eingaben stehen unten.
remove-now-about = Der Eintrag hat sich inzwischen geändert: Ein Antrag gilt jetzt für { $network }. Wenn Sie das wollen, senden Sie ihn noch einmal ab.

## Der Link aus der Mail

confirm-title = Einen Antrag auf Streichung bestätigen
confirm-lead = In diesem Antrag steht Ihre E-Mail-Adresse. Wenn er von Ihnen ist, bestätigen Sie ihn hier.
confirm-network = Was gestrichen werden soll
confirm-list = Von der Liste
confirm-reference = Zeichen
confirm-asked = Gestellt
confirm-until = Der Link gilt bis
confirm-true = Was Sie bestätigen
confirm-repaired = Der Fehler ist behoben.
confirm-acquired = Die Adresse gehört jetzt mir.
confirm-true-missing = Kreuzen Sie dieses Kästchen an, wenn es zutrifft. Ohne das wird nichts gestrichen.
confirm-button = Antrag bestätigen
confirm-not-you = Das waren nicht Sie? Dann schließen Sie diese Seite. Ohne Ihre Bestätigung geschieht nichts.
confirm-done = Dieser Antrag ist schon bestätigt
confirm-done-what = Mehr ist nicht zu bestätigen. Auf der Seite des Antrags steht, wie weit er ist.
confirm-over-what = Der Link aus dem Brief galt { $within }. Den Link zur Seite Ihres Antrags können wir Ihnen noch einmal schicken.
confirm-open = Die Seite des Antrags öffnen
confirm-late = Dieser Link gilt nicht mehr
confirm-late-what = Zum Bestätigen ist so lange Zeit: { $within }. So bestätigt niemand aus Versehen einen alten Antrag. Dieser wurde nicht bestätigt, und so wurde nichts gestrichen. Sie können noch einmal darum bitten.
confirm-again = Noch einmal um Streichung von { $network } bitten
confirm-unknown = Dieser Link führt zu keinem Antrag
confirm-unknown-what = Links zum Bestätigen gelten eine Zeit lang: { $within }. Ein Antrag, der zurückgenommen wurde, kann nicht mehr bestätigt werden.
confirm-unknown-again = Sie können die Adresse noch einmal nachschlagen und einen neuen Antrag senden.
confirm-unknown-copy = Wenn Sie den Link kopiert haben, sehen Sie nach, ob er ganz da ist. Mailprogramme brechen lange Links um.
confirm-lost = Die Links zu Ihren Anträgen per Mail bekommen
