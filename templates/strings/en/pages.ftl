## The first page

home-title = Find out why mail was refused
home-lead = { $operator } keeps lists of addresses that some mail servers refuse. Here you see whether an address is on one of them, why, and what takes it off.
home-sender = My mail came back
home-sender-what = What happened, who must act, and what to do today
home-provider = I run a network or a mail server
home-provider-what = What each list holds, under which rules, and how an address leaves it
home-receiver = I use these lists
home-receiver-what = Zones, answers and test entries

## What was typed

lookup-title = Look up an address
lookup-problem = There is a problem
lookup-unread = Your text is in the box
lookup-unread-what = It came with a link, so we have not read it yet. If it is yours, press the button.
lookup-empty = Paste the mail that came back, or type an address.
lookup-many = Several addresses
lookup-left-line = Line { $line } was left out: “{ $text }”.
lookup-left-entry = Left out: “{ $text }”.
lookup-left-more = Further entries left out: { $count }.
lookup-range = A range of addresses
lookup-range-what = From { $first } to { $last }. These networks together are exactly that range.
lookup-only = One address in your text
lookup-only-what = Your text names { $address } and does not say that mail was refused. Here is the answer for it. If mail came back, paste the whole mail.
lookup-name = A name and its addresses
lookup-name-what = { $name } stands for these addresses. Mail may also leave from another one.
lookup-no-address = No address found
lookup-no-address-what = { $name } has no address just now. If you have the address itself, type it below.
lookup-unanswered-what = We could not find out the addresses of { $name } just now. If you have the address itself, type it below.
lookup-table = Each with its own answer
lookup-column-what = Address or network
lookup-column-state = State

## A network

net-listed = { $count ->
    [one] One listing lies inside { $subject }.
   *[other] { $count } listings lie inside { $subject }.
}
net-itself = { $subject } is listed itself.
net-inside-listed = { $subject } lies inside a listed network.
net-not-listed = Nothing in { $subject } is on any list of { $operator }.
net-unknown = { $subject } could not be checked just now.
net-covers = Size: { $covers }
net-special = This network lies inside { $range }, which is set aside for "{ $class }" ({ $rfc }).
net-special-itself = This network is set aside for "{ $class }" ({ $rfc }).
net-inside = Inside this network
net-inside-caption = Listings inside this network, in order of address
net-around = Around this network
net-more = { $count ->
    [one] And one more. Ask about a smaller network to see it.
   *[other] And { $count } more. Ask about a smaller network to see them.
}
net-counts = How many listings
net-counts-why = For a network this wide we show numbers only. Ask about a /24, or a /48 of IPv6, to see each listing.
net-counts-caption = Listings inside this network by list
net-count = { $count }
net-column-network = Network
net-column-list = List
net-column-rule = Rule
net-column-first = First listed
net-column-ends = Ends
net-column-count = Listings
net-ends-never = not by itself
net-api = The interface for programs takes networks too

## The lists

lists-title = Our lists
lists-lead = { $operator } publishes these lists. Each has its own rules for listing and for removal.
lists-policy = Rules of the list { $list }
lists-zone = Zone
list-policy = Read the rules of this list
list-facts = Facts
list-since = Published since
list-use = Meant for
list-scope = What is listed
list-collateral = What else may be hit
list-ends = When listings end
list-expiry = A listing ends by itself { $span } after its reason was last seen.
list-no-expiry = Listings of this list describe how a network is built. They do not end by themselves.
list-who = Who may ask for removal
list-contact = Questions about this list
list-news = Changes
list-news-how = A change of any rule changes the version of the policy. It is { $version } now.
list-codes = Answers of the zone
list-codes-caption = What the zone answers, and what each answer means
list-column-code = Answer
list-column-rule = Rule
list-column-text = Meaning

## The policy of a list

policy-title = Rules of the list { $list }
policy-lead = What is listed, what must have been seen before, and what takes an entry off. We list and refuse by these rules and by no others.
policy-version = Version { $version }.
policy-normative = The English text is the one that counts.
policy-list = About this list
policy-translated = The rules stand here in English, the language that counts. The words around them are translated.
policy-listing = Rules for listing
policy-listing-what = Each entry of the list falls under one of these.
policy-evidence = What must have been seen
policy-code = Answer of the zone
policy-lasts = Lasts after last seen
policy-scope = What is listed, and what else may be hit
policy-floors = No network wider than a { $ipv4 } of IPv4 or a { $ipv6 } of IPv6 is listed.
policy-expiry = When listings end by themselves
policy-removal = Rules for removal
policy-refusal = When a request is refused
policy-waits = Waiting times
policy-waits-what = Who asks for removal and is listed again waits before the next removal. New listings older than { $window } do not count.
policy-fee = No fee
policy-fee-what = We take no fee and no donation for a removal, or for a faster one, from anybody.
policy-contact = Questions about these rules:
waits-caption = Waiting time before the next removal
waits-column-after = Listed again
waits-column-wait = Waiting time
waits-after = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
waits-from = { $count ->
    [one] once or more often
    [2] twice or more often
   *[other] { $count } times or more often
}

## Privacy

privacy-lead = We keep nothing about who looks up what.
privacy-typed = What you type or paste
privacy-typed-what = It is used to answer you and then forgotten. It is not stored, and it is not written to a log.
privacy-names = If you type the name of a server, we ask the domain name system for its addresses. If an address is listed, we also ask for its name. Nobody is told who asked.
privacy-log = What the log holds
privacy-log-what = For each page: when it was asked for, what kind of page it was, how it ended and how long it took, and a random number for the request. It does not hold the address you looked up. Of your own connection it holds only the network around it.
privacy-connection = The address of your connection
privacy-connection-what = It is held in memory for a short time, so that nobody can ask too much at once. It is not stored.
privacy-cookies = Cookies and other sites
privacy-cookies-what = The pages set no cookies, but for one if you ask for it: the button that remembers your language keeps that language, and nothing else, in your browser for a year. The pages load nothing from other sites, and nothing follows you.
privacy-listings = What the lists hold
privacy-listings-what = Addresses of machines and networks, the rule each falls under, when it was seen and what was seen. This serves the security of mail. Everybody can look up each entry here.
privacy-listings-history = Entries that have ended stay in the history, so that anybody can check that we keep to our rules.
privacy-rights = Questions and corrections
privacy-rights-what = Ask us what we hold about an address of yours, or tell us that something is wrong:

## Contact

contact-lead = If an address is listed, look it up first: its page says why, and what takes it off.
contact-site = About this site
contact-lists = About one list
contact-security = If you found a weakness of this site
contact-security-what = Tell us before you tell others:
