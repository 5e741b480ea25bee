//! Opens a removal request: one transaction for the request, its event, its letter, and what it takes from budgets.

use std::net::IpAddr;
use std::sync::Arc;

use super::super::Services;
use super::super::letters::enqueue;
use super::offer::Subject;
use super::{LINK, REQUESTER, RemovalError};
use crate::domain::email::EmailAddress;
use crate::domain::keys::{Nonce, Purpose};
use crate::domain::letter::Letter;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::random::draw;
use crate::domain::removal::{CONFIRM_WITHIN, Claim};
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::token::{Reference, Token};
use crate::store::events::Act;
use crate::store::nonces::NonceUse;
use crate::store::removals::NewRemoval;
use crate::store::{StoreError, Tx};

/// What mailboxes are found again by.
const MAILBOX: Purpose = Purpose::new("mailbox");

/// What a person sends.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The name of the list.
    pub list: String,
    /// The network or address, as it was asked for.
    pub network: Network,
    /// What is said.
    pub claim: Claim,
    /// Where answers go.
    pub email: EmailAddress,
    /// The language of letters.
    pub locale: Locale,
    /// Where the request comes from.
    pub client: IpAddr,
    /// Of the form, or made of the key that a program gave: the same twice is the same request.
    pub nonce: Nonce,
}

/// A request that is open, or was already.
#[derive(Debug, Clone)]
pub struct Submitted {
    /// What people quote.
    pub reference: Reference,
    /// Opens the private page.
    pub secret: Token,
}

/// Why no request was opened.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// Nothing of it is on that list.
    #[error("not listed")]
    NotListed,
    /// It must wait, by a published rule.
    #[error("locked until {until}")]
    Locked {
        /// Until then.
        until: Timestamp,
    },
    /// Too many requests from there, or for this network.
    #[error("too many requests")]
    TooMany {
        /// When the next one is taken.
        retry_after: Seconds,
    },
    /// Nothing was saved.
    #[error(transparent)]
    Removal(#[from] RemovalError),
}

impl From<StoreError> for SubmitError {
    fn from(error: StoreError) -> Self {
        Self::Removal(error.into())
    }
}

impl Services {
    /// Opens a request and writes to the address that it names. What was sent before with the same nonce leads to the
    /// same request.
    pub async fn submit_removal(self: &Arc<Self>, submission: Submission) -> Result<Submitted, SubmitError> {
        let services = Arc::clone(self);
        let work = async move { services.open_request(&submission).await };
        self.writes.finish(work).await.map_err(RemovalError::from)?
    }

    async fn open_request(&self, submission: &Submission) -> Result<Submitted, SubmitError> {
        let now = self.clock.now();
        let reference = Reference::new(u64::from_be_bytes(draw(&*self.randomness)));
        let mut tx = self.store.begin().await?;
        if let NonceUse::Again(reference) = tx.use_nonce(&submission.nonce, now, reference.as_str()).await? {
            return self.opened_before(&mut tx, &reference).await;
        }
        let subject = self.subject(&mut tx, &submission.list, &submission.network).await?;
        let subject = subject.ok_or(SubmitError::NotListed)?;
        if let Some(until) = subject.terms(now).locked_until {
            return Err(SubmitError::Locked { until });
        }
        let about = (&subject.list.id, &subject.network);
        let spent = self.budgets.spend_open(&mut tx, submission.client, about, now).await?;
        spent.map_err(|again| SubmitError::TooMany { retry_after: again.0 })?;
        let nonce = Nonce(draw(&*self.randomness));
        let secret = self.keys.derive_token(LINK, &nonce);
        let confirm = Token::new(draw(&*self.randomness));
        let links = Links { reference: &reference, nonce, secret: &secret, confirm: &confirm };
        let opening = Opening { subject: &subject, submission, links, now };
        let to = (&submission.email, &subject.network);
        let may_write = self.budgets.spend_letter(&mut tx, submission.client, to, now).await?;
        self.keep(&mut tx, &opening).await?;
        // Where that address, its domain, or this place has had as many letters as it should, nobody is told (T3, I11),
        // and the private page offers the other ways.
        if may_write {
            ask_to_confirm(&mut tx, &opening).await?;
        }
        tx.commit().await?;
        metrics::counter!("reprieve_removals_opened_total").increment(1);
        Ok(Submitted { reference, secret })
    }

    async fn opened_before(&self, tx: &mut Tx, reference: &str) -> Result<Submitted, SubmitError> {
        let gone = || StoreError::Corrupt { table: "used_nonces", column: "outcome".to_owned() };
        let reference: Reference = reference.parse().map_err(|_| gone())?;
        let removal = tx.removal_by_reference(&reference).await?.ok_or_else(gone)?;
        let secret = self.link_of(&removal).ok_or_else(gone)?;
        Ok(Submitted { reference, secret })
    }

    async fn keep(&self, tx: &mut Tx, opening: &Opening<'_>) -> Result<(), StoreError> {
        let Opening { subject, submission, links, now } = opening;
        let new = NewRemoval {
            reference: links.reference,
            link_nonce: links.nonce,
            link_hash: links.secret.hash(),
            confirm_hash: links.confirm.hash(),
            confirm_until: now.plus(CONFIRM_WITHIN),
            list: (subject.number, &subject.list.id),
            listing: subject.listing.id,
            network: subject.network,
            claim: &submission.claim,
            email: &submission.email,
            mailbox: self.mailbox_of(&submission.email),
            locale: &submission.locale,
            control_token: &Token::new(draw(&*self.randomness)).reveal(),
        };
        tx.open_removal(&new, &Act::by(REQUESTER, *now)).await.map(|_| ())
    }

    /// What the store keeps a mailbox as.
    fn mailbox_of(&self, email: &EmailAddress) -> [u8; 32] {
        self.keys.sign(MAILBOX, &[email.mailbox_key().as_bytes()])
    }

    /// What the store may have kept a mailbox as, under each key.
    pub(in crate::services) fn mailboxes_of(&self, email: &EmailAddress) -> Vec<[u8; 32]> {
        self.keys.signatures(MAILBOX, &[email.mailbox_key().as_bytes()])
    }
}

/// Writes the letter that asks for confirmation.
async fn ask_to_confirm(tx: &mut Tx, opening: &Opening<'_>) -> Result<(), StoreError> {
    let Opening { subject, submission, links, now } = opening;
    let letter = Letter::Confirm {
        list: subject.list.id.clone(),
        network: subject.network,
        reference: links.reference.clone(),
        token: links.confirm.clone(),
        expires_at: now.plus(CONFIRM_WITHIN),
    };
    enqueue(tx, &letter, &submission.locale, &submission.email, *now).await.map(|_| ())
}

/// A request on its way into the store.
struct Opening<'a> {
    subject: &'a Subject,
    submission: &'a Submission,
    links: Links<'a>,
    now: Timestamp,
}

/// What a new request is reached by.
struct Links<'a> {
    reference: &'a Reference,
    nonce: Nonce,
    secret: &'a Token,
    confirm: &'a Token,
}
