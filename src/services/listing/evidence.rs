//! What a line tells of its evidence, made fit to be kept: plain text of bounded length, without anything that could
//! steer a terminal or turn text around.

use crate::domain::evidence::MAX_EVIDENCE;
use crate::domain::network::Network;
use crate::domain::plain::is_unseen;
use crate::formats::{Record, rbldnsd};
use crate::store::listings::EvidenceText;

/// The evidence of a line for one of its networks; `None` when it tells nothing.
pub(super) fn evidence_of(record: &Record, network: &Network) -> Option<EvidenceText> {
    let public = match (&record.evidence_public, &record.text) {
        (Some(text), _) => plain_text(text),
        (None, Some(template)) => plain_text(&rbldnsd::expand_text(template, network.address())),
        (None, None) => seen_proxy(record),
    };
    let mut private = record.evidence_private.as_deref().map(plain_text).unwrap_or_default();
    if let Some(source) = &record.source {
        let told = plain_text(&format!("Told by {source}."));
        private = if private.is_empty() { told } else { plain_text(&format!("{private} {told}")) };
    }
    (!public.is_empty() || !private.is_empty()).then_some(EvidenceText { public, private })
}

/// The entry of a proxy list, in words.
fn seen_proxy(record: &Record) -> String {
    let kind = record.protocol.as_deref().map(|protocol| plain_text(&protocol.to_uppercase()));
    match (kind, record.port) {
        (Some(kind), Some(port)) => format!("{kind} proxy seen on port {port}"),
        (Some(kind), None) => format!("{kind} proxy seen"),
        (None, Some(port)) => format!("Open proxy seen on port {port}"),
        (None, None) => String::new(),
    }
}

/// Text without control characters, bidirectional marks and the like, blanks run together, cut to what the store takes.
pub(super) fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len().min(MAX_EVIDENCE));
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let mut is_first = true;
        for c in word.chars().filter(|&c| !is_unseen(c)) {
            let gap = usize::from(is_first && !plain.is_empty());
            if plain.len() + gap + c.len_utf8() > MAX_EVIDENCE {
                return plain;
            }
            if gap == 1 {
                plain.push(' ');
            }
            plain.push(c);
            is_first = false;
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_or_turns_text_around_is_kept_s11_t6() {
        let hostile = "a\u{1b}[31mred\u{7}  \r\n\tb\u{202e}c\u{200b}d\u{feff}\u{e0041}";
        assert_eq!(plain_text(hostile), "a [31mred bcd");
        assert_eq!(plain_text("\u{202e}\u{200b} \n"), "");
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        let long = "é".repeat(MAX_EVIDENCE);
        let cut = plain_text(&long);
        assert_eq!(cut.len(), MAX_EVIDENCE);
        assert!(cut.chars().all(|c| c == 'é'));
    }

    #[test]
    fn a_proxy_line_is_told_in_words() {
        let network = "192.0.2.1".parse().unwrap();
        let mut record = Record::of(vec![network]);
        assert_eq!(evidence_of(&record, &network), None);
        record.protocol = Some("socks5".to_owned());
        record.port = Some(1080);
        let told = evidence_of(&record, &network).unwrap();
        assert_eq!((told.public.as_str(), told.private.as_str()), ("SOCKS5 proxy seen on port 1080", ""));
    }
}
