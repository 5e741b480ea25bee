//! How much one visitor may ask for, operation by operation.
//!
//! Every operation has a budget that fills up again steadily, for each visitor (an IPv4 address, an IPv6 /64) and a
//! larger one for the network around (a /24, a /48), so that changing addresses inside it gains little (T12). The
//! budgets live in this process: they keep one visitor from slowing down the others, and are no accounting.
//!
//! The number of keys is bounded (T11). A shard that is full drops the keys whose budget is whole again; when that does
//! not help, visitors that are not in it yet share one budget until it does: those whom the site knows go on, a flood
//! of new addresses is slowed down as one, and memory stays where it is.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::Method;
use governor::clock::{Clock, FakeRelativeClock};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::StateStore;
use governor::state::keyed::ShrinkableKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::client::ClientIp;
use crate::domain::network::Network;
use crate::domain::time::Seconds;
use crate::urls::pattern;

/// What a visitor asks for, as far as budgets tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// An answer page, or the way to it.
    PageLookup,
    /// A text pasted into the box.
    Paste,
    /// One answer of the API.
    ApiLookup,
    /// A bulk request, whatever its length.
    BulkRequest,
    /// One line of a bulk request.
    BulkLine,
    /// One host name to be resolved.
    Resolve,
    /// Any other page.
    Page,
}

/// The budget of one visitor for one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// So many at once.
    pub burst: u32,
    /// So many a minute in the long run.
    pub per_minute: u32,
    /// The network around the visitor has so many times as much.
    pub neighbours: u32,
}

impl Operation {
    /// Every operation.
    pub const ALL: [Self; 7] =
        [Self::PageLookup, Self::Paste, Self::ApiLookup, Self::BulkRequest, Self::BulkLine, Self::Resolve, Self::Page];

    /// The budgets that the site publishes. A /24 holds at most 256 visitors, few of whom ask on one day.
    pub const fn budget(self) -> Budget {
        match self {
            Self::PageLookup => Budget { burst: 120, per_minute: 120, neighbours: 8 },
            Self::ApiLookup => Budget { burst: 300, per_minute: 600, neighbours: 8 },
            Self::BulkRequest => Budget { burst: 10, per_minute: 30, neighbours: 8 },
            Self::BulkLine => Budget { burst: 1_000_000, per_minute: 500_000, neighbours: 4 },
            Self::Paste | Self::Resolve => Budget { burst: 20, per_minute: 20, neighbours: 8 },
            Self::Page => Budget { burst: 240, per_minute: 240, neighbours: 8 },
        }
    }

    /// As metrics name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::PageLookup => "page-lookup",
            Self::Paste => "paste",
            Self::ApiLookup => "api-lookup",
            Self::BulkRequest => "bulk-request",
            Self::BulkLine => "bulk-line",
            Self::Resolve => "resolve",
            Self::Page => "page",
        }
    }

    /// What a request counts as before its handler sees it; files, health and figures cost nothing.
    pub(super) fn of(method: &Method, route: Option<&str>, path: &str) -> Option<Self> {
        match route {
            Some(pattern::ASSET | pattern::LIVE | pattern::READY | pattern::METRICS) => None,
            Some(pattern::LOOKUP) if method == Method::POST => Some(Self::Paste),
            Some(pattern::API_BOUNCE) => Some(Self::Paste),
            Some(pattern::API_LOOKUP) => Some(Self::BulkRequest),
            Some(pattern::IP | pattern::NET) if super::security::is_api(path) => Some(Self::ApiLookup),
            Some(pattern::LOOKUP | pattern::IP | pattern::NET) => Some(Self::PageLookup),
            Some(other) if other.starts_with("/api/") => Some(Self::ApiLookup),
            _ => Some(Self::Page),
        }
    }
}

/// The budget is spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many, again in {} s", retry_after.0)]
pub struct TooMany {
    /// When there is enough of it again, at least one second.
    pub retry_after: Seconds,
}

impl From<TooMany> for super::error::PageError {
    fn from(TooMany { retry_after }: TooMany) -> Self {
        Self::TooMany { retry_after }
    }
}

/// Time for budgets: the machine's monotonic clock, or one that a test moves.
#[derive(Debug, Clone)]
pub enum BudgetClock {
    /// Time since this moment.
    Machine(Instant),
    /// Time as the test says.
    Manual(FakeRelativeClock),
}

impl BudgetClock {
    /// The machine's clock.
    pub fn machine() -> Self {
        Self::Machine(Instant::now())
    }
}

impl Clock for BudgetClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        match self {
            Self::Machine(start) => Nanos::new(u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)),
            Self::Manual(clock) => clock.now(),
        }
    }
}

/// Keys that one operation remembers at most, for visitors and for networks each: about 3 MiB.
pub const MOST_KEYS: usize = 1 << 16;
const SHARDS: usize = 64;

type Limiter = RateLimiter<Network, BoundedBudgets, BudgetClock, NoOpMiddleware<Nanos>>;

/// The budgets of all operations.
pub struct Limits {
    /// Visitors and networks, in the order of [`Operation::ALL`]; `None` when the operator limits elsewhere.
    limiters: Option<Vec<[Limiter; 2]>>,
    clock: BudgetClock,
}

impl fmt::Debug for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limits").field("on", &self.limiters.is_some()).finish_non_exhaustive()
    }
}

impl Limits {
    /// The published budgets.
    pub fn on(clock: BudgetClock) -> Self {
        Self::with(clock, MOST_KEYS, Operation::budget)
    }

    /// No limits: for load tests, and behind a limiter of the operator's own.
    pub fn off() -> Self {
        Self { limiters: None, clock: BudgetClock::machine() }
    }

    /// Budgets and number of keys of one's own.
    pub fn with(clock: BudgetClock, most_keys: usize, budget: impl Fn(Operation) -> Budget) -> Self {
        let limiter = |burst: u32, per_minute: u32| {
            let every = Duration::from_mins(1) / per_minute.max(1);
            let quota = Quota::with_period(every).unwrap_or(Quota::per_minute(NonZeroU32::MIN));
            let quota = quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN));
            RateLimiter::new(quota, BoundedBudgets::new(most_keys, clock.clone()), clock.clone())
        };
        let both = |operation| {
            let Budget { burst, per_minute, neighbours } = budget(operation);
            let around = limiter(burst.saturating_mul(neighbours), per_minute.saturating_mul(neighbours));
            [limiter(burst, per_minute), around]
        };
        Self { limiters: Some(Operation::ALL.into_iter().map(both).collect()), clock }
    }

    /// Takes `count` from a visitor's budget and from that of the network around, or nothing at all of a spent one.
    pub fn spend(&self, operation: Operation, visitor: ClientIp, count: u32) -> Result<(), TooMany> {
        let at = Operation::ALL.iter().position(|known| *known == operation);
        let pair = self.limiters.as_ref().zip(at).and_then(|(limiters, at)| limiters.get(at));
        let (Some([own, around]), Some(count)) = (pair, NonZeroU32::new(count)) else { return Ok(()) };
        let spent = self
            .take(own, visitor.own_network(), count)
            .and_then(|()| self.take(around, visitor.neighbourhood(), count));
        if spent.is_err() {
            metrics::counter!("reprieve_limit_refusals_total", "operation" => operation.word()).increment(1);
        }
        spent
    }

    fn take(&self, limiter: &Limiter, key: Network, count: NonZeroU32) -> Result<(), TooMany> {
        match limiter.check_key_n(&key, count) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(until)) => {
                let wait = until.wait_time_from(self.clock.now());
                let seconds = i64::try_from(wait.as_secs()).unwrap_or(i64::MAX).saturating_add(1);
                Err(TooMany { retry_after: Seconds(seconds) })
            }
            // More than was ever possible at once: no wait helps, but smaller pieces do.
            Err(_) => Err(TooMany { retry_after: Seconds(60) }),
        }
    }

    /// Forgets every key whose budget is whole again.
    pub fn forget_idle(&self) {
        for limiter in self.limiters.iter().flatten().flatten() {
            limiter.retain_recent();
        }
    }

    /// How many keys are remembered, for visitors and for networks together.
    pub fn keys(&self) -> usize {
        self.limiters.iter().flatten().flatten().map(RateLimiter::len).sum()
    }
}

/// Budgets by key, in so many maps that threads seldom meet; hashed with a secret, since strangers choose the keys
/// (T16).
struct BoundedBudgets {
    hasher: RandomState,
    shards: Vec<Mutex<Shard>>,
    most_per_shard: usize,
    clock: BudgetClock,
    start: Nanos,
}

#[derive(Default)]
struct Shard {
    /// When each budget is whole again, since the limiter began.
    budgets: HashMap<Network, Nanos>,
    /// What those share who found the shard full.
    overflow: Option<Nanos>,
    /// The number of refusals to take in a new key since somebody last looked for idle ones.
    turned_away: u32,
}

/// A full shard is searched for idle keys once in so many new ones: the search costs as much as so many look-ups.
const LOOK_AGAIN: u32 = 256;

impl BoundedBudgets {
    fn new(most_keys: usize, clock: BudgetClock) -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::default()).collect();
        let start = clock.now();
        Self { hasher: RandomState::new(), shards, most_per_shard: most_keys.div_ceil(SHARDS), clock, start }
    }

    fn shard(&self, key: &Network) -> &Mutex<Shard> {
        let hash = usize::try_from(self.hasher.hash_one(key) % SHARDS as u64).unwrap_or_default();
        #[expect(clippy::indexing_slicing, reason = "the remainder is smaller than the number of shards")]
        &self.shards[hash]
    }
}

impl StateStore for BoundedBudgets {
    type Key = Network;

    fn measure_and_replace<T, F, E>(&self, key: &Network, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut shard = self.shard(key).lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(whole_at) = shard.budgets.get_mut(key) {
            let (outcome, next) = decide(Some(*whole_at))?;
            *whole_at = next;
            return Ok(outcome);
        }
        let (outcome, next) = decide(None)?;
        if shard.budgets.len() >= self.most_per_shard {
            shard.make_room(self.clock.now().as_u64().saturating_sub(self.start.as_u64()));
        }
        if shard.budgets.len() < self.most_per_shard {
            shard.budgets.insert(*key, next);
            return Ok(outcome);
        }
        let (outcome, next) = decide(shard.overflow)?;
        shard.overflow = Some(next);
        Ok(outcome)
    }
}

impl Shard {
    /// Drops what is whole again by now, in nanoseconds since the limiter began.
    fn make_room(&mut self, now: u64) {
        if self.turned_away == 0 {
            self.budgets.retain(|_, whole_at| whole_at.as_u64() > now);
        }
        self.turned_away = (self.turned_away + 1) % LOOK_AGAIN;
    }
}

impl ShrinkableKeyedStateStore<Network> for BoundedBudgets {
    fn retain_recent(&self, drop_below: Nanos) {
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            shard.budgets.retain(|_, whole_at| *whole_at >= drop_below);
            shard.turned_away = 0;
        }
    }

    fn len(&self) -> usize {
        let count = |shard: &Mutex<Shard>| shard.lock().unwrap_or_else(PoisonError::into_inner).budgets.len();
        self.shards.iter().map(count).sum()
    }

    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
