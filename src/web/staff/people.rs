//! `/staff/people`: who is on the staff, and letting people in and out. Nobody ever sees somebody else's link: it goes to
//! them by letter (S57).

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;

use super::account::undone;
use super::form::StaffForm;
use super::frame::Frame;
use super::guard::unread;
use crate::domain::email::EmailAddress;
use crate::domain::staff::{Member, StaffName, StaffRole};
use crate::services::Services;
use crate::services::staff::people::{NewMember, PeopleError};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::form::{Choices, Errors, Field};
use crate::web::state::AppState;

/// Every path about people.
pub(super) fn routes() -> Router<AppState> {
    Router::new().route(pattern::PEOPLE, get(show).post(add)).route(pattern::PERSON, get(show_one).post(change))
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// Everybody, and the form for somebody new.
#[derive(Debug, Template)]
#[template(path = "staff/people.html")]
pub struct PeopleView {
    frame: Frame,
    errors: Errors,
    members: Vec<Member>,
    name: Field,
    email: Field,
    role: Choices,
    done: String,
}

impl PeopleView {
    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "invited" => "The invitation is on its way. Its link works for 24 hours.",
            "proposed" => "A second administrator has to confirm this. It stands under Proposals.",
            _ => "",
        }
    }
}

/// What is sent for somebody new.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invited {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

fn roles(chosen: &str, errors: &Errors) -> Choices {
    let about = |role: StaffRole| match role {
        StaffRole::Reviewer => "Reads and decides removal requests.",
        StaffRole::Lister => "Keeps listings and exclusions, proposes purges, posts news.",
        StaffRole::Administrator => "All of that, and the people.",
    };
    StaffRole::ALL.iter().fold(Choices::new("role", "Role", errors), |choices, role| {
        choices.or_with(role.word(), (role.word().to_owned(), about(*role).to_owned()), chosen == role.word())
    })
}

async fn everybody(
    frame: Frame,
    services: &Services,
    typed: &Invited,
    (errors, done): (Errors, String),
) -> Result<Response, PageError> {
    let members = services.people().await.map_err(unread)?;
    let view = PeopleView {
        name: Field::new("name", "Name")
            .hint("2 to 32 of a-z, 0-9, . and -, beginning with a letter. The history keeps it for good.")
            .typed(&typed.name, &errors),
        email: Field::new("email", "Mail address").hint("The invitation goes there.").typed(&typed.email, &errors),
        role: roles(&typed.role, &errors),
        frame,
        errors,
        members,
        done,
    };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    everybody(frame, &services, &Invited::default(), (Errors::default(), done.done)).await
}

fn read(typed: &Invited, errors: &mut Errors) -> Option<NewMember> {
    let name = typed.name.trim().parse::<StaffName>();
    let email = typed.email.trim().parse::<EmailAddress>();
    let role = StaffRole::from_word(&typed.role);
    if name.is_err() {
        errors.add("name", "Enter a name of 2 to 32 characters of a-z, 0-9, . and -, beginning with a letter, as ada.");
    }
    if email.is_err() {
        errors.add("email", "Enter an address with an @, as ada@example.org.");
    }
    if role.is_none() {
        errors.add("role", "Choose a role.");
    }
    Some(NewMember { name: name.ok()?, email: email.ok()?, role: role? })
}

async fn add(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Invited>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let Some(new) = read(&sent.form, &mut errors) else {
        return everybody(frame, &services, &sent.form, (errors, String::new())).await;
    };
    match services.invite_person(new, &frame.member).await {
        Ok(()) => Ok(led_to(urls::staff::people(), "invited")),
        Err(PeopleError::Proposed) => Ok(led_to(urls::staff::people(), "proposed")),
        Err(PeopleError::NameTaken) => {
            errors
                .add("name", "Somebody has this name, or had it. Enter another one: the history keeps names for good.");
            everybody(frame, &services, &sent.form, (errors, String::new())).await
        }
        Err(error) => Err(refused(error)),
    }
}

/// One person, and what may be done with the account.
#[derive(Debug, Template)]
#[template(path = "staff/person.html")]
pub struct PersonView {
    frame: Frame,
    errors: Errors,
    member: Member,
    email: Field,
    role: Choices,
    done: String,
}

impl PersonView {
    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "changed" => "The change is saved. It counts from the next page they open.",
            "reset" => {
                "A link to set new secrets is on its way. The old ones are void, and all their sessions have ended."
            }
            "sessions" => "All their sessions have ended.",
            "closed" => "The account is closed, and all its sessions have ended.",
            "opened" => "The account is open again. A link to set new secrets is on its way.",
            "proposed" => "A second administrator has to confirm this. It stands under Proposals.",
            _ => "",
        }
    }
}

/// What is done with an account.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    #[serde(default)]
    act: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    role: String,
}

fn one(frame: Frame, member: Member, (errors, typed, done): (Errors, Option<&Changed>, String)) -> Response {
    let email = typed.map_or(member.email.as_str(), |typed| &typed.email).to_owned();
    let role = typed.map_or(member.role.word(), |typed| &typed.role).to_owned();
    let view = PersonView {
        email: Field::new("email", "Mail address").typed(&email, &errors),
        role: roles(&role, &errors),
        frame,
        errors,
        member,
        done,
    };
    (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
}

async fn named(services: &Services, text: &str) -> Result<Member, PageError> {
    let name: StaffName = text.parse().map_err(|_| PageError::NotFound)?;
    services.person(&name).await.map_err(unread)?.ok_or(PageError::NotFound)
}

async fn show_one(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(name): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let member = named(&services, &name).await?;
    Ok(one(frame, member, (Errors::default(), None, done.done)))
}

async fn change(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(name): Path<String>,
    sent: StaffForm<Changed>,
) -> Result<Response, PageError> {
    let member = named(&services, &name).await?;
    let actor = frame.member.name.actor();
    let mut errors = Errors::default();
    let outcome = match sent.form.act.as_str() {
        "reset" => services.reset_person(&member.name, &actor).await.map(|_| "reset"),
        "sessions" => services.end_sessions_of(&member.name, &actor).await.map(|_| "sessions"),
        "close" => services.close_person(&member.name, &actor).await.map(|()| "closed"),
        "open" => services.reopen_person(&member.name, &actor).await.map(|_| "opened"),
        "change" => {
            let email = sent.form.email.trim().parse::<EmailAddress>();
            let role = StaffRole::from_word(&sent.form.role);
            match (email, role) {
                (Ok(email), Some(role)) => {
                    services.promote_person(&member, (email, role), &frame.member).await.map(|()| "changed")
                }
                (Err(_), _) => {
                    errors.add("email", "Enter an address with an @, as ada@example.org.");
                    return Ok(one(frame, member, (errors, Some(&sent.form), String::new())));
                }
                (_, None) => {
                    errors.add("role", "Choose a role.");
                    return Ok(one(frame, member, (errors, Some(&sent.form), String::new())));
                }
            }
        }
        _ => return Err(PageError::Unreadable),
    };
    match outcome {
        Ok(word) => Ok(led_to(&urls::staff::person(&member.name), word)),
        Err(PeopleError::Proposed) => Ok(led_to(&urls::staff::person(&member.name), "proposed")),
        Err(PeopleError::LastAdministrator) => {
            errors.add("role", "This is the only administrator. Make somebody else one first.");
            let typed = (sent.form.act == "change").then_some(&sent.form);
            Ok(one(frame, member, (errors, typed, String::new())))
        }
        Err(error) => Err(refused(error)),
    }
}

fn led_to(page: &str, word: &str) -> Response {
    (CachePolicy::Secret, Redirect::to(&urls::done(page, word))).into_response()
}

fn refused(error: PeopleError) -> PageError {
    let detail = match error {
        PeopleError::Staff(error) => return undone(error),
        PeopleError::NotFound => return PageError::NotFound,
        PeopleError::NameTaken => "Somebody has this name, or had it.",
        PeopleError::LastAdministrator => "This is the only administrator. Make somebody else one first.",
        PeopleError::AnotherAdministrator => {
            "Nothing was changed. Nobody changes the account of another administrator here, so that one alone cannot take it over. The operator does it at a terminal, with reprieve staff. You can end all sessions of the account."
        }
        PeopleError::Proposed => "A second administrator has to confirm this.",
        PeopleError::Closed => "The account is closed. Open it again first.",
    };
    PageError::NotNow { detail: detail.to_owned(), retry_after: None }
}
