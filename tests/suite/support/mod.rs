//! What tests share.

pub(crate) mod backends;
pub(crate) mod binary;
pub(crate) mod browser;
pub(crate) mod lists;
