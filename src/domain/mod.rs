//! The words of the trade, as types. Pure: no I/O, no async, no framework.
//!
//! - [`network`]: an IPv4 or IPv6 prefix in canonical form. [`special`]: the ranges that are never listed.
//! - [`list`]: a blocklist with zone, criteria, rules and policy. [`ids`]: names and numbers.
//! - [`listing`]: a network on a list under a criterion, and what may become one. [`evidence`]: what was seen.
//! - [`event`]: one line of the append-only history, chained by hash. [`export`]: text that leaves in files.
//! - [`policy`]: may a network be taken off its list, by which rule, and when.
//! - [`removal`]: one person's request to take a network off a list, and what may become of it.
//! - [`query`]: what people type, understood or refused with the reason.
//! - [`advice`]: who must act about a listing. [`reverse_name`]: what the name of an address says about it.
//! - [`check`]: what a machine checks about a request for removal.
//! - [`email`]: an address that letters go to. [`letter`]: what a letter tells.
//! - [`token`]: secrets that stand in links, and the readable reference of a removal request. [`keys`]: what the site
//!   signs with. [`random`]: where secrets come from.
//! - [`proposal`]: what one person wants and a second one has to confirm. [`purge`]: many listings taken back at once.
//! - [`plain`]: text that strangers wrote, made plain. [`news`]: posts of whoever runs the lists.
//! - [`recent`]: what happened on a list lately, as everybody may follow it.
//! - [`staff`]: the list's own people, their roles and sessions. [`password`]: what a password of theirs must be.
//! - [`retention`]: how long what a removal request leaves behind is kept.
//! - [`zone`]: what a zone answers beside its listings.
//! - [`time`]: moments, lengths of time and the clock. [`locale`]: the language of a page.

pub mod advice;
pub mod check;
pub mod email;
pub mod event;
pub mod evidence;
pub mod export;
pub mod ids;
pub mod keys;
pub mod letter;
pub mod list;
pub mod listing;
pub mod locale;
pub mod network;
pub mod news;
pub mod password;
pub mod plain;
pub mod policy;
pub mod proposal;
pub mod purge;
pub mod query;
pub mod random;
pub mod recent;
pub mod removal;
pub mod retention;
pub mod reverse_name;
pub mod special;
pub mod staff;
pub mod time;
pub mod token;
pub mod zone;
