//! News: posted, changed and withdrawn, each with its one event in the same transaction; read page by page, the latest
//! first.
//!
//! Whether a post may say what it says is told by [`crate::domain::news`]. The event holds the title and the dates, so
//! that the history itself shows when the end of a list was told; who posted it stands in no public answer.

use std::collections::BTreeMap;

use serde::Serialize;

use super::error::{StoreError, corrupt, ensure_all, reading};
use super::events::{Act, Draft, Subject};
use super::listings::detail;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListId, ListNumber, ListingId, NewsId, Revision};
use crate::domain::news::{News, NewsKind, NewsText, SHOWN_AFTER_SHUTDOWN};
use crate::domain::time::Timestamp;

/// A post to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewNews<'a> {
    /// What it is about.
    pub kind: NewsKind,
    /// The list it is about, by number and name; `None` for all.
    pub list: Option<(ListNumber, &'a ListId)>,
    /// What it says.
    pub text: &'a NewsText,
}

/// The facts after the step; times in UNIX seconds.
#[derive(Serialize)]
struct Told<'a> {
    news: NewsId,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<&'a str>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown_until: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shutdown_at: Option<i64>,
}

impl<'a> Told<'a> {
    fn new(news: NewsId, kind: NewsKind, list: Option<&'a ListId>, text: &'a NewsText) -> Self {
        Self {
            news,
            kind: kind.word(),
            list: list.map(ListId::as_str),
            title: text.title.as_str(),
            shown_until: text.shown_until.map(|at| at.0),
            shutdown_at: text.shutdown_at.map(|at| at.0),
        }
    }
}

/// The columns of a post with the name of its list.
macro_rules! select_news {
    ($rest:literal) => {
        concat!(
            "SELECT found.id, found.kind, lists.id AS list, found.title, found.body, found.posted_at, found.posted_by,",
            " found.changed_at, found.withdrawn_at, found.shown_until, found.shutdown_at, found.revision FROM ",
            $rest
        )
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    kind: String,
    list: Option<String>,
    title: String,
    body: String,
    posted_at: i64,
    posted_by: String,
    changed_at: Option<i64>,
    withdrawn_at: Option<i64>,
    shown_until: Option<i64>,
    shutdown_at: Option<i64>,
    revision: i64,
}

impl TryFrom<Row> for News {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: NewsId(row.id),
            kind: NewsKind::from_word(&row.kind).ok_or_else(|| corrupt("news", "kind"))?,
            list: row.list.map(|list| list.parse()).transpose().map_err(|_| corrupt("lists", "id"))?,
            title: row.title,
            body: row.body,
            posted_at: Timestamp(row.posted_at),
            posted_by: row.posted_by,
            changed_at: row.changed_at.map(Timestamp),
            withdrawn_at: row.withdrawn_at.map(Timestamp),
            shown_until: row.shown_until.map(Timestamp),
            shutdown_at: row.shutdown_at.map(Timestamp),
            revision: Revision(row.revision),
        })
    }
}

fn all(rows: Vec<Row>) -> Result<Vec<News>, StoreError> {
    rows.into_iter().map(News::try_from).collect()
}

/// One text but for how a list of numbers is spelt.
macro_rules! news_of_purged {
    ($ids:literal) => {
        concat!(
            "SELECT purge_listings.listing, news.id FROM purge_listings",
            " JOIN purges ON purges.id = purge_listings.purge JOIN news ON news.id = purges.news",
            " WHERE purge_listings.listing IN ",
            $ids,
            " AND news.withdrawn_at IS NULL"
        )
    };
}

impl Tx {
    /// Posts news; their number is that of their event.
    pub async fn post_news(&mut self, new: &NewNews<'_>, act: &Act) -> Result<NewsId, StoreError> {
        const SQL: &str = "
            INSERT INTO news (id, revision, kind, list, title, body, posted_at, posted_by, shown_until, shutdown_at)
            VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let id = self.next_news().await?;
        let told = Told::new(id, new.kind, new.list.map(|(_, list)| list), new.text);
        self.note_news(EventKind::NewsPosted, &told, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(new.kind.word())
            .bind(new.list.map(|(number, _)| number))
            .bind(new.text.title.as_str())
            .bind(new.text.body.as_str())
            .bind(act.at.0)
            .bind(act.actor.to_string())
            .bind(new.text.shown_until.map(|at| at.0))
            .bind(new.text.shutdown_at.map(|at| at.0))
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(id)
    }

    /// The number of the post that this transaction would make as its next change.
    pub async fn next_news(&mut self) -> Result<NewsId, StoreError> {
        Ok(NewsId(self.lock_chain().await?.revision.0 + 1))
    }

    /// Says something else. [`StoreError::Conflict`] when the post is not any more as `news` tells, or is withdrawn.
    pub async fn change_news(&mut self, news: &News, text: &NewsText, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE news
               SET title = $3,
                   body = $4,
                   shown_until = $5,
                   shutdown_at = $6,
                   changed_at = $7,
                   revision = $8
             WHERE id = $1
               AND revision = $2
               AND withdrawn_at IS NULL";
        let told = Told::new(news.id, news.kind, news.list.as_ref(), text);
        let revision = self.note_news(EventKind::NewsChanged, &told, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(news.id)
            .bind(news.revision)
            .bind(text.title.as_str())
            .bind(text.body.as_str())
            .bind(text.shown_until.map(|at| at.0))
            .bind(text.shutdown_at.map(|at| at.0))
            .bind(act.at.0)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Takes a post back: no page shows it from then on. [`StoreError::Conflict`] as for a change.
    pub async fn withdraw_news(&mut self, news: &News, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE news
               SET withdrawn_at = $3,
                   revision = $4
             WHERE id = $1
               AND revision = $2
               AND withdrawn_at IS NULL";
        let told = Told {
            news: news.id,
            kind: news.kind.word(),
            list: news.list.as_ref().map(ListId::as_str),
            title: &news.title,
            shown_until: None,
            shutdown_at: None,
        };
        let revision = self.note_news(EventKind::NewsWithdrawn, &told, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(news.id)
            .bind(news.revision)
            .bind(act.at.0)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    async fn note_news(&mut self, kind: EventKind, told: &Told<'_>, act: &Act) -> Result<Revision, StoreError> {
        let draft = Draft { kind, subject: Subject::Other, detail: detail(told)? };
        self.append(act, vec![draft]).await
    }

    /// One post, withdrawn or not.
    pub async fn news(&mut self, id: NewsId) -> Result<Option<News>, StoreError> {
        const SQL: &str =
            select_news!("news AS found LEFT JOIN lists ON lists.number = found.list WHERE found.id = $1");
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("news"))?;
        row.map(News::try_from).transpose()
    }

    /// Posts that are not withdrawn, the latest first; those before another one, if there is one to begin behind.
    pub async fn news_before(&mut self, before: Option<NewsId>, limit: i64) -> Result<Vec<News>, StoreError> {
        const SQL: &str = select_news!(
            "news AS found LEFT JOIN lists ON lists.number = found.list
             WHERE found.withdrawn_at IS NULL AND found.id < $1 ORDER BY found.id DESC LIMIT $2"
        );
        self.news_page(SQL, before, limit).await
    }

    /// The same with those that are withdrawn: for staff.
    pub async fn all_news_before(&mut self, before: Option<NewsId>, limit: i64) -> Result<Vec<News>, StoreError> {
        const SQL: &str = select_news!(
            "news AS found LEFT JOIN lists ON lists.number = found.list
             WHERE found.id < $1 ORDER BY found.id DESC LIMIT $2"
        );
        self.news_page(SQL, before, limit).await
    }

    async fn news_page(
        &mut self,
        sql: &'static str,
        before: Option<NewsId>,
        limit: i64,
    ) -> Result<Vec<News>, StoreError> {
        let before = before.unwrap_or(NewsId(i64::MAX));
        all(on_backend!(self, |conn| sqlx::query_as(sql).bind(before).bind(limit).fetch_all(conn).await)
            .map_err(reading("news"))?)
    }

    /// What stands at the top of every page now, the gravest first and of each kind the latest.
    pub async fn notices(&mut self, now: Timestamp) -> Result<Vec<News>, StoreError> {
        const SQL: &str = select_news!(
            "(SELECT * FROM news WHERE withdrawn_at IS NULL AND shown_until IS NOT NULL AND shown_until > $1
              UNION ALL
              SELECT * FROM news WHERE withdrawn_at IS NULL AND shutdown_at IS NOT NULL AND shutdown_at > $2) AS found
             LEFT JOIN lists ON lists.number = found.list
             ORDER BY CASE found.kind WHEN 'shutdown' THEN 0 WHEN 'outage' THEN 1 WHEN 'purge' THEN 2 ELSE 3 END,
                      found.id DESC"
        );
        let ended = now.minus(SHOWN_AFTER_SHUTDOWN);
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(now.0).bind(ended.0).fetch_all(conn).await)
            .map_err(reading("news"))?)
    }

    /// The news that tell of the purges that ended these listings, by listing; those that are withdrawn left out.
    pub async fn news_of_purged(&mut self, listings: &[ListingId]) -> Result<BTreeMap<ListingId, NewsId>, StoreError> {
        const SQLITE: &str = news_of_purged!("(SELECT value FROM json_each($1))");
        const POSTGRES: &str =
            news_of_purged!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let ids = detail(&listings)?;
        let rows: Vec<(i64, i64)> = on_backend!(self, |conn| sqlx::query_as(sql).bind(ids).fetch_all(conn).await)
            .map_err(reading("purge_listings"))?;
        Ok(rows.into_iter().map(|(listing, news)| (ListingId(listing), NewsId(news))).collect())
    }
}
