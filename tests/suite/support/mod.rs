//! What tests share: the site in this process or as a process of its own, requests to it, databases, lists.

pub(crate) mod answer;
pub(crate) mod app;
pub(crate) mod asking;
pub(crate) mod atom;
pub(crate) mod backends;
pub(crate) mod binary;
pub(crate) mod desk;
pub(crate) mod lists;
pub(crate) mod log;
pub(crate) mod mail_server;
pub(crate) mod page;
pub(crate) mod promise;
pub(crate) mod purges;
pub(crate) mod servers;
pub(crate) mod shared;
pub(crate) mod smtp;
pub(crate) mod staff;
pub(crate) mod stalled;
pub(crate) mod statements;
pub(crate) mod wire;
