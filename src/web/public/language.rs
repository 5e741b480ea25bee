//! `POST /language`: makes a browser remember a language, or forget it. The one page for everybody that sets a cookie,
//! and it does so only because somebody pressed the button for it (S65).

use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};

use crate::urls;
use crate::web::error::PageError;
use crate::web::extract::{Form, Query};
use crate::web::language::{cookie_name, remember};
use crate::web::page::Page;

/// Where the button stood.
#[derive(Debug, serde::Deserialize)]
pub struct Stood {
    #[serde(default)]
    at: String,
}

/// What the button says.
#[derive(Debug, serde::Deserialize)]
pub struct Choice {
    /// A language of this site; empty for none.
    locale: String,
}

/// Remembers the choice and leads back to the page, where it shows.
pub async fn choose(
    page: Page,
    Query(stood): Query<Stood>,
    Form(choice): Form<Choice>,
) -> Result<impl IntoResponse, PageError> {
    let strings = &page.site.strings;
    let locale = match choice.locale.as_str() {
        "" => None,
        tag => Some(strings.locale(tag).ok_or(PageError::Unreadable)?),
    };
    let cookie = remember(cookie_name(&page.site.public_url), locale);
    let back = if urls::is_own(&stood.at) { stood.at.as_str() } else { urls::home() };
    Ok(([(SET_COOKIE, cookie)], Redirect::to(back)))
}
