//! From what was said to what it comes to.
//!
//! One reply is chosen and judged by itself: [`signs`] are the turns of phrase in it, [`zone`] and [`names`] say which
//! list it names, [`category`] what kind of refusal it is, [`blocked`] which address it is about, [`action`] where to
//! turn. Words around the reply never make a listing; they tell who refused and what became of the mail.

mod action;
mod blocked;
mod category;
pub(super) mod names;
mod remote;
mod signs;
mod spans;
mod subject;
mod zone;

use super::findings::{Category, Findings, ListNamed, Verdict};
use super::known::Known;
use super::read::{Reply, Source, Told, link};

/// What is judged: one text with what belongs to it.
struct Case<'t> {
    /// The reply's words, or a piece of text in its place.
    text: &'t str,
    reply: Option<&'t Reply>,
    told: &'t Told,
    known: &'t Known,
    links: Vec<String>,
    signs: signs::Signs,
    /// Lists that it names by words or links.
    names: Vec<&'t names::Pattern>,
}

impl<'t> Case<'t> {
    fn new(text: &'t str, reply: Option<&'t Reply>, told: &'t Told, known: &'t Known) -> Self {
        Self {
            text,
            reply,
            told,
            known,
            links: link::links(text),
            signs: signs::Signs::of(text),
            names: known.names.find(text),
        }
    }

    /// The enhanced code: of the reply, or of the report.
    fn status(&self) -> Option<&str> {
        self.reply.and_then(|reply| reply.enhanced.as_deref()).or(self.told.status.as_deref())
    }

    /// True when the server asks to try again.
    fn is_temporary(&self) -> bool {
        self.reply.is_some_and(|reply| reply.code < 500)
    }
}

/// Judges what was said.
pub(super) fn judge(told: &Told, known: &Known) -> Findings {
    let Some(Chosen { case, zone, kind }) = chosen(told, known) else {
        let mut findings = about(told);
        findings.candidates = blocked::candidates(None, told, None);
        return findings;
    };
    let list = names::list(&case, zone.as_ref(), kind.category);
    let blocked = blocked::blocked(&case, kind.category);
    let mut findings = about(told);
    findings.candidates = blocked::candidates(Some(case.text), told, blocked.address);
    findings.verdict = verdict(kind, list.as_ref());
    findings.category = kind.category;
    findings.cause = kind.cause;
    findings.ip = blocked.address;
    findings.is_masked = blocked.is_masked;
    findings.list = list;
    findings.zone = zone.map(|zone| zone.name);
    findings.smtp = case.reply.map(|reply| reply.code);
    findings.enhanced = case.reply.and_then(|reply| reply.enhanced.clone());
    findings.diagnostic = Some(super::beginning(case.text, 1000).split_whitespace().collect::<Vec<_>>().join(" "));
    findings.action_url = action::action(&case, findings.ip);
    findings.temporary = case.is_temporary() || told.is_delayed;
    findings.remote = remote::remote(&case);
    findings.urls = case.links;
    findings
}

/// What is known without a reply.
fn about(told: &Told) -> Findings {
    Findings {
        reporter: told.reporter,
        remote: told.remote_host.clone(),
        recipient_domain: told.recipient_domain.clone(),
        temporary: told.is_delayed,
        ..Findings::default()
    }
}

/// A reply with the list and the kind of refusal that it names.
struct Chosen<'t> {
    case: Case<'t>,
    zone: Option<zone::Named>,
    kind: category::Kind,
}

impl<'t> Chosen<'t> {
    fn new(case: Case<'t>) -> Self {
        let zone = zone::zone(&case);
        let kind = category::category(&case, zone.as_ref());
        Self { case, zone, kind }
    }
}

/// The reply that is judged: the first of the likeliest kind, unless it says nothing and another does. Without any, the
/// piece of text that says most.
fn chosen<'t>(told: &'t Told, known: &'t Known) -> Option<Chosen<'t>> {
    let case = |reply: &'t Reply| Chosen::new(Case::new(&reply.text, Some(reply), told, known));
    let are_local = told.replies.iter().all(|reply| reply.source == Source::Local);
    let replies = || told.replies.iter().filter(|reply| are_local || reply.source != Source::Local);
    let says_something = |chosen: &Chosen<'_>| chosen.kind.is_said;
    let first = replies().map(case).find(says_something);
    let any = || told.replies.first().map(case);
    let piece = || {
        let pieces = told.pieces.iter().map(|piece| Chosen::new(Case::new(piece, None, told, known)));
        pieces.into_iter().find(says_something)
    };
    let is_quoted = told.replies.iter().any(|reply| reply.source <= Source::Quoted);
    if is_quoted { first.or_else(any) } else { first.or_else(piece).or_else(any) }
}

fn verdict(kind: category::Kind, list: Option<&ListNamed>) -> Verdict {
    match (kind.category, list) {
        (Some(Category::ResolverError), _) => Verdict::ReceiverMisconfigured,
        (Some(_), Some(ListNamed::Ours(_))) => Verdict::Ours,
        (Some(category), _) if category.is_listing() || category == Category::DomainList => Verdict::OtherList,
        (Some(_), _) if kind.is_said => Verdict::NotABlocklist,
        _ => Verdict::CannotTell,
    }
}
