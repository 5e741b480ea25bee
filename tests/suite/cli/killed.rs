//! An import that is killed with SIGKILL, as by a power cut (I4).

use std::time::Duration;

use reprieve::store::{Store, StoreOptions};

use super::Desk;
use crate::support::backends::backend_test;
use crate::support::stalled::{Stalled, file_with_a_stall};

/// Returns once somebody else holds the place of the writer, or panics when the child ends before.
async fn until_somebody_writes(url: &str, import: &mut Stalled) {
    let options = StoreOptions { busy_timeout: Duration::from_secs(1), ..StoreOptions::default() };
    let probe = Store::open(url, options).await.unwrap();
    loop {
        let is_free = async {
            let mut tx = probe.begin().await?;
            tx.lock_chain().await?;
            tx.rollback().await
        };
        if is_free.await.is_err() {
            break;
        }
        assert!(import.is_running(), "the import ended before it was killed");
        tokio::task::yield_now().await;
    }
    probe.close().await;
}

backend_test! {
    async fn an_import_that_is_killed_leaves_nothing_i4(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "rbl", "-", "--source", "before"], "192.0.2.1\n").code, 0);
        let list = desk.file("many.txt", file_with_a_stall(0x1F00_0000, 8000));
        let before = desk.everything();

        let mut command = desk.command(&["import", "rbl", &list, "--source", "before", "--replace"]);
        let mut import = Stalled::start(&mut command);
        until_somebody_writes(&database.url, &mut import).await;
        let status = import.kill();

        assert_eq!(status.code(), None, "it ended by itself: {status}");
        assert_eq!(desk.everything(), before);
        let then = desk.fed(&["import", "rbl", "-", "--source", "before"], "192.0.2.1\n192.0.2.2\n");
        assert_eq!((then.counts().unchanged, then.counts().added), (1, 1));
        desk.history();
    }
}
