//! Pages for people, each rendered from its view; [`every_page`] holds what is true of all of them.

mod bounce;
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
mod policy;
mod problem;
mod query_text;
mod remove;
mod routes;
mod samples;
mod sender;
mod site;
mod translated;
