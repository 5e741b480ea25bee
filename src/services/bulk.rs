//! Many addresses at once: lines in, one line of JSON for each out, in the order asked.
//!
//! All lines of one request are answered from one state of the lists. A line that cannot be read is answered in its
//! place, so that line N of the answer always belongs to line N of the question.

use std::borrow::Cow;

use super::Services;
use super::answer::Inside;
use super::lookup::Look;
use super::report::NetworkReport;
use crate::domain::network::Network;
use crate::domain::plain::is_unseen;
use crate::domain::query::{Query, understand};
use crate::domain::time::Seconds;

mod written;

use written::Writer;

/// A line above so many bytes is not read: no address, network or name is as long.
pub const MAX_LINE: usize = 1024;

/// The answer to a line that is no address and no network.
#[derive(Debug, serde::Serialize, utoipa::ToSchema)]
pub struct LineFault<'a> {
    /// Which line, counted from 1.
    #[schema(example = 3)]
    pub line: u64,
    /// What stood there, at most its first 100 characters.
    pub input: Cow<'a, str>,
    /// What is wrong with it and the way out, in English.
    pub error: Cow<'a, str>,
}

/// Pays for work beyond one line's: says when to ask again once the budget is spent.
pub type Budget<'a> = &'a dyn Fn(u32) -> Result<(), Seconds>;

/// Answers the lines of one request.
pub struct Bulk<'a> {
    look: Look<'a>,
    public_url: &'a str,
    writer: Writer<'a>,
    line: u64,
    budget: Option<Budget<'a>>,
    /// When to ask again, once the budget is spent.
    spent: Option<Seconds>,
}

/// Counting so many listings is as much work as answering a line.
const COUNTED_A_LINE: usize = 256;

impl<'a> Bulk<'a> {
    /// The answers to one request.
    pub fn new(services: &'a Services, public_url: &'a str) -> Self {
        let look = services.look();
        let writer = Writer::new(look.data(), public_url);
        Self { look, public_url, writer, line: 0, budget: None, spent: None }
    }

    /// The same, with networks at the cost of what is found in them: the widest with a million listings inside, and the
    /// narrower ones that are answered with hundreds of listings, take far more work than a line. A network that is
    /// beyond the budget is answered as a line that could not be.
    #[must_use]
    pub fn with_budget(mut self, budget: Budget<'a>) -> Self {
        self.budget = Some(budget);
        self
    }

    /// Answers the next line, written to the end of `out` with its line end.
    pub fn answer(&mut self, line: &[u8], out: &mut Vec<u8>) -> serde_json::Result<()> {
        self.line += 1;
        match read(line) {
            Ok(network) if network.is_host() => {
                let answer = self.look.address(network.address());
                self.writer.write(&answer, out)?;
            }
            Ok(network) => match self.spent {
                None => self.answer_network(&network, out)?,
                Some(Seconds(wait)) => {
                    let error = format!(
                        "The networks before this one used up the budget of lines. Ask for this one again in {wait} seconds."
                    );
                    self.write_fault(line, error.into(), out)?;
                }
            },
            Err(error) => self.write_fault(line, error, out)?,
        }
        out.push(b'\n');
        Ok(())
    }

    fn answer_network(&mut self, network: &Network, out: &mut Vec<u8>) -> serde_json::Result<()> {
        let answer = self.look.network(network);
        let work = answer.around.len()
            + match &answer.inside {
                Inside::Listings { listings, .. } => listings.len(),
                Inside::Counts { total, .. } => total / COUNTED_A_LINE,
            };
        serde_json::to_writer(&mut *out, &NetworkReport::new(&answer, self.public_url))?;
        // The line itself is paid for.
        let beyond = u32::try_from(work.saturating_sub(1)).unwrap_or(u32::MAX);
        self.spent = self.budget.and_then(|budget| budget(beyond).err());
        Ok(())
    }

    fn write_fault(&self, line: &[u8], error: Cow<'_, str>, out: &mut Vec<u8>) -> serde_json::Result<()> {
        let text = String::from_utf8_lossy(line);
        let input = text.chars().filter(|c| !is_unseen(*c)).take(100).collect();
        serde_json::to_writer(out, &LineFault { line: self.line, input: Cow::Owned(input), error })
    }
}

impl std::fmt::Debug for Bulk<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bulk").field("line", &self.line).finish_non_exhaustive()
    }
}

/// One address or network; whatever else a person may have meant is told, not done.
fn read(line: &[u8]) -> Result<Network, Cow<'static, str>> {
    if line.len() > MAX_LINE {
        return Err(Cow::Borrowed("The line is too long for an address or a network."));
    }
    let text = str::from_utf8(line).map_err(|_| Cow::Borrowed("The line is not text in UTF-8."))?;
    if let Ok(network) = text.trim_ascii().parse() {
        return Ok(network);
    }
    let understood = understand(text);
    match understood.query {
        Query::Address(address) => Ok(Network::host(address)),
        Query::Network(network) => Ok(network),
        Query::Range(_) | Query::Many(_) => Err(Cow::Borrowed("Write one address or one network to a line.")),
        Query::Name(_) => Err(Cow::Borrowed("This is a name. Bulk lookup takes addresses and networks.")),
        Query::Text | Query::Unclear(_) => Err(Cow::Owned(understood.message().unwrap_or_default())),
    }
}
