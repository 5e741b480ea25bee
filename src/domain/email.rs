//! An address that letters are sent to, stricter than RFC 5321 allows (S14).
//!
//! What a stranger types becomes an envelope, a header and a key of budgets; so nothing passes that mail software reads
//! in two ways: no quotation marks, no comment, no route through other hosts, no address of a machine in brackets, no
//! character that cannot be seen. Domains of other scripts are kept as DNS has them.

use std::fmt;
use std::str::FromStr;

use super::plain::is_unseen;
use super::query::HostName;

/// The longest address (RFC 5321 section 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;

/// The longest part before the `@`.
const LONGEST_LOCAL: usize = 64;

/// An e-mail address. Prints itself only as a whole; `Debug` masks it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress {
    whole: String,
    /// Where the `@` stands.
    at: usize,
}

/// Why a text is no address that letters are sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseEmailError {
    /// Nothing was typed.
    #[error("an e-mail address is missing")]
    Empty,
    /// There is no `@`.
    #[error("an e-mail address has an @ in it")]
    NoAt,
    /// It is longer than an address can be.
    #[error("an e-mail address has at most 254 characters, 64 of them before the @")]
    TooLong,
    /// A character that is not taken, or that cannot be seen; or a dot where none may stand.
    #[error("before the @ stand letters of a to z, digits, and signs such as . - _ + between them")]
    Characters,
    /// What stands behind the `@` is no domain.
    #[error("behind the @ stands a domain, as example.org")]
    Domain,
}

impl EmailAddress {
    /// The whole address, for the envelope and the store.
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.whole.get(..self.at).unwrap_or_default()
    }

    /// What stands behind the `@`: lower case, A-labels.
    pub fn domain(&self) -> &str {
        self.whole.get(self.at + 1..).unwrap_or_default()
    }

    /// `n...@example.org`: enough to know one's own again (S89).
    pub fn masked(&self) -> String {
        let first: String = self.local().chars().take(1).collect();
        format!("{first}...@{}", self.domain())
    }

    /// One name for the mailbox, however it is written (T3): many providers take no notice of case, of dots and of what
    /// follows a `+`. Budgets count by it; nothing is ever sent to it.
    pub fn mailbox_key(&self) -> String {
        let plain = self.local().split('+').next().unwrap_or_default();
        let plain = if plain.is_empty() { self.local() } else { plain };
        format!("{}@{}", plain.replace('.', "").to_ascii_lowercase(), self.domain())
    }
}

impl FromStr for EmailAddress {
    type Err = ParseEmailError;

    /// The address alone, without spaces around it: whoever reads a form takes those off.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(ParseEmailError::Empty);
        }
        // Before anything looks at the rest: a form may hold more than anybody types.
        if text.len() > 4 * LONGEST {
            return Err(ParseEmailError::TooLong);
        }
        if text.chars().any(|c| is_unseen(c) || c.is_whitespace()) {
            return Err(ParseEmailError::Characters);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(ParseEmailError::NoAt)?;
        if !is_dot_atom(local) {
            return Err(ParseEmailError::Characters);
        }
        let domain = domain_of(domain)?;
        if local.len() > LONGEST_LOCAL || local.len() + 1 + domain.len() > LONGEST {
            return Err(ParseEmailError::TooLong);
        }
        Ok(Self { whole: format!("{local}@{domain}"), at: local.len() })
    }
}

/// Atoms of RFC 5322 with single dots between them, without `%` and `!`, by which old mail software sends mail on.
fn is_dot_atom(local: &str) -> bool {
    let is_atom = |byte: u8| byte.is_ascii_alphanumeric() || b"#$&'*+-/=?^_`{|}~".contains(&byte);
    local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atom))
}

/// A domain as DNS has it, with at least one dot in it.
fn domain_of(text: &str) -> Result<String, ParseEmailError> {
    if text.ends_with('.') {
        return Err(ParseEmailError::Domain);
    }
    let name: HostName = text.parse().map_err(|_| ParseEmailError::Domain)?;
    let (_, ending) = name.as_str().rsplit_once('.').ok_or(ParseEmailError::Domain)?;
    let is_number = ending.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { Err(ParseEmailError::Domain) } else { Ok(name.as_str().to_owned()) }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn s14_addresses_that_mail_software_reads_in_one_way() {
        for (typed, kept) in [
            ("n@example.org", "n@example.org"),
            ("First.Last+tag@EXAMPLE.org", "First.Last+tag@example.org"),
            ("o'neil_x-y/z=1@sub.example.co.uk", "o'neil_x-y/z=1@sub.example.co.uk"),
            ("jan@bücher.example", "jan@xn--bcher-kva.example"),
            ("x@例え.テスト", "x@xn--r8jz45g.xn--zckzah"),
            ("x@ｅｘａｍｐｌｅ。org", "x@example.org"),
        ] {
            assert_eq!(typed.parse::<EmailAddress>().unwrap().as_str(), kept, "{typed}");
        }
    }

    #[test]
    fn s14_and_t5_what_is_no_such_address_is_refused_with_its_reason() {
        use ParseEmailError::{Characters, Domain, Empty, NoAt, TooLong};
        let long_local = format!("{}@example.org", "a".repeat(65));
        let long_domain = format!("a@{}example.org", "abcdefghi.".repeat(25));
        for (typed, reason) in [
            ("", Empty),
            ("example.org", NoAt),
            ("a@b@example.org", Characters),
            ("\"a b\"@example.org", Characters),
            ("\"a\"@example.org", Characters),
            ("@a.example,@b.example:c@example.org", Characters),
            ("a%b.example@example.org", Characters),
            ("b.example!a@example.org", Characters),
            ("a(comment)@example.org", Characters),
            ("A <a@example.org>", Characters),
            ("<a@example.org>", Characters),
            ("a@example.org,b@example.org", Characters),
            ("a@example.org;b", Domain),
            ("a,b@example.org", Characters),
            (" a@example.org", Characters),
            ("a@example.org\r\nBcc: b@example.org", Characters),
            ("a\n@example.org", Characters),
            ("a@example.org\0", Characters),
            ("a\u{202e}@example.org", Characters),
            ("a@exam\u{200b}ple.org", Characters),
            ("a@exam\u{ad}ple.org", Characters),
            ("=?utf-8?q?a=0d=0aBcc:_b?=@example.org", Characters),
            ("jürgen@example.org", Characters),
            (".a@example.org", Characters),
            ("a.@example.org", Characters),
            ("a..b@example.org", Characters),
            ("@example.org", Characters),
            ("a@", Domain),
            ("a@localhost", Domain),
            ("a@example", Domain),
            ("a@example.org.", Domain),
            ("a@.example.org", Domain),
            ("a@exa_mple.org", Domain),
            ("a@-example.org", Domain),
            ("a@[192.0.2.1]", Domain),
            ("a@[IPv6:2001:db8::1]", Domain),
            ("a@192.0.2.1", Domain),
            ("a@example.123", Domain),
            (&long_local, TooLong),
            (&long_domain, Domain),
            (&"a".repeat(5000), TooLong),
        ] {
            assert_eq!(typed.parse::<EmailAddress>(), Err(reason), "{typed:?}");
        }
    }

    #[test]
    fn s89_an_address_is_shown_masked_and_debug_masks_it() {
        let address: EmailAddress = "nobody.else@example.org".parse().unwrap();
        assert_eq!(address.masked(), "n...@example.org");
        assert_eq!(format!("{address:?}"), "n...@example.org");
    }

    #[test]
    fn t3_one_mailbox_has_one_key_however_it_is_written() {
        let key = |text: &str| text.parse::<EmailAddress>().unwrap().mailbox_key();
        for text in ["nobody@example.org", "No.Body@example.org", "n.o.b.o.d.y+x+y@EXAMPLE.ORG"] {
            assert_eq!(key(text), "nobody@example.org");
        }
        assert_eq!(key("+tag@example.org"), "+tag@example.org");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn s14_whatever_is_typed_what_passes_is_one_plain_line_and_reads_back(text in "\\PC{0,12}[@.]\\PC{0,20}|.*") {
            if let Ok(address) = text.parse::<EmailAddress>() {
                prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert!(address.as_str().len() <= 254);
                prop_assert_eq!(address.as_str().matches('@').count(), 1);
                prop_assert!(address.domain().contains('.'));
                prop_assert_eq!(address.as_str().parse::<EmailAddress>(), Ok(address.clone()));
            }
        }

        #[test]
        fn plain_addresses_pass(local in "[a-z0-9]{1,12}([.+_-][a-z0-9]{1,8}){0,2}", name in "[a-z]{2,10}") {
            let text = format!("{local}@{name}.example.org");
            prop_assert!(text.parse::<EmailAddress>().is_ok(), "{}", text);
        }
    }
}
