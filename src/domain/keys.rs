//! The site's keys: they sign what the site hands out and wants to know again, and make secrets that it need not keep.
//!
//! One algorithm, HMAC-SHA-256 (S71). Every use has a [`Purpose`] of its own under the same keys, so that nothing that
//! was signed for one is good for another. The parts of a message are counted, so that no two lists of parts are one.
//!
//! Rotation (S72): the first key signs, all are accepted. A new key is put first and the old one kept behind it until
//! nothing that it signed matters any more: a day for forms, as long as requests are open for links in letters.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::token::{Token, TokenHash};

/// Bytes of a signature.
pub const SIGNATURE_BYTES: usize = 32;

/// The shortest key that an operator may set, in bytes.
pub const SHORTEST_KEY: usize = 32;

/// 128 bits that are used once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Nonce(pub [u8; 16]);

/// What a signature is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose(&'static str);

impl Purpose {
    /// A purpose by its name, which no other has.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }
}

/// The keys of this site, the one that signs first. Prints as `***`.
#[derive(Clone)]
pub struct SiteKeys {
    first: Hmac<Sha256>,
    older: Vec<Hmac<Sha256>>,
}

impl SiteKeys {
    /// Keys of which `first` signs and all are accepted.
    pub fn new(first: &[u8], older: &[Vec<u8>]) -> Self {
        Self { first: keyed(first), older: older.iter().map(|key| keyed(key)).collect() }
    }

    /// The signature of these parts, under the key that signs.
    pub fn sign(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; SIGNATURE_BYTES] {
        message(&self.first, purpose, parts).finalize().into_bytes().into()
    }

    /// The signature of these parts under each key, the one that signs first: to find what an older key signed.
    pub fn signatures(&self, purpose: Purpose, parts: &[&[u8]]) -> Vec<[u8; SIGNATURE_BYTES]> {
        self.all().map(|key| message(key, purpose, parts).finalize().into_bytes().into()).collect()
    }

    /// Whether one of the keys signed these parts. Takes as long whatever is wrong.
    pub fn verify(&self, purpose: Purpose, parts: &[&[u8]], signature: &[u8]) -> bool {
        self.all().any(|key| message(key, purpose, parts).verify_slice(signature).is_ok())
    }

    /// The secret that belongs to a nonce: whoever has the nonce and these keys can make it again, so that the store
    /// keeps the nonce and the secret's hash alone.
    pub fn derive_token(&self, purpose: Purpose, nonce: &Nonce) -> Token {
        Token::new(self.sign(purpose, &[&nonce.0]))
    }

    /// The secret that was made of a nonce earlier, by whichever key made it; `None` when that key is gone.
    pub fn token_again(&self, purpose: Purpose, nonce: &Nonce, hash: &TokenHash) -> Option<Token> {
        let made = |key| Token::new(message(key, purpose, &[&nonce.0]).finalize().into_bytes().into());
        self.all().map(made).find(|token| token.hash() == *hash)
    }

    fn all(&self) -> impl Iterator<Item = &Hmac<Sha256>> {
        std::iter::once(&self.first).chain(&self.older)
    }
}

/// Takes a key of any length, as HMAC does: a longer one than its block is hashed first.
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    let mut block = [0; 64];
    if key.len() > block.len() {
        use sha2::Digest as _;
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    Hmac::new(&block.into())
}

fn message(key: &Hmac<Sha256>, purpose: Purpose, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = key.clone();
    for part in std::iter::once(purpose.0.as_bytes()).chain(parts.iter().copied()) {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac
}

impl fmt::Debug for SiteKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Purpose = Purpose::new("one");
    const OTHER: Purpose = Purpose::new("other");

    #[test]
    fn the_algorithm_is_hmac_sha_256_for_keys_of_any_length_s71() {
        use hmac::Mac as _;
        for length in [1, 32, 64, 65, 200] {
            let key = vec![7; length];
            let mut plain = Hmac::<Sha256>::new_from_slice(&key).unwrap();
            plain.update(&[0, 0, 0, 0, 0, 0, 0, 3, b'o', b'n', b'e', 0, 0, 0, 0, 0, 0, 0, 1, b'a']);
            let plain: [u8; 32] = plain.finalize().into_bytes().into();
            assert_eq!(SiteKeys::new(&key, &[]).sign(ONE, &[b"a"]), plain, "{length}");
        }
    }

    #[test]
    fn a_signature_is_good_for_its_purpose_and_its_parts_alone_s71() {
        let keys = SiteKeys::new(&[1; 32], &[]);
        let signature = keys.sign(ONE, &[b"ab", b"c"]);
        assert!(keys.verify(ONE, &[b"ab", b"c"], &signature));
        assert!(!keys.verify(OTHER, &[b"ab", b"c"], &signature));
        for parts in [&[b"a".as_slice(), b"bc"] as &[&[u8]], &[b"abc"], &[b"ab", b"c", b""], &[b"c", b"ab"], &[]] {
            assert!(!keys.verify(ONE, parts, &signature), "{parts:?}");
        }
        assert!(!keys.verify(ONE, &[b"ab", b"c"], &signature[..31]));
        assert!(!keys.verify(ONE, &[b"ab", b"c"], &[]));
        assert!(!SiteKeys::new(&[2; 32], &[]).verify(ONE, &[b"ab", b"c"], &signature));
    }

    #[test]
    fn an_older_key_is_accepted_until_it_is_taken_out_and_signs_nothing_s72() {
        let old = SiteKeys::new(&[1; 32], &[]);
        let turned = SiteKeys::new(&[2; 32], &[vec![1; 32]]);
        let over = SiteKeys::new(&[2; 32], &[]);
        let nonce = Nonce([9; 16]);
        let signature = old.sign(ONE, &[b"a"]);
        let link = old.derive_token(ONE, &nonce);

        assert!(turned.verify(ONE, &[b"a"], &signature));
        assert!(over.verify(ONE, &[b"a"], &turned.sign(ONE, &[b"a"])));
        assert!(!over.verify(ONE, &[b"a"], &signature));
        assert_eq!(turned.token_again(ONE, &nonce, &link.hash()), Some(link.clone()));
        assert_ne!(turned.derive_token(ONE, &nonce), link);
        assert_eq!(over.token_again(ONE, &nonce, &link.hash()), None);
        assert_eq!(turned.token_again(OTHER, &nonce, &link.hash()), None);
    }

    #[test]
    fn keys_never_print_s82() {
        assert_eq!(format!("{:?}", SiteKeys::new(&[65; 32], &[vec![66; 32]])), "***");
    }
}
