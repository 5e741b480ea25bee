//! What a request must be before any page sees it: refusals that need no body, no state and no page.
//!
//! Order matters: whom the request is for comes before what it asks.

use std::net::IpAddr;

use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};

use super::error::PageError;
use super::host::{HostFault, Hosts};
use crate::urls;

/// The longest path and query together, in bytes. A query holds what people type into one line.
const LONGEST_TARGET: usize = 16 * 1024;
/// The largest body that any page takes, in bytes; most take far less and say so themselves.
const LARGEST_BODY: u64 = 64 * 1024 * 1024;

/// Lets a request through, or says why not.
pub(super) fn admit(parts: &Parts, hosts: &Hosts, public_origin: &str, local: IpAddr) -> Result<(), PageError> {
    known_host(parts, hosts, local)?;
    plain_method(&parts.method)?;
    short_target(parts)?;
    plain_body(&parts.headers)?;
    own_form(&parts.method, &parts.headers, public_origin)
}

/// One `Host`, and ours (F2, T4). Whoever checks the health of many sites may call them by any one name.
fn known_host(parts: &Parts, hosts: &Hosts, local: IpAddr) -> Result<(), PageError> {
    let is_health = matches!(parts.uri.path(), urls::pattern::LIVE | urls::pattern::READY);
    match hosts.check(&parts.headers, &parts.uri, local) {
        Ok(()) => Ok(()),
        Err(HostFault::Unknown) if is_health => Ok(()),
        Err(HostFault::Unknown) => Err(PageError::Misdirected),
        Err(HostFault::Unreadable) => Err(PageError::Unreadable),
    }
}

/// No echo and no tunnel (S40); for the rest the router answers 405 with `Allow` by itself.
fn plain_method(method: &Method) -> Result<(), PageError> {
    if *method == Method::TRACE || *method == Method::CONNECT { Err(PageError::NotAllowed) } else { Ok(()) }
}

fn short_target(parts: &Parts) -> Result<(), PageError> {
    let length = parts.uri.path_and_query().map_or(0, |target| target.as_str().len());
    if length > LONGEST_TARGET { Err(PageError::AddressTooLong) } else { Ok(()) }
}

/// Nothing packed (S43), and nothing announced that is larger than anything we take (F4).
fn plain_body(headers: &HeaderMap) -> Result<(), PageError> {
    let is_plain = |coding: &axum::http::HeaderValue| coding.as_bytes().eq_ignore_ascii_case(b"identity");
    if !headers.get_all(CONTENT_ENCODING).iter().all(is_plain) {
        return Err(PageError::UnsupportedMedia);
    }
    match announced_length(headers) {
        Some(bytes) if bytes > LARGEST_BODY => Err(PageError::LargerThanTaken { bytes }),
        _ => Ok(()),
    }
}

/// How long the body will be, as the client announces it.
pub(super) fn announced_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// What changes or costs something is asked for from our own pages, or by a program that is no browser (S32): a
/// browser says in `Sec-Fetch-Site` who asks, an older one at least in `Origin`.
fn own_form(method: &Method, headers: &HeaderMap, public_origin: &str) -> Result<(), PageError> {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let is_own = match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => is_own_origin(origin, text(HOST.as_str()), public_origin),
        (None, None) => true,
    };
    if is_own { Ok(()) } else { Err(PageError::CrossSite) }
}

/// The published origin, or the one that the request itself is for, whose host has been checked.
fn is_own_origin(origin: &str, host: Option<&str>, public_origin: &str) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    origin == public_origin || (authority.is_some() && authority == host)
}
