//! How many long questions there is room for at a time, in all and for each client; their memory, and the threads that
//! answer them. A client that sends or reads slowly holds what is its own, and nobody else's.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::domain::time::Seconds;
use crate::web::body::Room;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::share::{Share, Shares};

/// At most so many questions are sent, answered and read at a time.
pub const MOST_AT_ONCE: usize = 64;

/// One client has one question at a time, and the network around it (T12) so many.
const MOST_IN_NEIGHBOURHOOD: usize = 8;

/// The texts of all questions together take at most so many bytes: those of four of the largest.
const MOST_TEXT: usize = 4 * Room::BULK.0;

/// When to ask again that found no place.
const BUSY: PageError = PageError::TooMany { retry_after: Seconds(10) };

/// How slowly an answer may be read.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// A client that takes nothing for so long reads no more.
    pub piece_within: Duration,
    /// So long may the whole answer take, and as much longer as [`Reading::slowest`] needs for what has gone out.
    pub whole_within: Duration,
    /// In bytes a second.
    pub slowest: u64,
}

impl Reading {
    /// How long after its beginning an answer may still be going out of which so many bytes have gone.
    pub(super) fn within(&self, bytes: u64) -> Duration {
        self.whole_within + Duration::from_millis(bytes.saturating_mul(1000) / self.slowest.max(1))
    }
}

/// Places for questions. Clones are the same places.
#[derive(Debug, Clone)]
pub struct BulkPlaces {
    free: Arc<Semaphore>,
    /// Bytes of text.
    text: Arc<Semaphore>,
    /// Threads that may work at a time: the pages need some of the machine as well.
    pub(super) threads: Arc<Semaphore>,
    /// What clients hold, and the networks around them; `None` when the operator limits elsewhere.
    shares: Option<[Shares; 2]>,
    pub(super) reading: Reading,
}

/// A place for one question, free again when dropped.
#[derive(Debug)]
pub(super) struct Place {
    _share: Option<(Share, Share)>,
    _permit: OwnedSemaphorePermit,
    text: OwnedSemaphorePermit,
    room: Arc<Semaphore>,
}

impl BulkPlaces {
    /// The places of a site; each client has its share of them if `shared`.
    pub fn new(shared: bool) -> Self {
        let reading = Reading {
            piece_within: Duration::from_secs(20),
            whole_within: Duration::from_secs(30),
            slowest: 64 * 1024,
        };
        Self::with(MOST_AT_ONCE, shared, reading)
    }

    /// So many places, and so much patience.
    pub fn with(most: usize, shared: bool, reading: Reading) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            free: Arc::new(Semaphore::new(most)),
            text: Arc::new(Semaphore::new(MOST_TEXT)),
            threads: Arc::new(Semaphore::new(cores.div_ceil(2))),
            shares: shared.then(Default::default),
            reading,
        }
    }

    /// A place for a question of this client, if there is one for it.
    pub(super) fn take(&self, client: ClientIp) -> Result<Place, PageError> {
        let share = match &self.shares {
            None => None,
            Some([own, around]) => Some((
                own.take(client.own_network(), 1).ok_or(BUSY)?,
                around.take(client.neighbourhood(), MOST_IN_NEIGHBOURHOOD).ok_or(BUSY)?,
            )),
        };
        let permit = self.free.clone().try_acquire_owned().map_err(|_| BUSY)?;
        let text = self.text.clone().try_acquire_many_owned(0).map_err(|_| BUSY)?;
        Ok(Place { _share: share, _permit: permit, text, room: self.text.clone() })
    }
}

impl Place {
    /// Makes room for so many more bytes of the question, as they come.
    pub(super) fn grow(&mut self, bytes: usize) -> Result<(), PageError> {
        let bytes = u32::try_from(bytes).map_err(|_| PageError::TooLarge)?;
        self.text.merge(self.room.clone().try_acquire_many_owned(bytes).map_err(|_| BUSY)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(text: &str) -> ClientIp {
        ClientIp(text.parse().unwrap())
    }

    #[test]
    fn t12_a_client_has_one_place_and_its_neighbourhood_a_few() {
        let places = BulkPlaces::new(true);
        let first = places.take(client("2001:db8:1:1::1")).unwrap();

        assert!(places.take(client("2001:db8:1:1::2")).is_err());
        let around: Vec<_> = (2..=8).map(|n| places.take(client(&format!("2001:db8:1:{n}::1"))).unwrap()).collect();
        assert!(places.take(client("2001:db8:1:9::1")).is_err());
        assert!(places.take(client("2001:db8:2::1")).is_ok());
        drop((first, around));
        assert!(places.take(client("2001:db8:1:1::2")).is_ok());
    }

    #[test]
    fn t14_all_questions_together_have_a_bounded_room_and_what_they_held_is_free_again() {
        let places = BulkPlaces::new(false);
        let mut held: Vec<_> = (0..5).map(|_| places.take(client("192.0.2.1")).unwrap()).collect();
        for place in &mut held[..4] {
            place.grow(Room::BULK.0 - 1000).unwrap();
            place.grow(1000).unwrap();
        }

        assert!(held[4].grow(1).is_err());
        held.remove(0);
        held[3].grow(Room::BULK.0).unwrap();
    }

    #[test]
    fn t15_the_time_for_reading_grows_with_what_was_read() {
        let reading = BulkPlaces::new(true).reading;

        assert_eq!(reading.within(0), Duration::from_secs(30));
        assert_eq!(reading.within(64 * 1024 * 60), Duration::from_secs(90));
    }
}
