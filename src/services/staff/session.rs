//! Who somebody is, by the secret that their browser holds; and what ends that. Asked anew for each request, so that a
//! closed account, another role and a sign-out count on every instance at once (S63, S70).

use std::sync::Arc;

use super::super::Services;
use super::sign_in::SignInError;
use super::{StaffError, act_of};
use crate::domain::ids::SessionId;
use crate::domain::random::draw;
use crate::domain::staff::{Member, Session};
use crate::domain::time::Seconds;
use crate::domain::token::Token;
use crate::store::StoreError;
use crate::store::budgets::RetryAfter;

/// A session that is used is written down as used no more often than this.
const TOUCH_EVERY: Seconds = Seconds(60);

impl Services {
    /// Who holds this secret, while the session is good and the account open.
    pub async fn who_is(self: &Arc<Self>, token: &Token) -> Result<Option<(Session, Member)>, StoreError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let found = tx.session(&token.hash()).await?;
        tx.commit().await?;
        let found = found.filter(|(session, member)| session.is_live(now) && member.disabled_at.is_none());
        if let Some((session, _)) = &found
            && now.since(session.seen_at) >= TOUCH_EVERY
        {
            self.touch(session.id);
        }
        Ok(found)
    }

    /// Writes down that a session is in use, without anybody waiting for it: an import may hold the place of the writer.
    fn touch(self: &Arc<Self>, id: SessionId) {
        let services = Arc::clone(self);
        self.writes.leave(async move {
            let touched = async {
                let mut tx = services.store.begin().await?;
                tx.touch_session(id, services.clock.now()).await?;
                tx.commit().await
            };
            if let Err(error) = touched.await {
                tracing::warn!(%error, "that a session is in use could not be written down");
            }
        });
    }

    /// Signs somebody out of one session.
    pub async fn sign_out(self: &Arc<Self>, member: &Member, id: SessionId) -> Result<(), StaffError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            tx.sign_out(&member, id, &act_of(&member, services.clock.now())).await?;
            tx.commit().await
        };
        Ok(self.writes.finish(work).await??)
    }

    /// Takes a code of the second factor, shown again: the session's secret from now on, since it may do more (S62).
    pub async fn prove(self: &Arc<Self>, who: (&Session, &Member), code: &str) -> Result<Token, SignInError> {
        let (services, session, member, code) = (Arc::clone(self), who.0.clone(), who.1.clone(), code.to_owned());
        let work = async move { services.prove_once(&session, &member, &code).await };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }

    async fn prove_once(&self, session: &Session, member: &Member, code: &str) -> Result<Token, SignInError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let spent = self.budgets.spend_prove(&mut tx, member.id, now).await?;
        tx.commit().await?;
        spent.map_err(|RetryAfter(wait)| SignInError::TooMany(wait))?;
        let token = Token::new(draw(self.randomness.as_ref()));
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let secrets = tx.secrets_of(member.id).await?.ok_or(SignInError::Wrong)?;
        let factor = self.second_factor(member, &secrets, code).ok_or(SignInError::Wrong)?;
        if !self.use_factor(&mut tx, member, factor).await? {
            return Err(SignInError::Wrong);
        }
        match tx.prove_session(session.id, &token.hash(), now).await {
            Err(error) if error.is_conflict() => return Err(SignInError::Wrong),
            proved => proved?,
        }
        tx.commit().await?;
        Ok(token)
    }
}
