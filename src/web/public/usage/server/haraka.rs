//! Haraka: the plugin `dns-list`, which tests its zones by itself and refuses in words of its own.

use super::{ANY_CODE, OWN_WORDS, Server, Snippet, TESTS_ITSELF};
use crate::web::public::usage::source::Source;

/// Haraka.
pub(super) const SERVER: Server = Server {
    slug: "haraka",
    name: "Haraka",
    version: "dns-list 1.3",
    notes: &[ANY_CODE, TESTS_ITSELF, OWN_WORDS],
    trial: Some("reject=false"),
    once,
    of,
};

const FILE: &str = "config/dns-list.ini";

fn once(_: &[Source]) -> Vec<Snippet> {
    let main = "[main]\nperiodic_checks=30\nsearch=all\n; the zones of the lists stand here";
    vec![Snippet::new("config/plugins", "dns-list"), Snippet::new(FILE, main)]
}

fn of(source: &Source) -> Vec<Snippet> {
    let Source { title, zone, codes, .. } = source;
    let codes: Vec<String> = codes.iter().map(|(code, name)| format!("{code}={name}")).collect();
    let section = format!("; {title}\n[{zone}]\ntype=block\nreject=true\nipv6=true\n{}", codes.join("\n"));
    vec![Snippet::new("config/dns-list.ini, [main]", format!("zones[]={zone}")), Snippet::new(FILE, section)]
}
