//! Host names: letters, digits and hyphens (RFC 1123 section 2.1), other scripts as A-labels (RFC 5890).

use std::fmt;
use std::str::FromStr;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_security::MixedScript;

use super::note::Note;
use super::problem::{Problem, echo};

/// The name of a machine in DNS: at least two labels of letters, digits and hyphens, lower case, no dot at the end, at
/// most 253 characters. Labels of other scripts are in their `xn--` form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HostName(String);

/// Endings that name nothing on the public internet (RFC 6761, 6762, 7686, 8375, 9476 and ICANN's `.internal`).
const LOCAL: &[&str] = &["local", "localhost", "invalid", "onion", "internal", "alt", "home.arpa"];

impl HostName {
    /// The name as DNS has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name in the script it is read in; the same as [`Self::as_str`] for plain names.
    pub fn unicode(&self) -> String {
        idna::domain_to_unicode(&self.0).0
    }

    /// Checks a name and brings it into its form.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        let name = text.strip_suffix('.').unwrap_or(text);
        if name.len() > 1024 {
            return Err(Problem::NameTooLong);
        }
        typed_fault(name).map_or(Ok(()), Err)?;
        let ascii = Uts46::new()
            .to_ascii(name.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow, DnsLength::Ignore)
            .map_err(|_| Problem::NameScript { text: echo(name) })?
            .into_owned();
        form_fault(&ascii).map_or(Ok(Self(ascii)), Err)
    }

    /// What to say about it: how it is written in DNS, whether it mixes scripts, whether it is a bare domain.
    pub(super) fn notes(&self) -> Vec<Note> {
        let unicode = self.unicode();
        let is_mixed = unicode.split('.').any(|label| !label.is_single_script());
        let is_bare = self.0.bytes().filter(|&byte| byte == b'.').count() == 1;
        let notes = [
            (unicode != self.0).then(|| Note::OtherScript { unicode: echo(&unicode), ascii: self.0.clone() }),
            is_mixed.then_some(Note::MixedScripts),
            is_bare.then_some(Note::BareDomain),
        ];
        notes.into_iter().flatten().collect()
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for HostName {
    type Err = Problem;

    /// A host name and nothing else; letters of other scripts become A-labels, a dot at the end is dropped.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl serde::Serialize for HostName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for HostName {
    /// Reads back what was written: a name in any other form is refused.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let name = Self::parse(&text).ok().filter(|name| name.0 == *text);
        name.ok_or_else(|| serde::de::Error::custom("not a host name in its one form"))
    }
}

/// Whether this can be one label of a name or zone: 1 to 63 letters, digits, hyphens or, in zones, underscores.
pub(super) fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// What is wrong with the characters, before they are mapped.
fn typed_fault(name: &str) -> Option<Problem> {
    if name.contains('*') {
        return Some(Problem::StarInName);
    }
    if name.contains('_') {
        return Some(Problem::Underscore);
    }
    let is_strange = |c: &char| c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-');
    if let Some(character) = name.chars().find(is_strange) {
        let has_word = name.chars().any(char::is_alphanumeric);
        return Some(if has_word && name.contains('.') {
            Problem::NameCharacter { character }
        } else {
            Problem::NotUnderstood { text: echo(name) }
        });
    }
    (!name.chars().any(char::is_alphanumeric)).then(|| Problem::NotUnderstood { text: echo(name) })
}

/// What is wrong with the form, after characters were mapped.
fn form_fault(ascii: &str) -> Option<Problem> {
    let labels: Vec<&str> = ascii.split('.').collect();
    let ending = labels.last().copied().unwrap_or_default();
    if labels.iter().any(|label| label.is_empty()) {
        return Some(Problem::EmptyLabel);
    }
    if let Some(label) = labels.iter().find(|label| label.len() > 63) {
        return Some(Problem::LabelTooLong { label: echo(label) });
    }
    if ascii.len() > 253 {
        return Some(Problem::NameTooLong);
    }
    if let Some(label) = labels.iter().find(|label| !is_label(label)) {
        return Some(Problem::Hyphen { label: echo(label) });
    }
    let is_local =
        |local: &&&str| ascii.strip_suffix(**local).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if let Some(suffix) = LOCAL.iter().find(is_local) {
        return Some(Problem::LocalName { suffix });
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if labels.len() == 1 && ascii.len() > 2 && ascii.strip_prefix("as").is_some_and(is_digits) {
        return Some(Problem::NetworkNumber { text: ascii.to_ascii_uppercase() });
    }
    if labels.len() == 1 {
        return Some(Problem::SingleLabel { text: echo(ascii) });
    }
    let letters = idna::domain_to_unicode(ending).0;
    if !letters.contains(char::is_alphabetic) {
        return Some(Problem::OtherDigits);
    }
    let is_ending = ending.starts_with("xn--") || ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    (!is_ending || ending.len() < 2).then(|| Problem::NameEnding { ending: echo(ending) })
}
