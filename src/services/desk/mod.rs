//! Where the staff work on removal requests: the queue, everything about one request, and who has taken it. What they
//! decide is done by [`super::removal::staff`].
//!
//! - [`queue`] finds requests. [`review`] gathers all that is known of one. [`taking`] says who works on it.

pub mod queue;
pub mod review;
pub mod taking;
