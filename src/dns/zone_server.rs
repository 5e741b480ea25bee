//! Asks one name server about the zones that it serves: what it really answers, past every cache.
//!
//! Time, size and number of what is read are bounded, as everywhere here (T24).

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::proto::rr::{RData, RecordType};
use tokio::time::timeout;

use super::hickory::{NoResolver, Unanswered, cause, keeping_nothing};
use super::{MAX_ADDRESSES, MAX_RECORDS, PATIENCE, ResolveError, Resolving};

/// A name server that serves zones.
pub trait ZoneServer: Send + Sync + fmt::Debug {
    /// Where it is asked.
    fn at(&self) -> SocketAddr;

    /// The serial of a zone.
    fn serial<'a>(&'a self, zone: &'a str) -> Resolving<'a, u32>;

    /// The codes that it answers for a name, in order; none where it has no such name.
    fn codes<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<Ipv4Addr>>;
}

/// Asks over the network.
pub struct HickoryZoneServer {
    at: SocketAddr,
    resolver: TokioResolver,
}

impl fmt::Debug for HickoryZoneServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HickoryZoneServer").field(&self.at).finish()
    }
}

impl HickoryZoneServer {
    /// Asks the server at this address, and nobody else.
    pub fn new(at: SocketAddr) -> Result<Self, NoResolver> {
        let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].into_iter().map(|mut connection| {
            connection.port = at.port();
            connection
        });
        let server = NameServerConfig::new(at.ip(), true, connections.collect());
        let resolver = keeping_nothing(ResolverConfig::from_name_servers(vec![server]))?;
        Ok(Self { at, resolver })
    }

    /// What the records of a name say, as far as `take` makes something of them; nothing where there is no such name.
    async fn ask<T>(
        &self,
        name: &str,
        kind: RecordType,
        take: impl Fn(&RData) -> Option<T>,
    ) -> Result<Vec<T>, ResolveError> {
        let asked = timeout(PATIENCE, self.resolver.lookup(format!("{name}."), kind)).await;
        let found = asked.map_err(|_| ResolveError::TimedOut)?;
        match found.map_err(|error| cause(&error)) {
            Ok(found) => {
                let records = found.answers().iter().take(MAX_RECORDS);
                Ok(records.filter_map(|record| take(&record.data)).take(MAX_ADDRESSES).collect())
            }
            Err(Unanswered::NoName | Unanswered::NoRecord) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }
}

impl ZoneServer for HickoryZoneServer {
    fn at(&self) -> SocketAddr {
        self.at
    }

    fn serial<'a>(&'a self, zone: &'a str) -> Resolving<'a, u32> {
        Box::pin(async move {
            let serials = self.ask(zone, RecordType::SOA, |data| match data {
                RData::SOA(soa) => Some(soa.serial),
                _ => None,
            });
            serials.await?.first().copied().ok_or(ResolveError::NotFound)
        })
    }

    fn codes<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<Ipv4Addr>> {
        Box::pin(async move {
            let codes = self.ask(name, RecordType::A, |data| match data {
                RData::A(code) => Some(code.0),
                _ => None,
            });
            let mut codes = codes.await?;
            codes.sort_unstable();
            Ok(codes)
        })
    }
}
