//! Budgets of visitors and of the networks around them.

use std::time::Duration;

use axum::http::Method;
use governor::clock::FakeRelativeClock;
use reprieve::web::client::ClientIp;
use reprieve::web::limits::{Budget, BudgetClock, Limits, Operation};
use reprieve::web::{AppState, WebSettings};

use super::trouble;
use crate::support::answer::Answer;
use crate::support::app::{TestApp, settings};

const SMALL: Budget = Budget { burst: 3, per_minute: 6, neighbours: 2 };

/// The site with three requests each, one more every ten seconds, and twice that for the network around.
async fn strict() -> TestApp {
    strict_with(&settings()).await
}

async fn strict_with(settings: &WebSettings) -> TestApp {
    let mut app = TestApp::with(settings, trouble::routes()).await;
    let limits = Limits::with(BudgetClock::Manual(app.budget_clock.clone()), 1024, |_| SMALL);
    let state: AppState = app.state.clone().with_limits(limits);
    app.router = reprieve::web::surrounded(trouble::routes(), state);
    app
}

async fn ask(app: &TestApp, peer: &str) -> Answer {
    app.request(Method::GET, "/test/query?q=1").from(peer).send().await
}

async fn spend(app: &TestApp, peer: &str) -> u32 {
    let mut answered = 0;
    while ask(app, peer).await.status == 200 {
        answered += 1;
    }
    answered
}

#[tokio::test]
async fn a_language_in_front_of_the_path_has_no_budget_of_its_own() {
    let app = strict().await;
    assert_eq!(spend(&app, "192.0.2.1").await, 3);
    app.request(Method::GET, "/en/test/query?q=1").from("192.0.2.1").send().await.expect(429);
}

#[tokio::test]
async fn a_visitor_is_told_when_to_come_back_and_is_served_then() {
    let app = strict().await;
    assert_eq!(spend(&app, "192.0.2.1").await, 3);

    let page = ask(&app, "192.0.2.1").await.expect(429);
    assert!(page.text().contains("Ask again in 11 seconds."), "{}", page.text());
    let wait: u64 = page.header("retry-after").unwrap().parse().unwrap();
    app.budget_clock.advance(Duration::from_secs(wait));

    ask(&app, "192.0.2.1").await.expect(200);
    ask(&app, "192.0.2.1").await.expect(429);
}

/// The whole site with the same budgets.
async fn strict_site() -> TestApp {
    let mut app = TestApp::new().await;
    let limits = Limits::with(BudgetClock::Manual(app.budget_clock.clone()), 1024, |_| SMALL);
    app.router = reprieve::web::site(app.state.clone().with_limits(limits));
    app
}

#[tokio::test]
async fn what_was_typed_stands_in_the_box_again_when_it_was_too_many() {
    let app = strict_site().await;
    let form = "application/x-www-form-urlencoded";
    let mail = "Subject: <returned>\n".repeat(5000);
    let body = format!("q={}", percent_encoding::utf8_percent_encode(&mail, percent_encoding::NON_ALPHANUMERIC));
    let paste = || app.request(Method::POST, "/lookup").from("192.0.2.1").body(form, body.clone()).send();
    let link = || app.request(Method::GET, "/lookup?q=1.2.3+%3C").from("192.0.2.1").send();
    for _ in 0..SMALL.burst {
        paste().await;
        link().await.expect(200);
    }

    let pasted = paste().await.expect(429);
    let linked = link().await.expect(429);
    let program = app.request(Method::POST, "/lookup").from("192.0.2.1").header("accept", "application/json");
    let program = program.body(form, "q=1.2.3.4").send().await.expect(429);

    assert!(pasted.text().contains("Ask again in 11 seconds."));
    let shown = scraper::Html::parse_document(pasted.text());
    let selector = scraper::Selector::parse("form[method=post][action='/lookup'] textarea[name=q]").unwrap();
    let kept: String = shown.select(&selector).next().unwrap().text().collect();
    assert_eq!(kept.trim(), mail.trim());
    assert!(linked.text().contains(">1.2.3 &#60;</textarea>"), "{}", linked.text());
    assert_eq!(program.json()["retry_after"], 11);
}

#[tokio::test]
async fn a_name_beyond_the_budget_of_names_stands_in_the_box_again() {
    let app = strict_site().await;
    for n in 1..=SMALL.burst {
        app.request(Method::GET, "/lookup?q=mail.example.org").from(&format!("192.0.2.{n}")).send().await.expect(200);
    }
    // The network around has twice as much of it; one visitor has it from two operations.
    let mut answers = Vec::new();
    for n in 4..=9 {
        let asking = app.request(Method::GET, "/lookup?q=mail.example.org").from(&format!("192.0.2.{n}"));
        answers.push(asking.send().await);
    }

    let refused = answers.into_iter().find(|answer| answer.status == 429).unwrap();
    assert!(refused.text().contains(">mail.example.org</textarea>"), "{}", refused.text());
}

#[tokio::test]
async fn what_is_too_large_is_told_by_how_much_and_kept_if_it_was_read() {
    let app = TestApp::new().await;
    let form = "application/x-www-form-urlencoded";
    let paste = |body: String| app.request(Method::POST, "/lookup").body(form, body);

    let read = paste(format!("q={}", "x".repeat(300 * 1024))).send().await.expect(413);
    let unread = paste("q=1".to_owned()).header("content-length", "1000000").send().await.expect(413);
    let huge = paste("q=1".to_owned()).header("content-length", "30000000").send().await.expect(413);

    assert!(read.text().contains("It is 300 KiB long, 44 KiB too much."), "{}", read.text());
    assert!(read.text().contains(&format!("{}</textarea>", "x".repeat(300 * 1024))));
    assert!(read.text().contains("Paste only the first lines"));
    assert!(unread.text().contains("It was 977 KiB long."), "{}", unread.text());
    assert!(huge.text().contains("It was 29 MiB long."), "{}", huge.text());
    for page in [unread, huge] {
        assert!(page.text().contains("Paste only the first lines"));
        assert!(!page.text().contains("<textarea"));
    }
}

#[tokio::test]
async fn a_program_beyond_its_budget_gets_a_problem() {
    let app = strict().await;
    spend(&app, "192.0.2.1").await;
    let asking = app.request(Method::GET, "/test/query?q=1").from("192.0.2.1").header("accept", "application/json");

    let problem = asking.send().await.expect(429);

    assert_eq!(problem.json()["type"], "https://lookup.example/problems/too-many-requests");
    assert_eq!(problem.json()["retry_after"], 11);
}

#[tokio::test]
async fn t12_changing_the_address_inside_a_network_gains_little() {
    let app = strict().await;
    assert_eq!(spend(&app, "2001:db8:1:2::1").await, 3);
    assert_eq!(spend(&app, "2001:db8:1:2:ffff::9").await, 0);
    assert_eq!(spend(&app, "2001:db8:1:3::1").await, 3);
    assert_eq!(spend(&app, "2001:db8:1:4::1").await, 0);
    assert_eq!(spend(&app, "2001:db8:2::1").await, 3);

    assert_eq!(spend(&app, "192.0.2.1").await, 3);
    assert_eq!(spend(&app, "::ffff:192.0.2.1").await, 0);
    assert_eq!(spend(&app, "192.0.2.2").await, 3);
    assert_eq!(spend(&app, "192.0.2.3").await, 0);
    assert_eq!(spend(&app, "192.0.3.1").await, 3);
}

#[tokio::test]
async fn t11_a_forged_header_moves_no_budget_and_a_trusted_proxy_does() {
    let behind = WebSettings { trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()], ..settings() };
    let app = strict_with(&behind).await;
    let through = |peer: &'static str, forwarded: String| {
        let asking = app.request(Method::GET, "/test/query?q=1").from(peer);
        asking.header("x-forwarded-for", &forwarded).header("x-real-ip", &forwarded).send()
    };

    let mut forged = Vec::new();
    for n in 1..=6 {
        forged.push(through("203.0.113.1", format!("198.51.{n}.1")).await.status.as_u16());
    }
    let mut told = Vec::new();
    for n in 1..=6 {
        told.push(through("10.0.0.1", format!("198.51.{n}.1")).await.status.as_u16());
    }

    assert_eq!(forged, [200, 200, 200, 429, 429, 429]);
    assert_eq!(told, [200; 6]);
}

#[tokio::test]
async fn files_and_health_cost_nothing() {
    let app = strict().await;
    let css = app.state.assets.url("site.css").unwrap();
    for _ in 0..20 {
        app.request(Method::GET, &css).from("192.0.2.1").send().await.expect(200);
        app.request(Method::GET, "/health/live").from("192.0.2.1").send().await.expect(200);
    }
}

#[tokio::test]
async fn limits_can_be_left_to_somebody_else() {
    let app = TestApp::with(&WebSettings { limits: false, ..settings() }, trouble::routes()).await;
    for _ in 0..2000 {
        app.request(Method::GET, "/test/query?q=1").from("192.0.2.1").send().await.expect(200);
    }
}

fn visitor(n: u32) -> ClientIp {
    ClientIp(std::net::Ipv4Addr::from_bits(0x0100_0000 + n * 256).into())
}

#[test]
fn t11_a_flood_of_addresses_fills_no_memory_and_spares_those_who_came_before() {
    let clock = FakeRelativeClock::default();
    let limits = Limits::with(BudgetClock::Manual(clock.clone()), 64, |_| SMALL);
    let known = visitor(1);
    limits.spend(Operation::Page, known, 1).unwrap();

    let served = (2..50_000).filter(|n| limits.spend(Operation::Page, visitor(*n), 1).is_ok()).count();

    assert!(limits.keys() <= 2 * 64, "{} keys", limits.keys());
    assert!(served < 1000, "{served} served at one moment");
    limits.spend(Operation::Page, known, 1).unwrap();
    clock.advance(Duration::from_mins(2));
    limits.spend(Operation::Page, visitor(60_000), 1).unwrap();
    limits.forget_idle();
    assert!(limits.keys() <= 2, "{} keys", limits.keys());
}

#[test]
fn t11_a_full_table_makes_room_by_itself_when_budgets_are_whole_again() {
    let clock = FakeRelativeClock::default();
    let limits = Limits::with(BudgetClock::Manual(clock.clone()), 64, |_| SMALL);
    for n in 0..5000 {
        let _ = limits.spend(Operation::Page, visitor(n), 1);
    }
    clock.advance(Duration::from_mins(2));

    let served = (10_000..10_000 + 64 * 256).filter(|n| limits.spend(Operation::Page, visitor(*n), 1).is_ok()).count();

    assert!(served >= 64, "{served}");
    assert!(limits.keys() <= 2 * 64);
}

#[test]
fn a_bulk_request_spends_a_line_for_each_line_or_nothing() {
    let clock = FakeRelativeClock::default();
    let budget = |_| Budget { burst: 1000, per_minute: 600, neighbours: 4 };
    let limits = Limits::with(BudgetClock::Manual(clock.clone()), 1024, budget);

    limits.spend(Operation::BulkLine, visitor(1), 900).unwrap();
    let refused = limits.spend(Operation::BulkLine, visitor(1), 200).unwrap_err();
    limits.spend(Operation::BulkLine, visitor(1), 100).unwrap();

    assert_eq!(refused.retry_after.0, 11);
    limits.spend(Operation::BulkLine, visitor(1), 1001).unwrap_err();
    limits.spend(Operation::BulkLine, visitor(1), 0).unwrap();
}
