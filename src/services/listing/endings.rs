//! How many listings a person ends is counted, and told in the log where it is more than work explains (T20).

use crate::domain::staff::Member;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::store::StoreError;

/// More endings of one person than this within an hour are told in the log; one by one, nobody ends more: many at once are
/// a purge, which a second person confirms (S23).
pub(super) const USUAL_IN_AN_HOUR: i64 = 100;

impl Services {
    /// Counts listings that a person has ended, after the commit. Counted in the store: a person's acts go to any
    /// instance.
    pub(in crate::services) async fn tell_endings(&self, member: &Member, ended: u64) {
        if ended == 0 {
            return;
        }
        metrics::counter!("reprieve_staff_endings_total", "by" => member.name.to_string()).increment(ended);
        let staff = &member.name;
        match self.ended_in_an_hour(member).await {
            Ok(count) if count > USUAL_IN_AN_HOUR => {
                tracing::warn!(target: "reprieve::staff", %staff, count, "one person has ended many listings within an hour");
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(target: "reprieve::staff", %staff, %error, "endings could not be counted");
            }
        }
    }

    async fn ended_in_an_hour(&self, member: &Member) -> Result<i64, StoreError> {
        let since = self.clock.now().minus(Seconds::HOUR);
        let mut tx = self.store.read().await?;
        let count = tx.ended_by_person(&member.name.actor(), since).await?;
        tx.commit().await?;
        Ok(count)
    }
}
