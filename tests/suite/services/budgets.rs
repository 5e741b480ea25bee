//! Who may ask how often.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;

use reprieve::domain::ids::ListId;
use reprieve::domain::keys::SiteKeys;
use reprieve::domain::network::Network;
use reprieve::domain::random::SystemRandomness;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::domain::email::EmailAddress;
use reprieve::services::budgets::{self, Budgets};
use reprieve::services::keys::site_keys;
use reprieve::store::Store;

use crate::support::app::NOW;
use crate::support::backends::backend_test;

fn mailbox(text: &str) -> EmailAddress {
    text.parse().unwrap()
}

fn ada() -> EmailAddress {
    mailbox("ada@mail.example.org")
}

/// A site's budgets over a store.
struct Site {
    store: Store,
    budgets: Budgets,
}

impl Site {
    fn over(store: &Store) -> Self {
        let keys = Arc::new(SiteKeys::new(&[1; 32], &[]));
        Self { store: store.clone(), budgets: Budgets::new(keys) }
    }

    /// Opens requests from this client, each for a network of its own, until one is refused: how many.
    async fn opened(&self, client: &str, from: u32, now: Timestamp) -> usize {
        for number in 0..100 {
            let network = Network::host(IpAddr::from((0xC000_0000 + from * 100 + number).to_be_bytes()));
            if self.open(client, &network, now).await.is_err() {
                return usize::try_from(number).unwrap();
            }
        }
        100
    }

    async fn open(&self, client: &str, network: &Network, now: Timestamp) -> Result<(), Seconds> {
        let list: ListId = "ops".parse().unwrap();
        let mut tx = self.store.begin().await.unwrap();
        let spent = self.budgets.spend_open(&mut tx, client.parse().unwrap(), (&list, network), now).await.unwrap();
        tx.commit().await.unwrap();
        spent.map_err(|wait| wait.0)
    }

    async fn letter(&self, client: &str, mailbox: &EmailAddress, network: &str, now: Timestamp) -> bool {
        let network = network.parse().unwrap();
        let mut tx = self.store.begin().await.unwrap();
        let client = client.parse().unwrap();
        let sent = self.budgets.spend_letter(&mut tx, client, (mailbox, &network), now).await.unwrap();
        tx.commit().await.unwrap();
        sent
    }
}

#[test]
fn every_budget_has_a_name_of_its_own_and_the_longest_window_is_known() {
    let names: BTreeSet<&str> = budgets::ALL.iter().map(|budget| budget.scope).collect();
    assert_eq!(names.len(), budgets::ALL.len());
    assert_eq!(budgets::ALL.iter().map(|budget| budget.window).max(), Some(budgets::LONGEST_WINDOW));
}

backend_test! {
    async fn a_client_opens_six_an_hour_and_its_neighbours_thirty_s20_t19(database: Database) {
        let site = Site::over(&database.store);
        assert_eq!(site.opened("198.51.100.1", 1, NOW).await, 6);
        assert_eq!(site.opened("::ffff:198.51.100.1", 2, NOW).await, 0);
        for client in 2..6 {
            assert_eq!(site.opened(&format!("198.51.100.{client}"), client, NOW).await, 6);
        }
        assert_eq!(site.opened("198.51.100.9", 9, NOW).await, 0);
        assert_eq!(site.opened("198.51.101.9", 10, NOW).await, 6);

        let restarted = Site::over(&database.another().await);
        assert_eq!(restarted.opened("198.51.100.1", 11, NOW).await, 0);
        assert_eq!(restarted.opened("198.51.100.1", 12, NOW.plus(Seconds::HOUR)).await, 6);
        restarted.store.close().await;
    }
}

backend_test! {
    async fn addresses_of_one_ipv6_network_are_one_client_t12(database: Database) {
        let site = Site::over(&database.store);
        assert_eq!(site.opened("2001:db8:1:1::1", 1, NOW).await, 6);
        assert_eq!(site.opened("2001:db8:1:1:ffff::2", 2, NOW).await, 0);
        for network in 2..6 {
            assert_eq!(site.opened(&format!("2001:db8:1:{network}::1"), network, NOW).await, 6);
        }
        assert_eq!(site.opened("2001:db8:1:ffff::1", 9, NOW).await, 0);
        assert_eq!(site.opened("2001:db8:2::1", 10, NOW).await, 6);
    }
}

backend_test! {
    async fn a_network_is_asked_for_five_times_a_day_by_everybody_together_t19(database: Database) {
        let site = Site::over(&database.store);
        let network = "192.0.2.1".parse().unwrap();
        for client in 1..=5 {
            assert_eq!(site.open(&format!("203.0.{client}.1"), &network, NOW).await, Ok(()));
        }
        assert_eq!(site.open("203.0.6.1", &network, NOW.plus(Seconds::HOUR)).await, Err(Seconds::hours(23)));
        assert_eq!(site.open("203.0.6.1", &"192.0.2.2".parse().unwrap(), NOW).await, Ok(()));
    }
}

backend_test! {
    async fn clients_are_not_counted_behind_a_limiter_of_the_operators_own(database: Database) {
        let mut site = Site::over(&database.store);
        site.budgets = site.budgets.without_clients();
        assert_eq!(site.opened("198.51.100.1", 1, NOW).await, 100);
        let network = "192.0.2.1".parse().unwrap();
        for _ in 0..5 {
            assert_eq!(site.open("198.51.100.1", &network, NOW).await, Ok(()));
        }
        assert_eq!(site.open("198.51.100.1", &network, NOW).await, Err(Seconds::DAY));
    }
}

backend_test! {
    async fn nobodys_mailbox_is_filled_through_us_s20(database: Database) {
        let site = Site::over(&database.store);
        let again = NOW.plus(Seconds(30 * 60));
        assert!(site.letter("198.51.100.1", &ada(), "192.0.2.1", NOW).await);
        assert!(!site.letter("198.51.100.2", &ada(), "192.0.2.1", NOW).await);
        let tagged = mailbox("A.da+more@MAIL.example.org");
        assert!(!site.letter("198.51.100.2", &tagged, "192.0.2.1", NOW).await);
        assert!(site.letter("198.51.100.2", &tagged, "192.0.2.1", again).await);
        for number in 2..5 {
            assert!(site.letter("198.51.100.3", &ada(), &format!("192.0.2.{number}"), again).await);
        }
        assert!(!site.letter("198.51.100.4", &ada(), "192.0.2.9", again).await);
        let bob = mailbox("bob@mail.example.org");
        assert!(site.letter("198.51.100.4", &bob, "192.0.2.9", again).await);
        assert!(site.letter("198.51.100.4", &ada(), "192.0.2.9", NOW.plus(Seconds::DAY)).await);
    }
}

backend_test! {
    async fn a_client_and_a_domain_get_so_many_letters_an_hour_s20(database: Database) {
        let site = Site::over(&database.store);
        let mut sent = 0;
        for number in 0..210 {
            let client = format!("10.{}.0.1", number / 10);
            let to = mailbox(&format!("n{number}@mail.example.org"));
            sent += usize::from(site.letter(&client, &to, "192.0.2.1", NOW).await);
        }
        assert_eq!(sent, 200);
        let elsewhere = mailbox("n@other.example.org");
        assert!(!site.letter("10.0.0.1", &elsewhere, "192.0.2.1", NOW).await);
        assert!(site.letter("10.99.0.1", &elsewhere, "192.0.2.1", NOW).await);
    }
}

backend_test! {
    async fn lost_links_are_sent_again_three_times_a_day_and_nobody_else_is_told_s20(database: Database) {
        let site = Site::over(&database.store);
        let ask = async |client: &str, mailbox: &EmailAddress| {
            let mut tx = site.store.begin().await.unwrap();
            let asked = site.budgets.spend_links(&mut tx, client.parse().unwrap(), mailbox, NOW).await.unwrap();
            tx.commit().await.unwrap();
            asked.map_err(|wait| wait.0)
        };
        for expected in [true, true, true, false, false] {
            assert_eq!(ask("198.51.100.1", &ada()).await, Ok(expected));
        }
        for number in 0..5 {
            let to = mailbox(&format!("n{number}@mail.example.org"));
            assert_eq!(ask("198.51.100.1", &to).await, Ok(true));
        }
        assert_eq!(ask("198.51.100.1", &ada()).await, Err(Seconds::HOUR));
    }
}

backend_test! {
    async fn neither_addresses_nor_mailboxes_stand_in_the_store(database: Database) {
        let site = Site::over(&database.store);
        assert!(site.letter("198.51.100.1", &ada(), "192.0.2.1", NOW).await);
        for text in [b"ada".as_slice(), b"mail.example", &[198, 51, 100, 1], &[192, 0, 2, 1]] {
            let hex = text.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().concat();
            let column = if database.is_postgres() { "upper(encode(budget_key, 'hex'))" } else { "hex(budget_key)" };
            let found = format!("SELECT COUNT(*) FROM budgets WHERE {column} LIKE '%{hex}%'");
            assert_eq!(database.number(&found).await, 0);
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM budgets").await, 4);
    }
}

backend_test! {
    async fn a_site_without_keys_draws_one_that_its_other_instances_share_and_keys_set_later_sign_first_s72(
        database: Database
    ) {
        const HOLDS: reprieve::domain::keys::Purpose = reprieve::domain::keys::Purpose::new("test");
        let other = database.another().await;
        let one = site_keys(&database.store, &[], &SystemRandomness, NOW).await.unwrap();
        let two = site_keys(&other, &[], &SystemRandomness, NOW).await.unwrap();
        let set = site_keys(&other, &[&[3; 32], &[4; 32]], &SystemRandomness, NOW).await.unwrap();
        other.close().await;

        assert_eq!(one.sign(HOLDS, &[]), two.sign(HOLDS, &[]));
        assert_eq!(set.sign(HOLDS, &[]), SiteKeys::new(&[3; 32], &[]).sign(HOLDS, &[]));
        for signed in [&one, &SiteKeys::new(&[4; 32], &[])] {
            assert!(set.verify(HOLDS, &[], &signed.sign(HOLDS, &[])));
        }
        assert!(!one.verify(HOLDS, &[], &set.sign(HOLDS, &[])));
    }
}
