//! Hands letters to a mail server, one connection for each.
//!
//! What a server says is judged by the step at which it says it. Before the recipient is named, a refusal is about us:
//! a wrong password, a sender that is not ours. It is tried again, so that no letter is lost while the operator repairs
//! it. A refusal of the recipient or of the letter is final. Letters are few, so a connection is not kept.

use std::fmt;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use tokio::time::timeout;
use url::Host;

use super::Message;
use super::relay::{Encryption, Relay};
use super::transport::SendError;
use crate::domain::email::EmailAddress;

/// How long a mail server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmtpTimes {
    /// For each step.
    pub step: Duration,
    /// For the whole letter: less than the lease of a letter, or another sender would begin.
    pub whole: Duration,
}

impl Default for SmtpTimes {
    fn default() -> Self {
        Self { step: Duration::from_mins(1), whole: Duration::from_mins(4) }
    }
}

/// A way out over a mail server.
#[derive(Clone)]
pub struct Smtp {
    relay: Relay,
    hello: ClientId,
    tls: TlsParameters,
    times: SmtpTimes,
}

/// TLS cannot be set up on this machine.
#[derive(Debug, thiserror::Error)]
#[error("TLS to the mail server cannot be set up")]
pub struct TlsError(#[source] Error);

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({:?})", self.relay)
    }
}

impl Smtp {
    /// A way out over `relay` for the site of this host name. Reads the certificates that this machine trusts.
    pub fn new(relay: Relay, host: &Host<String>, times: SmtpTimes) -> Result<Self, TlsError> {
        let hello = match host {
            Host::Domain(name) => ClientId::Domain(name.clone()),
            Host::Ipv4(address) => ClientId::Ipv4(*address),
            Host::Ipv6(address) => ClientId::Ipv6(*address),
        };
        let tls = TlsParameters::new(relay.host.clone()).map_err(TlsError)?;
        Ok(Self { relay, hello, tls, times })
    }

    /// The mail server.
    pub const fn relay(&self) -> &Relay {
        &self.relay
    }

    /// Hands one letter over. A time that runs out after the text was sent leaves open whether it was taken: it is
    /// tried again under the same Message-ID.
    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let late = |_| SendError::Retry("the mail server took too long".to_owned());
        timeout(self.times.whole, self.hand_over(message)).await.map_err(late)?
    }

    async fn hand_over(&self, message: &Message) -> Result<(), SendError> {
        let address = |address: &EmailAddress| {
            Address::new(address.local(), address.domain())
                .map_err(|_| SendError::Fail("the address cannot be written into an envelope".to_owned()))
        };
        let (from, to) = (address(&message.from)?, address(&message.to)?);
        let mut server = self.connect().await?;
        self.step("MAIL", server.command(Mail::new(Some(from), Vec::new()))).await.map_err(Refusal::of_us)?;
        self.step("RCPT", server.command(Rcpt::new(to, Vec::new()))).await.map_err(Refusal::of_letter)?;
        self.step("DATA", server.command(Data)).await.map_err(Refusal::of_letter)?;
        self.step("the text", server.message(&message.content)).await.map_err(Refusal::of_letter)?;
        // The letter is taken; how the connection ends does not matter.
        let _ = timeout(self.times.step, server.quit()).await;
        Ok(())
    }

    /// A connection as well encrypted as it must be, logged in.
    async fn connect(&self) -> Result<AsyncSmtpConnection, SendError> {
        let Relay { host, port, encryption, login } = &self.relay;
        let from_start = (*encryption == Encryption::Implicit).then(|| self.tls.clone());
        let place = (host.as_str(), *port);
        let open = AsyncSmtpConnection::connect_tokio1(place, Some(self.times.step), &self.hello, from_start, None);
        let mut server = self.step("the greeting", open).await.map_err(Refusal::of_us)?;
        let is_offered = server.can_starttls();
        match encryption {
            Encryption::Required if !is_offered => {
                return Err(SendError::Retry("the mail server offers no STARTTLS, and TLS is required".to_owned()));
            }
            Encryption::Required | Encryption::Opportunistic if is_offered => {
                let upgrade = server.starttls(self.tls.clone(), &self.hello);
                self.step("STARTTLS", upgrade).await.map_err(Refusal::of_us)?;
            }
            _ => {}
        }
        if let Some(login) = login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            self.step("the login", server.auth(&mechanisms, &credentials)).await.map_err(Refusal::of_us)?;
        }
        Ok(server)
    }

    /// One step, given up when it takes too long.
    async fn step<T>(&self, step: &'static str, work: impl Future<Output = Result<T, Error>>) -> Result<T, Refusal> {
        match timeout(self.times.step, work).await {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(error)) => Err(Refusal { step, error: Some(error) }),
            Err(_) => Err(Refusal { step, error: None }),
        }
    }
}

/// A step that did not work.
struct Refusal {
    step: &'static str,
    /// None when the time ran out.
    error: Option<Error>,
}

impl Refusal {
    /// About us or the connection: another time.
    fn of_us(self) -> SendError {
        SendError::Retry(self.reason())
    }

    /// About the recipient or the letter: final when the server says so.
    fn of_letter(self) -> SendError {
        let is_final = self.error.as_ref().is_some_and(Error::is_permanent);
        if is_final { SendError::Fail(self.reason()) } else { SendError::Retry(self.reason()) }
    }

    /// What to tell staff: the step, and the codes of the server's answer without its text, which may name the
    /// recipient (S89).
    fn reason(&self) -> String {
        let step = self.step;
        let Some(error) = &self.error else { return format!("the mail server took too long at {step}") };
        match error.status() {
            Some(code) => format!("the mail server answered {step} with {code}{}", detail(error)),
            None if error.is_tls() => format!("TLS with the mail server failed at {step}"),
            None if error.is_client() => format!("the mail server does not offer what {step} needs"),
            None => format!("the connection to the mail server failed at {step}"),
        }
    }
}

/// The enhanced status of an answer (RFC 3463), ` 5.1.1`, if it begins with one.
fn detail(error: &Error) -> String {
    let text = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let first = text.split_whitespace().next().unwrap_or_default();
    let parts: Vec<&str> = first.split('.').collect();
    let is_number = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.len() == 3 && parts.iter().all(is_number) { format!(" {first}") } else { String::new() }
}
