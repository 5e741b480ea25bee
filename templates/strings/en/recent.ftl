## What happened on a list lately, for feed readers

recent-title = Recent listings and removals
recent-feed = { $list }: recent listings and removals
recent-how = Each hour is told a day after its end, for one week. Times are rounded to the hour. Of many networks at once only the number is told.
recent-entry = { $what }: { $networks }
recent-listed = Listed
recent-removal = Taken off on request
recent-expiry = Ran out by itself
recent-purge = Taken off together with others
recent-staff = Taken off by our staff
recent-networks = { $count ->
    [one] one network
   *[other] { $count } networks
}
recent-hour = { $day }, { $from } to { $until } UTC
