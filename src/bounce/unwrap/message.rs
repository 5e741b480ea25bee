//! A mail, part by part, without going deeper or wider than any real report does.
//!
//! The parts are cut here and not by the parser: it would follow a mail in a mail in a mail as deep as the sender of an
//! attack likes, and every level costs stack. It decodes one part at a time: transfer encodings and character sets.

use mail_parser::{MessageParser, PartType};

use super::head::{self, Head};
use super::{Kind, MAX_PARTS, Unwrapped, html, plain};

/// Parts inside parts are followed so far.
const MAX_DEPTH: usize = 6;

/// Reads a mail, or a part of one with its head.
pub(super) fn walk(source: &[u8], into: &mut Unwrapped, depth: usize) {
    let source = without_mbox_line(source);
    let (fields, body) = head::split(source);
    let head = Head::read(fields);
    if depth == 0 {
        into.date = head.date;
        into.head.clone_from(&head.text);
    }
    part(&head, body, into, depth);
}

fn without_mbox_line(source: &[u8]) -> &[u8] {
    let is_mbox = source.starts_with(b"From ") || source.starts_with(b">From ");
    let end = source.iter().position(|byte| *byte == b'\n').filter(|_| is_mbox);
    end.and_then(|end| source.get(end + 1..)).unwrap_or(source)
}

fn part(head: &Head, body: &[u8], into: &mut Unwrapped, depth: usize) {
    into.parts += 1;
    if into.parts > MAX_PARTS {
        return;
    }
    match (head.kind.as_str(), head.subkind.as_str()) {
        ("multipart", subkind) => match &head.boundary {
            Some(boundary) if depth < MAX_DEPTH => multipart(body, boundary, subkind, into, depth),
            _ => text(head, body, into),
        },
        ("message", "delivery-status" | "global-delivery-status") => into.add(Kind::Status, &decoded(head, body)),
        ("message", _) => returned(body, into, depth),
        ("text", "rfc822-headers" | "rfc822") => into.add(Kind::Original, &decoded(head, body)),
        ("text" | "", _) => text(head, body, into),
        _ => {}
    }
}

/// Somebody who forwards a returned mail sends a report in a mail; any other mail in a report is what came back.
fn returned(body: &[u8], into: &mut Unwrapped, depth: usize) {
    let (fields, inner) = head::split(body);
    let head = Head::read(fields);
    let is_report = head.subkind == "report" || plain::is_from_mail_system(&head.text);
    let has_notice = into.sections.iter().any(|section| section.kind == Kind::Status);
    if is_report && !has_notice && depth < MAX_DEPTH {
        into.date = head.date.or(into.date);
        into.head.push_str(&head.text);
        part(&head, inner, into, depth + 1);
    } else {
        into.add(Kind::Original, &String::from_utf8_lossy(body));
    }
}

fn multipart(body: &[u8], boundary: &str, subkind: &str, into: &mut Unwrapped, depth: usize) {
    let parts = cut(body, boundary.as_bytes());
    if parts.is_empty() {
        return into.add(Kind::Notice, &String::from_utf8_lossy(body));
    }
    let mut has_plain = false;
    for source in parts {
        let (fields, inner) = head::split(source);
        let mut head = Head::read(fields);
        if subkind == "digest" && head.kind.is_empty() {
            "message".clone_into(&mut head.kind);
        }
        let is_second_rendering = subkind == "alternative" && head.subkind == "html" && has_plain;
        if !is_second_rendering {
            part(&head, inner, into, depth + 1);
        }
        has_plain |= matches!(head.subkind.as_str(), "plain" | "") && !inner.trim_ascii().is_empty();
    }
}

/// The parts between lines that begin with `--` and the boundary.
fn cut<'s>(body: &'s [u8], boundary: &[u8]) -> Vec<&'s [u8]> {
    let mut parts = Vec::new();
    let (mut at, mut start) = (0, None);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if line.strip_prefix(b"--").is_some_and(|rest| rest.starts_with(boundary)) {
            if let Some(start) = start {
                parts.push(body.get(start..at).unwrap_or_default());
            }
            let is_last = line.get(2 + boundary.len()..).is_some_and(|rest| rest.starts_with(b"--"));
            start = (!is_last).then_some(at + line.len());
            if is_last || parts.len() >= MAX_PARTS {
                return parts;
            }
        }
        at += line.len();
    }
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

fn text(head: &Head, body: &[u8], into: &mut Unwrapped) {
    let text = decoded(head, body);
    if head.subkind == "html" {
        into.add(Kind::Notice, &html::text(&text));
    } else {
        plain::notice(&text, into);
    }
}

/// The text of a part: transfer encoding and character set taken off.
fn decoded(head: &Head, body: &[u8]) -> String {
    let safe = |value: &Option<String>| {
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
        value.as_deref().unwrap_or_default().chars().take(40).filter(is_plain).collect::<String>()
    };
    let charset = safe(&head.charset);
    let charset = if charset.is_empty() { "utf-8" } else { &charset };
    let fields = format!(
        "Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {}\r\n\r\n",
        safe(&head.encoding)
    );
    let source = [fields.as_bytes(), body].concat();
    let parsed = MessageParser::default().parse(&source);
    let text = parsed.and_then(|message| match message.parts.into_iter().next()?.body {
        PartType::Text(text) => Some(text.into_owned()),
        _ => None,
    });
    text.unwrap_or_else(|| String::from_utf8_lossy(body).into_owned())
}
