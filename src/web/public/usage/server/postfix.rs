//! Postfix: `reject_rbl_client` with a filter of codes, and a reply of its own for each list.
//!
//! `rbl_reply_maps` is asked for the name as it stands in the restriction, filter and all.

use super::{LINKS_PAGE, OWN_CODES, Server, Snippet};
use crate::web::public::usage::codes::patterns;
use crate::web::public::usage::source::Source;

/// Postfix.
pub(super) const SERVER: Server = Server {
    slug: "postfix",
    name: "Postfix",
    version: "3.7",
    notes: &[OWN_CODES, LINKS_PAGE],
    trial: Some("warn_if_reject reject_rbl_client …"),
    once,
    of,
};

const MAIN: &str = "/etc/postfix/main.cf";
const REPLIES: &str = "/etc/postfix/rbl_reply";

fn once(_: &[Source]) -> Vec<Snippet> {
    let code = "\
smtpd_recipient_restrictions =
    permit_mynetworks,
    permit_sasl_authenticated,
    reject_unauth_destination,
    # the lines of the lists stand here
    permit
rbl_reply_maps = texthash:/etc/postfix/rbl_reply";
    vec![Snippet::new(MAIN, code)]
}

fn of(source: &Source) -> Vec<Snippet> {
    let zones: Vec<String> =
        patterns(source.codes.keys()).iter().map(|codes| format!("{}={codes}", source.zone)).collect();
    let restrictions: Vec<String> = zones.iter().map(|zone| format!("    reject_rbl_client {zone},")).collect();
    let reply = source.refusal("$client_address");
    let replies: Vec<String> = zones.iter().map(|zone| format!("{zone}  $rbl_code 5.7.1 {reply}")).collect();
    vec![Snippet::new(MAIN, restrictions.join("\n")), Snippet::new(REPLIES, replies.join("\n"))]
}
