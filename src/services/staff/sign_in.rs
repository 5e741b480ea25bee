//! Signing in: a name, a password and a code at once. Whatever of them is wrong, the answer is the same and takes as long
//! (S56); guessing is slowed down for each name and place, so that nobody locks somebody else out (S46).

use std::net::IpAddr;
use std::sync::Arc;

use super::super::Services;
use super::password::HashingError;
use super::second_factor::{Seed, recovery_hash};
use super::{StaffError, act_of};
use crate::domain::keys::Purpose;
use crate::domain::network::Network;
use crate::domain::password::LONGEST_BYTES;
use crate::domain::random::draw;
use crate::domain::staff::{AccountNews, MOST_SESSIONS, Member, StaffName};
use crate::domain::time::Seconds;
use crate::domain::token::Token;
use crate::store::budgets::RetryAfter;
use crate::store::staff::Secrets;
use crate::store::{StoreError, Tx};

/// Places in the store are known by a signature, so that nothing there says where somebody was.
const PLACE: Purpose = Purpose::new("staff-place");

/// What somebody shows. Not printed.
pub struct Credentials {
    /// Their name, as typed.
    pub name: String,
    /// Their password, as typed: nothing is trimmed.
    pub password: String,
    /// A code of the second factor, or a recovery code.
    pub code: String,
}

/// Why nobody was let in, or a second factor that was shown again does not count.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Name, password or code are not those of an open account.
    #[error("not known")]
    Wrong,
    /// Too often for this name or from this place.
    #[error("too often")]
    TooMany(Seconds),
    /// Too many sign in at this moment.
    #[error("too many at once")]
    Busy,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for SignInError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<HashingError> for SignInError {
    fn from(error: HashingError) -> Self {
        match error {
            HashingError::Busy => Self::Busy,
            HashingError::Failed => Self::Staff(super::super::task::Unfinished.into()),
        }
    }
}

/// Which of the second factors was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The code of a step.
    Step(i64),
    /// The recovery code of this hash.
    Recovery([u8; 32]),
}

impl Services {
    /// Lets somebody in: the secret of a new session, and whose it is.
    pub async fn sign_in(self: &Arc<Self>, shown: Credentials, client: IpAddr) -> Result<(Token, Member), SignInError> {
        let services = Arc::clone(self);
        let outcome = self.writes.finish(async move { services.sign_in_once(shown, client).await }).await;
        let outcome = outcome.map_err(StaffError::from)?;
        match &outcome {
            Ok(_) => metrics::counter!("reprieve_staff_sign_ins_total", "outcome" => "in").increment(1),
            Err(error) => {
                let place = Network::around(client, 24, 48);
                // What was typed is not named: people type passwords into the wrong field (S96, S97).
                tracing::warn!(target: "reprieve::staff", visitor = %place, why = %error, "a sign-in failed");
                metrics::counter!("reprieve_staff_sign_ins_total", "outcome" => "refused").increment(1);
            }
        }
        outcome
    }

    async fn sign_in_once(&self, shown: Credentials, client: IpAddr) -> Result<(Token, Member), SignInError> {
        let Credentials { name, password, code } = shown;
        let name = name.trim().to_lowercase();
        self.spend_sign_in(&name, client).await?;
        let account = self.account_to_open(&name).await?;
        let (member, secrets) = account.unzip();
        let hash = secrets.as_ref().map(|secrets| secrets.password.clone());
        let is_right = password.len() <= LONGEST_BYTES && self.hashing.verify(password, hash).await?;
        let (Some(member), Some(secrets), true) = (member, secrets, is_right) else { return Err(SignInError::Wrong) };
        self.spend_code(&member, &code).await?;
        let factor = self.second_factor(&member, &secrets, &code).ok_or(SignInError::Wrong)?;
        let token = Token::new(draw(self.randomness.as_ref()));
        self.open_session((&member, &secrets), factor, &token, client).await?;
        Ok((token, member))
    }

    async fn spend_sign_in(&self, name: &str, client: IpAddr) -> Result<(), SignInError> {
        let mut tx = self.store.begin().await?;
        let spent = self.budgets.spend_sign_in(&mut tx, client, name, self.clock.now()).await?;
        tx.commit().await?;
        spent.map_err(|RetryAfter(wait)| SignInError::TooMany(wait))
    }

    /// Whoever knows the password tries no more codes than this, from however many places; they are told nothing of it.
    async fn spend_code(&self, member: &Member, code: &str) -> Result<(), SignInError> {
        if recovery_hash(code).is_some() {
            return Ok(());
        }
        let mut tx = self.store.begin().await?;
        let spent = self.budgets.spend_code(&mut tx, member.id, self.clock.now()).await?;
        tx.commit().await?;
        if spent.is_err() {
            tracing::warn!(target: "reprieve::staff", staff = %member.name, "many codes are tried with the right password");
        }
        spent.map_err(|_| SignInError::Wrong)
    }

    async fn account_to_open(&self, name: &str) -> Result<Option<(Member, Secrets)>, StoreError> {
        let Ok(name) = name.parse::<StaffName>() else { return Ok(None) };
        let mut tx = self.store.read().await?;
        let member = tx.member_named(&name).await?.filter(|member| member.disabled_at.is_none());
        let Some(member) = member else { return Ok(None) };
        let secrets = tx.secrets_of(member.id).await?;
        tx.commit().await?;
        Ok(secrets.map(|secrets| (member, secrets)))
    }

    /// What the code is, if it can be a second factor of this account; whether it was used is seen when it is used.
    pub(super) fn second_factor(&self, member: &Member, secrets: &Secrets, code: &str) -> Option<Shown> {
        if let Some(hash) = recovery_hash(code) {
            return Some(Shown::Recovery(hash));
        }
        let Some(seed) = Seed::open(&secrets.totp, &self.keys, member.id) else {
            tracing::error!(staff = %member.name, "the seed of a second factor is sealed by a key that is gone");
            return None;
        };
        seed.check(code, self.clock.now(), secrets.totp_step).map(Shown::Step)
    }

    /// Uses a second factor up: false when somebody was quicker, or there is no such recovery code.
    pub(super) async fn use_factor(&self, tx: &mut Tx, member: &Member, factor: Shown) -> Result<bool, StoreError> {
        let now = self.clock.now();
        match factor {
            Shown::Step(step) => tx.use_totp_step(member.id, step).await,
            Shown::Recovery(hash) => {
                if !tx.use_recovery_code(member.id, &hash).await? {
                    return Ok(false);
                }
                tx.note_secret(member, "recovery-code", &act_of(member, now)).await?;
                self.tell(tx, member, AccountNews::RecoveryCode, now).await?;
                Ok(true)
            }
        }
    }

    async fn open_session(
        &self,
        (member, secrets): (&Member, &Secrets),
        factor: Shown,
        token: &Token,
        client: IpAddr,
    ) -> Result<(), SignInError> {
        let now = self.clock.now();
        let act = act_of(member, now);
        let place = Network::around(client, 24, 48);
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        // The account may have been closed, reset or given other secrets while the password was looked at.
        let is_open = tx.member(member.id).await?.is_some_and(|now| now.disabled_at.is_none() && now.has_joined);
        let now_kept = tx.secrets_of(member.id).await?;
        let is_same = now_kept.is_some_and(|now| now.password == secrets.password && now.totp == secrets.totp);
        if !is_open || !is_same || !self.use_factor(&mut tx, member, factor).await? {
            return Err(SignInError::Wrong);
        }
        let known = self.keys.sign(PLACE, &[&member.id.0.to_be_bytes(), &place.key()]);
        let is_first = member.signed_in_at.is_none();
        if tx.note_staff_place(member.id, &known, now).await? && !is_first {
            self.tell(&mut tx, member, AccountNews::NewPlace, now).await?;
        }
        tx.begin_session(member, (&token.hash(), &place.to_string()), &act).await?;
        for old in tx.sessions_of(member.id).await?.iter().skip(MOST_SESSIONS) {
            tx.end_session(old.id).await?;
        }
        Ok(tx.commit().await?)
    }
}
