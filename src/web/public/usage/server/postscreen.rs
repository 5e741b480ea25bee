//! postscreen, in front of Postfix: a score of several lists, each with a filter of codes.
//!
//! What it answers names the list; an address cannot be put into it.

use super::{LINKS_HOME, OWN_CODES, Server, Snippet, WEIGHS};
use crate::web::public::usage::codes::patterns;
use crate::web::public::usage::source::Source;

/// postscreen.
pub(super) const SERVER: Server = Server {
    slug: "postscreen",
    name: "postscreen",
    version: "3.7",
    notes: &[OWN_CODES, WEIGHS, LINKS_HOME],
    trial: Some("postscreen_dnsbl_action = ignore"),
    once,
    of,
};

const MAIN: &str = "/etc/postfix/main.cf";
const REPLIES: &str = "/etc/postfix/dnsbl_reply";

fn once(_: &[Source]) -> Vec<Snippet> {
    let code = "\
postscreen_dnsbl_action = enforce
postscreen_dnsbl_threshold = 2
postscreen_dnsbl_reply_map = texthash:/etc/postfix/dnsbl_reply
postscreen_dnsbl_sites =
    # the lines of the lists stand here";
    vec![Snippet::new(MAIN, code)]
}

fn of(source: &Source) -> Vec<Snippet> {
    let Source { zone, title, home, codes, .. } = source;
    let sites: Vec<String> = patterns(codes.keys()).iter().map(|codes| format!("    {zone}={codes}*2")).collect();
    let reply = format!("{zone}  {zone} ({title}). What to do: {home}");
    vec![Snippet::new(MAIN, sites.join("\n")), Snippet::new(REPLIES, reply)]
}
