//! News through the services: posted once, judged, and on the board at once.

use std::sync::Arc;

use reprieve::domain::ids::{NewsId, Revision};
use reprieve::domain::news::{LONGEST_BODY, LONGEST_TITLE, News, NewsKind, NewsProblem, NewsText, Warning};
use reprieve::domain::plain::PlainText;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::services::Services;
use reprieve::services::news::{Board, NewsError, NewsMissing, NewsPage, PAGE, Posted, Posting, Seen};
use reprieve::store::nonces::NonceUse;

use crate::support::app::TestApp;
use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};

const ADA: &str = "staff:ada";

fn text(title: &str) -> NewsText {
    NewsText {
        title: PlainText::line(title, LONGEST_TITLE).unwrap(),
        body: PlainText::read("What happened.", LONGEST_BODY).unwrap(),
        ..NewsText::default()
    }
}

fn note(title: &str) -> Posting {
    Posting { kind: NewsKind::Note, list: None, text: text(title), warning: Warning::Whole }
}

fn shutdown(at: Timestamp, warning: Warning) -> Posting {
    let text = NewsText { shutdown_at: Some(at), ..text("The end of ops") };
    Posting { kind: NewsKind::Shutdown, list: Some("ops".parse().unwrap()), text, warning }
}

async fn latest(services: &Services) -> Vec<News> {
    services.news_page(None).await.unwrap().posts
}

fn seen(news: &News) -> Seen {
    Seen { id: news.id, revision: news.revision }
}

backend_test! {
    async fn s71_a_form_that_is_sent_twice_or_ten_times_at_once_posts_once(database: Database) {
        let desk = Desk::over(database).await;
        let nonce = nonce();
        let mut sending = tokio::task::JoinSet::new();
        for number in 0..10 {
            let services = Arc::clone(&desk.services);
            sending.spawn(async move { services.post_news(ADA, nonce, note(&format!("Post {number}"))).await });
        }

        let ids: Vec<NewsId> = sending.join_all().await.into_iter().map(Result::unwrap).collect();

        let posts = latest(&desk.services).await;
        assert_eq!(posts.len(), 1);
        assert!(ids.iter().all(|id| *id == posts[0].id), "{ids:?}");
        assert_eq!((posts[0].posted_by.as_str(), posts[0].posted_at), (ADA, desk.now()));
        assert_eq!(database.number("SELECT COUNT(*) FROM events WHERE kind = 'news-posted'").await, 1);
    }
}

backend_test! {
    async fn what_was_written_is_on_the_board_when_it_is_answered(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        assert!(latest(services).await.is_empty());

        let id = services.post_news(ADA, nonce(), note("First")).await.unwrap();
        let posted = services.news_post(id).await.unwrap().unwrap();
        services.change_news("staff:ben", nonce(), seen(&posted), (text("Second"), Warning::Whole)).await.unwrap();
        let changed = latest(services).await.remove(0);
        assert_eq!((changed.title.as_str(), changed.changed_at), ("Second", Some(desk.now())));

        services.withdraw_news(ADA, nonce(), seen(&changed)).await.unwrap();
        assert!(latest(services).await.is_empty());
        assert_eq!(services.news_post(id).await.unwrap(), None);
    }
}

backend_test! {
    async fn whoever_has_not_seen_the_latest_change_changes_and_withdraws_nothing(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let id = services.post_news(ADA, nonce(), note("First")).await.unwrap();
        let old = seen(&latest(services).await[0]);
        let once = nonce();
        services.change_news(ADA, once, old, (text("Second"), Warning::Whole)).await.unwrap();

        let change = services.change_news("staff:ben", nonce(), old, (text("Third"), Warning::Whole)).await;
        let withdrawal = services.withdraw_news("staff:ben", nonce(), old).await;
        // The same form once more is no other change.
        services.change_news(ADA, once, old, (text("Second"), Warning::Whole)).await.unwrap();

        assert!(matches!(change, Err(NewsError::ChangedMeanwhile)), "{change:?}");
        assert!(matches!(withdrawal, Err(NewsError::ChangedMeanwhile)), "{withdrawal:?}");
        let now = latest(services).await.remove(0);
        assert_eq!(now.title, "Second");
        services.withdraw_news(ADA, nonce(), seen(&now)).await.unwrap();
        let gone = services.withdraw_news(ADA, nonce(), seen(&now)).await;
        let nowhere = Seen { id: NewsId(id.0 + 99), revision: Revision(1) };
        let unknown = services.withdraw_news(ADA, nonce(), nowhere).await;
        assert!(matches!((gone, unknown), (Err(NewsError::Withdrawn), Err(NewsError::Unknown))));
    }
}

backend_test! {
    async fn p44_a_shutdown_within_thirty_days_is_not_posted_without_an_express_word(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let soon = desk.now().plus(Seconds::days(29));
        let form = nonce();

        let refused = services.post_news(ADA, form, shutdown(soon, Warning::Whole)).await;
        let over = services.post_news(ADA, form, shutdown(desk.now(), Warning::Short)).await;

        assert!(matches!(refused, Err(NewsError::Problems(problems)) if problems == [NewsProblem::ShutdownTooSoon]));
        assert!(matches!(over, Err(NewsError::Problems(problems)) if problems == [NewsProblem::ShutdownPast]));
        assert!(latest(services).await.is_empty());
        // What was refused has not used up the form.
        let id = services.post_news(ADA, form, shutdown(soon, Warning::Short)).await.unwrap();
        let posted = services.news_post(id).await.unwrap().unwrap();
        assert_eq!((posted.list.as_ref().unwrap().as_str(), posted.shutdown_at), ("ops", Some(soon)));

        desk.pass(Seconds::days(9));
        let nearer = NewsText { shutdown_at: Some(soon.minus(Seconds(1))), ..text("Sooner") };
        let nearer = services.change_news(ADA, nonce(), seen(&posted), (nearer, Warning::Whole)).await;
        assert!(matches!(nearer, Err(NewsError::Problems(problems)) if problems == [NewsProblem::ShutdownTooSoon]));
        let same = NewsText { shutdown_at: Some(soon), ..text("A slip of the pen mended") };
        services.change_news(ADA, nonce(), seen(&posted), (same, Warning::Whole)).await.unwrap();
    }
}

backend_test! {
    async fn a_post_is_about_a_list_of_this_site(database: Database) {
        let desk = Desk::over(database).await;
        let unknown = Posting { list: Some("nowhere".parse().unwrap()), ..note("Elsewhere") };

        let refused = desk.services.post_news(ADA, nonce(), unknown).await;

        assert!(matches!(refused, Err(NewsError::UnknownList)), "{refused:?}");
    }
}

backend_test! {
    async fn older_posts_are_read_page_by_page(database: Database) {
        let desk = Desk::over(database).await;
        for number in 0..=PAGE {
            desk.services.post_news(ADA, nonce(), note(&format!("Post {number}"))).await.unwrap();
        }

        let first = desk.services.news_page(None).await.unwrap();
        let second = desk.services.news_page(Some(first.posts[PAGE - 1].id)).await.unwrap();

        assert_eq!((first.posts.len(), first.has_older), (PAGE, true));
        assert_eq!((second.posts.len(), second.has_older), (1, false));
        assert_eq!(second.posts[0].title, "Post 0");
        let old = desk.services.news_post(second.posts[0].id).await.unwrap();
        assert_eq!(old.as_ref(), second.posts.first());
    }
}

backend_test! {
    async fn a_purge_posts_in_its_own_transaction(database: Database) {
        let desk = Desk::over(database).await;
        let text = text("What one source sent was taken back");
        let new = reprieve::store::news::NewNews { kind: NewsKind::Purge, list: None, text: &text };
        let mut tx = desk.services.store.begin().await.unwrap();
        let id = tx.post_news(&new, &reprieve::store::events::Act::by("purge:14", desk.now())).await.unwrap();
        assert_eq!(tx.use_nonce(&nonce(), desk.now(), "14").await.unwrap(), NonceUse::First);
        tx.commit().await.unwrap();

        desk.services.refresh_news().await.unwrap();

        assert_eq!(latest(&desk.services).await[0].id, id);
    }
}

#[tokio::test]
async fn i12_what_is_on_the_board_stays_there_while_the_database_is_away_until_its_time() {
    let app = TestApp::new().await;
    let shown = NewsText { shown_until: Some(app.services.clock.now().plus(Seconds::DAY)), ..text("Slow") };
    let posting = Posting { kind: NewsKind::Outage, list: None, text: shown, warning: Warning::Whole };
    app.services.post_news(ADA, nonce(), posting).await.unwrap();
    app.services.store.close().await;

    assert!(app.services.refresh_news().await.is_err());

    let posted = app.services.posted().await.unwrap();
    let shown = |at| posted.notices(at).count();
    let now = app.services.clock.now();
    assert_eq!((shown(now), shown(now.plus(Seconds::DAY))), (1, 0));
    assert_eq!(latest(&app.services).await.len(), 1);
    assert!(matches!(app.services.news_page(Some(NewsId(1))).await, Err(NewsMissing::Store(_))));
}

#[tokio::test]
async fn a_site_that_has_read_no_news_yet_says_so_and_does_not_ask_for_every_page() {
    let app = TestApp::new().await;
    app.services.store.close().await;

    let first = app.services.posted().await;
    let second = app.services.posted().await;

    assert!(matches!(first, Err(NewsMissing::Store(_))), "{first:?}");
    assert!(matches!(second, Err(NewsMissing::Resting)), "{second:?}");
}

#[test]
fn an_older_reading_never_takes_the_place_of_a_newer_one() {
    let board = Board::default();
    let read =
        |revision, has_older| Posted::new(Vec::new(), NewsPage { posts: Vec::new(), has_older }, Revision(revision));

    board.put_up(read(7, true));
    board.put_up(read(6, false));
    assert!(board.posted().unwrap().latest.has_older);

    board.put_up(read(7, false));
    assert!(!board.posted().unwrap().latest.has_older);
}
