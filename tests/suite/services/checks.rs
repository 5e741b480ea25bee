//! What is gathered for machine checks: only what they need, within its time, from name servers that are not trusted.

use std::collections::BTreeSet;
use std::future::pending;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Duration;

use reprieve::dns::{FixedResolver, MailHosts, ResolveError, Resolver, Resolving};
use reprieve::domain::check::{Answered, CheckKind, Contact, Control, DnsName, Facts, Outcome, evaluate};
use reprieve::domain::listing::{Admission, Exclusion};
use reprieve::domain::query::HostName;
use reprieve::domain::time::Timestamp;
use reprieve::services::checks::{CheckSubject, PATIENCE, gather};
use tokio::time::Instant;

const NOW: Timestamp = Timestamp(1_795_456_800);
const TOKEN: &str = "k7Qm2";
const ENTRY: &[&str] = &["v=spf1 -all", "reprieve=k7Qm2"];

fn subject<'a>(network: &str, kinds: &'a [CheckKind]) -> CheckSubject<'a> {
    CheckSubject {
        network: network.parse().unwrap(),
        contact_domain: Some("example.org"),
        control_token: TOKEN,
        confirmed_from: None,
        last_seen: NOW,
        claimed_at: Some(NOW),
        locked_until: None,
        kinds,
    }
}

async fn facts(resolver: &dyn Resolver, subject: &CheckSubject<'_>) -> Facts {
    gather(resolver, &Admission::default(), subject).await
}

async fn control(resolver: &dyn Resolver, network: &str) -> Answered<Control> {
    facts(resolver, &subject(network, &[CheckKind::Control])).await.control
}

async fn contact(resolver: &FixedResolver) -> Answered<Contact> {
    facts(resolver, &subject("192.0.2.7", &[CheckKind::ContactDomain])).await.contact
}

fn by_dns(name: &str) -> Answered<Control> {
    Answered::Found(Control::ByDns(name.parse().unwrap()))
}

fn address(last: u8) -> IpAddr {
    [192, 0, 2, last].into()
}

/// Writes down what it is asked and never answers.
#[derive(Debug, Default)]
struct Silent(Mutex<BTreeSet<String>>);

impl Silent {
    fn asked<T: Send + 'static>(&self, question: String) -> Resolving<'_, T> {
        self.0.lock().unwrap().insert(question);
        Box::pin(pending())
    }

    fn questions(&self) -> Vec<String> {
        self.0.lock().unwrap().iter().cloned().collect()
    }
}

impl Resolver for Silent {
    fn addresses<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<IpAddr>> {
        self.asked(format!("addresses {name}"))
    }

    fn reverse_name(&self, address: IpAddr) -> Resolving<'_, HostName> {
        self.asked(format!("name {address}"))
    }

    fn texts<'a>(&'a self, name: &'a DnsName) -> Resolving<'a, Vec<String>> {
        self.asked(format!("texts {name}"))
    }

    fn mail_hosts<'a>(&'a self, domain: &'a HostName) -> Resolving<'a, MailHosts> {
        self.asked(format!("mail {domain}"))
    }
}

#[tokio::test(start_paused = true)]
async fn t24_silent_name_servers_cost_no_more_than_the_time_given_and_leave_every_answer_open() {
    let resolver = Silent::default();
    let start = Instant::now();

    let facts = facts(&resolver, &subject("192.0.2.7", &CheckKind::ALL)).await;

    assert!(start.elapsed() <= PATIENCE + Duration::from_millis(10), "{:?}", start.elapsed());
    assert_eq!((facts.reverse_name.clone(), facts.contact.clone()), (Answered::NoAnswer, Answered::NoAnswer));
    assert_eq!(facts.control, Answered::NoAnswer);
    for result in evaluate(&CheckKind::ALL, &facts, NOW) {
        let asks = !matches!(result.kind, CheckKind::Waited | CheckKind::Quiet | CheckKind::NotExcluded);
        assert_eq!(result.outcome == Outcome::Unknown, asks, "{result:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn only_what_the_wanted_checks_need_is_asked() {
    let cases: [(&str, &[CheckKind], &[&str]); 6] = [
        ("192.0.2.7", &[CheckKind::Waited, CheckKind::Quiet, CheckKind::NotExcluded], &[]),
        ("192.0.2.7", &[CheckKind::ChosenName], &["name 192.0.2.7"]),
        ("192.0.2.7", &[CheckKind::ContactDomain], &["mail example.org"]),
        ("192.0.2.7", &[CheckKind::Control], &["name 192.0.2.7", "texts _reprieve.7.2.0.192.in-addr.arpa"]),
        ("192.0.2.0/24", &[CheckKind::Control], &["texts _reprieve.2.0.192.in-addr.arpa"]),
        ("192.0.2.0/24", &[CheckKind::ReverseName, CheckKind::ChosenName, CheckKind::ForwardConfirmed], &[]),
    ];
    for (network, kinds, expected) in cases {
        let resolver = Silent::default();
        facts(&resolver, &subject(network, kinds)).await;
        assert_eq!(resolver.questions(), expected, "{network} {kinds:?}");
    }
}

#[tokio::test]
async fn a_name_that_leads_back_is_told_from_one_that_leads_elsewhere() {
    let kinds = [CheckKind::ReverseName, CheckKind::ForwardConfirmed];
    let there = FixedResolver::new().with("mail.example.org", [address(7)]);
    let elsewhere =
        FixedResolver::new().with("mail.example.org", [address(9)]).with_reverse(address(7), Ok("mail.example.org"));
    let nowhere = FixedResolver::new().with_reverse(address(7), Ok("mail.example.org"));
    let broken = FixedResolver::new()
        .with_reverse(address(7), Ok("mail.example.org"))
        .with_error("mail.example.org", ResolveError::Failed);
    let nameless = FixedResolver::new();
    let silent = FixedResolver::new().with_reverse(address(7), Err(ResolveError::TimedOut));
    let cases = [
        (there, [Outcome::Met, Outcome::Met]),
        (elsewhere, [Outcome::Met, Outcome::NotMet]),
        (nowhere, [Outcome::Met, Outcome::NotMet]),
        (broken, [Outcome::Met, Outcome::Unknown]),
        (nameless, [Outcome::NotMet, Outcome::NotMet]),
        (silent, [Outcome::Unknown, Outcome::Unknown]),
    ];
    for (resolver, expected) in cases {
        let facts = facts(&resolver, &subject("192.0.2.7", &kinds)).await;
        let outcomes: Vec<Outcome> = evaluate(&kinds, &facts, NOW).iter().map(|result| result.outcome).collect();
        assert_eq!(outcomes, expected, "{resolver:?}");
    }
}

#[tokio::test]
async fn an_entry_in_the_reverse_zone_shows_control() {
    let name = "_reprieve.2.0.192.in-addr.arpa";
    let resolver = FixedResolver::new().with_texts(name, Ok(ENTRY));

    assert_eq!(control(&resolver, "192.0.2.0/24").await, by_dns(name));
    assert_eq!(control(&resolver, "192.0.2.0/26").await, by_dns(name));
    assert_eq!(control(&resolver, "192.0.2.7").await, Answered::Missing);
    assert_eq!(control(&resolver, "192.0.0.0/16").await, Answered::Missing);
}

#[tokio::test]
async fn an_entry_that_is_another_one_shows_nothing() {
    for text in ["reprieve=", "reprieve=k7Qm", "reprieve=k7Qm22", "reprieve=K7QM2", "k7Qm2", "x reprieve=k7Qm2"] {
        let resolver = FixedResolver::new().with_texts("_reprieve.2.0.192.in-addr.arpa", Ok(&[text]));
        assert_eq!(control(&resolver, "192.0.2.0/24").await, Answered::Missing, "{text}");
    }
    let resolver = FixedResolver::new().with_texts("_reprieve.2.0.192.in-addr.arpa", Ok(&["reprieve="]));
    let without = CheckSubject { control_token: "", ..subject("192.0.2.0/24", &[CheckKind::Control]) };
    assert_eq!(facts(&resolver, &without).await.control, Answered::Missing);
}

#[tokio::test]
async fn zones_inside_a_network_show_control_only_together() {
    let zone = |third: u8| format!("_reprieve.{third}.0.192.in-addr.arpa");
    let all = (0..4).fold(FixedResolver::new(), |resolver, third| resolver.with_texts(&zone(third), Ok(ENTRY)));
    let three = all.clone().with_texts(&zone(3), Ok(&["reprieve=other"]));
    let silent = all.clone().with_texts(&zone(3), Err(ResolveError::TimedOut));

    assert_eq!(control(&all, "192.0.0.0/22").await, by_dns(&zone(0)));
    assert_eq!(control(&three, "192.0.0.0/22").await, Answered::Missing);
    assert_eq!(control(&silent, "192.0.0.0/22").await, Answered::NoAnswer);
    let around = three.with_texts("_reprieve.0.192.in-addr.arpa", Ok(ENTRY));
    assert_eq!(control(&around, "192.0.0.0/22").await, by_dns("_reprieve.0.192.in-addr.arpa"));
}

#[tokio::test]
async fn an_entry_beside_the_name_of_an_address_counts_only_where_the_name_leads_back() {
    for name in ["_reprieve.mail.example.org", "_reprieve.example.org"] {
        let entry = FixedResolver::new().with_texts(name, Ok(ENTRY));
        let confirmed = entry.clone().with("mail.example.org", [address(7)]);
        let elsewhere = entry.with("mail.example.org", [address(9)]).with_reverse(address(7), Ok("mail.example.org"));
        let broken = elsewhere.clone().with_error("mail.example.org", ResolveError::Failed);

        assert_eq!(control(&confirmed, "192.0.2.7").await, by_dns(name));
        assert_eq!(control(&elsewhere, "192.0.2.7").await, Answered::Missing);
        assert_eq!(control(&broken, "192.0.2.7").await, Answered::NoAnswer);
    }
}

#[tokio::test(start_paused = true)]
async fn an_address_that_confirms_for_itself_has_control_and_nobody_is_asked_but_it_does_not_speak_for_its_range() {
    let mapped: IpAddr = "::ffff:192.0.2.7".parse().unwrap();
    let from = |network| CheckSubject { confirmed_from: Some(mapped), ..subject(network, &[CheckKind::Control]) };
    let resolver = Silent::default();

    assert_eq!(facts(&resolver, &from("192.0.2.7")).await.control, Answered::Found(Control::ByAddress));
    assert_eq!(resolver.questions(), Vec::<String>::new());
    assert_eq!(facts(&resolver, &from("192.0.2.8")).await.control, Answered::NoAnswer);
    assert_eq!(facts(&FixedResolver::new(), &from("192.0.2.0/24")).await.control, Answered::Missing);
}

#[tokio::test]
async fn a_contact_is_told_by_what_its_domain_does_with_mail() {
    let hosts = |name: &str| Ok(MailHosts::Hosts(vec![name.parse().unwrap()]));
    let none = FixedResolver::new;
    let reached =
        |at: [u8; 4]| none().with_mail("example.org", hosts("mx.example.org")).with("mx.example.org", [at.into()]);

    assert_eq!(contact(&none().with("example.org", [address(1)])).await, Answered::Found(Contact::TakesMail));
    assert_eq!(contact(&reached([192, 0, 2, 1])).await, Answered::Found(Contact::TakesMail));
    let null = none().with("example.org", [address(1)]).with_mail("example.org", Ok(MailHosts::Null));
    assert_eq!(contact(&null).await, Answered::Found(Contact::NullMx));
    let without = none().with_mail("example.org", Ok(MailHosts::None));
    assert_eq!(contact(&without).await, Answered::Found(Contact::NoMailHost));
    let dangling = none().with_mail("example.org", hosts("gone.example.org"));
    assert_eq!(contact(&dangling).await, Answered::Found(Contact::NoMailHost));
    assert_eq!(contact(&none()).await, Answered::Missing);
    let silent = none().with_mail("example.org", Err(ResolveError::TimedOut));
    assert_eq!(contact(&silent).await, Answered::NoAnswer);
    let half =
        none().with_mail("example.org", hosts("mx.example.org")).with_error("mx.example.org", ResolveError::Failed);
    assert_eq!(contact(&half).await, Answered::NoAnswer);
}

#[tokio::test]
async fn s12_a_domain_whose_mail_leads_to_inner_addresses_takes_none() {
    for inner in [
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
    ] {
        let resolver = FixedResolver::new().with("example.org", [inner.parse().unwrap()]);
        assert_eq!(contact(&resolver).await, Answered::Found(Contact::NoMailHost), "{inner}");
    }
}

#[tokio::test]
async fn a_contact_that_is_no_domain_is_never_asked_for() {
    for domain in ["localhost", "192.0.2.1", "_x.example.org", "a b.example.org", ""] {
        let resolver = Silent::default();
        let subject =
            CheckSubject { contact_domain: Some(domain), ..subject("192.0.2.7", &[CheckKind::ContactDomain]) };
        assert_eq!(facts(&resolver, &subject).await.contact, Answered::Missing, "{domain}");
        assert!(resolver.questions().is_empty());
    }
}

#[tokio::test]
async fn an_excluded_network_is_known_without_asking_anybody() {
    let exclusion = Exclusion { network: "192.0.2.0/24".parse().unwrap(), reason: "ours".to_owned() };
    let admission = Admission::new(vec![exclusion], BTreeSet::new());
    let resolver = FixedResolver::new();

    assert!(gather(&resolver, &admission, &subject("192.0.2.7", &[CheckKind::NotExcluded])).await.is_excluded);
    assert!(!gather(&resolver, &admission, &subject("192.0.3.7", &[CheckKind::NotExcluded])).await.is_excluded);
}
