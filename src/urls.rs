//! Every path of the site, as a function: pages, letters, the API and tests use nothing else.
//!
//! The patterns that the router matches stand beside the functions that fill them, in [`pattern`]. What a stranger
//! typed enters a path only through percent-encoding.

pub mod pattern;
pub mod staff;

use std::net::IpAddr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::ids::{ClauseId, ListId, NewsId};
use crate::domain::locale::Locale;
use crate::domain::network::Network;

/// What stays as it is in a segment or a query value: letters, digits and the four marks of RFC 3986 section 2.3.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The home page.
pub const fn home() -> &'static str {
    pattern::HOME
}

/// Where the box leads.
pub const fn lookup() -> &'static str {
    pattern::LOOKUP
}

/// The box with something typed in it.
pub fn lookup_query(query: &str) -> String {
    format!("{}?q={}", pattern::LOOKUP, encode(query))
}

/// The answer for one address.
pub fn ip(address: IpAddr) -> String {
    format!("/ip/{address}")
}

/// What stands before an address in the path of its answer, for programs that put the address behind it.
pub const fn ip_start() -> &'static str {
    "/ip/"
}

/// The same for a network: address, slash and length follow.
pub const fn net_start() -> &'static str {
    "/net/"
}

/// The answer for one address, for programs.
pub fn ip_json(address: IpAddr) -> String {
    format!("/ip/{address}.json")
}

/// The answer for a network; for a single address that of the address.
pub fn net(network: &Network) -> String {
    if network.is_host() { ip(network.address()) } else { format!("/net/{}/{}", network.address(), network.length()) }
}

/// An answer's page, told how what was typed was read, in words of ours, so that it can say so.
pub fn with_reading(answer: &str, words: &str) -> String {
    format!("{answer}?read={}", encode(words))
}

/// All lists.
pub const fn lists() -> &'static str {
    pattern::LISTS
}

/// One list.
pub fn list(list: &ListId) -> String {
    format!("/lists/{list}")
}

/// The policy of one list.
pub fn policy(list: &ListId) -> String {
    format!("/lists/{list}/policy")
}

/// One clause on the policy page of its list: its name is its anchor.
pub fn clause(clause: &ClauseId) -> String {
    format!("/lists/{}/policy#{}", clause.list(), clause.name())
}

/// What happened on one list lately, for feed readers.
pub fn recent_atom(list: &ListId) -> String {
    format!("/lists/{list}/recent.atom")
}

/// The same as JSON Feed.
pub fn recent_json(list: &ListId) -> String {
    format!("/lists/{list}/recent.json")
}

/// True for what happened on a list lately, whichever list.
pub fn is_recent(path: &str) -> bool {
    let file = path.strip_prefix("/lists/").and_then(|path| path.split_once('/')).map(|(_, file)| file);
    matches!(file, Some("recent.atom" | "recent.json"))
}

/// The name for ever of something that happened: the page about whom it happened to, under which criterion, what, and
/// in which hour.
pub fn happened(page: &str, criterion: &ClauseId, what: &str, hour: &str) -> String {
    format!("{page}#{criterion}/{what}/{hour}")
}

/// All questions.
pub const fn faq() -> &'static str {
    pattern::FAQ
}

/// One question.
pub fn article(slug: &str) -> String {
    format!("/faq/{}", encode(slug))
}

/// How to repair one fault.
pub fn secure(slug: &str) -> String {
    format!("/secure/{}", encode(slug))
}

/// For those who use the lists.
pub const fn usage() -> &'static str {
    pattern::USAGE
}

/// How one program asks the lists.
pub fn usage_with(server: &str) -> String {
    format!("{}/{}", pattern::USAGE, encode(server))
}

/// How to ask for the removal of a network from a list.
pub fn remove(list: &ListId, network: &Network) -> String {
    if network.is_host() {
        format!("/remove/{list}/{}", network.address())
    } else {
        format!("/remove/{list}/{}/{}", network.address(), network.length())
    }
}

/// The same for any address: with `{address}` where it stands.
pub fn remove_template(list: &ListId) -> String {
    format!("/remove/{list}/{{address}}")
}

/// All news, the latest first.
pub const fn news() -> &'static str {
    pattern::NEWS
}

/// News before a post.
pub fn news_before(id: NewsId) -> String {
    format!("{}?before={id}", pattern::NEWS)
}

/// One post.
pub fn news_post(id: NewsId) -> String {
    format!("{}/{id}", pattern::NEWS)
}

/// The latest posts for feed readers.
pub const fn news_atom() -> &'static str {
    pattern::NEWS_ATOM
}

/// The same as JSON Feed.
pub const fn news_json() -> &'static str {
    pattern::NEWS_JSON
}

/// The numbers of removal requests.
pub const fn stats() -> &'static str {
    pattern::STATS
}

/// The same for programs.
pub const fn stats_json() -> &'static str {
    pattern::STATS_JSON
}

/// Where a requester says that it was them. The token is that of [`crate::domain::token::Token::reveal`].
pub fn confirm(token: &str) -> String {
    format!("/confirm/{}", encode(token))
}

/// Where links to private pages are asked for again.
pub const fn removal_lost() -> &'static str {
    pattern::REMOVAL_LOST
}

/// The private page of a removal request. The secret is that of [`crate::domain::token::Token::reveal`].
pub fn removal(secret: &str) -> String {
    format!("/removal/{}", encode(secret))
}

/// Everything that is kept about a request, as a file.
pub fn removal_export(secret: &str) -> String {
    format!("{}/export", removal(secret))
}

/// Confirms a request from the listed address.
pub fn removal_confirm(secret: &str) -> String {
    format!("{}/confirm", removal(secret))
}

/// Has machines look for a text in the DNS.
pub fn removal_look(secret: &str) -> String {
    format!("{}/look", removal(secret))
}

/// Adds facts to a request.
pub fn removal_message(secret: &str) -> String {
    format!("{}/message", removal(secret))
}

/// Asks for a second look.
pub fn removal_appeal(secret: &str) -> String {
    format!("{}/appeal", removal(secret))
}

/// Takes a request back.
pub fn removal_withdraw(secret: &str) -> String {
    format!("{}/withdraw", removal(secret))
}

/// Erases what is personal in a request.
pub fn removal_erase(secret: &str) -> String {
    format!("{}/erase", removal(secret))
}

/// What was written has arrived.
pub const DONE_ADDED: &str = "added";
/// Machines look now.
pub const DONE_LOOKING: &str = "looking";
/// The request is confirmed.
pub const DONE_CONFIRMED: &str = "confirmed";
/// A second look is asked for.
pub const DONE_APPEALED: &str = "appealed";
/// The request was taken back.
pub const DONE_WITHDRAWN: &str = "withdrawn";
/// What is personal was erased.
pub const DONE_ERASED: &str = "erased";
/// What was asked for is on its way.
pub const DONE_SENT: &str = "sent";

/// The same page, told in one of the words above what was just done.
pub fn done(page: &str, word: &str) -> String {
    format!("{page}?done={word}")
}

/// True for what a secret link leads to and for the pages of the staff, and for everything below: nobody may keep or
/// index it, whatever it answers (S86, S87).
pub fn is_secret(path: &str) -> bool {
    staff::is_staff(path) || ["/removal/", "/confirm/", "/api/v1/removals/"].iter().any(|start| path.starts_with(start))
}

/// What the site logs and keeps.
pub const fn privacy() -> &'static str {
    pattern::PRIVACY
}

/// Makes a browser remember a language, and leads back to a path of ours.
pub fn language(back: &str) -> String {
    format!("{}?at={}", pattern::LANGUAGE, encode(back))
}

/// How to reach the operator.
pub const fn contact() -> &'static str {
    pattern::CONTACT
}

/// Where to report a weakness (RFC 9116).
pub const fn security_txt() -> &'static str {
    pattern::SECURITY_TXT
}

/// The lists, described for programs.
pub const fn dnsbl_json() -> &'static str {
    pattern::DNSBL_JSON
}

/// The parts that pages are made of.
pub const fn style() -> &'static str {
    pattern::STYLE
}

/// The API, described for people.
pub const fn api() -> &'static str {
    pattern::API
}

/// The API, described for programs.
pub const fn openapi() -> &'static str {
    pattern::OPENAPI
}

/// Many addresses at once.
pub const fn api_lookup() -> &'static str {
    pattern::API_LOOKUP
}

/// One address, for programs.
pub fn api_lookup_one(address: IpAddr) -> String {
    format!("{}/{address}", pattern::API_LOOKUP)
}

/// A returned mail, explained.
pub const fn api_bounce() -> &'static str {
    pattern::API_BOUNCE
}

/// The numbers of removal requests, for programs.
pub const fn api_stats() -> &'static str {
    pattern::API_STATS
}

/// Where programs ask for a removal.
pub const fn api_removals() -> &'static str {
    pattern::API_REMOVALS
}

/// A removal request, for programs.
pub fn api_removal(secret: &str) -> String {
    format!("{}/{}", pattern::API_REMOVALS, encode(secret))
}

/// How a query is read.
pub fn api_understand(query: &str) -> String {
    format!("{}?q={}", pattern::API_UNDERSTAND, encode(query))
}

/// What a kind of problem means.
pub fn problem(slug: &str) -> String {
    format!("/problems/{}", encode(slug))
}

/// An embedded file, by its name with the hash of its content in it.
pub fn asset(file: &str) -> String {
    format!("/static/{}", encode(file))
}

/// The letters that the demo has sent.
pub const fn demo_letters() -> &'static str {
    pattern::DEMO_LETTERS
}

/// The staff of the demo.
pub const fn demo_staff() -> &'static str {
    pattern::DEMO_STAFF
}

/// For whoever watches the process.
pub const fn live() -> &'static str {
    pattern::LIVE
}

/// For whoever sends visitors.
pub const fn ready() -> &'static str {
    pattern::READY
}

/// Figures for Prometheus.
pub const fn metrics() -> &'static str {
    pattern::METRICS
}

/// The same page in this language, whatever the visitor likes best.
pub fn in_language(locale: &Locale, path: &str) -> String {
    let home = path.strip_prefix(pattern::HOME).filter(|rest| rest.is_empty() || rest.starts_with(['?', '#']));
    format!("/{locale}{}", home.unwrap_or(path))
}

/// True for a path of this site and nothing else that a browser may be led to (S36): browsers read `//host` and
/// `/\\host` as another site.
pub fn is_own(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

/// The same path under the address that the operator published, for letters and for programs.
pub fn absolute(public_url: &str, path: &str) -> String {
    format!("{}{path}", public_url.trim_end_matches('/'))
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_address_has_one_path_however_it_is_reached() {
        let host: Network = "192.0.2.1/32".parse().unwrap();
        let wide: Network = "2001:db8::/32".parse().unwrap();
        let ops: ListId = "ops".parse().unwrap();
        assert_eq!(net(&host), "/ip/192.0.2.1");
        assert_eq!(net(&wide), "/net/2001:db8::/32");
        assert_eq!(remove(&ops, &host), "/remove/ops/192.0.2.1");
        assert_eq!(remove(&ops, &wide), "/remove/ops/2001:db8::/32");
    }

    #[test]
    fn what_was_typed_is_encoded_whole() {
        assert_eq!(lookup_query("a b&c=\"<#"), "/lookup?q=a%20b%26c%3D%22%3C%23");
        assert_eq!(article("../x?y"), "/faq/..%2Fx%3Fy");
    }

    #[test]
    fn a_language_stands_in_front_of_the_path() {
        let german: Locale = "de".parse().unwrap();
        assert_eq!(in_language(&german, home()), "/de");
        assert_eq!(in_language(&german, "/?x=1"), "/de?x=1");
        assert_eq!(in_language(&german, "/lists/ops#facts"), "/de/lists/ops#facts");
    }

    #[test]
    fn s36_only_a_path_of_ours_is_led_back_to() {
        assert!(is_own("/ip/2001:db8::1?typed=%20x"));
        for path in ["", "lists", "//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example", "/ä"]
        {
            assert!(!is_own(path), "{path}");
        }
    }

    #[test]
    fn s87_everything_below_a_secret_link_is_secret() {
        for path in
            ["/removal/x", "/removal/x/erase", "/removal/x/y.css", "/removal/", "/confirm/x", "/api/v1/removals/x"]
        {
            assert!(is_secret(path), "{path}");
        }
        for path in ["/removal", "/remove/ops/192.0.2.1", "/", "/x/removal/y", "/api/v1/removals"] {
            assert!(!is_secret(path), "{path}");
        }
    }

    #[test]
    fn the_feeds_of_every_list_are_known_and_nothing_else_beside_a_list() {
        let ops: ListId = "ops".parse().unwrap();
        for path in [recent_atom(&ops), recent_json(&ops), "/lists/nowhere/recent.atom".to_owned()] {
            assert!(is_recent(&path), "{path}");
        }
        for path in
            ["/lists/ops", "/lists/ops/policy", "/lists/recent.atom", "/de/lists/ops/recent.atom", "/recent.json"]
        {
            assert!(!is_recent(path), "{path}");
        }
    }

    #[test]
    fn absolute_addresses_have_one_slash_between() {
        assert_eq!(absolute("https://lookup.example/", home()), "https://lookup.example/");
        assert_eq!(absolute("https://lookup.example", lists()), "https://lookup.example/lists");
    }
}
