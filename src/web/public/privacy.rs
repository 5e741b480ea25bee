//! `/privacy`: what the site logs and keeps. Every sentence is a promise that the code holds.

use askama::Template;
use axum::response::IntoResponse;

use super::lists::mailto;
use crate::domain::retention;
use crate::domain::time::Seconds;
use crate::strings::{MessageId, id};
use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::view::View;

/// What the site logs and keeps.
#[derive(Debug, Template)]
#[template(path = "public/privacy.html")]
pub struct PrivacyView {
    page: Page,
    contact_url: String,
    /// What is kept of a removal request, each with how long and why.
    kept: Vec<(String, String)>,
}

impl PrivacyView {
    /// The page on privacy.
    pub fn new(page: Page) -> Self {
        Self { contact_url: mailto(&page.site.identity.contact), kept: kept(&page), page }
    }
}

/// What is kept of a removal request, and for how long; what has no period is kept for good.
fn kept(page: &Page) -> Vec<(String, String)> {
    const KEPT: [(MessageId, MessageId, Option<Seconds>); 6] = [
        (id("privacy-kept-unconfirmed"), id("privacy-kept-unconfirmed-long"), Some(retention::UNCONFIRMED)),
        (id("privacy-kept-decided"), id("privacy-kept-decided-long"), Some(retention::DECIDED)),
        (id("privacy-kept-letters"), id("privacy-kept-letters-long"), Some(retention::LETTERS)),
        (id("privacy-kept-budgets"), id("privacy-kept-budgets-long"), Some(retention::BUDGETS)),
        (id("privacy-kept-staff"), id("privacy-kept-staff-long"), Some(retention::STAFF_PLACES)),
        (id("privacy-kept-history"), id("privacy-kept-history-long"), None),
    ];
    let told = |(what, how_long, period): (MessageId, MessageId, Option<Seconds>)| {
        let span = period.map(|period| days(page, period)).unwrap_or_default();
        let how_long = page.t(how_long).arg("span", span).arg("sessions", days(page, retention::SESSIONS));
        (page.t(what).to_string(), how_long.to_string())
    };
    KEPT.into_iter().map(told).collect()
}

/// In days, however many: a promise of 90 days is not one of three months.
fn days(page: &Page, period: Seconds) -> String {
    page.t("span-days").arg("count", period.0 / Seconds::DAY.0).arg("use", "plain").to_string()
}

/// Shows what the site logs and keeps.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(PrivacyView::new(page)))
}
