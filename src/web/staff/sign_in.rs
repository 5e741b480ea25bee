//! `/staff/sign-in`: name, password and code on one page; and the button that signs out.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::cookie;
use super::form::StaffForm;
use super::frame::home;
use super::guard::Signed;
use crate::services::Services;
use crate::services::staff::sign_in::{Credentials, SignInError};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::{Form, Query};
use crate::web::form::{Errors, Field};
use crate::web::page::Page;
use crate::web::view::View;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// Where to go on afterwards.
#[derive(Debug, serde::Deserialize)]
pub struct Onward {
    #[serde(default)]
    next: String,
    #[serde(default)]
    done: String,
}

/// What is sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/sign_in.html")]
pub struct SignInView {
    page: Page,
    errors: Errors,
    name: Field,
    password: Field,
    code: Field,
    next: String,
    /// True for somebody who has just signed out.
    is_out: bool,
}

impl SignInView {
    /// The form with a name in it.
    pub fn new(page: Page, errors: Errors, (name, next): (&str, &str), is_out: bool) -> Self {
        Self {
            name: Field::new("name", "Name").autocomplete("username").typed(name, &errors),
            password: Field::new("password", "Password").autocomplete("current-password").typed("", &errors),
            code: Field::new("code", "Code")
                .hint("The six digits that your app shows now. Without your device: one of your recovery codes.")
                .typed("", &errors),
            next: urls::staff::onward(next).to_owned(),
            errors,
            page: page.without_address(),
            is_out,
        }
    }

    fn title(&self) -> String {
        self.errors.title(&self.page, "Sign in")
    }
}

/// Shows the form.
pub async fn show(page: Page, Query(onward): Query<Onward>) -> Response {
    let is_out = onward.done == "out";
    let view = SignInView::new(page, Errors::default(), ("", &onward.next), is_out);
    (CachePolicy::Secret, View::ok(view)).into_response()
}

/// Lets somebody in.
pub async fn submit(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    ClientIp(client): ClientIp,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let public_url = page.site.public_url.clone();
    let shown = Credentials { name: sent.name.clone(), password: sent.password, code: sent.code };
    let (status, message) = match services.sign_in(shown, client).await {
        Ok((token, member)) => {
            let target = match urls::staff::onward(&sent.next) {
                urls::staff::pattern::QUEUE => home(&member),
                asked => asked,
            };
            let onward = Redirect::to(target);
            return Ok((CachePolicy::Secret, [(SET_COOKIE, cookie::give(&public_url, &token))], onward).into_response());
        }
        Err(SignInError::Wrong) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "Name, password and code do not belong together, or the code was used already. Check all three, with the code that your app shows now.",
        ),
        Err(SignInError::TooMany(wait)) => return Err(PageError::TooMany { retry_after: wait }),
        Err(SignInError::Busy) => {
            (StatusCode::SERVICE_UNAVAILABLE, "Many people are signing in at this moment. Send it again in a moment.")
        }
        Err(SignInError::Staff(error)) if error.is_transient() => return Err(PageError::unavailable(error)),
        Err(SignInError::Staff(error)) => return Err(PageError::internal(error)),
    };
    let mut errors = Errors::default();
    errors.add("name", message);
    let view = SignInView::new(page, errors, (&sent.name, &sent.next), false);
    Ok((CachePolicy::Secret, View::new(status, view)).into_response())
}

/// A button that was pressed.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {}

/// Ends the session, and has the browser forget what it kept of it (S88).
pub async fn sign_out(
    page: Page,
    signed: axum::Extension<Signed>,
    Shared(services): Shared<Arc<Services>>,
    _: StaffForm<Pressed>,
) -> Result<Response, PageError> {
    let ended = services.sign_out(&signed.member, signed.session.id).await;
    ended.map_err(
        |error| if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) },
    )?;
    Ok(out(&page.site.public_url))
}

/// The answer to whoever has no session any more.
pub(super) fn out(public_url: &str) -> Response {
    let headers =
        [(SET_COOKIE, cookie::take(public_url)), (CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\", \"storage\""))];
    let target = urls::done(urls::staff::sign_in(), "out");
    (CachePolicy::Secret, headers, Redirect::to(&target)).into_response()
}
