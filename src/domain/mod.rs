//! The words of the trade, as types. Pure: no I/O, no async, no framework.
//!
//! - [`network`]: an IPv4 or IPv6 prefix in canonical form. [`special`]: the ranges that are never listed.
//! - [`list`]: a blocklist with zone, criteria, rules and policy. [`ids`]: names and numbers.
//! - [`listing`]: a network on a list under a criterion, and what may become one. [`evidence`]: what was seen.
//! - [`event`]: one line of the append-only history, chained by hash.
//! - [`query`]: what people type, understood or refused with the reason.
//! - [`advice`]: who must act about a listing. [`reverse_name`]: what the name of an address says about it.
//! - [`token`]: secrets that stand in links, and the readable reference of a removal request.
//! - [`time`]: moments, lengths of time and the clock. [`locale`]: the language of a page.

pub mod advice;
pub mod event;
pub mod evidence;
pub mod ids;
pub mod list;
pub mod listing;
pub mod locale;
pub mod network;
pub mod query;
pub mod reverse_name;
pub mod special;
pub mod time;
pub mod token;
