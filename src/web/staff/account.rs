//! `/staff/account`: one's own sessions and secrets.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};

use super::form::StaffForm;
use super::frame::Frame;
use super::guard::{Signed, unread};
use super::join::{Enrolment, mend, password_fields};
use super::sign_in::{Pressed, out};
use crate::domain::email::EmailAddress;
use crate::domain::ids::SessionId;
use crate::domain::staff::Session;
use crate::services::Services;
use crate::services::staff::StaffError;
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};
use crate::web::state::AppState;
use crate::web::view::View;

/// Every path of one's own account.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::ACCOUNT, get(show))
        .route(pattern::ACCOUNT_PASSWORD, get(show_password).post(change_password))
        .route(pattern::ACCOUNT_SECOND_FACTOR, get(show_second_factor).post(change_second_factor))
        .route(pattern::ACCOUNT_CODES, post(change_codes))
        .route(pattern::ACCOUNT_EMAIL, post(change_email))
        .route(pattern::ACCOUNT_SESSIONS, post(end_sessions))
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// The account.
#[derive(Debug, Template)]
#[template(path = "staff/account.html")]
pub struct AccountView {
    frame: Frame,
    errors: Errors,
    email: Field,
    sessions: Vec<Session>,
    codes_left: i64,
    done: String,
}

impl AccountView {
    /// What was just done, in a sentence, or nothing.
    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "password" => "Your password is changed. All your other sessions have ended.",
            "second-factor" => "Your second factor is changed. All your other sessions have ended.",
            "email" => "Letters about your account go to the new address.",
            "session" => "The session has ended.",
            _ => "",
        }
    }
}

async fn account(
    frame: Frame,
    services: &Services,
    (errors, typed, done): (Errors, Option<String>, String),
) -> Result<Response, PageError> {
    let (sessions, codes_left) = services.account(&frame.member).await.map_err(unread)?;
    let typed = typed.unwrap_or_else(|| frame.member.email.as_str().to_owned());
    let email = Field::new("email", "Mail address")
        .hint("For letters about your account. It is never asked for when you sign in.");
    let email = email.autocomplete("email").typed(&typed, &errors);
    let view = AccountView { frame, errors, email, sessions, codes_left, done };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    account(frame, &services, (Errors::default(), None, done.done)).await
}

/// The form for another password.
#[derive(Debug, Template)]
#[template(path = "staff/account_password.html")]
pub struct PasswordView {
    frame: Frame,
    errors: Errors,
    old: Field,
    passwords: [Field; 2],
}

impl PasswordView {
    fn answer(frame: Frame, errors: Errors) -> Response {
        let old = Field::new("old", "Your password now").autocomplete("current-password").typed("", &errors);
        let view = Self { frame, old, passwords: password_fields(&errors), errors };
        (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
    }
}

/// Passwords that were sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passwords {
    #[serde(default)]
    old: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
}

async fn show_password(frame: Frame) -> Response {
    PasswordView::answer(frame, Errors::default())
}

async fn change_password(
    frame: Frame,
    Extension(signed): Extension<Signed>,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Passwords>,
) -> Result<Response, PageError> {
    let Passwords { old, new, again } = sent.form;
    let mut errors = Errors::default();
    if new != again {
        errors.add("again", "The two passwords differ. Enter the same one twice.");
        return Ok(PasswordView::answer(frame, errors));
    }
    let site = frame.page.operator().to_owned();
    match services.change_password((&signed.session, &signed.member), &site, (old, new)).await {
        Ok(()) => Ok(led_back("password")),
        Err(error) => {
            mend(error, &mut errors)?;
            Ok(PasswordView::answer(frame, errors))
        }
    }
}

/// The form for another second factor.
#[derive(Debug, Template)]
#[template(path = "staff/account_second_factor.html")]
pub struct SecondFactorView {
    frame: Frame,
    errors: Errors,
    enrolment: Enrolment,
    code: Field,
}

/// A code that was sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    #[serde(default)]
    code: String,
}

async fn second_factor(frame: Frame, services: &Services, errors: Errors) -> Result<Response, PageError> {
    let seed = services.next_seed(&frame.member).await.map_err(unread)?;
    let enrolment = Enrolment::new(&seed, frame.page.operator(), frame.member.name.as_str());
    let code =
        Field::new("code", "Code").hint("The six digits that the app shows for the new entry.").typed("", &errors);
    let view = SecondFactorView { frame, errors, enrolment, code };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

async fn show_second_factor(frame: Frame, Shared(services): Shared<Arc<Services>>) -> Result<Response, PageError> {
    second_factor(frame, &services, Errors::default()).await
}

async fn change_second_factor(
    frame: Frame,
    Extension(signed): Extension<Signed>,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Code>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    match services.change_second_factor((&signed.session, &signed.member), &sent.form.code).await {
        Ok(()) => Ok(led_back("second-factor")),
        Err(error) => {
            mend(error, &mut errors)?;
            second_factor(frame, &services, errors).await
        }
    }
}

/// Recovery codes, shown once.
#[derive(Debug, Template)]
#[template(path = "staff/account_codes.html")]
pub struct CodesView {
    frame: Frame,
    codes: Vec<String>,
}

async fn change_codes(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    _: StaffForm<Pressed>,
) -> Result<Response, PageError> {
    let codes = services.change_recovery_codes(&frame.member).await.map_err(undone)?;
    Ok((CachePolicy::Secret, View::ok(CodesView { frame, codes })).into_response())
}

/// An address that was sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Email {
    #[serde(default)]
    email: String,
}

async fn change_email(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Email>,
) -> Result<Response, PageError> {
    let typed = sent.form.email;
    let Ok(email) = typed.trim().parse::<EmailAddress>() else {
        let mut errors = Errors::default();
        errors.add("email", "Enter an address with an @, as ada@example.org.");
        return account(frame, &services, (errors, Some(typed), String::new())).await;
    };
    services.change_email(&frame.member, email).await.map_err(undone)?;
    Ok(led_back("email"))
}

/// Which session is to end.
#[derive(Debug, serde::Deserialize)]
pub struct Which {
    id: Option<i64>,
}

async fn end_sessions(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(which): Query<Which>,
    _: StaffForm<Pressed>,
) -> Result<Response, PageError> {
    match which.id {
        Some(id) if SessionId(id) != frame.session.id => {
            let ended = services.end_own_session(&frame.member, SessionId(id)).await.map_err(undone)?;
            if ended { Ok(led_back("session")) } else { Err(PageError::NotFound) }
        }
        _ => {
            services.end_own_sessions(&frame.member).await.map_err(undone)?;
            Ok(out(&frame.page.site.public_url))
        }
    }
}

fn led_back(word: &str) -> Response {
    (CachePolicy::Secret, Redirect::to(&urls::done(urls::staff::account(), word))).into_response()
}

/// What a page shows when the store did not do it.
pub(super) fn undone(error: StaffError) -> PageError {
    if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) }
}
