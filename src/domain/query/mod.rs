//! What people type into the box, understood or refused with the reason.
//!
//! [`understand`] takes any text and says what it is: an address, a network, a range, several of them, a host name, a
//! longer text, or something unclear. It says how it read what was typed ([`Note`]) and what is wrong ([`Problem`]),
//! each with the way out. The page, the API, the command line and the pasted list all come through this one door.
//!
//! It refuses to guess. Octal, hexadecimal, decimal and short forms of an address mean different things to different
//! programs, so each is a [`Problem`] that says so. A text that merely contains an address is [`Query::Text`]: which
//! address of a returned mail is the blocked one is another module's question. It resolves no name and does no I/O, and
//! takes time linear in the length of the text.
//!
//! On the way: `clean` (invisible and full-width characters, defanging), `split` (one thing or several), `single` (one
//! thing), which asks `number`, `range`, `reversed`, `link` and `name`. Every sentence stands in `note` and `problem`.
//! [`sift()`] and [`only_address`] say what a text that is no query as a whole still has of addresses.

mod clean;
mod host;
mod how_read;
mod link;
mod name;
mod note;
mod number;
mod problem;
mod range;
mod reversed;
mod sift;
mod single;
mod split;

use std::net::IpAddr;

use serde::Serialize;

pub use self::how_read::HowRead;
pub use self::name::HostName;
pub use self::note::Note;
pub use self::problem::Problem;
pub use self::sift::{LeftOut, Sifted, only_address, sift};
use super::network::Network;
use super::special::{self, SpecialRange};

/// A text above so many bytes is not read at all. The form takes as much.
pub const MAX_BYTES: usize = 256 * 1024;

/// Above so many bytes without the spaces around and between, a text is no query any more but something pasted.
pub const MAX_QUERY_BYTES: usize = 16 * 1024;

/// At most so many addresses and networks at once; the API's bulk lookup takes more.
pub const MAX_MANY: usize = 256;

/// What was typed, and what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// What it is.
    pub query: Query,
    /// How it was read, and what is special about it, in the order to be said.
    pub notes: Vec<Note>,
    /// The special-purpose range that holds all of it, if one does.
    pub special: Option<SpecialRange>,
}

/// What a typed text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// One address; IPv4-mapped IPv6 is its IPv4 address.
    Address(IpAddr),
    /// A prefix that is wider than one address.
    Network(Network),
    /// From one address to another.
    Range(Range),
    /// Several different addresses and networks, at most [`MAX_MANY`], in the order given.
    Many(Vec<Network>),
    /// The name of a machine, to be resolved by whoever asked.
    Name(HostName),
    /// A longer text, such as a returned mail. No address is picked out of it.
    Text,
    /// None of these, or not certainly one of them.
    Unclear(Problem),
}

/// The addresses from `first` to `last`, which are of one family and in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// First address.
    pub first: IpAddr,
    /// Last address, behind the first.
    pub last: IpAddr,
    /// The fewest networks that are together exactly this range.
    pub networks: Vec<Network>,
}

/// An answer of the API's `understand`, ready to be written as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// `address`, `network`, `range`, `many`, `hostname` or `error`.
    pub kind: &'static str,
    /// The address, the network or the host name in canonical form. With `error`: the host name that may help.
    pub value: Option<String>,
    /// The usual word for the special-purpose range that holds all of it.
    pub special: Option<&'static str>,
    /// What a person should know about how it was read; with `error` what is wrong and the way out.
    pub message: Option<String>,
    /// First address of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<IpAddr>,
    /// Last address of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<IpAddr>,
    /// The networks that make up a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub networks: Option<Vec<Network>>,
    /// Several addresses and networks, each in canonical form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Reads what a person typed. Never panics, never fails: what cannot be read is [`Query::Unclear`].
pub fn understand(text: &str) -> Understood {
    if text.len() > MAX_BYTES {
        return Understood::plain(Query::Text);
    }
    let cleaned = clean::clean(text);
    let (query, mut notes) = split::read(&cleaned.text);
    if !matches!(query, Query::Text | Query::Unclear(_)) {
        notes.splice(0..0, cleaned.notes);
    }
    let special = special_range(&query);
    notes.extend(note::about(&query, special));
    Understood { query, notes, special }
}

impl Understood {
    fn plain(query: Query) -> Self {
        Self { query, notes: Vec::new(), special: None }
    }

    /// The kind by the word the API uses.
    pub const fn kind(&self) -> &'static str {
        match self.query {
            Query::Address(_) => "address",
            Query::Network(_) => "network",
            Query::Range(_) => "range",
            Query::Many(_) => "many",
            Query::Name(_) => "hostname",
            Query::Text | Query::Unclear(_) => "error",
        }
    }

    /// What was understood in its one canonical form, which is understood as the same again; `None` when nothing was.
    pub fn canonical(&self) -> Option<String> {
        match &self.query {
            Query::Address(address) => Some(address.to_string()),
            Query::Network(network) => Some(network.to_string()),
            Query::Range(range) => Some(format!("{}-{}", range.first, range.last)),
            Query::Many(networks) => Some(networks.iter().map(Network::plain).collect::<Vec<_>>().join(", ")),
            Query::Name(name) => Some(name.as_str().to_owned()),
            Query::Text | Query::Unclear(_) => None,
        }
    }

    /// Whole sentences for a person: what is wrong and the way out, or how it was read; `None` when there is nothing
    /// to say. Holds no control or bidi characters, and typed text only in short pieces.
    pub fn message(&self) -> Option<String> {
        match &self.query {
            Query::Unclear(problem) => Some(problem.message()),
            Query::Text => Some(problem::TEXT.to_owned()),
            _ if self.notes.is_empty() => None,
            _ => Some(self.notes.iter().map(Note::message).collect::<Vec<_>>().join(" ")),
        }
    }

    /// The answer of the API.
    pub fn reply(&self) -> Reply {
        let value = match &self.query {
            Query::Address(_) | Query::Network(_) | Query::Name(_) => self.canonical(),
            Query::Unclear(problem) => problem.host_name().map(|name| name.as_str().to_owned()),
            Query::Range(_) | Query::Many(_) | Query::Text => None,
        };
        let range = match &self.query {
            Query::Range(range) => Some(range),
            _ => None,
        };
        let values = match &self.query {
            Query::Many(networks) => Some(networks.iter().map(Network::plain).collect()),
            _ => None,
        };
        Reply {
            kind: self.kind(),
            value,
            special: self.special.map(|range| range.class.word()),
            message: self.message(),
            first: range.map(|range| range.first),
            last: range.map(|range| range.last),
            networks: range.map(|range| range.networks.clone()),
            values,
        }
    }
}

/// The special-purpose range that holds the whole query; several addresses and names have none.
fn special_range(query: &Query) -> Option<SpecialRange> {
    match query {
        Query::Address(address) => special::special_of(*address),
        Query::Network(network) => special::special_around(network),
        Query::Range(range) => {
            let around = special::special_of(range.first)?;
            range.networks.iter().all(|network| around.network.contains(network)).then_some(around)
        }
        Query::Many(_) | Query::Name(_) | Query::Text | Query::Unclear(_) => None,
    }
}

/// One thing that was understood, with how it was read.
#[derive(Debug, Clone)]
struct Found {
    thing: Thing,
    notes: Vec<Note>,
}

/// What one thing can be.
#[derive(Debug, Clone)]
enum Thing {
    Network(Network),
    Range(Range),
    Name(HostName),
}

/// One thing, or why not.
type Reading = Result<Found, Problem>;

impl Found {
    fn new(thing: Thing) -> Self {
        Self { thing, notes: Vec::new() }
    }

    fn network(network: Network) -> Self {
        Self::new(Thing::Network(network))
    }

    fn with(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// Everything that is said about this one.
    fn into_query(self) -> (Query, Vec<Note>) {
        let query = match self.thing {
            Thing::Network(network) if network.is_host() => Query::Address(network.address()),
            Thing::Network(network) => Query::Network(network),
            Thing::Range(range) => Query::Range(range),
            Thing::Name(name) => Query::Name(name),
        };
        (query, self.notes)
    }

    /// Its networks; none for a name.
    fn networks(&self) -> &[Network] {
        match &self.thing {
            Thing::Network(network) => std::slice::from_ref(network),
            Thing::Range(range) => &range.networks,
            Thing::Name(_) => &[],
        }
    }
}
