//! The staff's pages, as each of them uses them.

mod access;
mod account;
mod audit;
mod people;
mod sign_in;
