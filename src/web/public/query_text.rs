//! How a typed text was read, and why it was not, in the page's language.
//!
//! The domain says both in English, for programs and the command line; here each of its values has a message.

use std::net::IpAddr;

use super::state_line::Meaning;
use crate::domain::network::{Family, Network};
use crate::domain::query::{HowRead, LeftOut, MAX_MANY, Note, Problem};
use crate::domain::special::{SpecialClass, SpecialRange};
use crate::strings::{Text, Words, id};
use crate::web::page::Page;

/// What a range is set aside for, in a word or two.
pub fn class(page: &Page, class: SpecialClass) -> Text<'_> {
    page.t(match class {
        SpecialClass::ThisNetwork => id("class-this-network"),
        SpecialClass::Private => id("class-private"),
        SpecialClass::SharedCgnat => id("class-shared"),
        SpecialClass::Loopback => id("class-loopback"),
        SpecialClass::LinkLocal => id("class-link-local"),
        SpecialClass::Protocol => id("class-protocol"),
        SpecialClass::Documentation => id("class-documentation"),
        SpecialClass::SixToFour => id("class-6to4"),
        SpecialClass::As112 => id("class-as112"),
        SpecialClass::Benchmarking => id("class-benchmarking"),
        SpecialClass::Multicast => id("class-multicast"),
        SpecialClass::Reserved => id("class-reserved"),
        SpecialClass::Broadcast => id("class-broadcast"),
        SpecialClass::Unspecified => id("class-unspecified"),
        SpecialClass::Mapped => id("class-mapped"),
        SpecialClass::Translation => id("class-translation"),
        SpecialClass::Discard => id("class-discard"),
        SpecialClass::Teredo => id("class-teredo"),
        SpecialClass::Orchid => id("class-orchid"),
        SpecialClass::DroneId => id("class-drone"),
        SpecialClass::SegmentRouting => id("class-segment-routing"),
        SpecialClass::UniqueLocal => id("class-unique-local"),
    })
}

/// What a special range means for somebody whose mail came back.
pub fn special<'p>(page: &'p Page, meaning: Meaning, range: &SpecialRange) -> Text<'p> {
    let text = page.t(meaning.explanation()).arg("range", range.network);
    text.arg("class", class(page, range.class)).arg("rfc", range.rfc)
}

/// An entry of a list that is no address: where it stands, what stands there, and what is wrong with it.
pub fn left_out(page: &Page, left: &LeftOut) -> String {
    let said = match left.line {
        Some(line) => page.t("lookup-left-line").arg("line", line),
        None => page.t("lookup-left-entry"),
    };
    let said = said.arg("text", &left.text).to_string();
    match &left.why {
        Some(why) => format!("{said} {}", problem(&page.words, why)),
        None => said,
    }
}

/// One thing that a person should know about how a text was read.
pub fn note(page: &Page, note: &Note) -> String {
    let words = &page.words;
    let said = match note {
        Note::InvisibleRemoved => words.t("note-invisible"),
        Note::WideCharacters => words.t("note-wide"),
        Note::Refanged => words.t("note-refanged"),
        Note::PortDropped { port } => words.t("note-port").arg("port", port.to_string()),
        Note::ZoneDropped { zone } if zone.is_empty() => words.t("note-zone-empty"),
        Note::ZoneDropped { zone } => words.t("note-zone").arg("zone", format!("%{zone}")),
        Note::SingleAddress { length } => words.t("note-single").arg("length", length),
        Note::Netmask { mask, length } => words.t("note-netmask").arg("mask", mask.to_string()).arg("length", length),
        Note::Starred { network } => words.t("note-starred").arg("network", network),
        Note::RangeOfOne => words.t("note-range-of-one"),
        Note::Repeated => words.t("note-repeated"),
        Note::FromLink { host } if host.is_empty() => words.t("note-from-link"),
        Note::FromLink { host } => words.t("note-from-link-to").arg("host", host),
        Note::LinkHost => words.t("note-link-host"),
        Note::WrappedLink => words.t("note-wrapped"),
        Note::ReverseName { network } => words.t("note-reverse").arg("network", network.plain()),
        Note::BehindAt => words.t("note-behind-at"),
        Note::MixedScripts => words.t("note-mixed"),
        Note::BareDomain => words.t("note-bare-domain"),
        _ => return note_on_address(page, note),
    };
    said.to_string()
}

fn note_on_address(page: &Page, note: &Note) -> String {
    let words = &page.words;
    let said = match note {
        Note::Mapped { typed, address } => {
            let said = match address.to_bits() {
                0x7F00_0001 => words.t("note-mapped-never"),
                0x7F00_0002 => words.t("note-mapped-test"),
                _ => words.t("note-mapped"),
            };
            said.arg("typed", typed.to_string()).arg("address", address.to_string())
        }
        Note::HostBitsCleared { address, network } => {
            words.t("note-host-bits").arg("address", address).arg("network", network)
        }
        Note::ListName { zone, address } => words.t("note-list-name").arg("zone", zone).arg("address", address),
        Note::BesideName { name } => words.t("note-beside").arg("name", name),
        Note::OtherScript { unicode, ascii } => words.t("note-script").arg("unicode", unicode).arg("ascii", ascii),
        Note::TestEntry => page.t(Meaning::TestEntry.explanation()),
        Note::NeverListed { .. } => page.t(Meaning::NeverListed.explanation()),
        Note::Special { range, .. } => special(page, Meaning::Special(range.class), range),
        Note::Carries { address } => words.t("note-carries").arg("address", address.to_string()),
        Note::WholeInternet { family } => words.t("note-everything").arg("family", name(*family)),
        _ => return note.message(),
    };
    said.to_string()
}

/// How the network or address of a page was read, as the link to it tells; none where it could not have been.
pub fn reading(page: &Page, reading: HowRead, network: &Network) -> Option<String> {
    let words = &page.words;
    let said = match reading {
        HowRead::InvisibleRemoved => words.t("note-invisible"),
        HowRead::WideCharacters => words.t("note-wide"),
        HowRead::Refanged => words.t("note-refanged"),
        HowRead::PortDropped => words.t("note-some-port"),
        HowRead::ZoneDropped => words.t("note-some-zone"),
        HowRead::Mapped => match network.address() {
            IpAddr::V4(address) if network.is_host() => {
                return Some(note(page, &Note::Mapped { typed: address.to_ipv6_mapped(), address }));
            }
            _ => return None,
        },
        HowRead::HostBitsCleared if network.is_host() => return None,
        HowRead::HostBitsCleared => words.t("note-some-inside").arg("network", network.plain()),
        HowRead::SingleAddress => words.t("note-single").arg("length", network.length()),
        HowRead::Netmask => words.t("note-some-mask").arg("length", network.length()),
        HowRead::Starred => words.t("note-starred").arg("network", network),
        HowRead::RangeOfOne => words.t("note-range-of-one"),
        HowRead::Repeated => words.t("note-repeated"),
        HowRead::FromLink => words.t("note-from-link"),
        HowRead::LinkHost => words.t("note-link-host"),
        HowRead::WrappedLink => words.t("note-wrapped"),
        HowRead::ListName => words.t("note-some-list-name").arg("address", network.plain()),
        HowRead::ReverseName => words.t("note-reverse").arg("network", network.plain()),
        HowRead::BehindAt => words.t("note-behind-at"),
        HowRead::BesideName => words.t("note-some-name"),
    };
    Some(said.to_string())
}

const fn name(family: Family) -> &'static str {
    match family {
        Family::V4 => "IPv4",
        Family::V6 => "IPv6",
    }
}

/// What is wrong with a text, and what to do.
pub fn problem(words: &Words, problem: &Problem) -> String {
    let said = match problem {
        Problem::Empty => words.t("unclear-empty"),
        Problem::NotUnderstood { text } => words.t("unclear-unknown").arg("text", text),
        Problem::TooMany => words.t("unclear-too-many").arg("most", MAX_MANY),
        Problem::Entry { number, count, text, why } => {
            let entry = words.t("unclear-entry").arg("number", number).arg("count", count).arg("text", text);
            entry.arg("why", self::problem(words, why))
        }
        Problem::NamesInList => words.t("unclear-names"),
        Problem::CutOff { text } => words.t("unclear-cut").arg("text", text),
        Problem::Mac => words.t("unclear-mac"),
        Problem::PortTooLarge { port } => words.t("unclear-port").arg("port", port),
        Problem::LinkOfMany { networks } => {
            let named: Vec<String> = networks.iter().map(Network::plain).collect();
            words.t("unclear-link").arg("networks", named.join(words.locale().list_separator()))
        }
        Problem::Mail { domain: None } => words.t("unclear-mail"),
        Problem::Mail { domain: Some(domain) } => {
            let also = words.t("unclear-mail-domain").arg("domain", domain.as_str());
            return format!("{} {also}", words.t("unclear-mail"));
        }
        _ => {
            let others = [about_numbers, about_networks, about_names];
            let said = others.iter().find_map(|about| about(words, problem));
            return said.map_or_else(|| problem.message(), |said| said.to_string());
        }
    };
    said.to_string()
}

fn about_numbers<'w>(words: &'w Words, problem: &Problem) -> Option<Text<'w>> {
    Some(match problem {
        Problem::SeparatedNumbers => words.t("unclear-separated"),
        Problem::LeadingZero { part } => words.t("unclear-zero").arg("part", part),
        Problem::Hexadecimal { text } => words.t("unclear-hexadecimal").arg("text", text),
        Problem::Decimal { text } => words.t("unclear-decimal").arg("text", text),
        Problem::ShortForm { text, count } => words.t("unclear-short").arg("text", text).arg("count", count),
        Problem::TooManyNumbers { count } => words.t("unclear-numbers").arg("count", count),
        Problem::NumberTooLarge { part } => words.t("unclear-large").arg("part", part),
        Problem::EmptyNumber => words.t("unclear-gap"),
        Problem::NumberEnding { part } => words.t("unclear-ending").arg("part", part),
        Problem::OtherDigits => words.t("unclear-digits"),
        Problem::Masked { text } => words.t("unclear-masked").arg("text", text),
        Problem::StarPlace { text } => words.t("unclear-star").arg("text", text),
        Problem::TwoGaps => words.t("unclear-gaps"),
        Problem::Group { group } => words.t("unclear-group").arg("group", group),
        Problem::GroupCount { count } => words.t("unclear-groups").arg("count", count),
        _ => return None,
    })
}

fn about_networks<'w>(words: &'w Words, problem: &Problem) -> Option<Text<'w>> {
    Some(match problem {
        Problem::StarAndLength => words.t("unclear-star-length"),
        Problem::LengthMissing { address } => words.t("unclear-no-length").arg("address", address),
        Problem::LengthAlone { length } => words.t("unclear-only-length").arg("length", format!("/{length}")),
        Problem::LengthNotNumber { text, max } => words.t("unclear-length").arg("text", text).arg("max", max),
        Problem::LengthLeadingZero { text } => words.t("unclear-length-zero").arg("text", text),
        Problem::LengthTooLarge { length, max } => {
            let family = if *max == 32 { Family::V4 } else { Family::V6 };
            words.t("unclear-length-large").arg("length", length).arg("family", name(family)).arg("max", max)
        }
        Problem::TwoSlashes => words.t("unclear-slashes"),
        Problem::MaskWithGaps { mask } => words.t("unclear-mask").arg("mask", mask.to_string()),
        Problem::WildcardMask { mask } => words.t("unclear-wildcard").arg("mask", mask.to_string()),
        Problem::RangeEnds => words.t("unclear-range"),
        Problem::RangeFamilies => words.t("unclear-range-families"),
        Problem::RangeBackwards { first, last } => {
            words.t("unclear-range-backwards").arg("range", format!("{last}-{first}"))
        }
        _ => return None,
    })
}

fn about_names<'w>(words: &'w Words, problem: &Problem) -> Option<Text<'w>> {
    Some(match problem {
        Problem::ReverseName { text } => words.t("unclear-reverse").arg("text", text),
        Problem::NetworkNumber { text } => words.t("unclear-operator").arg("text", text),
        Problem::SingleLabel { text } => words.t("unclear-word").arg("text", text),
        Problem::EmptyLabel => words.t("unclear-label-empty"),
        Problem::LabelTooLong { label } => words.t("unclear-label-long").arg("label", label),
        Problem::NameTooLong => words.t("unclear-name-long"),
        Problem::Underscore => words.t("unclear-underscore"),
        Problem::Hyphen { label } => words.t("unclear-hyphen").arg("label", label),
        Problem::StarInName => words.t("unclear-star-name"),
        Problem::NameCharacter { character } => words.t("unclear-character").arg("character", character.to_string()),
        Problem::NameScript { text } => words.t("unclear-script").arg("text", text),
        Problem::NameEnding { ending } => words.t("unclear-top").arg("ending", format!(".{ending}")),
        Problem::LocalName { suffix } => words.t("unclear-local").arg("suffix", *suffix),
        _ => return None,
    })
}
