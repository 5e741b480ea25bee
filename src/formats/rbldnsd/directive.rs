//! `$` lines: what they are called and what follows.

/// A `$` line that rbldnsd knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Directive<'l> {
    /// `$SOA`, `$NS`, `$TTL`, `$TIMESTAMP`: nothing that changes what is listed.
    Other,
    /// `$MAXRANGE4`: most addresses of an entry.
    MaxRange(u64),
    /// `$0` to `$9`: a text to be put into others.
    Substitution(usize, &'l str),
    /// `$=`: the text that all texts are put into.
    Base(&'l str),
    /// `$DATASET`: a new section.
    Dataset(&'l str),
}

/// What stands behind the `$` of a line that begins with `$`, `#$`, `;$` or `:$`.
pub(super) fn text(line: &str) -> Option<&str> {
    line.strip_prefix('$').or_else(|| line.strip_prefix(['#', ';', ':'])?.strip_prefix('$'))
}

/// Reads what stands behind the `$`; `None` for what rbldnsd does not know.
pub(super) fn parse(text: &str) -> Option<Directive<'_>> {
    let (word, rest) = text.split_once([' ', '\t'])?;
    let rest = rest.trim_matches([' ', '\t']);
    match (word.to_ascii_lowercase().as_str(), rest) {
        (_, "") => None,
        ("soa" | "ns" | "nameserver" | "ttl" | "timestamp", _) => Some(Directive::Other),
        ("maxrange4", size) => max_range(size).map(Directive::MaxRange),
        ("dataset", spec) => Some(Directive::Dataset(spec)),
        ("=", base) => Some(Directive::Base(base)),
        (digit, text) if digit.len() == 1 => digit.parse().ok().map(|number| Directive::Substitution(number, text)),
        _ => None,
    }
}

/// A number of addresses, or `/length`.
fn max_range(size: &str) -> Option<u64> {
    let digits = size.strip_prefix('/').unwrap_or(size);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = digits.parse().ok().filter(|_| is_plain)?;
    match number {
        0 => None,
        length if size.starts_with('/') => (length <= 32).then(|| 1 << (32 - length)),
        count => Some(count.into()),
    }
}
