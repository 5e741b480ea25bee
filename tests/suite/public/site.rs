//! The whole site in this process: routes, edge, services, an index with two listings, an empty store.

use crate::support::app::services_over;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::header::{HOST, LOCATION};
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::content::Library;
use reprieve::dns::{FixedResolver, ResolveError};
use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::time::{ManualClock, Seconds};
use reprieve::index::{Builder, Entry, Facts};
use reprieve::services::Services;
use reprieve::store::{Store, StoreOptions};
use reprieve::strings::Strings;
use reprieve::web::ops::Figures;
use reprieve::web::state::Offer;
use reprieve::web::{AppState, WebSettings};
use tower::ServiceExt as _;

use super::given::{NOW, Shown};

/// A site that people can visit.
pub(super) struct Site {
    router: Router,
    pub(super) services: Arc<Services>,
    _folder: tempfile::TempDir,
}

/// An answer as a browser gets it.
pub(super) struct Visit {
    pub(super) status: StatusCode,
    pub(super) location: String,
    pub(super) html: String,
}

impl Site {
    /// 203.0.113.7 is on `ops`, 203.0.113.0/25 on `dul`.
    pub(super) async fn open() -> Self {
        let site = Self::loading().await;
        let mut builder = Builder::new();
        for (id, network, criterion) in
            [(1, "203.0.113.7/32", "ops/open-socks"), (2, "203.0.113.0/25", "dul/dynamic-range")]
        {
            let facts = Facts {
                id: ListingId(id),
                criterion: site.services.catalog.criterion_number(&criterion.parse().unwrap()).unwrap(),
                first_listed: NOW.minus(Seconds::days(2)),
                last_seen: NOW.minus(Seconds::HOUR),
                expires: None,
            };
            builder.push(&Entry { network: network.parse().unwrap(), facts }).unwrap();
        }
        site.services.index.publish(builder.build(Revision(2), NOW).unwrap()).unwrap();
        site
    }

    /// A site whose lists are still being read.
    pub(super) async fn loading() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pages.db");
        let store = Store::open(&format!("sqlite:{}", path.display()), StoreOptions::default()).await.unwrap();
        store.migrate().await.unwrap();
        let library = Library::load(None).unwrap();
        let resolver = FixedResolver::new()
            .with("mail.example.org", ["203.0.113.7".parse().unwrap(), "8.8.8.8".parse().unwrap()])
            .with_error("slow.example.org", ResolveError::TimedOut);
        let services = Arc::new(services_over(store, Arc::new(ManualClock::at(NOW)), Arc::new(resolver), &[]).await);
        let mut settings =
            WebSettings::new("http://lookup.example".parse().unwrap(), "127.0.0.1:8080".parse().unwrap());
        settings.limits = false;
        let offer = Offer {
            services: Arc::clone(&services),
            library: Arc::new(library),
            strings: Arc::new(Strings::shipped().unwrap()),
        };
        let figures = Figures { recorded: PrometheusBuilder::new().build_recorder().handle(), are_apart: false };
        let router = reprieve::web::site(AppState::new(&settings, offer, figures));
        Self { router, services, _folder: folder }
    }

    /// Opens a page.
    pub(super) async fn get(&self, path: &str) -> Visit {
        self.send(Method::GET, path, Body::empty()).await
    }

    /// Types or pastes into the box.
    pub(super) async fn paste(&self, text: &str) -> Visit {
        self.paste_at("/lookup", text).await
    }

    /// The same on the page at this path.
    pub(super) async fn paste_at(&self, path: &str, text: &str) -> Visit {
        let encoded = percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
        self.send(Method::POST, path, Body::from(format!("q={encoded}"))).await
    }

    async fn send(&self, method: Method, path: &str, body: Body) -> Visit {
        let request = Request::builder().method(method).uri(path).header(HOST, "lookup.example");
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let location = response.headers().get(LOCATION).map(|target| target.to_str().unwrap().to_owned());
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Visit { status, location: location.unwrap_or_default(), html: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Visit {
    /// The page, to be asked by selector.
    pub(super) fn page(&self) -> Shown {
        Shown::of(self.html.clone())
    }
}
