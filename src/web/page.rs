//! What every page needs: language and words, who runs the site, where the assets are, the id of the request.
//!
//! An extractor that never fails, so that handlers and the layer of the error pages use the same. It holds nothing
//! about the visitor. Templates reach it as `page`; [`super::view`] turns them into responses.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;

use super::identity::SiteIdentity;
use crate::domain::locale::Locale;
use crate::strings::{MessageId, Strings, Text, Words};

/// What is the same on every page and for every visitor.
#[derive(Debug)]
pub struct Site {
    /// Who runs it.
    pub identity: SiteIdentity,
    /// Where stylesheet, script and icon are.
    pub assets: AssetUrls,
    /// Where the site is reached, `https://lookup.example`, for what programs and letters read.
    pub public_url: String,
    /// All messages in all languages.
    pub strings: Arc<Strings>,
}

/// Paths of the embedded assets, each with the hash of its content in its name.
#[derive(Debug, Clone, Default)]
pub struct AssetUrls {
    /// The stylesheet.
    pub css: String,
    /// The script, which only adds.
    pub js: String,
    /// The script's hash as `integrity=` takes it, `sha384-…`.
    pub js_integrity: String,
    /// The icon.
    pub icon: String,
    /// The operator's picture, if there is one.
    pub logo: Option<String>,
}

/// The id of a request: in its log line, in its answer's header and on its error page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What any page needs.
#[derive(Debug, Clone)]
pub struct Page {
    /// What is the same on every page.
    pub site: Arc<Site>,
    /// The words in the visitor's language.
    pub words: Words,
    /// The id of the request, if a layer gave it one.
    pub request_id: Option<RequestId>,
    /// The path asked for, to mark where in the navigation the visitor is. Typed by a stranger: never shown.
    path: Arc<str>,
}

impl Page {
    /// A page in this language for a request of this path.
    pub fn new(site: Arc<Site>, words: Words, request_id: Option<RequestId>, path: &str) -> Self {
        Self { site, words, request_id, path: path.into() }
    }

    /// A message of the page's language.
    pub fn t(&self, id: impl Into<MessageId>) -> Text<'_> {
        self.words.t(id)
    }

    /// The page's language.
    pub fn locale(&self) -> &Locale {
        self.words.locale()
    }

    /// Who runs the site, as sentences call them.
    pub fn operator(&self) -> &str {
        &self.site.identity.name
    }

    /// True when the visitor is at this path or below it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl<S> FromRequestParts<S> for Page
where
    S: Send + Sync,
    Arc<Site>: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let site = Arc::<Site>::from_ref(state);
        let accepted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let words = site.strings.negotiate(accepted);
        Ok(Self::new(site, words, parts.extensions.get().cloned(), parts.uri.path()))
    }
}
