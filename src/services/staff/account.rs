//! What a person does with their own account. Another password asks for the old one, and all that changes secrets for a
//! second factor shown lately (S50), which the pages see to. All other sessions end with it (S63).

use std::sync::Arc;

use super::super::Services;
use super::joining::SecretsError;
use super::second_factor::{Seed, recovery_codes, recovery_hash};
use super::{StaffError, act_of};
use crate::domain::email::EmailAddress;
use crate::domain::ids::SessionId;
use crate::domain::password::LONGEST_BYTES;
use crate::domain::staff::{AccountNews, Member, Session};
use crate::store::StoreError;

impl Services {
    /// A person's sessions that are still good, the latest first, and how many recovery codes they have.
    pub async fn account(&self, member: &Member) -> Result<(Vec<Session>, i64), StoreError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let mut sessions = tx.sessions_of(member.id).await?;
        let codes = tx.recovery_codes_left(member.id).await?;
        tx.commit().await?;
        sessions.retain(|session| session.is_live(now));
        Ok((sessions, codes))
    }

    /// Puts another password in place of the old one.
    pub async fn change_password(
        self: &Arc<Self>,
        (session, member): (&Session, &Member),
        site: &str,
        (old, new): (String, String),
    ) -> Result<(), SecretsError> {
        self.judge_password(member, site, &new)?;
        let mut tx = self.store.read().await?;
        let secrets = tx.secrets_of(member.id).await?;
        tx.commit().await?;
        let hash = secrets.map(|secrets| secrets.password);
        let mut tx = self.store.begin().await?;
        let spent = self.budgets.spend_prove(&mut tx, member.id, self.clock.now()).await?;
        tx.commit().await?;
        if spent.is_err() {
            return Err(SecretsError::Busy);
        }
        if old.len() > LONGEST_BYTES || !self.hashing.verify(old, hash).await? {
            return Err(SecretsError::OldPassword);
        }
        let hash = self.hashing.hash(new).await?;
        let (services, id, member) = (Arc::clone(self), session.id, member.clone());
        let work = async move {
            let now = services.clock.now();
            let act = act_of(&member, now);
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            tx.set_password(&member, &hash, &act).await?;
            tx.end_sessions(&member, Some(id), &act).await?;
            services.tell(&mut tx, &member, AccountNews::Password, now).await?;
            tx.commit().await
        };
        Ok(self.writes.finish(work).await.map_err(StaffError::from)??)
    }

    /// The seed that a person's app is to have next: the same until one is set.
    pub async fn next_seed(&self, member: &Member) -> Result<Seed, StoreError> {
        let mut tx = self.store.read().await?;
        let secrets = tx.secrets_of(member.id).await?;
        tx.commit().await?;
        let now = secrets.map(|secrets| secrets.totp).unwrap_or_default();
        Ok(Seed::for_enrolment(&self.keys, &[b"account", &member.id.0.to_be_bytes(), &now]))
    }

    /// Puts another second factor in place, once a code of it was shown.
    pub async fn change_second_factor(
        self: &Arc<Self>,
        (session, member): (&Session, &Member),
        code: &str,
    ) -> Result<(), SecretsError> {
        let seed = self.next_seed(member).await?;
        let step = seed.check(code, self.clock.now(), 0).ok_or(SecretsError::Code)?;
        let (services, id, member) = (Arc::clone(self), session.id, member.clone());
        let work = async move {
            let now = services.clock.now();
            let act = act_of(&member, now);
            let sealed = seed.seal(&services.keys, services.randomness.as_ref(), member.id);
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            tx.set_totp(&member, (&sealed, step), &act).await?;
            tx.end_sessions(&member, Some(id), &act).await?;
            services.tell(&mut tx, &member, AccountNews::SecondFactor, now).await?;
            tx.commit().await
        };
        Ok(self.writes.finish(work).await.map_err(StaffError::from)??)
    }

    /// Makes other recovery codes; those that there were are void.
    pub async fn change_recovery_codes(self: &Arc<Self>, member: &Member) -> Result<Vec<String>, StaffError> {
        let codes = recovery_codes(self.randomness.as_ref());
        let hashes: Vec<_> = codes.iter().filter_map(|code| recovery_hash(code)).collect();
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let now = services.clock.now();
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            tx.note_secret(&member, "recovery-codes", &act_of(&member, now)).await?;
            tx.set_recovery_codes(member.id, &hashes).await?;
            services.tell(&mut tx, &member, AccountNews::RecoveryCodes, now).await?;
            tx.commit().await
        };
        self.writes.finish(work).await??;
        Ok(codes)
    }

    /// Has letters about the account go elsewhere from now on; the old address is told.
    pub async fn change_email(self: &Arc<Self>, member: &Member, email: EmailAddress) -> Result<(), StaffError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let now = services.clock.now();
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            // With the role that the account has now, not the one it had when the request began.
            let current = tx.member(member.id).await?.filter(|now| now.disabled_at.is_none());
            let current = current.ok_or(StoreError::Conflict)?;
            tx.change_member(&current, (&email, current.role), &act_of(&member, now)).await?;
            services.tell(&mut tx, &member, AccountNews::Email, now).await?;
            tx.commit().await
        };
        Ok(self.writes.finish(work).await??)
    }

    /// Ends one of a person's own sessions: false when there is none such.
    pub async fn end_own_session(self: &Arc<Self>, member: &Member, id: SessionId) -> Result<bool, StaffError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let ended = tx.end_session_of(&member, id, &act_of(&member, services.clock.now())).await?;
            tx.commit().await?;
            Ok::<_, StoreError>(ended)
        };
        Ok(self.writes.finish(work).await??)
    }

    /// Ends all of a person's own sessions, this one too: how many.
    pub async fn end_own_sessions(self: &Arc<Self>, member: &Member) -> Result<u64, StaffError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let ended = tx.end_sessions(&member, None, &act_of(&member, services.clock.now())).await?;
            tx.commit().await?;
            Ok::<_, StoreError>(ended)
        };
        Ok(self.writes.finish(work).await??)
    }
}
