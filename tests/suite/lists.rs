//! List folders: the starter set keeps what a published list owes to people (RFC 6471), and a fault in an operator's
//! file is told with file, line and key.

use std::collections::BTreeSet;
use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use reprieve::content::Library;
use reprieve::domain::check::CheckKind;
use reprieve::domain::list::{List, RemovalMode, RuleKind};
use reprieve::domain::locale::Locale;
use reprieve::domain::network::Family;
use reprieve::lists;

const POLICY: &str = r#"order = 1
zone = "bad.bl.example"
since = 2026-11-23
contact = "lists@bl.example"
removal = "self-service"
expiry = "14d"
ttl = "15m"
intended_use = "Ask for the peer."
scope = "Single addresses."
collateral = "None known."
expiry_policy = "Short."
who_may_ask = "Anybody."

[floors]
ipv4 = 24
ipv6 = 48

[lockout]
first = "1d"
factor = 2
longest = "30d"
window = "90d"

[[criteria]]
name = "open-socks"
code = "127.0.0.9"
text = "A proxy."
evidence = "A connection through it."
secure = "open-socks-proxy"
protocols = ["socks5"]

[[criteria]]
name = "open-http"
code = "127.0.0.10"
text = "A web proxy."
evidence = "A connection through it."
protocols = ["http"]

[[rules]]
name = "confirmed"
kind = "removal"
text = "Granted when confirmed."
grants = true

[[rules]]
name = "waiting-time"
kind = "refusal"
text = "Refused while the waiting time runs."
check = "waited"
"#;

const ENGLISH: &str = r#"+++
title = "Bad things"
summary = "Addresses of bad things."

[criteria.open-socks]
plain = "it is open."
repair = "Close it."

[criteria.open-http]
plain = "it is open."
repair = "Close it."

[rules.confirmed]
answer = "It is off the list."

[rules.waiting-time]
answer = "It has to wait."
+++

## What it is

See [how to repair it](/secure/open-socks-proxy).
"#;

/// The shipped articles, read once.
fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::load(None).unwrap())
}

fn starter() -> Vec<Arc<List>> {
    lists::load(None, library()).unwrap()
}

fn put(root: &Path, path: &str, content: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// Path and content.
type File<'a> = (&'a str, &'a [u8]);

fn load(files: &[File<'_>]) -> Result<Vec<Arc<List>>, Vec<String>> {
    let root = tempfile::tempdir().unwrap();
    for (path, content) in files {
        put(root.path(), path, content);
    }
    lists::load(Some(root.path()), library()).map_err(|faults| faults.0.iter().map(ToString::to_string).collect())
}

/// Faults of the list `bad` after one change of its policy.
fn faults_after(from: &str, to: &str) -> Vec<String> {
    assert!(POLICY.contains(from), "the change changes nothing: {from}");
    let policy = POLICY.replacen(from, to, 1);
    load(&[("bad/list.toml", policy.as_bytes()), ("bad/en.md", ENGLISH.as_bytes())]).unwrap_err()
}

/// Faults of the list `bad` after one change of its English page.
fn word_faults_after(from: &str, to: &str) -> Vec<String> {
    assert!(ENGLISH.contains(from), "the change changes nothing: {from}");
    let words = ENGLISH.replacen(from, to, 1);
    load(&[("bad/list.toml", POLICY.as_bytes()), ("bad/en.md", words.as_bytes())]).unwrap_err()
}

#[test]
fn the_starter_set_loads_without_a_fault_in_its_published_order() {
    let names: Vec<_> = starter().iter().map(|list| list.id.to_string()).collect();

    assert_eq!(names, ["ops", "rss", "dul", "rbl", "nml"]);
}

#[test]
fn p03_every_list_says_how_one_gets_on_and_off() {
    for list in starter() {
        assert!(!list.criteria.is_empty(), "{}", list.id);
        for kind in [RuleKind::Removal, RuleKind::Refusal] {
            assert!(list.rules.iter().any(|rule| rule.kind == kind), "{} {kind:?}", list.id);
        }
        assert!(list.words(&Locale::ENGLISH).body.contains("id=\"how-to-leave-it\""), "{}", list.id);
    }
}

#[test]
fn p05_every_criterion_has_a_clause_the_evidence_it_needs_and_plain_words() {
    for list in starter() {
        for criterion in &list.criteria {
            let words = list.criterion_words(&Locale::ENGLISH, criterion).unwrap();
            for text in [&criterion.text, &criterion.evidence, &words.plain, &words.repair] {
                assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", criterion.id);
            }
            // It is read inside "… is listed because".
            assert!(words.plain.starts_with(|c: char| c.is_lowercase()), "{}", criterion.id);
        }
    }
}

#[test]
fn every_starter_list_says_which_criterion_an_import_takes_when_nobody_names_one() {
    for list in starter() {
        assert!(list.sole_criterion().is_some(), "{}", list.id);
    }
}

#[test]
fn p08_the_intended_use_names_the_machine_that_connects_and_p15_the_scope_whom_it_hits() {
    for list in starter() {
        assert!(list.intended_use.contains("the machine that connects"), "{}", list.id);
        assert!(list.collateral.contains("suit") && list.collateral.contains("scor"), "{}", list.id);
        assert!(list.scope.len() > 40, "{}", list.id);
    }
    let dul = starter().into_iter().find(|list| list.id.as_str() == "dul").unwrap();
    assert!(dul.intended_use.contains("Received lines") && dul.intended_use.contains("sign in"));
}

#[test]
fn p16_listings_expire_but_on_the_list_of_standing_facts_which_p18_are_looked_at_again() {
    for list in starter() {
        assert_eq!(list.expiry.is_none(), list.id.as_str() == "dul", "{}", list.id);
        assert!(!list.expiry_policy.is_empty());
        if list.expiry.is_none() {
            assert!(list.expiry_policy.contains("at least once a year"));
            assert!(list.expiry_policy.contains("They do not end by themselves because"));
        }
    }
}

#[test]
fn p20_the_list_of_standing_facts_says_how_to_correct_it_and_leaves_single_addresses_out() {
    let dul = starter().into_iter().find(|list| list.id.as_str() == "dul").unwrap();
    let has = |name: &str| dul.rules.iter().any(|rule| rule.id.name() == name && rule.kind == RuleKind::Removal);

    assert!(has("correction") && has("single-static"));
    assert_eq!(dul.removal, RemovalMode::Owner);
}

#[test]
fn p30_anybody_may_ask_and_the_list_that_restricts_it_says_why() {
    for list in starter() {
        assert!(list.who_may_ask.contains("nybody"), "{}", list.id);
        assert!(list.removal != RemovalMode::Owner || list.who_may_ask.contains("because"), "{}", list.id);
    }
}

#[test]
fn p34_all_checks_met_means_granted_on_every_list() {
    for list in starter() {
        let grants = |text: &str| text.contains("all checks met means granted") || text.contains("All checks met");
        assert!(list.rules.iter().any(|rule| grants(&rule.text)), "{}", list.id);
    }
}

#[test]
fn p35_the_waiting_time_that_every_list_has_is_a_published_rule() {
    for list in starter() {
        let rule = list.rules.iter().find(|rule| rule.id.name() == "waiting-time").unwrap();
        assert_eq!(rule.kind, RuleKind::Refusal, "{}", list.id);
    }
}

#[test]
fn p36_no_list_takes_a_fee_and_each_says_so() {
    for list in starter() {
        let rule = list.rules.iter().find(|rule| rule.id.name() == "no-fee").unwrap();
        assert!(rule.text.contains("no fee") && rule.text.contains("ever"), "{}", list.id);
    }
}

#[test]
fn p40_p43_every_code_has_one_meaning_even_where_zones_are_put_together() {
    let lists = starter();
    let codes: Vec<_> = lists.iter().flat_map(|list| &list.criteria).map(|criterion| criterion.code).collect();

    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "{codes:?}");
    assert_eq!(lists[0].criterion("open-socks").unwrap().code.to_string(), "127.0.0.9");
    assert!(codes.iter().all(Ipv4Addr::is_loopback));
}

#[test]
fn e30_zones_and_contacts_are_examples_and_no_name_of_others_is_used() {
    for list in starter() {
        assert!(list.zone.ends_with(".bl.example") && list.contact.ends_with("@bl.example"));
        let text = format!("{list:?}");
        for name in ["MAPS", "mail-abuse", "Trend Micro", "Spamhaus", "SORBS", "Abusix"] {
            assert!(!text.contains(name), "{} names {name}", list.id);
        }
    }
}

#[test]
fn proxy_schemes_lead_to_their_criterion() {
    let ops = starter().remove(0);
    let name = |scheme: &str| ops.criterion_for_protocol(scheme).map(|criterion| criterion.id.to_string());

    assert_eq!(name("socks4").as_deref(), Some("ops/open-socks"));
    assert_eq!(name("socks5").as_deref(), Some("ops/open-socks"));
    assert_eq!(name("http").as_deref(), Some("ops/open-http"));
    assert_eq!(name("gopher"), None);
}

#[test]
fn floors_never_reach_the_whole_internet() {
    for list in starter() {
        assert!(list.floor(Family::V4) >= 8 && list.floor(Family::V6) >= 19, "{}", list.id);
    }
}

#[test]
fn a_directory_takes_the_place_of_the_starter_set() {
    let lists = load(&[
        ("zed/list.toml", POLICY.replace("order = 1", "order = 2").replace("bad.bl", "zed.bl").as_bytes()),
        ("zed/en.md", ENGLISH.as_bytes()),
        ("bad/list.toml", POLICY.as_bytes()),
        ("bad/en.md", ENGLISH.as_bytes()),
        ("README.md", b"mine"),
        ("bad/.en.md.swp", b"\xff"),
    ])
    .unwrap();
    let names: Vec<_> = lists.iter().map(|list| list.id.as_str()).collect();

    assert_eq!(names, ["bad", "zed"]);
    assert_eq!(lists[0].words(&Locale::ENGLISH).title, "Bad things");
}

#[test]
fn the_policy_version_follows_every_change_but_not_the_line_ends() {
    let version = |policy: &str| {
        load(&[("bad/list.toml", policy.as_bytes()), ("bad/en.md", ENGLISH.as_bytes())]).unwrap()[0]
            .policy_version
            .clone()
    };

    assert_eq!(version(POLICY).0.len(), 64);
    assert_eq!(version(POLICY), version(&POLICY.replace('\n', "\r\n")));
    assert_eq!(version(POLICY), version(&format!("\u{feff}{POLICY}")));
    assert_ne!(version(POLICY), version(&POLICY.replace("A proxy.", "A proxy!")));
}

#[test]
fn the_policy_version_covers_what_reviewers_answer_too() {
    let version = |english: &str| {
        let files: [File<'_>; 2] = [("bad/list.toml", POLICY.as_bytes()), ("bad/en.md", english.as_bytes())];
        load(&files).unwrap()[0].policy_version.clone()
    };

    assert_ne!(version(ENGLISH), version(&ENGLISH.replace("It has to wait.", "It has to wait a day.")));
}

#[test]
fn each_fault_of_a_policy_names_file_line_and_key() {
    let cases = [
        ("order = 1", "order = 1\ncolour = 3", "bad/list.toml:2: colour: is not a known key: known are order, zone"),
        ("order = 1", "order = \"first\"", "bad/list.toml:1: order: must be a whole number, not a text"),
        ("since = 2026-11-23", "since = \"2026-11-23\"", "bad/list.toml:3: since: must be a date as 2026-11-01"),
        ("zone = \"bad.bl.example\"", "", "bad/list.toml:1: zone: is missing"),
        ("bad.bl.example", "Bad.BL.example", "bad/list.toml:2: zone: \"Bad.BL.example\" is not a zone"),
        ("bad.bl.example", "bad.bl.example.", "bad/list.toml:2: zone: \"bad.bl.example.\" is not a zone"),
        ("bad.bl.example", "localhost", "bad/list.toml:2: zone: \"localhost\" is not a zone"),
        ("bad.bl.example", "192.0.2.1", "bad/list.toml:2: zone: \"192.0.2.1\" is not a zone"),
        ("lists@bl.example", "lists at bl", "bad/list.toml:4: contact: \"lists at bl\" is not a mail address"),
        ("self-service", "magic", "bad/list.toml:5: removal: \"magic\" is not known: self-service, checked, reviewed"),
        ("\"14d\"", "\"0d\"", "bad/list.toml:6: expiry: must be a length of time longer than nothing"),
        ("\"14d\"", "14", "bad/list.toml:6: expiry: must be a length of time longer than nothing"),
        ("expiry = \"14d\"", "", "bad/list.toml:1: expiry: is missing: how long a listing lasts"),
        ("ttl =", "static_reason = \"x\"\nttl =", "bad/list.toml:7: static_reason: stands only where there is no"),
        ("\"15m\"", "\"10s\"", "bad/list.toml:7: ttl: must be from 60s to 1d"),
        ("\"Single addresses.\"", "\" \"", "bad/list.toml:9: scope: must not be empty"),
        (
            "order = 1",
            "order = 1\ndefault_criterion = \"nothing\"",
            "bad/list.toml:2: default_criterion: \"nothing\" is not the name of a criterion of this list",
        ),
        ("ipv4 = 24", "ipv4 = 0", "bad/list.toml:15: floors.ipv4: must be a prefix length from 8 to 32"),
        ("ipv6 = 48", "ipv6 = 16", "bad/list.toml:16: floors.ipv6: must be a prefix length from 19 to 128"),
        ("first = \"1d\"", "first = \"31d\"", "bad/list.toml:19: lockout.first: is longer than lockout.longest"),
        ("factor = 2", "factor = 0", "bad/list.toml:20: lockout.factor: must be a whole number from 1 to 100"),
        ("\"open-socks\"", "\"Open Socks\"", "bad/list.toml:25: criteria.name: \"Open Socks\" is not a name"),
        ("127.0.0.9", "9", "bad/list.toml:26: criteria.code: \"9\" is not an address: a code is a text as"),
        ("evidence = \"A connection through it.\"\n", "", "bad/list.toml:24: criteria.evidence: is missing"),
        ("open-socks-proxy", "nowhere", "bad/list.toml:29: criteria.secure: there is no article secure/en/nowhere.md"),
        ("[\"socks5\"]", "\"socks5\"", "bad/list.toml:30: criteria.protocols: must be an array of texts, not a text"),
        ("[\"socks5\"]", "[\"SOCKS5\"]", "bad/list.toml:30: criteria.protocols: \"SOCKS5\" is not a scheme"),
        ("127.0.0.10", "127.0.0.9", "bad/list.toml:34: criteria.code: 127.0.0.9 is the code of open-socks already"),
        ("[\"http\"]", "[\"socks5\"]", "bad/list.toml:37: criteria.protocols: socks5 falls under open-socks already"),
        ("\"confirmed\"", "\"open-http\"", "bad/list.toml:40: rules.name: open-http is the name of another criterion"),
        ("\"refusal\"", "\"removal\"", "bad/list.toml:1: rules: none has kind = \"refusal\""),
        ("\"refusal\"", "\"maybe\"", "bad/list.toml:47: rules.kind: \"maybe\" is not known: removal or refusal"),
        ("order = 1", "order 1", "bad/list.toml:1: is not TOML"),
    ];
    for (from, to, expected) in cases {
        let faults = faults_after(from, to);
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}\n{faults:#?}");
    }
}

#[test]
fn each_fault_of_what_a_rule_does_names_file_line_and_key() {
    let cases = [
        ("check = \"waited\"\n", "", "bad/list.toml:1: rules: none has check = \"waited\" for all requests: with a"),
        (
            "\"waited\"",
            "\"awaited\"",
            "bad/list.toml:49: rules.check: \"awaited\" is not known: one of waited, quiet, rev",
        ),
        ("\"waited\"", "\"not-excluded\"", "bad/list.toml:49: rules.check: \"not-excluded\" is not known: one of"),
        ("\"waited\"", "\"contact-domain\"", "bad/list.toml:49: rules.check: \"contact-domain\" is not known: one of"),
        ("\"waited\"", "\"waited\"\nsingle = true", "bad/list.toml:1: rules: none has check = \"waited\" for all requ"),
        (
            "\"waited\"",
            "\"chosen-name\"",
            "bad/list.toml:49: rules.check: chosen-name is about the name of one address",
        ),
        ("\"waited\"", "\"waited\"\ngrants = true", "bad/list.toml:50: rules.grants: stands only in a rule of kind"),
        (
            "grants = true",
            "check = \"quiet\"",
            "bad/list.toml:43: rules.check: stands only in a rule of kind \"refusal\"",
        ),
        (
            "grants = true",
            "grants = \"yes\"",
            "bad/list.toml:43: rules.grants: must be true or false without quotes, not",
        ),
        (
            "grants = true",
            "grants = false",
            "bad/list.toml:1: rules: none has grants = true: with removal = \"self-service\"",
        ),
        (
            "grants = true",
            "grants = true\nsingle = true",
            "bad/list.toml:1: rules: none has grants = true: with removal",
        ),
        ("grants = true", "single = true", "bad/list.toml:43: rules.single: stands only beside check or grants"),
        (
            "\"self-service\"",
            "\"owner\"",
            "bad/list.toml:1: rules: none has check = \"control\" for all requests: with rem",
        ),
    ];
    for (from, to, expected) in cases {
        let faults = faults_after(from, to);
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}\n{faults:#?}");
    }
}

#[test]
fn d04_d09_a_code_is_inside_127_0_0_0_8_and_has_no_other_meaning() {
    for code in ["10.0.0.9", "127.0.0.0", "127.0.0.1", "127.255.255.252", "127.255.255.254", "127.255.255.255"] {
        let faults = faults_after("127.0.0.9", code);
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert!(faults[0].starts_with(&format!("bad/list.toml:26: criteria.code: {code} ")), "{faults:#?}");
    }
}

#[test]
fn a_policy_without_criteria_or_rules_is_refused_p06() {
    let bare = POLICY.split("[[criteria]]").next().unwrap();
    let faults = load(&[("bad/list.toml", bare.as_bytes()), ("bad/en.md", ENGLISH.as_bytes())]).unwrap_err();

    assert!(faults.contains(&"bad/list.toml:1: criteria: is missing: at least one table [[criteria]]".to_owned()));
    assert!(faults.contains(&"bad/list.toml:1: rules: is missing: at least one table [[rules]]".to_owned()));
}

#[test]
fn a_list_of_standing_facts_gives_its_reason_and_has_no_expiry() {
    let policy = POLICY.replace("expiry = \"14d\"", "static_reason = \"Facts stand.\"");
    let lists = load(&[("bad/list.toml", policy.as_bytes()), ("bad/en.md", ENGLISH.as_bytes())]).unwrap();

    assert_eq!(lists[0].expiry, None);
    assert_eq!(lists[0].expiry_policy, "Short. Facts stand.");
}

#[test]
fn each_fault_of_a_page_names_file_line_and_key() {
    let long = "a".repeat(4_001);
    let cases = [
        ("title = \"Bad things\"\n", "", "bad/en.md:2: title: is missing"),
        ("title = ", "titel = ", "bad/en.md:2: titel: is not a known key: known are title, summary, criteria"),
        ("[criteria.open-http]", "[criteria.open-htp]", "bad/en.md:2: criteria.open-http: is missing"),
        ("[criteria.open-http]", "[criteria.open-htp]", "bad/en.md:9: criteria.open-htp: is not a criterion"),
        ("repair = \"Close it.\"\n", "", "bad/en.md:5: criteria.open-socks.repair: is missing"),
        ("plain = \"it is open.\"", "plain = 1", "bad/en.md:6: criteria.open-socks.plain: must be a text in quotes"),
        ("/secure/open-socks-proxy", "/secure/x", "bad/en.md:22: /secure/x leads to an article that is not there"),
        ("/secure/open-socks-proxy", "/lists/ops", "bad/en.md:22: /lists/ops leads to a list that is not there"),
        ("/secure/open-socks-proxy", "#no", "bad/en.md:22: #no leads to a heading that is not there"),
        ("/secure/open-socks-proxy", "javascript:x", "bad/en.md:22: a link to \"javascript:x\" is left out"),
        (
            "[rules.waiting-time]",
            "[rules.waiting]",
            "bad/en.md:16: rules.waiting: is not a rule of this list's list.toml",
        ),
        ("answer = \"It is", "anwser = \"It is", "bad/en.md:13: rules.confirmed.answer: is missing"),
        (
            "answer = \"It is",
            "anwser = \"It is",
            "bad/en.md:14: rules.confirmed.anwser: is not a known key: known are answer",
        ),
        (
            "\"It is off the list.\"",
            "[\"It is off the list.\"]",
            "bad/en.md:14: rules.confirmed.answer: must be a text",
        ),
        ("\"It is off the list.\"", "\"\\u200B\"", "bad/en.md:14: rules.confirmed.answer: must not be empty"),
        (
            "It has to wait.",
            long.as_str(),
            "bad/en.md:17: rules.waiting-time.answer: has 4001 characters: at most 4000",
        ),
        ("rules.", "roules.", "bad/en.md:13: roules: is not a known key: known are title, summary, criteria, rules"),
        ("\n+++\n\n", "\n\n", "bad/en.md:1: the keys have no end"),
        ("+++\ntitle", "title", "bad/en.md:1: begins with a line +++"),
    ];
    for (from, to, expected) in cases {
        let faults = word_faults_after(from, to);
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}\n{faults:#?}");
    }
}

#[test]
fn a_translation_may_leave_criteria_out_but_not_make_any_up_e28() {
    let files = |german: &'static str| {
        load(&[
            ("bad/list.toml", POLICY.as_bytes()),
            ("bad/en.md", ENGLISH.as_bytes()),
            ("bad/de.md", german.as_bytes()),
        ])
    };
    let german: Locale = "de".parse().unwrap();

    let lists = files("+++\ntitle = \"Böses\"\nsummary = \"Böse Adressen.\"\n+++\nText.\n").unwrap();
    assert_eq!(lists[0].words(&german).title, "Böses");
    let criterion = lists[0].criterion("open-socks").unwrap();
    assert_eq!(lists[0].criterion_words(&german, criterion).unwrap().plain, "it is open.");

    let faults =
        files("+++\ntitle = \"B\"\nsummary = \"B\"\n[criteria.neu]\nplain = \"x\"\nrepair = \"y\"\n+++\nText.\n");
    assert_eq!(faults.unwrap_err(), ["bad/de.md:4: criteria.neu: is not a criterion of this list's list.toml"]);
}

#[test]
fn a_list_without_answers_is_a_list_and_reviewers_begin_with_the_rule_itself() {
    let (head, _) = ENGLISH.split_once("\n[rules.confirmed]").unwrap();
    let (_, body) = ENGLISH.split_once("+++\n\n").unwrap();
    let words = format!("{head}+++\n\n{body}");

    let lists = load(&[("bad/list.toml", POLICY.as_bytes()), ("bad/en.md", words.as_bytes())]).unwrap();

    let answer = lists[0].prepared_answer(&"de".parse().unwrap(), &lists[0].rules[0]);
    assert_eq!((answer.locale.as_str(), answer.text), ("en", lists[0].rules[0].text.as_str()));
}

#[test]
fn a_translation_may_leave_answers_out_and_then_the_answer_says_that_it_is_english() {
    let files = |german: &str| {
        load(&[
            ("bad/list.toml", POLICY.as_bytes()),
            ("bad/en.md", ENGLISH.as_bytes()),
            ("bad/de.md", format!("+++\ntitle = \"B\"\nsummary = \"B\"\n{german}+++\nText.\n").as_bytes()),
        ])
    };

    let list = files("[rules.confirmed]\nanswer = \"\"\"\nSie ist weg.\n  Achten Sie\u{202e} darauf.\"\"\"\n")
        .unwrap()
        .remove(0);
    let answer = |language: &str, rule: usize| {
        let answer = list.prepared_answer(&language.parse().unwrap(), &list.rules[rule]);
        (answer.locale.as_str(), answer.text)
    };
    assert_eq!(answer("de", 0), ("de", "Sie ist weg. Achten Sie darauf."));
    assert_eq!(answer("de", 1), ("en", "It has to wait."));
    assert_eq!(answer("fr", 0), ("en", "It is off the list."));
    assert_eq!(answer("en", 0), ("en", "It is off the list."));

    let faults = files("[rules.neu]\nanswer = \"x\"\n");
    assert_eq!(faults.unwrap_err(), ["bad/de.md:4: rules.neu: is not a rule of this list's list.toml"]);
}

#[test]
fn every_starter_list_answers_by_every_rule_in_every_language_in_two_to_four_sentences() {
    let languages = ["ar", "de", "en", "es", "fr", "ja", "pl", "pt"];
    for list in starter() {
        for rule in &list.rules {
            let mut answers = BTreeSet::new();
            for language in languages {
                let answer = list.prepared_answer(&language.parse().unwrap(), rule);
                let what = format!("{} in {language}: {}", rule.id, answer.text);
                assert_eq!(answer.locale.as_str(), language, "{what}");
                let ends = [". ", "? ", "。", "؟ "];
                let text = format!("{} ", answer.text);
                let sentences: usize = ends.iter().map(|end| text.matches(end).count()).sum();
                assert!((2..=4).contains(&sentences), "{sentences} sentences: {what}");
                assert!(!answer.text.contains(['!', '！', '<', '{']) && answer.text.chars().count() <= 500, "{what}");
                answers.insert(answer.text);
            }
            assert_eq!(answers.len(), languages.len(), "{}", rule.id);
        }
    }
}

#[test]
fn two_lists_never_share_a_zone() {
    let faults = load(&[
        ("bad/list.toml", POLICY.as_bytes()),
        ("bad/en.md", ENGLISH.as_bytes()),
        ("too/list.toml", POLICY.as_bytes()),
        ("too/en.md", ENGLISH.as_bytes()),
    ])
    .unwrap_err();

    assert_eq!(faults, ["too/list.toml:2: zone: bad.bl.example is the zone of bad/list.toml already: one zone a list"]);
}

#[test]
fn what_is_wrong_with_folders_and_files_is_told_plainly() {
    let policy = ("bad/list.toml", POLICY.as_bytes());
    let english = ("bad/en.md", ENGLISH.as_bytes());
    let cases: [(&[File<'_>], &str); 7] = [
        (&[english], "bad: bad/list.toml is missing: the list's policy"),
        (&[policy], "bad: bad/en.md is missing: its page in English"),
        (&[("bad/list.toml", b"order = 1\n\xff\xfe"), english], "bad/list.toml:2: is not UTF-8"),
        (&[policy, english, ("bad/EN.txt", b"x")], "bad/EN.txt: is no file of a list"),
        (&[policy, english, ("bad/more/en.md", b"x")], "bad/more/en.md: is no file of a list"),
        (&[policy, english, ("7/en.md", b"x")], "7: a list's name has 2 to 32 characters"),
        (&[("README.md", b"x")], "/"),
    ];
    for (files, expected) in cases {
        let faults = load(files).unwrap_err();
        assert!(faults.len() == 1 && faults[0].starts_with(expected), "{expected}\n{faults:#?}");
    }
}

#[test]
fn a_missing_directory_is_named() {
    let library = Library::load(None).unwrap();
    let faults = lists::load(Some(Path::new("/nowhere/at/all")), &library).unwrap_err().to_string();

    assert!(faults.starts_with("/nowhere/at/all: the directory cannot be read"), "{faults}");
}

#[test]
fn every_fault_is_told_at_once() {
    let policy = POLICY.replace("15m", "1s").replace("127.0.0.9", "1.2.3.4").replace("\"refusal\"", "\"perhaps\"");
    let english = ENGLISH.replace("title =", "name =");
    let faults = load(&[("bad/list.toml", policy.as_bytes()), ("bad/en.md", english.as_bytes())]).unwrap_err();
    let keys: Vec<_> = faults.iter().map(|fault| fault.split(": ").nth(1).unwrap()).collect();

    assert_eq!(keys, ["name", "title", "ttl", "criteria.code", "rules.kind"], "{faults:#?}");
}

/// The policy with more rules at its end.
fn with_rules(policy: &str, rules: &[(&str, &str, &str)]) -> String {
    rules.iter().fold(policy.to_owned(), |policy, (name, kind, keys)| {
        format!("{policy}\n[[rules]]\nname = \"{name}\"\nkind = \"{kind}\"\ntext = \"A rule.\"\n{keys}\n")
    })
}

/// The English page with an answer for every rule of the policy.
fn english_for(policy: &str) -> String {
    let names = policy.split("[[rules]]\nname = \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let new = names.filter(|name| !ENGLISH.contains(&format!("[rules.{name}]")));
    let answers = new.fold(String::new(), |all, name| format!("{all}\n[rules.{name}]\nanswer = \"A rule.\"\n"));
    ENGLISH.replacen("+++\n\n", &format!("{answers}+++\n\n"), 1)
}

fn load_policy(policy: &str) -> Result<Vec<Arc<List>>, Vec<String>> {
    load(&[("bad/list.toml", policy.as_bytes()), ("bad/en.md", english_for(policy).as_bytes())])
}

#[test]
fn no_check_has_two_rules_and_no_request_two_rules_to_be_granted_under() {
    let twice = with_rules(POLICY, &[("again", "refusal", "check = \"waited\""), ("also", "removal", "grants = true")]);
    let singles = with_rules(
        POLICY,
        &[("one", "removal", "grants = true\nsingle = true"), ("two", "removal", "grants = true\nsingle = true")],
    );

    assert_eq!(
        load_policy(&twice).unwrap_err(),
        [
            "bad/list.toml:55: rules.check: waited is the check of waiting-time already: one rule a check",
            "bad/list.toml:61: rules.grants: confirmed grants already: one rule for all requests, and one with single = \
             true for single addresses",
        ]
    );
    let faults = load_policy(&singles).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(faults[0].starts_with("bad/list.toml:62: rules.grants: one grants already"), "{faults:#?}");
}

#[test]
fn a_list_that_staff_decide_needs_no_rule_to_grant_under() {
    let policy = POLICY.replace("\"self-service\"", "\"reviewed\"").replace("grants = true\n", "");
    let lists = load_policy(&policy).unwrap();

    assert_eq!(lists[0].granting_rule(true), None);
}

#[test]
fn rules_for_single_addresses_are_asked_of_them_alone_and_go_before_the_others() {
    let policy = with_rules(
        POLICY,
        &[
            ("no-name", "refusal", "check = \"reverse-name\"\nsingle = true"),
            ("fixed", "removal", "grants = true\nsingle = true"),
        ],
    );
    let list = load_policy(&policy).unwrap().remove(0);
    let checks = |is_single| {
        let checks = list.checks(is_single);
        checks.iter().map(|(kind, rule)| format!("{} {}", kind.word(), rule.id.name())).collect::<Vec<_>>()
    };
    let granting = |is_single| list.granting_rule(is_single).unwrap().id.name().to_owned();

    assert_eq!(checks(false), ["waited waiting-time"]);
    assert_eq!(checks(true), ["waited waiting-time", "reverse-name no-name"]);
    assert_eq!((granting(false).as_str(), granting(true).as_str()), ("confirmed", "fixed"));
    assert_eq!(list.rule_for(CheckKind::ReverseName).unwrap().id.as_str(), "bad/no-name");
    assert_eq!(list.rule_for(CheckKind::Quiet), None);
}

#[test]
fn p34_p35_what_a_machine_checks_on_each_starter_list_has_a_published_rule() {
    let told: Vec<String> = starter()
        .iter()
        .flat_map(|list| {
            let rule = |is_single| list.granting_rule(is_single).map_or("staff", |rule| rule.id.name());
            let checks = list.checks(true);
            let checks = checks.into_iter().map(|(kind, rule)| {
                assert_eq!((rule.kind, list.rule_for(kind)), (RuleKind::Refusal, Some(rule)));
                format!("{} {}{}", kind.word(), rule.id, if rule.single { " single" } else { "" })
            });
            checks.chain([format!("{} granted: {}, {}", list.id, rule(false), rule(true))]).collect::<Vec<_>>()
        })
        .collect();

    assert_eq!(
        told,
        [
            "waited ops/waiting-time",
            "ops granted: request-confirmed, request-confirmed",
            "quiet rss/still-open",
            "waited rss/waiting-time",
            "rss granted: request-confirmed, request-confirmed",
            "control dul/control-not-shown",
            "forward-confirmed dul/no-way-back single",
            "chosen-name dul/name-not-chosen single",
            "waited dul/waiting-time",
            "dul granted: control-shown, single-static",
            "quiet rbl/seen-since",
            "waited rbl/waiting-time",
            "rbl granted: staff, staff",
            "quiet nml/still-unconfirmed",
            "waited nml/waiting-time",
            "nml granted: staff, staff",
        ]
    );
}
