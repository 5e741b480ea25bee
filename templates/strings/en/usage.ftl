## For those who use the lists

usage-title = Use these lists
usage-lead = Each list is a zone in DNS. Your mail server asks it about the address that connects, and decides by the answer.
usage-choice = The choice is yours: whether to refuse, to add to a score or only to note. Each list says below what it is meant for.
usage-servers = Settings for your mail server
usage-servers-what = Ready to copy, made from the zones and codes on this page.
usage-json = All of this for programs, in one file:
usage-limits = What we ask of you
usage-limit-mail = Ask about the addresses that send you mail, while they send it. That is what the lists are made for.
usage-limit-resolver = Ask through a DNS resolver of your own. Public ones ask for many people at once, and may be slowed down or refused.
usage-limit-ttl = Keep each answer as long as it says, and no longer. Then nobody is refused for a listing that has ended.
usage-limit-codes = Count only the codes in the tables below as a listing. Any other answer is not ours.
usage-limit-errors = We never send an error as an answer. An answer that begins with 127.255.255 does not come from us.
usage-test = Test entries
usage-test-what = Every zone answers these in the same way (RFC 5782, section 5). Check them before you rely on a list.
usage-test-listed = always listed
usage-test-never = never listed
usage-test-how = To try one, ask for its name:
usage-test-caption = Addresses of no machine, by which you see that the zone works
usage-test-none = no answer
usage-column-address = Address
usage-column-name = Name to ask for
usage-ttl = Answers may be kept for { $ttl }.

## Settings of one program

usage-with = Use these lists with { $server }
usage-with-lead = Take the parts of the lists that you want, and fit them into your own settings.
usage-with-back = All lists with their codes and test entries
usage-with-version = Checked with { $server } { $version }.
usage-with-trial = To see first what would be refused, and refuse nothing:
usage-with-once = Once
usage-with-once-what = This stands once, whichever of the lists you use.
usage-note-codes = Only the codes of the list count. If a zone ever answers for every address with another code, no mail is refused for it.
usage-note-any = This program takes any answer for a listing, whatever the code. A zone that answers for every address would stop all mail.
usage-note-tested = It tries 127.0.0.2 and 127.0.0.1 by itself, and leaves out a zone that answers wrongly.
usage-note-link = The refusal says why, and links our page about the address.
usage-note-home = The refusal names the list and links our first page. It cannot link the page about the address.
usage-note-words = The words of the refusal are fixed. They name the zone and have no link.
usage-note-ipv4 = It asks about IPv4 addresses alone.
usage-note-weight = A list with *2 refuses alone. With *1 it needs a second list.
usage-note-score = This program adds to a score and does not refuse. The scores here are a beginning: set them by what you see.
usage-note-part = The first two parts add to a score. The last one refuses: leave it out for a list that suits a score.
usage-combined = All lists in one zone
usage-combined-what = One zone answers for all lists at once, with the code of each list that holds the address. Answers may be kept for { $ttl }.
usage-combined-instead = Take this part or the parts below, not both. It counts the codes of all lists: leave out those of a list that suits only a score.
