//! What the values of a list's keys may be.

use std::net::Ipv4Addr;

use toml::de::DeValue;

use crate::content::keys::{text, texts, whole};
use crate::domain::advice::Subject;
use crate::domain::check::CheckKind;
use crate::domain::list::{RemovalMode, RuleKind};
use crate::domain::plain::PlainText;
use crate::domain::removal::LONGEST_WORDS;
use crate::domain::time::Seconds;

/// An IPv6 address asked for in a zone takes 64 characters before it (RFC 5782 section 2.4), a name has 253.
const MAX_ZONE: usize = 253 - 64;

/// The name of a zone in the one form in which two can be compared.
pub(super) fn zone(value: &DeValue<'_>) -> Result<String, String> {
    let name = text(value)?;
    if is_host_name(&name) && name.len() <= MAX_ZONE {
        return Ok(name);
    }
    Err(format!(
        "{name:?} is not a zone: a DNS name in lower case without a dot at the end, at least two parts of a-z, 0-9 \
         and -, at most {MAX_ZONE} characters, as ops.bl.example"
    ))
}

fn is_host_name(name: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let last_has_a_letter = name.rsplit('.').next().is_some_and(|label| label.bytes().any(|b| b.is_ascii_lowercase()));
    name.contains('.') && name.split('.').all(is_label) && last_has_a_letter
}

/// A mailbox. Whether somebody reads it no program can tell.
pub(super) fn contact(value: &DeValue<'_>) -> Result<String, String> {
    let address = text(value)?;
    let is_local = |local: &str| {
        (1..=64).contains(&local.len())
            && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
    };
    match address.rsplit_once('@') {
        Some((local, domain)) if is_local(local) && is_host_name(&domain.to_ascii_lowercase()) => Ok(address),
        _ => Err(format!("{address:?} is not a mail address: as lists@bl.example")),
    }
}

/// A return code that nothing else in DNS answers means (RFC 5782 sections 2.1 and 2.3, RFC 6471 section 3.3).
pub(super) fn code(value: &DeValue<'_>) -> Result<Ipv4Addr, String> {
    let wanted = "a code is a text as \"127.0.0.9\": in 127.0.0.0/8, not 127.0.0.0 or 127.0.0.1, and not in \
                  127.255.255.0/24, which tells of errors";
    let written = text(value).map_err(|message| format!("{message}: {wanted}"))?;
    let code: Ipv4Addr = written.parse().map_err(|_| format!("{written:?} is not an address: {wanted}"))?;
    match code.octets() {
        [127, 0, 0, 0 | 1] | [127, 255, 255, _] => Err(format!("{code} has another meaning: {wanted}")),
        [127, ..] => Ok(code),
        _ => Err(format!("{code} may be a real address: {wanted}")),
    }
}

/// A length of time longer than nothing.
pub(super) fn duration(value: &DeValue<'_>) -> Result<Seconds, String> {
    let wanted = "must be a length of time longer than nothing, a number and one unit in quotes: 90s, 15m, 12h, 30d";
    let written = text(value).map_err(|_| wanted.to_owned())?;
    match written.parse::<Seconds>() {
        Ok(seconds) if seconds > Seconds(0) => Ok(seconds),
        _ => Err(wanted.to_owned()),
    }
}

/// How long resolvers keep an answer: long enough to spare the servers, short enough that a removal is felt.
pub(super) fn ttl(value: &DeValue<'_>) -> Result<Seconds, String> {
    let seconds = duration(value)?;
    let allowed = Seconds(60)..=Seconds::DAY;
    if allowed.contains(&seconds) { Ok(seconds) } else { Err("must be from 60s to 1d".to_owned()) }
}

/// How removals are decided.
pub(super) fn removal(value: &DeValue<'_>) -> Result<RemovalMode, String> {
    use RemovalMode::{Checked, Owner, Reviewed, SelfService};
    let all = [SelfService, Checked, Reviewed, Owner];
    let word = text(value)?;
    let known = all.into_iter().find(|mode| mode.word() == word);
    known.ok_or_else(|| format!("{word:?} is not known: self-service, checked, reviewed or owner"))
}

/// What the listings of a list speak of.
pub(super) fn subject(value: &DeValue<'_>) -> Result<Subject, String> {
    let word = text(value)?;
    let known = [Subject::Machine, Subject::Range].into_iter().find(|subject| subject.word() == word);
    known.ok_or_else(|| format!("{word:?} is not known: machine or range"))
}

/// What a rule says.
pub(super) fn rule_kind(value: &DeValue<'_>) -> Result<RuleKind, String> {
    match text(value)?.as_str() {
        "removal" => Ok(RuleKind::Removal),
        "refusal" => Ok(RuleKind::Refusal),
        other => Err(format!("{other:?} is not known: removal or refusal")),
    }
}

/// What a machine checks. What is told with every request and refuses none is the rule of no list.
pub(super) fn check(value: &DeValue<'_>) -> Result<CheckKind, String> {
    let word = text(value)?;
    let can_refuse = |kind: &CheckKind| !CheckKind::ADVISORY.contains(kind);
    CheckKind::from_word(&word).filter(can_refuse).ok_or_else(|| {
        let known: Vec<_> = CheckKind::ALL.into_iter().filter(can_refuse).map(CheckKind::word).collect();
        format!("{word:?} is not known: one of {}", known.join(", "))
    })
}

/// What a reviewer may send as it stands: it reads, and is bounded, as what is typed on a form.
pub(super) fn answer(value: &DeValue<'_>) -> Result<String, String> {
    let answer = PlainText::line(&text(value)?, LONGEST_WORDS)
        .map_err(|too_long| format!("has {} characters: at most {LONGEST_WORDS}", too_long.characters))?;
    if answer.is_empty() { Err("must not be empty".to_owned()) } else { Ok(answer.to_string()) }
}

/// The widest IPv4 network that may be listed, never /0 (RFC 6471 section 3.4).
pub(super) fn floor_v4(value: &DeValue<'_>) -> Result<u8, String> {
    floor(value, 8, 32)
}

/// The widest IPv6 network that may be listed.
pub(super) fn floor_v6(value: &DeValue<'_>) -> Result<u8, String> {
    floor(value, 19, 128)
}

fn floor(value: &DeValue<'_>, widest: u8, narrowest: u8) -> Result<u8, String> {
    let wanted = || format!("must be a prefix length from {widest} to {narrowest}, without quotes or slash");
    let length = whole(value).ok().and_then(|length| u8::try_from(length).ok());
    length.filter(|length| (widest..=narrowest).contains(length)).ok_or_else(wanted)
}

/// By what each further relisting multiplies the wait.
pub(super) fn factor(value: &DeValue<'_>) -> Result<u32, String> {
    let factor = whole(value).ok().and_then(|factor| u32::try_from(factor).ok());
    factor.filter(|factor| (1..=100).contains(factor)).ok_or_else(|| "must be a whole number from 1 to 100".to_owned())
}

/// Schemes of proxy lists.
pub(super) fn protocols(value: &DeValue<'_>) -> Result<Vec<String>, String> {
    let schemes = texts(value)?;
    let is_scheme = |scheme: &String| {
        scheme.starts_with(|c: char| c.is_ascii_lowercase())
            && scheme.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"+-.".contains(&b))
    };
    match schemes.iter().find(|scheme| !is_scheme(scheme)) {
        Some(wrong) => Err(format!("{wrong:?} is not a scheme: in lower case, as socks5 or http")),
        None => Ok(schemes),
    }
}
