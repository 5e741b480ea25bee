## What happened on a list lately, for feed readers

recent-title = Ostatnie wpisy i usunięcia
recent-feed = { $list }: ostatnie wpisy i usunięcia
recent-how = Każdą godzinę podajemy dzień po jej końcu, przez tydzień. Czas zaokrąglamy do godziny. Gdy chodzi o wiele sieci naraz, podajemy tylko ich liczbę.
recent-entry = { $what }: { $networks }
recent-listed = Dodano do listy
recent-removal = Usunięto na prośbę
recent-expiry = Wygasł wpis
recent-purge = Wykreślono razem z innymi
recent-staff = Usunięte przez nasz zespół
recent-networks = { $count ->
    [one] jedna sieć
    [few] { $count } sieci
    [many] { $count } sieci
   *[other] { $count } sieci
}
recent-hour = { $day }, od { $from } do { $until } UTC
