## The private page of a removal request. $network is what shall be taken off a list.

removal-title = Request to take { $network } off “{ $list }”
removal-who = Who acts next
removal-who-you = You
removal-who-may = You, if you see it otherwise
removal-who-we = We
removal-who-nobody = Nobody: this request is closed

removal-unconfirmed = Your request waits for your confirmation.
removal-unconfirmed-next = Until you confirm it, nothing happens.
removal-checking = Your request is confirmed, and machines are looking at it.
removal-checking-next = That takes minutes, or longer when a name server does not answer. The answer will stand here, and comes by mail.
removal-proving = Your request is confirmed. We still need proof that you look after { $network }.
removal-proving-next = As soon as we see the proof, the request goes on by itself. How to give it stands below.
removal-reviewing = Your request is confirmed, and the list's staff are looking at it.
removal-reviewing-next = You need not do anything. If something is missing, we ask here and tell you by mail.
removal-asked = The list's staff have asked you something.
removal-asked-next = The question stands below, under “What happened”. Answer it there: then your request goes on.
removal-granted = { $network } was taken off the list.
removal-granted-next = You need not do anything. If the fault comes back, the address can be listed again.
removal-relisted = { $network } was taken off the list on request. It has been listed again since { $since }.
removal-relisted-next = Look what was seen this time, and repair it. After that you can make a new request.
removal-refused = { $network } stays on the list for now.
removal-refused-next = Below stands which rule decided and what would change the answer. You can ask once for a second look.
removal-appealed = Somebody else is looking at your request once more.
removal-appealed-next = Whoever decided first does not decide again. The answer will stand here, and comes by mail.
removal-upheld = Somebody else has looked, and the answer stays as it was: { $network } stays on the list.
removal-upheld-next = When something has changed, you can make a new request.
removal-withdrawn = You have taken this request back.
removal-withdrawn-next = Nothing on the list was changed by it.
removal-lapsed = This request was not confirmed in time.
removal-lapsed-next = Nothing on the list was changed by it.
removal-overtaken = { $network } is no longer on the list. The entry ended by itself.
removal-overtaken-other = { $network } was taken off on another request. Yours is closed with it.
removal-overtaken-next = There is nothing left to decide.

## Confirmation and proof

removal-wrote = We write to { $mail }. To protect mailboxes, at most one letter in half an hour goes there about one entry. Open the link in the letter and press the button there. If none comes, use one of the two ways below, or ask again later.
removal-confirm-until = The link is good until
removal-proof-until = We wait for the proof until
removal-no-mail = No mail after ten minutes?
removal-no-mail-what = Look into the folder for unwanted mail first. If nothing is there, confirm in one of two other ways.
removal-proof = Show that you look after the network
removal-address = From the listed address itself
removal-address-here = You are reading this page from { $address }, so you can do it here.
removal-address-elsewhere = Open this page from { $network }, and a button stands here. You are reading it from { $address } now.
removal-address-button = Confirm from this address
removal-dns = By a text in DNS
removal-dns-what = Add a TXT entry with this text. You may delete it again after the answer. Others may read it: it opens nothing.
removal-dns-at = At this name
removal-dns-together = Or at all of these names
removal-dns-confirmed = Or at one of these names, as long as the name of the address leads back to it
removal-dns-beside = If the address has a name in DNS that leads back to it, the text may stand there too, with _reprieve. in front.
removal-dns-text = Text
removal-dns-last = What we saw last
removal-dns-never = We have not looked yet.
removal-dns-button = I have set it; look now
removal-dns-slow = It can take an hour until a new entry is seen everywhere.

## When there is an answer, and what it is

removal-clock = When you have an answer
removal-clock-promised = Promised by
removal-clock-latest = At the latest by
removal-clock-proof = The first of these times has passed. We are still waiting for the proof.
removal-clock-late = The first of these times has passed, and there is no answer yet. We are late. Those who run the list have been told.
removal-clock-overdue = Both times have passed, and there is no answer. That must not happen. Write to the contact below and quote { $reference }.
removal-off = How far the removal has got
removal-off-ours = Off our list
removal-off-zone-what = Pending, as far as this page knows: it is not told. The zone that mail servers ask is written anew at intervals.
removal-off-caches = In caches
removal-off-caches-what = Mail servers may remember the old answer for up to { $ttl } after the zone was written. That is until { $until } at the earliest.
removal-answer = The answer
removal-answer-change = This published rule decided it. It also says what would change the answer.
removal-answer-when = Given
removal-answer-version = Version of the policy
removal-answer-gone = The policy as it is published now no longer has this rule.
removal-again-now = You can make a new request at any time.
removal-again-from = You can make a new request from { $when }.
removal-new = Make a new request
removal-appeal = Ask for a second look
removal-appeal-what = This is possible once. Somebody who has not decided about it before looks at it.
removal-appeal-field = What was overlooked
removal-appeal-button = Ask for a second look
removal-checks = What machines found
removal-checks-caption = Each check, how it ended, and why
removal-check = Check
removal-check-result = Result
removal-check-why = Why

## What happened and what was said

removal-happened = What happened
removal-step-opened = You sent the request.
removal-step-confirmed-mail = You confirmed it by the link in our letter.
removal-step-confirmed-address = It was confirmed from the listed address.
removal-step-confirmed-dns = It was confirmed by a text in DNS.
removal-step-handed = Machines left it to the list's staff.
removal-step-granted = It was granted.
removal-step-refused = It was refused.
removal-step-appealed = You asked for a second look.
removal-step-upheld = The second look came to the same answer.
removal-step-withdrawn = You took it back.
removal-step-lapsed = The time to confirm it ended.
removal-step-overtaken = The entry on the list ended by itself.
removal-step-erased = What is personal was erased.
removal-said-you = You wrote:
removal-said-staff = The list's staff wrote:
removal-add = Add something
removal-add-field = What is new
removal-add-button = Send
removal-reply = Answer the question
removal-reply-field = Your answer
removal-text-hint = Up to { $limit } characters. Only the list's staff and whoever has this link can read it.
removal-text-empty = Write something before you send it.
removal-done-added = What you wrote has arrived.
removal-done-looking = We are looking now. Open this page again in a minute.
removal-done-confirmed = Your request is confirmed now.
removal-done-withdrawn = The request was taken back.
removal-done-appealed = You have asked for a second look. What you wrote has arrived.
removal-done-erased = What is personal was erased.

## About the request

removal-about = About this request
removal-reference = Reference
removal-network = Address or network
removal-list = List
removal-policy = Rules
removal-policy-link = The policy of this list
removal-opened = Sent
removal-mail = Letters go to
removal-mail-first = Until you follow the link of our first letter, no other goes there: the answer stands on this page.
removal-keep = Whoever has the address of this page can read the request and act for you. Keep it to yourself.
removal-export = Download all that is kept about this request (JSON)
removal-withdraw = Take the request back
removal-withdraw-what = The request is closed without an answer, and { $network } stays on the list. You can make a new one later.
removal-withdraw-button = Take it back
removal-erase = Erase what is personal
removal-erase-what = Deleted are your e-mail address, all that was written, and what machines found. Nobody can bring it back.
removal-erase-open = The request is taken back at the same time, since nobody could answer you.
removal-erase-stays = What stays: the list, the network, the times, and the rule that decided. None of it says who asked.
removal-erase-button = Erase it now
removal-erased = What was personal in this request was erased on { $when }. What is left does not say who asked.

## When something cannot be done

removal-not-any-more = That is not possible any more
removal-not-now = That is not possible just now
removal-busy-what = A second look cannot be asked for at this moment. Try again in a few days.
removal-full-what = This request holds as many messages as it can. Write to the contact of the list and quote the reference.
removal-elsewhere-what = You are reading the page from another address than the listed one. Open it from there, or use the text in DNS.
removal-down = Nothing was saved
removal-down-what = A part of this site is down just now. All that you typed is still here. Press the button again in a few minutes.
removal-down-button = Send it again
removal-back = Back to the request

## A lost link

removal-lost-heading = Your removal request
removal-lost = Lost the link to your request?
removal-lost-what = The page of a request has a secret address. We can send it again to the mailbox that the request was made with.
removal-lost-field = Your e-mail address
removal-lost-hint = The one that stands in the request.
removal-lost-button = Send me the links
removal-lost-email = Enter an e-mail address with an @ and a domain, as ada@example.org.
removal-lost-sent = If there are requests of this mailbox, we have written to it
removal-lost-sent-what = The letter should be there within ten minutes. Look into the folder for unwanted mail too.
removal-lost-sent-none = Requests that were never confirmed are not in it, and there are only so many letters a day.
removal-lost-again = Try another address
