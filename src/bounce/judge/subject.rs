//! What the sentence of a refusal is about: an address that is blocked, or something else that stands in its place.

use std::sync::LazyLock;

use regex::Regex;

use super::Case;
use super::signs::Sign;

/// So many bytes of a reply are looked at.
const MAX_LOOKED_AT: usize = 2048;

/// An address, in the pieces of text that follow.
macro_rules! address {
    () => {
        r"(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:]*)"
    };
}

/// What may stand between an address and the word that refuses it.
macro_rules! is {
    () => {
        concat!(
            r"(?: (?:is|was|are|has been|have been|ist|wurde|foi|está|esta|ha sido|fue|est|a été|a ete|è stato|è))?",
            r"(?: (?:currently|temporarily|permanently|not|being|derzeit|vorübergehend))?"
        )
    };
}

/// Words that refuse an address and little else.
macro_rules! blocked {
    () => {
        r"(?:blocked|banned|blacklisted|blocklisted|barred|bloquead[oa]|bloquée?|bloquee|bloccato|gesperrt|blockiert)"
    };
}

/// `192.0.2.1 is blocked`, `blocked: 192.0.2.1`, `messages from 192.0.2.1 weren't sent`.
static BLOCKED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)",
        address!(),
        r"[\])>]?(?: :)?:?(?:",
        is!(),
        " ",
        blocked!(),
        r"\b| weren['’]t sent)|\b",
        blocked!(),
        r"[: -]+(?:ip |address |host |client ){0,2}[\[(<]?(?:\d{1,3}(?:\.\d{1,3}){3})",
    ))
    .ok()
});

/// The same with words that are said of mails as well.
static REFUSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)",
        address!(),
        r"[\])>]?",
        is!(),
        r" (?:refused|rejected|denied|allowed|rechazad[oa]|rejetée?|abgelehnt)\b",
        r"|\b(?:refused|rejected|denied)[: -]+(?:ip |address |host |client ){0,2}[\[(<]?(?:\d{1,3}(?:\.\d{1,3}){3})",
    ))
    .ok()
});

/// `Your IP 192.0.2.1 has been blocked`: the address is what the sentence begins with.
static SAID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\b(?:ip|ip[ -]address|ip[ -]adresse|adresse ip|server|host)[ :]{1,2}[\[(<]?",
        address!(),
        r"[\])>]? (?:is|has been|was|ist|wurde|foi|ha sido|est|a été|è stato)",
        r"(?: (?:currently|temporarily|permanently|derzeit|vorübergehend))? ",
        blocked!(),
        r"\b",
    ))
    .ok()
});

/// `Sender anna@example.org is on our blacklist`, `the domain example.org is blacklisted`.
static ANOTHER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\b(?:message|mail|e-?mail|mailbox|account|sender|sender's|mailfrom|mail from|envelope|domain|recipient|user|e?-?mail address|url|uri|link|website|attachment|subject|content|body|helo|ehlo)",
        r"(?: (?:address|domain|name|header|is|was|has|been|on|in|our|the|a|local|internal|by|your|of|this|that|:|[<\[(]?[\w.+-]{1,64}@[\w.-]{1,200}[>\])]?|[<\[(]?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}[>\])]?)[,:]?){0,8}",
        r" ?(?:(?:black|block|deny)[ -]?list|blocked|banned)",
    ))
    .ok()
});

fn is_match(regex: &LazyLock<Option<Regex>>, case: &Case<'_>) -> bool {
    regex.as_ref().is_some_and(|regex| regex.is_match(crate::bounce::beginning(case.text, MAX_LOOKED_AT)))
}

/// The sentence is about an address: it says so, or holds one.
pub(super) fn is_address(case: &Case<'_>) -> bool {
    case.signs.has(Sign::IpSubject) || !crate::bounce::read::address::seen(case.text).is_empty()
}

/// An address stands beside the word that refuses it.
pub(super) fn is_blocked(case: &Case<'_>) -> bool {
    is_match(&BLOCKED, case) || !case.signs.has(Sign::Policy) && is_match(&REFUSED, case)
}

/// An address is called blocked, whatever for.
pub(super) fn is_said_to_be_blocked(case: &Case<'_>) -> bool {
    is_match(&SAID, case) || case.signs.has(Sign::BlockedFor) && is_address(case) && !is_something_else(case)
}

/// Something else is on a list or blocked.
fn is_something_else(case: &Case<'_>) -> bool {
    is_match(&ANOTHER, case) && !is_match(&BLOCKED, case)
}

/// Something else is on a list or blocked, and no address is spoken of.
pub(super) fn is_another(case: &Case<'_>) -> bool {
    !case.signs.any(&[Sign::IpSubject, Sign::HostRejected]) && is_something_else(case)
}
