//! Where links and mail addresses stand in a text: words inside them are names, and say nothing.

/// Stretches of a text, in order, apart from each other.
pub(super) struct Spans(Vec<(usize, usize)>);

impl Spans {
    /// Links with a scheme.
    pub(super) fn of_links(text: &str) -> Self {
        let end = |at: usize| {
            text.get(at..).and_then(|rest| rest.find([' ', '<', '>', '"'])).map_or(text.len(), |to| at + to)
        };
        Self::apart(text.match_indices("://").map(|(at, _)| (at, end(at))))
    }

    /// Mail addresses.
    pub(super) fn of_mails(text: &str) -> Self {
        let bytes = text.as_bytes();
        let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b".+-_=#!".contains(byte);
        let is_domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
        let around = move |at: usize| {
            let before =
                bytes.get(..at).unwrap_or_default().iter().rev().take(64).take_while(|byte| is_local(byte)).count();
            let behind =
                bytes.get(at + 1..).unwrap_or_default().iter().take(255).take_while(|byte| is_domain(byte)).count();
            (at - before, at + 1 + behind)
        };
        Self::apart(text.match_indices('@').map(move |(at, _)| around(at)))
    }

    fn apart(all: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for (start, end) in all {
            if spans.last().is_none_or(|(_, last)| start >= *last) {
                spans.push((start, end));
            }
        }
        Self(spans)
    }

    /// True for a place inside one of them.
    pub(super) fn hold(&self, at: usize) -> bool {
        let next = self.0.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).and_then(|before| self.0.get(before)).is_some_and(|(_, end)| at < *end)
    }
}
