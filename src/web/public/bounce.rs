//! The answer to a returned mail that somebody pasted: whose list, who must act, what to do.
//!
//! The text is read for this one answer. It stands in the box again, so that nothing is lost, and nowhere else: not in
//! a link, not in the log, not in the store.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::letter::Wish;
use super::listing_card::PageLink;
use super::lookup::Desk;
use super::reporter;
use super::sender::SenderPart;
use crate::bounce::{Findings, Verdict};
use crate::domain::network::Network;
use crate::services::answer::Answer;
use crate::services::bounce::{BounceReport, ListCard, Standing};
use crate::strings::{Around, MessageId, id};
use crate::urls;
use crate::web::duration_text;
use crate::web::page::Page;
use crate::web::plain_text;
use crate::web::view::View;

/// Longest piece of a pasted text that is shown as read, in characters.
const LONGEST_PIECE: usize = 500;

/// The form that holds the pasted text, on its own answer too: whatever else the page offers is asked for with it.
pub(super) const BOX_FORM: &str = "box";

/// At most so many addresses of the text are shown with their part.
const MOST_CANDIDATES: usize = 12;

/// What a returned mail says.
#[derive(Debug, Template)]
#[template(path = "public/bounce.html")]
pub struct BounceView {
    page: Page,
    heading: String,
    who: String,
    happened: String,
    /// What a sender needs when the address is listed here: letter, today, how long.
    sender: Option<SenderPart>,
    /// The answer page of the address.
    answer: Option<PageLink>,
    steps: Vec<String>,
    list: Option<ListCard>,
    /// Where the reply says that an unknown list can be read about. Text, never a link.
    their_link: Option<(Around, String)>,
    notes: Vec<String>,
    facts: Vec<Fact>,
    candidates: Vec<CandidateLine>,
    typed: String,
}

/// One thing that was read.
#[derive(Debug)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// As the text has it.
    pub text: String,
}

/// One address of the text with the part it plays.
#[derive(Debug)]
pub struct CandidateLine {
    /// The address; a link to its answer.
    pub answer: PageLink,
    /// Its part, in words.
    pub role: String,
    /// The words around it.
    pub why: String,
}

impl BounceView {
    /// The page of what was read. `answer` is the answer for the address, when it is listed here.
    pub fn new(page: Page, report: BounceReport<'_>, sender: Option<SenderPart>, typed: String) -> Self {
        let page = page.without_address().sending_again(BOX_FORM, urls::lookup());
        let facts = facts(&page, &report);
        let candidates = report.candidates.iter().take(MOST_CANDIDATES).map(|candidate| CandidateLine {
            answer: PageLink {
                url: page.at(urls::net(&Network::host(candidate.address))),
                text: candidate.address.to_string(),
            },
            role: page.t(role(candidate.role)).to_string(),
            why: plain_text::one_line(&candidate.why, LONGEST_PIECE),
        });
        let candidates = candidates.collect();
        let answer = report.ip.filter(|_| !report.is_special || sender.is_some()).map(|address| PageLink {
            url: page.at(urls::ip(address)),
            text: page.t("bounce-page-answer").arg("ip", address).to_string(),
        });
        let is_unknown = report.verdict == Verdict::OtherList.word() && report.explained.list.is_none();
        let their_link = report
            .action_url
            .filter(|_| is_unknown)
            .map(|link| (page.t("bounce-page-their-link").around("link"), plain_text::one_line(&link, LONGEST_PIECE)));
        let explained = report.explained;
        // The list that is named is not the one that a sender reads about.
        let is_elsewhere = !matches!(report.standing, None | Some(Standing::Listed(_)));
        let about_named = (is_elsewhere && sender.is_some()).then(|| explained.happened.clone());
        // What a sender reads about a listing begins with it.
        let not_accused = explained.not_accused.filter(|_| sender.is_none());
        Self {
            heading: explained.heading,
            who: explained.who,
            happened: explained.happened,
            steps: explained.steps,
            list: explained.list,
            their_link,
            notes: about_named.into_iter().chain(not_accused).chain(explained.notes).collect(),
            sender,
            answer,
            facts,
            candidates,
            typed,
            page,
        }
    }
}

/// Answers a pasted text in which this was found.
pub(super) async fn answer(page: Page, desk: &Desk, typed: String, findings: Findings, wish: Wish) -> Response {
    let public_url = page.site.public_url.clone();
    let report = desk.services.explain(findings, &desk.bounces, &page.words, &public_url).await;
    let listed: Option<Answer<'_>> = match (&report.standing, report.ip) {
        (Some(standing), Some(address)) if !standing.listings().is_empty() => Some(desk.services.answer(address)),
        _ => None,
    };
    let sender = match listed {
        Some(answer) => {
            let known = desk.circumstances(&page, &answer, wish).await;
            SenderPart::new(&page, &answer, known).map(|part| part.sent_again(&page))
        }
        None => None,
    };
    View::ok(BounceView::new(page, report, sender, typed)).into_response()
}

/// What was read, for whoever wants to see it or passes it on.
fn facts(page: &Page, report: &BounceReport<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |name: MessageId, text: Option<String>| {
        if let Some(text) = text {
            let text = plain_text::one_line(&text, LONGEST_PIECE);
            facts.push(Fact { name: page.t(name).to_string(), text });
        }
    };
    let codes = [report.smtp.map(|code| code.to_string()), report.enhanced.clone()];
    let codes: Vec<String> = codes.into_iter().flatten().collect();
    add(id("bounce-page-reply"), report.diagnostic.clone());
    add(id("bounce-page-codes"), (!codes.is_empty()).then(|| codes.join(" ")));
    add(id("bounce-page-zone"), report.zone.clone());
    add(id("bounce-page-link"), report.action_url.clone());
    add(id("bounce-page-remote"), report.remote.clone());
    add(id("bounce-page-recipient"), report.recipient_domain.clone());
    add(id("bounce-page-reporter"), report.reporter.map(|program| reporter::name(program).to_owned()));
    add(id("bounce-page-date"), report.date.map(|date| duration_text::moment(&page.words, date)));
    facts
}

fn role(word: &str) -> MessageId {
    match word {
        "blocked" => id("bounce-role-blocked"),
        "receiver" => id("bounce-role-receiver"),
        "relay" => id("bounce-role-relay"),
        "code" => id("bounce-role-code"),
        "resolver" => id("bounce-role-resolver"),
        _ => id("bounce-role-mentioned"),
    }
}
