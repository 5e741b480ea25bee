//! Every test that goes through the public face of the crate: one binary, linked once.

#![expect(clippy::unwrap_used, reason = "a test may end in a panic")]

mod api;
mod architecture;
mod bounce;
mod cli;
mod config;
mod content;
mod dns;
mod formats;
mod index;
mod journeys;
mod lists;
mod mail;
mod migrations;
mod owners;
mod policy;
mod public;
mod publishing;
mod query;
mod services;
mod staff;
mod store;
mod strings;
mod support;
mod web;
mod workers;
