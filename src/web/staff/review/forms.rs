//! The forms of a request: what may be chosen, what stands in them to begin with, and why there is none.

use crate::domain::list::{List, Rule, RuleKind};
use crate::domain::locale::Locale;
use crate::domain::removal::State;
use crate::domain::staff::Member;
use crate::services::desk::review::Review;
use crate::services::desk::taking::is_second_look_of;
use crate::services::removal::questions::prepared;
use crate::urls;
use crate::web::staff::frame::Frame;

/// A rule to decide by.
#[derive(Debug)]
pub struct RuleChoice {
    /// The whole id, `ops/proxy-closed`.
    pub value: String,
    /// The id of the field.
    pub id: String,
    /// "Grant" or "Refuse".
    pub verb: &'static str,
    /// The clause.
    pub text: String,
    /// Where its prepared answer is put into the box.
    pub url: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A text to begin with.
#[derive(Debug, Default)]
pub struct Prepared {
    /// In the requester's language, or in English.
    pub text: String,
    /// The language of the text.
    pub locale: String,
    /// The same in English, where the language is another.
    pub english: Option<String>,
}

/// A question to begin with.
#[derive(Debug)]
pub struct QuestionChoice {
    /// What it asks, in English.
    pub label: &'static str,
    /// Where it is put into the box.
    pub url: String,
}

/// Why this person decides nothing now; `None` when they may.
pub fn closed(frame: &Frame, review: &Review) -> Option<String> {
    let removal = &review.removal;
    if !matches!(removal.state, State::Reviewing | State::Appealed) {
        let outcome = super::told::outcome(frame, removal);
        return Some(format!("The request is not with staff. It stands so: {outcome}."));
    }
    if is_second_look_of(removal, &frame.member) {
        return Some("You refused this request. The second look is somebody else's: hand it on.".to_owned());
    }
    if review.list.is_none() {
        return Some("The list is not published here any more. There are no rules to decide by.".to_owned());
    }
    if !review.listing.is_active(frame.now) {
        return Some("The listing has ended. The request ends with it in a moment.".to_owned());
    }
    None
}

/// The rules of the list, those that grant first.
pub fn rules(review: &Review, chosen: &str) -> Vec<RuleChoice> {
    let Some(list) = &review.list else { return Vec::new() };
    let of_kind = |kind: RuleKind| list.rules.iter().filter(move |rule| rule.kind == kind);
    let all = of_kind(RuleKind::Removal).chain(of_kind(RuleKind::Refusal));
    let choice = |(number, rule): (usize, &Rule)| RuleChoice {
        value: rule.id.to_string(),
        id: if number == 0 { "rule".to_owned() } else { format!("rule-{}", number + 1) },
        verb: match rule.kind {
            RuleKind::Removal => "Grant",
            RuleKind::Refusal => "Refuse",
        },
        text: rule.text.clone(),
        url: urls::staff::request_rule(&review.removal.reference, rule.id.name()),
        is_chosen: is_named(rule, chosen),
    };
    all.enumerate().map(choice).collect()
}

fn is_named(rule: &Rule, name: &str) -> bool {
    rule.id.name() == name || rule.id.as_str() == name
}

/// The rule of this name, whole or short.
pub fn rule<'a>(list: &'a List, name: &str) -> Option<&'a Rule> {
    list.rules.iter().find(|rule| is_named(rule, name))
}

/// The answer that is prepared for a rule, in the requester's language.
pub fn answer(review: &Review, name: &str) -> Option<Prepared> {
    let list = review.list.as_ref()?;
    let rule = rule(list, name)?;
    let answer = list.prepared_answer(&review.removal.locale, rule);
    let english = (*answer.locale != Locale::ENGLISH).then(|| list.prepared_answer(&Locale::ENGLISH, rule));
    Some(Prepared {
        text: answer.text.to_owned(),
        locale: answer.locale.to_string(),
        english: english.map(|english| english.text.to_owned()),
    })
}

/// The questions that are prepared.
pub fn questions(frame: &Frame, review: &Review) -> Vec<QuestionChoice> {
    let words = frame.page.site.strings.words(&review.removal.locale);
    let all = prepared(&words).into_iter().enumerate();
    let choice = |(number, question): (usize, crate::services::removal::questions::PreparedQuestion)| QuestionChoice {
        label: question.label,
        url: urls::staff::request_question(&review.removal.reference, &number),
    };
    all.map(choice).collect()
}

/// One of them, in the requester's language.
pub fn question(frame: &Frame, review: &Review, number: usize) -> Option<Prepared> {
    let locale = &review.removal.locale;
    let text = |locale: &Locale| {
        prepared(&frame.page.site.strings.words(locale)).into_iter().nth(number).map(|question| question.text)
    };
    Some(Prepared {
        text: text(locale)?,
        locale: locale.to_string(),
        english: text(&Locale::ENGLISH).filter(|_| *locale != Locale::ENGLISH),
    })
}

/// To whom a request may be handed.
pub fn hands(frame: &Frame, review: &Review) -> Vec<Member> {
    let has_it = |member: &Member| review.taken.as_ref().is_some_and(|taken| taken.staff == member.id);
    let is_nobody = |member: &Member| review.taken.is_none() && member.id == frame.member.id;
    let may = |member: &&Member| {
        member.has_joined && !has_it(member) && !is_nobody(member) && !is_second_look_of(&review.removal, member)
    };
    review.reviewers.iter().filter(may).cloned().collect()
}
