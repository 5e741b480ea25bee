//! Where letters go, and what became of one that was handed over.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Message;
use super::folder::Folder;
use super::smtp::Smtp;

/// Why a letter was not taken, decided where the cause is known. The reason is for staff and for the log: no text of
/// a server stands in it, and no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Another time may work: the server is away, busy or badly set up.
    #[error("{0}")]
    Retry(String),
    /// This letter will not be taken for this recipient.
    #[error("{0}")]
    Fail(String),
}

/// A way out.
#[derive(Debug, Clone)]
pub enum Transport {
    /// A mail server.
    Smtp(Box<Smtp>),
    /// A folder, one file for each letter.
    Folder(Folder),
    /// Memory, for tests.
    Memory(Memory),
}

impl Transport {
    /// Hands one letter over.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        let sent = match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Folder(folder) => folder.send(message).await,
            Self::Memory(memory) => memory.send(message),
        };
        let (id, to) = (&message.message_id, message.to.masked());
        match &sent {
            Ok(()) => tracing::info!(message_id = %id, to, "a letter was handed over"),
            Err(error) => tracing::warn!(message_id = %id, to, %error, "a letter was not taken"),
        }
        sent
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(smtp) => write!(f, "the mail server {}", smtp.relay().host),
            Self::Folder(folder) => write!(f, "the folder {}", folder.path().display()),
            Self::Memory(_) => f.write_str("memory"),
        }
    }
}

/// Letters that were handed over, in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<Message>>>);

impl Memory {
    /// Everything that was handed over, oldest first.
    pub fn sent(&self) -> Vec<Message> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the other ways out")]
    fn send(&self, message: &Message) -> Result<(), SendError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
        Ok(())
    }
}
