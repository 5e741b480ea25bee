//! Languages by path, by choice and by what the browser asks for.

use std::collections::{BTreeSet, VecDeque};

use axum::http::{Method, StatusCode};
use reprieve::domain::locale::Locale;
use reprieve::strings::Strings;

use super::given::Shown;
use super::site::Site;
use crate::support::answer::Answer;
use crate::support::app::TestApp;

const FORM: &str = "application/x-www-form-urlencoded";

fn shipped() -> Vec<Locale> {
    Strings::shipped().unwrap().languages().to_vec()
}

fn page(answer: &Answer) -> Shown {
    Shown::of(answer.text().to_owned())
}

/// Paths of ours that have no language: files, and what programs read.
fn has_no_language(path: &str) -> bool {
    let kinds = ["/static/", "/api/", "/.well-known/"];
    let endings = [".json", ".atom"];
    kinds.iter().any(|kind| path.starts_with(kind)) || endings.iter().any(|ending| path.ends_with(ending))
}

#[tokio::test]
async fn a_page_below_a_language_leads_only_to_pages_below_it() {
    let site = Site::open().await;
    for locale in shipped() {
        let home = format!("/{locale}");
        let below = format!("/{locale}/");
        let starts = ["", "/ip/203.0.113.7", "/ip/8.8.8.8", "/ip/10.1.2.3", "/net/203.0.113.0/24", "/net/203.0.0.0/16"];
        let more = ["/lookup?q=203.0.113.6-203.0.113.8", "/lookup?q=nonsense", "/nowhere", "/problems/too-large"];
        let mut next: VecDeque<String> = starts.iter().chain(&more).map(|path| format!("{home}{path}")).collect();
        let mut seen = BTreeSet::new();
        while let Some(path) = next.pop_front() {
            if !seen.insert(path.clone()) {
                continue;
            }
            let visit = site.get(&path).await;
            let page = visit.page();
            assert_eq!(page.attributes("html", "lang"), [locale.as_str()], "{path}");
            let links = page.attributes("a:not(.languages a)", "href");
            for target in links.iter().chain(&page.attributes("form", "action")) {
                if !target.starts_with('/') || has_no_language(target) {
                    continue;
                }
                assert!(*target == home || target.starts_with(&below), "{path} leads to {target}");
                if links.contains(target) {
                    next.push_back(target.split('#').next().unwrap().to_owned());
                }
            }
        }
        assert!(seen.len() > 30, "{locale}: {seen:?}");
    }
}

#[tokio::test]
async fn what_a_page_below_a_language_redirects_to_is_below_it_too() {
    let site = Site::open().await;
    for (path, target) in [
        ("/en/", "/en"),
        ("/en/lists/", "/en/lists"),
        ("/en/lookup?q=203.0.113.7", "/en/ip/203.0.113.7"),
        ("/en/lookup?q=203.0.113.0/25", "/en/net/203.0.113.0/25"),
        ("/en/ip/::ffff:203.0.113.7", "/en/ip/203.0.113.7?read=mapped"),
        ("/en/net/203.0.113.9/25", "/en/net/203.0.113.0/25?read=inside"),
        ("/en/ip/mail.example.org", "/en/lookup?q=mail.example.org"),
        ("/en/remove/ops/::ffff:203.0.113.7", "/en/remove/ops/203.0.113.7"),
        ("/en/cgi-bin/lookup?203.0.113.7", "/en/lookup?q=203.0.113.7"),
        ("/en/rbl", "/en/lists"),
    ] {
        let visit = site.get(path).await;
        assert!(visit.status.is_redirection(), "{path}: {}", visit.status);
        assert_eq!(visit.location, target, "{path}");
    }
}

#[tokio::test]
async fn what_is_no_page_for_people_has_no_language_and_an_unknown_language_is_no_page() {
    let app = TestApp::new().await;
    let css = app.state.assets.url("site.css").unwrap();
    for path in [
        "/xx",
        "/xx/lists",
        "/EN/lists",
        "/en/en/lists",
        "/en//evil.example",
        "/en/ip/203.0.113.7.json",
        "/en/api/v1/openapi.json",
        "/en/health/live",
        "/en/metrics",
        "/en/.well-known/security.txt",
        &format!("/en{css}"),
    ] {
        let answer = app.get(path).await.expect(404);
        assert!(answer.header("content-type").unwrap().starts_with("text/html"), "{path}");
    }
}

#[tokio::test]
async fn t22_below_a_language_nothing_but_the_path_decides() {
    let app = TestApp::new().await;
    let ask = |path: &str| app.request(Method::GET, path).header("accept-language", "de, fr;q=0.5");
    for locale in shipped() {
        for path in ["", "/ip/203.0.113.7", "/lists", "/nowhere"] {
            let answer = ask(&format!("/{locale}{path}")).header("cookie", "__Host-lang=en").send().await;
            assert_eq!(answer.header("content-language"), Some(locale.as_str()), "{path}");
            let vary = answer.header("vary").unwrap_or_default();
            assert!(!vary.contains("language") && !vary.contains("cookie"), "{path}: {vary}");
        }
    }
}

#[tokio::test]
async fn elsewhere_the_remembered_language_goes_before_the_one_asked_for() {
    let app = TestApp::new().await;
    for locale in shipped() {
        let tag = locale.as_str();
        let asked = app.request(Method::GET, "/lists").header("accept-language", &format!("{tag}-XX, en;q=0.1"));
        let asked = asked.send().await;
        assert_eq!(asked.header("content-language"), Some(tag));
        assert_eq!(asked.header("vary"), Some("accept-language, cookie, accept-encoding"));

        let cookie = format!("a=b; __Host-lang={tag}");
        let remembered = app.request(Method::GET, "/lists").header("accept-language", "en").header("cookie", &cookie);
        assert_eq!(remembered.send().await.header("content-language"), Some(tag));
    }
    for cookie in ["__Host-lang=xx", "__Host-lang=", "lang=de", "__Host-lang=<script>"] {
        let answer = app.request(Method::GET, "/lists").header("cookie", cookie).send().await;
        assert_eq!(answer.header("content-language"), Some("en"), "{cookie}");
    }
    let program = app.request(Method::GET, "/api/v1/nowhere").header("cookie", "__Host-lang=de").send().await;
    assert_eq!(program.header("content-language"), Some("en"));
    assert_eq!(program.header("vary"), Some("accept-language"));
}

#[tokio::test]
async fn t22_two_visitors_never_share_an_answer_that_their_cookies_tell_apart() {
    let app = TestApp::new().await;
    for locale in shipped() {
        let cookie = format!("__Host-lang={locale}");
        let theirs = app.request(Method::GET, "/lists").header("cookie", &cookie).send().await;
        let tag = theirs.header("etag").unwrap().to_owned();
        let plain = app.request(Method::GET, "/lists").header("if-none-match", &tag).send().await;
        // English without a cookie is another page too: it has no button to forget the choice.
        plain.expect(200);
        let again = app.request(Method::GET, "/lists").header("cookie", &cookie).header("if-none-match", &tag);
        again.send().await.expect(304);
    }
}

#[tokio::test]
async fn s65_a_cookie_is_set_by_the_button_and_by_nothing_else() {
    let app = TestApp::new().await;
    for locale in shipped() {
        let answer = app.get(&format!("/{locale}/ip/203.0.113.7?read=inside")).await.expect(200);
        assert_eq!(answer.header("set-cookie"), None);
        let shown = page(&answer);
        let action = shown.attributes("form.language", "action").remove(0);
        assert_eq!(shown.attributes("form.language button", "value"), [locale.as_str()]);

        let chosen = app.request(Method::POST, &action).body(FORM, format!("locale={locale}")).send().await.expect(303);
        assert_eq!(chosen.header("location"), Some("/ip/203.0.113.7?read=inside"));
        let cookie = format!("__Host-lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
        assert_eq!(chosen.header("set-cookie"), Some(cookie.as_str()));
        assert_eq!(chosen.header("cache-control"), Some("no-store"));

        let pair = format!("__Host-lang={locale}");
        let back = app.request(Method::GET, "/ip/203.0.113.7").header("cookie", &pair).send().await.expect(200);
        assert_eq!(page(&back).attributes("form.language button", "value"), [""]);
        let forget = page(&back).attributes("form.language", "action").remove(0);
        let forgotten = app.request(Method::POST, &forget).body(FORM, "locale=").send().await.expect(303);
        assert!(forgotten.header("set-cookie").unwrap().starts_with("__Host-lang=; Path=/; Max-Age=0;"));
    }
    let plain = page(&app.get("/lists").await.expect(200));
    assert!(plain.texts("form.language").is_empty());
    app.request(Method::GET, "/language").send().await.expect(405);
}

#[tokio::test]
async fn s36_the_button_leads_back_to_a_page_of_ours_and_remembers_languages_of_ours() {
    let app = TestApp::new().await;
    let press =
        |at: &str, body: &'static str| app.request(Method::POST, &format!("/language?at={at}")).body(FORM, body).send();
    for (at, back) in [
        ("%2Flists", "/lists"),
        ("", "/"),
        ("%2F%2Fevil.example", "/"),
        ("%2F%5Cevil.example", "/"),
        ("https%3A%2F%2Fevil.example", "/"),
        ("%2F%0D%0ASet-Cookie%3Aa%3Db", "/"),
    ] {
        let answer = press(at, "locale=en").await.expect(303);
        assert_eq!(answer.header("location"), Some(back), "{at}");
    }
    for body in ["locale=xx", "locale=en%3B%20Domain%3Devil.example", "", "locale=en&locale=de"] {
        let answer = press("%2F", body).await.expect(400);
        assert_eq!(answer.header("set-cookie"), None, "{body}");
    }
    let foreign = app.request(Method::POST, "/language").header("sec-fetch-site", "cross-site");
    foreign.body(FORM, "locale=en").send().await.expect(403);
}

#[tokio::test]
async fn every_page_names_its_address_in_every_language_and_each_names_it_back() {
    let app = TestApp::new().await;
    let languages = shipped();
    if languages.len() < 2 {
        return;
    }
    for path in ["/", "/ip/203.0.113.7", "/lists", "/lists/ops/policy", "/privacy"] {
        let found = page(&app.get(path).await.expect(200));
        let urls = found.attributes("link[rel=alternate][hreflang]", "href");
        let tags = found.attributes("link[rel=alternate][hreflang]", "hreflang");
        let expected: Vec<&str> = languages.iter().map(Locale::as_str).chain(["x-default"]).collect();
        assert_eq!(tags, expected, "{path}");
        assert_eq!(found.attributes("link[rel=canonical]", "href"), [format!("https://lookup.example{path}")]);
        for url in &urls {
            let target = url.strip_prefix("https://lookup.example").unwrap();
            let other = page(&app.get(target).await.expect(200));
            assert_eq!(other.attributes("link[rel=alternate][hreflang]", "href"), urls, "{target}");
            assert_eq!(other.attributes("link[rel=canonical]", "href"), [url.as_str()], "{target}");
        }
    }
    let typed = page(&app.get("/ip/203.0.113.7?read=inside").await);
    assert_eq!(typed.attributes("link[rel=canonical]", "href"), ["https://lookup.example/ip/203.0.113.7"]);
    for passing in ["/nowhere", "/lookup?q=x", "/ip/1.2.3"] {
        assert!(page(&app.get(passing).await).attributes("link[rel=canonical]", "href").is_empty(), "{passing}");
    }
}

#[tokio::test]
async fn the_switch_leads_to_the_same_page_in_each_language_by_its_own_name() {
    let app = TestApp::new().await;
    let languages = shipped();
    if languages.len() < 2 {
        return;
    }
    for path in ["/lists/ops", "/ip/203.0.113.7?read=%22%3E", "/nowhere"] {
        let found = page(&app.get(path).await);
        let expected: Vec<String> = languages.iter().map(|locale| format!("/{locale}{path}")).collect();
        assert_eq!(found.attributes(".languages a", "href"), expected);
        let names: Vec<&str> = languages.iter().map(Locale::own_name).collect();
        assert_eq!(found.texts(".languages a"), names);
        assert_eq!(found.attributes(".languages a", "lang"), found.attributes(".languages a", "hreflang"));
    }
    let form = app.request(Method::POST, "/lookup").body(FORM, "q=a+whole+text+of+words").send().await;
    assert_eq!(form.status, StatusCode::OK);
    // A pasted text stands in no link: it is sent once more, by the form that holds it.
    let again: Vec<String> = languages.iter().map(|locale| format!("/{locale}/lookup")).collect();
    assert_eq!(page(&form).attributes(".languages button", "formaction"), again);
    assert!(page(&form).attributes(".languages button", "form").iter().all(|form| form == "box"));
    assert_eq!(page(&form).attributes("form#box textarea", "name"), ["q"]);
}
