//! The queue: what is with staff in the order in which it is due, all other requests by when anything last happened.
//!
//! One page looks through so many requests and no more; where it stops, the next one goes on. Pages go by places, so that
//! nothing is shown twice or left out while requests come and go.

use super::super::Services;
use crate::domain::ids::ListNumber;
use crate::domain::network::Network;
use crate::domain::removal::{ANSWER_AT_THE_LATEST, ANSWER_WITHIN, State};
use crate::domain::staff::Member;
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::token::Reference;
use crate::store::desk::taken::View;
use crate::store::desk::{DueCounts, Place, QueueRow, Wanted, Whose};
use crate::store::{StoreError, Tx};

/// So many requests stand on a page.
pub const PAGE: usize = 50;

/// So many requests around one network are shown at most.
pub const MOST_AT: i64 = 200;

/// A page looks through so many requests.
const LOOKED_THROUGH: i64 = 5_000;

/// Who opened a request this lately has it open.
pub const OPEN_FOR: Seconds = Seconds(120);

/// Which requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// Those with staff.
    #[default]
    Staff,
    /// Those that machines look at.
    Machines,
    /// All that are confirmed and not decided.
    Open,
    /// Decided ones.
    Decided,
    /// All.
    All,
}

impl Which {
    /// The states that these are in.
    pub fn states(self) -> Vec<State> {
        let is_of = |state: &State| match self {
            Self::Staff => matches!(state, State::Reviewing | State::Appealed),
            Self::Machines => matches!(state, State::Checking | State::Following),
            Self::Open => state.awaits_answer(),
            Self::Decided => matches!(state, State::Granted | State::Refused | State::Upheld),
            Self::All => true,
        };
        State::ALL.iter().copied().filter(is_of).collect()
    }
}

/// How long requests wait already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lateness {
    /// However long.
    #[default]
    Any,
    /// Longer than was promised.
    Late,
    /// Longer than is allowed.
    Overdue,
}

impl Lateness {
    /// Since when the clock of these runs at least.
    fn since(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Any => None,
            Self::Late => Some(now.minus(ANSWER_WITHIN)),
            Self::Overdue => Some(now.minus(ANSWER_AT_THE_LATEST)),
        }
    }
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// In which states.
    pub which: Which,
    /// Of this list alone.
    pub list: Option<ListNumber>,
    /// Whose.
    pub whose: Whose,
    /// How late.
    pub lateness: Lateness,
    /// For this network, inside it or around it.
    pub network: Option<Network>,
    /// A reference, or what is in words, address or messages.
    pub text: Option<String>,
    /// Behind this place.
    pub after: Option<Place>,
}

/// A page of requests.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The requests.
    pub rows: Vec<QueueRow>,
    /// Where the next page goes on, if there may be one.
    pub next: Option<Place>,
    /// True when the text is the reference of the one request that is shown, whatever else is looked for.
    pub is_named: bool,
    /// True when there may be more for the network than are shown.
    pub is_cut: bool,
    /// Who has which request open.
    pub views: Vec<View>,
}

/// How much there is to do.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// Each list that has requests with staff.
    pub lists: Vec<DueCounts>,
    /// How many of them whoever asks has taken.
    pub mine: i64,
}

impl Overview {
    /// All lists together: with staff, late, overdue.
    pub fn total(&self) -> (i64, i64, i64) {
        let add =
            |sum: (i64, i64, i64), list: &DueCounts| (sum.0 + list.waiting, sum.1 + list.late, sum.2 + list.overdue);
        self.lists.iter().fold((0, 0, 0), add)
    }
}

impl Services {
    /// How much there is to do, for whoever asks.
    pub async fn queue_overview(&self, member: &Member) -> Result<Overview, StoreError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let lists = tx.due_counts(now.minus(ANSWER_WITHIN), now.minus(ANSWER_AT_THE_LATEST)).await?;
        let mine = tx.taken_by(member.id).await?;
        tx.commit().await?;
        Ok(Overview { lists, mine })
    }

    /// A page of what somebody looks for.
    pub async fn queue(&self, search: &Search) -> Result<Found, StoreError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let named = match search.text.as_ref().and_then(|text| text.parse::<Reference>().ok()) {
            Some(reference) => tx.request_named(&reference).await?,
            None => None,
        };
        let mut found = match named {
            Some(row) => Found { rows: vec![row], is_named: true, ..Found::default() },
            None => search.page(&mut tx, now).await?,
        };
        found.views = tx.views_since(now.minus(OPEN_FOR)).await?;
        tx.commit().await?;
        Ok(found)
    }
}

impl Search {
    async fn page(&self, tx: &mut Tx, now: Timestamp) -> Result<Found, StoreError> {
        let since = self.lateness.since(now);
        let wanted = Wanted { list: self.list, whose: self.whose, since, text: self.text.clone() };
        // What is answered is not late any more.
        let states: Vec<State> =
            self.which.states().into_iter().filter(|state| since.is_none() || state.awaits_answer()).collect();
        match &self.network {
            Some(network) => at(tx, network, &states, &wanted).await,
            None if self.which == Which::Staff => due(tx, &wanted, self.after).await,
            None => latest(tx, &states, &wanted, self.after).await,
        }
    }
}

async fn at(tx: &mut Tx, network: &Network, states: &[State], wanted: &Wanted) -> Result<Found, StoreError> {
    let rows = tx.requests_at(network, states, wanted, MOST_AT).await?;
    let is_cut = i64::try_from(rows.len()).is_ok_and(|rows| rows >= MOST_AT);
    Ok(Found { rows, is_cut, ..Found::default() })
}

async fn due(tx: &mut Tx, wanted: &Wanted, after: Option<Place>) -> Result<Found, StoreError> {
    let behind = after.unwrap_or(Place::FIRST);
    let stop = tx.due_after(behind, LOOKED_THROUGH).await?;
    let rows = tx.requests_due(wanted, (behind, stop.unwrap_or(Place::LAST)), limit()).await?;
    Ok(cut(rows, stop, |row| Place { at: row.since.unwrap_or(row.opened_at), id: row.id }))
}

async fn latest(tx: &mut Tx, states: &[State], wanted: &Wanted, after: Option<Place>) -> Result<Found, StoreError> {
    let before = after.unwrap_or(Place::LAST);
    let each = LOOKED_THROUGH / i64::try_from(states.len()).unwrap_or(1).max(1);
    let place = |row: &QueueRow| Place { at: row.touched_at, id: row.id };
    let (mut rows, mut horizon) = (Vec::new(), None);
    for state in states {
        let stop = tx.in_after(*state, before, each).await?;
        rows.extend(tx.requests_in(*state, wanted, (before, stop.unwrap_or(Place::FIRST)), limit()).await?);
        horizon = horizon.max(stop);
    }
    // Beyond the nearest stop of any state nobody can say what comes next.
    rows.retain(|row| horizon.is_none_or(|horizon| place(row) >= horizon));
    rows.sort_by_key(|row| std::cmp::Reverse(place(row)));
    Ok(cut(rows, horizon, place))
}

/// One more than stand on a page: whoever finds it knows that there is a next one.
fn limit() -> i64 {
    i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
}

fn cut(mut rows: Vec<QueueRow>, stop: Option<Place>, place: impl Fn(&QueueRow) -> Place) -> Found {
    let has_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = if has_more { rows.last().map(place) } else { stop };
    Found { rows, next, ..Found::default() }
}
