//! `OpenSMTPD`: `filter-dnsbl`, which refuses at any answer and in words of its own, or marks.

use super::{ANY_CODE, OWN_WORDS, Server, Snippet};
use crate::web::public::usage::source::Source;

/// `OpenSMTPD`.
pub(super) const SERVER: Server = Server {
    slug: "opensmtpd",
    name: "OpenSMTPD",
    version: "6.8",
    notes: &[ANY_CODE, OWN_WORDS],
    trial: Some("filter-dnsbl -m …"),
    once,
    of,
};

const FILE: &str = "/etc/mail/smtpd.conf";

fn once(sources: &[Source]) -> Vec<Snippet> {
    let names: Vec<String> = sources.iter().map(|source| format!("\"dnsbl-{}\"", source.id)).collect();
    let code = format!(
        "# after the filters of the lists: leave in the chain those that you use
filter \"dnsbl\" chain {{ {} }}
listen on egress filter \"dnsbl\"",
        names.join(", ")
    );
    vec![Snippet::new(FILE, code)]
}

fn of(source: &Source) -> Vec<Snippet> {
    let Source { id, title, zone, .. } = source;
    let code = format!(
        "# {title}
filter \"dnsbl-{id}\" proc-exec \"filter-dnsbl {zone}\""
    );
    vec![Snippet::new(FILE, code)]
}
