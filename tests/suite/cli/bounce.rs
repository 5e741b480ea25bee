//! `reprieve bounce`: what a person reads, the JSON of the API, and what is refused.

use serde_json::Value;

use super::{Desk, Done};

const OURS: &str = "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using ops.bl.example\n";

fn json(done: &Done) -> Value {
    assert_eq!(done.code, 0, "{done:?}");
    serde_json::from_str(&done.out).unwrap()
}

#[test]
fn a_refusal_because_of_a_list_of_ours_is_explained_with_the_listing() {
    let desk = Desk::with_a_listing();

    let done = desk.fed(&["bounce", "-"], OURS);
    let report = json(&desk.fed(&["bounce", "-", "--json"], OURS));

    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.starts_with("192.0.2.1 is on our list"), "{done:?}");
    assert_eq!((&report["verdict"], &report["state"]), (&"ours".into(), &"listed".into()));
    assert_eq!(report["listings"][0]["list"], "ops");
    assert_eq!(done.out.trim_end(), report["explanation"].as_str().unwrap());
}

#[test]
fn a_file_is_read_where_there_is_no_database_and_none_is_made() {
    let desk = Desk::new();
    let file = desk.file("mail.eml", "550 5.1.1 <a@b.example>: User unknown");

    let report = json(&desk.run(&["bounce", &file, "--json"]));

    assert_eq!((&report["category"], &report["verdict"]), (&"mailbox".into(), &"not-a-blocklist".into()));
    assert!(!desk.database().exists());
}

#[test]
fn without_a_database_a_listing_of_ours_could_not_be_checked() {
    let desk = Desk::new();

    let done = desk.fed(&["bounce", "-", "--json"], OURS);

    assert_eq!(json(&done)["state"], "unknown");
    assert!(done.err.contains("192.0.2.1") && done.err.contains("there is no database"), "{done:?}");
    assert!(!desk.database().exists());
}

#[test]
fn what_cannot_be_read_ends_with_1_and_a_reason() {
    let desk = Desk::new();
    let huge = desk.file("huge.eml", vec![b'a'; 16 * 1024 * 1024 + 1]);

    desk.run(&["bounce", "missing.eml"]).is_refusal(1, &["missing.eml cannot be read"]);
    desk.run(&["bounce", "."]).is_refusal(1, &[". cannot be read"]);
    desk.run(&["bounce", &huge]).is_refusal(1, &["huge.eml is larger than 16 MiB"]);
    assert_eq!(desk.run(&["bounce"]).code, 2);
}

#[test]
fn a_picture_and_nothing_at_all_are_answered_with_advice() {
    let desk = Desk::new();
    let picture = desk.file("shot.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");

    let done = desk.run(&["bounce", &picture]);
    let nothing = desk.fed(&["bounce", "-"], "");

    assert!(done.code == 0 && done.out.contains("This is a picture"), "{done:?}");
    assert!(nothing.code == 0 && nothing.out.contains("There is no text in it."), "{nothing:?}");
}
