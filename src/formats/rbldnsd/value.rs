//! Values: the address that is answered and the text beside it.
//!
//! `:127.0.0.2:text`, `:2:text` for short; `:5` keeps the text of the default line, `:6:` has none; without colons it
//! is a text and the default's address. In a text `$` stands for the address asked about, `$$` for a dollar sign, `$1`
//! for what a `$1` line says, and a `$=` line is put around all texts that do not begin with `=`.

use std::net::{IpAddr, Ipv4Addr};

use super::entry::octets;

/// Longest template that is kept, in bytes. rbldnsd cuts what it answers at 255.
const MAX_TEMPLATE: usize = 1024;

/// What is answered for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) code: Ipv4Addr,
    /// True when the code is what rbldnsd takes where the file says none.
    pub(super) is_implied: bool,
    pub(super) text: Option<String>,
}

impl Default for Value {
    /// What rbldnsd answers when the file says nothing.
    fn default() -> Self {
        Self { code: Ipv4Addr::new(127, 0, 0, 2), is_implied: true, text: None }
    }
}

/// Reads what stands behind an entry, or a whole default line. `None` when rbldnsd refuses it.
pub(super) fn parse(text: &str, default: &Value) -> Option<Value> {
    let text = text.trim_matches([' ', '\t']);
    let Some(pair) = text.strip_prefix(':') else {
        return Some(Value { text: bounded(text), ..default.clone() });
    };
    let (bits, length, rest) = octets(pair)?;
    // A short address as old C programs read it: the last number fills what is missing before it.
    let code = match length {
        8 => Ipv4Addr::new(127, 0, 0, (bits >> 24) as u8),
        16 => Ipv4Addr::from_bits((bits & 0xFF00_0000) | (bits >> 16 & 0xFF)),
        24 => Ipv4Addr::from_bits((bits & 0xFFFF_0000) | (bits >> 8 & 0xFF)),
        _ => Ipv4Addr::from_bits(bits),
    };
    if bits == 0 {
        return None;
    }
    let rest = rest.trim_start_matches([' ', '\t']);
    match rest.strip_prefix(':') {
        Some(text) => Some(Value { code, is_implied: false, text: bounded(text.trim_start_matches([' ', '\t'])) }),
        None if rest.is_empty() => Some(Value { code, is_implied: false, text: default.text.clone() }),
        None => None,
    }
}

fn bounded(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text[..text.floor_char_boundary(MAX_TEMPLATE)].to_owned())
}

/// The `$0` to `$9` and `$=` lines of a section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Substitutions {
    digits: [Option<String>; 10],
    base: Option<String>,
}

impl Substitutions {
    /// Sets `$0` to `$9`; the first time counts.
    pub(super) fn set(&mut self, number: usize, text: &str) {
        if let Some(slot @ None) = self.digits.get_mut(number) {
            *slot = bounded(text);
        }
    }

    /// Sets `$=`; the first time counts.
    pub(super) fn set_base(&mut self, text: &str) {
        if self.base.is_none() {
            self.base = bounded(text);
        }
    }

    /// The text of an entry as a template that has only `$` and `$$` left in it.
    pub(super) fn template(&self, text: Option<&str>) -> Option<String> {
        let template = match (text, &self.base) {
            (None, None) => return None,
            (None, Some(base)) => self.fill(base, "$"),
            (Some(text), base) => match (text.strip_prefix('='), base) {
                (Some(own), _) => self.fill(own, &escape(own)),
                (None, Some(base)) => self.fill(base, &escape(text)),
                (None, None) => self.fill(text, &escape(text)),
            },
        };
        Some(template)
    }

    fn fill(&self, template: &str, own: &str) -> String {
        let mut filled = String::new();
        let mut rest = template.chars();
        while let Some(c) = rest.next() {
            if filled.len() >= MAX_TEMPLATE {
                break;
            }
            if c != '$' {
                filled.push(c);
                continue;
            }
            let behind = rest.clone().next();
            if matches!(behind, Some('$' | '=' | '0'..='9')) {
                rest.next();
            }
            match behind {
                Some('$') => filled.push_str("$$"),
                Some('=') => filled.push_str(own),
                Some(digit) => match digit.to_digit(10).map(|number| &self.digits[number as usize]) {
                    Some(Some(text)) => filled.push_str(&escape(text)),
                    Some(None) => filled.extend(['$', '$', digit]),
                    None => filled.push('$'),
                },
                None => filled.push('$'),
            }
        }
        filled
    }
}

fn escape(text: &str) -> String {
    text.replace('$', "$$")
}

/// Fills a template of [`Record::text`](crate::formats::Record::text) in: what people read about this address.
pub fn expand_text(template: &str, address: IpAddr) -> String {
    let address = address.to_string();
    template.split("$$").map(|part| part.replace('$', &address)).collect::<Vec<_>>().join("$")
}
