//! What stands around every handler, from the outside in; [`super`] lists it.
//!
//! One function in place of a layer for each step: a layer boxes a future and clones what is inside it, and the stack
//! of nine cost more than a page (measured). Each step is a function of a module of its own.

use std::time::Instant;

use axum::body::{Body, HttpBody as _};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tracing::Instrument as _;

use super::access::{self, Answered};
use super::body::Patience;
use super::client::{ClientIp, Connection};
use super::error::{PageError, Problem};
use super::language::{self, Language};
use super::limits::Operation;
use super::page::{Page, RequestId};
use super::public::lookup;
use super::staff::guard;
use super::state::AppState;
use super::{cache, compress, gate, negotiate};
use crate::urls::{self, pattern, staff};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the way out still has to know of the request.
struct Asked {
    id: RequestId,
    method: Method,
    uri: Uri,
    /// Those that the answer depends on, and no others.
    headers: HeaderMap,
    visitor: ClientIp,
    language: Language,
    route: Option<MatchedPath>,
}

/// Every request goes in and comes out here.
pub(super) async fn surround(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let (asked, request) = receive(&state, request);
    let span = tracing::info_span!("request", id = %asked.id);
    async {
        let response = answer(&state, &asked, request, next).await;
        let response = finish(&state, &asked, response).await;
        let route = asked.route.as_ref().map_or("none", MatchedPath::as_str);
        access::note(
            &Answered::new(&asked.method, route, asked.visitor, &response, began.elapsed()),
            &state.edge.refusals,
        );
        response
    }
    .instrument(span)
    .await
}

/// Numbers the request, and finds out who asks and in which language.
fn receive(state: &AppState, request: Request) -> (Asked, Request) {
    let (mut parts, body) = request.into_parts();
    let id = state.edge.request_ids.issue();
    let connection = parts.extensions.get().copied().unwrap_or(Connection::NONE);
    let visitor = state.edge.proxies.client(connection.peer.ip(), &parts.headers);
    let language = Language::of(&state.site.strings, &parts, language::cookie_name(&state.site.public_url));
    parts.extensions.insert(id.clone());
    parts.extensions.insert(visitor);
    parts.extensions.insert(language.clone());
    let asked = Asked {
        id,
        visitor,
        language,
        method: parts.method.clone(),
        uri: parts.uri.clone(),
        headers: wishes(&parts.headers),
        route: parts.extensions.get().cloned(),
    };
    (asked, Request::from_parts(parts, body))
}

/// The headers of a request that change how its answer is sent.
fn wishes(headers: &HeaderMap) -> HeaderMap {
    let mut wishes = HeaderMap::with_capacity(3);
    for name in [ACCEPT, ACCEPT_ENCODING, IF_NONE_MATCH] {
        for value in headers.get_all(&name) {
            wishes.append(&name, value.clone());
        }
    }
    wishes
}

/// The handler's answer, if the request gets as far as that and the handler is done in time.
async fn answer(state: &AppState, asked: &Asked, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let local = parts.extensions.get().copied().unwrap_or(Connection::NONE).local.ip();
    let edge = &state.edge;
    if let Err(refusal) = gate::admit(&parts, &edge.hosts, &edge.public_origin, local) {
        return refusal.into_response();
    }
    let route = asked.route.as_ref().map(MatchedPath::as_str);
    let spent = Operation::of(&asked.method, route, asked.uri.path())
        .and_then(|operation| state.limits.spend(operation, asked.visitor, 1).err());
    let is_box = route == Some(pattern::LOOKUP);
    let patience = Patience::new(edge.answer_within);
    let request = patience.guard(Request::from_parts(parts, body));
    let handled = async {
        match spent.map(PageError::from) {
            None if route.is_some_and(staff::is_staff) => guard::admit(state, request, next).await,
            None => next.run(request).await,
            Some(refusal) if is_box => lookup::refuse(refusal, request).await,
            Some(refusal) => refusal.into_response(),
        }
    };
    tokio::select! {
        biased;
        response = handled => response,
        late = patience.run_out() => late.into_response(),
    }
}

/// Makes whatever came back fit to be sent.
async fn finish(state: &AppState, asked: &Asked, response: Response) -> Response {
    let response = cache::tag_text(response).await;
    let mut response = match Problem::of(&response) {
        Some(problem) => show(state, asked, &response, problem),
        None => response,
    };
    name_language(&asked.language, &mut response);
    if urls::is_secret(asked.uri.path()) {
        response.extensions_mut().insert(cache::CachePolicy::Secret);
    }
    cache::write_headers(&mut response);
    state.edge.security.write(&mut response, &asked.method, asked.uri.path());
    if let Ok(id) = HeaderValue::from_str(&asked.id.0) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response = cache::if_changed(&asked.method, &asked.headers, response);
    if let Some(coding) = negotiate::coding(&asked.headers)
        && compress::is_worthwhile(&response)
    {
        response = compress::shorten(response, coding).await;
    }
    if asked.method == Method::HEAD {
        response = without_body(response);
    }
    response
}

/// Says of a page which language it is in, and what that depended on.
fn name_language(language: &Language, response: &mut Response) {
    response.extensions_mut().insert(language.by);
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page && let Ok(locale) = HeaderValue::from_str(language.words.locale().as_str()) {
        response.headers_mut().insert(CONTENT_LANGUAGE, locale);
    }
}

/// The problem in words: JSON for programs, a page for everybody else. Keeps headers that the refusal set, `Allow` say.
fn show(state: &AppState, asked: &Asked, refusal: &Response, problem: Problem) -> Response {
    problem.log();
    let path = asked.uri.path();
    let is_program = super::security::is_api(path);
    let as_json = is_program || negotiate::prefers_json(&asked.headers);
    let request = (&asked.method, &asked.uri);
    let page = Page::answering(state.site.clone(), asked.language.clone(), Some(asked.id.clone()), request);
    let mut response = problem.render(refusal.status(), page, as_json);
    for (name, value) in refusal.headers() {
        if !response.headers().contains_key(name) && name != CONTENT_LENGTH {
            response.headers_mut().insert(name, value.clone());
        }
    }
    if !is_program {
        response.extensions_mut().insert(cache::DependsOnAccept);
    }
    response
}

/// What HEAD gets: everything that GET would, but the body.
fn without_body(mut response: Response) -> Response {
    if let Some(length) = response.body().size_hint().exact()
        && !response.status().is_informational()
        && response.status() != axum::http::StatusCode::NOT_MODIFIED
    {
        response.headers_mut().entry(CONTENT_LENGTH).or_insert(HeaderValue::from(length));
    }
    *response.body_mut() = Body::empty();
    response
}
