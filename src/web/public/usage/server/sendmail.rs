//! sendmail: the feature `enhdnsbl` with the codes, six of them a line.
//!
//! Its lookups end in a dot, and so do the codes. A title stands in the comment alone: its words could be macros of m4.

use std::fmt::Write as _;

use super::{LINKS_PAGE, ONLY_IPV4, OWN_CODES, Server, Snippet, nothing};
use crate::web::public::usage::source::Source;

/// sendmail.
pub(super) const SERVER: Server = Server {
    slug: "sendmail",
    name: "sendmail",
    version: "8.17",
    notes: &[OWN_CODES, LINKS_PAGE, ONLY_IPV4],
    trial: None,
    once: nothing,
    of,
};

/// So many codes the feature takes at once.
const CODES: usize = 6;

fn of(source: &Source) -> Vec<Snippet> {
    let Source { title, zone, page, .. } = source;
    let mut code = format!("dnl {title}");
    let codes: Vec<String> = source.codes.keys().map(|code| format!("`{code}.'")).collect();
    for codes in codes.chunks(CODES) {
        // Writing to a String cannot fail.
        let _ = write!(
            code,
            "
FEATURE(`enhdnsbl', `{zone}',
  `\"550 Mail from \" $&{{client_addr}} \" is refused: the address is on the list {zone}. What to do: {page}\" $&{{client_addr}}',
  `', {})dnl",
            codes.join(", ")
        );
    }
    vec![Snippet::new("sendmail.mc", code)]
}
