//! `/staff/prove`: the second factor again, before a page that shows or changes what is dangerous (S64).

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::cookie;
use super::form::StaffForm;
use super::frame::Frame;
use super::guard::Signed;
use crate::services::Services;
use crate::services::staff::sign_in::SignInError;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};

/// Where to go on afterwards.
#[derive(Debug, serde::Deserialize)]
pub struct Onward {
    #[serde(default)]
    next: String,
}

/// What is sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// The form.
#[derive(Debug, Template)]
#[template(path = "staff/prove.html")]
pub struct ProveView {
    frame: Frame,
    errors: Errors,
    code: Field,
    next: String,
}

impl ProveView {
    fn new(frame: Frame, errors: Errors, next: &str) -> Self {
        let hint = "The six digits that your app shows now, or a recovery code.";
        let code = Field::new("code", "Code").hint(hint).typed("", &errors);
        Self { frame, errors, code, next: urls::staff::onward(next).to_owned() }
    }
}

/// Shows the form.
pub async fn show(frame: Frame, Query(onward): Query<Onward>) -> Response {
    let view = ProveView::new(frame, Errors::default(), &onward.next);
    (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
}

/// Takes the code, and leads on.
pub async fn submit(
    frame: Frame,
    signed: axum::Extension<Signed>,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let message = match services.prove((&signed.session, &signed.member), &sent.form.code).await {
        Ok(token) => {
            signed.renewed.put(cookie::give(&frame.page.site.public_url, &token));
            return Ok((CachePolicy::Secret, Redirect::to(urls::staff::onward(&sent.form.next))).into_response());
        }
        Err(SignInError::Wrong) => "This code is not right, or was used already. Wait for the next one.",
        Err(SignInError::Busy) => "Many people are signing in at this moment. Send it again in a moment.",
        Err(SignInError::TooMany(wait)) => return Err(PageError::TooMany { retry_after: wait }),
        Err(SignInError::Staff(error)) if error.is_transient() => return Err(PageError::unavailable(error)),
        Err(SignInError::Staff(error)) => return Err(PageError::internal(error)),
    };
    let mut errors = Errors::default();
    errors.add("code", message);
    let view = ProveView::new(frame, errors, &sent.form.next);
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}
