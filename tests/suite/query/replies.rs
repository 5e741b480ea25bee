//! Replies of mail servers, pasted into the box: texts, whatever addresses and names stand in them.

use reprieve::domain::query::{Query, understand};

#[test]
fn a_reply_of_a_mail_server_is_a_text_and_no_address_is_picked_out_of_it() {
    for reply in [
        "550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.example",
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using ops.bl.example; https://lookup.example/ip/192.0.2.1",
        "550 192.0.2.1 blacklisted see http://www.example.org/query/bl?ip=192.0.2.1",
        "553 http://www.example.org/query/bl?ip=192.0.2.1",
        "554 Blocked - see https://ipcheck.example.org/?ip=192.0.2.1",
        "554 IP=192.0.2.1 - A problem occurred. (BL)",
        "554 IP=192.0.2.1",
        "550 5.1.1 User unknown",
        "550 User unknown",
        "550-5.7.1 [192.0.2.1 18] Our system has detected",
        "550 5.7.1 192.0.2.1",
        "550 192.0.2.1",
        "554 <192.0.2.1>: Client host rejected",
        "<bert@rcpt.example>: host mx.rcpt.example[192.0.2.1] said: 550 5.1.1 User unknown",
        "host mx.rcpt.example[192.0.2.1] said: 550",
        "Remote host said: 550 5.7.1",
        "Mar  3 10:11:12 mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 blocked",
        "550 5.7.1, blocked",
        "421 4.7.0",
    ] {
        let understood = understand(reply);
        assert_eq!(understood.query, Query::Text, "{reply}");
    }
}

#[test]
fn numbers_before_addresses_are_still_lists_of_addresses_with_a_fault() {
    for typed in ["192.0.2.1, 192.0.2.300", "1, 192.0.2.1", "5.7.1"] {
        assert!(matches!(understand(typed).query, Query::Unclear(_)), "{typed}");
    }
}
