//! A line between the site and its database server, which a test can cut, or lose without a word.

use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What becomes of what is sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Condition {
    #[default]
    Whole,
    /// Connections are closed, and new ones with them.
    Cut,
    /// The connection over which this text is sent still carries it and its answer, then falls silent for ever, and
    /// nobody is told.
    SilentAfter(Arc<str>),
}

/// A line to a server.
#[derive(Debug)]
pub(crate) struct Line {
    condition: watch::Sender<Condition>,
    running: JoinHandle<()>,
}

impl Line {
    /// A whole line to the server of this address, and the address that leads over it.
    pub(crate) async fn to(url: &str) -> (Self, String) {
        let (before, rest) = url.split_once('@').unwrap();
        let (there, after) = rest.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let here = listener.local_addr().unwrap();
        let condition = watch::Sender::new(Condition::Whole);
        let running = spawn(accept(listener, there.to_owned(), condition.subscribe()));
        (Self { condition, running }, format!("{before}@{here}/{after}"))
    }

    /// Closes every connection, and every new one at once.
    pub(crate) fn cut(&self) {
        self.condition.send_replace(Condition::Cut);
    }

    /// From now on a connection that sends this text falls silent right after it. The text is to be one that is sent
    /// each time it is said, such as `BEGIN`: of a statement that a connection has prepared, only its name is sent.
    pub(crate) fn silent_after(&self, text: &str) {
        self.condition.send_replace(Condition::SilentAfter(text.into()));
    }

    /// New connections work again.
    pub(crate) fn mend(&self) {
        self.condition.send_replace(Condition::Whole);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.running.abort();
    }
}

#[expect(clippy::disallowed_methods, reason = "a test owns its line")]
fn spawn(work: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(work)
}

async fn accept(listener: TcpListener, there: String, condition: watch::Receiver<Condition>) {
    loop {
        let (near, _) = listener.accept().await.unwrap();
        if *condition.borrow() == Condition::Cut {
            continue;
        }
        let Ok(far) = TcpStream::connect(&there).await else { continue };
        spawn(carry(near, far, condition.clone()));
    }
}

async fn is_cut(condition: &mut watch::Receiver<Condition>) {
    // An error means that the line is gone.
    let _ = condition.wait_for(|now| *now == Condition::Cut).await;
}

async fn carry(mut near: TcpStream, mut far: TcpStream, mut condition: watch::Receiver<Condition>) {
    let now = condition.clone();
    let (mut up, mut down) = (vec![0; 16 * 1024], vec![0; 16 * 1024]);
    let mut is_silent = false;
    loop {
        tokio::select! {
            () = is_cut(&mut condition) => return,
            sent = near.read(&mut up) => {
                let Ok(count @ 1..) = sent else { return };
                if is_silent {
                    return is_cut(&mut condition).await;
                }
                if let Condition::SilentAfter(text) = &*now.borrow() {
                    is_silent = up[..count].windows(text.len()).any(|part| part == text.as_bytes());
                }
                if far.write_all(&up[..count]).await.is_err() {
                    return;
                }
            }
            sent = far.read(&mut down) => {
                let Ok(count @ 1..) = sent else { return };
                if near.write_all(&down[..count]).await.is_err() {
                    return;
                }
            }
        }
    }
}
