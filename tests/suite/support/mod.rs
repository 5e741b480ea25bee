//! What tests share.

pub(crate) mod backends;
pub(crate) mod lists;
