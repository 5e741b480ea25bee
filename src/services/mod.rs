//! Use cases: what the site does for people, each owning its transaction. Knows no HTTP.

pub mod answer;
pub mod task;
