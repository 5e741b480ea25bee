//! The answer on its way: made on a thread of its own, piece by piece, for as long as somebody reads it.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use hyper::body::Frame;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::{Instant, timeout_at};

use super::places::{BulkPlaces, Place};
use super::question::Question;
use crate::domain::time::Seconds;
use crate::services::bulk::Bulk;
use crate::web::client::ClientIp;
use crate::web::limits::Operation;
use crate::web::state::AppState;

/// The answer goes out in pieces of about so many bytes.
const PIECE: usize = 64 * 1024;

/// So many pieces may wait for the client.
const AHEAD: usize = 4;

/// Begins to answer; the place is held until the last piece is on its way, or the client reads no more.
pub(super) fn begin(state: AppState, client: ClientIp, question: Question, place: Place) -> Pieces {
    let (sender, receiver) = mpsc::channel(AHEAD);
    let is_whole = Arc::<AtomicBool>::default();
    let outlet = Outlet {
        _place: place,
        sender,
        is_whole: is_whole.clone(),
        places: state.bulk_places.clone(),
        runtime: Handle::current(),
        thread: None,
        began: Instant::now(),
        bytes: 0,
    };
    tokio::task::spawn_blocking(move || answer(&state, client, &question, outlet));
    Pieces { receiver, is_whole }
}

fn answer(state: &AppState, client: ClientIp, question: &Question, mut outlet: Outlet) {
    let spend = |work: u32| -> Result<(), Seconds> {
        state.limits.spend(Operation::BulkLine, client, work).map_err(|spent| spent.retry_after)
    };
    let mut bulk = Bulk::new(&state.services, &state.site.public_url).with_budget(&spend);
    let mut piece = Vec::with_capacity(PIECE + 4096);
    let is_answered = outlet.may_work()
        && question.all(|line| {
            if let Err(error) = bulk.answer(line, &mut piece) {
                tracing::error!(%error, "a line of a bulk lookup could not be written");
                return false;
            }
            piece.len() < PIECE || {
                let full = std::mem::replace(&mut piece, Vec::with_capacity(PIECE + 4096));
                outlet.send(full) && outlet.may_work()
            }
        });
    if is_answered && (piece.is_empty() || outlet.send(piece)) {
        outlet.is_whole.store(true, Ordering::Release);
    }
    drop(outlet);
}

/// Where pieces leave the thread that makes them.
struct Outlet {
    /// Free again before the answer's end is told, which is when the sender is dropped: whoever has read all of it may
    /// ask at once.
    _place: Place,
    sender: mpsc::Sender<Bytes>,
    is_whole: Arc<AtomicBool>,
    places: BulkPlaces,
    runtime: Handle,
    thread: Option<OwnedSemaphorePermit>,
    began: Instant,
    bytes: u64,
}

impl Outlet {
    /// Waits until this thread may work; between two pieces it lets others go first.
    fn may_work(&mut self) -> bool {
        let threads = self.places.threads.clone();
        // Fails only for a closed semaphore, and nobody closes it.
        self.thread = self.runtime.block_on(threads.acquire_owned()).ok();
        self.thread.is_some()
    }

    /// Hands a piece to the client; false when it reads no more, or too slowly.
    fn send(&mut self, piece: Vec<u8>) -> bool {
        // Whoever reads slowly keeps no thread from working.
        self.thread = None;
        let reading = self.places.reading;
        let until = (self.began + reading.within(self.bytes)).min(Instant::now() + reading.piece_within);
        self.bytes += piece.len() as u64;
        let is_taken = self.runtime.block_on(async { timeout_at(until, self.sender.send(piece.into())).await });
        if is_taken.is_err() {
            metrics::counter!("reprieve_bulk_cut_total").increment(1);
        }
        matches!(is_taken, Ok(Ok(())))
    }
}

/// The pieces of an answer as a body. One that was not made to its end ends with an error, so that nobody takes a part
/// for the whole.
#[derive(Debug)]
pub(super) struct Pieces {
    receiver: mpsc::Receiver<Bytes>,
    is_whole: Arc<AtomicBool>,
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        match self.receiver.poll_recv(context) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Some(piece)) => Poll::Ready(Some(Ok(Frame::data(piece)))),
            Poll::Ready(None) if self.is_whole.swap(true, Ordering::AcqRel) => Poll::Ready(None),
            Poll::Ready(None) => Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::TimedOut, "read too slowly")))),
        }
    }
}
