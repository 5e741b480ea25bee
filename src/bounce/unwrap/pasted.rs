//! A piece of text that somebody copied: out of a web page, out of a log, out of the middle of a mail's source.

use super::head;
use super::{Unwrapped, html, message, plain};

/// A boundary line is followed by the head of a part within so many lines.
const NEAR: usize = 4;

/// Reads a copied text.
pub(super) fn read(source: &[u8], into: &mut Unwrapped) {
    if let Some((boundary, at)) = boundary(source) {
        plain::notice(&String::from_utf8_lossy(source.get(..at).unwrap_or_default()), into);
        let fields = format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n");
        let whole = [fields.as_bytes(), source.get(at..).unwrap_or_default()].concat();
        message::walk(&whole, into, 1);
        return;
    }
    let mut text = String::from_utf8_lossy(source).into_owned();
    if plain::is_quoted_printable(&text) {
        text = plain::from_quoted_printable(&text);
    }
    if html::is_html(&text) {
        text = html::text(&text);
    }
    plain::notice(&text, into);
}

/// The first boundary of a multipart mail whose own head was not copied, and where it stands.
fn boundary(source: &[u8]) -> Option<(String, usize)> {
    let mut pending: Option<(usize, &[u8], usize)> = None;
    let mut at = 0;
    for line in source.split_inclusive(|byte| *byte == b'\n') {
        let bare = line.trim_ascii_end();
        if bare.len() > 8 && bare.len() < 200 && bare.starts_with(b"--") && !bare.contains(&b' ') {
            pending = Some((at, bare, 0));
        } else if let Some((start, bare, lines)) = pending {
            if head::starts_with(line, "content-type:") {
                let name = String::from_utf8_lossy(bare.get(2..).unwrap_or_default());
                return Some((name.replace(['"', '\\'], ""), start));
            }
            pending = (lines < NEAR).then_some((start, bare, lines + 1));
        }
        at += line.len();
    }
    None
}
