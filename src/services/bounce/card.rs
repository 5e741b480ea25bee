//! The list of somebody else, in words: what it is, how one leaves it, where.

use super::report::{ListCard, ListLink};
use super::words::Telling;
use crate::bounce::{Category, Verdict};
use crate::content::directory::{DirectoryKind, DirectoryList, RemovalKind};
use crate::strings::{MessageId, id};

/// From so many letters on, a name is found wherever it stands; a shorter one only as a word.
const LONG_NAME: usize = 9;

impl Telling<'_> {
    pub(super) fn card(&self, list: &DirectoryList) -> ListCard {
        let is_dead = self.is_dead();
        // Where the receiver asks wrongly nobody is listed, so there is nothing to look up and nothing to leave.
        let is_listed = self.findings.verdict != Verdict::ReceiverMisconfigured;
        let what = match list.kind {
            _ if is_dead => id("bounce-list-dead"),
            _ if !self.is_named(list) => id("bounce-list-some"),
            DirectoryKind::Ip => id("bounce-list-ip"),
            DirectoryKind::Domain => id("bounce-list-domain"),
            DirectoryKind::Uri => id("bounce-list-uri"),
            DirectoryKind::Provider => id("bounce-list-provider"),
        };
        ListCard {
            name: self.name_of(list).to_owned(),
            operator: list.operator.clone(),
            what: self.say(what),
            leaving: is_listed.then(|| self.say(self.leaving(list))),
            links: if is_listed && !is_dead { self.links(list) } else { Vec::new() },
            is_dead,
        }
    }

    /// What the list is called: by whoever runs it, where the text does not say which of their lists it was.
    pub(super) fn name_of<'l>(&self, list: &'l DirectoryList) -> &'l str {
        if self.is_dead() || self.is_named(list) { &list.name } else { &list.operator }
    }

    /// True when the text names this very list and not only whoever runs it.
    pub(super) fn is_named(&self, list: &DirectoryList) -> bool {
        let is_sibling = |other: &DirectoryList| {
            other.id != list.id && other.operator == list.operator && other.kind != DirectoryKind::Provider
        };
        if list.kind == DirectoryKind::Provider
            || self.findings.zone.is_some()
            || !self.directory.lists().iter().any(is_sibling)
        {
            return true;
        }
        let findings = self.findings;
        let texts = [&findings.diagnostic, &findings.action_url].into_iter().flatten().chain(&findings.urls);
        let text = texts.map(|text| text.to_lowercase()).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        let together = words.concat();
        let operator = letters(&list.operator);
        let ending = list.name.split(' ').next_back().filter(|word| word.len() > 2);
        let names = [list.name.as_str(), list.id.as_str()].into_iter().chain(ending);
        names
            .chain(list.aliases.iter().chain(&list.zones).map(String::as_str))
            .map(letters)
            .filter(|name| !operator.starts_with(name.as_str()))
            .any(|name| if name.len() < LONG_NAME { words.contains(&name.as_str()) } else { together.contains(&name) })
    }

    fn leaving(&self, list: &DirectoryList) -> MessageId {
        let is_domain = self.findings.category == Some(Category::DomainList)
            || matches!(list.kind, DirectoryKind::Domain | DirectoryKind::Uri);
        match list.removal_kind {
            _ if self.is_dead() => id("bounce-leave-dead"),
            Some(RemovalKind::SelfService) if is_domain => id("bounce-leave-self-domain"),
            Some(RemovalKind::ContactOperator) if is_domain => id("bounce-leave-operator-domain"),
            Some(RemovalKind::SelfService) => id("bounce-leave-self"),
            Some(RemovalKind::AutomaticExpiry) => id("bounce-leave-expiry"),
            Some(RemovalKind::ContactIsp) => id("bounce-leave-isp"),
            Some(RemovalKind::ContactOperator) => id("bounce-leave-operator"),
            Some(RemovalKind::ContactRecipient) => id("bounce-leave-recipient"),
            Some(RemovalKind::None) | None => id("bounce-leave-unknown"),
        }
    }

    /// Its pages; one that is for both stands once.
    fn links(&self, list: &DirectoryList) -> Vec<ListLink> {
        let filled = |link: &Option<String>| link.as_deref().and_then(|link| self.filled(link));
        let [lookup, removal] = [filled(&list.lookup_url), filled(&list.removal_url)];
        // A provider has no page where one looks an address up: it explains its refusals.
        let is_provider = list.kind == DirectoryKind::Provider;
        let is_one = lookup.is_some() && lookup == removal;
        let first = match (is_provider, is_one) {
            (true, _) => id("bounce-page-explanation"),
            (false, true) => id("bounce-page-both"),
            (false, false) => id("bounce-page-lookup"),
        };
        let removal = removal.filter(|_| !is_one);
        [(first, lookup), (id("bounce-page-removal"), removal)]
            .into_iter()
            .filter_map(|(text, url)| Some(ListLink { text: self.say(text), url: url? }))
            .collect()
    }

    /// A link of the directory with the address put in; none when it needs one and there is none.
    fn filled(&self, link: &str) -> Option<String> {
        let with_address = match self.findings.ip {
            Some(ip) => link.replace("{ip}", &ip.to_string().replace(':', "%3A")),
            None => link.to_owned(),
        };
        if !with_address.contains('{') {
            return Some(with_address);
        }
        // The page itself, without a question.
        let bare = link.split(['?', '{']).next().unwrap_or_default().trim_end_matches('/');
        bare.contains("://").then(|| bare.to_owned())
    }
}

/// Letters and digits of a name, in lower case.
fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
