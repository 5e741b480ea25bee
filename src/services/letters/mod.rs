//! Letters: put down beside their reason, sent once the reason is committed, tried for days, given up at last.
//!
//! Whoever decides something calls [`enqueue`] in the same transaction (I5). A [`Postman`] takes one letter at a time
//! under a lease, writes it in its language, hands it over and notes what became of it. Between the handing over and
//! the note the process may die: the letter then goes out a second time, under the same Message-ID.

mod schedule;
pub mod stranded;
mod to_staff;
mod write;

use std::sync::Arc;

use url::Url;

use crate::domain::email::EmailAddress;
use crate::domain::letter::{Letter, StoredLetterError};
use crate::domain::locale::Locale;
use crate::domain::time::{Seconds, Timestamp};
use crate::mail::message::{Draft, MessageError};
use crate::mail::{Message, SendError, Transport};
use crate::services::Services;
use crate::store::outbox::{LeasedLetter, NewLetter};
use crate::store::{StoreError, Tx};
use crate::strings::Strings;

pub use schedule::next_wait;
pub use write::{Written, write};

/// How long one sender has a letter to itself.
pub const LEASE: Seconds = Seconds(300);

/// Puts a letter down: it goes out if, and only if, the transaction is committed.
pub async fn enqueue(
    tx: &mut Tx,
    letter: &Letter,
    locale: &Locale,
    to: &EmailAddress,
    due_at: Timestamp,
) -> Result<i64, StoreError> {
    let values = letter.values();
    let new =
        NewLetter { kind: letter.kind(), locale: locale.as_str(), values: &values, recipient: to.as_str(), due_at };
    tx.enqueue(&new).await
}

/// What became of the letter that was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// It was handed over.
    Sent,
    /// It is tried again later.
    PutOff,
    /// It is given up, for staff to see.
    GivenUp,
    /// None was due.
    Nothing,
}

/// Sends what is due. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Postman {
    /// All messages in all languages.
    pub strings: Arc<Strings>,
    /// The operator's name.
    pub name: String,
    /// The address that letters come from.
    pub from: EmailAddress,
    /// The address that every link begins with (T4).
    pub public_url: Url,
    /// The way out.
    pub transport: Transport,
}

/// Why a letter cannot be written, at any time.
#[derive(Debug, thiserror::Error)]
enum Unwritable {
    #[error(transparent)]
    Stored(#[from] StoredLetterError),
    #[error("the recipient is no address that letters are sent to")]
    Recipient,
    #[error("the letter could not be built: {0}")]
    Message(#[from] MessageError),
    #[error("the public address has no host")]
    Host,
}

impl Postman {
    /// Sends the letter that is due the longest.
    pub async fn deliver_next(&self, services: &Services) -> Result<Delivery, StoreError> {
        let Some(leased) = lease(services).await? else { return Ok(Delivery::Nothing) };
        let message = match self.message(&leased, services.clock.now()) {
            Ok(message) => message,
            Err(error) => {
                tracing::error!(letter = leased.id, kind = leased.kind, %error, "a letter cannot be written");
                return give_up(services, &leased, &error.to_string()).await;
            }
        };
        match self.transport.send(&message).await {
            Ok(()) => {
                let mut tx = services.store.begin().await?;
                tx.letter_sent(&leased, services.clock.now()).await?;
                tx.commit().await?;
                Ok(Delivery::Sent)
            }
            Err(SendError::Fail(reason)) => give_up(services, &leased, &told(&message, &reason)).await,
            Err(SendError::Retry(reason)) => put_off(services, &leased, &told(&message, &reason)).await,
        }
    }

    /// The mail that a stored letter becomes now.
    fn message(&self, leased: &LeasedLetter, now: Timestamp) -> Result<Message, Unwritable> {
        let letter = Letter::from_stored(&leased.kind, &leased.values)?;
        let to: EmailAddress = leased.recipient.parse().map_err(|_| Unwritable::Recipient)?;
        let locale = leased.locale.parse().unwrap_or(Locale::ENGLISH);
        let words = self.strings.words(&locale).plain();
        let written = write(&letter, &words, &self.name, self.public_url.as_str());
        let host = self.public_url.host().ok_or(Unwritable::Host)?.to_owned();
        let draft = Draft {
            id: leased.id,
            seed: &leased.values,
            from_name: &self.name,
            from: &self.from,
            to: &to,
            locale: words.locale(),
            kind: letter.kind(),
            subject: &written.subject,
            text: &written.text,
            date: now,
            host: &host,
        };
        Ok(Message::build(&draft)?)
    }
}

/// What staff read about a letter that was not taken (S89).
fn told(message: &Message, reason: &str) -> String {
    format!("{}: {reason}", message.to.masked())
}

async fn lease(services: &Services) -> Result<Option<LeasedLetter>, StoreError> {
    let now = services.clock.now();
    let mut tx = services.store.read().await?;
    let is_due = tx.has_due_letter(now).await?;
    tx.commit().await?;
    if !is_due {
        return Ok(None);
    }
    let mut tx = services.store.begin().await?;
    let leased = tx.lease_letter(now, LEASE).await?;
    tx.commit().await?;
    Ok(leased)
}

/// Puts a letter off, or gives it up when it was tried for days.
async fn put_off(services: &Services, leased: &LeasedLetter, reason: &str) -> Result<Delivery, StoreError> {
    let Some(wait) = next_wait(leased.id, leased.attempts) else { return give_up(services, leased, reason).await };
    let mut tx = services.store.begin().await?;
    tx.letter_put_off(leased, reason, services.clock.now().plus(wait)).await?;
    tx.commit().await?;
    Ok(Delivery::PutOff)
}

async fn give_up(services: &Services, leased: &LeasedLetter, reason: &str) -> Result<Delivery, StoreError> {
    let mut tx = services.store.begin().await?;
    tx.letter_failed(leased, reason, services.clock.now()).await?;
    tx.commit().await?;
    tracing::error!(letter = leased.id, kind = leased.kind, reason, "a letter is given up");
    Ok(Delivery::GivenUp)
}
