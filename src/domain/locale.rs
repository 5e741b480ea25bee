//! The language of a page or a letter.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A language tag in lower case, `en`, `de`, `pt-br`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Locale(Cow<'static, str>);

impl Locale {
    /// English: the normative language of policies, and what every text falls back to.
    pub const ENGLISH: Self = Self(Cow::Borrowed("en"));

    /// As text, for `lang=`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language in itself, as somebody looks for it who reads no other; the tag where we do not know it.
    pub fn own_name(&self) -> &str {
        match self.as_str() {
            "ar" => "العربية",
            "de" => "Deutsch",
            "en" => "English",
            "es" => "Español",
            "fr" => "Français",
            "ja" => "日本語",
            "pl" => "Polski",
            "pt" => "Português",
            tag => tag,
        }
    }

    /// What stands between the parts of an enumeration.
    pub fn list_separator(&self) -> &'static str {
        match self.as_str().split('-').next() {
            Some("ar") => "\u{60c} ",
            Some("ja") => "\u{3001}",
            _ => ", ",
        }
    }

    /// `rtl` for languages written from right to left, else `ltr`; as `dir=` takes it.
    pub fn direction(&self) -> &'static str {
        match self.as_str().split('-').next() {
            Some("ar" | "fa" | "he" | "ur") => "rtl",
            _ => "ltr",
        }
    }
}

/// Why a text is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a language is written as en, de or pt-br")]
pub struct ParseLocaleError;

impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower = text.to_ascii_lowercase();
        let mut parts = lower.split('-');
        let language = parts.next().unwrap_or_default();
        let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        let rest_is_plain =
            parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if is_language && rest_is_plain { Ok(Self(Cow::Owned(lower))) } else { Err(ParseLocaleError) }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
