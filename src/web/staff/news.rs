//! `/staff/news`: what is posted and what was withdrawn, a form for more, and each post with what may be done about it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::form::StaffForm;
use super::frame::Frame;
use super::guard::unread;
use super::news_form::{self, FormView, Typed};
use crate::domain::ids::NewsId;
use crate::domain::news::{News, NewsKind};
use crate::domain::staff::person;
use crate::services::Services;
use crate::services::news::{NewsError, NewsPage};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::body::Room;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::form::{Errors, SEND};
use crate::web::public::list_text;
use crate::web::state::AppState;

/// Every path about news. Texts have room, so that one that is too long comes back with its form.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::NEWS, get(show).post(post))
        .route(pattern::NEWS_ITEM, get(show_one).post(change))
        .layer(Extension(Room::PASTE))
}

/// A post in words.
#[derive(Debug)]
pub struct Told {
    id: NewsId,
    title: String,
    kind: NewsKind,
    /// The list that it is about.
    list: String,
    posted: String,
    changed: Option<String>,
    /// From when the list is out of service.
    shutdown: Option<String>,
    /// Where it stands now.
    state: String,
    is_withdrawn: bool,
    paragraphs: Vec<Vec<String>>,
}

impl Told {
    fn new(frame: &Frame, services: &Services, news: &News) -> Self {
        let list = news.list.as_ref().map(|id| match services.catalog.list(id.as_str()) {
            Some(list) => list_text::title(&frame.page, list),
            None => id.to_string(),
        });
        let by = person(&news.posted_by).unwrap_or(&news.posted_by);
        let state = match (news.withdrawn_at, news.stands_until()) {
            (Some(at), _) => format!("withdrawn on {}", frame.moment(&at)),
            (None, Some(until)) if news.is_shown(frame.now) => {
                format!("at the top of every page until {}", frame.moment(&until))
            }
            (None, _) => "under News".to_owned(),
        };
        Self {
            id: news.id,
            title: news.title.clone(),
            kind: news.kind,
            list: list.unwrap_or_else(|| "all lists".to_owned()),
            posted: format!("by {by} on {}", frame.moment(&news.posted_at)),
            changed: news.changed_at.map(|at| frame.moment(&at)),
            shutdown: news.shutdown_at.map(|at| frame.moment(&at)),
            state,
            is_withdrawn: news.withdrawn_at.is_some(),
            paragraphs: news.paragraphs().map(|lines| lines.into_iter().map(str::to_owned).collect()).collect(),
        }
    }
}

/// All posts, and the form for one more.
#[derive(Debug, Template)]
#[template(path = "staff/news.html")]
pub struct NewsView {
    frame: Frame,
    errors: Errors,
    posts: Vec<Told>,
    /// Where older posts are.
    older: Option<String>,
    form: FormView,
}

/// One post, and the forms that change and withdraw it.
#[derive(Debug, Template)]
#[template(path = "staff/news_item.html")]
pub struct NewsItemView {
    frame: Frame,
    errors: Errors,
    post: Told,
    /// Its latest event, as the forms tell it.
    seen: i64,
    form: FormView,
    done: String,
}

impl NewsItemView {
    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "posted" => "It is posted.",
            "changed" => "The change is saved.",
            "withdrawn" => "It is withdrawn. No public page shows it any more.",
            _ => "",
        }
    }
}

/// Which posts are asked for.
#[derive(Debug, serde::Deserialize)]
pub struct Asked {
    before: Option<i64>,
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    all(frame, &services, asked.before.map(NewsId), (&Typed::new(), Errors::default())).await
}

async fn all(
    frame: Frame,
    services: &Services,
    before: Option<NewsId>,
    (typed, errors): (&Typed, Errors),
) -> Result<Response, PageError> {
    let NewsPage { posts, has_older } = services.all_news(before).await.map_err(unread)?;
    let last = posts.last().filter(|_| has_older);
    let view = NewsView {
        older: last.map(|last| format!("{}?before={}", urls::staff::news(), last.id)),
        posts: posts.iter().map(|news| Told::new(&frame, services, news)).collect(),
        form: FormView::new(&frame.page, &services.catalog, typed, &errors),
        frame,
        errors,
    };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

async fn post(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Typed>,
) -> Result<Response, PageError> {
    let typed = &sent.form;
    let posting = match typed.posting(&frame.page, &services.catalog, frame.now) {
        Ok(posting) => posting,
        Err(errors) => return all(frame, &services, None, (typed, errors)).await,
    };
    match services.post_news(&frame.member.name.actor(), sent.nonce, posting).await {
        Ok(id) => Ok(led_to(id, "posted")),
        Err(NewsError::Problems(problems)) => {
            let errors = news_form::mended(&frame.page, &problems, frame.now);
            all(frame, &services, None, (typed, errors)).await
        }
        Err(error) => Err(refused(error)),
    }
}

async fn show_one(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let news = services.any_news(NewsId(id)).await.map_err(unread)?.ok_or(PageError::NotFound)?;
    Ok(one(frame, &services, &news, (&Typed::of(&news), Errors::default(), done.done)))
}

fn one(frame: Frame, services: &Services, news: &News, (typed, errors, done): (&Typed, Errors, String)) -> Response {
    let view = NewsItemView {
        post: Told::new(&frame, services, news),
        seen: news.revision.0,
        form: FormView::change(&frame.page, news, typed, &errors),
        frame,
        errors,
        done,
    };
    (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
}

async fn change(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    sent: StaffForm<Typed>,
) -> Result<Response, PageError> {
    let (typed, actor) = (&sent.form, frame.member.name.actor());
    let news = services.any_news(NewsId(id)).await.map_err(unread)?.ok_or(PageError::NotFound)?;
    let seen = typed.seen(&news).ok_or(PageError::Unreadable)?;
    let (outcome, word) = match typed.act.as_str() {
        "withdraw" => (services.withdraw_news(&actor, sent.nonce, seen).await, "withdrawn"),
        "change" => {
            let change = match typed.change(&frame.page, &news, frame.now) {
                Ok(change) => change,
                Err(errors) => return Ok(one(frame, &services, &news, (typed, errors, String::new()))),
            };
            (services.change_news(&actor, sent.nonce, seen, change).await, "changed")
        }
        _ => return Err(PageError::Unreadable),
    };
    match outcome {
        Ok(()) => Ok(led_to(news.id, word)),
        Err(NewsError::Problems(problems)) => {
            let errors = news_form::mended(&frame.page, &problems, frame.now);
            Ok(one(frame, &services, &news, (typed, errors, String::new())))
        }
        Err(NewsError::ChangedMeanwhile) => Ok(overtaken(frame, &services, &news, typed)),
        Err(error) => Err(refused(error)),
    }
}

/// The post as somebody else has left it, with what was typed kept in the form.
fn overtaken(frame: Frame, services: &Services, news: &News, typed: &Typed) -> Response {
    let mut errors = Errors::default();
    let said = "Somebody has changed this post since you opened it. It stands above as it is now. Send yours again if it \
                shall take its place.";
    errors.add(SEND, said);
    let standing = Typed::of(news);
    let typed = if typed.act == "change" { typed } else { &standing };
    one(frame, services, news, (typed, errors, String::new()))
}

fn led_to(id: NewsId, word: &str) -> Response {
    (CachePolicy::Secret, Redirect::to(&urls::done(&urls::staff::news_item(&id), word))).into_response()
}

fn refused(error: NewsError) -> PageError {
    let detail = match error {
        NewsError::Unknown => return PageError::NotFound,
        NewsError::Store(error) => return unread(error),
        NewsError::Unfinished(error) => return PageError::unavailable(error),
        NewsError::Withdrawn => "The post was withdrawn, and stays so. Post it anew if it shall be read again.",
        NewsError::ChangedMeanwhile => "Somebody has changed the post meanwhile. Open it again.",
        NewsError::UnknownList => "This site does not have the list any more.",
        NewsError::Problems(_) => "The post says something that it may not.",
    };
    PageError::NotNow { detail: detail.to_owned(), retry_after: None }
}
