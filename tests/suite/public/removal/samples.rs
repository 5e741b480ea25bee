//! The requester's own pages in every state, for what is true of all pages.

use reprieve::domain::check::{CheckKind, CheckReason, CheckResult, Outcome};
use reprieve::domain::ids::{ListingId, RemovalId, Revision};
use reprieve::domain::keys::Nonce;
use reprieve::domain::listing::{Ended, EndedHow, Listing};
use reprieve::domain::removal::{Claim, ClaimKind, ConfirmedBy, Decision, Removal, Role, State, Step};
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::domain::token::{Reference, Token};
use reprieve::services::removal::private::PrivateView;
use reprieve::store::removals::{Message, StepTaken};
use reprieve::web::form::Errors;
use reprieve::web::public::removal::again::{Act, Why};
use reprieve::web::public::removal::show::Unsent;
use reprieve::web::public::removal::{AgainView, Deed, LostView, RemovalView, Seen};

use crate::public::given::{Given, NOW, Shown};

const OPENED: Timestamp = NOW.minus(Seconds::days(1));

fn secret() -> Token {
    Token::new([7; 32])
}

fn removal(given: &Given, state: State) -> Removal {
    let list = given.list("rbl");
    let decides = matches!(state, State::Granted | State::Refused | State::Appealed | State::Upheld);
    let rule = if state == State::Granted { "rbl/cause-ended" } else { "rbl/seen-since" };
    Removal {
        id: RemovalId(1),
        reference: Reference::new(4711),
        link_nonce: Nonce([1; 16]),
        link_hash: secret().hash(),
        state,
        list: list.id.clone(),
        listing: ListingId(7),
        network: "203.0.113.7".parse().unwrap(),
        claim: Claim {
            role: Role::Server,
            kind: ClaimKind::Repaired,
            since: OPENED,
            done: vec![0],
            words: "typed".to_owned(),
        },
        email: Some("ada@example.org".parse().unwrap()),
        locale: given.locale.clone(),
        control_token: "token".to_owned(),
        opened_at: OPENED,
        confirm_until: NOW.plus(Seconds::days(2)),
        confirmed: (!matches!(state, State::Unconfirmed | State::Lapsed)).then_some((OPENED, ConfirmedBy::Mail)),
        has_mailbox: true,
        has_control: false,
        decision: decides.then(|| Decision {
            at: NOW.minus(Seconds::HOUR),
            by: "grace".to_owned(),
            rule: rule.parse().unwrap(),
            policy_version: list.policy_version.clone(),
        }),
        refused_by: None,
        appealed_at: (state == State::Appealed).then_some(NOW.minus(Seconds(60))),
        erased_at: None,
        touched_at: NOW,
        revision: Revision(1),
    }
}

fn view(removal: Removal) -> PrivateView {
    let cited = removal.decision.as_ref().map(|decision| (decision.rule.clone(), decision.policy_version.clone()));
    let step = |(revision, step): (i64, Step)| StepTaken {
        revision: Revision(revision),
        at: OPENED,
        step,
        decision: cited.clone().filter(|_| matches!(step, Step::Grant | Step::Refuse | Step::Uphold)),
    };
    let steps: Vec<_> = (1..).zip(Step::ALL.iter().copied()).map(step).collect();
    let message = |staff: Option<&str>, decision| Message {
        at: NOW,
        staff: staff.map(str::to_owned),
        text: "typed".to_owned(),
        decision,
    };
    // Somebody wrote something with each decision.
    let decided = steps.iter().filter(|taken| taken.decision.is_some());
    let mut messages: Vec<_> = decided.map(|taken| message(Some("grace"), Some(taken.revision))).collect();
    messages.extend([message(None, None), message(Some("grace"), None)]);
    let reverse = CheckReason::LeadsBack { name: "mail.example.org".parse().unwrap() };
    let check = |kind, outcome, reason| CheckResult { kind, outcome, at: NOW, reason };
    PrivateView {
        listing: Listing {
            id: ListingId(7),
            list: removal.list.clone(),
            network: removal.network,
            criterion: "rbl/spam-source".parse().unwrap(),
            source: "test".to_owned(),
            first_listed_at: NOW.minus(Seconds::days(3)),
            last_seen_at: NOW.minus(Seconds::days(2)),
            expires_at: None,
            ended: None,
        },
        in_zone: None,
        steps,
        checks: vec![
            check(CheckKind::ForwardConfirmed, Outcome::Met, reverse),
            check(CheckKind::Control, Outcome::NotMet, CheckReason::ControlNotShown),
        ],
        messages,
        again_at: Some(NOW.plus(Seconds::days(3))),
        listed_again_at: None,
        removal,
    }
}

/// The same of another network: what stands as another request does has its title too.
fn of(removal: Removal, network: &str) -> Removal {
    Removal { network: network.parse().unwrap(), ..removal }
}

/// The same after staff have had their answer.
fn answered(view: PrivateView) -> PrivateView {
    let messages = view.messages.into_iter().rev().collect();
    PrivateView { messages, ..view }
}

fn listed_again(given: &Given) -> PrivateView {
    PrivateView { listed_again_at: Some(NOW.minus(Seconds::HOUR)), ..view(removal(given, State::Granted)) }
}

fn taken_off_for_another(given: &Given) -> PrivateView {
    let mut view = view(removal(given, State::Overtaken));
    view.listing.ended = Some(Ended { at: NOW, how: EndedHow::Removal, by: "grace".to_owned(), revision: Revision(9) });
    view
}

fn shown(given: &Given, view: PrivateView, client: &str, beside: (Option<String>, Option<&Unsent>)) -> Shown {
    let list = given.catalog.list(view.removal.list.as_str()).cloned();
    let seen = Seen { view, list, secret: secret(), client: client.parse().unwrap(), now: NOW };
    let path = format!("/removal/{}", secret().reveal());
    Shown::new(&RemovalView::new(given.page_at(&path), &seen, &|_| "token".to_owned(), beside))
}

/// Every page of a requester with its name.
pub(crate) fn pages(given: &Given) -> Vec<(String, Shown)> {
    let state = |state: State| {
        let view = match state {
            State::Appealed => answered(view(removal(given, state))),
            State::Following => view(of(removal(given, state), "203.0.113.8")),
            _ => view(removal(given, state)),
        };
        let page = shown(given, view, "203.0.113.7", (None, None));
        (format!("removal {state}"), page)
    };
    let mut pages: Vec<_> = State::ALL.iter().copied().map(state).collect();
    let mut also = |name: &str, view: PrivateView| {
        pages.push((format!("removal {name}"), shown(given, view, "198.51.100.20", (None, None))));
    };
    also("answered", answered(view(removal(given, State::Reviewing))));
    also("listed again", listed_again(given));
    also("taken off for another", taken_off_for_another(given));
    let proving = Removal {
        list: "dul".parse().unwrap(),
        network: "203.0.112.0/23".parse().unwrap(),
        ..removal(given, State::Checking)
    };
    pages.push(("removal proving".to_owned(), shown(given, view(proving), "198.51.100.20", (None, None))));
    let late = Removal {
        confirmed: Some((NOW.minus(Seconds::days(8)), ConfirmedBy::Dns)),
        ..of(removal(given, State::Reviewing), "203.0.113.9")
    };
    let done = given.page().t("removal-done-added").to_string();
    pages.push(("removal overdue".to_owned(), shown(given, view(late), "198.51.100.20", (Some(done), None))));
    let erased = Removal { erased_at: Some(NOW), email: None, ..of(removal(given, State::Withdrawn), "203.0.113.10") };
    pages.push(("removal erased".to_owned(), shown(given, view(erased), "198.51.100.20", (None, None))));
    let mut errors = Errors::default();
    errors.add("text", given.page().t("removal-text-empty").to_string());
    let unsent = Unsent { deed: Deed::Add, typed: String::new(), token: Some("token".to_owned()), errors };
    let mended = shown(given, view(removal(given, State::Reviewing)), "198.51.100.20", (None, Some(&unsent)));
    pages.push(("removal with a problem".to_owned(), mended));
    pages.extend(beside(given));
    pages
}

#[test]
fn what_is_listed_once_more_after_a_grant_leads_to_its_answer() {
    let given = Given::starter_lists();

    let page = shown(&given, listed_again(&given), "198.51.100.20", (None, None));

    assert_eq!(
        page.text("p.lead"),
        "203.0.113.7 was taken off the list on request. It has been listed again since 23 November 2026."
    );
    assert_eq!(page.text(".who-must"), "You");
    assert_eq!(page.attributes(".who a", "href"), ["/ip/203.0.113.7"]);
    assert!(page.texts("section[aria-labelledby=_off]").is_empty());
}

#[test]
fn what_another_request_took_off_did_not_end_by_itself() {
    let given = Given::starter_lists();

    let page = shown(&given, taken_off_for_another(&given), "198.51.100.20", (None, None));

    assert_eq!(page.text("p.lead"), "203.0.113.7 was taken off on another request. Yours is closed with it.");
    assert_eq!(page.text(".who-must"), "Nobody: this request is closed");
}

/// What was not done, and the page of a lost link.
fn beside(given: &Given) -> Vec<(String, Shown)> {
    let again = |deed: Deed, why: Why| {
        let act = Act { deed, typed: "typed".to_owned(), token: "token".to_owned() };
        let name = format!("removal {deed:?} {why:?}");
        (name, Shown::new(&AgainView::new(given.page(), &secret(), act, &why)))
    };
    let mut errors = Errors::default();
    errors.add("email", given.page().t("removal-lost-email").to_string());
    let lost = |errors: Errors| LostView::new(given.page_at("/removal"), "typed", errors, "token".to_owned());
    vec![
        again(Deed::Add, Why::Down),
        again(Deed::Withdraw, Why::Down),
        again(Deed::Appeal, Why::Busy),
        again(Deed::Add, Why::Full),
        again(Deed::Confirm, Why::Elsewhere),
        ("lost".to_owned(), Shown::new(&lost(Errors::default()))),
        ("lost with a problem".to_owned(), Shown::new(&lost(errors))),
        ("lost while down".to_owned(), Shown::new(&lost(Errors::default()).down())),
        ("lost and sent".to_owned(), Shown::new(&lost(Errors::default()).sent())),
    ]
}
