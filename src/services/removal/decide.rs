//! Does what the policy says: grants, refuses, leaves to staff, or looks again later.
//!
//! A grant ends the listing and answers everybody who asked for the same network, in one transaction.

use std::sync::Arc;

use super::super::Services;
use super::confirm::again;
use super::offer::{Subject, history_of};
use super::{POLICY, RemovalError};
use crate::domain::check::{CheckKind, CheckResult, Facts, evaluate};
use crate::domain::ids::{ClauseId, CriterionNumber, ListNumber};
use crate::domain::letter::Letter;
use crate::domain::list::{List, PolicyVersion, RemovalMode, Rule};
use crate::domain::listing::{EndedHow, Listing};
use crate::domain::network::Network;
use crate::domain::policy::{self, Case, History, Verdict};
use crate::domain::removal::{Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::listings::{EvidenceText, NewListing};
use crate::store::removals::Change;
use crate::store::{StoreError, Tx};

/// So many who asked for the same network are answered in one transaction; further ones when their turn comes.
const MOST_FOLLOWERS: i64 = 100;

/// At most so many requests about a range go on about what is left of it.
const MOST_MOVED: i64 = 100_000;

/// A listed range is split into no more pieces than this.
const MOST_PIECES: i64 = 10_000;

/// A request with everything that it is decided by.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) removal: Removal,
    pub(super) list: Arc<List>,
    pub(super) number: ListNumber,
    pub(super) listing: Listing,
    pub(super) history: History,
}

/// What a request is answered with: the rule, and what a reviewer writes to the person beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer<'a> {
    pub(super) rule: &'a ClauseId,
    pub(super) words: Option<&'a str>,
}

impl<'a> From<&'a Rule> for Answer<'a> {
    fn from(rule: &'a Rule) -> Self {
        Self { rule: &rule.id, words: None }
    }
}

impl Open {
    /// True for a single address inside a listed range.
    pub(super) fn is_part(&self) -> bool {
        self.removal.network != self.listing.network && self.listing.network.contains(&self.removal.network)
    }

    /// What machines look at: what the list's rules name, and what every request shows beside.
    pub(super) fn kinds(&self) -> Vec<CheckKind> {
        let mut kinds: Vec<_> = self.list.checks(self.is_part()).into_iter().map(|(kind, _)| kind).collect();
        kinds.extend(CheckKind::ADVISORY);
        kinds
    }

    /// Results in which what needs no question to anybody is held against the listing as it is now: while name servers
    /// were asked, something may have been seen.
    pub(super) fn with_known_again(&self, results: &[CheckResult], now: Timestamp) -> Vec<CheckResult> {
        let is_known = |result: &&CheckResult| matches!(result.kind, CheckKind::Waited | CheckKind::Quiet);
        let (known, asked): (Vec<_>, Vec<_>) = results.iter().partition(is_known);
        let kinds: Vec<_> = known.iter().map(|result| result.kind).collect();
        let mut all = evaluate(&kinds, &self.known_facts(false, now), now);
        all.extend(asked.into_iter().cloned());
        all
    }

    /// Facts that need no question to anybody.
    pub(super) fn known_facts(&self, is_excluded: bool, now: Timestamp) -> Facts {
        Facts {
            claimed_at: Some(self.removal.claim.since),
            locked_until: self.history.locked_until(&self.list.lockout, now),
            is_excluded,
            ..Facts::nothing_asked(self.listing.last_seen_at)
        }
    }
}

impl Services {
    /// The list and listing of a request; `None` when the list is no longer published here.
    pub(super) async fn opened(&self, tx: &mut Tx, removal: &Removal) -> Result<Option<Open>, StoreError> {
        let Some(list) = self.catalog.list(removal.list.as_str()).map(Arc::clone) else { return Ok(None) };
        let Some(number) = self.catalog.list_number(&list.id) else { return Ok(None) };
        let Some(listing) = tx.listing(removal.listing).await? else { return Ok(None) };
        let history = history_of(tx, number, &listing, &removal.network).await?;
        Ok(Some(Open { removal: removal.clone(), list, number, listing, history }))
    }

    /// What a request is about as it is now, whether that is a part of the listing, and what machines found held against
    /// the listing as it is now; `None` when the list is no longer published here.
    pub(in crate::services) async fn case_of(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        kept: &[CheckResult],
    ) -> Result<Option<(Subject, bool, Vec<CheckResult>)>, StoreError> {
        let Some(open) = self.opened(tx, removal).await? else { return Ok(None) };
        let (is_part, checks) = (open.is_part(), open.with_known_again(kept, self.clock.now()));
        let Open { list, number, listing, history, .. } = open;
        let subject = Subject { list, number, listing, network: removal.network, history };
        Ok(Some((subject, is_part, checks)))
    }

    /// Decides a request that was just confirmed, where nobody has to be asked anything: true when it is decided.
    pub(super) async fn settle_at_once(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        now: Timestamp,
    ) -> Result<bool, RemovalError> {
        let Some(open) = self.opened(tx, removal).await? else { return Ok(false) };
        if open.list.removal != RemovalMode::SelfService {
            return Ok(false);
        }
        let is_local = |kind: &CheckKind| matches!(kind, CheckKind::Waited | CheckKind::Quiet);
        let kinds: Vec<_> = open.list.checks(open.is_part()).into_iter().map(|(kind, _)| kind).collect();
        if !kinds.iter().all(is_local) {
            return Ok(false);
        }
        let facts = open.known_facts(false, now);
        self.settle(tx, &open, &evaluate(&kinds, &facts, now), now).await
    }

    /// Does what the policy says about a request in the state `checking`: true when it is decided. One that follows
    /// another is granted when it has shown control, whoever came first; otherwise it waits for that one.
    pub(super) async fn settle(
        &self,
        tx: &mut Tx,
        open: &Open,
        results: &[CheckResult],
        now: Timestamp,
    ) -> Result<bool, RemovalError> {
        let removal = &open.removal;
        tx.keep_checks(removal, results).await?;
        let act = Act::by(POLICY, now);
        if !open.listing.is_active(now) {
            self.overtake(tx, removal, now).await?;
            return Ok(true);
        }
        let Some((confirmed_at, _)) = removal.confirmed else { return Ok(false) };
        let follows = removal.state == State::Following;
        let case = Case { list: &open.list, is_part: open.is_part(), checks: results, confirmed_at, now };
        match policy::decide(&case) {
            Verdict::Grant(_) if follows && !removal.has_control => return self.leave_to_leader(tx, removal).await,
            Verdict::Refuse(_) | Verdict::HandOver if follows => return self.leave_to_leader(tx, removal).await,
            Verdict::Grant(rule) => self.grant(tx, open, rule.into(), &act).await?,
            Verdict::Refuse(rule) => self.refuse(tx, open, (rule.into(), Step::Refuse), &act).await?,
            Verdict::HandOver => {
                tx.step_removal(removal, &Change::to(Step::HandOver), &act).await?;
                return Ok(false);
            }
            Verdict::LookAgain(at) => {
                tx.set_turn(removal.id, Some(at)).await?;
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whoever follows is decided with the request that came first.
    async fn leave_to_leader(&self, tx: &mut Tx, removal: &Removal) -> Result<bool, RemovalError> {
        tx.set_turn(removal.id, None).await?;
        Ok(false)
    }

    /// Grants a request: the listing ends, whoever asked for the same is answered too, each with a letter. What a
    /// reviewer writes is for the one who made this request.
    pub(super) async fn grant(
        &self,
        tx: &mut Tx,
        open: &Open,
        answer: Answer<'_>,
        act: &Act,
    ) -> Result<(), RemovalError> {
        self.take_off(tx, open, act).await?;
        let network = &open.removal.network;
        let mut answered = vec![open.removal.clone()];
        answered.extend(tx.open_removal_for(open.number, network).await?);
        answered.extend(tx.followers(open.number, network, MOST_FOLLOWERS).await?);
        answered.sort_by_key(|removal| removal.id);
        answered.dedup_by_key(|removal| removal.id);
        for removal in &answered {
            let words = answer.words.filter(|_| removal.id == open.removal.id);
            let decision = Some((answer.rule, &open.list.policy_version));
            let change = Change { decision, words, ..Change::to(Step::Grant) };
            tx.step_removal(removal, &change, act).await?;
            self.write_to(tx, removal, act.at, |secret| Letter::Granted {
                list: removal.list.clone(),
                network: removal.network,
                reference: removal.reference.clone(),
                secret,
                removed_at: act.at,
                ttl_seconds: open.list.ttl.0,
                has_words: words.is_some(),
            })
            .await?;
        }
        metrics::counter!("reprieve_removals_granted_total").increment(answered.len() as u64);
        Ok(())
    }

    /// Ends the listing, and what is left of one that was split; of a range from which a single address goes, all the
    /// rest is listed on.
    async fn take_off(&self, tx: &mut Tx, open: &Open, act: &Act) -> Result<(), RemovalError> {
        if open.is_part() {
            return self.split(tx, open, act).await;
        }
        let mut ids = vec![open.listing.id];
        if open.removal.network != open.listing.network {
            ids = tx.pieces_inside(open.number, &open.removal.network, &open.listing, MOST_PIECES).await?;
        }
        Ok(tx.end_listings(&ids, EndedHow::Removal, act).await?)
    }

    async fn split(&self, tx: &mut Tx, open: &Open, act: &Act) -> Result<(), RemovalError> {
        let gone = || StoreError::Corrupt { table: "listings", column: "criterion".to_owned() };
        let criterion = self.catalog.criterion_number(&open.listing.criterion).ok_or_else(gone)?;
        tx.end_listings(&[open.listing.id], EndedHow::Removal, act).await?;
        let rest = all_but(open.listing.network, &open.removal.network);
        let seen = tx.evidence_of(open.listing.id).await?.into_iter().max_by_key(|piece| piece.seen_at);
        let seen = seen.map(|piece| EvidenceText { public: piece.public, private: piece.private });
        let new = rest.iter().map(|network| remaining(&open.listing, criterion, *network, seen.clone()));
        let new: Vec<_> = new.collect();
        let ids = tx.list_networks((open.number, &open.list.id), &new, act).await?;
        // Whoever asks for the same address is answered with this request.
        let about = |other: &Removal| {
            let at = rest.iter().position(|piece| piece.contains(&other.network) || other.network.contains(piece))?;
            ids.get(at).copied()
        };
        for other in tx.open_removals_on(open.listing.id, MOST_MOVED).await? {
            if let Some(listing) = about(&other) {
                tx.move_removal(&other, listing, act).await?;
            }
        }
        Ok(())
    }

    /// Refuses a request by a published rule, for the first time or for good. Whoever follows it is looked at next.
    pub(super) async fn refuse(
        &self,
        tx: &mut Tx,
        open: &Open,
        (answer, step): (Answer<'_>, Step),
        act: &Act,
    ) -> Result<(), RemovalError> {
        let removal = &open.removal;
        let version = &open.list.policy_version;
        let change = Change { decision: Some((answer.rule, version)), words: answer.words, ..Change::to(step) };
        tx.step_removal(removal, &change, act).await?;
        let again_at = open.history.locked_until(&open.list.lockout, act.at);
        self.write_to(tx, removal, act.at, |secret| refusal(removal, secret, (answer, version), step, again_at))
            .await?;
        metrics::counter!("reprieve_removals_refused_total").increment(1);
        self.promote(tx, open.number, &removal.network, act.at).await
    }

    /// Lets machines look at the oldest of those who follow, once the request that they followed has come to its end.
    pub(super) async fn promote(
        &self,
        tx: &mut Tx,
        number: ListNumber,
        network: &Network,
        now: Timestamp,
    ) -> Result<(), RemovalError> {
        let Some(next) = tx.followers(number, network, 1).await?.pop() else { return Ok(()) };
        let change = Change { check_at: Some(now), ..Change::to(Step::Promote) };
        tx.step_removal(&next, &change, &Act::by(POLICY, now)).await?;
        Ok(())
    }

    /// Ends a request whose listing has ended by itself.
    pub(super) async fn overtake(&self, tx: &mut Tx, removal: &Removal, now: Timestamp) -> Result<(), RemovalError> {
        tx.step_removal(removal, &Change::to(Step::Overtake), &Act::by(POLICY, now)).await?;
        if matches!(removal.state, State::Checking | State::Reviewing | State::Appealed)
            && let Some(number) = self.catalog.list_number(&removal.list)
        {
            self.promote(tx, number, &removal.network, now).await?;
        }
        // An address that nobody has shown to be theirs gets one letter and no more (T3).
        if removal.confirmed.is_none() {
            return Ok(());
        }
        let overtaken = again(tx, removal).await?;
        debug_assert_eq!(overtaken.state, State::Overtaken);
        self.write_to(tx, removal, now, |secret| Letter::Overtaken {
            list: removal.list.clone(),
            network: removal.network,
            reference: removal.reference.clone(),
            secret,
        })
        .await?;
        Ok(())
    }
}

fn refusal(
    removal: &Removal,
    secret: crate::domain::token::Token,
    (answer, version): (Answer<'_>, &PolicyVersion),
    step: Step,
    again_at: Option<Timestamp>,
) -> Letter {
    let (list, network, reference) = (removal.list.clone(), removal.network, removal.reference.clone());
    let (rule, policy_version, has_words) = (answer.rule.clone(), version.clone(), answer.words.is_some());
    if step == Step::Uphold {
        return Letter::Upheld { list, network, reference, secret, rule, policy_version, has_words };
    }
    Letter::Refused { list, network, reference, secret, rule, policy_version, may_appeal: true, again_at, has_words }
}

/// The networks that a network is made of beside a part of it, each as wide as can be.
fn all_but(whole: Network, part: &Network) -> Vec<Network> {
    let mut rest = Vec::new();
    let mut around = whole;
    while around != *part {
        let Some(halves) = around.halves() else { break };
        let [first, second] = halves;
        let (inside, beside) = if first.contains(part) { (first, second) } else { (second, first) };
        rest.push(beside);
        around = inside;
    }
    rest
}

fn remaining(
    listing: &Listing,
    criterion: CriterionNumber,
    network: Network,
    evidence: Option<EvidenceText>,
) -> NewListing<'_> {
    NewListing {
        network,
        criterion: (criterion, &listing.criterion),
        source: listing.source.as_str().into(),
        first_listed_at: listing.first_listed_at,
        last_seen_at: listing.last_seen_at,
        expires_at: listing.expires_at,
        evidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_without_one_address_is_all_the_others_and_each_once() {
        for (whole, part) in
            [("192.0.2.0/24", "192.0.2.77"), ("192.0.2.0/30", "192.0.2.0"), ("2001:db8::/64", "2001:db8::5")]
        {
            let (whole, part): (Network, Network) = (whole.parse().unwrap(), part.parse().unwrap());
            let rest = all_but(whole, &part);
            assert_eq!(rest.len(), usize::from(part.length() - whole.length()));
            assert_eq!(rest.iter().map(Network::address_count).sum::<u128>(), whole.address_count() - 1);
            assert!(rest.iter().all(|network| whole.contains(network) && !network.overlaps(&part)));
        }
        let same: Network = "192.0.2.1".parse().unwrap();
        assert_eq!(all_but(same, &same), []);
    }
}
