## Wykreślenia w liczbach

stats-title = Wykreślenia w liczbach
stats-lead = O ile wykreśleń proszono, jak się to kończyło i jak długo ludzie czekali na odpowiedź.
stats-empty = Nikt jeszcze nie prosił o wykreślenie. Gdy ktoś poprosi, liczby pojawią się tutaj.
stats-as-of = Stan na
stats-list-empty = Nikt jeszcze nie prosił o wykreślenie z tej listy.
stats-waiting = Teraz czeka na odpowiedź: { $number }. Najdłuższe oczekiwanie: { $span }.
stats-waiting-none = Teraz żadna prośba nie czeka na odpowiedź.
stats-totals = O co proszono i co z tego wyszło
stats-what = Co liczymy
stats-recent = Ostatnie 30 dni
stats-all = Razem
stats-number = { $number }
stats-opened = Prośby
stats-confirmed = Potwierdzone
stats-granted = Spełnione
stats-refused = Odmowy
stats-relisted = Ponownie na liście w ciągu 30 dni od wykreślenia
stats-withdrawn = Wycofane
stats-lapsed = Nigdy niepotwierdzone
stats-overtaken = Wpis skończył się wcześniej
stats-median = Połowa miała odpowiedź w czasie
stats-p95 = 95 na 100 miało odpowiedź w czasie
stats-within-2 = Odpowiedź w ciągu 2 dni
stats-within-7 = Odpowiedź w ciągu 7 dni
stats-nothing = brak
stats-share = { $percent }% ({ $part } z { $all })
stats-months = Miesiąc po miesiącu
stats-chart = Wykres: spełnione prośby i odmowy w każdym miesiącu. Tabela pod nim ma te same liczby.
stats-chart-granted = spełnione: { $number }
stats-chart-refused = odmowy: { $number }
stats-months-table = Każdy miesiąc w tabeli
stats-months-caption = Wszystkie miesiące, najnowszy na początku
stats-month-column = Miesiąc
stats-how = Jak liczymy
stats-how-source = Liczby pochodzą z historii decyzji, która nikogo nie wymienia. Dni i miesiące są według czasu UTC.
stats-how-steps = Każdy krok liczy się w okresie, w którym nastąpił.
stats-how-refused = Odmowa, która po drugim sprawdzeniu pozostaje, liczy się raz. Jeśli zmieni się w wykreślenie, liczy się jedno i drugie.
stats-how-times = Czas biegnie od potwierdzenia do pierwszej odpowiedzi. Liczy się w okresie potwierdzenia. Nie obejmuje drugiego sprawdzenia.
stats-how-ranks = „95 na 100” to najkrótszy czas, który obejmuje co najmniej 95 na 100 odpowiedzi. „Połowa” znaczy to samo dla połowy.
stats-how-share = Udział pomija prośby, których termin jeszcze biegnie. Pomija też te, które wcześniej skończyły się bez odpowiedzi.
stats-how-relisted = Wykreślenie liczy się jako ponowny wpis, gdy ta sama sieć wraca na tę samą listę w ciągu 30 dni. Liczy się w okresie wykreślenia.
stats-how-not = Nie liczymy formularzy, których nie mogliśmy przyjąć, naszych pytań ani listów.
stats-json = Te same liczby dla programów
stats-month = { $month ->
    [1] styczeń
    [2] luty
    [3] marzec
    [4] kwiecień
    [5] maj
    [6] czerwiec
    [7] lipiec
    [8] sierpień
    [9] wrzesień
    [10] październik
    [11] listopad
   *[12] grudzień
} { $year }
