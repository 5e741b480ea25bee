//! The page of a request.

use askama::Template;
use axum::response::{IntoResponse as _, Response};

use super::forms::{self, Prepared, QuestionChoice, RuleChoice};
use super::told::{self, Line};
use crate::domain::policy::Verdict;
use crate::domain::reverse_name::Look;
use crate::domain::staff::Member;
use crate::services::desk::review::Review;
use crate::store::removals::Message;
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::form::Errors;
use crate::web::public::{check_text, list_text};
use crate::web::staff::frame::Frame;
use crate::web::staff::is_there;
use crate::web::staff::queue::Due;

/// What was chosen or typed and is not sent yet.
#[derive(Debug, Default)]
pub struct Unsent {
    /// The rule.
    pub rule: String,
    /// The number of a prepared question.
    pub question: Option<usize>,
    /// The answer as it was typed, once it was.
    pub words: Option<String>,
    /// The question as it was typed, once it was.
    pub asked: Option<String>,
    /// What is to be mended.
    pub errors: Errors,
}

/// A fact: what it is, what it says.
#[derive(Debug)]
pub struct Fact {
    label: &'static str,
    value: String,
}

/// What a machine found, with the rule of the list that goes by it.
#[derive(Debug)]
pub struct CheckLine {
    name: String,
    outcome: String,
    sentence: String,
    rule: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/review.html")]
pub struct ReviewView {
    frame: Frame,
    review: Review,
    errors: Errors,
    done: &'static str,
    title: String,
    due: Option<Due>,
    open: String,
    facts: Vec<Fact>,
    points: Vec<String>,
    listing: Vec<Fact>,
    forecast: Vec<Fact>,
    checks: Vec<CheckLine>,
    verdict: String,
    history: Vec<Line>,
    closed: Option<String>,
    rules: Vec<RuleChoice>,
    answer: Prepared,
    questions: Vec<QuestionChoice>,
    question: Prepared,
    hands: Vec<Member>,
    listing_url: Option<String>,
}

impl ReviewView {
    /// The page of a request for whoever is signed in.
    pub fn new(frame: Frame, review: Review, unsent: Unsent, done: &'static str) -> Self {
        let removal = &review.removal;
        let since = removal.appealed_at.or(removal.confirmed.map(|(at, _)| at));
        let is_other = |name: &&str| *name != frame.member.name.as_str();
        let names = review.views.iter().map(|view| view.name.as_str()).filter(is_other);
        let mut answer = forms::answer(&review, &unsent.rule).unwrap_or_default();
        if answer.locale.is_empty() {
            answer.locale = removal.locale.to_string();
        }
        answer.text = unsent.words.unwrap_or(answer.text);
        let chosen = unsent.question.and_then(|number| forms::question(&frame, &review, number));
        let mut question =
            chosen.unwrap_or_else(|| Prepared { locale: removal.locale.to_string(), ..Prepared::default() });
        question.text = unsent.asked.unwrap_or(question.text);
        let has_listing = is_there(pattern::LISTING);
        Self {
            title: format!("{}: {}", removal.reference, removal.network.plain()),
            due: since.filter(|_| removal.state.awaits_answer()).map(|since| Due::new(&frame, since)),
            open: names.collect::<Vec<_>>().join(", "),
            facts: facts(&frame, &review),
            points: points(&frame, &review),
            listing: listing(&frame, &review),
            forecast: forecast(&frame, &review),
            checks: checks(&frame, &review),
            verdict: verdict(&frame, &review),
            history: told::history(&review),
            closed: forms::closed(&frame, &review),
            rules: forms::rules(&review, &unsent.rule),
            questions: forms::questions(&frame, &review),
            hands: forms::hands(&frame, &review),
            listing_url: has_listing.then(|| urls::staff::listing(&review.listing.id)),
            errors: unsent.errors,
            answer,
            question,
            frame,
            review,
            done,
        }
    }

    /// The page as an answer.
    pub fn answer(self) -> Response {
        (CachePolicy::Secret, self.errors.clone().view(self)).into_response()
    }

    const fn is_with_staff(&self) -> bool {
        matches!(
            self.review.removal.state,
            crate::domain::removal::State::Reviewing | crate::domain::removal::State::Appealed
        )
    }

    fn is_mine(&self) -> bool {
        self.review.taken.as_ref().is_some_and(|taken| taken.staff == self.frame.member.id)
    }

    fn state(&self) -> &'static str {
        told::state(self.review.removal.state)
    }

    /// Who wrote a message.
    fn author(message: &Message) -> &str {
        message.staff.as_deref().map_or("The requester", told::who)
    }

    fn outcome(&self, removal: &crate::domain::removal::Removal) -> String {
        told::outcome(&self.frame, removal)
    }

    /// How a listing ended, or that it has not.
    fn end(&self, listing: &crate::domain::listing::Listing) -> String {
        match &listing.ended {
            Some(ended) => {
                format!("{} on {}, {}", ended.how.word(), self.frame.moment(&ended.at), told::who(&ended.by))
            }
            None if listing.is_active(self.frame.now) => "active".to_owned(),
            None => "expired".to_owned(),
        }
    }
}

fn facts(frame: &Frame, review: &Review) -> Vec<Fact> {
    let removal = &review.removal;
    let yes = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
    let mut facts = vec![
        Fact { label: "Claim", value: told::claim(removal.claim.kind).to_owned() },
        Fact { label: "Since", value: frame.moment(&removal.claim.since) },
        Fact { label: "Who asks", value: told::role(removal.claim.role).to_owned() },
        Fact { label: "Language", value: format!("{} ({})", removal.locale.own_name(), removal.locale) },
        Fact { label: "Sent", value: frame.moment(&removal.opened_at) },
    ];
    if let Some((at, by)) = &removal.confirmed {
        let value = format!("{}, {}", frame.moment(at), told::confirmed_by(*by));
        facts.push(Fact { label: "Confirmed", value });
    }
    facts.push(Fact { label: "Mailbox shown", value: yes(removal.has_mailbox) });
    facts.push(Fact { label: "Control shown", value: yes(removal.has_control) });
    if let Some((first, latest)) = removal.deadlines() {
        let value = format!("{}, at the latest {}", frame.moment(&first), frame.moment(&latest));
        facts.push(Fact { label: "Answer due", value });
    }
    if let Some(decision) = &removal.decision {
        let value = format!("on {} by {} under {}", frame.moment(&decision.at), told::who(&decision.by), decision.rule);
        facts.push(Fact { label: "Decided", value });
    }
    if let Some(at) = &removal.erased_at {
        facts.push(Fact { label: "Erased", value: frame.moment(at) });
    }
    facts
}

/// What was ticked of what repairs the fault.
fn points(frame: &Frame, review: &Review) -> Vec<String> {
    let list = review.list.as_ref();
    let criterion = list.and_then(|list| Some((list, list.criterion(review.listing.criterion.as_str())?)));
    let Some((list, criterion)) = criterion else { return Vec::new() };
    let points = list_text::points(&frame.page, list, criterion);
    review.removal.claim.done.iter().filter_map(|at| points.get(usize::from(*at)).cloned()).collect()
}

fn listing(frame: &Frame, review: &Review) -> Vec<Fact> {
    let listing = &review.listing;
    let mut facts = vec![
        Fact { label: "Source", value: listing.source.clone() },
        Fact { label: "First listed", value: frame.moment(&listing.first_listed_at) },
        Fact { label: "Last seen", value: frame.moment(&listing.last_seen_at) },
    ];
    let expires = listing.expires_at.map_or("does not end by itself".to_owned(), |at| frame.moment(&at));
    facts.push(Fact { label: "Expires", value: expires });
    if let Some((name, look)) = &review.surroundings.name {
        let look = match look {
            Look::Chosen => "somebody chose it",
            Look::Generic => "made from the address, or of a line given out for a time",
        };
        facts.push(Fact { label: "Reverse name", value: format!("{} ({look})", name.as_str()) });
    } else if review.removal.network.is_host() {
        facts.push(Fact { label: "Reverse name", value: "none, or it did not come in time".to_owned() });
    }
    if let Some(owner) = &review.surroundings.owner {
        facts.push(Fact { label: "Holder", value: format!("{} (AS{})", owner.name, owner.number) });
    }
    facts
}

/// How it may go on after a grant.
fn forecast(frame: &Frame, review: &Review) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(terms) = review.terms(frame.now) {
        let times = |count: u64| if count == 1 { "once".to_owned() } else { format!("{count} times") };
        let removals = times(u64::try_from(terms.removals).unwrap_or(u64::MAX));
        let value =
            format!("removed {removals}, came back {} as far as that still counts", times(terms.relistings.into()));
        facts.push(Fact { label: "This network", value });
        if let Some(until) = &terms.locked_until {
            facts.push(Fact { label: "Must wait until", value: frame.moment(until) });
        }
        if let Some(wait) = terms.next_wait {
            let value = duration_text::span(&frame.page.words, wait);
            facts.push(Fact { label: "Wait after the next relisting", value });
        }
    }
    let value = match review.relisted {
        Some(known) if known.granted > 0 => {
            format!("{} of {} came back within 30 days", known.relisted, known.granted)
        }
        Some(_) => "none".to_owned(),
        None => "not known just now".to_owned(),
    };
    facts.push(Fact { label: "Grants of this list in 90 days", value });
    facts
}

fn checks(frame: &Frame, review: &Review) -> Vec<CheckLine> {
    let words = &frame.page.words;
    let terms = review.terms(frame.now);
    let rule = |kind| {
        let rules = terms.as_ref().map_or(&[][..], |terms| &terms.checks);
        rules.iter().find(|(asked, _)| *asked == kind).map(|(_, rule)| rule.id.to_string()).unwrap_or_default()
    };
    let line = |result: &crate::domain::check::CheckResult| CheckLine {
        name: check_text::name(words, result.kind).to_string(),
        outcome: check_text::outcome(words, result.outcome).to_string(),
        sentence: check_text::sentence(words, result),
        rule: rule(result.kind),
    };
    review.checks.iter().map(line).collect()
}

/// What the rules alone say, in a sentence.
fn verdict(frame: &Frame, review: &Review) -> String {
    let left = match review.terms(frame.now).and_then(|terms| terms.grants.map(|rule| rule.id.to_string())) {
        Some(rule) => format!("When all that they ask for is met, {rule} grants."),
        None => "None of them grants without a person.".to_owned(),
    };
    match review.verdict(frame.now) {
        Some(Verdict::Grant(rule)) => format!("The rules alone grant it now, by {}: all checks are met.", rule.id),
        Some(Verdict::Refuse(rule)) => format!("The rules alone refuse it now, by {}: its check is not met.", rule.id),
        Some(Verdict::HandOver) => format!("The rules leave it to staff. {left}"),
        Some(Verdict::LookAgain(at)) => {
            format!("Something is not known yet: machines would look again on {}. {left}", frame.moment(&at))
        }
        None => "The rules say nothing: the request is not confirmed, or its list is not published here.".to_owned(),
    }
}
