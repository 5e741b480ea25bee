//! Connections: our own accept loop, since that of the framework gives slow clients all the time they like (F1).
//!
//! - A client has so long for the head of a request, idle time between two requests included; a head has a size.
//! - A client that does not read is cut when nothing can be written for a while (`patient`).
//! - There is a cap on connections, below the number of files that the process may open, and one for each peer
//!   (`room`). Who comes when all is full waits in the system's queue; near the cap, connections are closed after
//!   each answer and slow heads are cut sooner, so that the queue moves.
//! - On stop, listeners close at once, answers in the making are finished within the time of grace.
//!
//! This is the one place in the web that has tasks of its own.

mod patient;
mod room;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tower::Service as _;

use super::client::{Connection, TrustedProxies};
use patient::Patient;
use room::{Pressure, Rooms, Seat};

pub use room::file_limit;

/// How patient the server is.
#[derive(Debug, Clone)]
pub struct ServerSettings {
    /// The longest wait for a whole request head, counted from the end of the answer before.
    pub head_within: Duration,
    /// The largest request head, in bytes.
    pub largest_head: usize,
    /// The longest time in which a client may read nothing.
    pub write_within: Duration,
    /// How long answers in the making have after the stop.
    pub grace: Duration,
    /// Connections at once.
    pub most_connections: usize,
    /// Connections at once from one IPv4 address or IPv6 /64; peers on this machine and trusted proxies have no cap.
    pub most_per_peer: usize,
    /// The proxies that carry many visitors.
    pub proxies: TrustedProxies,
}

/// Files that are not connections: database, lists, log, listeners, the resolver.
const OTHER_FILES: usize = 96;
/// Connections to a listener apart: some of the other files.
const ROOM_APART: usize = 16;
/// More connections than this are no use to one process.
const MOST_EVER: usize = 10_000;

impl Default for ServerSettings {
    fn default() -> Self {
        let files = file_limit().unwrap_or(1024);
        let most_connections = files.saturating_sub(OTHER_FILES).max(files / 2).clamp(1, MOST_EVER);
        Self {
            head_within: Duration::from_secs(10),
            largest_head: 64 * 1024,
            write_within: Duration::from_secs(20),
            grace: Duration::from_secs(10),
            most_connections,
            most_per_peer: (most_connections / 4).max(8),
            proxies: TrustedProxies::default(),
        }
    }
}

/// Listeners and what they answer.
#[derive(Debug)]
pub struct Server {
    settings: ServerSettings,
    listeners: Vec<(TcpListener, Router, Rooms)>,
}

impl Server {
    /// A server without listeners.
    pub fn new(settings: ServerSettings) -> Self {
        Self { settings, listeners: Vec::new() }
    }

    /// Adds a listener for visitors.
    #[must_use]
    pub fn listen(mut self, listener: TcpListener, router: Router) -> Self {
        let rooms = Rooms::new(self.settings.most_connections, self.settings.most_per_peer);
        self.listeners.push((listener, router, rooms));
        self
    }

    /// Adds a listener for whoever runs the site, with a little room of its own, so that figures can be read when the
    /// site is full.
    #[must_use]
    pub fn listen_apart(mut self, listener: TcpListener, router: Router) -> Self {
        self.listeners.push((listener, router, Rooms::new(ROOM_APART, ROOM_APART)));
        self
    }

    /// Serves until `stop` is done, and then until the last answer is sent or the time of grace is over.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(());
        let mut loops = JoinSet::new();
        for (listener, router, rooms) in self.listeners {
            let door = Arc::new(Door { settings: self.settings.clone(), rooms, router });
            loops.spawn(door.keep(listener, stopped.clone()));
        }
        drop(stopped);
        tokio::select! {
            () = stop => {}
            _ = loops.join_next() => tracing::error!("a listener ended by itself"),
        }
        // Every loop and connection holds a receiver; they see the sender go.
        drop(stopping);
        while loops.join_next().await.is_some() {}
    }
}

/// One listener, its room and what it answers.
struct Door {
    settings: ServerSettings,
    rooms: Rooms,
    router: Router,
}

/// Wait after an accept that failed for want of something: files, memory.
const BACK_OFF: Duration = Duration::from_millis(100);

impl Door {
    /// Takes connections until the stop, then waits for them.
    async fn keep(self: Arc<Self>, listener: TcpListener, mut stopped: watch::Receiver<()>) {
        let mut connections = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                // A connection is taken only when there is room for it; until then it waits in the system's queue.
                accepted = self.next(&listener) => accepted,
                _ = stopped.changed() => break,
                Some(_) = connections.join_next(), if !connections.is_empty() => continue,
            };
            let (stream, peer, permit) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    metrics::counter!("reprieve_accept_errors_total").increment(1);
                    if is_of_the_connection(&error) {
                        continue;
                    }
                    tracing::error!(%error, "a connection could not be taken");
                    tokio::time::sleep(BACK_OFF).await;
                    continue;
                }
            };
            let is_exempt = peer.ip().to_canonical().is_loopback() || self.settings.proxies.contains(peer.ip());
            let Some(seat) = self.rooms.seat(permit, peer.ip(), is_exempt) else {
                metrics::counter!("reprieve_connections_total", "outcome" => "too-many-from-peer").increment(1);
                continue;
            };
            metrics::counter!("reprieve_connections_total", "outcome" => "served").increment(1);
            connections.spawn(Arc::clone(&self).serve(stream, peer, seat, stopped.clone()));
        }
        drop(listener);
        tracing::info!(connections = connections.len(), "stopping: no new connections");
        let grace = tokio::time::sleep(self.settings.grace);
        tokio::pin!(grace);
        while !connections.is_empty() {
            tokio::select! {
                _ = connections.join_next() => {}
                () = &mut grace => {
                    tracing::warn!(connections = connections.len(), "cut after the time of grace");
                    // Dropping the set ends what is left.
                    break;
                }
            }
        }
    }
}

impl Door {
    /// The next connection for which there is room.
    async fn next(
        &self,
        listener: &TcpListener,
    ) -> io::Result<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
        let permit = self.rooms.wait().await.ok_or_else(|| io::Error::other("no room"))?;
        let (stream, peer) = listener.accept().await?;
        Ok((stream, peer, permit))
    }

    /// Answers the requests of one connection.
    async fn serve(self: Arc<Self>, stream: TcpStream, peer: SocketAddr, seat: Seat, mut stopped: watch::Receiver<()>) {
        let local = stream.local_addr().unwrap_or(Connection::NONE.local);
        let ends = Connection { peer, local };
        // Answers are written whole, so there is nothing to wait for; an error here only costs speed.
        let _ = stream.set_nodelay(true);
        let router = &self.router;
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ends);
            router.clone().call(request)
        });
        let stream = TokioIo::new(Patient::new(stream, self.settings.write_within));
        let connection = self.protocol().serve_connection(stream, service);
        tokio::pin!(connection);
        metrics::gauge!("reprieve_connections").increment(1.0);
        let outcome = tokio::select! {
            outcome = connection.as_mut() => outcome,
            _ = stopped.changed() => {
                connection.as_mut().graceful_shutdown();
                connection.as_mut().await
            }
        };
        metrics::gauge!("reprieve_connections").decrement(1.0);
        if let Err(error) = outcome {
            // Clients that vanish, dawdle or speak no HTTP: nothing that anybody here can mend.
            tracing::debug!(%error, "a connection ended early");
        }
        drop(seat);
    }

    fn protocol(&self) -> http1::Builder {
        let mut protocol = http1::Builder::new();
        let head_within = match self.rooms.pressure() {
            Pressure::Low => self.settings.head_within,
            Pressure::High => self.settings.head_within / 4,
        };
        protocol
            .timer(TokioTimer::new())
            .header_read_timeout(head_within)
            .max_buf_size(self.settings.largest_head)
            .max_header_size(self.settings.largest_head)
            .keep_alive(self.rooms.pressure() == Pressure::Low);
        protocol
    }
}

/// True for faults of one connection, after which the next can be taken at once.
fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}
