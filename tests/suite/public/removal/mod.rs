//! The requester's own pages, through the whole site.

mod acts;
mod lost;
mod page;
pub(super) mod samples;
mod secret;
mod words;

use reprieve::domain::ids::RemovalId;
use reprieve::domain::letter::Letter;
use reprieve::domain::removal::{Claim, ClaimKind, Role};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::services::removal::submit::{Submission, Submitted};

use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::desk::{CLIENT, nonce};
use crate::support::page::Read;

/// Longer than a form must have been looked at.
const A_MOMENT: Seconds = Seconds(5);

/// A request and the site that it was made on.
pub(super) struct Asked {
    pub(super) app: TestApp,
    pub(super) submitted: Submitted,
}

impl Asked {
    /// A request of ada for this listing, not confirmed yet.
    pub(super) async fn on(criterion: &str, network: &str) -> Self {
        let app = TestApp::new().await;
        app.list(criterion, network).await;
        let (list, _) = criterion.split_once('/').unwrap();
        let submitted = submit(&app, list, network).await;
        Self { app, submitted }
    }

    /// The same, with staff.
    pub(super) async fn reviewing() -> Self {
        let asked = Self::on("rbl/spam-source", "192.0.2.7").await;
        asked.confirm().await;
        asked.look().await;
        asked
    }

    /// The same, refused by staff.
    pub(super) async fn refused() -> Self {
        let asked = Self::reviewing().await;
        asked.rule("grace", Ruling::Refuse, "seen-since").await;
        asked
    }

    pub(super) fn path(&self) -> String {
        format!("/removal/{}", self.submitted.secret.reveal())
    }

    pub(super) async fn answer(&self) -> Answer {
        self.app.request(axum::http::Method::GET, &self.path()).from(CLIENT).send().await
    }

    /// The page, after so long that its forms can be sent.
    pub(super) async fn page(&self) -> Read {
        let page = Read::of(&self.answer().await.expect(200));
        self.app.clock.advance(A_MOMENT);
        page
    }

    /// Confirms by the letter.
    pub(super) async fn confirm(&self) {
        let mut tx = self.app.services.store.begin().await.unwrap();
        let letter = tx.lease_letter(self.app.clock.now(), Seconds(60)).await.unwrap().unwrap();
        tx.letter_sent(&letter, self.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let Letter::Confirm { token, .. } = Letter::from_stored(&letter.kind, &letter.values).unwrap() else {
            panic!("another letter");
        };
        self.app.services.confirm_by_mail(&token).await.unwrap();
    }

    /// Lets machines look until there is nothing to look at.
    pub(super) async fn look(&self) {
        while self.app.services.look_at_next().await.unwrap() {}
    }

    pub(super) async fn rule(&self, reviewer: &str, ruling: Ruling, rule: &str) {
        self.rule_with_words(reviewer, ruling, rule, "").await;
    }

    pub(super) async fn rule_with_words(&self, reviewer: &str, ruling: Ruling, rule: &str, words: &str) {
        let order = Order::new(self.id().await, reviewer, ruling, rule);
        self.app.services.rule_on_removal(Order { words: words.to_owned(), ..order }).await.unwrap();
    }

    pub(super) async fn id(&self) -> RemovalId {
        self.app.services.private_view(&self.submitted.secret).await.unwrap().unwrap().removal.id
    }

    pub(super) async fn state(&self) -> &'static str {
        self.app.services.private_view(&self.submitted.secret).await.unwrap().unwrap().removal.state.word()
    }

    /// Presses the button of a form on the page, and reads the page that it leads to.
    pub(super) async fn press(&self, form: &str) -> Read {
        let answer = self.page().await.form(form).send(&self.app).await.expect(303);
        Read::of(&self.app.get(answer.header("location").unwrap()).await.expect(200))
    }

    /// How much has happened on this site.
    pub(super) async fn revision(&self) -> i64 {
        self.app.services.store.read().await.unwrap().head().await.unwrap().revision.0
    }
}

/// Opens a request of ada.
pub(super) async fn submit(app: &TestApp, list: &str, network: &str) -> Submitted {
    let claim = Claim {
        role: Role::Server,
        kind: ClaimKind::Repaired,
        since: app.clock.now(),
        done: vec![0],
        words: "It asks for a <b>password</b> now.\nSince noon.".to_owned(),
    };
    let submission = Submission {
        list: list.to_owned(),
        network: network.parse().unwrap(),
        claim,
        email: "ada@example.org".parse().unwrap(),
        locale: "en".parse().unwrap(),
        client: CLIENT.parse().unwrap(),
        nonce: nonce(),
    };
    app.services.submit_removal(submission).await.unwrap()
}
