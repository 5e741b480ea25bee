//! How long is kept what a removal request leaves behind, and what signing in does: the one table of periods.
//!
//! The worker that erases goes by it, and `/privacy` takes its numbers from here, so that what is promised is what is
//! done. What is not named here is not kept, but for what stays for good and holds nothing personal: the history of
//! listings, and of each request its list, network, reference, steps and decision.

use super::time::Seconds;

/// E-mail address and texts of a request that nobody confirmed, from the end of its confirm link on. The link may lie
/// unread in a mailbox; who asks why it no longer works is still told.
pub const UNCONFIRMED: Seconds = Seconds::days(7);

/// E-mail address, texts, messages and checks of a request, from the last word about it on: as long as a decision may
/// have to be explained, or looked at again.
pub const DECIDED: Seconds = Seconds::days(90);

/// What counts how much was asked for, and which forms were sent already, from its last use on. Its only purpose is to
/// slow down who asks too much.
pub const BUDGETS: Seconds = Seconds::days(2);

/// The address on a letter that cannot be delivered, from its first attempt on: then it is given up and the address
/// erased. One that was sent keeps its address no longer. The text of a letter is never kept.
pub const LETTERS: Seconds = Seconds::days(4);

/// A session of the staff, from its end on: until then its person may still ask what it was.
pub const SESSIONS: Seconds = Seconds::DAY;

/// Where somebody of the staff has signed in from, as a mark that nobody reads back, from the last time on: what a letter
/// about a new place goes by.
pub const STAFF_PLACES: Seconds = Seconds::days(180);

/// Who of the staff had a request open, from the last time on: told to whoever opens it meanwhile.
pub const VIEWS: Seconds = Seconds::DAY;

/// When zones were published, from then on: pages tell since when the DNS says what they say. Nothing personal.
pub const PUBLICATIONS: Seconds = Seconds::days(30);

#[cfg(test)]
mod tests {
    use super::*;

    /// A page that tells a period in months would tell another one than is kept.
    #[test]
    fn every_period_is_a_number_of_whole_days() {
        for period in [UNCONFIRMED, DECIDED, BUDGETS, LETTERS, SESSIONS, STAFF_PLACES, VIEWS, PUBLICATIONS] {
            assert!(period > Seconds(0) && period.0 % Seconds::DAY.0 == 0, "{}", period.0);
        }
    }
}
