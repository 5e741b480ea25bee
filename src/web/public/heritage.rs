//! Paths of the first site of this kind, still found in old error messages, settings and books: each leads to the page
//! that does its work today, with the address it carries.

use axum::Router;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;

use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::state::AppState;

/// Old paths that carry an address in their query.
const WITH_ADDRESS: &[&str] =
    &["/cgi-bin/lookup", "/cgi-bin/nph-rss", "/cgi-bin/nph-dul-remove", "/cgi-bin/dul-mailer.cgi"];

/// Old paths with a page of today in their place.
const PAGES: &[(&str, &str)] = &[
    ("/lookup.html", "/"),
    ("/rbl", "/lists"),
    ("/rbl/", "/lists"),
    ("/rbl+", "/lists"),
    ("/rss", "/lists"),
    ("/rss/", "/lists"),
    ("/rss/how.html", "/lists"),
    ("/dul", "/lists"),
    ("/dul/", "/lists"),
    ("/dul/enduser.htm", "/faq/returned-mail-dynamic-address"),
    ("/enduserinfo_rbl.html", "/faq/returned-mail-spam-source"),
    ("/enduserinfo_dul.html", "/faq/returned-mail-dynamic-address"),
    ("/enduserinfo_rss.html", "/faq/returned-mail-open-relay"),
    ("/enduserinfo_ops.html", "/faq/returned-mail-open-proxy"),
    ("/enduserinfo_qil.html", "/faq/returned-mail"),
    ("/removereq_dul.html", "/lists"),
    ("/nominats_nml.html", "/lists"),
];

/// The old paths. Their answers only redirect, whatever the method.
pub fn routes() -> Router<AppState> {
    let mut router = Router::new();
    for path in WITH_ADDRESS {
        router = router.route(path, get(carry).post(carry));
    }
    for (path, target) in PAGES {
        router = router.route(path, get(async move |page: Page| lead(&page, target)));
    }
    router
}

fn lead(page: &Page, target: &'static str) -> Response {
    (CachePolicy::Minutes, Redirect::permanent(&page.at(target))).into_response()
}

/// Leads to the answer for the address in the query: bare, behind `ip_address=`, or behind a stray space.
async fn carry(page: Page, RawQuery(query): RawQuery) -> Response {
    let carried = address_of(query.as_deref().unwrap_or_default());
    let target = if carried.is_empty() { urls::home().to_owned() } else { urls::lookup_query(&carried) };
    Redirect::to(&page.at(target)).into_response()
}

/// Longest text that is carried on, in characters: the longest host name, with room.
const LONGEST: usize = 300;

fn address_of(query: &str) -> String {
    let value = query
        .split('&')
        .map(|pair| pair.split_once('=').map_or(pair, |(_, value)| value))
        .find(|value| !value.is_empty());
    let text = value.unwrap_or_default().replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8_lossy();
    decoded.trim().chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_bare_named_or_behind_a_space() {
        for query in [
            "192.0.2.1",
            "%20192.0.2.1",
            "+192.0.2.1",
            " 192.0.2.1",
            "ip_address=192.0.2.1",
            "ip_address=+192.0.2.1&x=1",
        ] {
            assert_eq!(address_of(query), "192.0.2.1", "{query}");
        }
        assert_eq!(address_of("2001%3Adb8::1"), "2001:db8::1");
        assert_eq!(address_of(""), "");
        assert_eq!(address_of("&&="), "");
    }
}
