//! The cookie of a session (S27): over TLS it belongs to this host alone; in development on plain loopback it has another
//! name. It holds the session's secret and nothing else.

use axum::http::{HeaderMap, HeaderValue};

use crate::domain::token::Token;
use crate::web::language::remembered;

/// What the cookie is called at this site.
pub fn name(public_url: &str) -> &'static str {
    if public_url.starts_with("https:") { "__Host-staff" } else { "staff" }
}

/// The session's secret in a request, if one is there.
pub fn read(headers: &HeaderMap, public_url: &str) -> Option<Token> {
    remembered(headers, name(public_url))?.parse().ok()
}

/// Gives a session's secret to the browser, until the browser is closed; the site ends it sooner.
pub fn give(public_url: &str, token: &Token) -> HeaderValue {
    line(public_url, &token.reveal(), "")
}

/// Takes it back.
pub fn take(public_url: &str) -> HeaderValue {
    line(public_url, "", "; Max-Age=0")
}

fn line(public_url: &str, value: &str, age: &str) -> HeaderValue {
    let name = name(public_url);
    let secure = if name.starts_with("__Host-") { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/{age}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s27_over_tls_the_cookie_belongs_to_this_host_alone_and_no_script_reads_it() {
        let token = Token::new([7; 32]);
        let secret = token.reveal();
        let given = give("https://lookup.example", &token);
        assert_eq!(given, format!("__Host-staff={secret}; Path=/; SameSite=Lax; HttpOnly; Secure"));
        assert_eq!(give("http://127.0.0.1:8080", &token), format!("staff={secret}; Path=/; SameSite=Lax; HttpOnly"));
        assert_eq!(take("https://lookup.example"), "__Host-staff=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly; Secure");
        let headers = HeaderMap::from_iter([(axum::http::header::COOKIE, given)]);
        assert!(read(&headers, "https://lookup.example") == Some(token));
        assert!(read(&headers, "http://127.0.0.1:8080").is_none(), "the other name");
    }
}
