//! Accounts of the staff. Each change writes its event in the same transaction; secrets stand here alone, as hashes or
//! sealed, and in no event.
//!
//! [`sessions`] are who is signed in, [`links`] what sets password and second factor.

pub mod links;
pub mod sessions;

use serde::Serialize;

use super::error::{StoreError, corrupt, ensure_all, reading};
use super::events::Act;
use super::{Tx, on_backend};
use crate::domain::email::EmailAddress;
use crate::domain::event::EventKind;
use crate::domain::ids::StaffId;
use crate::domain::staff::{Member, StaffName, StaffRole};
use crate::domain::time::Timestamp;

/// What a person shows when signing in, as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// Argon2id in PHC form.
    pub password: String,
    /// The sealed seed of the second factor.
    pub totp: Vec<u8>,
    /// The latest step whose code was used.
    pub totp_step: i64,
}

/// What an event tells of an account. Nothing personal: the address of letters is not in it.
#[derive(Serialize)]
struct Told<'a> {
    staff: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<&'a str>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    email: String,
    role: String,
    has_joined: bool,
    signed_in_at: Option<i64>,
    disabled_at: Option<i64>,
}

impl TryFrom<Row> for Member {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: StaffId(row.id),
            name: row.name.parse().map_err(|_| corrupt("staff", "name"))?,
            email: row.email.parse().map_err(|_| corrupt("staff", "email"))?,
            role: StaffRole::from_word(&row.role).ok_or_else(|| corrupt("staff", "role"))?,
            has_joined: row.has_joined,
            signed_in_at: row.signed_in_at.map(Timestamp),
            disabled_at: row.disabled_at.map(Timestamp),
        })
    }
}

macro_rules! select_member {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, email, role, password IS NOT NULL AND totp IS NOT NULL AS has_joined, signed_in_at,",
            " disabled_at FROM staff ",
            $rest
        )
    };
}

impl Tx {
    /// Everybody, by name: open accounts first.
    pub async fn members(&mut self) -> Result<Vec<Member>, StoreError> {
        const SQL: &str = select_member!("ORDER BY CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END, name");
        let rows: Vec<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("staff"))?;
        rows.into_iter().map(Member::try_from).collect()
    }

    /// True while nobody was ever on the staff.
    pub async fn has_no_staff(&mut self) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT NOT EXISTS (SELECT 1 FROM staff)";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).fetch_one(conn).await).map_err(reading("staff"))
    }

    /// One account.
    pub async fn member(&mut self, id: StaffId) -> Result<Option<Member>, StoreError> {
        const SQL: &str = select_member!("WHERE id = $1");
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("staff"))?;
        row.map(Member::try_from).transpose()
    }

    /// The account of this name.
    pub async fn member_named(&mut self, name: &StaffName) -> Result<Option<Member>, StoreError> {
        const SQL: &str = select_member!("WHERE name = $1");
        let row: Option<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(name.as_str()).fetch_optional(conn).await)
                .map_err(reading("staff"))?;
        row.map(Member::try_from).transpose()
    }

    /// What a person shows when signing in; `None` until it is set.
    pub async fn secrets_of(&mut self, id: StaffId) -> Result<Option<Secrets>, StoreError> {
        const SQL: &str = "
            SELECT password, totp, totp_step
              FROM staff
             WHERE id = $1
               AND password IS NOT NULL
               AND totp IS NOT NULL";
        let row: Option<(String, Vec<u8>, i64)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
                .map_err(reading("staff"))?;
        Ok(row.map(|(password, totp, totp_step)| Secrets { password, totp, totp_step }))
    }

    /// Adds an account without secrets, with its event. [`StoreError::Conflict`] when the name was ever given.
    pub async fn add_member(
        &mut self,
        name: &StaffName,
        email: &EmailAddress,
        role: StaffRole,
        act: &Act,
    ) -> Result<StaffId, StoreError> {
        const SQL: &str = "
            INSERT INTO staff (id, name, email, role, totp_step, revision)
            VALUES ($1, $2, $3, $4, 0, $1)";
        let told = Told { staff: name.as_str(), role: Some(role.word()), what: None };
        let id = self.note(EventKind::StaffAdded, &told, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(name.as_str())
            .bind(email.as_str())
            .bind(role.word())
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(StaffId(id.0))
    }

    /// Gives an account its secrets by a link, with its event: whoever followed it can sign in from now on.
    pub async fn join_member(
        &mut self,
        member: &Member,
        (password, totp, totp_step): (&str, &[u8], i64),
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET password = $2,
                   totp = $3,
                   totp_step = $4,
                   revision = $5
             WHERE id = $1
               AND disabled_at IS NULL";
        let revision = self.note(EventKind::StaffJoined, &about(member), act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(member.id)
            .bind(password)
            .bind(totp)
            .bind(totp_step)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Takes password, second factor and recovery codes back, with its event.
    pub async fn reset_member(&mut self, member: &Member, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET password = NULL,
                   totp = NULL,
                   revision = $2
             WHERE id = $1";
        let revision = self.note(EventKind::StaffReset, &about(member), act).await?;
        on_backend!(self, |conn| sqlx::query(SQL).bind(member.id).bind(revision).execute(conn).await.map(|_| ()))?;
        self.forget_recovery_codes(member.id).await
    }

    /// Sets role and address, with its event.
    pub async fn change_member(
        &mut self,
        member: &Member,
        (email, role): (&EmailAddress, StaffRole),
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET email = $2,
                   role = $3,
                   revision = $4
             WHERE id = $1";
        let what = (*email != member.email).then_some("email");
        let told = Told { staff: member.name.as_str(), role: Some(role.word()), what };
        let revision = self.note(EventKind::StaffChanged, &told, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(member.id)
            .bind(email.as_str())
            .bind(role.word())
            .bind(revision)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Closes an account or opens it again, with its event. Closing takes its secrets.
    pub async fn set_member_open(&mut self, member: &Member, is_open: bool, act: &Act) -> Result<(), StoreError> {
        const CLOSE: &str = "
            UPDATE staff
               SET disabled_at = $2,
                   password = NULL,
                   totp = NULL,
                   revision = $3
             WHERE id = $1
               AND disabled_at IS NULL";
        const OPEN: &str = "
            UPDATE staff
               SET disabled_at = NULL,
                   revision = $2
             WHERE id = $1
               AND disabled_at IS NOT NULL";
        let kind = if is_open { EventKind::StaffEnabled } else { EventKind::StaffDisabled };
        let revision = self.note(kind, &about(member), act).await?;
        let changed = if is_open {
            on_backend!(self, |conn| sqlx::query(OPEN)
                .bind(member.id)
                .bind(revision)
                .execute(conn)
                .await
                .map(|done| done.rows_affected()))?
        } else {
            self.forget_recovery_codes(member.id).await?;
            on_backend!(self, |conn| sqlx::query(CLOSE)
                .bind(member.id)
                .bind(act.at.0)
                .bind(revision)
                .execute(conn)
                .await
                .map(|done| done.rows_affected()))?
        };
        ensure_all(changed, 1)
    }

    /// Puts another password in place, with its event.
    pub async fn set_password(&mut self, member: &Member, password: &str, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET password = $2,
                   revision = $3
             WHERE id = $1
               AND password IS NOT NULL";
        let revision = self.note_secret(member, "password", act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(member.id)
            .bind(password)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Puts another second factor in place, with its event.
    pub async fn set_totp(
        &mut self,
        member: &Member,
        (totp, totp_step): (&[u8], i64),
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET totp = $2,
                   totp_step = $3,
                   revision = $4
             WHERE id = $1
               AND totp IS NOT NULL";
        let revision = self.note_secret(member, "second-factor", act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(member.id)
            .bind(totp)
            .bind(totp_step)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Notes in the history that a secret of an account changed or was used: which one, never what it is.
    pub async fn note_secret(&mut self, member: &Member, what: &str, act: &Act) -> Result<i64, StoreError> {
        let told = Told { staff: member.name.as_str(), role: None, what: Some(what) };
        Ok(self.note(EventKind::StaffSecretsChanged, &told, act).await?.0)
    }

    /// Uses the code of a step up: false when that step's code, or a later one's, was used before (S53).
    pub async fn use_totp_step(&mut self, id: StaffId, step: i64) -> Result<bool, StoreError> {
        const SQL: &str = "
            UPDATE staff
               SET totp_step = $2
             WHERE id = $1
               AND totp_step < $2
               AND disabled_at IS NULL";
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(step)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(changed == 1)
    }

    /// Puts recovery codes, as hashes, in place of those that there were.
    pub async fn set_recovery_codes(&mut self, id: StaffId, hashes: &[[u8; 32]]) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO staff_recovery_codes (staff, hash)
            VALUES ($1, $2)";
        self.forget_recovery_codes(id).await?;
        for hash in hashes {
            let hash = hash.as_slice();
            on_backend!(self, |conn| sqlx::query(SQL).bind(id).bind(hash).execute(conn).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// Uses a recovery code up: false when there is none of this hash.
    pub async fn use_recovery_code(&mut self, id: StaffId, hash: &[u8; 32]) -> Result<bool, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_recovery_codes
             WHERE staff = $1
               AND hash = $2";
        let gone = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(hash.as_slice())
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(gone == 1)
    }

    /// How many recovery codes are left.
    pub async fn recovery_codes_left(&mut self, id: StaffId) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM staff_recovery_codes
             WHERE staff = $1";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(id).fetch_one(conn).await)
            .map_err(reading("staff_recovery_codes"))
    }

    async fn forget_recovery_codes(&mut self, id: StaffId) -> Result<(), StoreError> {
        const SQL: &str = "
            DELETE FROM staff_recovery_codes
             WHERE staff = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).execute(conn).await.map(|_| ()))?;
        Ok(())
    }
}

fn about(member: &Member) -> Told<'_> {
    Told { staff: member.name.as_str(), role: None, what: None }
}
