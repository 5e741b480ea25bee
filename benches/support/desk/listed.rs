//! Listings: begun, seen again, with evidence of it, and ended.

use std::ops::Range;

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::{ListingId, RemovalId};
use reprieve::domain::network::Network;
use reprieve::domain::special::special_overlap;
use reprieve::domain::time::{Seconds, Timestamp};
use serde_json::json;

use super::{BATCH, Filler, PERIOD, Request, SINCE, SOURCE, Size, fates};
use crate::bulk::Done;
use crate::listings::{NOW, Random, listings};

impl Filler {
    /// Lists networks, in no order but that those which requests will be about come first.
    pub(super) async fn list(&mut self, size: Size) -> Done<()> {
        let wanted = size.listings + size.removals;
        let mut networks: Vec<Network> =
            listings(wanted * 4 / 3, wanted / 4).into_iter().map(|entry| entry.network).collect();
        networks.dedup();
        networks.retain(|network| special_overlap(network).is_none());
        let mut random = Random::new(7);
        for at in (1..networks.len()).rev() {
            networks.swap(at, random.index(at + 1));
        }
        let (hosts, ranges): (Vec<_>, Vec<_>) = networks.into_iter().partition(Network::is_host);
        let (spam, dynamic) = ("rbl/spam-source", "dul/dynamic-range");
        let (list, ..) = self.criterion(dynamic)?;
        let ranges = ranges.into_iter().filter(|network| network.length() >= list.floor(network.family()));
        let ranges: Vec<Network> = ranges.take(size.listings / 5).collect();
        let gone: usize =
            fates(size.removals).iter().filter(|(fate, _)| fate.ends()).map(|(_, range)| range.len()).sum();
        let hosts = hosts.into_iter().take(size.listings + gone - ranges.len()).map(|network| (network, spam));
        let all: Vec<_> = hosts.chain(ranges.into_iter().map(|network| (network, dynamic))).collect();
        self.listings = all.len();
        if all.len() < size.listings + gone || size.removals > size.listings / 2 {
            return Err("there are not so many networks".into());
        }
        for step in all.chunks(BATCH) {
            self.list_some(step, size.removals).await?;
        }
        Ok(())
    }

    async fn list_some(&mut self, networks: &[(Network, &str)], removals: usize) -> Done<()> {
        let mut rows = Vec::with_capacity(networks.len());
        for (network, criterion) in networks {
            let (list, number, criterion_number) = self.criterion(criterion)?;
            let seen = Timestamp(SINCE.0 - 86_400);
            let expires = criterion.starts_with("rbl").then(|| NOW.plus(Seconds::days(30)));
            let told = json!({
                "list": list.id, "network": network, "criterion": criterion, "source": SOURCE,
                "first_listed_at": seen.0, "last_seen_at": seen.0, "expires_at": expires.map(|at| at.0),
            });
            let id =
                self.note(seen, "import:trap", (EventKind::Listed, Some(self.head.revision.0 + 1)), told.to_string());
            rows.push(vec![
                id.into(),
                number.0.into(),
                network.key().into(),
                criterion_number.into(),
                SOURCE.into(),
                seen.0.into(),
                seen.0.into(),
                expires.map(|at| at.0).into(),
                1.into(),
                id.into(),
            ]);
            if self.requests.len() < removals {
                self.requests.push(Request { id: RemovalId(0), listing: ListingId(id), network: *network });
            }
        }
        self.write_lines().await?;
        let columns =
            "id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at, sightings, revision";
        self.writer.insert("listings", columns, rows).await
    }

    /// Those that requests will be about are seen again, three times, and evidence of it is kept.
    pub(super) async fn see_again(&mut self) -> Done<()> {
        let between = self.listed(0..self.requests.len());
        for hours in [6, 12, 18] {
            let seen = SINCE.minus(Seconds::days(1)).plus(Seconds(hours * 3600));
            let expires = NOW.plus(Seconds::days(30));
            let told = json!({
                "criterion": "rbl/spam-source", "source": SOURCE, "last_seen_at": seen.0, "expires_at": expires.0,
            });
            let told = told.to_string();
            let ahead = self.head.revision.0 + 1 - self.requests[0].listing.0;
            for at in 0..self.requests.len() {
                let listing = self.requests[at].listing.0;
                self.note(seen, "import:trap", (EventKind::Renewed, Some(listing)), told.clone());
            }
            self.write_lines().await?;
            let renew = format!(
                "UPDATE listings SET revision = id + {ahead}, last_seen_at = {}, sightings = sightings + 1 WHERE {between}",
                seen.0
            );
            self.writer.run(&renew).await?;
            let evidence = format!(
                "INSERT INTO evidence (listing, place, seen_at, public_part, private_part)
                 SELECT id, {}, {}, 'A message went to an address that was never given to anybody.',
                        'Trap 17, queue file 4XyZ, from relay.example with an empty HELO.'
                   FROM listings WHERE {between}",
                hours / 6,
                seen.0
            );
            self.writer.run(&evidence).await?;
        }
        Ok(())
    }

    /// The listings of some requests, as a condition: their numbers follow each other.
    fn listed(&self, range: Range<usize>) -> String {
        let (first, last) = (self.requests[range.start].listing.0, self.requests[range.end - 1].listing.0);
        format!("id BETWEEN {first} AND {last}")
    }

    /// Ends the listings of some requests.
    pub(super) async fn take_off(&mut self, range: &Range<usize>, how: &str, actor: &str) -> Done<()> {
        let first = self.requests[range.start].listing.0;
        let ahead = self.head.revision.0 + 1 - first;
        let begun = self.opened_at(range.start).plus(Seconds(40 * 3600)).0;
        for (at, nth) in range.clone().zip(0..) {
            let ended = Timestamp(begun + nth * PERIOD.0 / self.asked);
            let listing = self.requests[at].listing.0;
            self.note(ended, actor, (EventKind::Ended, Some(listing)), json!({ "how": how }).to_string());
        }
        self.write_lines().await?;
        self.listings -= range.len();
        let end = format!(
            "UPDATE listings SET revision = id + {ahead}, ended_at = {begun} + (id - {first}) * {} / {}, ended_how = '{how}',
                    ended_by = '{actor}' WHERE {}",
            PERIOD.0,
            self.asked,
            self.listed(range.clone())
        );
        self.writer.run(&end).await
    }
}
