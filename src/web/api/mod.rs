//! The API, for programs: the site's own answers as JSON.
//!
//! Reads only, so any web page may use it (CORS `*`, no credentials). Errors are RFC 9457 problems.

pub mod bulk;
pub mod lookup;
pub mod openapi;
pub mod reference;
pub mod reply;
pub mod understand;
