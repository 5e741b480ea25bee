//! Use cases: what the site does for people, each owning its transaction. Knows no HTTP.
//!
//! - [`lookup`] answers for an address or a network; [`answer`] is what it answers, [`report`] the same for programs.
//! - [`background`] is what the store adds to an answer.
//! - [`surroundings`] is what else is known around an address: its name, who holds its network.
//! - [`checks`] asks what the machine checks of a removal request need to know.
//! - [`bulk`] answers many at once. [`bounce`] explains a returned mail.
//! - [`removal`] takes removal requests from the form to the end; [`desk`] is where staff work on them.
//! - [`listing`] imports files, ends what has expired, and keeps listings and exclusions for staff. [`letters`] sends what
//!   was decided.
//! - [`keys`], [`form_token`] and [`budgets`] keep forms honest: what is signed, what is used once, how often anybody may.
//! - [`staff`] are the list's own people: accounts, signing in, sessions.
//! - [`proposals`] are what a second person has to confirm. [`purge`] takes many listings back at once.
//! - [`news`] are posts of whoever runs the lists.
//! - [`recent`] is what happened on the lists, for whoever follows them.
//! - [`audit`] is what people did, [`numbers`] how much of it and how fast.
//! - [`publishing`] brings listings to the name servers. [`indexed`] are listings of the store as the index knows them.
//! - [`stats`] are the numbers of removal requests.
//! - [`task`] finishes what was begun, whatever becomes of whoever asked for it.

pub mod answer;
pub mod audit;
pub mod background;
pub mod bounce;
pub mod budgets;
pub mod bulk;
pub mod checks;
pub mod desk;
pub mod form_token;
pub mod indexed;
pub mod keys;
pub mod letters;
pub mod listing;
pub mod lookup;
pub mod news;
pub mod numbers;
pub mod proposals;
pub mod publishing;
pub mod purge;
pub mod recent;
pub mod removal;
pub mod report;
pub mod staff;
pub mod stats;
pub mod surroundings;
pub mod task;

use std::sync::Arc;

use background::Backgrounds;
use budgets::Budgets;
use news::Board;
use publishing::known::Zones;
use recent::Recent;
use staff::password::Hashing;
use stats::Stats;
use task::Writes;

use crate::dns::Resolver;
use crate::domain::keys::SiteKeys;
use crate::domain::list::Catalog;
use crate::domain::listing::Admission;
use crate::domain::random::Randomness;
use crate::domain::time::{Clock, Seconds};
use crate::index::LiveIndex;
use crate::owners::Owners;
use crate::store::Store;

/// What every use case works with.
#[derive(Debug, Clone)]
pub struct Services {
    /// Everything that is kept.
    pub store: Store,
    /// What the store said lately.
    pub backgrounds: Arc<Backgrounds>,
    /// The numbers of removal requests.
    pub stats: Arc<Stats>,
    /// What is posted, in memory.
    pub news: Arc<Board>,
    /// What is known of the published zones, in memory.
    pub zones: Arc<Zones>,
    /// What happened on the lists lately, in memory.
    pub recent: Arc<Recent>,
    /// The active listings in memory.
    pub index: Arc<LiveIndex>,
    /// The lists, with the numbers that the store gave them.
    pub catalog: Arc<Catalog>,
    /// What may never be listed, as it was at the start. Whoever judges by exclusions reads those of the store
    /// ([`Admission::with_exclusions`]): staff add and lift them while the site runs.
    pub admission: Arc<Admission>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where secrets come from.
    pub randomness: Arc<dyn Randomness>,
    /// What the site signs with.
    pub keys: Arc<SiteKeys>,
    /// How often anybody may ask for what costs something.
    pub budgets: Budgets,
    /// Where passwords of the staff are hashed.
    pub hashing: Hashing,
    /// Names to addresses.
    pub resolver: Arc<dyn Resolver>,
    /// Networks to their holders.
    pub owners: Arc<Owners>,
    /// Writes under way.
    pub writes: Writes,
    /// How long an index that cannot follow its store may go on saying "not listed".
    pub stale_after: Seconds,
}
