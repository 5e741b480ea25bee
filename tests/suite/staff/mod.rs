//! The staff's pages, as each of them uses them.

mod access;
mod account;
mod people;
mod queue;
mod review;
mod sign_in;
