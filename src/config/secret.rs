//! A value that must not be seen: a URL with a password in it.

use std::fmt;

use url::Url;

/// A text that prints as `***`, or as its URL with the password masked.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps `text` from being printed.
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text itself, for the library that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&masked(&self.0))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text with the password of a URL as `***`, and with its query gone: both can hold secrets. The path of an SQLite
/// file stays as it is. What is no URL at all is masked wholly: whoever left a part of it out may have kept the password.
pub(super) fn masked(text: &str) -> String {
    if !text.contains("://") {
        return if text.starts_with("sqlite:") { text.to_owned() } else { "***".to_owned() };
    }
    let Ok(mut url) = Url::parse(text) else {
        return "***".to_owned();
    };
    if url.password().is_some() && url.set_password(Some("***")).is_err() {
        return "***".to_owned();
    }
    if url.query().is_some() {
        url.set_query(Some("***"));
    }
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s82_a_secret_never_prints() {
        let secret = Secret::new("postgres://site:hunter2@db.example/list?sslpassword=hunter2");
        for text in [format!("{secret}"), format!("{secret:?}"), masked("postgres://site:hunter2@/%%%")] {
            assert!(!text.contains("hunter2"), "{text}");
        }
        assert_eq!(masked("sqlite:reprieve.db"), "sqlite:reprieve.db");
        for text in ["user:hunter2@host", "hunter2", "postgres:site:hunter2", "postgres:/hunter2/list", ""] {
            assert_eq!(masked(text), "***");
        }
    }
}
