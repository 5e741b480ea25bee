//! Sends private links again to the mailbox that they belong to. Whoever asks is told the same, whatever there is (I11).

use std::net::IpAddr;
use std::sync::Arc;

use super::super::Services;
use super::super::letters::enqueue;
use super::RemovalError;
use crate::domain::email::EmailAddress;
use crate::domain::keys::Nonce;
use crate::domain::letter::{Letter, MOST_LINKS, RequestLink};
use crate::domain::locale::Locale;
use crate::domain::removal::Removal;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::nonces::NonceUse;
use crate::store::{StoreError, Tx};

/// More requests of one mailbox than this are not looked through.
const MOST_REQUESTS: i64 = 50;

/// What a nonce of this form was used for.
const USED_FOR: &str = "links";

/// Why nothing is sent, as far as anybody is told.
#[derive(Debug, thiserror::Error)]
pub enum LostError {
    /// Too many questions from there.
    #[error("too many questions")]
    TooMany {
        /// When the next one is taken.
        retry_after: Seconds,
    },
    /// Nothing was saved.
    #[error(transparent)]
    Removal(#[from] RemovalError),
}

impl Services {
    /// Writes to this mailbox, if it has made requests whose letter it has followed. Says the same to whoever asks,
    /// whether it has or not. The same nonce twice writes once.
    pub async fn send_links(
        self: &Arc<Self>,
        email: EmailAddress,
        locale: Locale,
        (client, nonce): (IpAddr, Nonce),
    ) -> Result<(), LostError> {
        let services = Arc::clone(self);
        let work = async move { services.send_links_once((&email, &locale), client, &nonce).await };
        self.writes.finish(work).await.map_err(RemovalError::from)?
    }

    async fn send_links_once(
        &self,
        (email, locale): (&EmailAddress, &Locale),
        client: IpAddr,
        nonce: &Nonce,
    ) -> Result<(), LostError> {
        let now = self.clock.now();
        let failed = |error| LostError::Removal(RemovalError::Store(error));
        let mut tx = self.store.begin().await.map_err(failed)?;
        if tx.use_nonce(nonce, now, USED_FOR).await.map_err(failed)? != NonceUse::First {
            return Ok(());
        }
        let spent = self.budgets.spend_links(&mut tx, client, email, now).await.map_err(failed)?;
        let may_write = spent.map_err(|again| LostError::TooMany { retry_after: again.0 })?;
        let mut found = Vec::new();
        for mailbox in self.mailboxes_of(email) {
            found.extend(tx.removals_of_mailbox(&mailbox, MOST_REQUESTS).await.map_err(failed)?);
        }
        // Some mailboxes differ by what budgets leave out: a link goes to the very address that it was sent to before.
        let is_same = |kept: &EmailAddress| kept.as_str().eq_ignore_ascii_case(email.as_str());
        found.retain(|removal| removal.email.as_ref().is_some_and(is_same));
        let requests: Vec<_> = found.iter().filter_map(|removal| self.request_link(removal)).take(MOST_LINKS).collect();
        if may_write && !requests.is_empty() {
            self.write_links(&mut tx, requests, (email, locale), now).await.map_err(failed)?;
        }
        tx.commit().await.map_err(failed)
    }

    async fn write_links(
        &self,
        tx: &mut Tx,
        requests: Vec<RequestLink>,
        (email, locale): (&EmailAddress, &Locale),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        enqueue(tx, &Letter::Links { requests }, locale, email, now).await.map(|_| ())
    }

    /// A request whose letter nobody has followed may be a stranger's: its link goes to nobody.
    fn request_link(&self, removal: &Removal) -> Option<RequestLink> {
        let secret = self.link_of(removal).filter(|_| removal.has_mailbox)?;
        Some(RequestLink {
            list: removal.list.clone(),
            network: removal.network,
            reference: removal.reference.clone(),
            secret,
        })
    }
}
