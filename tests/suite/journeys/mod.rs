//! What must hold whatever happens, from one end to the other.

mod outage;
mod process;
mod reading;
mod story;
