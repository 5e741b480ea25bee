//! How long an answer may be kept, as an intention that a handler attaches; one place turns it into headers.
//!
//! No handler writes `Cache-Control`, `Vary` or a status 304. An answer without a policy is kept by nobody. `Vary` says
//! exactly what the answer depends on (T22): the language of pages, the coding of what is shortened, and `Accept` where
//! one path has a page and JSON. Where the path names the language, nothing else decides it.

use std::fmt::Write as _;

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};
use sha2::{Digest as _, Sha256};

use super::compress;
use super::language::DecidedBy;

/// How long an answer may be kept, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CachePolicy {
    /// By nobody: answers to forms, problems, whatever says nothing.
    #[default]
    Never,
    /// By nobody, and no search engine may show it: pages behind a secret link.
    Secret,
    /// By everybody, but asked for again each time, which an [`EntityTag`] makes cheap: answers about addresses.
    AskAgain,
    /// By the visitor's own browser, and asked for again each time: answers that say something of the visitor.
    Own,
    /// By everybody for five minutes: texts that change with a new release or policy. Tagged by their content.
    Minutes,
    /// The same where no search engine may show it, which would go on when we no longer do.
    Fleeting,
    /// By everybody for ever: files whose name holds the hash of their content.
    Forever,
}

impl CachePolicy {
    /// Every policy.
    pub const ALL: [Self; 7] =
        [Self::Never, Self::Secret, Self::AskAgain, Self::Own, Self::Minutes, Self::Fleeting, Self::Forever];

    /// What `Cache-Control` says.
    const fn header(self) -> &'static str {
        match self {
            Self::Never | Self::Secret => "no-store",
            Self::AskAgain => "no-cache",
            Self::Own => "private, no-cache",
            Self::Minutes | Self::Fleeting => "public, max-age=300",
            Self::Forever => "public, max-age=31536000, immutable",
        }
    }

    /// True for what search engines may not show.
    const fn is_unlisted(self) -> bool {
        matches!(self, Self::Secret | Self::Fleeting)
    }
}

impl IntoResponseParts for CachePolicy {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// Says that the path answers a page or JSON, as `Accept` asks.
#[derive(Debug, Clone, Copy)]
pub struct DependsOnAccept;

impl IntoResponseParts for DependsOnAccept {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// A name for one state of a resource; weak, since a shortened body has the same (RFC 9110 section 8.8.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityTag(HeaderValue);

impl EntityTag {
    /// A tag that differs whenever one of the parts does.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let mut text = String::from("W/\"");
        for byte in hash.finalize().iter().take(12) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('"');
        Self(HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("W/\"\"")))
    }
}

impl IntoResponseParts for EntityTag {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.headers_mut().insert(ETAG, self.0);
        Ok(parts)
    }
}

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Texts that are kept for minutes are tagged by their content, so that asking again after that costs no body.
pub(super) async fn tag_text(response: Response) -> Response {
    let is_text = matches!(response.extensions().get(), Some(CachePolicy::Minutes | CachePolicy::Fleeting))
        && response.status() == StatusCode::OK
        && !response.headers().contains_key(ETAG);
    let length = response.body().size_hint().exact().and_then(|length| usize::try_from(length).ok());
    let Some(length) = length.filter(|_| is_text) else { return response };
    let (parts, body) = response.into_parts();
    match to_bytes(body, length).await {
        Ok(text) => (EntityTag::of(&[&text]), Response::from_parts(parts, Body::from(text))).into_response(),
        Err(error) => super::error::PageError::internal(error).into_response(),
    }
}

/// Turns policy and dependencies into headers.
pub(super) fn write_headers(response: &mut Response) {
    debug_assert!(!response.headers().contains_key(CACHE_CONTROL), "attach a CachePolicy instead");
    debug_assert!(!response.headers().contains_key(VARY), "attach DependsOnAccept instead");
    let is_whole = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let is_moved = response.status().is_redirection();
    let policy = response.extensions().get::<CachePolicy>().copied().unwrap_or_default();
    // A problem is kept by nobody, whatever its handler thought when it began.
    let policy = if is_whole || is_moved || policy == CachePolicy::Secret { policy } else { CachePolicy::Never };
    let vary = vary(response);
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(policy.header()));
    if policy.is_unlisted() {
        headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    }
    if let Some(vary) = vary {
        headers.insert(VARY, vary);
    }
}

fn vary(response: &Response) -> Option<HeaderValue> {
    let headers = response.headers();
    let is_page = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let has_language = is_page || headers.contains_key(CONTENT_LANGUAGE);
    let decided_by = response.extensions().get().copied().unwrap_or(DecidedBy::Visitor);
    let by_language = has_language && !matches!(decided_by, DecidedBy::Path | DecidedBy::Page);
    let by_coding = headers.contains_key(CONTENT_ENCODING) || compress::is_worthwhile(response);
    let by_accept = response.extensions().get::<DependsOnAccept>().is_some();
    let names = [
        ("accept", by_accept),
        ("accept-language", by_language),
        ("cookie", by_language && decided_by == DecidedBy::Visitor),
        ("accept-encoding", by_coding),
    ];
    let those: Vec<&str> = names.into_iter().filter_map(|(name, counts)| counts.then_some(name)).collect();
    HeaderValue::from_str(&those.join(", ")).ok().filter(|vary| !vary.is_empty())
}

/// Status 304 instead of the body when the client has this state already. Comes after all other headers, which a 304
/// repeats (RFC 9110 section 15.4.5) but for those that describe the body.
pub(super) fn if_changed(method: &Method, asked: &HeaderMap, response: Response) -> Response {
    let is_read = method == Method::GET || method == Method::HEAD;
    if !is_read || response.status() != StatusCode::OK || !is_known(asked, response.headers()) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    for name in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING, CONTENT_LANGUAGE] {
        parts.headers.remove(name);
    }
    (parts, Body::empty()).into_response()
}

/// Weak comparison of `If-None-Match` with our tag (RFC 9110 section 13.1.2).
fn is_known(asked: &HeaderMap, answer: &HeaderMap) -> bool {
    let Some(ours) = answer.get(ETAG).and_then(|tag| tag.to_str().ok()) else { return false };
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let ours = strong(ours);
    asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .any(|line| line.trim() == "*" || line.split(',').any(|tag| strong(tag) == ours))
}

#[cfg(test)]
mod tests {
    use axum::Extension;

    use super::*;

    #[test]
    fn every_policy_becomes_one_header() {
        for policy in CachePolicy::ALL {
            let mut response = (policy, "text").into_response();
            write_headers(&mut response);
            assert_eq!(response.headers()[CACHE_CONTROL], policy.header());
            let is_unlisted = [CachePolicy::Secret, CachePolicy::Fleeting].contains(&policy);
            assert_eq!(response.headers().contains_key(ROBOTS), is_unlisted);
        }
        let mut problem = (StatusCode::NOT_FOUND, CachePolicy::Forever, "text").into_response();
        write_headers(&mut problem);
        assert_eq!(problem.headers()[CACHE_CONTROL], "no-store");
    }

    #[test]
    fn t22_vary_names_what_the_answer_depends_on_and_nothing_else() {
        let html = [(CONTENT_TYPE, "text/html; charset=utf-8")];
        let cases = [
            ("short".into_response(), None),
            ((html.clone(), "short").into_response(), Some("accept-language, cookie")),
            ((html.clone(), "long".repeat(999)).into_response(), Some("accept-language, cookie, accept-encoding")),
            ((html.clone(), Extension(DecidedBy::Program), "short").into_response(), Some("accept-language")),
            ((html.clone(), Extension(DecidedBy::Path), "short").into_response(), None),
            ((html, Extension(DecidedBy::Path), "long".repeat(999)).into_response(), Some("accept-encoding")),
            ((DependsOnAccept, "long".repeat(999)).into_response(), Some("accept, accept-encoding")),
        ];
        for (mut response, expected) in cases {
            write_headers(&mut response);
            assert_eq!(response.headers().get(VARY).map(|value| value.to_str().unwrap()), expected);
        }
    }

    #[test]
    fn a_state_that_the_client_has_is_not_sent_again() {
        let tag = EntityTag::of(&[b"state"]);
        let answer = |asked: &str, method: Method| {
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, asked.parse().unwrap())]);
            if_changed(&method, &headers, (tag.clone(), "body").into_response())
        };
        let text = tag.0.to_str().unwrap();
        for asked in ["*", text, &format!("\"other\", {text}"), &text[2..]] {
            assert_eq!(answer(asked, Method::GET).status(), StatusCode::NOT_MODIFIED, "{asked}");
        }
        assert!(!answer("*", Method::GET).headers().contains_key(CONTENT_TYPE));
        assert_eq!(answer("\"other\"", Method::GET).status(), StatusCode::OK);
        assert_eq!(answer("*", Method::POST).status(), StatusCode::OK);
        assert_ne!(tag, EntityTag::of(&[b"stat", b"e"]));
    }
}
