//! Pages for people. Each file has the name of its template, of its strings and of its tests.
//!
//! A handler takes what it needs out of the request, asks one service, and shows the page of the outcome. Nothing here
//! changes anything but [`language`], what a form sends to [`remove`] and [`confirm`], and the buttons of [`removal`]:
//! always by POST, for what changes something is not a page for reading (I6).

pub mod bounce;
pub mod check_text;
pub mod confirm;
pub mod contact;
pub mod faq;
pub mod feed;
pub mod heritage;
pub mod home;
pub mod ip;
pub mod language;
pub mod letter;
pub mod list_text;
pub mod listing_card;
pub mod lists;
pub mod lookup;
pub mod net;
pub mod news;
pub mod news_feed;
pub mod policy;
pub mod privacy;
pub mod query_text;
pub mod recent;
pub mod removal;
pub mod remove;
mod reporter;
pub mod sender;
pub mod state_line;
pub mod stats;
mod stats_chart;
pub mod timeline;
pub mod usage;
pub mod well_known;

use axum::routing::{get, post};
use axum::{Extension, Router};

use super::body::Room;
use super::state::AppState;
use crate::urls::pattern;

/// Every path for people.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::HOME, get(home::show))
        .route(pattern::LOOKUP, get(lookup::show).post(lookup::submit).layer(Extension(Room::PASTE)))
        .route(pattern::IP, get(ip::show))
        .route(pattern::NET, get(net::show))
        .route(pattern::LISTS, get(lists::show_all))
        .route(pattern::LIST, get(lists::show))
        .route(pattern::POLICY, get(policy::show))
        .route(pattern::RECENT_ATOM, get(recent::show_atom))
        .route(pattern::RECENT_JSON, get(recent::show_json))
        .route(pattern::FAQ, get(faq::show_all))
        .route(pattern::ARTICLE, get(faq::show))
        .route(pattern::SECURE, get(faq::show_repair))
        .route(pattern::USAGE, get(usage::show))
        .route(pattern::USAGE_WITH, get(usage::settings::show))
        .merge(requests())
        .route(pattern::NEWS, get(news::show_all))
        .route(pattern::NEWS_POST, get(news::show))
        .route(pattern::NEWS_ATOM, get(news_feed::show_atom))
        .route(pattern::NEWS_JSON, get(news_feed::show_json))
        .route(pattern::STATS, get(stats::show))
        .route(pattern::STATS_JSON, get(stats::show_json))
        .route(pattern::PRIVACY, get(privacy::show))
        .route(pattern::LANGUAGE, post(language::choose))
        .route(pattern::CONTACT, get(contact::show))
        .route(pattern::SECURITY_TXT, get(contact::show_security_text))
        .route(pattern::DNSBL_JSON, get(well_known::show))
        .merge(removal::routes())
        .merge(heritage::routes())
}

/// Requests for removal, from the form to the confirmation.
fn requests() -> Router<AppState> {
    let addresses = get(remove::show_address).post(remove::ask_for_address);
    let networks = get(remove::show_network).post(remove::ask_for_network);
    Router::new()
        .route(pattern::REMOVE, addresses.layer(Extension(Room::PASTE)))
        .route(pattern::REMOVE_NETWORK, networks.layer(Extension(Room::PASTE)))
        .route(pattern::CONFIRM, get(confirm::show).post(confirm::submit))
}
