//! How letters leave this site, from its configuration.

use std::sync::Arc;

use anyhow::Context;
use url::Url;

use crate::config::Config;
use crate::domain::email::EmailAddress;
use crate::mail::Transport;
use crate::mail::folder::Folder;
use crate::mail::smtp::{Smtp, SmtpTimes};
use crate::services::letters::Postman;
use crate::strings::Strings;

/// Where letters in a folder come from when nobody has said it: a name that no mail goes to (RFC 2606).
const NOBODY: &str = "postmaster@reprieve.example";

/// The postman of a site that people reach by this address.
pub fn postman(config: &Config, public_url: &Url, strings: Arc<Strings>) -> anyhow::Result<Postman> {
    Ok(Postman {
        strings,
        name: config.identity.name.clone(),
        from: sender(config)?,
        public_url: public_url.clone(),
        transport: transport(config, public_url)?,
    })
}

/// The address that letters come from.
pub fn sender(config: &Config) -> anyhow::Result<EmailAddress> {
    if let Some(from) = &config.mail_from {
        return Ok(from.clone());
    }
    match (config.identity.contact.parse(), &config.smtp_url) {
        (Ok(contact), _) => Ok(contact),
        (Err(_), None) => NOBODY.parse().context("the sender of letters in a folder"),
        (Err(error), Some(_)) => Err(error).context(
            "smtp_url is set, but letters have no address to come from: set mail_from, or operator.contact to a mailbox \
             on a public domain",
        ),
    }
}

fn transport(config: &Config, public_url: &Url) -> anyhow::Result<Transport> {
    let Some(relay) = &config.smtp_url else { return Ok(Transport::Folder(Folder::new(config.letters_dir.clone()))) };
    let host = public_url.host().context("public_url has no host")?.to_owned();
    let smtp = Smtp::new(relay.clone(), &host, SmtpTimes::default()).context("smtp_url")?;
    Ok(Transport::Smtp(Box::new(smtp)))
}
