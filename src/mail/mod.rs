//! Letters on their way out: built as plain text for one recipient, then handed to a mail server or put into a folder.
//!
//! - [`message`] builds, [`wrap`] keeps lines short. [`transport`] hands over.
//! - [`relay`] is the mail server that the operator names; [`smtp`] speaks to it. [`folder`] keeps letters as files.
//!
//! Nothing here knows words, requests or the queue. Logs name a letter by its Message-ID and its recipient masked; its
//! subject, text and links are in no log (S82), for which reason the library's own log is left out of the program.

pub mod folder;
pub mod message;
pub mod relay;
pub mod smtp;
pub mod transport;
pub mod wrap;

pub use message::Message;
pub use transport::{SendError, Transport};
