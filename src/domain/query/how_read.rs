//! How a text was read, told in a link to the answer without a word of the text itself: addresses of pages stand in
//! histories and logs, what people type does not.

use std::net::IpAddr;

use super::Note;
use crate::domain::network::Network;

/// One thing to say about how the address or network of a page was read. A [`Note`] without its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the note of the same name")]
pub enum HowRead {
    InvisibleRemoved,
    WideCharacters,
    Refanged,
    PortDropped,
    ZoneDropped,
    Mapped,
    HostBitsCleared,
    SingleAddress,
    Netmask,
    Starred,
    RangeOfOne,
    Repeated,
    FromLink,
    LinkHost,
    WrappedLink,
    ListName,
    ReverseName,
    BehindAt,
    BesideName,
}

/// Each with its word in a link.
const WORDS: [(HowRead, &str); 19] = [
    (HowRead::InvisibleRemoved, "invisible"),
    (HowRead::WideCharacters, "wide"),
    (HowRead::Refanged, "refanged"),
    (HowRead::PortDropped, "port"),
    (HowRead::ZoneDropped, "zone"),
    (HowRead::Mapped, "mapped"),
    (HowRead::HostBitsCleared, "inside"),
    (HowRead::SingleAddress, "single"),
    (HowRead::Netmask, "mask"),
    (HowRead::Starred, "stars"),
    (HowRead::RangeOfOne, "range"),
    (HowRead::Repeated, "repeated"),
    (HowRead::FromLink, "link"),
    (HowRead::LinkHost, "link-host"),
    (HowRead::WrappedLink, "wrapped"),
    (HowRead::ListName, "list-name"),
    (HowRead::ReverseName, "reverse-name"),
    (HowRead::BehindAt, "behind-at"),
    (HowRead::BesideName, "beside-name"),
];

impl HowRead {
    /// The reading that a note tells of; none for what the page of the answer says itself.
    pub const fn of(note: &Note) -> Option<Self> {
        Some(match note {
            Note::InvisibleRemoved => Self::InvisibleRemoved,
            Note::WideCharacters => Self::WideCharacters,
            Note::Refanged => Self::Refanged,
            Note::PortDropped { .. } => Self::PortDropped,
            Note::ZoneDropped { .. } => Self::ZoneDropped,
            Note::Mapped { .. } => Self::Mapped,
            Note::HostBitsCleared { .. } => Self::HostBitsCleared,
            Note::SingleAddress { .. } => Self::SingleAddress,
            Note::Netmask { .. } => Self::Netmask,
            Note::Starred { .. } => Self::Starred,
            Note::RangeOfOne => Self::RangeOfOne,
            Note::Repeated => Self::Repeated,
            Note::FromLink { .. } => Self::FromLink,
            Note::LinkHost => Self::LinkHost,
            Note::WrappedLink => Self::WrappedLink,
            Note::ListName { .. } => Self::ListName,
            Note::ReverseName { .. } => Self::ReverseName,
            Note::BehindAt => Self::BehindAt,
            Note::BesideName { .. } => Self::BesideName,
            Note::OtherScript { .. }
            | Note::MixedScripts
            | Note::BareDomain
            | Note::TestEntry
            | Note::NeverListed { .. }
            | Note::Special { .. }
            | Note::Carries { .. }
            | Note::WholeInternet { .. } => return None,
        })
    }

    /// All that these notes tell of, each once, as a link carries it; nothing when there is nothing to tell.
    pub fn words(notes: &[Note]) -> Option<String> {
        let mut words: Vec<&str> = Vec::new();
        for reading in notes.iter().filter_map(Self::of) {
            let word = WORDS.iter().find(|(known, _)| *known == reading).map(|(_, word)| *word);
            words.extend(word.filter(|word| !words.contains(word)));
        }
        (!words.is_empty()).then(|| words.join("."))
    }

    /// What a link carries, read back; words that nobody wrote are left out, and so is one that comes again.
    pub fn from_words(words: &str) -> Vec<Self> {
        let mut readings = Vec::new();
        for word in words.split('.').take(WORDS.len()) {
            let reading = WORDS.iter().find(|(_, known)| *known == word).map(|(reading, _)| *reading);
            readings.extend(reading.filter(|reading| !readings.contains(reading)));
        }
        readings
    }

    /// One English sentence about how this network, or this address, was read; none where it could not have been.
    pub fn message(self, network: &Network) -> Option<String> {
        let read = network.plain();
        Some(match self {
            Self::InvisibleRemoved => Note::InvisibleRemoved.message(),
            Self::WideCharacters => Note::WideCharacters.message(),
            Self::Refanged => Note::Refanged.message(),
            Self::PortDropped => "The port was left out: lists hold addresses, not ports.".to_owned(),
            Self::ZoneDropped => {
                "What stood behind the sign % was left out: it has a meaning on one machine only.".to_owned()
            }
            Self::Mapped => match network.address() {
                IpAddr::V4(address) if network.is_host() => {
                    Note::Mapped { typed: address.to_ipv6_mapped(), address }.message()
                }
                _ => return None,
            },
            Self::HostBitsCleared if network.is_host() => return None,
            Self::HostBitsCleared => {
                format!("An address inside {read} was entered with a length, so the whole network is shown.")
            }
            Self::SingleAddress => Note::SingleAddress { length: network.length() }.message(),
            Self::Netmask => format!("The mask is the length {}.", network.length()),
            Self::Starred => Note::Starred { network: *network }.message(),
            Self::RangeOfOne => Note::RangeOfOne.message(),
            Self::Repeated => Note::Repeated.message(),
            Self::FromLink => "The address was taken from the link.".to_owned(),
            Self::LinkHost => Note::LinkHost.message(),
            Self::WrappedLink => Note::WrappedLink.message(),
            Self::ListName => format!(
                "Mail servers use such a name to check {read} on a list. If it is the name of a machine, enter the \
                 machine's address instead."
            ),
            Self::ReverseName => Note::ReverseName { network: *network }.message(),
            Self::BehindAt => Note::BehindAt.message(),
            Self::BesideName => "The address beside the name was read.".to_owned(),
        })
    }
}
