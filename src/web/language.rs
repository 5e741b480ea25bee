//! Which language a page is in: the one that its path begins with, else the one that the visitor told this site to
//! remember, else the one that suits `Accept-Language` best, else English.
//!
//! `/de/lists` is `/lists` in German. [`behind_prefixes`] takes the language off before anything is routed, so that
//! patterns, budgets and the log know one path for each page. Only pages for people have it: what programs read, files
//! and what watches the process stay where they are, and a language that this site does not speak is no page of ours.
//! The cookie is set by [`super::public::language`] alone, when somebody presses the button for it (S65).

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::Response;
use axum::routing::future::RouteFuture;
use tower::Service;

use super::security;
use crate::domain::locale::Locale;
use crate::domain::time::Seconds;
use crate::strings::{Strings, Words};
use crate::urls::{pattern, staff};

/// What the language of an answer depends on: what `Vary` has to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    /// The path alone.
    Path,
    /// The cookie, and `Accept-Language` where there is none.
    Visitor,
    /// `Accept-Language` alone: programs have no cookies of ours.
    Program,
    /// Nothing: the page is in one language.
    Page,
}

/// The language of an answer.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its words.
    pub words: Words,
    /// What it depends on.
    pub by: DecidedBy,
    /// True when it is the one that the visitor told this site to remember.
    pub is_remembered: bool,
}

/// The language that the path began with; an extension of the request.
#[derive(Debug, Clone)]
struct OfPath(Locale);

impl Language {
    /// The language of the answer to a request of this path, from which its own has been taken off already.
    pub(super) fn of(strings: &Arc<Strings>, request: &axum::http::request::Parts, cookie: &str) -> Self {
        if is_of_staff(request.uri.path()) {
            return Self { words: strings.words(&Locale::ENGLISH), by: DecidedBy::Page, is_remembered: false };
        }
        if let Some(OfPath(locale)) = request.extensions.get() {
            return Self { words: strings.words(locale), by: DecidedBy::Path, is_remembered: false };
        }
        let is_program = security::is_api(request.uri.path());
        let by = if is_program { DecidedBy::Program } else { DecidedBy::Visitor };
        let remembered = remembered(&request.headers, cookie).filter(|_| !is_program);
        if let Some(locale) = remembered.and_then(|tag| strings.locale(tag)) {
            return Self { words: strings.words(locale), by, is_remembered: true };
        }
        let accepted = request.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self { words: strings.negotiate(accepted.unwrap_or_default()), by, is_remembered: false }
    }
}

/// The name of the cookie: over TLS one that only this very host can set.
pub(super) fn cookie_name(public_url: &str) -> &'static str {
    if public_url.starts_with("https:") { "__Host-lang" } else { "lang" }
}

/// How long a browser remembers.
const REMEMBERED_FOR: Seconds = Seconds::days(365);

/// The header that makes a browser remember a language, or forget it.
pub(super) fn remember(cookie: &str, locale: Option<&Locale>) -> HeaderValue {
    let (value, age) = locale.map_or(("", 0), |locale| (locale.as_str(), REMEMBERED_FOR.0));
    let secure = if cookie.starts_with("__Host-") { "; Secure" } else { "" };
    let line = format!("{cookie}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
}

/// The value of our cookie.
pub(super) fn remembered<'h>(headers: &'h HeaderMap, cookie: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == cookie).map(|(_, value)| value)
}

/// True for what only the staff read: English, the normative language of policies.
fn is_of_staff(path: &str) -> bool {
    staff::is_staff(path) && path != pattern::STYLE
}

/// The same site with every page for people under each of its languages as well.
pub(super) fn behind_prefixes(site: Router, strings: Arc<Strings>) -> Router {
    Router::new().fallback_service(Prefixed { site, strings })
}

#[derive(Debug, Clone)]
struct Prefixed {
    site: Router,
    strings: Arc<Strings>,
}

impl Service<Request> for Prefixed {
    type Response = Response;
    type Error = Infallible;
    type Future = RouteFuture<Infallible>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Service::<Request>::poll_ready(&mut self.site, cx)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        if let Some((locale, bare)) = parted(request.uri(), &self.strings) {
            *request.uri_mut() = bare;
            request.extensions_mut().insert(OfPath(locale));
        }
        self.site.call(request)
    }
}

/// A language of this site and the page under it; `None` for every other path.
fn parted(uri: &Uri, strings: &Strings) -> Option<(Locale, Uri)> {
    let target = uri.path_and_query()?.as_str().strip_prefix('/')?;
    let ends = target.find(['/', '?']).unwrap_or(target.len());
    let (tag, below) = target.split_at(ends);
    let locale = strings.locale(tag)?;
    let below = if below.starts_with('/') { below.to_owned() } else { format!("/{below}") };
    let path = below.split('?').next().unwrap_or_default();
    // `/de/` is a slash too many and is led to `/de` like every page that people type one behind.
    let is_home = ends == target.len() || target.as_bytes().get(ends) == Some(&b'?');
    if !is_home && !is_for_people(path) {
        return None;
    }
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(below.parse().ok()?);
    Some((locale.clone(), Uri::from_parts(parts).ok()?))
}

/// True for what may be a page for people, below a language.
fn is_for_people(path: &str) -> bool {
    const OTHERS: &[&str] = &["/api/", "/static/", "/health/", "/metrics", "/.well-known/"];
    path.len() > 1
        && !path.starts_with("//")
        && !security::is_api(path)
        && !OTHERS.iter().any(|other| path.starts_with(other))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn strings() -> Arc<Strings> {
        let file = |name: &str| (name.to_owned(), Cow::Borrowed(&b"a = b\n"[..]));
        Arc::new(Strings::from_files(["en/a.ftl", "de/a.ftl"].map(file)).unwrap())
    }

    #[test]
    fn a_language_in_front_of_a_page_is_taken_off() {
        for (target, bare) in [
            ("/de", "/"),
            ("/de?x=1", "/?x=1"),
            ("/de/lists", "/lists"),
            ("/de/ip/2001:db8::1?typed=%2F", "/ip/2001:db8::1?typed=%2F"),
            ("/en/api", "/api"),
        ] {
            let (_, uri) = parted(&target.parse().unwrap(), &strings()).unwrap();
            assert_eq!(uri, bare, "{target}");
        }
    }

    #[test]
    fn what_is_no_page_for_people_or_no_language_of_ours_stays_as_it_is() {
        for target in [
            "/",
            "/lists",
            "/de/",
            "/DE/lists",
            "/d/lists",
            "/xx/lists",
            "/dex",
            "/de//evil.example/",
            "/de/ip/192.0.2.1.json",
            "/de/net/192.0.2.0/24.json",
            "/de/api/v1/lookup",
            "/de/static/site.css",
            "/de/health/live",
            "/de/metrics",
            "/de/.well-known/security.txt",
        ] {
            assert!(parted(&target.parse().unwrap(), &strings()).is_none(), "{target}");
        }
    }

    #[test]
    fn s65_over_tls_the_cookie_belongs_to_this_host_alone() {
        let locale: Locale = "de".parse().unwrap();
        assert_eq!(
            remember(cookie_name("https://lookup.example"), Some(&locale)),
            "__Host-lang=de; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure"
        );
        assert_eq!(remember(cookie_name("http://127.0.0.1"), None), "lang=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=b; xlang=fr;lang=de; lang=ja"));
        assert_eq!(remembered(&headers, "lang"), Some("de"));
        assert_eq!(remembered(&headers, "__Host-lang"), None);
        assert_eq!(remembered(&HeaderMap::new(), "lang"), None);
    }
}
