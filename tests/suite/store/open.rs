//! Opening a store: what is refused, in one sentence, and that nothing is changed by refusing.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use reprieve::store::{BackupError, OpenError, Store, StoreOptions};
use sqlx::{Connection, SqliteConnection};

use super::{list, publish};
use crate::support::backends::{backend_test, fresh_schema, on_postgres, on_sqlite, server};

async fn refused(url: &str) -> OpenError {
    Store::open(url, StoreOptions::default()).await.unwrap_err()
}

fn url(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

#[tokio::test]
async fn a_new_file_is_readable_by_its_owner_alone_s81() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.db");

    let store = Store::open(&url(&path), StoreOptions::default()).await.unwrap();
    store.migrate().await.unwrap();

    for file in ["new.db", "new.db-wal"] {
        let mode = fs::metadata(folder.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    store.close().await;
}

#[tokio::test]
async fn a_file_that_others_can_open_becomes_its_owners_alone_and_one_that_is_not_ours_stays_s81() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("open.db");
    let mode = |file: &str| fs::metadata(folder.path().join(file)).unwrap().permissions().mode() & 0o777;
    let open = |file: &str| fs::set_permissions(folder.path().join(file), fs::Permissions::from_mode(0o664)).unwrap();
    let store = Store::open(&url(&path), StoreOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    for file in ["open.db", "open.db-wal", "open.db-shm"] {
        open(file);
    }

    let again = Store::open(&url(&path), StoreOptions { may_create: false, ..StoreOptions::default() }).await.unwrap();
    again.read().await.unwrap().head().await.unwrap();

    for file in ["open.db", "open.db-wal", "open.db-shm"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    again.close().await;
    store.close().await;
    let mut foreign =
        SqliteConnection::connect(&format!("{}?mode=rwc", url(&folder.path().join("foreign.db")))).await.unwrap();
    sqlx::raw_sql("CREATE TABLE theirs (a)").execute(&mut foreign).await.unwrap();
    foreign.close().await.unwrap();
    open("foreign.db");
    assert!(matches!(refused(&url(&folder.path().join("foreign.db"))).await, OpenError::Foreign { .. }));
    assert_eq!(mode("foreign.db"), 0o664);
}

#[tokio::test]
async fn what_is_no_database_is_refused_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear postmaster, my mail came back.").unwrap();
    let truncated = folder.path().join("truncated.db");
    fs::write(&truncated, "SQLite format 3\0").unwrap();

    assert!(matches!(refused(&url(&letter)).await, OpenError::NotADatabase(_)));
    assert!(matches!(refused(&url(&truncated)).await, OpenError::NotADatabase(_)));
    assert!(matches!(refused(&url(folder.path())).await, OpenError::Folder(_)));
    assert!(matches!(refused(&url(&folder.path().join("no/such/folder.db"))).await, OpenError::Create { .. }));
    assert!(matches!(refused("sqlite:/proc/reprieve.db").await, OpenError::Create { .. }));
    assert!(matches!(refused("sqlite::memory:").await, OpenError::InMemory));
    assert!(matches!(refused("sqlite:").await, OpenError::InMemory));
    assert!(matches!(refused("mysql://localhost/x").await, OpenError::Url));
    assert_eq!(fs::read(&letter).unwrap(), b"Dear postmaster, my mail came back.");
}

#[tokio::test]
async fn a_database_that_must_be_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mistyped.db");
    let options = StoreOptions { may_create: false, ..StoreOptions::default() };

    let refused = Store::open(&url(&path), options).await.unwrap_err();

    assert!(matches!(refused, OpenError::Missing(_)), "{refused}");
    assert!(!path.exists());
    Store::open(&url(&path), StoreOptions::default()).await.unwrap().close().await;
    Store::open(&url(&path), options).await.unwrap().close().await;
}

#[tokio::test]
async fn a_database_of_another_product_is_refused_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    fs::File::create(&path).unwrap();
    let mut conn = SqliteConnection::connect(&url(&path)).await.unwrap();
    sqlx::raw_sql("CREATE TABLE cookies (host TEXT)").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    let before = fs::read(&path).unwrap();

    let error = refused(&url(&path)).await;

    assert!(matches!(&error, OpenError::Foreign { table } if table == "cookies"), "{error}");
    assert!(fs::read(&path).unwrap() == before, "the file was written to");
}

#[test]
fn a_schema_of_another_product_is_refused() {
    let Some(server) = server() else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (url, _) = fresh_schema(&server).await;
        let mut conn = sqlx::PgConnection::connect(&url).await.unwrap();
        sqlx::raw_sql("CREATE TABLE cookies (host TEXT)").execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();

        assert!(matches!(refused(&url).await, OpenError::Foreign { .. }));
    });
}

backend_test! {
    async fn a_database_of_a_later_release_is_refused(database: Database) {
        let insert = format!(
            "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
             VALUES (9999, 'later', CURRENT_TIMESTAMP, TRUE, {}, 0)",
            database.bytes(&[0; 48])
        );
        database.raw(&insert).await.unwrap();

        let error = refused(&database.url).await;

        assert!(matches!(error, OpenError::Newer { found: 9999, .. }), "{error}");
    }
}

backend_test! {
    async fn a_step_that_is_not_ours_is_refused(database: Database) {
        let other = format!("UPDATE _sqlx_migrations SET checksum = {}", database.bytes(&[0; 48]));
        database.raw(&other).await.unwrap();

        assert!(matches!(refused(&database.url).await, OpenError::Altered(1)));
    }
}

backend_test! {
    async fn bringing_the_schema_up_to_date_twice_changes_nothing(database: Database) {
        assert_eq!(database.store.pending().await.unwrap(), 0);
        database.store.migrate().await.unwrap();
        let steps = reprieve::store::schema::STEPS.len();
        assert_eq!(database.number("SELECT COUNT(*) FROM _sqlx_migrations").await, i64::try_from(steps).unwrap());
    }
}

#[test]
fn a_server_that_is_not_there_is_told_soon_f9() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let begun = std::time::Instant::now();

        let error = refused("postgres://nobody:secret-word@127.0.0.1:1/none").await;

        assert!(matches!(&error, OpenError::Store(store) if store.is_unavailable()), "{error:?}");
        assert!(!format!("{error:?} {error}").contains("secret-word"));
        assert!(begun.elapsed().as_secs() < 10);
    });
}

#[test]
fn a_vanished_caller_leaves_no_transaction_open_f6() {
    on_postgres(async |database| {
        let catalog = publish(&database.store).await;
        for _ in 0..50 {
            let store = database.store.clone();
            let beginning = store.begin();
            // Polled once and dropped, as a handler is when its client vanishes.
            let _ = tokio::time::timeout(std::time::Duration::ZERO, beginning).await;
        }

        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        let mut tx = database.store.begin().await.unwrap();
        tx.lock_chain().await.unwrap();
        tx.rollback().await.unwrap();
    });
}

#[test]
fn a_copy_holds_everything_and_is_never_written_over_another_file_r6() {
    on_sqlite(async |database| {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let copy = database.file().unwrap().with_file_name("copy.db");

        database.store.backup(&copy).await.unwrap();

        let copied = Store::open(&url(&copy), StoreOptions::default()).await.unwrap();
        assert!(copied.read().await.unwrap().listing(ids[0]).await.unwrap().is_some());
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(database.store.backup(&copy).await.is_err());
        copied.close().await;
    });
    on_postgres(async |database| {
        let refused = database.store.backup(Path::new("/tmp/never-written.db")).await;
        assert!(matches!(refused, Err(BackupError::NotSqlite)));
    });
}
