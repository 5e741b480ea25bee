//! What the site reads from files: lists and articles, the operator's own or the ones that ship with it.

use std::sync::Arc;

use crate::config::Config;
use crate::content::{Faults, Library};
use crate::domain::list::List;
use crate::lists;

/// Lists and articles, held against each other.
#[derive(Debug, Clone)]
pub struct Files {
    /// The lists in their published order.
    pub lists: Vec<Arc<List>>,
    /// The articles.
    pub library: Library,
}

/// Reads them, and names every fault of what could be read.
pub fn read(config: &Config) -> Result<Files, Faults> {
    let library = Library::load(config.content_dir.as_deref())?;
    let lists = lists::load(config.lists_dir.as_deref(), &library)?;
    let faults = library.check(&lists);
    if faults.is_empty() { Ok(Files { lists, library }) } else { Err(Faults(faults)) }
}
