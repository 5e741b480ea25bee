//! What is wrong with a text: one value for each fault, and its English sentences, which name the way out.

use std::net::{IpAddr, Ipv4Addr};

use super::name::HostName;
use crate::domain::network::Network;
use crate::domain::plain::is_unseen;

/// What is said of a longer text.
pub(super) const TEXT: &str = "This is a text, and this site does not read whole mails yet. Look in it for the address \
    that was refused. It often stands in square brackets behind the words “client host”, and looks like 192.0.2.1 or \
    2001:db8::1. Enter that address alone.";

/// Why a text was not understood. Texts in it are short and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant says what it is, and its fields are the values of its sentence")]
pub enum Problem {
    /// Nothing was typed, or nothing that can be seen.
    Empty,
    /// Nothing that this site can look up.
    NotUnderstood { text: String },
    /// More addresses and networks than fit.
    TooMany,
    /// One of several could not be read.
    Entry { number: usize, count: usize, text: String, why: Box<Problem> },
    /// Names among several things.
    NamesInList,
    /// Dots in place of the end.
    CutOff { text: String },
    /// Spaces or commas between the four numbers.
    SeparatedNumbers,
    /// A number with zeros in front.
    LeadingZero { part: String },
    /// `0x7f.1`.
    Hexadecimal { text: String },
    /// One number without dots.
    Decimal { text: String },
    /// Fewer than four numbers.
    ShortForm { text: String, count: usize },
    /// More than four numbers.
    TooManyNumbers { count: usize },
    /// A number above 255.
    NumberTooLarge { part: String },
    /// Two dots in a row.
    EmptyNumber,
    /// A number at the end, and something else in front.
    NumberEnding { part: String },
    /// Digits of another script, superscripts, circled numbers.
    OtherDigits,
    /// A part was replaced by stars or other marks.
    Masked { text: String },
    /// A star that stands for no whole numbers at the end.
    StarPlace { text: String },
    /// Stars and a length.
    StarAndLength,
    /// More than one `::`.
    TwoGaps,
    /// A group of an IPv6 address that is none.
    Group { group: String },
    /// An IPv6 address with too many or too few groups.
    GroupCount { count: usize },
    /// The address of a network card.
    Mac,
    /// A port above 65535.
    PortTooLarge { port: String },
    /// A slash and nothing behind it.
    LengthMissing { address: IpAddr },
    /// A length and no address.
    LengthAlone { length: String },
    /// Something else behind the slash.
    LengthNotNumber { text: String, max: u8 },
    /// A length with zeros in front.
    LengthLeadingZero { text: String },
    /// A length above 32 or 128.
    LengthTooLarge { length: String, max: u8 },
    /// Two slashes.
    TwoSlashes,
    /// A mask whose bits are not together.
    MaskWithGaps { mask: Ipv4Addr },
    /// A mask that reads from the other end.
    WildcardMask { mask: Ipv4Addr },
    /// An end of a range that is no address.
    RangeEnds,
    /// A range from IPv4 to IPv6.
    RangeFamilies,
    /// A range whose last address is before its first.
    RangeBackwards { first: IpAddr, last: IpAddr },
    /// A link with several different addresses.
    LinkOfMany { networks: Vec<Network> },
    /// An e-mail address.
    Mail { domain: Option<HostName> },
    /// A name of reverse DNS that is none.
    ReverseName { text: String },
    /// The number of an autonomous system.
    NetworkNumber { text: String },
    /// A single word.
    SingleLabel { text: String },
    /// Two dots in a row, or one in front.
    EmptyLabel,
    /// More than 63 characters between two dots.
    LabelTooLong { label: String },
    /// More than 253 characters.
    NameTooLong,
    /// An underscore.
    Underscore,
    /// A hyphen at the wrong place.
    Hyphen { label: String },
    /// A star in a name.
    StarInName,
    /// Another character that no host name has.
    NameCharacter { character: char },
    /// Not a name of any script.
    NameScript { text: String },
    /// A last label that no name on the internet has.
    NameEnding { ending: String },
    /// A name of one local network or one machine.
    LocalName { suffix: &'static str },
}

impl Problem {
    /// The host name that may help instead: the domain of an e-mail address.
    pub fn host_name(&self) -> Option<&HostName> {
        match self {
            Self::Mail { domain } => domain.as_ref(),
            _ => None,
        }
    }

    /// English sentences: what is wrong, and what to do.
    pub fn message(&self) -> String {
        match self {
            Self::Empty => "Enter an address such as 192.0.2.1 or 2001:db8::1, a network such as 192.0.2.0/24, or the \
                            host name of a mail server."
                .to_owned(),
            Self::NotUnderstood { text } => format!(
                "“{text}” is not an address, a network or a host name. Enter an address such as 192.0.2.1 or 2001:db8::1."
            ),
            Self::TooMany => format!(
                "At most {} addresses fit here at once. Enter them in parts, or send them all to the API at \
                 /api/v1/lookup.",
                super::MAX_MANY
            ),
            Self::Entry { number, count, text, why } => {
                format!("Entry {number} of {count} could not be read: “{text}”. {}", why.message())
            }
            Self::NamesInList => {
                "Host names are looked up one at a time. Enter one name alone, or addresses only.".to_owned()
            }
            Self::CutOff { text } => format!(
                "“{text}” is cut off at its end, so the address is not certain. Enter it in full; it stands in the mail \
                 that came back."
            ),
            Self::Mac => {
                "This is the hardware address of a network card. Lists hold IP addresses, such as 192.0.2.1.".to_owned()
            }
            Self::PortTooLarge { port } => {
                format!("“{port}” is not a port: those go up to 65535. Enter the address without it.")
            }
            Self::LinkOfMany { networks } => {
                let named: Vec<String> = networks.iter().map(Network::plain).collect();
                format!("The link holds more than one address: {}. Enter the one that you mean.", named.join(", "))
            }
            Self::Mail { domain } => mail(domain.as_ref()),
            _ => self.about_numbers().or_else(|| self.about_networks()).unwrap_or_else(|| self.about_names()),
        }
    }

    fn about_numbers(&self) -> Option<String> {
        Some(match self {
            Self::SeparatedNumbers => {
                "The four numbers of an address have dots between them and no spaces, as in 192.0.2.1.".to_owned()
            }
            Self::LeadingZero { part } => format!(
                "“{part}” has a zero in front. Some programs read such a number as octal, so 010 is 10 to one and 8 to \
                 another. Write every number without zeros in front."
            ),
            Self::Hexadecimal { text } => format!(
                "“{text}” is hexadecimal, which programs read in different ways. Write four decimal numbers with dots, \
                 as in 192.0.2.1."
            ),
            Self::Decimal { text } => format!(
                "“{text}” is a single number, and it is not certain that it stands for an address. Write the address as \
                 four decimal numbers with dots, as in 192.0.2.1."
            ),
            Self::ShortForm { text, count } => format!(
                "“{text}” is a short form: an address has four numbers, and here are {count}. Programs fill in the rest \
                 in different ways. Write all four, and a network with its length, as in 192.0.2.0/24."
            ),
            Self::TooManyNumbers { count } => {
                format!(
                    "An address has four numbers with dots between them, and here are {count}. Take out what is too much."
                )
            }
            Self::NumberTooLarge { part } => {
                format!(
                    "“{part}” is too large: each of the four numbers of an address is at most 255. Check the digits."
                )
            }
            Self::EmptyNumber => {
                "A number is missing between two dots. An address has four numbers, as in 192.0.2.1.".to_owned()
            }
            Self::NumberEnding { part } => format!(
                "This ends in a number as an address does, but “{part}” is not a number. Enter four numbers, as in \
                 192.0.2.1, or a host name."
            ),
            Self::OtherDigits => {
                "These are not the plain digits 0 to 9. Type the address with plain digits.".to_owned()
            }
            Self::Masked { text } => format!(
                "A part of “{text}” is hidden, so nobody can tell which address it is. The mail server's log has it in \
                 full. For a whole network write it with its length, as in 192.0.2.0/24."
            ),
            Self::StarPlace { text } => format!(
                "“{text}” has a star where it is not certain what it stands for. Write a network with its length, as in \
                 192.0.2.0/24 or 2001:db8::/32."
            ),
            Self::TwoGaps => "An IPv6 address has “::” at most once. Write the other zeros out.".to_owned(),
            Self::Group { group } => format!(
                "“{group}” is not a part of an IPv6 address. Each has up to four characters from 0 to 9 and a to f."
            ),
            Self::GroupCount { count } => format!(
                "An IPv6 address has eight groups, or “::” for those that are zero. Here are {count}. Enter it as in \
                 2001:db8::1."
            ),
            _ => return None,
        })
    }

    fn about_networks(&self) -> Option<String> {
        Some(match self {
            Self::StarAndLength => "Write either stars or a length, not both: 192.0.2.* or 192.0.2.0/24.".to_owned(),
            Self::LengthMissing { address } => format!(
                "Behind the slash a number is missing. Enter {address} alone, or a network with its length, as in \
                 192.0.2.0/24."
            ),
            Self::LengthAlone { length } => {
                format!("“/{length}” is a length without an address. Write both, as in 192.0.2.0/24.")
            }
            Self::LengthNotNumber { text, max } => format!(
                "“{text}” stands where the length of the network belongs, a number from 0 to {max}, as in 192.0.2.0/24. \
                 For one address leave out the slash and what follows."
            ),
            Self::LengthLeadingZero { text } => {
                format!("The length “{text}” has a zero in front. Write it without, as in 192.0.2.0/24.")
            }
            Self::LengthTooLarge { length, max } => {
                let family = if *max == 32 { "IPv4" } else { "IPv6" };
                format!("The length {length} is too large: for {family} it is at most {max}.")
            }
            Self::TwoSlashes => "There are two slashes. A network has one length, as in 192.0.2.0/24.".to_owned(),
            Self::MaskWithGaps { mask } => format!(
                "{mask} is not the mask of a network: its bits do not stand together. Write the length, as in 192.0.2.0/24."
            ),
            Self::WildcardMask { mask } => format!(
                "{mask} is a wildcard mask, or may be one, and means different things to different devices. Write the \
                 length, as in 192.0.2.0/24."
            ),
            Self::RangeEnds => {
                "Write both ends of the range as whole addresses, as in 192.0.2.1-192.0.2.9. For IPv4 the \
                                last number is enough: 192.0.2.1-9."
                    .to_owned()
            }
            Self::RangeFamilies => {
                "The range begins in IPv4 and ends in IPv6, or the other way. Enter two ranges.".to_owned()
            }
            Self::RangeBackwards { first, last } => {
                format!("The range ends before it begins. Did you mean {last}-{first}?")
            }
            _ => return None,
        })
    }

    fn about_names(&self) -> String {
        match self {
            Self::ReverseName { text } => {
                format!("“{text}” is not a whole name of reverse DNS. Enter the address itself, as in 192.0.2.1.")
            }
            Self::NetworkNumber { text } => format!(
                "“{text}” is the number of a network operator. Enter one of its networks, as in 192.0.2.0/24, or an \
                 address."
            ),
            Self::SingleLabel { text } => format!(
                "“{text}” is one word. A host name has at least one dot, as in mail.example.org. Enter the full name or \
                 the address."
            ),
            Self::EmptyLabel => "A part of the name is missing before or after a dot. Check the name.".to_owned(),
            Self::LabelTooLong { label } => {
                format!("“{label}” is too long: between two dots a host name has at most 63 characters.")
            }
            Self::NameTooLong => "The name is too long: a host name has at most 253 characters.".to_owned(),
            Self::Underscore => "A host name has no underscore. Names with one hold settings, not machines. Enter the \
                                 name or the address of the mail server."
                .to_owned(),
            Self::Hyphen { label } => {
                format!("“{label}” begins or ends with a hyphen, which no part of a host name does. Check the name.")
            }
            Self::StarInName => {
                "A star stands for many names. Enter the one name or the address that you mean.".to_owned()
            }
            Self::NameCharacter { character } => {
                format!("A host name has letters, digits, hyphens and dots, but no “{character}”. Check the name.")
            }
            Self::NameScript { text } => {
                format!("“{text}” cannot be a host name as it is written. Check the letters, or enter the address.")
            }
            Self::NameEnding { ending } => {
                format!("No name on the internet ends in “.{ending}”. Check the name, or enter the address.")
            }
            Self::LocalName { suffix } => format!(
                "“{suffix}” names something inside one machine or network, unknown on the internet. Enter the public \
                 address of the mail server."
            ),
            _ => TEXT.to_owned(),
        }
    }
}

fn mail(domain: Option<&HostName>) -> String {
    let start = "This is an e-mail address. This site looks up the addresses of mail servers, such as 192.0.2.1: the one \
                 that was refused stands in the mail that came back.";
    match domain {
        Some(domain) => format!("{start} You can also look up the host name {}.", echo(domain.as_str())),
        None => start.to_owned(),
    }
}

/// Longest piece of typed text in a message, in characters.
const ECHO: usize = 48;

/// A piece of what was typed, to be shown: nothing invisible, no quotation marks, not long.
pub(super) fn echo(text: &str) -> String {
    let is_shown = |c: &char| *c == ' ' || !(is_unseen(*c) || c.is_whitespace() || matches!(c, '“' | '”'));
    let mut shown = text.chars().filter(is_shown);
    let mut piece: String = shown.by_ref().take(ECHO).collect();
    if shown.next().is_some() {
        piece.push('…');
    }
    piece
}
