//! From "it is repaired" to "it is off the list", as whoever asks lives through it: forms, letters, links, answers.

use axum::http::Method;
use reprieve::domain::time::Seconds;
use reprieve::services::letters::{Delivery, Postman};
use reprieve::services::removal::staff::{Order, Ruling, RulingError};
use reprieve::store::Store;
use reprieve::urls;

use super::outage::Outage;
use super::process::{over, until};
use crate::services::letters::{over as over_smtp, postman};
use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::backends::{Database, backend_test};
use crate::support::binary::Site;
use crate::support::desk::Desk;
use crate::support::page::{FORM, PageForm, Read};
use crate::support::promise::{A_SECOND, mostly_within};
use crate::support::smtp::{Arrived, MailServer};

/// A site over a database, whoever looks after it, and the mail server that it hands letters to.
struct Town {
    app: TestApp,
    desk: Desk,
    mail: MailServer,
    postman: Postman,
}

impl Town {
    async fn over(database: &Database) -> Self {
        Self::over_store(database.store.clone()).await
    }

    async fn over_store(store: Store) -> Self {
        let app = TestApp::over(store).await;
        let desk = Desk { services: app.services.clone(), clock: app.clock.clone() };
        let mail = MailServer::start();
        let postman = postman(over_smtp(&mail.url(), reprieve::mail::smtp::SmtpTimes::default()));
        Self { app, desk, mail, postman }
    }

    /// Sends what waits, and takes the letters that have arrived since the last time.
    async fn letters(&self) -> Vec<Arrived> {
        let before = self.mail.arrived().len();
        while self.postman.deliver_next(&self.app.services).await.unwrap() == Delivery::Sent {}
        self.mail.arrived().split_off(before)
    }

    /// The one letter that has arrived.
    async fn letter(&self) -> Arrived {
        let mut letters = self.letters().await;
        assert_eq!(letters.len(), 1, "{:?}", letters.iter().map(Arrived::subject).collect::<Vec<_>>());
        letters.remove(0)
    }

    /// The form of a page, after the time that a person needs.
    async fn form(&self, path: &str, id: &str) -> PageForm {
        let form = Read::of(&self.app.get(path).await.expect(200)).form(id);
        self.app.clock.advance(Seconds(20));
        form
    }

    /// Fills the form in; the private page that it leads to.
    async fn ask(&self, list: &str, network: &str, email: &str) -> String {
        let form = self.form(&format!("/remove/{list}/{network}"), "removal").await;
        let form = form.with("what", "repaired").with("role", "server").with("email", email);
        let answer = form.with("words", "It asks for a password now.").send(&self.app).await.expect(303);
        answer.header("location").unwrap().to_owned()
    }

    /// Presses the button behind the link of a letter.
    async fn confirm(&self, letter: &Arrived) -> Answer {
        let form = self.form(&path_of(&letter.link("/confirm/")), "confirm").await;
        let form = if form.names().contains(&"true-yes") { form.with("true-yes", "yes") } else { form };
        let answer = form.send(&self.app).await.expect(303);
        self.app.follow().await;
        answer
    }

    async fn ask_and_confirm(&self, list: &str, network: &str, email: &str) -> String {
        let private = self.ask(list, network, email).await;
        let letter = self.letter().await;
        self.confirm(&letter).await;
        self.desk.look().await;
        self.app.follow().await;
        private
    }

    /// What every page and program is told of an address.
    async fn state(&self, address: &str) -> String {
        let answer = self.app.get(&format!("/api/v1/lookup/{address}")).await.expect(200).json();
        answer["state"].as_str().unwrap().to_owned()
    }

    async fn told(&self, private: &str) -> String {
        Read::of(&self.app.get(private).await.expect(200)).text("main")
    }

    async fn press(&self, private: &str, id: &str, field: Option<(&str, &str)>) -> Answer {
        let mut form = self.form(private, id).await;
        if let Some((name, value)) = field {
            form = form.with(name, value);
        }
        form.send(&self.app).await
    }

    /// The request behind a private page.
    async fn id(&self, private: &str) -> reprieve::domain::ids::RemovalId {
        let secret = private.rsplit('/').next().unwrap().parse().unwrap();
        self.app.services.private_view(&secret).await.unwrap().unwrap().removal.id
    }
}

/// A link of ours without its beginning.
fn path_of(link: &str) -> String {
    let path = link.strip_prefix("https://lookup.example").unwrap_or_else(|| panic!("not ours: {link}"));
    path.to_owned()
}

backend_test! {
    async fn it_is_asked_confirmed_granted_and_off(database: Database) {
        let town = Town::over(database).await;
        town.app.list("ops/open-socks", "192.0.2.7").await;
        assert_eq!(town.state("192.0.2.7").await, "listed");

        let private = town.ask("ops", "192.0.2.7", "ada@example.org").await;
        let letter = town.letter().await;
        assert_eq!(letter.to, ["ada@example.org"]);
        assert!(!letter.text().contains("password"), "nothing that was typed is in the letter");
        // A scanner of mail opens every link, more than once and by every method that should change nothing (T10).
        for link in letter.links() {
            for method in [Method::HEAD, Method::GET, Method::OPTIONS, Method::GET] {
                town.app.request(method, &path_of(&link)).send().await;
            }
        }
        assert_eq!(town.state("192.0.2.7").await, "listed");
        assert_eq!(town.desk.events().await, ["opened"]);

        let answer = town.confirm(&letter).await;
        assert_eq!(town.state("192.0.2.7").await, "not-listed");
        assert!(answer.header("location").unwrap().ends_with(&format!("{private}?done=confirmed")));
        let granted = town.letter().await;
        let page = town.told(&path_of(&granted.link("/removal/"))).await;
        for words in ["ops/request-confirmed", "Off our list", "In the published zone", "In caches"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        town.confirm(&letter).await;
        assert_eq!(town.letters().await.len(), 0, "a second press is told the same, and writes nothing");
        town.desk.verify().await;
    }
}

backend_test! {
    async fn refused_is_looked_at_again_by_somebody_else_and_stays(database: Database) {
        let town = Town::over(database).await;
        town.app.list("rbl/spam-source", "192.0.2.7").await;
        let private = town.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let id = town.id(&private).await;
        assert!(town.letter().await.subject().contains("R-"));

        let services = &town.app.services;
        services.rule_on_removal(Order::new(id, "grace", Ruling::Refuse, "seen-since")).await.unwrap();
        let refused = town.letter().await;
        assert!(refused.text().contains("/lists/rbl/policy#seen-since"));
        town.press(&private, "appeal-form", Some(("text", "The server was replaced."))).await.expect(303);
        let own = services.rule_on_removal(Order::new(id, "grace", Ruling::Refuse, "seen-since")).await.unwrap_err();
        assert!(matches!(own, RulingError::SameReviewer));
        services.rule_on_removal(Order::new(id, "edsger", Ruling::Refuse, "seen-since")).await.unwrap();

        let upheld = town.letter().await;
        let page = town.told(&path_of(&upheld.link("/removal/"))).await;
        assert!(page.contains("rbl/seen-since"), "{page}");
        assert!(!page.contains("grace") && !page.contains("edsger"), "staff have no names here");
        assert_eq!(town.state("192.0.2.7").await, "listed");
        town.desk.verify().await;
    }
}

backend_test! {
    async fn after_two_relistings_the_form_says_how_long_to_wait(database: Database) {
        let town = Town::over(database).await;
        let path = "/remove/ops/192.0.2.7";
        for email in ["ada@example.org", "bob@example.org"] {
            town.app.list("ops/open-socks", "192.0.2.7").await;
            if !Read::of(&town.app.get(path).await).has("form#removal") {
                town.app.clock.advance(Seconds::days(1));
            }
            town.ask_and_confirm("ops", "192.0.2.7", email).await;
            town.letters().await;
            assert_eq!(town.state("192.0.2.7").await, "not-listed");
            town.app.clock.advance(Seconds::HOUR);
        }
        town.app.list("ops/open-socks", "192.0.2.7").await;

        let page = Read::of(&town.app.get(path).await.expect(200));
        assert!(!page.has("form#removal"), "no form while it must wait");
        assert!(page.text("main").contains("ops/waiting-time"));
        town.app.clock.advance(Seconds::days(2));
        town.ask_and_confirm("ops", "192.0.2.7", "eve@example.org").await;

        assert_eq!(town.state("192.0.2.7").await, "not-listed");
        town.desk.verify().await;
    }
}

backend_test! {
    async fn what_is_taken_back_is_over(database: Database) {
        let town = Town::over(database).await;
        town.app.list("rbl/spam-source", "192.0.2.7").await;
        let private = town.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        town.letters().await;

        town.press(&private, "withdraw-form", None).await.expect(303);

        assert_eq!(town.desk.events().await, ["opened", "confirmed", "handed-over", "withdrawn"]);
        assert_eq!(town.letters().await.len(), 0);
        assert_eq!(town.state("192.0.2.7").await, "listed");
        let late = town.app.services.rule_on_removal(Order::new(town.id(&private).await, "grace", Ruling::Grant, "cause-ended")).await;
        assert!(matches!(late, Err(RulingError::NotWithStaff(_))));
        town.desk.verify().await;
    }
}

backend_test! {
    async fn what_nobody_confirms_lapses_and_its_link_says_why(database: Database) {
        let town = Town::over(database).await;
        town.app.list("ops/open-socks", "192.0.2.7").await;
        town.ask("ops", "192.0.2.7", "ada@example.org").await;
        let letter = town.letter().await;

        town.app.clock.advance(Seconds::days(3));
        town.app.services.sweep_removals().await.unwrap();

        let page = town.app.get(&path_of(&letter.link("/confirm/"))).await;
        let page = Read::of(&page);
        assert!(!page.has("form#confirm"));
        assert!(page.attributes("main a", "href").iter().any(|href| href.ends_with("/remove/ops/192.0.2.7")));
        assert_eq!(town.state("192.0.2.7").await, "listed");
        town.desk.verify().await;
    }
}

backend_test! {
    async fn i12_with_the_database_away_the_form_says_so_keeps_what_was_typed_and_goes_on_later(database: Database) {
        let (outage, store) = Outage::of(database).await;
        let town = Town::over_store(store).await;
        town.app.list("ops/open-socks", "192.0.2.7").await;
        let path = "/remove/ops/192.0.2.7";
        let form = town.form(path, "removal").await.with("what", "repaired").with("role", "server");
        let form = form.with("email", "ada@example.org").with("words", "A canary in <words> & more");

        outage.begin().await;
        let away = form.asking(&town.app).send().await.expect(503);
        let page = Read::of(&away);
        let kept = page.form("removal");
        assert!(page.text("main").contains("Nothing was saved"), "{}", page.text("main"));
        for (name, value) in [("words", "A canary in <words> & more"), ("email", "ada@example.org"), ("role", "server")] {
            assert_eq!(kept.value(name), Some(value), "{name}");
        }
        let look = Read::of(&town.app.get(path).await.expect(200));
        assert!(look.text("main").contains("192.0.2.7"));
        outage.end().await;

        assert_eq!(town.desk.events().await, [""; 0], "nothing is half done");
        let answer = kept.send(&town.app).await.expect(303);
        assert!(answer.header("location").unwrap().starts_with("/removal/"));
        let again = form.send(&town.app).await.expect(303);
        assert_eq!(again.header("location"), answer.header("location"), "pressed again, it is the same request");
        assert_eq!(town.desk.events().await, ["opened"]);
        assert_eq!(town.letters().await.len(), 1);
        town.desk.verify().await;
        if database.is_postgres() {
            town.app.services.store.close().await;
        }
    }
}

/// The private page of a request that a running site took, once the site takes the form: not before a person could have
/// filled it in.
fn ask_for_real(site: &Site, path: &str) -> String {
    let (_, page) = super::process::ask(site, "GET", path, "");
    let form = Read::of_text(page.split_once("\r\n\r\n").unwrap().1).form("removal");
    let form = form.with("what", "repaired").with("role", "server").with("email", "ada@example.org");
    let body = form.with("words", "It is closed.").encoded();
    let mut private = String::new();
    until("the form is taken", || {
        let (status, answer) = super::process::send(site, "POST", path, (FORM, &body));
        let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
        location.unwrap_or_default().clone_into(&mut private);
        status == 303
    });
    private
}

backend_test! {
    async fn s21_the_real_site_and_a_real_mail_server_do_the_same_within_a_second(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let feed = folder.path().join("feed.txt");
        std::fs::write(&feed, "203.0.113.7\n203.0.113.9\n203.0.113.11\n").unwrap();
        assert!(super::process::import(&database.url, &feed, &[]).status().unwrap().success());
        let mail = MailServer::start();
        let mut command = over(&database.url, &["serve"]);
        command.env("REPRIEVE_LISTEN", "127.0.0.1:0").env("REPRIEVE_LIMITS", "off");
        command.env("REPRIEVE_SMTP_URL", mail.url()).env("REPRIEVE_MAIL_FROM", "list@example.net");
        let site = Site::start(&mut command);
        until("the site is ready", || super::process::ask(&site, "GET", "/health/ready", "").0 == 200);
        let mut took = Vec::new();

        for address in ["203.0.113.7", "203.0.113.9", "203.0.113.11"] {
            let before = mail.arrived().len();
            ask_for_real(&site, &urls::remove(&"ops".parse().unwrap(), &address.parse().unwrap()));
            until("the letter arrives", || mail.arrived().len() > before);
            let link = mail.arrived()[before].link("/confirm/");
            let path = link.strip_prefix(&site.url).unwrap();
            let (status, answer) = super::process::send(&site, "POST", path, (FORM, "true-yes=yes"));
            assert_eq!(status, 303, "{answer}");
            took.push(until("the site says not listed", || super::process::state(&site, address) == "not-listed"));
            until("the answer arrives", || mail.arrived().len() > before + 1);
        }

        mostly_within(A_SECOND, &took);
        drop(site);
        let verified = over(&database.url, &["verify-history"]).stdout(std::process::Stdio::null()).status().unwrap();
        assert!(verified.success());
    }
}
