//! `/removal/{secret}`: everything about one request, for whoever has its link; and the same as a file to take along.

use std::net::IpAddr;
use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::http::HeaderName;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::outcome::{self, CheckLine, Clock, Off, Ruling};
use super::proof::ProofPart;
use super::said::{self, Line};
use super::standing::Standing;
use super::{Deed, secret, unread};
use crate::domain::email::EmailAddress;
use crate::domain::list::List;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::removal::{LONGEST_WORDS, Removal, State};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::removal::private::{Export, PrivateView};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::duration_text::{self, Moment};
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::form::{Errors, Field};
use crate::web::page::Page;
use crate::web::public::list_text;
use crate::web::public::listing_card::PageLink;
use crate::web::public::lists::mailto;
use crate::web::view::View;

/// Longest text that is added, in characters.
pub(super) const LONGEST_TEXT: usize = LONGEST_WORDS;

/// The field of a text.
pub(super) const TEXT: &str = "text";

/// A request as one reader sees it.
#[derive(Debug)]
pub struct Seen {
    /// The request.
    pub view: PrivateView,
    /// Its list, while it is published here.
    pub list: Option<Arc<List>>,
    /// The secret that opened the page.
    pub secret: Token,
    /// Where the reader is.
    pub client: IpAddr,
    /// When.
    pub now: Timestamp,
}

impl Seen {
    /// How the request stands for this reader.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.view, self.list.as_ref().map(|list| list.removal), self.now)
    }
}

/// A form that was sent and has something to mend.
#[derive(Debug, Clone)]
pub struct Unsent {
    /// What it does.
    pub deed: Deed,
    /// What was typed.
    pub typed: String,
    /// Its token, unless that was the trouble.
    pub token: Option<String>,
    /// What is to be mended.
    pub errors: Errors,
}

/// A button of the page.
#[derive(Debug)]
pub struct Press {
    /// What it does.
    pub deed: Deed,
    /// Where it leads.
    pub action: String,
    /// What shows that it is ours.
    pub token: String,
    /// What is to be mended, or nothing.
    pub problem: String,
}

/// A text with its button.
#[derive(Debug)]
pub struct Write {
    /// The button.
    pub press: Press,
    /// The text.
    pub field: Field,
}

/// The private page of a request.
#[derive(Debug, Template)]
#[template(path = "public/removal.html")]
pub struct RemovalView {
    page: Page,
    errors: Errors,
    title: String,
    heading: String,
    done: Option<String>,
    meaning: String,
    who: String,
    next: String,
    answer: Option<PageLink>,
    mail: Option<String>,
    /// True while nothing more is written there.
    is_mail_unshown: bool,
    erased: Option<String>,
    network: PageLink,
    list: PageLink,
    policy_url: String,
    contact: Option<(String, String)>,
    reference: String,
    opened: Moment,
    is_translated_page: bool,
    standing: Standing,
    proof: Option<ProofPart>,
    clock: Option<Clock>,
    ruling: Option<Ruling>,
    off: Option<Off>,
    again: Option<String>,
    new_url: Option<String>,
    checks: Vec<CheckLine>,
    lines: Vec<Line>,
    confirm: Option<Press>,
    look: Option<Press>,
    add: Option<Write>,
    appeal: Option<Write>,
    withdraw: Option<Press>,
    erase: Option<Press>,
    export_url: String,
}

impl RemovalView {
    /// The page of a request. `token` makes one for each form on it; `done` says what was just done; `unsent` is the form
    /// that this page answers.
    pub fn new(
        page: Page,
        seen: &Seen,
        token: &dyn Fn(Deed) -> String,
        (done, unsent): (Option<String>, Option<&Unsent>),
    ) -> Self {
        let page = page.without_address();
        let PrivateView { removal, listing, .. } = &seen.view;
        let (now, list) = (seen.now, seen.list.as_deref());
        let standing = seen.standing();
        let proof = ProofPart::of(&page, (removal, &seen.view.checks), (standing, seen.client), now);
        let is_asked = standing == Standing::Asked;
        let forms = Forms { page: &page, secret: &seen.secret, token, unsent, is_asked };
        let is_here = proof.as_ref().and_then(|proof| proof.address.as_ref()).is_some_and(|way| way.is_here);
        let may_write = standing.is_open() && removal.erased_at.is_none();
        let may_appeal = standing == Standing::Refused && removal.erased_at.is_none() && listing.is_active(now);
        let is_granted = standing == Standing::Granted;
        let ends = [Standing::Refused, Standing::Upheld, Standing::Withdrawn, Standing::Lapsed];
        let may_ask_again = ends.contains(&standing) && list.is_some() && listing.is_active(now);
        let mail = removal.email.as_ref().map(EmailAddress::masked);
        let network = removal.network.plain();
        let list_title = list.map_or_else(|| removal.list.to_string(), |list| list_text::title(&page, list));
        let heading = page.t("removal-title").arg("network", &network).arg("list", &list_title).to_string();
        let meaning = standing.meaning(&page, &seen.view);
        let is_again = standing == Standing::ListedAgain;
        Self {
            errors: unsent.map(|unsent| unsent.errors.clone()).unwrap_or_default(),
            title: title(&meaning, &heading),
            heading,
            done,
            meaning,
            who: standing.who(&page),
            next: standing.next(&page),
            answer: is_again.then(|| answer(&page, &removal.network)),
            erased: removal.erased_at.map(|at| erased(&page, at)),
            network: PageLink { url: page.at(urls::net(&removal.network)), text: network },
            list: PageLink { url: page.at(urls::list(&removal.list)), text: list_title },
            policy_url: page.at(urls::policy(&removal.list)),
            contact: list.map(|list| (list.contact.clone(), mailto(&list.contact))),
            reference: removal.reference.to_string(),
            opened: Moment::new(&page.words, removal.opened_at, now),
            is_translated_page: *page.locale() != Locale::ENGLISH,
            clock: Clock::of(&page, removal, standing, now),
            ruling: Ruling::of(&page, &seen.view, list, now),
            off: is_granted.then(|| Off::of(&page, &seen.view, list, now)).flatten(),
            again: may_ask_again.then(|| again(&page, seen.view.again_at)),
            new_url: may_ask_again.then(|| page.at(urls::remove(&removal.list, &removal.network))),
            checks: outcome::checks(&page, &seen.view, now),
            lines: said::lines(&page, &seen.view, now),
            confirm: is_here.then(|| forms.press(Deed::Confirm)),
            look: proof.is_some().then(|| forms.press(Deed::Look)),
            add: may_write.then(|| forms.write(Deed::Add)),
            appeal: may_appeal.then(|| forms.write(Deed::Appeal)),
            withdraw: standing.is_open().then(|| forms.press(Deed::Withdraw)),
            erase: removal.erased_at.is_none().then(|| forms.press(Deed::Erase)),
            export_url: urls::removal_export(&seen.secret.reveal()),
            is_mail_unshown: removal.confirmed.is_some() && !removal.has_mailbox,
            mail,
            standing,
            proof,
            page: match unsent {
                Some(unsent) => page.clone().sending_again(unsent.deed.form(), &unsent.deed.path(&seen.secret)),
                None => page.clone(),
            },
        }
    }
}

impl RemovalView {
    /// True when the page has the form of this act: when the request allows it now.
    pub(super) const fn offers(&self, deed: Deed) -> bool {
        match deed {
            Deed::Confirm => self.confirm.is_some(),
            Deed::Look => self.look.is_some(),
            Deed::Add => self.add.is_some(),
            Deed::Appeal => self.appeal.is_some(),
            Deed::Withdraw => self.withdraw.is_some(),
            Deed::Erase => self.erase.is_some(),
        }
    }
}

/// What a tab is called: first how the request stands, which is what changes.
fn title(meaning: &str, heading: &str) -> String {
    format!("{} – {heading}", meaning.trim_end_matches(['.', '。']))
}

/// The page that says why a network is listed now.
fn answer(page: &Page, network: &Network) -> PageLink {
    let text = page.t("remove-answer").arg("network", network.plain()).to_string();
    PageLink { url: page.at(urls::net(network)), text }
}

fn erased(page: &Page, at: Timestamp) -> String {
    page.t("removal-erased").arg("when", duration_text::moment(&page.words, at)).to_string()
}

/// When a new request is possible.
fn again(page: &Page, until: Option<Timestamp>) -> String {
    match until {
        Some(until) => {
            let when = duration_text::moment(&page.words, until);
            page.t("removal-again-from").arg("when", when).to_string()
        }
        None => page.t("removal-again-now").to_string(),
    }
}

/// Makes the forms of a page.
struct Forms<'a> {
    page: &'a Page,
    secret: &'a Token,
    token: &'a dyn Fn(Deed) -> String,
    unsent: Option<&'a Unsent>,
    /// True when staff have asked something.
    is_asked: bool,
}

impl Forms<'_> {
    fn press(&self, deed: Deed) -> Press {
        let sent = self.unsent.filter(|unsent| unsent.deed == deed);
        let kept = sent.and_then(|unsent| unsent.token.clone());
        Press {
            deed,
            action: self.page.at(deed.path(self.secret)),
            token: kept.unwrap_or_else(|| (self.token)(deed)),
            problem: sent.map(|unsent| unsent.errors.at(deed.button()).to_owned()).unwrap_or_default(),
        }
    }

    fn write(&self, deed: Deed) -> Write {
        let sent = self.unsent.filter(|unsent| unsent.deed == deed);
        let field = text_field(self.page, deed, self.is_asked);
        let field = match sent {
            Some(unsent) => field.typed(unsent.typed.clone(), &unsent.errors),
            None => field,
        };
        Write { press: self.press(deed), field }
    }
}

/// The field for the text of an act; what is added where staff have asked is an answer.
pub(super) fn text_field(page: &Page, deed: Deed, is_asked: bool) -> Field {
    let label = match deed {
        Deed::Appeal => page.t("removal-appeal-field"),
        _ if is_asked => page.t("removal-reply-field"),
        _ => page.t("removal-add-field"),
    };
    let hint = page.t("removal-text-hint").arg("limit", LONGEST_TEXT);
    Field::new(TEXT, label.to_string()).hint(hint.to_string())
}

/// What a page is told to say of what was just done; all else its state tells.
#[derive(Debug, serde::Deserialize)]
pub struct Told {
    done: Option<String>,
}

impl Told {
    /// In words, as far as the request bears it out.
    fn words(&self, page: &Page, removal: &Removal) -> Option<String> {
        match self.done.as_deref()? {
            urls::DONE_ADDED => Some(page.t("removal-done-added").to_string()),
            urls::DONE_LOOKING if removal.is_looked_at() => Some(page.t("removal-done-looking").to_string()),
            urls::DONE_CONFIRMED if removal.confirmed.is_some() => Some(page.t("removal-done-confirmed").to_string()),
            urls::DONE_APPEALED if removal.appealed_at.is_some() => Some(page.t("removal-done-appealed").to_string()),
            urls::DONE_WITHDRAWN if removal.state == State::Withdrawn => {
                Some(page.t("removal-done-withdrawn").to_string())
            }
            urls::DONE_ERASED if removal.erased_at.is_some() => Some(page.t("removal-done-erased").to_string()),
            _ => None,
        }
    }
}

/// Reads a request for whoever has its secret.
pub(super) async fn see(services: &Services, secret: Token, client: IpAddr) -> Result<Seen, PageError> {
    let view = services.private_view(&secret).await.map_err(unread)?.ok_or(PageError::NotFound)?;
    let list = services.catalog.list(view.removal.list.as_str()).cloned();
    Ok(Seen { view, list, secret, client, now: services.clock.now() })
}

/// The page with tokens for its forms.
pub(super) fn page_of(
    page: Page,
    services: &Services,
    seen: &Seen,
    beside: (Option<String>, Option<&Unsent>),
) -> RemovalView {
    let token = |deed: Deed| {
        let path = deed.path(&seen.secret);
        services.form_token(&deed.place(&path))
    };
    RemovalView::new(page, seen, &token, beside)
}

/// Shows the page of a request.
pub async fn show(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    ClientIp(client): ClientIp,
    Path(text): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, PageError> {
    let seen = see(&services, secret(&text)?, client).await?;
    let done = told.words(&page, &seen.view.removal);
    Ok((CachePolicy::Secret, View::ok(page_of(page, &services, &seen, (done, None)))).into_response())
}

const JSON: [(HeaderName, &str); 2] =
    [(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, "attachment; filename=\"removal-request.json\"")];

/// Gives everything that is kept about a request, as a file.
pub async fn export(
    Shared(services): Shared<Arc<Services>>,
    ClientIp(client): ClientIp,
    Path(text): Path<String>,
) -> Result<Response, PageError> {
    let seen = see(&services, secret(&text)?, client).await?;
    let export = serde_json::to_string_pretty(&Export::from(seen.view)).map_err(PageError::internal)?;
    Ok((CachePolicy::Secret, JSON, export).into_response())
}
