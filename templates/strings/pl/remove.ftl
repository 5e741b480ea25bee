## Wykreślenie z listy: przed formularzem

remove-title = Wykreślenie { $network } z listy „{ $list }”
remove-listed = { $network } jest na liście „{ $list }”.
remove-not-listed = { $network } nie jest na liście „{ $list }”. Nie ma czego wykreślać.
remove-unknown = Nie udało się teraz sprawdzić, czy { $network } jest na liście „{ $list }”. Spróbuj ponownie za minutę.
remove-pause = Teraz nie możemy przyjąć wniosku, bo część naszej strony nie działa. Czekanie nic nie kosztuje. Spróbuj ponownie za kilka minut.
remove-answer = Dlaczego i od kiedy { $network } jest na liście
remove-answer-plain = Co wiemy o { $network }
remove-inside = Nie ma osobnego wpisu. Leży to w { $network }, a z tej listy wykreśla się tylko całe wpisy. Wniosek dotyczy więc całości { $network }.
remove-instead = Wykreślenie { $network }
remove-part = Ten adres leży w { $network }, a ta sieć jest na liście w całości. Możesz poprosić tylko o ten jeden adres. Reszta zostaje na liście.
remove-whole = Wniosek dotyczy całego wpisu, { $network }.
remove-holder = Kto może poprosić
remove-holder-only = Tylko posiadacz { $network }.
remove-holder-proof = Dowodem jest tekst w DNS tej sieci. Dokładny tekst jest na stronie, która następuje po formularzu.
remove-holder-other = To nie twoja sieć? Wtedy sprawdź swój własny adres. Na jego stronie jest napisane, co możesz zrobić, i jest list do dostawcy.
remove-holder-letter = Co wiemy o { $network }
remove-how = Zanim poprosisz
remove-who = Kto może poprosić
remove-asks-part = Poprosić może ten, kto używa tego adresu na stałe, i musi wykazać, że nim zarządza. To nic nie kosztuje.
remove-checks = Co jest sprawdzane automatycznie
remove-checks-none = Nic. Wystarczy to, co podasz i potwierdzisz.
remove-pace = Ile to trwa
remove-pace-at-once = Wpis zostaje wykreślony od razu po potwierdzeniu wniosku. W tym celu wysyłamy mail z linkiem.
remove-pace-checks = Decyzja zapada kilka minut po potwierdzeniu, gdy tylko automatyczne sprawdzenie się skończy.
remove-pace-proof = Decyzja zapada, gdy tylko wniosek jest potwierdzony i wykazano, kto zarządza siecią.
remove-pace-staff = Po potwierdzeniu decyduje ktoś z naszego zespołu.
remove-pace-wait = Najpierw musi minąć czas oczekiwania, do: { $until }.
remove-pace-then = Potem można złożyć wniosek, a po jego potwierdzeniu wpis zostaje wykreślony. W tym celu wysyłamy mail z linkiem.
remove-clock = Czas na naszą odpowiedź: { $soon }. Nigdy dłużej niż: { $latest }.
remove-caches = Potem serwery poczty mogą jeszcze przez jakiś czas pamiętać starą odpowiedź, najwyżej: { $ttl }.
remove-before = Wcześniejsze wykreślenia
remove-history-none = Jeszcze żadnego.
remove-history = { $count ->
    [one] Wpis był już raz wykreślony z tej listy na prośbę.
    [few] Wpis był już { $count } razy wykreślony z tej listy na prośbę.
    [many] Wpis był już { $count } razy wykreślony z tej listy na prośbę.
   *[other] Wpis był już { $count } razy wykreślony z tej listy na prośbę.
}
remove-relisted = { $count ->
    [one] Potem raz wrócił na listę.
    [few] Potem { $count } razy wrócił na listę.
    [many] Potem { $count } razy wrócił na listę.
   *[other] Potem { $count } razy wrócił na listę.
}
remove-next = Jeśli znów trafi na listę
remove-next-wait = Wtedy przed następnym wykreśleniem trzeba czekać: { $wait }.
remove-cost = Ile to kosztuje
remove-cost-what = Nic. Żadna opłata ani darowizna tego nie przyspiesza. Nigdy nie pytamy o numer telefonu ani o dokumenty.
remove-rules = Kiedy prośba zostaje spełniona
remove-refusal = Kiedy odmawiamy, i czas oczekiwania
remove-policy = Wszystkie zasady tej listy
remove-locked = Wniosek musi poczekać
remove-locked-lead = Wniosek musi poczekać do: { $until }. Będzie to { $when }.
remove-locked-until = Ponownie można poprosić { $when }.
remove-locked-why = Po wykreśleniu wpis wrócił na listę. Zasada o czasie oczekiwania mówi, jak długo czeka się na następne wykreślenie.
remove-locked-meanwhile = Do tego czasu ustal, co znów było widoczne, i napraw to. Co nadal nie działa jak trzeba, będzie widoczne jeszcze raz. Pilna poczta może wyjść przez inny serwer poczty.

## Wykreślenie z listy: formularz

remove-ask = Poproś o wykreślenie
remove-ask-what = Jedna strona, bez konta. Potem wysyłamy mail, a ty potwierdzasz wniosek.
remove-what = Co jest prawdą?
remove-what-repaired = To jest naprawione
remove-what-repaired-more = Przyczyna wpisu już ustała.
remove-what-range = Opis jest błędny
remove-what-range-more = Adresy nie są tak przydzielane albo już nie są.
remove-what-acquired = Mam ten adres od niedawna
remove-what-acquired-more = To, co było widoczne, pochodziło od poprzedniego użytkownika.
remove-what-missing = Wybierz jedno z dwojga: „{ $first }” albo „{ $second }”.
remove-since = Od którego dnia?
remove-since-hint = Dzień naprawy albo dzień, od którego masz adres. Wpisany jest dzień dzisiejszy.
remove-since-missing = Wpisz dzień z kalendarza, na przykład 23 11 2026.
remove-since-future = Ten dzień jeszcze nie nadszedł. Wpisz dzisiejszy albo wcześniejszy.
remove-since-old = Ten dzień był ponad dziesięć lat temu. Sprawdź, czy rok się zgadza.
remove-since-seen-before = Przyczyna była ostatnio widoczna { $seen }, po tym dniu. Jeśli dzień się nie zgadza, wpisz właściwy. Jeśli adres był już wtedy twój, wybierz pierwszą odpowiedź powyżej.
remove-since-seen-after = Przyczyna była ostatnio widoczna { $seen }, po tym dniu. Jeśli naprawa była później, wpisz tamten dzień. Jeśli nie, przyczyna nadal istnieje.
remove-done = Co zrobiono?
remove-done-hint = Zaznacz, co jest prawdą. Niczego nie trzeba zaznaczać.
remove-words = Własnymi słowami
remove-words-reviewed = Co było nie tak i co zrobiono? Czyta to człowiek. Miejsce na znaki: { $limit }.
remove-words-optional = Co było nie tak i co zrobiono? Pole może zostać puste. Miejsce na znaki: { $limit }.
remove-words-missing = Napisz w jednym lub dwóch zdaniach, co zrobiono. Człowiek to czyta i decyduje.
remove-role = Kim jesteś?
remove-role-hint = Dzięki temu możemy napisać przydatną odpowiedź. Poprosić może każdy.
remove-role-server = Zarządzam serwerem poczty lub urządzeniem
remove-role-provider = Zarządzam siecią lub hostingiem
remove-role-user = Korzystam z łącza lub ze skrzynki na tym serwerze
remove-role-other = Ktoś inny
remove-role-missing = Wybierz, kim jesteś. „Ktoś inny” też jest w porządku.
remove-email = Adres e-mail
remove-email-hint = Do potwierdzenia i odpowiedzi. Może być każdy adres, u każdego dostawcy. Jeśli nasz mail nie dojdzie, następna strona ma inne sposoby potwierdzenia.
remove-email-missing = Wpisz adres e-mail, z którego czytasz pocztę.
remove-email-at = Wpisz adres ze znakiem @, na przykład imie@example.org.
remove-email-long = Adres nie może być tak długi. Sprawdź, czy nie wklejono czegoś jeszcze.
remove-email-characters = Wpisz sam adres, bez spacji, nawiasów i polskich liter przed @.
remove-email-domain = Sprawdź, co stoi za @. Musi to być domena, na przykład example.org.
remove-language = Piszemy w języku tej strony: { $language }.
remove-private = Nikt inny nie widzi tego, co tu piszesz. Nigdy tego nie publikujemy.
remove-send = Wyślij wniosek
remove-away = Nic nie zapisano, bo część naszej strony nie działa. Wszystko, co wpisano, nadal tu jest. Naciśnij przycisk ponownie za kilka minut.
remove-many = W krótkim czasie przyszło kilka wniosków w sprawie tego wpisu albo z twojego łącza. Ten można wysłać ponownie { $when }. To, co wpisano, stoi poniżej.
remove-now-about = Wpis się w tym czasie zmienił: wniosek dotyczy teraz { $network }. Jeśli tego chcesz, wyślij go jeszcze raz.

## Link z maila

confirm-title = Potwierdzenie wniosku o wykreślenie
confirm-lead = Ktoś podał twój adres e-mail w tym wniosku. Jeśli to twój wniosek, potwierdź go tutaj.
confirm-network = Co ma być wykreślone
confirm-list = Z listy
confirm-reference = Numer sprawy
confirm-asked = Wysłano
confirm-until = Link działa do
confirm-true = Co potwierdzasz
confirm-repaired = Usterka jest usunięta.
confirm-acquired = Adres jest teraz mój.
confirm-true-missing = Zaznacz to pole, jeśli to prawda. Bez tego nic nie zostanie wykreślone.
confirm-button = Potwierdź wniosek
confirm-not-you = To nie twój wniosek? Wtedy zamknij tę stronę. Bez twojego potwierdzenia nic się nie stanie.
confirm-done = Ten wniosek jest już potwierdzony
confirm-done-what = Nie ma nic więcej do potwierdzenia. Strona wniosku mówi, co się z nim dzieje.
confirm-over-what = Odnośnik z listu był ważny przez { $within }. Możemy jeszcze raz przysłać odnośnik do strony wniosku.
confirm-open = Otwórz stronę wniosku
confirm-late = Ten link już nie działa
confirm-late-what = Czas na potwierdzenie wniosku to { $within }, żeby nikt przez pomyłkę nie potwierdził starego. Tego nie potwierdzono, więc nic nie zostało wykreślone. Można poprosić jeszcze raz.
confirm-again = Poproś jeszcze raz o { $network }
confirm-unknown = Ten link nie prowadzi do żadnego wniosku
confirm-unknown-what = Linki do potwierdzenia działają tak długo: { $within }. Wycofanego wniosku nie można już potwierdzić.
confirm-unknown-again = Możesz ponownie sprawdzić adres i wysłać nowy wniosek.
confirm-unknown-copy = Jeśli link był kopiowany, sprawdź, czy jest cały. Programy pocztowe łamią długie linki.
confirm-lost = Otrzymaj mailem linki do swoich wniosków
