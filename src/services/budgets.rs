//! How often anybody may ask for what costs the site or a stranger something: one table, a sentence each (S20, T12).
//!
//! These budgets stand in the store: they outlast a restart and are shared by all instances. What an address may ask
//! for within a minute is another matter and limited in memory, by the pages. Whose a budget is stands in the store as
//! a signature: neither an address nor a mailbox can be read there. With another key to sign, all begin anew.
//!
//! A refused request or letter takes from no budget. Spend before the history is written, so that whoever
//! waits for a budget holds nobody up.

use std::net::IpAddr;
use std::sync::Arc;

use crate::domain::email::EmailAddress;
use crate::domain::ids::{ListId, StaffId};
use crate::domain::keys::{Purpose, SiteKeys};
use crate::domain::network::{Network, fold};
use crate::domain::time::{Seconds, Timestamp};
use crate::store::budgets::{Budget, RetryAfter, Spend};
use crate::store::{StoreError, Tx};

const BUDGET_KEY: Purpose = Purpose::new("budget-key");

const fn budget(scope: &'static str, count: u32, window: Seconds) -> Budget {
    Budget { scope, count, window }
}

/// Somebody who asks for removals has one server, or a few: an IPv4 address or an IPv6 /64.
pub const OPEN_BY_CLIENT: Budget = budget("open-client", 6, Seconds::HOUR);
/// Offices and providers share the network around: a /24 or a /48.
pub const OPEN_BY_NEIGHBOURS: Budget = budget("open-neighbours", 30, Seconds::HOUR);
/// Asking again for the same network does not make an answer come sooner. Counted for each place it is asked from, so
/// that no stranger uses up what its holder has; from inside the network it is not counted.
pub const OPEN_FOR_NETWORK: Budget = budget("open-network", 5, Seconds::DAY);
/// A flood over one list must not fill the desk of its people. Whoever asks from inside the listed network goes on.
pub const OPEN_ON_LIST: Budget = budget("open-list", 2_000, Seconds::HOUR);
/// Nor all lists together the store.
pub const OPEN_IN_ALL: Budget = budget("open-all", 5_000, Seconds::HOUR);
/// Nobody's mailbox is filled through us, whoever asks and for whatever.
pub const LETTERS_TO_MAILBOX: Budget = budget("letter-mailbox", 5, Seconds::DAY);
/// One letter about one network is on its way already.
pub const LETTERS_ABOUT_NETWORK: Budget = budget("letter-about", 1, Seconds(30 * 60));
/// Nor is anybody's mail server: enough for the largest that give mailboxes away.
pub const LETTERS_TO_DOMAIN: Budget = budget("letter-domain", 1_000, Seconds::HOUR);
/// Nor does anybody use up what others would need at a large one: counted for each domain and place.
pub const LETTERS_TO_DOMAIN_BY_NEIGHBOURS: Budget = budget("letter-domain-neighbours", 20, Seconds::HOUR);
/// Whoever causes letters needs few of them.
pub const LETTERS_BY_CLIENT: Budget = budget("letter-client", 10, Seconds::HOUR);
/// A lost link is sent again, but not all day.
pub const LINKS_TO_MAILBOX: Budget = budget("links-mailbox", 3, Seconds::DAY);
/// Nobody finds out by trying who has written to us.
pub const LINKS_BY_CLIENT: Budget = budget("links-client", 10, Seconds::HOUR);

/// Whoever guesses the password of one account from one place is slowed down more and more; from elsewhere its owner gets
/// in all the same (S46). Counted for what was typed as a name, whether or not there is such an account.
pub const SIGN_IN_NAME_SOON: Budget = budget("sign-in-name-soon", 6, Seconds(5 * 60));
/// The same over an hour.
pub const SIGN_IN_NAME: Budget = budget("sign-in-name", 20, Seconds::HOUR);
/// The same over a day.
pub const SIGN_IN_NAME_LONG: Budget = budget("sign-in-name-long", 60, Seconds::DAY);
/// Nor does anybody try one password with many names from one address.
pub const SIGN_IN_BY_CLIENT: Budget = budget("sign-in-client", 30, Seconds::HOUR);
/// Codes of a second factor are tried by whoever has the password already, from wherever they are: so often for one account
/// that its owner signs in as often as they like, and nobody finds a code by trying. Recovery codes are not counted: they
/// have too many signs to be guessed.
pub const SIGN_IN_CODE: Budget = budget("sign-in-code", 15, Seconds::HOUR);
/// The same over a day.
pub const SIGN_IN_CODE_LONG: Budget = budget("sign-in-code-long", 50, Seconds::DAY);
/// Whoever is signed in shows the second factor again now and then, and does not guess it.
pub const PROVE: Budget = budget("prove", 6, Seconds(5 * 60));

/// All of them.
pub const ALL: [Budget; 19] = [
    OPEN_BY_CLIENT,
    OPEN_BY_NEIGHBOURS,
    OPEN_FOR_NETWORK,
    OPEN_ON_LIST,
    OPEN_IN_ALL,
    LETTERS_TO_MAILBOX,
    LETTERS_ABOUT_NETWORK,
    LETTERS_TO_DOMAIN,
    LETTERS_TO_DOMAIN_BY_NEIGHBOURS,
    LETTERS_BY_CLIENT,
    LINKS_TO_MAILBOX,
    LINKS_BY_CLIENT,
    SIGN_IN_NAME_SOON,
    SIGN_IN_NAME,
    SIGN_IN_NAME_LONG,
    SIGN_IN_BY_CLIENT,
    SIGN_IN_CODE,
    SIGN_IN_CODE_LONG,
    PROVE,
];

/// What was spent longer ago counts in no budget: it may be forgotten.
pub const LONGEST_WINDOW: Seconds = Seconds::DAY;

/// The budgets of a site.
#[derive(Debug, Clone)]
pub struct Budgets {
    keys: Arc<SiteKeys>,
    counts_clients: bool,
}

impl Budgets {
    /// The published ones, under these keys.
    pub const fn new(keys: Arc<SiteKeys>) -> Self {
        Self { keys, counts_clients: true }
    }

    /// The same without those of clients: behind a limiter of the operator's own, all clients may look like one.
    #[must_use]
    pub fn without_clients(self) -> Self {
        Self { counts_clients: false, ..self }
    }

    /// Takes once for a removal request; whoever is told to come back later has opened nothing.
    pub async fn spend_open(
        &self,
        tx: &mut Tx,
        client: IpAddr,
        (list, network): (&ListId, &Network),
        now: Timestamp,
    ) -> Result<Result<(), RetryAfter>, StoreError> {
        let mut spends = Vec::with_capacity(5);
        if self.counts_clients {
            spends.push(self.of(OPEN_BY_CLIENT, &[&Network::around(client, 32, 64).key()]));
            spends.push(self.of(OPEN_BY_NEIGHBOURS, &[&Network::around(client, 24, 48).key()]));
        }
        if !network.contains(&Network::host(fold(client))) {
            if self.counts_clients {
                let from = Network::around(client, 24, 48).key();
                spends.push(self.of(OPEN_FOR_NETWORK, &[&network.key(), &from]));
            }
            spends.push(self.of(OPEN_ON_LIST, &[list.to_string().as_bytes()]));
            spends.push(self.of(OPEN_IN_ALL, &[]));
        }
        tx.spend(&spends, now).await
    }

    /// Takes once for a letter about a network to a mailbox that nobody has yet shown to be theirs; false: it is not
    /// sent, and nobody is told so.
    pub async fn spend_letter(
        &self,
        tx: &mut Tx,
        client: IpAddr,
        (mailbox, network): (&EmailAddress, &Network),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let key = mailbox.mailbox_key();
        let mut spends = Vec::with_capacity(4);
        if self.counts_clients {
            spends.push(self.of(LETTERS_BY_CLIENT, &[&Network::around(client, 32, 64).key()]));
            let from = Network::around(client, 24, 48).key();
            spends.push(self.of(LETTERS_TO_DOMAIN_BY_NEIGHBOURS, &[mailbox.domain().as_bytes(), &from]));
        }
        spends.push(self.of(LETTERS_TO_MAILBOX, &[key.as_bytes()]));
        spends.push(self.of(LETTERS_ABOUT_NETWORK, &[key.as_bytes(), &network.key()]));
        spends.push(self.of(LETTERS_TO_DOMAIN, &[mailbox.domain().as_bytes()]));
        Ok(tx.spend(&spends, now).await?.is_ok())
    }

    /// Takes once for asking for lost links. Whoever has asked too often is told when to come back; that a mailbox was
    /// asked for too often is nobody's business: then it is false, and nothing is sent.
    pub async fn spend_links(
        &self,
        tx: &mut Tx,
        client: IpAddr,
        mailbox: &EmailAddress,
        now: Timestamp,
    ) -> Result<Result<bool, RetryAfter>, StoreError> {
        if self.counts_clients {
            let by_client = self.of(LINKS_BY_CLIENT, &[&Network::around(client, 32, 64).key()]);
            if let Err(wait) = tx.spend(&[by_client], now).await? {
                return Ok(Err(wait));
            }
        }
        let to_mailbox = self.of(LINKS_TO_MAILBOX, &[mailbox.mailbox_key().as_bytes()]);
        Ok(Ok(tx.spend(&[to_mailbox], now).await?.is_ok()))
    }

    /// Takes once for trying to sign in under a name, whatever that is.
    pub async fn spend_sign_in(
        &self,
        tx: &mut Tx,
        client: IpAddr,
        name: &str,
        now: Timestamp,
    ) -> Result<Result<(), RetryAfter>, StoreError> {
        let place = Network::around(client, 24, 48).key();
        let whose: &[&[u8]] = &[name.as_bytes(), &place];
        let mut spends: Vec<_> =
            [SIGN_IN_NAME_SOON, SIGN_IN_NAME, SIGN_IN_NAME_LONG].map(|budget| self.of(budget, whose)).into();
        if self.counts_clients {
            spends.push(self.of(SIGN_IN_BY_CLIENT, &[&Network::around(client, 32, 64).key()]));
        }
        tx.spend(&spends, now).await
    }

    /// Takes once for a code that comes with the right password of an account.
    pub async fn spend_code(
        &self,
        tx: &mut Tx,
        staff: StaffId,
        now: Timestamp,
    ) -> Result<Result<(), RetryAfter>, StoreError> {
        let spends = [SIGN_IN_CODE, SIGN_IN_CODE_LONG].map(|budget| self.of(budget, &[&staff.0.to_be_bytes()]));
        tx.spend(&spends, now).await
    }

    /// Takes once for a second factor that somebody who is signed in shows again.
    pub async fn spend_prove(
        &self,
        tx: &mut Tx,
        staff: StaffId,
        now: Timestamp,
    ) -> Result<Result<(), RetryAfter>, StoreError> {
        tx.spend(&[self.of(PROVE, &[&staff.0.to_be_bytes()])], now).await
    }

    fn of(&self, budget: Budget, whose: &[&[u8]]) -> Spend {
        let parts: Vec<&[u8]> = std::iter::once(budget.scope.as_bytes()).chain(whose.iter().copied()).collect();
        Spend { budget, key: self.keys.sign(BUDGET_KEY, &parts) }
    }
}
