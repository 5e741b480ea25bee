//! From "somebody wrote this" to "a person stands behind it": by the link of a letter, from the listed address, or by a
//! text in the DNS.

use std::net::IpAddr;
use std::sync::Arc;

use super::super::Services;
use super::{REQUESTER, RemovalError};
use crate::domain::letter::Letter;
use crate::domain::network::{Network, fold};
use crate::domain::removal::{ANSWER_AT_THE_LATEST, ANSWER_WITHIN, ConfirmedBy, Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::store::events::Act;
use crate::store::removals::Change;
use crate::store::{StoreError, Tx};

/// What became of a confirmation.
#[derive(Debug, Clone)]
pub enum Confirmation {
    /// It is confirmed, by this or by an earlier one.
    Confirmed {
        /// The request as it is now.
        removal: Box<Removal>,
        /// True when it had been confirmed before.
        was_before: bool,
    },
    /// The time to confirm is over.
    TooLate(Box<Removal>),
    /// Nothing belongs to this link, or the request has come to another end.
    Unknown,
}

/// Which request is meant, and how it is confirmed.
#[derive(Debug, Clone, Copy)]
enum By {
    Mail(TokenHash),
    Address(TokenHash, IpAddr),
}

impl Services {
    /// The request that the link of a letter belongs to, as it is: for the page with the button. Changes nothing (T10).
    pub async fn removal_to_confirm(&self, token: &Token) -> Result<Option<Removal>, StoreError> {
        let mut tx = self.store.read().await?;
        let removal = tx.removal_by_confirm(&token.hash()).await?;
        tx.commit().await?;
        Ok(removal)
    }

    /// Confirms by the link of a letter. A second time it says what the first has done.
    pub async fn confirm_by_mail(self: &Arc<Self>, token: &Token) -> Result<Confirmation, RemovalError> {
        self.confirm(By::Mail(token.hash())).await
    }

    /// Confirms from inside the listed network: of a single address that also shows control.
    pub async fn confirm_from_address(
        self: &Arc<Self>,
        secret: &Token,
        client: IpAddr,
    ) -> Result<Confirmation, RemovalError> {
        self.confirm(By::Address(secret.hash(), client)).await
    }

    async fn confirm(self: &Arc<Self>, by: By) -> Result<Confirmation, RemovalError> {
        let services = Arc::clone(self);
        self.writes.finish(async move { services.confirm_once(by).await }).await?
    }

    async fn confirm_once(&self, by: By) -> Result<Confirmation, RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        // Whoever comes second sees what the first has done.
        tx.lock_chain().await?;
        let found = match by {
            By::Mail(hash) => tx.removal_by_confirm(&hash).await?,
            By::Address(hash, _) => tx.removal_by_link(&hash).await?,
        };
        let Some(removal) = found else { return Ok(Confirmation::Unknown) };
        if let By::Address(_, client) = by
            && !removal.network.contains(&Network::host(fold(client)))
        {
            return Ok(Confirmation::Unknown);
        }
        let way = match by {
            By::Mail(_) => ConfirmedBy::Mail,
            By::Address(..) => ConfirmedBy::Address,
        };
        let confirmation = self.confirm_in(&mut tx, removal, way, now).await?;
        tx.commit().await?;
        Ok(confirmation)
    }

    /// Confirms a request in this transaction, and decides what can be decided at once.
    pub(super) async fn confirm_in(
        &self,
        tx: &mut Tx,
        removal: Removal,
        way: ConfirmedBy,
        now: Timestamp,
    ) -> Result<Confirmation, RemovalError> {
        let act = Act::by(REQUESTER, now);
        // A single address that asks for itself shows that somebody there has it in hand; one of many does not.
        let shows_control = way == ConfirmedBy::Dns || way == ConfirmedBy::Address && removal.network.is_host();
        if shows_control && removal.state.is_open() && !removal.has_control {
            tx.note_control(&removal, &act).await?;
        }
        if removal.confirmed.is_some() {
            return self.confirmed_before(tx, removal, way, now).await;
        }
        if removal.state != State::Unconfirmed {
            return Ok(match removal.state {
                State::Lapsed => Confirmation::TooLate(Box::new(removal)),
                _ => Confirmation::Unknown,
            });
        }
        if removal.confirm_until <= now {
            return Ok(Confirmation::TooLate(Box::new(removal)));
        }
        let removal = self.confirmed(tx, removal, way, &act).await?;
        Ok(Confirmation::Confirmed { removal: Box::new(removal), was_before: false })
    }

    /// The link of a letter is good until its time is over, also for whoever confirmed in another way before.
    async fn confirmed_before(
        &self,
        tx: &mut Tx,
        removal: Removal,
        way: ConfirmedBy,
        now: Timestamp,
    ) -> Result<Confirmation, RemovalError> {
        if way == ConfirmedBy::Mail && removal.confirm_until <= now {
            return Ok(Confirmation::TooLate(Box::new(removal)));
        }
        if way == ConfirmedBy::Mail && !removal.has_mailbox && removal.erased_at.is_none() {
            tx.note_mailbox(&removal, &Act::by(REQUESTER, now)).await?;
        }
        self.look_soon(tx, &removal, now).await?;
        let removal = again(tx, &removal).await?;
        Ok(Confirmation::Confirmed { removal: Box::new(removal), was_before: true })
    }

    async fn confirmed(
        &self,
        tx: &mut Tx,
        removal: Removal,
        way: ConfirmedBy,
        act: &Act,
    ) -> Result<Removal, RemovalError> {
        let number = self.catalog.list_number(&removal.list);
        let is_led = match number {
            Some(number) => tx.open_removal_for(number, &removal.network).await?.is_some(),
            None => false,
        };
        let step = if is_led { Step::Join } else { Step::Confirm };
        let change = Change { confirmed_by: Some(way), check_at: Some(act.at), ..Change::to(step) };
        tx.step_removal(&removal, &change, act).await?;
        let removal = again(tx, &removal).await?;
        if !is_led && self.settle_at_once(tx, &removal, act.at).await? {
            return again(tx, &removal).await;
        }
        self.write_to(tx, &removal, act.at, |secret| Letter::Received {
            list: removal.list.clone(),
            network: removal.network,
            reference: removal.reference.clone(),
            secret,
            answer_by: act.at.plus(ANSWER_WITHIN),
            latest_by: act.at.plus(ANSWER_AT_THE_LATEST),
        })
        .await?;
        Ok(removal)
    }

    /// Lets machines look at a request now, where they have something to look at.
    pub(super) async fn look_soon(&self, tx: &mut Tx, removal: &Removal, now: Timestamp) -> Result<(), StoreError> {
        if removal.is_looked_at() { tx.set_turn(removal.id, Some(now)).await } else { Ok(()) }
    }
}

/// The request as this transaction has left it.
pub(super) async fn again(tx: &mut Tx, removal: &Removal) -> Result<Removal, RemovalError> {
    let found = tx.removal(removal.id).await?;
    Ok(found.ok_or_else(|| StoreError::Corrupt { table: "removals", column: "id".to_owned() })?)
}
