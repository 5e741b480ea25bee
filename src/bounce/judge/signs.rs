//! Turns of phrase in replies, and what each is a sign of. All are looked for in one pass.
//!
//! A phrase counts where it stands as whole words; one that ends with `*` may go on. Phrases are in lower case with one
//! space between words, as the text is before it is searched.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::mailbox_signs::OTHER_SIGNS;

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// The receiver asked a list wrongly.
    Resolver,
    /// A domain, a sender's address or a link is what is listed.
    DomainSubject,
    /// An address is what the sentence is about.
    IpSubject,
    /// Something is listed or blocked.
    Listing,
    /// Something is blocked by something: a list only where one is named.
    BlockedBy,
    /// A list in DNS, whichever.
    Dnsbl,
    /// A list of the receiver's own.
    OwnList,
    /// The address is blocked, and no list is spoken of.
    IpBlocked,
    /// The reputation of the address.
    Reputation,
    /// The reputation of a domain.
    DomainReputation,
    /// Ranges that should not send mail.
    Dynamic,
    /// Too much, too fast.
    Rate,
    /// No name in DNS, or a wrong one.
    Rdns,
    /// A country.
    Geo,
    /// Try again, once.
    Greylist,
    /// Try again later, for whatever reason.
    TryAgain,
    Spf,
    Dkim,
    Dmarc,
    /// Authentication, whichever.
    Auth,
    SignIn,
    Spam,
    Virus,
    Size,
    MailboxFull,
    /// There is no such mailbox.
    NoMailbox,
    /// The recipient's address is refused, for whatever reason.
    RecipientRefused,
    /// The sender's address or its domain is refused.
    Sender,
    /// Another trouble with a mailbox.
    Mailbox,
    NoSuchDomain,
    Network,
    Relaying,
    Policy,
}

/// Signs about addresses and lists; the others stand in [`super::mailbox_signs`].
const LISTING_SIGNS: &[(&str, Sign)] = &[
    ("/returnc/pub", Sign::Resolver),
    ("open resolver*", Sign::Resolver),
    ("public resolver*", Sign::Resolver),
    ("open dns resolver*", Sign::Resolver),
    ("public dns resolver*", Sign::Resolver),
    ("query refused", Sign::Resolver),
    ("queries refused", Sign::Resolver),
    ("refused.shtml", Sign::Resolver),
    ("excessive number of queries", Sign::Resolver),
    ("excessive queries", Sign::Resolver),
    ("query volume exceeded", Sign::Resolver),
    ("query limit", Sign::Resolver),
    ("typing error in dnsbl", Sign::Resolver),
    ("typing error", Sign::Resolver),
    ("error: blocked; see", Sign::Resolver),
    ("127.255.255.252", Sign::Resolver),
    ("127.255.255.254", Sign::Resolver),
    ("127.255.255.255", Sign::Resolver),
    ("your dns ip", Sign::Resolver),
    ("your dns resolver", Sign::Resolver),
    ("blockedbyuribl", Sign::Resolver),
    ("not authorized to query", Sign::Resolver),
    ("sender address [", Sign::DomainSubject),
    ("sender address <", Sign::DomainSubject),
    ("helo command [", Sign::DomainSubject),
    ("helo command <", Sign::DomainSubject),
    ("sender domain is listed", Sign::DomainSubject),
    ("sender domain listed", Sign::DomainSubject),
    ("your domain is listed", Sign::DomainSubject),
    ("your domain has been blacklisted", Sign::DomainSubject),
    ("your domain is blacklisted", Sign::DomainSubject),
    ("mailfrom domain is listed", Sign::DomainSubject),
    ("mail from domain is listed", Sign::DomainSubject),
    ("sending domain is listed", Sign::DomainSubject),
    ("domain is listed", Sign::DomainSubject),
    ("domain is blacklisted", Sign::DomainSubject),
    ("domain blacklisted", Sign::DomainSubject),
    ("domain listed", Sign::DomainSubject),
    ("domain found in", Sign::DomainSubject),
    ("blacklisted url*", Sign::DomainSubject),
    ("blacklisted link", Sign::DomainSubject),
    ("blacklisted domain*", Sign::DomainSubject),
    ("blocklisted url*", Sign::DomainSubject),
    ("blocklisted domain*", Sign::DomainSubject),
    ("listed url", Sign::DomainSubject),
    ("listed in surbl", Sign::DomainSubject),
    ("contains a url", Sign::DomainSubject),
    ("contains a link", Sign::DomainSubject),
    ("contains a blacklisted", Sign::DomainSubject),
    ("url in the message", Sign::DomainSubject),
    ("url in this message", Sign::DomainSubject),
    ("urls in the message", Sign::DomainSubject),
    ("domain in this message", Sign::DomainSubject),
    ("domain in your message", Sign::DomainSubject),
    ("uri in message", Sign::DomainSubject),
    ("/query/domain/", Sign::DomainSubject),
    ("/query/dbl", Sign::DomainSubject),
    ("query/domain", Sign::DomainSubject),
    ("query/dbl", Sign::DomainSubject),
    ("rhsbl", Sign::DomainSubject),
    ("surbl", Sign::DomainSubject),
    ("uribl", Sign::DomainSubject),
    ("client host", Sign::IpSubject),
    ("client [", Sign::IpSubject),
    ("ip address", Sign::IpSubject),
    ("ip", Sign::IpSubject),
    ("your ip", Sign::IpSubject),
    ("sending ip", Sign::IpSubject),
    ("adresse ip", Sign::IpSubject),
    ("ip-adresse", Sign::IpSubject),
    ("sending server", Sign::IpSubject),
    ("sending host", Sign::IpSubject),
    ("sending mta*", Sign::IpSubject),
    ("your server", Sign::IpSubject),
    ("your mail server", Sign::IpSubject),
    ("client ip", Sign::IpSubject),
    ("client ip address", Sign::IpSubject),
    ("connecting ip", Sign::IpSubject),
    ("source ip", Sign::IpSubject),
    ("sender ip", Sign::IpSubject),
    ("ips", Sign::IpSubject),
    ("your host", Sign::IpSubject),
    ("connections will not be accepted", Sign::IpSubject),
    ("your network", Sign::IpSubject),
    ("blocked using", Sign::Listing),
    ("rejected using", Sign::Listing),
    ("refused using", Sign::Listing),
    ("deferred using", Sign::Listing),
    ("blocked by", Sign::BlockedBy),
    ("refused by", Sign::BlockedBy),
    ("rejected by", Sign::BlockedBy),
    ("denied by", Sign::BlockedBy),
    ("listed by", Sign::Listing),
    ("listed in", Sign::Listing),
    ("listed at", Sign::Listing),
    ("listed on", Sign::Listing),
    ("is listed", Sign::Listing),
    ("listed as", Sign::Listing),
    ("on blacklist", Sign::Listing),
    ("found in", Sign::Listing),
    ("found on", Sign::Listing),
    ("is in an rbl", Sign::Listing),
    ("blacklist*", Sign::Listing),
    ("black list*", Sign::Listing),
    ("black-list*", Sign::Listing),
    ("blocklist*", Sign::Listing),
    ("block list*", Sign::Listing),
    ("block-list*", Sign::Listing),
    ("denylist*", Sign::Listing),
    ("schwarze liste", Sign::Listing),
    ("lista negra", Sign::Listing),
    ("liste noire", Sign::Listing),
    ("blocked - see", Sign::Listing),
    ("'s list", Sign::Listing),
    ("is on the list", Sign::Listing),
    ("is in the list", Sign::Listing),
    ("is on the", Sign::BlockedBy),
    ("is in the", Sign::BlockedBy),
    ("ip in", Sign::BlockedBy),
    ("see http", Sign::BlockedBy),
    ("blocked", Sign::BlockedBy),
    ("block", Sign::BlockedBy),
    ("denied", Sign::BlockedBy),
    ("refused", Sign::BlockedBy),
    ("rejected", Sign::BlockedBy),
    ("rejecting", Sign::BlockedBy),
    ("banned", Sign::BlockedBy),
    ("reject", Sign::BlockedBy),
    ("blocked, see", Sign::Listing),
    ("blocked see", Sign::Listing),
    ("dnsbl*", Sign::Dnsbl),
    ("dns blacklist*", Sign::Dnsbl),
    ("dns blocklist*", Sign::Dnsbl),
    ("dns black list*", Sign::Dnsbl),
    ("dns block list*", Sign::Dnsbl),
    ("dns-based blacklist*", Sign::Dnsbl),
    ("rbl", Sign::Dnsbl),
    ("rbls", Sign::Dnsbl),
    ("realtime block list*", Sign::Dnsbl),
    ("real-time block list*", Sign::Dnsbl),
    ("realtime blacklist*", Sign::Dnsbl),
    ("real-time blacklist*", Sign::Dnsbl),
    ("real time blacklist*", Sign::Dnsbl),
    ("real-time blackhole*", Sign::Dnsbl),
    ("realtime blackhole*", Sign::Dnsbl),
    ("public blacklist*", Sign::Dnsbl),
    ("blackholed by", Sign::Dnsbl),
    ("our block list", Sign::OwnList),
    ("our blocklist", Sign::OwnList),
    ("our blacklist", Sign::OwnList),
    ("our black list", Sign::OwnList),
    ("our internal blacklist", Sign::OwnList),
    ("our local blacklist", Sign::OwnList),
    ("local blacklist", Sign::OwnList),
    ("local blocklist", Sign::OwnList),
    ("local block list", Sign::OwnList),
    ("internal blacklist", Sign::OwnList),
    ("internal blocklist", Sign::OwnList),
    ("locally blacklisted", Sign::OwnList),
    ("locally blocked", Sign::OwnList),
    ("blacklisted locally", Sign::OwnList),
    ("blacklisted by recipient", Sign::OwnList),
    ("blocked by recipient", Sign::OwnList),
    ("blacklisted at recipient", Sign::OwnList),
    ("address is block listed", Sign::OwnList),
    ("address is blocklisted", Sign::OwnList),
    ("address is black listed", Sign::OwnList),
    ("banned sending ip", Sign::OwnList),
    ("banned sender", Sign::OwnList),
    ("dnsbl:rbl", Sign::OwnList),
    ("dnsbl:attrbl", Sign::OwnList),
    ("aup#cdrbl", Sign::OwnList),
    ("aup#cxrbl", Sign::OwnList),
    ("aup#bl", Sign::OwnList),
    ("aup#rbl", Sign::OwnList),
    ("aup#in-*", Sign::OwnList),
    ("aup#i-*", Sign::OwnList),
    ("customer block list", Sign::OwnList),
    ("customer blocklist", Sign::OwnList),
    ("temporary blacklisted", Sign::OwnList),
    ("temporarily blacklisted", Sign::OwnList),
    ("weren't sent", Sign::OwnList),
    ("a problem occurred. (ask your postmaster", Sign::OwnList),
    ("none/bad reputation", Sign::OwnList),
    ("blocked ip", Sign::IpBlocked),
    ("ip blocked", Sign::IpBlocked),
    ("ip is blocked", Sign::IpBlocked),
    ("ip has been blocked", Sign::IpBlocked),
    ("ip was blocked", Sign::IpBlocked),
    ("ip banned", Sign::IpBlocked),
    ("banned ip", Sign::IpBlocked),
    ("ip address blocked", Sign::IpBlocked),
    ("ip address is blocked", Sign::IpBlocked),
    ("ip address has been blocked", Sign::IpBlocked),
    ("ip address is banned", Sign::IpBlocked),
    ("blocked your ip", Sign::IpBlocked),
    ("blocked for abuse", Sign::IpBlocked),
    ("blocked for spam*", Sign::IpBlocked),
    ("blocked due to spam*", Sign::IpBlocked),
    ("blocked because of spam*", Sign::IpBlocked),
    ("ip_is_blocked", Sign::IpBlocked),
    ("_is_blocked", Sign::IpBlocked),
    ("host blocked", Sign::IpBlocked),
    ("host is blocked", Sign::IpBlocked),
    ("host rejected: access denied", Sign::IpBlocked),
    ("host rejected: abus*", Sign::IpBlocked),
    ("host rejected: spam*", Sign::IpBlocked),
    ("host rejected: blocked", Sign::IpBlocked),
    ("host rejected: banned", Sign::IpBlocked),
    ("bloquee pour incident de spam", Sign::IpBlocked),
    ("bloquée pour incident de spam", Sign::IpBlocked),
    ("no access from mail server", Sign::IpBlocked),
    ("block for spam*", Sign::IpBlocked),
    ("blocked for sending", Sign::IpBlocked),
    ("access denied to your ip", Sign::IpBlocked),
    ("not accepted from this ip", Sign::IpBlocked),
    ("not accepted from your ip", Sign::IpBlocked),
    ("not accepting mail from this ip", Sign::IpBlocked),
    ("not currently accepting mail from your ip", Sign::IpBlocked),
    ("connections will not be accepted from", Sign::IpBlocked),
    ("client ip address has been blocked", Sign::IpBlocked),
    ("ip address rejected", Sign::IpBlocked),
    ("ip address has been rejected", Sign::IpBlocked),
    ("bad sender ip address", Sign::IpBlocked),
    ("extreme bad ip profile", Sign::IpBlocked),
    ("forbidden by your ip", Sign::IpBlocked),
    ("too many spams from your ip", Sign::IpBlocked),
    ("spam from your ip", Sign::IpBlocked),
    ("unwanted messages have been sent from", Sign::IpBlocked),
    ("rejecting open proxy", Sign::IpBlocked),
    ("looks suspiciously like spammer", Sign::IpBlocked),
    ("server is banned", Sign::IpBlocked),
    ("host is banned", Sign::IpBlocked),
    ("host banned", Sign::IpBlocked),
    ("your ip is banned", Sign::IpBlocked),
    ("your ip has been banned", Sign::IpBlocked),
    ("adresse ip bloquee", Sign::IpBlocked),
    ("adresse ip bloquée", Sign::IpBlocked),
    ("adresse ip source bloquee", Sign::IpBlocked),
    ("votre adresse ip est bloquée", Sign::IpBlocked),
    ("ihre ip-adresse ist gesperrt", Sign::IpBlocked),
    ("ip-adresse gesperrt", Sign::IpBlocked),
    ("which is an open relay", Sign::IpBlocked),
    ("is an open relay", Sign::IpBlocked),
    ("is an open proxy", Sign::IpBlocked),
    ("refusing connections from", Sign::IpBlocked),
    ("not accept mail from your ip", Sign::IpBlocked),
    ("not accepting mail from your ip", Sign::IpBlocked),
    ("your server is blocked", Sign::IpBlocked),
    ("your mail server is blocked", Sign::IpBlocked),
    ("your mail server has been blocked", Sign::IpBlocked),
    ("your server has been blocked", Sign::IpBlocked),
    ("sending server is blocked", Sign::IpBlocked),
    ("the ip you're using", Sign::IpBlocked),
    ("poor reputation*", Sign::Reputation),
    ("poor sender reputation", Sign::Reputation),
    ("poor email reputation", Sign::Reputation),
    ("low reputation", Sign::Reputation),
    ("bad reputation", Sign::Reputation),
    ("bad sender reputation", Sign::Reputation),
    ("very low reputation*", Sign::Reputation),
    ("reputation of the sending ip*", Sign::Reputation),
    ("reputation of the sending domain", Sign::DomainReputation),
    ("reputation of the domain", Sign::DomainReputation),
    ("reputation of your domain", Sign::DomainReputation),
    ("domain reputation", Sign::DomainReputation),
    ("domain has a poor reputation", Sign::DomainReputation),
    ("reputation problem*", Sign::Reputation),
    ("ip reputation", Sign::Reputation),
    ("reputation of the ip", Sign::Reputation),
    ("sender reputation", Sign::Reputation),
    ("senderscore", Sign::Reputation),
    ("sender score", Sign::Reputation),
    ("senderbase", Sign::Reputation),
    ("email reputation database", Sign::Reputation),
    ("ers-*", Sign::Reputation),
    ("dynamic ip*", Sign::Dynamic),
    ("dynamic address*", Sign::Dynamic),
    ("dynamic range*", Sign::Dynamic),
    ("dynamically assigned", Sign::Dynamic),
    ("dynamically allocated", Sign::Dynamic),
    ("dynamic host*", Sign::Dynamic),
    ("dynamic/residential", Sign::Dynamic),
    ("dynamic or residential", Sign::Dynamic),
    ("dynamic pool*", Sign::Dynamic),
    ("dynamic hostname*", Sign::Dynamic),
    ("dialup*", Sign::Dynamic),
    ("dial-up*", Sign::Dynamic),
    ("dial up*", Sign::Dynamic),
    ("residential", Sign::Dynamic),
    ("end-user ip*", Sign::Dynamic),
    ("end user ip*", Sign::Dynamic),
    ("may not be mail exchanger", Sign::Dynamic),
    ("policy block list", Sign::Dynamic),
    ("ers-dul", Sign::Dynamic),
    ("dynablock", Sign::Dynamic),
    ("dynamic/zombied", Sign::Dynamic),
    ("dynamic ips", Sign::Dynamic),
    ("use the smtp server of your isp", Sign::Dynamic),
    ("use your isp", Sign::Dynamic),
    ("use your provider's", Sign::Dynamic),
    ("dyn:t1", Sign::Dynamic),
    ("too many connections", Sign::Rate),
    ("too many concurrent", Sign::Rate),
    ("too many simultaneous", Sign::Rate),
    ("too many sessions", Sign::Rate),
    ("too many messages", Sign::Rate),
    ("too many mails", Sign::Rate),
    ("too many emails", Sign::Rate),
    ("too many recipients this", Sign::Rate),
    ("too many invalid recipients", Sign::Rate),
    ("too many bad", Sign::Rate),
    ("too many errors", Sign::Rate),
    ("too much mail", Sign::Rate),
    ("too many unwanted messages per", Sign::Rate),
    ("too fast", Sign::Rate),
    ("rate limit*", Sign::Rate),
    ("rate-limit*", Sign::Rate),
    ("ratelimit*", Sign::Rate),
    ("rate limited", Sign::Rate),
    ("frequency limit*", Sign::Rate),
    ("connection frequency", Sign::Rate),
    ("connection rate", Sign::Rate),
    ("message rate", Sign::Rate),
    ("sending rate", Sign::Rate),
    ("sending limit*", Sign::Rate),
    ("hourly limit", Sign::Rate),
    ("daily limit", Sign::Rate),
    ("max emails per hour", Sign::Rate),
    ("max defers and failures per hour", Sign::Rate),
    ("unexpected volume", Sign::Rate),
    ("unusual rate", Sign::Rate),
    ("unusual sending", Sign::Rate),
    ("user complaints", Sign::Rate),
    ("excessive volume", Sign::Rate),
    ("excessive connection*", Sign::Rate),
    ("concurrent connection*", Sign::Rate),
    ("concurrency", Sign::Rate),
    ("connection limit*", Sign::Rate),
    ("connections limit*", Sign::Rate),
    ("maximum number of connections", Sign::Rate),
    ("number of connections", Sign::Rate),
    ("throttl*", Sign::Rate),
    ("server busy", Sign::Rate),
    ("exceeded the rate", Sign::Rate),
    ("quota exceeded for sending", Sign::Rate),
    ("receiving mail at a rate", Sign::Rate),
    ("temporarily deferred", Sign::Rate),
    ("permanently deferred", Sign::Rate),
    ("exceeded the maximum number", Sign::Rate),
    ("exceeded its maximum", Sign::Rate),
    ("exceeded threshold", Sign::Rate),
    ("trop de connexions", Sign::Rate),
    ("trop de messages", Sign::Rate),
    ("zu viele verbindungen", Sign::Rate),
    ("too many requests", Sign::Rate),
    ("too many smtp sessions", Sign::Rate),
    ("too many smtp connections", Sign::Rate),
    ("too many deliveries", Sign::Rate),
    ("too many spam", Sign::Rate),
    ("has sent too many", Sign::Rate),
    ("sending too much", Sign::Rate),
    ("temporarily rate limited", Sign::Rate),
    ("slow down", Sign::Rate),
    ("reverse dns", Sign::Rdns),
    ("reverse-dns", Sign::Rdns),
    ("rdns", Sign::Rdns),
    ("fcrdns", Sign::Rdns),
    ("reverse lookup*", Sign::Rdns),
    ("reverse hostname", Sign::Rdns),
    ("reverse address", Sign::Rdns),
    ("reverse name", Sign::Rdns),
    ("reverse record", Sign::Rdns),
    ("ptr", Sign::Rdns),
    ("ptr record*", Sign::Rdns),
    ("cannot find your hostname", Sign::Rdns),
    ("cannot find your reverse hostname", Sign::Rdns),
    ("could not find your hostname", Sign::Rdns),
    ("ip name lookup failed", Sign::Rdns),
    ("name lookup failed", Sign::Rdns),
    ("ip name possibly forged", Sign::Rdns),
    ("no dns entry", Sign::Rdns),
    ("invalid host name", Sign::Rdns),
    ("hostname does not resolve", Sign::Rdns),
    ("unresolvable relay host name", Sign::Rdns),
    ("unable to resolve your ip", Sign::Rdns),
    ("unable to verify your ip", Sign::Rdns),
    ("does not resolve to a", Sign::Rdns),
    ("no name for your ip", Sign::Rdns),
    ("c=rdns", Sign::Rdns),
    ("fix reverse dns", Sign::Rdns),
    ("in-addr.arpa", Sign::Rdns),
    ("geographical location", Sign::Geo),
    ("geographic location", Sign::Geo),
    ("geoip", Sign::Geo),
    ("geo-ip", Sign::Geo),
    ("your country", Sign::Geo),
    ("country is blocked", Sign::Geo),
    ("country blocked", Sign::Geo),
    ("blocked country", Sign::Geo),
    ("countries", Sign::Geo),
    ("from this country", Sign::Geo),
    ("from that country", Sign::Geo),
    ("country code", Sign::Geo),
    ("country restriction*", Sign::Geo),
    ("your region", Sign::Geo),
];

/// The signs of one text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs(u64);

struct Table {
    finder: Option<AhoCorasick>,
    signs: Vec<(bool, Sign)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let all = || LISTING_SIGNS.iter().chain(OTHER_SIGNS);
    let patterns = all().map(|(phrase, _)| phrase.trim_end_matches('*'));
    let finder = AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(patterns).ok();
    Table { finder, signs: all().map(|(phrase, sign)| (phrase.ends_with('*'), *sign)).collect() }
});

/// So many bytes are searched.
const MAX_SEARCHED: usize = 8 * 1024;

impl Signs {
    /// The signs of a text.
    pub(super) fn of(text: &str) -> Self {
        let text = crate::bounce::beginning(text, MAX_SEARCHED).to_lowercase();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{2019}', "'");
        let mut signs = Self::default();
        let Some(finder) = &TABLE.finder else { return signs };
        let links = LinkSpans::of(&text);
        for found in finder.find_overlapping_iter(&text) {
            let Some((may_go_on, sign)) = TABLE.signs.get(found.pattern().as_usize()) else { continue };
            let phrase = text.get(found.range()).unwrap_or_default();
            // A word inside a link says nothing, unless the phrase is a piece of a link itself.
            let may_stand = phrase.contains(['/', '=']) || phrase.contains(".s") || !links.hold(found.start());
            if may_stand && is_whole(&text, found.start(), found.end(), *may_go_on) {
                signs.0 |= 1 << (*sign as u64);
            }
        }
        signs
    }

    /// True when there is this sign.
    pub(super) const fn has(self, sign: Sign) -> bool {
        self.0 & (1 << (sign as u64)) != 0
    }

    /// True when there is one of these.
    pub(super) fn any(self, signs: &[Sign]) -> bool {
        signs.iter().any(|sign| self.has(*sign))
    }
}

/// Where links stand in a text, in order.
struct LinkSpans(Vec<(usize, usize)>);

impl LinkSpans {
    fn of(text: &str) -> Self {
        let starts = text.match_indices("://").map(|(at, _)| at);
        let end = |at: usize| {
            text.get(at..).and_then(|rest| rest.find([' ', '<', '>', '"'])).map_or(text.len(), |to| at + to)
        };
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for at in starts {
            if spans.last().is_none_or(|(_, last)| at >= *last) {
                spans.push((at, end(at)));
            }
        }
        Self(spans)
    }

    fn hold(&self, at: usize) -> bool {
        let next = self.0.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).and_then(|before| self.0.get(before)).is_some_and(|(_, end)| at < *end)
    }
}

/// Whether a phrase stands as whole words.
pub(super) fn is_whole(text: &str, start: usize, end: usize, may_go_on: bool) -> bool {
    let phrase = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let behind = text.get(end..).and_then(|behind| behind.chars().next());
    let is_open = |edge: Option<char>, beside: Option<char>| {
        edge.is_some_and(char::is_alphanumeric) && beside.is_some_and(char::is_alphanumeric)
    };
    !is_open(phrase.chars().next(), before) && (may_go_on || !is_open(phrase.chars().next_back(), behind))
}
