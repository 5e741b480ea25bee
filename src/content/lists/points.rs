//! The sentences of a text, as points to tick: what repairs a fault becomes a short checklist (RFC 6471 section 2.2.4).

/// At most so many points stand in a checklist.
const MOST: usize = 6;

/// Marks that may end a sentence. Those of full width need no space behind them.
const ENDS: [char; 7] = ['.', '!', '?', '؟', '。', '！', '？'];
const WIDE_ENDS: [char; 3] = ['。', '！', '？'];
/// What closes behind the mark and still belongs to the sentence.
const CLOSING: [char; 9] = ['"', '\'', ')', '’', '”', '»', '」', '』', '）'];

/// The sentences of a text, at most six. A dot inside a name, behind an abbreviation, or before a small letter or a
/// digit ends nothing.
pub(super) fn points(text: &str) -> Vec<String> {
    let mut points = Vec::new();
    let mut rest = text.trim();
    while points.len() < MOST && !rest.is_empty() {
        let end = rest.char_indices().find_map(|(at, mark)| end_of_sentence(rest, at, mark));
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        points.push(sentence.trim().to_owned());
        rest = after.trim_start();
    }
    points
}

/// Where the sentence ends that this mark closes, if it closes one.
fn end_of_sentence(text: &str, at: usize, mark: char) -> Option<usize> {
    if !ENDS.contains(&mark) {
        return None;
    }
    let behind = text.get(at + mark.len_utf8()..)?;
    let next = behind.trim_start_matches(CLOSING);
    let end = text.len() - next.len();
    if WIDE_ENDS.contains(&mark) {
        return Some(end);
    }
    let following = next.trim_start();
    let has_space = following.len() < next.len();
    let begins = following.chars().next().is_some_and(|c| !c.is_lowercase() && !c.is_numeric());
    let is_end = has_space && begins && !(mark == '.' && is_abbreviation(text.get(..at).unwrap_or_default()));
    is_end.then_some(end)
}

/// True where the last word before a dot is a single letter, or has a dot in it already: `z. B.`, `e.g.`.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    word.contains('.') || word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn p33_what_repairs_a_fault_is_told_point_by_point() {
        for (text, wanted) in [
            ("Close it.", vec!["Close it."]),
            ("Close it", vec!["Close it"]),
            ("Close it. Then look again.", vec!["Close it.", "Then look again."]),
            ("Is it open? Close it! Look again.", vec!["Is it open?", "Close it!", "Look again."]),
            ("Sagt es „Nein.“ Dann geht es.", vec!["Sagt es „Nein.“ Dann geht es."]),
            ("Say \"no.\" Then go.", vec!["Say \"no.\"", "Then go."]),
            ("مغلق. ثم انظر.", vec!["مغلق.", "ثم انظر."]),
            ("هل هو مفتوح؟ أغلقه.", vec!["هل هو مفتوح؟", "أغلقه."]),
            ("閉じます。そのあと調べます。", vec!["閉じます。", "そのあと調べます。"]),
            ("", vec![]),
            (" \n ", vec![]),
        ] {
            assert_eq!(points(text), wanted, "{text}");
        }
    }

    #[test]
    fn dots_that_end_no_sentence_end_none() {
        for text in [
            "Set smtpd_relay_restrictions in main.cf, as on mail.example.org.",
            "Sperren Sie den Port, z. B. Port 25 in der Firewall.",
            "Close a port, e.g. Port 25.",
            "Update to version 5.7.1 of it.",
            "Siehe Nr. 5 der Liste.",
            "Wait approx. one day.",
        ] {
            assert_eq!(points(text), [text]);
        }
    }

    #[test]
    fn a_checklist_has_six_points_at_the_most() {
        assert_eq!(points(&"Do it. ".repeat(9)).len(), 6);
    }
}
