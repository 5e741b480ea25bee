# What a returned mail says, for people who run no mail servers.
# $ip is the address that was refused, $list the name of the list, $operator who runs it, $link the answer page.

## A list of this site

bounce-ours = { $ip } is on our list "{ $list }".
bounce-ours-what = The receiver's mail server asked our list about the server that passed your mail on. That server has the address { $ip }, and the address is listed. So the receiver did not take the mail.
bounce-ours-who = Whoever runs the server { $ip }. Most often that is your mail provider, your employer or your school. They can repair the fault and ask us to take the address off.
bounce-ours-hidden = Your mail was refused because of a list of ours.
bounce-ours-hidden-what = The receiver's mail server found the server that passed your mail on in our list. The text does not show its address, so we cannot look it up.
bounce-ours-hidden-who = Whoever runs that server. Most often that is your mail provider, your employer or your school.
bounce-gone = { $ip } is no longer on our list "{ $list }".
bounce-gone-removal = Your mail was refused because the address was listed. It was taken off on request on { $when }.
bounce-gone-expiry = Your mail was refused because the address was listed. The listing ran out by itself on { $when }.
bounce-gone-taken = Your mail was refused because the address was listed. We took it off on { $when }.
bounce-gone-unknown = The mail that came back says that the address was listed. It is not listed now. When it was taken off cannot be shown just now.
bounce-gone-who = Nobody. The address is off this list.
bounce-elsewhere = { $ip } is on our list "{ $other }".
bounce-elsewhere-what = The mail that came back names our list "{ $list }". The address is not on that one now. It is on "{ $other }", and mail servers that ask about that list refuse it as well.
bounce-never = { $ip } is not on our list "{ $list }".
bounce-never-what = The mail that came back names our list. The address is not listed now, and our history shows no earlier listing.
bounce-never-who = The people who run the receiver's mail server. It may have asked the list in a wrong way. They can check that.
bounce-unchecked = { $ip } could not be checked just now.
bounce-unchecked-what = The mail that came back names our list. Whether the address is still listed cannot be said at the moment.
bounce-test = { $ip } is the test entry.
bounce-test-what = Every list of mail server addresses answers for it, so that people can see that the list works. No mail comes from this address.
bounce-test-who = Nobody. Somebody is testing a server.

## Lists of others

bounce-other = Your mail was refused because of the list { $list }.
bounce-other-some = Your mail was refused because of a list of { $operator }.
bounce-other-unnamed = Your mail was refused because of a blocklist.
bounce-other-what = The receiver's mail server asked a blocklist about the server that passed your mail on, and that server is listed. The list is not ours. We cannot change it.
bounce-dead = Your mail was refused because of a list that no longer exists.
bounce-dead-what = The receiver's mail server asked a list that was shut down, and took the answer for a listing. It may refuse mail from many others too.
bounce-private = The receiver keeps a list of its own, and your mail server is on it.
bounce-private-what = The receiver does not take mail from the server that passed your mail on. No public blocklist is named, and the list is not ours. Only the receiver can change it.
bounce-reputation = A mail filter of the receiver does not trust your mail server.
bounce-reputation-what = The filter gives every mail server a mark for what it has sent lately. The server that passed your mail on has a low mark. The list is not ours.
bounce-dynamic = Your mail left from an address that should not send mail by itself.
bounce-dynamic-what = The address belongs to home or mobile connections. Receivers expect such mail to pass through the mail server of a provider. It says nothing about you or your computer.
bounce-dynamic-who = You, or whoever set up your mail program. The mail must go out through your provider's mail server, with your name and password.
bounce-domain = A web or mail domain in your mail is on a list.
bounce-domain-what = The receiver found a domain on a list: the one you send from, or one behind a link in the mail. Your mail server's address is not what is listed.
bounce-domain-who = You. Leave the link out and send again. If the domain is yours, its owner can ask for removal.
bounce-admin-who = Whoever runs the mail server. Most often that is your mail provider, your employer or your school.

## The receiver asks wrongly

bounce-resolver = Nobody is listed. The receiver's mail server asks a blocklist in a wrong way.
bounce-resolver-what = The list did not answer the question, and the receiver's server took that for a listing. It will refuse mail from many others too.
bounce-resolver-who = The people who run the receiver's mail server. You and your provider have nothing to repair.

## Something else

bounce-full = The recipient's mailbox is full.
bounce-full-what = There is no room for your mail. No blocklist is involved.
bounce-unknown-user = There is no such mailbox.
bounce-unknown-user-what = The receiver knows nobody with that address. No blocklist is involved.
bounce-unknown-user-who = You. Most often the address was mistyped or is out of use.
bounce-mailbox = The recipient's mailbox takes no mail.
bounce-mailbox-what = It may be closed, locked or out of use. No blocklist is involved.
bounce-recipient-who = The recipient, or the people who run the recipient's mail server.
bounce-spf = Your domain does not say that this server may send its mail.
bounce-spf-what = Domains publish a list of the servers that may send for them, called SPF. The server that passed your mail on is not in it.
bounce-dkim = The signature of your mail is missing or does not fit.
bounce-dkim-what = Mail servers sign what they send, called DKIM. The receiver could not find a good signature, or the mail was changed on its way.
bounce-dmarc = Your domain asks receivers to refuse mail like this one.
bounce-dmarc-what = The mail could not be shown to come from the domain in its sender line. That domain's own rule, called DMARC, says to refuse it.
bounce-auth = The receiver could not see that the mail is really from you.
bounce-auth-what = It looks for proof that the sender's domain stands behind a mail. The proof was missing or did not fit. No blocklist is involved.
bounce-domain-admin-who = Whoever looks after your mail domain. That is your provider, your employer or your web host.
bounce-sign-in = The server wants you to sign in before you send.
bounce-sign-in-what = Your mail program sent without a name and password. No blocklist is involved.
bounce-sign-in-who = You, or whoever set up your mail program.
bounce-rdns = Your mail server's address has no matching name (reverse DNS).
bounce-rdns-what = Receivers look up a name for the address of a mail server, called reverse DNS. For the server that passed your mail on there is none, or it does not fit. No blocklist is involved.
bounce-greylist = The receiver asks your mail server to try once more.
bounce-greylist-what = It does so with every sender it does not know yet. Mail servers try again by themselves after some minutes. No blocklist is involved.
bounce-greylist-who = Nobody, unless the mail still has not arrived after a day.
bounce-size = Your mail is too large.
bounce-size-what = The receiver takes no mail of that size. No blocklist is involved.
bounce-size-who = You.
bounce-virus = The receiver does not take an attachment or link of your mail.
bounce-virus-what = Its filter found something that may harm, or a kind of file that it never takes. Filters are sometimes wrong.
bounce-content = A filter of the receiver took your mail for unwanted mail.
bounce-content-what = Something in the words, links or form of the mail was the reason. Filters are sometimes wrong. No blocklist is named.
bounce-content-who = You. If it happens with every mail, your provider can help.
bounce-rate = Too much mail came from your mail server in a short time.
bounce-rate-what = Many people may share that server. The receiver takes less from it for a while. Most often this ends by itself.
bounce-rate-who = Whoever runs your mail server, if it goes on for more than a day.
bounce-geo = The receiver takes no mail from the country of your mail server.
bounce-geo-what = It sorts mail by where a server stands. That says nothing about you or your mail.
bounce-network = The receiver's mail server could not be reached.
bounce-network-what = It did not answer, or the way to it is broken. No blocklist is involved.
bounce-no-domain = The recipient's domain cannot be found.
bounce-no-domain-what = The part behind the @ leads to no mail server. No blocklist is involved.
bounce-relaying = That server takes no mail for this recipient.
bounce-relaying-what = It does not know the recipient's domain as its own. The address may be mistyped, or the domain is set up in a wrong way.
bounce-receiver-who = The people who run the receiver's mail server.
bounce-policy = A rule of the receiver stopped your mail.
bounce-policy-what = The receiver's server says that a rule of its own was the reason. It names no blocklist.
bounce-policy-who = Your mail provider. They can ask the receiver which rule it was.

## No answer

bounce-unclear = We cannot tell why your mail came back.
bounce-unclear-who = Your mail provider, if you need help now.
bounce-unclear-reply = The text holds a refusal, but not the reason for it.
bounce-unclear-text = The text names no reason that we can read with certainty.
bounce-unclear-binary = This is a picture or another file, and not text. We can only read text.
bounce-unclear-empty = There is no text in it.

## What to do now

bounce-step-send-link = Send them this link. It says what must be repaired: { $link }
bounce-step-other-way = If it is urgent, use another mailbox or the phone.
bounce-step-send-again = Send your mail again.
bounce-step-send-again-later = Send your mail again tomorrow.
bounce-step-caches = If it comes back once more, wait an hour. Mail servers keep the old answer for a while.
bounce-step-zone = Mail servers still get the old answer, because the copy of our list that they ask is not renewed yet.
bounce-step-look-again = Look at this page later, and send your mail then: { $link }
bounce-step-try-later = Come back in a few minutes.
bounce-step-find-address = Look in the mail that came back for the address of the server. It has four numbers with dots between, near the word "blocked".
bounce-step-tell-receiver = Tell the recipient by phone or from another mailbox. They can pass the mail that came back on to their own mail people.
bounce-step-forward-admin = Send the whole mail that came back to whoever runs your mail.
bounce-step-wait = Wait a few hours. Your mail server tries again by itself.
bounce-step-reword = Send it again in plain words, without links and attachments.
bounce-step-leave-out = Leave the link out and send your mail again.
bounce-step-domain-removal = If the domain is yours, ask for its removal at { $list }.
bounce-step-check-address = Compare the address letter by letter, also the part behind the @.
bounce-step-check-domain = Compare the part behind the @ letter by letter.
bounce-step-call = Ask the recipient by phone or in another way.
bounce-step-own-server = Send through the mail server of your own provider, not through another one.
bounce-step-sign-in = In your mail program, switch on signing in for outgoing mail.
bounce-step-smaller = Make the attachments smaller, or send them one by one.
bounce-step-share = Put large or odd files on a sharing service, and send the link.
bounce-step-scan = Check the attachment with a virus scanner first.
bounce-step-copy-text = Copy the words of the mail that came back, and paste them.
bounce-step-whole-mail = Paste the whole mail that came back, from its first line to its last.

## Another list

bounce-list-ip = { $list } is a list of mail server addresses, run by { $operator }. We do not run it.
bounce-list-domain = { $list } is a list of domains, run by { $operator }. We do not run it.
bounce-list-uri = { $list } is a list of domains seen in links of unwanted mail, run by { $operator }. We do not run it.
bounce-list-provider = This list is kept by { $operator }. Mail servers that use its service ask it. We do not run it.
bounce-list-dead = { $list } was shut down. A receiver that still asks it should stop.
bounce-list-some = { $operator } runs several lists. The reply does not say which one it was. We do not run them.
bounce-leave-self = Whoever runs the mail server can ask for removal on its page. It should cost nothing.
bounce-leave-self-domain = The owner of the domain can ask for removal on the list's page. It should cost nothing.
bounce-leave-expiry = Entries end by themselves some time after the cause has ended.
bounce-leave-isp = Only the provider of the address can ask for removal.
bounce-leave-operator = Whoever runs the mail server can write to { $operator }.
bounce-leave-operator-domain = The owner of the domain can write to { $operator }.
bounce-leave-recipient = Only the receiver's side can help. Tell the recipient.
bounce-leave-dead = There is nothing to ask for there. Tell the recipient's mail people.
bounce-leave-unknown = How one leaves it is not known to us.

## Beside it

bounce-note-temporary = The refusal is for now only. Your mail server may go on trying for some days.
bounce-note-not-accused = You are not accused of anything. It is about a server, not about you or what you wrote.
bounce-note-domain = You are not accused of anything. It is about a web or mail domain, not about you.
bounce-note-special = { $ip } is no address that mail comes from on the internet. It may have been changed before you got the text.
bounce-note-masked = The address was made unreadable in the text. The mail as it first came back shows it.

## The page

bounce-page-now = What you can do now
bounce-page-answer = Everything about { $ip }
bounce-page-lookup = Look it up at { $list }
bounce-page-explanation = Explanation by { $operator }
bounce-page-both = Lookup and removal at { $list }
bounce-page-removal = Removal at { $list }
bounce-page-their-link = The reply gives this address for the list: { $link }
bounce-page-read = What we read in your text
bounce-page-reply = The receiver's reply
bounce-page-codes = Its codes
bounce-page-zone = Zone of the list
bounce-page-link = Link in the reply
bounce-page-remote = Who refused
bounce-page-recipient = Recipient's domain
bounce-page-reporter = Written by
bounce-page-date = Written on
bounce-page-addresses = Addresses in your text
bounce-page-address = Address
bounce-page-role = Its part
bounce-role-blocked = The server that was refused
bounce-role-receiver = The receiver's server
bounce-role-relay = A server on the way
bounce-role-code = Not an address, but a list's answer
bounce-role-resolver = A name server
bounce-role-mentioned = Only mentioned
