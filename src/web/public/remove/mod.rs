//! `/remove/{list}/{address}[/{length}]`: what a request for removal would meet, and the form that makes one.
//!
//! - [`offer`] says beforehand all that will decide: nobody is surprised after the button.
//! - [`form`] is the form, and what is made of what it sends. It asks for no telephone number, no papers and no money.
//! - [`mod@view`] puts both on one page; here are the answers to GET, which changes nothing, and to POST.
//!
//! A request is taken from everywhere, from a listed address too (RFC 6471 section 2.2.2).

pub mod form;
pub mod offer;
pub mod view;

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Redirect, Response};

use form::{FORM, FormView, Matter, Typed};
use view::{Found, RemoveView};

use crate::domain::list::List;
use crate::domain::network::Network;
use crate::domain::query::{Query, understand};
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::answer::{ListingAnswer, State as Standing};
use crate::services::form_token::{FormPlace, TokenProblem};
use crate::services::removal::RemovalError;
use crate::services::removal::offer::Subject;
use crate::services::removal::submit::{Submission, SubmitError, Submitted};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::{Form, Path};
use crate::web::form::{Errors, SEND};
use crate::web::page::Page;
use crate::web::view::View;

/// What form tokens are for here.
const PURPOSE: &str = "removal";

/// What the path names.
#[derive(Debug)]
struct Asked {
    list: Arc<List>,
    network: Network,
}

impl Asked {
    fn read(services: &Services, list: &str, typed: &str) -> Result<Self, PageError> {
        let list = services.catalog.list(list).ok_or(PageError::NotFound)?;
        let network = match understand(typed).query {
            Query::Address(address) => Network::host(address),
            Query::Network(network) => network,
            _ => return Err(PageError::NotFound),
        };
        Ok(Self { list: Arc::clone(list), network })
    }

    /// What memory says of it, the narrowest listing first.
    fn in_memory<'a>(&self, services: &'a Services) -> (Standing, Option<ListingAnswer<'a>>) {
        let answer = services.answer(self.network.address());
        let is_it =
            |listing: &ListingAnswer<'_>| listing.list.id == self.list.id && listing.network.contains(&self.network);
        let listing = answer.listings.into_iter().find(is_it);
        match answer.state {
            _ if listing.is_some() => (Standing::Listed, listing),
            Standing::Listed => (Standing::NotListed, None),
            other => (other, None),
        }
    }
}

/// Shows what a request for an address would meet, and the form.
pub async fn show_address(
    page: Page,
    State(services): State<Arc<Services>>,
    Path((list, address)): Path<(String, String)>,
) -> Result<Response, PageError> {
    show(page, &services, &list, &address).await
}

/// The same for a network.
pub async fn show_network(
    page: Page,
    State(services): State<Arc<Services>>,
    Path((list, address, length)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    show(page, &services, &list, &format!("{address}/{length}")).await
}

/// Takes a request for an address.
pub async fn ask_for_address(
    page: Page,
    (State(services), ClientIp(client)): (State<Arc<Services>>, ClientIp),
    Path((list, address)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let asked = Asked::read(&services, &list, &address)?;
    ask(page, &services, &asked, (client, typed)).await
}

/// The same for a network.
pub async fn ask_for_network(
    page: Page,
    (State(services), ClientIp(client)): (State<Arc<Services>>, ClientIp),
    Path((list, address, length)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let asked = Asked::read(&services, &list, &format!("{address}/{length}"))?;
    ask(page, &services, &asked, (client, typed)).await
}

async fn show(page: Page, services: &Services, list: &str, typed: &str) -> Result<Response, PageError> {
    let asked = Asked::read(services, list, typed)?;
    if asked.network.plain() != typed {
        return Ok(Redirect::permanent(&page.at(urls::remove(&asked.list.id, &asked.network))).into_response());
    }
    let found = find(services, &asked).await;
    let now = services.clock.now();
    let form = match &found {
        Found::Listed(subject) if subject.network == asked.network && subject.terms(now).locked_until.is_none() => {
            let matter = Matter::of(subject);
            let token = services.form_token(&place(&matter.path(), &subject.network.plain()));
            Some(FormView::new(&page, &matter, &Typed::today(now).with_token(token), &Errors::default()))
        }
        _ => None,
    };
    Ok(View::ok(view(page, services, &asked, &found).with_form(form)).into_response())
}

/// What is known of it. The store decides; where it is away, memory says as much as it can.
async fn find<'a>(services: &'a Services, asked: &Asked) -> Found<'a> {
    let (standing, _) = asked.in_memory(services);
    match services.removal_offer(asked.list.id.as_str(), &asked.network).await {
        Ok(Some(subject)) => Found::Listed(Box::new(subject)),
        Ok(None) if matches!(standing, Standing::Unknown(_)) => Found::Away(standing),
        Ok(None) => {
            let past = services.background(&asked.network).await.map(|background| background.past);
            let mut past = past.unwrap_or_default();
            past.retain(|past| past.list.id == asked.list.id);
            Found::NotListed(past)
        }
        Err(error) => {
            tracing::warn!(%error, "a removal page goes out without its form");
            Found::Away(standing)
        }
    }
}

fn view(page: Page, services: &Services, asked: &Asked, found: &Found<'_>) -> RemoveView {
    let owner = services.owners.of(asked.network.address());
    RemoveView::new(page, (&asked.list, &asked.network), found, (services.clock.now(), owner))
}

fn place<'a>(path: &'a str, subject: &'a str) -> FormPlace<'a> {
    FormPlace { purpose: PURPOSE, path, subject }
}

async fn ask(
    page: Page,
    services: &Arc<Services>,
    asked: &Asked,
    (client, typed): (IpAddr, Typed),
) -> Result<Response, PageError> {
    let path = urls::remove(&asked.list.id, &asked.network);
    let page = page.sending_again(FORM, &path).without_address();
    let subject = match find(services, asked).await {
        Found::Listed(subject) => subject,
        Found::Away(standing) => return Ok(away(page, services, asked, standing, &typed)),
        gone @ Found::NotListed(_) => return Ok(View::ok(view(page, services, asked, &gone)).into_response()),
    };
    let now = services.clock.now();
    if subject.terms(now).locked_until.is_some() {
        return Ok(locked(page, services, asked, subject));
    }
    let nonce = services.check_form(&typed.token, &place(&path, &asked.network.plain()));
    match (nonce, typed.read(&page, &Matter::of(&subject), now)) {
        (Ok(nonce), Ok((claim, email))) if subject.network == asked.network => {
            let list = asked.list.id.as_str().to_owned();
            let locale = page.locale().clone();
            let submission = Submission { list, network: asked.network, claim, email, locale, client, nonce };
            match services.submit_removal(submission).await {
                Ok(submitted) => Ok(opened(&page, &submitted)),
                Err(error) => refused(page, services, asked, (subject, typed), error).await,
            }
        }
        (nonce, read) => {
            let errors = read.err().unwrap_or_default();
            Ok(again(page, services, asked, (subject, typed), (errors, nonce.err())))
        }
    }
}

/// Leads to the private page.
fn opened(page: &Page, submitted: &Submitted) -> Response {
    let path = page.at(urls::removal(&submitted.secret.reveal()));
    (CachePolicy::Secret, Redirect::to(&path)).into_response()
}

/// The page of a request that was not taken.
async fn refused(
    page: Page,
    services: &Services,
    asked: &Asked,
    (subject, typed): (Box<Subject>, Typed),
    error: SubmitError,
) -> Result<Response, PageError> {
    match error {
        SubmitError::NotListed => {
            let found = find(services, asked).await;
            Ok(View::ok(view(page, services, asked, &found)).into_response())
        }
        SubmitError::Locked { .. } => Ok(locked(page, services, asked, subject)),
        SubmitError::TooMany { retry_after } => Ok(crowded(page, services, asked, (subject, typed), retry_after)),
        SubmitError::Removal(error) => {
            log(&error);
            Ok(away(page, services, asked, Standing::Listed, &typed))
        }
    }
}

fn log(error: &RemovalError) {
    if error.is_transient() {
        tracing::warn!(%error, "a removal request could not be saved");
    } else {
        tracing::error!(%error, "a removal request could not be saved");
    }
}

/// It must wait: the page says until when, and by which rule.
fn locked(page: Page, services: &Services, asked: &Asked, subject: Box<Subject>) -> Response {
    View::new(StatusCode::CONFLICT, view(page, services, asked, &Found::Listed(subject))).into_response()
}

/// The same page with what is to be mended; another token where the token was the trouble. Where the entry is another
/// one by now, the form is for that.
fn again(
    page: Page,
    services: &Services,
    asked: &Asked,
    (subject, typed): (Box<Subject>, Typed),
    (mut errors, problem): (Errors, Option<TokenProblem>),
) -> Response {
    let is_about_it = subject.network == asked.network;
    if !is_about_it {
        let about = page.t("remove-now-about").arg("network", subject.network.plain());
        errors.add(SEND, about.to_string());
    } else if let Some(problem) = problem {
        errors.add_token(&page, problem);
    }
    let matter = Matter::of(&subject);
    let typed = if is_about_it && problem.is_none() {
        typed
    } else {
        typed.with_token(services.form_token(&place(&matter.path(), &subject.network.plain())))
    };
    let form = FormView::new(&page, &matter, &typed, &errors);
    let view = view(page, services, asked, &Found::Listed(subject)).with_form(Some(form)).with_errors(errors.clone());
    errors.view(view).into_response()
}

/// Too many came in a short time: the form stands there with everything typed, to be sent once more later (T3).
fn crowded(
    page: Page,
    services: &Services,
    asked: &Asked,
    (subject, typed): (Box<Subject>, Typed),
    wait: Seconds,
) -> Response {
    let now = services.clock.now();
    let mut errors = Errors::default();
    let when = duration_text::relative(&page.words, now.plus(wait), now);
    errors.add(SEND, page.t("remove-many").arg("when", when).to_string());
    let form = FormView::new(&page, &Matter::of(&subject), &typed, &errors);
    let view = view(page, services, asked, &Found::Listed(subject)).with_form(Some(form)).with_errors(errors);
    ([(RETRY_AFTER, wait.0.max(1).to_string())], View::new(StatusCode::TOO_MANY_REQUESTS, view)).into_response()
}

/// Nothing was saved, and everything typed is kept, the token too: what did arrive after all is not taken twice (I12).
fn away(page: Page, services: &Services, asked: &Asked, standing: Standing, typed: &Typed) -> Response {
    let (_, listing) = asked.in_memory(services);
    let matter =
        Matter::new(&asked.list, asked.network, listing.map(|listing| (listing.criterion, listing.last_seen_at)));
    let mut errors = Errors::default();
    errors.add(SEND, page.t("remove-away").to_string());
    let form = FormView::new(&page, &matter, typed, &errors);
    let view = view(page, services, asked, &Found::Away(standing)).with_form(Some(form)).with_errors(errors);
    View::new(StatusCode::SERVICE_UNAVAILABLE, view).into_response()
}
