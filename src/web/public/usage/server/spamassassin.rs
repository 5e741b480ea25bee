//! `SpamAssassin`: one lookup of the machine that handed the mail over, and a rule with a score for each code.

use std::fmt::Write as _;

use super::{OWN_CODES, SCORES, Server, Snippet, nothing};
use crate::web::public::usage::source::Source;

/// `SpamAssassin`.
pub(super) const SERVER: Server = Server {
    slug: "spamassassin",
    name: "SpamAssassin",
    version: "4.0",
    notes: &[OWN_CODES, SCORES],
    trial: None,
    once: nothing,
    of,
};

fn of(source: &Source) -> Vec<Snippet> {
    let Source { id, title, zone, codes, .. } = source;
    let looked_up = format!("__{}", source.symbol());
    // The end of the name says which machines are asked about: the one outside that handed the mail over.
    let set = format!("dnsbl-{id}-lastexternal");
    let mut code = format!("header   {looked_up} eval:check_rbl('{set}', '{zone}.')\ntflags   {looked_up} net");
    for (answer, name) in codes {
        let rule = source.symbol_of(name);
        // Writing to a String cannot fail.
        let _ = write!(
            code,
            "
header   {rule} eval:check_rbl_sub('{set}', '{answer}')
describe {rule} {title}: {name}
tflags   {rule} net
score    {rule} 2.0"
        );
    }
    vec![Snippet::new("/etc/spamassassin/local.cf", code)]
}
