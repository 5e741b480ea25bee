//! Removal requests for programs: the rules, the checks, the clock and the budgets of the form.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{HeaderMap, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::reply;
use crate::domain::check::{control_names, token_text};
use crate::domain::keys::Nonce;
use crate::domain::list::RemovalMode;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::plain::PlainText;
use crate::domain::query::{Query, understand};
use crate::domain::random::draw;
use crate::domain::removal::{
    Claim, ClaimKind, ClaimProblem, LONGEST_WORDS, MOST_POINTS, OLDEST_CLAIM, Role, State as Stage,
};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::form_token::nonce_of_key;
use crate::services::removal::private::PrivateView;
use crate::services::removal::submit::{Submission, SubmitError, Submitted};
use crate::store::StoreError;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::{Json, Path};
use crate::web::page::{Page, Site};

/// The longest key of a caller's own, in bytes.
const LONGEST_KEY: usize = 255;

/// A request for a removal.
#[derive(Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RemovalRequest)]
pub struct RemovalAsked {
    /// The list, as `ops`.
    #[schema(example = "ops")]
    list: String,
    /// The listed address or network.
    #[schema(example = "203.0.113.7")]
    network: String,
    /// Where our letters go. Any domain that takes mail.
    #[schema(example = "postmaster@example.org")]
    email: String,
    /// Who asks: `server`, `provider`, `user` or `other`.
    #[schema(example = "server")]
    role: String,
    /// `repaired`, or `acquired` where the address has come to a new holder.
    #[schema(example = "repaired")]
    claim: String,
    /// Since when, RFC 3339; not in the future.
    #[schema(example = "2026-11-23T18:00:00Z")]
    since: String,
    /// What was wrong and what was done, in plain text of up to 4,000 characters.
    #[serde(default)]
    words: String,
    /// The points of the form's list that were done, counted from 0; up to six.
    #[serde(default)]
    done: Vec<u8>,
    /// The language of our letters, as `de`; that of `Accept-Language` where it is left out.
    language: Option<String>,
}

/// How a removal request stands.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Removal)]
pub struct RemovalReport {
    /// For quoting; it opens nothing.
    #[schema(example = "R-7K3M-92QD")]
    reference: String,
    /// `unconfirmed`, `checking`, `reviewing`, `granted`, `refused`, `appealed`, `upheld`, `withdrawn`, `lapsed` or
    /// `overtaken` (the listing ended by itself).
    #[schema(example = "unconfirmed")]
    state: String,
    list: String,
    network: String,
    /// The private page for people. Whoever has it may act.
    url: String,
    /// This report. Whoever has it may read it.
    report_url: String,
    #[schema(value_type = String, format = DateTime)]
    opened_at: Timestamp,
    /// Until when it must be confirmed: by the link in our letter, from the listed address, or by `control`.
    #[schema(value_type = String, format = DateTime)]
    confirm_until: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    confirmed_at: Option<Timestamp>,
    /// When an answer is promised (RFC 6471: two days).
    #[schema(value_type = Option<String>, format = DateTime)]
    answer_by: Option<Timestamp>,
    /// When an answer must be there (RFC 6471: seven days).
    #[schema(value_type = Option<String>, format = DateTime)]
    latest_by: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    decided_at: Option<Timestamp>,
    /// The published rule that decided, and the version of the policy that it stands in.
    rule: Option<String>,
    policy_version: Option<String>,
    /// When it was taken off our list, and until when at the earliest caches may remember the old answer.
    #[schema(value_type = Option<String>, format = DateTime)]
    removed_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    caches_until: Option<Timestamp>,
    /// Since when it is on the list again, after this request took it off.
    #[schema(value_type = Option<String>, format = DateTime)]
    listed_again_at: Option<Timestamp>,
    control: ControlReport,
    checks: Vec<CheckReport>,
}

/// A text in the DNS that shows control of the network: at the last of these names, or at all others together; for a
/// single address one name is enough.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Control)]
pub struct ControlReport {
    text: String,
    names: Vec<String>,
    is_shown: bool,
}

/// What a machine found.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Check)]
pub struct CheckReport {
    /// `waited`, `quiet`, `reverse-name`, `forward-confirmed`, `chosen-name`, `contact-domain`, `control`, `not-excluded`.
    kind: &'static str,
    /// `met`, `not-met` or `unknown`.
    outcome: &'static str,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Asks for the removal of an address or network from one list. The rules are those of the form: a letter asks for
/// confirmation, or the listed address confirms, or a text in the DNS does. With an `Idempotency-Key` the same request
/// may be sent again: it leads to the same answer for a day.
#[utoipa::path(
    post,
    path = "/api/v1/removals",
    operation_id = "ask_for_removal",
    tag = "removal",
    params(("Idempotency-Key" = Option<String>, Header, example = "one-of-your-own-for-each-request", description = "Up to 255 characters of your own; the same key and content from the same network are the same request.")),
    request_body(content = RemovalAsked, content_type = "application/json", example = json!({
        "list": "ops", "network": "203.0.113.7", "email": "postmaster@example.org", "role": "server",
        "claim": "repaired", "since": "2026-11-23T17:00:00Z", "words": "The proxy asks for a password now.",
    })),
    responses(
        (status = 201, description = "Opened, or opened before with the same key. `url` and `report_url` are secrets.", body = RemovalReport),
        (status = 400, description = "Something in it cannot be read; `detail` says what.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "Nothing of it is on that list, or it must wait: `Retry-After` and `retry_after` say how long.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 413, description = "More than 256 KiB.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 415, description = "Not `application/json`.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "Nothing was saved. Send it again with the same key.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn submit(
    State(services): State<Arc<Services>>,
    page: Page,
    ClientIp(client): ClientIp,
    headers: HeaderMap,
    Json(asked): Json<RemovalAsked>,
) -> Result<Response, PageError> {
    let site = Arc::clone(&page.site);
    let content = serde_json::to_vec(&asked).map_err(PageError::internal)?;
    let nonce = nonce_of(&services, &headers, (ClientIp(client), &content))?;
    let submission = asked.read(&page, services.clock.now())?;
    hold_to_rules(&services, &submission).await?;
    let submission = Submission { client, nonce, ..submission };
    let (list, network) = (submission.list.clone(), submission.network);
    let opened = services.submit_removal(submission).await;
    let Submitted { secret, .. } = opened.map_err(|error| refused(error, &list, &network, services.clock.now()))?;
    let report = report_of(&services, &site, &secret).await?;
    let location = HeaderValue::from_str(&report.report_url).map_err(PageError::internal)?;
    let mut response = reply::json(&report)?;
    *response.status_mut() = StatusCode::CREATED;
    response.headers_mut().insert(LOCATION, location);
    Ok((CachePolicy::Secret, response).into_response())
}

/// How a removal request stands. Whoever has its secret may read it, and nobody else.
#[utoipa::path(
    get,
    path = "/api/v1/removals/{secret}",
    operation_id = "removal_request",
    tag = "removal",
    params(("secret" = String, Path, example = "Zm9yIGFuIGV4YW1wbGUsIDI1NiByYW5kb20gYml0cyE", description = "The last part of `report_url`.")),
    responses(
        (status = 200, description = "How it stands.", body = RemovalReport),
        (status = 404, description = "Nothing belongs to this secret.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "The database is away; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(services): State<Arc<Services>>,
    State(site): State<Arc<Site>>,
    Path(secret): Path<String>,
) -> Result<Response, PageError> {
    let secret: Token = secret.parse().map_err(|_| PageError::NotFound)?;
    let report = report_of(&services, &site, &secret).await?;
    Ok((CachePolicy::Secret, reply::json(&report)?).into_response())
}

/// The same key, from the same network and with the same content, is the same request: a key alone opens nothing.
fn nonce_of(
    services: &Services,
    headers: &HeaderMap,
    (client, content): (ClientIp, &[u8]),
) -> Result<Nonce, PageError> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(Nonce(draw(&*services.randomness))) };
    let key = key.to_str().ok().filter(|key| !key.is_empty() && key.len() <= LONGEST_KEY);
    let key = key.ok_or_else(|| wrong("Idempotency-Key has 1 to 255 characters of ASCII."))?;
    Ok(nonce_of_key(&services.keys, key, (&client.own_network().to_string(), content)))
}

fn wrong(sentence: &str) -> PageError {
    PageError::BadRequest(sentence.to_owned())
}

impl RemovalAsked {
    /// What was asked, or the first thing that cannot be read.
    fn read(self, page: &Page, now: Timestamp) -> Result<Submission, PageError> {
        let network = match understand(&self.network).query {
            Query::Address(address) => Network::host(address),
            Query::Network(network) => network,
            _ => return Err(wrong("network: write an address as 203.0.113.7, or a network as 203.0.113.0/24.")),
        };
        let email = self.email.trim().parse().map_err(|error| wrong(&format!("email: {error}.")))?;
        let role = Role::from_word(&self.role).ok_or_else(|| wrong("role: write server, provider, user or other."))?;
        let kind = ClaimKind::from_word(&self.claim).ok_or_else(|| wrong("claim: write repaired or acquired."))?;
        let since: Timestamp =
            self.since.parse().map_err(|_| wrong("since: write a time as 2026-11-23T18:00:00Z (RFC 3339)."))?;
        if since > now || now.since(since) > OLDEST_CLAIM {
            return Err(wrong("since: the time lies in the future, or more than ten years back."));
        }
        let words = PlainText::read(&self.words, LONGEST_WORDS);
        let words = words.map_err(|_| wrong("words: write up to 4,000 characters."))?.as_str().to_owned();
        let is_short =
            self.done.len() <= MOST_POINTS && self.done.iter().all(|point| usize::from(*point) < MOST_POINTS);
        if !is_short {
            return Err(wrong("done: up to six numbers from 0 to 5."));
        }
        let locale = match self.language {
            Some(language) => {
                let asked: Result<Locale, _> = language.parse();
                let known = asked.ok().filter(|locale| page.site.strings.locales().any(|known| known == locale));
                known.ok_or_else(|| wrong("language: one of the languages of this site, as de."))?
            }
            None => page.locale().clone(),
        };
        Ok(Submission {
            list: self.list,
            network,
            claim: Claim { role, kind, since, done: self.done, words },
            email,
            locale,
            client: std::net::IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED),
            nonce: Nonce([0; 16]),
        })
    }
}

/// The rules of the form that depend on what is listed. What is not listed is told later.
async fn hold_to_rules(services: &Services, submission: &Submission) -> Result<(), PageError> {
    let offer = services.removal_offer(&submission.list, &submission.network).await.map_err(unread)?;
    let Some(subject) = offer else { return Ok(()) };
    if subject.network != submission.network {
        let detail = format!(
            "{} is listed on {} with all of {}, and a request is about all of it: name that network.",
            submission.network.plain(),
            submission.list,
            subject.network.plain()
        );
        return Err(PageError::NotNow { detail, retry_after: None });
    }
    match submission.claim.judge(&subject.list, subject.network, subject.listing.last_seen_at) {
        Ok(()) => Ok(()),
        Err(ClaimProblem::SeenAfter(seen)) => Err(wrong(&format!("since: it was last seen later, at {seen}."))),
        Err(ClaimProblem::WordsMissing) => Err(wrong("words: staff decide on this list: say what the cause was.")),
    }
}

fn refused(error: SubmitError, list: &str, network: &Network, now: Timestamp) -> PageError {
    match error {
        SubmitError::NotListed => PageError::NotNow {
            detail: format!("{} is not on the list {list}: there is nothing to remove.", network.plain()),
            retry_after: None,
        },
        SubmitError::Locked { until } => PageError::NotNow {
            detail: format!("{} came back after a removal and must wait until {until}.", network.plain()),
            retry_after: Some(until.since(now)),
        },
        SubmitError::TooMany { retry_after } => PageError::TooMany { retry_after },
        SubmitError::Removal(error) if error.is_transient() => PageError::unavailable(error),
        SubmitError::Removal(error) => PageError::internal(error),
    }
}

fn unread(error: StoreError) -> PageError {
    if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) }
}

async fn report_of(services: &Services, site: &Site, secret: &Token) -> Result<RemovalReport, PageError> {
    let view = services.private_view(secret).await.map_err(unread)?;
    let view = view.ok_or(PageError::NotFound)?;
    Ok(RemovalReport::new(services, site, view, &secret.reveal()))
}

impl RemovalReport {
    fn new(services: &Services, site: &Site, view: PrivateView, secret: &str) -> Self {
        let PrivateView { removal, listing, listed_again_at, checks, .. } = view;
        let list = services.catalog.list(removal.list.as_str());
        let ttl = list.map(|list| list.ttl);
        let mode = list.map_or(RemovalMode::Reviewed, |list| list.removal);
        let removed_at = listing.ended.filter(|_| removal.state == Stage::Granted);
        let removed_at = removed_at.map(|ended| ended.at);
        let is_late = removal.state == Stage::Unconfirmed && removal.confirm_until <= services.clock.now();
        let state = if is_late { Stage::Lapsed } else { removal.shown_state(mode) };
        let deadlines = removal.deadlines();
        let decision = removal.decision.as_ref();
        let names = control_names(&removal.network, None).into_iter().map(|name| name.name.to_string());
        Self {
            reference: removal.reference.to_string(),
            state: state.word().to_owned(),
            list: removal.list.to_string(),
            network: removal.network.to_string(),
            url: urls::absolute(&site.public_url, &urls::removal(secret)),
            report_url: urls::absolute(&site.public_url, &urls::api_removal(secret)),
            opened_at: removal.opened_at,
            confirm_until: removal.confirm_until,
            confirmed_at: removal.confirmed.map(|(at, _)| at),
            answer_by: deadlines.map(|(by, _)| by),
            latest_by: deadlines.map(|(_, latest)| latest),
            decided_at: decision.map(|decision| decision.at),
            rule: decision.map(|decision| decision.rule.to_string()),
            policy_version: decision.map(|decision| decision.policy_version.0.clone()),
            removed_at,
            caches_until: removed_at.zip(ttl).map(|(at, ttl)| at.plus(ttl)),
            listed_again_at,
            control: ControlReport {
                text: token_text(&removal.control_token),
                names: names.collect(),
                is_shown: removal.has_control,
            },
            checks: checks
                .into_iter()
                .map(|check| CheckReport { kind: check.kind.word(), outcome: check.outcome.word(), at: check.at })
                .collect(),
        }
    }
}
