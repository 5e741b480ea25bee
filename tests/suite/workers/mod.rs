//! Workers one tick at a time, and the loop that drives them.

mod expiry;
mod housekeeping;
mod line;
mod news;
mod oracle;
mod outbox;
mod recent;
mod reindex;
mod removals;
mod retention;
mod supervise;

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};

use axum::Router;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::content::{Library, lists};
use reprieve::dns::FixedResolver;
use reprieve::domain::list::List;
use reprieve::domain::time::{ManualClock, Seconds};
use reprieve::formats::{Format, Options, Reader};
use reprieve::services::Services;
use reprieve::services::answer::State;
use reprieve::services::listing::{ImportContext, ImportError, ImportOrder, ImportSummary, import};
use reprieve::store::Store;
use reprieve::strings::Strings;
use reprieve::web::ops::Figures;
use reprieve::web::state::Offer;
use reprieve::web::{self, AppState};
use reprieve::workers::reindex::Reindex;
use reprieve::workers::{Progress, Worker as _};

use crate::support::app::services_over;
use crate::support::app::{NOW, settings};

pub(crate) use line::Line;

/// How long an index that cannot follow may say "not listed", in these tests.
pub(crate) const STALE_AFTER: Seconds = Seconds(600);

/// One process of the site over a database: its own index and worker, a clock that all instances share.
pub(crate) struct Instance {
    pub(crate) services: Arc<Services>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) reindex: Reindex,
}

/// The starter lists.
fn shipped() -> &'static (Vec<Arc<List>>, Arc<Library>) {
    static SHIPPED: OnceLock<(Vec<Arc<List>>, Arc<Library>)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let library = Library::load(None).unwrap();
        (lists::load(None, &library).unwrap(), Arc::new(library))
    })
}

/// A line of JSON that lists a network.
pub(crate) fn line_of(network: &str, criterion: &str) -> String {
    format!("{{\"network\":\"{network}\",\"criterion\":\"{criterion}\"}}\n")
}

impl Instance {
    /// Over a migrated store, nothing loaded, nothing excluded; documentation addresses may be listed.
    pub(crate) async fn over(store: Store, clock: Arc<ManualClock>) -> Self {
        Self::excluding(store, clock, &[]).await
    }

    /// The same with these networks excluded by its configuration.
    pub(crate) async fn excluding(store: Store, clock: Arc<ManualClock>, excluded: &[&str]) -> Self {
        let services = services_over(store, clock.clone(), Arc::new(FixedResolver::new()), excluded).await;
        let services = Arc::new(Services { stale_after: STALE_AFTER, ..services });
        let reindex = Reindex::new(services.clone());
        Self { services, clock, reindex }
    }

    /// Ticks until the index has everything that was committed.
    pub(crate) async fn follow(&mut self) {
        while self.reindex.tick().await.unwrap() == Progress::Worked {}
    }

    /// Imports lines of JSON into a list.
    pub(crate) async fn import(&self, list: &str, lines: &str, replace: bool) -> ImportSummary {
        self.try_import(list, lines, replace).await.unwrap()
    }

    /// The same for lines of which perhaps none can be listed.
    pub(crate) async fn try_import(
        &self,
        list: &str,
        lines: &str,
        replace: bool,
    ) -> Result<ImportSummary, ImportError> {
        let context = ImportContext {
            store: &self.services.store,
            catalog: &self.services.catalog,
            admission: &self.services.admission,
            clock: &*self.clock,
        };
        let order = ImportOrder { list, criterion: None, source: "test", replace, dry_run: false };
        let options = Options { format: Some(Format::Jsonl), ..Options::default() };
        let reader = Reader::open(lines.as_bytes(), options).unwrap();
        import(&context, &order, reader, &mut |_| {}).await
    }

    /// Lists one network, so that it stands.
    pub(crate) async fn list(&self, criterion: &str, network: &str) {
        let (list, _) = criterion.split_once('/').unwrap();
        let summary = self.import(list, &line_of(network, criterion), false).await;
        assert_eq!(summary.standing(), 1, "{network} was not listed");
    }

    /// What a visitor is told.
    pub(crate) fn state(&self, address: &str) -> State {
        self.services.answer(address.parse::<IpAddr>().unwrap()).state
    }

    /// The site of this instance, without budgets.
    pub(crate) fn router(&self) -> Router {
        let recorded = PrometheusBuilder::new().build_recorder().handle();
        let strings = Arc::new(Strings::shipped().unwrap());
        let offer = Offer { services: self.services.clone(), library: shipped().1.clone(), strings };
        let mut settings = settings();
        settings.limits = false;
        web::site(AppState::new(&settings, offer, Figures { recorded, are_apart: false }))
    }
}

/// A clock that instances share.
pub(crate) fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::at(NOW))
}
