//! What name servers really answer, and since when.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use reprieve::dns::{HickoryZoneServer, ResolveError, Resolving, ZoneServer};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::publishing::probe::{Fault, Prober};
use reprieve::services::publishing::publisher::Publisher;

use super::publisher::{EVERY, settings};
use crate::support::backends::backend_test;
use crate::support::servers::{self, free_port, open_folder, reload};
use crate::workers::{Instance, clock};

/// A name server that answers what it is told to.
#[derive(Debug, Default)]
struct Told {
    serials: Mutex<BTreeMap<String, u32>>,
    /// What it answers for every name but those in 127.0.0.0/8, which it answers as it should.
    others: Mutex<Vec<Ipv4Addr>>,
    is_wildcard: Mutex<bool>,
}

impl ZoneServer for Told {
    fn at(&self) -> SocketAddr {
        SocketAddr::from(([192, 0, 2, 53], 53))
    }

    fn serial<'a>(&'a self, zone: &'a str) -> Resolving<'a, u32> {
        Box::pin(async move { self.serials.lock().unwrap().get(zone).copied().ok_or(ResolveError::TimedOut) })
    }

    fn codes<'a>(&'a self, name: &'a str) -> Resolving<'a, Vec<Ipv4Addr>> {
        Box::pin(async move {
            if *self.is_wildcard.lock().unwrap() {
                return Ok(vec![Ipv4Addr::new(127, 0, 0, 2)]);
            }
            let labels: Vec<&str> = name.split('.').collect();
            match labels.as_slice() {
                [last, "0", "0", "127", ..] => {
                    let code = Ipv4Addr::new(127, 0, 0, last.parse().unwrap());
                    Ok(if code == Ipv4Addr::LOCALHOST { vec![] } else { vec![code] })
                }
                [d, c, "0", "0", "0", "0", "f", "7", "f", ..] => {
                    let last = u8::from_str_radix(&format!("{c}{d}"), 16).unwrap();
                    Ok(if last == 1 { vec![] } else { vec![Ipv4Addr::new(127, 0, 0, last)] })
                }
                _ => Ok(self.others.lock().unwrap().clone()),
            }
        })
    }
}

impl Told {
    fn serve(&self, zone: &str, serial: u32) {
        self.serials.lock().unwrap().insert(zone.to_owned(), serial);
    }
}

backend_test! {
    async fn the_time_is_told_when_all_name_servers_answer_as_the_zone_was_published(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        instance.clock.advance(EVERY);
        let mut instance = instance;
        instance.list("ops/open-socks", "192.0.2.7").await;
        instance.follow().await;
        publisher.tick().await.unwrap();
        let known = instance.services.zones.known().unwrap();
        let latest = *known.latest("ops").unwrap();
        let servers = [Arc::new(Told::default()), Arc::new(Told::default())];
        for list in instance.services.catalog.lists() {
            let serial = known.latest(list.id.as_str()).unwrap().serial;
            for server in &servers {
                server.serve(&list.zone, serial);
            }
        }
        for server in &servers {
            server.serve("bl.example", known.latest("_combined").unwrap().serial);
        }
        let mut prober =
            Prober::new(instance.services.clone(), servers.iter().map(|server| server.clone() as Arc<dyn ZoneServer>).collect());

        // One of them has not come so far; and the other one does not answer for the new listing.
        let before = known.publications["ops"][0].serial;
        servers[1].serve("ops.bl.example", before);
        servers[1].serve("bl.example", known.publications["_combined"][0].serial);
        let faults = prober.look().await.unwrap();
        let (zone, _, Fault::Wrong { name, answered, wanted }) = &faults[0] else { panic!("{faults:?}") };
        assert_eq!((zone.as_str(), name.as_str()), ("ops", "7.2.0.192.ops.bl.example"));
        assert_eq!((answered.len(), *wanted, faults.len()), (0, Some(Ipv4Addr::new(127, 0, 0, 9)), 2));
        *servers[0].others.lock().unwrap() = vec![Ipv4Addr::new(127, 0, 0, 9)];
        instance.clock.advance(Seconds(7));
        assert_eq!(prober.look().await.unwrap(), []);
        publisher.tick().await.unwrap();
        let reach = |known: &reprieve::services::publishing::known::Known| known.publications["ops"][1].answered_at;
        assert_eq!(reach(&instance.services.zones.known().unwrap()), None, "the slower one counts");
        instance.clock.advance(Seconds(400));
        let faults = prober.look().await.unwrap();
        let told = format!("it still has serial {before}, and should have {}", latest.serial);
        assert_eq!(faults[0].2.to_string(), told, "for too long");
        assert_eq!(faults.iter().map(|(zone, ..)| zone.as_str()).collect::<Vec<_>>(), ["ops", "_combined"]);

        servers[1].serve("ops.bl.example", latest.serial);
        servers[1].serve("bl.example", known.latest("_combined").unwrap().serial);
        *servers[1].others.lock().unwrap() = vec![Ipv4Addr::new(127, 0, 0, 9)];
        let answered_at = instance.clock.now();
        assert_eq!(prober.look().await.unwrap(), []);
        instance.clock.advance(Seconds(7));
        prober.look().await.unwrap();
        publisher.tick().await.unwrap();
        assert_eq!(reach(&instance.services.zones.known().unwrap()), Some(answered_at));
    }
}

backend_test! {
    async fn a_server_that_does_not_follow_is_told_though_zones_are_written_all_the_time_and_another_server_is_silent(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        let known = instance.services.zones.known().unwrap();
        let first = known.latest("ops").unwrap().serial;
        let servers: Vec<Arc<dyn ZoneServer>> = vec![Arc::new(Told::default()), {
            let stuck = Told::default();
            stuck.serve("ops.bl.example", first);
            Arc::new(stuck)
        }];
        let mut prober = Prober::new(instance.services.clone(), servers);
        for minute in 1..=8_u8 {
            instance.clock.advance(Seconds(60));
            instance.list("ops/open-socks", &format!("192.0.2.{minute}")).await;
            publisher.tick().await.unwrap();
            let wanted = instance.services.zones.known().unwrap().latest("ops").unwrap().serial;
            let faults = prober.look().await.unwrap();
            let ops: Vec<&Fault> = faults.iter().filter(|(zone, ..)| zone == "ops").map(|(.., fault)| fault).collect();
            // The zone that it has was followed by another one in the first minute; it may take five, and half a minute.
            let is_told = ops.contains(&&Fault::Behind { has: first, wanted });
            assert_eq!((is_told, ops.len()), (minute >= 7, if minute >= 7 { 2 } else { 1 }), "{minute}: {ops:?}");
            assert_eq!(ops[0].to_string(), "it does not answer in time");
        }
    }
}

backend_test! {
    async fn a_server_that_is_ahead_of_what_is_known_is_told_when_it_stays_so(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        let folder = open_folder();
        Publisher::open(instance.services.clone(), settings(folder.path())).unwrap().tick().await.unwrap();
        let known = instance.services.zones.known().unwrap();
        let server = Arc::new(Told::default());
        for list in instance.services.catalog.lists() {
            server.serve(&list.zone, known.latest(list.id.as_str()).unwrap().serial);
        }
        server.serve("bl.example", known.latest("_combined").unwrap().serial);
        // It was told of a publication that is not written down yet.
        let next = known.latest("ops").unwrap().serial + 30;
        server.serve("ops.bl.example", next);
        let mut prober = Prober::new(instance.services.clone(), vec![server.clone()]);
        assert_eq!(prober.look().await.unwrap(), []);
        instance.clock.advance(Seconds(400));
        let faults = prober.look().await.unwrap();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].2.to_string(), format!("it has serial {next}, which was never published here"));
        // One from before all that are known is none of ours at once.
        server.serve("ops.bl.example", 1);
        assert!(prober.look().await.unwrap()[0].2.to_string().starts_with("it still has serial 1,"));
    }
}

backend_test! {
    async fn p41_a_server_that_is_silent_or_lists_everything_is_told(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        let folder = open_folder();
        Publisher::open(instance.services.clone(), settings(folder.path())).unwrap().tick().await.unwrap();
        let server = Arc::new(Told::default());
        let mut prober = Prober::new(instance.services.clone(), vec![server.clone()]);
        let faults = prober.look().await.unwrap();
        assert_eq!(faults.len(), 6);
        assert_eq!(faults[0].2.to_string(), "it does not answer in time");
        let known = instance.services.zones.known().unwrap();
        for list in instance.services.catalog.lists() {
            server.serve(&list.zone, known.latest(list.id.as_str()).unwrap().serial);
        }
        server.serve("bl.example", known.latest("_combined").unwrap().serial);
        *server.is_wildcard.lock().unwrap() = true;
        let faults = prober.look().await.unwrap();
        assert!(faults[0].2.to_string().ends_with("it answers [127.0.0.2], and should not"), "{faults:?}");
    }
}

#[tokio::test]
async fn a_real_name_server_is_asked_for_serials_and_codes() {
    let app = crate::support::app::TestApp::new().await;
    app.list("ops/open-socks", "192.0.2.7").await;
    let folder = open_folder();
    let mut publisher = Publisher::open(app.services.clone(), settings(folder.path())).unwrap();
    publisher.tick().await.unwrap();
    let lists = ["ops", "rss", "dul", "rbl", "nml"];
    let zones: Vec<String> = lists
        .iter()
        .flat_map(|list| ["ip4trie", "ip6trie"].map(|kind| format!("{list}.bl.example:{kind}:{list}.{kind}")))
        .collect();
    let mut zones: Vec<&str> = zones.iter().map(String::as_str).collect();
    zones.push("bl.example:combined:_combined.rbldnsd");
    let Some(rbldnsd) = servers::rbldnsd(folder.path(), &zones, free_port(Ipv4Addr::LOCALHOST)) else { return };
    let server = HickoryZoneServer::new(rbldnsd.at).unwrap();
    let serial = app.services.zones.known().unwrap().latest("ops").unwrap().serial;
    assert_eq!(server.serial("ops.bl.example").await, Ok(serial));
    assert_eq!(server.codes("7.2.0.192.ops.bl.example").await, Ok(vec![Ipv4Addr::new(127, 0, 0, 9)]));
    assert_eq!(server.codes("8.2.0.192.ops.bl.example").await, Ok(vec![]));
    assert!(server.serial("other.example").await.is_err());

    let mut prober = Prober::new(app.services.clone(), vec![Arc::new(server)]);
    assert_eq!(prober.look().await.unwrap(), []);
    app.clock.advance(EVERY);
    app.list("ops/open-socks", "192.0.2.8").await;
    publisher.tick().await.unwrap();
    reload(&rbldnsd);
    let serial = app.services.zones.known().unwrap().latest("ops").unwrap().serial;
    super::closed_loop::until_serial(&crate::support::asking::Dns::at(rbldnsd.at), serial);
    assert_eq!(prober.look().await.unwrap(), []);
    publisher.tick().await.unwrap();
    let latest = *app.services.zones.known().unwrap().latest("ops").unwrap();
    assert_eq!(latest.answered_at, Some(app.clock.now()));
}
