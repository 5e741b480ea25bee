//! Names and texts: reversed names, host names, mail addresses, and texts that are none of these.

use std::net::IpAddr;

use reprieve::domain::query::{Query, understand};
use reprieve::domain::zone::name_in;

use super::{A, E, H, N, check};

#[test]
fn e7_reversed_names_are_understood_as_the_address() {
    let nibbles = "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2";
    let ip6 = "2001:db8:1:2:3:4:567:89ab";
    check(&[
        ("4.3.2.1.zone", A, "1.2.3.4", "", "check 1.2.3.4 on the list zone"),
        ("4.3.2.1.ops.list.example", A, "1.2.3.4", "", "ops.list.example"),
        ("4.3.2.1.ops.list.example.", A, "1.2.3.4", "", "ops.list.example"),
        ("2.0.0.127.list.example", A, "127.0.0.2", "loopback", "test entry"),
        (&format!("{nibbles}.list.example"), A, ip6, "documentation", "on the list list.example"),
        ("4.3.2.1.in-addr.arpa", A, "1.2.3.4", "", "reverse DNS"),
        ("4.3.2.1.IN-ADDR.ARPA.", A, "1.2.3.4", "", "reverse DNS"),
        ("3.2.1.in-addr.arpa", N, "1.2.3.0/24", "", "reverse DNS"),
        (&format!("{nibbles}.ip6.arpa"), A, ip6, "documentation", "reverse DNS"),
        ("8.b.d.0.1.0.0.2.ip6.arpa", N, "2001:db8::/32", "documentation", "reverse DNS"),
        ("5.4.3.2.1.in-addr.arpa", E, "", "", "reverse DNS"),
        ("256.3.2.1.in-addr.arpa", E, "", "", "reverse DNS"),
        ("in-addr.arpa", E, "", "", "reverse DNS"),
        ("g.ip6.arpa", E, "", "", "reverse DNS"),
        ("3.2.1.list.example", H, "3.2.1.list.example", "", ""),
        ("256.3.2.1.list.example", H, "256.3.2.1.list.example", "", ""),
    ]);
}

#[test]
fn e2_no_address_is_picked_out_of_a_text() {
    let refusal = "550 5.7.1 Service unavailable; Client host [1.2.3.4] blocked using ops.list.example";
    let postfix = "<a@example.org>: host mx.example.org[5.6.7.8] said: 554 5.7.1 Client host [1.2.3.4] blocked";
    let article = "my address is 1.2.3.4";
    for text in [refusal, postfix, article, "hello world", "1.2.3.4 is listed", "blocked: 1.2.3.4 (spam)"] {
        let understood = understand(text);
        assert_eq!(understood.query, Query::Text, "{text}");
        assert_eq!(understood.kind(), "error");
        let message = understood.message().unwrap();
        assert!(message.contains("does not read whole mails yet") && !message.contains("1.2.3.4"), "{message}");
    }
}

#[test]
fn e7_mail_addresses_are_explained_and_their_domain_offered() {
    check(&[
        ("user@example.org", E, "example.org", "", "e-mail address"),
        ("<user@example.org>", E, "example.org", "", "e-mail address"),
        ("mailto:user@example.org?subject=x", E, "example.org", "", "e-mail address"),
        ("Jo Doe <jo@example.org>", E, "example.org", "", "e-mail address"),
        ("user(at)example(dot)org", E, "example.org", "", "e-mail address"),
        ("user@", E, "", "", "e-mail address"),
        ("postmaster@[1.2.3.4]", A, "1.2.3.4", "", "behind the @"),
        ("postmaster@[IPv6:2001:470::1]", A, "2001:470::1", "", "behind the @"),
        ("root@1.2.3.4", A, "1.2.3.4", "", "behind the @"),
        ("example.org", H, "example.org", "", "address of a domain"),
    ]);
}

#[test]
fn t7_names_of_other_scripts_show_both_forms() {
    check(&[
        ("müller.example.org", H, "xn--mller-kva.example.org", "", "müller.example.org is written xn--mller-kva"),
        ("xn--mller-kva.example.org", H, "xn--mller-kva.example.org", "", "müller.example.org"),
        ("почта.example.org", H, "xn--80a1acny.example.org", "", "почта.example.org"),
        ("mаil.example.org", H, "xn--mil-6cd.example.org", "", "mixes letters"),
        ("例え.テスト", H, "xn--r8jz45g.xn--zckzah", "", "例え.テスト"),
        ("xn--0.example.org", E, "", "", "cannot be a host name"),
        ("a\u{202E}b.example.org", H, "ab.example.org", "", "Invisible"),
    ]);
}

#[test]
fn s11_names_have_a_charset_and_a_length() {
    let long_label = format!("{}.example.org", "a".repeat(64));
    let long_name = format!("{}example.org", "z.".repeat(130));
    check(&[
        ("mail", E, "", "", "one word"),
        ("AS64500", E, "", "", "number of a network operator"),
        ("1.2.3.4\u{301}", E, "", "", "plain digits"),
        ("mail.", E, "", "", "one word"),
        ("localhost", E, "", "", "one machine or network"),
        ("printer.local", E, "", "", "one machine or network"),
        ("nas.home.arpa", E, "", "", "one machine or network"),
        ("_dmarc.example.org", E, "", "", "underscore"),
        ("mail..example.org", E, "", "", "part of the name is missing"),
        ("-mail.example.org", E, "", "", "hyphen"),
        ("mail-.example.org", E, "", "", "hyphen"),
        ("ma$il.example.org", E, "", "", "“$”"),
        ("mail.example.c0m", E, "", "", "“.c0m”"),
        ("mail.example.o", E, "", "", "“.o”"),
        ("example.1", E, "", "", "not a number"),
        (&long_label, E, "", "", "at most 63"),
        (&long_name, E, "", "", "at most 253"),
        ("", E, "", "", "Enter an address"),
        (" \t\n ", E, "", "", "Enter an address"),
        ("\u{200B}", E, "", "", "Enter an address"),
        ("???", E, "", "", "not an address"),
        (",", E, "", "", "not an address"),
        ("<script>alert(1)</script>", E, "", "", "not"),
    ]);
}

#[test]
fn d01_d11_names_under_a_zone_are_built_and_read_back() {
    let v4: IpAddr = "192.0.2.99".parse().unwrap();
    let v6: IpAddr = "2001:db8:1:2:3:4:567:89ab".parse().unwrap();

    assert_eq!(name_in("bad.example.com", v4), "99.2.0.192.bad.example.com");
    assert_eq!(
        name_in("ugly.example.com", v6),
        "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.ugly.example.com"
    );
    for address in [v4, v6] {
        assert_eq!(understand(&name_in("list.example", address)).query, Query::Address(address));
    }
}
