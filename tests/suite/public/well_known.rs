//! `/.well-known/dnsbl.json`: the lists, described for programs.

use reprieve::domain::zone::probes;
use reprieve::urls;
use reprieve::web::public::well_known::Description;
use serde_json::{Value, json};

use super::given::Given;
use crate::support::app::TestApp;

fn described() -> Value {
    let given = Given::starter_lists();
    serde_json::to_value(Description::new(&given.site, &given.catalog)).unwrap()
}

#[test]
fn the_site_says_whose_the_lists_are_and_where_an_address_is_explained() {
    let described = described();

    assert_eq!(described["version"], 1);
    assert_eq!(described["site"]["name"], "Example Blocklist");
    assert_eq!(described["site"]["contact"], "help@example.org");
    assert_eq!(described["site"]["url"], "https://lookup.example/");
    assert_eq!(described["lookup"], "https://lookup.example/ip/{address}");
    assert_eq!(described["api"]["lookup"], "https://lookup.example/api/v1/lookup/{address}");
    assert_eq!(described["combined"], json!({"zone": "bl.example", "ttl_seconds": 900}));
    assert!(described.as_object().unwrap().contains_key("combined"));
}

#[test]
fn p40_d15_d16_d17_d18_every_list_has_its_codes_and_its_test_entries() {
    let given = Given::starter_lists();
    let described = described();
    let lists = described["lists"].as_array().unwrap();
    assert_eq!(lists.len(), given.catalog.lists().count());
    for (list, told) in given.catalog.lists().zip(lists) {
        assert_eq!(told["id"], list.id.as_str());
        assert_eq!(told["zone"], list.zone.as_str());
        let codes: Vec<Value> = told["codes"].as_array().unwrap().clone();
        assert_eq!(codes.len(), list.criteria.len());
        for (criterion, code) in list.criteria.iter().zip(&codes) {
            assert_eq!(code["code"], criterion.code.to_string());
            assert_eq!(code["criterion"], criterion.id.as_str());
            assert_eq!(code["text"], criterion.text.as_str());
            assert_eq!(code["url"], format!("https://lookup.example{}", urls::clause(&criterion.id)));
        }
        let tests = told["tests"].as_array().unwrap();
        assert_eq!(tests.len(), probes(list).len());
        for (probe, test) in probes(list).iter().zip(tests) {
            assert_eq!(*test, json!({"address": probe.address, "name": probe.name, "answer": probe.answer}));
        }
    }
}

#[test]
fn p15_p54_d14_a_list_says_what_users_judge_it_by() {
    let described = described();
    let [ops, dul] = ["ops", "dul"]
        .map(|id| described["lists"].as_array().unwrap().iter().find(|list| list["id"] == id).unwrap().clone());

    assert_eq!(ops["title"], "Open proxies");
    assert_eq!((&ops["ttl_seconds"], &ops["expiry_seconds"]), (&json!(900), &json!(1_209_600)));
    assert_eq!((&dul["ttl_seconds"], &dul["expiry_seconds"]), (&json!(3600), &Value::Null));
    assert_eq!((&ops["removal"], &dul["removal"]), (&json!("self-service"), &json!("owner")));
    assert_eq!(ops["contact"], "ops@bl.example");
    assert_eq!(ops["policy_version"].as_str().unwrap().len(), 64);
    assert_eq!(ops["links"]["list"], "https://lookup.example/lists/ops");
    assert_eq!(ops["links"]["policy"], "https://lookup.example/lists/ops/policy");
    assert_eq!(ops["links"]["removal"], "https://lookup.example/remove/ops/{address}");
    for text in ["scope", "intended_use", "collateral"] {
        assert!(!ops[text].as_str().unwrap().is_empty(), "{text}");
    }
}

#[tokio::test]
async fn programs_get_it_as_json_that_is_kept_for_minutes_and_its_links_lead_somewhere() {
    let app = TestApp::new().await;

    let answer = app.get(urls::dnsbl_json()).await.expect(200);

    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
    assert!(answer.header("etag").is_some());
    let described: Value = answer.json();
    let site = described["site"]["url"].as_str().unwrap().trim_end_matches('/').to_owned();
    let own = |link: &Value| link.as_str().unwrap().strip_prefix(&site).unwrap().replace("{address}", "203.0.113.7");
    for link in [&described["lookup"], &described["site"]["usage"], &described["site"]["news"]] {
        app.get(&own(link)).await.expect(200);
    }
    for link in [&described["api"]["description"], &described["api"]["lookup"]] {
        app.get(&own(link)).await.expect(200);
    }
    for list in described["lists"].as_array().unwrap() {
        for (_, link) in list["links"].as_object().unwrap() {
            app.get(&own(link)).await.expect(200);
        }
    }
}
