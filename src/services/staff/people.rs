//! Letting people in and out. Whoever acts is an administrator, or the operator at a terminal. A link is made for the
//! person, who chooses the password: nobody else ever knows it (S57).
//!
//! Somebody new who would be an administrator, and somebody who would become one, need a second administrator where
//! there is one ([`crate::services::proposals`], S23). The last administrator stays (the schema sees to it as well).

use std::sync::Arc;

use super::super::Services;
use super::super::letters::enqueue;
use super::super::proposals::written;
use super::StaffError;
use crate::domain::email::EmailAddress;
use crate::domain::ids::StaffId;
use crate::domain::letter::Letter;
use crate::domain::locale::Locale;
use crate::domain::proposal::{AdministratorWish, ProposalKind};
use crate::domain::random::draw;
use crate::domain::staff::{AccountNews, LINK_FOR, LinkKind, Member, Right, StaffName, StaffRole, person};
use crate::domain::token::Token;
use crate::store::events::Act;
use crate::store::staff::links::StaffLink;
use crate::store::{StoreError, Tx};
use crate::urls;

/// Whoever acts at a terminal of the operator's.
pub const COMMAND: &str = "command";

/// The name of the administrator that a new site has.
pub const FIRST: &str = "admin";

/// Where a link leads, for whoever reads it at a terminal.
pub fn link_text(public_url: &str, token: &Token) -> String {
    let hours = LINK_FOR.0 / 3600;
    let url = urls::absolute(public_url, &urls::staff::join(&token.reveal()));
    format!("This link sets password and second factor. It works once, for {hours} hours:\n{url}")
}

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// Nobody has this name.
    #[error("nobody has this name")]
    NotFound,
    /// Somebody has or had this name.
    #[error("the name was given already")]
    NameTaken,
    /// Nobody could let others in any more.
    #[error("the last administrator stays")]
    LastAdministrator,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// It is the account of another administrator: one alone must not take it over, nor do without a second one.
    #[error("another administrator's account is changed at a terminal")]
    AnotherAdministrator,
    /// A second administrator has to confirm it: it is proposed.
    #[error("proposed")]
    Proposed,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for PeopleError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<super::super::task::Unfinished> for PeopleError {
    fn from(error: super::super::task::Unfinished) -> Self {
        Self::Staff(error.into())
    }
}

/// Somebody who is to be let in.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// What they sign in with.
    pub name: StaffName,
    /// Where letters go.
    pub email: EmailAddress,
    /// What they are there for.
    pub role: StaffRole,
}

impl Services {
    /// Everybody, open accounts first.
    pub async fn people(&self) -> Result<Vec<Member>, StoreError> {
        let mut tx = self.store.read().await?;
        let members = tx.members().await?;
        tx.commit().await?;
        Ok(members)
    }

    /// The account of this name.
    pub async fn person(&self, name: &StaffName) -> Result<Option<Member>, StoreError> {
        let mut tx = self.store.read().await?;
        let member = tx.member_named(name).await?;
        tx.commit().await?;
        Ok(member)
    }

    /// True while nobody was ever on the staff.
    pub async fn has_no_staff(&self) -> Result<bool, StoreError> {
        let mut tx = self.store.read().await?;
        let is_empty = tx.has_no_staff().await?;
        tx.commit().await?;
        Ok(is_empty)
    }

    /// Lets the first administrator in where nobody was ever on the staff, or gives them another link until they have
    /// followed one; `None` once somebody is there. Nobody is written to.
    pub async fn first_administrator(self: &Arc<Self>, email: EmailAddress) -> Result<Option<Token>, PeopleError> {
        let is_waited_for = |members: &[Member]| match members {
            [] => true,
            [one] => one.name.as_str() == FIRST && !one.has_joined && one.disabled_at.is_none(),
            _ => false,
        };
        if !is_waited_for(&self.people().await?) {
            return Ok(None);
        }
        let services = Arc::clone(self);
        let work = async move {
            let now = services.clock.now();
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let members = tx.members().await?;
            if !is_waited_for(&members) {
                return Ok(None);
            }
            let id = if let Some(one) = members.first() {
                one.id
            } else {
                let name = FIRST.parse().map_err(|_| PeopleError::NotFound)?;
                tx.add_member(&name, &email, StaffRole::Administrator, &Act::by(COMMAND, now)).await?
            };
            let token = services.put_link(&mut tx, id, LinkKind::Invitation).await?;
            tx.commit().await?;
            Ok(Some(token))
        };
        self.writes.finish(work).await?
    }

    /// Whether making somebody an administrator takes a second one: there is another one who can sign in (S23).
    async fn needs_second(&self, actor: &str) -> Result<bool, StoreError> {
        let is_other = |member: &Member| member.may(Right::Administer) && member.name.actor() != actor;
        Ok(person(actor).is_some() && self.people().await?.iter().any(is_other))
    }

    /// Lets somebody in as a member of the staff, or proposes it to a second administrator.
    pub async fn invite_person(self: &Arc<Self>, new: NewMember, by: &Member) -> Result<(), PeopleError> {
        if new.role == StaffRole::Administrator && self.needs_second(&by.name.actor()).await? {
            if self.person(&new.name).await?.is_some() {
                return Err(PeopleError::NameTaken);
            }
            return self.propose_administrator(&new.name, &new.email, false, by).await;
        }
        self.add_person(new, &by.name.actor()).await.map(|_| ())
    }

    /// Sets somebody's role and address, or proposes it to a second administrator.
    pub async fn promote_person(
        self: &Arc<Self>,
        member: &Member,
        (email, role): (EmailAddress, StaffRole),
        by: &Member,
    ) -> Result<(), PeopleError> {
        let is_raised = role == StaffRole::Administrator && member.role != role;
        if is_raised && self.needs_second(&by.name.actor()).await? {
            return self.propose_administrator(&member.name, &email, true, by).await;
        }
        self.change_person(&member.name, (email, role), &by.name.actor()).await
    }

    async fn propose_administrator(
        self: &Arc<Self>,
        name: &StaffName,
        email: &EmailAddress,
        is_known: bool,
        by: &Member,
    ) -> Result<(), PeopleError> {
        let wish = AdministratorWish { name: name.to_string(), email: email.as_str().to_owned(), is_known };
        self.propose(ProposalKind::Administrator, (written(&wish), name.to_string()), by).await?;
        Err(PeopleError::Proposed)
    }

    /// Lets somebody in; the link goes to them by letter, and is handed back for whoever has no mail server.
    pub async fn add_person(self: &Arc<Self>, new: NewMember, actor: &str) -> Result<Token, PeopleError> {
        let (services, actor) = (Arc::clone(self), actor.to_owned());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let token = services.add_in(&mut tx, &new, &actor).await?;
            tx.commit().await?;
            Ok(token)
        };
        self.writes.finish(work).await?
    }

    /// The same inside a transaction that holds the chain.
    pub(in crate::services) async fn add_in(
        &self,
        tx: &mut Tx,
        new: &NewMember,
        actor: &str,
    ) -> Result<Token, PeopleError> {
        let now = self.clock.now();
        if tx.member_named(&new.name).await?.is_some() {
            return Err(PeopleError::NameTaken);
        }
        let id = tx.add_member(&new.name, &new.email, new.role, &Act::by(actor, now)).await?;
        let member = tx.member(id).await?.ok_or(PeopleError::NotFound)?;
        self.link(tx, &member, LinkKind::Invitation).await
    }

    /// Takes somebody's secrets back and gives them a link to set others; their sessions end.
    pub async fn reset_person(self: &Arc<Self>, name: &StaffName, actor: &str) -> Result<Token, PeopleError> {
        let (services, name, actor) = (Arc::clone(self), name.clone(), actor.to_owned());
        let work = async move {
            let act = Act::by(&actor, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let member = tx.member_named(&name).await?.ok_or(PeopleError::NotFound)?;
            may_change(&member, &actor)?;
            if member.disabled_at.is_some() {
                return Err(PeopleError::Closed);
            }
            tx.reset_member(&member, &act).await?;
            tx.end_sessions(&member, None, &act).await?;
            let token = services.link(&mut tx, &member, LinkKind::Reset).await?;
            tx.commit().await?;
            Ok(token)
        };
        self.writes.finish(work).await?
    }

    /// Sets somebody's role and address; sessions go on, and the next request is judged by the new role (S70).
    pub async fn change_person(
        self: &Arc<Self>,
        name: &StaffName,
        (email, role): (EmailAddress, StaffRole),
        actor: &str,
    ) -> Result<(), PeopleError> {
        let (services, name, actor) = (Arc::clone(self), name.clone(), actor.to_owned());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            services.change_in(&mut tx, &name, (&email, role), &actor).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await?
    }

    /// The same inside a transaction that holds the chain.
    pub(in crate::services) async fn change_in(
        &self,
        tx: &mut Tx,
        name: &StaffName,
        (email, role): (&EmailAddress, StaffRole),
        actor: &str,
    ) -> Result<(), PeopleError> {
        let now = self.clock.now();
        let member = tx.member_named(name).await?.ok_or(PeopleError::NotFound)?;
        may_change(&member, actor)?;
        if role != StaffRole::Administrator && is_last(tx, &member).await? {
            return Err(PeopleError::LastAdministrator);
        }
        if member.email == *email && member.role == role {
            return Ok(());
        }
        tx.change_member(&member, (email, role), &Act::by(actor, now)).await?;
        if member.email != *email {
            self.tell(tx, &member, AccountNews::Email, now).await?;
        }
        if member.role != role {
            self.tell(tx, &member, AccountNews::Role, now).await?;
        }
        Ok(())
    }

    /// Closes an account; its sessions end on every instance.
    pub async fn close_person(self: &Arc<Self>, name: &StaffName, actor: &str) -> Result<(), PeopleError> {
        let (services, name, actor) = (Arc::clone(self), name.clone(), actor.to_owned());
        let work = async move {
            let now = services.clock.now();
            let act = Act::by(&actor, now);
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let member = tx.member_named(&name).await?.ok_or(PeopleError::NotFound)?;
            may_change(&member, &actor)?;
            if member.disabled_at.is_some() {
                return Ok(());
            }
            if is_last(&mut tx, &member).await? {
                return Err(PeopleError::LastAdministrator);
            }
            tx.set_member_open(&member, false, &act).await?;
            tx.end_sessions(&member, None, &act).await?;
            tx.drop_staff_links(member.id).await?;
            services.tell(&mut tx, &member, AccountNews::Disabled, now).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await?
    }

    /// Opens a closed account again; the person sets new secrets by a link.
    pub async fn reopen_person(self: &Arc<Self>, name: &StaffName, actor: &str) -> Result<Token, PeopleError> {
        let (services, name, actor) = (Arc::clone(self), name.clone(), actor.to_owned());
        let work = async move {
            let act = Act::by(&actor, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let member = tx.member_named(&name).await?.ok_or(PeopleError::NotFound)?;
            may_change(&member, &actor)?;
            if member.disabled_at.is_some() {
                tx.set_member_open(&member, true, &act).await?;
            }
            let token = services.link(&mut tx, &member, LinkKind::Reset).await?;
            tx.commit().await?;
            Ok(token)
        };
        self.writes.finish(work).await?
    }

    /// Ends all sessions of somebody: how many.
    pub async fn end_sessions_of(self: &Arc<Self>, name: &StaffName, actor: &str) -> Result<u64, PeopleError> {
        let (services, name, actor) = (Arc::clone(self), name.clone(), actor.to_owned());
        let work = async move {
            let act = Act::by(&actor, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let member = tx.member_named(&name).await?.ok_or(PeopleError::NotFound)?;
            let ended = tx.end_sessions(&member, None, &act).await?;
            tx.commit().await?;
            Ok(ended)
        };
        self.writes.finish(work).await?
    }

    async fn put_link(&self, tx: &mut Tx, staff: StaffId, kind: LinkKind) -> Result<Token, StoreError> {
        let token = Token::new(draw(self.randomness.as_ref()));
        let expires_at = self.clock.now().plus(LINK_FOR);
        tx.put_staff_link(&token.hash(), &StaffLink { staff, kind, expires_at }).await?;
        Ok(token)
    }

    async fn link(&self, tx: &mut Tx, member: &Member, kind: LinkKind) -> Result<Token, PeopleError> {
        let now = self.clock.now();
        let token = self.put_link(tx, member.id, kind).await?;
        let letter =
            Letter::StaffLink { name: member.name.clone(), token: token.clone(), expires_at: now.plus(LINK_FOR) };
        enqueue(tx, &letter, &Locale::ENGLISH, &member.email, now).await?;
        Ok(token)
    }
}

/// Whether somebody may change an account at all: that of an administrator is changed by nobody else on the staff, but at a
/// terminal of the operator's. Otherwise one administrator could take over the account of a second one, and confirm with
/// it what they proposed themselves (S23).
fn may_change(member: &Member, actor: &str) -> Result<(), PeopleError> {
    let is_anothers = member.role == StaffRole::Administrator && member.name.actor() != actor;
    if is_anothers && person(actor).is_some() { Err(PeopleError::AnotherAdministrator) } else { Ok(()) }
}

/// True for the one administrator whose account is open.
async fn is_last(tx: &mut Tx, member: &Member) -> Result<bool, StoreError> {
    if member.role != StaffRole::Administrator || member.disabled_at.is_some() {
        return Ok(false);
    }
    let others = tx.members().await?;
    let is_other =
        |other: &Member| other.id != member.id && other.role == StaffRole::Administrator && other.disabled_at.is_none();
    Ok(!others.iter().any(is_other))
}
