//! `reprieve lookup`.

use std::fmt::Write as _;
use std::net::IpAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;

use super::terminal::{complain, say};
use crate::app::{files, open_existing, services_reading};
use crate::config::Config;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::query::{HostName, Query, understand};
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::answer::{Inside, ListingAnswer, State};
use crate::services::report::{AddressReport, NetworkReport};
use crate::strings::{Strings, Words};
use crate::urls;
use crate::web::{duration_text, plain_text};
use crate::workers::reindex;

/// Say whether addresses are listed: the same answer as the site's.
#[derive(Debug, clap::Args)]
pub(super) struct Lookup {
    /// Addresses, networks or host names.
    #[arg(required = true, value_name = "ADDRESS")]
    queries: Vec<String>,
    /// Write the API's JSON, one line for each answer.
    #[arg(long)]
    json: bool,
}

/// Answers into a terminal.
struct Teller<'a> {
    services: &'a Services,
    public_url: &'a str,
    words: Words,
    json: bool,
}

impl Lookup {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let files = files::read(&config)?;
        let services = services_reading(&config, open_existing(&config).await?, &files.lists).await?;
        let words = Arc::new(Strings::shipped()?).words(&Locale::ENGLISH);
        let teller = Teller { services: &services, public_url: config.public_url.as_str(), words, json: self.json };
        let mut asked = Vec::new();
        let mut was_understood = true;
        for query in &self.queries {
            match teller.read(query).await {
                Ok(networks) => asked.extend(networks),
                Err(problem) => {
                    was_understood = false;
                    complain(&format!("{}: {problem}", shown(query)));
                }
            }
        }
        reindex::load_around(&services, &asked).await.context("The lists could not be read")?;
        for network in &asked {
            teller.tell(network)?;
        }
        services.store.close().await;
        Ok(if was_understood { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Longest beginning of a query that is repeated, in characters.
const LONGEST_SHOWN: usize = 100;

fn shown(query: &str) -> String {
    plain_text::one_line(query, LONGEST_SHOWN)
}

impl Teller<'_> {
    /// The networks that a query means; what is worth knowing about how it was read goes to standard error.
    async fn read(&self, query: &str) -> Result<Vec<Network>, String> {
        let understood = understand(query);
        let message = understood.message();
        let networks = match understood.query {
            Query::Address(address) => vec![Network::host(address)],
            Query::Network(network) => vec![network],
            Query::Range(range) => range.networks,
            Query::Many(networks) => networks,
            Query::Name(name) => self.resolve(&name).await?,
            Query::Text | Query::Unclear(_) => return Err(message.unwrap_or_default()),
        };
        if let Some(message) = message.filter(|_| !self.json) {
            complain(&format!("{}: {message}", shown(query)));
        }
        Ok(networks)
    }

    async fn resolve(&self, name: &HostName) -> Result<Vec<Network>, String> {
        let addresses: Vec<IpAddr> =
            self.services.resolver.addresses(name.as_str()).await.map_err(|error| error.to_string())?;
        Ok(addresses.into_iter().map(Network::host).collect())
    }

    fn tell(&self, network: &Network) -> anyhow::Result<()> {
        let text = match (network.is_host(), self.json) {
            (true, true) => {
                let answer = self.services.answer(network.address());
                serde_json::to_string(&AddressReport::new(&answer, self.public_url))?
            }
            (false, true) => {
                let answer = self.services.network_answer(network);
                serde_json::to_string(&NetworkReport::new(&answer, self.public_url))?
            }
            (true, false) => self.address(network.address()),
            (false, false) => self.network(network),
        };
        say(&text)?;
        Ok(())
    }

    fn address(&self, address: IpAddr) -> String {
        let answer = self.services.answer(address);
        let mut text = match answer.state {
            State::Listed => format!("{address} is listed:"),
            State::NotListed => format!("{address} is on no list."),
            State::Unknown(_) => format!("{address} could not be checked."),
        };
        if let Some(range) = answer.special {
            // Writing to a String cannot fail, here and below.
            let _ = write!(text, "\nIt lies in {}: {} ({}).", range.network, range.class.word(), range.rfc);
        }
        for listing in &answer.listings {
            self.listing(&mut text, listing, answer.asked_at);
        }
        text
    }

    fn network(&self, network: &Network) -> String {
        let answer = self.services.network_answer(network);
        let mut text = format!("{network}: {} inside, {} around it.", answer.inside.total(), answer.around.len());
        let inside = match &answer.inside {
            Inside::Listings { listings, .. } => listings.as_slice(),
            Inside::Counts { by_list, .. } => {
                for (list, count) in by_list {
                    let _ = write!(text, "\n  {}: {count}", list.id);
                }
                &[]
            }
        };
        for listing in answer.around.iter().chain(inside) {
            self.listing(&mut text, listing, answer.asked_at);
        }
        if let Inside::Listings { listings, total } = &answer.inside
            && *total > listings.len()
        {
            let _ = write!(text, "\n  … and {} more", total - listings.len());
        }
        text
    }

    fn listing(&self, text: &mut String, listing: &ListingAnswer<'_>, now: Timestamp) {
        let title = &listing.list.words(&Locale::ENGLISH).title;
        let reason = listing.list.criterion_words(&Locale::ENGLISH, listing.criterion);
        let ends = listing.expires_at.map_or_else(
            || "not by itself".to_owned(),
            |at| format!("{} ({at})", duration_text::relative(&self.words, at, now)),
        );
        let lines = [
            format!("\n  {} ({title}): {}", listing.list.id, listing.network),
            format!("    because       {}", reason.map_or(listing.criterion.text.as_str(), |words| &words.plain)),
            format!("    criterion     {}, code {}", listing.criterion.id, listing.criterion.code),
            format!("    first listed  {}", listing.first_listed_at),
            format!("    last seen     {}", listing.last_seen_at),
            format!("    ends          {ends}"),
            format!("    policy        {}", urls::absolute(self.public_url, &urls::clause(&listing.criterion.id))),
            format!(
                "    removal       {}",
                urls::absolute(self.public_url, &urls::remove(&listing.list.id, &listing.network))
            ),
        ];
        text.push_str(&lines.join("\n"));
    }
}
