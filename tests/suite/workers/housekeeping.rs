//! The worker that keeps the site's memory small.

use reprieve::app::housekeeping::Housekeeping;
use reprieve::workers::{Progress, Worker as _};

use crate::support::app::{AN_HOUR, TestApp};

#[tokio::test]
async fn t11_visitors_whose_budget_is_whole_again_are_forgotten() {
    let app = TestApp::new().await;
    app.get("/").await.expect(200);
    assert!(app.state.limits.keys() > 0);

    app.budget_clock.advance(AN_HOUR);
    let progress = Housekeeping::new(app.state.clone()).tick().await.unwrap();

    assert_eq!(progress, Progress::Idle);
    assert_eq!(app.state.limits.keys(), 0);
}
