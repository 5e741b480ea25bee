//! The JSON of an address's answer, put together from pieces.
//!
//! Most of an answer is the same for every line of a request: the time of the data, and for each criterion its reason,
//! its code, its links. Those pieces are written out once, by the same code that writes a single answer; a line adds
//! addresses and times. The bytes are those of [`AddressReport`], which a test holds true.
//!
//! [`AddressReport`]: crate::services::report::AddressReport

use std::io::Write as _;
use std::net::IpAddr;

use crate::domain::list::Criterion;
use crate::domain::time::Timestamp;
use crate::services::answer::{Answer, DataAge, ListingAnswer};
use crate::services::report::ListingReport;

/// Writes answers of one state of the lists.
pub(super) struct Writer<'a> {
    public_url: &'a str,
    /// From behind the state to before the special range.
    age: String,
    known: Vec<Pieces<'a>>,
}

/// What is the same for all listings under one criterion.
struct Pieces<'a> {
    criterion: &'a Criterion,
    /// Up to the network.
    start: String,
    /// From the network to the first time.
    clause: String,
    /// From behind the last time to the network in the link.
    links: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(data: DataAge, public_url: &'a str) -> Self {
        // A time in RFC 3339 has nothing in it that JSON would escape.
        let checked_at = data.as_of.map_or_else(|| "null".to_owned(), |at| format!("\"{at}\""));
        let age = format!("\",\"checked_at\":{checked_at},\"revision\":{},\"special\":", data.revision.0);
        Self { public_url, age, known: Vec::new() }
    }

    /// Writes the answer to the end of `out`.
    pub(super) fn write(&mut self, answer: &Answer<'a>, out: &mut Vec<u8>) -> serde_json::Result<()> {
        out.extend_from_slice(b"{\"address\":\"");
        write_address(answer.address, out);
        out.extend_from_slice(b"\",\"state\":\"");
        out.extend_from_slice(answer.state.word().as_bytes());
        out.extend_from_slice(self.age.as_bytes());
        match answer.special {
            None => out.extend_from_slice(b"null"),
            Some(range) => serde_json::to_writer(&mut *out, range.class.word())?,
        }
        out.extend_from_slice(b",\"listings\":[");
        for (at, listing) in answer.listings.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            write_listing(self.pieces(listing)?, listing, out);
        }
        out.extend_from_slice(b"]}");
        Ok(())
    }

    /// The pieces of a listing's criterion, made when it is first met.
    fn pieces(&mut self, listing: &ListingAnswer<'a>) -> serde_json::Result<&Pieces<'a>> {
        let found = self.known.iter().position(|pieces| std::ptr::eq(pieces.criterion, listing.criterion));
        let at = found.unwrap_or(self.known.len());
        if found.is_none() {
            self.known.push(Pieces::of(listing, self.public_url)?);
        }
        #[expect(clippy::indexing_slicing, reason = "found or pushed just now")]
        Ok(&self.known[at])
    }
}

impl<'a> Pieces<'a> {
    fn of(listing: &ListingAnswer<'a>, public_url: &str) -> serde_json::Result<Self> {
        let report = ListingReport::new(listing, public_url);
        let before = report.removal_url.strip_suffix(&listing.network.plain());
        let before = serde_json::to_string(before.unwrap_or(&report.removal_url))?;
        Ok(Self {
            criterion: listing.criterion,
            start: format!("{{\"list\":{},\"network\":\"", serde_json::to_string(report.list)?),
            clause: format!(
                "\",\"criterion\":{},\"code\":\"{}\",\"reason\":{},\"first_listed_at\":\"",
                serde_json::to_string(report.criterion)?,
                report.code,
                serde_json::to_string(report.reason)?
            ),
            links: format!(
                ",\"published_at\":null,\"explain_url\":{},\"removal_url\":{}",
                serde_json::to_string(&report.explain_url)?,
                before.strip_suffix('"').unwrap_or(&before)
            ),
        })
    }
}

fn write_listing(pieces: &Pieces<'_>, listing: &ListingAnswer<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(pieces.start.as_bytes());
    write_address(listing.network.address(), out);
    out.push(b'/');
    write_small(listing.network.length(), out);
    out.extend_from_slice(pieces.clause.as_bytes());
    write_time(listing.first_listed_at, out);
    out.extend_from_slice(b"\",\"last_seen_at\":\"");
    write_time(listing.last_seen_at, out);
    out.extend_from_slice(b"\",\"expires_at\":");
    match listing.expires_at {
        None => out.extend_from_slice(b"null"),
        Some(at) => {
            out.push(b'"');
            write_time(at, out);
            out.push(b'"');
        }
    }
    out.extend_from_slice(pieces.links.as_bytes());
    write_address(listing.network.address(), out);
    if !listing.network.is_host() {
        out.push(b'/');
        write_small(listing.network.length(), out);
    }
    out.extend_from_slice(b"\"}");
}

/// An address as its `Display` writes it; the four numbers of IPv4 without the machinery for widths and fills.
fn write_address(address: IpAddr, out: &mut Vec<u8>) {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            write_small(a, out);
            for octet in [b, c, d] {
                out.push(b'.');
                write_small(octet, out);
            }
        }
        // Writing to a Vec cannot fail.
        IpAddr::V6(address) => _ = write!(out, "{address}"),
    }
}

fn write_small(number: u8, out: &mut Vec<u8>) {
    if number >= 100 {
        out.push(b'0' + number / 100);
    }
    if number >= 10 {
        out.push(b'0' + number / 10 % 10);
    }
    out.push(b'0' + number % 10);
}

/// A moment as its `Display` writes it, RFC 3339 in UTC; years of other than four digits are left to that.
fn write_time(at: Timestamp, out: &mut Vec<u8>) {
    let time = jiff::tz::Offset::UTC.to_datetime(at.calendar());
    let Some(year) =
        u16::try_from(time.year()).ok().filter(|year| (1000..=9999).contains(year) && time.subsec_nanosecond() == 0)
    else {
        // Writing to a Vec cannot fail.
        let _ = write!(out, "{at}");
        return;
    };
    let pair = |number: u8| [b'0' + number / 10 % 10, b'0' + number % 10];
    let part = |number: i8| pair(number.unsigned_abs());
    let century = u8::try_from(year / 100).unwrap_or_default();
    let rest = u8::try_from(year % 100).unwrap_or_default();
    out.extend_from_slice(&pair(century));
    out.extend_from_slice(&pair(rest));
    for (mark, number) in
        [(b'-', time.month()), (b'-', time.day()), (b'T', time.hour()), (b':', time.minute()), (b':', time.second())]
    {
        out.push(mark);
        out.extend_from_slice(&part(number));
    }
    out.push(b'Z');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn times_are_written_as_elsewhere(seconds in any::<i64>(), usual in 0_i64..10_000_000_000) {
            for at in [Timestamp(seconds), Timestamp(usual), Timestamp(-usual)] {
                let mut out = Vec::new();
                write_time(at, &mut out);
                prop_assert_eq!(String::from_utf8(out).unwrap(), at.to_string());
            }
        }

        #[test]
        fn addresses_are_written_as_elsewhere(v4 in any::<u32>(), v6 in any::<u128>()) {
            for address in [IpAddr::V4(v4.into()), IpAddr::V6(v6.into())] {
                let mut out = Vec::new();
                write_address(address, &mut out);
                prop_assert_eq!(String::from_utf8(out).unwrap(), address.to_string());
            }
        }
    }
}
