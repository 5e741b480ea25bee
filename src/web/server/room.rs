//! How many connections there is room for: in all, and for each peer.

use std::net::IpAddr;
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::web::client::ClientIp;
use crate::web::share::{Share, Shares};

/// All the room there is.
#[derive(Debug)]
pub(super) struct Rooms {
    free: Arc<Semaphore>,
    most: usize,
    most_per_peer: usize,
    by_peer: Shares,
}

/// Room for one connection, given back when dropped.
#[derive(Debug)]
pub(super) struct Seat {
    _share: Option<Share>,
    _permit: OwnedSemaphorePermit,
}

/// How full it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressure {
    /// There is enough room.
    Low,
    /// More than three quarters are taken.
    High,
}

impl Rooms {
    /// Room for so many connections.
    pub(super) fn new(most: usize, most_per_peer: usize) -> Self {
        let most = most.clamp(1, Semaphore::MAX_PERMITS);
        Self { free: Arc::new(Semaphore::new(most)), most, most_per_peer, by_peer: Shares::default() }
    }

    /// Waits until there is room for one more connection.
    pub(super) async fn wait(&self) -> Option<OwnedSemaphorePermit> {
        // Fails only for a closed semaphore, and nobody closes it.
        Arc::clone(&self.free).acquire_owned().await.ok()
    }

    /// Room for a connection of this peer, if it has not too many already.
    pub(super) fn seat(&self, permit: OwnedSemaphorePermit, peer: IpAddr, is_exempt: bool) -> Option<Seat> {
        let own = ClientIp(peer).own_network();
        let share = if is_exempt { None } else { Some(self.by_peer.take(own, self.most_per_peer)?) };
        Some(Seat { _share: share, _permit: permit })
    }

    /// How full it is now.
    pub(super) fn pressure(&self) -> Pressure {
        if self.free.available_permits() * 4 < self.most { Pressure::High } else { Pressure::Low }
    }
}

/// How many files this process may have open, as Linux tells it.
pub fn file_limit() -> Option<usize> {
    soft_limit(&std::fs::read_to_string("/proc/self/limits").ok()?)
}

fn soft_limit(limits: &str) -> Option<usize> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn f10_a_peer_has_its_share_and_gets_it_back() {
        let rooms = Rooms::new(10, 2);
        let peer: IpAddr = "2001:db8::1".parse().unwrap();
        let neighbour: IpAddr = "2001:db8::2".parse().unwrap();
        let stranger: IpAddr = "2001:db8:1::1".parse().unwrap();
        let first = rooms.seat(rooms.wait().await.unwrap(), peer, false).unwrap();
        let _second = rooms.seat(rooms.wait().await.unwrap(), neighbour, false).unwrap();

        assert!(rooms.seat(rooms.wait().await.unwrap(), peer, false).is_none());
        assert!(rooms.seat(rooms.wait().await.unwrap(), stranger, false).is_some());
        assert!(rooms.seat(rooms.wait().await.unwrap(), peer, true).is_some());
        drop(first);
        assert!(rooms.seat(rooms.wait().await.unwrap(), peer, false).is_some());
        assert_eq!(rooms.free.available_permits(), 9);
        assert_eq!(rooms.by_peer.holders(), 1);
    }

    #[test]
    fn f10_the_limit_on_files_is_read_as_linux_writes_it() {
        let text = "Limit                     Soft Limit           Hard Limit           Units\n\
                    Max open files            1024                 524288               files\n";
        assert_eq!(soft_limit(text), Some(1024));
        assert_eq!(soft_limit("Max open files            unlimited            unlimited            files"), None);
    }
}
