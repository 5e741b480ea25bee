//! Who asks: the address of the visitor, believed from the socket, or from proxies that the operator trusts.
//!
//! Only `X-Forwarded-For` is read, and only when the peer is a trusted proxy (S39). `Forwarded`, `X-Real-IP` and
//! their relatives are ignored: a proxy that sets one of them passes on what the client wrote in the others.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::domain::network::{Network, fold};

const FORWARDED_FOR: &str = "x-forwarded-for";
/// The most hops of an `X-Forwarded-For` that are walked; a longer chain is read as garbage.
const MAX_HOPS: usize = 16;

/// The two ends of a connection; the server puts it into the extensions of every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connection {
    /// Who connected: the visitor, or the proxy in front of us.
    pub peer: SocketAddr,
    /// The address of ours that was connected to.
    pub local: SocketAddr,
}

impl Connection {
    /// What a request without a connection counts as: it shares every budget with its like.
    pub const NONE: Self = {
        let nowhere = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);
        Self { peer: nowhere, local: nowhere }
    };
}

/// The address of the visitor, IPv4-mapped IPv6 folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientIp(pub IpAddr);

impl ClientIp {
    /// What one visitor has to himself: an IPv4 address, or an IPv6 /64, inside which addresses cost nothing (T12).
    pub fn own_network(self) -> Network {
        Network::around(self.0, 32, 64)
    }

    /// The network around it that shares a larger budget, and all that the log says of a visitor: /24 or /48.
    pub fn neighbourhood(self) -> Network {
        Network::around(self.0, 24, 48)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientIp {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self(Connection::NONE.peer.ip())))
    }
}

/// The proxies whose word is taken for where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(Vec<Network>);

impl TrustedProxies {
    /// Trusts every address in these networks.
    pub const fn new(networks: Vec<Network>) -> Self {
        Self(networks)
    }

    /// True when `address` is one of them.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains_address(fold(address)))
    }

    /// The visitor: `X-Forwarded-For`, all its lines as one, walked from the right to the first hop that is not
    /// trusted. Anything in it that is no address on the way there means that the peer itself is taken.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> ClientIp {
        let peer = fold(peer);
        if !self.contains(peer) {
            return ClientIp(peer);
        }
        let mut visitor = peer;
        let lines: Vec<_> = headers.get_all(FORWARDED_FOR).iter().collect();
        let mut hops = 0;
        for line in lines.iter().rev() {
            let Ok(line) = line.to_str() else { return ClientIp(peer) };
            for hop in line.rsplit(',') {
                hops += 1;
                let Some(address) = address(hop.trim()).filter(|_| hops <= MAX_HOPS) else { return ClientIp(peer) };
                visitor = fold(address);
                if !self.contains(visitor) {
                    return ClientIp(visitor);
                }
            }
        }
        ClientIp(visitor)
    }
}

/// An address as proxies write it: bare, or with a port and then brackets around IPv6.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    bare.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, lines: &[&str]) -> String {
        let proxies = TrustedProxies::new(vec!["10.0.0.0/8".parse().unwrap(), "2001:db8:aa::/48".parse().unwrap()]);
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        headers.append("forwarded", "for=203.0.113.99".parse().unwrap());
        headers.append("x-real-ip", "203.0.113.98".parse().unwrap());
        proxies.client(peer.parse().unwrap(), &headers).0.to_string()
    }

    #[test]
    fn s39_t11_a_stranger_is_not_believed() {
        assert_eq!(seen("203.0.113.1", &["198.51.100.1"]), "203.0.113.1");
        assert_eq!(seen("::ffff:203.0.113.1", &["198.51.100.1"]), "203.0.113.1");
    }

    #[test]
    fn s39_the_first_untrusted_hop_from_the_right_is_the_visitor() {
        assert_eq!(seen("10.0.0.1", &["198.51.100.66, 198.51.100.1, 10.2.3.4"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &["198.51.100.66", "198.51.100.1", "10.2.3.4,10.1.1.1"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &["::ffff:198.51.100.1"]), "198.51.100.1");
        assert_eq!(seen("2001:db8:aa::1", &["[2001:db8::5]:4711"]), "2001:db8::5");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1:52100"]), "198.51.100.1");
    }

    #[test]
    fn s39_garbage_means_the_peer() {
        let long = "10.0.0.2,".repeat(40) + "10.0.0.3";
        for line in ["", "unknown", "198.51.100.1, what", "198.51.100.1;10.0.0.2", "1.2.3, 10.0.0.9", &long] {
            assert_eq!(seen("10.0.0.1", &[line]), "10.0.0.1", "{line}");
        }
        assert_eq!(seen("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &["10.5.5.5"]), "10.5.5.5");
    }

    #[test]
    fn t12_an_ipv6_visitor_is_his_network() {
        let visitor = ClientIp("2001:db8:1:2:3:4:5:6".parse().unwrap());
        assert_eq!(visitor.own_network().to_string(), "2001:db8:1:2::/64");
        assert_eq!(visitor.neighbourhood().to_string(), "2001:db8:1::/48");
        let visitor = ClientIp("::ffff:192.0.2.9".parse().unwrap());
        assert_eq!(visitor.own_network().to_string(), "192.0.2.9/32");
        assert_eq!(visitor.neighbourhood().to_string(), "192.0.2.0/24");
    }
}
