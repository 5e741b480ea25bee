//! Every test that goes through the public face of the crate: one binary, linked once.

#![expect(clippy::unwrap_used, reason = "a test may end in a panic")]

mod architecture;
mod config;
mod content;
mod dns;
mod lists;
mod public;
mod query;
mod strings;
