//! `[publish]`: which zones are written, where, and how often.

use std::net::SocketAddr;
use std::path::PathBuf;

use super::source::Source;
use crate::domain::query::HostName;
use crate::domain::time::Seconds;
use crate::services::publishing::ZoneFormat;

/// What has changed is published after so long.
const EVERY: Seconds = Seconds(30);

/// Everything is published anew after so long.
const AT_LEAST: Seconds = Seconds::HOUR;

/// By so many percent of its entries a zone may change at once.
const LARGEST_CHANGE: u8 = 20;

/// What an operator says of the zones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishConfig {
    /// `publish.dir`: the folder of the zones; none: nothing is published.
    pub dir: Option<PathBuf>,
    /// `publish.formats`: what is written there.
    pub formats: Vec<ZoneFormat>,
    /// `publish.combined_zone`: the zone of all lists together, if there is one.
    pub combined_zone: Option<String>,
    /// `publish.name_servers`: who serves the zones, for their NS and SOA records.
    pub name_servers: Vec<String>,
    /// `publish.every`: what has changed is published so often at the most.
    pub every: Seconds,
    /// `publish.at_least`: everything is published so often at the least.
    pub at_least: Seconds,
    /// `publish.largest_change`: by so many percent of its entries a zone may change at once.
    pub largest_change: u8,
    /// `publish.after`: a program and its arguments, run when a zone was put in place.
    pub after: Vec<String>,
    /// `publish.ask`: addresses of name servers that are asked what they answer; none: nobody is asked.
    pub ask: Vec<SocketAddr>,
}

impl PublishConfig {
    pub(super) fn read(source: &mut Source<'_>) -> Self {
        let dir = source.text("publish.dir", "the path of a folder, which is made when needed", folder);
        let formats = source.texts("publish.formats", "rbldnsd, bind, plain, csv, jsonl", ZoneFormat::from_word);
        let name = "a name in the DNS without a dot at the end, as bl.example.net";
        let combined_zone = source.text("publish.combined_zone", name, dns_name);
        let name_servers = source.texts("publish.name_servers", name, dns_name);
        let every =
            source.text("publish.every", "a length of time from 5s to 1h, as 30s", |text| within(text, 5, 3600));
        let at_least =
            source.text("publish.at_least", "a length of time from 1m to 7d, as 1h", |text| within(text, 60, 604_800));
        let largest_change = source.text("publish.largest_change", "a whole number from 1 to 100, in percent", percent);
        let after = source.texts("publish.after", "a program and its arguments", |text| Some(text.to_owned()));
        let ask = source.texts("publish.ask", "addresses and ports, as 192.0.2.53:53", server);
        Self {
            dir,
            formats: if formats.is_empty() { vec![ZoneFormat::Rbldnsd] } else { formats },
            combined_zone,
            name_servers,
            every: every.unwrap_or(EVERY),
            at_least: at_least.unwrap_or(AT_LEAST),
            largest_change: largest_change.unwrap_or(LARGEST_CHANGE),
            after,
            ask,
        }
    }
}

fn server(text: &str) -> Option<SocketAddr> {
    text.parse().ok().filter(|at: &SocketAddr| at.port() > 0)
}

fn folder(text: &str) -> Option<PathBuf> {
    (!text.is_empty() && !text.contains('\0')).then(|| PathBuf::from(text))
}

fn dns_name(text: &str) -> Option<String> {
    let name: HostName = text.parse().ok()?;
    let is_plain = name.as_str() == text && text.contains('.');
    is_plain.then(|| text.to_owned())
}

fn within(text: &str, least: i64, most: i64) -> Option<Seconds> {
    let length: Seconds = text.parse().ok()?;
    (least..=most).contains(&length.0).then_some(length)
}

fn percent(text: &str) -> Option<u8> {
    text.trim_end_matches('%').trim_end().parse().ok().filter(|percent| (1..=100).contains(percent))
}
