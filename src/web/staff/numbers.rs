//! `/staff/numbers`: load and age, who decided what and how fast, and which sources list what has to be taken back.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};

use super::frame::Frame;
use super::guard::unread;
use crate::domain::staff::person;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::numbers::{Decided, Numbers, Time, Times};
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::plain_text::one_line;
use crate::web::view::View;

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/numbers.html")]
pub struct NumbersView {
    frame: Frame,
    numbers: Arc<Numbers>,
}

impl NumbersView {
    /// Tables of decisions, each with what it is.
    fn decided(&self) -> [(&'static str, &[Decided]); 2] {
        [("Decisions by person", &self.numbers.people), ("Decisions by rule", &self.numbers.rules)]
    }

    /// How long decisions took, each with its period.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    const fn periods(&self, times: &Times) -> [(&'static str, Time); 3] {
        let [seven, thirty, ninety] = times.periods;
        [("Last 7 days", seven), ("Last 30 days", thirty), ("Last 90 days", ninety)]
    }

    /// A name as the store has it: of a person without what tells persons from programs.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    fn name(&self, text: &str) -> String {
        let text = one_line(person(text).unwrap_or(text), 100);
        if text.is_empty() { "–".to_owned() } else { text }
    }

    /// A length of time in its largest whole unit.
    #[expect(clippy::unused_self, clippy::ref_option, reason = "templates call it on the page, with references")]
    fn span(&self, time: &Option<Seconds>) -> String {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 60 * MINUTE;
        match time.map(|time| time.0) {
            None => "–".to_owned(),
            Some(seconds @ ..HOUR) => format!("{} min", seconds.div_euclid(MINUTE)),
            Some(seconds) if seconds < 2 * Seconds::DAY.0 => format!("{} h", seconds / HOUR),
            Some(seconds) => format!("{} days", seconds / Seconds::DAY.0),
        }
    }
}

/// Shows the numbers.
pub(super) async fn show(frame: Frame, Shared(services): Shared<Arc<Services>>) -> Result<Response, PageError> {
    let numbers = services.numbers().await.map_err(unread)?;
    Ok((CachePolicy::Secret, View::ok(NumbersView { frame, numbers })).into_response())
}
