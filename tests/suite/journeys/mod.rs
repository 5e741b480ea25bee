//! What must hold whatever happens, from one end to the other.

mod killed_requests;
mod outage;
mod process;
mod reading;
mod removals;
mod story;
