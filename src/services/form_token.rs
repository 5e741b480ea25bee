//! One-time tokens of forms (S71, S24): proof that a form is one of ours, for this page and this matter, that somebody
//! has looked at it for a moment, and that it was not sent before.
//!
//! A token holds when it was issued, a nonce and what form it is for, all signed. It proves nothing about who sends it:
//! pages of other sites are turned away by the gate, and how often somebody may send is counted by [`super::budgets`].
//! The nonce is used up by [`crate::store::Tx::use_nonce`], in the transaction of what the form does.
//!
//! A form that is shown again with something to mend keeps its token: nobody has to be slow twice. Only one whose token
//! was the trouble gets another. Whatever was typed stays.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::Services;
use crate::domain::keys::{Nonce, Purpose, SIGNATURE_BYTES, SiteKeys};
use crate::domain::random::{Randomness, draw};
use crate::domain::time::{Seconds, Timestamp};

const SIGNED: Purpose = Purpose::new("form-token");
const CALLERS_KEY: Purpose = Purpose::new("idempotency-key");

/// Nobody fills in a form in less.
pub const SOONEST: Seconds = Seconds(2);

/// Longer than anybody may need (A6), and as long as nonces are kept at the least.
pub const LATEST: Seconds = Seconds::DAY;

/// What a form is for. The same path in another language is the same form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormPlace<'a> {
    /// What it does, in a word that no other form has.
    pub purpose: &'static str,
    /// Where it is sent, as [`crate::urls`] has it, without a language in front.
    pub path: &'a str,
    /// What it is about: a network, a reference.
    pub subject: &'a str,
}

/// Why a form is shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenProblem {
    /// There is no token of ours.
    #[error("the token is not one of ours")]
    Forged,
    /// It is ours, but was issued for another form.
    #[error("the token belongs to another form")]
    OtherForm,
    /// It was issued only now.
    #[error("the form was sent too soon")]
    TooSoon,
    /// It was issued too long ago.
    #[error("the form was sent too late")]
    TooOld,
}

/// What a token holds beside its signature, in this order: 8 bytes for the time, 16 for the nonce, 16 for the form.
const HELD_BYTES: usize = 8 + 16 + 16;

/// A token for a form that is shown now.
pub fn issue(keys: &SiteKeys, place: &FormPlace<'_>, randomness: &dyn Randomness, now: Timestamp) -> String {
    let nonce: [u8; 16] = draw(randomness);
    let mut token = Vec::with_capacity(HELD_BYTES + SIGNATURE_BYTES);
    token.extend_from_slice(&now.0.to_be_bytes());
    token.extend_from_slice(&nonce);
    token.extend_from_slice(&fingerprint(place));
    let signature = keys.sign(SIGNED, &[&token]);
    token.extend_from_slice(&signature);
    URL_SAFE_NO_PAD.encode(token)
}

/// The nonce of a token that is good for this form now. It is not used up by that.
pub fn check(keys: &SiteKeys, token: &str, place: &FormPlace<'_>, now: Timestamp) -> Result<Nonce, TokenProblem> {
    let (nonce, age) = read(keys, token, place, now)?;
    if age < SOONEST { Err(TokenProblem::TooSoon) } else { Ok(nonce) }
}

/// The same for somebody who is signed in, whose session stands in the place: no robot, and perhaps quick.
pub fn check_known(keys: &SiteKeys, token: &str, place: &FormPlace<'_>, now: Timestamp) -> Result<Nonce, TokenProblem> {
    let (nonce, age) = read(keys, token, place, now)?;
    if age < Seconds(0) { Err(TokenProblem::Forged) } else { Ok(nonce) }
}

/// The nonce of a token for this form, and how old it is.
fn read(keys: &SiteKeys, token: &str, place: &FormPlace<'_>, now: Timestamp) -> Result<(Nonce, Seconds), TokenProblem> {
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| TokenProblem::Forged)?;
    let (held, signature) = bytes.split_at_checked(HELD_BYTES).ok_or(TokenProblem::Forged)?;
    if !keys.verify(SIGNED, &[held], signature) {
        return Err(TokenProblem::Forged);
    }
    let (time, rest) = held.split_first_chunk::<8>().ok_or(TokenProblem::Forged)?;
    let (nonce, form) = rest.split_first_chunk::<16>().ok_or(TokenProblem::Forged)?;
    if form != fingerprint(place) {
        return Err(TokenProblem::OtherForm);
    }
    let age = now.since(Timestamp(i64::from_be_bytes(*time)));
    if age > LATEST { Err(TokenProblem::TooOld) } else { Ok((Nonce(*nonce), age)) }
}

impl Services {
    /// A token for a form that is shown now.
    pub fn form_token(&self, place: &FormPlace<'_>) -> String {
        issue(&self.keys, place, self.randomness.as_ref(), self.clock.now())
    }

    /// The nonce of a form that was sent now.
    pub fn check_form(&self, token: &str, place: &FormPlace<'_>) -> Result<Nonce, TokenProblem> {
        check(&self.keys, token, place, self.clock.now())
    }
}

/// The nonce of a key that a program sends along so that it may ask again: neither somebody else's key nor other content
/// under the same key leads to the same.
pub fn nonce_of_key(keys: &SiteKeys, key: &str, (caller, content): (&str, &[u8])) -> Nonce {
    let signature = keys.sign(CALLERS_KEY, &[caller.as_bytes(), key.as_bytes(), content]);
    let (nonce, _) = signature.split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
    Nonce(*nonce)
}

/// Which form, in 128 bits; the parts are counted, so that none can pass for another's.
fn fingerprint(place: &FormPlace<'_>) -> [u8; 16] {
    let mut digest = Sha256::new();
    for part in [place.purpose, place.path, place.subject] {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part);
    }
    let digest: [u8; 32] = digest.finalize().into();
    std::array::from_fn(|at| digest.get(at).copied().unwrap_or_default())
}
