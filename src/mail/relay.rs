//! The mail server that letters are handed to, as the operator names it:
//! `smtp://USER:PASSWORD@HOST:587` or `smtps://…`.
//!
//! TLS is required, with a certificate that is checked. Less must be asked for in the address itself, and a password
//! never goes out on a connection that is not encrypted, unless it stays on this machine (S79).

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use url::Url;

/// How the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// TLS from the first byte: `smtps://`.
    Implicit,
    /// `STARTTLS`, or no letter leaves: `smtp://`.
    Required,
    /// `STARTTLS` where the server offers it: `?tls=opportunistic`. Where it does, the certificate is still checked.
    Opportunistic,
    /// None: `?tls=none`, for a server on this machine.
    None,
}

/// Name and password. Prints neither.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A mail server that takes our letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relay {
    /// Name or address, without brackets.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is encrypted.
    pub encryption: Encryption,
    /// Name and password, where the server asks for them.
    pub login: Option<Login>,
}

/// Why a text names no mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseRelayError {
    /// Not `smtp://HOST` or `smtps://HOST`.
    #[error("a mail server is written as smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465")]
    Form,
    /// Something behind the host that means nothing.
    #[error("behind the host of a mail server may stand ?tls=opportunistic or ?tls=none and nothing else")]
    Option,
    /// `smtps://` with `?tls=`.
    #[error("smtps:// has TLS from the start: there is nothing to ask for with ?tls=")]
    Twice,
    /// A name without a password, or the other way round.
    #[error("a login has a name and a password")]
    Login,
    /// A password that others could read.
    #[error("a password needs required TLS, unless the mail server is this machine: leave ?tls= out")]
    Exposed,
}

impl FromStr for Relay {
    type Err = ParseRelayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| ParseRelayError::Form)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(ParseRelayError::Form)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(ParseRelayError::Option);
        }
        let (usual_port, encryption) = match (url.scheme(), url.query()) {
            ("smtp", None) => (587, Encryption::Required),
            ("smtp", Some("tls=opportunistic")) => (587, Encryption::Opportunistic),
            ("smtp", Some("tls=none")) => (25, Encryption::None),
            ("smtps", None) => (465, Encryption::Implicit),
            ("smtps", Some(_)) => return Err(ParseRelayError::Twice),
            ("smtp", Some(_)) => return Err(ParseRelayError::Option),
            _ => return Err(ParseRelayError::Form),
        };
        let login = login(&url)?;
        let relay = Self { host, port: url.port().unwrap_or(usual_port), encryption, login };
        let is_open = matches!(encryption, Encryption::Opportunistic | Encryption::None);
        if relay.login.is_some() && is_open && !relay.is_here() { Err(ParseRelayError::Exposed) } else { Ok(relay) }
    }
}

fn login(url: &Url) -> Result<Option<Login>, ParseRelayError> {
    let decoded = |text: &str| {
        let text = percent_decode_str(text).decode_utf8().map_err(|_| ParseRelayError::Login)?;
        if text.is_empty() || text.contains(char::is_control) {
            return Err(ParseRelayError::Login);
        }
        Ok(text.into_owned())
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        (user, Some(password)) => Ok(Some(Login { user: decoded(user)?, password: decoded(password)? })),
        _ => Err(ParseRelayError::Login),
    }
}

impl Relay {
    /// True for a server of this machine.
    pub fn is_here(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relay(text: &str) -> Relay {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn s79_tls_is_required_unless_less_is_asked_for() {
        let told = |text: &str| {
            let relay = relay(text);
            (relay.host, relay.port, relay.encryption)
        };
        assert_eq!(told("smtp://mail.example"), ("mail.example".to_owned(), 587, Encryption::Required));
        assert_eq!(told("smtps://mail.example/"), ("mail.example".to_owned(), 465, Encryption::Implicit));
        assert_eq!(told("smtp://[::1]:25?tls=none"), ("::1".to_owned(), 25, Encryption::None));
        assert_eq!(
            told("smtp://mail.example:2525?tls=opportunistic"),
            ("mail.example".to_owned(), 2525, Encryption::Opportunistic)
        );
    }

    #[test]
    fn s79_what_is_wrong_is_said() {
        for (text, error) in [
            ("mail.example", ParseRelayError::Form),
            ("smtp:mail.example", ParseRelayError::Form),
            ("http://mail.example", ParseRelayError::Form),
            ("smtp://mail.example?tls=off", ParseRelayError::Option),
            ("smtp://mail.example?tls=none&tls=required", ParseRelayError::Option),
            ("smtp://mail.example/path", ParseRelayError::Option),
            ("smtps://mail.example?tls=none", ParseRelayError::Twice),
            ("smtp://user@mail.example", ParseRelayError::Login),
            ("smtp://:word@mail.example", ParseRelayError::Login),
            ("smtp://us%0aer:word@mail.example", ParseRelayError::Login),
            ("smtp://user:word@mail.example?tls=none", ParseRelayError::Exposed),
            ("smtp://user:word@mail.example?tls=opportunistic", ParseRelayError::Exposed),
        ] {
            assert_eq!(text.parse::<Relay>(), Err(error), "{text}");
        }
        assert!(relay("smtp://user:word@127.0.0.1:2525?tls=none").is_here());
    }

    #[test]
    fn s82_a_login_is_read_decoded_and_never_printed() {
        let relay = relay("smtps://list%40example.net:hunter%2F2@mail.example");
        let login = relay.login.clone().unwrap();
        assert_eq!((login.user.as_str(), login.password.as_str()), ("list@example.net", "hunter/2"));
        let debug = format!("{relay:?}");
        assert!(!debug.contains("hunter") && !debug.contains("list"), "{debug}");
    }
}
