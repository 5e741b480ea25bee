//! Plain text, made readable: line ends, invisible characters, defanged links, quoted-printable left over from copying,
//! and where the mail that came back begins.

use super::{Kind, Unwrapped};

/// Lines that stand before the copy of the mail that came back, in lower case, without dashes and spaces around.
const COPY_FOLLOWS: &[&str] = &[
    "this is a copy of the message, including all the headers.",
    "this is a copy of the message's headers.",
    "this is a copy of your message, including all the headers.",
    "this is a copy of up to",
    "below this line is a copy of the message",
    "enclosed is a copy of the message",
    "original message",
    "original message follows",
    "original message headers",
    "original headers",
    "message header follows",
    "message headers follow",
    "message text follows",
    "message content follows",
    "unsent message follows",
    "unsent message below",
    "unsent message headers follow",
    "undelivered message follows",
    "undelivered message headers",
    "returned message follows",
    "returned mail follows",
    "text of message follows",
    "the following is a copy of",
    "the body of the message is",
    "ursprüngliche nachrichtenkopfzeilen",
    "ursprüngliche nachricht",
    "ursprünglicher nachrichtenkopf",
    "en-têtes de message d'origine",
    "encabezados de mensajes originales",
    "encabezados del mensaje original",
    "intestazioni originali del messaggio",
    "oorspronkelijke berichtkoppen",
    "message d'origine",
    "first 50 lines of",
    "start of the original message",
    "start of returned message",
    "copy of message follows",
    "forwarded message headers",
];

/// None of these lines is shorter.
const SHORTEST: usize = 16;

/// Text as UTF-8 bytes: UTF-16 with its mark is converted, the mark of UTF-8 dropped.
pub(super) fn utf8(source: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    let wide = |to_unit: fn([u8; 2]) -> u16| {
        let units = source.get(2..).unwrap_or_default().as_chunks::<2>().0.iter().map(|pair| to_unit(*pair));
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        text.into_bytes().into()
    };
    match source {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest.into(),
        _ => source.into(),
    }
}

/// How each kind of file that is no text begins.
const MAGIC: &[&[u8]] =
    &[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"PK\x03\x04", b"\x1F\x8B", b"RIFF", b"\xD0\xCF\x11\xE0"];

/// True for a picture, an archive, and whatever else holds bytes that no text does.
pub(super) fn is_binary(source: &[u8]) -> bool {
    let start = source.get(..4096).unwrap_or(source);
    let is_odd = |byte: &&u8| **byte < 9 || (14..=31).contains(*byte) && **byte != 27;
    MAGIC.iter().any(|magic| start.starts_with(magic)) || start.iter().filter(is_odd).count() * 50 > start.len()
}

/// True when the mail system wrote it.
pub(super) fn is_from_mail_system(head: &str) -> bool {
    head.lines().any(|line| {
        let line = line.to_ascii_lowercase();
        (line.starts_with("from:") || line.starts_with("return-path:"))
            && ["mailer-daemon", "mail delivery", "postmaster@", "<>", "mailerdaemon"]
                .iter()
                .any(|name| line.contains(name))
    })
}

/// Soft line breaks and codes that only quoted-printable has.
pub(super) fn is_quoted_printable(text: &str) -> bool {
    let breaks = text.lines().filter(|line| line.ends_with('=') && line.len() > 60).count();
    let codes = ["=3D", "=20", "=0A", "=C3=", "=E2=80", "=\n"];
    breaks > 0 && codes.iter().any(|code| text.contains(code)) || text.matches("=3D").count() >= 2
}

/// The text behind quoted-printable.
pub(super) fn from_quoted_printable(text: &str) -> String {
    let decoded = mail_parser::decoders::quoted_printable::quoted_printable_decode(text.as_bytes());
    decoded.map_or_else(|| text.to_owned(), |bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// Adds words for people up to the copy of the mail that came back, and that as what it is.
pub(super) fn notice(text: &str, into: &mut Unwrapped) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_copy_mark(line) {
            into.add(Kind::Notice, text.get(..at).unwrap_or_default());
            into.add(Kind::Original, text.get(at + line.len()..).unwrap_or_default());
            return;
        }
        at += line.len();
    }
    into.add(Kind::Notice, text);
}

fn is_copy_mark(line: &str) -> bool {
    if line.len() > 160 || line.len() < SHORTEST {
        return false;
    }
    let bare = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '=' | '*' | '_' | '>' | ':' | '.'));
    let bare = bare.to_lowercase();
    COPY_FOLLOWS.iter().any(|mark| {
        let mark = mark.trim_end_matches('.');
        bare == mark || bare.len() <= mark.len() + 40 && mark.contains(' ') && bare.starts_with(mark) && mark.len() > 24
    })
}

/// What people write so that nothing becomes a link, with what it means.
const FANGS: &[(&str, &str)] = &[
    ("[.]", "."),
    ("(.)", "."),
    ("{.}", "."),
    ("[dot]", "."),
    ("(dot)", "."),
    ("{dot}", "."),
    ("[:]", ":"),
    ("(:)", ":"),
    ("[://]", "://"),
    ("[/]", "/"),
    ("[at]", "@"),
    ("(at)", "@"),
    ("{at}", "@"),
    ("[@]", "@"),
    ("(@)", "@"),
    ("hxxp", "http"),
    ("h**p", "http"),
];

/// The fang that a text begins with, in letters of any case: how long it is, and what it means.
fn fang(text: &str) -> Option<(usize, &'static str)> {
    let is_here = |written: &str| text.get(..written.len()).is_some_and(|here| here.eq_ignore_ascii_case(written));
    FANGS.iter().find(|(written, _)| is_here(written)).map(|(written, meant)| (written.len(), *meant))
}

/// One kind of line end, no invisible characters, links as they were before somebody made them harmless, and no marks
/// of quoting before the lines.
pub(super) fn readable(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let may_be_fang = matches!(c, '[' | '(' | '{' | 'h' | 'H');
        if let Some((length, meant)) = may_be_fang.then(|| fang(rest)).flatten() {
            plain.push_str(meant);
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        match c {
            '\r' if rest.starts_with("\r\n") => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{c}' | '\u{b}' => plain.push('\n'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {}
            '\n' | '\t' => plain.push(c),
            c if c.is_control() => {}
            c if c.is_whitespace() => plain.push(' '),
            _ => plain.push(c),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    unquoted(&plain)
}

/// Takes off `> ` before lines when most lines have it; `>>>` is a transcript's own mark.
fn unquoted(text: &str) -> String {
    let is_quoted = |line: &&str| line.starts_with("> ") || *line == ">";
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (quoted, all) = lines.fold((0, 0), |(quoted, all), line| (quoted + usize::from(is_quoted(&line)), all + 1));
    if quoted * 2 <= all {
        return text.to_owned();
    }
    let bare = text.lines().map(|line| line.strip_prefix("> ").or(line.strip_prefix('>')).unwrap_or(line));
    bare.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn what_was_made_harmless_is_read_in_letters_of_any_case() {
        for written in [
            "HXXPS[:]//a.example[/]q 192[.]0[dot]2{DOT}1 me[at]a.example",
            "hXXps(:)//a.example[/]q 192{.}0(DOT)2{dot}1 me(@)a.example",
            "https[://]a.example/q 192(.)0[DoT]2[.]1 me{AT}a.example",
        ] {
            let read = readable(written);
            assert_eq!(read.to_ascii_lowercase(), "https://a.example/q 192.0.2.1 me@a.example", "{written}");
        }
        assert_eq!(readable("[dotted] {atlas} HXX (:"), "[dotted] {atlas} HXX (:");
    }
}
