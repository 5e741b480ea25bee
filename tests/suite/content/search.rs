//! Search across the articles.

use reprieve::content::{Hit, Kind, Library};
use reprieve::domain::locale::Locale;

use super::{article, with_files};

fn slugs(hits: &[Hit<'_>]) -> Vec<String> {
    hits.iter().map(|hit| hit.found.article.slug.clone()).collect()
}

fn english(query: &str) -> Vec<String> {
    slugs(&Library::load(None).unwrap().find(&Locale::ENGLISH, query))
}

/// The words of a snippet that were asked for.
fn marked(hit: &Hit<'_>) -> Vec<String> {
    hit.snippet.iter().filter(|piece| piece.is_match).map(|piece| piece.text.clone()).collect()
}

#[test]
fn a_word_of_the_title_goes_before_one_of_summary_heading_and_text() {
    let named = |title: &str, summary: &str, body: &str| {
        let keys = article(body).replace("\"T\"", &format!("{title:?}"));
        keys.replace("\"S.\"", &format!("{summary:?}"))
    };
    let library = with_files(&[
        ("faq/en/in-text.md", &named("A", "B.", "Zebra zebra zebra zebra zebra zebra zebra zebra.")),
        ("faq/en/in-heading.md", &named("A", "B.", "## A zebra\n\nText.")),
        ("faq/en/in-summary.md", &named("A", "Zebra.", "Text.")),
        ("faq/en/in-title.md", &named("Zebra", "B.", "Text.")),
    ])
    .unwrap();

    let found = slugs(&library.find(&Locale::ENGLISH, "zebra"));

    assert_eq!(found, ["in-title", "in-summary", "in-heading", "in-text"]);
}

#[test]
fn questions_of_visitors_find_the_article_that_answers_them() {
    for (query, slug) in [
        ("open relay", "open-relay"),
        ("Thunderbird", "returned-mail-dynamic-address"),
        ("squid", "open-http-proxy"),
        ("my mail came back", "returned-mail"),
        ("double opt-in", "confirmed-opt-in"),
        ("wordpress hacked", "hacked-web-site"),
        ("how much does removal cost", "removal-time-and-cost"),
        ("CGNAT carrier", "shared-address"),
        ("mynetworks", "open-relay"),
        ("cpanel", "hosting-panels"),
        ("IPv6", "ipv6-listings"),
        ("stolen passwords", "stolen-password"),
    ] {
        let found = english(query);
        assert!(found.iter().take(3).any(|found| found == slug), "{query}: {found:?}");
    }
}

#[test]
fn forms_of_a_word_case_and_accents_do_not_count() {
    assert!(english("PROXIES").contains(&english("proxy")[0]));
    assert_eq!(english("PROXY"), english("proxy"));
    assert_eq!(english("Thúnderbîrd"), english("thunderbird"));
    assert!(!english("newsletter").is_empty() && english("newsletters").contains(&english("newsletter")[0]));
}

#[test]
fn other_languages_are_searched_with_english_behind_them() {
    let german: Locale = "de".parse().unwrap();
    let relay = "+++\ntitle = \"Offenes Relais schließen\"\nsummary = \"Kurz.\"\n+++\nDie Größe der Änderung.\n";
    let library = with_files(&[("secure/de/open-relay.md", relay)]).unwrap();
    let found = |query| {
        let hits = library.find(&german, query);
        hits.iter().map(|hit| (hit.found.article.slug.clone(), hit.found.is_fallback)).collect::<Vec<_>>()
    };

    assert_eq!(found("grosse anderung"), [("open-relay".to_owned(), false)]);
    assert!(found("SCHLIESSEN").contains(&("open-relay".to_owned(), false)));
    assert!(found("squid").contains(&("open-http-proxy".to_owned(), true)));
    assert!(!found("promiscuous").contains(&("open-relay".to_owned(), true)), "its English text is not shown");
    assert_eq!(slugs(&library.find(&"fr".parse().unwrap(), "squid")), english("squid"));
}

#[test]
fn scripts_without_spaces_are_searched() {
    let japanese: Locale = "ja".parse().unwrap();
    let text = "+++\ntitle = \"メールが戻ってきました\"\nsummary = \"要約。\"\n+++\n送信者は何も悪くありません。\n";
    let library = with_files(&[("faq/ja/returned-mail.md", text)]).unwrap();

    assert_eq!(slugs(&library.find(&japanese, "送信者")), ["returned-mail"]);
    assert_eq!(slugs(&library.find(&japanese, "戻って")), ["returned-mail"]);
}

#[test]
fn frequent_words_find_nothing_beside_a_rare_one_but_do_alone() {
    let rare = english("the mail of thunderbird");
    assert!(rare.contains(&"returned-mail-dynamic-address".to_owned()) && rare.len() < 5, "{rare:?}");
    assert!(!english("the mail").is_empty());
    assert_eq!(english("the zebra"), Vec::<String>::new());
}

#[test]
fn a_snippet_shows_the_words_that_were_found() {
    let library = Library::load(None).unwrap();
    let hits = library.find(&Locale::ENGLISH, "squid localnet");
    let squid = hits.iter().find(|hit| hit.found.article.slug == "open-http-proxy").unwrap();

    assert!(marked(squid).iter().any(|word| word == "localnet"), "{:?}", squid.snippet);
    for hit in &hits {
        let text: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
        assert!(!text.is_empty() && text.chars().count() < 200, "{text}");
        assert!(!text.contains("**") && !text.contains("]("), "{text}");
    }
}

#[test]
fn what_is_no_word_or_too_long_is_borne() {
    let library = Library::load(None).unwrap();
    for query in ["", " ", "?!", "<script>", "\u{0}", "\u{301}", "%", "5", "\u{202e}"] {
        assert!(library.find(&Locale::ENGLISH, query).len() <= 12, "{query:?}");
    }
    assert!(library.find(&Locale::ENGLISH, "?!").is_empty());
    let long = format!("squid {}", "é".repeat(1_000_000));
    assert!(slugs(&library.find(&Locale::ENGLISH, &long)).contains(&"open-http-proxy".to_owned()));
    let words = format!("squid {}", "tinyproxy ".repeat(100_000));
    assert!(slugs(&library.find(&Locale::ENGLISH, &words)).contains(&"open-http-proxy".to_owned()));
}

#[test]
fn every_article_is_found_by_its_title() {
    let library = Library::load(None).unwrap();
    for kind in [Kind::Faq, Kind::Secure] {
        for found in library.all(kind, &Locale::ENGLISH) {
            let hits = library.find(&Locale::ENGLISH, &found.article.title);
            let is_among_the_first = hits.iter().take(3).any(|hit| hit.found.article.slug == found.article.slug);
            assert!(is_among_the_first, "{}: {:?}", found.article.slug, slugs(&hits));
        }
    }
}
