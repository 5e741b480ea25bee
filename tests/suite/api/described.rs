//! The description of the API, held against what the API does.

use std::collections::BTreeSet;

use axum::http::Method;
use reprieve::domain::event::EventKind;
use reprieve::urls::{self, pattern};
use scraper::{Html, Selector};
use serde_json::Value;

use crate::support::answer::Answer;
use crate::support::app::{NOW, TestApp};

async fn description(app: &TestApp) -> Value {
    let answer = app.get(urls::openapi()).await.expect(200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    answer.json()
}

/// Every call of the description: method, path, what is said of it.
fn calls(description: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = description["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().iter().map(move |(method, call)| (method.as_str(), path.as_str(), call))
        })
        .collect()
}

/// A schema with its reference followed.
fn resolved<'d>(description: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(reference) => description.pointer(reference.strip_prefix('#').unwrap()).unwrap(),
        None => schema,
    }
}

fn schema<'d>(description: &'d Value, name: &str) -> &'d Value {
    let schema = &description["components"]["schemas"][name];
    assert!(schema.is_object(), "no schema {name}");
    schema
}

/// Checks that a value has no name that the schema does not know, and every one that it requires.
fn fits(description: &Value, schema: &Value, value: &Value, place: &str) {
    let schema = resolved(description, schema);
    if let (Some(object), Some(inner)) = (value.as_object(), schema.get("additionalProperties")) {
        for value in object.values() {
            fits(description, inner, value, place);
        }
    } else if let Some(object) = value.as_object() {
        let properties = schema["properties"].as_object().unwrap_or_else(|| panic!("{place}: {schema}"));
        for name in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(name.as_str().unwrap()), "{place}: {name} is required and not sent");
        }
        for (name, inner) in object {
            let of_property =
                properties.get(name).unwrap_or_else(|| panic!("{place}: {name} is sent and not described"));
            fits(description, of_property, inner, &format!("{place}.{name}"));
        }
    } else if let Some(items) = value.as_array() {
        for item in items {
            fits(description, &schema["items"], item, &format!("{place}[]"));
        }
    } else {
        let kind = match value {
            Value::Null => "null",
            Value::String(_) => "string",
            Value::Number(_) => "integer",
            _ => "boolean",
        };
        let kinds = &schema["type"];
        let is_told = kinds == kind || kinds.as_array().is_some_and(|kinds| kinds.iter().any(|told| told == kind));
        assert!(is_told, "{place}: {value} is no {kinds}");
    }
}

/// The names that are described, and those that were sent in any of these values.
fn all_names(schema: &Value, values: &[&Value]) -> (BTreeSet<String>, BTreeSet<String>) {
    let described = schema["properties"].as_object().unwrap().keys().cloned().collect();
    let sent = values.iter().flat_map(|value| value.as_object().unwrap().keys().cloned()).collect();
    (described, sent)
}

#[tokio::test]
async fn it_is_openapi_3_1_with_the_sites_own_address() {
    let app = TestApp::new().await;

    let description = description(&app).await;

    assert!(description["openapi"].as_str().unwrap().starts_with("3.1."), "{}", description["openapi"]);
    assert_eq!(description["servers"][0]["url"], "https://lookup.example");
    assert!(description["info"]["title"].is_string() && description["info"]["version"].is_string());
    let ids: Vec<&Value> = calls(&description).iter().map(|(.., call)| &call["operationId"]).collect();
    let distinct: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    assert_eq!(ids.len(), distinct.len(), "{ids:?}");
}

#[tokio::test]
async fn every_reference_of_the_description_leads_somewhere_and_every_answer_has_words() {
    let app = TestApp::new().await;
    let description = description(&app).await;
    let text = description.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(description.pointer(pointer).is_some(), "{pointer}");
    }
    for (method, path, call) in calls(&description) {
        for (status, answer) in call["responses"].as_object().unwrap() {
            assert!(!answer["description"].as_str().unwrap().is_empty(), "{method} {path} {status}");
        }
        for name in path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
            let parameters = call["parameters"].as_array().unwrap();
            assert!(parameters.iter().any(|told| told["name"] == name && told["in"] == "path"), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn every_call_that_there_is_is_described_and_every_call_that_is_described_is_there() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let description = description(&app).await;
    // The description does not describe itself.
    let there: BTreeSet<&str> =
        pattern::ALL.iter().copied().filter(|path| path.starts_with("/api/v1/") && *path != pattern::OPENAPI).collect();
    let described: BTreeSet<&str> = calls(&description).iter().map(|(_, path, _)| *path).collect();
    assert_eq!(described, there);

    let mut secret: Option<String> = None;
    for (method, path, call) in calls(&description) {
        let mut target = path.to_owned();
        if let Some(secret) = secret.as_ref().filter(|_| path == pattern::API_REMOVAL) {
            target = urls::api_removal(secret);
        }
        for parameter in call["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            let example = parameter["example"].as_str().unwrap_or_else(|| panic!("{path}: no example of {name}"));
            let encoded = example.replace(':', "%3A").replace('[', "%5B").replace(']', "%5D");
            match parameter["in"].as_str().unwrap() {
                "path" => target = target.replace(&format!("{{{name}}}"), &encoded),
                "header" => {}
                _ => target = format!("{target}?{name}={encoded}"),
            }
        }
        let mut asking = app.request(Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(), &target);
        if let Some(content) = call["requestBody"]["content"].as_object() {
            let (kind, content) = content.iter().next().unwrap();
            let example = &content["example"];
            let body = example.as_str().map_or_else(|| example.to_string(), str::to_owned);
            asking = asking.body(kind, body);
        }
        let (status, told) =
            call["responses"].as_object().unwrap().iter().find(|(status, _)| status.starts_with('2')).unwrap();
        let answer = asking.send().await.expect(status.parse().unwrap());
        let told = told["content"].as_object().unwrap().keys().next().unwrap();
        assert_eq!(answer.header("content-type"), Some(told.as_str()), "{method} {target}");
        if path == pattern::API_REMOVALS {
            let report = answer.json()["report_url"].as_str().unwrap().to_owned();
            secret = report.rsplit_once('/').map(|(_, secret)| secret.to_owned());
        }
    }
}

#[tokio::test]
async fn what_is_sent_and_what_is_described_have_the_same_names() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.list("dul/dynamic-range", "203.0.113.0/25").await;
    app.note_removal(EventKind::RemovalOpened, "ops", "203.0.113.7", NOW).await;
    let description = description(&app).await;
    let get = async |target: &str| app.get(target).await.json();
    let address = get("/api/v1/lookup/203.0.113.7").await;
    let absent = get("/api/v1/lookup/9.9.9.9").await;
    let network = get("/api/v1/lookup/203.0.113.0/26").await;
    let wide = get("/api/v1/lookup/203.0.0.0/16").await;
    let problem = get("/api/v1/lookup/nonsense").await;
    let mut many = None;
    while many.is_none() {
        let answer: Answer = app.get("/api/v1/lookup/9.9.9.9").await;
        many = (answer.status.as_u16() == 429).then(|| answer.json());
    }
    let many = many.unwrap();
    app.budget_clock.advance(crate::support::app::AN_HOUR);
    let fault = app.request(Method::POST, "/api/v1/lookup").body("text/plain", "nonsense").send().await.json();
    let text = "554 5.7.1 Client host [203.0.113.7] blocked using ops.bl.example";
    let bounce = app.request(Method::POST, urls::api_bounce()).body("text/plain", text).send().await.json();
    let mut readings = Vec::new();
    for typed in ["1.2.3.4", "192.0.2.0%20-%20192.0.2.2", "192.0.2.1,192.0.2.2", "x@@"] {
        readings.push(get(&format!("/api/v1/understand?q={typed}")).await);
    }

    let stats = get(urls::api_stats()).await;
    let ops = &stats["lists"].as_array().unwrap().iter().find(|list| list["list"] == "ops").unwrap();

    let listing = &address["listings"][0];
    let readings: Vec<&Value> = readings.iter().collect();
    let groups: [(&str, Vec<&Value>); 13] = [
        ("StatsReport", vec![&stats]),
        ("ListStats", vec![ops]),
        ("MonthStats", vec![&ops["months"][0]]),
        ("Figures", vec![&ops["in_all"]]),
        ("Share", vec![&ops["in_all"]["within_2_days"]]),
        ("BounceReport", vec![&bounce]),
        ("CandidateReport", vec![&bounce["candidates"][0]]),
        ("AddressReport", vec![&address, &absent]),
        ("NetworkReport", vec![&network, &wide]),
        ("ListingReport", vec![listing]),
        ("LineFault", vec![&fault]),
        ("Problem", vec![&problem, &many]),
        ("Reading", readings),
    ];
    for (name, values) in groups {
        let schema = schema(&description, name);
        for value in &values {
            fits(&description, schema, value, name);
        }
        let (described, sent) = all_names(schema, &values);
        assert_eq!(described, sent, "{name}");
    }
}

#[tokio::test]
async fn the_page_shows_every_call_with_its_answers_and_loads_nothing_from_elsewhere() {
    let app = TestApp::new().await;
    let description = description(&app).await;

    let page = app.get(urls::api()).await.expect(200);

    let html = Html::parse_document(page.text());
    let text: String = html.root_element().text().collect();
    for (method, path, call) in calls(&description) {
        assert!(text.contains(path), "{path}");
        assert!(text.contains(&method.to_uppercase()), "{method}");
        for (status, answer) in call["responses"].as_object().unwrap() {
            assert!(text.contains(status.as_str()), "{path} {status}");
            let words = answer["description"].as_str().unwrap().replace('`', "");
            let first = words.split([';', ':', '.']).next().unwrap();
            assert!(text.replace('`', "").contains(first), "{path}: {first}");
        }
    }
    assert!(text.contains("https://lookup.example"));
    let loads = Selector::parse("[src], link[rel=stylesheet], link[rel=icon], form[action]").unwrap();
    for element in html.select(&loads) {
        for name in ["src", "href", "action"] {
            let Some(target) = element.value().attr(name) else { continue };
            assert!(target.starts_with('/') && !target.starts_with("//"), "{target}");
        }
    }
}
