//! Forms: shown, mended, sent once.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use reprieve::domain::plain::PlainText;
use reprieve::domain::time::Seconds;
use reprieve::services::Services;
use reprieve::services::form_token::FormPlace;
use reprieve::store::nonces::NonceUse;
use reprieve::web::body::Room;
use reprieve::web::extract::Form;
use reprieve::web::form::{Choices, Errors, Field};
use reprieve::web::page::Page;
use reprieve::web::{AppState, PageError};
use scraper::{Html, Selector};

use crate::support::answer::Answer;
use crate::support::app::{TestApp, settings};

const FORM: &str = "application/x-www-form-urlencoded";
const PLACE: FormPlace<'_> = FormPlace { purpose: "test", path: "/test/ask", subject: "192.0.2.1" };
const LIMIT: usize = 2000;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "parts/errors.html" as errors_part %}{% import "parts/forms.html" as forms %}
<title>{{ errors.title(page, "Ask") }}</title><main>{% call errors_part::summary(page, errors) %}{% endcall %}
<h1>Ask</h1><form method="post" novalidate>{% call forms::token(token) %}{% endcall %}
{% call forms::textarea(what, 5) %}{% endcall %}{% call forms::radios(role) %}{% endcall %}
{% call forms::send("Send", errors.at("_send")) %}{% endcall %}</form></main>"#
)]
struct AskView {
    page: Page,
    errors: Errors,
    token: String,
    what: Field,
    role: Choices,
}

#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(default)]
    token: String,
    #[serde(default)]
    what: String,
    role: Option<Role>,
}

#[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Role {
    Server,
    Provider,
}

fn view(page: Page, asked: &Asked, errors: Errors, token: String) -> Response {
    let what = Field::new("what", "What was done").typed(&asked.what, &errors);
    let role = Choices::new("role", "Who you are", &errors);
    let role = role.or("server", "I run it", asked.role == Some(Role::Server));
    let role = role.or("provider", "I own it", asked.role == Some(Role::Provider));
    errors.clone().view(AskView { page, errors, token, what, role }).into_response()
}

async fn show(page: Page, State(services): State<Arc<Services>>) -> Response {
    view(page, &Asked::default(), Errors::default(), services.form_token(&PLACE))
}

async fn submit(
    page: Page,
    State(services): State<Arc<Services>>,
    Form(asked): Form<Asked>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    match PlainText::read(&asked.what, LIMIT) {
        Ok(text) if text.is_empty() => errors.add("what", "Say what was done."),
        Ok(_) => {}
        Err(long) => errors.add_too_long(&page, "what", long),
    }
    if asked.role.is_none() {
        errors.add("role", "Choose who you are.");
    }
    let nonce = match services.check_form(&asked.token, &PLACE) {
        Ok(nonce) if errors.is_empty() => nonce,
        Ok(_) => return Ok(view(page, &asked, errors, asked.token.clone())),
        Err(problem) => {
            errors.add_token(&page, problem);
            return Ok(view(page, &asked, errors, services.form_token(&PLACE)));
        }
    };
    let mut tx = services.store.begin().await.map_err(PageError::unavailable)?;
    let used = tx.use_nonce(&nonce, services.clock.now(), &asked.what).await.map_err(PageError::unavailable)?;
    tx.commit().await.map_err(PageError::unavailable)?;
    Ok(match used {
        NonceUse::First => format!("first {}", asked.what).into_response(),
        NonceUse::Again(outcome) => format!("again {outcome}").into_response(),
    })
}

async fn app() -> TestApp {
    let routes =
        Router::<AppState>::new().route("/test/ask", get(show).post(submit)).layer(axum::Extension(Room::PASTE));
    TestApp::with(&settings(), routes).await
}

fn token_in(answer: &Answer) -> String {
    one(answer, "input[name=token]", "value")
}

fn one(answer: &Answer, selector: &str, attribute: &str) -> String {
    let page = Html::parse_document(answer.text());
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).next().and_then(|found| found.attr(attribute)).unwrap_or_default().to_owned()
}

fn text(answer: &Answer, selector: &str) -> String {
    let page = Html::parse_document(answer.text());
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).flat_map(|found| found.text().collect::<Vec<_>>()).collect::<String>().trim().to_owned()
}

async fn post(app: &TestApp, fields: &[(&str, &str)]) -> Answer {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    app.request(Method::POST, "/test/ask").body(FORM, body.finish()).send().await
}

#[tokio::test]
async fn a_form_with_something_to_mend_says_so_on_top_and_at_the_field_and_keeps_the_rest_a11() {
    let app = app().await;
    let token = token_in(&app.get("/test/ask").await.expect(200));
    app.clock.advance(Seconds(60));

    let answer = post(&app, &[("token", &token), ("what", "\n Closed the <proxy>")]).await.expect(422);

    assert_eq!(text(&answer, "title"), "Error: Ask");
    assert_eq!(text(&answer, "main > :first-child h2"), "There is a problem");
    assert_eq!(one(&answer, "main > :first-child", "role"), "alert");
    assert_eq!(one(&answer, "main > [autofocus]", "tabindex"), "-1");
    assert_eq!(one(&answer, "[role=alert] a", "href"), "#role");
    assert_eq!(text(&answer, "[role=alert] a"), text(&answer, "#role-problem"));
    assert_eq!(one(&answer, "fieldset", "aria-describedby"), "role-problem");
    assert_eq!(text(&answer, "textarea"), "Closed the <proxy>");
    assert!(answer.text().contains("\n\n Closed"), "a first line that is empty is kept, too");
    assert!(!answer.text().contains("required") && answer.text().contains("novalidate"));
    assert_eq!(token_in(&answer), token, "who mends a form is not slowed down again");
}

#[tokio::test]
async fn a_form_is_sent_once_and_whoever_sends_it_again_is_led_to_the_same_s71() {
    let app = app().await;
    let token = token_in(&app.get("/test/ask").await);
    app.clock.advance(Seconds(2));
    let send = async |what: &str| post(&app, &[("token", &token), ("what", what), ("role", "server")]).await;

    assert_eq!(send("one").await.expect(200).text(), "first one");
    assert_eq!(send("two").await.expect(200).text(), "again one");
}

#[tokio::test]
async fn a_form_that_came_too_soon_or_too_late_is_sent_again_with_all_that_was_typed_s24_a6() {
    let app = app().await;
    let token = token_in(&app.get("/test/ask").await);
    let send = async |token: &str| post(&app, &[("token", token), ("what", "Mended"), ("role", "provider")]).await;

    for (wait, words) in [(1, "Press the button once more"), (90_000, "out of date")] {
        app.clock.advance(Seconds(wait));
        let answer = send(&token).await.expect(422);
        assert!(text(&answer, "[role=alert] a").contains(words), "{}", answer.text());
        assert_eq!(one(&answer, "[role=alert] a", "href"), "#_send");
        assert_eq!(one(&answer, "#_send", "aria-describedby"), "_send-problem");
        assert_eq!(text(&answer, "textarea"), "Mended");
        assert_eq!(one(&answer, "input[checked]", "value"), "provider");
        let fresh = token_in(&answer);
        app.clock.advance(Seconds(2));
        assert_eq!(send(&fresh).await.expect(200).text(), "first Mended");
    }
    for forged in ["", "AAAA"] {
        assert!(text(&send(forged).await.expect(422), "[role=alert] a").contains("out of date"));
    }
}

#[tokio::test]
async fn a_text_too_long_for_its_field_comes_back_whole_s11() {
    let app = app().await;
    let token = token_in(&app.get("/test/ask").await);
    app.clock.advance(Seconds(60));
    let long = "長い".repeat(20_000);

    let answer = post(&app, &[("token", &token), ("what", &long), ("role", "server")]).await.expect(422);

    assert_eq!(text(&answer, "textarea"), long);
    assert_eq!(text(&answer, "#what-problem"), "This text is too long. Characters: 40,000. Room for: 2,000.");
    assert_eq!(one(&answer, "textarea", "aria-invalid"), "true");
}

#[tokio::test]
async fn s92_a_form_has_each_of_its_fields_once_and_no_others() {
    let app = app().await;
    for fields in [
        &[("what", "a"), ("what", "b")] as &[(&str, &str)],
        &[("what", "a"), ("state", "granted")],
        &[("role", "server"), ("role", "server")],
        &[("role", "root")],
        &[("role", "Server")],
        &[("role", "")],
    ] {
        post(&app, fields).await.expect(400);
    }
    post(&app, &[]).await.expect(422);
}

#[tokio::test]
async fn s32_a_form_of_another_site_is_turned_away_whatever_its_token() {
    let app = app().await;
    let token = token_in(&app.get("/test/ask").await);
    app.clock.advance(Seconds(60));
    let body = format!("token={token}&what=a&role=server");
    for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "null")] {
        let asking = app.request(Method::POST, "/test/ask").body(FORM, body.clone());
        asking.header(name, value).send().await.expect(403);
    }
    let own = app.request(Method::POST, "/test/ask").body(FORM, body).header("sec-fetch-site", "same-origin");
    assert_eq!(own.send().await.expect(200).text(), "first a");
}

#[tokio::test]
async fn the_parts_of_forms_are_whole_a11() {
    let app = TestApp::new().await;
    let answer = app.get("/staff/style").await.expect(200);
    let page = Html::parse_document(answer.text());
    let all = |selector: &str, attribute: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).filter_map(|found| found.attr(attribute)).map(str::to_owned).collect()
    };
    let ids = all("[id]", "id");
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    let mut pointed = all("label", "for");
    pointed.extend(
        all("[aria-describedby]", "aria-describedby").iter().flat_map(|list| list.split(' ')).map(str::to_owned),
    );
    pointed.extend(all("[role=alert] a", "href").iter().map(|href| href[1..].to_owned()));
    for target in &pointed {
        assert!(ids.contains(target), "{target}");
    }
    let labelled = all("label", "for");
    for field in all("form input:not([type=hidden]), form textarea", "id") {
        assert!(labelled.contains(&field), "{field}");
    }
    assert!(all("[required]", "name").is_empty());
    assert_eq!(all("input[type=email]", "autocomplete"), ["email"]);
    assert_eq!(all("[inputmode=numeric]", "id"), ["since", "since-month", "since-year"]);
    let asking = app.request(Method::GET, "/staff/style").header("accept-language", "ja");
    let page = Html::parse_document(asking.send().await.expect(200).text());
    let parts = Selector::parse("[inputmode=numeric]").unwrap();
    let names: Vec<_> = page.select(&parts).filter_map(|part| part.attr("name")).collect();
    assert_eq!(names, ["since-year", "since-month", "since-day"]);
}
