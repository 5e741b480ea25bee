//! The numbers of removal requests, held against a count of its own over the stories that were written down.

use std::collections::BTreeMap;
use std::sync::Arc;

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::{ListingId, RemovalId};
use reprieve::domain::list::Catalog;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::network::Network;
use reprieve::domain::time::{ManualClock, Seconds, Timestamp};
use reprieve::services::stats::StatsMissing;
use reprieve::services::stats::figures::{Figures, ListStats, Share, StatsReport};
use reprieve::store::Tx;
use reprieve::store::events::Act;
use reprieve::store::listings::NewListing;
use reprieve::store::removal_events::RemovalFacts;

use crate::store::{new, on};
use crate::support::app::{NOW, TestApp};
use crate::support::backends::{Database, backend_test};
use crate::workers::Instance;

const DAY: i64 = 86_400;

/// A site over this database, whose clock stands at `NOW`.
async fn site(database: &Database) -> Instance {
    Instance::over(database.store.clone(), Arc::new(ManualClock::at(NOW))).await
}

fn facts(removal: i64, list: &str, network: &str) -> RemovalFacts {
    RemovalFacts {
        removal: RemovalId(removal),
        list: list.parse().unwrap(),
        network: network.parse().unwrap(),
        state: String::new(),
        decision: None,
        opened_at: None,
        confirmed_at: None,
    }
}

async fn note(tx: &mut Tx, kind: EventKind, facts: &RemovalFacts, at: Timestamp) {
    tx.note_removal(&Act::by("somebody", at), kind, facts).await.unwrap();
}

async fn begin_listing((tx, catalog): (&mut Tx, &Catalog), criterion: &str, network: &str, at: Timestamp) -> ListingId {
    let (list, _) = criterion.split_once('/').unwrap();
    let listing = NewListing {
        first_listed_at: at,
        last_seen_at: at,
        expires_at: None,
        evidence: None,
        ..new(catalog, criterion, network)
    };
    tx.list_networks(on(catalog, list), &[listing], &Act::by("import:feed", at)).await.unwrap()[0]
}

async fn end_listing(tx: &mut Tx, id: ListingId, at: Timestamp) {
    tx.end_listings(&[id], EndedHow::Removal, &Act::by("policy", at)).await.unwrap();
}

fn of<'r>(report: &'r StatsReport, list: &str) -> &'r ListStats {
    report.lists.iter().find(|stats| stats.list.as_str() == list).unwrap()
}

/// A request as it is drawn: what happens, and how many seconds after the step before.
struct Story {
    list: &'static str,
    network: Network,
    steps: Vec<(EventKind, i64)>,
}

/// Numbers that look drawn and are the same in every run.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % most
    }

    /// Now a moment, now many days.
    fn pause(&mut self) -> i64 {
        match self.below(4) {
            0 => self.below(60),
            1 => self.below(3 * DAY),
            2 => 2 * DAY + self.below(2),
            _ => self.below(12 * DAY),
        }
    }

    fn story(&mut self) -> Story {
        use EventKind::{
            RemovalAppealed, RemovalAsked, RemovalConfirmed, RemovalGranted, RemovalHandedOver, RemovalLapsed,
            RemovalOpened, RemovalOvertaken, RemovalRefused, RemovalUpheld, RemovalWithdrawn,
        };
        let kinds: &[EventKind] = match self.below(12) {
            0 => &[RemovalOpened],
            1 => &[RemovalOpened, RemovalLapsed],
            2 => &[RemovalOpened, RemovalWithdrawn],
            3 => &[RemovalOpened, RemovalConfirmed],
            4 => &[RemovalOpened, RemovalConfirmed, RemovalWithdrawn],
            5 => &[RemovalOpened, RemovalConfirmed, RemovalHandedOver, RemovalOvertaken],
            6 => &[RemovalOpened, RemovalConfirmed, RemovalHandedOver, RemovalAsked, RemovalRefused],
            7 => &[RemovalOpened, RemovalConfirmed, RemovalRefused, RemovalAppealed],
            8 => &[RemovalOpened, RemovalConfirmed, RemovalRefused, RemovalAppealed, RemovalUpheld],
            9 => &[RemovalOpened, RemovalConfirmed, RemovalRefused, RemovalAppealed, RemovalGranted],
            _ => &[RemovalOpened, RemovalConfirmed, RemovalGranted],
        };
        Story {
            list: if self.below(3) == 0 { "dul" } else { "ops" },
            network: format!("192.0.2.{}", self.below(12)).parse().unwrap(),
            steps: kinds.iter().map(|kind| (*kind, self.pause())).collect(),
        }
    }
}

/// Something that was written down: a step of a request, or the beginning of a listing.
#[derive(Clone)]
struct Line {
    at: i64,
    list: &'static str,
    network: Network,
    /// The request and its step; none for a listing.
    step: Option<(i64, EventKind)>,
}

/// Stories that began in the last three years, in the order of what happened, with listings between.
fn drawn_lines(seed: u64) -> Vec<Line> {
    let mut drawn = Drawn(seed);
    let mut lines = Vec::new();
    for removal in 1..=160 {
        let Story { list, network, steps } = drawn.story();
        let days = if removal % 2 == 0 { 45 } else { 3 * 365 };
        let mut at = NOW.0 - drawn.below(days * DAY);
        for (kind, pause) in steps {
            at += pause;
            lines.push(Line { at, list, network, step: Some((removal, kind)) });
        }
    }
    for _ in 0..120 {
        let list = if drawn.below(3) == 0 { "dul" } else { "ops" };
        let network = format!("192.0.2.{}", drawn.below(12)).parse().unwrap();
        lines.push(Line { at: NOW.0 - drawn.below(3 * 365 * DAY), list, network, step: None });
    }
    lines.retain(|line| line.at <= NOW.0);
    lines.sort_by_key(|line| line.at);
    lines
}

/// Writes lines down; those that list what is listed already are left out. Returns what was written.
async fn write(
    site: &Instance,
    lines: Vec<Line>,
    standing: &mut BTreeMap<(&'static str, Network), ListingId>,
) -> Vec<Line> {
    let mut tx = site.services.store.begin().await.unwrap();
    let mut written = Vec::new();
    for line in lines {
        let (at, place, network) = (Timestamp(line.at), (line.list, line.network), line.network.to_string());
        match line.step {
            Some((removal, kind)) => {
                note(&mut tx, kind, &facts(removal, line.list, &network), at).await;
                let ended = (kind == EventKind::RemovalGranted).then(|| standing.remove(&place)).flatten();
                if let Some(id) = ended {
                    end_listing(&mut tx, id, at).await;
                }
            }
            None if standing.contains_key(&place) => continue,
            None => {
                let criterion = if line.list == "ops" { "ops/open-socks" } else { "dul/dynamic-range" };
                let to = (&mut tx, &*site.services.catalog);
                standing.insert(place, begin_listing(to, criterion, &network, at).await);
            }
        }
        written.push(line);
    }
    tx.commit().await.unwrap();
    written
}

/// The slow, obvious count: each number is found by looking at every line again.
fn counted(lines: &[Line], list: &str, is_in: &dyn Fn(i64) -> bool) -> Figures {
    let steps = || {
        let of_list = lines.iter().enumerate().filter(|(_, line)| line.list == list);
        of_list.filter_map(|(place, line)| line.step.map(|(removal, kind)| (place, line, removal, kind)))
    };
    let count =
        |wanted: EventKind| steps().filter(|(_, line, _, kind)| *kind == wanted && is_in(line.at)).count() as u64;
    let is_relisted = |place: usize, granted: &Line| {
        lines[place + 1..].iter().any(|line| {
            let is_same = line.step.is_none() && line.list == list && line.network == granted.network;
            is_same && line.at - granted.at <= 30 * DAY
        })
    };
    let granted = steps().filter(|(_, line, _, kind)| *kind == EventKind::RemovalGranted && is_in(line.at));
    let relisted = granted.filter(|(place, line, ..)| is_relisted(*place, line)).count() as u64;
    let later = |wanted: &[EventKind], removal: i64| {
        let found = steps().find(|(_, _, of, kind)| *of == removal && wanted.contains(kind));
        found.map(|(_, line, ..)| line.at)
    };
    let (mut times, mut due_2, mut due_7) = (Vec::new(), 0, 0);
    for (_, confirmed, removal, _) in
        steps().filter(|(_, line, _, kind)| *kind == EventKind::RemovalConfirmed && is_in(line.at))
    {
        let answered = later(&[EventKind::RemovalGranted, EventKind::RemovalRefused], removal);
        let ended = later(&[EventKind::RemovalWithdrawn, EventKind::RemovalOvertaken], removal);
        let waited = answered.or(ended).unwrap_or(NOW.0) - confirmed.at;
        times.extend(answered.map(|at| at - confirmed.at));
        due_2 += u64::from(answered.is_some() || waited > 2 * DAY);
        due_7 += u64::from(answered.is_some() || waited > 7 * DAY);
    }
    times.sort_unstable();
    // The smallest that enough of them do not exceed, tried one after the other.
    let rank = |percent: usize| {
        let covers = |time: &i64| times.iter().filter(|other| *other <= time).count() * 100 >= percent * times.len();
        times.iter().copied().find(covers)
    };
    let within = |days: i64| times.iter().filter(|time| **time <= days * DAY).count() as u64;
    Figures {
        opened: count(EventKind::RemovalOpened),
        confirmed: count(EventKind::RemovalConfirmed),
        granted: count(EventKind::RemovalGranted),
        refused: count(EventKind::RemovalRefused),
        withdrawn: count(EventKind::RemovalWithdrawn),
        lapsed: count(EventKind::RemovalLapsed),
        overtaken: count(EventKind::RemovalOvertaken),
        relisted,
        answered: times.len() as u64,
        median_seconds: rank(50),
        p95_seconds: rank(95),
        within_2_days: Share { count: within(2), of: due_2 },
        within_7_days: Share { count: within(7), of: due_7 },
    }
}

/// Since when requests of a list wait for our word.
fn open(lines: &[Line], list: &str) -> Vec<i64> {
    let mut state: BTreeMap<i64, (EventKind, i64)> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.list == list) {
        match line.step {
            Some((_, EventKind::RemovalHandedOver | EventKind::RemovalAsked)) | None => {}
            Some((removal, kind)) => _ = state.insert(removal, (kind, line.at)),
        }
    }
    let waits = |kind| matches!(kind, EventKind::RemovalConfirmed | EventKind::RemovalAppealed);
    state.into_values().filter(|(kind, _)| waits(*kind)).map(|(_, at)| at).collect()
}

fn check(report: &StatsReport, lines: &[Line]) {
    for list in ["ops", "dul"] {
        let stats = of(report, list);
        assert_eq!(stats.in_all, counted(lines, list, &|_| true), "{list}");
        let first_day = NOW.0.div_euclid(DAY) - 29;
        assert_eq!(stats.last_30_days, counted(lines, list, &|at| at.div_euclid(DAY) >= first_day), "{list}");
        for month in &stats.months {
            let is_in = |at: i64| Timestamp(at).to_string().starts_with(&month.month.to_string());
            assert_eq!(month.figures, counted(lines, list, &is_in), "{list} {}", month.month);
        }
        let open = open(lines, list);
        assert_eq!(stats.open, open.len() as u64, "{list}");
        assert_eq!(stats.oldest_open_since, open.into_iter().min().map(Timestamp), "{list}");
    }
    assert_eq!(of(report, "ops").months.len(), 24);
}

backend_test! {
    async fn the_numbers_are_those_that_a_slow_count_finds(database: Database) {
        let site = site(database).await;
        let seed = u64::from(database.is_postgres()) + 7;
        let mut lines = drawn_lines(seed);
        let late = lines.split_off(lines.len() * 9 / 10);
        let mut standing = BTreeMap::new();
        let mut written = write(&site, lines, &mut standing).await;

        check(&site.services.stats().await.unwrap(), &written);
        written.extend(write(&site, late, &mut standing).await);
        site.clock.advance(Seconds(60));
        let followed = site.services.stats().await.unwrap();
        let fresh = Instance::over(database.store.clone(), Arc::new(ManualClock::at(NOW))).await;
        let fresh = fresh.services.stats().await.unwrap();

        check(&fresh, &written);
        assert_eq!(of(&followed, "ops").months[0].figures.opened, of(&fresh, "ops").months[0].figures.opened);
        assert_eq!(of(&followed, "ops").in_all.relisted, of(&fresh, "ops").in_all.relisted);
        assert!(of(&fresh, "ops").in_all.relisted > 0 && of(&fresh, "ops").open > 0);
    }
}

backend_test! {
    async fn a_listing_30_days_after_the_grant_is_a_relisting_and_one_second_later_is_none(database: Database) {
        let site = site(database).await;
        let granted = NOW.minus(Seconds::days(30));
        let places = [("ops", "192.0.2.1"), ("ops", "192.0.2.2"), ("ops", "192.0.2.3"), ("dul", "192.0.2.4")];
        let mut tx = site.services.store.begin().await.unwrap();
        for (removal, (list, network)) in (1..).zip(places) {
            note(&mut tx, EventKind::RemovalGranted, &facts(removal, list, network), granted).await;
        }
        tx.commit().await.unwrap();
        let relisted = async || {
            let report = site.services.stats().await.unwrap();
            ["ops", "dul"].map(|list| of(&report, list).in_all.relisted)
        };
        assert_eq!(relisted().await, [0, 0]);

        let mut tx = site.services.store.begin().await.unwrap();
        for (criterion, network, at) in [
            ("ops/open-socks", "192.0.2.1", NOW),
            ("ops/open-socks", "192.0.2.2", NOW.plus(Seconds(1))),
            ("dul/dynamic-range", "192.0.2.3", NOW),
            ("dul/dynamic-range", "192.0.2.4/31", NOW),
        ] {
            begin_listing((&mut tx, &site.services.catalog), criterion, network, at).await;
        }
        tx.commit().await.unwrap();
        assert_eq!(relisted().await, [0, 0], "the numbers hold for a minute");
        site.clock.advance(Seconds(60));

        assert_eq!(relisted().await, [1, 0]);
        site.clock.advance(Seconds(60));
        assert_eq!(relisted().await, [1, 0]);
    }
}

backend_test! {
    async fn a_listing_counts_after_each_grant_that_it_follows_and_once_only(database: Database) {
        let site = site(database).await;
        let place = |removal| facts(removal, "ops", "192.0.2.1");
        let ago = |days| NOW.minus(Seconds::days(days));
        let catalog = &*site.services.catalog;
        let mut tx = site.services.store.begin().await.unwrap();
        let before = begin_listing((&mut tx, catalog), "ops/open-socks", "192.0.2.1", ago(9)).await;
        note(&mut tx, EventKind::RemovalGranted, &place(1), ago(8)).await;
        note(&mut tx, EventKind::RemovalGranted, &place(2), ago(8)).await;
        end_listing(&mut tx, before, ago(8)).await;
        let again = begin_listing((&mut tx, catalog), "ops/open-socks", "192.0.2.1", ago(7)).await;
        end_listing(&mut tx, again, ago(6)).await;
        begin_listing((&mut tx, catalog), "ops/open-socks", "192.0.2.1", ago(5)).await;
        tx.commit().await.unwrap();

        let report = site.services.stats().await.unwrap();

        assert_eq!((of(&report, "ops").in_all.granted, of(&report, "ops").in_all.relisted), (2, 2));
    }
}

#[tokio::test]
async fn the_clock_alone_makes_a_request_late() {
    let app = TestApp::new().await;
    app.note_removal(EventKind::RemovalConfirmed, "ops", "192.0.2.1", NOW).await;
    let shares = async || {
        let report = app.services.stats().await.unwrap();
        let all = &of(&report, "ops").in_all;
        (all.within_2_days, all.within_7_days)
    };
    let (none, late) = (Share { count: 0, of: 0 }, Share { count: 0, of: 1 });

    assert_eq!(shares().await, (none, none));
    app.clock.set(NOW.plus(Seconds::days(2)));
    assert_eq!(shares().await, (none, none));
    app.clock.set(NOW.plus(Seconds(2 * DAY + 60)));
    assert_eq!(shares().await, (late, none));
    app.clock.set(NOW.plus(Seconds(7 * DAY + 60)));
    assert_eq!(shares().await, (late, late));
}

#[tokio::test]
async fn i12_without_a_store_the_last_numbers_are_told_and_without_any_the_store_is_left_in_peace() {
    let (known, new) = (TestApp::new().await, TestApp::new().await);
    let before = known.services.stats().await.unwrap();
    known.services.store.close().await;
    new.services.store.close().await;
    known.clock.advance(Seconds::HOUR);

    let kept = known.services.stats().await.unwrap();
    let first = new.services.stats().await;
    let second = new.services.stats().await;

    assert_eq!(kept.as_of, before.as_of);
    assert!(matches!(first, Err(StatsMissing::Store(_))), "{first:?}");
    assert!(matches!(second, Err(StatsMissing::Resting)), "{second:?}");
}
