//! Evidence, past listings and history beside an answer.

use reprieve::domain::network::Network;
use reprieve::services::background::BackgroundMissing;

use crate::support::app::TestApp;

fn network(text: &str) -> Network {
    text.parse().unwrap()
}

#[tokio::test]
async fn what_was_read_is_kept_until_something_changes() {
    let app = TestApp::new().await;
    app.list_with("ops/open-socks", "203.0.113.7", "It let us through.").await;
    let asked = network("203.0.113.7/32");
    let before = app.services.background(&asked).await.unwrap();

    app.list_with("rbl/spam-source", "203.0.113.0/25", "Unasked mail.").await;
    let after = app.services.background(&asked).await.unwrap();
    app.services.store.close().await;
    let kept = app.services.background(&asked).await.unwrap();

    assert_eq!((before.evidence.len(), before.timeline.len()), (1, 1));
    assert_eq!((after.evidence.len(), after.timeline.len()), (2, 2));
    assert_eq!((kept.evidence.len(), kept.timeline.len()), (2, 2));
}

#[tokio::test]
async fn i12_a_store_that_does_not_answer_is_not_asked_by_every_page() {
    let app = TestApp::new().await;
    app.services.store.close().await;

    let first = app.services.background(&network("203.0.113.7/32")).await;
    let second = app.services.background(&network("203.0.113.8/32")).await;

    assert!(matches!(first, Err(BackgroundMissing::Store(_))), "{first:?}");
    assert!(matches!(second, Err(BackgroundMissing::Resting)), "{second:?}");
}
