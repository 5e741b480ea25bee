## On every page

base-skip = Przejdź do odpowiedzi
base-nav = Części serwisu
base-lists = Listy
base-help = Pomoc
base-policies = Listy i zasady
base-usage = Korzystanie z list
base-api = Dla programów
base-privacy = Prywatność
base-contact = Kontakt
base-languages = Języki
base-language-remember = Zawsze pokazuj ten serwis po polsku
base-language-forget = Nie pamiętaj, że wybrano język polski
base-problem = Błąd: { $heading }
base-no-fee = Sprawdzenie i wykreślenie adresu nic nie kosztuje. { $operator } nie bierze za to opłat ani darowizn, a pieniądze nigdy niczego nie przyspieszają.

## Lengths of time, always in the accusative: "za godzinę", "godzinę temu", "przez godzinę".

span-years = { $count ->
    [one] rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } lat
}
span-months = { $count ->
    [one] miesiąc
    [few] { $count } miesiące
    [many] { $count } miesięcy
   *[other] { $count } miesięcy
}
span-days = { $count ->
    [one] jeden dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dni
}
span-hours = { $count ->
    [one] godzinę
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godzin
}
span-minutes = { $count ->
    [one] minutę
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minut
}
span-seconds = { $count ->
    [one] sekundę
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekund
}
span-two = { $first } i { $second }
time-in = za { $span }
time-ago = { $span } temu
time-just-now = przed chwilą

## Dates

date-long = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
date-time = { $date }, godz. { $time } UTC

## When something went otherwise

problem-home = Sprawdź adres
problem-kept = Wpisany tekst
problem-request = Jeśli do nas o tym napiszesz, podaj ten numer:
problem-not-found = Nie ma tu żadnej strony
problem-not-found-what = Link może być stary albo brakuje w nim jakiegoś znaku.
problem-not-found-next = Sprawdź adres strony albo zacznij jeszcze raz od pola na pierwszej stronie.
problem-method = Ta strona tego nie potrafi
problem-method-what = Twój program poprosił tę stronę o coś, czego ona nie robi.
problem-method-next = Zacznij jeszcze raz od pierwszej strony.
problem-unread = Nie udało się odczytać tego, co przysłano
problem-unread-what = Coś w linku lub w formularzu jest inne, niż ta strona oczekuje.
problem-media-what = Tekst przyszedł w postaci, której ta strona nie przyjmuje.
problem-unread-next = Zacznij jeszcze raz od pola na pierwszej stronie. Możesz tam wpisać lub wkleić adres.
problem-large = To więcej, niż ta strona przyjmuje
problem-large-what = Pole przyjmuje do 256 KiB tekstu. To około stu stron.
problem-large-kib = Tekst miał { $size } KiB. Nic z niego nie zostało zachowane.
problem-large-mib = Tekst miał { $size } MiB. Nic z niego nie zostało zachowane.
problem-large-over = Tekst ma { $size } KiB, o { $over } KiB za dużo. Nadal jest w polu. Usuń z niego koniec i załączniki.
problem-large-next = Wklej tylko pierwsze wiersze zwróconej wiadomości. Potrzebny nam adres jest najczęściej właśnie tam.
problem-many = To było dużo pytań w krótkim czasie
problem-many-what = Serwis ma działać szybko dla wszystkich. Dlatego liczba odpowiedzi dla jednego łącza jest ograniczona.
problem-many-next = Zapytaj ponownie za { $wait }. Jeśli sprawdzasz wiele adresów, interfejs dla programów przyjmuje je wszystkie naraz.
problem-host = To nie jest serwis, o który chodziło
problem-host-what = W zapytaniu podano inny serwis niż ten.
problem-host-next = Sprawdź adres strony i otwórz serwis pod jego własną nazwą.
problem-cross = Ten formularz wysłano z innego serwisu
problem-cross-what = Strona innego serwisu wysłała go w twoim imieniu, więc nic z nim nie zrobiliśmy.
problem-cross-next = Otwórz ten serwis i wpisz to tutaj.
problem-loading = Jeszcze wczytujemy nasze listy
problem-loading-what = Serwis właśnie się uruchomił. Dopóki nie wczyta wszystkich list, nie może powiedzieć, czy adres jest na liście.
problem-loading-next = Spróbuj ponownie za minutę.
problem-down = Część tego serwisu nie działa
problem-down-what = Nie możemy teraz pokazać tej strony. Nic się nie zapisało i nic po naszej stronie nie zginęło.
problem-down-next = Spróbuj ponownie za kilka minut. Sprawdzanie adresów nadal działa.
problem-now = To nie jest teraz możliwe
problem-now-what = To, o co prosisz, nie pasuje do obecnego stanu sprawy.
problem-now-next = Zdanie powyżej mówi, co jest możliwe. Strona adresu pokazuje, jak jest teraz.
problem-slow = Odpowiedź trwała zbyt długo
problem-slow-what = Przerwaliśmy po dziesięciu sekundach, aby inni nie czekali.
problem-slow-next = Spróbuj ponownie za minutę.
problem-ours = Przepraszamy, coś zepsuło się po naszej stronie
problem-ours-what = To nie twoja wina i nie mówi to nic o twoim adresie.
problem-ours-next = Spróbuj ponownie za kilka minut.
