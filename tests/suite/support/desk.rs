//! Removal requests through the services alone, on either database: who asks, whom we write to, who decides.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use reprieve::dns::FixedResolver;
use reprieve::domain::ids::{ListingId, RemovalId};
use reprieve::domain::keys::Nonce;
use reprieve::domain::letter::Letter;
use reprieve::domain::listing::Listing;
use reprieve::domain::network::Network;
use reprieve::domain::removal::{Claim, ClaimKind, Removal, Role};
use reprieve::domain::time::{Clock as _, ManualClock, Seconds, Timestamp};
use reprieve::domain::token::Token;
use reprieve::services::Services;
use reprieve::services::removal::confirm::Confirmation;
use reprieve::services::removal::submit::{Submission, SubmitError, Submitted};
use reprieve::store::events::Act;
use reprieve::store::verify::ChainVerdict;

use super::app::{NOW, import_line, list_into, services_over};
use super::backends::Database;

/// The address of whoever asks.
pub(crate) const CLIENT: &str = "198.51.100.20";

/// A nonce that nobody has used.
pub(crate) fn nonce() -> Nonce {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut nonce = [0; 16];
    nonce[8..].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Nonce(nonce)
}

/// Everything behind the pages.
pub(crate) struct Desk {
    pub(crate) services: Arc<Services>,
    pub(crate) clock: Arc<ManualClock>,
}

impl Desk {
    pub(crate) async fn over(database: &Database) -> Self {
        Self::with_names(database, FixedResolver::new()).await
    }

    pub(crate) async fn with_names(database: &Database, resolver: FixedResolver) -> Self {
        let clock = Arc::new(ManualClock::at(NOW));
        let services = services_over(database.store.clone(), clock.clone(), Arc::new(resolver), &[]).await;
        Self { services: Arc::new(services), clock }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn pass(&self, time: Seconds) {
        self.clock.advance(time);
    }

    /// Lists a network, seen now.
    pub(crate) async fn list(&self, criterion: &str, network: &str) {
        let listed = list_into(&self.services, criterion, network, ("A test saw it.", None)).await;
        assert_eq!(listed, 1, "{network} was not listed");
    }

    pub(crate) fn submission(&self, list: &str, network: &str, email: &str) -> Submission {
        Submission {
            list: list.to_owned(),
            network: network.parse().unwrap(),
            claim: Claim {
                role: Role::Server,
                kind: ClaimKind::Repaired,
                since: self.now(),
                done: vec![0],
                words: "It asks for a password now.".to_owned(),
            },
            email: email.parse().unwrap(),
            locale: "en".parse().unwrap(),
            client: CLIENT.parse::<IpAddr>().unwrap(),
            nonce: nonce(),
        }
    }

    pub(crate) async fn ask(&self, list: &str, network: &str, email: &str) -> Result<Submitted, SubmitError> {
        self.services.submit_removal(self.submission(list, network, email)).await
    }

    /// Asks, and reads the token out of the letter.
    pub(crate) async fn ask_and_read(&self, list: &str, network: &str, email: &str) -> (Submitted, Token) {
        let submitted = self.ask(list, network, email).await.unwrap();
        let token = self.letters().await.into_iter().find_map(|(_, letter)| match letter {
            Letter::Confirm { token, reference, .. } if reference == submitted.reference => Some(token),
            _ => None,
        });
        (submitted, token.unwrap_or_else(|| panic!("no letter asks for confirmation")))
    }

    /// Asks and confirms by the letter.
    pub(crate) async fn ask_and_confirm(&self, list: &str, network: &str, email: &str) -> Submitted {
        let (submitted, token) = self.ask_and_read(list, network, email).await;
        let confirmed = self.services.confirm_by_mail(&token).await.unwrap();
        assert!(matches!(confirmed, Confirmation::Confirmed { was_before: false, .. }), "{confirmed:?}");
        submitted
    }

    /// The token of the letter that waits.
    pub(crate) async fn confirm_token(&self) -> Token {
        let token = self.letters().await.into_iter().find_map(|(_, letter)| match letter {
            Letter::Confirm { token, .. } => Some(token),
            _ => None,
        });
        token.unwrap_or_else(|| panic!("no letter asks for confirmation"))
    }

    /// The same desk with other name servers.
    pub(crate) fn asking(self, resolver: FixedResolver) -> Self {
        let services = Services { resolver: Arc::new(resolver), ..(*self.services).clone() };
        Self { services: Arc::new(services), ..self }
    }

    /// Lists what is seen now, with a beginning that its source tells.
    pub(crate) async fn list_first(&self, criterion: &str, network: &str, first: Timestamp) {
        let (first, seen) = (first.to_string(), self.now().to_string());
        let line = serde_json::json!({
            "network": network, "criterion": criterion, "first_listed_at": first, "last_seen_at": seen,
        });
        assert_eq!(import_line(&self.services, criterion, &line).await, 1, "{network} was not listed");
    }

    /// Lists what was seen at another time: how many were taken.
    pub(crate) async fn list_seen(&self, criterion: &str, network: &str, seen: Timestamp) -> u64 {
        list_into(&self.services, criterion, network, ("A test saw it.", Some(seen))).await
    }

    /// Takes every letter that waits: to whom, and what it tells.
    pub(crate) async fn letters(&self) -> Vec<(String, Letter)> {
        let mut taken = Vec::new();
        loop {
            let mut tx = self.services.store.begin().await.unwrap();
            let Some(letter) = tx.lease_letter(self.now(), Seconds(60)).await.unwrap() else { return taken };
            tx.letter_sent(&letter, self.now()).await.unwrap();
            tx.commit().await.unwrap();
            taken.push((letter.recipient, Letter::from_stored(&letter.kind, &letter.values).unwrap()));
        }
    }

    /// The kinds of the letters that wait, in order.
    pub(crate) async fn letter_kinds(&self) -> Vec<&'static str> {
        self.letters().await.iter().map(|(_, letter)| letter.kind()).collect()
    }

    /// Lets machines look until they have nothing to look at now.
    pub(crate) async fn look(&self) {
        while self.services.look_at_next().await.unwrap() {}
    }

    pub(crate) async fn removal(&self, submitted: &Submitted) -> Removal {
        self.services.private_view(&submitted.secret).await.unwrap().unwrap().removal
    }

    pub(crate) async fn state(&self, submitted: &Submitted) -> &'static str {
        self.removal(submitted).await.state.word()
    }

    pub(crate) async fn id(&self, submitted: &Submitted) -> RemovalId {
        self.removal(submitted).await.id
    }

    /// The request that was opened first.
    pub(crate) async fn first_id(&self) -> RemovalId {
        let mut tx = self.services.store.read().await.unwrap();
        let events = tx.removal_events_after(reprieve::domain::ids::Revision(0), 1).await.unwrap();
        events[0].facts.removal
    }

    /// Listings around an address on one list, active ones first.
    pub(crate) async fn listings(&self, list: &str, network: &str) -> Vec<Listing> {
        let network: Network = network.parse().unwrap();
        let mut tx = self.services.store.read().await.unwrap();
        let found = tx.listings_covering(&network, 100).await.unwrap();
        found.into_iter().filter(|listing| listing.list.as_str() == list).collect()
    }

    pub(crate) async fn is_listed(&self, list: &str, network: &str) -> bool {
        let now = self.now();
        self.listings(list, network).await.iter().any(|listing| listing.is_active(now))
    }

    /// Ends a listing as expiry would.
    pub(crate) async fn expire(&self, id: ListingId) {
        let mut tx = self.services.store.begin().await.unwrap();
        let act = Act::by("expiry", self.now());
        tx.end_listings(&[id], reprieve::domain::listing::EndedHow::Expiry, &act).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Every link of the history holds, and everything kept is what the history says (I2).
    pub(crate) async fn verify(&self) {
        let mut tx = self.services.store.read().await.unwrap();
        let verdict = tx.verify_chain(None).await.unwrap();
        assert!(matches!(verdict, ChainVerdict::Whole { .. }), "{verdict:?}");
        assert_eq!(tx.verify_state().await.unwrap(), []);
    }

    /// The kinds of events about requests, in order.
    pub(crate) async fn events(&self) -> Vec<&'static str> {
        let mut tx = self.services.store.read().await.unwrap();
        let events = tx.events_after(reprieve::domain::ids::Revision(0), 100_000).await.unwrap();
        let words = events.iter().map(|event| event.kind.word());
        words.filter_map(|word| word.strip_prefix("removal-")).collect()
    }
}
