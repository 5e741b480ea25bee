## Streichungen in Zahlen

stats-title = Streichungen in Zahlen
stats-lead = Wie viele Streichungen erbeten wurden, wie sie ausgingen und wie lange die Menschen auf eine Antwort gewartet haben.
stats-empty = Noch hat niemand um eine Streichung gebeten. Sobald das geschieht, stehen die Zahlen hier.
stats-as-of = Stand:
stats-list-empty = Noch hat niemand um eine Streichung von dieser Liste gebeten.
stats-waiting = Jetzt warten auf eine Antwort: { $number }. Am längsten wartet jemand seit: { $span }.
stats-waiting-none = Im Moment wartet niemand auf eine Antwort.
stats-totals = Was erbeten wurde und was daraus wurde
stats-what = Was gezählt wird
stats-recent = Letzte 30 Tage
stats-all = Insgesamt
stats-number = { $number }
stats-opened = Erbeten
stats-confirmed = Bestätigt
stats-granted = Erfüllt
stats-refused = Abgelehnt
stats-relisted = Innerhalb von 30 Tagen nach der Streichung wieder gelistet
stats-withdrawn = Zurückgezogen
stats-lapsed = Nie bestätigt
stats-overtaken = Eintrag endete vorher
stats-median = Die Hälfte war beantwortet nach
stats-p95 = 95 von 100 waren beantwortet nach
stats-within-2 = Innerhalb von 2 Tagen beantwortet
stats-within-7 = Innerhalb von 7 Tagen beantwortet
stats-nothing = keine
stats-share = { $percent } % ({ $part } von { $all })
stats-months = Monat für Monat
stats-chart = Diagramm: erfüllte und abgelehnte Bitten in jedem Monat. Die Tabelle darunter hat dieselben Zahlen.
stats-chart-granted = erfüllt: { $number }
stats-chart-refused = abgelehnt: { $number }
stats-months-table = Jeder Monat als Tabelle
stats-months-caption = Alle Monate, der neueste zuerst
stats-month-column = Monat
stats-how = So zählen wir
stats-how-source = Die Zahlen stammen aus dem Verlauf der Entscheidungen, in dem niemand genannt wird. Tage und Monate sind die von UTC.
stats-how-steps = Jeder Schritt zählt in dem Zeitraum, in dem er geschah.
stats-how-refused = Eine Ablehnung, die auch beim zweiten Blick bleibt, zählt einmal. Wird sie zur Streichung, zählt beides.
stats-how-times = Die Zeiten gehen von der Bestätigung bis zur ersten Antwort. Sie zählen im Zeitraum der Bestätigung. Die Dauer eines zweiten Blicks ist nicht darin.
stats-how-ranks = „95 von 100“ ist die kürzeste Zeit, in der mindestens 95 von 100 Antworten liegen. „Die Hälfte“ ist ebenso gemeint.
stats-how-share = Ein Anteil lässt Bitten weg, deren Frist noch läuft. Er lässt auch die weg, die vorher ohne Antwort endeten.
stats-how-relisted = Eine Streichung zählt als wieder gelistet, wenn dasselbe Netz innerhalb von 30 Tagen wieder auf derselben Liste steht. Sie zählt im Zeitraum der Streichung.
stats-how-not = Formulare, die wir nicht annehmen konnten, eigene Rückfragen und Briefe sind nicht gezählt.
stats-json = Dieselben Zahlen für Programme
stats-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
