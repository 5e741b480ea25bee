//! The staff's pages, as each of them uses them.

mod access;
mod account;
mod people;
mod purges;
mod sign_in;
