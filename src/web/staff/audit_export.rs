//! `/staff/audit/export`: the same lines as a file, as CSV for spreadsheets or as JSON lines for programs.
//!
//! Made while it is read: a step of lines at a time, each from a short look into the store, so that neither memory nor a
//! connection is held for whoever reads slowly. A line of JSON has everything that its hash is made of; what cannot be
//! seen is written out in both, and a cell that a spreadsheet would take for a formula is text (S8, T17).

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::State as Shared;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use hyper::body::Frame as Piece;

use super::audit::Asked;
use super::frame::Frame;
use crate::domain::export::{cell, visible};
use crate::domain::ids::Revision;
use crate::services::Services;
use crate::services::audit::AuditFilter;
use crate::store::audit::AuditLine;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::Errors;

/// At most so many lines in one file.
const MOST_LINES: usize = 1_000_000;

/// The columns of the CSV.
const COLUMNS: [&str; 9] = ["revision", "at", "actor", "kind", "listing", "list", "network", "detail", "hash"];

/// How the lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    JsonLines,
}

impl Format {
    /// What it is called, and the name of the file.
    const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("text/csv; charset=utf-8", "attachment; filename=\"audit.csv\""),
            Self::JsonLines => ("application/x-ndjson", "attachment; filename=\"audit.jsonl\""),
        }
    }

    fn write(self, lines: &[AuditLine], is_first: bool) -> io::Result<Vec<u8>> {
        match self {
            Self::Csv => csv_of(lines, is_first),
            Self::JsonLines => json_of(lines),
        }
    }
}

/// RFC 4180, with every cell in quotes, so that no other mark divides them either.
fn csv_of(lines: &[AuditLine], is_first: bool) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    if is_first {
        writer.write_record(COLUMNS)?;
    }
    for line in lines {
        let event = &line.event;
        let (list, network) =
            line.place.as_ref().map(|(list, network)| (list.to_string(), network.to_string())).unzip();
        let cells = [
            event.revision.to_string(),
            event.at.to_string(),
            event.actor.clone(),
            event.kind.word().to_owned(),
            event.listing.map(|id| id.to_string()).unwrap_or_default(),
            list.unwrap_or_default(),
            network.unwrap_or_default(),
            event.detail.clone(),
            line.hash.to_string(),
        ];
        writer.write_record(cells.iter().map(|text| cell(&visible(text)).into_owned()))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// What the hash of a line is made of, in the order of [`crate::domain::event::Event::chain`], and the hash.
#[derive(serde::Serialize)]
struct Written<'a> {
    revision: i64,
    at: i64,
    listing: Option<i64>,
    actor: &'a str,
    kind: &'static str,
    detail: &'a str,
    hash: String,
}

fn json_of(lines: &[AuditLine]) -> io::Result<Vec<u8>> {
    let mut written = Vec::new();
    for line in lines {
        let event = &line.event;
        let line = serde_json::to_string(&Written {
            revision: event.revision.0,
            at: event.at.0,
            listing: event.listing.map(|id| id.0),
            actor: &event.actor,
            kind: event.kind.word(),
            detail: &event.detail,
            hash: line.hash.to_string(),
        })?;
        written.extend_from_slice(visible(&line).as_bytes());
        written.push(b'\n');
    }
    Ok(written)
}

/// Where a file stands that is being made.
struct Export {
    services: Arc<Services>,
    filter: AuditFilter,
    format: Format,
    before: Option<Revision>,
    is_first: bool,
    left: usize,
}

impl Export {
    /// The next piece, and whatever makes the one after it; nothing behind the last.
    async fn step(mut self) -> io::Result<(Vec<u8>, Option<Self>)> {
        let looked = self.services.audit_step(&self.filter, self.before, self.left).await;
        let looked = looked.map_err(|error| {
            tracing::error!(target: "reprieve::staff", %error, "a file of the history breaks off");
            io::Error::other("the history could not be read")
        })?;
        let piece = self.format.write(&looked.lines, self.is_first)?;
        self.left = self.left.saturating_sub(looked.lines.len());
        self.is_first = false;
        self.before = looked.before;
        let has_more = looked.before.is_some() && self.left > 0;
        Ok((piece, has_more.then_some(self)))
    }
}

type Step = Pin<Box<dyn Future<Output = io::Result<(Vec<u8>, Option<Export>)>> + Send>>;

/// The file as a body; one that breaks off ends with an error, so that nobody takes a part for the whole.
struct Steps(Option<Step>);

impl HttpBody for Steps {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Piece<Bytes>>>> {
        loop {
            let Some(step) = self.0.as_mut() else { return Poll::Ready(None) };
            let made = ready!(step.as_mut().poll(context));
            self.0 = None;
            match made {
                Ok((piece, next)) => {
                    self.0 = next.map(|next| Box::pin(next.step()) as Step);
                    if !piece.is_empty() {
                        return Poll::Ready(Some(Ok(Piece::data(piece.into()))));
                    }
                }
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

/// The file.
pub(super) async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let filter = asked.read(&services, &mut errors).await?;
    let format = match asked.format.as_str() {
        "" | "csv" => Format::Csv,
        "jsonl" => Format::JsonLines,
        _ => return Err(PageError::Unreadable),
    };
    if !errors.is_empty() {
        return Err(PageError::Unreadable);
    }
    tracing::info!(target: "reprieve::staff", staff = %frame.member.name, "takes a file of the history");
    let export =
        Export { services, filter, format, before: asked.before.map(Revision), is_first: true, left: MOST_LINES };
    let (kind, name) = format.kind();
    let headers = [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)];
    Ok((CachePolicy::Secret, headers, Body::new(Steps(Some(Box::pin(export.step()))))).into_response())
}
