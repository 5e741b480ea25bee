//! Answers from a table, for tests and for the demo.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use super::{MailHosts, ResolveError, Resolver, Resolving, bounded, bounded_texts};
use crate::domain::check::DnsName;
use crate::domain::network::fold;
use crate::domain::query::HostName;

/// Answers from a table, at once; whatever is not in it is not found, or asked of the resolver behind it.
#[derive(Debug, Clone, Default)]
pub struct FixedResolver {
    names: BTreeMap<String, Result<Vec<IpAddr>, ResolveError>>,
    reverse: BTreeMap<IpAddr, Result<String, ResolveError>>,
    texts: BTreeMap<String, Result<Vec<String>, ResolveError>>,
    mail: BTreeMap<String, Result<MailHosts, ResolveError>>,
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

    /// Adds what reverse DNS says for an address, wherever that name leads: a name, or an error.
    #[must_use]
    pub fn with_reverse(mut self, address: IpAddr, answer: Result<&str, ResolveError>) -> Self {
        self.reverse.insert(fold(address), answer.map(str::to_owned));
        self
    }

    /// Adds the texts at a name, or an error.
    #[must_use]
    pub fn with_texts(mut self, name: &str, answer: Result<&[&str], ResolveError>) -> Self {
        let texts = answer.map(|texts| texts.iter().map(|&text| text.to_owned()).collect());
        self.texts.insert(name.to_owned(), texts);
        self
    }

    /// Adds who takes the mail of a domain, or an error. A domain that has an address needs no entry.
    #[must_use]
    pub fn with_mail(mut self, domain: &str, answer: Result<MailHosts, ResolveError>) -> Self {
        self.mail.insert(domain.to_owned(), answer);
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

    /// The table's word on the name of an address, if it has one.
    fn named(&self, address: IpAddr) -> Option<Result<HostName, ResolveError>> {
        if let Some(answer) = self.reverse.get(&address) {
            return Some(answer.as_ref().map_err(|error| *error).and_then(|name| host_name(name)));
        }
        let holds = |addresses: &Vec<IpAddr>| addresses.iter().any(|known| fold(*known) == address);
        let (name, _) = self.names.iter().find(|(_, addresses)| addresses.as_ref().is_ok_and(holds))?;
        Some(host_name(name))
    }

    /// The table's word on the mail of a domain, if it has one.
    fn mail_of(&self, domain: &str) -> Option<Result<MailHosts, ResolveError>> {
        let by_address = || Some(self.names.get(domain)?.clone().map(|_| MailHosts::NoneButAddress));
        self.mail.get(domain).cloned().or_else(by_address)
    }
}

fn host_name(name: &str) -> Result<HostName, ResolveError> {
    name.parse().map_err(|_| ResolveError::NotFound)
}

/// The table's word, at once; else that of the resolver behind it.
fn answered<'a, T: Send + 'a>(
    known: Option<Result<T, ResolveError>>,
    behind: Option<&'a Arc<dyn Resolver>>,
    ask: impl FnOnce(&'a dyn Resolver) -> Resolving<'a, T>,
) -> Resolving<'a, T> {
    match (known, behind) {
        (Some(answer), _) => Box::pin(std::future::ready(answer)),
        (None, Some(behind)) => ask(&**behind),
        (None, None) => Box::pin(std::future::ready(Err(ResolveError::NotFound))),
    }
}

impl Resolver for FixedResolver {
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>> {
        let known = self.names.get(name).cloned().map(|answer| bounded(answer?.into_iter()));
        answered(known, self.behind.as_ref(), |behind| behind.addresses(name))
    }

    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName> {
        answered(self.named(fold(address)), self.behind.as_ref(), |behind| behind.reverse_name(address))
    }

    fn texts<'a>(&'a self, name: &'a DnsName) -> Resolving<'a, Vec<String>> {
        let known = self.texts.get(name.as_str()).cloned().map(|answer| bounded_texts(answer?.into_iter()));
        answered(known, self.behind.as_ref(), |behind| behind.texts(name))
    }

    fn mail_hosts<'a>(&'a self, domain: &'a HostName) -> Resolving<'a, MailHosts> {
        answered(self.mail_of(domain.as_str()), self.behind.as_ref(), |behind| behind.mail_hosts(domain))
    }
}
