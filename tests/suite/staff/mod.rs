//! The staff's pages, as each of them uses them.

mod access;
mod account;
mod exclusions;
mod listings;
mod news;
mod people;
mod sign_in;
