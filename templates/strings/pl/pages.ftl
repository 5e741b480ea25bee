## The first page

home-title = Sprawdź, dlaczego poczta została odrzucona
home-lead = { $operator } prowadzi listy adresów, z których niektóre serwery poczty nie przyjmują wiadomości. Tutaj zobaczysz, czy adres jest na jednej z tych list, dlaczego i jak go wykreślić.
home-sender = Moja wiadomość wróciła
home-sender-what = Co się stało, kto musi działać i co zrobić dzisiaj
home-provider = Prowadzę sieć lub serwer poczty
home-provider-what = Co jest na każdej liście, według jakich zasad i jak wykreśla się z niej adresy
home-receiver = Korzystam z tych list
home-receiver-what = Strefy, odpowiedzi i wpisy testowe

## What was typed

lookup-title = Sprawdź adres
lookup-problem = Jest pewien problem
lookup-unread = Twój tekst jest w polu
lookup-unread-what = Przyszedł razem z linkiem, więc jeszcze go nie czytaliśmy. Jeśli jest od ciebie, naciśnij przycisk.
lookup-empty = Wklej zwróconą wiadomość albo wpisz adres.
lookup-many = Kilka adresów
lookup-left-line = Pominięto wiersz { $line }: „{ $text }”.
lookup-left-entry = Pominięto: „{ $text }”.
lookup-left-more = Inne pominięte pozycje: { $count }.
lookup-range = Zakres adresów
lookup-range-what = Od { $first } do { $last }. Te sieci razem tworzą dokładnie ten zakres.
lookup-only = Jeden adres w tekście
lookup-only-what = W tekście jest adres { $address }, ale nic nie mówi o odrzuconej wiadomości. Oto odpowiedź dla tego adresu. Jeśli wiadomość wróciła, wklej ją w całości.
lookup-name = Nazwa i jej adresy
lookup-name-what = Nazwa { $name } oznacza te adresy. Poczta może wychodzić także z innego.
lookup-no-address = Nie znaleziono adresu
lookup-no-address-what = Nazwa { $name } nie ma teraz żadnego adresu. Jeśli masz sam adres, wpisz go poniżej.
lookup-unanswered-what = Nie udało się teraz ustalić adresów nazwy { $name }. Jeśli masz sam adres, wpisz go poniżej.
lookup-table = Każdy z osobną odpowiedzią
lookup-column-what = Adres lub sieć
lookup-column-state = Stan

## A network

net-listed = { $count ->
    [one] W sieci { $subject } jest jeden wpis.
    [few] W sieci { $subject } są { $count } wpisy.
    [many] W sieci { $subject } jest { $count } wpisów.
   *[other] W sieci { $subject } jest { $count } wpisów.
}
net-itself = Sieć { $subject } sama jest na liście.
net-inside-listed = { $subject } leży wewnątrz sieci, która jest na liście.
net-not-listed = Nic z sieci { $subject } nie jest na żadnej liście operatora { $operator }.
net-unknown = Nie udało się teraz sprawdzić { $subject }.
net-covers = Rozmiar: { $covers }
net-special = Ta sieć leży w zakresie { $range }, przeznaczonym na cel „{ $class }” ({ $rfc }).
net-special-itself = Ta sieć jest przeznaczona na cel „{ $class }” ({ $rfc }).
net-inside = Wewnątrz tej sieci
net-inside-caption = Wpisy wewnątrz tej sieci, w kolejności adresów
net-around = Wokół tej sieci
net-more = { $count ->
    [one] I jeszcze jeden. Zapytaj o mniejszą sieć, aby go zobaczyć.
    [few] I jeszcze { $count }. Zapytaj o mniejszą sieć, aby je zobaczyć.
    [many] I jeszcze { $count }. Zapytaj o mniejszą sieć, aby je zobaczyć.
   *[other] I jeszcze { $count }. Zapytaj o mniejszą sieć, aby je zobaczyć.
}
net-counts = Ile jest wpisów
net-counts-why = Dla tak szerokiej sieci pokazujemy tylko liczby. Zapytaj o /24, a w IPv6 o /48, aby zobaczyć każdy wpis.
net-counts-caption = Wpisy wewnątrz tej sieci według list
net-count = { $count }
net-column-network = Sieć
net-column-list = Lista
net-column-rule = Zasada
net-column-first = Pierwszy raz na liście
net-column-ends = Koniec
net-column-count = Wpisy
net-ends-never = nie wygasa sam
net-api = Interfejs dla programów przyjmuje także sieci

## The lists

lists-title = Nasze listy
lists-lead = { $operator } publikuje te listy. Każda ma własne zasady wpisu i wykreślenia.
lists-policy = Zasady listy „{ $list }”
lists-zone = Strefa
list-policy = Przeczytaj zasady tej listy
list-facts = Informacje
list-since = Publikowana od
list-use = Do czego służy
list-scope = Co trafia na listę
list-collateral = Kogo jeszcze może to dotknąć
list-ends = Kiedy wpisy się kończą
list-expiry = Wpis wygasa sam, gdy jego powodu nie widać przez { $span }.
list-no-expiry = Wpisy na tej liście opisują, jak zbudowana jest sieć. Nie wygasają same.
list-who = Kto może prosić o wykreślenie
list-contact = Pytania o tę listę
list-news = Zmiany
list-news-how = Zmiana dowolnej zasady zmienia wersję zasad. Obecna wersja to { $version }.
list-codes = Odpowiedzi strefy
list-codes-caption = Co odpowiada strefa i co znaczy każda odpowiedź
list-column-code = Odpowiedź
list-column-rule = Zasada
list-column-text = Znaczenie

## The policy of a list

policy-title = Zasady listy „{ $list }”
policy-lead = Co trafia na listę, co trzeba było wcześniej zauważyć i kiedy wykreśla się wpis. Wpisujemy i odmawiamy według tych zasad i żadnych innych.
policy-version = Wersja { $version }.
policy-normative = Wiążący jest tekst angielski.
policy-list = O tej liście
policy-translated = Zasady są tu po angielsku, bo ten tekst jest wiążący. Przetłumaczone jest to, co go otacza.
policy-listing = Zasady wpisu na listę
policy-listing-what = Każdy wpis na liście podlega jednej z nich.
policy-evidence = Co trzeba było zauważyć
policy-code = Odpowiedź strefy
policy-lasts = Trwa od ostatniego zauważenia
policy-scope = Co trafia na listę i kogo jeszcze może to dotknąć
policy-floors = Nie wpisujemy na listę sieci szerszych niż { $ipv4 } w IPv4 lub { $ipv6 } w IPv6.
policy-expiry = Kiedy wpisy wygasają same
policy-removal = Zasady wykreślenia
policy-refusal = Kiedy odmawiamy
policy-waits = Czas oczekiwania
policy-waits-what = Kto poprosi o wykreślenie i znów trafi na listę, czeka przed następnym wykreśleniem. Nowych wpisów starszych niż { $window } nie liczymy.
policy-fee = Bez opłat
policy-fee-what = Za wykreślenie, także szybsze, od nikogo nie bierzemy opłat ani darowizn.
policy-contact = Pytania o te zasady:
waits-caption = Czas oczekiwania przed następnym wykreśleniem
waits-column-after = Ponownie na liście
waits-column-wait = Trzeba czekać
waits-after = { $count ->
    [one] raz
    [2] dwa razy
    [few] { $count } razy
    [many] { $count } razy
   *[other] { $count } razy
}
waits-from = { $count ->
    [one] raz lub więcej
    [2] dwa razy lub więcej
    [few] { $count } razy lub więcej
    [many] { $count } razy lub więcej
   *[other] { $count } razy lub więcej
}

## Privacy

privacy-lead = Nie przechowujemy niczego o tym, kto co sprawdza.
privacy-typed = To, co wpisujesz lub wklejasz
privacy-typed-what = Służy nam do odpowiedzi, a potem o tym zapominamy. Nie zapisujemy tego i nie trafia to do dziennika.
privacy-names = Jeśli wpiszesz nazwę serwera, pytamy o jego adresy system nazw domen (DNS). Jeśli adres jest na liście, pytamy też o jego nazwę. Nikt nie dowiaduje się, kto zapytał.
privacy-log = Co jest w dzienniku
privacy-log-what = Dla każdej strony: kiedy ją otwarto, jaki to rodzaj strony, jak się to skończyło i ile trwało, oraz losowy numer zapytania. Nie ma tam sprawdzanego adresu. O twoim łączu jest tam tylko to, w jakiej jest sieci.
privacy-connection = Adres twojego łącza
privacy-connection-what = Trzymamy go przez krótki czas w pamięci, aby nikt nie pytał o zbyt wiele naraz. Nie zapisujemy go.
privacy-cookies = Ciasteczka i inne serwisy
privacy-cookies-what = Strony nie zapisują ciasteczek, z wyjątkiem jednego, jeśli o nie poprosisz. Przycisk, który pamięta twój język, przechowuje ten język i nic więcej w twojej przeglądarce przez rok. Strony nie wczytują niczego z innych serwisów i nic cię nie śledzi.
privacy-listings = Co jest na listach
privacy-listings-what = Adresy urządzeń i sieci, zasada, której każdy podlega, kiedy je zauważono i co zauważono. Służy to bezpieczeństwu poczty. Każdy może tu sprawdzić każdy wpis.
privacy-listings-history = Wpisy, które się skończyły, pozostają w historii. Dzięki temu każdy może sprawdzić, czy trzymamy się naszych zasad.
privacy-rights = Pytania i poprawki
privacy-rights-what = Zapytaj nas, co mamy o twoim adresie, albo powiedz nam, że coś się nie zgadza:

## Contact

contact-lead = Jeśli adres jest na liście, najpierw go sprawdź: jego strona mówi, dlaczego tam jest i jak go wykreślić.
contact-site = O tym serwisie
contact-lists = O jednej z list
contact-security = Jeśli widzisz w tym serwisie słabość zabezpieczeń
contact-security-what = Powiedz o tym nam, zanim powiesz innym:
