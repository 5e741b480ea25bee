//! What tests share: the site in this process, requests to it, and a client that speaks raw bytes.

pub(crate) mod answer;
pub(crate) mod app;
pub(crate) mod wire;
