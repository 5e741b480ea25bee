## The state line. $subject is an address or a network and is marked up by the page.

state-listed = Listed
state-not-listed = Not listed
state-unknown = Could not check
state-test = Test entry
state-special = Special address
state-as-of = Checked { $exact }, { $ago }.
answer-title = { $subject }: { $state }
state-loading = The site has just started and is still reading its lists. Try again in a minute.
state-stale = Our data is from { $ago }. That is too old to say that nothing is listed. Try again in a few minutes.
time-local = your time:

ip-listed = { $count ->
    [one] { $subject } is on one list of { $operator }.
   *[other] { $subject } is on { $count } lists of { $operator }.
}
ip-not-listed = { $subject } is not on any list of { $operator }.
ip-unknown = { $subject } could not be checked just now.
ip-not-listed-next = If mail from this address came back, something else is behind it: another operator's list, or another reason. Paste the mail that came back into the box below. It tells which.
ip-ended-lately = It was on a list of ours until a short time ago. Mail servers may still have the old answer. Send your mail once more in { $ttl }.
ip-ended-waits = It was on a list of ours until a short time ago. Mail servers still get the old answer, because the copy of our list that they ask is not renewed yet. Look here again later, and send your mail then.
ip-listings = { $count ->
    [one] The listing
   *[other] The { $count } listings
}

## Addresses with a meaning of their own

special-test = { $subject } is the test entry.
special-test-what = Every list of this kind answers "listed" for it, so that mail servers can see that the list works (RFC 5782, section 5). It stands for no machine, and nobody needs to act.
special-never = { $subject } is never listed.
special-never-what = It is the address by which every machine calls itself. A list that answers for it is broken (RFC 5782, section 5). If a mail that came back names it, look in that mail for another address.
special-private = { $subject } is a private address.
special-private-what = Addresses in { $range } are for use inside a home or an office ({ $rfc }). Your mail left under another address. Look for it in the mail that came back, near the word "blocked" or "listed".
special-shared = { $subject } is an address inside a provider's network.
special-shared-what = Addresses in { $range } are shared by many customers inside one provider's network ({ $rfc }). Your mail left under another address. Look for it in the mail that came back.
special-loopback = { $subject } is an address by which a machine calls itself.
special-loopback-what = Addresses in { $range } never leave a machine ({ $rfc }). If it stands in a mail that came back, it may be a list's answer code. Look for another address in that mail.
special-link-local = { $subject } is an address of one cable only.
special-link-local-what = Addresses in { $range } work between machines on the same cable or radio network ({ $rfc }). Your mail left under another address.
special-documentation = { $subject } is an example address.
special-documentation-what = Addresses in { $range } are set aside for manuals and examples ({ $rfc }). No mail server on the internet uses one. If you copied it from a guide, put the real address in its place.
special-multicast = { $subject } is a group address.
special-multicast-what = Addresses in { $range } reach many machines at once ({ $rfc }). No mail comes from one.
special-other = { $subject } is an address with a special purpose.
special-other-what = Addresses in { $range } are set aside for "{ $class }" ({ $rfc }). Mail does not come from one in the usual way. Look for another address in the mail that came back.

special-listed = Addresses in { $range } are set aside for "{ $class }" ({ $rfc }). This site may list some of them all the same.

## One listing

card-because = { $network } is listed because { $reason }
card-network = What is listed
card-rule = Under which rule
card-rule-link = Read the rule
card-first = First listed
card-last = Last seen
card-checked = Last checked
card-ends = Ends
card-ends-itself = by itself { $when }
card-ends-never = Not by itself. It ends when somebody asks and the rules for removal are met.
card-seen = What was seen
card-repair = What repairs it
card-repair-link = How to repair it, step by step
card-remove = Removal from { $list }
card-remove-alone = Removal of { $address } alone
covers-one = This one address
covers-many = { $count } addresses
covers-home = A /64: the block that one home or one server usually has
covers-homes = { $count } blocks of the size that one home or one server usually has
removal-asks-self-service = Anybody may ask. You need an e-mail address to confirm the request. It costs nothing.
removal-asks-checked = Anybody may ask once the fault is repaired. A check by machine decides. It costs nothing.
removal-asks-reviewed = Anybody may ask. You say what was repaired, and one of our people decides. It costs nothing.
removal-asks-owner = Only whoever controls the network may ask, and shows that they do. It costs nothing.

## What has been

past-heading = Earlier listings
past-removal = { $network } was on the list { $list } until { $when }. It was taken off on request.
past-expiry = { $network } was on the list { $list } until { $when }. The listing ran out by itself.
past-purge = { $network } was on the list { $list } until { $when }. It was taken off together with others.
past-staff = { $network } was on the list { $list } until { $when }. Our staff took it off.
past-caches = Mail servers may keep the answer they had for up to { $ttl } after a listing ends.
timeline-heading = History
timeline-listed = { $network } was put on { $list }.
timeline-renewed = The reason was seen again, or the entry was changed: { $network } on { $list }.
timeline-removal = { $network } was taken off { $list } on request.
timeline-expiry = { $network } left { $list } because its time had run out.
timeline-purge = { $network } was taken off { $list } together with others.
timeline-staff = { $network } was taken off { $list } by our staff.
background-missing = What was seen, and what was before, cannot be shown just now. The answer above does not depend on it. Try again in a few minutes.

## Technical facts

facts-heading = Technical facts
facts-zone = Zone that mail servers ask
facts-code = Its answer
facts-ttl = Answers are kept for
zone-published = In the published zone
zone-published-earlier = Since { $date }, or earlier
zone-published-waits = Not yet. The zone that mail servers ask is written anew at intervals.
zone-answered = Name servers answer so since
zone-late = The zone that mail servers ask is behind this page since { $since }. It follows as soon as it can be written.
facts-revision = Revision of our data
facts-json = For programs
facts-json-link = This answer as JSON

## The box

box-again = Check another address, or paste the mail that came back
box-label = An address, a server name, or the mail that came back
box-hint = You may paste the whole message. Or type an address, such as 192.0.2.7 or 2001:db8::25, a network or a web link from the message.
box-look-up = Look up
box-private = What you paste is read to answer you. It is not kept.
