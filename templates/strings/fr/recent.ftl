## What happened on a list lately, for feed readers

recent-title = Inscriptions et retraits récents
recent-feed = { $list } : inscriptions et retraits récents
recent-how = Chaque heure est publiée un jour après sa fin, pendant une semaine. Les heures sont arrondies. Quand de nombreux réseaux sont concernés à la fois, seul leur nombre est indiqué.
recent-entry = { $what } : { $networks }
recent-listed = Inscription
recent-removal = Retrait sur demande
recent-expiry = Fin automatique
recent-purge = Retrait avec d’autres inscriptions
recent-staff = Retrait par notre équipe
recent-networks = { $count ->
    [one] un réseau
    [many] { $count } de réseaux
   *[other] { $count } réseaux
}
recent-hour = { $day }, de { $from } à { $until } UTC
