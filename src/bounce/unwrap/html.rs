//! HTML to plain text in one pass: tags go, their links stay, so that a link behind a word is not lost.

/// Tags that end a line.
const BLOCKS: &[&str] = &[
    "address",
    "blockquote",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];
/// Elements whose inside is for machines.
const HIDDEN: &[&str] = &["head", "script", "style", "template", "title"];
/// Entities by name; the others stay as they are.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("lt", '<'),
    ("nbsp", ' '),
    ("quot", '"'),
    ("raquo", '»'),
    ("shy", '\u{ad}'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("rsquo", '\''),
    ("lsquo", '\''),
    ("ldquo", '"'),
    ("rdquo", '"'),
    ("ndash", '-'),
    ("mdash", '-'),
    ("zwnj", '\u{200c}'),
];
/// A tag is no longer than this; a `<` without an end is a `<`.
const MAX_TAG: usize = 4096;

/// True when a copied text is the source of an HTML page or mail.
pub(super) fn is_html(text: &str) -> bool {
    let start = super::super::beginning(text, 64 * 1024).to_ascii_lowercase();
    let marks = ["<html", "<body", "<br", "<p>", "<p ", "<div", "<td", "<span", "<table", "</a>", "<!doctype html"];
    marks.iter().filter(|mark| start.contains(**mark)).count() >= 2 || start.contains("<html")
}

/// The words of an HTML text, with the targets of its links.
pub(super) fn text(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut hidden: Option<&str> = None;
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at(at);
        if hidden.is_none() {
            entities(before, &mut out);
        }
        let Some(tag) = Tag::read(after) else {
            if hidden.is_none() {
                out.push('<');
            }
            rest = after.get(1..).unwrap_or_default();
            continue;
        };
        match hidden {
            Some(name) if tag.is_end && tag.name == name => hidden = None,
            Some(_) => {}
            None => {
                tag.write(&mut out);
                hidden = HIDDEN.iter().copied().find(|name| !tag.is_end && tag.name == *name);
            }
        }
        rest = after.get(tag.length..).unwrap_or_default();
    }
    if hidden.is_none() {
        entities(rest, &mut out);
    }
    out
}

struct Tag<'s> {
    name: String,
    is_end: bool,
    inside: &'s str,
    length: usize,
}

impl<'s> Tag<'s> {
    /// A tag at the beginning of `text`; `<user@example.org>` is none.
    fn read(text: &'s str) -> Option<Self> {
        if let Some(comment) = text.strip_prefix("<!--") {
            // One that does not end hides all that follows, as in a browser.
            let length = comment.find("-->").map_or(text.len(), |end| end + 7);
            return Some(Self { name: String::new(), is_end: false, inside: "", length });
        }
        let near = super::super::beginning(text, MAX_TAG);
        let end = 1 + near.get(1..)?.find(['<', '>'])?;
        let inside = near.get(1..end).filter(|_| near.get(end..).is_some_and(|rest| rest.starts_with('>')))?;
        let is_end = inside.starts_with('/');
        let bare = inside.trim_start_matches('/');
        let name: String =
            bare.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let behind = bare.get(name.len()..)?;
        let is_tag = bare.starts_with(|c: char| c.is_ascii_alphabetic())
            && (behind.is_empty() || behind.starts_with(|c: char| c.is_whitespace() || c == '/' || c == ':'))
            && !(behind.starts_with(':') && inside.contains("//"));
        let is_declaration = inside.starts_with('!') || inside.starts_with('?');
        (is_tag || is_declaration).then_some(Self { name, is_end, inside, length: end + 1 })
    }

    fn write(&self, out: &mut String) {
        if BLOCKS.contains(&self.name.as_str()) {
            // The end of a paragraph leaves an empty line, as it looks on a page.
            out.push_str(if self.name == "p" && self.is_end { "\n\n" } else { "\n" });
        }
        if self.name == "a"
            && !self.is_end
            && let Some(link) = self.href().filter(|link| link.starts_with("http"))
        {
            out.push_str(" <");
            entities(link, out);
            out.push_str("> ");
        }
    }

    fn href(&self) -> Option<&'s str> {
        let at = self.inside.to_ascii_lowercase().find("href")?;
        let value = self.inside.get(at + 4..)?.trim_start().strip_prefix('=')?.trim_start();
        match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split(quote).next(),
            _ => value.split_whitespace().next(),
        }
    }
}

/// Writes text with its entities resolved.
fn entities(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        let after = rest.get(at + 1..).unwrap_or_default();
        let near = super::super::beginning(after, 10);
        let meant = near.split_once(';').and_then(|(name, _)| Some((entity(name)?, name.len() + 1)));
        let (written, length) = meant.unwrap_or(('&', 0));
        out.push(written);
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        return char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?);
    }
    ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, meant)| *meant)
}
