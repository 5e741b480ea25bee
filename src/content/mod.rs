//! What operators write in files: lists with their policies, and articles for people.
//!
//! - [`directory`] has other people's blocklists.
//! - [`lists`] reads list folders, [`library`] the articles; [`markdown`] makes both safe to show.
//! - [`fault`] is how anything wrong is told: file, line, key, what is allowed. Every fault is found in one reading.
//!
//! Both have a starter set inside the program. Everything is read and rendered once, at start. This module writes
//! nothing, and it never shows what is wrong half-way: a fault anywhere means that nothing is loaded.

pub mod directory;
pub mod fault;
mod files;
mod front;
mod keys;
pub mod library;
pub mod lists;
pub mod markdown;

pub use fault::{Fault, Faults};
pub use library::{Article, Audience, Found, Hit, Kind, Library, Piece};
