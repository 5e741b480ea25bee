//! Randomness: from the operating system, through a source that is handed in.
//!
//! Nothing that opens anything is made of a time or a number that counts up (S77). Nothing but [`SystemRandomness`]
//! asks the system.

use std::fmt;

use rand::Rng as _;
use rand::rand_core::UnwrapErr;
use rand::rngs::SysRng;

/// Where randomness comes from.
pub trait Randomness: Send + Sync + fmt::Debug {
    /// Fills the bytes with what nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

/// The system's own source. A system that has none to give can keep no secret: the request that asked for some fails.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        UnwrapErr(SysRng).fill_bytes(bytes);
    }
}

/// So many random bytes.
pub fn draw<const BYTES: usize>(source: &dyn Randomness) -> [u8; BYTES] {
    let mut bytes = [0; BYTES];
    source.fill(&mut bytes);
    bytes
}
