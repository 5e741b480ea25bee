## Removal from a list: before the form

remove-title = Removal of { $network } from { $list }
remove-listed = { $network } is on the list { $list }.
remove-not-listed = { $network } is not on the list { $list }. There is nothing to remove.
remove-unknown = We could not check just now whether { $network } is on the list { $list }. Try again in a minute.
remove-pause = A request cannot be taken just now, because a part of our site is down. Nothing is lost by waiting. Try again in a few minutes.
remove-answer = Why { $network } is listed, and since when
remove-answer-plain = What we know about { $network }
remove-inside = It is not listed by itself. It lies inside { $network }, and this list takes off whole entries only. So a request is about all of { $network }.
remove-instead = Removal of { $network }
remove-part = It lies inside { $network }, which is listed as a whole. You can ask for this one address alone. The rest stays listed.
remove-whole = A request is about the whole entry, { $network }.
remove-holder = Who can ask
remove-holder-only = Only whoever holds { $network }.
remove-holder-proof = They show that they hold it by a text in the DNS of the network. The exact text stands on the page that follows the form.
remove-holder-other = You do not hold it? Then look up your own address. Its page says what you can do, and has a letter for your provider.
remove-holder-letter = What we know about { $network }
remove-how = Before you ask
remove-who = Who may ask
remove-asks-part = Whoever uses this one address for good may ask, and shows that they control it. It costs nothing.
remove-checks = What machines check
remove-checks-none = Nothing. What you say and confirm is enough.
remove-pace = How long it takes
remove-pace-at-once = It is taken off at once when you have confirmed the request. We send you a mail with a link for that.
remove-pace-checks = It is decided some minutes after you have confirmed the request, as soon as the machines have looked.
remove-pace-proof = It is decided as soon as you have confirmed the request and shown control of the network.
remove-pace-staff = One of our people decides, after you have confirmed the request.
remove-pace-wait = First the waiting time has to pass, until { $until }.
remove-pace-then = After that you can ask, and the entry is taken off when you have confirmed the request. We send you a mail with a link for that.
remove-clock = Time for our answer: { $soon }. It never takes longer than: { $latest }.
remove-caches = After that, mail servers may keep the old answer for a while, at most: { $ttl }.
remove-before = Removed before
remove-history-none = Not yet.
remove-history = { $count ->
    [one] It was taken off this list on request once before.
   *[other] It was taken off this list on request { $count } times before.
}
remove-relisted = { $count ->
    [one] It was listed again after that once.
   *[other] It was listed again after that { $count } times.
}
remove-next = If it is listed again
remove-next-wait = Then the next removal has a waiting time: { $wait }.
remove-cost = What it costs
remove-cost-what = Nothing. No fee or donation makes it faster. We never ask for a telephone number or for papers.
remove-rules = When a request is granted
remove-refusal = When a request is refused, and waiting times
remove-policy = All rules of this list
remove-locked = A request has to wait
remove-locked-lead = A request has to wait until { $until }. That is { $when }.
remove-locked-until = You can ask again { $when }.
remove-locked-why = It was listed again after a removal. The rule on waiting times says how long the next removal waits.
remove-locked-meanwhile = Until then, find out what was seen again and repair it. What is still broken would be seen once more. Urgent mail can leave by another mail server.

## Removal from a list: the form

remove-ask = Ask for removal
remove-ask-what = One page, and no account. Afterwards we send you a mail, and you confirm the request.
remove-what = What is true?
remove-what-repaired = It is repaired
remove-what-repaired-more = Whatever caused the listing has stopped.
remove-what-range = It is described wrongly
remove-what-range-more = The addresses are not given out that way, or no longer.
remove-what-acquired = I got this address only lately
remove-what-acquired-more = What was seen came from whoever had it before.
remove-what-missing = Choose one of the two: “{ $first }” or “{ $second }”.
remove-since = Since which day?
remove-since-hint = The day of the repair, or the day on which you got the address. Today is filled in.
remove-since-missing = Enter a day of the calendar, as 23 11 2026.
remove-since-future = This day has not come yet. Enter today or an earlier day.
remove-since-old = This day is more than ten years ago. Look whether the year is right.
remove-since-seen-before = The cause was last seen on { $seen }, after this day. If the day is wrong, enter the right one. If you had the address then, choose the first answer above.
remove-since-seen-after = The cause was last seen on { $seen }, after this day. If it was repaired later than you entered, enter that day. If not, something still causes it.
remove-done = What was done?
remove-done-hint = Tick what is true. Nothing has to be ticked.
remove-words = In your own words
remove-words-reviewed = What was wrong, and what was done? A person reads this. Room for { $limit } characters.
remove-words-optional = What was wrong, and what was done? You may leave this empty. Room for { $limit } characters.
remove-words-missing = Say in a sentence or two what was done. A person reads it and decides.
remove-role = Who are you?
remove-role-hint = It helps us to write an answer that you can use. Everybody may ask.
remove-role-server = I run the mail server or the machine
remove-role-provider = I run the network, or the hosting
remove-role-user = I use the connection, or a mailbox on the server
remove-role-other = Somebody else
remove-role-missing = Choose who you are. “Somebody else” is fine too.
remove-email = E-mail address
remove-email-hint = For the confirmation and the answer. Any address will do, at any provider. If our mail does not arrive, the next page has other ways to confirm.
remove-email-missing = Enter an e-mail address that you read.
remove-email-at = Enter an address with an @ in it, as name@example.org.
remove-email-long = This address is longer than an address can be. Look whether something else was pasted too.
remove-email-characters = Enter the address alone, without spaces, brackets or accents before the @.
remove-email-domain = Look at what stands behind the @. It must be a domain, as example.org.
remove-language = We write to you in the language of this page: { $language }.
remove-private = Nobody else sees what you write here. It is never published.
remove-send = Send the request
remove-away = Nothing was saved, because a part of our site is down. Everything you entered is still here. Press the button again in a few minutes.
remove-many = Several requests for this entry, or from your connection, came in a short time. Send this one again { $when }. What you typed stands below.
remove-now-about = The entry has changed meanwhile: a request is now about { $network }. If that is what you want, send it again.

## The link of the letter

confirm-title = Confirm a request for removal
confirm-lead = Somebody gave your e-mail address in this request. If it was you, confirm it here.
confirm-network = What is to be taken off
confirm-list = From the list
confirm-reference = Reference
confirm-asked = Asked
confirm-until = The link works until
confirm-true = What you confirm
confirm-repaired = The fault is repaired.
confirm-acquired = The address is mine now.
confirm-true-missing = Tick this box if it is true. Without it, nothing is taken off.
confirm-button = Confirm the request
confirm-not-you = It was not you? Then close this page. Nothing happens without your confirmation.
confirm-done = This request is confirmed already
confirm-done-what = There is nothing more to confirm. The page of the request says how it stands.
confirm-over-what = The link of the letter was good for { $within }. We can send you the link to the page of your request.
confirm-open = Open the page of the request
confirm-late = This link has run out
confirm-late-what = A request is to be confirmed within { $within }, so that nobody confirms an old one by mistake. This one was not, and so nothing was taken off. You can ask again.
confirm-again = Ask again for { $network }
confirm-unknown = This link leads to no request
confirm-unknown-what = Links to confirm a request work for { $within }. A request that was taken back cannot be confirmed any more.
confirm-unknown-again = You can look up the address again and send a new request.
confirm-unknown-copy = If you copied the link, look whether all of it is there. Mail programs break long links.
confirm-lost = Get the links of your requests by mail
