//! Names to addresses, against name servers on loopback that behave and that do not.

use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, CNAME, MX, PTR, SOA, TXT};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};
use reprieve::dns::{
    FixedResolver, HickoryResolver, HickoryZoneServer, MAX_ADDRESSES, MAX_MAIL_HOSTS, MAX_TEXT, MAX_TEXTS, MailHosts,
    PATIENCE, ResolveError, Resolver, ZoneServer,
};
use reprieve::domain::check::DnsName;
use reprieve::domain::query::HostName;

/// What the name server says to a question for a name and a type: records, or a code; silence for `None`.
type Script = fn(&str, RecordType) -> Option<Result<Vec<RData>, ResponseCode>>;

/// A name server on loopback that answers by UDP and, where an answer does not fit, by TCP; its threads end with the
/// test's process.
fn name_server(script: Script) -> HickoryResolver {
    asking(started(script), true)
}

/// The same, asked about its own zones.
fn zone_server(script: Script) -> HickoryZoneServer {
    HickoryZoneServer::new(started(script)).unwrap()
}

fn started(script: Script) -> SocketAddr {
    let (tcp, at) = bound();
    let udp = UdpSocket::bind(at).unwrap();
    thread::spawn(move || serve_streams(&tcp, script));
    thread::spawn(move || serve(&udp, script));
    at
}

/// A name server that cuts its answers short and has no TCP to give the rest by.
fn cut_name_server(script: Script) -> HickoryResolver {
    let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let at = udp.local_addr().unwrap();
    thread::spawn(move || serve(&udp, script));
    asking(at, false)
}

/// A port that is free for TCP, and most likely for UDP.
fn bound() -> (TcpListener, SocketAddr) {
    loop {
        let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let at = tcp.local_addr().unwrap();
        if UdpSocket::bind(at).is_ok() {
            return (tcp, at);
        }
    }
}

fn asking(at: SocketAddr, has_tcp: bool) -> HickoryResolver {
    let kinds = [Some(ConnectionConfig::udp()), has_tcp.then(ConnectionConfig::tcp)];
    let connections = kinds.into_iter().flatten().map(|mut connection| {
        connection.port = at.port();
        connection
    });
    let server = NameServerConfig::new(at.ip(), true, connections.collect());
    HickoryResolver::with_config(ResolverConfig::from_name_servers(vec![server])).unwrap()
}

/// Most bytes that an answer by UDP has.
const DATAGRAM: usize = 1232;

fn serve(socket: &UdpSocket, script: Script) {
    let mut buffer = [0; 4096];
    while let Ok((length, peer)) = socket.recv_from(&mut buffer) {
        let Some(mut message) = answer(&buffer[..length], script) else { continue };
        let mut bytes = message.to_vec().unwrap();
        if bytes.len() > DATAGRAM {
            message.answers.clear();
            message.metadata.truncation = true;
            bytes = message.to_vec().unwrap();
        }
        socket.send_to(&bytes, peer).unwrap();
    }
}

fn serve_streams(listener: &TcpListener, script: Script) {
    while let Ok((mut stream, _)) = listener.accept() {
        thread::spawn(move || {
            let mut length = [0; 2];
            while stream.read_exact(&mut length).is_ok() {
                let mut question = vec![0; u16::from_be_bytes(length).into()];
                stream.read_exact(&mut question).unwrap();
                let Some(message) = answer(&question, script) else { continue };
                let bytes = message.to_vec().unwrap();
                let length = u16::try_from(bytes.len()).unwrap().to_be_bytes();
                stream.write_all(&[&length[..], &bytes].concat()).unwrap();
            }
        });
    }
}

fn answer(question: &[u8], script: Script) -> Option<Message> {
    let question = Message::from_vec(question).unwrap();
    let query = question.queries[0].clone();
    let answer = script(&query.name().to_ascii(), query.query_type())?;
    let mut message = Message::response(question.metadata.id, question.metadata.op_code);
    message.metadata.recursion_desired = true;
    message.metadata.recursion_available = true;
    match answer {
        Ok(data) => {
            message.add_answers(data.into_iter().map(|data| Record::from_rdata(query.name().clone(), 60, data)));
        }
        Err(code) => {
            message.metadata.response_code = code;
            // How long it may be kept that there is nothing.
            let (host, mail) = (Name::from_ascii("ns.example.").unwrap(), Name::from_ascii("a.example.").unwrap());
            let data = RData::SOA(SOA::new(host, mail, 1, 3600, 3600, 3600, 3600));
            message.add_authority(Record::from_rdata(query.name().clone(), 3600, data));
        }
    }
    message.add_query(query);
    Some(message)
}

fn a(octets: [u8; 4]) -> RData {
    RData::A(A(Ipv4Addr::from(octets)))
}

#[tokio::test]
async fn a_name_is_asked_as_it_stands_and_its_addresses_are_answered_in_order() {
    let resolver = name_server(|name, kind| match (name, kind) {
        ("mail.example.org.", RecordType::A) => Some(Ok(vec![a([192, 0, 2, 9]), a([192, 0, 2, 1]), a([192, 0, 2, 9])])),
        ("mail.example.org.", _) => Some(Ok(Vec::new())),
        _ => Some(Err(ResponseCode::Refused)),
    });

    let addresses = resolver.addresses("mail.example.org").await.unwrap();

    assert_eq!(addresses, [IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 9])]);
}

#[tokio::test]
async fn a_private_address_is_answered_like_any_other_since_nothing_connects_to_it() {
    let resolver = name_server(|_, kind| match kind {
        RecordType::A => Some(Ok(vec![a([127, 0, 0, 1])])),
        _ => Some(Ok(Vec::new())),
    });

    assert_eq!(resolver.addresses("rebind.example.org").await, Ok(vec![IpAddr::from([127, 0, 0, 1])]));
}

#[tokio::test]
async fn t24_of_very_many_addresses_only_the_first_are_answered() {
    let resolver = name_server(|_, kind| match kind {
        RecordType::A => Some(Ok((0..60).map(|last| a([192, 0, 2, last])).collect())),
        _ => Some(Ok(Vec::new())),
    });

    assert_eq!(resolver.addresses("huge.example.org").await.unwrap().len(), MAX_ADDRESSES);
}

#[tokio::test]
async fn t24_a_silent_name_server_costs_no_more_than_the_time_given() {
    let resolver = name_server(|_, _| None);
    let start = Instant::now();

    let answer = resolver.addresses("slow.example.org").await;

    assert_eq!(answer, Err(ResolveError::TimedOut));
    assert!(start.elapsed() < PATIENCE * 4, "{:?}", start.elapsed());
}

#[tokio::test]
async fn t24_an_alias_of_itself_ends() {
    let resolver = name_server(|name, _| Some(Ok(vec![RData::CNAME(CNAME(Name::from_ascii(name).unwrap()))])));
    let start = Instant::now();

    let answer = resolver.addresses("loop.example.org").await;

    assert!(answer.is_err(), "{answer:?}");
    assert!(start.elapsed() < PATIENCE * 4, "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_name_that_is_not_there_is_told_from_a_failure() {
    let missing = name_server(|_, _| Some(Err(ResponseCode::NXDomain)));
    let empty = name_server(|_, _| Some(Ok(Vec::new())));
    let broken = name_server(|_, _| Some(Err(ResponseCode::ServFail)));

    assert_eq!(missing.addresses("gone.example.org").await, Err(ResolveError::NotFound));
    assert_eq!(empty.addresses("empty.example.org").await, Err(ResolveError::NotFound));
    assert_eq!(broken.addresses("broken.example.org").await, Err(ResolveError::Failed));
}

#[tokio::test]
async fn what_is_no_host_name_is_never_asked_for() {
    let resolver = name_server(|name, _| panic!("asked for {name}"));

    for text in ["192.0.2.1", "localhost", "a b.example.org", "_x.example.org", "", "127.1", "printer.local"] {
        assert_eq!(resolver.addresses(text).await, Err(ResolveError::NotFound), "{text}");
    }
}

#[tokio::test]
async fn t6_a_reverse_name_is_a_host_name_or_nothing() {
    let good = name_server(|name, _| match name {
        "1.2.0.192.in-addr.arpa." => Some(Ok(vec![RData::PTR(PTR(Name::from_ascii("Mail.Example.ORG.").unwrap()))])),
        _ => None,
    });
    let bad = name_server(|_, _| {
        let name = Name::from_labels([b"<script>".as_slice(), b"example", b"org"]).unwrap();
        Some(Ok(vec![RData::PTR(PTR(name))]))
    });
    let address = IpAddr::from([192, 0, 2, 1]);

    assert_eq!(good.reverse_name(address).await.unwrap().as_str(), "mail.example.org");
    assert_eq!(bad.reverse_name(address).await, Err(ResolveError::NotFound));
}

fn text(parts: &[&str]) -> RData {
    RData::TXT(TXT::new(parts.iter().map(|&part| part.to_owned()).collect()))
}

fn exchange(preference: u16, name: &str) -> RData {
    RData::MX(MX::new(preference, Name::from_ascii(name).unwrap()))
}

fn entry() -> DnsName {
    "_reprieve.2.0.192.in-addr.arpa".parse().unwrap()
}

fn domain() -> HostName {
    "example.org".parse().unwrap()
}

#[tokio::test]
async fn a_text_is_asked_as_its_name_stands_and_its_strings_are_put_together() {
    let resolver = name_server(|name, kind| match (name, kind) {
        ("_reprieve.2.0.192.in-addr.arpa.", RecordType::TXT) => {
            Some(Ok(vec![text(&["repr", "ieve=", "k7Qm2"]), text(&["v=spf1 -all"])]))
        }
        _ => Some(Err(ResponseCode::Refused)),
    });

    assert_eq!(resolver.texts(&entry()).await.unwrap(), ["reprieve=k7Qm2", "v=spf1 -all"]);
}

#[tokio::test]
async fn t24_of_two_thousand_texts_only_the_first_are_answered() {
    // Short names, or the answer would not fit into 64 KiB.
    let resolver = name_server(|_, _| Some(Ok((0..2000).map(|at| text(&[&format!("{at}")])).collect())));
    let start = Instant::now();

    let texts = resolver.texts(&"_a.io".parse().unwrap()).await.unwrap();

    assert_eq!((texts.len(), texts[0].as_str()), (MAX_TEXTS, "0"));
    assert!(start.elapsed() < PATIENCE * 4, "{:?}", start.elapsed());
}

#[tokio::test]
async fn t24_a_huge_text_is_left_out_and_not_cut() {
    let resolver = name_server(|_, _| {
        let (part, most) = ("x".repeat(255), "y".repeat(MAX_TEXT - 255));
        let (fits, over) =
            (text(&[&part, &most[..255], &most[255..]]), text(&[&part, &most[..255], &most[255..], "z"]));
        Some(Ok(vec![text(&vec![part.as_str(); 200]), over, fits]))
    });

    let texts = resolver.texts(&entry()).await.unwrap();

    assert_eq!(texts.iter().map(String::len).collect::<Vec<_>>(), [MAX_TEXT]);
}

#[tokio::test]
async fn t6_a_text_that_is_not_plain_ascii_is_left_out() {
    let resolver = name_server(|_, _| {
        let raw = RData::TXT(TXT::from_bytes(vec![b"\xff\x00"]));
        Some(Ok(vec![raw, text(&["\u{202e}dlrow"]), text(&["\u{1b}[31mred"]), text(&["a\nb"]), text(&["plain"])]))
    });

    assert_eq!(resolver.texts(&entry()).await.unwrap(), ["plain"]);
}

#[tokio::test]
async fn t24_texts_of_a_silent_a_looping_and_a_broken_name_server_are_no_answer() {
    let silent = name_server(|_, _| None);
    let looping = name_server(|name, _| Some(Ok(vec![RData::CNAME(CNAME(Name::from_ascii(name).unwrap()))])));
    let broken = name_server(|_, _| Some(Err(ResponseCode::ServFail)));
    let start = Instant::now();

    assert_eq!(silent.texts(&entry()).await, Err(ResolveError::TimedOut));
    assert!(looping.texts(&entry()).await.is_err());
    assert_eq!(broken.texts(&entry()).await, Err(ResolveError::Failed));
    assert_eq!(silent.mail_hosts(&domain()).await, Err(ResolveError::TimedOut));
    assert_eq!(looping.mail_hosts(&domain()).await, Ok(MailHosts::None));
    assert_eq!(broken.mail_hosts(&domain()).await, Err(ResolveError::Failed));
    assert!(start.elapsed() < PATIENCE * 8, "{:?}", start.elapsed());
}

#[tokio::test]
async fn t24_an_answer_that_was_cut_short_is_none() {
    let resolver = cut_name_server(|_, _| Some(Ok((0..2000).map(|at| text(&[&format!("text {at}")])).collect())));

    assert_eq!(resolver.texts(&entry()).await, Err(ResolveError::Failed));
    assert_eq!(resolver.mail_hosts(&domain()).await, Err(ResolveError::Failed));
}

#[tokio::test]
async fn an_entry_that_has_just_been_made_is_seen_and_a_failure_is_never_kept() {
    static TURN: AtomicUsize = AtomicUsize::new(0);
    let resolver = name_server(|_, _| match TURN.load(Ordering::SeqCst) {
        0 => Some(Err(ResponseCode::NXDomain)),
        1 => Some(Err(ResponseCode::ServFail)),
        turn => Some(Ok(vec![text(&[&format!("turn {turn}")])])),
    });
    let expected = [
        Err(ResolveError::NotFound),
        Err(ResolveError::Failed),
        Ok(vec!["turn 2".to_owned()]),
        Ok(vec!["turn 3".to_owned()]),
    ];

    for (turn, expected) in expected.into_iter().enumerate() {
        TURN.store(turn, Ordering::SeqCst);
        assert_eq!(resolver.texts(&entry()).await, expected, "{turn}");
    }
}

#[tokio::test]
async fn mail_servers_come_the_preferred_ones_first_and_only_as_host_names() {
    let resolver = name_server(|name, kind| match (name, kind) {
        ("example.org.", RecordType::MX) => Some(Ok(vec![
            exchange(20, "b.example.org."),
            exchange(10, "A.Example.ORG."),
            exchange(5, "_x.example.org."),
            exchange(30, "."),
        ])),
        _ => Some(Err(ResponseCode::Refused)),
    });
    let hosts = ["a.example.org", "b.example.org"].map(|name| name.parse().unwrap());

    assert_eq!(resolver.mail_hosts(&domain()).await, Ok(MailHosts::Hosts(hosts.to_vec())));
}

#[tokio::test]
async fn t24_of_two_thousand_mail_servers_only_the_first_are_answered() {
    let resolver = name_server(|_, _| Some(Ok((0..2000).map(|at| exchange(at, "m.io.")).collect())));

    let answer = resolver.mail_hosts(&"a.io".parse().unwrap()).await;

    let Ok(MailHosts::Hosts(hosts)) = answer else { panic!("{answer:?}") };
    assert_eq!(hosts.len(), MAX_MAIL_HOSTS);
}

#[tokio::test]
async fn a_domain_without_mail_servers_takes_mail_at_its_own_address_rfc_5321_or_says_that_it_takes_none_rfc_7505() {
    let null = name_server(|_, _| Some(Ok(vec![exchange(0, ".")])));
    let by_address = name_server(|_, kind| match kind {
        RecordType::A => Some(Ok(vec![a([192, 0, 2, 1])])),
        _ => Some(Ok(Vec::new())),
    });
    let none = name_server(|_, _| Some(Ok(Vec::new())));
    let unusable = name_server(|_, kind| match kind {
        RecordType::MX => Some(Ok(vec![exchange(0, "localhost.")])),
        _ => Some(Ok(vec![a([192, 0, 2, 1])])),
    });
    let missing = name_server(|_, _| Some(Err(ResponseCode::NXDomain)));
    let half = name_server(|_, kind| match kind {
        RecordType::MX => Some(Ok(Vec::new())),
        _ => Some(Err(ResponseCode::ServFail)),
    });

    assert_eq!(null.mail_hosts(&domain()).await, Ok(MailHosts::Null));
    assert_eq!(by_address.mail_hosts(&domain()).await, Ok(MailHosts::NoneButAddress));
    assert_eq!(none.mail_hosts(&domain()).await, Ok(MailHosts::None));
    assert_eq!(unusable.mail_hosts(&domain()).await, Ok(MailHosts::None));
    assert_eq!(missing.mail_hosts(&domain()).await, Err(ResolveError::NotFound));
    assert_eq!(half.mail_hosts(&domain()).await, Err(ResolveError::Failed));
}

#[tokio::test]
async fn a_fixed_resolver_answers_texts_and_mail_from_its_tables_and_asks_behind_for_the_rest() {
    let behind = FixedResolver::new()
        .with_texts(entry().as_str(), Ok(&["behind"]))
        .with_mail("example.com", Ok(MailHosts::Null))
        .with_reverse([192, 0, 2, 9].into(), Ok("nine.example.org"));
    let resolver = FixedResolver::new()
        .with("example.org", [[192, 0, 2, 1].into()])
        .with_texts("_reprieve.example.org", Ok(&["before"]))
        .with_error("slow.example.org", ResolveError::TimedOut)
        .before(Arc::new(behind));
    let mail = async |domain: &str| resolver.mail_hosts(&domain.parse().unwrap()).await;

    assert_eq!(resolver.texts(&"_reprieve.example.org".parse().unwrap()).await.unwrap(), ["before"]);
    assert_eq!(resolver.texts(&entry()).await.unwrap(), ["behind"]);
    assert_eq!(mail("example.org").await, Ok(MailHosts::NoneButAddress));
    assert_eq!(mail("example.com").await, Ok(MailHosts::Null));
    assert_eq!(mail("slow.example.org").await, Err(ResolveError::TimedOut));
    assert_eq!(mail("other.example.org").await, Err(ResolveError::NotFound));
    assert_eq!(resolver.reverse_name([192, 0, 2, 9].into()).await.unwrap().as_str(), "nine.example.org");
}

#[tokio::test]
async fn a_fixed_resolver_answers_what_it_was_given() {
    let address = IpAddr::from([192, 0, 2, 25]);
    let mapped: IpAddr = "::ffff:192.0.2.25".parse().unwrap();
    let resolver = FixedResolver::new()
        .with("mail.example.org", [mapped, address])
        .with_error("slow.example.org", ResolveError::TimedOut);

    assert_eq!(resolver.addresses("mail.example.org").await, Ok(vec![address]));
    assert_eq!(resolver.addresses("slow.example.org").await, Err(ResolveError::TimedOut));
    assert_eq!(resolver.addresses("other.example.org").await, Err(ResolveError::NotFound));
    assert_eq!(resolver.reverse_name(mapped).await.unwrap().as_str(), "mail.example.org");
}

#[tokio::test]
async fn t24_a_server_of_zones_is_bounded_in_time_size_and_number_whatever_it_answers() {
    let huge = zone_server(|_, kind| match kind {
        RecordType::A => {
            Some(Ok((0..1_000).map(|n: u16| a([127, 0, n.to_be_bytes()[0], n.to_be_bytes()[1]])).collect()))
        }
        _ => Some(Ok(vec![text(&["no serial"])])),
    });
    assert_eq!(huge.codes("2.0.0.127.bl.example").await.unwrap().len(), MAX_ADDRESSES);
    assert_eq!(huge.serial("bl.example").await, Err(ResolveError::NotFound));

    let looping = zone_server(|name, _| Some(Ok(vec![RData::CNAME(CNAME(Name::from_ascii(name).unwrap()))])));
    let silent = zone_server(|_, _| None);
    let start = Instant::now();
    assert_eq!(silent.serial("bl.example").await, Err(ResolveError::TimedOut));
    assert!(looping.codes("2.0.0.127.bl.example").await.is_ok_and(|codes| codes.is_empty()));
    assert!(start.elapsed() < PATIENCE * 8, "{:?}", start.elapsed());
}

#[tokio::test]
async fn s12_a_server_of_zones_is_asked_at_its_own_address_and_what_it_answers_leads_nowhere() {
    let server = zone_server(|name, kind| match (name, kind) {
        ("bl.example.", RecordType::SOA) => {
            let (host, mail) = (Name::from_ascii("ns.inner.").unwrap(), Name::from_ascii("a.inner.").unwrap());
            Some(Ok(vec![RData::SOA(SOA::new(host, mail, 4711, 1, 1, 1, 1))]))
        }
        // An address of an inner network is a wrong answer, and nothing that is connected to.
        ("7.2.0.192.bl.example.", RecordType::A) => Some(Ok(vec![a([169, 254, 169, 254])])),
        _ => Some(Err(ResponseCode::Refused)),
    });
    assert_eq!(server.serial("bl.example").await, Ok(4711));
    assert_eq!(server.codes("7.2.0.192.bl.example").await, Ok(vec![Ipv4Addr::new(169, 254, 169, 254)]));
    assert_eq!(server.codes("8.2.0.192.bl.example").await, Err(ResolveError::Failed));
}
