//! What is found in single texts, and what is never said.

use reprieve::bounce::{Category, Findings, ListNamed, Nature, Role, Verdict};

use super::read;

fn role(findings: &Findings, address: &str) -> Option<Role> {
    let address: std::net::IpAddr = address.parse().unwrap();
    findings.candidates.iter().find(|one| one.address == address).map(|one| one.role)
}

#[test]
fn every_address_has_its_part_and_the_receivers_is_never_the_one() {
    let text = "<bert@rcpt.example>: host mx.rcpt.example[198.51.100.25] said: 554 5.7.1 Service\n    unavailable; Client \
                host [203.0.113.9] blocked using zen.spamhaus.org; 127.0.0.4 (in reply to RCPT TO command)\n";

    let found = read(text.as_bytes());

    assert_eq!(found.ip, Some("203.0.113.9".parse().unwrap()));
    assert_eq!(role(&found, "203.0.113.9"), Some(Role::Blocked));
    assert_eq!(role(&found, "198.51.100.25"), Some(Role::Receiver));
    assert_eq!(role(&found, "127.0.0.4"), Some(Role::Code));
    assert_eq!(found.candidates[0].role, Role::Blocked);
    assert!(found.candidates[0].why.contains("Client host [203.0.113.9] blocked using"));
    assert_eq!(found.recipient_domain.as_deref(), Some("rcpt.example"));
}

#[test]
fn a_masked_address_is_not_completed_by_another_that_stands_near() {
    for masked in ["203.0.113.***", "x.xx.xx.xx", "#.#.#.#", "203.0.xxx.xxx", "REDACTED"] {
        let text = format!(
            "host mx.rcpt.example[198.51.100.25] said: 554 5.7.1 Client host [{masked}] blocked using \
             bl.spamcop.net; contact 192.0.2.1"
        );

        let found = read(text.as_bytes());

        assert_eq!(found.ip, None, "{masked}");
        assert!(found.is_masked, "{masked}");
        assert_eq!(found.verdict, Verdict::OtherList, "{masked}");
    }
}

#[test]
fn a_masked_address_is_told_where_a_link_shows_it_whole() {
    let text = "554 5.7.1 Client host [203.0.113.***] blocked, see https://www.spamhaus.org/query/ip/203.0.113.9";

    assert_eq!(read(text.as_bytes()).ip, Some("203.0.113.9".parse().unwrap()));
}

#[test]
fn a_list_of_this_site_is_known_by_its_zone_and_by_a_link() {
    let by_zone = read(b"554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using ops.bl.example");
    assert_eq!(by_zone.list, Some(ListNamed::Ours(Some("ops".to_owned()))));
    assert_eq!((by_zone.verdict, by_zone.zone.as_deref()), (Verdict::Ours, Some("ops.bl.example")));

    let by_link = read(b"554 5.7.1 rejected, see https://LOOKUP.example/ip/203.0.113.9");
    assert_eq!((by_link.list, by_link.verdict), (Some(ListNamed::Ours(None)), Verdict::Ours));
    assert_eq!(by_link.ip, Some("203.0.113.9".parse().unwrap()));

    let other = read(b"554 5.7.1 rejected, see https://lookup.example.org/ip/203.0.113.9");
    assert_ne!(other.verdict, Verdict::Ours);
}

#[test]
fn what_is_refused_for_another_reason_is_never_called_listed() {
    for text in [
        "550 5.1.1 <zen.spamhaus.org@rcpt.example>: Recipient address rejected: User unknown",
        "552 5.2.2 Mailbox full, the blocklist team of rcpt.example was told",
        "550 5.7.1 Message rejected as spam by our filter (host 203.0.113.9)",
        "550 5.7.26 SPF check for 203.0.113.9 failed, message blocked",
        "550-5.7.1 [203.0.113.9] This message has been blocked because its content is unsafe",
        "554 5.7.1 Message blocked by the recipient's mail server",
        "450 4.7.1 Client host rejected: cannot find your hostname, [203.0.113.9]",
        "421 4.7.0 Too many connections from 203.0.113.9",
    ] {
        let found = read(text.as_bytes());
        assert!(!found.category.is_some_and(Category::is_listing), "{text}: {found:?}");
        assert_ne!(found.verdict, Verdict::OtherList, "{text}");
    }
}

#[test]
fn the_mail_that_came_back_says_nothing_about_why() {
    let text = "Your message could not be delivered.\n\n<bert@rcpt.example>: host mx.rcpt.example[198.51.100.25] said: 550 \
                5.1.1 User unknown\n\n--- Below this line is a copy of the message.\n\nReceived: from a ([192.0.2.7])\n\
                Subject: 554 5.7.1 Client host [203.0.113.9] blocked using zen.spamhaus.org\n\nClient host [203.0.113.9] \
                blocked using zen.spamhaus.org\n";

    let found = read(text.as_bytes());

    assert_eq!((found.category, found.smtp), (Some(Category::Mailbox), Some(550)));
    assert_eq!((found.ip, found.list), (None, None));
}

#[test]
fn what_is_no_text_is_told_as_such() {
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").nature, Nature::Binary);
    assert_eq!(read(&[0; 4096]).nature, Nature::Binary);
    assert_eq!(read(b"").nature, Nature::Empty);
    assert_eq!(read(b" \r\n\t").nature, Nature::Empty);
    for nothing in [&b"\x89PNG\r\n\x1a\n"[..], b"", b"hello", b"250 2.0.0 Ok: queued"] {
        let found = read(nothing);
        assert_eq!((found.verdict, found.ip, found.category), (Verdict::CannotTell, None, None));
    }
}

#[test]
fn the_same_bytes_give_the_same_answer() {
    let text = b"550-5.7.1 [203.0.113.9] blocked using bl.spamcop.net\r\n550 5.7.1 see https://www.spamcop.net/bl.shtml?203.0.113.9";

    assert_eq!(read(text), read(text));
}

#[test]
fn links_are_told_as_they_were_before_a_filter_wrapped_them() {
    let wrapped = "554 5.7.1 Blocked, see https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3\
                   %2F__https%3A%2F%2Fcheck.spamhaus.org%2Fresults%2F%3Fquery%3D203.0.113.9__%3B%21%21a&data=05";

    assert_eq!(read(wrapped.as_bytes()).urls, ["https://check.spamhaus.org/results/?query=203.0.113.9"]);
}

#[test]
fn a_date_is_that_of_the_report() {
    let mail = b"From: MAILER-DAEMON@out.example\nDate: Tue, 3 Mar 2026 10:11:12 +0100\nSubject: Undelivered\n\n550 5.1.1 User unknown\n";

    assert_eq!(read(mail).date, Some(1_772_529_072));
}

#[test]
fn t7_a_link_that_hides_other_characters_in_a_coded_one_ends_before_them() {
    let text =
        "550 5.7.1 see https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2Fx%0D%0Ay%22%3E&data=1";

    assert_eq!(read(text.as_bytes()).urls, ["https://b.example/x"]);
}

#[test]
fn a_client_with_an_odd_port_is_no_receiver() {
    let text = "550 \"JunkMail rejected - out.sender.example [203.0.113.9]:25412 is in an RBL on bl.spamcop.net\"";

    assert_eq!(read(text.as_bytes()).ip, Some("203.0.113.9".parse().unwrap()));
}

#[test]
fn the_recipient_is_no_place_to_turn() {
    for text in [
        "552 5.2.2 Mail to <bob@example.com> refused, mailbox full",
        "550 5.1.1 Unable to deliver to <bob@example.com>: User unknown",
        "550 5.1.1 e-mail <bob@example.com> rejected, no such user",
    ] {
        assert_eq!(read(text.as_bytes()).action_url, None, "{text}");
    }
    let asked = read(b"550 5.7.1 Rejected. Please contact <postmaster@example.com> if this is an error");
    assert_eq!(asked.action_url.as_deref(), Some("mailto:postmaster@example.com"));
}

#[test]
fn what_a_comment_hides_is_not_read_however_long_it_is() {
    for length in [10, 5000, 50_000] {
        let hidden =
            format!("<!-- {} Client host [203.0.113.9] blocked using zen.spamhaus.org -->", "x ".repeat(length));
        let text = format!("<html><body>{hidden}<p>550 5.1.1 User unknown</p></body></html>");
        let found = read(text.as_bytes());
        assert_eq!((found.category, found.ip), (Some(Category::Mailbox), None), "{length}");
    }
}

#[test]
fn common_words_do_not_turn_one_refusal_into_another() {
    for (text, category) in [
        ("550 5.1.1 User unknown, check the address for a typing error", Category::Mailbox),
        ("550 5.1.1 User unknown; our policy for countries is on our pages", Category::Mailbox),
    ] {
        assert_eq!(read(text.as_bytes()).category, Some(category), "{text}");
    }
    let found = read(b"550 5.7.1 sender domain doesn't have a valid MX record");
    assert_ne!(found.category, Some(Category::Mailbox));
}

#[test]
fn who_refused_is_a_host_or_a_provider_and_no_program() {
    let found = read(
        b"<a@r.example>: host mx.r.example[198.51.100.3] said: 554 5.7.1 Service unavailable; Client host \
          [203.0.113.9] blocked using bl.example.net",
    );
    assert_eq!(found.remote.as_deref(), Some("mx.r.example"));
}
