## How a typed text was read. Values are pieces of what was typed, shortened, or addresses and networks.

note-invisible = Usunięto niewidoczne znaki.
note-wide = Znaki pełnej szerokości odczytano jak zwykłe.
note-refanged = Usunięto znaki, które unieszkodliwiały tekst, na przykład [.].
note-port = Port { $port } pominięto: na listach są adresy, a nie porty.
note-zone-empty = Znak % za adresem pominięto.
note-zone = Strefę { $zone } pominięto: ma znaczenie tylko na jednym urządzeniu.
note-mapped = { $typed } to adres IPv4 { $address } w postaci IPv6.
note-mapped-never = { $typed } to adres IPv4 { $address } w zapisie z list adresów IPv6. Nigdy nie jest tam wpisany (RFC 5782).
note-mapped-test = { $typed } to adres IPv4 { $address } w zapisie, w jakim listy adresów IPv6 podają swój wpis testowy (RFC 5782).
note-host-bits = { $address } to adres z sieci { $network }, więc pokazujemy całą sieć { $network }.
note-single = Sieć o długości { $length } to ten jeden adres.
note-netmask = Maska { $mask } to długość { $length }.
note-starred = Gwiazdki odczytano jako każdą liczbę: sieć { $network }.
note-range-of-one = Pierwszy i ostatni adres są takie same.
note-repeated = Wpisano to więcej niż raz.
note-from-link = Adres pochodzi z linku.
note-from-link-to = Adres pochodzi z linku do { $host }.
note-link-host = Z linku wzięto tylko urządzenie, do którego prowadzi.
note-wrapped = Filtr poczty opakował ten link. Odczytano link ze środka.
note-list-name = Za pomocą tej nazwy serwery poczty sprawdzają { $address } na liście { $zone }. Jeśli to nazwa urządzenia, wpisz zamiast niej jego adres.
note-reverse = To nazwa { $network } w odwrotnym DNS.
note-behind-at = Odczytano tylko adres za znakiem @.
note-beside = Odczytano adres obok nazwy { $name }.
note-script = Nazwę { $unicode } zapisuje się w DNS jako { $ascii }.
note-mixed = Nazwa miesza litery różnych pism. Może tak być po to, by wyglądała jak inna nazwa.
note-bare-domain = Adres domeny to często adres jej strony internetowej. Jej poczta może wychodzić z innych adresów, które są w zwróconej wiadomości.
note-some-port = Port pominięto: na listach są adresy, a nie porty.
note-some-zone = To, co było za znakiem %, pominięto: ma znaczenie tylko na jednym urządzeniu.
note-some-inside = Wpisano adres z sieci { $network } razem z długością, więc pokazujemy całą sieć.
note-some-mask = Maska to długość { $length }.
note-some-list-name = Za pomocą takiej nazwy serwery poczty sprawdzają { $address } na liście. Jeśli to nazwa urządzenia, wpisz zamiast niej jego adres.
note-some-name = Odczytano adres obok nazwy.
note-carries = Zawiera adres IPv4 { $address }. Jeśli jakaś lista coś tu ma, to właśnie ten adres.
note-everything = To wszystkie istniejące adresy { $family }. Żadna lista nigdy nie zawiera wszystkich.

## Why a typed text was not understood, and what to do

unclear-empty = Wpisz adres, na przykład 192.0.2.1 lub 2001:db8::1, sieć, na przykład 192.0.2.0/24, albo nazwę serwera poczty.
unclear-unknown = „{ $text }” to nie adres, nie sieć i nie nazwa serwera. Wpisz adres, na przykład 192.0.2.1 lub 2001:db8::1.
unclear-too-many = Naraz mieści się tu najwyżej tyle adresów: { $most }. Wpisz je w częściach albo wyślij wszystkie do API pod /api/v1/lookup.
unclear-entry = Nie udało się odczytać pozycji { $number } z { $count }: „{ $text }”. { $why }
unclear-names = Nazwy serwerów sprawdzamy po jednej. Wpisz tylko jedną nazwę albo same adresy.
unclear-cut = „{ $text }” jest ucięte na końcu, więc adres nie jest pewny. Wpisz go w całości. Jest w zwróconej wiadomości.
unclear-mac = To adres sprzętowy karty sieciowej. Na listach są adresy IP, na przykład 192.0.2.1.
unclear-port = „{ $port }” nie jest portem: porty kończą się na 65535. Wpisz adres bez niego.
unclear-link = Link zawiera więcej niż jeden adres: { $networks }. Wpisz ten, o który chodzi.
unclear-mail = To adres e-mail. Ten serwis sprawdza adresy serwerów poczty, na przykład 192.0.2.1. Ten, który odrzucono, jest w zwróconej wiadomości.
unclear-mail-domain = Możesz też sprawdzić nazwę serwera { $domain }.

unclear-separated = Cztery liczby adresu oddziela się kropkami, bez spacji, tak jak w 192.0.2.1.
unclear-zero = „{ $part }” ma zero na początku. Niektóre programy czytają taką liczbę jako ósemkową, więc 010 dla jednego znaczy 10, a dla drugiego 8. Wpisz każdą liczbę bez zer na początku.
unclear-hexadecimal = „{ $text }” to zapis szesnastkowy, który programy czytają różnie. Wpisz cztery liczby dziesiętne z kropkami, tak jak w 192.0.2.1.
unclear-decimal = „{ $text }” to jedna liczba i nie jest pewne, czy oznacza adres. Wpisz adres jako cztery liczby dziesiętne z kropkami, tak jak w 192.0.2.1.
unclear-short = „{ $text }” to skrót: adres ma cztery liczby, a tu podano: { $count }. Programy uzupełniają resztę różnie. Wpisz wszystkie cztery, a sieć z jej długością, tak jak w 192.0.2.0/24.
unclear-numbers = Adres ma cztery liczby oddzielone kropkami, a tu podano ich { $count }. Usuń to, co zbędne.
unclear-large = „{ $part }” to za dużo: każda z czterech liczb adresu wynosi najwyżej 255. Sprawdź cyfry.
unclear-gap = Między dwiema kropkami brakuje liczby. Adres ma cztery liczby, tak jak w 192.0.2.1.
unclear-ending = Tekst kończy się liczbą, tak jak adres, ale „{ $part }” nie jest liczbą. Wpisz cztery liczby, tak jak w 192.0.2.1, albo nazwę serwera.
unclear-digits = To nie są zwykłe cyfry od 0 do 9. Wpisz adres zwykłymi cyframi.
unclear-masked = Część „{ $text }” jest zakryta, więc nikt nie może powiedzieć, jaki to adres. W całości jest w dzienniku serwera poczty. Całą sieć wpisz z jej długością, tak jak w 192.0.2.0/24.
unclear-star = W „{ $text }” jest gwiazdka w miejscu, w którym nie wiadomo, co oznacza. Wpisz sieć z jej długością, tak jak w 192.0.2.0/24 lub 2001:db8::/32.
unclear-gaps = W adresie IPv6 znak „::” może być najwyżej raz. Wpisz pozostałe zera w całości.
unclear-group = „{ $group }” nie jest częścią adresu IPv6. Każda część ma do czterech znaków od 0 do 9 i od a do f.
unclear-groups = Adres IPv6 ma osiem grup albo „::” w miejscu tych, które są zerami. Tu liczba grup to { $count }. Wpisz adres tak jak 2001:db8::1.

unclear-star-length = Wpisz albo gwiazdki, albo długość, ale nie obie naraz: 192.0.2.* lub 192.0.2.0/24.
unclear-no-length = Za ukośnikiem brakuje liczby. Wpisz sam adres { $address } albo sieć z jej długością, tak jak w 192.0.2.0/24.
unclear-only-length = „{ $length }” to długość bez adresu. Wpisz jedno i drugie, tak jak w 192.0.2.0/24.
unclear-length = „{ $text }” stoi w miejscu długości sieci, czyli liczby od 0 do { $max }, tak jak w 192.0.2.0/24. Dla jednego adresu pomiń ukośnik i to, co po nim.
unclear-length-zero = Długość „{ $text }” ma zero na początku. Wpisz ją bez zera, tak jak w 192.0.2.0/24.
unclear-length-large = Długość { $length } jest za duża: dla { $family } wynosi najwyżej { $max }.
unclear-slashes = Są tu dwa ukośniki. Sieć ma jedną długość, tak jak w 192.0.2.0/24.
unclear-mask = { $mask } to nie maska sieci: jej bity nie stoją obok siebie. Wpisz długość, tak jak w 192.0.2.0/24.
unclear-wildcard = { $mask } to maska odwrotna (wildcard) albo może nią być, a różne urządzenia rozumieją ją różnie. Wpisz długość, tak jak w 192.0.2.0/24.
unclear-range = Wpisz oba końce zakresu jako pełne adresy, tak jak w 192.0.2.1-192.0.2.9. W IPv4 wystarczy ostatnia liczba: 192.0.2.1-9.
unclear-range-families = Zakres zaczyna się w IPv4, a kończy w IPv6, albo na odwrót. Wpisz dwa zakresy.
unclear-range-backwards = Zakres kończy się, zanim się zacznie. Czy chodzi o { $range }?

unclear-reverse = „{ $text }” nie jest pełną nazwą z odwrotnego DNS. Wpisz sam adres, na przykład 192.0.2.1.
unclear-operator = „{ $text }” to numer operatora sieci. Wpisz jedną z jego sieci, na przykład 192.0.2.0/24, albo adres.
unclear-word = „{ $text }” to jedno słowo. Nazwa serwera ma co najmniej jedną kropkę, na przykład mail.example.org. Wpisz pełną nazwę albo adres.
unclear-label-empty = Przed kropką lub po niej brakuje części nazwy. Sprawdź nazwę.
unclear-label-long = „{ $label }” jest za długie: między dwiema kropkami nazwa serwera ma najwyżej 63 znaki.
unclear-name-long = Nazwa jest za długa: nazwa serwera ma najwyżej 253 znaki.
unclear-underscore = W nazwie serwera nie ma podkreślenia. Nazwy z podkreśleniem zawierają ustawienia, a nie oznaczają urządzeń. Wpisz nazwę albo adres serwera poczty.
unclear-hyphen = „{ $label }” zaczyna się lub kończy łącznikiem, a w nazwie serwera nie robi tego żadna część. Sprawdź nazwę.
unclear-star-name = Gwiazdka oznacza wiele nazw. Wpisz jedną nazwę albo adres, o który chodzi.
unclear-character = W nazwie serwera są litery, cyfry, łączniki i kropki, ale nie „{ $character }”. Sprawdź nazwę.
unclear-script = „{ $text }” w tym zapisie nie może być nazwą serwera. Sprawdź litery albo wpisz adres.
unclear-top = Żadna nazwa w internecie nie kończy się na „{ $ending }”. Sprawdź nazwę albo wpisz adres.
unclear-local = „{ $suffix }” oznacza coś wewnątrz jednego urządzenia lub jednej sieci, czego w internecie nie ma. Wpisz publiczny adres serwera poczty.

## What ranges of addresses are set aside for, as the registries call it

class-this-network = ta sieć
class-private = sieci prywatne
class-shared = adresy wspólne (CGNAT)
class-loopback = pętla zwrotna (loopback)
class-link-local = łącze lokalne (link-local)
class-protocol = przydziały dla protokołów
class-documentation = dokumentacja
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = pomiary wydajności
class-multicast = multicast
class-reserved = rezerwa
class-broadcast = rozgłaszanie (broadcast)
class-unspecified = adres nieokreślony
class-mapped = IPv4 w postaci IPv6
class-translation = translacja między IPv4 a IPv6
class-discard = ruch do odrzucenia
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = zdalna identyfikacja dronów
class-segment-routing = routing segmentowy (SRv6)
class-unique-local = unikatowe adresy lokalne
