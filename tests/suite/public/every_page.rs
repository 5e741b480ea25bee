//! What is true of every page.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use super::given::{Given, Shown};
use super::samples::{every_page, listed};

#[test]
fn every_page_has_one_h1_a_title_a_language_and_landmarks() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        assert!(!page.text("h1").is_empty(), "{name}");
        assert!(page.text("title").ends_with("– Example Blocklist"), "{name}");
        assert_eq!(page.attributes("html", "lang"), ["en"], "{name}");
        for landmark in ["header", "main", "footer", "nav"] {
            assert_eq!(
                page.texts(&format!("body > {landmark}, body > header {landmark}")).len(),
                1,
                "{name} {landmark}"
            );
        }
        assert_eq!(page.attributes("body > a:first-child", "href"), ["#_main"], "{name}");
    }
}

#[test]
fn titles_tell_pages_apart() {
    let given = Given::starter_lists().with_notices();
    let pages = every_page(&given);
    let answers = pages.iter().filter(|(name, _)| !name.starts_with("problem"));
    let titles: Vec<String> = answers.map(|(_, page)| page.text("title")).collect();
    let unique: BTreeSet<&String> = titles.iter().collect();
    assert_eq!(unique.len(), titles.len(), "{titles:#?}");
}

#[test]
fn headings_descend_one_level_at_a_time() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        let levels: Vec<u8> =
            page.names("main h1, main h2, main h3, main h4").iter().map(|tag| tag.as_bytes()[1] - b'0').collect();
        let begins = levels.iter().position(|level| *level == 1).unwrap();
        for pair in levels[begins..].windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    }
}

#[test]
fn ids_are_unique_and_everything_that_points_at_one_finds_it() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        let ids = page.attributes("[id]", "id");
        let unique: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        assert_eq!(unique.len(), ids.len(), "{name}: {ids:?}");
        let mut targets = page.attributes("[aria-labelledby]", "aria-labelledby");
        targets.extend(page.attributes("label", "for"));
        for described in page.attributes("[aria-describedby]", "aria-describedby") {
            targets.extend(described.split(' ').map(str::to_owned));
        }
        targets
            .extend(page.attributes("a", "href").iter().filter_map(|href| href.strip_prefix('#')).map(str::to_owned));
        for target in targets {
            assert!(unique.contains(target.as_str()), "{name}: {target}");
        }
    }
}

#[test]
fn every_field_has_a_label_and_every_table_a_caption() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        let labelled: BTreeSet<String> = page.attributes("label", "for").into_iter().collect();
        // What is hidden is nobody's to fill in.
        let fields = "textarea, input:not([type=hidden]), select";
        for field in page.attributes(fields, "id") {
            assert!(labelled.contains(&field), "{name}: {field}");
        }
        assert_eq!(page.texts(fields).len(), page.attributes(fields, "id").len());
        // A table of an article stands in its text, under the heading that names it.
        assert_eq!(page.texts("table:not(.prose *)").len(), page.texts("table > caption").len(), "{name}");
        assert!(page.texts("th:not([scope]):not(.prose *)").is_empty(), "{name}");
    }
}

#[test]
fn a_page_has_at_most_one_primary_action_of_its_own() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        assert!(page.texts("main .primary:not(form *)").len() <= 1, "{name}");
    }
}

#[test]
fn nothing_comes_from_another_site_and_nothing_is_inline_e22() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        for (selector, attribute) in [
            ("link:not([rel=canonical], [rel=alternate])", "href"),
            ("script", "src"),
            ("img", "src"),
            ("form", "action"),
        ] {
            for url in page.attributes(selector, attribute) {
                assert!(url.starts_with('/') && !url.starts_with("//"), "{name}: {url}");
            }
        }
        assert!(page.texts("style, iframe, script:not([src]), script:not([integrity])").is_empty(), "{name}");
        assert!(page.attributes("[style]", "style").is_empty(), "{name}");
        for href in page.attributes("a", "href") {
            let is_own = (href.starts_with('/') && !href.starts_with("//")) || href.starts_with('#');
            let is_article = name.starts_with("faq ") || name.starts_with("secure ");
            assert!(
                is_own || href.starts_with("mailto:") || is_article && href.starts_with("https://"),
                "{name}: {href}"
            );
        }
    }
}

#[test]
fn every_link_to_a_page_of_ours_fits_a_route() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        for href in page.attributes("main a, header a, footer a:not(.languages a)", "href") {
            if let Some(path) = href.strip_prefix('/').map(|_| href.split(['#', '?']).next().unwrap()) {
                assert!(reprieve::urls::pattern::ALL.iter().any(|pattern| fits(pattern, path)), "{name}: {href}");
            }
        }
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern
            .iter()
            .zip(&path)
            .all(|(want, have)| if want.starts_with('{') { !have.is_empty() } else { want == have })
}

#[test]
fn words_that_blame_or_shout_stand_on_no_page() {
    let given = Given::starter_lists().with_notices();
    for (name, page) in every_page(&given) {
        let text = page.texts("h1, h2, h3, p, li:not(:has(p)), dd, dt, td, th, a").join(" ").to_lowercase();
        for word in ["invalid", "illegal", "forbidden", "obviously", "simply", "please note"] {
            assert!(!text.contains(word), "{name}: {word}");
        }
        assert!(!text.contains('!'), "{name}");
        let is_our_fault = name == "problem Internal";
        assert!(is_our_fault || !text.contains("sorry"), "{name}");
    }
}

#[test]
fn the_first_view_of_home_and_of_an_answer_fits_in_14_kib() {
    let given = Given::starter_lists().with_notices();
    let css = compressed(&std::fs::read_to_string(root("static/site.css")).unwrap());
    let home = every_page(&given).remove(0).1;
    for (name, page) in [("home", home), ("answer", Shown::new(&listed(&given)))] {
        let html = compressed(&page.html);
        println!("{name}: {html} bytes of HTML and {css} of CSS, compressed");
        assert!(html + css <= 14 * 1024, "{name}: {html} + {css}");
    }
}

/// Bytes after gzip, the worst of the codings that browsers take.
fn compressed(text: &str) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn only_html_made_from_our_markdown_goes_out_unescaped_s2() {
    let mut unescaped = Vec::new();
    for file in templates(&root("templates")) {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in
            text.lines().filter(|line| line.contains("|safe") || line.contains("| safe") || line.contains("escape("))
        {
            unescaped.push(line.trim().to_owned());
        }
    }
    unescaped.sort();
    assert_eq!(unescaped, ["{{ body|safe }}", "{{ html|safe }}"]);
}

fn root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn templates(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let html = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "html"));
    html.chain(folders.iter().flat_map(|folder| templates(folder))).collect()
}
