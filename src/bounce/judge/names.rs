//! Lists that are named by words or links rather than by their zone.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::signs::{Sign, is_whole};
use super::spans::Spans;
use super::{Case, zone};
use crate::bounce::findings::{Category, ListNamed};
use crate::bounce::known::{KnownList, ListKind, Zone};

/// Further words for lists of the directory: turns of phrase of their refusals, hosts of their pages.
const FURTHER: &[(&str, &str)] = &[
    ("spamhaus.org/sbl/query", "spamhaus-sbl"),
    ("spamhaus.org/sbl/listings", "spamhaus-sbl"),
    ("spamhaus.org/pbl", "spamhaus-pbl"),
    ("spamhaus.org/xbl", "spamhaus-xbl"),
    ("spamhaus.org/query/domain", "spamhaus-dbl"),
    ("spamhaus.org/query/dbl", "spamhaus-dbl"),
    ("spamhaus-pbl", "spamhaus-pbl"),
    ("spamhaus-sbl", "spamhaus-sbl"),
    ("spamhaus-zen", "spamhaus-zen"),
    ("zen.spamhaus", "spamhaus-zen"),
    ("cbl.abuseat.org/lookup.cgi", "cbl"),
    ("spamcop.net", "spamcop"),
    ("barracudacentral.org", "barracuda-brbl"),
    ("barracudacentral", "barracuda-brbl"),
    ("barracuda networks", "barracuda-brbl"),
    ("uceprotect", "uceprotect-1"),
    ("uceprotect-level1", "uceprotect-1"),
    ("uceprotect-level2", "uceprotect-2"),
    ("uceprotect-level3", "uceprotect-3"),
    ("uceprotect level 1", "uceprotect-1"),
    ("uceprotect level 2", "uceprotect-2"),
    ("uceprotect level 3", "uceprotect-3"),
    ("backscatterer", "backscatterer"),
    ("psbl.org", "psbl"),
    ("psbl", "psbl"),
    ("mailspike", "mailspike-bl"),
    ("spamrats", "spamrats-all"),
    ("rats-dyna", "spamrats-dyna"),
    ("rats-noptr", "spamrats-noptr"),
    ("rats-spam", "spamrats-spam"),
    ("rats-auth", "spamrats-auth"),
    ("blocklist.de", "blocklist-de"),
    ("abusix.com", "abusix-combined"),
    ("abusix", "abusix-combined"),
    ("sorbs.net", "sorbs"),
    ("manitu.net", "nixspam"),
    ("hostkarma", "hostkarma"),
    ("junkemailfilter.com", "hostkarma"),
    ("gbudb", "gbudb-truncate"),
    ("spfbl.net", "spfbl"),
    ("truncate.gbudb", "gbudb-truncate"),
    ("lashback", "lashback-ubl"),
    ("surbl.org", "surbl"),
    ("surbl", "surbl"),
    ("uribl.com", "uribl"),
    ("uribl", "uribl"),
    ("cloudmark.com", "cloudmark-csi"),
    ("cloudmark sender intelligence", "cloudmark-csi"),
    ("cloudmark", "cloudmark-csi"),
    ("proofpoint dynamic reputation", "proofpoint-pdr"),
    ("proofpoint.com/dnsbl-lookup", "proofpoint-pdr"),
    ("talosintelligence.com", "cisco-talos"),
    ("senderbase.org", "cisco-talos"),
    ("mta's poor reputation", "cisco-talos"),
    ("trend micro email reputation", "trendmicro-ers"),
    ("trend micro", "trendmicro-ers"),
    ("trendmicro.com", "trendmicro-ers"),
    ("mail-abuse.org", "trendmicro-ers"),
    ("mail-abuse.com", "trendmicro-ers"),
    ("mimecast.com", "mimecast"),
    ("symanteccloud.com", "symantec"),
    ("messagelabs.com", "symantec"),
    ("sms.symantec.com", "symantec"),
    ("vadesecure.com", "vade"),
    ("postmaster.live.com", "microsoft-outlook"),
    ("aka.ms/postmaster", "microsoft-outlook"),
    ("mail.live.com", "microsoft-outlook"),
    ("sendersupport.olc.protection.outlook.com", "microsoft-outlook"),
    ("since part of their network is on our block list", "microsoft-outlook"),
    ("messages have been sent from the following ip address above", "microsoft-outlook"),
    ("messages weren't sent. please contact your internet service provider", "microsoft-outlook"),
    ("sender.office.com", "microsoft-o365"),
    ("messaging.microsoft.com", "microsoft-o365"),
    ("prod.protection.outlook.com", "microsoft-o365"),
    ("mail.protection.outlook.com", "microsoft-o365"),
    ("gsmtp", "google"),
    ("support.google.com", "google"),
    ("postmaster.yahooinc.com", "yahoo"),
    ("senders.yahooinc.com", "yahoo"),
    ("postmaster.verizonmedia.com", "yahoo"),
    ("postmaster.yahoo.com", "yahoo"),
    ("help.yahoo.com", "yahoo"),
    ("postmaster.aol.com", "yahoo"),
    ("postmaster.info.aol.com", "yahoo"),
    ("support.apple.com", "apple"),
    ("rx.t-online.de", "t-online"),
    ("postmaster.t-online.de", "t-online"),
    ("none/bad reputation", "t-online"),
    ("ask your postmaster for help or to contact", "t-online"),
    ("postmaster.gmx.net", "gmx-webde"),
    ("postmaster.gmx.com", "gmx-webde"),
    ("postmaster.web.de", "gmx-webde"),
    ("postmaster.mail.com", "gmx-webde"),
    ("ip address is block listed", "gmx-webde"),
    ("ip address is black listed", "gmx-webde"),
    ("postmaster.1and1.com", "ionos"),
    ("postmaster.comcast.net", "comcast"),
    ("xfinity.com", "comcast"),
    ("att.net", "att"),
    ("cox.com", "cox"),
    ("aup#cx*", "cox"),
    ("aup#in-*", "spectrum"),
    ("aup#out-*", "spectrum"),
    ("kisa-rbl", "kisa"),
    ("kisa.or.kr", "kisa"),
    ("spectrum.net", "spectrum"),
    ("charter.net", "spectrum"),
    ("orange.fr", "orange-fr"),
    ("ofr00*", "orange-fr"),
    ("ofr_*", "orange-fr"),
    ("help.mail.ru", "mailru"),
    ("notspam-support", "mailru"),
    ("service.mail.qq.com", "tencent-qq"),
    ("open.qq.com", "tencent-qq"),
    ("mail.163.com", "netease"),
    ("mail.126.com", "netease"),
    ("unblock.secureserver.net", "godaddy"),
    ("x.co/srbounce", "godaddy"),
    ("linuxmagic.com", "magicmail"),
    ("ess.barracuda.com", "barracuda-ess"),
];

/// Names of programs that several receivers run: they tell none of them.
const OF_MANY: &[&str] = &["bizsmtp", "cmgw"];

/// Names of all lists, to be found in one pass.
#[derive(Debug)]
pub(in super::super) struct Names {
    finder: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
}

#[derive(Debug)]
pub(super) struct Pattern {
    list: usize,
    /// In capitals, where it is too short to be told from other words.
    exact: Option<String>,
    /// A name that all lists of an operator share.
    is_generic: bool,
    may_go_on: bool,
}

impl Names {
    pub(in super::super) fn new(lists: &[KnownList]) -> Self {
        let mut texts: Vec<String> = Vec::new();
        let mut patterns = Vec::new();
        let mut add = |text: &str, list: usize| {
            let lower = text.trim_end_matches('*').to_lowercase();
            if lower.len() < 3 || OF_MANY.contains(&lower.as_str()) || texts.contains(&lower) {
                return;
            }
            let id = lists.get(list).map_or("", |list| list.id.as_str());
            let is_short = lower.len() <= 4 && lower.bytes().all(|byte| byte.is_ascii_alphabetic());
            patterns.push(Pattern {
                list,
                exact: is_short.then(|| text.to_owned()),
                is_generic: lower.starts_with(id.split('-').next().unwrap_or(id))
                    && id.contains('-')
                    && !lower.contains('-'),
                may_go_on: text.ends_with('*'),
            });
            texts.push(lower);
        };
        for (text, id) in FURTHER {
            if let Some(list) = lists.iter().position(|list| list.id == *id) {
                add(text, list);
            }
        }
        for (at, list) in lists.iter().enumerate() {
            let hosts = list.links.iter().filter_map(|link| host_of(link));
            list.aliases
                .iter()
                .map(String::as_str)
                .chain([list.name.as_str()])
                .chain(hosts)
                .for_each(|name| add(name, at));
        }
        let finder = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(&texts).ok();
        Self { finder, patterns }
    }

    /// Lists that a text names, in their order, with how sure the name is.
    pub(super) fn find<'n>(&'n self, text: &str) -> Vec<&'n Pattern> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let text = crate::bounce::beginning(text, 8 * 1024);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{2019}', "'");
        let lower = text.to_ascii_lowercase();
        let mails = Spans::of_mails(&lower);
        let whole = finder.find_iter(&lower).filter_map(|found| {
            let pattern = self.patterns.get(found.pattern().as_usize())?;
            let written = text.get(found.range())?;
            let is_exact = pattern.exact.as_ref().is_none_or(|exact| exact == written);
            let is_word = is_whole(&lower, found.start(), found.end(), pattern.may_go_on)
                && !is_of_a_rule(&lower, found.start(), written);
            let is_mail = mails.hold(found.start()) && !written.contains('@');
            (is_exact && is_word && !is_mail).then_some(pattern)
        });
        whole.take(64).collect()
    }
}

/// `RCVD_IN_XBL` is the name of a rule that counts points, and no list's.
fn is_of_a_rule(text: &str, start: usize, written: &str) -> bool {
    let word = text.get(..start).and_then(|before| before.strip_suffix('_'));
    !written.starts_with('_') && word.is_some_and(|word| word.ends_with(char::is_alphanumeric))
}

/// True when a list of domains is named.
pub(super) fn is_of_domains(case: &Case<'_>) -> bool {
    let kinds = case.names.iter().filter_map(|pattern| case.known.lists.get(pattern.list)).map(|list| list.kind);
    kinds.into_iter().any(|kind| matches!(kind, ListKind::Domain | ListKind::Uri))
}

fn host_of(link: &str) -> Option<&str> {
    let host = link.split_once("://").map(|(_, behind)| behind)?.split(['/', '?']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then_some(host)
}

/// The list that a case names, as far as its category makes one likely.
pub(super) fn list(case: &Case<'_>, zone: Option<&zone::Named>, category: Option<Category>) -> Option<ListNamed> {
    let category = category?;
    if let Some(named) = own(case, zone) {
        return Some(named);
    }
    let of_zone = zone.and_then(|zone| match zone.owner {
        Some(Zone::Other(at)) => case.known.lists.get(at),
        _ => None,
    });
    let list = of_zone.or_else(|| most_telling(case, category));
    list.map(|list| ListNamed::Directory(list.id.clone()))
}

/// A list of this site, by its zone or by a link to the site.
fn own(case: &Case<'_>, zone: Option<&zone::Named>) -> Option<ListNamed> {
    if let Some(Zone::Own(at)) = zone.and_then(|zone| zone.owner) {
        return Some(ListNamed::Ours(case.known.own_list(at).map(str::to_owned)));
    }
    // Another's zone with a link to this site is not ours.
    let is_linked = zone.is_none_or(|zone| zone.owner.is_none())
        && case
            .links
            .iter()
            .any(|link| host_of(link).is_some_and(|host| case.known.is_own_host(host)) || whole_host(case, link));
    is_linked.then_some(ListNamed::Ours(None))
}

fn whole_host(case: &Case<'_>, link: &str) -> bool {
    url::Url::parse(link).ok().and_then(|url| url.host_str().map(|host| case.known.is_own_host(host))).unwrap_or(false)
}

/// Lists in DNS before those of providers, the special before the general, the first before the others.
fn most_telling<'k>(case: &Case<'k>, category: Category) -> Option<&'k KnownList> {
    let fits = |list: &KnownList| match list.kind {
        ListKind::Ip => {
            category.is_listing()
                || matches!(category, Category::ResolverError | Category::IpGeo | Category::DomainList)
        }
        ListKind::Domain | ListKind::Uri => matches!(category, Category::DomainList | Category::ResolverError),
        ListKind::Provider => may_be_provider(case, category),
    };
    let named = case.names.iter().filter_map(|pattern| Some((*pattern, case.known.lists.get(pattern.list)?)));
    let rank = |(pattern, list): &(&Pattern, &KnownList)| {
        (list.kind == ListKind::Provider, !super::category::is_vendor(&list.id), pattern.is_generic)
    };
    let best = named.filter(|(_, list)| fits(list)).min_by_key(rank)?.1;
    // Spamhaus lists domains too, and says so by the category.
    if category != Category::DomainList || best.kind != ListKind::Ip {
        return Some(best);
    }
    case.known.list(&format!("{}-dbl", best.id.split('-').next()?))
}

/// A provider is named where it judges the sending server, not where it only passes on what became of a mailbox.
fn may_be_provider(case: &Case<'_>, category: Category) -> bool {
    match category {
        Category::IpPrivate
        | Category::IpReputation
        | Category::IpDynamic
        | Category::IpDnsbl
        | Category::IpRate
        | Category::IpRdns
        | Category::IpGeo
        | Category::PolicyOther => true,
        Category::Auth | Category::Content => {
            case.signs.has(Sign::IpSubject) && !crate::bounce::read::address::seen(case.text).is_empty()
        }
        Category::DomainList | Category::ResolverError | Category::Mailbox | Category::Network | Category::Greylist => {
            false
        }
    }
}
