//! `reprieve bounce`.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, ensure};

use super::terminal::{complain, is_stdin, named, say};
use crate::app::files::Files;
use crate::app::{files, open_existing, services_reading};
use crate::bounce::Findings;
use crate::config::Config;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::services::Services;
use crate::services::answer::WhyUnknown;
use crate::services::bounce::{BounceDesk, BounceReport, Standing, in_question};
use crate::services::publishing::watcher::Watcher;
use crate::strings::{Strings, Words};
use crate::workers::reindex;

/// No mail is longer, in bytes: a larger file is a mailbox, or was named by mistake. Of a mail only the beginning is looked
/// at, where the report stands.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Explain a returned mail: which list refused it, whether the address is still listed, what to do.
#[derive(Debug, clap::Args)]
pub(super) struct Bounce {
    /// The mail, or what was copied out of it; `-` reads standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write the API's JSON.
    #[arg(long)]
    json: bool,
}

impl Bounce {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let source = read(&self.file)?;
        let files = files::read(&config)?;
        let public_url = config.public_url.as_str();
        let desk = BounceDesk::new(files.lists.clone(), config.publish.combined_zone.as_deref(), public_url, [])
            .listing(config.listable_special.clone());
        let words = Arc::new(Strings::shipped()?).words(&Locale::ENGLISH);
        let findings = desk.read(&source);
        let telling = Telling { desk: &desk, words: &words, public_url, json: self.json };
        let Some((address, list)) = in_question(&findings) else {
            telling.tell(findings, None)?;
            return Ok(ExitCode::SUCCESS);
        };
        match services(&config, &files, &Network::host(address)).await {
            Ok(services) => {
                let standing = services.standing(address, list).await;
                telling.tell(findings.clone(), Some(standing))?;
                services.store.close().await;
            }
            Err(error) => {
                complain(&format!("Whether {address} is still listed cannot be said: {error:#}"));
                telling.tell(findings.clone(), Some(Standing::Unknown(WhyUnknown::Loading)))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The services with what is listed around one address.
async fn services(config: &Config, files: &Files, network: &Network) -> anyhow::Result<Arc<Services>> {
    let services = services_reading(config, open_existing(config).await?, &files.lists).await?;
    reindex::load_around(&services, &[*network]).await.context("The lists could not be read")?;
    let services = Arc::new(services);
    // Nobody is told to send again while mail servers still get the old answer.
    let published = Watcher::new(Arc::clone(&services), config.publish.combined_zone.clone());
    published.look().await.context("What was published could not be read")?;
    Ok(services)
}

/// Writes the answer.
struct Telling<'a> {
    desk: &'a BounceDesk,
    words: &'a Words,
    public_url: &'a str,
    json: bool,
}

impl Telling<'_> {
    fn tell(&self, findings: Findings, standing: Option<Standing<'_>>) -> anyhow::Result<()> {
        let report: BounceReport<'_> = self.desk.report(findings, standing, self.words, self.public_url);
        let text = if self.json { serde_json::to_string(&report)? } else { report.explanation };
        say(&text)?;
        Ok(())
    }
}

/// The whole file or standard input, unless it is larger than any mail.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let unreadable = || format!("{} cannot be read", named(file));
    let source: Box<dyn Read> = if is_stdin(file) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(file).with_context(unreadable)?)
    };
    let mut text = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut text).with_context(unreadable)?;
    ensure!(
        text.len() as u64 <= MAX_BYTES,
        "{} is larger than {} MiB. Give the returned mail alone, without large attachments",
        named(file),
        MAX_BYTES / 1024 / 1024
    );
    Ok(text)
}
