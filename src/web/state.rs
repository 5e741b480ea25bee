//! What handlers share: each takes the part it needs with `State`.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRef;
use url::Url;

use super::access::Refusals;
use super::api::bulk::BulkPlaces;
use super::assets::Assets;
use super::client::TrustedProxies;
use super::host::Hosts;
use super::identity::SiteIdentity;
use super::limits::{BudgetClock, Limits};
use super::ops::{Figures, Health};
use super::page::Site;
use super::request_id::RequestIds;
use super::security::SecurityHeaders;
use crate::content::Library;
use crate::domain::network::Network;
use crate::services::Services;
use crate::services::bounce::BounceDesk;
use crate::strings::Strings;

/// What an operator sets about the site as a web server.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// The address that people reach the site by; links begin with it.
    pub public_url: Url,
    /// The address and port of the site's own listener.
    pub listen: SocketAddr,
    /// Further host names that the site answers to.
    pub hosts: Vec<String>,
    /// Networks of the proxies in front, whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// False when budgets are kept elsewhere.
    pub limits: bool,
    /// True when `Strict-Transport-Security` speaks for names below the site's own as well.
    pub hsts_subdomains: bool,
    /// Who runs the site, as pages say it.
    pub identity: SiteIdentity,
    /// The zone of all lists together, if there is one.
    pub combined_zone: Option<String>,
    /// How long a page may take to begin its answer; large bodies have longer to arrive, see [`super::body`].
    pub answer_within: Duration,
}

impl WebSettings {
    /// The usual times for a site at this address.
    pub fn new(public_url: Url, listen: SocketAddr) -> Self {
        Self {
            public_url,
            listen,
            hosts: Vec::new(),
            trusted_proxies: Vec::new(),
            limits: true,
            hsts_subdomains: true,
            identity: SiteIdentity::default(),
            combined_zone: None,
            // The words of the page for it say ten seconds.
            answer_within: Duration::from_secs(10),
        }
    }
}

/// What the edge needs to know of the site.
#[derive(Debug)]
pub(super) struct Edge {
    pub(super) hosts: Hosts,
    pub(super) proxies: TrustedProxies,
    pub(super) security: SecurityHeaders,
    /// As a browser writes it in `Origin`.
    pub(super) public_origin: String,
    pub(super) request_ids: RequestIds,
    pub(super) refusals: Refusals,
    pub(super) answer_within: Duration,
}

/// What the pages and the API show.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What the site does for people.
    pub services: Arc<Services>,
    /// The articles.
    pub library: Arc<Library>,
    /// All messages in all languages.
    pub strings: Arc<Strings>,
}

/// What handlers share.
#[derive(Debug, Clone, FromRef)]
pub struct AppState {
    /// What the site does for people.
    pub services: Arc<Services>,
    /// The articles.
    pub library: Arc<Library>,
    /// What returned mails are held against.
    pub bounces: Arc<BounceDesk>,
    /// Places for bulk lookups.
    pub bulk_places: BulkPlaces,
    /// What is the same on every page.
    pub site: Arc<Site>,
    /// The embedded files.
    pub assets: Arc<Assets>,
    /// The budgets of visitors.
    pub limits: Arc<Limits>,
    /// The condition of the site.
    pub health: Arc<dyn Health>,
    /// What is counted, and where it is shown.
    pub figures: Figures,
    pub(super) edge: Arc<Edge>,
}

impl AppState {
    /// Puts together what handlers share.
    pub fn new(settings: &WebSettings, offer: Offer, figures: Figures) -> Self {
        let Offer { services, library, strings } = offer;
        let limits = if settings.limits { Limits::on(BudgetClock::machine()) } else { Limits::off() };
        let assets = Assets::new(&settings.identity);
        let further = || settings.hosts.iter().map(String::as_str);
        let public_host = settings.public_url.host_str().unwrap_or_default();
        let edge = Edge {
            hosts: Hosts::new(public_host, settings.listen, further()),
            proxies: TrustedProxies::new(settings.trusted_proxies.clone()),
            security: SecurityHeaders::new(settings.public_url.scheme() == "https", settings.hsts_subdomains),
            public_origin: settings.public_url.origin().ascii_serialization(),
            request_ids: RequestIds::new(),
            refusals: Refusals::default(),
            answer_within: settings.answer_within,
        };
        let site = Site {
            identity: settings.identity.clone(),
            combined_zone: settings.combined_zone.clone(),
            assets: assets.urls(),
            public_url: settings.public_url.as_str().trim_end_matches('/').to_owned(),
            strings,
            board: Arc::clone(&services.news),
            clock: Arc::clone(&services.clock),
        };
        let lists = services.catalog.lists().cloned().collect();
        let bounces =
            BounceDesk::new(lists, settings.combined_zone.as_deref(), settings.public_url.as_str(), further())
                .listing(services.admission.listable().clone());
        Self {
            health: services.clone(),
            bounces: Arc::new(bounces),
            services,
            library,
            bulk_places: BulkPlaces::new(settings.limits),
            site: Arc::new(site),
            assets: Arc::new(assets),
            limits: Arc::new(limits),
            figures,
            edge: Arc::new(edge),
        }
    }

    /// Forgets what is no longer needed: budgets that are whole again, samples that are counted. Takes some
    /// milliseconds: call it about once a minute, outside the asynchronous threads.
    pub fn tidy(&self) {
        self.limits.forget_idle();
        self.figures.recorded.run_upkeep();
    }

    /// The same with budgets of one's own.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = Arc::new(limits);
        self
    }
}
