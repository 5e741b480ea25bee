//! The site in this process: its own database, clock and resolver; no socket.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use governor::clock::FakeRelativeClock;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::content::{Library, lists};
use reprieve::dns::{FixedResolver, Resolver};
use reprieve::domain::event::EventKind;
use reprieve::domain::ids::RemovalId;
use reprieve::domain::keys::SiteKeys;
use reprieve::domain::list::List;
use reprieve::domain::listing::{Admission, Exclusion};
use reprieve::domain::random::SystemRandomness;
use reprieve::domain::special::SpecialClass;
use reprieve::domain::time::{Clock, ManualClock, Seconds, Timestamp};
use reprieve::formats::{Format, Options, Reader};
use reprieve::index::LiveIndex;
use reprieve::services::Services;
use reprieve::services::budgets::Budgets;
use reprieve::services::listing::{ImportContext, ImportOrder, import};
use reprieve::services::staff::password::Hashing;
use reprieve::services::task::Writes;
use reprieve::store::events::Act;
use reprieve::store::removal_events::RemovalFacts;
use reprieve::store::{Store, StoreOptions};
use reprieve::strings::Strings;
use reprieve::web::client::Connection;
use reprieve::web::limits::{BudgetClock, Limits};
use reprieve::web::ops::Figures;
use reprieve::web::state::Offer;
use reprieve::web::{self, AppState, WebSettings};
use reprieve::workers::reindex::Reindex;
use reprieve::workers::{Progress, Worker as _};
use tempfile::TempDir;
use tower::ServiceExt as _;

use super::answer::Answer;

/// 2026-11-23 18:00:00 UTC: where the clock of a test begins.
pub(crate) const NOW: Timestamp = Timestamp(1_795_456_800);

/// The name of a host with two addresses, the first of which tests list.
pub(crate) const HOST: &str = "mail.example.org";

/// The site in this process, with the starter lists, documentation addresses open for listing, 203.0.113.200/29
/// excluded, and nothing listed yet.
pub(crate) struct TestApp {
    pub(crate) router: Router,
    pub(crate) state: AppState,
    pub(crate) services: Arc<Services>,
    pub(crate) clock: Arc<ManualClock>,
    /// Moves the budgets' time.
    pub(crate) budget_clock: FakeRelativeClock,
    reindex: tokio::sync::Mutex<Reindex>,
    _folder: Option<TempDir>,
}

/// Reached over TLS.
pub(crate) fn settings() -> WebSettings {
    let listen = SocketAddr::from(([127, 0, 0, 1], 8080));
    WebSettings::new("https://lookup.example/".parse().unwrap(), listen)
}

/// Files that are the same for every test of this process.
struct Shipped {
    lists: Vec<Arc<List>>,
    library: Arc<Library>,
    strings: Arc<Strings>,
}

fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let library = Library::load(None).unwrap();
        let lists = lists::load(None, &library).unwrap();
        Shipped { lists, library: Arc::new(library), strings: Arc::new(Strings::shipped().unwrap()) }
    })
}

impl TestApp {
    /// The site as it is shipped.
    pub(crate) async fn new() -> Self {
        let mut app = Self::with(&settings(), Router::new()).await;
        app.router = web::site(app.state.clone());
        app
    }

    /// The site as it is shipped, over a store of the test's own.
    pub(crate) async fn over(store: Store) -> Self {
        let clock = Arc::new(ManualClock::at(NOW));
        let services = services_over(store, clock.clone(), Arc::new(FixedResolver::new()), &[]).await;
        let mut app = Self::around(&settings(), Router::new(), (services, clock), None).await;
        app.router = web::site(app.state.clone());
        app
    }

    /// The site as it is shipped, where addresses of the loopback may be listed: real servers meet there.
    pub(crate) async fn on_loopback() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::at(NOW));
        let admission = Admission::new(Vec::new(), BTreeSet::from([SpecialClass::Loopback]));
        let services = services(&folder, clock.clone()).await;
        let services = Services { admission: Arc::new(admission), ..services };
        let mut app = Self::around(&settings(), Router::new(), (services, clock), Some(folder)).await;
        app.router = web::site(app.state.clone());
        app
    }

    /// The groundwork alone with these settings, around routes of the test's own.
    pub(crate) async fn with(settings: &WebSettings, routes: Router<AppState>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::at(NOW));
        let services = services(&folder, clock.clone()).await;
        Self::around(settings, routes, (services, clock), Some(folder)).await
    }

    async fn around(
        settings: &WebSettings,
        routes: Router<AppState>,
        (services, clock): (Services, Arc<ManualClock>),
        folder: Option<TempDir>,
    ) -> Self {
        let services = Arc::new(services);
        let recorded = PrometheusBuilder::new().build_recorder().handle();
        let Shipped { library, strings, .. } = shipped();
        let offer = Offer { services: services.clone(), library: library.clone(), strings: strings.clone() };
        let mut state = AppState::new(settings, offer, Figures { recorded, are_apart: false });
        let budget_clock = FakeRelativeClock::default();
        if settings.limits {
            state = state.with_limits(Limits::on(BudgetClock::Manual(budget_clock.clone())));
        }
        let reindex = tokio::sync::Mutex::new(Reindex::new(services.clone()));
        let site = web::surrounded(routes, state.clone());
        let app = Self { router: site, state, services, clock, budget_clock, reindex, _folder: folder };
        app.follow().await;
        app
    }

    /// Lists a network under a criterion, `ops/open-socks` say, seen now; the index knows when this returns.
    pub(crate) async fn list(&self, criterion: &str, network: &str) {
        self.list_with(criterion, network, "A test connected and was let through.").await;
    }

    /// The same with this public evidence.
    pub(crate) async fn list_with(&self, criterion: &str, network: &str, evidence: &str) {
        let listed = list_into(&self.services, criterion, network, (evidence, None)).await;
        assert_eq!(listed, 1, "{network} was not listed");
        self.follow().await;
    }

    /// Writes a step of the removal request of number 1 into the history, as of this moment.
    pub(crate) async fn note_removal(&self, kind: EventKind, list: &str, network: &str, at: Timestamp) {
        let facts = RemovalFacts {
            removal: RemovalId(1),
            list: list.parse().unwrap(),
            network: network.parse().unwrap(),
            state: String::new(),
            decision: None,
            opened_at: None,
            confirmed_at: None,
        };
        let mut tx = self.services.store.begin().await.unwrap();
        tx.note_removal(&Act::by("somebody", at), kind, &facts).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Confirms the request that the API opened, from its listed address.
    pub(crate) async fn confirm_from(&self, opened: &serde_json::Value, address: &str) {
        let (_, secret) = opened["url"].as_str().unwrap().rsplit_once('/').unwrap();
        let secret = secret.parse().unwrap();
        self.services.confirm_from_address(&secret, address.parse().unwrap()).await.unwrap();
        self.follow().await;
    }

    /// Lets the index catch up with the store.
    pub(crate) async fn follow(&self) {
        let mut reindex = self.reindex.lock().await;
        while reindex.tick().await.unwrap() == Progress::Worked {}
    }

    /// A request that can be changed before it is sent.
    pub(crate) fn request(&self, method: Method, target: &str) -> Asking<'_> {
        let builder = Request::builder().method(method).uri(target).header("host", "lookup.example");
        Asking { app: self, request: builder.body(Body::empty()).unwrap() }
    }

    pub(crate) async fn get(&self, target: &str) -> Answer {
        self.request(Method::GET, target).send().await
    }
}

async fn services(folder: &TempDir, clock: Arc<ManualClock>) -> Services {
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    let resolver = FixedResolver::new().with(HOST, ["203.0.113.7", "203.0.113.8"].map(|ip| ip.parse().unwrap()));
    services_over(store, clock, Arc::new(resolver), &["203.0.113.200/29"]).await
}

/// Use cases over a migrated store, with the starter lists; documentation addresses may be listed, but for these.
pub(crate) async fn services_over(
    store: Store,
    clock: Arc<dyn Clock>,
    resolver: Arc<dyn Resolver>,
    excluded: &[&str],
) -> Services {
    let exclusion = |network: &&str| Exclusion { network: network.parse().unwrap(), reason: "our own".to_owned() };
    let excluded: Vec<Exclusion> = excluded.iter().map(exclusion).collect();
    let mut tx = store.begin().await.unwrap();
    let catalog = tx.sync_catalog(&shipped().lists, NOW).await.unwrap();
    let exclusions = tx.sync_exclusions(&excluded, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let keys = Arc::new(SiteKeys::new(&[7; 32], &[]));
    Services {
        store,
        backgrounds: Arc::default(),
        stats: Arc::default(),
        news: Arc::default(),
        zones: Arc::default(),
        recent: Arc::default(),
        index: Arc::new(LiveIndex::loading()),
        catalog: Arc::new(catalog),
        admission: Arc::new(Admission::new(exclusions, BTreeSet::from([SpecialClass::Documentation]))),
        clock,
        resolver,
        randomness: Arc::new(SystemRandomness),
        writes: Writes::new(),
        keys: keys.clone(),
        budgets: Budgets::new(keys),
        hashing: Hashing::new(),
        owners: Arc::default(),
        stale_after: Seconds(600),
    }
}

/// Lists a network under a criterion, seen now or at another time, with this public evidence: how many were taken.
pub(crate) async fn list_into(
    services: &Services,
    criterion: &str,
    network: &str,
    (evidence, seen): (&str, Option<Timestamp>),
) -> u64 {
    let seen = seen.unwrap_or_else(|| services.clock.now()).to_string();
    let line = serde_json::json!({"network": network, "criterion": criterion, "evidence": evidence, "last_seen": seen});
    import_line(services, criterion, &line).await
}

/// Imports one object of JSON into the list of a criterion: how many were taken.
pub(crate) async fn import_line(services: &Services, criterion: &str, line: &serde_json::Value) -> u64 {
    let line = line.to_string();
    let context = ImportContext {
        store: &services.store,
        catalog: &services.catalog,
        admission: &services.admission,
        clock: &*services.clock,
    };
    let (list, _) = criterion.split_once('/').unwrap();
    let order = ImportOrder { list, criterion: None, source: "test", replace: false, dry_run: false };
    let options = Options { format: Some(Format::Jsonl), ..Options::default() };
    let reader = Reader::open(line.as_bytes(), options).unwrap();
    import(&context, &order, reader, &mut |_| {}).await.unwrap().standing()
}

/// A request on its way.
pub(crate) struct Asking<'a> {
    app: &'a TestApp,
    request: Request<Body>,
}

impl Asking<'_> {
    /// Sets a header, in place of what stood there.
    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.request.headers_mut().insert(name, value.parse().unwrap());
        self
    }

    /// Adds a header beside what stands there.
    pub(crate) fn also(mut self, name: &'static str, value: &str) -> Self {
        self.request.headers_mut().append(name, value.parse().unwrap());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.request.headers_mut().remove(name);
        self
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self.header("content-type", kind)
    }

    /// Comes from this address.
    pub(crate) fn from(mut self, peer: &str) -> Self {
        let peer = SocketAddr::new(peer.parse().unwrap(), 40_000);
        let local = SocketAddr::from(([192, 0, 2, 80], 8080));
        self.request.extensions_mut().insert(Connection { peer, local });
        self
    }

    pub(crate) async fn send(self) -> Answer {
        Answer::read(self.app.router.clone().oneshot(self.request).await.unwrap()).await
    }
}

/// Time that a paused clock lets pass at once.
pub(crate) const AN_HOUR: Duration = Duration::from_hours(1);
