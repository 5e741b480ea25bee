//! Pages by their paths, through the whole site.

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;

use super::site::Site;

#[tokio::test]
async fn one_thing_that_was_understood_leads_to_its_answer() {
    let site = Site::open().await;
    for (path, target) in [
        ("/lookup?q=203.0.113.7", "/ip/203.0.113.7"),
        ("/lookup?q=%20203.0.113.7%20", "/ip/203.0.113.7"),
        ("/lookup?q=2001:DB8::1", "/ip/2001:db8::1"),
        ("/lookup?q=203.0.113.0/25", "/net/203.0.113.0/25"),
        ("/ip/::ffff:203.0.113.7", "/ip/203.0.113.7?read=mapped"),
        ("/net/203.0.113.9/25", "/net/203.0.113.0/25?read=inside"),
        ("/net/203.0.113.7/32", "/ip/203.0.113.7?read=single"),
        ("/remove/ops/::ffff:203.0.113.7", "/remove/ops/203.0.113.7"),
    ] {
        let visit = site.get(path).await;
        assert!(visit.status.is_redirection(), "{path}: {}", visit.status);
        assert_eq!(visit.location, target, "{path}");
    }
    assert_eq!(site.paste(" 203.0.113.7\n").await.location, "/ip/203.0.113.7");
}

#[tokio::test]
async fn the_answer_says_how_the_query_was_read() {
    let site = Site::open().await;

    let page = site.get("/net/203.0.113.0/25?read=inside").await.page();
    assert!(page.text("p.notice").contains("An address inside 203.0.113.0/25 was entered with a length"));
    let page = site.get("/ip/203.0.113.7?read=mapped.port").await.page();
    assert_eq!(page.texts("p.notice").len(), 2);
    assert!(page.texts("p.notice")[0].contains("::ffff:203.0.113.7 is the IPv4 address 203.0.113.7"));

    for words in ["%3Cscript%3E", "inside", "x.y.z", ""] {
        let foreign = site.get(&format!("/ip/203.0.113.7?read={words}")).await;
        assert!(!foreign.html.contains("script&") && foreign.page().texts("p.notice").is_empty(), "{words}");
    }
}

#[tokio::test]
async fn what_was_typed_stands_in_no_address_of_a_page_but_the_address_itself() {
    let site = Site::open().await;
    for (typed, target) in [
        ("[203.0.113.7]:25", "/ip/203.0.113.7?read=port"),
        ("secret-name.example.org [203.0.113.7]", "/ip/203.0.113.7?read=beside-name"),
        ("https://secret.example.org/token?ip=203.0.113.7", "/ip/203.0.113.7?read=link"),
        ("2001:db8::1%secret0", "/ip/2001:db8::1?read=zone"),
        ("203[.]0[.]113[.]7", "/ip/203.0.113.7?read=refanged"),
        ("203.0.113.9/255.255.255.128", "/net/203.0.113.0/25?read=inside.mask"),
        ("203.0.113.7 203.0.113.7", "/ip/203.0.113.7?read=repeated"),
        ("someone@203.0.113.7", "/ip/203.0.113.7?read=behind-at"),
        ("7.113.0.203.in-addr.arpa", "/ip/203.0.113.7?read=reverse-name"),
        ("7.113.0.203.ops.secret.example", "/ip/203.0.113.7?read=list-name"),
    ] {
        assert_eq!(site.paste(typed).await.location, target, "{typed}");
        let (_, words) = target.split_once('=').unwrap();
        assert_eq!(site.get(target).await.page().texts("p.notice").len(), words.split('.').count(), "{target}");
    }
}

#[tokio::test]
async fn an_answer_is_a_page_or_json_as_asked() {
    let site = Site::open().await;

    let page = site.get("/ip/203.0.113.7").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.page().text("h1"), "203.0.113.7 is on 2 lists of Reprieve.");

    let json = site.get("/ip/203.0.113.7.json").await;
    assert!(json.html.starts_with(r#"{"address":"203.0.113.7","state":"listed""#), "{}", json.html);
}

#[tokio::test]
async fn every_address_of_a_name_is_answered() {
    let site = Site::open().await;

    let visit = site.get("/lookup?q=mail.example.org").await;

    assert_eq!(visit.status, StatusCode::OK);
    assert_eq!(visit.page().attributes("tbody a", "href"), ["/ip/8.8.8.8", "/ip/203.0.113.7"]);
    assert_eq!(visit.page().texts("tbody .state"), ["○ Not listed", "● Listed"]);
    for name in ["nowhere.example.org", "slow.example.org"] {
        let page = site.get(&format!("/lookup?q={name}")).await.page();
        assert!(page.text("p.lead").contains(name), "{name}");
        assert_eq!(page.text("#q"), name);
    }
}

#[tokio::test]
async fn several_addresses_and_ranges_are_answered_one_by_one() {
    let site = Site::open().await;

    let many = site.paste("203.0.113.7, 8.8.8.8").await;
    assert_eq!(many.page().texts("tbody .state"), ["● Listed", "○ Not listed"]);

    let range = site.paste("203.0.113.6-203.0.113.8").await;
    assert_eq!(range.page().texts("tbody th"), ["203.0.113.6/31", "203.0.113.8"]);
}

#[tokio::test]
async fn a_list_with_a_few_other_entries_is_answered_and_the_others_are_named() {
    let site = Site::open().await;

    let lines = site.paste("203.0.113.7\n\n8.8.8.8\nfoo\n198.51.100.300\n8.8.4.4").await;
    assert_eq!(lines.page().texts("tbody th"), ["203.0.113.7", "8.8.8.8", "8.8.4.4"]);
    let notes = lines.page().texts("p.notice");
    assert_eq!(notes[0], "Line 4 was left out: “foo”.");
    assert!(notes[1].starts_with("Line 5 was left out: “198.51.100.300”. “300” is too large"), "{notes:?}");
    assert!(lines.page().text("#q").contains("foo"));

    let entries = site.paste("203.0.113.7, 8.8.8.8, foo").await;
    assert_eq!(entries.page().texts("p.notice"), ["Left out: “foo”."]);
    let many: Vec<String> =
        (0..=255).map(|n| format!("8.8.8.{n}")).chain((0..20).map(|n| format!("word{n}"))).collect();
    let many = site.paste(&many.join("\n")).await;
    assert_eq!((many.page().texts("tbody th").len(), many.page().texts("p.notice").len()), (256, 11));
    let beyond: Vec<String> = (0..500).map(|n| format!("8.8.{}.{}", n / 250, n % 250)).collect();
    let beyond = site.paste(&format!("one\n{}\ntwo", beyond.join("\n"))).await;
    assert_eq!(beyond.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(beyond.page().text("[role=alert] a").starts_with("At most 256 addresses"));
}

#[tokio::test]
async fn one_address_among_words_is_offered_and_a_refusal_is_explained() {
    let site = Site::open().await;

    let asked = site.paste("203.0.113.7 is that mine").await;
    assert_eq!(asked.page().text("h1"), "One address in your text");
    assert_eq!(asked.page().attributes("tbody th a", "href"), ["/ip/203.0.113.7"]);

    for refused in [
        "550 5.7.1 203.0.113.7 blocked",
        "203.0.113.7\n8.8.8.8\n554 5.7.1 Service unavailable; blocked using zen.spamhaus.org",
        "203.0.113.7 see https://list.example/x",
    ] {
        assert!(!site.paste(refused).await.page().text(".who-must").is_empty(), "{refused}");
    }
}

#[tokio::test]
async fn what_is_not_clear_is_told_and_kept() {
    let site = Site::open().await;
    for (path, typed) in [("/lookup?q=1.2.3", "1.2.3"), ("/lookup?q=0127.1.1.1", "0127.1.1.1"), ("/lookup?q=", "")] {
        let visit = site.get(path).await;
        assert_eq!(visit.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert_eq!(visit.page().text("#q"), typed);
        assert!(!visit.page().text("[role=alert] a").is_empty());
    }
    assert_eq!(site.get("/ip/1.2.3").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_pasted_mail_gets_a_page_and_never_a_link() {
    let site = Site::open().await;
    let mail = format!("Subject: secret words\n\n550 blocked using ops, see 203.0.113.7\n{}", "line\n".repeat(20_000));

    let visit = site.paste(&mail).await;

    assert_eq!((visit.status, visit.location.as_str()), (StatusCode::OK, ""));
    assert!(!visit.page().text(".who-must").is_empty());
    assert!(visit.page().text("#q").starts_with("Subject: secret words"));
    assert_eq!(site.paste(&"x ".repeat(140_000)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn while_loading_every_answer_is_a_503_page_e8() {
    let site = Site::loading().await;
    for path in ["/ip/203.0.113.7", "/net/203.0.113.0/24"] {
        let visit = site.get(path).await;
        assert_eq!(visit.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(visit.page().text("p.state").contains("Could not check"), "{path}");
    }
    assert!(site.get("/remove/ops/203.0.113.7").await.page().text("p.lead").starts_with("We could not check"));
}

#[tokio::test]
async fn old_paths_lead_to_the_page_of_today_with_their_address() {
    let site = Site::open().await;
    for path in [
        "/cgi-bin/lookup?203.0.113.7",
        "/cgi-bin/lookup?%20203.0.113.7",
        "/cgi-bin/lookup?ip_address=203.0.113.7",
        "/cgi-bin/nph-rss?203.0.113.7",
        "/cgi-bin/nph-dul-remove?203.0.113.7",
    ] {
        assert_eq!(site.get(path).await.location, "/lookup?q=203.0.113.7", "{path}");
    }
    for path in [
        "/rbl/",
        "/rss/",
        "/dul/",
        "/rbl+",
        "/dul/enduser.htm",
        "/rss/how.html",
        "/lookup.html",
        "/enduserinfo_rbl.html",
        "/enduserinfo_dul.html",
        "/enduserinfo_rss.html",
        "/enduserinfo_ops.html",
        "/enduserinfo_qil.html",
        "/removereq_dul.html",
        "/nominats_nml.html",
    ] {
        let target = site.get(path).await.location;
        assert_eq!(site.get(&target).await.status, StatusCode::OK, "{path} → {target}");
    }
}

#[tokio::test]
async fn every_link_leads_to_a_page_and_reading_changes_nothing_i6() {
    let site = Site::open().await;
    let head = site.services.store.read().await.unwrap().head().await.unwrap();
    let mut seen = BTreeSet::new();
    let mut next: VecDeque<String> =
        ["/", "/ip/203.0.113.7", "/ip/8.8.8.8", "/net/203.0.113.0/24", "/net/203.0.0.0/16"].map(str::to_owned).into();

    while let Some(path) = next.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let visit = site.get(&path).await;
        assert_eq!(visit.status, StatusCode::OK, "{path}");
        let anchors = visit.page();
        // Pages below a language have a test of their own.
        for href in anchors.attributes("a:not(.languages a), link", "href") {
            let (target, anchor) = href.split_once('#').unwrap_or((&href, ""));
            if anchors.attributes("a", "href").contains(&href) && !anchor.is_empty() && !target.is_empty() {
                let ids = site.get(target).await.page().attributes("[id]", "id");
                assert!(ids.iter().any(|id| id == anchor), "{path}: {href}");
            }
            if target.starts_with('/') && !target.starts_with("/static/") {
                next.push_back(target.to_owned());
            }
        }
    }

    assert!(seen.len() > 30, "{seen:?}");
    assert_eq!(site.services.store.read().await.unwrap().head().await.unwrap().revision, head.revision);
}

#[tokio::test]
async fn what_does_not_exist_is_told_with_a_way_on() {
    let site = Site::open().await;
    for path in ["/nowhere", "/lists/nope", "/faq/nope", "/secure/nope", "/remove/nope/203.0.113.7", "/remove/ops/x"] {
        let visit = site.get(path).await;
        assert_eq!(visit.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(visit.page().text("h1"), "There is no page here", "{path}");
    }
}
