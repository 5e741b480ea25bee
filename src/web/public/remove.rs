//! `/remove/{list}/{address}[/{length}]`: how removal from a list works, what it asks and whom.
//!
//! It takes no request by itself: it says so, and names the mailbox that does.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::list_text;
use super::listing_card::PageLink;
use super::lists::mailto;
use super::policy::{RuleClause, Wait, waits};
use crate::domain::list::{List, RuleKind};
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::query::{Query, understand};
use crate::services::Services;
use crate::services::answer::State as Standing;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::view::View;

/// How a network leaves a list.
#[derive(Debug, Template)]
#[template(path = "public/remove.html")]
pub struct RemoveView {
    page: Page,
    list: PageLink,
    network: PageLink,
    standing: String,
    is_listed: bool,
    who_may_ask: String,
    removal: Vec<RuleClause>,
    refusal: Vec<RuleClause>,
    waits: Vec<Wait>,
    policy_url: String,
    contact: String,
    contact_url: String,
    is_translated_page: bool,
}

impl RemoveView {
    /// The page for a network on a list; `state` is that of the network on this list alone.
    pub fn new(page: Page, list: &List, network: &Network, state: Standing) -> Self {
        let title = list_text::title(&page, list);
        let standing = match state {
            Standing::Listed => page.t("remove-listed"),
            Standing::NotListed => page.t("remove-not-listed"),
            Standing::Unknown(_) => page.t("remove-unknown"),
        };
        let rules = |kind| list.rules.iter().filter(move |rule| rule.kind == kind).map(RuleClause::new).collect();
        Self {
            standing: standing.arg("network", network.plain()).arg("list", &title).to_string(),
            is_listed: state == Standing::Listed,
            list: PageLink { url: page.at(urls::list(&list.id)), text: title },
            network: PageLink { url: page.at(urls::net(network)), text: network.plain() },
            who_may_ask: list.who_may_ask.clone(),
            removal: rules(RuleKind::Removal),
            refusal: rules(RuleKind::Refusal),
            waits: waits(&page, &list.lockout),
            policy_url: page.at(urls::policy(&list.id)),
            contact: list.contact.clone(),
            contact_url: mailto(&list.contact),
            is_translated_page: *page.locale() != Locale::ENGLISH,
            page,
        }
    }
}

/// Shows how an address leaves a list.
pub async fn show_address(
    page: Page,
    State(services): State<Arc<Services>>,
    Path((list, address)): Path<(String, String)>,
) -> Result<Response, PageError> {
    show(page, &services, &list, &address)
}

/// Shows how a network leaves a list.
pub async fn show_network(
    page: Page,
    State(services): State<Arc<Services>>,
    Path((list, address, length)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    show(page, &services, &list, &format!("{address}/{length}"))
}

fn show(page: Page, services: &Services, list: &str, typed: &str) -> Result<Response, PageError> {
    let list = services.catalog.list(list).ok_or(PageError::NotFound)?;
    let network = match understand(typed).query {
        Query::Address(address) => Network::host(address),
        Query::Network(network) => network,
        _ => return Err(PageError::NotFound),
    };
    if network.plain() != typed {
        return Ok(Redirect::permanent(&page.at(urls::remove(&list.id, &network))).into_response());
    }
    let state = standing(services, list, &network);
    Ok((CachePolicy::AskAgain, View::ok(RemoveView::new(page, list, &network, state))).into_response())
}

/// Whether this network stands on this list, by itself or inside a wider one.
fn standing(services: &Services, list: &List, network: &Network) -> Standing {
    let answer = services.answer(network.address());
    let is_listed =
        answer.listings.iter().any(|listing| listing.list.id == list.id && listing.network.contains(network));
    match answer.state {
        _ if is_listed => Standing::Listed,
        Standing::Listed => Standing::NotListed,
        other => other,
    }
}
