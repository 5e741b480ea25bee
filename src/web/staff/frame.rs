//! What stands around every page of the staff: who is signed in, where they may go, and until when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRef as _, FromRequestParts};
use axum::http::request::Parts;

use super::guard::Signed;
use crate::domain::staff::{Member, Right, Session};
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::form_token::FormPlace;
use crate::strings::date;
use crate::urls;
use crate::web::error::PageError;
use crate::web::page::Page;
use crate::web::state::AppState;

/// What every form of the staff is for; its path and the session say the rest.
pub(super) const PURPOSE: &str = "staff";

/// What stands around a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What any page needs.
    pub page: Page,
    /// Who is signed in.
    pub member: Member,
    /// By which session.
    pub session: Session,
    /// The time.
    pub now: Timestamp,
    services: Arc<Services>,
}

/// One page that the navigation leads to.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Where.
    pub path: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// True when the reader is there.
    pub is_here: bool,
}

impl Frame {
    /// A frame for whoever is signed in.
    pub fn new(page: Page, signed: &Signed, services: Arc<Services>) -> Self {
        let now = services.clock.now();
        let (member, session) = (signed.member.clone(), signed.session.clone());
        Self { page: page.without_address(), member, session, now, services }
    }

    /// A token for a form that is sent to this path by this session.
    pub fn token(&self, path: &str) -> String {
        let session = self.session.id.to_string();
        let path = path.split('?').next().unwrap_or_default();
        self.services.form_token(&FormPlace { purpose: PURPOSE, path, subject: &session })
    }

    /// Whether whoever is signed in has a right.
    pub fn may(&self, right: Right) -> bool {
        self.member.may(right)
    }

    /// Where this person begins.
    pub fn home(&self) -> &'static str {
        home(&self.member)
    }

    /// The pages that this person may open.
    pub fn doors(&self) -> Vec<Door> {
        let all = [
            (Right::Review, urls::staff::queue(), "Requests"),
            (Right::Belong, urls::staff::listings(), "Listings"),
            (Right::Belong, urls::staff::exclusions(), "Exclusions"),
            (Right::Belong, urls::staff::proposals(), "Proposals"),
            (Right::Belong, urls::staff::purges(), "Purges"),
            (Right::List, urls::staff::news(), "News"),
            (Right::Belong, urls::staff::audit(), "Audit"),
            (Right::Belong, urls::staff::zones(), "Zones"),
            (Right::Belong, urls::staff::numbers(), "Numbers"),
            (Right::Administer, urls::staff::letters(), "Letters"),
            (Right::Administer, urls::staff::people(), "People"),
        ];
        let here = |path: &str| match path {
            urls::staff::pattern::QUEUE => self.page.is_exactly(path) || self.page.is_at("/staff/requests"),
            path => self.page.is_at(path),
        };
        let mine = all.into_iter().filter(|(right, path, _)| self.may(*right) && super::is_there(path));
        mine.map(|(_, path, label)| Door { path, label, is_here: here(path) }).collect()
    }

    /// "23 November 2026 at 18:00 UTC", as all times of the staff's pages are written.
    pub fn moment(&self, at: &Timestamp) -> String {
        moment(&self.page, *at)
    }

    /// What is wrong with the published zones, in a sentence; nothing where all is well.
    pub fn zone_trouble(&self) -> Option<String> {
        let known = self.services.zones.known()?;
        let held: Vec<&str> = known.held.iter().map(|held| held.zone.as_str()).collect();
        if !held.is_empty() {
            return Some(format!("Held back, and not published: {}.", held.join(", ")));
        }
        let lists = self.services.catalog.lists().map(|list| list.id.as_str());
        let late: Vec<&str> = lists.filter(|list| known.late_since(list, self.now).is_some()).collect();
        (!late.is_empty()).then(|| format!("Late: the zones of {}.", late.join(", ")))
    }

    /// When the session ends if nobody uses it from now on.
    pub fn ends(&self) -> String {
        self.moment(&Session { seen_at: self.now, ..self.session.clone() }.ends_at())
    }
}

/// The page that somebody begins with: the requests, or the listings for whoever does not read those.
pub fn home(member: &Member) -> &'static str {
    if member.may(Right::Review) { urls::staff::queue() } else { urls::staff::listings() }
}

/// "23 November 2026 at 18:00 UTC".
pub fn moment(page: &Page, at: Timestamp) -> String {
    let clock = jiff::tz::Offset::UTC.to_datetime(at.calendar()).strftime("%H:%M").to_string();
    page.t("date-time").arg("date", date::day(&page.words, at)).arg("time", clock).to_string()
}

impl FromRequestParts<AppState> for Frame {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let page = Page::from_request_parts(parts, state).await.unwrap_or_else(|never: Infallible| match never {});
        let signed = parts.extensions.get::<Signed>();
        let signed = signed.ok_or_else(|| PageError::internal("a page for members was asked for by nobody"))?;
        Ok(Self::new(page, signed, Arc::<Services>::from_ref(state)))
    }
}
