//! The words of each letter, in its language. Everything in them is ours or a validated value: nothing that a stranger
//! typed (T3, T5).
//!
//! What runs from left to right in every script, networks and links, has lines of its own, so that a letter needs no
//! marks of direction: mail programs show those as boxes.

use super::to_staff;
use crate::domain::ids::{ClauseId, ListId};
use crate::domain::letter::{Letter, MOST_LINKS, RequestLink};
use crate::domain::list::PolicyVersion;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::domain::token::{Reference, Token};
use crate::mail::wrap::wrap;
use crate::strings::{MessageId, Words, date, id};
use crate::urls;

/// A letter in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// Lines of text.
    pub text: String,
}

/// Writes a letter. Every link in it begins with the public address (T4).
pub fn write(letter: &Letter, words: &Words, operator: &str, public_url: &str) -> Written {
    let mut paper = Paper { words, operator, public_url, has_words: letter.has_words(), text: String::new() };
    let subject = match letter {
        Letter::Confirm { list, network, reference, token, expires_at } => {
            paper.confirm((list, network, reference), token, *expires_at)
        }
        Letter::Received { list, network, reference, secret, answer_by, latest_by } => {
            paper.received((list, network, reference), secret, [*answer_by, *latest_by])
        }
        Letter::Granted { list, network, reference, secret, removed_at, ttl_seconds, .. } => {
            paper.granted((list, network, reference), secret, *removed_at, *ttl_seconds)
        }
        Letter::Refused { list, network, reference, secret, rule, policy_version, may_appeal, again_at, .. } => {
            paper.refused((list, network, reference), secret, (rule, policy_version), (*may_appeal, *again_at))
        }
        Letter::Upheld { list, network, reference, secret, rule, policy_version, .. } => {
            paper.upheld((list, network, reference), secret, (rule, policy_version))
        }
        Letter::Asked { list, network, reference, secret } => {
            paper.short((list, network, reference), secret, [id("mail-asked"), id("mail-asked-where")]);
            paper.subject(id("mail-asked-subject"), reference)
        }
        Letter::Overtaken { list, network, reference, secret } => {
            paper.short((list, network, reference), secret, [id("mail-overtaken"), id("mail-overtaken-done")]);
            paper.subject(id("mail-overtaken-subject"), reference)
        }
        Letter::Links { requests } => paper.links(requests),
        Letter::Overdue { list, network, reference, days } => paper.overdue((list, network, reference), *days),
        Letter::StaffLink { name, token, expires_at } => return to_staff::link(paper, name, token, *expires_at),
        Letter::AccountNews { name, what, at } => return to_staff::news(paper, name, *what, *at),
    };
    paper.signed(&subject)
}

/// Which request a letter is about.
type About<'a> = (&'a ListId, &'a Network, &'a Reference);

/// A letter while it is written.
pub(super) struct Paper<'a> {
    words: &'a Words,
    pub(super) operator: &'a str,
    pub(super) public_url: &'a str,
    /// True where the private page has a few words of a reviewer's.
    has_words: bool,
    text: String,
}

impl Paper<'_> {
    fn confirm(&mut self, about: About<'_>, token: &Token, expires_at: Timestamp) -> String {
        let who = self.words.t("mail-who").arg("operator", self.operator).to_string();
        self.say(&who);
        self.say_id(id("mail-confirm-asked"));
        self.facts(about);
        self.say_id(id("mail-confirm-how"));
        self.link(&urls::confirm(&token.reveal()));
        let until = self.words.t("mail-confirm-until").arg("when", self.moment(expires_at)).to_string();
        self.say(&until);
        self.say_id(id("mail-confirm-not-you"));
        self.reference(about.2);
        self.subject(id("mail-confirm-subject"), about.2)
    }

    fn received(&mut self, about: About<'_>, secret: &Token, [first, latest]: [Timestamp; 2]) -> String {
        self.say_id(id("mail-received"));
        self.facts(about);
        let when = self.words.t("mail-received-when").arg("when", self.moment(first));
        let when = when.arg("latest", self.moment(latest)).to_string();
        self.say(&when);
        self.private(id("mail-private"), secret);
        self.reference(about.2);
        self.subject(id("mail-received-subject"), about.2)
    }

    fn granted(&mut self, about: About<'_>, secret: &Token, removed_at: Timestamp, ttl: i64) -> String {
        let granted = self.words.t("mail-granted").arg("when", self.moment(removed_at)).to_string();
        self.say(&granted);
        self.facts(about);
        let memory = self.words.t("mail-granted-memory").arg("span", self.minutes(ttl)).to_string();
        self.say(&memory);
        self.say_id(id("mail-granted-again"));
        self.private(id("mail-private"), secret);
        self.reference(about.2);
        self.subject(id("mail-granted-subject"), about.2)
    }

    fn refused(
        &mut self,
        about: About<'_>,
        secret: &Token,
        rule: (&ClauseId, &PolicyVersion),
        (may_appeal, again_at): (bool, Option<Timestamp>),
    ) -> String {
        self.say_id(id("mail-refused"));
        self.facts(about);
        self.rule(rule);
        self.private(id("mail-refused-why"), secret);
        if may_appeal {
            self.say_id(id("mail-refused-appeal"));
        }
        if let Some(again_at) = again_at {
            let again = self.words.t("mail-refused-again").arg("when", self.moment(again_at)).to_string();
            self.say(&again);
        }
        self.reference(about.2);
        self.subject(id("mail-refused-subject"), about.2)
    }

    fn upheld(&mut self, about: About<'_>, secret: &Token, rule: (&ClauseId, &PolicyVersion)) -> String {
        self.say_id(id("mail-upheld"));
        self.facts(about);
        self.rule(rule);
        self.private(id("mail-refused-why"), secret);
        self.reference(about.2);
        self.subject(id("mail-upheld-subject"), about.2)
    }

    /// One thing to say, and where the rest of it stands.
    fn short(&mut self, about: About<'_>, secret: &Token, [what, whither]: [MessageId; 2]) {
        self.say_id(what);
        self.facts(about);
        self.private(whither, secret);
        self.reference(about.2);
    }

    fn links(&mut self, requests: &[RequestLink]) -> String {
        self.say_id(id("mail-links"));
        for request in requests.iter().take(MOST_LINKS) {
            self.facts((&request.list, &request.network, &request.reference));
            self.link(&urls::removal(&request.secret.reveal()));
        }
        self.say_id(id("mail-links-not-you"));
        self.words.t("mail-links-subject").to_string()
    }

    fn overdue(&mut self, about: About<'_>, days: i64) -> String {
        let overdue = self.words.t("mail-overdue").arg("count", days).to_string();
        self.say(&overdue);
        self.facts(about);
        self.say_id(id("mail-overdue-why"));
        self.link(&urls::net(about.1));
        self.reference(about.2);
        self.subject(id("mail-overdue-subject"), about.2)
    }

    /// A paragraph.
    pub(super) fn say(&mut self, text: &str) {
        self.text.push_str(&wrap(&unmarked(text)));
        self.text.push_str("\n\n");
    }

    fn say_id(&mut self, message: MessageId) {
        let text = self.words.t(message).to_string();
        self.say(&text);
    }

    /// A line that no mail program breaks.
    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push_str("\n\n");
    }

    /// `192.0.2.1  ops  R-7K3M-92QD`: one line from left to right.
    fn facts(&mut self, (list, network, reference): About<'_>) {
        let listed = if network.is_host() { network.address().to_string() } else { network.to_string() };
        self.line(&format!("{listed}  {list}  {reference}"));
    }

    /// A link into the site, in the letter's language.
    fn link(&mut self, path: &str) {
        let path = urls::in_language(self.words.locale(), path);
        self.line(&urls::absolute(self.public_url, &path));
    }

    fn rule(&mut self, (rule, version): (&ClauseId, &PolicyVersion)) {
        let text = self.words.t("mail-refused-rule").arg("version", version.short()).to_string();
        self.say(&text);
        self.link(&urls::clause(rule));
    }

    fn private(&mut self, what: MessageId, secret: &Token) {
        if self.has_words {
            self.say_id(id("mail-words"));
        }
        self.say_id(what);
        self.link(&urls::removal(&secret.reveal()));
        self.say_id(id("mail-private-keep"));
    }

    fn reference(&mut self, reference: &Reference) {
        let text = self.words.t("mail-reference").arg("reference", reference.as_str()).to_string();
        self.say(&text);
    }

    fn subject(&self, message: MessageId, reference: &Reference) -> String {
        unmarked(&self.words.t(message).arg("reference", reference.as_str()).to_string())
    }

    /// "23 November 2026 at 18:00 UTC".
    pub(super) fn moment(&self, moment: Timestamp) -> String {
        let clock = jiff::tz::Offset::UTC.to_datetime(moment.calendar()).strftime("%H:%M").to_string();
        let words = self.words.t("date-time").arg("date", date::day(self.words, moment));
        words.arg("time", clock).to_string()
    }

    /// "35 minutes", rounded up.
    fn minutes(&self, seconds: i64) -> String {
        let minutes = seconds.max(1).saturating_add(59) / 60;
        self.words.t("span-minutes").arg("count", minutes).arg("use", "plain").to_string()
    }

    /// The whole with who wrote it at its end.
    pub(super) fn signed(mut self, subject: &str) -> Written {
        // The line that mail programs know a signature by.
        self.text.push_str("-- \n");
        self.text.push_str(&unmarked(self.operator));
        self.text.push('\n');
        self.text.push_str(&urls::absolute(self.public_url, urls::home()));
        self.text.push('\n');
        Written { subject: subject.to_owned(), text: self.text }
    }
}

/// The text without marks of direction.
fn unmarked(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect()
}
