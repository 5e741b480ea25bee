## Removals in numbers

stats-title = Removals in numbers
stats-lead = How many removals were asked for, how they ended, and how long people waited for an answer.
stats-empty = Nobody has asked for a removal yet. Once somebody has, the numbers stand here.
stats-as-of = As of
stats-list-empty = Nobody has asked for a removal from this list yet.
stats-waiting = Waiting for an answer now: { $number }. The first of them has waited for { $span }.
stats-waiting-none = No request waits for an answer now.
stats-totals = What was asked for, and what became of it
stats-what = What is counted
stats-recent = Last 30 days
stats-all = In all
stats-number = { $number }
stats-opened = Asked for
stats-confirmed = Confirmed
stats-granted = Granted
stats-refused = Refused
stats-relisted = Listed again within 30 days of the grant
stats-withdrawn = Taken back
stats-lapsed = Never confirmed
stats-overtaken = Listing ended first
stats-median = Half were answered within
stats-p95 = 95 of 100 were answered within
stats-within-2 = Answered within 2 days
stats-within-7 = Answered within 7 days
stats-nothing = none
stats-share = { $percent }% ({ $part } of { $all })
stats-months = Month by month
stats-chart = Chart: removals granted and refused in each month. The table below it has the same numbers.
stats-chart-granted = granted: { $number }
stats-chart-refused = refused: { $number }
stats-months-table = Each month in a table
stats-months-caption = Each month, the latest first
stats-month-column = Month
stats-how = How we count
stats-how-source = The numbers come from the history of decisions, which names nobody. Days and months are those of UTC.
stats-how-steps = Each step counts in the period in which it was taken.
stats-how-refused = A refusal that stands after a second look counts once. One that turns into a grant counts as both.
stats-how-times = Times run from the confirmation to the first answer. They count in the period of the confirmation. What a second look took is not in them.
stats-how-ranks = “95 of 100” is the shortest time that covers at least 95 of 100 answers. “Half” is meant in the same way.
stats-how-share = A share leaves out requests whose time is not over yet. It also leaves out those that ended before that without an answer.
stats-how-relisted = A grant counts as listed again when the same network is back on the same list within 30 days. It counts in the period of the grant.
stats-how-not = Forms that we could not take, our own questions and letters are not counted.
stats-json = The same numbers for programs
stats-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
