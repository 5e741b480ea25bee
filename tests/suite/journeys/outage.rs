//! The database goes away and comes back.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use reprieve::domain::time::Seconds;
use reprieve::store::{Store, StoreOptions};
use reprieve::workers::Worker as _;
use serde_json::json;
use tower::ServiceExt as _;

use crate::support::answer::Answer;
use crate::support::backends::{Database, backend_test};
use crate::workers::{Instance, Line, STALE_AFTER, clock};

/// Longer than any pool waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// A way to take the database away: PostgreSQL's line is cut, SQLite loses the tables that it is asked for.
pub(super) enum Outage<'d> {
    Line(Line),
    Tables(&'d Database),
}

impl<'d> Outage<'d> {
    /// A store that this outage can meet.
    pub(super) async fn of(database: &'d Database) -> (Self, Store) {
        if database.is_postgres() {
            let (line, url) = Line::to(&database.url).await;
            (Self::Line(line), Store::open(&url, StoreOptions::default()).await.unwrap())
        } else {
            (Self::Tables(database), database.store.clone())
        }
    }

    pub(super) async fn begin(&self) {
        match self {
            Self::Line(line) => line.cut(),
            Self::Tables(database) => {
                database.raw("ALTER TABLE chain RENAME TO a; ALTER TABLE listings RENAME TO b").await.unwrap();
            }
        }
    }

    pub(super) async fn end(&self) {
        match self {
            Self::Line(line) => line.mend(),
            Self::Tables(database) => {
                database.raw("ALTER TABLE a RENAME TO chain; ALTER TABLE b RENAME TO listings").await.unwrap();
            }
        }
    }
}

async fn get(site: &Router, target: &str) -> Answer {
    tokio::time::timeout(PATIENCE, Answer::of(site, target)).await.unwrap()
}

async fn ask_many(site: &Router, text: &'static str) -> Answer {
    let request = Request::post("/api/v1/lookup").header("host", "lookup.example").body(Body::from(text)).unwrap();
    Answer::read(site.clone().oneshot(request).await.unwrap()).await
}

/// Words of the page when evidence and history are missing.
const MISSING: &str = "What was seen, and what was before, cannot be shown just now.";

backend_test! {
    async fn i12_lookups_go_on_while_the_database_is_away_and_say_how_old_they_are(database: Database) {
        let clock = clock();
        let (outage, store) = Outage::of(database).await;
        let mut instance = Instance::over(store, clock.clone()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        instance.list("ops/open-socks", "203.0.113.9").await;
        instance.follow().await;
        let site = instance.router();
        assert!(!get(&site, "/ip/203.0.113.7").await.expect(200).text().contains(MISSING));

        outage.begin().await;
        clock.advance(Seconds(120));
        let followed = tokio::time::timeout(PATIENCE, instance.reindex.tick()).await.unwrap();

        assert!(followed.is_err());
        let page = get(&site, "/ip/203.0.113.9").await.expect(200);
        assert!(page.text().contains(MISSING) && page.text().contains("SOCKS"), "{}", page.text());
        assert!(page.text().contains("2 minutes ago"), "{}", page.text());
        let json = get(&site, "/api/v1/lookup/203.0.113.7").await.expect(200).json();
        assert_eq!((&json["state"], &json["checked_at"]), (&json!("listed"), &json!("2026-11-23T18:00:00Z")));
        let json = get(&site, "/api/v1/lookup/9.9.9.9").await.expect(200).json();
        assert_eq!((&json["state"], &json["checked_at"]), (&json!("not-listed"), &json!("2026-11-23T18:00:00Z")));
        let many = ask_many(&site, "203.0.113.7\n9.9.9.9").await.expect(200);
        assert!(many.text().contains("\"listed\"") && many.text().contains("\"not-listed\""));
        for target in ["/", "/lists", "/lists/ops/policy", "/faq", "/usage", "/net/203.0.113.0/24", "/remove/ops/203.0.113.7", "/api"] {
            get(&site, target).await.expect(200);
        }
        let ready = get(&site, "/health/ready").await.expect(200).json();
        assert_eq!(ready["index"]["age_seconds"], 120);
        get(&site, "/health/live").await.expect(200);

        clock.advance(STALE_AFTER);
        let ready = get(&site, "/health/ready").await.expect(503).json();
        assert_eq!(ready["reasons"], json!(["the lists in memory are older than their limit"]));
        assert_eq!(get(&site, "/api/v1/lookup/9.9.9.9").await.expect(503).json()["state"], "unknown");
        assert_eq!(get(&site, "/api/v1/lookup/203.0.113.7").await.expect(200).json()["state"], "listed");
        assert!(!get(&site, "/ip/9.9.9.9").await.expect(503).text().contains("Not listed"));

        outage.end().await;
        let back = async {
            while instance.reindex.tick().await.is_err() {
                tokio::task::yield_now().await;
            }
            instance.list("ops/open-http", "203.0.113.8").await;
            instance.follow().await;
        };
        tokio::time::timeout(PATIENCE, back).await.unwrap();
        get(&site, "/health/ready").await.expect(200);
        assert!(!get(&site, "/ip/203.0.113.8").await.expect(200).text().contains(MISSING));
        assert_eq!(get(&site, "/api/v1/lookup/9.9.9.9").await.expect(200).json()["state"], "not-listed");
        if database.is_postgres() {
            instance.services.store.close().await;
        }
    }
}

backend_test! {
    async fn i12_a_site_that_starts_without_its_database_waits_for_it_and_says_nothing_false(database: Database) {
        let (outage, store) = Outage::of(database).await;
        let mut instance = Instance::over(store, clock()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        outage.begin().await;
        let site = instance.router();

        let loaded = tokio::time::timeout(PATIENCE, instance.reindex.tick()).await.unwrap();

        assert!(loaded.is_err());
        assert_eq!(get(&site, "/api/v1/lookup/203.0.113.7").await.expect(503).json()["state"], "unknown");
        let ready = get(&site, "/health/ready").await.expect(503).json();
        assert_eq!(ready["reasons"], json!(["the lists are being read into memory"]));
        outage.end().await;
        let back = async {
            while instance.reindex.tick().await.is_err() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, back).await.unwrap();
        assert_eq!(get(&site, "/api/v1/lookup/203.0.113.7").await.expect(200).json()["state"], "listed");
        if database.is_postgres() {
            instance.services.store.close().await;
        }
    }
}
