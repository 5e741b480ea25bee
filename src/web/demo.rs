//! `/demo/letters`: the letters that the demo has sent, newest first; `/demo/staff`: who may sign in, and how. There are no
//! such pages outside the demo.
//!
//! Letters open requests, so whoever sees this page may do anything that their readers may; the demo listens on this
//! machine alone. Only links into the site itself can be followed.

use std::fs;
use std::future::ready;
use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::get;
use mail_parser::MessageParser;

use super::cache::CachePolicy;
use super::error::PageError;
use super::page::Page;
use super::state::AppState;
use super::view::View;
use crate::domain::staff::StaffRole;
use crate::domain::time::Timestamp;
use crate::mail::folder::Folder;
use crate::services::Services;
use crate::services::staff::second_factor::Seed;
use crate::urls::pattern;

/// At most so many letters on the page.
const MOST: usize = 50;

/// Somebody on the demo's staff.
#[derive(Clone)]
pub struct DemoPerson {
    /// What they sign in with.
    pub name: String,
    /// What they are there for.
    pub role: StaffRole,
    /// Drawn at the demo's start.
    pub password: String,
    /// What their codes are made from.
    pub seed: Seed,
}

/// What the demo alone shows.
#[derive(Clone)]
pub struct Demo {
    /// Where its letters are.
    pub letters: Folder,
    /// Its staff.
    pub people: Arc<Vec<DemoPerson>>,
}

/// The pages that the demo alone has.
pub fn routes(demo: Demo) -> Router<AppState> {
    let Demo { letters, people } = demo;
    Router::new().route(pattern::DEMO_LETTERS, get(move |page| show(page, letters.clone()))).route(
        pattern::DEMO_STAFF,
        get(move |page: Page, State(services): State<Arc<Services>>| {
            ready(show_staff(page, &services, people.clone()))
        }),
    )
}

/// Who may sign in, and how.
#[derive(Template)]
#[template(path = "staff/demo.html")]
struct StaffView {
    page: Page,
    people: Arc<Vec<DemoPerson>>,
    now: Timestamp,
}

fn show_staff(page: Page, services: &Services, people: Arc<Vec<DemoPerson>>) -> impl IntoResponse + use<> {
    let now = services.clock.now();
    (CachePolicy::Secret, View::ok(StaffView { page: page.without_address(), people, now }))
}

/// All letters on one page, in English.
#[derive(Debug, Template)]
#[template(path = "staff/letters.html")]
pub struct LettersView {
    page: Page,
    letters: Vec<LetterShown>,
}

/// One letter as it was sent.
#[derive(Debug)]
pub struct LetterShown {
    /// Its recipient.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was sent, in RFC 3339.
    pub date: String,
    /// Its language.
    pub language: String,
    /// Its text, links apart.
    pub parts: Vec<TextPart>,
}

/// A piece of a letter's text.
#[derive(Debug, PartialEq, Eq)]
pub struct TextPart {
    /// The text.
    pub text: String,
    /// True when it is a link into this site.
    pub is_link: bool,
}

async fn show(page: Page, folder: Folder) -> Result<impl IntoResponse, PageError> {
    let public_url = page.site.public_url.clone();
    let letters = tokio::task::spawn_blocking(move || read(&folder, &public_url)).await;
    let letters = letters.map_err(|_| PageError::internal("reading the demo's letters"))?;
    let letters = letters.map_err(|_| PageError::internal("the demo's letters cannot be read"))?;
    Ok((CachePolicy::Secret, View::ok(LettersView { page: page.without_address(), letters })))
}

fn read(folder: &Folder, public_url: &str) -> std::io::Result<Vec<LetterShown>> {
    let mut letters = Vec::new();
    for file in folder.newest(MOST)? {
        letters.extend(shown(&fs::read(file)?, public_url));
    }
    Ok(letters)
}

fn shown(content: &[u8], public_url: &str) -> Option<LetterShown> {
    let message = MessageParser::default().parse(content)?;
    Some(LetterShown {
        to: message.to().and_then(|to| to.first()?.address().map(str::to_owned)).unwrap_or_default(),
        subject: message.subject().unwrap_or_default().to_owned(),
        date: message.date().map(mail_parser::DateTime::to_rfc3339).unwrap_or_default(),
        language: message.header_raw("Content-Language").unwrap_or("en").trim().to_owned(),
        parts: parts(&message.body_text(0).unwrap_or_default().replace("\r\n", "\n"), public_url),
    })
}

/// The text cut at its links into this site: lines that begin with its address.
fn parts(text: &str, public_url: &str) -> Vec<TextPart> {
    let begin = format!("{public_url}/");
    let mut parts: Vec<TextPart> = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        if bare.starts_with(&begin) && bare.bytes().all(|byte| byte.is_ascii_graphic()) {
            parts.push(TextPart { text: bare.to_owned(), is_link: true });
            parts.push(TextPart { text: "\n".to_owned(), is_link: false });
        } else {
            parts.push(TextPart { text: line.to_owned(), is_link: false });
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_into_the_site_can_be_followed() {
        let text =
            "see\nhttp://127.0.0.1:8080/en/confirm/x\nhttp://127.0.0.1:8080.evil.example/\njavascript:alert(1)\n";
        let links: Vec<_> = parts(text, "http://127.0.0.1:8080").into_iter().filter(|part| part.is_link).collect();
        assert_eq!(links, [TextPart { text: "http://127.0.0.1:8080/en/confirm/x".to_owned(), is_link: true }]);
        let whole: String = parts(text, "http://127.0.0.1:8080").into_iter().map(|part| part.text).collect();
        assert_eq!(whole, text);
    }
}
