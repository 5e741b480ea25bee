//! Secrets that stand in links, and the readable reference beside them.
//!
//! Whoever has a [`Token`] may act, so the store keeps its [`TokenHash`] alone, and nothing prints it by accident. A
//! [`Reference`] is for people to quote: it opens nothing.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// 256 bits that nobody can guess, in 43 characters of a path. How long two take to compare tells nothing (S73).
#[derive(Clone, Eq)]
pub struct Token([u8; 32]);

/// What the store keeps of a token: its SHA-256. A token has so many bits that no slower hash is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// Why a text is no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a token has 43 characters of A-Z, a-z, 0-9, - and _")]
pub struct ParseTokenError;

impl Token {
    /// A token of these bits, which come from the system's source of randomness or from a keyed hash.
    pub const fn new(bits: [u8; 32]) -> Self {
        Self(bits)
    }

    /// What the store keeps.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }

    /// The token as a path carries it. The one way to its text: whoever calls this must have a link in mind.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl FromStr for Token {
    type Err = ParseTokenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bits = URL_SAFE_NO_PAD.decode(text).map_err(|_| ParseTokenError)?;
        bits.try_into().map(Self).map_err(|_| ParseTokenError)
    }
}

/// Digits and letters that are not taken for each other, on paper or on the telephone: Crockford's base 32.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many of them a reference has.
const SYMBOLS_OF_REFERENCE: usize = 8;

/// A readable name of a removal request: `R-7K3M-92QD`. Drawn at random, so that no number tells how many there are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// Why a text is no reference.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a reference looks like R-7K3M-92QD")]
pub struct ParseReferenceError;

impl Reference {
    /// The reference of 40 bits that were drawn at random; of a larger number the lowest 40 count.
    pub fn new(bits: u64) -> Self {
        let symbol = |place: usize| {
            let at = usize::try_from(bits >> (5 * place) & 31).unwrap_or_default();
            char::from(SYMBOLS.get(at).copied().unwrap_or(b'0'))
        };
        Self::grouped((0..SYMBOLS_OF_REFERENCE).rev().map(symbol))
    }

    fn grouped(symbols: impl Iterator<Item = char>) -> Self {
        let mut text = String::from("R");
        for (at, symbol) in symbols.enumerate() {
            if at.is_multiple_of(4) {
                text.push('-');
            }
            text.push(symbol);
        }
        Self(text)
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Reference {
    type Err = ParseReferenceError;

    /// As people write it: in letters of any case, with or without `R` and dashes, `O` for 0, `I` and `L` for 1.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let plain = plain.to_ascii_uppercase();
        let bare = if plain.len() > SYMBOLS_OF_REFERENCE { plain.strip_prefix('R').unwrap_or(&plain) } else { &plain };
        let meant = |c: char| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let is_symbol = |c: &char| u8::try_from(*c).is_ok_and(|byte| SYMBOLS.contains(&byte));
        let symbols: Vec<char> = bare.chars().map(meant).filter(is_symbol).collect();
        let is_whole = symbols.len() == SYMBOLS_OF_REFERENCE && bare.chars().count() == SYMBOLS_OF_REFERENCE;
        if is_whole { Ok(Self::grouped(symbols.into_iter())) } else { Err(ParseReferenceError) }
    }
}

impl serde::Serialize for Reference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Reference {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s77_a_token_has_256_bits_reads_back_and_prints_nothing() {
        let token = Token::new(std::array::from_fn(|at| u8::try_from(at * 8).unwrap()));
        let text = token.reveal();
        assert_eq!(text.len(), 43);
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
        assert_eq!(text.parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "***");
        assert_ne!(token.hash(), Token::new([0; 32]).hash());
        assert_ne!(token, Token::new([0; 32]));
        for other in ["", "a", &text[1..], &format!("{text}A"), &text.replace('A', "+")] {
            assert_eq!(other.parse::<Token>(), Err(ParseTokenError), "{other}");
        }
    }

    #[test]
    fn a_reference_reads_back_however_it_is_written() {
        let reference = Reference::new(0x0123_4567_89AB);
        assert_eq!(reference.as_str(), "R-4D2P-F2DB");
        for written in ["R-4D2P-F2DB", "r 4d2p f2db", "4D2PF2DB", " 4d2p-f2db "] {
            assert_eq!(written.parse(), Ok(reference.clone()), "{written}");
        }
        assert_eq!("R-OIL0-1111".parse(), Ok(Reference::new(0b00001_00001_00000_00001_00001_00001_00001)));
        for other in ["", "R-4D2P", "R-4D2P-F2DBB", "R-4D2P-F2D*", "R-4D2U-F2DB"] {
            assert_eq!(other.parse::<Reference>(), Err(ParseReferenceError), "{other}");
        }
        assert_eq!(Reference::new(u64::MAX).as_str(), "R-ZZZZ-ZZZZ");
    }
}
