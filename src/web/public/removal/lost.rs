//! `/removal`: asks for lost links again. Whoever asks is told the same, whatever there is (I11, T2).

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Redirect, Response};

use crate::domain::email::EmailAddress;
use crate::domain::keys::Nonce;
use crate::services::Services;
use crate::services::form_token::{FormPlace, TokenProblem};
use crate::services::removal::lost::LostError;
use crate::urls;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::{Form, Query};
use crate::web::form::{Errors, Field};
use crate::web::page::Page;
use crate::web::view::View;

const EMAIL: &str = "email";
const FORM: &str = "lost";
const PLACE: FormPlace<'static> = FormPlace { purpose: "removal-lost", path: urls::removal_lost(), subject: "" };

/// Longest address that is shown again; a longer one is none.
const LONGEST: usize = 1_000;

/// The page that links are asked for on.
#[derive(Debug, Template)]
#[template(path = "public/removal_lost.html")]
pub struct LostView {
    page: Page,
    title: String,
    errors: Errors,
    is_sent: bool,
    is_down: bool,
    email: Field,
    token: String,
    action: String,
}

impl LostView {
    /// The form with what was typed.
    pub fn new(page: Page, typed: &str, errors: Errors, token: String) -> Self {
        let field = Field::new(EMAIL, page.t("removal-lost-field").to_string());
        let field = field.hint(page.t("removal-lost-hint").to_string()).autocomplete("email").typed(typed, &errors);
        let action = page.at(urls::removal_lost());
        let title = errors.title(&page, &page.t("removal-lost").to_string());
        Self { title, email: field, token, errors, is_sent: false, is_down: false, action, page }
    }

    /// The answer to everybody who has sent it.
    #[must_use]
    pub fn sent(self) -> Self {
        let title = self.page.t("removal-lost-sent").to_string();
        Self { is_sent: true, title, ..self }
    }

    /// The form while nothing can be sent.
    #[must_use]
    pub fn down(self) -> Self {
        let heading = self.page.t("removal-down").to_string();
        let problem = self.page.t("base-problem").arg("heading", heading).to_string();
        Self { is_down: true, title: format!("{problem} – {}", self.title), ..self }
    }

    /// The form as the answer to itself.
    fn answering(self) -> Self {
        Self { page: self.page.sending_again(FORM, urls::removal_lost()), ..self }
    }
}

/// Whether the form was sent.
#[derive(Debug, serde::Deserialize)]
pub struct Told {
    done: Option<String>,
}

/// The form as it is sent.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    token: String,
    #[serde(default)]
    email: String,
}

/// Shows the form, or says that it was sent.
pub async fn show(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    Query(told): Query<Told>,
) -> Result<Response, PageError> {
    let is_sent = told.done.as_deref() == Some(urls::DONE_SENT);
    let page = if is_sent { page.without_address() } else { page };
    let view = LostView::new(page, "", Errors::default(), services.form_token(&PLACE));
    Ok(View::ok(if is_sent { view.sent() } else { view }).into_response())
}

/// Sends what there is to the mailbox, and says nothing of it.
pub async fn send(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    ClientIp(client): ClientIp,
    Form(asked): Form<Asked>,
) -> Result<Response, PageError> {
    let typed = asked.email.trim().to_owned();
    let (sent, problem) = judge(&page, &services, &typed, &asked.token);
    let (email, nonce) = match sent {
        Ok(sent) => sent,
        Err(errors) => {
            let token = if problem.is_some() { services.form_token(&PLACE) } else { asked.token };
            let shown: String = typed.chars().take(LONGEST).collect();
            let view = LostView::new(page, &shown, errors.clone(), token).answering();
            return Ok(errors.view(view).into_response());
        }
    };
    match services.send_links(email, page.locale().clone(), (client, nonce)).await {
        Ok(()) => Ok(Redirect::to(&page.at(urls::done(urls::removal_lost(), urls::DONE_SENT))).into_response()),
        Err(LostError::TooMany { retry_after }) => Err(PageError::TooMany { retry_after }),
        Err(LostError::Removal(error)) if error.is_transient() => {
            tracing::warn!(%error, "links could not be sent again");
            let view = LostView::new(page, &typed, Errors::default(), asked.token).answering().down();
            Ok(([(RETRY_AFTER, "30")], View::new(StatusCode::SERVICE_UNAVAILABLE, view)).into_response())
        }
        Err(LostError::Removal(error)) => Err(PageError::internal(error)),
    }
}

fn judge(
    page: &Page,
    services: &Services,
    typed: &str,
    token: &str,
) -> (Result<(EmailAddress, Nonce), Errors>, Option<TokenProblem>) {
    let mut errors = Errors::default();
    let email = typed.parse::<EmailAddress>();
    if email.is_err() {
        errors.add(EMAIL, page.t("removal-lost-email").to_string());
    }
    let checked = services.check_form(token, &PLACE);
    let problem = checked.as_ref().err().copied();
    if let Some(problem) = problem {
        errors.add_token(page, problem);
    }
    let sent = email.ok().zip(checked.ok()).ok_or(errors);
    (sent, problem)
}
