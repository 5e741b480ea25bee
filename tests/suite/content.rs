//! Articles: every one can be reached and read, links lead somewhere, and an operator's Markdown does no harm.

use std::fs;

use reprieve::content::{Kind, Library, markdown};
use reprieve::domain::ids::ClauseId;
use reprieve::domain::locale::Locale;
use reprieve::lists;
use scraper::{Html, Selector};

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
    format!("+++\ntitle = \"T\"\nsummary = \"S.\"\norder = 1\n+++\n{body}\n")
}

fn html_of(markdown: &str) -> String {
    markdown::render(markdown).html
}

/// Every text for people that ships: where it stands, and its HTML.
fn shipped_texts() -> Vec<(String, String)> {
    let library = Library::load(None).unwrap();
    let mut texts = Vec::new();
    for kind in [Kind::Faq, Kind::Secure] {
        for found in library.all(kind, &Locale::ENGLISH) {
            let article = found.article;
            let html = format!("<p>{}.</p><p>{}</p>{}", article.title, article.summary, article.html);
            texts.push((format!("{}/{}", kind.word(), article.slug), html));
        }
    }
    for list in lists::load(None, &library).unwrap() {
        let words = list.words(&Locale::ENGLISH);
        let mut html = format!("<p>{}</p>{}", words.summary, words.body);
        let policy = [&list.intended_use, &list.scope, &list.collateral, &list.expiry_policy, &list.who_may_ask];
        let clauses = list.criteria.iter().flat_map(|criterion| [&criterion.text, &criterion.evidence]);
        let rules = list.rules.iter().map(|rule| &rule.text);
        let plain = words.criteria.values().flat_map(|words| [&words.plain, &words.repair]);
        for text in policy.into_iter().chain(clauses).chain(rules).chain(plain) {
            html.extend(["<p>", text, "</p>"]);
        }
        texts.push((format!("lists/{}", list.id), html));
    }
    texts
}

/// The blocks of a text that people read as sentences; code is left out.
fn sentences(html: &str) -> Vec<String> {
    let html = Html::parse_fragment(html);
    let blocks = Selector::parse("p, h2, h3, li, td, th").unwrap();
    let mut sentences = Vec::new();
    for block in html.select(&blocks).filter(|block| block.select(&blocks).next().is_none()) {
        let text = block.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        let ends = text.replace("? ", "?|").replace(". ", ".|").replace(": ", ":|").replace("; ", ";|");
        sentences.extend(ends.split('|').filter(|part| part.contains(' ')).map(str::to_owned));
    }
    sentences
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
    let own = "+++\ntitle = \"T\"\nsummary = \"S.\"\norder = 99\nreasons = [\"ops/open-http\"]\n+++\nText.\n";
    let library = with_files(&[("faq/en/web-proxy.md", own)]).unwrap();
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
fn articles_stand_in_their_order() {
    let library = Library::load(None).unwrap();
    let slugs: Vec<_> =
        library.all(Kind::Secure, &Locale::ENGLISH).iter().map(|found| found.article.slug.clone()).collect();

    assert_eq!((slugs[0].as_str(), slugs[6].as_str(), slugs.len()), ("open-socks-proxy", "changing-address", 7));
}

#[test]
fn each_fault_of_an_article_names_file_line_and_key() {
    let good = article("Text.");
    let cases = [
        ("faq/en/a.md", good.replace("order", "ordre"), "faq/en/a.md:4: ordre: is not a known key: known are title"),
        ("faq/en/a.md", good.replace("order = 1\n", ""), "faq/en/a.md:2: order: is missing"),
        ("faq/en/a.md", good.replace("\"T\"", "3"), "faq/en/a.md:2: title: must be a text in quotes"),
        ("faq/en/a.md", good.replace("1\n", "1\nreasons = [\"A b\"]\n"), "faq/en/a.md:5: reasons: \"A b\" is neither"),
        ("faq/en/a.md", article(""), "faq/en/a.md:6: the article has no text"),
        ("faq/en/a.md", article("[x](data:text/html,x)"), "faq/en/a.md:6: a link to \"data:text/html,x\" is left out"),
        ("faq/de/a.md", good.clone(), "faq/de/a.md:4: order: stands only in the English article"),
        ("faq/de/a.md", good.replace("order = 1\n", ""), "faq/de/a.md: has no English article: faq/en/a.md is missing"),
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
            "faq/en/a.md:7: /faq/none leads to an article that is not there",
            "faq/en/a.md:9: /lists/none leads to a list that is not there",
            "faq/en/a.md:11: /staff is not a page of this site that a text may lead to",
            "faq/en/a.md:13: /secure/open-relay#none leads to a heading that is not there",
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

#[test]
fn shipped_texts_are_short_sentences() {
    for (name, html) in shipped_texts() {
        let sentences = sentences(&html);
        let words: usize = sentences.iter().map(|sentence| sentence.split_whitespace().count()).sum();
        assert!(sentences.len() > 10, "{name}");
        assert!(words <= 20 * sentences.len(), "{name}: {words} words in {} sentences", sentences.len());
        for sentence in sentences {
            assert!(sentence.split_whitespace().count() <= 32, "{name}: {sentence}");
        }
    }
}

#[test]
fn shipped_texts_blame_nobody_and_do_not_shout() {
    let never = ["invalid", "illegal", "forbidden", "must immediately", "obviously", "simply", "please note", "sorry"];
    for (name, html) in shipped_texts() {
        let text = sentences(&html).join("\n").to_lowercase();
        for word in never {
            assert!(!text.contains(word), "{name} says {word:?}");
        }
        // The mailbox abuse@ has its name from RFC 2142.
        assert!(!text.replace("abuse@", "").contains("abuse"), "{name}");
        assert!(!text.contains('!'), "{name} shouts");
    }
}
