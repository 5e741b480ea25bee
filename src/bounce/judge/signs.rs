//! Turns of phrase in replies, and what each is a sign of. All are looked for in one pass.
//!
//! The phrases stand in `phrases.txt`, where somebody who knows mail and no Rust can add one.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::spans::Spans;

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
    /// Something is blocked for what it did.
    BlockedFor,
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
    Login,
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
    /// The name by which the sending server introduced itself.
    Helo,
    /// The receiver's own question in DNS failed.
    LookupFailed,
    /// The sending server is refused, for whatever reason.
    HostRejected,
    /// The sending server or the mail breaks a rule of the protocol.
    Protocol,
}

/// The signs of one text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs(u64);

struct Table {
    finder: Option<AhoCorasick>,
    signs: Vec<(bool, Sign)>,
}

/// The phrases, under their headings.
const PHRASES: &str = include_str!("phrases.txt");

/// The headings of the phrases.
const HEADINGS: &[(&str, Sign)] = &[
    ("resolver", Sign::Resolver),
    ("domain-subject", Sign::DomainSubject),
    ("ip-subject", Sign::IpSubject),
    ("listing", Sign::Listing),
    ("blocked-by", Sign::BlockedBy),
    ("dnsbl", Sign::Dnsbl),
    ("own-list", Sign::OwnList),
    ("ip-blocked", Sign::IpBlocked),
    ("blocked-for", Sign::BlockedFor),
    ("reputation", Sign::Reputation),
    ("domain-reputation", Sign::DomainReputation),
    ("dynamic", Sign::Dynamic),
    ("rate", Sign::Rate),
    ("rdns", Sign::Rdns),
    ("geo", Sign::Geo),
    ("greylist", Sign::Greylist),
    ("try-again", Sign::TryAgain),
    ("spf", Sign::Spf),
    ("dkim", Sign::Dkim),
    ("dmarc", Sign::Dmarc),
    ("auth", Sign::Auth),
    ("login", Sign::Login),
    ("spam", Sign::Spam),
    ("virus", Sign::Virus),
    ("size", Sign::Size),
    ("mailbox-full", Sign::MailboxFull),
    ("no-mailbox", Sign::NoMailbox),
    ("recipient-refused", Sign::RecipientRefused),
    ("sender", Sign::Sender),
    ("mailbox", Sign::Mailbox),
    ("no-such-domain", Sign::NoSuchDomain),
    ("network", Sign::Network),
    ("relaying", Sign::Relaying),
    ("policy", Sign::Policy),
    ("helo", Sign::Helo),
    ("lookup-failed", Sign::LookupFailed),
    ("host-rejected", Sign::HostRejected),
    ("protocol", Sign::Protocol),
];

/// Every phrase with its sign.
fn phrases() -> impl Iterator<Item = (&'static str, Sign)> {
    let lines = PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    let mut current = None;
    lines.filter_map(move |line| match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
        Some(heading) => {
            current = HEADINGS.iter().find(|(name, _)| *name == heading).map(|(_, sign)| *sign);
            None
        }
        None => current.map(|sign| (line, sign)),
    })
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let patterns = phrases().map(|(phrase, _)| phrase.trim_end_matches('*'));
    let finder = AhoCorasickBuilder::new().match_kind(MatchKind::Standard).build(patterns).ok();
    Table { finder, signs: phrases().map(|(phrase, sign)| (phrase.ends_with('*'), sign)).collect() }
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
        let (links, mails) = (Spans::of_links(&text), Spans::of_mails(&text));
        for found in finder.find_overlapping_iter(&text) {
            let Some((may_go_on, sign)) = TABLE.signs.get(found.pattern().as_usize()) else { continue };
            let phrase = text.get(found.range()).unwrap_or_default();
            // A word inside a link says nothing, unless the phrase is a piece of a link itself.
            let may_stand = phrase.contains(['/', '=']) || !links.hold(found.start());
            // An anti-spam system is no spam.
            let is_against = text.get(..found.start()).is_some_and(|before| before.ends_with("anti-"));
            if may_stand
                && !is_against
                && !mails.hold(found.start())
                && is_whole(&text, found.start(), found.end(), *may_go_on)
            {
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

/// Whether a phrase stands as whole words.
pub(super) fn is_whole(text: &str, start: usize, end: usize, may_go_on: bool) -> bool {
    let phrase = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let behind = text.get(end..).and_then(|behind| behind.chars().next());
    let is_open = |edge: Option<char>, beside: Option<char>| {
        // Scripts that are written without spaces have no edges of words.
        let is_letter = |c: char| c.is_alphanumeric() && !('\u{2e80}'..='\u{d7ff}').contains(&c);
        edge.is_some_and(is_letter) && beside.is_some_and(is_letter)
    };
    !is_open(phrase.chars().next(), before) && (may_go_on || !is_open(phrase.chars().next_back(), behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_known_and_every_phrase_is_written_as_it_is_searched() {
        let headings = PHRASES.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        for heading in headings {
            assert!(HEADINGS.iter().any(|(name, _)| *name == heading), "{heading}");
        }
        let mut seen = std::collections::BTreeSet::new();
        for (phrase, sign) in phrases() {
            let plain = phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            assert_eq!(plain, phrase, "{sign:?}");
            assert!(seen.insert(phrase), "{phrase} stands twice");
        }
        assert!(seen.len() > 500);
    }

    #[test]
    fn no_phrase_says_what_a_shorter_one_under_the_same_heading_says() {
        let bare = |phrase: &'static str| phrase.trim_end_matches('*');
        let is_of_a_link = |phrase: &str| phrase.contains(['/', '=']);
        for (phrase, sign) in phrases() {
            let shorter = phrases().filter(|(other, of)| *of == sign && bare(other).len() < bare(phrase).len());
            for (other, _) in shorter.filter(|(other, _)| is_of_a_link(other) || !is_of_a_link(phrase)) {
                let says = bare(phrase).match_indices(bare(other)).any(|(at, part)| {
                    let ends_open = phrase.ends_with('*') && at + part.len() == bare(phrase).len();
                    let may_go_on = other.ends_with('*');
                    let is_against = bare(phrase).get(..at).is_some_and(|before| before.ends_with("anti-"));
                    !is_against && (may_go_on || !ends_open) && is_whole(bare(phrase), at, at + part.len(), may_go_on)
                });
                assert!(!says, "{phrase} is said by {other}");
            }
        }
    }

    #[test]
    fn a_phrase_counts_as_whole_words_and_outside_of_names() {
        assert!(Signs::of("Mailbox FULL").has(Sign::MailboxFull));
        assert!(Signs::of("no  PTR\nrecord").has(Sign::Rdns));
        assert!(!Signs::of("scripture").has(Sign::Rdns));
        assert!(!Signs::of("see https://a.example/spam/ptr").has(Sign::Rdns));
        assert!(!Signs::of("<spam@rcpt.example> unknown").has(Sign::Spam));
        assert!(!Signs::of("our anti-spam system").has(Sign::Spam));
    }
}
