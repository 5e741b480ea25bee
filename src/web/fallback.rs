//! Text that is in English for want of the page's language, told from the rest for whoever reads it aloud (WCAG 3.1.2).
//!
//! The words of a page put marks around such text ([`FALLEN_BACK`]); once the page is rendered, each pair becomes an
//! element. Inside tags and where only text may stand, as in a title, the marks are taken out. So templates need not
//! know what is translated, and a page that is translated whole costs one search.

use memchr::memmem;

use crate::strings::FALLEN_BACK;

/// The two bytes with which both marks begin.
const BEGINNING: &[u8] = b"\xef\xb7";
const OPENING: &str = "<span lang=\"en\" dir=\"ltr\">";
const CLOSING: &str = "</span>";
/// Elements that hold text and no elements.
const TEXT_ONLY: [&str; 2] = ["title", "textarea"];

/// Makes an element of every pair of marks in a rendered page.
pub(super) fn tell(html: String) -> String {
    if memmem::find(html.as_bytes(), BEGINNING).is_none() {
        return html;
    }
    let [before, behind] = FALLEN_BACK;
    let mut told = String::with_capacity(html.len() + 1024);
    let mut open = 0_usize;
    let mut is_text_only = false;
    let mut rest = html.as_str();
    while let Some(at) = rest.find(['<', before, behind]) {
        let (text, tail) = rest.split_at(at);
        told.push_str(text);
        let found = tail.chars().next().unwrap_or_default();
        // Values are escaped, so the next such sign is the end of this tag.
        let length = if found == '<' { tail.find('>').map_or(tail.len(), |end| end + 1) } else { found.len_utf8() };
        let (piece, tail) = tail.split_at(length);
        rest = tail;
        if found == '<' {
            told.extend(piece.split([before, behind]));
            is_text_only = opens_text(piece).unwrap_or(is_text_only);
        } else if is_text_only {
            // Nothing but text may stand here.
        } else if found == before {
            told.push_str(OPENING);
            open += 1;
        } else if open > 0 {
            told.push_str(CLOSING);
            open -= 1;
        }
    }
    told.push_str(rest);
    told
}

/// Whether a tag opens or closes an element of text only; `None` for every other tag.
fn opens_text(tag: &str) -> Option<bool> {
    let (name, opens) = tag.strip_prefix("</").map_or((tag.get(1..)?, true), |name| (name, false));
    let is_one = TEXT_ONLY.iter().any(|known| {
        name.strip_prefix(known).is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()))
    });
    is_one.then_some(opens)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        tell(html.replace('⟪', "\u{fdd0}").replace('⟫', "\u{fdd1}"))
    }

    #[test]
    fn marks_become_elements_where_elements_may_stand() {
        assert_eq!(shown("<p>⟪a⟫ b</p>"), "<p><span lang=\"en\" dir=\"ltr\">a</span> b</p>");
        assert_eq!(shown("<h1>⟪<b>x</b> is⟫</h1>"), "<h1><span lang=\"en\" dir=\"ltr\"><b>x</b> is</span></h1>");
        assert_eq!(shown("<title>⟪a⟫ – b</title><p title=\"⟪c⟫\">d"), "<title>a – b</title><p title=\"c\">d");
        assert_eq!(
            shown("<textarea rows=\"1\">⟪a⟫</textarea>⟪b⟫"),
            "<textarea rows=\"1\">a</textarea><span lang=\"en\" dir=\"ltr\">b</span>"
        );
    }

    #[test]
    fn stray_marks_do_no_harm() {
        assert_eq!(shown("⟫<p>a⟫</p>"), "<p>a</p>");
        assert_eq!(shown("a &#60; b<"), "a &#60; b<");
        assert_eq!(shown("⟫<p"), "<p");
        assert_eq!(shown("﷼"), "﷼");
    }
}
