//! Where a link of the staff leads: whoever holds it sets a password and a second factor, once (S57). Opening it changes
//! nothing, so that a mail scanner uses nothing up.

use std::sync::Arc;

use super::super::Services;
use super::password::HashingError;
use super::second_factor::{Seed, recovery_codes, recovery_hash};
use super::{StaffError, act_of};
use crate::domain::password::{self, PasswordProblem};
use crate::domain::staff::{LinkKind, Member};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::store::StoreError;

/// What a link opens.
#[derive(Clone)]
pub struct Joining {
    /// Whose account it is.
    pub member: Member,
    /// Somebody new, or somebody who sets secrets again.
    pub kind: LinkKind,
    /// When it stops to work.
    pub expires_at: Timestamp,
    /// The seed that the person's app is to have.
    pub seed: Seed,
}

/// Why secrets were not taken.
#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    /// There is no such link any more.
    #[error("no such link")]
    NoLink,
    /// The password.
    #[error(transparent)]
    Password(#[from] PasswordProblem),
    /// The old password, where one is asked for.
    #[error("the old password is not right")]
    OldPassword,
    /// The code is not one of the new second factor.
    #[error("the code is not right")]
    Code,
    /// Too many passwords are looked at just now.
    #[error("too many at once")]
    Busy,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for SecretsError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<HashingError> for SecretsError {
    fn from(error: HashingError) -> Self {
        match error {
            HashingError::Busy => Self::Busy,
            HashingError::Failed => Self::Staff(super::super::task::Unfinished.into()),
        }
    }
}

impl Services {
    /// What a link opens, while it is good.
    pub async fn joining(&self, token: &Token) -> Result<Option<Joining>, StoreError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let Some(link) = tx.staff_link(&token.hash(), now).await? else { return Ok(None) };
        let member = tx.member(link.staff).await?.filter(|member| member.disabled_at.is_none());
        tx.commit().await?;
        let seed = Seed::for_enrolment(&self.keys, &[b"link", &token.hash().0]);
        Ok(member.map(|member| Joining { member, kind: link.kind, expires_at: link.expires_at, seed }))
    }

    /// Whether a password may be this person's.
    pub fn judge_password(&self, member: &Member, site: &str, typed: &str) -> Result<(), PasswordProblem> {
        let lists: Vec<&str> = self.catalog.lists().map(|list| list.id.as_str()).collect();
        let mut names = vec![site, member.name.as_str(), member.email.local(), member.email.domain(), "reprieve"];
        names.extend(lists);
        password::judge(typed, &names)
    }

    /// Sets password and second factor by a link: the recovery codes, which are shown once.
    pub async fn join(
        self: &Arc<Self>,
        token: &Token,
        site: &str,
        (typed, code): (String, String),
    ) -> Result<Vec<String>, SecretsError> {
        let joining = self.joining(token).await?.ok_or(SecretsError::NoLink)?;
        self.judge_password(&joining.member, site, &typed)?;
        let now = self.clock.now();
        let step = joining.seed.check(&code, now, 0).ok_or(SecretsError::Code)?;
        let hash = self.hashing.hash(typed).await?;
        let codes = recovery_codes(self.randomness.as_ref());
        let (services, token, kept) = (Arc::clone(self), token.clone(), codes.clone());
        let work = async move { services.join_once(&token, &joining, (&hash, step), &kept).await };
        self.writes.finish(work).await.map_err(StaffError::from)??;
        Ok(codes)
    }

    async fn join_once(
        &self,
        token: &Token,
        joining: &Joining,
        (hash, step): (&str, i64),
        codes: &[String],
    ) -> Result<(), SecretsError> {
        let now = self.clock.now();
        let member = &joining.member;
        let act = act_of(member, now);
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        if tx.staff_link(&token.hash(), now).await?.is_none() {
            return Err(SecretsError::NoLink);
        }
        let sealed = joining.seed.seal(&self.keys, self.randomness.as_ref(), member.id);
        tx.join_member(member, (hash, &sealed, step), &act).await?;
        let hashes: Vec<_> = codes.iter().filter_map(|code| recovery_hash(code)).collect();
        tx.set_recovery_codes(member.id, &hashes).await?;
        tx.drop_staff_links(member.id).await?;
        tx.end_sessions(member, None, &act).await?;
        Ok(tx.commit().await?)
    }
}
