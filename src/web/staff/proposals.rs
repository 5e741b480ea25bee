//! `/staff/proposals`: what waits for a second person, and what became of the rest.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::account::undone;
use super::form::StaffForm;
use super::frame::Frame;
use super::guard::unread;
use super::purges;
use crate::domain::ids::ProposalId;
use crate::domain::network::{Family, Network};
use crate::domain::proposal::{
    AdministratorWish, ExclusionWish, ListingWish, PROPOSAL_FOR, Proposal, ProposalKind, ProposalState,
};
use crate::domain::purge::PurgeWish;
use crate::domain::staff::{Right, person};
use crate::services::Services;
use crate::services::proposals::{ProposalError, read};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::view::View;

/// A proposal in words.
#[derive(Debug)]
pub struct Told {
    id: ProposalId,
    /// What would be done, in a sentence.
    what: String,
    /// Lines that whoever confirms should read.
    facts: Vec<(&'static str, String)>,
    by: String,
    at: String,
    until: String,
    /// What has become of it.
    state: String,
    is_open: bool,
    is_mine: bool,
    may_confirm: bool,
    /// Who may confirm it, in words.
    who: &'static str,
}

impl Told {
    /// A proposal as this reader sees it.
    pub fn new(frame: &Frame, proposal: &Proposal) -> Self {
        let is_open = proposal.is_open(frame.now);
        let is_mine = proposal.proposed_by == frame.member.name.actor();
        let state = match (&proposal.state, &proposal.decided) {
            (ProposalState::Confirmed, Some((by, at))) => format!("confirmed by {} on {}", name(by), frame.moment(at)),
            (ProposalState::Declined, Some((by, at))) => format!("turned down by {} on {}", name(by), frame.moment(at)),
            _ if is_open => "waits for a second person".to_owned(),
            _ => "its time is over".to_owned(),
        };
        let (what, facts) = words(frame, proposal);
        Self {
            id: proposal.id,
            what,
            facts,
            by: name(&proposal.proposed_by).to_owned(),
            at: frame.moment(&proposal.proposed_at),
            until: frame.moment(&proposal.proposed_at.plus(PROPOSAL_FOR)),
            state,
            is_open,
            is_mine,
            may_confirm: is_open && !is_mine && frame.may(proposal.kind.right()),
            who: match proposal.kind {
                ProposalKind::Administrator => "another administrator",
                ProposalKind::Listing | ProposalKind::Exclusion | ProposalKind::Purge => {
                    "another lister or administrator"
                }
            },
        }
    }
}

/// The person's name, without what tells persons from programs.
fn name(actor: &str) -> &str {
    person(actor).unwrap_or(actor)
}

/// A network that would be listed.
fn listing_words(frame: &Frame, wish: ListingWish) -> (String, Vec<(&'static str, String)>) {
    let what = format!("Put {} on the list {}", wish.network, wish.list);
    let ends = wish.expires_at.map_or_else(|| "when the list says".to_owned(), |at| frame.moment(&at));
    let mut facts = vec![
        ("Criterion", format!("{}/{}", wish.list, wish.criterion)),
        ("Addresses", addresses(&wish.network)),
        ("Seen, for everybody", wish.public),
        ("Seen, for staff", wish.private),
        ("Last seen", frame.moment(&wish.last_seen_at)),
        ("Ends by itself", ends),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    (what, facts)
}

/// How many addresses a network has, in words.
fn addresses(network: &Network) -> String {
    let bits = network.family().bits().saturating_sub(network.length());
    match network.family() {
        Family::V4 => network.address_count().to_string(),
        Family::V6 => format!("2 to the power of {bits}"),
    }
}

/// What would be done, in a sentence and in facts.
fn words(frame: &Frame, proposal: &Proposal) -> (String, Vec<(&'static str, String)>) {
    let told = match proposal.kind {
        ProposalKind::Administrator => read::<AdministratorWish>(proposal).map(|wish| {
            let what = if wish.is_known { "Make {} an administrator" } else { "Let {} in as an administrator" };
            (
                what.replace("{}", &wish.name),
                if frame.may(Right::Administer) { vec![("Mail address", wish.email)] } else { Vec::new() },
            )
        }),
        ProposalKind::Listing => read::<ListingWish>(proposal).map(|wish| listing_words(frame, wish)),
        ProposalKind::Exclusion => read::<ExclusionWish>(proposal)
            .map(|wish| (format!("Exclude {} from every list", wish.network), vec![("Reason", wish.reason)])),
        ProposalKind::Purge => read::<PurgeWish>(proposal).map(|wish| purges::words(&wish)),
    };
    told.unwrap_or_else(|_| ("This release cannot read the proposal".to_owned(), Vec::new()))
}

/// All of them.
#[derive(Debug, Template)]
#[template(path = "staff/proposals.html")]
pub struct ProposalsView {
    frame: Frame,
    proposals: Vec<Told>,
}

/// One of them.
#[derive(Debug, Template)]
#[template(path = "staff/proposal.html")]
pub struct ProposalView {
    frame: Frame,
    proposal: Told,
    /// What whoever confirms should know before, or nothing.
    warning: String,
    done: String,
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What is decided.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    #[serde(default)]
    act: String,
}

/// Shows all.
pub async fn show(frame: Frame, Shared(services): Shared<Arc<Services>>) -> Result<Response, PageError> {
    let proposals = services.proposals().await.map_err(unread)?;
    let proposals = proposals.iter().map(|proposal| Told::new(&frame, proposal)).collect();
    Ok((CachePolicy::Secret, View::ok(ProposalsView { frame, proposals })).into_response())
}

/// Shows one.
pub async fn show_one(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let proposal = services.proposal(ProposalId(id)).await.map_err(unread)?.ok_or(PageError::NotFound)?;
    let mut told = Told::new(&frame, &proposal);
    let warning = if told.is_open { add_facts_of_now(&services, &proposal, &mut told).await? } else { String::new() };
    Ok((CachePolicy::Secret, View::ok(ProposalView { frame, proposal: told, warning, done: done.done }))
        .into_response())
}

/// Adds what a proposal would do now, where that may have changed since it was made; returns a warning if it has grown.
async fn add_facts_of_now(services: &Services, proposal: &Proposal, told: &mut Told) -> Result<String, PageError> {
    if proposal.kind != ProposalKind::Purge {
        return Ok(String::new());
    }
    let Ok(wish) = read::<PurgeWish>(proposal) else { return Ok(String::new()) };
    let now = services.purge_dry_run(&wish.choice).await.map_err(unread)?;
    let (facts, grown) = purges::words_of_now(&wish, &now);
    told.facts.extend(facts);
    Ok(grown.unwrap_or_default())
}

/// Confirms one, or turns it down.
pub async fn decide(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    sent: StaffForm<Decided>,
) -> Result<Response, PageError> {
    let id = ProposalId(id);
    let (outcome, word) = match sent.form.act.as_str() {
        "confirm" => (services.confirm_proposal(id, &frame.member).await, "confirmed"),
        "decline" => (services.decline_proposal(id, &frame.member).await, "declined"),
        _ => return Err(PageError::Unreadable),
    };
    let not_now = |detail: String| PageError::NotNow { detail, retry_after: None };
    match outcome {
        Ok(()) => {
            let target = urls::done(&urls::staff::proposal(&id), word);
            Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
        }
        Err(ProposalError::NotFound) => Err(PageError::NotFound),
        Err(ProposalError::NotOpen(proposal)) => Err(not_now(format!(
            "Nothing was done: the proposal is decided. It {}.",
            was(&Told::new(&frame, &proposal))
        ))),
        Err(ProposalError::SamePerson) => {
            Err(not_now("Nobody confirms what they proposed themselves. Ask somebody else to.".to_owned()))
        }
        Err(ProposalError::Right(_)) => {
            Err(not_now("Your role does not include this. An administrator can do it.".to_owned()))
        }
        Err(ProposalError::Overtaken(why)) => Err(not_now(format!("It cannot be done any more. {why}"))),
        Err(ProposalError::Staff(error)) => Err(undone(error)),
    }
}

fn was(told: &Told) -> String {
    if told.is_open { "waits still".to_owned() } else { format!("was {}", told.state) }
}
