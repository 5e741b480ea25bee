//! Links that carry an address, and links wrapped in links.

use super::{A, E, H, N, check};

#[test]
fn e7_a_link_gives_the_address_it_carries() {
    check(&[
        ("http://1.2.3.4/path", A, "1.2.3.4", "", "taken from it"),
        ("https://1.2.3.4:8443/", A, "1.2.3.4", "", "port 8443"),
        ("https://[2001:470::1]:8443/x", A, "2001:470::1", "", "port 8443"),
        ("socks5://1.2.3.4:1080", A, "1.2.3.4", "", "port 1080"),
        ("https://list.example/ip/1.2.3.4", A, "1.2.3.4", "", "link to list.example"),
        ("https://list.example/ip/1.2.3.4.json", A, "1.2.3.4", "", "link"),
        ("https://list.example/query/ip/1.2.3.4", A, "1.2.3.4", "", "link"),
        ("https://list.example/net/1.2.3.0/24", N, "1.2.3.0/24", "", "link"),
        ("https://list.example/remove/ops/1.2.3.4", A, "1.2.3.4", "", "link"),
        ("https://list.example/x?ip=1.2.3.4", A, "1.2.3.4", "", "link"),
        ("https://list.example/x?a=b&ip_address=1.2.3.4#top", A, "1.2.3.4", "", "link"),
        ("https://list.example/x?version=4.3.2.1&ip=1.2.3.4", A, "1.2.3.4", "", "link"),
        ("https://list.example/x?q=1.2.3.0%2F24", N, "1.2.3.0/24", "", "link"),
        ("https://list.example/ip/2001%3A470%3A%3A1", A, "2001:470::1", "", "link"),
        ("https://list.example/tools?action=blacklist%3a1.2.3.4", A, "1.2.3.4", "", "link"),
        ("http://mail-abuse.org/cgi-bin/lookup?1.2.3.4", A, "1.2.3.4", "", "mail-abuse.org"),
        ("http://mail-abuse.org/cgi-bin/lookup? 1.2.3.4", A, "1.2.3.4", "", "mail-abuse.org"),
        ("http://mail-abuse.org/cgi-bin/lookup?%201.2.3.4", A, "1.2.3.4", "", "mail-abuse.org"),
        ("mail-abuse.com/cgi-bin/lookup?ip_address=1.2.3.4", A, "1.2.3.4", "", "mail-abuse.com"),
        ("http://mail-abuse.org/cgi-bin/nph-rss?1.2.3.4", A, "1.2.3.4", "", "link"),
        ("<URL:http://list.example/dul/?1.2.3.4>", A, "1.2.3.4", "", "link"),
        ("(see https://list.example/ip/1.2.3.4).", E, "", "", "does not read whole mails"),
        ("/ip/1.2.3.4", A, "1.2.3.4", "", "from the link"),
        ("https://list.example/?url=https%3A%2F%2Fother.example%2Fip%2F1.2.3.4", A, "1.2.3.4", "", "link"),
        ("https://mail.example.org/help", H, "mail.example.org", "", "taken from it"),
        ("mail.example.org/help", H, "mail.example.org", "", "taken from it"),
        ("https://user:secret@mail.example.org/", H, "mail.example.org", "", "taken from it"),
        ("http://1.2.3.4@mail.example.org/", H, "mail.example.org", "", "taken from it"),
        ("https://list.example/ip/1.2.3.4?x=5.6.7.8", E, "", "", "more than one address: 1.2.3.4, 5.6.7.8"),
        ("http://127.0.0.1:8931/ip/1.2.3.4", A, "1.2.3.4", "", "link to 127.0.0.1:8931"),
        ("http://127.0.0.1:8931/de/ip/1.2.3.4.json", A, "1.2.3.4", "", "link"),
        ("http://9.9.9.9/net/1.2.3.0/24", N, "1.2.3.0/24", "", "link"),
        ("http://[2001:470::9]/pt-br/net/2001:470::/48", N, "2001:470::/48", "", "link"),
        ("http://1.2.3.4/other/5.6.7.8", E, "", "", "more than one address"),
        ("http://1.2.3.4/?ip=5.6.7.8", E, "", "", "more than one address"),
        ("https://list.example/ip/001.002.003.004", E, "", "", "octal"),
        ("https://list.example/ip/1.2.3.256", E, "", "", "at most 255"),
        ("http://0x7f.1/", E, "", "", "hexadecimal"),
        ("http://2130706433/", E, "", "", "single number"),
    ]);
}

#[test]
fn e7_a_link_wrapped_by_a_mail_filter_is_unwrapped() {
    let safe = "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Flist.example%2Fip%2F1.2.3.4&data=05%7C01%7C%7C0&reserved=0";
    let first = "https://urldefense.proofpoint.com/v1/url?u=https://list.example/ip/1.2.3.4&k=abc";
    let second = "https://urldefense.proofpoint.com/v2/url?u=https-3A__list.example_ip_1.2.3.4&d=DwMF&c=9.9.9";
    let third = "https://urldefense.com/v3/__https://list.example/x?ip=1.2.3.4__;!!abc$";
    let twice = "https://urldefense.com/v3/__https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flist.example%2Fip%2F1.2.3.4&data=x__;!!abc$";
    check(&[
        (safe, A, "1.2.3.4", "", "wrapped"),
        (first, A, "1.2.3.4", "", "wrapped"),
        (second, A, "1.2.3.4", "", "wrapped"),
        (third, A, "1.2.3.4", "", "wrapped"),
        (twice, A, "1.2.3.4", "", "wrapped"),
    ]);
}
