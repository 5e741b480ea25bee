//! How a query is read, told to programs.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::app::TestApp;

async fn read(app: &TestApp, typed: &str) -> Value {
    app.get(&reprieve::urls::api_understand(typed)).await.expect(200).json()
}

#[tokio::test]
async fn an_address_has_the_four_promised_fields_and_no_other() {
    let app = TestApp::new().await;

    let answer = app.get("/api/v1/understand?q=1.2.3.4").await.expect(200);

    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.json(), json!({"kind": "address", "value": "1.2.3.4", "special": null, "message": null}));
}

#[tokio::test]
async fn each_kind_has_its_own_fields() {
    let app = TestApp::new().await;

    let network = read(&app, "192.0.2.77/24").await;
    assert_eq!((&network["kind"], &network["value"]), (&json!("network"), &json!("192.0.2.0/24")));
    assert_eq!(network["special"], "documentation");
    assert!(network["message"].is_string());

    let range = read(&app, "192.0.2.0 - 192.0.2.2").await;
    assert_eq!(
        (&range["kind"], &range["first"], &range["last"]),
        (&json!("range"), &json!("192.0.2.0"), &json!("192.0.2.2"))
    );
    assert_eq!(range["networks"], json!(["192.0.2.0/31", "192.0.2.2/32"]));

    let many = read(&app, "192.0.2.1, 2001:db8::1").await;
    assert_eq!((&many["kind"], &many["values"]), (&json!("many"), &json!(["192.0.2.1", "2001:db8::1"])));

    let name = read(&app, "Mail.Example.ORG").await;
    assert_eq!((&name["kind"], &name["value"]), (&json!("hostname"), &json!("mail.example.org")));

    for typed in ["0177.0.0.1", "0x7f000001", "2130706433", "127.1", ""] {
        let error = read(&app, typed).await;
        assert_eq!(error["kind"], "error", "{typed}");
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "{typed}");
    }
}

#[tokio::test]
async fn s1_a_query_given_twice_is_refused_and_none_is_read_as_empty() {
    let app = TestApp::new().await;

    app.get("/api/v1/understand?q=1.2.3.4&q=5.6.7.8").await.expect(400);
    let nothing = app.get("/api/v1/understand").await.expect(200);
    let again = app.request(Method::GET, "/api/v1/understand?q=").send().await.expect(200);

    assert_eq!(nothing.json()["kind"], "error");
    assert_eq!(nothing.text(), again.text());
}
