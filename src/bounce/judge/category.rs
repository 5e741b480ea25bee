//! What kind of refusal a reply is.
//!
//! Said most plainly first: a list asked wrongly, then what is listed, then everything else that may be about the
//! sending server, then the mail and the mailbox. Codes alone come last and are not much trusted: receivers use them as
//! they like.

use super::signs::Sign;
use super::{Case, subject, zone};
use crate::bounce::findings::{Category, Cause};
use crate::bounce::known::{KnownList, ListKind, Zone};

/// The outcome.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Kind {
    pub(super) category: Option<Category>,
    pub(super) cause: Option<Cause>,
    /// True when words say so, false when it is only what the code allows.
    pub(super) is_said: bool,
}

impl Kind {
    const fn said(category: Category) -> Self {
        Self { category: Some(category), cause: None, is_said: true }
    }

    const fn because(category: Category, cause: Cause) -> Self {
        Self { category: Some(category), cause: Some(cause), is_said: true }
    }
}

/// The kind of a case.
pub(super) fn category(case: &Case<'_>, zone: Option<&zone::Named>) -> Kind {
    let said = resolver(case)
        .or_else(|| lookup_failed(case))
        .or_else(|| listed(case, zone))
        .or_else(|| about_server(case))
        .or_else(|| about_mail(case))
        .or_else(|| by_words(case));
    said.or_else(|| by_status(case)).unwrap_or_else(|| Kind {
        category: case.reply.map(|_| Category::PolicyOther),
        cause: None,
        is_said: false,
    })
}

fn resolver(case: &Case<'_>) -> Option<Kind> {
    case.signs.has(Sign::Resolver).then(|| Kind::said(Category::ResolverError))
}

/// The receiver could not ask a list: nobody is listed.
fn lookup_failed(case: &Case<'_>) -> Option<Kind> {
    let says_else = case.signs.any(&[Sign::Listing, Sign::IpBlocked, Sign::Rdns, Sign::NoSuchDomain]);
    (case.signs.has(Sign::LookupFailed) && !says_else).then(|| Kind::said(Category::Network))
}

/// A list is named, by its zone or by its name.
fn listed(case: &Case<'_>, zone: Option<&zone::Named>) -> Option<Kind> {
    let signs = case.signs;
    let of_zone = zone.and_then(|zone| match zone.owner {
        Some(Zone::Other(at)) => case.known.lists.get(at),
        _ => None,
    });
    let says_listed = signs.any(&[
        Sign::Listing,
        Sign::Dnsbl,
        Sign::BlockedBy,
        Sign::IpBlocked,
        Sign::HostRejected,
        Sign::BlockedFor,
    ]) || zone.is_some();
    if signs.has(Sign::Greylist)
        && case.is_temporary()
        && !signs.has(Sign::Dnsbl)
        && zone.is_none_or(|zone| zone.owner.is_none())
    {
        return Some(Kind::said(Category::Greylist));
    }
    let by_name = super::names::list(case, zone, Some(Category::IpDnsbl));
    let named = of_zone.or_else(|| by_name.as_ref().and_then(|list| case.known.list(list.id()?)));
    let is_domain = named.is_some_and(|list| matches!(list.kind, ListKind::Domain | ListKind::Uri))
        || of_zone.is_none() && super::names::is_of_domains(case);
    if says_listed && (is_domain || signs.has(Sign::DomainSubject)) && !is_client(case)
        || is_domain && of_zone.is_some()
    {
        return Some(Kind::said(Category::DomainList));
    }
    if zone.is_some_and(|zone| is_of_countries(&zone.name)) || signs.has(Sign::Geo) {
        return Some(Kind::said(Category::IpGeo));
    }
    if matches!(by_name, Some(crate::bounce::findings::ListNamed::Ours(_))) {
        return Some(Kind::said(if signs.has(Sign::Dynamic) { Category::IpDynamic } else { Category::IpDnsbl }));
    }
    let zone_is_other = zone.filter(|_| of_zone.is_none());
    match (named, zone_is_other) {
        (Some(list), _) if list.kind == ListKind::Ip => of_dns_list(case, list, says_listed || of_zone.is_some()),
        (Some(_), _) if of_zone.is_some() => Some(Kind::said(Category::IpReputation)),
        (_, Some(zone)) if says_listed && !case.signs.any(&[Sign::Spam, Sign::NoMailbox]) || signs.has(Sign::Dnsbl) => {
            Some(Kind::said(if is_of_receiver(case, &zone.name) {
                Category::IpPrivate
            } else {
                of_unknown(case, &zone.name)
            }))
        }
        _ => None,
    }
}

fn of_dns_list(case: &Case<'_>, list: &KnownList, is_listed: bool) -> Option<Kind> {
    let is_link_alone = case.text.trim_start_matches(['"', '\'', '(']).starts_with("http");
    let links_to_it = case
        .links
        .iter()
        .any(|link| link.contains("ip=") || link.contains("/ip/") || link.contains("lookup") || link.contains("query"));
    if !is_listed
        && !is_link_alone
        && !links_to_it
        && !case.signs.any(&[Sign::IpBlocked, Sign::HostRejected, Sign::OwnList])
    {
        return None;
    }
    Some(Kind::said(if is_dynamic_list(list) || case.signs.has(Sign::Dynamic) {
        Category::IpDynamic
    } else {
        Category::IpDnsbl
    }))
}

fn is_dynamic_list(list: &KnownList) -> bool {
    list.id.split('-').any(|part| matches!(part, "pbl" | "dul" | "duhl" | "dyna"))
}

fn of_unknown(case: &Case<'_>, zone: &str) -> Category {
    let is_dynamic = zone
        .split('.')
        .any(|label| matches!(label, "dul" | "duhl" | "pbl" | "dyn" | "dyna" | "dynamic" | "dialup" | "dialups"));
    if is_dynamic || case.signs.has(Sign::Dynamic) { Category::IpDynamic } else { Category::IpDnsbl }
}

fn is_of_countries(zone: &str) -> bool {
    zone.split('.').any(|label| matches!(label, "countries" | "country" | "geoip" | "geo"))
}

/// Parts of the names of lists.
const LISTS: &[&str] = &["bl", "rbl", "dnsbl", "dnsrbl", "rhsbl", "blacklist", "blocklist", "list", "zen", "dnswl"];

/// A name such as lists have.
pub(super) fn is_named_as_list(name: &str) -> bool {
    name.to_ascii_lowercase().split('.').any(|label| LISTS.contains(&label))
}

/// The receiver's own name in the place of a list.
fn is_of_receiver(case: &Case<'_>, zone: &str) -> bool {
    let zone = zone.to_ascii_lowercase();
    if is_named_as_list(&zone) {
        // It answers in DNS, whoever runs it.
        return false;
    }
    let is_of =
        |domain: &str| zone == domain || zone.ends_with(&format!(".{domain}")) || domain.ends_with(&format!(".{zone}"));
    case.told.recipient_domain.as_deref().is_some_and(is_of) || case.told.remote_host.as_deref() == Some(zone.as_str())
}

/// `Client host [192.0.2.1] blocked using`: an address, whatever the list.
fn is_client(case: &Case<'_>) -> bool {
    let lower = case.text.to_ascii_lowercase();
    lower.contains("client host [") || lower.contains("client [")
}

/// Something about the sending server, and no list in DNS by name.
fn about_server(case: &Case<'_>) -> Option<Kind> {
    let signs = case.signs;
    let status = case.reply.and_then(|reply| reply.enhanced.as_deref()).unwrap_or_default();
    if signs.has(Sign::Greylist) && !signs.any(&[Sign::Listing, Sign::Reputation]) && case.is_temporary() {
        return Some(Kind::said(Category::Greylist));
    }
    let is_own = signs.has(Sign::OwnList) && (!case.is_temporary() || signs.any(&[Sign::Listing, Sign::IpBlocked]));
    if signs.has(Sign::Rate) && !is_own {
        return Some(Kind::said(Category::IpRate));
    }
    if signs.has(Sign::Rdns) && !signs.has(Sign::OwnList) || status == "5.7.25" {
        return Some(Kind::said(Category::IpRdns));
    }
    if let Some(kind) = auth(case).filter(|_| !signs.has(Sign::OwnList)) {
        return Some(kind);
    }
    if signs.has(Sign::Dynamic) && !signs.has(Sign::DomainSubject) {
        return Some(Kind::said(Category::IpDynamic));
    }
    blocked(case)
}

/// The server is blocked: by a filter's maker, by a list that is not named, by the receiver.
fn blocked(case: &Case<'_>) -> Option<Kind> {
    let signs = case.signs;
    let provider = super::names::list(case, None, Some(Category::IpReputation));
    let is_vendor = provider.as_ref().and_then(|list| list.id()).is_some_and(is_vendor);
    let is_listed = signs.has(Sign::Listing) && subject::is_address(case);
    if subject::is_another(case) {
        return None;
    }
    if signs.has(Sign::OwnList) && !is_vendor {
        return Some(Kind::said(Category::IpPrivate));
    }
    if signs.has(Sign::DomainReputation) {
        return Some(Kind::said(Category::DomainList));
    }
    let is_blocked = signs.any(&[Sign::Dnsbl, Sign::OwnList, Sign::IpBlocked]) || subject::is_blocked(case);
    if is_vendor && (is_listed || is_blocked) || signs.has(Sign::Reputation) {
        return Some(Kind::said(Category::IpReputation));
    }
    if signs.has(Sign::DomainSubject) && signs.has(Sign::Listing) && !is_client(case) {
        return Some(Kind::said(Category::DomainList));
    }
    if signs.has(Sign::Dnsbl) && (!signs.has(Sign::Spam) || subject::is_address(case)) {
        return Some(Kind::said(Category::IpDnsbl));
    }
    let is_said = signs.has(Sign::IpBlocked) || subject::is_said_to_be_blocked(case);
    let is_likely = is_listed || signs.has(Sign::HostRejected) || subject::is_blocked(case);
    if is_said || is_likely && !is_about_else(case) {
        return Some(Kind::said(Category::IpPrivate));
    }
    None
}

/// Something else is wrong as well, and more likely so.
fn is_about_else(case: &Case<'_>) -> bool {
    case.signs.any(&[
        Sign::Spam,
        Sign::NoMailbox,
        Sign::MailboxFull,
        Sign::Virus,
        Sign::Size,
        Sign::Sender,
        Sign::Helo,
        Sign::Login,
        Sign::Relaying,
        Sign::Protocol,
        Sign::LookupFailed,
    ])
}

/// Those who sell filters, as against those who receive mail.
pub(super) fn is_vendor(id: &str) -> bool {
    const VENDORS: &[&str] = &[
        "cloudmark-csi",
        "proofpoint-pdr",
        "cisco-talos",
        "trendmicro-ers",
        "mimecast",
        "symantec",
        "sonicwall",
        "vade",
        "cobion",
        "barracuda-ess",
        "fireeye-etp",
    ];
    VENDORS.contains(&id)
}

fn auth(case: &Case<'_>) -> Option<Kind> {
    let signs = case.signs;
    match () {
        () if signs.has(Sign::Dmarc) => Some(Kind::because(Category::Auth, Cause::Dmarc)),
        () if signs.has(Sign::Spf) => Some(Kind::because(Category::Auth, Cause::Spf)),
        () if signs.has(Sign::Dkim) => Some(Kind::because(Category::Auth, Cause::Dkim)),
        () if signs.has(Sign::Auth) => Some(Kind::said(Category::Auth)),
        () => None,
    }
}

/// What the mail holds, and the mailbox it was for.
fn about_mail(case: &Case<'_>) -> Option<Kind> {
    let signs = case.signs;
    match () {
        () if signs.has(Sign::Virus) && !signs.has(Sign::NoMailbox) => {
            Some(Kind::because(Category::Content, Cause::Virus))
        }
        () if signs.has(Sign::MailboxFull) => Some(Kind::because(Category::Mailbox, Cause::MailboxFull)),
        () if signs.has(Sign::Size) => Some(Kind::because(Category::Content, Cause::Size)),
        () if signs.has(Sign::Spam) => Some(Kind::said(Category::Content)),
        () if signs.has(Sign::NoSuchDomain) && case.reply.is_none() => {
            Some(Kind::because(Category::Network, Cause::NoSuchDomain))
        }
        () if signs.has(Sign::Sender) => Some(Kind::said(Category::PolicyOther)),
        () if signs.has(Sign::NoMailbox) => Some(Kind::because(Category::Mailbox, Cause::UnknownUser)),
        () if signs.has(Sign::RecipientRefused) && !signs.any(&[Sign::Policy, Sign::Relaying, Sign::TryAgain]) => {
            Some(Kind::because(Category::Mailbox, Cause::UnknownUser))
        }
        () if signs.has(Sign::Mailbox) => Some(Kind::said(Category::Mailbox)),
        () => None,
    }
}

fn by_words(case: &Case<'_>) -> Option<Kind> {
    let signs = case.signs;
    match () {
        () if signs.has(Sign::Login) => Some(Kind::because(Category::Auth, Cause::SignIn)),
        () if signs.has(Sign::Relaying) => Some(Kind::because(Category::PolicyOther, Cause::Relaying)),
        () if signs.has(Sign::Helo) => Some(Kind::said(Category::PolicyOther)),
        () if signs.has(Sign::NoSuchDomain) => Some(Kind::because(Category::Network, Cause::NoSuchDomain)),
        () if signs.has(Sign::Network) => Some(Kind::said(Category::Network)),
        () if signs.any(&[Sign::Policy, Sign::Protocol]) => Some(Kind::said(Category::PolicyOther)),
        () if signs.has(Sign::TryAgain) && case.is_temporary() => Some(Kind::said(Category::Greylist)),
        () => None,
    }
}

/// What the enhanced code says (RFC 3463 and its registry), when words do not.
fn by_status(case: &Case<'_>) -> Option<Kind> {
    let status = case.status()?;
    let (_, rest) = status.split_once('.')?;
    match rest {
        "1.1" | "1.2" | "1.3" | "1.6" | "1.10" => Some(Kind::because(Category::Mailbox, Cause::UnknownUser)),
        "2.2" => Some(Kind::because(Category::Mailbox, Cause::MailboxFull)),
        "2.1" | "2.4" => Some(Kind::said(Category::Mailbox)),
        "2.3" | "3.4" => Some(Kind::because(Category::Content, Cause::Size)),
        "7.20" | "7.21" | "7.22" => Some(Kind::because(Category::Auth, Cause::Dkim)),
        "7.23" | "7.24" => Some(Kind::because(Category::Auth, Cause::Spf)),
        "7.25" => Some(Kind::said(Category::IpRdns)),
        "7.26" | "7.27" | "7.29" => Some(Kind::said(Category::Auth)),
        "7.8" | "7.9" | "7.0" | "7.1" => None,
        _ if rest.starts_with("4.") && !case.signs.has(Sign::BlockedBy) => Some(Kind::said(Category::Network)),
        _ if rest.starts_with("6.") => Some(Kind::said(Category::Content)),
        _ => None,
    }
}
