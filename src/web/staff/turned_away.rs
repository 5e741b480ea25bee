//! What stands in place of a page that somebody may not have, or not yet: says why, what to do, and gives back what was
//! typed.

use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use url::form_urlencoded;

use super::form::{CODE, Pairs, TOKEN};
use super::frame::Frame;
use super::guard::Signed;
use crate::domain::staff::{Member, Right};
use crate::urls;
use crate::web::body::read_whole;
use crate::web::cache::CachePolicy;
use crate::web::extract::is_kind;
use crate::web::language::Language;
use crate::web::page::Page;
use crate::web::state::AppState;
use crate::web::view::View;

/// Why somebody is turned away.
#[derive(Debug, Clone)]
pub enum Why {
    /// Their session is over.
    SignedOut,
    /// Their role does not include it.
    Right(Member, Right),
    /// The form was not made for this session.
    OtherForm,
    /// The second factor is asked for again; with what was wrong with the last one, or nothing.
    Stale(&'static str),
}

/// Fields that are no text of anybody's: not shown again.
const NOT_SHOWN: [&str; 7] = [TOKEN, CODE, "password", "old", "new", "again", "code"];

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/turned_away.html")]
struct TurnedAway {
    page: Page,
    title: &'static str,
    why: Why,
    /// Where to go on.
    target: String,
    /// What was sent, to be sent again.
    pairs: Pairs,
    /// The token of the form that sends it again.
    token: String,
}

impl TurnedAway {
    /// Texts that somebody may have spent time on.
    fn texts(&self) -> impl Iterator<Item = (usize, &(String, String))> {
        let is_text = |(_, value): &&(String, String)| value.trim().len() > 3;
        self.pairs.iter().filter(is_text).enumerate()
    }

    /// True where the form is sent again with all that it held.
    const fn is_sent_again(&self) -> bool {
        matches!(self.why, Why::Stale(_))
    }

    const fn status(&self) -> StatusCode {
        match self.why {
            Why::SignedOut => StatusCode::UNAUTHORIZED,
            Why::Right(..) | Why::OtherForm | Why::Stale(_) => StatusCode::FORBIDDEN,
        }
    }

    /// What the role would have to include, in words.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    const fn needed(right: &Right) -> &'static str {
        match right {
            Right::Belong => "anybody on the staff",
            Right::Review => "reviewers and administrators",
            Right::List => "listers and administrators",
            Right::Administer => "administrators",
        }
    }
}

fn page(state: &AppState, request: &Parts) -> Page {
    let language = request.extensions.get::<Language>().cloned();
    let words = language
        .map_or_else(|| state.site.strings.words(&crate::domain::locale::Locale::ENGLISH), |language| language.words);
    let id = request.extensions.get().cloned();
    Page::new(state.site.clone(), words, id, request.uri.path()).without_address()
}

fn view(state: &AppState, request: &Parts, why: Why, pairs: Pairs) -> Response {
    let page = page(state, request);
    let target = request.uri.path_and_query().map_or(urls::staff::queue(), |target| target.as_str()).to_owned();
    let frame =
        request.extensions.get::<Signed>().map(|signed| Frame::new(page.clone(), signed, state.services.clone()));
    let token = frame.map(|frame| frame.token(request.uri.path())).unwrap_or_default();
    let title = match why {
        Why::SignedOut => "Signed out",
        Why::Right(..) => "Not for your role",
        Why::OtherForm => "Send it again",
        Why::Stale(_) => "Your second factor again",
    };
    // No secret stands in a page, not even for its owner: it is typed again.
    let pairs = pairs.into_iter().filter(|(name, _)| !NOT_SHOWN.contains(&name.as_str())).collect();
    let view = TurnedAway { page, title, why, target, pairs, token };
    (CachePolicy::Secret, View::new(view.status(), view)).into_response()
}

/// The page for a request whose body nobody has read.
pub(super) fn answer(state: &AppState, request: &Request, why: Why) -> Response {
    let (mut parts, ()) = Request::new(()).into_parts();
    parts.uri = request.uri().clone();
    parts.extensions = request.extensions().clone();
    view(state, &parts, why, Vec::new())
}

/// The page with what the form held.
pub(super) fn keeping(state: &AppState, request: &Parts, why: Why, pairs: &Pairs) -> Response {
    view(state, request, why, pairs.clone())
}

/// The same for a form that nobody has read yet.
pub(super) async fn with_what_was_typed(state: &AppState, request: Request, why: Why) -> Response {
    let (parts, body) = request.into_parts();
    let mut pairs = Vec::new();
    if is_kind(&parts.headers, &["application/x-www-form-urlencoded"])
        && let Ok(whole) = read_whole(&parts, body).await
    {
        pairs = form_urlencoded::parse(&whole).into_owned().collect();
    }
    view(state, &parts, why, pairs)
}
