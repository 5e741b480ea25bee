//! One address or name, with what may be attached to it: brackets, a port, a zone.

use super::name::HostName;
use super::note::Note;
use super::problem::{Problem, echo};
use super::{Found, Reading, Thing, number, range, reversed, single};

/// Reads an address, the reversed name of one, or a host name; a port behind it is dropped and said so.
pub(super) fn read(text: &str) -> Reading {
    if text.starts_with('[') {
        return bracketed(text);
    }
    if let Some(reading) = range::starred(text) {
        return reading;
    }
    if number::is_v6_like(text) {
        return number::address(text).map(number::Typed::into_found);
    }
    match text.rsplit_once([':', '#']) {
        Some((host, port)) if !host.is_empty() => with_port(host, port),
        _ => without_port(text),
    }
}

fn with_port(host: &str, port: &str) -> Reading {
    let found = without_port(host)?;
    if port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::NotUnderstood { text: echo(&format!("{host}:{port}")) });
    }
    match port.parse::<u16>() {
        Ok(port) => Ok(found.with(Note::PortDropped { port })),
        Err(_) => Err(Problem::PortTooLarge { port: echo(port) }),
    }
}

fn without_port(text: &str) -> Reading {
    if number::is_numeric(text) {
        return number::address(text).map(number::Typed::into_found);
    }
    if let Some(problem) = number::other_digits(text) {
        return Err(problem);
    }
    if let Some(reading) = reversed::read(text) {
        return reading;
    }
    let name = HostName::parse(text)?;
    if !text.is_ascii() {
        // In plain letters it may be a reversed name after all.
        return single::plain(name.as_str());
    }
    let notes = name.notes();
    let mut found = Found::new(Thing::Name(name));
    found.notes = notes;
    Ok(found)
}

/// `[…]` as RFC 3986 and RFC 5321 write an address, with a port or a length behind it.
pub(super) fn bracketed(text: &str) -> Reading {
    let Some((inside, behind)) = text.strip_prefix('[').unwrap_or(text).split_once(']') else {
        return single::plain(text.trim_start_matches('['));
    };
    let inside = single::without_label(inside).unwrap_or(inside);
    let behind = behind.trim_start_matches(']');
    match behind.chars().next() {
        None => single::plain(inside),
        Some(':') => {
            let host = number::address(inside)?.into_found();
            let port = &behind[1..];
            match port.parse::<u16>() {
                Ok(port) => Ok(host.with(Note::PortDropped { port })),
                Err(_) => Err(Problem::PortTooLarge { port: echo(port) }),
            }
        }
        Some('/') => range::slashed(inside, &behind[1..]),
        Some(c) if range::is_dash(c) => single::plain(&text.replace(['[', ']'], "")),
        Some(_) => Err(Problem::NotUnderstood { text: echo(text) }),
    }
}
