//! Paths of the staff's pages. Each is also a row of the table of who may ask for it, `web::staff::ROUTES`.

use super::encode;
use crate::domain::ids::{ListingId, NewsId, ProposalId, SessionId};
use crate::domain::staff::StaffName;
use crate::domain::time::Timestamp;
use crate::domain::token::Reference;

/// Paths as the router matches them.
pub mod pattern {
    /// The queue.
    pub const QUEUE: &str = "/staff";
    /// Signing in.
    pub const SIGN_IN: &str = "/staff/sign-in";
    /// Signing out.
    pub const SIGN_OUT: &str = "/staff/sign-out";
    /// Where a link leads that sets password and second factor.
    pub const JOIN: &str = "/staff/join/{token}";
    /// Shows the second factor again before something dangerous.
    pub const PROVE: &str = "/staff/prove";
    /// One's own account.
    pub const ACCOUNT: &str = "/staff/account";
    /// Another password.
    pub const ACCOUNT_PASSWORD: &str = "/staff/account/password";
    /// Another second factor.
    pub const ACCOUNT_SECOND_FACTOR: &str = "/staff/account/second-factor";
    /// Other recovery codes.
    pub const ACCOUNT_CODES: &str = "/staff/account/codes";
    /// Another address for letters.
    pub const ACCOUNT_EMAIL: &str = "/staff/account/email";
    /// Ends one of one's own sessions, or all.
    pub const ACCOUNT_SESSIONS: &str = "/staff/account/sessions";
    /// Everybody on the staff.
    pub const PEOPLE: &str = "/staff/people";
    /// One of them.
    pub const PERSON: &str = "/staff/people/{name}";
    /// A removal request.
    pub const REQUEST: &str = "/staff/requests/{reference}";
    /// Grants or refuses it.
    pub const REQUEST_DECIDE: &str = "/staff/requests/{reference}/decide";
    /// Asks the requester something.
    pub const REQUEST_ASK: &str = "/staff/requests/{reference}/ask";
    /// Takes it, gives it back, hands it on.
    pub const REQUEST_DESK: &str = "/staff/requests/{reference}/desk";
    /// Listings.
    pub const LISTINGS: &str = "/staff/listings";
    /// Puts a network on a list.
    pub const LISTINGS_ADD: &str = "/staff/listings/add";
    /// Listings without an end that somebody should look at.
    pub const LISTINGS_DUE: &str = "/staff/listings/due";
    /// One listing.
    pub const LISTING: &str = "/staff/listings/{id}";
    /// What may never be listed.
    pub const EXCLUSIONS: &str = "/staff/exclusions";
    /// What waits for a second person.
    pub const PROPOSALS: &str = "/staff/proposals";
    /// One of them.
    pub const PROPOSAL: &str = "/staff/proposals/{id}";
    /// Purges.
    pub const PURGES: &str = "/staff/purges";
    /// Chooses and proposes one.
    pub const PURGES_NEW: &str = "/staff/purges/new";
    /// One of them.
    pub const PURGE: &str = "/staff/purges/{id}";
    /// What people did.
    pub const AUDIT: &str = "/staff/audit";
    /// The same as a file.
    pub const AUDIT_EXPORT: &str = "/staff/audit/export";
    /// News.
    pub const NEWS: &str = "/staff/news";
    /// One piece of news.
    pub const NEWS_ITEM: &str = "/staff/news/{id}";
    /// The numbers of the staff.
    pub const NUMBERS: &str = "/staff/numbers";
    /// Letters that could not be delivered.
    pub const LETTERS: &str = "/staff/letters";
    /// The zones as they are published, and what is held back.
    pub const ZONES: &str = "/staff/zones";
}

/// True for a page of the staff.
pub fn is_staff(path: &str) -> bool {
    path.strip_prefix(pattern::QUEUE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Declares functions for paths without parameters.
macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident = $pattern:ident,)+) => {
        $($(#[$doc])* pub const fn $name() -> &'static str { pattern::$pattern })+
    };
}

fixed! {
    /// The queue.
    queue = QUEUE,
    /// Signing in.
    sign_in = SIGN_IN,
    /// Signing out.
    sign_out = SIGN_OUT,
    /// Shows the second factor again.
    prove = PROVE,
    /// One's own account.
    account = ACCOUNT,
    /// Another password.
    account_password = ACCOUNT_PASSWORD,
    /// Another second factor.
    account_second_factor = ACCOUNT_SECOND_FACTOR,
    /// Other recovery codes.
    account_codes = ACCOUNT_CODES,
    /// Another address for letters.
    account_email = ACCOUNT_EMAIL,
    /// Ends one's own sessions.
    account_sessions = ACCOUNT_SESSIONS,
    /// Everybody on the staff.
    people = PEOPLE,
    /// Listings.
    listings = LISTINGS,
    /// Puts a network on a list.
    listings_add = LISTINGS_ADD,
    /// Listings without an end that somebody should look at.
    listings_due = LISTINGS_DUE,
    /// What may never be listed.
    exclusions = EXCLUSIONS,
    /// What waits for a second person.
    proposals = PROPOSALS,
    /// Purges.
    purges = PURGES,
    /// Chooses and proposes one.
    purges_new = PURGES_NEW,
    /// What people did.
    audit = AUDIT,
    /// The same as a file.
    audit_export = AUDIT_EXPORT,
    /// News.
    news = NEWS,
    /// The numbers of the staff.
    numbers = NUMBERS,
    /// Letters that could not be delivered.
    letters = LETTERS,
    /// The zones as they are published, and what is held back.
    zones = ZONES,
}

/// Signing in, and then on to a page of the staff.
pub fn sign_in_for(next: &str) -> String {
    format!("{}?next={}", pattern::SIGN_IN, encode(next))
}

/// Showing the second factor again, and then on to a page of the staff.
pub fn prove_for(next: &str) -> String {
    format!("{}?next={}", pattern::PROVE, encode(next))
}

/// A page of the staff that somebody may be led on to: one of ours, and nothing else (S36).
pub fn onward(next: &str) -> &str {
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let leads_on = super::is_own(next) && is_staff(path) && next.len() <= 1024 && path != pattern::SIGN_OUT;
    if leads_on { next } else { pattern::QUEUE }
}

/// Where a link leads that sets password and second factor. The token is that of [`crate::domain::token::Token::reveal`].
pub fn join(token: &str) -> String {
    format!("/staff/join/{}", encode(token))
}

/// One of the staff.
pub fn person(name: &StaffName) -> String {
    format!("/staff/people/{name}")
}

/// One of one's own sessions, to be ended.
pub fn account_session(id: &SessionId) -> String {
    format!("{}?id={id}", pattern::ACCOUNT_SESSIONS)
}

/// The queue with what is looked for in it; what is empty is left out.
pub fn queue_for(wanted: &[(&str, &str)]) -> String {
    let given = wanted.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> = given.map(|(name, value)| format!("{name}={}", encode(value))).collect();
    if pairs.is_empty() { pattern::QUEUE.to_owned() } else { format!("{}?{}", pattern::QUEUE, pairs.join("&")) }
}

/// A removal request with the answer that is prepared for a rule.
pub fn request_rule(reference: &Reference, rule: &str) -> String {
    format!("{}?rule={}#decide", request(reference), encode(rule))
}

/// A removal request with a question that is prepared, by its number.
pub fn request_question(reference: &Reference, number: &usize) -> String {
    format!("{}?question={number}#ask", request(reference))
}

/// A removal request.
pub fn request(reference: &Reference) -> String {
    format!("/staff/requests/{reference}")
}

/// Grants or refuses it.
pub fn request_decide(reference: &Reference) -> String {
    format!("{}/decide", request(reference))
}

/// Asks the requester something.
pub fn request_ask(reference: &Reference) -> String {
    format!("{}/ask", request(reference))
}

/// Takes it, gives it back, hands it on.
pub fn request_desk(reference: &Reference) -> String {
    format!("{}/desk", request(reference))
}

/// One listing.
pub fn listing(id: &ListingId) -> String {
    format!("/staff/listings/{id}")
}

/// Listings that somebody should look at, after one that was last seen at this moment.
pub fn listings_due_after(seen: Timestamp, id: &ListingId) -> String {
    format!("{}?seen={}&id={id}", pattern::LISTINGS_DUE, seen.0)
}

/// What waits for a second person.
pub fn proposal(id: &ProposalId) -> String {
    format!("/staff/proposals/{id}")
}

/// One purge, by its proposal.
pub fn purge(id: &ProposalId) -> String {
    format!("/staff/purges/{id}")
}

/// One piece of news.
pub fn news_item(id: &NewsId) -> String {
    format!("/staff/news/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s36_nobody_is_led_on_to_another_site_nor_out_again() {
        for next in ["/staff", "/staff/requests/R-7K3M-92QD", "/staff/audit?by=ada&before=7"] {
            assert_eq!(onward(next), next);
        }
        for next in [
            "",
            "/",
            "//evil.example/staff",
            "/\\evil.example",
            "https://evil.example/staff",
            "/staffx",
            "/removal/x",
            "/staff/sign-out",
            "/staff/\r\nset-cookie:x",
            "javascript:/staff",
        ] {
            assert_eq!(onward(next), "/staff", "{next}");
        }
    }
}
