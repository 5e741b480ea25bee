//! The words of pages: Fluent messages by language, with English behind every other.
//!
//! Messages hold plain text and no markup; whoever shows them escapes them (the templates do). Numbers are grouped as
//! the language writes them, plurals follow its rules. Isolation marks stand only in languages written from right to
//! left, where addresses need them; elsewhere they would end up in pages and letters for nothing.
//!
//! What a language does not say is said in English. On a page that must be told from the rest (WCAG 3.1.2): [`marked`]
//! words put [`FALLEN_BACK`] around it, and [`crate::web::view`] makes an element of that where one may stand.
//!
//! [`marked`]: Words::marked

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::net::IpAddr;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::domain::locale::Locale;
use crate::domain::network::Network;

mod bidi;
pub mod date;
mod number;

type Bundle = FluentBundle<FluentResource>;

/// Stand before and behind text that is in English for want of the page's own language. Unicode keeps both for use
/// inside a program: no text has them.
pub const FALLEN_BACK: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];

/// The shipped languages, one folder each.
#[derive(RustEmbed)]
#[folder = "templates/strings/"]
struct Shipped;

/// The name of a message. Made only by [`id`] or from a literal, so that a test finds every one in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageId(&'static str);

/// Names a message: `id("lookup-title")`.
pub const fn id(name: &'static str) -> MessageId {
    MessageId(name)
}

impl From<&'static str> for MessageId {
    fn from(name: &'static str) -> Self {
        Self(name)
    }
}

impl From<&MessageId> for MessageId {
    fn from(message: &Self) -> Self {
        *message
    }
}

/// What is wrong with the words of a language.
#[derive(Debug, thiserror::Error)]
pub enum StringsError {
    /// The folder's name is no language.
    #[error("{0}: the folder's name is not a language tag")]
    Locale(String),
    /// A file is not UTF-8 or not Fluent.
    #[error("{file}: {fault}")]
    Syntax {
        /// The file, from the folder of all strings.
        file: String,
        /// The first fault in it.
        fault: String,
    },
    /// There is no English.
    #[error("no messages in English")]
    NoEnglish,
}

/// All messages in all languages.
pub struct Strings {
    bundles: Vec<(Locale, Bundle)>,
    english: usize,
    /// In the order of their own names.
    languages: Vec<Locale>,
}

impl fmt::Debug for Strings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.locales()).finish()
    }
}

impl Strings {
    /// The languages that come with the program.
    pub fn shipped() -> Result<Self, StringsError> {
        let files = Shipped::iter().filter_map(|name| Some((name.to_string(), Shipped::get(&name)?.data)));
        Self::from_files(files)
    }

    /// Languages from files named `LOCALE/NAME.ftl`.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (String, Cow<'a, [u8]>)>) -> Result<Self, StringsError> {
        let mut bundles: Vec<(Locale, Bundle)> = Vec::new();
        for (file, data) in files {
            let folder = file.split('/').next().unwrap_or_default();
            let locale: Locale = folder.parse().map_err(|_| StringsError::Locale(folder.to_owned()))?;
            let resource = resource(&file, &data)?;
            let known = bundles.iter().position(|(known, _)| *known == locale);
            let at = known.unwrap_or(bundles.len());
            if known.is_none() {
                bundles.push((locale.clone(), empty_bundle(&locale)?));
            }
            if let Some((_, bundle)) = bundles.get_mut(at) {
                bundle.add_resource(resource).map_err(|faults| StringsError::Syntax {
                    file: file.clone(),
                    fault: faults.first().map_or_else(String::new, ToString::to_string),
                })?;
            }
        }
        bundles.sort_by(|(a, _), (b, _)| a.cmp(b));
        let english = bundles.iter().position(|(locale, _)| *locale == Locale::ENGLISH);
        let mut languages: Vec<Locale> = bundles.iter().map(|(locale, _)| locale.clone()).collect();
        languages.sort_by(|a, b| a.own_name().cmp(b.own_name()));
        english.map(|english| Self { bundles, english, languages }).ok_or(StringsError::NoEnglish)
    }

    /// The languages there are.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.bundles.iter().map(|(locale, _)| locale)
    }

    /// The same in the order of their own names, as people look for theirs.
    pub fn languages(&self) -> &[Locale] {
        &self.languages
    }

    /// The language of this tag, if there is one.
    pub fn locale(&self, tag: &str) -> Option<&Locale> {
        self.locales().find(|locale| locale.as_str() == tag)
    }

    /// The words in the language that suits an `Accept-Language` best (RFC 9110 section 12.5.4, lookup of RFC 4647
    /// section 3.4); English when none does.
    pub fn negotiate(self: &Arc<Self>, accept_language: &str) -> Words {
        let at = wanted(accept_language)
            .into_iter()
            .find_map(|tag| self.position(&tag).or_else(|| self.position(tag.split('-').next()?)));
        Words { strings: Arc::clone(self), at: at.unwrap_or(self.english), is_marked: false }
    }

    /// The words in this language, or in English.
    pub fn words(self: &Arc<Self>, locale: &Locale) -> Words {
        let at = self.position(locale.as_str()).unwrap_or(self.english);
        Words { strings: Arc::clone(self), at, is_marked: false }
    }

    fn position(&self, tag: &str) -> Option<usize> {
        self.bundles.iter().position(|(locale, _)| locale.as_str() == tag)
    }
}

/// The words of one language.
#[derive(Clone)]
pub struct Words {
    strings: Arc<Strings>,
    at: usize,
    /// True when what fell back to English is marked.
    is_marked: bool,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.locale())
    }
}

impl Words {
    /// The language.
    pub fn locale(&self) -> &Locale {
        self.strings.bundles.get(self.at).map_or(&Locale::ENGLISH, |(locale, _)| locale)
    }

    /// `rtl` for languages written from right to left, else `ltr`.
    pub fn direction(&self) -> &'static str {
        self.locale().direction()
    }

    /// The same words for a page, where what fell back to English is marked.
    #[must_use]
    pub fn marked(self) -> Self {
        Self { is_marked: true, ..self }
    }

    /// The same words without marks: for letters, for programs, for the query of a link.
    #[must_use]
    pub fn plain(self) -> Self {
        Self { is_marked: false, ..self }
    }

    /// A text from elsewhere, marked if it `is_fallback`: English for want of this language.
    pub fn mark(&self, text: &str, is_fallback: bool) -> String {
        let [before, behind] = FALLEN_BACK;
        if is_fallback && self.is_marked { format!("{before}{text}{behind}") } else { text.to_owned() }
    }

    /// A message, to be given its values with [`Text::arg`] and shown.
    pub fn t(&self, id: impl Into<MessageId>) -> Text<'_> {
        Text { words: self, id: id.into(), args: FluentArgs::new() }
    }
}

/// A message with its values; shown by its `Display`.
pub struct Text<'a> {
    words: &'a Words,
    id: MessageId,
    args: FluentArgs<'a>,
}

impl Text<'_> {
    /// Gives the message a value.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Argument) -> Self {
        self.args.set(name, value.value());
        self
    }
}

/// What stands before and after one value of a message, so that a template can mark the value up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// Text before the value.
    pub before: String,
    /// Text after the value.
    pub after: String,
}

/// Stands for the value while the message is put together; no text of ours holds it.
const PLACE: &str = "\u{1}";

impl Text<'_> {
    /// The message cut at the place of one value.
    pub fn around(self, name: &'static str) -> Around {
        let text = self.arg(name, PLACE).to_string();
        let (before, after) = text.split_once(PLACE).unwrap_or((&text, ""));
        Around { before: before.to_owned(), after: after.to_owned() }
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Words { strings, at, is_marked } = self.words;
        for (at, is_fallback) in [(*at, false), (strings.english, true)] {
            let Some((_, bundle)) = strings.bundles.get(at) else { continue };
            if let Some(pattern) = bundle.get_message(self.id.0).and_then(|message| message.value()) {
                let [before, behind] = FALLEN_BACK.map(|mark| (is_fallback && *is_marked).then_some(mark));
                before.map_or(Ok(()), |mark| f.write_char(mark))?;
                bundle.write_pattern(f, pattern, Some(&self.args), &mut Vec::new())?;
                return behind.map_or(Ok(()), |mark| f.write_char(mark));
            }
        }
        f.write_str(self.id.0)
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What may stand in a message.
pub trait Argument {
    /// As Fluent takes it.
    fn value(&self) -> FluentValue<'static>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

/// Declares types that stand in a message as a number, with the plural of the language.
macro_rules! counts {
    ($($number:ty),*) => { $(
        impl Argument for $number {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )* };
}

counts!(u8, u16, u32, i64, u64, usize);

/// Declares types that stand in a message as their text.
macro_rules! texts {
    ($($text:ty),*) => { $(
        impl Argument for $text {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::String(Cow::Owned(self.to_string()))
            }
        }
    )* };
}

texts!(str, String, Cow<'_, str>, IpAddr, Network, Text<'_>);

impl Argument for u128 {
    fn value(&self) -> FluentValue<'static> {
        number::whole(*self)
    }
}

fn empty_bundle(locale: &Locale) -> Result<Bundle, StringsError> {
    let language: LanguageIdentifier =
        locale.as_str().parse().map_err(|_| StringsError::Locale(locale.as_str().to_owned()))?;
    let mut bundle = Bundle::new_concurrent(vec![language]);
    let is_rtl = locale.direction() == "rtl";
    // Fluent would isolate the variants of a select as well, and a date made of nothing but isolates has no direction.
    bundle.set_use_isolating(false);
    bundle.set_transform(is_rtl.then_some(bidi::isolate));
    let write: number::Formatter = if is_rtl {
        |value, memoizer| bidi::isolate_value(value).or_else(|| number::with_commas(value, memoizer))
    } else {
        number::formatter(locale)
    };
    bundle.set_formatter(Some(write));
    Ok(bundle)
}

fn resource(file: &str, data: &[u8]) -> Result<FluentResource, StringsError> {
    let fault = |fault: String| StringsError::Syntax { file: file.to_owned(), fault };
    let text = std::str::from_utf8(data).map_err(|error| fault(error.to_string()))?;
    FluentResource::try_new(text.to_owned())
        .map_err(|(_, faults)| fault(faults.first().map_or_else(String::new, ToString::to_string)))
}

/// The most languages of an `Accept-Language` that are looked at.
const MAX_WANTED: usize = 20;

/// Language tags of an `Accept-Language` in lower case, best first; those with `q=0` left out.
fn wanted(accept_language: &str) -> Vec<String> {
    let mut tags: Vec<(u16, String)> = accept_language
        .split(',')
        .take(MAX_WANTED)
        .filter_map(|part| {
            let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
            let quality = parameters.trim().strip_prefix("q=").map_or(Some(1000), thousandths)?;
            (quality > 0).then(|| (quality, tag.trim().to_ascii_lowercase()))
        })
        .collect();
    tags.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// `0.8` as 800; `None` for what is no quality value.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    let digits = part.get(..part.len().min(3))?;
    let part: u16 = if digits.is_empty() { 0 } else { format!("{digits:0<3}").parse().ok()? };
    Some((whole * 1000 + part).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings() -> Arc<Strings> {
        let file = |name: &str, text: &str| (name.to_owned(), Cow::Owned(text.as_bytes().to_vec()));
        let en = "hits = { $count ->\n [one] one hit for { $ip }\n *[other] { $count } hits for { $ip }\n }\nonly-en = here\n";
        let de = "hits = { $count ->\n [one] ein Treffer\n *[other] { $count } Treffer\n }\n";
        Arc::new(Strings::from_files([file("en/a.ftl", en), file("de/a.ftl", de)]).unwrap())
    }

    #[test]
    fn plurals_and_thousands_follow_the_language() {
        let strings = strings();
        let english = strings.words(&Locale::ENGLISH);
        assert_eq!(english.t("hits").arg("count", 1_u8).arg("ip", "<b>").to_string(), "one hit for <b>");
        assert_eq!(english.t("hits").arg("count", 12_345_usize).arg("ip", "x").to_string(), "12,345 hits for x");
        assert_eq!(strings.negotiate("de-AT").t("hits").arg("count", 1234_u32).to_string(), "1.234 Treffer");
        assert_eq!(english.t("hits").arg("count", u128::MAX).arg("ip", "").to_string().len(), 39 + 12 + 10);
    }

    #[test]
    fn a_missing_message_falls_back_to_english_and_then_to_its_name() {
        let german = strings().negotiate("de");
        assert_eq!(german.t("only-en").to_string(), "here");
        assert_eq!(german.t("nowhere").to_string(), "nowhere");
    }

    #[test]
    fn what_fell_back_is_marked_for_pages_and_for_nobody_else() {
        let german = strings().negotiate("de").marked();
        assert_eq!(german.t("only-en").to_string(), "\u{fdd0}here\u{fdd1}");
        assert_eq!(german.t("hits").arg("count", 2_u8).to_string(), "2 Treffer");
        assert_eq!(german.mark("Open proxies", true), "\u{fdd0}Open proxies\u{fdd1}");
        assert_eq!(german.plain().mark("Open proxies", true), "Open proxies");
        assert_eq!(strings().negotiate("en").marked().t("only-en").to_string(), "here");
    }

    #[test]
    fn from_right_to_left_values_and_codes_keep_their_own_direction() {
        let file = |name: &str, text: &str| (name.to_owned(), Cow::Owned(text.as_bytes().to_vec()));
        let ar = "a = \u{627} { $ip } \u{628} 2001:db8::1\nday = { $day } { $month ->\n *[11] \u{646}\n } { $year }\n";
        let strings = Arc::new(Strings::from_files([file("en/a.ftl", "a = b\n"), file("ar/a.ftl", ar)]).unwrap());
        let arabic = strings.negotiate("ar");
        let text = arabic.t("a").arg("ip", "::1").to_string();
        assert_eq!(text, "\u{627} \u{2066}::1\u{2069} \u{628} \u{2066}2001:db8::1\u{2069}");
        let day = arabic.t("day").arg("day", 25_u8).arg("month", 11_u8).arg("year", "2026").to_string();
        assert_eq!(day, "25 \u{646} \u{2066}2026\u{2069}");
    }

    #[test]
    fn the_best_language_wins_and_noise_means_english() {
        let strings = strings();
        let locale = |accept: &str| strings.negotiate(accept).locale().as_str().to_owned();
        assert_eq!(locale("fr, en;q=0.5, de-CH;q=0.8"), "de");
        assert_eq!(locale("de;q=0, *"), "en");
        for noise in ["", ";;;,,,", "de;q=x", "\u{202e}", &"x,".repeat(10_000)] {
            assert_eq!(locale(noise), "en");
        }
    }
}
