//! Names to addresses, against name servers on loopback that behave and that do not.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::thread;
use std::time::Instant;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, CNAME, PTR};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};
use reprieve::dns::{FixedResolver, HickoryResolver, MAX_ADDRESSES, PATIENCE, ResolveError, Resolver};

/// What the name server says to a question for a name and a type: records, or a code; silence for `None`.
type Script = fn(&str, RecordType) -> Option<Result<Vec<RData>, ResponseCode>>;

/// A name server on loopback; its thread ends with the test's process.
fn name_server(script: Script) -> HickoryResolver {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let SocketAddr::V4(at) = socket.local_addr().unwrap() else { unreachable!() };
    thread::spawn(move || serve(&socket, script));

    let mut connection = ConnectionConfig::udp();
    connection.port = at.port();
    let server = NameServerConfig::new((*at.ip()).into(), true, vec![connection]);
    HickoryResolver::with_config(ResolverConfig::from_name_servers(vec![server])).unwrap()
}

fn serve(socket: &UdpSocket, script: Script) {
    let mut buffer = [0; 4096];
    while let Ok((length, peer)) = socket.recv_from(&mut buffer) {
        let question = Message::from_vec(&buffer[..length]).unwrap();
        let query = question.queries[0].clone();
        let Some(answer) = script(&query.name().to_ascii(), query.query_type()) else { continue };
        let mut message = Message::response(question.metadata.id, question.metadata.op_code);
        message.metadata.recursion_desired = true;
        message.metadata.recursion_available = true;
        match answer {
            Ok(data) => {
                message.add_answers(data.into_iter().map(|data| Record::from_rdata(query.name().clone(), 60, data)))
            }
            Err(code) => {
                message.metadata.response_code = code;
                &mut message
            }
        };
        message.add_query(query);
        socket.send_to(&message.to_vec().unwrap(), peer).unwrap();
    }
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
