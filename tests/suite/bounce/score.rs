//! How well samples are read, field by field, in the manner of the scorer that comes with the recorded ones.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::net::IpAddr;
use std::path::Path;

use reprieve::bounce::{Category, Findings, ListNamed};
use serde_json::Value;

/// Right answers by field, and what must not happen.
#[derive(Default)]
pub(super) struct Score {
    fields: BTreeMap<&'static str, (usize, usize)>,
    faults: Vec<String>,
    false_listings: Vec<String>,
    forbidden: Vec<String>,
}

impl Score {
    /// Reads every sample that this file of a folder names, in a file of its own or in its place.
    pub(super) fn of(folder: &Path, expected: &str) -> Self {
        let expected: Value = serde_json::from_str(&fs::read_to_string(folder.join(expected)).unwrap()).unwrap();
        let mut score = Self::default();
        for item in expected["items"].as_array().unwrap() {
            let inline = item["text"].as_str().map(|text| text.as_bytes().to_vec());
            let source = inline.unwrap_or_else(|| fs::read(folder.join(item["file"].as_str().unwrap())).unwrap());
            score.add(item, &super::read(&source));
        }
        score
    }

    fn mark(&mut self, field: &'static str, item: &Value, is_right: bool, found: &str) {
        let (right, all) = self.fields.entry(field).or_default();
        *all += 1;
        *right += usize::from(is_right);
        if !is_right {
            self.faults.push(format!("{field} {}: {found}, not {}", item["id"], wanted(item, field)));
        }
    }

    fn add(&mut self, item: &Value, found: &Findings) {
        let ip = found.ip.map(|ip| ip.to_string());
        let is_absent = item["ip"].is_null();
        let is_right = is_one_of(item, "ip", ip.as_deref());
        self.mark(if is_absent { "ip_absent" } else { "ip_present" }, item, is_right, &format!("{ip:?}"));
        if let Some(ip) = found.ip.filter(|ip| is_forbidden(item, *ip)) {
            self.forbidden.push(format!("{}: {ip}", item["id"]));
        }
        let smtp = found.smtp.map(|code| code.to_string());
        self.mark("smtp", item, is_one_of(item, "smtp", smtp.as_deref()), &format!("{smtp:?}"));
        let enhanced = found.enhanced.as_deref();
        self.mark("enhanced", item, is_one_of(item, "enhanced", enhanced), &format!("{enhanced:?}"));
        let zone = found.zone.as_deref().map(str::to_lowercase);
        if zone.is_some() || !item["zone"].is_null() {
            self.mark("zone", item, is_one_of(item, "zone", zone.as_deref()), &format!("{zone:?}"));
        }
        let list = found.list.as_ref().and_then(ListNamed::id);
        if list.is_some() || !item["list_id"].is_null() {
            self.mark("list", item, is_one_of(item, "list", list), &format!("{list:?}"));
        }
        let category = found.category.map(Category::word);
        self.mark("category", item, is_one_of(item, "category", category), &format!("{category:?}"));
        self.judge(item, found);
        if item["reporter"].is_string() {
            self.mark("reporter", item, is_one_of(item, "reporter", found.reporter), &format!("{:?}", found.reporter));
        }
        if let Some(action) = item["action_url"].as_str() {
            let told = found.action_url.iter().chain(&found.urls).any(|link| link == action);
            self.mark("action_url", item, told, &format!("{:?} {:?}", found.action_url, found.urls));
        }
    }

    /// Verdicts, and the one mistake that does harm.
    fn judge(&mut self, item: &Value, found: &Findings) {
        let says_listed = found.category.is_some_and(Category::is_listing);
        let words = ["ip-dnsbl", "ip-private", "ip-reputation", "ip-dynamic"];
        let is_listing = words.iter().any(|word| is_one_of(item, "category", Some(word)));
        if says_listed && !is_listing {
            self.false_listings.push(item["id"].to_string());
        }
        if let Some(temporary) = item["temporary"].as_bool() {
            self.mark("temporary", item, found.temporary == temporary, &found.temporary.to_string());
        }
        let others = item["category_ok"].as_array().into_iter().flatten();
        let word = found.verdict.word();
        let is_right = match item["verdict"].as_str() {
            Some(verdict) => verdict == word,
            // Where several answers are right, the text is not clear, and saying so is right as well.
            None if word == "cannot-tell" && others.clone().next().is_some() => true,
            None => others.chain([&item["category"]]).map(verdict_of).any(|verdict| verdict == word),
        };
        self.mark("verdict", item, is_right, word);
    }

    /// The share of right answers.
    pub(super) fn ratio(&self, field: &str) -> f64 {
        let (right, all) = self.fields.get(field).copied().unwrap_or_else(|| panic!("{field} was never measured"));
        f64::from(u32::try_from(right).unwrap()) / f64::from(u32::try_from(all).unwrap())
    }

    fn table(&self) -> String {
        let mut table = String::new();
        for (field, (right, all)) in &self.fields {
            writeln!(table, "{field:12} {right:4} of {all:4} = {:.3}", self.ratio(field)).unwrap();
        }
        writeln!(table, "false listings {:?}\nforbidden {:?}", self.false_listings, self.forbidden).unwrap();
        for fault in &self.faults {
            writeln!(table, "  {fault}").unwrap();
        }
        table
    }

    /// The score in words; fails below the floor.
    pub(super) fn hold(&self, floor: f64) -> String {
        let fields = ["ip_present", "ip_absent", "zone", "list", "smtp", "enhanced", "category", "verdict"];
        // Not every set of samples says these.
        let said = ["action_url", "temporary", "reporter"].into_iter().filter(|field| self.fields.contains_key(field));
        for field in fields.into_iter().chain(said) {
            assert!(self.ratio(field) >= floor, "{field} is below {floor}\n{}", self.table());
        }
        assert!(self.false_listings.is_empty(), "{}", self.table());
        assert!(self.forbidden.is_empty(), "{}", self.table());
        self.table()
    }
}

fn wanted(item: &Value, field: &str) -> String {
    let key = match field {
        "list" => "list_id",
        "ip_present" | "ip_absent" => "ip",
        other => other,
    };
    item[key].to_string()
}

/// True for the expected value and for the others that are right as well.
fn is_one_of(item: &Value, field: &str, found: Option<&str>) -> bool {
    let is_it = |value: &Value| match value {
        Value::Null => found.is_none(),
        Value::Number(number) => found == Some(number.to_string().as_str()),
        value => found.is_some() && found == value.as_str().map(str::to_lowercase).as_deref(),
    };
    let key = if field == "list" { "list_id" } else { field };
    is_it(&item[key]) || item[format!("{field}_ok")].as_array().into_iter().flatten().any(is_it)
}

fn is_forbidden(item: &Value, ip: IpAddr) -> bool {
    let forbidden = item["not_ip"].as_array().into_iter().flatten().filter_map(Value::as_str);
    forbidden.filter_map(|text| text.parse::<IpAddr>().ok()).any(|one| one == ip)
}

/// What a category comes to, for samples that do not say it themselves.
fn verdict_of(category: &Value) -> &'static str {
    match category.as_str() {
        Some("ip-dnsbl" | "ip-private" | "ip-reputation" | "ip-dynamic" | "domain-list") => "other-list",
        Some("resolver-error") => "receiver-misconfigured",
        Some(_) => "not-a-blocklist",
        None => "cannot-tell",
    }
}

#[test]
fn our_own_samples_are_read_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bounces");

    println!("{}", Score::of(&folder, "expected.json").hold(0.95));
    println!("{}", Score::of(&folder, "replies.json").hold(0.95));
    println!("{}", Score::of(&folder, "further.json").hold(0.95));
}

#[test]
fn recorded_returned_mails_are_read_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/bounces");
    if !folder.exists() {
        println!("{} is not there: the recorded returned mails were not read", folder.display());
        return;
    }

    println!("{}", Score::of(&folder, "expected.json").hold(0.95));
}
