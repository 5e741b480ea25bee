//! What is told about a returned mail, in the words of a language: what happened, who must act, what to do now.
//!
//! For people who send mail and run no servers. Every message stands in `strings/<locale>/bounce.ftl`.

use std::net::IpAddr;

use super::report::{Explained, ListCard};
use super::standing::Standing;
use crate::bounce::{Category, Cause, Findings, Nature, Verdict};
use crate::content::directory::{DirectoryKind, DirectoryList, DirectoryStatus, RemovalKind};
use crate::domain::list::List;
use crate::domain::listing::EndedHow;
use crate::domain::special::special_of;
use crate::domain::time::Timestamp;
use crate::strings::{MessageId, Words, id};
use crate::urls;

/// Everything that an explanation is made of.
pub(super) struct Telling<'a> {
    pub(super) words: &'a Words,
    pub(super) findings: &'a Findings,
    /// The list of this site, where it is named.
    pub(super) ours: Option<&'a List>,
    /// The list of somebody else.
    pub(super) other: Option<&'a DirectoryList>,
    pub(super) standing: Option<&'a Standing<'a>>,
    pub(super) public_url: &'a str,
}

/// The messages of one outcome.
struct Messages {
    heading: MessageId,
    happened: MessageId,
    who: MessageId,
    steps: Vec<MessageId>,
}

impl Telling<'_> {
    /// The whole explanation.
    pub(super) fn explained(&self) -> Explained {
        let messages = self.messages();
        let steps = messages.steps.into_iter().map(|step| self.say(step)).collect();
        Explained {
            heading: self.say(messages.heading),
            happened: self.say(messages.happened),
            who: self.say(messages.who),
            steps,
            list: self.other.filter(|_| self.findings.verdict != Verdict::NotABlocklist).map(|list| self.card(list)),
            notes: self.notes(),
        }
    }

    /// A message with every value that one may hold.
    fn say(&self, message: MessageId) -> String {
        let text = self.words.t(message);
        let text = text
            .arg("ip", self.findings.ip.map_or_else(String::new, |ip| ip.to_string()))
            .arg("list", self.list_name())
            .arg("operator", self.other.map_or("", |list| list.operator.as_str()))
            .arg("link", self.findings.ip.map_or_else(String::new, |ip| self.answer_page(ip)))
            .arg("when", self.ended().map(day).unwrap_or_default());
        text.to_string()
    }

    fn list_name(&self) -> String {
        let locale = self.words.locale();
        let title = |list: &List| self.words.mark(&list.words(locale).title, !list.speaks(locale));
        let ours = self.ours.map(title);
        let other = || self.other.map(|list| list.name.clone());
        ours.or_else(other).or_else(|| self.findings.zone.clone()).unwrap_or_default()
    }

    fn answer_page(&self, address: IpAddr) -> String {
        urls::absolute(self.public_url, &urls::ip(address))
    }

    fn ended(&self) -> Option<Timestamp> {
        match self.standing {
            Some(Standing::Gone { at, .. }) => Some(*at),
            _ => None,
        }
    }

    fn messages(&self) -> Messages {
        match self.findings.verdict {
            Verdict::Ours => self.about_ours(),
            Verdict::OtherList => self.about_other(),
            Verdict::ReceiverMisconfigured => Messages {
                heading: id("bounce-resolver"),
                happened: id("bounce-resolver-what"),
                who: id("bounce-resolver-who"),
                steps: vec![id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
            },
            Verdict::NotABlocklist => about_else(self.findings.category, self.findings.cause),
            Verdict::CannotTell => self.cannot_tell(),
        }
    }

    fn about_ours(&self) -> Messages {
        match self.standing {
            Some(Standing::Listed(_)) => Messages {
                heading: id("bounce-ours"),
                happened: id("bounce-ours-what"),
                who: id("bounce-ours-who"),
                steps: vec![id("bounce-step-send-link"), id("bounce-step-other-way")],
            },
            Some(Standing::Gone { how, .. }) => Messages {
                heading: id("bounce-gone"),
                happened: match how {
                    EndedHow::Removal => id("bounce-gone-removal"),
                    EndedHow::Expiry => id("bounce-gone-expiry"),
                    EndedHow::Purge | EndedHow::Staff => id("bounce-gone-taken"),
                },
                who: id("bounce-gone-who"),
                steps: vec![id("bounce-step-send-again"), id("bounce-step-caches")],
            },
            Some(Standing::NotNow(_)) => Messages {
                heading: id("bounce-gone"),
                happened: id("bounce-gone-unknown"),
                who: id("bounce-gone-who"),
                steps: vec![id("bounce-step-send-again"), id("bounce-step-caches")],
            },
            Some(Standing::Never(_)) => Messages {
                heading: id("bounce-never"),
                happened: id("bounce-never-what"),
                who: id("bounce-never-who"),
                steps: vec![id("bounce-step-send-again"), id("bounce-step-tell-receiver")],
            },
            Some(Standing::Unknown(_)) => Messages {
                heading: id("bounce-unchecked"),
                happened: id("bounce-unchecked-what"),
                who: id("bounce-ours-who"),
                steps: vec![id("bounce-step-try-later"), id("bounce-step-other-way")],
            },
            None => Messages {
                heading: id("bounce-ours-hidden"),
                happened: id("bounce-ours-hidden-what"),
                who: id("bounce-ours-hidden-who"),
                steps: vec![id("bounce-step-find-address"), id("bounce-step-other-way")],
            },
        }
    }

    fn about_other(&self) -> Messages {
        let steps: Vec<MessageId> = vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")];
        let (heading, happened, who) = match self.findings.category {
            Some(Category::DomainList) => (id("bounce-domain"), id("bounce-domain-what"), id("bounce-domain-who")),
            Some(Category::IpDynamic) => (id("bounce-dynamic"), id("bounce-dynamic-what"), id("bounce-dynamic-who")),
            Some(Category::IpPrivate) => (id("bounce-private"), id("bounce-private-what"), id("bounce-admin-who")),
            Some(Category::IpReputation) => {
                (id("bounce-reputation"), id("bounce-reputation-what"), id("bounce-admin-who"))
            }
            _ if self.list_name().is_empty() => {
                (id("bounce-other-unnamed"), id("bounce-other-what"), id("bounce-admin-who"))
            }
            _ => (id("bounce-other"), id("bounce-other-what"), id("bounce-admin-who")),
        };
        Messages { heading, happened, who, steps }
    }

    fn cannot_tell(&self) -> Messages {
        let (happened, steps): (_, Vec<MessageId>) = match self.findings.nature {
            Nature::Binary => {
                (id("bounce-unclear-binary"), vec![id("bounce-step-copy-text"), id("bounce-step-whole-mail")])
            }
            Nature::Empty => (id("bounce-unclear-empty"), vec![id("bounce-step-whole-mail")]),
            Nature::Mail | Nature::Text if self.findings.smtp.is_some() => {
                (id("bounce-unclear-reply"), vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")])
            }
            Nature::Mail | Nature::Text => {
                (id("bounce-unclear-text"), vec![id("bounce-step-whole-mail"), id("bounce-step-forward-admin")])
            }
        };
        Messages { heading: id("bounce-unclear"), happened, who: id("bounce-unclear-who"), steps }
    }

    /// What is said beside the main thing.
    fn notes(&self) -> Vec<String> {
        let findings = self.findings;
        let is_about_address = findings.verdict == Verdict::Ours || findings.verdict == Verdict::OtherList;
        let is_special = findings.ip.is_some_and(|ip| special_of(ip).is_some());
        let is_hidden = is_about_address && findings.is_masked && findings.ip.is_none();
        let notes = [
            findings.temporary.then_some(id("bounce-note-temporary")),
            is_about_address.then_some(id("bounce-note-not-accused")),
            (is_about_address && is_special).then_some(id("bounce-note-special")),
            (is_hidden && findings.verdict == Verdict::OtherList).then_some(id("bounce-note-masked")),
        ];
        notes.into_iter().flatten().map(|note| self.say(note)).collect()
    }

    fn card(&self, list: &DirectoryList) -> ListCard {
        let is_dead = list.status == DirectoryStatus::Dead;
        let what = match list.kind {
            _ if is_dead => id("bounce-list-dead"),
            DirectoryKind::Ip => id("bounce-list-ip"),
            DirectoryKind::Domain => id("bounce-list-domain"),
            DirectoryKind::Uri => id("bounce-list-uri"),
            DirectoryKind::Provider => id("bounce-list-provider"),
        };
        let leaving = match list.removal_kind {
            _ if is_dead => id("bounce-leave-dead"),
            Some(RemovalKind::SelfService) => id("bounce-leave-self"),
            Some(RemovalKind::AutomaticExpiry) => id("bounce-leave-expiry"),
            Some(RemovalKind::ContactIsp) => id("bounce-leave-isp"),
            Some(RemovalKind::ContactOperator) => id("bounce-leave-operator"),
            Some(RemovalKind::ContactRecipient) => id("bounce-leave-recipient"),
            Some(RemovalKind::None) | None => id("bounce-leave-unknown"),
        };
        ListCard {
            name: list.name.clone(),
            operator: list.operator.clone(),
            what: self.say(what),
            leaving: self.say(leaving),
            lookup_url: list.lookup_url.as_deref().and_then(|link| self.filled(link)),
            removal_url: list.removal_url.as_deref().and_then(|link| self.filled(link)),
            is_dead,
        }
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

/// A day that every reader understands: 2026-11-23.
fn day(moment: Timestamp) -> String {
    moment.calendar().strftime("%F").to_string()
}

/// Refusals that no list is behind.
fn about_else(category: Option<Category>, cause: Option<Cause>) -> Messages {
    if let Some(messages) = cause.map(because) {
        return messages;
    }
    let plain = |heading, happened, who, steps| Messages { heading, happened, who, steps };
    match category {
        Some(Category::IpRate) => plain(
            id("bounce-rate"),
            id("bounce-rate-what"),
            id("bounce-rate-who"),
            vec![id("bounce-step-wait"), id("bounce-step-forward-admin")],
        ),
        Some(Category::IpRdns) => plain(
            id("bounce-rdns"),
            id("bounce-rdns-what"),
            id("bounce-admin-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")],
        ),
        Some(Category::IpGeo) => plain(
            id("bounce-geo"),
            id("bounce-geo-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
        ),
        Some(Category::Auth) => plain(
            id("bounce-auth"),
            id("bounce-auth-what"),
            id("bounce-domain-admin-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")],
        ),
        Some(Category::Content) => plain(
            id("bounce-content"),
            id("bounce-content-what"),
            id("bounce-content-who"),
            vec![id("bounce-step-reword"), id("bounce-step-other-way")],
        ),
        Some(Category::Mailbox) => plain(
            id("bounce-mailbox"),
            id("bounce-mailbox-what"),
            id("bounce-recipient-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-call")],
        ),
        Some(Category::Network) => plain(
            id("bounce-network"),
            id("bounce-network-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-check-domain"), id("bounce-step-send-again-later"), id("bounce-step-call")],
        ),
        Some(Category::Greylist) => plain(
            id("bounce-greylist"),
            id("bounce-greylist-what"),
            id("bounce-greylist-who"),
            vec![id("bounce-step-wait"), id("bounce-step-forward-admin")],
        ),
        _ => plain(
            id("bounce-policy"),
            id("bounce-policy-what"),
            id("bounce-policy-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
        ),
    }
}

fn because(cause: Cause) -> Messages {
    let (heading, happened, who, steps): (_, _, _, Vec<MessageId>) = match cause {
        Cause::MailboxFull => (
            id("bounce-full"),
            id("bounce-full-what"),
            id("bounce-recipient-who"),
            vec![id("bounce-step-call"), id("bounce-step-send-again-later")],
        ),
        Cause::UnknownUser => (
            id("bounce-unknown-user"),
            id("bounce-unknown-user-what"),
            id("bounce-unknown-user-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-call")],
        ),
        Cause::Spf => auth(id("bounce-spf"), id("bounce-spf-what")),
        Cause::Dkim => auth(id("bounce-dkim"), id("bounce-dkim-what")),
        Cause::Dmarc => auth(id("bounce-dmarc"), id("bounce-dmarc-what")),
        Cause::SignIn => (
            id("bounce-sign-in"),
            id("bounce-sign-in-what"),
            id("bounce-sign-in-who"),
            vec![id("bounce-step-sign-in"), id("bounce-step-forward-admin")],
        ),
        Cause::Size => (
            id("bounce-size"),
            id("bounce-size-what"),
            id("bounce-size-who"),
            vec![id("bounce-step-smaller"), id("bounce-step-share")],
        ),
        Cause::Virus => (
            id("bounce-virus"),
            id("bounce-virus-what"),
            id("bounce-content-who"),
            vec![id("bounce-step-scan"), id("bounce-step-share")],
        ),
        Cause::Relaying => (
            id("bounce-relaying"),
            id("bounce-relaying-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-sign-in"), id("bounce-step-call")],
        ),
        Cause::NoSuchDomain => (
            id("bounce-no-domain"),
            id("bounce-no-domain-what"),
            id("bounce-unknown-user-who"),
            vec![id("bounce-step-check-domain"), id("bounce-step-call")],
        ),
    };
    Messages { heading, happened, who, steps }
}

fn auth(heading: MessageId, happened: MessageId) -> (MessageId, MessageId, MessageId, Vec<MessageId>) {
    let steps = vec![id("bounce-step-own-server"), id("bounce-step-forward-admin"), id("bounce-step-other-way")];
    (heading, happened, id("bounce-domain-admin-who"), steps)
}
