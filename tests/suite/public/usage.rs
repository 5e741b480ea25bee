//! `/usage` and the settings of each program, made from the lists.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::Arc;

use axum::http::Method;
use reprieve::domain::list::List;
use reprieve::domain::locale::Locale;
use reprieve::domain::zone::{name_in, probes, test_entries};
use reprieve::urls;
use reprieve::web::public::usage::UsageView;
use reprieve::web::public::usage::server::{ALL, Server, Snippet, find};
use reprieve::web::public::usage::settings::SettingsView;
use reprieve::web::public::usage::source::Source;

use super::given::{Given, Shown};
use crate::support::app::TestApp;

const SITE: &str = "https://lookup.example/";

fn shown() -> Shown {
    let given = Given::starter_lists();
    Shown::new(&UsageView::new(given.page_at("/usage"), &given.catalog))
}

fn server(slug: &str) -> &'static Server {
    find(slug).unwrap()
}

/// What a list adds to the settings of a program, by file.
fn settings(slug: &str, list: &List) -> Vec<Snippet> {
    (server(slug).of)(&Source::new(list, SITE))
}

/// The same as one text, with what stands once before it.
fn whole(server: &Server, list: &List) -> String {
    let source = Source::new(list, SITE);
    let once = (server.once)(std::slice::from_ref(&source));
    once.into_iter().chain((server.of)(&source)).map(|snippet| snippet.code + "\n").collect()
}

#[test]
fn every_return_code_and_the_test_entries_are_published_p40() {
    let given = Given::starter_lists();

    let page = shown();

    let text = page.all();
    for list in given.catalog.lists() {
        assert!(text.contains(&list.zone), "{}", list.id);
        for criterion in &list.criteria {
            let [code, id] = [criterion.code.to_string(), criterion.id.to_string()];
            assert!(text.contains(&code) && text.contains(&id), "{id}");
        }
    }
    assert_eq!(page.texts("dl dt")[..2], ["127.0.0.2", "127.0.0.1"]);
    assert_eq!(page.texts("dl dd")[..2], ["always listed", "never listed"]);
}

#[test]
fn d15_d16_d17_d18_each_zone_has_its_test_entries_with_the_name_to_ask_for() {
    let given = Given::starter_lists();

    let page = shown();

    let rows = |column: &str| page.texts(&format!("table.probes tbody {column}"));
    let written: Vec<_> = rows("th").into_iter().zip(rows("td:nth-child(2)")).zip(rows("td:nth-child(3)")).collect();
    let expected: Vec<_> = given.catalog.lists().flat_map(|list| probes(list)).collect();
    assert_eq!(written.len(), expected.len());
    for (((address, name), answer), probe) in written.iter().zip(&expected) {
        assert_eq!((address, name), (&probe.address, &probe.name));
        assert_eq!(*answer, probe.answer.map_or("no answer".to_owned(), |code| code.to_string()));
    }
    assert_eq!(page.texts("p code")[1], "dig +short 2.0.0.127.ops.bl.example");
}

#[test]
fn d15_d16_d17_d18_a_zone_is_tried_in_both_families_by_each_of_its_codes_and_by_what_it_never_answers() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let asked: BTreeMap<String, _> = probes(list).into_iter().map(|probe| (probe.address, probe.answer)).collect();

        assert_eq!((asked["127.0.0.1"], asked["::FFFF:7F00:1"]), (None, None));
        assert_eq!(asked["127.0.0.2"], Some("127.0.0.2".parse().unwrap()));
        assert_eq!(asked["::FFFF:7F00:2"], asked["127.0.0.2"]);
        for criterion in &list.criteria {
            assert_eq!(asked[&criterion.code.to_string()], Some(criterion.code), "{}", criterion.id);
        }
        assert_eq!(asked.len(), 2 * (1 + test_entries(list).len()));
        for probe in probes(list) {
            let address: IpAddr = probe.address.parse().unwrap();
            assert_eq!(probe.name, name_in(&list.zone, address));
        }
    }
}

#[test]
fn p54_d14_d23_the_page_says_what_is_asked_of_those_who_use_the_lists() {
    let text = shown().all();
    for said in [
        "while they send it",
        "a DNS resolver of your own",
        "Keep each answer as long as it says",
        "Count only the codes",
        "We never send an error as an answer",
        "127.255.255",
        "Answers may be kept for 15 minutes.",
    ] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn every_program_has_a_page_with_every_list_and_what_it_suits() {
    let given = Given::starter_lists();
    let links = shown().attributes("main ul[translate=no] a", "href");
    assert_eq!(links.len(), ALL.len());
    for server in ALL {
        assert!(links.contains(&urls::usage_with(server.slug)), "{}", server.slug);
        let page = Shown::new(&SettingsView::new(given.page(), &given.catalog, server));
        assert_eq!(page.text("h1"), format!("Use these lists with {}", server.name));
        let (text, settings) = (page.all(), page.texts("pre").join("\n"));
        for list in given.catalog.lists() {
            let collateral = list.collateral.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&collateral), "{} {}", server.slug, list.id);
            assert!(settings.contains(&list.zone), "{} {}", server.slug, list.id);
        }
    }
}

#[test]
fn p40_postfix_refuses_by_the_codes_of_the_list_and_links_the_page() {
    let given = Given::starter_lists();

    let [main, replies] = &settings("postfix", given.list("ops"))[..] else { panic!("two files") };

    assert_eq!(main.code, "    reject_rbl_client ops.bl.example=127.0.0.[9..12],");
    assert_eq!(
        replies.code,
        "ops.bl.example=127.0.0.[9..12]  $rbl_code 5.7.1 Mail from $client_address is refused: the address is on the \
         list Open proxies (ops.bl.example). What to do: https://lookup.example/ip/$client_address"
    );
    let [sites, replies] = &settings("postscreen", given.list("rbl"))[..] else { panic!("two files") };
    assert_eq!(sites.code, "    rbl.bl.example=127.0.0.[2..4]*2");
    assert_eq!(replies.code, "rbl.bl.example  rbl.bl.example (Spam sources). What to do: https://lookup.example/");
}

#[test]
fn p40_exim_and_sendmail_refuse_by_the_codes_of_the_list_and_link_the_page() {
    let given = Given::starter_lists();

    let exim = &settings("exim", given.list("rss"))[0].code;
    let sendmail = &settings("sendmail", given.list("rss"))[0].code;

    assert!(exim.contains("dnslists    = rss.bl.example=127.0.0.5,127.0.0.6\n"), "{exim}");
    assert!(exim.contains("What to do: https://lookup.example/ip/$sender_host_address\n"), "{exim}");
    assert!(sendmail.contains("FEATURE(`enhdnsbl', `rss.bl.example',\n"), "{sendmail}");
    assert!(sendmail.contains("What to do: https://lookup.example/ip/\" $&{client_addr}',\n"), "{sendmail}");
    assert!(sendmail.ends_with("  `', `127.0.0.5.', `127.0.0.6.')dnl"), "{sendmail}");
}

#[test]
fn p40_sendmail_takes_six_codes_at_once() {
    let given = Given::starter_lists();
    let mut list = List::clone(given.list("ops"));
    let first = list.criteria[0].clone();
    list.criteria = (2..10)
        .map(|last| {
            let mut next = first.clone();
            next.code = [127, 0, 0, last].into();
            next
        })
        .collect();

    let sendmail = &settings("sendmail", &list)[0].code;

    let lines: Vec<&str> = sendmail.lines().filter(|line| line.starts_with("  `'")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].matches("`127.").count(), 6);
    assert_eq!(lines[1], "  `', `127.0.0.8.', `127.0.0.9.')dnl");
}

#[test]
fn p40_scores_are_by_code_and_a_refusal_links_the_page() {
    let given = Given::starter_lists();
    let list = given.list("nml");

    let rspamd = whole(server("rspamd"), list);
    let spamassassin = whole(server("spamassassin"), list);

    for (code, symbol) in [
        ("127.0.0.7", "DNSBL_NML_BL_EXAMPLE_UNCONFIRMED_LIST"),
        ("127.0.0.8", "DNSBL_NML_BL_EXAMPLE_UNSUBSCRIBE_IGNORED"),
    ] {
        assert!(rspamd.contains(&format!("      {symbol} = \"{code}\";\n")), "{rspamd}");
        assert!(rspamd.contains(&format!("  \"{symbol}\" {{ weight = ")), "{rspamd}");
        let rule = format!("header   {symbol} eval:check_rbl_sub('dnsbl-nml-lastexternal', '{code}')\n");
        assert!(spamassassin.contains(&rule), "{spamassassin}");
    }
    assert!(rspamd.contains("    unknown = false;\n"), "{rspamd}");
    assert!(rspamd.contains("What to do: https://lookup.example/ip/${ip}\";\n"), "{rspamd}");
    let lookup = "header   __DNSBL_NML_BL_EXAMPLE eval:check_rbl('dnsbl-nml-lastexternal', 'nml.bl.example.')\n";
    assert!(spamassassin.contains(lookup), "{spamassassin}");
}

#[test]
fn programs_that_take_any_answer_are_told_the_zone_and_say_so() {
    let given = Given::starter_lists();

    let opensmtpd = whole(server("opensmtpd"), given.list("dul"));
    let haraka = whole(server("haraka"), given.list("dul"));

    assert!(opensmtpd.contains("filter \"dnsbl-dul\" proc-exec \"filter-dnsbl dul.bl.example\"\n"), "{opensmtpd}");
    assert!(haraka.contains("zones[]=dul.bl.example\n"), "{haraka}");
    assert!(haraka.contains("[dul.bl.example]\ntype=block\nreject=true\nipv6=true\n127.0.0.16=dynamic-range\n"));
    for slug in ["opensmtpd", "haraka"] {
        let page = Shown::new(&SettingsView::new(given.page(), &given.catalog, server(slug)));
        assert!(page.all().contains("takes any answer for a listing"), "{slug}");
    }
}

#[test]
fn t21_what_an_operator_calls_a_list_cannot_break_out_of_any_setting() {
    let given = Given::starter_lists();
    let titled = |title: &str| {
        let mut list = List::clone(given.list("ops"));
        list.words.get_mut(&Locale::ENGLISH).unwrap().title = title.to_owned();
        list
    };
    let marks = |text: &str| {
        let mut counts: BTreeMap<char, usize> = BTreeMap::new();
        text.chars().filter(|c| !c.is_alphanumeric() && *c != ' ').for_each(|c| *counts.entry(c).or_default() += 1);
        counts
    };
    let plain = titled("A title");
    for hostile in [
        "A\" \"title",
        "A'; }\n}\r\nreject = yes\u{2028}title",
        "A $HOME ${run{/bin/id}} $(id) %{x} \\ \\n title",
        "A `'dnl' )define(`x', `y') title #",
        "# A title ; // /* <&> | ! ^ ~ * ? = @ \0 \u{1b}[31m",
        "\u{202e}A \u{feff}título 日本",
    ] {
        let list = titled(hostile);
        for server in ALL {
            let (written, expected) = (whole(server, &list), whole(server, &plain));
            let mut more = marks(&written);
            // Brackets and slashes mean nothing where a title stands.
            for (mark, count) in marks(&expected) {
                let have = more.remove(&mark).unwrap_or_default();
                assert!(have == count || "()/,.-".contains(mark), "{} {hostile:?}: {mark:?}\n{written}", server.slug);
            }
            more.retain(|mark, _| !"()/,.-".contains(*mark));
            assert!(more.is_empty() && written.is_ascii(), "{} {hostile:?}: {more:?}\n{written}", server.slug);
        }
    }
}

#[tokio::test]
async fn what_is_refused_by_our_settings_is_explained_here_as_ours() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let list = app.services.catalog.list("ops").unwrap();
    let source = Source::new(list, "https://lookup.example/");
    let refusal = source.refusal("203.0.113.7");
    for reply in [
        format!("554 5.7.1 {refusal}"),
        format!("host mx.example.org[192.0.2.25] said: 550 5.7.1 {refusal} (in reply to RCPT TO command)"),
        "550 5.7.1 Mail from 203.0.113.7 is refused: the address is on the list ops.bl.example. What to do: \
         https://lookup.example/ip/203.0.113.7"
            .to_owned(),
        "550 5.7.1 Service unavailable; client [203.0.113.7] blocked using ops.bl.example (Open proxies). What to do: \
         https://lookup.example/"
            .to_owned(),
        "550 host [203.0.113.7] is listed on ops.bl.example".to_owned(),
        "550-5.7.1 Mail from 203.0.113.7 is refused:\n550-5.7.1 the address is on the list Open proxies \
         (ops.bl.example). What to do:\n550 5.7.1 https://lookup.example/ip/203.0.113.7"
            .to_owned(),
    ] {
        let asked = app.request(Method::POST, urls::api_bounce()).body("text/plain", reply.clone());
        let report = asked.send().await.expect(200).json();
        assert_eq!(report["verdict"], "ours", "{reply}: {report}");
        assert_eq!(report["ip"], "203.0.113.7", "{reply}");
        assert_eq!(report["list_id"], "ops", "{reply}");
    }
}

#[test]
fn p38_p40_the_zone_of_all_lists_has_settings_of_its_own_with_every_code() {
    let mut given = Given::starter_lists();
    for server in ALL {
        let page = Shown::new(&SettingsView::new(given.page(), &given.catalog, server));
        // Where any answer counts no list could be left out.
        if ["opensmtpd", "haraka"].contains(&server.slug) {
            assert!(
                !page.all().contains("All lists in one zone") && !page.texts("pre").concat().contains("bl-example")
            );
            continue;
        }
        assert_eq!(page.texts("section h2")[0], "All lists in one zone", "{}", server.slug);
        // P15: what a list suits stands beside its codes.
        let suits = page.texts("section:first-of-type dl dd").join(" ");
        assert!(suits.contains("suits scoring, not outright refusal"), "{suits}");
        assert!(page.texts("section:first-of-type dl dt")[4].contains("127.0.0.7, 127.0.0.8"));
        let settings = page.texts("section:first-of-type pre").join("\n");
        assert!(settings.contains("bl.example") && !settings.contains("ops.bl.example"), "{settings}");
        assert!(page.all().contains("not both"));
    }
    let all = Source::combined(("bl.example", "Example"), given.catalog.lists().map(AsRef::as_ref), SITE);
    let criteria = || given.catalog.lists().flat_map(|list| &list.criteria);
    assert_eq!(all.codes.len(), criteria().count());
    for criterion in criteria() {
        let symbol = all.symbol_of(&all.codes[&criterion.code]);
        assert!(symbol.starts_with("DNSBL_BL_EXAMPLE_") && !symbol.contains('/'), "{symbol}");
    }
    let symbols: BTreeSet<String> = all.codes.values().map(|name| all.symbol_of(name)).collect();
    assert_eq!(symbols.len(), all.codes.len(), "one for each code");
    let postfix = &(server("postfix").of)(&all)[0].code;
    assert_eq!(*postfix, "    reject_rbl_client bl.example=127.0.0.[2..12;16..18],");
    assert!(all.refusal("203.0.113.7").contains("on the list Example (bl.example)"));

    Arc::get_mut(&mut given.site).unwrap().combined_zone = None;
    for server in ALL {
        let page = Shown::new(&SettingsView::new(given.page(), &given.catalog, server));
        assert!(!page.all().contains("All lists in one zone"), "there is none");
    }
}

#[tokio::test]
async fn a_program_that_is_not_known_has_no_page() {
    let app = TestApp::new().await;
    app.get("/usage/postfix").await.expect(200);
    app.get("/usage/none").await.expect(404);
}
