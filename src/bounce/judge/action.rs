//! Where a person should turn: the link of the reply that leads on, or the mailbox it names.

use std::net::IpAddr;
use std::sync::LazyLock;

use regex::Regex;

use super::Case;

/// Words of links that lead to a way off a list.
const LEAVING: &[&str] = &["remov", "delist", "unblock", "reset", "sender.office.com", "/bip", "c=bip"];
/// Words of links that say more about an address.
const ASKING: &[&str] = &["lookup", "query", "check", "listing", "/ip/", "rbl", "bl?", "block", "reputation"];

/// A mailbox behind words that send people there.
static MAILBOX: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:(?P<forward>forward (?:this (?:e-?mail|message|error|bounce)|it)[^@.]{0,40}?to)|",
        r"(?P<turn>contact|write|reach|schreiben sie an)|to|at|an|e-?mail|mail)",
        r"[ :(]{1,3}(?P<bracket><)?(?:mailto:)?(?P<box>[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,200}\.[a-z]{2,24})",
    ))
    .ok()
});

/// The link or mailbox.
pub(super) fn action(case: &Case<'_>, blocked: Option<IpAddr>) -> Option<String> {
    let mailbox = mailbox(case);
    if let Some((address, true)) = &mailbox {
        return Some(format!("mailto:{address}"));
    }
    let has = |link: &&String, words: &[&str]| {
        let link = link.to_ascii_lowercase();
        words.iter().any(|word| link.contains(word))
    };
    let links = || case.links.iter();
    let address = blocked.map(|address| address.to_string());
    let names_it = |link: &&String| address.as_ref().is_some_and(|address| link.contains(address.as_str()));
    let best = links()
        .find(|link| has(link, LEAVING))
        .or_else(|| links().find(names_it))
        .or_else(|| links().find(|link| has(link, ASKING)))
        .or_else(|| links().next());
    best.cloned().or_else(|| mailbox.map(|(address, _)| format!("mailto:{address}")))
}

/// The mailbox, and whether the reply asks to have the mail forwarded there.
fn mailbox(case: &Case<'_>) -> Option<(String, bool)> {
    let lower = case.text.to_ascii_lowercase();
    let caught = MAILBOX.as_ref()?.captures_iter(&lower).find(|caught| {
        let before = caught.get(0).and_then(|whole| lower.get(..whole.start())).unwrap_or_default();
        let turns = caught.name("forward").or(caught.name("turn")).is_some();
        // `RCPT TO:<…>`, `mail to <…>` and `sent to …` name the recipient; nobody is asked to turn there.
        turns || (caught.name("bracket").is_none() && !before.ends_with("rcpt ") && !before.ends_with("sent "))
    })?;
    let address = caught.name("box")?.as_str().trim_end_matches('.').to_owned();
    let is_forward = caught.name("forward").is_some();
    Some((address, is_forward))
}
