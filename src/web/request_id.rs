//! Numbers for requests: one in the log line, in the answer's `X-Request-Id` and on the page of a fault of ours.
//!
//! What a client sends under that name is ignored. The numbers neither repeat while the process runs nor tell how many
//! requests there were.

use std::sync::atomic::{AtomicU64, Ordering};

use super::page::RequestId;

/// Letters and digits that are not mistaken for each other on the telephone (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Digits of 5 bits for a number of 64.
const DIGITS: usize = 13;

/// Gives out numbers.
#[derive(Debug)]
pub struct RequestIds {
    next: AtomicU64,
}

/// Odd, so that every multiple modulo 2^64 is another number (the increment of `SplitMix64`).
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl RequestIds {
    /// Begins at a place of the sequence that differs with every start.
    pub fn new() -> Self {
        Self { next: AtomicU64::new(rand::random()) }
    }

    /// The next number.
    pub fn issue(&self) -> RequestId {
        let mut mixed = self.next.fetch_add(STEP, Ordering::Relaxed);
        // A bijection, so numbers stay unique: the finalizer of SplitMix64.
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let mut text = String::with_capacity(DIGITS);
        for at in (0..DIGITS).rev() {
            let digit = usize::try_from((mixed >> (at * 5)) & 31).unwrap_or_default();
            text.push(ALPHABET.get(digit).copied().map_or('0', char::from));
        }
        RequestId(text.into())
    }
}

impl Default for RequestIds {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_do_not_repeat_and_are_easy_to_read_out() {
        let ids = RequestIds::new();
        let seen: HashSet<String> = (0..1000).map(|_| ids.issue().to_string()).collect();
        assert_eq!(seen.len(), 1000);
        assert!(seen.iter().all(|id| id.len() == 13 && id.bytes().all(|byte| ALPHABET.contains(&byte))));
    }
}
