## Die Startseite

home-title = Finden Sie heraus, warum eine Mail abgewiesen wurde
home-lead = { $operator } führt Listen von Adressen, die manche Mailserver abweisen. Hier sehen Sie, ob und warum eine Adresse auf einer davon steht und wie sie wieder herunterkommt.
home-sender = Meine Mail kam zurück
home-sender-what = Was geschehen ist, wer etwas tun muss und was Sie heute tun können
home-provider = Ich betreibe ein Netz oder einen Mailserver
home-provider-what = Was jede Liste enthält, nach welchen Regeln und wie eine Adresse wieder herunterkommt
home-receiver = Ich nutze diese Listen
home-receiver-what = Zonen, Antworten und Testeinträge

## Was eingegeben wurde

lookup-title = Eine Adresse nachschlagen
lookup-problem = Etwas ist noch nicht klar
lookup-unread = Ihr Text steht im Feld
lookup-unread-what = Er kam mit einem Link, deshalb haben wir ihn noch nicht gelesen. Wenn er von Ihnen ist, drücken Sie den Knopf.
lookup-empty = Fügen Sie die Mail ein, die zurückkam, oder tippen Sie eine Adresse ein.
lookup-many = Mehrere Adressen
lookup-left-line = Zeile { $line } wurde ausgelassen: „{ $text }“.
lookup-left-entry = Ausgelassen: „{ $text }“.
lookup-left-more = Weitere ausgelassene Einträge: { $count }.
lookup-range = Ein Bereich von Adressen
lookup-range-what = Von { $first } bis { $last }. Diese Netze zusammen sind genau dieser Bereich.
lookup-only = Eine Adresse in Ihrem Text
lookup-only-what = Ihr Text nennt { $address }, sagt aber nicht, dass eine Mail abgelehnt wurde. Hier ist die Antwort dazu. Wenn eine Mail zurückkam, fügen Sie die ganze Mail ein.
lookup-name = Ein Name und seine Adressen
lookup-name-what = { $name } steht für diese Adressen. Mails können auch von einer anderen ausgehen.
lookup-no-address = Keine Adresse gefunden
lookup-no-address-what = { $name } hat gerade keine Adresse. Wenn Sie die Adresse selbst haben, tippen Sie sie unten ein.
lookup-unanswered-what = Die Adressen von { $name } konnten wir gerade nicht herausfinden. Wenn Sie die Adresse selbst haben, tippen Sie sie unten ein.
lookup-table = Jede mit ihrer eigenen Antwort
lookup-column-what = Adresse oder Netz
lookup-column-state = Zustand

## Ein Netz

net-listed = { $count ->
    [one] Ein Eintrag liegt in { $subject }.
   *[other] { $count } Einträge liegen in { $subject }.
}
net-itself = { $subject } ist selbst gelistet.
net-inside-listed = { $subject } liegt in einem gelisteten Netz.
net-not-listed = Nichts in { $subject } steht auf einer Liste von { $operator }.
net-unknown = { $subject } konnte gerade nicht geprüft werden.
net-covers = Größe: { $covers }
net-special = Dieses Netz liegt in { $range }. Dieser Bereich ist für „{ $class }“ vorgesehen ({ $rfc }).
net-special-itself = Dieses Netz ist für „{ $class }“ vorgesehen ({ $rfc }).
net-inside = In diesem Netz
net-inside-caption = Einträge in diesem Netz, nach Adresse geordnet
net-around = Um dieses Netz herum
net-more = { $count ->
    [one] Und noch einer. Fragen Sie nach einem kleineren Netz, um ihn zu sehen.
   *[other] Und { $count } weitere. Fragen Sie nach einem kleineren Netz, um sie zu sehen.
}
net-counts = Wie viele Einträge
net-counts-why = Für ein so großes Netz zeigen wir nur Zahlen. Fragen Sie nach einem /24, bei IPv6 nach einem /48, um jeden Eintrag zu sehen.
net-counts-caption = Einträge in diesem Netz nach Liste
net-count = { $count }
net-column-network = Netz
net-column-list = Liste
net-column-rule = Regel
net-column-first = Zuerst gelistet
net-column-ends = Ende
net-column-count = Einträge
net-ends-never = nicht von selbst
net-api = Die Schnittstelle für Programme nimmt auch Netze an

## Die Listen

lists-title = Unsere Listen
lists-lead = { $operator } veröffentlicht diese Listen. Jede hat eigene Regeln dafür, was gelistet und was gestrichen wird.
lists-policy = Regeln der Liste „{ $list }“
lists-zone = Zone
list-policy = Die Regeln dieser Liste lesen
list-facts = Angaben
list-since = Veröffentlicht seit
list-use = Gedacht für
list-scope = Was gelistet wird
list-collateral = Was sonst noch getroffen werden kann
list-ends = Wann Einträge enden
list-expiry = Ein Eintrag endet von selbst, wenn sein Grund eine Zeit lang nicht mehr gesehen wurde: { $span }.
list-no-expiry = Die Einträge dieser Liste beschreiben, wie ein Netz gebaut ist. Sie enden nicht von selbst.
list-who = Wer um Streichung bitten darf
list-contact = Fragen zu dieser Liste
list-news = Änderungen
list-news-how = Mit jeder geänderten Regel ändert sich die Fassung der Regeln. Zurzeit ist es { $version }.
list-codes = Antworten der Zone
list-codes-caption = Was die Zone antwortet und was jede Antwort bedeutet
list-column-code = Antwort
list-column-rule = Regel
list-column-text = Bedeutung

## Die Regeln einer Liste

policy-title = Regeln der Liste „{ $list }“
policy-lead = Was gelistet wird, was dafür gesehen worden sein muss und wodurch ein Eintrag gestrichen wird. Nur nach diesen Regeln listen wir, und nur nach ihnen lehnen wir Bitten ab.
policy-version = Fassung { $version }.
policy-normative = Es gilt der englische Text.
policy-list = Über diese Liste
policy-translated = Die Regeln stehen hier auf Englisch, denn dieser Text gilt. Alles darum herum ist übersetzt.
policy-listing = Regeln für die Aufnahme
policy-listing-what = Jeder Eintrag der Liste fällt unter eine davon.
policy-evidence = Was gesehen worden sein muss
policy-code = Antwort der Zone
policy-lasts = Dauer nach der letzten Sichtung
policy-scope = Was gelistet wird und was sonst noch getroffen werden kann
policy-floors = Netze, die größer sind als ein { $ipv4 } bei IPv4 oder ein { $ipv6 } bei IPv6, werden nicht gelistet.
policy-expiry = Wann Einträge von selbst enden
policy-removal = Regeln für die Streichung
policy-refusal = Wann eine Bitte abgelehnt wird
policy-waits = Wartezeiten
policy-waits-what = Wer um Streichung bittet und dann wieder gelistet wird, wartet vor der nächsten Streichung. Neue Einträge zählen dabei nur eine Zeit lang: { $window }.
policy-fee = Keine Gebühr
policy-fee-what = Wir nehmen von niemandem eine Gebühr oder Spende für eine Streichung, auch nicht für eine schnellere.
policy-contact = Fragen zu diesen Regeln:
waits-caption = Wartezeit vor der nächsten Streichung
waits-column-after = Wieder gelistet
waits-column-wait = Wartezeit
waits-after = { $count ->
    [one] einmal
    [2] zweimal
   *[other] { $count }-mal
}
waits-from = { $count ->
    [one] einmal oder öfter
    [2] zweimal oder öfter
   *[other] { $count }-mal oder öfter
}

## Datenschutz

privacy-lead = Wir behalten nichts darüber, wer was nachschlägt.
privacy-typed = Was Sie eintippen oder einfügen
privacy-typed-what = Wir nutzen es, um Ihnen zu antworten, und vergessen es dann. Es wird nicht gespeichert und steht in keinem Protokoll.
privacy-names = Wenn Sie den Namen eines Servers eintippen, fragen wir das Domain Name System (DNS) nach seinen Adressen. Wenn eine Adresse gelistet ist, fragen wir auch nach ihrem Namen. Niemand erfährt, wer gefragt hat.
privacy-log = Was im Protokoll steht
privacy-log-what = Zu jeder Seite: wann sie aufgerufen wurde, welche Art von Seite es war, wie der Aufruf ausging und wie lange er dauerte, dazu eine zufällige Nummer. Die Adresse, die Sie nachgeschlagen haben, steht nicht darin. Von Ihrem eigenen Anschluss steht dort nur das Netz, zu dem er gehört.
privacy-connection = Die Adresse Ihres Anschlusses
privacy-connection-what = Wir halten sie kurze Zeit im Arbeitsspeicher, damit niemand zu viel auf einmal fragt. Gespeichert wird sie nicht.
privacy-cookies = Cookies und andere Websites
privacy-cookies-what = Die Seiten setzen keine Cookies, außer einem, wenn Sie es wünschen: Der Knopf, der sich Ihre Sprache merkt, speichert diese Sprache und sonst nichts für ein Jahr in Ihrem Browser. Die Seiten laden nichts von anderen Websites, und nichts verfolgt Sie.
privacy-listings = Was die Listen enthalten
privacy-listings-what = Adressen von Rechnern und Netzen, die Regel, unter die sie fallen, wann sie gesehen wurden und was gesehen wurde. Das dient der Sicherheit von Mail. Jeder kann hier jeden Eintrag nachschlagen.
privacy-listings-history = Beendete Einträge bleiben im Verlauf, damit jeder prüfen kann, ob wir uns an unsere Regeln halten.
privacy-rights = Fragen und Korrekturen
privacy-rights-what = Fragen Sie uns, was wir über eine Ihrer Adressen gespeichert haben, oder sagen Sie uns, wenn etwas nicht stimmt:

## Kontakt

contact-lead = Wenn eine Adresse gelistet ist, schlagen Sie sie zuerst nach. Auf ihrer Seite steht, warum sie gelistet ist und wie sie wieder herunterkommt.
contact-site = Zu dieser Website
contact-lists = Zu einer Liste
contact-security = Wenn Sie eine Schwachstelle dieser Website gefunden haben
contact-security-what = Sagen Sie es uns, bevor Sie es anderen sagen:
