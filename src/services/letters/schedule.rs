//! When a letter that was not taken is tried again.
//!
//! Waits grow, and no two letters wait exactly as long, so that a mail server that comes back is not met by all at
//! once. What is added to a wait follows from the letter's number: the same letter always waits the same.

use crate::domain::time::Seconds;

/// The first waits.
const FIRST: [Seconds; 4] = [Seconds(60), Seconds(300), Seconds(900), Seconds::HOUR];

/// Every further wait.
const FURTHER: Seconds = Seconds::hours(4);

/// A letter is tried for so long, then given up (RFC 5321 section 4.5.4.1: four to five days).
const TRIED_FOR: Seconds = Seconds::days(4);

/// How long letter `id` waits after its try number `attempts`; `None` when it was tried for four days.
pub fn next_wait(id: i64, attempts: i64) -> Option<Seconds> {
    let waited: i64 = (1..attempts).map(|attempt| wait(id, attempt).0).sum();
    (waited < TRIED_FOR.0).then(|| wait(id, attempts))
}

/// The wait after one try, up to a tenth longer than its plain length.
fn wait(id: i64, attempt: i64) -> Seconds {
    let plain = usize::try_from(attempt.saturating_sub(1)).ok().and_then(|at| FIRST.get(at)).unwrap_or(&FURTHER);
    // Multiplication by an odd constant spreads neighbours over all numbers (Knuth, volume 3, section 6.4).
    let mixed = id.wrapping_mul(31).wrapping_add(attempt).wrapping_mul(0x9E37_79B9);
    Seconds(plain.0 + mixed.rem_euclid(plain.0 / 10 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_four_hours_and_end_after_four_days() {
        for id in [1, 2, 77, i64::MAX] {
            let waits: Vec<i64> = (1..).map_while(|attempt| next_wait(id, attempt)).map(|wait| wait.0).collect();
            for (wait, plain) in waits.iter().zip([60, 300, 900, 3600, 14_400, 14_400]) {
                assert!((plain..=plain + plain / 10).contains(wait), "{wait} for {plain}");
            }
            let all: i64 = waits.iter().sum();
            assert!((4 * 86_400..4 * 86_400 + 16_000).contains(&all), "{all}");
        }
    }

    #[test]
    fn letters_do_not_all_come_back_at_once() {
        let waits: std::collections::BTreeSet<_> = (1..=100).map(|id| next_wait(id, 5)).collect();
        assert!(waits.len() > 50, "{}", waits.len());
    }
}
