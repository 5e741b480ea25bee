//! Who may pass: held against [`super::ROUTES`] for every request below `/staff`, before any handler. What is not in the
//! table is closed.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{MatchedPath, Request};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::turned_away::{self, Why};
use super::{Access, ROUTES, cookie};
use crate::domain::staff::{Member, Session};
use crate::domain::token::Token;
use crate::store::StoreError;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::state::AppState;

/// Whoever is signed in; an extension of every request that was let through to a page for members.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Their session.
    pub session: Session,
    /// Who they are.
    pub member: Member,
    /// What the row of the table asks for.
    pub(super) access: Access,
    /// The cookie that the answer gives, where the session's secret has changed meanwhile.
    pub(super) renewed: Renewed,
}

/// A cookie that a handler leaves for the answer.
#[derive(Debug, Clone, Default)]
pub struct Renewed(Arc<Mutex<Option<HeaderValue>>>);

impl Renewed {
    /// The answer gives this cookie.
    pub(super) fn put(&self, cookie: HeaderValue) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(cookie);
    }

    fn take(&self) -> Option<HeaderValue> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Lets a request through to its handler, or answers it.
pub(in crate::web) async fn admit(state: &AppState, mut request: Request, next: Next) -> Response {
    let access = match asked_for(&request) {
        Ok(access) => access,
        // The router knows what is not there, and which methods are.
        Err(error) => return error.map_or_else(|| PageError::NotFound.into_response(), PageError::into_response),
    };
    if !is_navigation(&request) {
        return PageError::CrossSite.into_response();
    }
    let (Access::Member(right) | Access::Fresh(right)) = access else { return next.run(request).await };
    let token = cookie::read(request.headers(), &state.site.public_url);
    let (session, member) = match who(state, token).await {
        Ok(Some(found)) => found,
        Ok(None) => return signed_out(state, request).await,
        Err(error) => return unread(error).into_response(),
    };
    if !member.may(right) {
        tracing::warn!(target: "reprieve::staff", staff = %member.name, route = route(&request), "refused");
        return turned_away::answer(state, &request, Why::Right(member, right));
    }
    let renewed = Renewed::default();
    let is_read = is_read(request.method());
    if matches!(access, Access::Fresh(_)) && is_read && !session.is_fresh(state.services.clock.now()) {
        let target = request.uri().path_and_query().map_or(urls::staff::queue(), |target| target.as_str());
        return (CachePolicy::Secret, Redirect::to(&urls::staff::prove_for(target))).into_response();
    }
    request.extensions_mut().insert(Signed { session, member, access, renewed: renewed.clone() });
    let mut response = next.run(request).await;
    if let Some(cookie) = renewed.take() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// What the table says of this path and method.
fn asked_for(request: &Request) -> Result<Access, Option<PageError>> {
    let row = ROUTES.iter().find(|row| row.path == route(request)).ok_or(None)?;
    let access = match *request.method() {
        Method::GET | Method::HEAD => row.read,
        Method::POST => row.write,
        _ => None,
    };
    access.ok_or(Some(PageError::NotAllowed))
}

fn route(request: &Request) -> &str {
    request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str)
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// No page of ours is shown inside another, as a picture or a script (S34).
fn is_navigation(request: &Request) -> bool {
    request.headers().get("sec-fetch-dest").is_none_or(|dest| matches!(dest.as_bytes(), b"document" | b"empty"))
}

async fn who(state: &AppState, token: Option<Token>) -> Result<Option<(Session, Member)>, StoreError> {
    match token {
        Some(token) => state.services.who_is(&token).await,
        None => Ok(None),
    }
}

/// Whoever reads is led to the sign-in and back; whoever sent something sees it again, to keep it.
async fn signed_out(state: &AppState, request: Request) -> Response {
    if is_read(request.method()) {
        let target = request.uri().path_and_query().map_or(urls::staff::queue(), |target| target.as_str());
        return (CachePolicy::Secret, Redirect::to(&urls::staff::sign_in_for(target))).into_response();
    }
    turned_away::with_what_was_typed(state, request, Why::SignedOut).await
}

/// What a page shows when the store did not read what it needs.
pub fn unread(error: StoreError) -> PageError {
    if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) }
}
