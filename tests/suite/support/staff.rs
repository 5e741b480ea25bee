//! People of the staff, signed in, as their browsers ask: with the cookie, and with the forms that pages show.

use std::cell::RefCell;

use axum::http::Method;
use reprieve::domain::random::SystemRandomness;
use reprieve::domain::staff::{Member, StaffName, StaffRole};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::domain::token::Token;
use reprieve::services::Services;
use reprieve::services::staff::act_of;
use reprieve::services::staff::second_factor::Seed;
use reprieve::store::events::Act;

use super::answer::Answer;
use super::app::{Asking, TestApp};
use super::page::{FORM, PageForm, Read};

/// What everybody's password is: hashing it is tested where people sign in.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// Where everybody sits.
pub(crate) const DESK: &str = "198.51.100.77";

/// Somebody of the staff with a browser.
pub(crate) struct Person<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) member: Member,
    pub(crate) seed: Seed,
    cookie: RefCell<Option<String>>,
}

/// Adds an account whose secrets are set, without anybody's clicking: password, seed and all.
pub(crate) async fn account(services: &Services, name: &str, role: StaffRole) -> (Member, Seed) {
    let name: StaffName = name.parse().unwrap();
    let email = format!("{name}@staff.example").parse().unwrap();
    let hash = hashed().await;
    let seed = Seed::draw(&SystemRandomness);
    let act = Act::by("test", services.clock.now());
    let mut tx = services.store.begin().await.unwrap();
    let id = tx.add_member(&name, &email, role, &act).await.unwrap();
    let member = tx.member(id).await.unwrap().unwrap();
    let sealed = seed.seal(&services.keys, &SystemRandomness, id);
    tx.join_member(&member, (&hash, &sealed, 0), &act).await.unwrap();
    let member = tx.member(id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    (member, seed)
}

async fn hashed() -> String {
    static HASH: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    let hash = async || reprieve::services::staff::password::Hashing::new().hash(PASSWORD.to_owned()).await.unwrap();
    HASH.get_or_init(hash).await.clone()
}

impl TestApp {
    /// Takes the letters that wait, by kind and values.
    pub(crate) async fn letters(&self) -> Vec<(String, String)> {
        let mut taken = Vec::new();
        loop {
            let now = self.clock.now();
            let mut tx = self.services.store.begin().await.unwrap();
            let Some(letter) = tx.lease_letter(now, Seconds(60)).await.unwrap() else { return taken };
            tx.letter_sent(&letter, now).await.unwrap();
            tx.commit().await.unwrap();
            taken.push((letter.kind, letter.values));
        }
    }

    /// Somebody new with this role, signed in.
    pub(crate) async fn person(&self, name: &str, role: StaffRole) -> Person<'_> {
        let (member, seed) = account(&self.services, name, role).await;
        let person = Person { app: self, member, seed, cookie: RefCell::default() };
        person.sign_in().await;
        person
    }
}

impl Person<'_> {
    /// Begins a session as signing in does, without looking at the password.
    pub(crate) async fn sign_in(&self) {
        let services = &self.app.services;
        let bits: [u8; 32] = reprieve::domain::random::draw(&SystemRandomness);
        let token = Token::new(bits);
        let mut tx = services.store.begin().await.unwrap();
        let act = act_of(&self.member, services.clock.now());
        tx.begin_session(&self.member, (&token.hash(), "198.51.100.0/24"), &act).await.unwrap();
        tx.commit().await.unwrap();
        *self.cookie.borrow_mut() = Some(token.reveal());
    }

    /// The code that this person's app shows now.
    pub(crate) fn code(&self) -> String {
        self.seed.code(self.app.clock.now())
    }

    /// A request with this person's cookie.
    pub(crate) fn request(&self, method: Method, target: &str) -> Asking<'_> {
        let asking = self.app.request(method, target).from(DESK);
        match &*self.cookie.borrow() {
            Some(secret) => asking.header("cookie", &format!("__Host-staff={secret}")),
            None => asking,
        }
    }

    pub(crate) async fn get(&self, target: &str) -> Answer {
        self.keep(self.request(Method::GET, target).send().await)
    }

    /// The page at this path.
    pub(crate) async fn page(&self, target: &str) -> Read {
        Read::of(&self.get(target).await.expect(200))
    }

    /// Sends the form whose action this is, as the page at `at` shows it, with what is typed or chosen in it.
    pub(crate) async fn send(&self, at: &str, action: &str, typed: &[(&str, &str)]) -> Answer {
        let form = self.page(at).await.form_to(action);
        self.send_form(typed.iter().fold(form, |form, (name, value)| form.with(name, value))).await
    }

    /// Sends a form.
    pub(crate) async fn send_form(&self, form: PageForm) -> Answer {
        let action = form.action.clone();
        self.keep(self.request(Method::POST, &action).body(FORM, form.encoded()).send().await)
    }

    /// Takes the cookie that an answer gives.
    fn keep(&self, answer: Answer) -> Answer {
        if let Some(cookie) = answer.header("set-cookie") {
            let (_, rest) = cookie.split_once('=').unwrap();
            let secret = rest.split(';').next().unwrap();
            *self.cookie.borrow_mut() = (!secret.is_empty()).then(|| secret.to_owned());
        }
        answer
    }
}
