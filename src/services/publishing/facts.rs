//! What the zones of the lists say: codes, texts, test entries, who serves them.

use crate::domain::list::List;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::time::Seconds;
use crate::domain::zone::{TEST, test_entries};
use crate::formats::write::{Answer, Head, Links, ZoneFacts};
use crate::urls;

/// What zones need to know beside the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneTerms {
    /// Where the site is reached.
    pub public_url: String,
    /// Who serves the zones, names without a dot at the end.
    pub name_servers: Vec<String>,
    /// The zone of all lists together, if there is one (RFC 6471 section 3.1).
    pub combined: Option<String>,
    /// The mailbox of whoever runs the lists.
    pub mailbox: String,
}

impl ZoneTerms {
    fn links(&self) -> Links {
        let at = |path| urls::absolute(&self.public_url, path);
        Links { address: at(urls::ip_start()), network: at(urls::net_start()) }
    }

    /// What the zone of a list says.
    pub(super) fn facts(&self, list: &List, serial: u32, exclusions: &[Network]) -> ZoneFacts {
        let links = self.links();
        let title = &list.words(&Locale::ENGLISH).title;
        let answer = |code, why: &str| Answer::new(code, why, &links);
        let answers = list
            .criteria
            .iter()
            .map(|criterion| answer(criterion.code, &format!("{title} ({})", criterion.id.name())))
            .collect();
        let tests = test_entries(list).iter().map(|test| answer(test.code, &format!("{title}, test entry"))).collect();
        ZoneFacts {
            head: self.head(&list.zone, serial, list.ttl, &list.contact),
            general: answer(TEST, title),
            answers,
            tests,
            exclusions: exclusions.to_vec(),
            links,
        }
    }

    /// What stands at the head of the zone of all lists together.
    pub(super) fn combined_head(&self, zone: &str, (serial, ttl): (u32, Seconds)) -> Head {
        self.head(zone, serial, ttl, &self.mailbox)
    }

    fn head(&self, zone: &str, serial: u32, ttl: Seconds, mailbox: &str) -> Head {
        Head {
            zone: zone.to_owned(),
            serial,
            ttl,
            name_servers: self.name_servers.clone(),
            mailbox: mailbox.to_owned(),
        }
    }
}
