//! The demo in a real browser: at 320, 360 and 1280 px, in light and dark, by keyboard, without script.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::key::Key;

use crate::support::binary::Site;
use crate::support::browser::{Browser, DESKTOP, NARROW, PHONE, Window, is_at_hand};

/// One page of each kind, as somebody would open it in the demo.
const PAGES: &[&str] = &[
    "/",
    "/ip/203.0.113.7",
    "/ip/198.51.100.130",
    "/ip/2001:db8:dddd::25",
    "/ip/203.0.113.99",
    "/ip/192.0.2.1",
    "/ip/127.0.0.2",
    "/net/198.51.100.0/24",
    "/net/2001:db8::/32",
    "/lookup?q=1.2.3",
    "/lookup?q=192.0.2.1+198.51.100.25",
    "/lists",
    "/lists/ops",
    "/lists/ops/policy",
    "/lists/dul/policy",
    "/faq",
    "/usage",
    "/remove/ops/203.0.113.7",
    "/privacy",
    "/contact",
    "/api",
    "/no-such-page",
];

const CHECKS: &str = include_str!("../browser/checks.js");

/// Opens every page in one window and gathers what is wrong with it; with `REPRIEVE_SCREENSHOTS` set to a folder, keeps
/// a picture of each.
async fn faults_in(window: Window) -> Vec<String> {
    let site = Site::demo();
    let browser = Browser::open(window).await;
    let mut faults = Vec::new();
    let pictures = std::env::var("REPRIEVE_SCREENSHOTS").ok();
    for page in PAGES {
        browser.client.goto(&format!("{}{page}", site.url)).await.unwrap();
        let found = browser.run(CHECKS).await;
        for fault in found.as_array().unwrap() {
            faults.push(format!("{page}: {}", fault.as_str().unwrap()));
        }
        if let Some(folder) = &pictures {
            let scheme = if window.dark { "dark" } else { "light" };
            let name = format!("{}-{scheme}{}.png", window.width, page.replace(['/', '?', ':', '+'], "_"));
            let picture = browser.whole_page().await;
            std::fs::write(Path::new(folder).join(name), picture).unwrap();
        }
    }
    browser.close().await;
    faults
}

#[tokio::test]
async fn every_page_is_sound_on_a_phone() {
    if is_at_hand() {
        assert_eq!(faults_in(PHONE).await, [""; 0]);
    }
}

#[tokio::test]
async fn every_page_fits_320_pixels_in_the_dark() {
    if is_at_hand() {
        assert_eq!(faults_in(Window { dark: true, ..NARROW }).await, [""; 0]);
    }
}

#[tokio::test]
async fn every_page_is_sound_on_a_desktop() {
    if is_at_hand() {
        assert_eq!(faults_in(DESKTOP).await, [""; 0]);
    }
}

#[tokio::test]
async fn somebody_with_a_keyboard_alone_gets_an_answer() {
    if !is_at_hand() {
        return;
    }
    let site = Site::demo();
    let browser = Browser::open(DESKTOP).await;
    browser.client.goto(&site.url).await.unwrap();

    let mut reached = false;
    for _ in 0..20 {
        let focused = browser.client.active_element().await.unwrap();
        if focused.attr("name").await.unwrap().as_deref() == Some("q") {
            focused.send_keys("[203.0.113.7]:25").await.unwrap();
            let tab = char::from(Key::Tab).to_string();
            focused.send_keys(&tab).await.unwrap();
            let button = browser.client.active_element().await.unwrap();
            assert_eq!(button.tag_name().await.unwrap(), "button");
            button.send_keys(&char::from(Key::Enter).to_string()).await.unwrap();
            reached = true;
            break;
        }
        let tab = char::from(Key::Tab).to_string();
        focused.send_keys(&tab).await.unwrap();
    }

    assert!(reached, "the box was not reached with the Tab key");
    browser.client.wait().for_element(Locator::Css("main h1")).await.unwrap();
    let path = browser.client.current_url().await.unwrap().path().to_owned();
    assert_eq!(path, "/ip/203.0.113.7");
    browser.close().await;
}

#[tokio::test]
async fn without_script_the_box_still_answers() {
    if !is_at_hand() {
        return;
    }
    let site = Site::demo();
    let browser = Browser::open(Window { script: false, ..PHONE }).await;
    browser.client.goto(&site.url).await.unwrap();

    let field = browser.client.find(Locator::Css("[name=q]")).await.unwrap();
    field.send_keys("203.0.113.7").await.unwrap();
    browser.client.find(Locator::Css("form button")).await.unwrap().click().await.unwrap();

    browser.client.wait().for_url(&format!("{}/ip/203.0.113.7", site.url).parse().unwrap()).await.unwrap();
    let heading = browser.client.find(Locator::Css("h1")).await.unwrap().text().await.unwrap();
    assert!(heading.contains("203.0.113.7"), "{heading}");
    browser.close().await;
}

#[tokio::test]
async fn whatever_has_the_focus_shows_it() {
    if !is_at_hand() {
        return;
    }
    let site = Site::demo();
    let browser = Browser::open(DESKTOP).await;
    browser.client.goto(&format!("{}/ip/203.0.113.7", site.url)).await.unwrap();

    let mut seen = 0;
    for _ in 0..40 {
        let focused = browser.client.active_element().await.unwrap();
        focused.send_keys(&char::from(Key::Tab).to_string()).await.unwrap();
        let script = "const a = document.activeElement; if (a === document.body) return ['body', 99];\
                      const s = getComputedStyle(a); return [a.outerHTML.slice(0, 80), s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth)];";
        let result = browser.run(script).await;
        let width = result.get(1).and_then(serde_json::Value::as_f64).unwrap();
        assert!(width >= 2.0, "no visible focus on {result}");
        seen += 1;
    }
    assert_eq!(seen, 40);
    browser.close().await;
}
