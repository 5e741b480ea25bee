//! Prepared questions: what a reviewer often has to ask, whichever list it is. Each has an English label for the staff
//! and its text in the language of whoever made the request; the reviewer edits the text and sends it.

use crate::domain::plain::PlainText;
use crate::domain::removal::LONGEST_WORDS;
use crate::strings::{MessageId, Words, id};

/// Each with its label, in the order in which they are offered.
const QUESTIONS: [(&str, MessageId); 5] = [
    ("What was found and repaired", id("question-found")),
    ("When it was repaired", id("question-when")),
    ("Who runs the machine", id("question-who")),
    ("How the mail of strangers got in", id("question-way")),
    ("What keeps it from coming back", id("question-again")),
];

/// A question to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedQuestion {
    /// What it asks, in English, for the staff.
    pub label: &'static str,
    /// The question, in plain text as it would be kept.
    pub text: String,
}

/// The prepared questions in the language of these words.
pub fn prepared(words: &Words) -> Vec<PreparedQuestion> {
    let words = words.clone().plain();
    let question = |(label, message): (&'static str, MessageId)| {
        // Marks of direction are left out here as they would be when the question is sent.
        let text = PlainText::line(&words.t(message).to_string(), LONGEST_WORDS).ok()?;
        Some(PreparedQuestion { label, text: text.to_string() })
    };
    QUESTIONS.into_iter().filter_map(question).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::strings::Strings;

    #[test]
    fn every_language_asks_every_question_in_its_own_words() {
        let strings = Arc::new(Strings::shipped().unwrap());
        let mut all = BTreeSet::new();
        let locales: Vec<_> = strings.locales().collect();
        for locale in &locales {
            let asked = prepared(&strings.words(locale).marked());
            assert_eq!(asked.len(), QUESTIONS.len());
            for (question, (label, _)) in asked.into_iter().zip(QUESTIONS) {
                assert_eq!(question.label, label);
                assert!(question.text.contains(['?', '؟', '。']), "{locale}: {}", question.text);
                assert_eq!(PlainText::line(&question.text, LONGEST_WORDS).unwrap().as_str(), question.text);
                all.insert(question.text);
            }
        }
        assert_eq!((locales.len(), all.len()), (8, 8 * QUESTIONS.len()));
    }
}
