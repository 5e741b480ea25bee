//! Markdown of operators' files made into HTML that is safe to show (S9).
//!
//! Raw HTML is dropped, pictures leave their words, and a link stays one only if it leads to `http:`, `https:`,
//! `mailto:` or a path of this site. The result may be put into a page as it is; nothing else may.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::fault::lines_before;

/// A link, where it leads and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// As written.
    pub target: String,
    /// Line of the Markdown, counted from 1.
    pub line: usize,
}

/// A heading, for a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6: a page has its title as its only heading of level 1.
    pub level: u8,
    /// Its anchor, `#id`.
    pub id: String,
    /// Its words, plain.
    pub text: String,
}

/// Markdown after rendering.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Headings in their order.
    pub headings: Vec<Heading>,
    /// The text without its headings, plain: a paragraph, an entry, a cell or a block of code each.
    pub paragraphs: Vec<String>,
    /// Links that were kept.
    pub links: Vec<Link>,
    /// Links and pictures that were dropped; their words are still there.
    pub dropped: Vec<Link>,
}

/// Renders Markdown (`CommonMark` with tables).
pub fn render(text: &str) -> Rendered {
    let mut rendered = Rendered::default();
    let mut kept = Vec::new();
    let mut open_links = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {
                if let Event::Start(Tag::Image { dest_url, .. }) = event {
                    rendered.dropped.push(link(&dest_url, text, &range));
                }
            }
            Event::Start(Tag::Link { link_type, ref dest_url, .. }) => {
                let is_safe = link_type == LinkType::Email || is_safe_target(dest_url);
                let side = if is_safe { &mut rendered.links } else { &mut rendered.dropped };
                side.push(link(dest_url, text, &range));
                open_links.push(is_safe);
                if is_safe {
                    kept.push(event);
                }
            }
            Event::End(TagEnd::Link) => {
                if open_links.pop() == Some(true) {
                    kept.push(event);
                }
            }
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                kept.push(Event::Start(Tag::Heading { level: below_title(level), id: None, classes, attrs }));
            }
            Event::End(TagEnd::Heading(level)) => kept.push(Event::End(TagEnd::Heading(below_title(level)))),
            other => kept.push(other),
        }
    }
    rendered.headings = anchor(&mut kept);
    rendered.paragraphs = paragraphs(&kept);
    html::push_html(&mut rendered.html, kept.into_iter());
    rendered
}

fn link(target: &str, text: &str, range: &Range<usize>) -> Link {
    Link { target: target.to_owned(), line: 1 + lines_before(text.as_bytes(), range.start) }
}

/// True for `http:`, `https:`, `mailto:`, a path of this site and an anchor of this page. What browsers read as
/// another thing than it looks (`//host`, `/\host`, `java<tab>script:`) is not.
fn is_safe_target(target: &str) -> bool {
    if target.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        return false;
    }
    if target.starts_with('/') {
        return !target.starts_with("//");
    }
    let lower = target.to_ascii_lowercase();
    target.starts_with('#') || ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

fn below_title(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

/// Gives every heading an anchor made of its words, no two the same.
fn anchor(events: &mut [Event<'_>]) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut taken = BTreeSet::new();
    let mut words = String::new();
    let mut opened = None;
    for at in 0..events.len() {
        match events.get(at) {
            Some(Event::Start(Tag::Heading { .. })) => {
                words.clear();
                opened = Some(at);
            }
            Some(Event::Text(text) | Event::Code(text)) => words.push_str(text),
            Some(Event::SoftBreak | Event::HardBreak) => words.push(' '),
            Some(Event::End(TagEnd::Heading(_))) => {
                let Some(Event::Start(Tag::Heading { level, id, .. })) =
                    opened.take().and_then(|start| events.get_mut(start))
                else {
                    continue;
                };
                let name = free_name(&words, &mut taken);
                *id = Some(CowStr::from(name.clone()));
                headings.push(Heading { level: *level as u8, id: name, text: words.trim().to_owned() });
            }
            _ => {}
        }
    }
    headings
}

/// The words of everything but headings, cut where a reader would see a gap.
fn paragraphs(events: &[Event<'_>]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut words = String::new();
    let mut is_heading = false;
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::Start(Tag::Heading { .. }) => is_heading = true,
            Event::Start(Tag::Item | Tag::List(_))
            | Event::End(
                TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock | TagEnd::Heading(_),
            ) => {
                let plain = words.split_whitespace().collect::<Vec<_>>().join(" ");
                if !is_heading && !plain.is_empty() {
                    paragraphs.push(plain);
                }
                words.clear();
                is_heading = false;
            }
            _ => {}
        }
    }
    paragraphs
}

/// `What is an open proxy?` becomes `what-is-an-open-proxy`; letters of every script stay.
fn free_name(words: &str, taken: &mut BTreeSet<String>) -> String {
    let lower = words.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let plain = if parts.is_empty() { "section".to_owned() } else { parts.join("-") };
    let mut name = plain.clone();
    let mut next = 2;
    while !taken.insert(name.clone()) {
        name = format!("{plain}-{next}");
        next += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_below_the_title_and_have_anchors_of_their_own() {
        let rendered = render("# Am I *accused*?\n\n## Today\n\n## Today\n\n## …\n");
        let ids: Vec<_> = rendered.headings.iter().map(|heading| (heading.level, heading.id.as_str())).collect();
        assert_eq!(ids, [(2, "am-i-accused"), (2, "today"), (2, "today-2"), (2, "section")]);
        assert!(rendered.html.contains("<h2 id=\"today-2\">Today</h2>"), "{}", rendered.html);
    }

    #[test]
    fn paragraphs_are_plain_and_leave_headings_out() {
        let text = "# A\n\nb *c*\n`d`\n\n- e\n  - f\n- g\n\n| h | i |\n|---|---|\n| j | k |\n\n```\nl = m\n```\n";
        assert_eq!(render(text).paragraphs, ["b c d", "e", "f", "g", "h", "i", "j", "k", "l = m"]);
    }

    #[test]
    fn links_keep_their_line() {
        let rendered = render("one\n\ntwo [three](/faq/three)\n");
        assert_eq!(rendered.links, [Link { target: "/faq/three".to_owned(), line: 3 }]);
    }

    #[test]
    fn an_address_in_angle_brackets_is_a_mailto_link() {
        assert!(render("<ops@example.org>").html.contains("href=\"mailto:ops@example.org\""));
    }
}
