//! Removal requests: opened, taken step by step to where they are, with what was said and found.

use std::ops::Range;

use reprieve::domain::check::{CheckKind, CheckReason, Outcome};
use reprieve::domain::event::EventKind;
use reprieve::domain::ids::RemovalId;
use reprieve::domain::query::HostName;
use reprieve::domain::removal::{State, Step};
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::domain::token::{Reference, Token};
use serde_json::json;

use super::{BATCH, Fate, Filler, PERIOD, Request, SINCE, fates};
use crate::bulk::{Done, Value};
use crate::listings::Random;

/// How long after it was opened a request was confirmed.
const CONFIRMED: Seconds = Seconds(600);

/// The columns that a request has when it is opened.
const REMOVAL: &str = "id, revision, reference, link_nonce, link_hash, confirm_hash, confirm_until, list, listing, network, \
                       state, role, claim, claimed_since, done, words, email, mailbox, locale, control_token, \
                       has_control, has_mailbox, opened_at, touched_at";

/// A step that many requests take, each as long after it was opened.
struct Taken {
    step: Step,
    from: State,
    after: Seconds,
    actor: &'static str,
    rule: Option<String>,
}

impl Filler {
    /// When a request was opened.
    pub(super) fn opened_at(&self, at: usize) -> Timestamp {
        SINCE.plus(Seconds(i64::try_from(at).unwrap_or(0) * PERIOD.0 / self.asked))
    }

    /// Opens every request.
    pub(super) async fn open(&mut self) -> Done<()> {
        let all = fates(self.requests.len());
        let range = |wanted| all.iter().find(|(fate, _)| *fate == wanted).map(|(_, range)| range.clone());
        // Who follows asks for what somebody else has asked for.
        let following = range(Fate::Following).ok_or("none follows")?;
        let reviewing = range(Fate::Reviewing).ok_or("none waits")?;
        for (at, leader) in following.zip(reviewing) {
            self.requests[at] = self.requests[leader];
        }
        let list = self.criterion("rbl/spam-source")?.1.0;
        let mut random = Random::new(8);
        for begin in (0..self.requests.len()).step_by(BATCH) {
            let mut rows = Vec::with_capacity(BATCH);
            for at in begin..(begin + BATCH).min(self.requests.len()) {
                let opened = self.opened_at(at);
                self.requests[at].id = RemovalId(self.head.revision.0 + 1);
                let told = self.told(at, State::Unconfirmed, None, false);
                self.note(opened, "requester", (EventKind::RemovalOpened, None), told);
                rows.push(row(&self.requests[at], at, opened, list, &mut random));
            }
            self.write_lines().await?;
            self.writer.insert("removals", REMOVAL, rows).await?;
        }
        Ok(())
    }

    /// What the history tells of a request after a step.
    fn told(&self, at: usize, state: State, rule: Option<&str>, is_confirmed: bool) -> String {
        let request = &self.requests[at];
        let opened = self.opened_at(at);
        let mut told = json!({
            "removal": request.id.0, "list": "rbl", "network": request.network, "state": state.word(),
            "opened_at": opened.0,
        });
        if is_confirmed {
            told["confirmed_at"] = (opened.0 + CONFIRMED.0).into();
        }
        if let Some(rule) = rule {
            told["rule"] = rule.into();
            told["policy_version"] = self.version().into();
        }
        told.to_string()
    }

    fn version(&self) -> String {
        self.catalog.list("rbl").map(|list| list.policy_version.0.clone()).unwrap_or_default()
    }

    /// Takes some requests from their beginning to where they are.
    pub(super) async fn decide(&mut self, fate: Fate, range: &Range<usize>) -> Done<()> {
        let (grant, refuse) = self.rules.clone();
        let taken =
            |step, from, hours: i64, actor| Taken { step, from, after: Seconds(hours * 3600), actor, rule: None };
        let by = |rule: &str, taken| Taken { rule: Some(rule.to_owned()), ..taken };
        let confirm = || Taken { after: CONFIRMED, ..taken(Step::Confirm, State::Unconfirmed, 0, "requester") };
        let hand_over = || taken(Step::HandOver, State::Checking, 1, "policy");
        let refused = || by(&refuse, taken(Step::Refuse, State::Reviewing, 30, "staff:ada"));
        let appeal = || taken(Step::Appeal, State::Refused, 50, "requester");
        let way = match fate {
            Fate::GrantedByPolicy => vec![confirm(), by(&grant, taken(Step::Grant, State::Checking, 1, "policy"))],
            Fate::GrantedByStaff => {
                vec![confirm(), hand_over(), by(&grant, taken(Step::Grant, State::Reviewing, 30, "staff:grace"))]
            }
            Fate::Refused => vec![confirm(), hand_over(), refused()],
            Fate::Appealed => vec![confirm(), hand_over(), refused(), appeal()],
            Fate::Upheld => {
                let uphold = by(&refuse, taken(Step::Uphold, State::Appealed, 70, "staff:grace"));
                vec![confirm(), hand_over(), refused(), appeal(), uphold]
            }
            Fate::Withdrawn => vec![confirm(), hand_over(), taken(Step::Withdraw, State::Reviewing, 20, "requester")],
            Fate::Overtaken => vec![confirm(), hand_over(), taken(Step::Overtake, State::Reviewing, 40, "expiry")],
            Fate::Lapsed => vec![taken(Step::Lapse, State::Unconfirmed, 72, "time")],
            Fate::Checking => vec![confirm()],
            Fate::Following => {
                vec![Taken { after: CONFIRMED, ..taken(Step::Join, State::Unconfirmed, 0, "requester") }]
            }
            Fate::Reviewing => vec![confirm(), hand_over()],
            Fate::Unconfirmed => Vec::new(),
        };
        for taken in &way {
            self.take(range, taken).await?;
            if taken.step == Step::HandOver {
                self.say(range).await?;
            }
        }
        if fate.ends() {
            let (how, actor) = if fate == Fate::Overtaken { ("expiry", "expiry") } else { ("removal", "policy") };
            self.take_off(range, how, actor).await?;
        }
        if fate == Fate::Checking {
            self.turn(range).await?;
        }
        if fate == Fate::Unconfirmed { Ok(()) } else { self.check(range).await }
    }

    /// Some requests as a condition: their numbers follow each other.
    fn numbered(&self, range: &Range<usize>) -> String {
        let (first, last) = (self.requests[range.start].id.0, self.requests[range.end - 1].id.0);
        format!("BETWEEN {first} AND {last}")
    }

    async fn take(&mut self, range: &Range<usize>, taken: &Taken) -> Done<()> {
        let state = taken.from.after(taken.step).map_err(|_| "no such step")?;
        let is_confirmed = state != State::Lapsed;
        let ahead = self.head.revision.0 + 1 - self.requests[range.start].id.0;
        for at in range.clone() {
            let told = self.told(at, state, taken.rule.as_deref(), is_confirmed);
            self.note(self.opened_at(at).plus(taken.after), taken.actor, (taken.step.event(), None), told);
        }
        self.write_lines().await?;
        let after = format!("opened_at + {}", taken.after.0);
        let version = self.version();
        let mut set = vec![format!("state = '{}', revision = id + {ahead}, touched_at = {after}", state.word())];
        if let Some(rule) = &taken.rule {
            set.push(format!("decided_at = {after}, decided_by = '{}', rule = '{rule}'", taken.actor));
            set.push(format!("policy_version = '{version}'"));
        }
        set.extend(match taken.step {
            Step::Confirm | Step::Join => {
                Some(format!("confirmed_at = {after}, confirmed_by = 'mail', has_mailbox = TRUE"))
            }
            Step::Refuse => Some(format!("refused_by = '{}'", taken.actor)),
            Step::Appeal => Some(format!("appealed_at = {after}")),
            _ => None,
        });
        let set = set.join(", ");
        let asked = self.numbered(range);
        self.writer.run(&format!("UPDATE removals SET {set} WHERE id {asked}")).await?;
        let cited = taken.rule.as_ref().map_or("NULL, NULL".to_owned(), |rule| format!("'{rule}', '{version}'"));
        let kept = format!(
            "INSERT INTO removal_steps (removal, revision, at, step, rule, policy_version)
             SELECT id, revision, touched_at, '{}', {cited} FROM removals WHERE id {asked}",
            taken.step.word()
        );
        self.writer.run(&kept).await
    }

    /// Staff ask, the person answers, and adds something.
    async fn say(&mut self, range: &Range<usize>) -> Done<()> {
        let asked = self.numbered(range);
        let said = [
            (EventKind::RemovalAsked, "staff:ada", "Which of your machines sent it, and what was wrong with it?"),
            (EventKind::RemovalAnswered, "requester", "A form on a web site sent mail for anybody. It is closed now."),
            (EventKind::RemovalAnswered, "requester", "The log of the last week shows nothing more from there."),
        ];
        for ((kind, author, text), place) in said.into_iter().zip(1..) {
            let after = 3600 + 600 * place;
            let ahead = self.head.revision.0 + 1 - self.requests[range.start].id.0;
            for at in range.clone() {
                let told = self.told(at, State::Reviewing, None, true);
                self.note(self.opened_at(at).plus(Seconds(after)), author, (kind, None), told);
            }
            self.write_lines().await?;
            let touch = format!(
                "UPDATE removals SET revision = id + {ahead}, touched_at = opened_at + {after} WHERE id {asked}"
            );
            self.writer.run(&touch).await?;
            let keep = format!(
                "INSERT INTO removal_messages (removal, place, at, author, text)
                 SELECT id, {place}, touched_at, '{author}', '{text}' FROM removals WHERE id {asked}"
            );
            self.writer.run(&keep).await?;
        }
        Ok(())
    }

    /// What machines found.
    async fn check(&mut self, range: &Range<usize>) -> Done<()> {
        let asked = self.numbered(range);
        let name: HostName = serde_json::from_str("\"mail.example.net\"")?;
        let (last_seen, repaired) = (SINCE.minus(Seconds::days(1)), SINCE);
        let found = [
            (CheckKind::Waited, Outcome::Met, CheckReason::NoWait),
            (CheckKind::Quiet, Outcome::Met, CheckReason::NothingSeen { last_seen, repaired }),
            (CheckKind::ReverseName, Outcome::Met, CheckReason::Name { name: name.clone() }),
            (CheckKind::ForwardConfirmed, Outcome::Met, CheckReason::LeadsBack { name }),
            (CheckKind::ContactDomain, Outcome::Met, CheckReason::TakesMail),
            (CheckKind::Control, Outcome::Unknown, CheckReason::NoAnswer),
            (CheckKind::NotExcluded, Outcome::Met, CheckReason::NoExclusion),
        ];
        for (kind, outcome, reason) in found {
            let (kind, outcome, reason) = (kind.word(), outcome.word(), serde_json::to_string(&reason)?);
            let keep = format!(
                "INSERT INTO removal_checks (removal, kind, outcome, at, reason)
                 SELECT id, '{kind}', '{outcome}', opened_at + 700, '{reason}' FROM removals WHERE id {asked}"
            );
            self.writer.run(&keep).await?;
        }
        Ok(())
    }

    /// Machines have to look at some requests.
    async fn turn(&mut self, range: &Range<usize>) -> Done<()> {
        let asked = self.numbered(range);
        let turn = "INSERT INTO removal_turns (removal, check_at) SELECT id, opened_at + 7200 FROM removals WHERE id";
        self.writer.run(&format!("{turn} {asked}")).await
    }
}

fn row(request: &Request, at: usize, opened: Timestamp, list: i64, random: &mut Random) -> Vec<Value> {
    let bits =
        |random: &mut Random| -> [u8; 32] { std::array::from_fn(|_| u8::try_from(random.below(256)).unwrap_or(0)) };
    let (link, confirm, mailbox) = (bits(random), bits(random), bits(random));
    // Some of these may be drawn twice; a number in front of the rest never is.
    let reference = Reference::new((at as u64) << 20 | random.below(1 << 20));
    vec![
        request.id.0.into(),
        request.id.0.into(),
        reference.as_str().into(),
        link[..16].to_vec().into(),
        Token::new(link).hash().0.to_vec().into(),
        Token::new(confirm).hash().0.to_vec().into(),
        opened.plus(Seconds::days(3)).0.into(),
        list.into(),
        request.listing.0.into(),
        request.network.key().into(),
        State::Unconfirmed.word().into(),
        "server".into(),
        "repaired".into(),
        opened.0.into(),
        "[0,1]".into(),
        "A customer's machine was abused. It was taken off the net, and is set up anew.".into(),
        format!("postmaster-{at}@example.net").into(),
        mailbox.to_vec().into(),
        "en".into(),
        format!("reprieve-{at}").into(),
        false.into(),
        false.into(),
        opened.0.into(),
        opened.0.into(),
    ]
}
