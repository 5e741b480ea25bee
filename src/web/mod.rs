//! web.

pub mod duration_text;
pub mod identity;
pub mod page;
pub mod plain_text;
pub mod public;
pub mod view;
