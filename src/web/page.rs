//! What every page needs: language and words, who runs the site, where the assets are, the id of the request.
//!
//! An extractor that never fails, so that handlers and the layer of the error pages use the same. It holds nothing
//! about the visitor. Templates reach it as `page`; [`super::view`] turns them into responses.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Method, Uri};

use super::identity::SiteIdentity;
use super::language::{DecidedBy, Language, cookie_name};
use crate::domain::locale::Locale;
use crate::domain::time::Clock;
use crate::services::news::Board;
use crate::strings::{MessageId, Strings, Text, Words};
use crate::urls;

/// What is the same on every page and for every visitor.
#[derive(Debug)]
pub struct Site {
    /// Who runs it.
    pub identity: SiteIdentity,
    /// The zone of all lists together, if there is one.
    pub combined_zone: Option<String>,
    /// Where stylesheet, script and icon are.
    pub assets: AssetUrls,
    /// Where the site is reached, `https://lookup.example`, for what programs and letters read.
    pub public_url: String,
    /// All messages in all languages.
    pub strings: Arc<Strings>,
    /// What is posted, for the notices at the top; see [`super::notice`].
    pub board: Arc<Board>,
    /// Until when each is shown.
    pub clock: Arc<dyn Clock>,
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

/// Longest path with its query that stands in the links to other languages, in bytes.
const LONGEST_TARGET: usize = 512;

/// What any page needs.
#[derive(Debug, Clone)]
pub struct Page {
    /// What is the same on every page.
    pub site: Arc<Site>,
    /// The words in the visitor's language.
    pub words: Words,
    /// The id of the request, if a layer gave it one.
    pub request_id: Option<RequestId>,
    /// Path and query asked for, to mark where in the navigation the visitor is, and to lead to the same page in
    /// another language. Typed by a stranger: it stands in links, escaped, and is never read as text.
    target: Arc<str>,
    /// What the language depends on.
    by: DecidedBy,
    /// True when the visitor told this site to remember the language.
    is_remembered: bool,
    /// False for problems and for answers to forms.
    has_address: bool,
    /// The form that this page answers, by its id, when its text stands in no link.
    form: Option<&'static str>,
}

/// The page in one of the site's languages.
#[derive(Debug)]
pub struct Translation<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// Its path.
    pub path: String,
    /// True for the language that the page is in.
    pub is_current: bool,
}

impl Page {
    /// A page in this language for a request of this path, in which no language stands.
    pub fn new(site: Arc<Site>, words: Words, request_id: Option<RequestId>, target: &str) -> Self {
        let language = Language { words, by: DecidedBy::Visitor, is_remembered: false };
        Self::of(site, language, request_id, target)
    }

    fn of(site: Arc<Site>, language: Language, request_id: Option<RequestId>, target: &str) -> Self {
        let Language { words, by, is_remembered } = language;
        let words = words.marked();
        Self { site, words, request_id, target: target.into(), by, is_remembered, has_address: true, form: None }
    }

    /// A page for a request; other methods than GET have no address to come back to but the first page's.
    pub(super) fn answering(
        site: Arc<Site>,
        language: Language,
        request_id: Option<RequestId>,
        (method, uri): (&Method, &Uri),
    ) -> Self {
        let is_read = matches!(*method, Method::GET | Method::HEAD);
        let target = uri.path_and_query().filter(|_| is_read).map_or(urls::home(), |target| target.as_str());
        Self { has_address: is_read, ..Self::of(site, language, request_id, target) }
    }

    /// The same page as one that nobody comes back to: a problem, or an answer to a form.
    #[must_use]
    pub fn without_address(self) -> Self {
        Self { has_address: false, ..self }
    }

    /// The same page as the answer to what the form of this id sends to this path: in another language it is had by
    /// sending that once more.
    #[must_use]
    pub fn sending_again(self, form: &'static str, path: &str) -> Self {
        Self { form: Some(form), target: path.into(), ..self }
    }

    /// The form that this page answers, if another language takes sending it again.
    pub const fn form(&self) -> Option<&'static str> {
        self.form
    }

    /// A path of ours as this page leads to it: below the page's language when the page itself stands below one. Every
    /// link, form and redirect to another page goes through here; files and what programs read do not.
    pub fn at(&self, path: impl Into<String>) -> String {
        match self.by {
            DecidedBy::Path => urls::in_language(self.locale(), &path.into()),
            DecidedBy::Visitor | DecidedBy::Program | DecidedBy::Page => path.into(),
        }
    }

    /// The text of an article or of a list's page, with its links to our pages leading where [`Self::at`] leads.
    pub fn prose(&self, html: &str) -> String {
        const LINK: &str = "<a href=\"/";
        if self.by != DecidedBy::Path {
            return html.to_owned();
        }
        let mut pieces = html.split(LINK);
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (path, rest) = piece.split_at(piece.find('"').unwrap_or_default());
            text.extend(["<a href=\"", &self.at(format!("/{path}")), rest]);
        }
        text
    }

    /// The page in every language of the site, by the languages' own names; nothing when there is only one.
    pub fn translations(&self) -> Vec<Translation<'_>> {
        let languages = self.site.strings.languages();
        let those = languages.iter().filter(|_| languages.len() > 1).map(|locale| Translation {
            locale,
            path: urls::in_language(locale, self.short_target()),
            is_current: locale == self.locale(),
        });
        those.collect()
    }

    /// Where the page is found by this path and in each language, for search engines; `None` for pages that nobody
    /// comes back to.
    pub fn addresses(&self) -> Option<Addresses> {
        let path = self.path();
        if !self.has_address || path == urls::lookup() {
            return None;
        }
        let absolute = |path: &str| urls::absolute(&self.site.public_url, path);
        let languages = self.site.strings.languages().iter().filter(|_| self.site.strings.languages().len() > 1);
        Some(Addresses {
            canonical: absolute(&self.at(path)),
            negotiated: absolute(path),
            alternates: languages.map(|locale| (locale.clone(), absolute(&urls::in_language(locale, path)))).collect(),
        })
    }

    /// What the button at the foot of the page does: remember the language of the path, or forget the one remembered.
    pub fn memory(&self) -> Option<Memory> {
        match self.by {
            _ if self.site.strings.languages().len() < 2 => None,
            // It leads back here by a query, in which no secret may stand.
            _ if urls::is_secret(self.path()) => None,
            DecidedBy::Path => Some(Memory::Remember),
            _ if self.is_remembered => Some(Memory::Forget),
            _ => None,
        }
    }

    /// Where that button leads.
    pub fn memory_url(&self) -> String {
        self.at(urls::language(&self.target))
    }

    /// Where other languages lead: without a query that is longer than any of ours.
    fn short_target(&self) -> &str {
        if self.target.len() > LONGEST_TARGET { self.path() } else { &self.target }
    }

    fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
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

    /// True when the visitor is at this path and not below it.
    pub fn is_exactly(&self, path: &str) -> bool {
        self.path() == path
    }

    /// True when the visitor is at this path or below it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path().strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Where a page is found.
#[derive(Debug)]
pub struct Addresses {
    /// This very page.
    pub canonical: String,
    /// The page in whichever language suits the visitor.
    pub negotiated: String,
    /// The page in each language.
    pub alternates: Vec<(Locale, String)>,
}

/// What the button at the foot of a page does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// Makes the browser remember the page's language.
    Remember,
    /// Makes it forget.
    Forget,
}

impl<S> FromRequestParts<S> for Page
where
    S: Send + Sync,
    Arc<Site>: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let site = Arc::<Site>::from_ref(state);
        let language = parts.extensions.get::<Language>().cloned();
        let language = language.unwrap_or_else(|| Language::of(&site.strings, parts, cookie_name(&site.public_url)));
        Ok(Self::answering(site, language, parts.extensions.get().cloned(), (&parts.method, &parts.uri)))
    }
}
