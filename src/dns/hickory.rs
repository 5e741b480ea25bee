//! Asks the name servers that this machine is configured with.

use std::fmt;
use std::future::Future;
use std::net::IpAddr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{LookupIpStrategy, ResolveHosts, ResolverConfig};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::rdata::{MX, TXT};
use hickory_resolver::proto::rr::{Name, RData};
use hickory_resolver::system_conf::read_system_conf;
use tokio::sync::Semaphore;

use super::{
    MAX_ADDRESSES, MAX_MAIL_HOSTS, MAX_RECORDS, MAX_TEXT, MailHosts, PATIENCE, ResolveError, Resolver, Resolving,
    bounded, bounded_texts,
};
use crate::domain::check::DnsName;
use crate::domain::network::fold;
use crate::domain::query::HostName;

/// Longest wait for one try; two fit into [`PATIENCE`].
const ONE_TRY: Duration = Duration::from_millis(900);

/// At most so many questions at once; others wait within their time.
const MAX_QUESTIONS: usize = 32;

/// At most so many answers are kept, none for longer than [`KEPT`].
const MAX_KEPT: u64 = 512;
const KEPT: Duration = Duration::from_mins(5);

/// That there is nothing is kept for less: somebody may be about to put it there.
const NOTHING_KEPT: Duration = Duration::from_secs(30);

/// Asks the name servers that this machine is configured with.
pub struct HickoryResolver {
    resolver: TokioResolver,
    /// Keeps nothing: who has just put an entry into DNS is not told for minutes that it is not there.
    fresh: TokioResolver,
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
        Ok(Self {
            resolver: resolver(config.clone(), MAX_KEPT, [KEPT, NOTHING_KEPT])?,
            fresh: resolver(config, 0, [Duration::ZERO; 2])?,
            questions: Semaphore::new(MAX_QUESTIONS),
        })
    }

    /// Waits for a free place and the answer, together no longer than [`PATIENCE`].
    async fn ask<T>(&self, question: impl Future<Output = Result<T, NetError>> + Send) -> Result<T, Unanswered> {
        let asked = async {
            let _place = self.questions.acquire().await.map_err(|_| Unanswered::Failed)?;
            question.await.map_err(|error| cause(&error))
        };
        tokio::time::timeout(PATIENCE, asked).await.unwrap_or(Err(Unanswered::TimedOut))
    }

    /// A domain that names no mail server takes mail at its own address, if it has one (RFC 5321 section 5.1).
    async fn own_address(&self, domain: &HostName) -> Result<MailHosts, ResolveError> {
        match self.ask(self.fresh.lookup_ip(absolute(domain))).await {
            Ok(found) if found.iter().next().is_some() => Ok(MailHosts::NoneButAddress),
            Ok(_) | Err(Unanswered::NoRecord | Unanswered::NoName) => Ok(MailHosts::None),
            Err(error) => Err(error.into()),
        }
    }
}

/// A resolver that keeps so many answers: what it found and that it found nothing, each no longer than told.
fn resolver(
    config: ResolverConfig,
    most_kept: u64,
    [kept, nothing_kept]: [Duration; 2],
) -> Result<TokioResolver, NetError> {
    let mut builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
    let options = builder.options_mut();
    options.timeout = ONE_TRY;
    options.attempts = 1;
    options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
    options.use_hosts_file = ResolveHosts::Never;
    options.cache_size = most_kept;
    options.positive_max_ttl = Some(kept);
    options.negative_max_ttl = Some(nothing_kept);
    builder.build()
}

/// A resolver that keeps nothing: for whoever asks what is answered now.
pub(super) fn keeping_nothing(config: ResolverConfig) -> Result<TokioResolver, NoResolver> {
    Ok(resolver(config, 0, [Duration::ZERO; 2])?)
}

impl fmt::Debug for HickoryResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HickoryResolver")
    }
}

/// Why there is no answer. A name that is not there is told from one that only has no record of the kind asked for.
pub(super) enum Unanswered {
    NoName,
    NoRecord,
    TimedOut,
    Failed,
}

impl From<Unanswered> for ResolveError {
    fn from(unanswered: Unanswered) -> Self {
        match unanswered {
            Unanswered::NoName | Unanswered::NoRecord => Self::NotFound,
            Unanswered::TimedOut => Self::TimedOut,
            Unanswered::Failed => Self::Failed,
        }
    }
}

pub(super) fn cause(error: &NetError) -> Unanswered {
    if error.is_nx_domain() {
        Unanswered::NoName
    } else if error.is_no_records_found() {
        Unanswered::NoRecord
    } else if matches!(error, NetError::Timeout) {
        Unanswered::TimedOut
    } else {
        Unanswered::Failed
    }
}

/// The dot makes it absolute.
fn absolute(name: &HostName) -> String {
    format!("{name}.")
}

impl Resolver for HickoryResolver {
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>> {
        Box::pin(async move {
            let name: HostName = name.parse().map_err(|_| ResolveError::NotFound)?;
            let found = self.ask(self.resolver.lookup_ip(absolute(&name))).await?;
            bounded(found.iter())
        })
    }

    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName> {
        Box::pin(async move {
            let found = self.ask(self.resolver.reverse_lookup(fold(address))).await?;
            let names = found.answers().iter().take(MAX_ADDRESSES).filter_map(|record| match &record.data {
                RData::PTR(pointer) => host_name(pointer),
                _ => None,
            });
            names.min().ok_or(ResolveError::NotFound)
        })
    }

    fn texts<'a>(&'a self, name: &'a DnsName) -> Resolving<'a, Vec<String>> {
        Box::pin(async move {
            let name = Name::from_ascii(format!("{name}.")).map_err(|_| ResolveError::NotFound)?;
            let found = self.ask(self.fresh.txt_lookup(name)).await?;
            let texts = found.answers().iter().filter_map(|record| match &record.data {
                RData::TXT(text) => joined(text),
                _ => None,
            });
            bounded_texts(texts)
        })
    }

    fn mail_hosts<'a>(&'a self, domain: &'a HostName) -> Resolving<'a, MailHosts> {
        Box::pin(async move {
            let found = match self.ask(self.fresh.mx_lookup(absolute(domain))).await {
                Err(Unanswered::NoRecord) => return self.own_address(domain).await,
                answer => answer?,
            };
            let records = found.answers().iter().take(MAX_RECORDS).filter_map(|record| match &record.data {
                RData::MX(exchange) => Some(exchange),
                _ => None,
            });
            Ok(mail_hosts(records.collect()))
        })
    }
}

fn host_name(name: &Name) -> Option<HostName> {
    name.to_ascii().parse().ok()
}

/// The strings of one text put together; one that is too long is not.
fn joined(text: &TXT) -> Option<String> {
    let length: usize = text.txt_data.iter().map(|part| part.len()).sum();
    if length > MAX_TEXT {
        return None;
    }
    String::from_utf8(text.txt_data.concat()).ok()
}

/// The root as the only mail server is the word for none (RFC 7505); beside others, it is nothing. Once a domain names
/// mail servers, its own address is none of them.
fn mail_hosts(mut records: Vec<&MX>) -> MailHosts {
    if !records.is_empty() && records.iter().all(|record| record.exchange.is_root()) {
        return MailHosts::Null;
    }
    records.sort_by_key(|record| record.preference);
    let named = records.iter().filter_map(|record| host_name(&record.exchange));
    let hosts: Vec<HostName> = named.take(MAX_MAIL_HOSTS).collect();
    if hosts.is_empty() { MailHosts::None } else { MailHosts::Hosts(hosts) }
}
