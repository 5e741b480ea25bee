//! rspamd: a rule of the module `rbl` with a symbol for each code, a weight for each symbol, and a rule that refuses.

use super::{LINKS_PAGE, OWN_CODES, SCORES_OR_REFUSES, Server, Snippet};
use crate::web::public::usage::source::Source;

/// rspamd.
pub(super) const SERVER: Server = Server {
    slug: "rspamd",
    name: "rspamd",
    version: "3.4",
    notes: &[OWN_CODES, SCORES_OR_REFUSES, LINKS_PAGE],
    trial: None,
    once,
    of,
};

const RULES: &str = "/etc/rspamd/local.d/rbl.conf";
const WEIGHTS: &str = "/etc/rspamd/local.d/rbl_group.conf";
const REFUSALS: &str = "/etc/rspamd/local.d/force_actions.conf";

fn once(_: &[Source]) -> Vec<Snippet> {
    let frame = |place, name| Snippet::new(place, format!("{name} {{\n  # what each list adds stands here\n}}"));
    vec![frame(RULES, "rbls"), frame(WEIGHTS, "symbols"), frame(REFUSALS, "rules")]
}

fn of(source: &Source) -> Vec<Snippet> {
    vec![
        Snippet::new(RULES, rule(source)),
        Snippet::new(WEIGHTS, weights(source)),
        Snippet::new(REFUSALS, refusal(source)),
    ]
}

fn rule(source: &Source) -> String {
    let Source { zone, codes, .. } = source;
    let symbol = source.symbol();
    let code = |(code, name): (_, &String)| format!("      {} = \"{code}\";", source.symbol_of(name));
    let codes: Vec<String> = codes.iter().map(code).collect();
    format!(
        "  {} {{
    symbol = \"{symbol}\";
    rbl = \"{zone}\";
    checks = [\"from\"];
    unknown = false;
    returncodes {{
{}
    }}
  }}",
        symbol.to_lowercase(),
        codes.join("\n")
    )
}

fn weights(source: &Source) -> String {
    let line = |name: &String| {
        let symbol = source.symbol_of(name);
        format!("  \"{symbol}\" {{ weight = 4.0; description = \"{}: {name}\"; }}", source.title)
    };
    source.codes.values().map(line).collect::<Vec<_>>().join("\n")
}

fn refusal(source: &Source) -> String {
    let symbols: Vec<String> = source.codes.values().map(|name| source.symbol_of(name)).collect();
    format!(
        "  {} {{
    expression = \"{}\";
    action = \"reject\";
    message = \"{}\";
  }}",
        source.symbol(),
        symbols.join(" | "),
        source.refusal("${ip}")
    )
}
