## Wie ein eingegebener Text gelesen wurde. Werte sind gekürzte Stücke davon, Adressen oder Netze.

note-invisible = Unsichtbare Zeichen wurden entfernt.
note-wide = Breite Zeichen wurden wie gewöhnliche gelesen.
note-refanged = Die Zeichen, die es unschädlich machten, etwa [.], wurden entfernt.
note-port = Der Port { $port } wurde weggelassen: Listen enthalten Adressen, keine Ports.
note-zone-empty = Das Zeichen % hinter der Adresse wurde weggelassen.
note-zone = Die Zone { $zone } wurde weggelassen: Sie bedeutet nur auf einem einzelnen Rechner etwas.
note-mapped = { $typed } ist die IPv4-Adresse { $address } in der Form von IPv6.
note-mapped-never = { $typed } ist die IPv4-Adresse { $address }, wie Listen von IPv6-Adressen sie schreiben. Dort ist sie nie gelistet (RFC 5782).
note-mapped-test = { $typed } ist die IPv4-Adresse { $address }, wie Listen von IPv6-Adressen ihren Testeintrag schreiben (RFC 5782).
note-host-bits = { $address } ist eine Adresse in { $network }. Darum sehen Sie das ganze Netz { $network }.
note-single = Ein Netz der Länge { $length } ist diese eine Adresse.
note-netmask = Die Maske { $mask } ist die Länge { $length }.
note-starred = Die Sterne wurden als jede Zahl gelesen: das Netz { $network }.
note-range-of-one = Erste und letzte Adresse sind dieselbe.
note-repeated = Sie wurde mehr als einmal eingegeben.
note-from-link = Die Adresse wurde aus dem Link genommen.
note-from-link-to = Die Adresse wurde aus dem Link zu { $host } genommen.
note-link-host = Aus dem Link wurde nur der Rechner genommen, zu dem er führt.
note-wrapped = Ein Mailfilter hatte den Link verpackt. Gelesen wurde der Link darin.
note-list-name = Mailserver fragen mit diesem Namen, ob { $address } auf der Liste { $zone } steht. Wenn es der Name eines Rechners ist, geben Sie stattdessen die Adresse des Rechners ein.
note-reverse = Das ist der Name von { $network } im Reverse-DNS.
note-behind-at = Nur die Adresse hinter dem @ wurde gelesen.
note-beside = Gelesen wurde die Adresse neben dem Namen { $name }.
note-script = { $unicode } schreibt sich im DNS { $ascii }.
note-mixed = Der Name mischt Buchstaben verschiedener Schriften. Er kann so gemacht sein, dass er wie ein anderer aussieht.
note-bare-domain = Die Adresse einer Domain ist oft die ihrer Website. Ihre Mail geht vielleicht von anderen Adressen aus. Diese stehen in der Mail, die zurückkam.
note-some-port = Der Port wurde weggelassen: Listen enthalten Adressen, keine Ports.
note-some-zone = Was hinter dem Zeichen % stand, wurde weggelassen: Es bedeutet nur auf einem einzelnen Rechner etwas.
note-some-inside = Eingegeben wurde eine Adresse in { $network } mit einer Länge. Darum sehen Sie das ganze Netz.
note-some-mask = Die Maske ist die Länge { $length }.
note-some-list-name = Mailserver fragen mit einem solchen Namen, ob { $address } auf einer Liste steht. Wenn es der Name eines Rechners ist, geben Sie stattdessen die Adresse des Rechners ein.
note-some-name = Gelesen wurde die Adresse neben dem Namen.
note-carries = In ihr steckt die IPv4-Adresse { $address }. Auf einer Liste steht, wenn überhaupt, diese.
note-everything = Das sind alle { $family }-Adressen, die es gibt. Auf einer Liste stehen nie alle.

## Warum ein Text nicht verstanden wurde, und was zu tun ist

unclear-empty = Geben Sie eine Adresse wie 192.0.2.1 oder 2001:db8::1 ein, ein Netz wie 192.0.2.0/24 oder den Namen eines Mailservers.
unclear-unknown = „{ $text }“ ist keine Adresse, kein Netz und kein Servername. Geben Sie eine Adresse wie 192.0.2.1 oder 2001:db8::1 ein.
unclear-too-many = Höchstens { $most } Adressen passen hier auf einmal hinein. Geben Sie sie in Teilen ein, oder schicken Sie alle an die Schnittstelle unter /api/v1/lookup.
unclear-entry = Eintrag { $number } von { $count } ließ sich nicht lesen: „{ $text }“. { $why }
unclear-names = Servernamen werden einzeln nachgeschlagen. Geben Sie einen Namen allein ein, oder nur Adressen.
unclear-cut = „{ $text }“ ist am Ende abgeschnitten, darum steht die Adresse nicht fest. Geben Sie sie ganz ein. Sie steht in der Mail, die zurückkam.
unclear-mac = Das ist die Hardware-Adresse einer Netzwerkkarte. Listen enthalten IP-Adressen wie 192.0.2.1.
unclear-port = „{ $port }“ ist kein Port: Die gehen bis 65535. Geben Sie die Adresse ohne ihn ein.
unclear-link = Der Link enthält mehr als eine Adresse: { $networks }. Geben Sie die ein, die Sie meinen.
unclear-mail = Das ist eine E-Mail-Adresse. Diese Seite schlägt Adressen von Mailservern nach, etwa 192.0.2.1. Die abgewiesene steht in der Mail, die zurückkam.
unclear-mail-domain = Sie können auch den Namen { $domain } nachschlagen.

unclear-separated = Zwischen den vier Zahlen einer Adresse stehen Punkte und keine Leerzeichen, wie in 192.0.2.1.
unclear-zero = „{ $part }“ beginnt mit einer Null. Manche Programme lesen so eine Zahl als Oktalzahl: 010 ist für das eine 10, für das andere 8. Schreiben Sie jede Zahl ohne Nullen davor.
unclear-hexadecimal = „{ $text }“ ist hexadezimal, und Programme lesen das verschieden. Schreiben Sie vier Dezimalzahlen mit Punkten, wie in 192.0.2.1.
unclear-decimal = „{ $text }“ ist eine einzelne Zahl. Es steht nicht fest, dass sie eine Adresse bedeutet. Schreiben Sie die Adresse als vier Dezimalzahlen mit Punkten, wie in 192.0.2.1.
unclear-short = „{ $text }“ ist eine Kurzform: Eine Adresse hat vier Zahlen, und hier sind { $count }. Programme ergänzen den Rest verschieden. Schreiben Sie alle vier, und ein Netz mit seiner Länge, wie in 192.0.2.0/24.
unclear-numbers = Eine Adresse hat vier Zahlen mit Punkten dazwischen, und hier sind { $count }. Nehmen Sie weg, was zu viel ist.
unclear-large = „{ $part }“ ist zu groß: Jede der vier Zahlen einer Adresse ist höchstens 255. Prüfen Sie die Ziffern.
unclear-gap = Zwischen zwei Punkten fehlt eine Zahl. Eine Adresse hat vier Zahlen, wie in 192.0.2.1.
unclear-ending = Das endet mit einer Zahl wie eine Adresse, aber „{ $part }“ ist keine Zahl. Geben Sie vier Zahlen ein, wie in 192.0.2.1, oder einen Servernamen.
unclear-digits = Das sind nicht die gewöhnlichen Ziffern 0 bis 9. Tippen Sie die Adresse mit gewöhnlichen Ziffern ein.
unclear-masked = Ein Teil von „{ $text }“ ist verdeckt, darum weiß niemand, welche Adresse es ist. Im Protokoll des Mailservers steht sie ganz. Ein ganzes Netz schreiben Sie mit seiner Länge, wie in 192.0.2.0/24.
unclear-star = „{ $text }“ hat einen Stern, wo nicht feststeht, was er bedeutet. Schreiben Sie ein Netz mit seiner Länge, wie in 192.0.2.0/24 oder 2001:db8::/32.
unclear-gaps = In einer IPv6-Adresse steht „::“ höchstens einmal. Schreiben Sie die anderen Nullen aus.
unclear-group = „{ $group }“ ist kein Teil einer IPv6-Adresse. Jeder hat bis zu vier Zeichen von 0 bis 9 und a bis f.
unclear-groups = Eine IPv6-Adresse hat acht Gruppen, oder „::“ für die, die null sind. Hier sind { $count }. Geben Sie sie ein wie 2001:db8::1.

unclear-star-length = Schreiben Sie entweder Sterne oder eine Länge, nicht beides: 192.0.2.* oder 192.0.2.0/24.
unclear-no-length = Hinter dem Schrägstrich fehlt eine Zahl. Geben Sie { $address } allein ein, oder ein Netz mit seiner Länge, wie in 192.0.2.0/24.
unclear-only-length = „{ $length }“ ist eine Länge ohne Adresse. Schreiben Sie beides, wie in 192.0.2.0/24.
unclear-length = „{ $text }“ steht, wo die Länge des Netzes hingehört, eine Zahl von 0 bis { $max }, wie in 192.0.2.0/24. Für eine einzelne Adresse lassen Sie den Schrägstrich und alles dahinter weg.
unclear-length-zero = Die Länge „{ $text }“ beginnt mit einer Null. Schreiben Sie sie ohne, wie in 192.0.2.0/24.
unclear-length-large = Die Länge { $length } ist zu groß: Bei { $family } ist sie höchstens { $max }.
unclear-slashes = Da stehen zwei Schrägstriche. Ein Netz hat eine Länge, wie in 192.0.2.0/24.
unclear-mask = { $mask } ist nicht die Maske eines Netzes: Ihre Bits stehen nicht beieinander. Schreiben Sie die Länge, wie in 192.0.2.0/24.
unclear-wildcard = { $mask } ist eine Wildcard-Maske oder kann eine sein, und Geräte verstehen sie verschieden. Schreiben Sie die Länge, wie in 192.0.2.0/24.
unclear-range = Schreiben Sie beide Enden des Bereichs als ganze Adressen, wie in 192.0.2.1-192.0.2.9. Bei IPv4 genügt die letzte Zahl: 192.0.2.1-9.
unclear-range-families = Der Bereich beginnt in IPv4 und endet in IPv6, oder umgekehrt. Geben Sie zwei Bereiche ein.
unclear-range-backwards = Der Bereich endet, bevor er beginnt. Meinten Sie { $range }?

unclear-reverse = „{ $text }“ ist kein ganzer Name im Reverse-DNS. Geben Sie die Adresse selbst ein, wie 192.0.2.1.
unclear-operator = „{ $text }“ ist die Nummer eines Netzbetreibers. Geben Sie eines seiner Netze ein, wie 192.0.2.0/24, oder eine Adresse.
unclear-word = „{ $text }“ ist ein einzelnes Wort. Ein Servername hat mindestens einen Punkt, wie mail.example.org. Geben Sie den ganzen Namen oder die Adresse ein.
unclear-label-empty = Vor oder nach einem Punkt fehlt ein Teil des Namens. Prüfen Sie den Namen.
unclear-label-long = „{ $label }“ ist zu lang: Zwischen zwei Punkten hat ein Servername höchstens 63 Zeichen.
unclear-name-long = Der Name ist zu lang: Ein Servername hat höchstens 253 Zeichen.
unclear-underscore = In einem Servernamen steht kein Unterstrich. Namen mit einem enthalten Einstellungen, keine Rechner. Geben Sie den Namen oder die Adresse des Mailservers ein.
unclear-hyphen = „{ $label }“ beginnt oder endet mit einem Bindestrich. Kein Teil eines Servernamens tut das. Prüfen Sie den Namen.
unclear-star-name = Ein Stern steht für viele Namen. Geben Sie den einen Namen oder die Adresse ein, die Sie meinen.
unclear-character = In einem Servernamen stehen Buchstaben, Ziffern, Bindestriche und Punkte, aber kein „{ $character }“. Prüfen Sie den Namen.
unclear-script = „{ $text }“ kann so geschrieben kein Servername sein. Prüfen Sie die Buchstaben, oder geben Sie die Adresse ein.
unclear-top = Kein Name im Internet endet auf „{ $ending }“. Prüfen Sie den Namen, oder geben Sie die Adresse ein.
unclear-local = „{ $suffix }“ bezeichnet etwas in einem einzelnen Rechner oder Netz und ist im Internet unbekannt. Geben Sie die öffentliche Adresse des Mailservers ein.

## Wofür Bereiche von Adressen vorgesehen sind, wie es in den Registern heißt

class-this-network = dieses Netz
class-private = private Netze
class-shared = geteilte Adressen (CGNAT)
class-loopback = den Rechner selbst (Loopback)
class-link-local = ein einzelnes Kabel (link-local)
class-protocol = Zuweisungen an Protokolle
class-documentation = Dokumentation
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = Leistungsmessung
class-multicast = Multicast an Gruppen
class-reserved = künftigen Gebrauch
class-broadcast = Rundruf (Broadcast)
class-unspecified = keine bestimmte Adresse
class-mapped = IPv4 in der Form von IPv6
class-translation = Übersetzung zwischen IPv4 und IPv6
class-discard = zu verwerfenden Verkehr
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = Fernkennung von Drohnen
class-segment-routing = Segment Routing (SRv6)
class-unique-local = lokale Netze mit IPv6
