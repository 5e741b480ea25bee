//! Exim 4: `dnslists` with the codes, and a message of its own for each list.

use super::{LINKS_PAGE, OWN_CODES, Server, Snippet, nothing};
use crate::web::public::usage::source::Source;

/// Exim.
pub(super) const SERVER: Server = Server {
    slug: "exim",
    name: "Exim",
    version: "4.96",
    notes: &[OWN_CODES, LINKS_PAGE],
    trial: None,
    once: nothing,
    of,
};

fn of(source: &Source) -> Vec<Snippet> {
    let Source { title, zone, page, .. } = source;
    let codes: Vec<String> = source.codes.keys().map(ToString::to_string).collect();
    let codes = codes.join(",");
    let code = format!(
        "  # after authenticated users and your own networks were accepted
  deny
    dnslists    = {zone}={codes}
    message     = 550 5.7.1 Mail from $sender_host_address is refused: \\
                  the address is on the list {title} ({zone}). \\
                  What to do: {page}$sender_host_address
    log_message = $sender_host_address is on $dnslist_domain ($dnslist_value)"
    );
    vec![Snippet::new("exim.conf, acl_check_rcpt", code)]
}
