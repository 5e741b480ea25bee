//! What a person is shown whose act was not done: because the request has gone on (409), or because the store is away
//! (503). What was typed is kept; where it helps, the same form can be sent again.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};

use super::Deed;
use super::show::text_field;
use crate::domain::token::Token;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::form::{Errors, Field};
use crate::web::page::Page;
use crate::web::view::View;

/// Why an act was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The request has gone on: what is the case now, in words.
    GoneOn(String),
    /// Another request for the same network is being looked at, of which nobody is told.
    Busy,
    /// The request holds as many messages as it can.
    Full,
    /// The reader has none of the addresses.
    Elsewhere,
    /// The store is away.
    Down,
}

/// A form to be sent once more.
#[derive(Debug)]
pub struct Resend {
    /// Its id.
    pub form: &'static str,
    /// Where it is sent.
    pub action: String,
    /// The token that it had.
    pub token: String,
    /// Its text, if it has one.
    pub field: Option<Field>,
}

/// What was not done, and why.
#[derive(Debug, Template)]
#[template(path = "public/removal_again.html")]
pub struct AgainView {
    page: Page,
    title: String,
    heading: String,
    what: String,
    kept: String,
    resend: Option<Resend>,
    back_url: String,
}

/// What was sent: the act, what was typed, and the token.
#[derive(Debug, Clone)]
pub struct Act {
    /// What was to be done.
    pub deed: Deed,
    /// What was typed.
    pub typed: String,
    /// The token of the form.
    pub token: String,
}

impl AgainView {
    /// The page of what was not done.
    pub fn new(page: Page, secret: &Token, act: Act, why: &Why) -> Self {
        let path = act.deed.path(secret);
        let is_down = *why == Why::Down;
        let page = page.without_address();
        let page = if is_down { page.sending_again(act.deed.form(), &path) } else { page };
        let heading = match why {
            Why::Down => page.t("removal-down"),
            Why::Busy | Why::Full | Why::Elsewhere => page.t("removal-not-now"),
            Why::GoneOn(_) => page.t("removal-not-any-more"),
        };
        let what = match why {
            Why::Down => page.t("removal-down-what").to_string(),
            Why::Busy => page.t("removal-busy-what").to_string(),
            Why::Full => page.t("removal-full-what").to_string(),
            Why::Elsewhere => page.t("removal-elsewhere-what").to_string(),
            Why::GoneOn(meaning) => meaning.clone(),
        };
        let has_text = matches!(act.deed, Deed::Add | Deed::Appeal);
        let field = has_text.then(|| text_field(&page, act.deed, false).typed(act.typed.clone(), &Errors::default()));
        let form = act.deed.form();
        let resend = is_down.then(|| Resend { form, action: page.at(path), token: act.token, field });
        let deed = page.t(act.deed.name());
        Self {
            title: format!("{} – {deed}", page.t("base-problem").arg("heading", heading.to_string())),
            heading: heading.to_string(),
            what,
            kept: if is_down { String::new() } else { act.typed },
            resend,
            back_url: page.at(urls::removal(&secret.reveal())),
            page,
        }
    }

    /// The whole answer.
    pub fn answer(page: Page, secret: &Token, act: Act, why: &Why) -> Response {
        let view = Self::new(page, secret, act, why);
        if *why == Why::Down {
            let view = View::new(StatusCode::SERVICE_UNAVAILABLE, view);
            return (CachePolicy::Secret, [(RETRY_AFTER, "30")], view).into_response();
        }
        (CachePolicy::Secret, View::new(StatusCode::CONFLICT, view)).into_response()
    }
}
