//! Configuration: defaults, then a TOML file, then the environment; every fault named at once.
//!
//! A key of the file is the environment's name in lower case: `listen` and `REPRIEVE_LISTEN`. Keys that only the file
//! has are tables: `[operator]`, `[[exclusions]]`. Secrets print as `***` in `Debug` and in messages.

mod publish;
mod secret;
mod source;

use std::collections::BTreeSet;
use std::fmt;
use std::io::Read as _;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use ipnet::IpNet;
use url::Url;

use crate::domain::email::EmailAddress;
use crate::domain::keys::SHORTEST_KEY;
use crate::domain::listing::Exclusion;
use crate::domain::network::Network;
use crate::domain::special::{self, SpecialClass};
use crate::domain::time::Seconds;
use crate::mail::relay::Relay;
use crate::web::identity::{FooterLink, LARGEST_LOGO, Logo, SiteIdentity};

pub use publish::PublishConfig;
pub use secret::Secret;
use source::Source;

/// How long an index that cannot follow its store may go on saying "not listed".
const DEFAULT_STALE_AFTER: Seconds = Seconds(600);

/// A text of the DNS has 255 bytes, and holds this, an address and a few words (RFC 1035 section 3.3.14).
const LONGEST_PUBLIC_URL: usize = 160;

/// Fewer different characters than that in a key are no key but somebody's patience.
const LEAST_DISTINCT: usize = 8;

/// Everything an operator can set.
#[derive(Debug, Clone)]
pub struct Config {
    /// `database_url`: `sqlite:PATH` or `postgres://…`.
    pub database_url: Secret,
    /// `listen`: address and port of the site.
    pub listen: SocketAddr,
    /// `metrics_listen`: address and port for `/metrics` alone, if it shall have its own.
    pub metrics_listen: Option<SocketAddr>,
    /// `public_url`: the site's address as people reach it; links in answers and letters begin with it.
    pub public_url: Url,
    /// True when somebody set `public_url`; false when it follows from `listen`.
    pub public_url_is_set: bool,
    /// `smtp_url`: the mail server that letters are handed to; none: they go to a folder.
    pub smtp_url: Option<Relay>,
    /// `mail_from`: the address that letters come from; none: that of the operator.
    pub mail_from: Option<EmailAddress>,
    /// `letters_dir`: where letters go without a mail server.
    pub letters_dir: PathBuf,
    /// `secret_keys`: what the site signs with, the first one signing; none: a key that the site draws and keeps.
    pub secret_keys: Vec<Secret>,
    /// `trusted_proxies`: networks whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// `lists_dir`: list folders that replace the starter lists.
    pub lists_dir: Option<PathBuf>,
    /// `content_dir`: articles that replace ours, one by one.
    pub content_dir: Option<PathBuf>,
    /// `owners_db`: who holds which network, a database in the format of `MaxMind` with autonomous systems.
    pub owners_db: Option<PathBuf>,
    /// `limits`: `on`, or `off` behind a limiter of one's own and for load tests.
    pub limits: bool,
    /// `log`: filter of the log, as `info` or `reprieve=debug,info`.
    pub log: String,
    /// `stale_after`: how long an index that cannot follow its store may go on saying "not listed".
    pub stale_after: Seconds,
    /// `listable_special`: special-purpose classes that may be listed here all the same.
    pub listable_special: BTreeSet<SpecialClass>,
    /// `[[exclusions]]`: networks that may never be listed.
    pub exclusions: Vec<Exclusion>,
    /// `[publish]`: which zones are written, where, and how often.
    pub publish: PublishConfig,
    /// `[operator]`: who runs this list, as pages show it.
    pub identity: SiteIdentity,
}

/// What is wrong with the configuration: one line for each key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ConfigFaults(pub Vec<String>);

impl fmt::Display for ConfigFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let many = if self.0.len() == 1 { "one fault" } else { "several faults" };
        write!(f, "The configuration has {many}:")?;
        self.0.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
    }
}

impl Config {
    /// Reads the file, if one is given, and the environment on top of it.
    pub fn load(file: Option<&Path>, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self, ConfigFaults> {
        let mut source = Source::new(file, environment);
        let config = Self::read(&mut source);
        let faults = source.finish();
        match config {
            Some(config) if faults.is_empty() => Ok(config),
            _ => Err(ConfigFaults(faults)),
        }
    }

    fn read(source: &mut Source<'_>) -> Option<Self> {
        let database_url = source.secret("database_url", "sqlite:PATH or postgres://USER@HOST/NAME", database_url);
        let listen = source.text("listen", "an address and a port, as 127.0.0.1:8080 or [::1]:8080", parsed);
        let metrics_listen = source.text("metrics_listen", "an address and a port, as 127.0.0.1:9090", parsed);
        let public_url = source.text(
            "public_url",
            "http:// or https:// and a host, without query, up to 160 characters",
            public_url,
        );
        let smtp_url = source.secret_or_why("smtp_url", "smtp:// or smtps:// and a host", Relay::from_str);
        let mail_from = source.text("mail_from", "an e-mail address, as listing@example.net", parsed);
        let letters_dir = source.text("letters_dir", "the path of a folder, which is made when needed", folder);
        let secret_keys = source.secrets(
            "secret_keys",
            "keys of 32 random characters or more, as openssl rand -hex 32 prints them",
            secret_key,
        );
        let trusted_proxies = source.texts("trusted_proxies", "networks, as 10.0.0.0/8 or 192.0.2.1", network);
        let lists_dir = source.path("lists_dir", "folder", Path::is_dir);
        let content_dir = source.path("content_dir", "folder", Path::is_dir);
        let owners_db = source.path("owners_db", "file", Path::is_file);
        let limits = source.text("limits", "on or off", on_or_off);
        let log = source.text("log", "a filter, as info or reprieve=debug,info", log_filter);
        let stale_after = source.text("stale_after", "a length of time from 10s to 7d, as 10m", stale_after);
        let listable_special = source.texts("listable_special", "classes, as documentation", special_class);
        let exclusions = source.tables("exclusions", &["network", "reason"]);
        let exclusions = exclusions.into_iter().filter_map(|row| exclusion(source, &row)).collect();
        let publish = PublishConfig::read(source);
        let identity = identity(source);
        let listen = listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let database_url = database_url.unwrap_or_else(|| Secret::new("sqlite:reprieve.db"));
        Some(Self {
            mail_from,
            letters_dir: letters_dir.unwrap_or_else(|| beside(&database_url)),
            database_url,
            public_url_is_set: public_url.is_some(),
            public_url: public_url.or_else(|| Url::parse(&format!("http://{listen}/")).ok())?,
            listen,
            metrics_listen,
            smtp_url,
            secret_keys,
            trusted_proxies,
            lists_dir,
            content_dir,
            owners_db,
            limits: limits.unwrap_or(true),
            log: log.unwrap_or_else(|| "info".to_owned()),
            stale_after: stale_after.unwrap_or(DEFAULT_STALE_AFTER),
            listable_special: listable_special.into_iter().collect(),
            exclusions,
            publish,
            identity,
        })
    }
}

fn identity(source: &mut Source<'_>) -> SiteIdentity {
    let name = source.text("operator.name", "a name of up to 80 characters", short_line);
    let contact = source.text("operator.contact", "a mailbox, as help@example.org", mailbox);
    let accent = source.text("operator.accent", "a colour, as #1a5fb4", parsed);
    let logo = source.text("operator.logo", "a picture of up to 64 KiB: SVG, PNG, JPEG or WebP", logo);
    let rows = source.tables("operator.links", &["text", "url"]);
    let links = rows.iter().filter_map(|row| link(source, row)).collect();
    let plain = SiteIdentity::default();
    SiteIdentity { name: name.unwrap_or(plain.name), contact: contact.unwrap_or(plain.contact), accent, logo, links }
}

fn parsed<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn database_url(text: &str) -> Option<Secret> {
    let known = ["sqlite:", "postgres://", "postgresql://"];
    let path = known.iter().find_map(|scheme| text.strip_prefix(scheme))?;
    (!path.is_empty() && !path.contains(":memory:")).then(|| Secret::new(text))
}

fn public_url(text: &str) -> Option<Url> {
    let mut url = Url::parse(text).ok()?;
    let is_plain = matches!(url.scheme(), "http" | "https")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
        && url.path() == "/"
        && text.len() <= LONGEST_PUBLIC_URL;
    url.set_path("/");
    (is_plain && url.has_host()).then_some(url)
}

/// A folder, or a place where one can be made.
fn folder(text: &str) -> Option<PathBuf> {
    let path = PathBuf::from(text);
    (!path.exists() || path.is_dir()).then_some(path)
}

/// `letters` beside the database's file; in the working directory where it has none.
fn beside(database_url: &Secret) -> PathBuf {
    let file = database_url.expose().strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path));
    let folder = file.and_then(|file| Path::new(file.split('?').next().unwrap_or(file)).parent());
    folder.unwrap_or_else(|| Path::new("")).join("letters")
}

/// Long enough, and not one character over and over.
fn secret_key(text: &str) -> Option<Secret> {
    let distinct: BTreeSet<u8> = text.bytes().collect();
    (text.len() >= SHORTEST_KEY && distinct.len() >= LEAST_DISTINCT).then(|| Secret::new(text))
}

fn network(text: &str) -> Option<Network> {
    match text.parse::<IpNet>() {
        Ok(net) => Network::truncated(net.addr(), net.prefix_len()).ok(),
        Err(_) => text.parse::<IpAddr>().ok().map(Network::host),
    }
}

fn logo(text: &str) -> Option<Logo> {
    let file = std::fs::File::open(text).ok().filter(|file| file.metadata().is_ok_and(|about| about.is_file()))?;
    let mut content = Vec::new();
    file.take(LARGEST_LOGO + 1).read_to_end(&mut content).ok()?;
    Logo::new(content)
}

fn on_or_off(text: &str) -> Option<bool> {
    match text {
        "on" | "true" => Some(true),
        "off" | "false" => Some(false),
        _ => None,
    }
}

fn log_filter(text: &str) -> Option<String> {
    tracing_subscriber::EnvFilter::try_new(text).is_ok().then(|| text.to_owned())
}

fn stale_after(text: &str) -> Option<Seconds> {
    let length: Seconds = text.parse().ok()?;
    (10..=7 * 86_400).contains(&length.0).then_some(length)
}

fn special_class(text: &str) -> Option<SpecialClass> {
    special::ranges().map(|range| range.class).find(|class| class.word() == text)
}

fn short_line(text: &str) -> Option<String> {
    let is_line = (1..=80).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    is_line.then(|| text.to_owned())
}

fn mailbox(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"@,;:".contains(&b));
    (is_plain(local) && is_plain(domain) && text.len() <= 254).then(|| text.to_owned())
}

fn exclusion(source: &mut Source<'_>, row: &source::Row) -> Option<Exclusion> {
    let network = source.cell(row, "network", "a network, as 192.0.2.0/24", parsed)?;
    let reason = source.cell(row, "reason", "a reason of up to 80 characters", short_line)?;
    Some(Exclusion { network, reason })
}

fn link(source: &mut Source<'_>, row: &source::Row) -> Option<FooterLink> {
    let text = source.cell(row, "text", "a text of up to 80 characters", short_line)?;
    let as_link = |url: &str| FooterLink::new(text.clone(), Url::parse(url).ok()?);
    source.cell(row, "url", "an address that begins with https:, http: or mailto:", as_link)
}
