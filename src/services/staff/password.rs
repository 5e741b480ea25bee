//! Argon2id, a few at a time (S76): each hash takes 19 MiB and a tenth of a second of one core, so that many who sign in
//! at once must neither fill the memory nor stop the lookups.

use std::sync::{Arc, LazyLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use super::super::task::Unfinished;

/// At most so many at once.
pub const MOST_AT_ONCE: usize = 2;

/// At most so many that wait for their turn: whoever comes then is asked to come back.
const MOST_WAITING: usize = 50;

/// What is held against a password when there is no account: as much work as a real one (S56).
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| Argon2::default().hash_password(b"nobody's").map(|hash| hash.to_string()).unwrap_or_default());

/// Where passwords are hashed. Clones share the places.
#[derive(Debug, Clone)]
pub struct Hashing {
    running: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

/// A password was not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashingError {
    /// Too many sign in at this moment.
    #[error("too many passwords are being looked at")]
    Busy,
    /// The work did not come to its end.
    #[error("a password could not be hashed")]
    Failed,
}

impl From<Unfinished> for HashingError {
    fn from(_: Unfinished) -> Self {
        Self::Failed
    }
}

impl Hashing {
    /// All places free.
    pub fn new() -> Self {
        Self {
            running: Arc::new(Semaphore::new(MOST_AT_ONCE)),
            waiting: Arc::new(Semaphore::new(MOST_AT_ONCE + MOST_WAITING)),
        }
    }

    /// The hash of a new password, in PHC form.
    pub async fn hash(&self, password: String) -> Result<String, HashingError> {
        let hashed =
            self.run(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()));
        hashed.await?.map_err(|_| HashingError::Failed)
    }

    /// Whether this is the password of a hash; without a hash it takes as long and is not.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, HashingError> {
        let verified = self.run(move || {
            let is_somebodys = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODYS.clone());
            let is_right = PasswordHash::new(&hash)
                .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
            is_right && is_somebodys
        });
        verified.await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashingError> {
        let _waiting = self.waiting.clone().try_acquire_owned().map_err(|_| HashingError::Busy)?;
        let running = self.running.clone().acquire_owned().await.map_err(|_| HashingError::Failed)?;
        let work = move || {
            let _running = running;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| HashingError::Failed)
    }
}

impl Default for Hashing {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn s76_a_password_is_kept_as_argon2id_with_its_parameters_beside_it() {
        let hashing = Hashing::new();
        let hash = hashing.hash("correct horse battery".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, hashing.hash("correct horse battery".to_owned()).await.unwrap());
        for (password, is_right) in [("correct horse battery", true), ("correct horse batterz", false), ("", false)] {
            assert_eq!(hashing.verify(password.to_owned(), Some(hash.clone())).await, Ok(is_right), "{password}");
        }
        assert_eq!(hashing.verify("nobody's".to_owned(), None).await, Ok(false));
        assert_eq!(hashing.verify("x".to_owned(), Some("no hash".to_owned())).await, Ok(false));
    }

    #[tokio::test]
    async fn s91_many_at_once_wait_for_their_turn_and_more_are_turned_away() {
        let hashing = Hashing::new();
        let held = hashing.running.clone().acquire_many_owned(2).await.unwrap();
        let mut waiting = Vec::new();
        for _ in 0..MOST_AT_ONCE + MOST_WAITING {
            waiting.push(Box::pin(hashing.verify(String::new(), None)));
        }
        for one in &mut waiting {
            assert!(tokio::time::timeout(std::time::Duration::ZERO, one).await.is_err());
        }
        assert_eq!(hashing.verify(String::new(), None).await, Err(HashingError::Busy));
        drop(waiting);
        drop(held);
        assert_eq!(hashing.verify(String::new(), None).await, Ok(false));
    }
}
