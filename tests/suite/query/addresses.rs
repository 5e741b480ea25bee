//! One address: what stands around it, how it is written, what is special about it.

use super::{A, E, H, N, R, check};

#[test]
fn plain_addresses_networks_and_names_need_no_words() {
    check(&[
        ("1.2.3.4", A, "1.2.3.4", "", ""),
        ("0.0.0.1", A, "0.0.0.1", "this network", "RFC 791"),
        ("8.8.8.0/24", N, "8.8.8.0/24", "", ""),
        ("1.2.3.4/32", A, "1.2.3.4", "", "length 32 is this one address"),
        ("2a00:1450::1", A, "2a00:1450::1", "", ""),
        ("2A00:1450:0:0:0:0:0:1", A, "2a00:1450::1", "", ""),
        ("2a00:1450::/32", N, "2a00:1450::/32", "", ""),
        ("2a00:1450::1/128", A, "2a00:1450::1", "", "one address"),
        ("2a00::1.2.3.4", A, "2a00::102:304", "", ""),
        ("mail.example.org", H, "mail.example.org", "", ""),
        ("MAIL.Example.ORG.", H, "mail.example.org", "", ""),
        ("r3---sn.example.org", H, "r3---sn.example.org", "", ""),
    ]);
}

#[test]
fn e7_what_stands_around_an_address_is_taken_off() {
    check(&[
        ("  1.2.3.4  ", A, "1.2.3.4", "", ""),
        ("\t1.2.3.4\r\n", A, "1.2.3.4", "", ""),
        ("[1.2.3.4]", A, "1.2.3.4", "", ""),
        ("[1.2.3.4", A, "1.2.3.4", "", ""),
        ("1.2.3.4]", A, "1.2.3.4", "", ""),
        ("[[1.2.3.4]]", A, "1.2.3.4", "", ""),
        ("<1.2.3.4>", A, "1.2.3.4", "", ""),
        ("(1.2.3.4)", A, "1.2.3.4", "", ""),
        ("{1.2.3.4}", A, "1.2.3.4", "", ""),
        ("\"1.2.3.4\"", A, "1.2.3.4", "", ""),
        ("'1.2.3.4'", A, "1.2.3.4", "", ""),
        ("`1.2.3.4`", A, "1.2.3.4", "", ""),
        ("“1.2.3.4”", A, "1.2.3.4", "", ""),
        ("«1.2.3.4»", A, "1.2.3.4", "", ""),
        ("1.2.3.4.", A, "1.2.3.4", "", ""),
        ("1.2.3.4,", A, "1.2.3.4", "", ""),
        ("1.2.3.4;", A, "1.2.3.4", "", ""),
        ("1.2.3.4:", A, "1.2.3.4", "", ""),
        ("1.2.3.4?", A, "1.2.3.4", "", ""),
        ("(\"[1.2.3.4]\").", A, "1.2.3.4", "", ""),
        ("2001:470::", A, "2001:470::", "", ""),
        ("2001:470::.", A, "2001:470::", "", ""),
        ("[2001:470::1]", A, "2001:470::1", "", ""),
        ("[IPv6:2001:470::1]", A, "2001:470::1", "", ""),
        ("IPv6:2001:470::1", A, "2001:470::1", "", ""),
        ("IPv6:::1", A, "::1", "loopback", "never listed"),
        ("ip4:1.2.3.0/24", N, "1.2.3.0/24", "", ""),
        ("IP=1.2.3.4", A, "1.2.3.4", "", ""),
        ("IP: 1.2.3.4", A, "1.2.3.4", "", ""),
        ("IP address: 1.2.3.4", A, "1.2.3.4", "", ""),
        ("ip 1.2.3.4", A, "1.2.3.4", "", ""),
        ("- 1.2.3.4", A, "1.2.3.4", "", ""),
        ("> 1.2.3.4", A, "1.2.3.4", "", ""),
        ("unknown[1.2.3.4]", A, "1.2.3.4", "", "beside the name unknown"),
        ("mail.example.org[1.2.3.4]:25", A, "1.2.3.4", "", "beside the name mail.example.org"),
        ("1.2.3.4 (mail.example.org)", A, "1.2.3.4", "", "beside the name mail.example.org"),
        ("mail.example.org (1.2.3.4)", A, "1.2.3.4", "", "beside the name"),
        ("mail.example.org [IPv6:2001:470::1]", A, "2001:470::1", "", "beside the name"),
    ]);
}

#[test]
fn e7_a_port_is_dropped_and_said_so() {
    check(&[
        ("1.2.3.4:25", A, "1.2.3.4", "", "port 25"),
        ("1.2.3.4#53", A, "1.2.3.4", "", "port 53"),
        ("[1.2.3.4]:587", A, "1.2.3.4", "", "port 587"),
        ("[2001:470::1]:25", A, "2001:470::1", "", "port 25"),
        ("2001:470::1:25", A, "2001:470::1:25", "", ""),
        ("mail.example.org:25", H, "mail.example.org", "", "port 25"),
        ("1.2.3.4:99999", E, "", "", "65535"),
        ("1.2.3.4:smtp", E, "", "", "not an address"),
        ("[2001:470::1]:", A, "2001:470::1", "", ""),
    ]);
}

#[test]
fn e7_defanged_addresses_get_their_fangs_back() {
    check(&[
        ("1[.]2[.]3[.]4", A, "1.2.3.4", "", "[.]"),
        ("1.2.3[.]4", A, "1.2.3.4", "", "[.]"),
        ("1(.)2(.)3(.)4", A, "1.2.3.4", "", "taken out"),
        ("1(dot)2(DOT)3[dot]4", A, "1.2.3.4", "", "taken out"),
        ("1\\.2\\.3\\.4", A, "1.2.3.4", "", "taken out"),
        ("hxxp://1[.]2[.]3[.]4/x", A, "1.2.3.4", "", "taken out"),
        ("hXXps://list[.]example/ip/1.2.3.4", A, "1.2.3.4", "", "list.example"),
        ("2001[:]470[:][:]1", A, "2001:470::1", "", "taken out"),
        ("mail[.]example[.]org", H, "mail.example.org", "", "taken out"),
    ]);
}

#[test]
fn e7_mapped_ipv6_is_its_ipv4_address() {
    check(&[
        ("::ffff:1.2.3.4", A, "1.2.3.4", "", "::ffff:1.2.3.4 is the IPv4 address 1.2.3.4"),
        ("::ffff:102:304", A, "1.2.3.4", "", "IPv4 address 1.2.3.4"),
        ("0:0:0:0:0:FFFF:1.2.3.4", A, "1.2.3.4", "", "IPv4 address 1.2.3.4"),
        ("[::ffff:1.2.3.4]:25", A, "1.2.3.4", "", "port 25"),
        ("::ffff:1.2.3.0/120", N, "1.2.3.0/24", "", "IPv4 address"),
        ("::ffff:1.2.3.4/128", A, "1.2.3.4", "", "one address"),
        ("::ffff:10.0.0.1", A, "10.0.0.1", "private", "RFC 1918"),
        ("::ffff:1.2.3.0-::ffff:1.2.3.9", R, "1.2.3.0-1.2.3.9", "", "IPv4"),
        ("::1.2.3.4", A, "::102:304", "", ""),
    ]);
}

#[test]
fn e7_a_zone_id_is_dropped_and_said_so() {
    check(&[
        ("fe80::1%eth0", A, "fe80::1", "link-local", "zone %eth0"),
        ("fe80::1%25eth0", A, "fe80::1", "link-local", "zone %25eth0"),
        ("[fe80::1%eth0]:25", A, "fe80::1", "link-local", "zone %eth0"),
        ("fe80::1%eth0/64", N, "fe80::/64", "link-local", "zone %eth0"),
        ("fe80::/64%eth0", N, "fe80::/64", "link-local", "zone %eth0"),
        ("fe80::1%", A, "fe80::1", "link-local", "sign %"),
        ("1.2.3.4%eth0", E, "", "", "“%”"),
    ]);
}

#[test]
fn e7_full_width_and_invisible_characters_are_read_and_said_so() {
    check(&[
        ("１.２.３.４", A, "1.2.3.4", "", "Full-width"),
        ("１．２．３．４", A, "1.2.3.4", "", "Full-width"),
        ("1。2。3。4", A, "1.2.3.4", "", "Full-width"),
        ("［１．２．３．４］：２５", A, "1.2.3.4", "", "port 25"),
        ("ｍａｉｌ．ｅｘａｍｐｌｅ．ｏｒｇ", H, "mail.example.org", "", "Full-width"),
        ("\u{3000}1.2.3.4\u{A0}", A, "1.2.3.4", "", ""),
        ("1.2\u{200B}.3.4", A, "1.2.3.4", "", "Invisible"),
        ("\u{FEFF}1.2.3.4", A, "1.2.3.4", "", "Invisible"),
        ("\u{202E}1.2.3.4\u{202C}", A, "1.2.3.4", "", "Invisible"),
        ("1.2.3.4\u{0}", A, "1.2.3.4", "", "Invisible"),
        ("mail.exa\u{AD}mple.org", H, "mail.example.org", "", "Invisible"),
        ("1.2.3.4²", E, "", "", "plain digits"),
        ("①.②.③.④", E, "", "", "plain digits"),
        ("١.٢.٣.٤", E, "", "", "plain digits"),
        ("𝟷.𝟸.𝟹.𝟺", E, "", "", "plain digits"),
    ]);
}

#[test]
fn e7_short_octal_hexadecimal_and_decimal_forms_are_refused_with_the_reason() {
    check(&[
        ("1.2.3", E, "", "", "short form"),
        ("10.20", E, "", "", "short form"),
        ("127.1", E, "", "", "short form"),
        ("001.002.003.004", E, "", "", "octal"),
        ("1.2.3.04", E, "", "", "octal"),
        ("010.8.8.8", E, "", "", "“010”"),
        ("00.0.0.0", E, "", "", "octal"),
        ("0x7f.1", E, "", "", "hexadecimal"),
        ("0x7f000001", E, "", "", "hexadecimal"),
        ("0X7F.0.0.1", E, "", "", "hexadecimal"),
        ("3232235777", E, "", "", "single number"),
        ("0", E, "", "", "single number"),
        ("1.2.3.256", E, "", "", "“256” is too large"),
        ("1.2.3.99999999999999999999999", E, "", "", "too large"),
        ("1.2.3.4.5", E, "", "", "here are 5"),
        ("1..2.3", E, "", "", "missing between two dots"),
        (".1.2.3.4", E, "", "", "missing between two dots"),
        ("a.1.2.3", E, "", "", "“a” is not a number"),
        ("-1.2.3.4", E, "", "", "not a number"),
        ("1 2 3 4", E, "", "", "dots between them"),
        ("1,2,3,4", E, "", "", "dots between them"),
        ("1 . 2 . 3 . 4", E, "", "", "dots between them"),
    ]);
}

#[test]
fn e7_faults_of_ipv6_are_named() {
    check(&[
        ("1::2::3", E, "", "", "at most once"),
        ("1:::2", E, "", "", "at most once"),
        ("2001:db8:1", E, "", "", "Here are 3"),
        ("1:2:3:4:5:6:7:8:9", E, "", "", "Here are 9"),
        ("2001:db8::12345", E, "", "", "“12345”"),
        ("2001:db8::g", E, "", "", "“g”"),
        ("::ffff:1.2.3.256", E, "", "", "at most 255"),
        ("::ffff:01.2.3.4", E, "", "", "octal"),
        ("00:11:22:aa:bb:cc", E, "", "", "hardware address"),
        ("00-11-22-aa-bb-cc", E, "", "", "hardware address"),
    ]);
}

#[test]
fn d15_d16_d18_test_entries_and_addresses_never_listed_are_told() {
    check(&[
        ("127.0.0.2", A, "127.0.0.2", "loopback", "test entry"),
        ("127.0.0.1", A, "127.0.0.1", "loopback", "never listed"),
        ("::1", A, "::1", "loopback", "never listed"),
        ("127.0.0.9", A, "127.0.0.9", "loopback", "answer of a list"),
        ("::ffff:7f00:2", A, "127.0.0.2", "loopback", "test entry"),
        ("::FFFF:7F00:1", A, "127.0.0.1", "loopback", "never listed"),
    ]);
}

#[test]
fn p47_special_ranges_are_explained_with_their_document() {
    check(&[
        ("10.1.2.3", A, "10.1.2.3", "private", "RFC 1918"),
        ("172.16.0.1", A, "172.16.0.1", "private", "172.16.0.0/12"),
        ("192.168.1.1", A, "192.168.1.1", "private", "public address of the mail server"),
        ("100.64.1.1", A, "100.64.1.1", "shared (CGNAT)", "RFC 6598"),
        ("169.254.1.1", A, "169.254.1.1", "link-local", "RFC 3927"),
        ("192.0.2.1", A, "192.0.2.1", "documentation", "RFC 5737"),
        ("198.18.0.1", A, "198.18.0.1", "benchmarking", "RFC 2544"),
        ("224.0.0.1", A, "224.0.0.1", "multicast", "RFC 5771"),
        ("255.255.255.255", A, "255.255.255.255", "broadcast", "RFC 919"),
        ("0.0.0.0", A, "0.0.0.0", "this network", "RFC 791"),
        ("::", A, "::", "unspecified", "RFC 4291"),
        ("fd00::1", A, "fd00::1", "unique local", "RFC 4193"),
        ("ff02::1", A, "ff02::1", "multicast", "RFC 4291"),
        ("2001:db8::1", A, "2001:db8::1", "documentation", "RFC 3849"),
        ("2002:102:304::1", A, "2002:102:304::1", "6to4", "IPv4 address 1.2.3.4"),
        ("64:ff9b::1.2.3.4", A, "64:ff9b::102:304", "IPv4/IPv6 translation", "IPv4 address 1.2.3.4"),
        ("2001:0:1:2:3:4:fefd:fcfb", A, "2001:0:1:2:3:4:fefd:fcfb", "Teredo", "IPv4 address 1.2.3.4"),
        ("10.0.0.0/8", N, "10.0.0.0/8", "private", "10.0.0.0/8 is kept for private networks"),
        ("10.1.0.0/16", N, "10.1.0.0/16", "private", "10.1.0.0/16 is in 10.0.0.0/8"),
        ("10.0.0.0/7", N, "10.0.0.0/7", "", ""),
    ]);
}
