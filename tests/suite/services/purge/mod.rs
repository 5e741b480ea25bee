//! Purges: what would end, what ends, and what comes back.

mod ending;
mod requests;
mod restoring;

use std::collections::BTreeMap;
use std::sync::Arc;

use reprieve::domain::ids::ProposalId;
use reprieve::domain::purge::{Purge, PurgeChoice, PurgeState, PurgeWish};
use reprieve::domain::staff::{Member, StaffRole};
use reprieve::domain::time::Timestamp;
use reprieve::formats::{Format, Options, Reader};
use reprieve::services::Services;
use reprieve::services::listing::{ImportContext, ImportOrder, ImportSummary, import};
use reprieve::workers::purges::Purges;
use reprieve::workers::{Progress, Worker as _};

use crate::support::backends::Database;
use crate::support::desk::Desk;
use crate::support::staff::account;

/// What everybody is told.
pub(super) const REASON: &str = "A source has told of addresses that it never saw.";

/// A desk with two listers.
pub(super) struct Bench {
    pub(super) desk: Desk,
    pub(super) ada: Member,
    pub(super) ben: Member,
}

/// A choice of a list.
pub(super) fn on(list: &str) -> PurgeChoice {
    PurgeChoice { list: Some(list.parse().unwrap()), ..PurgeChoice::default() }
}

/// A choice of a source.
pub(super) fn of(source: &str) -> PurgeChoice {
    PurgeChoice { source: Some(source.to_owned()), ..PurgeChoice::default() }
}

/// A choice of a network.
pub(super) fn inside(network: &str) -> PurgeChoice {
    PurgeChoice { network: Some(network.parse().unwrap()), ..PurgeChoice::default() }
}

/// Ticks until nothing is under way.
pub(super) async fn until_idle(services: &Arc<Services>) {
    let mut worker = Purges::new(services.clone());
    while worker.tick().await.unwrap() == Progress::Worked {}
}

impl Bench {
    pub(super) async fn over(database: &Database) -> Self {
        let desk = Desk::over(database).await;
        let (ada, _) = account(&desk.services, "ada", StaffRole::Lister).await;
        let (ben, _) = account(&desk.services, "ben", StaffRole::Administrator).await;
        Self { desk, ada, ben }
    }

    pub(super) fn services(&self) -> &Arc<Services> {
        &self.desk.services
    }

    /// Imports networks under one criterion from a source, seen now, first listed at this time.
    pub(super) async fn told(
        &self,
        (source, criterion): (&str, &str),
        networks: &[&str],
        first: Option<Timestamp>,
    ) -> ImportSummary {
        let lines = networks
            .iter()
            .map(|network| {
                let mut line = serde_json::json!({
                    "network": network, "criterion": criterion,
                    "evidence": format!("{source} saw {network}."), "evidence_private": "At the trap.",
                });
                if let Some(first) = first {
                    line["first_listed_at"] = serde_json::json!(first.to_string());
                    line["last_seen_at"] = serde_json::json!(self.desk.now().to_string());
                }
                line.to_string()
            })
            .collect::<Vec<_>>()
            .join("\n");
        let services = self.services();
        let context = ImportContext {
            store: &services.store,
            catalog: &services.catalog,
            admission: &services.admission,
            clock: &*services.clock,
        };
        let (list, _) = criterion.split_once('/').unwrap();
        let order = ImportOrder { list, criterion: None, source, replace: false, dry_run: false };
        let options = Options { format: Some(Format::Jsonl), ..Options::default() };
        let reader = Reader::open(lines.as_bytes(), options).unwrap();
        import(&context, &order, reader, &mut |_| {}).await.unwrap()
    }

    /// Proposes, and has it confirmed by somebody else.
    pub(super) async fn confirmed(&self, choice: PurgeChoice) -> ProposalId {
        let count = self.services().purge_dry_run(&choice).await.unwrap().ends;
        let wish = PurgeWish { choice, count, reason: REASON.to_owned() };
        let id = self.services().propose_purge(&wish, &self.ada).await.unwrap();
        self.services().confirm_proposal(id, &self.ben).await.unwrap();
        id
    }

    /// The same, until it has ended everything.
    pub(super) async fn purged(&self, choice: PurgeChoice) -> Purge {
        let id = self.confirmed(choice).await;
        until_idle(self.services()).await;
        let purge = self.purge(id).await;
        assert_eq!(purge.state, PurgeState::Ended);
        purge
    }

    /// Takes a purge back, until everything is back.
    pub(super) async fn undone(&self, id: ProposalId) -> Purge {
        self.services().undo_purge(id, &self.ada).await.unwrap();
        until_idle(self.services()).await;
        let purge = self.purge(id).await;
        assert_eq!(purge.state, PurgeState::Restored);
        purge
    }

    pub(super) async fn purge(&self, id: ProposalId) -> Purge {
        self.services().purge(id).await.unwrap().unwrap()
    }

    /// Everything that is listed: list and network, with source, criterion, times, sources beside and evidence.
    pub(super) async fn standing(&self) -> BTreeMap<(String, String), String> {
        let mut rows = Vec::new();
        self.services()
            .store
            .scan_active(|row| {
                rows.push(row);
                Ok(())
            })
            .await
            .unwrap();
        let mut tx = self.services().store.read().await.unwrap();
        let mut standing = BTreeMap::new();
        for row in rows {
            let listing = tx.listing(row.id).await.unwrap().unwrap();
            let evidence: Vec<_> = tx.evidence_of(row.id).await.unwrap();
            let evidence: Vec<_> = evidence.iter().map(|one| (&one.seen_at, &one.public, &one.private)).collect();
            let told = format!(
                "{} {} {} {} {:?} {evidence:?}",
                listing.criterion, listing.source, listing.first_listed_at, listing.last_seen_at, listing.expires_at
            );
            standing.insert((listing.list.to_string(), listing.network.plain()), told);
        }
        standing
    }

    /// The networks that are listed.
    pub(super) async fn networks(&self) -> Vec<String> {
        self.standing().await.into_keys().map(|(list, network)| format!("{list} {network}")).collect()
    }
}

/// So many addresses of their own.
pub(super) fn many(count: u32) -> Vec<String> {
    (0..count).map(|number| std::net::Ipv4Addr::from(0x2C00_0000 + number).to_string()).collect()
}
