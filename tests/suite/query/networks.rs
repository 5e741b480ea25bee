//! More than one address: ranges, networks, stars, and several at once.

use reprieve::domain::query::{MAX_MANY, Problem, Query, understand};

use super::{A, E, H, M, N, R, check};

#[test]
fn e7_ranges_are_understood_when_both_ends_are_certain() {
    check(&[
        ("1.2.3.0-255", R, "1.2.3.0-1.2.3.255", "", ""),
        ("1.2.3.4-1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4 - 1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4 – 1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4—1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4- 1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4 -9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("1.2.3.4 to 1.2.3.9", R, "1.2.3.4-1.2.3.9", "", ""),
        ("10.0.0.0-10.0.0.9", R, "10.0.0.0-10.0.0.9", "private", "RFC 1918"),
        ("2001:470::1-2001:470::ff", R, "2001:470::1-2001:470::ff", "", ""),
        ("2001:470::-2001:470::9", R, "2001:470::-2001:470::9", "", ""),
        ("1.2.3.4-1.2.3.4", A, "1.2.3.4", "", "First and last"),
        ("1.2.3.9-1.2.3.4", E, "", "", "Did you mean 1.2.3.4-1.2.3.9"),
        ("1.2.3.4-300", E, "", "", "at most 255"),
        ("1.2.3.4-05", E, "", "", "octal"),
        ("1.2.3.4-", E, "", "", "both ends"),
        ("1.2.3.4-3.9", E, "", "", "both ends"),
        ("1.2.3-5", E, "", "", "short form"),
        ("1.2.3.0/24-1.2.5.0/24", E, "", "", "both ends"),
        ("2001:470::1-ff", E, "", "", "both ends"),
        ("1.2.3.4-2001:470::1", E, "", "", "IPv4 and ends in IPv6"),
        ("dyn-1-2-3-4.isp.example.net", H, "dyn-1-2-3-4.isp.example.net", "", ""),
    ]);
}

#[test]
fn e7_stars_stand_for_whole_numbers_at_the_end_and_hide_nothing() {
    check(&[
        ("1.2.3.*", N, "1.2.3.0/24", "", "stars"),
        ("1.2.*", N, "1.2.0.0/16", "", "stars"),
        ("1.2.*.*", N, "1.2.0.0/16", "", "stars"),
        ("[1.2.3.*]", N, "1.2.3.0/24", "", "stars"),
        ("192.168.*.*", N, "192.168.0.0/16", "private", "192.168.0.0/16 is kept for private networks"),
        ("1.*.3.4", E, "", "", "hidden"),
        ("*.*.*.*", E, "", "", "hidden"),
        ("1.2.3.4*", E, "", "", "star"),
        ("01.2.3.*", E, "", "", "octal"),
        ("1.2.3.*/24", E, "", "", "either stars or a length"),
        ("2001:470:*", E, "", "", "2001:db8::/32"),
        ("*.example.org", E, "", "", "star"),
        ("113.98.228.***", E, "", "", "hidden"),
        ("1.2.3.x", E, "", "", "hidden"),
        ("1.2.3.xxx", E, "", "", "hidden"),
        ("x.xx.xx.xx", E, "", "", "hidden"),
        ("[#.#.#.#]", E, "", "", "hidden"),
        ("8.228.1...", E, "", "", "cut off"),
        ("1.2.3.4…", E, "", "", "cut off"),
    ]);
}

#[test]
fn e7_host_bits_are_cleared_and_said_so() {
    check(&[
        ("1.2.3.77/24", N, "1.2.3.0/24", "", "1.2.3.77 is an address inside 1.2.3.0/24"),
        ("2001:470::1/64", N, "2001:470::/64", "", "2001:470::1 is an address inside"),
        ("1.2.3.0 / 24", N, "1.2.3.0/24", "", ""),
        ("1.2.3.0 /24", N, "1.2.3.0/24", "", ""),
        ("[2001:470::]/32", N, "2001:470::/32", "", ""),
        ("[2001:470::/32]", N, "2001:470::/32", "", ""),
        ("1.2.3.0/255.255.255.0", N, "1.2.3.0/24", "", "mask 255.255.255.0 is the length 24"),
        ("1.2.3.0 255.255.255.0", N, "1.2.3.0/24", "", "mask"),
        ("1.2.3.9 netmask 255.255.255.0", N, "1.2.3.0/24", "", "mask"),
        ("1.2.3.4/255.255.255.255", A, "1.2.3.4", "", "mask"),
        ("0.0.0.0/0", N, "0.0.0.0/0", "", "addresses there are"),
        ("1.2.3.4/0", N, "0.0.0.0/0", "", "addresses there are"),
        ("::/0", N, "::/0", "", "all IPv6 addresses"),
    ]);
}

#[test]
fn e7_what_is_wrong_with_a_length_is_said() {
    check(&[
        ("1.2.3.4/33", E, "", "", "for IPv4 it is at most 32"),
        ("::1/129", E, "", "", "for IPv6 it is at most 128"),
        ("1.2.3.4/99999999999999999999", E, "", "", "at most 32"),
        ("1.2.3.4/", E, "", "", "Enter 1.2.3.4 alone"),
        ("/24", E, "", "", "length without an address"),
        ("1.2.3.4/24/8", E, "", "", "two slashes"),
        ("1.2.3.0/024", E, "", "", "zero in front"),
        ("1.2.3.0/+24", E, "", "", "from 0 to 32"),
        ("1.2.3.0/-1", E, "", "", "from 0 to 32"),
        ("1.2.3.0/x", E, "", "", "from 0 to 32"),
        ("1.2.3.0/255.0.255.0", E, "", "", "not the mask"),
        ("1.2.3.0/0.0.0.255", E, "", "", "wildcard mask"),
        ("1.2.3.0 0.0.0.255", E, "", "", "wildcard mask"),
        ("1.2.3.0/0.0.0.0", E, "", "", "wildcard mask"),
        ("1.2.3/24", E, "", "", "short form"),
        ("10/8", E, "", "", "single number"),
    ]);
}

#[test]
fn e7_several_are_many_and_one_fault_among_them_is_named() {
    check(&[
        ("1.2.3.4, 5.6.7.8", M, "1.2.3.4, 5.6.7.8", "", ""),
        ("1.2.3.4,5.6.7.8", M, "1.2.3.4, 5.6.7.8", "", ""),
        ("1.2.3.4 5.6.7.8", M, "1.2.3.4, 5.6.7.8", "", ""),
        ("1.2.3.4;5.6.7.8;", M, "1.2.3.4, 5.6.7.8", "", ""),
        ("1.2.3.4\r\n\r\n5.6.7.8\r\n", M, "1.2.3.4, 5.6.7.8", "", ""),
        ("* 1.2.3.4\n* 2001:470::1\n* 5.6.7.0/24", M, "1.2.3.4, 2001:470::1, 5.6.7.0/24", "", ""),
        ("1.2.3.4:25, [5.6.7.8]", M, "1.2.3.4, 5.6.7.8", "", "port 25"),
        ("1.2.3.0 - 1.2.3.1\n5.6.7.8", M, "1.2.3.0/31, 5.6.7.8", "", ""),
        ("1.2.3.4, 1.2.3.4", A, "1.2.3.4", "", "more than once"),
        ("http://1.2.3.4:80 http://5.6.7.8:80", M, "1.2.3.4, 5.6.7.8", "", "port 80"),
        ("1.2.3.4, 1.2.3.256, 5.6.7.8", E, "", "", "Entry 2 of 3 could not be read: “1.2.3.256”"),
        ("1.2.3.4 010.1.1.1", E, "", "", "octal"),
        ("1.2.3.4 mail.example.org", E, "", "", "one at a time"),
        ("mail.example.org, mx.example.org", E, "", "", "one at a time"),
    ]);
}

#[test]
fn more_than_the_limit_is_sent_to_the_api() {
    let list = |count: u32| (0..count).map(|n| format!("1.1.{}.{}", n / 256, n % 256)).collect::<Vec<_>>().join("\n");

    assert!(matches!(understand(&list(256)).query, Query::Many(all) if all.len() == MAX_MANY));
    assert_eq!(understand(&list(257)).query, Query::Unclear(Problem::TooMany));
    assert_eq!(understand(&list(20_000)).query, Query::Unclear(Problem::TooMany));
    assert!(understand(&list(257)).message().unwrap().contains("/api/v1/lookup"));
}
