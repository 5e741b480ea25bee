//! The worker that keeps the board of news.

use reprieve::domain::news::{LONGEST_BODY, LONGEST_TITLE, NewsKind, NewsText, Warning};
use reprieve::domain::plain::PlainText;
use reprieve::domain::time::Seconds;
use reprieve::services::news::Posting;
use reprieve::workers::news::Newsboard;
use reprieve::workers::{Progress, Worker as _};

use super::{Instance, clock};
use crate::support::app::NOW;
use crate::support::backends::backend_test;
use crate::support::desk::nonce;

fn outage() -> Posting {
    let text = NewsText {
        title: PlainText::line("Lookups are slow", LONGEST_TITLE).unwrap(),
        body: PlainText::read("We look for the cause.", LONGEST_BODY).unwrap(),
        shown_until: Some(NOW.plus(Seconds::DAY)),
        shutdown_at: None,
    };
    Posting { kind: NewsKind::Outage, list: None, text, warning: Warning::Whole }
}

backend_test! {
    async fn what_one_instance_posts_is_shown_by_every_other(database: Database) {
        let clock = clock();
        let one = Instance::over(database.store.clone(), clock.clone()).await;
        let other = Instance::over(database.another().await, clock.clone()).await;
        let mut worker = Newsboard::new(other.services.clone());
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert_eq!(other.services.posted().await.unwrap().notices(NOW).count(), 0);

        one.services.post_news("staff:ada", nonce(), outage()).await.unwrap();
        worker.tick().await.unwrap();

        let notices = |services: &reprieve::services::Services| services.news.posted().unwrap().notices(NOW).count();
        assert_eq!((notices(&one.services), notices(&other.services)), (1, 1));
        other.services.store.close().await;
    }
}
