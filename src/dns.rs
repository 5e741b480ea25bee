//! Names to addresses, and addresses to names.
//!
//! A name that a stranger typed is only ever resolved, never connected to: what comes back is shown and looked up on the
//! lists, so a name that leads to a private or loopback address does no harm and is answered with what that address is.
//! An attacker's name server can be slow, huge or looping: every question is bounded in time and number of answers, and
//! so is the number of questions at once. No search domain is tried, no hosts file is read.
//!
//! [`HickoryResolver`] asks the name servers of this machine, [`FixedResolver`] answers from a table, for tests and for
//! the demo.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{LookupIpStrategy, ResolveHosts, ResolverConfig};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;
use hickory_resolver::system_conf::read_system_conf;
use tokio::sync::Semaphore;

use crate::domain::network::fold;
use crate::domain::query::HostName;

/// Longest wait for an answer, all name servers and retries together.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// Longest wait for one try; two fit into [`PATIENCE`].
const ONE_TRY: Duration = Duration::from_millis(900);

/// At most so many addresses of one name are answered.
pub const MAX_ADDRESSES: usize = 16;

/// At most so many questions at once; others wait within their time.
const MAX_QUESTIONS: usize = 32;

/// At most so many answers are kept, none for longer than [`KEPT`].
const MAX_KEPT: u64 = 512;
const KEPT: Duration = Duration::from_mins(5);

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
}

/// Asks the name servers that this machine is configured with.
pub struct HickoryResolver {
    resolver: TokioResolver,
    questions: Semaphore,
}

/// Why there is no resolver.
#[derive(Debug, thiserror::Error)]
#[error("the name servers of this machine could not be read: {0}")]
pub struct NoResolver(#[from] NetError);

impl HickoryResolver {
    /// Reads the machine's own configuration (`/etc/resolv.conf`).
    pub fn system() -> Result<Self, NoResolver> {
        let (config, _) = read_system_conf()?;
        Self::with_config(config)
    }

    /// Asks these name servers; domain and search list are left aside.
    pub fn with_config(config: ResolverConfig) -> Result<Self, NoResolver> {
        let (_, _, name_servers) = config.into_parts();
        let config = ResolverConfig::from_parts(None, Vec::new(), name_servers);
        let mut builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        let options = builder.options_mut();
        options.timeout = ONE_TRY;
        options.attempts = 1;
        options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
        options.use_hosts_file = ResolveHosts::Never;
        options.cache_size = MAX_KEPT;
        options.positive_max_ttl = Some(KEPT);
        options.negative_max_ttl = Some(KEPT);
        Ok(Self { resolver: builder.build()?, questions: Semaphore::new(MAX_QUESTIONS) })
    }

    /// Waits for a free place and the answer, together no longer than [`PATIENCE`].
    async fn ask<T>(&self, question: impl Future<Output = Result<T, NetError>> + Send) -> Result<T, ResolveError> {
        let asked = async {
            let _place = self.questions.acquire().await.map_err(|_| ResolveError::Failed)?;
            question.await.map_err(|error| cause(&error))
        };
        tokio::time::timeout(PATIENCE, asked).await.unwrap_or(Err(ResolveError::TimedOut))
    }
}

impl fmt::Debug for HickoryResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HickoryResolver")
    }
}

fn cause(error: &NetError) -> ResolveError {
    if error.is_nx_domain() || error.is_no_records_found() {
        ResolveError::NotFound
    } else if matches!(error, NetError::Timeout) {
        ResolveError::TimedOut
    } else {
        ResolveError::Failed
    }
}

impl Resolver for HickoryResolver {
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>> {
        Box::pin(async move {
            let name: HostName = name.parse().map_err(|_| ResolveError::NotFound)?;
            // The dot makes it absolute.
            let found = self.ask(self.resolver.lookup_ip(format!("{name}."))).await?;
            bounded(found.iter())
        })
    }

    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName> {
        Box::pin(async move {
            let found = self.ask(self.resolver.reverse_lookup(fold(address))).await?;
            let names = found.answers().iter().take(MAX_ADDRESSES).filter_map(|record| match &record.data {
                RData::PTR(pointer) => pointer.to_ascii().parse().ok(),
                _ => None,
            });
            names.min().ok_or(ResolveError::NotFound)
        })
    }
}

/// Each once, IPv4 first, in order, not too many.
fn bounded(addresses: impl Iterator<Item = IpAddr>) -> Result<Vec<IpAddr>, ResolveError> {
    let mut all: Vec<IpAddr> = addresses.map(fold).take(MAX_ADDRESSES * 8).collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(MAX_ADDRESSES);
    if all.is_empty() { Err(ResolveError::NotFound) } else { Ok(all) }
}

/// Answers from a table, at once; whatever is not in it is not found, or asked of the resolver behind it.
#[derive(Debug, Clone, Default)]
pub struct FixedResolver {
    names: BTreeMap<String, Result<Vec<IpAddr>, ResolveError>>,
    behind: Option<Arc<dyn Resolver>>,
}

impl FixedResolver {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the addresses of a name, which is also the reverse name of each of them that has none yet.
    #[must_use]
    pub fn with(mut self, name: &str, addresses: impl IntoIterator<Item = IpAddr>) -> Self {
        self.names.insert(name.to_owned(), Ok(addresses.into_iter().collect()));
        self
    }

    /// Asks another resolver for what is not in the table.
    #[must_use]
    pub fn before(mut self, resolver: Arc<dyn Resolver>) -> Self {
        self.behind = Some(resolver);
        self
    }

    /// Adds a name that is answered with an error.
    #[must_use]
    pub fn with_error(mut self, name: &str, error: ResolveError) -> Self {
        self.names.insert(name.to_owned(), Err(error));
        self
    }
}

impl Resolver for FixedResolver {
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>> {
        let answer = match (self.names.get(name), &self.behind) {
            (Some(Ok(addresses)), _) => bounded(addresses.iter().copied()),
            (Some(Err(error)), _) => Err(*error),
            (None, Some(behind)) => return behind.addresses(name),
            (None, None) => Err(ResolveError::NotFound),
        };
        Box::pin(std::future::ready(answer))
    }

    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName> {
        let wanted = fold(address);
        let holds = |addresses: &Vec<IpAddr>| addresses.iter().any(|address| fold(*address) == wanted);
        let found = self.names.iter().find(|(_, addresses)| addresses.as_ref().is_ok_and(holds));
        match (found.and_then(|(name, _)| name.parse().ok()), &self.behind) {
            (Some(name), _) => Box::pin(std::future::ready(Ok(name))),
            (None, Some(behind)) => behind.reverse_name(address),
            (None, None) => Box::pin(std::future::ready(Err(ResolveError::NotFound))),
        }
    }
}
