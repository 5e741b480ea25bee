//! The staff's pages, as each of them uses them.

mod access;
mod account;
mod audit;
mod exclusions;
mod hostile;
mod letters;
mod listings;
mod news;
mod numbers;
mod people;
mod purges;
mod queue;
mod review;
mod sign_in;
mod zones;
