//! Any bytes as a returned mail: no panic, and an answer of bounded size.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use reprieve::bounce::{MAX_CANDIDATES, MAX_LINKS};
use reprieve::content::{Library, lists};
use reprieve::services::bounce::BounceDesk;

static DESK: LazyLock<BounceDesk> = LazyLock::new(|| {
    let library = Library::load(None).expect("the shipped articles");
    BounceDesk::new(lists::load(None, &library).expect("the shipped lists"), Some("bl.example"), "https://lookup.example/", [])
});

fuzz_target!(|bytes: &[u8]| {
    let found = DESK.read(bytes);
    assert!(found.candidates.len() <= MAX_CANDIDATES && found.urls.len() <= MAX_LINKS);
    assert_eq!(found, DESK.read(bytes));
});
