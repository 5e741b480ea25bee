//! What a name server answers, asked over UDP as mail servers ask.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::time::Duration;

/// A question has so long; the server is on this machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// So many questions are on their way at once.
const AT_ONCE: usize = 64;

const A: u16 = 1;
const SOA: u16 = 6;
const TXT: u16 = 16;

/// Asks one server.
pub(crate) struct Dns(UdpSocket);

/// An answer: the codes or texts, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Answer {
    code: u8,
    data: Vec<Vec<u8>>,
}

/// The name that is asked for an address in a zone (RFC 5782 sections 2.1 and 2.4).
pub(crate) fn name_of(address: IpAddr, zone: &str) -> String {
    let labels: Vec<String> = match address {
        IpAddr::V4(address) => address.octets().iter().rev().map(u8::to_string).collect(),
        IpAddr::V6(address) => {
            address.octets().iter().rev().flat_map(|octet| [octet & 15, octet >> 4]).map(|n| format!("{n:x}")).collect()
        }
    };
    format!("{}.{zone}", labels.join("."))
}

impl Dns {
    pub(crate) fn at(server: SocketAddr) -> Self {
        let socket = UdpSocket::bind((server.ip(), 0)).unwrap();
        socket.connect(server).unwrap();
        socket.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(socket)
    }

    /// The codes that are answered for a name; empty where there is no such name.
    pub(crate) fn codes(&self, name: &str) -> Vec<Ipv4Addr> {
        codes(&self.ask(name, A))
    }

    /// The codes for an address in a zone.
    pub(crate) fn listed(&self, address: &str, zone: &str) -> Vec<Ipv4Addr> {
        self.codes(&name_of(address.parse().unwrap(), zone))
    }

    /// The texts for an address in a zone.
    pub(crate) fn texts(&self, address: &str, zone: &str) -> Vec<String> {
        let answer = self.ask(&name_of(address.parse().unwrap(), zone), TXT);
        answer.data.iter().map(|data| String::from_utf8(data[1..].to_vec()).unwrap()).collect()
    }

    /// The serial of a zone; `None` where it is not served.
    pub(crate) fn serial(&self, zone: &str) -> Option<u32> {
        let answer = self.ask(zone, SOA);
        let data = answer.data.first()?;
        let numbers = data.len() - 20;
        Some(u32::from_be_bytes(data[numbers..numbers + 4].try_into().unwrap()))
    }

    /// The codes for many names, in their order.
    pub(crate) fn codes_of_many(&self, names: &[String]) -> Vec<Vec<Ipv4Addr>> {
        let mut found = Vec::with_capacity(names.len());
        for some in names.chunks(AT_ONCE) {
            for (id, name) in some.iter().enumerate() {
                self.0.send(&question(u16::try_from(id).unwrap(), name, A)).unwrap();
            }
            let mut answers = vec![None; some.len()];
            while answers.iter().any(Option::is_none) {
                let (id, answer) = self.receive();
                answers[usize::from(id)] = Some(codes(&answer));
            }
            found.extend(answers.into_iter().map(Option::unwrap));
        }
        found
    }

    fn ask(&self, name: &str, kind: u16) -> Answer {
        self.0.send(&question(7, name, kind)).unwrap();
        self.receive().1
    }

    fn receive(&self) -> (u16, Answer) {
        let mut bytes = [0; 4096];
        let length = self.0.recv(&mut bytes).unwrap_or_else(|error| panic!("the name server does not answer: {error}"));
        read(&bytes[..length])
    }
}

fn codes(answer: &Answer) -> Vec<Ipv4Addr> {
    assert!(matches!(answer.code, 0 | 3), "the name server answered {}", answer.code);
    let mut codes: Vec<Ipv4Addr> =
        answer.data.iter().map(|data| Ipv4Addr::from(<[u8; 4]>::try_from(&data[..]).unwrap())).collect();
    codes.sort_unstable();
    codes
}

fn question(id: u16, name: &str, kind: u16) -> Vec<u8> {
    let mut bytes = id.to_be_bytes().to_vec();
    bytes.extend([1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    for label in name.split('.') {
        bytes.push(u8::try_from(label.len()).unwrap());
        bytes.extend(label.bytes());
    }
    bytes.push(0);
    bytes.extend(kind.to_be_bytes());
    bytes.extend([0, 1]);
    bytes
}

/// Reads the records of the answer that are of the kind that was asked for.
fn read(bytes: &[u8]) -> (u16, Answer) {
    let short = |at: usize| u16::from_be_bytes([bytes[at], bytes[at + 1]]);
    let mut at = behind_name(bytes, 12);
    let asked = short(at);
    at += 4;
    let mut answer = Answer { code: bytes[3] & 15, data: Vec::new() };
    for _ in 0..short(6) {
        at = behind_name(bytes, at);
        let (kind, length) = (short(at), usize::from(short(at + 8)));
        at += 10;
        if kind == asked {
            answer.data.push(bytes[at..at + length].to_vec());
        }
        at += length;
    }
    (short(0), answer)
}

fn behind_name(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes[at] {
            0 => return at + 1,
            pointer if pointer >= 0xC0 => return at + 2,
            length => at += usize::from(length) + 1,
        }
    }
}
