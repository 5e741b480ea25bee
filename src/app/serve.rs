//! The site up and down again: listeners, workers, signals.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use super::housekeeping::Housekeeping;
use super::zones::Zones;
use super::{SERVE_PATIENCE, demo, files, open_services, owners, post};
use crate::config::Config;
use crate::mail::folder::Folder;
use crate::services::Services;
use crate::services::letters::Postman;
use crate::services::publishing::watcher::Watcher;
use crate::services::staff::people::{FIRST, link_text};
use crate::strings::Strings;
use crate::telemetry::{self, LogFormat};
use crate::urls;
use crate::web::client::TrustedProxies;
use crate::web::demo::{Demo, DemoPerson};
use crate::web::ops::Figures;
use crate::web::server::{Server, ServerSettings};
use crate::web::state::Offer;
use crate::web::{self, AppState, WebSettings};
use crate::workers::expiry::Expiry;
use crate::workers::news::Newsboard;
use crate::workers::outbox::Outbox;
use crate::workers::probe::Probe;
use crate::workers::publish::Publish;
use crate::workers::purges::Purges;
use crate::workers::recent::Follower;
use crate::workers::reindex::Reindex;
use crate::workers::removals::Removals;
use crate::workers::retention::Retention;
use crate::workers::zones::WatchZones;
use crate::workers::{Shutdown, ShutdownSwitch, shutdown, supervise};

// Service managers are promised an end within ten seconds: the three times below together.

/// How long visitors' answers in the making have after the stop.
const VISITORS_GRACE: Duration = Duration::from_secs(6);

/// How much longer workers, which are told at the same time, may take to finish the tick they are in.
const WORKERS_GRACE: Duration = Duration::from_secs(2);

/// How long the database may take to end its connections; what was committed is safe without that.
const STORE_GRACE: Duration = Duration::from_secs(1);

/// Runs the site until it is told to stop.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let figures = watch(&config)?;
    let files = files::read(&config).context("The lists or articles have faults")?;
    let mut services = open_services(&config, &files.lists, SERVE_PATIENCE).await?;
    services.owners = Arc::new(owners(&config)?);
    let services = Arc::new(services);
    let bound = Bound::bind(&config).await?;
    announce(&format!("Reprieve listens on {}", bound.url))?;
    first_administrator(&config, &bound, &services).await?;
    bound.serve(&config, services, files, figures).await
}

/// Lets the first administrator in, where nobody was ever on the staff: whoever starts the site reads the link. Each
/// start prints another one until somebody has followed it.
async fn first_administrator(config: &Config, bound: &Bound, services: &Arc<Services>) -> anyhow::Result<()> {
    let public_url = if config.public_url_is_set { config.public_url.as_str() } else { &bound.url };
    // Without a mailbox of the operator's nobody is written to: the person gives an address of theirs later.
    let email = config.identity.contact.parse().or_else(|_| "administrator@site.example".parse());
    let token = match services.first_administrator(email.context("the first administrator's address")?).await {
        Ok(Some(token)) => token,
        Ok(None) => return Ok(()),
        Err(error) => {
            // Lookups do not wait for the staff: an import may hold the place of the writer.
            tracing::warn!(%error, "no first administrator could be let in; reprieve staff add does it");
            return Ok(());
        }
    };
    let link = link_text(public_url, &token);
    announce(&format!(
        "Nobody has joined the staff yet. {link}\nIts name for signing in is {FIRST}. Links of earlier \
         starts do not work any more."
    ))?;
    Ok(())
}

/// Runs the demo: a temporary database with sample listings, and a few addresses worth opening.
pub async fn demo(mut config: Config) -> anyhow::Result<()> {
    let figures = watch(&config)?;
    let folder = tempfile::tempdir().context("The demo found no place for its database")?;
    demo::configure(&mut config, folder.path())?;
    let files = files::read(&config).context("The lists or articles have faults")?;
    let mut services = open_services(&config, &files.lists, SERVE_PATIENCE).await?;
    demo::surround(&mut services)?;
    let services = Arc::new(services);
    let private = demo::fill(&services).await.context("The demo could not be filled")?;
    let mut bound = Bound::bind(&config).await?;
    let people = demo::staff(&services, &config).await?;
    bound.demo = Some(Demo { letters: Folder::new(config.letters_dir.clone()), people: Arc::new(people.clone()) });
    let mut text = format!("The demo listens on {}\n\nWorth opening:", bound.url);
    let private = private.iter().map(|(path, why)| (path.as_str(), *why));
    for (path, why) in demo::WORTH_OPENING.into_iter().chain(private) {
        // Writing to a String cannot fail.
        let _ = write!(text, "\n  {}{path}  {why}", bound.url.trim_end_matches('/'));
    }
    let _ = write!(text, "\n\nThe staff pages: {}{}", bound.url.trim_end_matches('/'), urls::staff::sign_in());
    for person in &people {
        let DemoPerson { name, role, password, .. } = person;
        let _ = write!(text, "\n  {name}, {role}, password {password}");
    }
    let _ = write!(text, "\n  their codes: {}{}", bound.url.trim_end_matches('/'), urls::demo_staff());
    text.push_str("\n\nNothing is kept. Ctrl-C ends it.");
    announce(&text)?;
    bound.serve(&config, services, files, figures).await
}

/// Listeners that hold their ports.
struct Bound {
    site: TcpListener,
    figures: Option<TcpListener>,
    url: String,
    /// What the demo shows beside the site.
    demo: Option<Demo>,
}

impl Bound {
    async fn bind(config: &Config) -> anyhow::Result<Self> {
        let busy = |address| format!("{address} cannot be listened on");
        let site = TcpListener::bind(config.listen).await.with_context(|| busy(config.listen))?;
        let figures = match config.metrics_listen {
            Some(address) => Some(TcpListener::bind(address).await.with_context(|| busy(address))?),
            None => None,
        };
        let url = format!("http://{}/", site.local_addr()?);
        Ok(Self { site, figures, url, demo: None })
    }

    async fn serve(
        self,
        config: &Config,
        services: Arc<Services>,
        files: files::Files,
        recorded: PrometheusHandle,
    ) -> anyhow::Result<()> {
        let figures = Figures { recorded, are_apart: self.figures.is_some() };
        let offer = Offer {
            services: Arc::clone(&services),
            library: Arc::new(files.library),
            strings: Arc::new(Strings::shipped()?),
        };
        let settings = self.settings(config)?;
        let postman = post::postman(config, &settings.public_url, Arc::clone(&offer.strings))?;
        tracing::info!(to = %postman.transport, "letters are handed over");
        let zones = Zones::of(config, settings.public_url.as_str())?;
        let state = AppState::new(&settings, offer, figures);
        let server = self.server(config, &state);
        let (switch, over) = shutdown();
        let switch = Arc::new(switch);
        let mut workers =
            Workers::start(&services, state, (postman, zones, config.publish.combined_zone.clone()), &over);
        stop_on_signals(Arc::clone(&switch))?;
        let mut broken = None;
        let stop = async {
            let mut begun = over.clone();
            tokio::select! {
                () = begun.begun() => {}
                // A site whose index no longer follows its store must not go on quietly.
                error = workers.one_ended(&over) => broken = error,
            }
        };
        server.run(stop).await;
        switch.turn();
        workers.end().await;
        let all_is_written = async {
            services.writes.settled().await;
            services.store.close().await;
        };
        if tokio::time::timeout(STORE_GRACE, all_is_written).await.is_err() {
            tracing::warn!("the database did not end its connections in time");
        }
        tracing::info!("stopped");
        broken.map_or(Ok(()), Err)
    }

    /// The listeners with what each answers.
    fn server(self, config: &Config, state: &AppState) -> Server {
        let proxies = TrustedProxies::new(config.trusted_proxies.clone());
        let mut server = Server::new(ServerSettings { proxies, grace: VISITORS_GRACE, ..ServerSettings::default() });
        let site = match self.demo {
            Some(demo) => web::demo_site(state.clone(), demo),
            None => web::site(state.clone()),
        };
        server = server.listen(self.site, site);
        if let Some(listener) = self.figures {
            server = server.listen_apart(listener, web::figures(state.clone()));
        }
        server
    }

    /// When the port was left to the system, links name the one it gave.
    fn settings(&self, config: &Config) -> anyhow::Result<WebSettings> {
        let listen = self.site.local_addr()?;
        let public_url = if config.public_url_is_set {
            config.public_url.clone()
        } else {
            self.url.parse().context("the site's own address")?
        };
        let mut settings = WebSettings::new(public_url, listen);
        settings.trusted_proxies.clone_from(&config.trusted_proxies);
        settings.limits = config.limits;
        settings.identity = config.identity.clone();
        settings.combined_zone.clone_from(&config.publish.combined_zone);
        Ok(settings)
    }
}

/// The workers of a site, running.
struct Workers(JoinSet<()>);

impl Workers {
    fn start(
        services: &Arc<Services>,
        state: AppState,
        (postman, zones, combined): (Postman, Option<Zones>, Option<String>),
        over: &Shutdown,
    ) -> Self {
        let mut set = JoinSet::new();
        set.spawn(supervise(Reindex::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Expiry::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Removals::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Purges::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Retention::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Newsboard::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Follower::new(Arc::clone(services)), over.clone()));
        set.spawn(supervise(Outbox::new(Arc::clone(services), postman), over.clone()));
        if zones.is_none() {
            let watcher = Watcher::new(Arc::clone(services), combined);
            set.spawn(supervise(WatchZones::new(watcher), over.clone()));
        }
        if let Some(Zones { publishing, servers }) = zones {
            set.spawn(supervise(Publish::new(Arc::clone(services), publishing), over.clone()));
            if !servers.is_empty() {
                set.spawn(supervise(Probe::new(Arc::clone(services), servers), over.clone()));
            }
        }
        set.spawn(supervise(Housekeeping::new(state), over.clone()));
        Self(set)
    }

    /// Returns when a worker has ended; with an error when it should not have: once the end has begun, workers end, and
    /// one of them may be quicker than whoever waits for the end itself.
    async fn one_ended(&mut self, over: &Shutdown) -> Option<anyhow::Error> {
        match self.0.join_next().await {
            Some(Err(error)) => Some(anyhow::Error::new(error).context("a worker broke down")),
            _ if over.has_begun() => None,
            _ => Some(anyhow::anyhow!("a worker ended before its time")),
        }
    }

    /// Waits for the ticks under way; one that takes too long is given up: its transaction is taken back.
    async fn end(mut self) {
        let all = async { while self.0.join_next().await.is_some() {} };
        if tokio::time::timeout(WORKERS_GRACE, all).await.is_err() {
            tracing::warn!("a worker was still busy and is given up");
        }
    }
}

/// Turns the switch on Ctrl-C and on the signal that service managers send.
#[expect(clippy::disallowed_methods, reason = "the composition root waits for signals")]
fn stop_on_signals(switch: Arc<ShutdownSwitch>) -> anyhow::Result<()> {
    let mut interrupt = signal(SignalKind::interrupt()).context("signals cannot be waited for")?;
    let mut terminate = signal(SignalKind::terminate()).context("signals cannot be waited for")?;
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        switch.turn();
    });
    Ok(())
}

fn watch(config: &Config) -> anyhow::Result<PrometheusHandle> {
    telemetry::install_log(&config.log, LogFormat::of_stderr())?;
    Ok(telemetry::install_metrics()?)
}

/// Tells the person at the terminal, on standard output.
fn announce(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}
