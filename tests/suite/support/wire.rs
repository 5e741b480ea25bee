//! Raw bytes to a server on a real socket, for what only a socket shows.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use reprieve::web::server::{Server, ServerSettings};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A server on a free port of the loopback.
pub(crate) struct Wire {
    pub(crate) address: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

/// Longer than any answer takes, on a busy machine too.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Times short enough for a test to wait for, and longer than a busy machine keeps a test that is ready waiting.
pub(crate) fn hasty() -> ServerSettings {
    ServerSettings {
        head_within: Duration::from_millis(400),
        write_within: Duration::from_millis(400),
        grace: Duration::from_millis(300),
        most_connections: 64,
        most_per_peer: 64,
        ..ServerSettings::default()
    }
}

impl Wire {
    pub(crate) async fn start(settings: ServerSettings, router: Router) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let server = Server::new(settings).listen(listener, router);
        #[expect(clippy::disallowed_methods, reason = "a test owns its server")]
        let running = tokio::task::spawn(server.run(async {
            let _ = stopped.await;
        }));
        Self { address, stop, running }
    }

    pub(crate) async fn connect(&self) -> Client {
        Client { stream: TcpStream::connect(self.address).await.unwrap() }
    }

    /// Sends these bytes on a connection of their own and reads until the server closes it.
    pub(crate) async fn say(&self, request: &str) -> String {
        let mut client = self.connect().await;
        client.send(request).await;
        client.rest().await
    }

    /// Tells the server to stop.
    pub(crate) fn stop(self) -> JoinHandle<()> {
        self.stop.send(()).unwrap();
        self.running
    }
}

/// One connection.
pub(crate) struct Client {
    pub(crate) stream: TcpStream,
}

impl Client {
    /// Sends bytes; a server that has hung up is no fault of the test's.
    pub(crate) async fn send(&mut self, text: &str) {
        let _ = self.stream.write_all(text.as_bytes()).await;
    }

    /// Everything until the connection ends.
    pub(crate) async fn rest(&mut self) -> String {
        let mut bytes = Vec::new();
        // A connection that is reset has ended, too.
        let _ = tokio::time::timeout(PATIENCE, self.stream.read_to_end(&mut bytes)).await.unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// One answer whose length is told.
    pub(crate) async fn answer(&mut self) -> String {
        let reading = async {
            let mut text = String::new();
            let mut piece = [0; 4096];
            loop {
                let count = self.stream.read(&mut piece).await.unwrap();
                text.push_str(&String::from_utf8_lossy(&piece[..count]));
                if count == 0 || is_whole(&text) {
                    return text;
                }
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.unwrap()
    }
}

fn is_whole(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    length.is_some_and(|length: usize| body.len() >= length)
}
