//! Texts made to cost much (T13): what is found stays bounded, and nothing ends in a panic. How time grows with length
//! is measured by the bench `bounce`.

use reprieve::bounce::{Findings, MAX_CANDIDATES, MAX_LINKS, MAX_READ};

use super::read;

const SIZE: usize = 1024 * 1024;

/// A piece again and again, up to a mebibyte.
fn filled(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

fn is_bounded(found: &Findings) -> bool {
    let whys = found.candidates.iter().all(|one| one.why.len() < 400);
    let links = found.urls.iter().chain(&found.action_url).all(|link| link.len() <= 1100);
    let names = [&found.zone, &found.enhanced, &found.remote, &found.recipient_domain];
    found.candidates.len() <= MAX_CANDIDATES
        && found.urls.len() <= MAX_LINKS
        && whys
        && links
        && found.diagnostic.as_ref().is_none_or(|text| text.len() <= 1000)
        && names.iter().all(|name| name.as_ref().is_none_or(|name| name.len() <= 3000))
}

/// A head that says multipart, with this body.
fn mail(body: &str) -> String {
    format!(
        "From: MAILER-DAEMON@a.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary=b\n\n{body}"
    )
}

/// Pieces that programs stumble over when there are many.
const PIECES: &[&str] = &[
    "[",
    "<",
    ">",
    "(",
    "'",
    "\"",
    "&",
    "=",
    ".",
    ":",
    "#",
    "-",
    "@",
    "%",
    "\n",
    "\r",
    "\t",
    "a",
    "1",
    "550 ",
    "550-",
    "550-5.7.1 ",
    "5.7.1 ",
    "203.0.113.9 ",
    "1.1.1.1.1.1.1.1.",
    "2001:db8::1 ",
    "::::",
    "https://a.example/?q=1 ",
    "https://",
    "http://http://",
    "x@y.example ",
    "blocked using ",
    "Client host [",
    "Client host [203.0.113.9] ",
    "host a.example[198.51.100.1] said: 550 ",
    "<<< 550 x\n",
    "(reason: 550 ",
    "Diagnostic-Code: smtp; 550 x\n",
    "Final-Recipient: rfc822;a@b.example\n\n",
    "=?utf-8?q?",
    "=?utf-8?b?",
    "=3D",
    "=\n",
    "&#",
    "&amp;",
    "<a href=",
    "<!--",
    "<p>",
    "<html><body>",
    "x.xx.xx.xx ",
    "*.*.*.*.",
    "hxxp",
    "[.]",
    "\u{202e}",
    "\u{20ac}",
    "%25",
    "a.zen.spamhaus.org ",
    "4.3.2.1.zen.spamhaus.org ",
    "listed in in in in ",
    "H=a [",
    "reject: RCPT from a[",
    "Mar  3 10:11:12 a postfix: ",
    "> > > ",
    "Spamhaus",
    "spamspamspam ",
    "forward this message ",
    "to ",
];

#[test]
fn t13_plain_texts_that_repeat_one_thing() {
    for piece in PIECES {
        let found = read(filled(piece).as_bytes());
        assert!(is_bounded(&found), "{piece:?}: {found:?}");
    }
}

#[test]
fn t13_links_that_end_in_thousands_of_brackets() {
    for bracket in [")", "]", "))]]", ".)", "…"] {
        let text = format!("550 see http://x.example/{}\n\n", bracket.repeat(8100 / bracket.len())).repeat(32);
        let found = read(text.as_bytes());
        assert!(is_bounded(&found), "{bracket:?}: {found:?}");
    }
}

#[test]
fn t13_mails_that_never_end() {
    let line = |piece: &str| mail(&filled(piece));
    let nested: Vec<String> =
        (0..SIZE / 64).map(|n| format!("--b{n}\nContent-Type: multipart/mixed; boundary=b{}\n\n", n + 1)).collect();
    let nested = nested.concat();
    let in_each_other =
        format!("From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b0\n\n{nested}");
    let messages = filled("Content-Type: message/rfc822\n\n");
    let texts = [
        line("--b\n"),
        line("--b\n\n"),
        line("--b\nContent-Type: text/plain\n\nx\n"),
        line("--b\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON\nSubject: x\n\n"),
        line("--b\nContent-Type: multipart/digest; boundary=b\n\n"),
        line("-"),
        in_each_other,
        format!("From: a@b.example\nSubject: x\n{messages}"),
        format!("From: a@b.example\nSubject: x\n{}", filled("X-A: b\n")),
        format!("From: a@b.example\nSubject: x\n{}", filled(" folded\n")),
        format!("From: a@b.example\nSubject: {}\n\n550 x", filled("=?utf-8?q?=41?= ")),
        format!("From: a@b.example\nSubject: {}\n\n550 x", filled("=?utf-8?b?")),
        format!("From: {}\nSubject: x\n\n550 x", filled("a@b.example, ")),
        format!("From: {}\nSubject: x\n\n550 x", filled("(")),
        format!("From: x\nSubject: x\nContent-Type: {}\n\n550 x", filled("a/b; c=d; ")),
        format!("From: x\nSubject: x\nContent-Type: multipart/mixed; boundary=\"{}\"\n\n550 x", filled("b")),
        format!("From: x\nSubject: x\nContent-Type: text/html\n\n{}", filled("<a href=\"https://a.example/")),
        format!("From: x\nSubject: x\nContent-Transfer-Encoding: base64\n\n{}", filled("QUJD\n")),
        format!("From: x\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\n{}", filled("=41=\n")),
        format!("From: x\nSubject: x\nContent-Type: text/plain; charset=iso-2022-jp\n\n{}", filled("\u{1b}$B")),
        filled("--bbbbbbbbbbbb\nContent-Type: text/plain\n\n550 x\n"),
    ];
    for text in &texts {
        let found = read(text.as_bytes());
        assert!(is_bounded(&found), "{:?}: {found:?}", &text[..200.min(text.len())]);
    }
}

#[test]
fn t13_a_mail_inside_a_coded_mail_inside_another_goes_no_deeper_than_any_real_one() {
    let mut text = "Content-Type: message/rfc822\n\n".repeat(20_000);
    for _ in 0..3 {
        let coded = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, &text);
        text = format!(
            "From: MAILER-DAEMON\nSubject: x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{coded}"
        );
    }

    assert!(is_bounded(&read(text.as_bytes())));
}

#[test]
fn nothing_behind_the_first_mebibyte_is_read() {
    let mut text = " \n".repeat(MAX_READ / 2);
    text.push_str("550 5.7.1 Client host [203.0.113.9] blocked using bl.spamcop.net");

    assert_eq!(read(text.as_bytes()).ip, None);
}
