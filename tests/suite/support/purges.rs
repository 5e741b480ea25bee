//! Purges as they stand in the store once they are through.

use std::fmt::Write as _;

use reprieve::domain::ids::{ListingId, NewsId};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Timestamp;
use reprieve::store::events::Act;

use super::backends::Database;

/// Ends these listings by a purge that is told by this post.
pub(crate) async fn purge(database: &Database, listings: &[ListingId], news: NewsId) {
    let proposal = database.number("SELECT revision FROM chain").await;
    let mut tx = database.store.begin().await.unwrap();
    tx.end_listings(listings, EndedHow::Purge, &Act::by(&format!("purge:{proposal}"), Timestamp(1))).await.unwrap();
    tx.commit().await.unwrap();
    let mut sql = format!(
        "INSERT INTO proposals (id, kind, content, proposed_by, proposed_at, state, revision)
         VALUES ({proposal}, 'purge', '[]', 'staff:ada', 1, 'open', {proposal});
         INSERT INTO purges (id, state, begun_at, looked_up_to, listings_up_to, ended, restored, news)
         VALUES ({proposal}, 'ended', 1, 1, 1, 1, 0, {news});"
    );
    for listing in listings {
        write!(sql, "INSERT INTO purge_listings (listing, purge) VALUES ({listing}, {proposal});").unwrap();
    }
    database.raw(&sql).await.unwrap();
}
