//! What is known around a listed address beside our own lists: the name it is called by, and who holds its network.
//!
//! Both only help to say who must act. A name server that is slow or away delays no answer: what has not come within a
//! moment is left out.

use std::net::IpAddr;
use std::time::Duration;

use super::Services;
use crate::domain::query::HostName;
use crate::domain::reverse_name::{self, Look};
use crate::owners::Owner;

/// How long an answer waits for the name of its address.
const PATIENCE: Duration = Duration::from_millis(300);

/// What is known around an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The name that reverse DNS gives it, and what that looks like. Whoever holds the address wrote it.
    pub name: Option<(HostName, Look)>,
    /// Who holds the network around it.
    pub owner: Option<Owner>,
}

impl Services {
    /// What is known around an address.
    pub async fn surroundings(&self, address: IpAddr) -> Surroundings {
        let asked = tokio::time::timeout(PATIENCE, self.resolver.reverse_name(address)).await;
        let name = asked.ok().and_then(Result::ok);
        Surroundings {
            name: name.map(|name| {
                let look = reverse_name::look(&name, address);
                (name, look)
            }),
            owner: self.owners.of(address),
        }
    }
}
