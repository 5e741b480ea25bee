//! Whether a link of an article or of a list's page leads somewhere.

use std::sync::Arc;

use super::{Kind, Library};
use crate::content::markdown::Heading;
use crate::domain::ids::ListId;
use crate::domain::list::List;
use crate::domain::locale::Locale;

/// Pages without parameters that texts may lead to.
const PAGES: &[&str] = &["/", "/lists", "/faq", "/usage", "/api", "/privacy", "/contact", "/news", "/stats"];

/// True if `name` is a list, or a criterion or rule of one.
pub(super) fn is_reason(name: &str, lists: &[Arc<List>]) -> bool {
    lists.iter().any(|list| {
        let is_rule = || list.rules.iter().any(|rule| rule.id.as_str() == name);
        list.id.as_str() == name || list.criteria.iter().any(|criterion| criterion.id.as_str() == name) || is_rule()
    })
}

impl Library {
    /// Whether a link from a text with these headings leads somewhere; else why not. Other hosts are not asked.
    pub(in crate::content) fn resolve(
        &self,
        target: &str,
        headings: &[Heading],
        locale: &Locale,
        lists: &[ListId],
    ) -> Result<(), String> {
        if !target.starts_with('/') && !target.starts_with('#') {
            return Ok(());
        }
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let headings = match parts.as_slice() {
            [] => headings,
            ["lists", list] | ["lists", list, "policy"] => {
                let is_there = lists.iter().any(|id| id.as_str() == *list);
                return if is_there { Ok(()) } else { Err(format!("{target} leads to a list that is not there")) };
            }
            [folder, slug] if Kind::from_word(folder).is_some() => {
                let kind = Kind::from_word(folder).unwrap_or(Kind::Faq);
                let found = self.article(kind, locale, slug);
                &found.ok_or_else(|| format!("{target} leads to an article that is not there"))?.article.headings
            }
            _ if PAGES.contains(&path) => return Ok(()),
            _ => return Err(format!("{target} is not a page of this site that a text may lead to")),
        };
        if anchor.is_empty() || headings.iter().any(|heading| heading.id == anchor) {
            return Ok(());
        }
        Err(format!("{target} leads to a heading that is not there"))
    }
}
