//! Pages for people. Each file has the name of its template, of its strings and of its tests.

pub mod ip;
pub mod listing_card;
pub mod state_line;
pub mod timeline;
