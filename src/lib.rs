//! Reprieve: the public lookup and removal site of a DNS blocklist.
//!
//! The crate is built in floors. A module uses only lower floors; modules of one floor do not use each other, but for
//! files of one folder. `tests/suite/architecture.rs` reads the imports and fails on a violation.
//!
//! Floor 4, the composition root:
//! - [`app`] puts everything together and takes it down; [`cli`] has one file for each command;
//!   [`config`] reads TOML and environment; [`telemetry`] sets up logs and metrics.
//!
//! Floor 3, drivers without business rules:
//! - [`web`] answers HTTP: pages for people, JSON for programs. [`workers`] do what is due in the background.
//!
//! Floor 2, use cases, which own the transaction:
//! - [`services`] look up an address, import a file, end what has expired.
//!
//! Floor 1, adapters, which know only the domain:
//! - [`store`] keeps everything in SQLite or PostgreSQL. [`index`] answers lookups from memory.
//! - [`formats`] read list files. [`content`] reads what operators write: list folders ([`lists`]) and articles.
//!   [`mail`] sends letters. [`strings`] has the words of pages. [`dns`] resolves names, [`owners`] knows who holds a network.
//!   [`urls`] knows every path.
//!
//! Floor 0:
//! - [`domain`] has the words of the trade as types, pure. [`bounce`] reads a returned mail.

pub mod app;
pub mod bounce;
pub mod cli;
pub mod config;
pub mod content;
pub mod dns;
pub mod domain;
pub mod formats;
pub mod index;
pub mod mail;
pub mod owners;
pub mod services;
pub mod store;
pub mod strings;
pub mod telemetry;
pub mod urls;
pub mod web;
pub mod workers;

pub use content::lists;
