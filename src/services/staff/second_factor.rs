//! The second factor: codes that change every 30 seconds (RFC 6238), and codes for whoever has lost the device.
//!
//! Seeds are kept sealed by XChaCha20-Poly1305 under a key made of the site's (S75): a copy of the database alone makes
//! no codes, when the site's key is set in the configuration. Which key sealed is written beside (S74).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use totp_rs::{Builder, Totp};

use crate::domain::ids::StaffId;
use crate::domain::keys::{Purpose, SiteKeys};
use crate::domain::random::{Randomness, draw};
use crate::domain::time::Timestamp;

const SEAL: Purpose = Purpose::new("totp-seal");
const SEAL_ID: Purpose = Purpose::new("totp-seal-id");
const SEED: Purpose = Purpose::new("totp-seed");

/// Bytes of a seed: 160 bits, what RFC 4226 section 4 recommends.
pub const SEED_BYTES: usize = 20;

/// Seconds that a code is good for, and one such step before and after for clocks that differ (RFC 6238 section 5.2).
pub const STEP: i64 = 30;

const NONCE_BYTES: usize = 24;
const ID_BYTES: usize = 4;

/// How many recovery codes there are.
pub const RECOVERY_CODES: usize = 10;

/// Crockford's base 32, without letters that are taken for digits.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What codes are made from. Not printed.
#[derive(Clone)]
pub struct Seed([u8; SEED_BYTES]);

impl Seed {
    /// The seed that belongs to what was shown, made again from the site's key while it is not kept anywhere: the same for
    /// the same `parts`, and for nobody to guess.
    pub fn for_enrolment(keys: &SiteKeys, parts: &[&[u8]]) -> Self {
        let signed = keys.sign(SEED, parts);
        Self(std::array::from_fn(|at| signed.get(at).copied().unwrap_or_default()))
    }

    /// A seed from the system's randomness.
    pub fn draw(source: &dyn Randomness) -> Self {
        Self(draw(source))
    }

    fn totp(&self, issuer: Option<&str>, account: &str) -> Totp {
        let builder = Builder::new().with_secret(self.0).with_account_name(account).with_issuer(issuer);
        builder.build_noncompliant()
    }

    /// The step whose code this is, if it is one of now, the step before or the one after, and none that was used.
    pub fn check(&self, code: &str, now: Timestamp, used: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let totp = self.totp(None, "");
        let here = now.0.div_euclid(STEP);
        // Each step by itself: of two with the same code the later one may be the one that is not used yet.
        let is_it = |step: &i64| {
            let at = u64::try_from(step.saturating_mul(STEP)).unwrap_or_default();
            subtle::ConstantTimeEq::ct_eq(totp.generate(at).to_string().as_bytes(), digits.as_bytes()).into()
        };
        [here, here + 1, here - 1].into_iter().filter(|step| *step > used).find(is_it)
    }

    /// The code of a moment: for the demo and for tests.
    pub fn code(&self, now: Timestamp) -> String {
        self.totp(None, "").generate(u64::try_from(now.0).unwrap_or_default()).to_string()
    }

    /// As people type it into an app.
    pub fn base32(&self) -> String {
        self.totp(None, "").secret().to_base32()
    }

    /// As a QR code hands it to an app.
    pub fn url(&self, issuer: &str, account: &str) -> String {
        // A colon would end the issuer.
        let issuer: String = issuer.chars().filter(|c| *c != ':').take(60).collect();
        self.totp(Some(&issuer), account).to_url().unwrap_or_default()
    }

    /// Sealed for the store.
    pub fn seal(&self, keys: &SiteKeys, randomness: &dyn Randomness, owner: StaffId) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = draw(randomness);
        let key = keys.sign(SEAL, &[]);
        let payload = Payload { msg: &self.0, aad: &owner.0.to_be_bytes() };
        // Fails only for texts of many gigabytes.
        let text = XChaCha20Poly1305::new(&key.into()).encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
        let mut sealed = keys.sign(SEAL_ID, &[]).get(..ID_BYTES).unwrap_or_default().to_vec();
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&text);
        sealed
    }

    /// Opens what was sealed for this owner by one of the site's keys; `None` when that key is gone.
    pub fn open(sealed: &[u8], keys: &SiteKeys, owner: StaffId) -> Option<Self> {
        let (id, rest) = sealed.split_at_checked(ID_BYTES)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_BYTES>()?;
        let ids = keys.signatures(SEAL_ID, &[]);
        let all = keys.signatures(SEAL, &[]);
        let (key, _) = all.into_iter().zip(ids).find(|(_, known)| known.starts_with(id))?;
        let payload = Payload { msg: text, aad: &owner.0.to_be_bytes() };
        let seed = XChaCha20Poly1305::new(&key.into()).decrypt(&XNonce::from(*nonce), payload).ok()?;
        seed.try_into().ok().map(Self)
    }
}

/// New recovery codes, each of 128 bits, as people keep them.
pub fn recovery_codes(randomness: &dyn Randomness) -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| recovery_code(draw(randomness))).collect()
}

fn recovery_code(bits: [u8; 16]) -> String {
    let bits = u128::from_be_bytes(bits);
    let sign = |place: u32| {
        let at = usize::try_from(bits >> (5 * place) & 31).unwrap_or_default();
        char::from(SIGNS.get(at).copied().unwrap_or(b'0'))
    };
    let mut text = String::new();
    for (at, place) in (0..26).rev().enumerate() {
        if at > 0 && at.is_multiple_of(5) {
            text.push('-');
        }
        text.push(sign(place));
    }
    text
}

/// What is kept of a recovery code, however it is typed; `None` for what is none. So many bits need no slower hash (S59).
pub fn recovery_hash(typed: &str) -> Option<[u8; 32]> {
    let meant = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(meant).collect();
    let is_code = plain.len() == 26 && plain.bytes().all(|byte| SIGNS.contains(&byte));
    is_code.then(|| Sha256::digest(plain.as_bytes()).into())
}

/// A password that nobody chose, for the demo: 120 bits.
pub fn drawn_password(randomness: &dyn Randomness) -> String {
    URL_SAFE_NO_PAD.encode(draw::<15>(randomness))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::SystemRandomness;

    /// RFC 6238 appendix B, for SHA-1; its codes of eight digits end in those of six.
    #[test]
    fn s53_codes_are_those_of_rfc_6238_and_each_is_good_once() {
        let seed = Seed(*b"12345678901234567890");
        for (at, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(seed.code(Timestamp(at)), code);
            assert_eq!(seed.check(code, Timestamp(at), 0), Some(at / 30));
            assert_eq!(seed.check(&format!(" {} {} ", &code[..3], &code[3..]), Timestamp(at), 0), Some(at / 30));
            assert_eq!(seed.check(code, Timestamp(at), at / 30), None, "used");
            assert_eq!(seed.check(code, Timestamp(at + 30), 0), Some(at / 30), "one step late");
            assert_eq!(seed.check(code, Timestamp(at - 30), 0), Some(at / 30), "one step early");
            assert_eq!(seed.check(code, Timestamp(at + 90), 0), None, "three steps late");
        }
        for code in ["", "28708", "2870822", "28708２", "abcdef"] {
            assert_eq!(seed.check(code, Timestamp(59), 0), None, "{code}");
        }
    }

    #[test]
    fn s74_s75_a_seed_is_sealed_for_its_owner_by_a_key_of_the_site() {
        let keys = SiteKeys::new(&[1; 32], &[]);
        let seed = Seed(*b"12345678901234567890");
        let sealed = seed.seal(&keys, &SystemRandomness, StaffId(7));
        assert!(!sealed.windows(4).any(|bytes| bytes == b"1234"));
        assert_eq!(Seed::open(&sealed, &keys, StaffId(7)).map(|opened| opened.0), Some(seed.0));
        assert!(Seed::open(&sealed, &keys, StaffId(8)).is_none(), "of somebody else");
        assert_ne!(sealed, seed.seal(&keys, &SystemRandomness, StaffId(7)), "another nonce each time");
        for at in 0..sealed.len() {
            let mut other = sealed.clone();
            other[at] ^= 1;
            assert!(Seed::open(&other, &keys, StaffId(7)).is_none(), "byte {at}");
        }
        let turned = SiteKeys::new(&[2; 32], &[vec![1; 32]]);
        let opened = Seed::open(&sealed, &turned, StaffId(7)).map(|opened| opened.0);
        assert_eq!(opened, Some(seed.0), "S74: an older key is known by its id");
        assert!(Seed::open(&sealed, &SiteKeys::new(&[2; 32], &[]), StaffId(7)).is_none());
        assert!(Seed::open(&[], &keys, StaffId(7)).is_none());
    }

    #[test]
    fn s59_recovery_codes_have_128_bits_and_are_known_however_they_are_typed() {
        let codes = recovery_codes(&SystemRandomness);
        assert_eq!(codes.len(), RECOVERY_CODES);
        for code in &codes {
            assert_eq!(code.replace('-', "").len(), 26);
            let hash = recovery_hash(code);
            assert!(hash.is_some());
            assert_eq!(recovery_hash(&format!(" {} ", code.to_lowercase().replace('-', " "))), hash);
            assert_eq!(recovery_hash(&code.replace('0', "o").replace('1', "l")), hash);
        }
        assert_eq!(recovery_code([255; 16]), "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-Z");
        for other in ["", "123456", &codes[0][1..], &format!("{}0", codes[0])] {
            assert_eq!(recovery_hash(other), None, "{other}");
        }
    }

    #[test]
    fn an_app_is_told_who_and_where() {
        let seed = Seed(*b"12345678901234567890");
        let url = seed.url("Example: Net", "ada");
        let secret = seed.base32();
        assert_eq!(secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(url, format!("otpauth://totp/Example%20Net:ada?secret={secret}&issuer=Example%20Net"));
    }
}
