//! Text cut into words that compare as people mean them: case, accents and the forms of a letter do not count.
//!
//! Scripts without spaces between words are cut into pairs of characters, which finds a word wherever it stands.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A word where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// As written.
    pub(super) written: &'t str,
    /// Byte at which it begins.
    pub(super) at: usize,
}

/// The words of a text, each as written: runs of letters and digits.
pub(super) fn written(text: &str) -> impl Iterator<Item = Word<'_>> {
    let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let begin = rest + text.get(rest..)?.find(is_letter)?;
        let tail = text.get(begin..)?;
        let length = tail.find(|c: char| !is_letter(c)).unwrap_or(tail.len());
        rest = begin + length;
        Some(Word { written: tail.get(..length)?, at: begin })
    })
}

/// The words of a text as they are compared.
pub(super) fn folded(text: &str) -> Vec<String> {
    written(text).flat_map(|word| terms(word.written)).collect()
}

/// What one written word is compared by: itself, or its pairs of characters.
pub(super) fn terms(word: &str) -> Vec<String> {
    let folded = fold(word);
    let letters: Vec<char> = folded.chars().collect();
    if !letters.iter().any(|c| is_unspaced(*c)) || letters.len() < 2 {
        return if folded.is_empty() { Vec::new() } else { vec![folded] };
    }
    letters.windows(2).map(|pair| pair.iter().collect()).collect()
}

/// Letters of scripts that leave no space between words: kana, Han, Thai, Lao, Khmer.
pub(super) const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Lower case, without accents; letters with a stroke lose it, which no rule of Unicode does.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            // The Arabic letter that only lengthens a line.
            '\u{640}' => {}
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_forms_of_letters_do_not_count() {
        for (typed, plain) in [
            ("Größe", "grosse"),
            ("ŁÓDŹ", "lodz"),
            ("élève", "eleve"),
            ("e\u{301}le\u{300}ve", "eleve"),
            ("ＳＭＴＰ", "smtp"),
            ("أحمد", "احمد"),
            ("İ", "i"),
        ] {
            assert_eq!(folded(typed), [plain], "{typed}");
        }
    }

    #[test]
    fn words_end_at_marks_and_keep_their_place() {
        let words: Vec<_> = written("Why, me? 5.7.1").map(|word| (word.at, word.written)).collect();
        assert_eq!(words, [(0, "Why"), (5, "me"), (9, "5"), (11, "7"), (13, "1")]);
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_pairs() {
        assert_eq!(folded("送信者"), ["送信", "信者"]);
        assert_eq!(folded("私"), ["私"]);
    }
}
