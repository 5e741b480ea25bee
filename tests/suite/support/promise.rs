//! What is promised within a time, held against a machine that is busy with other tests.

use std::time::Duration;

/// What everybody is promised: a change is answered within a second of its commit (I7).
pub(crate) const A_SECOND: Duration = Duration::from_secs(1);

/// How many times the limit the slowest may take. A machine that is busy with other tests delays one answer by that much;
/// a site that polls, retries or rests delays it by more.
const SLOWEST: u32 = 5;

/// Holds when most of what was measured came in time and none was far too late: now and then one is late because the
/// machine is busy, and a site that breaks its promise is late again and again.
#[track_caller]
pub(crate) fn mostly_within(limit: Duration, measured: &[Duration]) {
    let late = measured.iter().filter(|took| **took >= limit).count();
    assert!(measured.len() >= 3 && late * 2 < measured.len(), "{late} came later than {limit:?}: {measured:?}");
    let far = limit * SLOWEST;
    assert!(measured.iter().all(|took| *took < far), "one came later than {far:?}: {measured:?}");
}
