//! One-time tokens of forms.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reprieve::domain::keys::{Nonce, SiteKeys};
use reprieve::domain::random::SystemRandomness;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::services::form_token::{FormPlace, TokenProblem, check, issue, nonce_of_key};

use crate::support::app::NOW;

const PLACE: FormPlace<'_> = FormPlace { purpose: "removal", path: "/remove/ops/192.0.2.1", subject: "192.0.2.1" };
const LATER: Timestamp = NOW.plus(Seconds(60));

fn keys() -> SiteKeys {
    SiteKeys::new(&[1; 32], &[])
}

fn token() -> String {
    issue(&keys(), &PLACE, &SystemRandomness, NOW)
}

#[test]
fn a_token_is_good_for_its_form_and_no_two_have_the_same_nonce_s71_s77() {
    let (one, two) = (token(), token());
    let nonces = [one, two].map(|token| check(&keys(), &token, &PLACE, LATER).unwrap());
    assert_ne!(nonces[0], nonces[1]);
}

#[test]
fn a_token_that_was_altered_anywhere_is_refused_s71() {
    let bytes = URL_SAFE_NO_PAD.decode(token()).unwrap();
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let altered = URL_SAFE_NO_PAD.encode(altered);
        assert_eq!(check(&keys(), &altered, &PLACE, LATER), Err(TokenProblem::Forged), "byte {at}");
    }
    for length in 0..bytes.len() {
        let cut = URL_SAFE_NO_PAD.encode(&bytes[..length]);
        assert_eq!(check(&keys(), &cut, &PLACE, LATER), Err(TokenProblem::Forged), "{length} bytes");
    }
    for other in ["", "é", "====", &format!("{}A", token()), &"A".repeat(10_000)] {
        assert_eq!(check(&keys(), other, &PLACE, LATER), Err(TokenProblem::Forged), "{other}");
    }
    let strangers = issue(&SiteKeys::new(&[2; 32], &[]), &PLACE, &SystemRandomness, NOW);
    assert_eq!(check(&keys(), &strangers, &PLACE, LATER), Err(TokenProblem::Forged));
}

#[test]
fn the_token_of_one_form_fails_on_another_s71() {
    let others = [
        FormPlace { purpose: "appeal", ..PLACE },
        FormPlace { path: "/remove/dul/192.0.2.1", ..PLACE },
        FormPlace { subject: "192.0.2.2", ..PLACE },
        FormPlace { purpose: "removal/", path: "remove/ops/192.0.2.1", ..PLACE },
    ];
    for other in others {
        assert_eq!(check(&keys(), &token(), &other, LATER), Err(TokenProblem::OtherForm), "{other:?}");
    }
}

#[test]
fn a_form_takes_two_seconds_at_the_least_and_a_day_at_the_most_s24_a6() {
    let sent = |after: i64| check(&keys(), &token(), &PLACE, NOW.plus(Seconds(after)));
    assert_eq!(sent(-5), Err(TokenProblem::TooSoon));
    assert_eq!(sent(1), Err(TokenProblem::TooSoon));
    assert!(sent(2).is_ok());
    assert!(sent(20 * 3600).is_ok());
    assert!(sent(86_400).is_ok());
    assert_eq!(sent(86_401), Err(TokenProblem::TooOld));
}

#[test]
fn a_token_outlasts_a_change_of_keys_until_the_old_one_is_taken_out_s72() {
    let old = token();
    let turned = SiteKeys::new(&[2; 32], &[vec![1; 32]]);
    let over = SiteKeys::new(&[2; 32], &[]);

    assert!(check(&turned, &old, &PLACE, LATER).is_ok());
    assert!(check(&over, &issue(&turned, &PLACE, &SystemRandomness, NOW), &PLACE, LATER).is_ok());
    assert_eq!(check(&over, &old, &PLACE, LATER), Err(TokenProblem::Forged));
}

#[test]
fn a_programs_key_is_its_own_s71() {
    let nonce = |key: &str, caller: &str| nonce_of_key(&keys(), key, (caller, b"content"));
    assert_eq!(nonce("a", "192.0.2.1"), nonce("a", "192.0.2.1"));
    assert_ne!(nonce("a", "192.0.2.1"), nonce("a", "192.0.2.2"));
    assert_ne!(nonce("a1", "92.0.2.1"), nonce("a", "192.0.2.1"));
    assert_ne!(nonce("a", "b"), Nonce([0; 16]));
}
