//! `/stats`: how many removals were asked for, how they ended, how long people waited; a page, or JSON for programs.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};

use super::list_text;
use super::listing_card::PageLink;
use super::stats_chart::Chart;
use crate::domain::list::Catalog;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::stats::figures::{Figures, ListStats, Month, Share, StatsReport};
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::api;
use crate::web::cache::{CachePolicy, DependsOnAccept};
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::negotiate::prefers_json;
use crate::web::page::Page;
use crate::web::view::View;

/// The numbers, for people.
#[derive(Debug, Template)]
#[template(path = "public/stats.html")]
pub struct StatsView {
    page: Page,
    lists: Vec<ListPart>,
    /// RFC 3339, and in words.
    as_of: (String, String),
    json_url: &'static str,
}

/// The numbers of one list.
#[derive(Debug)]
pub struct ListPart {
    /// Its name, `ops`: all that is left of a list that is no longer published.
    pub name: String,
    /// Its page, by its name for people.
    pub list: Option<PageLink>,
    /// How many wait, and how long the first of them; `None` when nobody has asked for anything yet.
    pub waiting: Option<String>,
    /// What is counted, for the last 30 days and in all.
    pub totals: Vec<TotalRow>,
    /// Granted and refused by month.
    pub chart: Chart,
    /// The latest month first.
    pub months: Vec<MonthRow>,
}

/// One thing that is counted.
#[derive(Debug)]
pub struct TotalRow {
    /// What.
    pub label: MessageId,
    /// Of the last 30 days.
    pub recent: String,
    /// In all.
    pub all: String,
}

/// One month.
#[derive(Debug)]
pub struct MonthRow {
    /// `2026-11`.
    pub iso: String,
    /// `November 2026`.
    pub name: String,
    /// Each thing that is told of a month, with what it is.
    pub cells: Vec<(MessageId, String)>,
}

const MEDIAN: MessageId = id("stats-median");
const P95: MessageId = id("stats-p95");
const WITHIN_2: MessageId = id("stats-within-2");
const WITHIN_7: MessageId = id("stats-within-7");

impl StatsView {
    /// The page of these numbers.
    pub fn new(page: Page, catalog: &Catalog, report: &StatsReport) -> Self {
        Self {
            lists: report.lists.iter().map(|list| ListPart::new(&page, catalog, list, report)).collect(),
            as_of: (report.as_of.to_string(), duration_text::moment(&page.words, report.as_of)),
            json_url: urls::stats_json(),
            page,
        }
    }

    /// True when nobody has asked for a removal from any list yet.
    fn is_empty(&self) -> bool {
        self.lists.iter().all(|list| list.waiting.is_none())
    }
}

impl ListPart {
    fn new(page: &Page, catalog: &Catalog, stats: &ListStats, report: &StatsReport) -> Self {
        let list = catalog.list(stats.list.as_str());
        Self {
            name: stats.list.to_string(),
            list: list.map(|list| PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(page, list) }),
            waiting: (!stats.is_empty()).then(|| waiting(page, stats, report)),
            totals: totals(page, &stats.last_30_days, &stats.in_all),
            chart: Chart::new(page, &stats.months),
            months: stats.months.iter().map(|month| MonthRow::new(page, month.month, &month.figures)).collect(),
        }
    }
}

fn waiting(page: &Page, stats: &ListStats, report: &StatsReport) -> String {
    match stats.oldest_open_since {
        Some(since) => {
            let span = duration_text::span(&page.words, report.as_of.since(since));
            page.t("stats-waiting").arg("number", stats.open).arg("span", span).to_string()
        }
        None => page.t("stats-waiting-none").to_string(),
    }
}

fn totals(page: &Page, recent: &Figures, all: &Figures) -> Vec<TotalRow> {
    let count = |label, of: fn(&Figures) -> u64| {
        let told = |figures| page.t("stats-number").arg("number", of(figures)).to_string();
        TotalRow { label, recent: told(recent), all: told(all) }
    };
    let time = |label, of: fn(&Figures) -> Option<i64>| {
        let told = |figures| length(page, of(figures));
        TotalRow { label, recent: told(recent), all: told(all) }
    };
    let part = |label, of: fn(&Figures) -> Share| {
        let told = |figures| share(page, of(figures));
        TotalRow { label, recent: told(recent), all: told(all) }
    };
    vec![
        count(id("stats-opened"), |figures| figures.opened),
        count(id("stats-confirmed"), |figures| figures.confirmed),
        count(id("stats-granted"), |figures| figures.granted),
        count(id("stats-refused"), |figures| figures.refused),
        count(id("stats-relisted"), |figures| figures.relisted),
        count(id("stats-withdrawn"), |figures| figures.withdrawn),
        count(id("stats-lapsed"), |figures| figures.lapsed),
        count(id("stats-overtaken"), |figures| figures.overtaken),
        time(MEDIAN, |figures| figures.median_seconds),
        time(P95, |figures| figures.p95_seconds),
        part(WITHIN_2, |figures| figures.within_2_days),
        part(WITHIN_7, |figures| figures.within_7_days),
    ]
}

impl MonthRow {
    fn new(page: &Page, month: Month, figures: &Figures) -> Self {
        let number = |number: u64| page.t("stats-number").arg("number", number).to_string();
        let name = page.t("stats-month").arg("month", i64::from(month.month)).arg("year", month.year.to_string());
        Self {
            iso: month.to_string(),
            name: name.to_string(),
            cells: vec![
                (id("stats-opened"), number(figures.opened)),
                (id("stats-granted"), number(figures.granted)),
                (id("stats-refused"), number(figures.refused)),
                (id("stats-relisted"), number(figures.relisted)),
                (MEDIAN, length(page, figures.median_seconds)),
                (P95, length(page, figures.p95_seconds)),
                (WITHIN_2, share(page, figures.within_2_days)),
                (WITHIN_7, share(page, figures.within_7_days)),
            ],
        }
    }
}

fn length(page: &Page, seconds: Option<i64>) -> String {
    match seconds {
        Some(seconds) => duration_text::span(&page.words, Seconds(seconds)),
        None => page.t("stats-nothing").to_string(),
    }
}

fn share(page: &Page, share: Share) -> String {
    match share.percent() {
        Some(percent) => {
            page.t("stats-share").arg("percent", percent).arg("part", share.count).arg("all", share.of).to_string()
        }
        None => page.t("stats-nothing").to_string(),
    }
}

/// Shows the numbers, as a page or as JSON.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    if prefers_json(&headers) {
        return Ok((DependsOnAccept, api::stats::answer(&services).await?).into_response());
    }
    let report = api::stats::report(&services).await?;
    let view = StatsView::new(page, &services.catalog, &report);
    Ok((CachePolicy::Minutes, DependsOnAccept, View::ok(view)).into_response())
}

/// Shows the numbers as JSON.
pub async fn show_json(State(services): State<Arc<Services>>) -> Result<Response, PageError> {
    api::stats::answer(&services).await
}
