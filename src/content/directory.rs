//! Other people's blocklists: who runs them, where they are looked up, how one leaves them.
//!
//! One file, inside the program, read once. It is data about others: shown with its links, never acted upon.

use serde::Deserialize;

use super::fault::Fault;

/// The file, compiled as facts; see its own `fields`.
const FILE: &str = include_str!("../../templates/directory/dnsbl-directory.json");

/// Name of the file in faults.
const FILE_NAME: &str = "directory/dnsbl-directory.json";

/// All entries, in the order of the file.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Directory {
    lists: Vec<DirectoryList>,
}

/// One list of somebody else.
#[derive(Debug, Clone, Deserialize)]
pub struct DirectoryList {
    /// Stable key: `list_id` of the API.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Who runs it.
    pub operator: String,
    /// What it lists.
    pub kind: DirectoryKind,
    /// Its DNS zones.
    #[serde(default)]
    pub zones: Vec<String>,
    /// Words in refusals that mean this list.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its page for one address; `{ip}` or `{domain}` stands for what is asked.
    pub lookup_url: Option<String>,
    /// Where a listed party goes.
    pub removal_url: Option<String>,
    /// How one leaves it.
    pub removal_kind: Option<RemovalKind>,
    /// Whether it still answers.
    pub status: DirectoryStatus,
}

/// What a list of the directory lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DirectoryKind {
    /// Addresses.
    Ip,
    /// Domains.
    Domain,
    /// Links inside mails.
    Uri,
    /// A receiver's or a vendor's own, without a public zone.
    Provider,
}

/// How one leaves a list of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemovalKind {
    /// A page that anybody may use.
    SelfService,
    /// Entries end by themselves.
    AutomaticExpiry,
    /// Only the provider of the address may ask.
    ContactIsp,
    /// A request to whoever runs it.
    ContactOperator,
    /// Only the recipient's side can help.
    ContactRecipient,
    /// There is nothing to ask for.
    None,
}

/// Whether a list of the directory is still run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DirectoryStatus {
    /// It answers.
    Active,
    /// Another took its place and answers for it.
    Superseded,
    /// It was shut down.
    Dead,
    /// Not known.
    Unknown,
}

impl Directory {
    /// The directory inside the program.
    pub fn shipped() -> Result<Self, Fault> {
        serde_json::from_str(FILE).map_err(|error| Fault::at_line(FILE_NAME, error.line(), error.to_string()))
    }

    /// Every list.
    pub fn lists(&self) -> &[DirectoryList] {
        &self.lists
    }

    /// The list with this key.
    pub fn list(&self, id: &str) -> Option<&DirectoryList> {
        self.lists.iter().find(|list| list.id == id)
    }
}
