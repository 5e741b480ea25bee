//! The site of the demo as a process of its own, beside the least that a server can answer.

use std::error::Error;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::response::IntoResponse;
use axum::routing::get;
use http_body_util::BodyExt as _;
use metrics_exporter_prometheus::PrometheusHandle;
use reprieve::app::{demo, files, open_services};
use reprieve::config::Config;
use reprieve::strings::Strings;
use reprieve::telemetry::{self, LogFormat};
use reprieve::urls::pattern;
use reprieve::web::cache::{CachePolicy, DependsOnAccept};
use reprieve::web::limits::{Budget, BudgetClock, Limits, MOST_KEYS};
use reprieve::web::ops::Figures;
use reprieve::web::server::{Server as WebServer, ServerSettings};
use reprieve::web::state::Offer;
use reprieve::web::{self, AppState, WebSettings};
use reprieve::workers::reindex::Reindex;
use reprieve::workers::{Progress, Worker as _};
use tokio::net::TcpListener;
use tower::ServiceExt as _;

/// The page that is asked for: an address on two lists, one of them for its whole range.
pub(crate) const ANSWER: &str = "/ip/198.51.100.130";

/// Set for the process that serves.
const WANTED: &str = "REPRIEVE_BENCH_SERVES";

/// True in the process that serves.
pub(crate) fn is_wanted() -> bool {
    env::var_os(WANTED).is_some()
}

/// Where the process listens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ports {
    /// The least that the framework can answer, as it comes: `hello`.
    pub(crate) hello: u16,
    /// The site.
    pub(crate) site: u16,
    /// The bytes of the answer page, with everything around them that the site has.
    pub(crate) memory: u16,
}

/// The process.
pub(crate) struct Server {
    child: Child,
    /// Closed when this is dropped, which ends the process.
    _until: ChildStdin,
    /// Where it listens.
    pub(crate) ports: Ports,
}

impl Server {
    /// Starts it and waits until it listens.
    pub(crate) fn start() -> Result<Self, Box<dyn Error>> {
        let mut command = Command::new(env::current_exe()?);
        command.env(WANTED, "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let until = child.stdin.take().ok_or("no input")?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        let ports: Vec<u16> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let [hello, site, memory] = ports[..] else { return Err("the server did not start".into()) };
        Ok(Self { child, _until: until, ports: Ports { hello, site, memory } })
    }

    /// Nanoseconds that its threads have had on the processors.
    pub(crate) fn processor_time(&self) -> Result<f64, Box<dyn Error>> {
        let mut sum = 0.0;
        for thread in fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            let text = fs::read_to_string(thread?.path().join("schedstat"))?;
            sum += text.split_whitespace().next().ok_or("no time")?.parse::<f64>()?;
        }
        Ok(sum)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves until the input ends.
pub(crate) fn serve() -> Result<(), Box<dyn Error>> {
    // As the site runs by default: one line of log for each answer, thrown away by whoever started this.
    telemetry::install_log("info", LogFormat::Json)?;
    let recorded = telemetry::install_metrics()?;
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let state = state(folder.path(), recorded).await?;
        let site = web::site(state.clone());
        let page = page(&site).await?;
        let memory = get(move || std::future::ready(from_memory(page.clone())));
        let memory = Router::new().route(pattern::IP, memory);
        let hello = Router::new().route("/", get(|| async { "Hello, World!" }));
        let listeners = [listener().await?, listener().await?, listener().await?];
        let ports = listeners.iter().map(|listener| Ok(listener.local_addr()?.port().to_string()));
        let ports = ports.collect::<io::Result<Vec<_>>>()?.join(" ");
        writeln!(io::stdout(), "{ports}")?;
        let [for_hello, for_site, for_memory] = listeners;
        let server = WebServer::new(ServerSettings::default())
            .listen(for_site, site)
            .listen(for_memory, web::surrounded(memory, state));
        let over = tokio::task::spawn_blocking(|| io::stdin().read_line(&mut String::new()));
        tokio::select! {
            () = server.run(async { drop(over.await) }) => {}
            ended = axum::serve(for_hello, hello).into_future() => ended?,
        }
        Ok(())
    })
}

async fn listener() -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
}

/// The state of the demo, with budgets that are counted and never spent.
async fn state(folder: &std::path::Path, recorded: PrometheusHandle) -> Result<AppState, Box<dyn Error>> {
    let mut config = Config::load(None, &|_| None)?;
    demo::configure(&mut config, folder)?;
    let files = files::read(&config)?;
    let services = Arc::new(open_services(&config, &files.lists, Duration::from_secs(5)).await?);
    demo::fill(&services).await?;
    let mut reindex = Reindex::new(Arc::clone(&services));
    while reindex.tick().await? == Progress::Worked {}
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
    let mut settings = WebSettings::new("http://localhost/".parse()?, listen);
    settings.identity = config.identity.clone();
    let strings = Arc::new(Strings::shipped()?);
    let offer = Offer { services, library: Arc::new(files.library), strings };
    let endless = |_| Budget { burst: 1_000_000_000, per_minute: 1_000_000_000, neighbours: 1 };
    let limits = Limits::with(BudgetClock::machine(), MOST_KEYS, endless);
    Ok(AppState::new(&settings, offer, Figures { recorded, are_apart: false }).with_limits(limits))
}

/// The answer page as it is now.
async fn page(site: &Router) -> Result<Bytes, Box<dyn Error>> {
    let request = Request::builder().uri(ANSWER).header(HOST, "localhost").body(Body::empty())?;
    let response = site.clone().oneshot(request).await?;
    if !response.status().is_success() {
        return Err(format!("the answer page has status {}", response.status()).into());
    }
    Ok(response.into_body().collect().await?.to_bytes())
}

/// The same bytes with the same headers.
fn from_memory(page: Bytes) -> impl IntoResponse {
    (CachePolicy::AskAgain, DependsOnAccept, [(CONTENT_TYPE, "text/html; charset=utf-8")], page)
}
