//! Numbers as a language writes them: thousands grouped with its mark, from as many digits on as it groups.
//!
//! All languages have the digits 0 to 9, Arabic too: addresses are written with them, and a page that mixed two kinds
//! of digits would be hard to compare with the mail that came back.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentType;
use intl_memoizer::{IntlLangMemoizer, concurrent};

use crate::domain::locale::Locale;

/// Numbers above this lose digits on their way through Fluent, which counts in floating point.
const MAX_EXACT: u128 = 1 << 53;

/// A whole number as Fluent takes it. Larger ones keep their digits, but take the last variant of a plural.
pub(super) fn whole(number: u128) -> FluentValue<'static> {
    match u64::try_from(number) {
        Ok(small) if number <= MAX_EXACT => FluentValue::from(small),
        _ => FluentValue::Custom(Box::new(Large(number))),
    }
}

/// A number that Fluent cannot count.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Large(u128);

impl FluentType for Large {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.0.to_string())
    }

    fn as_string_threadsafe(&self, _: &concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.0.to_string())
    }
}

/// Writes a number, or leaves what is none to Fluent.
pub(super) type Formatter = fn(&FluentValue<'_>, &concurrent::IntlLangMemoizer) -> Option<String>;

/// How this language writes numbers, as the Unicode CLDR has it; French and Polish with the narrow space.
pub(super) fn formatter(locale: &Locale) -> Formatter {
    match locale.as_str().split('-').next().unwrap_or_default() {
        "de" => |value, _| grouped(value, ".", 4),
        "es" | "pt" => |value, _| grouped(value, ".", 5),
        "fr" => |value, _| grouped(value, "\u{202f}", 4),
        "pl" => |value, _| grouped(value, "\u{202f}", 5),
        _ => with_commas,
    }
}

/// Thousands grouped with a comma, as in English, Japanese and Arabic.
pub(super) fn with_commas(value: &FluentValue<'_>, _: &concurrent::IntlLangMemoizer) -> Option<String> {
    grouped(value, ",", 4)
}

/// Whole numbers of `least` digits or more with their thousands grouped.
fn grouped(value: &FluentValue<'_>, mark: &str, least: usize) -> Option<String> {
    let digits = match value {
        FluentValue::Number(number) => number.as_string(),
        FluentValue::Custom(custom) => Cow::Owned(custom.as_any().downcast_ref::<Large>()?.0.to_string()),
        _ => return None,
    };
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| if digits.len() < least { digits.into_owned() } else { group(&digits, mark) })
}

fn group(digits: &str, mark: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use fluent_bundle::types::AnyEq as _;

    use super::*;

    #[test]
    fn every_language_groups_as_it_is_written() {
        let write = |locale: &str, number: u128| {
            let memoizer = concurrent::IntlLangMemoizer::new("en".parse().unwrap());
            formatter(&locale.parse().unwrap())(&whole(number), &memoizer).unwrap()
        };
        for (locale, four, seven) in [
            ("en", "1,234", "1,234,567"),
            ("de", "1.234", "1.234.567"),
            ("fr", "1\u{202f}234", "1\u{202f}234\u{202f}567"),
            ("es", "1234", "1.234.567"),
            ("pt", "1234", "1.234.567"),
            ("pl", "1234", "1\u{202f}234\u{202f}567"),
            ("ja", "1,234", "1,234,567"),
            ("ar", "1,234", "1,234,567"),
        ] {
            assert_eq!(
                (write(locale, 1234), write(locale, 1_234_567)),
                (four.to_owned(), seven.to_owned()),
                "{locale}"
            );
        }
        assert_eq!(write("de", u128::MAX), "340.282.366.920.938.463.463.374.607.431.768.211.455");
        assert!(Large(1).equals(Large(1).as_any()));
    }
}
