//! One file of the library made into an article.

use toml::de::DeValue;

use super::{Article, Audience, Kind, Reason, Source};
use crate::content::fault::Fault;
use crate::content::front;
use crate::content::keys::{Reader, Table, date, text, texts, whole};
use crate::content::markdown;
use crate::domain::ids::{ClauseId, ListId};
use crate::domain::locale::Locale;

/// Where a file of the library stands: what its path says.
struct Place<'p> {
    kind: Kind,
    locale: Locale,
    slug: &'p str,
}

/// Reads one file; what is wrong is added to `faults`.
pub(super) fn article(path: &str, content: &str, is_starter: bool, faults: &mut Vec<Fault>) -> Option<Article> {
    let found = place(path).map_err(|message| Fault::of_file(path, message)).transpose()?;
    let parts = found.and_then(|place| Ok((place, front::split(path, content)?)));
    let (place, parts) = match parts {
        Ok(both) => both,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let (mut reader, mut table) = Reader::open(path, parts.front, parts.front_line);
    let title = reader.required(&mut table, "title", text);
    let summary = reader.required(&mut table, "summary", text);
    let Shared { order, audience, reasons } = shared(&mut reader, &mut table, &place.locale);
    let reviewed = if place.locale == Locale::ENGLISH {
        reader.required(&mut table, "reviewed", date)
    } else {
        reader.optional(&mut table, "reviewed", date)
    };
    reader.close(&table, &["title", "summary", "order", "reader", "reviewed", "reasons"]);
    let before = faults.len();
    faults.append(&mut reader.faults);

    let mut rendered = markdown::render(parts.body);
    faults.extend(markdown_faults(path, parts.body_line, &mut rendered));
    if rendered.html.trim().is_empty() {
        faults.push(Fault::at_line(path, parts.body_line, "the article has no text"));
    }
    if faults.len() > before {
        return None;
    }
    let source = Source { file: path.to_owned(), links: rendered.links, is_starter };
    let Place { kind, locale, slug } = place;
    let (html, headings, paragraphs) = (rendered.html, rendered.headings, rendered.paragraphs);
    Some(Article {
        kind,
        slug: slug.to_owned(),
        locale,
        title: title?,
        summary: summary?,
        html,
        headings,
        paragraphs,
        reader: audience,
        reviewed,
        order,
        reasons,
        source,
    })
}

/// What was dropped from the Markdown, as faults; moves the lines of the links that were kept to lines of the file.
pub(in crate::content) fn markdown_faults(
    path: &str,
    body_line: usize,
    rendered: &mut markdown::Rendered,
) -> Vec<Fault> {
    for link in rendered.links.iter_mut().chain(&mut rendered.dropped) {
        link.line += body_line - 1;
    }
    let allowed = "links lead to https:, http:, mailto:, a path of this site or a #heading; pictures are not shown";
    let fault = |link: &markdown::Link| {
        Fault::at_line(path, link.line, format!("a link to {:?} is left out: {allowed}", link.target))
    };
    rendered.dropped.iter().map(fault).collect()
}

/// `None` for what is no business of ours: a file beside the folders.
fn place(path: &str) -> Result<Option<Place<'_>>, String> {
    let mut parts = path.split('/');
    let (Some(folder), Some(language)) = (parts.next(), parts.next()) else { return Ok(None) };
    let Some(kind) = Kind::from_word(folder) else { return Ok(None) };
    let (Some(name), None) = (parts.next(), parts.next()) else {
        return Err(format!("stands in the wrong folder: articles are {folder}/LANGUAGE/NAME.md"));
    };
    let locale = language.parse::<Locale>().ok().filter(|locale| locale.as_str() == language);
    let locale = locale.ok_or_else(|| format!("{language:?} is not a language: as en, de, pt-br"))?;
    let slug = name.strip_suffix(".md").filter(|slug| is_slug(slug));
    let slug = slug.ok_or("is not named as an article: a-z, 0-9 and -, then .md")?;
    Ok(Some(Place { kind, locale, slug }))
}

fn is_slug(slug: &str) -> bool {
    let plain = slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    plain && (1..=64).contains(&slug.len()) && !slug.starts_with('-') && !slug.ends_with('-')
}

/// What is the same in every language, and so stands once.
struct Shared {
    order: i64,
    audience: Audience,
    reasons: Vec<Reason>,
}

/// Keys that stand only in the English article; others get them when the library settles.
fn shared(reader: &mut Reader<'_>, table: &mut Table<'_>, locale: &Locale) -> Shared {
    let mut shared = Shared { order: 0, audience: Audience::Sender, reasons: Vec::new() };
    if *locale != Locale::ENGLISH {
        for key in ["order", "reader", "reasons"] {
            if let Some(((), line)) = reader.optional_at(table, key, |_| Ok(())) {
                reader.fault(line, key, "stands only in the English article");
            }
        }
        return shared;
    }
    shared.order = reader.required(table, "order", whole).unwrap_or_default();
    shared.audience = reader.required(table, "reader", audience).unwrap_or(Audience::Sender);
    let Some((names, line)) = reader.optional_at(table, "reasons", texts) else { return shared };
    for name in names.iter().filter(|name| name.parse::<ClauseId>().is_err() && name.parse::<ListId>().is_err()) {
        let message = format!("{name:?} is neither the name of a list (ops) nor of a clause (ops/open-socks)");
        reader.fault(line, "reasons", message);
    }
    shared.reasons = names.into_iter().map(|name| Reason { name, line }).collect();
    shared
}

fn audience(value: &DeValue<'_>) -> Result<Audience, String> {
    let word = text(value)?;
    let known = || Audience::ALL.map(Audience::word).join(", ");
    Audience::from_word(&word).ok_or_else(|| format!("{word:?} is not a reader: known are {}", known()))
}
