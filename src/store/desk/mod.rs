//! What the staff's queue is made of: requests found by what is asked for, who has taken them, who has them open.
//!
//! Each reading stops after so many requests, whatever it looks for, and says where: nobody's search can hold the store.
//! [`rows`] finds requests, [`taken`] keeps who works on them.

pub mod rows;
pub mod taken;

use super::error::{StoreError, corrupt};
use crate::domain::ids::{ListId, ListNumber, RemovalId, StaffId};
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::removal::State;
use crate::domain::staff::StaffName;
use crate::domain::time::Timestamp;
use crate::domain::token::Reference;

/// A request as the queue shows it: nothing that its requester wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// The store's number.
    pub id: RemovalId,
    /// What people quote.
    pub reference: Reference,
    /// The list.
    pub list: ListId,
    /// What shall be taken off.
    pub network: Network,
    /// How far it has come.
    pub state: State,
    /// The language of letters.
    pub locale: Locale,
    /// Since when its clock runs: the second look, else the confirmation; `None` before that.
    pub since: Option<Timestamp>,
    /// When it was sent.
    pub opened_at: Timestamp,
    /// When anything last happened.
    pub touched_at: Timestamp,
    /// Who has taken it, and when.
    pub taken: Option<(StaffName, Timestamp)>,
}

/// Whose requests are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whose {
    /// Everybody's.
    #[default]
    Any,
    /// Those that this person has taken.
    Mine(StaffId),
    /// Those that nobody has taken.
    Untaken,
}

impl Whose {
    const fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Mine(_) => "mine",
            Self::Untaken => "untaken",
        }
    }

    const fn staff(self) -> i64 {
        match self {
            Self::Mine(id) => id.0,
            Self::Any | Self::Untaken => 0,
        }
    }
}

/// What is wanted of requests, beside their state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Of this list alone.
    pub list: Option<ListNumber>,
    /// Whose.
    pub whose: Whose,
    /// Whose clock runs since this moment or longer.
    pub since: Option<Timestamp>,
    /// With this in words, address or messages, as it was typed.
    pub text: Option<String>,
}

impl Wanted {
    /// The text as LIKE takes it, with nothing in it that LIKE reads otherwise.
    fn pattern(&self) -> Option<String> {
        let text = self.text.as_ref()?;
        let mut pattern = String::from("%");
        for c in text.chars() {
            if matches!(c, '%' | '_' | '!') {
                pattern.push('!');
            }
            pattern.push(c);
        }
        pattern.push('%');
        Some(pattern)
    }
}

/// A place in the order of requests: the moment that they are ordered by, and the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The moment.
    pub at: Timestamp,
    /// The number.
    pub id: RemovalId,
}

impl Place {
    /// Before every request.
    pub const FIRST: Self = Self { at: Timestamp(i64::MIN), id: RemovalId(i64::MIN) };
    /// Behind every request.
    pub const LAST: Self = Self { at: Timestamp(i64::MAX), id: RemovalId(i64::MAX) };
}

/// How many requests of a list are with staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCounts {
    /// The list.
    pub list: ListId,
    /// All of them.
    pub waiting: i64,
    /// Without an answer for longer than was promised.
    pub late: i64,
    /// Without an answer for longer than is allowed.
    pub overdue: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    reference: String,
    list: String,
    network: Vec<u8>,
    state: String,
    locale: String,
    since: Option<i64>,
    opened_at: i64,
    touched_at: i64,
    taken_by: Option<String>,
    taken_at: Option<i64>,
}

impl TryFrom<Row> for QueueRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let taken_by = row.taken_by.map(|name| name.parse()).transpose().map_err(|_| corrupt("staff", "name"))?;
        Ok(Self {
            id: RemovalId(row.id),
            reference: row.reference.parse().map_err(|_| corrupt("removals", "reference"))?,
            list: row.list.parse().map_err(|_| corrupt("lists", "id"))?,
            network: Network::from_key(&row.network).map_err(|_| corrupt("removals", "network"))?,
            state: State::from_word(&row.state).ok_or_else(|| corrupt("removals", "state"))?,
            locale: row.locale.parse().map_err(|_| corrupt("removals", "locale"))?,
            since: row.since.map(Timestamp),
            opened_at: Timestamp(row.opened_at),
            touched_at: Timestamp(row.touched_at),
            taken: taken_by.zip(row.taken_at.map(Timestamp)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s1_what_is_typed_is_looked_for_as_it_stands() {
        let pattern = |text: &str| Wanted { text: Some(text.to_owned()), ..Wanted::default() }.pattern().unwrap();
        assert_eq!(pattern("100%"), "%100!%%");
        assert_eq!(pattern("a_b!c\\'"), "%a!_b!!c\\'%");
    }
}
