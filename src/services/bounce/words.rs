//! What is told about a returned mail, in the words of a language: what happened, who must act, what to do now.
//!
//! For people who send mail and run no servers. Every message stands in `strings/<locale>/bounce.ftl`.

use std::net::IpAddr;

use super::elsewise::about_else;
use super::report::Explained;
use super::standing::Standing;
use crate::bounce::{Category, Findings, Nature, Verdict};
use crate::content::directory::{Directory, DirectoryList, DirectoryStatus};
use crate::domain::list::List;
use crate::domain::listing::EndedHow;
use crate::domain::time::Timestamp;
use crate::domain::zone;
use crate::strings::{MessageId, Words, date, id};
use crate::urls;

/// Everything that an explanation is made of.
pub(super) struct Telling<'a> {
    pub(super) words: &'a Words,
    pub(super) findings: &'a Findings,
    /// The list of this site, where it is named.
    pub(super) ours: Option<&'a List>,
    /// The list of somebody else.
    pub(super) other: Option<&'a DirectoryList>,
    /// All lists of others.
    pub(super) directory: &'a Directory,
    /// True when no mail comes from the address, and this site lists none like it.
    pub(super) is_special: bool,
    pub(super) standing: Option<&'a Standing<'a>>,
    pub(super) public_url: &'a str,
}

/// The messages of one outcome.
pub(super) struct Messages {
    pub(super) heading: MessageId,
    pub(super) happened: MessageId,
    pub(super) who: MessageId,
    pub(super) steps: Vec<MessageId>,
}

impl Telling<'_> {
    /// The whole explanation.
    pub(super) fn explained(&self) -> Explained {
        let messages = self.messages();
        let steps = messages.steps.into_iter().map(|step| self.say(step)).collect();
        Explained {
            heading: self.say(messages.heading),
            happened: self.say(messages.happened),
            who_label: self.say(id("sender-who")),
            who: self.say(messages.who),
            steps,
            list: self.other.filter(|_| self.findings.verdict != Verdict::NotABlocklist).map(|list| self.card(list)),
            not_accused: self.not_accused().map(|note| self.say(note)),
            notes: self.notes(),
        }
    }

    /// A message with every value that one may hold.
    pub(super) fn say(&self, message: MessageId) -> String {
        let text = self.words.t(message);
        let text = text
            .arg("ip", self.findings.ip.map_or_else(String::new, |ip| ip.to_string()))
            .arg("list", self.list_name())
            .arg("other", self.elsewhere().map(|list| self.title(list)).unwrap_or_default())
            .arg("operator", self.other.map_or("", |list| list.operator.as_str()))
            .arg("link", self.findings.ip.map_or_else(String::new, |ip| self.answer_page(ip)))
            .arg("when", self.ended().map(|at| date::day(self.words, at)).unwrap_or_default());
        text.to_string()
    }

    fn list_name(&self) -> String {
        let ours = self.ours.map(|list| self.title(list));
        let other = || self.other.map(|list| self.name_of(list).to_owned());
        ours.or_else(other).or_else(|| self.findings.zone.clone()).unwrap_or_default()
    }

    fn title(&self, list: &List) -> String {
        let locale = self.words.locale();
        self.words.mark(&list.words(locale).title, !list.speaks(locale))
    }

    /// A list of this site that has the address now, where the one that is named has it not.
    fn elsewhere(&self) -> Option<&List> {
        match self.standing? {
            Standing::Listed(_) => None,
            standing => standing.listings().first().map(|listing| listing.list.as_ref()),
        }
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
            Verdict::Ours if self.is_test() => Messages {
                heading: id("bounce-test"),
                happened: id("bounce-test-what"),
                who: id("bounce-test-who"),
                steps: Vec::new(),
            },
            Verdict::Ours => self.about_ours(),
            Verdict::OtherList if self.is_dead() => Messages {
                heading: id("bounce-dead"),
                happened: id("bounce-dead-what"),
                who: id("bounce-resolver-who"),
                steps: vec![id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
            },
            Verdict::OtherList if self.findings.category == Some(Category::DomainList) => self.about_domain(),
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
        // Whoever repaired what one list says would be refused for what another one says.
        if self.elsewhere().is_some() {
            return Messages {
                heading: id("bounce-elsewhere"),
                happened: id("bounce-elsewhere-what"),
                who: id("bounce-ours-who"),
                steps: vec![id("bounce-step-send-link"), id("bounce-step-other-way")],
            };
        }
        match self.standing {
            Some(Standing::Listed(_)) => Messages {
                heading: id("bounce-ours"),
                happened: id("bounce-ours-what"),
                who: id("bounce-ours-who"),
                steps: vec![id("bounce-step-send-link"), id("bounce-step-other-way")],
            },
            Some(Standing::Gone { how, is_awaited, .. }) => Messages {
                heading: id("bounce-gone"),
                happened: match how {
                    EndedHow::Removal => id("bounce-gone-removal"),
                    EndedHow::Expiry => id("bounce-gone-expiry"),
                    EndedHow::Purge | EndedHow::Staff => id("bounce-gone-taken"),
                },
                who: id("bounce-gone-who"),
                steps: if *is_awaited {
                    vec![id("bounce-step-zone"), id("bounce-step-look-again")]
                } else {
                    vec![id("bounce-step-send-again"), id("bounce-step-caches")]
                },
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
            Some(Category::IpDynamic) => (id("bounce-dynamic"), id("bounce-dynamic-what"), id("bounce-dynamic-who")),
            Some(Category::IpPrivate) => (id("bounce-private"), id("bounce-private-what"), id("bounce-admin-who")),
            Some(Category::IpReputation) => {
                (id("bounce-reputation"), id("bounce-reputation-what"), id("bounce-admin-who"))
            }
            _ if self.list_name().is_empty() => {
                (id("bounce-other-unnamed"), id("bounce-other-what"), id("bounce-admin-who"))
            }
            _ if self.other.is_some_and(|list| !self.is_named(list)) => {
                (id("bounce-other-some"), id("bounce-other-what"), id("bounce-admin-who"))
            }
            _ => (id("bounce-other"), id("bounce-other-what"), id("bounce-admin-who")),
        };
        Messages { heading, happened, who, steps }
    }

    fn about_domain(&self) -> Messages {
        let at_list = self.other.map(|_| id("bounce-step-domain-removal"));
        let steps = [Some(id("bounce-step-leave-out")), at_list, Some(id("bounce-step-other-way"))];
        Messages {
            heading: id("bounce-domain"),
            happened: id("bounce-domain-what"),
            who: id("bounce-domain-who"),
            steps: steps.into_iter().flatten().collect(),
        }
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

    /// True when the list of somebody else was shut down.
    pub(super) fn is_dead(&self) -> bool {
        self.other.is_some_and(|list| list.status == DirectoryStatus::Dead)
    }

    /// True for the address that every list answers for, so that receivers see that it works (RFC 5782 section 5).
    fn is_test(&self) -> bool {
        self.findings.ip == Some(IpAddr::V4(zone::TEST))
    }

    /// That nobody is accused, where somebody could think so.
    fn not_accused(&self) -> Option<MessageId> {
        match self.findings.verdict {
            Verdict::Ours if !self.is_test() => Some(id("bounce-note-not-accused")),
            Verdict::OtherList if self.is_dead() => None,
            Verdict::OtherList if self.findings.category == Some(Category::DomainList) => {
                Some(id("bounce-note-domain"))
            }
            Verdict::OtherList => Some(id("bounce-note-not-accused")),
            _ => None,
        }
    }

    /// What is said beside the main thing.
    fn notes(&self) -> Vec<String> {
        let findings = self.findings;
        let is_other = findings.verdict == Verdict::OtherList && !self.is_dead();
        let is_about_address = is_other || (findings.verdict == Verdict::Ours && !self.is_test());
        let is_listed = self.standing.is_some_and(|standing| !standing.listings().is_empty());
        let is_hidden = findings.is_masked && findings.ip.is_none();
        let notes = [
            findings.temporary.then_some(id("bounce-note-temporary")),
            (is_about_address && self.is_special && !is_listed).then_some(id("bounce-note-special")),
            (is_other && is_hidden).then_some(id("bounce-note-masked")),
        ];
        notes.into_iter().flatten().map(|note| self.say(note)).collect()
    }
}
