//! What the buttons of a request's page do. Each is a POST of its own whose token is good for that act and that request
//! alone (S68, S71); it leads back to the page, whose state says what came of it. The same form sent twice leads to the
//! same page twice.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{FromRef, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};

use super::again::{Act, AgainView, Why};
use super::show::{LONGEST_TEXT, TEXT, Unsent, page_of, see};
use super::{Deed, secret};
use crate::domain::keys::Nonce;
use crate::domain::network::{Network, fold};
use crate::domain::plain::PlainText;
use crate::domain::removal::State;
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::form_token::TokenProblem;
use crate::services::removal::RemovalError;
use crate::services::removal::confirm::Confirmation;
use crate::services::removal::private::PrivateError;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::{Form, Path};
use crate::web::form::Errors;
use crate::web::limits::{Limits, Operation};
use crate::web::page::Page;
use crate::web::state::AppState;

/// A button that was pressed.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {
    #[serde(default)]
    token: String,
}

/// A text that was sent.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    #[serde(default)]
    token: String,
    #[serde(default)]
    text: String,
}

/// What every act takes.
#[derive(Debug, Clone, FromRef)]
pub struct Desk {
    services: Arc<Services>,
    limits: Arc<Limits>,
}

impl FromRef<AppState> for Desk {
    fn from_ref(state: &AppState) -> Self {
        Self { services: state.services.clone(), limits: state.limits.clone() }
    }
}

/// One act on its way: who, where, and what was sent.
struct Order {
    page: Page,
    services: Arc<Services>,
    secret: Token,
    client: IpAddr,
    act: Act,
}

/// How an act ended, if it was not done.
enum Undone {
    /// The form is shown again.
    Mend(Errors, Option<TokenProblem>),
    /// It cannot be done.
    Not(Why),
    /// The request stands otherwise than the act needs.
    GoneOn,
    /// There is no page to show.
    Page(PageError),
}

impl From<PageError> for Undone {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<RemovalError> for Undone {
    fn from(error: RemovalError) -> Self {
        if !error.is_transient() {
            return Self::Page(PageError::internal(error));
        }
        tracing::warn!(%error, "an act on a request could not be done");
        Self::Not(Why::Down)
    }
}

impl From<PrivateError> for Undone {
    fn from(error: PrivateError) -> Self {
        match error {
            PrivateError::Unknown => Self::Page(PageError::NotFound),
            PrivateError::NotNow(State::Following) => Self::Not(Why::Busy),
            PrivateError::NotNow(_) => Self::GoneOn,
            PrivateError::TooManyMessages => Self::Not(Why::Full),
            PrivateError::Removal(error) => error.into(),
        }
    }
}

impl Order {
    fn new((page, desk, ClientIp(client)): (Page, Desk, ClientIp), text: &str, act: Act) -> Result<Self, PageError> {
        Ok(Self { page, services: desk.services, secret: secret(text)?, client, act })
    }

    /// The nonce of the form, if it is good.
    fn nonce(&self) -> Result<Nonce, Undone> {
        let path = self.act.deed.path(&self.secret);
        let checked = self.services.check_form(&self.act.token, &self.act.deed.place(&path));
        checked.map_err(|problem| Undone::Mend(Errors::default(), Some(problem)))
    }

    /// The text of the form, if it can be kept.
    fn text(&self) -> Result<String, Undone> {
        let mut errors = Errors::default();
        match PlainText::read(&self.act.typed, LONGEST_TEXT) {
            Ok(text) if text.is_empty() => errors.add(TEXT, self.page.t("removal-text-empty").to_string()),
            Ok(text) => return Ok(text.to_string()),
            Err(too_long) => errors.add_too_long(&self.page, TEXT, too_long),
        }
        Err(Undone::Mend(errors, None))
    }

    /// Leads to the page of the request, told to say this of what was done.
    fn done(self, done: &str, outcome: Result<(), Undone>) -> impl Future<Output = Result<Response, PageError>> {
        let back = urls::done(&urls::removal(&self.secret.reveal()), done);
        let target = self.page.at(back);
        async move {
            match outcome {
                Ok(()) => Ok((CachePolicy::Secret, Redirect::to(&target)).into_response()),
                Err(undone) => self.undone(undone).await,
            }
        }
    }

    async fn undone(self, undone: Undone) -> Result<Response, PageError> {
        let Self { page, services, secret, client, act } = self;
        let sent = match undone {
            Undone::Page(error) => return Err(error),
            Undone::Not(why) => return Ok(AgainView::answer(page, &secret, act, &why)),
            Undone::GoneOn => None,
            Undone::Mend(errors, problem) => Some(mend(&page, act.clone(), (errors, problem))),
        };
        let seen = match see(&services, secret.clone(), client).await {
            Ok(seen) => seen,
            // Not even the page can be read: what was typed is kept all the same.
            Err(PageError::Unavailable(_)) => return Ok(AgainView::answer(page, &secret, act, &Why::Down)),
            Err(error) => return Err(error),
        };
        if let Some(unsent) = sent {
            let view = page_of(page.clone(), &services, &seen, (None, Some(&unsent)));
            if view.offers(act.deed) {
                return Ok((CachePolicy::Secret, unsent.errors.view(view)).into_response());
            }
        }
        let meaning = seen.standing().meaning(&page, &seen.view);
        Ok(AgainView::answer(page, &secret, act, &Why::GoneOn(meaning)))
    }
}

/// The form as it is shown again: with its own token, unless that was the trouble.
fn mend(page: &Page, act: Act, (mut errors, problem): (Errors, Option<TokenProblem>)) -> Unsent {
    if let Some(problem) = problem {
        errors.add_token_at(page, act.deed.button(), problem);
    }
    let token = Some(act.token).filter(|_| problem.is_none());
    Unsent { deed: act.deed, typed: act.typed, token, errors }
}

fn pressed(deed: Deed, pressed: Pressed) -> Act {
    Act { deed, typed: String::new(), token: pressed.token }
}

fn written(deed: Deed, written: Written) -> Act {
    Act { deed, typed: written.text, token: written.token }
}

/// Confirms from the listed address.
pub async fn confirm(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Pressed>,
) -> Result<Response, PageError> {
    let order = Order::new((page, desk, client), &text, pressed(Deed::Confirm, form))?;
    let outcome = match order.nonce() {
        Ok(_) => confirm_here(&order).await,
        Err(undone) => Err(undone),
    };
    order.done(urls::DONE_CONFIRMED, outcome).await
}

async fn confirm_here(order: &Order) -> Result<(), Undone> {
    let seen = see(&order.services, order.secret.clone(), order.client).await.map_err(away)?;
    let client = Network::host(fold(order.client));
    if !seen.view.removal.network.contains(&client) {
        return Err(Undone::Not(Why::Elsewhere));
    }
    match order.services.confirm_from_address(&order.secret, order.client).await? {
        Confirmation::Confirmed { .. } => Ok(()),
        Confirmation::TooLate(_) | Confirmation::Unknown => Err(Undone::GoneOn),
    }
}

/// A store that is away is told with the form; all else is no page.
fn away(error: PageError) -> Undone {
    match error {
        PageError::Unavailable(_) => Undone::Not(Why::Down),
        other => Undone::Page(other),
    }
}

/// Has machines look for the text in the DNS.
pub async fn look(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Pressed>,
) -> Result<Response, PageError> {
    // Name servers are asked in the visitor's name.
    desk.limits.spend(Operation::Resolve, client, 1)?;
    let order = Order::new((page, desk, client), &text, pressed(Deed::Look, form))?;
    let outcome = async { Ok(order.services.look_again(&order.secret, order.nonce()?).await?) };
    let outcome = outcome.await;
    order.done(urls::DONE_LOOKING, outcome).await
}

/// Adds facts.
pub async fn add(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Written>,
) -> Result<Response, PageError> {
    let order = Order::new((page, desk, client), &text, written(Deed::Add, form))?;
    let outcome = async { Ok(order.services.add_facts(&order.secret, order.nonce()?, order.text()?).await?) };
    let outcome = outcome.await;
    order.done(urls::DONE_ADDED, outcome).await
}

/// Asks for a second look.
pub async fn appeal(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Written>,
) -> Result<Response, PageError> {
    let order = Order::new((page, desk, client), &text, written(Deed::Appeal, form))?;
    let outcome = async { Ok(order.services.appeal_removal(&order.secret, order.nonce()?, order.text()?).await?) };
    let outcome = outcome.await;
    order.done(urls::DONE_APPEALED, outcome).await
}

/// Takes a request back.
pub async fn withdraw(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Pressed>,
) -> Result<Response, PageError> {
    let order = Order::new((page, desk, client), &text, pressed(Deed::Withdraw, form))?;
    let outcome = async { Ok(order.services.withdraw_removal(&order.secret, order.nonce()?).await?) };
    let outcome = outcome.await;
    order.done(urls::DONE_WITHDRAWN, outcome).await
}

/// Has erased what is personal.
pub async fn erase(
    page: Page,
    Shared(desk): Shared<Desk>,
    client: ClientIp,
    Path(text): Path<String>,
    Form(form): Form<Pressed>,
) -> Result<Response, PageError> {
    let order = Order::new((page, desk, client), &text, pressed(Deed::Erase, form))?;
    let outcome = async { Ok(order.services.erase_for_requester(&order.secret, order.nonce()?).await?) };
    let outcome = outcome.await;
    order.done(urls::DONE_ERASED, outcome).await
}
