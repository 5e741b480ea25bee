//! Pages for people. Each file has the name of its template, of its strings and of its tests.

pub mod contact;
pub mod faq;
pub mod home;
pub mod ip;
pub mod listing_card;
pub mod lists;
pub mod lookup;
pub mod net;
pub mod policy;
pub mod privacy;
pub mod remove;
pub mod state_line;
pub mod timeline;
pub mod usage;
