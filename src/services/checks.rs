//! Gathers the facts that machine checks of a removal request need (`domain::check` holds them against each other).
//!
//! Only what the wanted checks need is asked, nothing is connected to, and all of it together takes no longer than
//! [`PATIENCE`]. It is still too long for somebody who waits for a page: a worker calls it, no request path does.

use std::net::IpAddr;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::Services;
use crate::dns::{MailHosts, ResolveError, Resolver};
use crate::domain::check::{
    Answered, CheckKind, Contact, Control, ControlName, Counts, DnsName, Facts, control_names, token_text,
};
use crate::domain::listing::Admission;
use crate::domain::network::{Network, fold};
use crate::domain::query::HostName;
use crate::domain::special::{SpecialClass, special_of};
use crate::domain::time::Timestamp;
use crate::store::StoreError;

/// Longest time for all questions of one request together.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// So many mail servers of a contact's domain are tried for an address.
const MOST_MAIL_HOSTS: usize = 4;

/// The request that is checked.
#[derive(Debug, Clone)]
pub struct CheckSubject<'a> {
    /// The network that is to be removed.
    pub network: Network,
    /// The domain of the requester's mail address, in the form of DNS; none where the request has no mail address.
    pub contact_domain: Option<&'a str>,
    /// What an entry in DNS must hold, without `reprieve=`. It is public there, so it opens nothing.
    pub control_token: &'a str,
    /// The address from which the request was confirmed, where it was confirmed in that way.
    pub confirmed_from: Option<IpAddr>,
    /// When the cause of the listing was last seen.
    pub last_seen: Timestamp,
    /// When the requester says that it was repaired.
    pub claimed_at: Option<Timestamp>,
    /// The end of the waiting time, if there is one.
    pub locked_until: Option<Timestamp>,
    /// The checks that are wanted.
    pub kinds: &'a [CheckKind],
}

impl Services {
    /// Everything that the wanted checks of a request need to know. What a name server did not answer in time is
    /// [`Answered::NoAnswer`].
    pub async fn gather(&self, subject: &CheckSubject<'_>) -> Result<Facts, StoreError> {
        let mut tx = self.store.read().await?;
        let admission = self.admission.with_exclusions(tx.exclusions().await?);
        tx.commit().await?;
        Ok(gather(&*self.resolver, &admission, subject).await)
    }
}

/// The same with a resolver and exclusions of one's own.
pub async fn gather(resolver: &dyn Resolver, admission: &Admission, subject: &CheckSubject<'_>) -> Facts {
    let questions = Questions { resolver, deadline: Instant::now() + PATIENCE };
    let (called, zones, contact) =
        tokio::join!(questions.called(subject), questions.zones(subject), questions.contact(subject));
    let (reverse_name, forward) = called;
    let control = questions.control(subject, zones, &reverse_name, &forward).await;
    Facts {
        address: subject.network.is_host().then(|| subject.network.address()),
        reverse_name,
        forward,
        contact,
        control,
        last_seen: subject.last_seen,
        claimed_at: subject.claimed_at,
        locked_until: subject.locked_until,
        is_excluded: admission.exclusion_at(&subject.network).is_some(),
    }
}

impl CheckSubject<'_> {
    fn wants(&self, kind: CheckKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The single address that confirmed for itself. Somebody inside a range does not speak for the range.
    fn came_from_itself(&self) -> bool {
        self.network.is_host() && self.confirmed_from.is_some_and(|from| fold(from) == self.network.address())
    }

    /// True while an entry in DNS is still to be looked for.
    fn needs_entry(&self) -> bool {
        self.wants(CheckKind::Control) && !self.came_from_itself() && !self.control_token.is_empty()
    }
}

/// Questions with one common end of patience.
struct Questions<'a> {
    resolver: &'a dyn Resolver,
    deadline: Instant,
}

impl Questions<'_> {
    async fn ask<T>(&self, question: impl Future<Output = Result<T, ResolveError>>) -> Answered<T> {
        match timeout_at(self.deadline, question).await {
            Ok(Ok(answer)) => Answered::Found(answer),
            Ok(Err(ResolveError::NotFound)) => Answered::Missing,
            Ok(Err(ResolveError::TimedOut | ResolveError::Failed)) | Err(_) => Answered::NoAnswer,
        }
    }

    /// The name of a single address, and where that leads.
    async fn called(&self, subject: &CheckSubject<'_>) -> (Answered<HostName>, Answered<Vec<IpAddr>>) {
        let wants_forward = subject.wants(CheckKind::ForwardConfirmed) || subject.needs_entry();
        let wants_name = subject.kinds.iter().any(|kind| kind.is_about_name()) || wants_forward;
        if !wants_name || !subject.network.is_host() {
            return (Answered::NotAsked, Answered::NotAsked);
        }
        let name = self.ask(self.resolver.reverse_name(subject.network.address())).await;
        let forward = match &name {
            Answered::Found(name) if wants_forward => self.ask(self.resolver.addresses(name.as_str())).await,
            _ => Answered::NotAsked,
        };
        (name, forward)
    }

    /// Whether entries in the reverse zones show control.
    async fn zones(&self, subject: &CheckSubject<'_>) -> Answered<Control> {
        if !subject.needs_entry() {
            return Answered::NotAsked;
        }
        let names = control_names(&subject.network, None);
        let (alone, together) = tokio::join!(
            self.any_has(&names, Counts::Alone, subject.control_token),
            self.all_have(&names, subject.control_token)
        );
        first_of(alone, together)
    }

    /// Control by the address itself, by its reverse zones, or beside its name where that leads back.
    async fn control(
        &self,
        subject: &CheckSubject<'_>,
        zones: Answered<Control>,
        name: &Answered<HostName>,
        forward: &Answered<Vec<IpAddr>>,
    ) -> Answered<Control> {
        if !subject.wants(CheckKind::Control) {
            return Answered::NotAsked;
        }
        if subject.came_from_itself() {
            return Answered::Found(Control::ByAddress);
        }
        if subject.control_token.is_empty() {
            return Answered::Missing;
        }
        let beside = match (name, forward) {
            _ if matches!(zones, Answered::Found(_)) => Answered::NotAsked,
            (Answered::NoAnswer, _) | (_, Answered::NoAnswer) => Answered::NoAnswer,
            (Answered::Found(name), Answered::Found(addresses)) if addresses.contains(&subject.network.address()) => {
                let names = control_names(&subject.network, Some(name));
                self.any_has(&names, Counts::WhenConfirmed, subject.control_token).await
            }
            _ => Answered::Missing,
        };
        first_of(zones, beside)
    }

    /// The first of the names of this worth at which the entry stands.
    async fn any_has(&self, names: &[ControlName], counts: Counts, token: &str) -> Answered<Control> {
        let mut said = Answered::Missing;
        for name in names.iter().filter(|name| name.counts == counts) {
            match self.has(&name.name, token).await {
                Answered::Found(control) => return Answered::Found(control),
                Answered::NoAnswer => said = Answered::NoAnswer,
                Answered::Missing | Answered::NotAsked => {}
            }
        }
        said
    }

    /// Whether the entry stands at every name that counts together with others; one without it settles the matter.
    async fn all_have(&self, names: &[ControlName], token: &str) -> Answered<Control> {
        let mut said = Answered::Missing;
        for name in names.iter().filter(|name| name.counts == Counts::Together) {
            match (self.has(&name.name, token).await, &said) {
                (Answered::Found(control), Answered::Missing) => said = Answered::Found(control),
                (Answered::Found(_), _) => {}
                (other, _) => return other,
            }
        }
        said
    }

    async fn has(&self, name: &DnsName, token: &str) -> Answered<Control> {
        let wanted = token_text(token);
        match self.ask(self.resolver.texts(name)).await {
            Answered::Found(texts) if texts.iter().any(|text| text.trim() == wanted) => {
                Answered::Found(Control::ByDns(name.clone()))
            }
            Answered::NoAnswer => Answered::NoAnswer,
            Answered::Found(_) | Answered::Missing | Answered::NotAsked => Answered::Missing,
        }
    }

    /// What the domain of the requester's mail address does with mail.
    async fn contact(&self, subject: &CheckSubject<'_>) -> Answered<Contact> {
        let domain = match subject.contact_domain.filter(|_| subject.wants(CheckKind::ContactDomain)) {
            None => return Answered::NotAsked,
            Some(text) => text.parse::<HostName>(),
        };
        let Ok(domain) = domain else { return Answered::Missing };
        match self.ask(self.resolver.mail_hosts(&domain)).await {
            Answered::Found(MailHosts::Null) => Answered::Found(Contact::NullMx),
            Answered::Found(MailHosts::None) => Answered::Found(Contact::NoMailHost),
            Answered::Found(MailHosts::NoneButAddress) => self.reached(&[domain]).await,
            Answered::Found(MailHosts::Hosts(hosts)) => self.reached(&hosts).await,
            Answered::Missing => Answered::Missing,
            Answered::NoAnswer => Answered::NoAnswer,
            Answered::NotAsked => Answered::NotAsked,
        }
    }

    /// Whether one of the first mail servers has an address that can be reached from outside.
    async fn reached(&self, hosts: &[HostName]) -> Answered<Contact> {
        let mut said = Answered::Found(Contact::NoMailHost);
        for host in hosts.iter().take(MOST_MAIL_HOSTS) {
            match self.ask(self.resolver.addresses(host.as_str())).await {
                Answered::Found(addresses) if addresses.iter().any(|address| is_reachable(*address)) => {
                    return Answered::Found(Contact::TakesMail);
                }
                Answered::NoAnswer => said = Answered::NoAnswer,
                Answered::Found(_) | Answered::Missing | Answered::NotAsked => {}
            }
        }
        said
    }
}

/// What was found, else that somebody did not answer, else that there is nothing.
fn first_of(one: Answered<Control>, other: Answered<Control>) -> Answered<Control> {
    match (one, other) {
        (Answered::Found(control), _) | (_, Answered::Found(control)) => Answered::Found(control),
        (Answered::NoAnswer, _) | (_, Answered::NoAnswer) => Answered::NoAnswer,
        (Answered::Missing | Answered::NotAsked, Answered::Missing | Answered::NotAsked) => Answered::Missing,
    }
}

/// False for addresses that nobody outside can send mail to: a name that leads to one takes no mail.
fn is_reachable(address: IpAddr) -> bool {
    use SpecialClass::{LinkLocal, Loopback, Multicast, Private, SharedCgnat, ThisNetwork, UniqueLocal, Unspecified};
    let unreachable = [LinkLocal, Loopback, Multicast, Private, SharedCgnat, ThisNetwork, UniqueLocal, Unspecified];
    special_of(fold(address)).is_none_or(|range| !unreachable.contains(&range.class))
}
