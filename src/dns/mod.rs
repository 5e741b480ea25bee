//! Names to addresses, addresses to names, and what else DNS says about either: texts, and who takes mail.
//!
//! A name that a stranger typed is only ever resolved, never connected to: what comes back is shown and looked up on the
//! lists, so a name that leads to a private or loopback address does no harm and is answered with what that address is.
//! An attacker's name server can be slow, huge or looping: every question is bounded in time, size and number of
//! answers, and so is the number of questions at once. No search domain is tried, no hosts file is read. An answer that
//! did not come is never taken for one, nor kept.
//!
//! [`HickoryResolver`] asks the name servers of this machine, [`FixedResolver`] answers from a table, for tests and for
//! the demo. [`ZoneServer`] is one name server that is asked about its own zones.

mod fixed;
mod hickory;
mod zone_server;

pub use fixed::FixedResolver;
pub use hickory::{HickoryResolver, NoResolver};
pub use zone_server::{HickoryZoneServer, ZoneServer};

use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::time::Duration;

use crate::domain::check::DnsName;
use crate::domain::network::fold;
use crate::domain::query::HostName;

/// Longest wait for an answer, all name servers and retries together.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// At most so many addresses of one name are answered.
pub const MAX_ADDRESSES: usize = 16;

/// At most so many texts of one name are answered, none longer than [`MAX_TEXT`] bytes.
pub const MAX_TEXTS: usize = 16;

/// A longer text is left out: cut short, it would be another one.
pub const MAX_TEXT: usize = 512;

/// At most so many mail servers of one domain are answered.
pub const MAX_MAIL_HOSTS: usize = 16;

/// Of one answer no more records than this are looked at; one of 64 KiB can hold thousands.
const MAX_RECORDS: usize = 128;

/// Why a name or an address was not resolved; each is a sentence for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResolveError {
    /// The DNS has no such name, or no address for it.
    #[error("The DNS has no address for this name. Check its spelling, or enter the address itself.")]
    NotFound,
    /// No answer in time.
    #[error("The DNS did not answer in time. Try again in a minute, or enter the address itself.")]
    TimedOut,
    /// A name server answered with an error, or there is none.
    #[error("The DNS could not answer for this name just now. Try again later, or enter the address itself.")]
    Failed,
}

/// Who takes the mail of a domain (RFC 5321 section 5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailHosts {
    /// The domain says that it takes no mail (RFC 7505).
    Null,
    /// These, the preferred ones first, at least one. Whether they can be reached is another question.
    Hosts(Vec<HostName>),
    /// It names none, but has an address of its own, which takes its mail.
    NoneButAddress,
    /// It names none that could be one, and has no address in place of it.
    None,
}

/// An answer to come.
pub type Resolving<'a, T> = Pin<Box<dyn Future<Output = Result<T, ResolveError>> + Send + 'a>>;

/// Whoever turns names into addresses and back.
pub trait Resolver: Send + Sync + fmt::Debug {
    /// The addresses of a host name in A-label form: IPv4 first, folded, each once, in order, at most
    /// [`MAX_ADDRESSES`], at least one.
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>>;

    /// The name that reverse DNS gives an address: the first of them that is a host name. Whoever holds the address
    /// wrote it, and it may be untrue.
    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName>;

    /// The texts (TXT) at a name, the strings of each put together: of printable ASCII, at most [`MAX_TEXTS`] of
    /// [`MAX_TEXT`] bytes, as fresh as the name server has them. A name without any is not found.
    fn texts<'a>(&'a self, name: &'a DnsName) -> Resolving<'a, Vec<String>>;

    /// Who takes the mail of a domain; a domain that DNS does not know is not found.
    fn mail_hosts<'a>(&'a self, domain: &'a HostName) -> Resolving<'a, MailHosts>;
}

/// Each once, IPv4 first, in order, not too many.
fn bounded(addresses: impl Iterator<Item = IpAddr>) -> Result<Vec<IpAddr>, ResolveError> {
    let mut all: Vec<IpAddr> = addresses.map(fold).take(MAX_RECORDS).collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(MAX_ADDRESSES);
    if all.is_empty() { Err(ResolveError::NotFound) } else { Ok(all) }
}

/// Texts that can be one of ours, not too many.
fn bounded_texts(texts: impl Iterator<Item = String>) -> Result<Vec<String>, ResolveError> {
    let is_plain =
        |text: &String| text.len() <= MAX_TEXT && text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
    let all: Vec<String> = texts.take(MAX_RECORDS).filter(is_plain).take(MAX_TEXTS).collect();
    if all.is_empty() { Err(ResolveError::NotFound) } else { Ok(all) }
}
