## What happened on a list lately, for feed readers

recent-title = Neue und gestrichene Einträge
recent-feed = { $list }: neue und gestrichene Einträge
recent-how = Jede Stunde wird einen Tag nach ihrem Ende mitgeteilt, eine Woche lang. Zeiten sind auf die Stunde gerundet. Von vielen Netzen auf einmal wird nur die Zahl genannt.
recent-entry = { $what }: { $networks }
recent-listed = Eingetragen
recent-removal = Auf Bitte gestrichen
recent-expiry = Zeit abgelaufen
recent-purge = Zusammen mit anderen gestrichen
recent-staff = Von uns gestrichen
recent-networks = { $count ->
    [one] ein Netz
   *[other] { $count } Netze
}
recent-hour = { $day }, { $from } bis { $until } UTC
