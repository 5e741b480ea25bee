//! Articles: every one can be reached and read, links lead somewhere, and an operator's Markdown does no harm.

use std::fs;

use reprieve::content::{Audience, Kind, Library, markdown};
use reprieve::domain::ids::ClauseId;
use reprieve::domain::locale::Locale;
use reprieve::lists;
use scraper::{Html, Selector};

mod search;
mod words;

fn with_files(files: &[(&str, &str)]) -> Result<Library, Vec<String>> {
    let root = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    Library::load(Some(root.path())).map_err(|faults| faults.0.iter().map(ToString::to_string).collect())
}

fn article(body: &str) -> String {
    let keys = "title = \"T\"\nsummary = \"S.\"\norder = 1\nreader = \"sender\"\nreviewed = 2026-11-25\n";
    format!("+++\n{keys}+++\n{body}\n")
}

fn html_of(markdown: &str) -> String {
    markdown::render(markdown).html
}

#[test]
fn every_link_in_shipped_content_leads_somewhere_p01() {
    let library = Library::load(None).unwrap();
    let lists = lists::load(None, &library).unwrap();

    assert_eq!(library.check(&lists), []);
}

#[test]
fn starter_articles_lead_to_no_list_so_that_they_stand_without_the_starter_lists() {
    assert_eq!(Library::load(None).unwrap().check(&[]), []);
}

#[test]
fn every_starter_criterion_has_an_article_on_its_repair_that_answers_it() {
    let library = Library::load(None).unwrap();
    for list in lists::load(None, &library).unwrap() {
        for criterion in &list.criteria {
            let slug = criterion.secure.as_deref().unwrap();
            assert!(library.has(Kind::Secure, slug), "{}", criterion.id);
        }
    }
}

#[test]
fn the_reason_of_a_listing_leads_to_its_article() {
    let library = Library::load(None).unwrap();
    let clause = |text: &str| text.parse::<ClauseId>().unwrap();
    let found = library.for_reason(&Locale::ENGLISH, &clause("ops/open-socks")).unwrap();

    assert_eq!((found.article.slug.as_str(), found.is_fallback), ("returned-mail-open-proxy", false));
    assert!(library.for_reason(&Locale::ENGLISH, &clause("zzz/none")).is_none());
}

#[test]
fn an_article_on_the_clause_goes_before_one_on_the_list() {
    let own = article("Text.").replace("order = 1", "order = 99\nreasons = [\"ops/open-http\"]");
    let library = with_files(&[("faq/en/web-proxy.md", &own)]).unwrap();
    let slug = |text: &str| library.for_reason(&Locale::ENGLISH, &text.parse().unwrap()).unwrap().article.slug.clone();

    assert_eq!(slug("ops/open-http"), "web-proxy");
    assert_eq!(slug("ops/open-socks"), "returned-mail-open-proxy");
}

#[test]
fn the_first_article_answers_what_a_sender_asks() {
    let library = Library::load(None).unwrap();
    let found = library.article(Kind::Faq, &Locale::ENGLISH, "returned-mail-open-proxy").unwrap();
    let ids: Vec<_> = found.article.headings.iter().map(|heading| heading.id.as_str()).collect();

    assert!(found.article.html.starts_with("<p><strong>You are not accused of anything"));
    for id in [
        "what-is-an-open-proxy",
        "is-my-computer-infected",
        "who-blocks-my-mail",
        "who-must-act",
        "what-do-i-send-them",
        "what-can-i-do-today",
        "how-long-does-it-take",
        "does-it-cost-anything",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn a_language_without_the_article_gets_the_english_one_and_is_told() {
    let german: Locale = "de".parse().unwrap();
    let translation = "+++\ntitle = \"Proxy schließen\"\nsummary = \"Kurz.\"\n+++\nText.\n";
    let library = with_files(&[("secure/de/open-socks-proxy.md", translation)]).unwrap();
    let title = |slug| {
        let found = library.article(Kind::Secure, &german, slug).unwrap();
        (found.article.title.as_str(), found.is_fallback)
    };

    assert_eq!(title("open-socks-proxy"), ("Proxy schließen", false));
    assert_eq!(title("open-relay"), ("Closing an open relay", true));
    assert_eq!(library.all(Kind::Secure, &german)[0].article.title, "Proxy schließen");
}

#[test]
fn a_directory_replaces_articles_one_by_one() {
    let library = with_files(&[("secure/en/open-relay.md", &article("Call us."))]).unwrap();
    let html = |slug| &library.article(Kind::Secure, &Locale::ENGLISH, slug).unwrap().article.html;

    assert_eq!(html("open-relay"), "<p>Call us.</p>\n");
    assert!(html("open-socks-proxy").contains("Dante"));
}

#[test]
fn articles_stand_in_their_order_and_those_for_a_sender_first() {
    let library = Library::load(None).unwrap();
    let slugs = |kind| -> Vec<String> {
        library.all(kind, &Locale::ENGLISH).iter().map(|found| found.article.slug.clone()).collect()
    };
    let readers: Vec<_> = library.all(Kind::Faq, &Locale::ENGLISH).iter().map(|found| found.article.reader).collect();

    assert_eq!(slugs(Kind::Faq)[0], "returned-mail");
    assert_eq!(slugs(Kind::Secure)[..2], ["open-socks-proxy", "open-http-proxy"]);
    let senders = readers.iter().take_while(|reader| **reader == Audience::Sender).count();
    assert_eq!(senders, readers.iter().filter(|reader| **reader == Audience::Sender).count(), "{readers:?}");
    for reader in Audience::ALL {
        assert!(readers.contains(&reader), "{reader:?}");
    }
}

#[test]
fn every_starter_criterion_has_an_article_for_the_sender() {
    let library = Library::load(None).unwrap();
    for list in lists::load(None, &library).unwrap() {
        for criterion in &list.criteria {
            let found = library.for_reason(&Locale::ENGLISH, &criterion.id);
            let article = found.unwrap_or_else(|| panic!("{} has none", criterion.id)).article;
            assert_eq!(article.reader, Audience::Sender, "{}", criterion.id);
        }
    }
}

#[test]
fn a_translation_says_for_itself_when_it_was_reviewed() {
    let german = "+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\nText.\n";
    let reviewed = german.replace("+++\nText", "reviewed = 2026-12-01\n+++\nText");
    let library = with_files(&[
        ("faq/en/a.md", &article("Text.")),
        ("faq/de/a.md", german),
        ("faq/en/b.md", &article("Text.").replace("sender", "provider")),
        ("faq/de/b.md", &reviewed),
    ])
    .unwrap();
    let of = |language: &str, slug| {
        let article = library.article(Kind::Faq, &language.parse().unwrap(), slug).unwrap().article;
        (article.reviewed.map(|date| date.to_string()).unwrap_or_default(), article.reader)
    };

    assert_eq!(of("en", "a"), ("2026-11-25".to_owned(), Audience::Sender));
    assert_eq!(of("de", "a"), (String::new(), Audience::Sender));
    assert_eq!(of("de", "b"), ("2026-12-01".to_owned(), Audience::Provider));
}

#[test]
fn each_fault_of_an_article_names_file_line_and_key() {
    let good = article("Text.");
    let german = "+++\ntitle = \"T\"\nsummary = \"S.\"\n+++\nText.\n";
    let cases = [
        ("faq/en/a.md", good.replace("order", "ordre"), "faq/en/a.md:4: ordre: is not a known key: known are title"),
        ("faq/en/a.md", good.replace("order = 1\n", ""), "faq/en/a.md:2: order: is missing"),
        ("faq/en/a.md", good.replace("reader = \"sender\"\n", ""), "faq/en/a.md:2: reader: is missing"),
        (
            "faq/en/a.md",
            good.replace("\"sender\"", "\"spammer\""),
            "faq/en/a.md:5: reader: \"spammer\" is not a reader: known are sender, admin, provider, receiver",
        ),
        ("faq/en/a.md", good.replace("\"sender\"", "1"), "faq/en/a.md:5: reader: must be a text in quotes"),
        ("faq/en/a.md", good.replace("reviewed = 2026-11-25\n", ""), "faq/en/a.md:2: reviewed: is missing"),
        (
            "faq/en/a.md",
            good.replace("2026-11-25", "\"2026-11-25\""),
            "faq/en/a.md:6: reviewed: must be a date as 2026-11-01 without quotes, not a text",
        ),
        (
            "faq/en/a.md",
            good.replace("2026-11-25", "2026-11-25T10:00:00Z"),
            "faq/en/a.md:6: reviewed: must be a date as 2026-11-01 without quotes",
        ),
        ("faq/en/a.md", good.replace("2026-11-25", "2026-02-30"), "faq/en/a.md:6: "),
        ("faq/en/a.md", good.replace("\"T\"", "3"), "faq/en/a.md:2: title: must be a text in quotes"),
        ("faq/en/a.md", good.replace("1\n", "1\nreasons = [\"A b\"]\n"), "faq/en/a.md:5: reasons: \"A b\" is neither"),
        ("faq/en/a.md", article(""), "faq/en/a.md:8: the article has no text"),
        ("faq/en/a.md", article("[x](data:text/html,x)"), "faq/en/a.md:8: a link to \"data:text/html,x\" is left out"),
        ("faq/de/a.md", good.clone(), "faq/de/a.md:4: order: stands only in the English article"),
        ("faq/de/a.md", good.clone(), "faq/de/a.md:5: reader: stands only in the English article"),
        ("faq/de/a.md", german.to_owned(), "faq/de/a.md: has no English article: faq/en/a.md is missing"),
        ("faq/EN/a.md", good.clone(), "faq/EN/a.md: \"EN\" is not a language"),
        ("faq/en/A b.md", good.clone(), "faq/en/A b.md: is not named as an article"),
        ("faq/a.md", good.clone(), "faq/a.md: stands in the wrong folder"),
        ("faqs/en/a.md", good.clone(), "faqs: is not a folder of articles: known are faq and secure"),
    ];
    for (path, content, expected) in cases {
        let faults = with_files(&[(path, &content)]).unwrap_err();
        assert!(faults.iter().any(|fault| fault.starts_with(expected)), "{expected}\n{faults:#?}");
    }
}

#[test]
fn a_link_or_reason_of_the_operators_that_leads_nowhere_is_named() {
    let body =
        "[a](/faq/none)\n\n[b](/lists/none)\n\n[c](/staff)\n\n[d](/secure/open-relay#none)\n\n[e](/lists/ops/policy)";
    let own = article(body).replace("order", "reasons = [\"ops/none\", \"ops/open-socks\", \"dul\"]\norder");
    let library = with_files(&[("faq/en/a.md", &own)]).unwrap();
    let faults = library.check(&lists::load(None, &library).unwrap());

    assert_eq!(
        faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "faq/en/a.md:4: reasons: ops/none is no list and no criterion of a list of this site",
            "faq/en/a.md:9: /faq/none leads to an article that is not there",
            "faq/en/a.md:11: /lists/none leads to a list that is not there",
            "faq/en/a.md:13: /staff is not a page of this site that a text may lead to",
            "faq/en/a.md:15: /secure/open-relay#none leads to a heading that is not there",
        ]
    );
}

#[test]
fn hostile_markdown_comes_out_harmless_s9() {
    let hostile = [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<div onclick=\"x\">\n\nword\n\n</div>",
        "<!-- --><svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x09;script:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x]( \u{1}javascript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](//evil.example/)",
        "[x](/\\evil.example/)",
        "[x](\\\\evil.example)",
        "[x](file:///etc/passwd)",
        "[x](relative.md)",
        "[x](https://e.example/\"onmouseover=alert(1)//)",
        "[x](/faq/a 'title\"onmouseover=alert(1)')",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
        "![x](https://tracker.example/pixel.gif)",
        "![[x](javascript:y)](z)",
        "[![x](javascript:y)](javascript:z)",
        "`<script>alert(1)</script>`",
        "```\"><script>\n</code></pre><script>alert(1)</script>\n```",
        "# x\" onclick=\"y {#z onclick=y}",
        "| a |\n|---|\n| <script>x</script> |",
    ];
    let every = Selector::parse("*").unwrap();
    for markdown in hostile {
        let html = html_of(markdown);
        for element in Html::parse_fragment(&html).select(&every) {
            let name = element.value().name();
            let known =
                ["html", "p", "a", "h2", "pre", "code", "table", "thead", "tbody", "tr", "th", "td"].contains(&name);
            assert!(known, "{markdown}\n{html}");
            for (attribute, value) in element.value().attrs() {
                let is_safe = match attribute {
                    "href" => value.starts_with("https://e.example/") || value.starts_with("/faq/a"),
                    "id" | "title" => true,
                    "class" => name == "code",
                    _ => false,
                };
                assert!(is_safe, "{attribute}={value}\n{markdown}\n{html}");
            }
        }
    }
}

#[test]
fn dropped_links_and_pictures_leave_their_words() {
    assert_eq!(html_of("a [b](javascript:c) d"), "<p>a b d</p>\n");
    assert_eq!(html_of("a ![b](https://c.example/d.png) e"), "<p>a b e</p>\n");
    assert_eq!(
        html_of("[a](https://b.example/) [c](mailto:d@e.example) [f](/faq/g) [h](#i)").matches("<a ").count(),
        4
    );
}
