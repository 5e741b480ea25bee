//! What handlers take out of a request, answering with our own pages when it cannot be had.
//!
//! The lints forbid axum's own extractors of these names, whose refusals are lines of plain text.

#![expect(clippy::disallowed_types, reason = "this is where the framework's extractors are wrapped")]

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::body::read_whole;
use super::error::PageError;

/// The parameters of the path; a path whose parameters cannot be read is no page of ours.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|path| Self(path.0)).map_err(|_| PageError::NotFound)
    }
}

/// The query of the address; a name given twice cannot be read (S92).
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        let query = axum::extract::Query::<T>::try_from_uri(&parts.uri);
        query.map(|query| Self(query.0)).map_err(|_| PageError::Unreadable)
    }
}

/// A form as browsers send it: `application/x-www-form-urlencoded`, no larger than the route's `Room`.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        if !is_kind(&parts.headers, &["application/x-www-form-urlencoded"]) {
            return Err(PageError::UnsupportedMedia);
        }
        let whole = read_whole(&parts, body).await?;
        let request = Request::from_parts(parts, whole.into());
        let form = axum::extract::Form::<T>::from_request(request, state).await;
        form.map(|form| Self(form.0)).map_err(|_| PageError::Unreadable)
    }
}

/// A text as it is: `text/plain` or `message/rfc822`, no larger than the route's `Room`, in whatever character set: mail in
/// old ones must not be refused.
#[derive(Debug, Clone)]
pub struct Text(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Text {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        if !is_kind(&parts.headers, &["text/plain", "message/rfc822"]) {
            return Err(PageError::UnsupportedMedia);
        }
        read_whole(&parts, body).await.map(Self)
    }
}

/// JSON: `application/json`, no larger than the route's `Room`.
#[derive(Debug, Clone)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        if !is_kind(&parts.headers, &["application/json"]) {
            return Err(PageError::UnsupportedMedia);
        }
        let whole = read_whole(&parts, body).await?;
        serde_json::from_slice(&whole).map(Self).map_err(|_| PageError::Unreadable)
    }
}

/// True when the body says that it is one of these; parameters such as the charset do not count.
pub(super) fn is_kind(headers: &HeaderMap, kinds: &[&str]) -> bool {
    let line = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = line.split(';').next().unwrap_or_default().trim();
    kinds.iter().any(|known| kind.eq_ignore_ascii_case(known))
}
