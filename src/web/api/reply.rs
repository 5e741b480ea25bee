//! Answers of the API: JSON with the status that says whether the question could be answered.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::services::answer::State;
use crate::web::error::PageError;

/// Seconds after which a program may ask again for what could not be checked.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("5");

/// A value as JSON.
pub fn json<T: serde::Serialize>(value: &T) -> Result<Response, PageError> {
    let body = serde_json::to_vec(value).map_err(PageError::internal)?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response())
}

/// A report as JSON: 503 when it could not be checked, so that nobody reads an empty list as "not listed".
pub fn report<T: serde::Serialize>(state: State, report: &T) -> Result<Response, PageError> {
    let mut response = json(report)?;
    if matches!(state, State::Unknown(_)) {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        response.headers_mut().insert(RETRY_AFTER, ASK_AGAIN);
    }
    Ok(response)
}
