//! Pages for people, each rendered from its view; [`every_page`] holds what is true of all of them.

mod bounce;
mod check_text;
mod confirm;
mod contact;
mod every_page;
mod faq;
mod given;
mod home;
mod ip;
mod language;
mod lists;
mod lookup;
mod net;
mod news;
mod policy;
mod privacy;
mod problem;
mod query_text;
mod removal;
mod remove;
mod routes;
mod samples;
mod sender;
mod site;
mod stats;
mod translated;
