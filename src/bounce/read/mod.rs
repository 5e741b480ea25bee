//! From sections of text to what the receiver said: its replies, and what stands around them.
//!
//! [`status`] reads the fields for programs, [`paragraph`] cuts words for people into pieces, [`reply`] finds replies in
//! a piece; [`address`], [`link`] and [`masked`] look through one text; [`reporter`] knows who wrote it.

pub(super) mod address;
pub(super) mod link;
pub(super) mod masked;
mod paragraph;
mod reply;
mod reporter;
mod status;

pub(super) use reply::{Reply, Source};

use super::unwrap::{Kind, Unwrapped};
use status::Recipient;

/// What was said, not yet judged.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The replies of receivers, the likeliest first; in their order where they are equally likely.
    pub(super) replies: Vec<Reply>,
    /// Pieces of the words for people, when there is no reply among them.
    pub(super) pieces: Vec<String>,
    /// The address of the client in a line of a log, as it stands there.
    pub(super) client: Option<std::net::IpAddr>,
    /// Addresses outside of the replies, with the words around.
    pub(super) around: Vec<address::Seen>,
    pub(super) reporter: Option<&'static str>,
    /// The refusing server's host name.
    pub(super) remote_host: Option<String>,
    pub(super) recipient_domain: Option<String>,
    /// The `Status:` of the report.
    pub(super) status: Option<String>,
    /// True when the report says that delivery is only late.
    pub(super) is_delayed: bool,
}

/// So many replies are kept; reports name the same one a few times.
const MAX_REPLIES: usize = 40;
/// So many pieces of words are kept, and so many bytes of them.
const MAX_PIECES: usize = 60;
const MAX_WORDS: usize = 96 * 1024;

/// Reads the sections.
pub(super) fn read(unwrapped: &Unwrapped) -> Told {
    let mut told = Told::default();
    let mut recipients: Vec<Recipient> = Vec::new();
    for section in &unwrapped.sections {
        match section.kind {
            Kind::Status => recipients.extend(status::recipients(&section.text)),
            Kind::Notice => {
                recipients.extend(status::recipients(&section.text));
                notice(&section.text, &mut told);
            }
            Kind::Original => told.around.extend(address::relays(&section.text)),
        }
    }
    for recipient in recipients.iter().filter(|recipient| !recipient.is_delivered()) {
        told.replies.extend(reply::of_diagnostic(&recipient.diagnostic).into_iter().take(MAX_REPLIES));
    }
    let failed = recipients.iter().find(|recipient| !recipient.is_delivered());
    if let Some(recipient) = failed {
        told.status.clone_from(&recipient.status);
        told.is_delayed = recipient.action.as_deref() == Some("delayed");
        told.remote_host.clone_from(&recipient.remote);
        told.recipient_domain.clone_from(&recipient.domain);
        if !recipient.diagnostic.is_empty() {
            told.pieces.insert(0, recipient.diagnostic.clone());
        }
    }
    told.replies.sort_by_key(|reply| reply.source);
    told.replies.truncate(MAX_REPLIES);
    finish(&mut told, unwrapped);
    told
}

fn notice(text: &str, told: &mut Told) {
    for piece in paragraph::pieces(text) {
        if told.replies.len() < MAX_REPLIES {
            told.replies.extend(reply::replies(&piece));
        }
        let kept: usize = told.pieces.iter().map(String::len).sum();
        if told.pieces.len() < MAX_PIECES && kept < MAX_WORDS {
            told.pieces.push(piece.clone());
        }
        if told.client.is_none() {
            told.client = address::client(&piece);
        }
        if told.around.len() < MAX_PIECES {
            told.around.extend(address::seen(&piece).into_iter().take(8));
        }
    }
}

fn finish(told: &mut Told, unwrapped: &Unwrapped) {
    let first = unwrapped.sections.iter().find(|section| section.kind == Kind::Notice);
    let notice = first.map_or("", |section| super::beginning(&section.text, 16 * 1024));
    told.reporter = reporter::reporter(&unwrapped.head, notice);
    if told.remote_host.is_none() {
        told.remote_host = told.replies.iter().find_map(|reply| reply.host.clone());
    }
    if told.recipient_domain.is_none() {
        let failed = status::field(&unwrapped.head, "x-failed-recipients");
        let addressed = failed.as_deref().and_then(status::domain_of);
        told.recipient_domain = addressed.or_else(|| status::recipient_in(notice));
    }
}
