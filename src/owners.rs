//! Who holds the network around an address, by the name that routing registers know.
//!
//! An operator may bring a database of networks in the format of `MaxMind` whose records have `autonomous_system_number` and
//! `autonomous_system_organization`, as GeoLite2-ASN, DB-IP ASN Lite and others do. It is read once, into memory;
//! without one, nobody is named. [`Owners::fixed`] answers from a table, for tests and for the demo.

use std::fmt;
use std::net::IpAddr;
use std::path::Path;

use maxminddb::{MaxMindDbError, Reader, geoip2};

use crate::domain::network::{Network, fold};

/// The holder of a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Number of the autonomous system (RFC 6793), shown as `AS64496`.
    pub number: u32,
    /// Name of the organisation behind it, as the database has it: a stranger's text.
    pub name: String,
}

/// Holders of networks.
#[derive(Default)]
pub struct Owners(Source);

#[derive(Default)]
enum Source {
    #[default]
    Nothing,
    Table(Vec<(Network, Owner)>),
    Database(Reader<Vec<u8>>),
}

/// Why a database of networks cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OwnersError {
    /// It cannot be read, or is none.
    #[error("is no readable MaxMind database: {0}")]
    Unreadable(#[from] MaxMindDbError),
    /// Its records say nothing of holders.
    #[error("is a database of the type {0:?}: one whose type has \"ASN\" in its name is needed")]
    OtherType(String),
}

impl Owners {
    /// Nobody is known.
    pub fn unknown() -> Self {
        Self::default()
    }

    /// The holders of these networks; the first that holds an address counts.
    pub fn fixed(table: impl IntoIterator<Item = (Network, Owner)>) -> Self {
        Self(Source::Table(table.into_iter().collect()))
    }

    /// Reads a database. It is looked through once, so that a broken one is told at the start and not by a visitor.
    pub fn open(file: &Path) -> Result<Self, OwnersError> {
        let reader = Reader::open_readfile(file)?;
        let kind = reader.metadata().database_type.clone();
        if !kind.to_ascii_uppercase().contains("ASN") {
            return Err(OwnersError::OtherType(kind));
        }
        reader.verify()?;
        Ok(Self(Source::Database(reader)))
    }

    /// The holder of the network around an address, if somebody is known.
    pub fn of(&self, address: IpAddr) -> Option<Owner> {
        let address = fold(address);
        match &self.0 {
            Source::Nothing => None,
            Source::Table(table) => {
                table.iter().find(|(network, _)| network.contains_address(address)).map(|(_, owner)| owner.clone())
            }
            Source::Database(reader) => {
                // A database of IPv4 alone has no answer for IPv6, and says so with an error.
                let found: geoip2::Asn<'_> = reader.lookup(address).ok()?.decode().ok()??;
                let name = found.autonomous_system_organization.map(str::trim).filter(|name| !name.is_empty())?;
                Some(Owner { number: found.autonomous_system_number?, name: name.to_owned() })
            }
        }
    }
}

impl fmt::Debug for Owners {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Source::Nothing => "Owners(unknown)",
            Source::Table(_) => "Owners(table)",
            Source::Database(_) => "Owners(database)",
        })
    }
}
