//! The named fields that CSV and JSON share, and how a record grows from them.

use std::net::Ipv4Addr;

use super::error::LineFault;
use super::record::Record;
use super::{address, plain};
use crate::domain::time::Timestamp;

/// All column names, as documentation and messages give them.
pub(super) const KNOWN: &str = "network or address (or ip), criterion, first_listed_at, last_seen_at, expires_at, \
                                source, evidence, private_evidence, protocol, port, code";

/// 2106-02-07T06:28:15Z, the last moment that the index can hold.
const LAST_SECOND: i64 = u32::MAX as i64;

/// A field that a record is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Network,
    Address,
    Ip,
    Criterion,
    FirstListedAt,
    LastSeenAt,
    ExpiresAt,
    Source,
    Evidence,
    PrivateEvidence,
    Protocol,
    Port,
    Code,
}

impl Field {
    const ALL: [Self; 13] = [
        Self::Network,
        Self::Address,
        Self::Ip,
        Self::Criterion,
        Self::FirstListedAt,
        Self::LastSeenAt,
        Self::ExpiresAt,
        Self::Source,
        Self::Evidence,
        Self::PrivateEvidence,
        Self::Protocol,
        Self::Port,
        Self::Code,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Address => "address",
            Self::Ip => "ip",
            Self::Criterion => "criterion",
            Self::FirstListedAt => "first_listed_at",
            Self::LastSeenAt => "last_seen_at",
            Self::ExpiresAt => "expires_at",
            Self::Source => "source",
            Self::Evidence => "evidence",
            Self::PrivateEvidence => "private_evidence",
            Self::Protocol => "protocol",
            Self::Port => "port",
            Self::Code => "code",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// True for the three names of what is listed.
    pub(super) const fn is_address(self) -> bool {
        matches!(self, Self::Network | Self::Address | Self::Ip)
    }
}

/// A record that is being put together.
#[derive(Debug, Default)]
pub(super) struct Draft {
    record: Record,
    address: Option<String>,
    host: Option<String>,
}

impl Draft {
    /// Puts one field in. Empty text is as good as no field.
    pub(super) fn set(&mut self, field: Field, text: &str) -> Result<(), LineFault> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if text.contains('\0') {
            return Err(LineFault::Nul);
        }
        let record = &mut self.record;
        let owned = || Some(text.to_owned());
        match field {
            Field::Network | Field::Address | Field::Ip => {
                if self.address.replace(text.to_owned()).is_some() {
                    return Err(LineFault::TwoAddresses);
                }
            }
            Field::Criterion => record.criterion = owned(),
            Field::FirstListedAt => record.first_listed_at = Some(moment(field, text)?),
            Field::LastSeenAt => record.last_seen_at = Some(moment(field, text)?),
            Field::ExpiresAt => record.expires_at = Some(moment(field, text)?),
            Field::Source => record.source = owned(),
            Field::Evidence => record.evidence_public = owned(),
            Field::PrivateEvidence => record.evidence_private = owned(),
            Field::Protocol => record.protocol = Some(text.to_ascii_lowercase()),
            Field::Port => record.port = Some(plain::port(text)?),
            Field::Code => record.code = Some(code(text)?),
        }
        Ok(())
    }

    /// Takes `host`, which counts when nothing else names an address: feeds keep the host's name in it as well.
    pub(super) fn set_host(&mut self, text: &str) {
        self.host = Some(text.trim().to_owned());
    }

    pub(super) fn finish(self) -> Result<Record, LineFault> {
        let text = self.address.or(self.host).filter(|text| !text.is_empty()).ok_or(LineFault::NoAddress)?;
        Ok(Record { networks: address::networks(&text)?, ..self.record })
    }
}

/// RFC 3339, or seconds since 1970, up to the year 2106.
fn moment(field: Field, text: &str) -> Result<Timestamp, LineFault> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let moment = if is_number { text.parse().ok().map(Timestamp) } else { text.parse().ok() };
    moment.filter(|Timestamp(second)| (0..=LAST_SECOND).contains(second)).ok_or(LineFault::Field {
        field: field.name(),
        problem: "not a time up to 2106: give RFC 3339, as 2026-11-23T18:00:00Z, or seconds since 1970",
    })
}

fn code(text: &str) -> Result<Ipv4Addr, LineFault> {
    text.parse()
        .map_err(|_| LineFault::Field { field: Field::Code.name(), problem: "not an address such as 127.0.0.2" })
}
