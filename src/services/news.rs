//! News: what is posted, changed and withdrawn, and the board from which pages show it.
//!
//! Every page has the notices at its top, so they are held in memory, and with them the latest posts: pages cost no
//! query for them and go on while the database is down (I12). A worker follows the store; what was written here is on
//! the board before whoever wrote it is answered. Whether a notice is still shown is told by the clock at each look.
//!
//! A form that is sent twice is taken once (S71). What a post may say is told by [`crate::domain::news`].

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;

use super::Services;
use super::task::Unfinished;
use crate::domain::ids::{ListId, NewsId, Revision};
use crate::domain::keys::Nonce;
use crate::domain::news::{News, NewsKind, NewsProblem, NewsText, Warning};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::news::NewNews;
use crate::store::nonces::NonceUse;
use crate::store::{StoreError, Tx};

/// So many posts stand on one page, and in the feeds.
pub const PAGE: usize = 20;

/// More notices at once are not held.
const MOST_NOTICES: usize = 20;

/// How long a page waits for a board that nobody has filled yet.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long nobody asks a store that did not answer.
const REST: Duration = Duration::from_secs(3);

/// Posts of one page, the latest first.
#[derive(Debug, Clone, Default)]
pub struct NewsPage {
    /// The posts.
    pub posts: Vec<News>,
    /// True when there are older ones behind them.
    pub has_older: bool,
}

impl NewsPage {
    /// A page of posts that were read with one more than it takes.
    fn of(mut posts: Vec<News>) -> Self {
        let has_older = posts.len() > PAGE;
        posts.truncate(PAGE);
        Self { posts, has_older }
    }
}

/// What was posted, as of one moment of the store.
#[derive(Debug, Default)]
pub struct Posted {
    notices: Vec<News>,
    /// The latest posts.
    pub latest: NewsPage,
    revision: Revision,
}

impl Posted {
    /// What was read of the store at this revision.
    pub const fn new(notices: Vec<News>, latest: NewsPage, revision: Revision) -> Self {
        Self { notices, latest, revision }
    }

    /// What stands at the top of every page now, the gravest first.
    pub fn notices(&self, now: Timestamp) -> impl Iterator<Item = &News> {
        self.notices.iter().filter(move |news| news.is_shown(now))
    }
}

/// What was posted, in memory; empty until the store was read.
#[derive(Debug, Default)]
pub struct Board {
    posted: ArcSwapOption<Posted>,
    rests_since: Mutex<Option<Instant>>,
}

impl Board {
    /// What was posted, unless the store was never read.
    pub fn posted(&self) -> Option<Arc<Posted>> {
        self.posted.load_full()
    }

    /// Puts up what was read, unless something newer is up already: two may have read at once.
    pub fn put_up(&self, posted: Posted) {
        let posted = Arc::new(posted);
        self.posted.rcu(|up| match up {
            Some(up) if up.revision > posted.revision => Some(Arc::clone(up)),
            _ => Some(Arc::clone(&posted)),
        });
    }

    fn rests<T>(&self, look: impl FnOnce(&mut Option<Instant>) -> T) -> T {
        look(&mut self.rests_since.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// News cannot be had just now.
#[derive(Debug, thiserror::Error)]
pub enum NewsMissing {
    /// The store did not answer in time.
    #[error("the store did not answer in time")]
    TooSlow,
    /// The store did not answer a moment ago, and is not asked again yet.
    #[error("the store did not answer a moment ago")]
    Resting,
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A post to be made.
#[derive(Debug, Clone)]
pub struct Posting {
    /// What it is about.
    pub kind: NewsKind,
    /// The list it is about; `None` for all.
    pub list: Option<ListId>,
    /// What it says.
    pub text: NewsText,
    /// How long before the end of a list it has to come.
    pub warning: Warning,
}

/// A post as somebody has seen it who wants to change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The post.
    pub id: NewsId,
    /// Its latest event then.
    pub revision: Revision,
}

/// Why news were not written.
#[derive(Debug, thiserror::Error)]
pub enum NewsError {
    /// There is no such post.
    #[error("no such post")]
    Unknown,
    /// The post was withdrawn.
    #[error("the post was withdrawn")]
    Withdrawn,
    /// Somebody else has changed the post since it was looked at.
    #[error("somebody else has changed the post meanwhile")]
    ChangedMeanwhile,
    /// The post is about a list that this site does not have.
    #[error("no such list")]
    UnknownList,
    /// The post says something that it may not, or not enough.
    #[error("the post has {} problems", .0.len())]
    Problems(Vec<NewsProblem>),
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work did not come to its end.
    #[error(transparent)]
    Unfinished(#[from] Unfinished),
}

/// What is written.
#[derive(Debug, Clone)]
enum Deed {
    Post(Posting),
    Change(Seen, NewsText, Warning),
    Withdraw(Seen),
}

impl Services {
    /// Reads what is posted, and puts it up.
    pub async fn refresh_news(&self) -> Result<(), StoreError> {
        let mut tx = self.store.read().await?;
        let revision = tx.head().await?.revision;
        let mut notices = tx.notices(self.clock.now()).await?;
        let latest = NewsPage::of(tx.news_before(None, one_more_than_a_page()).await?);
        tx.commit().await?;
        notices.truncate(MOST_NOTICES);
        self.news.put_up(Posted::new(notices, latest, revision));
        Ok(())
    }

    /// What is posted. Read now when nothing is up yet: the site has just begun.
    pub async fn posted(&self) -> Result<Arc<Posted>, NewsMissing> {
        if let Some(posted) = self.news.posted() {
            return Ok(posted);
        }
        if self.news.rests(|since| since.is_some_and(|since| since.elapsed() < REST)) {
            return Err(NewsMissing::Resting);
        }
        let read = match tokio::time::timeout(PATIENCE, self.refresh_news()).await {
            Ok(read) => read.map_err(NewsMissing::from),
            Err(_) => Err(NewsMissing::TooSlow),
        };
        self.news.rests(|since| *since = read.is_err().then(Instant::now));
        read?;
        self.news.posted().ok_or(NewsMissing::TooSlow)
    }

    /// One page of posts: the latest, or those before another one.
    pub async fn news_page(&self, before: Option<NewsId>) -> Result<NewsPage, NewsMissing> {
        if before.is_none() {
            return Ok(self.posted().await?.latest.clone());
        }
        let mut tx = self.store.read().await?;
        let posts = tx.news_before(before, one_more_than_a_page()).await?;
        tx.commit().await?;
        Ok(NewsPage::of(posts))
    }

    /// One post; `None` when there is none of this number, or when it was withdrawn.
    pub async fn news_post(&self, id: NewsId) -> Result<Option<News>, NewsMissing> {
        let posted = self.posted().await?;
        if let Some(news) = posted.latest.posts.iter().find(|news| news.id == id) {
            return Ok(Some(news.clone()));
        }
        Ok(self.any_news(id).await?.filter(|news| news.withdrawn_at.is_none()))
    }

    /// One page of all posts, withdrawn or not: for staff.
    pub async fn all_news(&self, before: Option<NewsId>) -> Result<NewsPage, StoreError> {
        let mut tx = self.store.read().await?;
        let posts = tx.all_news_before(before, one_more_than_a_page()).await?;
        tx.commit().await?;
        Ok(NewsPage::of(posts))
    }

    /// One post, withdrawn or not: for staff.
    pub async fn any_news(&self, id: NewsId) -> Result<Option<News>, StoreError> {
        let mut tx = self.store.read().await?;
        let news = tx.news(id).await?;
        tx.commit().await?;
        Ok(news)
    }

    /// Posts news, for the actor of this name; tells their number, the same when the form comes again.
    pub async fn post_news(self: &Arc<Self>, actor: &str, nonce: Nonce, posting: Posting) -> Result<NewsId, NewsError> {
        self.write_news(actor, nonce, Deed::Post(posting)).await
    }

    /// Says something else in a post.
    pub async fn change_news(
        self: &Arc<Self>,
        actor: &str,
        nonce: Nonce,
        seen: Seen,
        (text, warning): (NewsText, Warning),
    ) -> Result<(), NewsError> {
        self.write_news(actor, nonce, Deed::Change(seen, text, warning)).await.map(|_| ())
    }

    /// Takes a post back.
    pub async fn withdraw_news(self: &Arc<Self>, actor: &str, nonce: Nonce, seen: Seen) -> Result<(), NewsError> {
        self.write_news(actor, nonce, Deed::Withdraw(seen)).await.map(|_| ())
    }

    async fn write_news(self: &Arc<Self>, actor: &str, nonce: Nonce, deed: Deed) -> Result<NewsId, NewsError> {
        let (services, act) = (Arc::clone(self), Act::by(actor, self.clock.now()));
        let work = async move {
            let id = services.write_once(&act, &nonce, deed).await?;
            if let Err(error) = services.refresh_news().await {
                // It is written, and the worker follows.
                tracing::warn!(%error, "the board of news is not up to date");
            }
            Ok(id)
        };
        self.writes.finish(work).await?
    }

    async fn write_once(&self, act: &Act, nonce: &Nonce, deed: Deed) -> Result<NewsId, NewsError> {
        let mut tx = self.store.begin().await?;
        let id = match &deed {
            Deed::Post(_) => tx.next_news().await?,
            Deed::Change(seen, ..) | Deed::Withdraw(seen) => {
                tx.lock_chain().await?;
                seen.id
            }
        };
        if let NonceUse::Again(outcome) = tx.use_nonce(nonce, act.at, &id.to_string()).await? {
            return outcome.parse().map(NewsId).map_err(|_| NewsError::Unknown);
        }
        match deed {
            Deed::Post(posting) => self.post_once(&mut tx, &posting, act).await?,
            Deed::Change(seen, text, warning) => {
                let before = standing(&mut tx, seen).await?;
                judged(text.problems(before.kind, Some(&before), act.at, warning))?;
                tx.change_news(&before, &text, act).await?;
            }
            Deed::Withdraw(seen) => {
                let before = standing(&mut tx, seen).await?;
                tx.withdraw_news(&before, act).await?;
            }
        }
        tx.commit().await?;
        Ok(id)
    }

    async fn post_once(&self, tx: &mut Tx, posting: &Posting, act: &Act) -> Result<(), NewsError> {
        let Posting { kind, list, text, warning } = posting;
        judged(text.problems(*kind, None, act.at, *warning))?;
        let list = match list {
            Some(list) => Some((self.catalog.list_number(list).ok_or(NewsError::UnknownList)?, list)),
            None => None,
        };
        tx.post_news(&NewNews { kind: *kind, list, text }, act).await?;
        Ok(())
    }
}

fn one_more_than_a_page() -> i64 {
    i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
}

fn judged(problems: Vec<NewsProblem>) -> Result<(), NewsError> {
    if problems.is_empty() { Ok(()) } else { Err(NewsError::Problems(problems)) }
}

/// The post, if it stands and is as it was seen.
async fn standing(tx: &mut Tx, seen: Seen) -> Result<News, NewsError> {
    let news = tx.news(seen.id).await?.ok_or(NewsError::Unknown)?;
    match news.withdrawn_at {
        Some(_) => Err(NewsError::Withdrawn),
        None if news.revision != seen.revision => Err(NewsError::ChangedMeanwhile),
        None => Ok(news),
    }
}
