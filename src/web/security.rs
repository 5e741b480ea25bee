//! The headers that every answer carries, problems included (S26 to S31, S34).
//!
//! Written in one place at the very outside, so that no answer leaves without them: pages, JSON, files, 304, 400, 404,
//! 405, 413, 429, 500 and 503 alike. Only what the HTTP library answers by itself before there is a request (a head
//! that cannot be parsed, or is too long) has none; such an answer has no body and ends the connection.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::response::Response;

use crate::urls::{is_recent, pattern};

/// For pages: everything from here, nothing inline, nobody frames us.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
);
/// For everything else: if a browser shows it as a document after all, it may do nothing.
const DATA_POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Two years, what the preload lists of browsers ask for.
const TRANSPORT: &str = "max-age=63072000";
const TRANSPORT_WITH_SUBDOMAINS: &str = "max-age=63072000; includeSubDomains";

/// What differs from site to site.
#[derive(Debug, Clone, Copy)]
pub struct SecurityHeaders {
    transport: Option<&'static str>,
}

impl SecurityHeaders {
    /// `Strict-Transport-Security` is sent only when people reach the site over TLS (S28).
    pub fn new(is_https: bool, covers_subdomains: bool) -> Self {
        let transport = if covers_subdomains { TRANSPORT_WITH_SUBDOMAINS } else { TRANSPORT };
        Self { transport: is_https.then_some(transport) }
    }

    /// Writes them all.
    pub fn write(&self, response: &mut Response, method: &Method, path: &str) {
        let is_api = is_api(path);
        let headers = response.headers_mut();
        let is_page = match headers.get(CONTENT_TYPE) {
            Some(kind) => kind.as_bytes().starts_with(b"text/html"),
            None => !is_api,
        };
        headers.insert(CONTENT_SECURITY_POLICY, if is_page { PAGE_POLICY } else { DATA_POLICY });
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(
            PERMISSIONS,
            HeaderValue::from_static("geolocation=(), camera=(), microphone=(), browsing-topics=()"),
        );
        headers.insert(OPENER, HeaderValue::from_static("same-origin"));
        let sharing = if is_api { "cross-origin" } else { "same-origin" };
        headers.insert(RESOURCE, HeaderValue::from_static(sharing));
        if let Some(transport) = self.transport {
            headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(transport));
        }
        // The same word for everybody: an origin is never reflected, and credentials are never allowed (S29).
        if is_api && (method == Method::GET || method == Method::HEAD) {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, retry-after, x-request-id"));
        }
    }
}

/// True for what programs read, also from other sites: the API, and the JSON beside a page.
pub fn is_api(path: &str) -> bool {
    let is_answer = path.starts_with("/ip/") || path.starts_with("/net/");
    path.starts_with("/api/")
        || is_recent(path)
        || [pattern::STATS_JSON, pattern::NEWS_ATOM, pattern::NEWS_JSON].contains(&path)
        || (is_answer && path.rsplit_once('.').is_some_and(|(_, ending)| ending == "json"))
}
