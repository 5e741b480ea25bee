## On every page

base-skip = Skip to the answer
base-nav = Site
base-lists = The lists
base-help = Help
base-policies = Lists and policies
base-usage = Use these lists
base-api = For programs
base-privacy = Privacy
base-contact = Contact
base-languages = Languages
base-language-remember = Always show this site in English
base-language-forget = Forget that I chose English
base-problem = Error: { $heading }
base-no-fee = Looking up and removing an address costs nothing. { $operator } takes no fee and no donation for it, and money never makes it faster.

## Lengths of time. $use is "ahead" (in …), "ago" (… ago) or "plain", for languages that inflect.

span-years = { $count ->
    [one] one year
   *[other] { $count } years
}
span-months = { $count ->
    [one] one month
   *[other] { $count } months
}
span-days = { $count ->
    [one] one day
   *[other] { $count } days
}
span-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
span-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
span-seconds = { $count ->
    [one] one second
   *[other] { $count } seconds
}
span-two = { $first } and { $second }
time-in = in { $span }
time-ago = { $span } ago
time-just-now = just now

## Dates

date-long = { $day } { $month ->
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
date-time = { $date } at { $time } UTC

## When something went otherwise

problem-home = Look up an address
problem-kept = What you typed
problem-request = If you write to us about this, quote this number:
problem-not-found = There is no page here
problem-not-found-what = The link may be old, or a letter of it may be missing.
problem-not-found-next = Check the address of the page, or start again from the box on the first page.
problem-method = This page cannot do that
problem-method-what = Your program asked this page for something that it does not do.
problem-method-next = Start again from the first page.
problem-unread = We could not read what was sent
problem-unread-what = Something in the link or the form is not as this page expects it.
problem-media-what = The text came in a form that this page does not take.
problem-unread-next = Start again from the box on the first page. You can type an address there, or paste one.
problem-large = That is more than this page takes
problem-large-what = The box takes up to 256 KiB of text. That is about a hundred pages.
problem-large-kib = It was { $size } KiB long. None of it was kept.
problem-large-mib = It was { $size } MiB long. None of it was kept.
problem-large-over = It is { $size } KiB long, { $over } KiB too much. It stands in the box again. Leave out the end and what is attached.
problem-large-next = Paste only the first lines of the mail that came back. The address that we need is most often in them.
problem-many = That was a lot of questions in a short time
problem-many-what = To stay quick for everybody, the site answers only so many questions from one connection.
problem-many-next = Ask again in { $wait }. If you check many addresses, the interface for programs takes them all at once.
problem-host = This is not the site you asked for
problem-host-what = The request names another site than this one.
problem-host-next = Check the address of the page, and open the site by its own name.
problem-cross = This form was sent from another site
problem-cross-what = A page of another site sent it in your name, so we did nothing with it.
problem-cross-next = Open this site and type it here.
problem-loading = We are still reading our lists
problem-loading-what = The site has just started. Until it has read all its lists, it cannot say whether an address is listed.
problem-loading-next = Try again in a minute.
problem-down = A part of this site is down
problem-down-what = We cannot show this page just now. Nothing was saved, and nothing was lost on our side.
problem-down-next = Try again in a few minutes. Looking up an address still works.
problem-now = That is not possible just now
problem-now-what = What you ask for does not fit the state in which it is.
problem-now-next = The sentence above says what does fit. The page of the address says how things stand.
problem-slow = The answer took too long
problem-slow-what = We stopped after ten seconds, so that others do not wait.
problem-slow-next = Try again in a minute.
problem-ours = Sorry, something broke on our side
problem-ours-what = It is not your fault, and it says nothing about your address.
problem-ours-next = Try again in a few minutes.
