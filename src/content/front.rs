//! Front matter: TOML between two lines of `+++`, then Markdown.

use super::fault::Fault;

/// A Markdown file in its two parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'t> {
    /// The TOML.
    pub(super) front: &'t str,
    /// Line of the file on which the TOML begins, counted from 1.
    pub(super) front_line: usize,
    /// The Markdown.
    pub(super) body: &'t str,
    /// Line of the file on which the Markdown begins, counted from 1.
    pub(super) body_line: usize,
}

/// Parts a file, or tells what is missing.
pub(super) fn split<'t>(path: &str, text: &'t str) -> Result<Parts<'t>, Fault> {
    let Some(inside) = text.strip_prefix("+++\n") else {
        return Err(Fault::at_line(path, 1, "begins with a line +++, then keys in TOML, then a second line +++"));
    };
    let ends = if inside.starts_with("+++") { Some(0) } else { inside.find("\n+++").map(|at| at + 1) };
    let Some((front, rest)) = ends.and_then(|end| inside.split_at_checked(end)) else {
        return Err(Fault::at_line(path, 1, "the keys have no end: a second line +++ is missing"));
    };
    let (fence, body) = rest.split_once('\n').unwrap_or((rest, ""));
    let fence_line = 2 + front.matches('\n').count();
    if fence != "+++" {
        return Err(Fault::at_line(path, fence_line, "nothing stands behind +++ on its line"));
    }
    Ok(Parts { front, front_line: 2, body, body_line: fence_line + 1 })
}
