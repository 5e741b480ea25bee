## The state line. $subject is an address or a network and is marked up by the page.

state-listed = Jest na liście
state-not-listed = Nie jest na liście
state-unknown = Nie udało się sprawdzić
state-test = Wpis testowy
state-special = Adres specjalny
state-as-of = Stan na { $exact } ({ $ago }).
answer-title = { $subject }: { $state }
state-loading = Serwis właśnie się uruchomił i jeszcze wczytuje swoje listy. Spróbuj ponownie za minutę.
state-stale = Nasze dane odświeżono ostatnio { $ago }. To za dawno, aby powiedzieć, że czegoś nie ma na liście. Spróbuj ponownie za kilka minut.
time-local = twój czas:

ip-listed = { $count ->
    [one] { $subject } jest na jednej liście operatora { $operator }.
    [few] { $subject } jest na { $count } listach operatora { $operator }.
    [many] { $subject } jest na { $count } listach operatora { $operator }.
   *[other] { $subject } jest na { $count } listach operatora { $operator }.
}
ip-not-listed = { $subject } nie jest na żadnej liście operatora { $operator }.
ip-unknown = Nie udało się teraz sprawdzić { $subject }.
ip-not-listed-next = Jeśli wiadomość wysłana z tego adresu wróciła, przyczyna jest inna: lista innego operatora albo coś innego. Wklej zwróconą wiadomość w pole poniżej. Z niej wynika, co to jest.
ip-ended-lately = Do niedawna ten adres był na naszej liście. Serwery poczty mogą jeszcze pamiętać starą odpowiedź. Wyślij wiadomość jeszcze raz za { $ttl }.
ip-ended-waits = Do niedawna ten adres był na naszej liście. Serwery poczty dostają jeszcze starą odpowiedź, bo kopia naszej listy, którą pytają, nie została jeszcze odnowiona. Zajrzyj tu później i wtedy wyślij wiadomość.
ip-listings = { $count ->
    [one] Wpis na liście
    [few] { $count } wpisy na listach
    [many] { $count } wpisów na listach
   *[other] { $count } wpisów na listach
}

## Addresses with a meaning of their own

special-test = { $subject } to wpis testowy.
special-test-what = Każda lista tego rodzaju odpowiada na niego „jest na liście”. Dzięki temu serwery poczty widzą, że lista działa (RFC 5782, sekcja 5). Nie stoi za nim żadne urządzenie i nikt nie musi nic robić.
special-never = { $subject } nigdy nie jest na liście.
special-never-what = Pod tym adresem każde urządzenie łączy się samo ze sobą. Lista, która na niego odpowiada, jest zepsuta (RFC 5782, sekcja 5). Jeśli ten adres jest w zwróconej wiadomości, poszukaj w niej innego adresu.
special-private = { $subject } to adres prywatny.
special-private-what = Adresy z zakresu { $range } działają tylko wewnątrz domu lub biura ({ $rfc }). Twoja wiadomość wyszła pod innym adresem. Poszukaj go w zwróconej wiadomości, obok słowa „blocked” lub „listed”.
special-shared = { $subject } to adres z wewnętrznej sieci dostawcy.
special-shared-what = Adresy z zakresu { $range } są wspólne dla wielu klientów w sieci jednego dostawcy ({ $rfc }). Twoja wiadomość wyszła pod innym adresem. Poszukaj go w zwróconej wiadomości.
special-loopback = { $subject } to adres, pod którym urządzenie łączy się samo ze sobą.
special-loopback-what = Adresy z zakresu { $range } nigdy nie wychodzą poza urządzenie ({ $rfc }). Jeśli taki adres jest w zwróconej wiadomości, może to być kod odpowiedzi listy. Poszukaj w tej wiadomości innego adresu.
special-link-local = { $subject } to adres ważny tylko na jednym kablu.
special-link-local-what = Adresy z zakresu { $range } działają między urządzeniami na tym samym kablu lub w tej samej sieci radiowej ({ $rfc }). Twoja wiadomość wyszła pod innym adresem.
special-documentation = { $subject } to adres przykładowy.
special-documentation-what = Adresy z zakresu { $range } służą do instrukcji i przykładów ({ $rfc }). Nie używa ich żaden serwer poczty w internecie. Jeśli adres pochodzi z poradnika, wpisz zamiast niego prawdziwy.
special-multicast = { $subject } to adres grupowy.
special-multicast-what = Adresy z zakresu { $range } docierają do wielu urządzeń naraz ({ $rfc }). Nie przychodzi z nich żadna poczta.
special-other = { $subject } to adres o szczególnym przeznaczeniu.
special-other-what = Adresy z zakresu { $range } są przeznaczone na cel „{ $class }” ({ $rfc }). Poczta zwykle z nich nie przychodzi. Poszukaj w zwróconej wiadomości innego adresu.

special-listed = Adresy z zakresu { $range } są przeznaczone na cel „{ $class }” ({ $rfc }). Niektóre z nich mogą mimo to być na listach tego serwisu.

## One listing

card-because = { $network } jest na liście, ponieważ { $reason }
card-network = Co jest na liście
card-rule = Na podstawie której zasady
card-rule-link = Przeczytaj zasadę
card-first = Pierwszy raz na liście
card-last = Ostatnio zauważono
card-checked = Ostatnio sprawdzono
card-ends = Koniec
card-ends-itself = wpis wygaśnie sam { $when }
card-ends-never = Wpis nie wygasa sam. Kończy się, gdy ktoś o to poprosi i zasady wykreślenia są spełnione.
card-seen = Co zauważono
card-repair = Jak to naprawić
card-repair-link = Naprawa krok po kroku
card-remove = Wykreślenie z listy „{ $list }”
card-remove-alone = Wykreślenie tylko { $address }
covers-one = Ten jeden adres
covers-many = { $count ->
    [one] Jeden adres
    [few] { $count } adresy
    [many] { $count } adresów
   *[other] { $count } adresów
}
covers-home = Blok /64, jaki zwykle ma jeden dom lub jeden serwer
covers-homes = { $count ->
    [one] Jeden blok takiej wielkości, jaką zwykle ma jeden dom lub jeden serwer
    [few] { $count } bloki takiej wielkości, jaką zwykle ma jeden dom lub jeden serwer
    [many] { $count } bloków takiej wielkości, jaką zwykle ma jeden dom lub jeden serwer
   *[other] { $count } bloków takiej wielkości, jaką zwykle ma jeden dom lub jeden serwer
}
removal-asks-self-service = Poprosić może każdy. Potrzebny jest adres e-mail, aby potwierdzić prośbę. To nic nie kosztuje.
removal-asks-checked = Poprosić może każdy, gdy usterka jest już usunięta. Decyduje automatyczne sprawdzenie. To nic nie kosztuje.
removal-asks-reviewed = Poprosić może każdy. Trzeba napisać, co naprawiono, a decyzję podejmuje ktoś z naszego zespołu. To nic nie kosztuje.
removal-asks-owner = Poprosić może tylko ten, kto zarządza siecią, i musi to wykazać. To nic nie kosztuje.

## What has been

past-heading = Wcześniejsze wpisy
past-removal = Wpis { $network } na liście „{ $list }” skończył się { $when }. Wykreślono go na czyjąś prośbę.
past-expiry = Wpis { $network } na liście „{ $list }” skończył się { $when }. Wygasł sam.
past-purge = Wpis { $network } na liście „{ $list }” skończył się { $when }. Wykreślono go razem z innymi wpisami.
past-staff = Wpis { $network } na liście „{ $list }” skończył się { $when }. Wykreślił go nasz zespół.
past-caches = Po końcu wpisu serwery poczty mogą jeszcze pamiętać dawną odpowiedź, ale nie dłużej niż { $ttl }.
timeline-heading = Historia
timeline-listed = { $network } trafia na listę „{ $list }”.
timeline-renewed = Powód zauważono ponownie albo zmieniono wpis: { $network } na liście „{ $list }”.
timeline-removal = { $network } schodzi z listy „{ $list }” na czyjąś prośbę.
timeline-expiry = { $network } schodzi z listy „{ $list }”, bo upłynął czas wpisu.
timeline-purge = { $network } schodzi z listy „{ $list }” razem z innymi wpisami.
timeline-staff = { $network } schodzi z listy „{ $list }” decyzją naszego zespołu.
background-missing = Nie możemy teraz pokazać, co zauważono i co było wcześniej. Odpowiedź powyżej od tego nie zależy. Spróbuj ponownie za kilka minut.

## Technical facts

facts-heading = Dane techniczne
facts-zone = Strefa, o którą pytają serwery poczty
facts-code = Jej odpowiedź
facts-ttl = Odpowiedź przechowuje się przez
zone-published = W opublikowanej strefie
zone-published-earlier = Od dnia { $date } lub wcześniej
zone-published-waits = Jeszcze nie. Strefa, o którą pytają serwery, jest zapisywana na nowo w odstępach czasu.
zone-answered = Serwery nazw odpowiadają tak od
zone-late = Strefa, o którą pytają serwery, jest opóźniona względem tej strony od: { $since }. Zostanie zapisana, gdy tylko będzie to możliwe.
facts-revision = Wersja naszych danych
facts-json = Dla programów
facts-json-link = Ta odpowiedź jako JSON

## The box

box-again = Sprawdź inny adres albo wklej zwróconą wiadomość
box-label = Adres, nazwa serwera albo zwrócona wiadomość
box-hint = Możesz wkleić całą wiadomość. Możesz też wpisać adres, na przykład 192.0.2.7 lub 2001:db8::25, sieć albo link z wiadomości.
box-look-up = Sprawdź
box-private = Czytamy to, co wklejasz, tylko po to, aby ci odpowiedzieć. Nie przechowujemy tego.
