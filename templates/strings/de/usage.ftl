## Für die, die die Listen nutzen

usage-title = Diese Listen nutzen
usage-lead = Jede Liste ist eine Zone im DNS. Ihr Mailserver fragt sie nach der Adresse, die sich verbindet, und entscheidet nach der Antwort.
usage-choice = Sie haben die Wahl: abweisen, Punkte vergeben oder nur vermerken. Unten steht bei jeder Liste, wofür sie gedacht ist.
usage-servers = Einstellungen für Ihren Mailserver
usage-servers-what = Fertig zum Kopieren, gemacht aus den Zonen und Codes auf dieser Seite.
usage-json = Das alles für Programme, in einer Datei:
usage-limits = Worum wir Sie bitten
usage-limit-mail = Fragen Sie nach den Adressen, die Ihnen Mail schicken, während sie es tun. Dafür sind die Listen gemacht.
usage-limit-resolver = Fragen Sie über einen eigenen DNS-Resolver. Öffentliche fragen für viele zugleich und werden vielleicht gebremst oder abgewiesen.
usage-limit-ttl = Behalten Sie jede Antwort so lange, wie sie es sagt, und nicht länger. So wird niemand wegen eines Eintrags abgewiesen, den es nicht mehr gibt.
usage-limit-codes = Nur die Codes in den Tabellen unten zählen als Eintrag. Jede andere Antwort ist nicht von uns.
usage-limit-errors = Wir melden nie einen Fehler als Antwort. Eine Antwort, die mit 127.255.255 beginnt, kommt nicht von uns.
usage-test = Testeinträge
usage-test-what = Jede Zone beantwortet diese auf dieselbe Weise (RFC 5782, Abschnitt 5). Prüfen Sie sie, bevor Sie sich auf eine Liste verlassen.
usage-test-listed = immer gelistet
usage-test-never = nie gelistet
usage-test-how = Um einen zu prüfen, fragen Sie nach seinem Namen:
usage-test-caption = Adressen, hinter denen kein Rechner steht: an ihnen sehen Sie, dass die Zone arbeitet
usage-test-none = keine Antwort
usage-column-address = Adresse
usage-column-name = Gefragter Name
usage-ttl = So lange darf eine Antwort behalten werden: { $ttl }.

## Einstellungen eines Programms

usage-with = Diese Listen mit { $server } nutzen
usage-with-lead = Nehmen Sie die Teile der Listen, die Sie wollen, und fügen Sie sie in Ihre Einstellungen ein.
usage-with-back = Alle Listen mit ihren Codes und Testeinträgen
usage-with-version = Geprüft mit { $server } { $version }.
usage-with-trial = Um erst zu sehen, was abgewiesen würde, und nichts abzuweisen:
usage-with-once = Einmal
usage-with-once-what = Das steht nur einmal da, welche der Listen Sie auch nutzen.
usage-note-codes = Nur die Codes der Liste zählen. Antwortet eine Zone einmal auf jede Adresse mit einem anderen Code, wird deshalb keine Mail abgewiesen.
usage-note-any = Dieses Programm hält jede Antwort für einen Eintrag, gleich mit welchem Code. Eine Zone, die auf jede Adresse antwortet, würde alle Mail aufhalten.
usage-note-tested = Es prüft 127.0.0.2 und 127.0.0.1 von selbst und lässt eine Zone weg, die falsch antwortet.
usage-note-link = Die Abweisung sagt den Grund und führt auf unsere Seite über die Adresse.
usage-note-home = Die Abweisung nennt die Liste und führt auf unsere erste Seite. Auf die Seite über die Adresse kann sie nicht führen.
usage-note-words = Der Text der Abweisung ist fest. Er nennt die Zone und hat keinen Link.
usage-note-ipv4 = Es fragt nur nach IPv4-Adressen.
usage-note-weight = Eine Liste mit *2 weist allein ab. Mit *1 braucht sie eine zweite Liste.
usage-note-score = Dieses Programm vergibt Punkte und weist nicht ab. Die Punkte hier sind ein Anfang: Setzen Sie sie nach dem, was Sie sehen.
usage-note-part = Die ersten zwei Teile vergeben Punkte. Der letzte weist ab: Lassen Sie ihn weg, wenn sich eine Liste eher für Punkte eignet.
usage-combined = Alle Listen in einer Zone
usage-combined-what = Eine Zone antwortet für alle Listen zugleich, mit dem Code jeder Liste, auf der die Adresse steht. Antworten gelten { $ttl }.
usage-combined-instead = Nehmen Sie diesen Teil oder die Teile darunter, nicht beides. Er zählt die Codes aller Listen: Lassen Sie die einer Liste weg, die nur für Punkte taugt.
