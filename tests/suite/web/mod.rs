//! The groundwork of the site, mirroring `src/web`.

mod access;
mod assets;
mod form;
mod gate;
mod headers;
mod limits;
mod ops;
mod problems;
mod requests;
mod server;
mod site;
mod trouble;
