//! `reprieve staff`: accounts of the staff, from the operator's terminal. It is how the first administrator is made, and
//! the way back in when nobody can sign in any more. Nobody's password is ever set here: a link lets the person do that.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;

use super::terminal::say;
use crate::app::{COMMAND_PATIENCE, files, open_services};
use crate::config::Config;
use crate::domain::email::EmailAddress;
use crate::domain::staff::{Member, StaffName, StaffRole};
use crate::services::Services;
use crate::services::staff::people::{COMMAND, NewMember, PeopleError, link_text};

/// Accounts of the staff.
#[derive(Debug, clap::Args)]
pub(super) struct Staff {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add somebody, and print the link with which they set their password and second factor.
    Add {
        /// What they sign in with: 2 to 32 characters of a-z, 0-9, . and -, beginning with a letter.
        name: StaffName,
        /// Where letters about the account go.
        email: EmailAddress,
        /// What they are there for.
        #[arg(long, value_parser = role, default_value = "administrator")]
        role: StaffRole,
    },
    /// Print everybody.
    List,
    /// Close somebody's account. All their sessions end.
    Disable {
        /// Whose.
        name: StaffName,
    },
    /// Void somebody's password and second factor, end all their sessions, and print a link to set new ones. Opens a closed
    /// account again.
    Reset {
        /// Whose.
        name: StaffName,
    },
}

fn role(text: &str) -> Result<StaffRole, String> {
    StaffRole::from_word(text).ok_or_else(|| "a role is reviewer, lister or administrator".to_owned())
}

impl Staff {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        let files = files::read(config).context("The lists or articles have faults")?;
        let services = Arc::new(open_services(config, &files.lists, COMMAND_PATIENCE).await?);
        let told = self.command.run(config, &services).await?;
        services.writes.settled().await;
        services.store.close().await;
        say(&told)?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Command {
    async fn run(self, config: &Config, services: &Arc<Services>) -> anyhow::Result<String> {
        match self {
            Self::Add { name, email, role } => {
                let new = NewMember { name: name.clone(), email, role };
                let token = services.add_person(new, COMMAND).await.map_err(|error| told(&name, error))?;
                Ok(format!("{name} is on the staff as {role}. {}", link_text(config.public_url.as_str(), &token)))
            }
            Self::List => Ok(table(&services.people().await?)),
            Self::Disable { name } => {
                services.close_person(&name, COMMAND).await.map_err(|error| told(&name, error))?;
                Ok(format!("The account of {name} is closed."))
            }
            Self::Reset { name } => {
                let token = match services.reset_person(&name, COMMAND).await {
                    Err(PeopleError::Closed) => services.reopen_person(&name, COMMAND).await,
                    reset => reset,
                };
                let token = token.map_err(|error| told(&name, error))?;
                Ok(format!("The secrets of {name} are void. {}", link_text(config.public_url.as_str(), &token)))
            }
        }
    }
}

fn table(members: &[Member]) -> String {
    if members.is_empty() {
        return "Nobody is on the staff. reprieve staff add NAME EMAIL lets the first one in.".to_owned();
    }
    let line = |member: &Member| {
        let state = match member {
            Member { disabled_at: Some(_), .. } => "closed",
            Member { has_joined: true, .. } => "open",
            _ => "has a link, no secrets yet",
        };
        let seen = member.signed_in_at.map_or_else(|| "never".to_owned(), |at| at.to_string());
        let (name, role, email) = (member.name.as_str(), member.role.word(), member.email.as_str());
        format!("{name:<32}  {role:<13}  {state:<26}  {seen:<20}  {email}")
    };
    let head = format!("{:<32}  {:<13}  {:<26}  {:<20}  {}", "NAME", "ROLE", "STATE", "LAST SIGNED IN", "MAIL");
    std::iter::once(head).chain(members.iter().map(line)).collect::<Vec<_>>().join("\n")
}

fn told(name: &StaffName, error: PeopleError) -> anyhow::Error {
    match error {
        PeopleError::Staff(error) => anyhow::Error::new(error).context("Nothing was changed"),
        PeopleError::NotFound => {
            anyhow::anyhow!("Nobody on the staff is called {name}; reprieve staff list shows who is")
        }
        PeopleError::NameTaken => anyhow::anyhow!(
            "{name} is a name that somebody has, or had: the history keeps names for good. Choose another one"
        ),
        PeopleError::LastAdministrator => {
            anyhow::anyhow!("{name} is the only administrator. Make somebody else one first")
        }
        PeopleError::Closed => anyhow::anyhow!("The account of {name} is closed; reprieve staff reset opens it"),
        PeopleError::AnotherAdministrator => anyhow::anyhow!("The account of another administrator is theirs"),
        PeopleError::Proposed => anyhow::anyhow!("Another administrator has to confirm this"),
    }
}
