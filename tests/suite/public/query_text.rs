//! Every note and every problem has words of the page's language.

use reprieve::domain::network::Family;
use reprieve::domain::query::{HowRead, Note, Problem};
use reprieve::domain::special::ranges;
use reprieve::web::public::query_text::{class, note, problem, reading};

use super::given::Given;

fn text() -> String {
    "x.1".to_owned()
}

/// Every note but for those that the page of a special address says itself.
pub(super) fn notes() -> Vec<Note> {
    let [v4, never, test] = ["192.0.2.7", "127.0.0.1", "127.0.0.2"].map(|text| text.parse().unwrap());
    let address = "192.0.2.7".parse().unwrap();
    let network = "192.0.2.0/24".parse().unwrap();
    let mapped = |address| Note::Mapped { typed: "::ffff:192.0.2.7".parse().unwrap(), address };
    vec![
        Note::InvisibleRemoved,
        Note::WideCharacters,
        Note::Refanged,
        Note::PortDropped { port: 2525 },
        Note::ZoneDropped { zone: String::new() },
        Note::ZoneDropped { zone: "eth0".to_owned() },
        mapped(v4),
        mapped(never),
        mapped(test),
        Note::HostBitsCleared { address, network },
        Note::SingleAddress { length: 32 },
        Note::Netmask { mask: "255.255.255.0".parse().unwrap(), length: 24 },
        Note::Starred { network },
        Note::RangeOfOne,
        Note::Repeated,
        Note::FromLink { host: String::new() },
        Note::FromLink { host: "lists.example.org".to_owned() },
        Note::LinkHost,
        Note::WrappedLink,
        Note::ListName { zone: "ops.bl.example".to_owned(), address },
        Note::ReverseName { network },
        Note::BehindAt,
        Note::BesideName { name: "mail.example.org".to_owned() },
        Note::OtherScript { unicode: "bücher.example".to_owned(), ascii: "xn--bcher-kva.example".to_owned() },
        Note::MixedScripts,
        Note::BareDomain,
        Note::Carries { address: v4 },
        Note::WholeInternet { family: Family::V4 },
        Note::WholeInternet { family: Family::V6 },
    ]
}

const NETWORKS: [&str; 3] = ["192.0.2.7/32", "192.0.2.0/24", "2001:db8::/32"];

/// Every way in which an address can have been read.
fn readings() -> Vec<HowRead> {
    notes().iter().filter_map(HowRead::of).collect()
}

/// Every problem.
pub(super) fn problems() -> Vec<Problem> {
    let address = "192.0.2.7".parse().unwrap();
    let mut problems = vec![
        Problem::Empty,
        Problem::NotUnderstood { text: text() },
        Problem::TooMany,
        Problem::Entry { number: 2, count: 3, text: text(), why: Box::new(Problem::TwoGaps) },
        Problem::NamesInList,
        Problem::CutOff { text: text() },
        Problem::Mac,
        Problem::PortTooLarge { port: "99999".to_owned() },
        Problem::LinkOfMany { networks: vec!["192.0.2.1/32".parse().unwrap(), "192.0.2.0/24".parse().unwrap()] },
        Problem::Mail { domain: None },
        Problem::Mail { domain: Some("example.org".parse().unwrap()) },
        Problem::LengthMissing { address },
        Problem::LengthAlone { length: "24".to_owned() },
        Problem::LengthNotNumber { text: text(), max: 32 },
        Problem::LengthLeadingZero { text: text() },
        Problem::LengthTooLarge { length: "99".to_owned(), max: 32 },
        Problem::LengthTooLarge { length: "999".to_owned(), max: 128 },
        Problem::StarAndLength,
        Problem::TwoSlashes,
        Problem::MaskWithGaps { mask: "255.0.255.0".parse().unwrap() },
        Problem::WildcardMask { mask: "0.0.0.255".parse().unwrap() },
        Problem::RangeEnds,
        Problem::RangeFamilies,
        Problem::RangeBackwards { first: "192.0.2.9".parse().unwrap(), last: "192.0.2.1".parse().unwrap() },
    ];
    problems.extend(problems_of_numbers());
    problems.extend(problems_of_names());
    problems
}

fn problems_of_numbers() -> Vec<Problem> {
    vec![
        Problem::SeparatedNumbers,
        Problem::LeadingZero { part: "010".to_owned() },
        Problem::Hexadecimal { text: text() },
        Problem::Decimal { text: text() },
        Problem::ShortForm { text: text(), count: 3 },
        Problem::TooManyNumbers { count: 5 },
        Problem::NumberTooLarge { part: "256".to_owned() },
        Problem::EmptyNumber,
        Problem::NumberEnding { part: text() },
        Problem::OtherDigits,
        Problem::Masked { text: text() },
        Problem::StarPlace { text: text() },
        Problem::TwoGaps,
        Problem::Group { group: "xyz".to_owned() },
        Problem::GroupCount { count: 7 },
    ]
}

fn problems_of_names() -> Vec<Problem> {
    vec![
        Problem::ReverseName { text: text() },
        Problem::NetworkNumber { text: "AS64496".to_owned() },
        Problem::SingleLabel { text: text() },
        Problem::EmptyLabel,
        Problem::LabelTooLong { label: text() },
        Problem::NameTooLong,
        Problem::Underscore,
        Problem::Hyphen { label: "-x".to_owned() },
        Problem::StarInName,
        Problem::NameCharacter { character: '$' },
        Problem::NameScript { text: text() },
        Problem::NameEnding { ending: "internal".to_owned() },
        Problem::LocalName { suffix: ".local" },
    ]
}

#[test]
fn in_english_a_page_says_what_programs_are_told() {
    let given = Given::starter_lists();
    let page = given.page();
    for said in notes() {
        assert_eq!(note(&page, &said), said.message());
    }
    for wrong in problems() {
        assert_eq!(problem(&page.words, &wrong), wrong.message());
    }
    for network in NETWORKS.map(|text| text.parse().unwrap()) {
        for how in readings() {
            assert_eq!(reading(&page, how, &network), how.message(&network));
        }
    }
    for range in ranges() {
        assert_eq!(class(&page, range.class).to_string(), range.class.word());
    }
}

#[test]
fn every_message_about_what_was_typed_is_said_of_something() {
    let given = Given::starter_lists();
    let page = given.page();
    let mut said: Vec<String> = notes().iter().map(|said| note(&page, said)).collect();
    said.extend(problems().iter().map(|wrong| problem(&page.words, wrong)));
    let network = NETWORKS[1].parse().unwrap();
    said.extend(readings().into_iter().filter_map(|how| reading(&page, how, &network)));
    let file = include_str!("../../../templates/strings/en/query.ftl");
    for line in file.lines().filter(|line| line.starts_with("note-") || line.starts_with("unclear-")) {
        let (_, message) = line.split_once(" = ").unwrap();
        let pieces = message.split(['{', '}']).step_by(2);
        let longest = pieces.max_by_key(|piece| piece.len()).unwrap();
        assert!(said.iter().any(|text| text.contains(longest)), "{line}");
    }
}
