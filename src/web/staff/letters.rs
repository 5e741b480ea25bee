//! `/staff/letters`: letters that did not go out, why, and what may be done with them. No address is shown whole (S89).

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
use crate::services::Services;
use crate::services::letters::stranded::{LetterAct, LetterActError, SHOWN, StrandedLetters};
use crate::store::letters::Stranded;
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::plain_text::one_line;
use crate::web::state::AppState;
use crate::web::view::View;

/// The path of the letters.
pub(super) fn routes() -> Router<AppState> {
    Router::new().route(pattern::LETTERS, get(show).post(change))
}

/// A letter as it is shown.
#[derive(Debug)]
pub struct Line {
    id: i64,
    kind: String,
    /// To whom, masked, or a dash.
    to: String,
    /// When it was given up, or is tried again.
    when: String,
    why: String,
    attempts: i64,
}

impl Line {
    fn new(frame: &Frame, letter: &Stranded) -> Self {
        Self {
            id: letter.id,
            kind: one_line(&letter.kind, 40),
            to: letter.to.as_deref().map_or_else(|| "–".to_owned(), |to| one_line(to, 100)),
            when: frame.moment(&letter.failed_at.unwrap_or(letter.due_at)),
            why: one_line(&letter.why, 300),
            attempts: letter.attempts,
        }
    }
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/stranded.html")]
pub struct LettersView {
    frame: Frame,
    given_up: Vec<Line>,
    put_off: Vec<Line>,
    /// True where there may be more than are shown.
    is_cut: bool,
    done: String,
}

impl LettersView {
    fn new(frame: Frame, letters: &StrandedLetters, done: String) -> Self {
        let lines = |letters: &[Stranded]| letters.iter().map(|letter| Line::new(&frame, letter)).collect::<Vec<_>>();
        let (given_up, put_off) = (lines(&letters.given_up), lines(&letters.put_off));
        let is_cut = given_up.len().max(put_off.len()) >= usize::try_from(SHOWN).unwrap_or(usize::MAX);
        Self { frame, given_up, put_off, is_cut, done }
    }

    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "retried" => "The letter is tried again now.",
            "dropped" => "The letter is gone.",
            _ => "",
        }
    }
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What is done with a letter.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    act: String,
    id: i64,
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let letters = services.stranded_letters().await.map_err(unread)?;
    Ok((CachePolicy::Secret, View::ok(LettersView::new(frame, &letters, done.done))).into_response())
}

async fn change(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let (act, word) = match sent.form.act.as_str() {
        "retry" => (LetterAct::Retry, "retried"),
        "drop" => (LetterAct::Drop, "dropped"),
        _ => return Err(PageError::Unreadable),
    };
    let not_now = |detail: &str| PageError::NotNow { detail: detail.to_owned(), retry_after: None };
    match services.act_on_letter(sent.form.id, act, &frame.member).await {
        Ok(()) => {
            let target = urls::done(urls::staff::letters(), word);
            Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
        }
        Err(LetterActError::NotWaiting) => {
            Err(not_now("Nothing was done: the letter has gone out, is gone, or is being sent at this moment."))
        }
        Err(LetterActError::GivenUp) => {
            Err(not_now("Nothing was done: the letter was given up, and what it told is erased."))
        }
        Err(LetterActError::Staff(error)) => Err(undone(error)),
    }
}
