## Die erste Zeile der Antwort. $subject ist eine Adresse oder ein Netz und wird von der Seite hervorgehoben.

state-listed = Gelistet
state-not-listed = Nicht gelistet
state-unknown = Gerade nicht prüfbar
state-test = Testeintrag
state-special = Besondere Adresse
answer-title = { $subject }: { $state }
state-as-of = Stand: { $exact }, { $ago }.
state-loading = Die Seite ist eben erst gestartet und liest noch ihre Listen. Versuchen Sie es in einer Minute noch einmal.
state-stale = Unser Stand ist von { $ago }. Das ist zu alt, um zu sagen, dass nichts gelistet ist. Versuchen Sie es in ein paar Minuten noch einmal.
time-local = Ihre Zeit:

ip-listed = { $count ->
    [one] { $subject } steht auf einer Liste von { $operator }.
   *[other] { $subject } steht auf { $count } Listen von { $operator }.
}
ip-not-listed = { $subject } steht auf keiner Liste von { $operator }.
ip-unknown = { $subject } konnte gerade nicht geprüft werden.
ip-not-listed-next = Wenn Mails von dieser Adresse zurückkamen, steckt etwas anderes dahinter: die Liste eines anderen Betreibers oder ein anderer Grund. Fügen Sie die Mail, die zurückkam, unten in das Feld ein. Darin steht, welcher es ist.
ip-ended-lately = Die Adresse stand bis vor Kurzem auf einer unserer Listen. Manche Mailserver haben vielleicht noch die alte Antwort. Warten Sie { $ttl } und schicken Sie Ihre Mail dann noch einmal.
ip-ended-waits = Die Adresse stand bis vor Kurzem auf einer unserer Listen. Mailserver bekommen noch die alte Antwort, denn die Kopie unserer Liste, die sie fragen, ist noch nicht erneuert. Sehen Sie später wieder hier nach, und schicken Sie Ihre Mail dann.
ip-listings = { $count ->
    [one] Der Eintrag
   *[other] Die { $count } Einträge
}

## Adressen mit eigener Bedeutung

special-test = { $subject } ist der Testeintrag.
special-test-what = Jede Liste dieser Art antwortet darauf mit „gelistet“, damit Mailserver sehen, dass die Liste funktioniert (RFC 5782, Abschnitt 5). Dahinter steht kein Rechner, und niemand muss etwas tun.
special-never = { $subject } ist nie gelistet.
special-never-what = Mit dieser Adresse meint jeder Rechner sich selbst. Eine Liste, die sie als gelistet meldet, ist kaputt (RFC 5782, Abschnitt 5). Wenn eine Mail, die zurückkam, diese Adresse nennt, suchen Sie darin nach einer anderen.
special-private = { $subject } ist eine private Adresse.
special-private-what = Adressen in { $range } gelten nur innerhalb einer Wohnung oder eines Büros ({ $rfc }). Ihre Mail ging unter einer anderen Adresse hinaus. Suchen Sie diese in der Mail, die zurückkam, in der Nähe von „blocked“ oder „listed“.
special-shared = { $subject } ist eine Adresse im Netz eines Anbieters.
special-shared-what = Adressen in { $range } teilen sich viele Kunden im Netz eines Anbieters ({ $rfc }). Ihre Mail ging unter einer anderen Adresse hinaus. Suchen Sie diese in der Mail, die zurückkam.
special-loopback = Mit { $subject } meint ein Rechner sich selbst.
special-loopback-what = Adressen in { $range } verlassen nie einen Rechner ({ $rfc }). Wenn so eine in einer Mail steht, die zurückkam, ist sie vielleicht der Antwortcode einer Liste. Suchen Sie in dieser Mail nach einer anderen Adresse.
special-link-local = { $subject } ist eine Adresse für ein einziges Kabel.
special-link-local-what = Adressen in { $range } gelten zwischen Rechnern am selben Kabel oder Funknetz ({ $rfc }). Ihre Mail ging unter einer anderen Adresse hinaus.
special-documentation = { $subject } ist eine Beispieladresse.
special-documentation-what = Adressen in { $range } sind für Anleitungen und Beispiele da ({ $rfc }). Kein Mailserver im Internet nutzt eine davon. Wenn Sie sie aus einer Anleitung haben, setzen Sie die echte Adresse dafür ein.
special-multicast = { $subject } ist eine Gruppenadresse.
special-multicast-what = Adressen in { $range } erreichen viele Rechner auf einmal ({ $rfc }). Von dort kommen keine Mails.
special-other = { $subject } ist eine Adresse für einen besonderen Zweck.
special-other-what = Adressen in { $range } sind für „{ $class }“ vorgesehen ({ $rfc }). Mails kommen von dort normalerweise nicht. Suchen Sie in der Mail, die zurückkam, nach einer anderen Adresse.

special-listed = Adressen in { $range } sind für „{ $class }“ vorgesehen ({ $rfc }). Hier können einige davon trotzdem gelistet sein.

## Ein Eintrag

card-because = { $network } ist gelistet. Der Grund: { $reason }
card-network = Was gelistet ist
card-rule = Nach welcher Regel
card-rule-link = Die Regel lesen
card-first = Zuerst gelistet
card-last = Zuletzt gesehen
card-checked = Zuletzt geprüft
card-ends = Ende
card-ends-itself = von selbst { $when }
card-ends-never = Nicht von selbst. Der Eintrag endet, wenn jemand darum bittet und die Regeln für die Streichung erfüllt sind.
card-seen = Was gesehen wurde
card-repair = So wird es behoben
card-repair-link = Schritt für Schritt beheben
card-remove = Streichung von „{ $list }“
card-remove-alone = Streichung nur von { $address }
covers-one = Diese eine Adresse
covers-many = { $count ->
    [one] Eine Adresse
   *[other] { $count } Adressen
}
covers-home = Ein /64: der Block, den ein Haushalt oder ein Server meist hat
covers-homes = { $count ->
    [one] Ein Block von der Größe, die ein Haushalt oder ein Server meist hat
   *[other] { $count } Blöcke von der Größe, die ein Haushalt oder ein Server meist hat
}
removal-asks-self-service = Jeder darf darum bitten. Zum Bestätigen brauchen Sie eine E-Mail-Adresse. Es kostet nichts.
removal-asks-checked = Jeder darf darum bitten, sobald der Fehler behoben ist. Eine automatische Prüfung entscheidet. Es kostet nichts.
removal-asks-reviewed = Jeder darf darum bitten. Sie sagen, was behoben wurde, und jemand von uns entscheidet. Es kostet nichts.
removal-asks-owner = Nur wer über das Netz bestimmt, darf darum bitten und muss das nachweisen. Es kostet nichts.

## Was früher war

past-heading = Frühere Einträge
past-removal = { $network } stand bis { $when } auf der Liste „{ $list }“. Der Eintrag wurde auf Bitte gestrichen.
past-expiry = { $network } stand bis { $when } auf der Liste „{ $list }“. Der Eintrag lief von selbst aus.
past-purge = { $network } stand bis { $when } auf der Liste „{ $list }“. Der Eintrag wurde zusammen mit anderen gestrichen.
past-staff = { $network } stand bis { $when } auf der Liste „{ $list }“. Jemand von uns hat den Eintrag gestrichen.
past-caches = Mailserver dürfen ihre alte Antwort noch eine Zeit lang behalten, wenn ein Eintrag endet: höchstens { $ttl }.
timeline-heading = Verlauf
timeline-listed = { $network } kam auf die Liste „{ $list }“.
timeline-renewed = Der Grund wurde wieder gesehen oder der Eintrag geändert: { $network } auf der Liste „{ $list }“.
timeline-removal = { $network } wurde auf Bitte von der Liste „{ $list }“ gestrichen.
timeline-expiry = { $network } steht nicht mehr auf der Liste „{ $list }“, denn die Zeit war um.
timeline-purge = { $network } wurde zusammen mit anderen von der Liste „{ $list }“ genommen.
timeline-staff = Jemand von uns hat { $network } von der Liste „{ $list }“ genommen.
background-missing = Was gesehen wurde und was früher war, können wir gerade nicht zeigen. Für die Antwort oben macht das keinen Unterschied. Versuchen Sie es in ein paar Minuten noch einmal.

## Technisches

facts-heading = Technische Angaben
facts-zone = Zone, die Mailserver fragen
facts-code = Antwort der Zone
facts-ttl = So lange gilt eine Antwort
zone-published = In der veröffentlichten Zone
zone-published-earlier = Seit dem { $date } oder länger
zone-published-waits = Noch nicht. Die Zone, die Mailserver fragen, wird in Abständen neu geschrieben.
zone-answered = So antworten die Nameserver seit
zone-late = Die Zone, die Mailserver fragen, ist seit { $since } hinter dieser Seite zurück. Sie folgt, sobald sie geschrieben werden kann.
facts-revision = Version unserer Daten
facts-json = Für Programme
facts-json-link = Diese Antwort als JSON

## Das Feld

box-again = Eine andere Adresse prüfen oder die Mail einfügen, die zurückkam
box-label = Eine Adresse, ein Servername oder die Mail, die zurückkam
box-hint = Sie können die ganze Mail einfügen. Oder tippen Sie eine Adresse ein wie 192.0.2.7 oder 2001:db8::25, ein Netz oder einen Link aus der Mail.
box-look-up = Nachschlagen
box-private = Was Sie einfügen, wird nur gelesen, um Ihnen zu antworten. Wir behalten es nicht.
