//! Removal requests: what the services promise, on both databases.

mod ends;
mod games;
mod model;
mod races;
mod staff;
mod ways;
mod words;
