//! An import that is killed with SIGKILL, as by a power cut (I4).

use std::process::{Child, Stdio};
use std::time::Duration;

use reprieve::store::{Store, StoreOptions};

use super::{Desk, addresses};
use crate::support::backends::backend_test;

/// Returns once somebody else holds the place of the writer, or panics when the child ends before.
async fn until_somebody_writes(url: &str, child: &mut Child) {
    let options = StoreOptions { busy_timeout: Duration::from_millis(200), ..StoreOptions::default() };
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
        assert!(child.try_wait().unwrap().is_none(), "the import ended before it was killed");
        tokio::task::yield_now().await;
    }
    probe.close().await;
}

backend_test! {
    async fn an_import_that_is_killed_leaves_nothing_i4(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "rbl", "-", "--source", "before"], "192.0.2.1\n").code, 0);
        let list = desk.file("many.txt", addresses(200_000));
        let before = desk.everything();

        let mut child = desk
            .command(&["import", "rbl", &list, "--source", "before", "--replace"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        until_somebody_writes(&database.url, &mut child).await;
        child.kill().unwrap();
        let status = child.wait().unwrap();

        assert_eq!(status.code(), None, "it ended by itself: {status}");
        assert_eq!(desk.everything(), before);
        let then = desk.fed(&["import", "rbl", "-", "--source", "before"], "192.0.2.1\n192.0.2.2\n");
        assert_eq!((then.counts().unchanged, then.counts().added), (1, 1));
        desk.history();
    }
}
