//! The first line of every answer: a word, a shape, a colour, and the sentence that answers.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::domain::special::{SpecialClass, SpecialRange};
use crate::domain::time::Timestamp;
use crate::domain::zone;
use crate::services::answer::{DataAge, State, WhyUnknown};
use crate::strings::{Around, MessageId, Text, id};
use crate::web::duration_text::Moment;
use crate::web::page::Page;

/// What is known, and when it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Listed, not listed, or not to be said.
    pub state: State,
    /// What the address is, if it has a meaning of its own.
    pub meaning: Option<Meaning>,
    /// How old the data is.
    pub data: DataAge,
    /// When the question was answered.
    pub asked_at: Timestamp,
}

/// The state line, ready to show.
#[derive(Debug)]
pub struct StateLine {
    /// What was asked for: `203.0.113.7`.
    pub subject: String,
    /// The same in pieces, between which a line may break: the groups of an IPv6 address.
    pub subject_pieces: Vec<String>,
    /// The sentence around it.
    pub sentence: Around,
    /// The state in one word or two.
    pub word: String,
    /// The state as a shape.
    pub shape: &'static str,
    /// The state as the stylesheet knows it.
    pub class: &'static str,
    /// The time up to which it is known to hold.
    pub as_of: Option<Moment>,
    /// Why nothing can be said, if so.
    pub why_unknown: Option<String>,
}

impl StateLine {
    /// The line for what was asked; `sentence` has a place named `subject`.
    pub fn new(page: &Page, subject: String, sentence: Text<'_>, known: &Known) -> Self {
        let Known { state, meaning, data, asked_at: now } = *known;
        let (word, shape, class) = look(state, meaning);
        let as_of = data.as_of.map(|as_of| Moment::new(&page.words, as_of, now));
        let why_unknown = match (state, &as_of) {
            (State::Unknown(WhyUnknown::Stale), Some(as_of)) => {
                Some(page.t("state-stale").arg("ago", &as_of.relative).to_string())
            }
            (State::Unknown(_), _) => Some(page.t("state-loading").to_string()),
            _ => None,
        };
        Self {
            subject_pieces: subject.split_inclusive(':').map(str::to_owned).collect(),
            subject,
            sentence: sentence.around("subject"),
            word: page.t(word).to_string(),
            shape,
            class,
            as_of,
            why_unknown,
        }
    }
}

/// Word, shape and class of a state.
pub type Look = (MessageId, &'static str, &'static str);

/// How a state looks. An address with a meaning of its own that is not listed says the meaning instead: "not listed"
/// would read as if it might be.
pub const fn look(state: State, meaning: Option<Meaning>) -> Look {
    match (state, meaning) {
        (State::Listed, _) => (id("state-listed"), "●", "state-listed"),
        (State::Unknown(_), _) => (id("state-unknown"), "◌", "state-unknown"),
        (State::NotListed, None) => (id("state-not-listed"), "○", "state-not-listed"),
        (State::NotListed, Some(Meaning::TestEntry)) => (id("state-test"), "◇", "state-special"),
        (State::NotListed, Some(_)) => (id("state-special"), "◇", "state-special"),
    }
}

/// What an address is that has a meaning of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// 127.0.0.2: every list answers for it, so that receivers see that the list works (RFC 5782 section 5).
    TestEntry,
    /// 127.0.0.1 and `::1`: no list may ever answer for it (RFC 5782 section 5).
    NeverListed,
    /// An address of a special-purpose range.
    Special(SpecialClass),
}

impl Meaning {
    /// The meaning of an address, if it has one; addresses of a range that this site may list are like any other.
    pub fn of(address: IpAddr, special: Option<SpecialRange>, is_open_range: bool) -> Option<Self> {
        match address {
            IpAddr::V4(zone::TEST) => Some(Self::TestEntry),
            IpAddr::V4(Ipv4Addr::LOCALHOST) | IpAddr::V6(Ipv6Addr::LOCALHOST) => Some(Self::NeverListed),
            _ if is_open_range => None,
            _ => special.map(|range| Self::Special(range.class)),
        }
    }

    /// The sentence at the top, with a place named `subject`.
    pub const fn sentence(self) -> MessageId {
        match self {
            Self::TestEntry => id("special-test"),
            Self::NeverListed => id("special-never"),
            Self::Special(class) => match class {
                SpecialClass::Private | SpecialClass::UniqueLocal => id("special-private"),
                SpecialClass::SharedCgnat => id("special-shared"),
                SpecialClass::Loopback => id("special-loopback"),
                SpecialClass::LinkLocal => id("special-link-local"),
                SpecialClass::Documentation => id("special-documentation"),
                SpecialClass::Multicast => id("special-multicast"),
                _ => id("special-other"),
            },
        }
    }

    /// What it means for somebody whose mail came back.
    pub const fn explanation(self) -> MessageId {
        match self {
            Self::TestEntry => id("special-test-what"),
            Self::NeverListed => id("special-never-what"),
            Self::Special(class) => match class {
                SpecialClass::Private | SpecialClass::UniqueLocal => id("special-private-what"),
                SpecialClass::SharedCgnat => id("special-shared-what"),
                SpecialClass::Loopback => id("special-loopback-what"),
                SpecialClass::LinkLocal => id("special-link-local-what"),
                SpecialClass::Documentation => id("special-documentation-what"),
                SpecialClass::Multicast => id("special-multicast-what"),
                _ => id("special-other-what"),
            },
        }
    }
}
