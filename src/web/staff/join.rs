//! `/staff/join/{token}`: where a link leads. Reading it changes nothing (T10); the form sets password and second factor
//! and shows the recovery codes, once.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};

use super::frame::moment;
use super::guard::unread;
use super::qr::Qr;
use crate::domain::password::{ASKED_CHARACTERS, FEWEST_CHARACTERS, LONGEST_BYTES, PasswordProblem};
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::staff::joining::{Joining, SecretsError};
use crate::services::staff::second_factor::Seed;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Form, Path};
use crate::web::form::{Errors, Field};
use crate::web::page::Page;
use crate::web::view::View;

/// What is sent.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
    #[serde(default)]
    code: String,
}

/// What an app is told, for the eye and for the camera.
#[derive(Debug)]
pub struct Enrolment {
    /// The picture.
    pub qr: Option<Qr>,
    /// The seed in groups of four letters.
    pub secret: String,
}

impl Enrolment {
    /// What the app of this person is told.
    pub fn new(seed: &Seed, site: &str, name: &str) -> Self {
        let secret: Vec<char> = seed.base32().chars().collect();
        let groups: Vec<String> = secret.chunks(4).map(|four| four.iter().collect()).collect();
        Self { qr: Qr::of(&seed.url(site, name)), secret: groups.join(" ") }
    }
}

/// The fields for a new password.
pub fn password_fields(errors: &Errors) -> [Field; 2] {
    let hint = format!(
        "{ASKED_CHARACTERS} characters or more; at least {FEWEST_CHARACTERS}. Several words are easier to remember. Any sign counts, blanks too."
    );
    [
        Field::new("new", "New password").hint(hint).autocomplete("new-password").typed("", errors),
        Field::new("again", "The same again").autocomplete("new-password").typed("", errors),
    ]
}

/// What is to be mended in a password, in a sentence.
pub const fn password_problem(problem: PasswordProblem) -> &'static str {
    match problem {
        PasswordProblem::TooShort => "Enter a password of at least 12 characters.",
        PasswordProblem::TooLong => "Enter a password of at most 1,024 bytes.",
        PasswordProblem::Common => {
            "Many people use this password, or one like it. Enter another one, for example several words."
        }
        PasswordProblem::LikeAName => {
            "This password is made of a name that others can guess: yours, the site's or a list's. Enter another one."
        }
    }
}

const _: () = assert!(FEWEST_CHARACTERS == 12 && LONGEST_BYTES == 1024, "the sentences above say so");

/// The form.
#[derive(Debug, Template)]
#[template(path = "staff/join.html")]
pub struct JoinView {
    page: Page,
    errors: Errors,
    action: String,
    name: String,
    until: String,
    enrolment: Enrolment,
    passwords: [Field; 2],
    code: Field,
}

impl JoinView {
    fn new(page: Page, token: &Token, joining: &Joining, errors: Errors) -> Self {
        let name = joining.member.name.to_string();
        Self {
            action: urls::staff::join(&token.reveal()),
            until: moment(&page, joining.expires_at),
            enrolment: Enrolment::new(&joining.seed, page.operator(), &name),
            passwords: password_fields(&errors),
            code: Field::new("code", "Code").hint("The six digits that the app shows now.").typed("", &errors),
            name,
            errors,
            page: page.without_address(),
        }
    }

    fn title(&self) -> String {
        self.errors.title(&self.page, "Set your password and second factor")
    }
}

/// The recovery codes, shown once.
#[derive(Debug, Template)]
#[template(path = "staff/joined.html")]
pub struct JoinedView {
    page: Page,
    codes: Vec<String>,
}

/// Shows the form.
pub async fn show(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
) -> Result<Response, PageError> {
    let token: Token = text.parse().map_err(|_| PageError::NotFound)?;
    let joining = services.joining(&token).await.map_err(unread)?.ok_or_else(gone)?;
    let view = JoinView::new(page, &token, &joining, Errors::default());
    Ok((CachePolicy::Secret, View::ok(view)).into_response())
}

/// Sets what was chosen.
pub async fn submit(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let token: Token = text.parse().map_err(|_| PageError::NotFound)?;
    let joining = services.joining(&token).await.map_err(unread)?.ok_or_else(gone)?;
    let mut errors = Errors::default();
    if sent.new == sent.again {
        match services.join(&token, page.operator(), (sent.new, sent.code)).await {
            Ok(codes) => {
                let view = JoinedView { page: page.without_address(), codes };
                return Ok((CachePolicy::Secret, View::ok(view)).into_response());
            }
            Err(error) => mend(error, &mut errors)?,
        }
    } else {
        errors.add("again", "The two passwords differ. Enter the same one twice.");
    }
    let view = JoinView::new(page, &token, &joining, errors);
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

/// What is to be mended; an error when nothing is.
pub(super) fn mend(error: SecretsError, errors: &mut Errors) -> Result<(), PageError> {
    match error {
        SecretsError::NoLink => return Err(gone()),
        SecretsError::Password(problem) => errors.add("new", password_problem(problem)),
        SecretsError::OldPassword => errors.add("old", "This is not your password. Enter the one that you have now."),
        SecretsError::Code => errors
            .add("code", "This is not the code that the app shows now. Enter the six digits it shows for this site."),
        SecretsError::Busy => {
            errors.add("new", "Many people are signing in at this moment. Send it again in a moment.");
        }
        SecretsError::Staff(error) if error.is_transient() => return Err(PageError::unavailable(error)),
        SecretsError::Staff(error) => return Err(PageError::internal(error)),
    }
    Ok(())
}

fn gone() -> PageError {
    PageError::NotFound
}
