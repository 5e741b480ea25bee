//! Text that leaves in files: it does nothing in a spreadsheet and nothing on a terminal (S8, T17).

use std::borrow::Cow;
use std::fmt::Write as _;

use super::plain::is_unseen;

/// True for what makes a spreadsheet take a cell for a formula, or step out of it. Also in full width and in small forms,
/// which some read as the same.
const fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫'
    )
}

/// A text as a cell of a spreadsheet: what would be a formula has an apostrophe in front of it.
pub fn cell(text: &str) -> Cow<'_, str> {
    let is_formula = |text: &str| text.chars().next().is_some_and(begins_formula);
    if is_formula(text) || is_formula(text.trim_start()) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text with every character that cannot be seen written as JSON writes it, `\u202e`. Inside JSON it still means the
/// same.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unseen(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s8_t17_what_a_spreadsheet_would_take_for_a_formula_is_text() {
        let formulas = [
            "=cmd|'/c calc'!A0",
            "+1",
            "-2+3",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            " =1",
            "\u{3000}=1",
            "\u{a0}@x",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "﹦1",
            "﹢1",
            "﹣1",
            "﹫1",
        ];
        for formula in formulas {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        for text in ["", "ops", "192.0.2.7", "{\"a\":\"=1\"}", "2026-11-23T18:00:00Z", "a=1", "staff:ada"] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn t7_what_cannot_be_seen_is_written_out_and_means_the_same_to_json() {
        let hostile = "\u{1b}[31m \u{202e}evil\u{200b} \u{9b} \u{e0041} ok é 日";
        let json = serde_json::to_string(hostile).unwrap();
        let shown = visible(&json);
        assert!(!shown.chars().any(is_unseen), "{shown}");
        assert!(shown.contains("\\u202e") && shown.contains("\\udb40\\udc41") && shown.contains("é 日"), "{shown}");
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), hostile);
    }
}
