//! `/remove/{list}/{address}[/{length}]`: how removal from a list works, what it asks and whom.
//!
//! It takes no request by itself: it says so, and names the mailbox that does.

use askama::Template;

use super::listing_card::{PageLink, removal_asks};
use super::lists::mailto;
use super::policy::{RuleClause, Wait, waits};
use crate::domain::list::{List, RuleKind};
use crate::domain::network::Network;
use crate::services::answer::State;
use crate::urls;
use crate::web::page::Page;

/// How a network leaves a list.
#[derive(Debug, Template)]
#[template(path = "public/remove.html")]
pub struct RemoveView {
    page: Page,
    list: PageLink,
    network: PageLink,
    standing: String,
    is_listed: bool,
    removal_asks: String,
    who_may_ask: String,
    removal: Vec<RuleClause>,
    refusal: Vec<RuleClause>,
    waits: Vec<Wait>,
    policy_url: String,
    contact: String,
    contact_url: String,
}

impl RemoveView {
    /// The page for a network on a list; `state` is that of the network on this list alone.
    pub fn new(page: Page, list: &List, network: &Network, state: State) -> Self {
        let title = list.words(page.locale()).title.clone();
        let standing = match state {
            State::Listed => page.t("remove-listed"),
            State::NotListed => page.t("remove-not-listed"),
            State::Unknown(_) => page.t("remove-unknown"),
        };
        let rules = |kind| list.rules.iter().filter(move |rule| rule.kind == kind).map(RuleClause::new).collect();
        Self {
            standing: standing.arg("network", network.plain()).arg("list", &title).to_string(),
            is_listed: state == State::Listed,
            list: PageLink { url: urls::list(&list.id), text: title },
            network: PageLink { url: urls::net(network), text: network.plain() },
            removal_asks: page.t(removal_asks(list.removal)).to_string(),
            who_may_ask: list.who_may_ask.clone(),
            removal: rules(RuleKind::Removal),
            refusal: rules(RuleKind::Refusal),
            waits: waits(&page, &list.lockout),
            policy_url: urls::policy(&list.id),
            contact: list.contact.clone(),
            contact_url: mailto(&list.contact),
            page,
        }
    }
}
