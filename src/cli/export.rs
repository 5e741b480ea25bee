//! `reprieve export`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;

use super::terminal::{complain, is_stdin, say};
use crate::app::{files, open_existing, services_reading, zones};
use crate::config::Config;
use crate::domain::list::List;
use crate::formats::rbldnsd::Dataset;
use crate::services::Services;
use crate::services::publishing::export::{Destination, Export as Order, Exported};
use crate::services::publishing::manifest::MANIFEST;
use crate::services::publishing::{FileKind, ZoneFormat};

/// Write lists to files: as zones that a name server reads, or as tables that can be imported again.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args(["list", "all"]))]
pub(super) struct Export {
    /// The list, as ops.
    list: Option<String>,
    /// All lists, and the zone of all together where one is configured.
    #[arg(long)]
    all: bool,
    /// How they are written.
    #[arg(long, default_value = "rbldnsd", value_parser = ["rbldnsd", "bind", "plain", "csv", "jsonl"])]
    format: String,
    /// Which file of rbldnsd: ip4set, ip4trie, ip4tset, ip6trie, ip6tset, or combined. Default: ip4trie and ip6trie into
    /// a folder, combined into a pipe.
    #[arg(long, value_name = "TYPE")]
    dataset: Option<Data>,
    /// The folder, which is made when needed; - is standard output.
    #[arg(long, value_name = "DIR|-")]
    out: PathBuf,
}

/// A file of rbldnsd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Data {
    One(Dataset),
    Combined,
}

impl std::str::FromStr for Data {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        match word {
            "combined" => Ok(Self::Combined),
            word => word.parse().map(Self::One).map_err(|error| format!("{error}, or combined")),
        }
    }
}

impl Export {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let format = ZoneFormat::from_word(&self.format).context("unknown format")?;
        let is_pipe = is_stdin(&self.out);
        let (kinds, combined_kinds) = self.kinds(format, is_pipe)?;
        anyhow::ensure!(
            combined_kinds.is_empty() || config.publish.combined_zone.is_some() || !(self.all && is_pipe),
            "publish.combined_zone is not set: all lists in one file need the name of their zone"
        );
        let files = files::read(&config)?;
        let lists = self.lists(&files.lists)?;
        let services = services_reading(&config, open_existing(&config).await?, &files.lists).await?;
        let destination = if is_pipe { Destination::Pipe } else { Destination::Folder(self.folder()?) };
        let terms = zones::terms(&config, config.public_url.as_str());
        let order = Order { lists, kinds, combined_kinds, terms, destination };
        let exported = write(&services, &order).await;
        services.store.close().await;
        let exported = exported.with_context(|| format!("{}: not everything was exported", self.out.display()))?;
        let is_clean = tell(&exported, is_pipe)?;
        Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// What is written of each list, and of all together.
    fn kinds(&self, format: ZoneFormat, is_pipe: bool) -> anyhow::Result<(Vec<FileKind>, Vec<FileKind>)> {
        anyhow::ensure!(self.dataset.is_none() || format == ZoneFormat::Rbldnsd, "--dataset is for --format rbldnsd");
        let of_list = match (self.dataset, format) {
            (Some(Data::One(dataset)), _) => vec![FileKind::Data(dataset)],
            (Some(Data::Combined), _) => vec![FileKind::Combined],
            (None, ZoneFormat::Rbldnsd) if is_pipe => vec![FileKind::Combined],
            (None, format) => format.kinds().to_vec(),
        };
        if !self.all {
            return Ok((of_list, Vec::new()));
        }
        let together = match self.dataset {
            Some(Data::One(_)) => &[],
            _ => format.combined_kinds(),
        };
        if !is_pipe {
            return Ok((of_list, together.to_vec()));
        }
        anyhow::ensure!(
            !together.is_empty(),
            "all lists are written to one file only as zones; name a list, or a folder with --out"
        );
        Ok((Vec::new(), together.to_vec()))
    }

    fn lists(&self, known: &[Arc<List>]) -> anyhow::Result<Vec<Arc<List>>> {
        let Some(name) = &self.list else { return Ok(known.to_vec()) };
        let found = known.iter().find(|list| list.id.as_str() == name);
        let names: Vec<&str> = known.iter().map(|list| list.id.as_str()).collect();
        let found = found.with_context(|| format!("there is no list {name:?}; there are {}", names.join(", ")))?;
        Ok(vec![Arc::clone(found)])
    }

    fn folder(&self) -> anyhow::Result<PathBuf> {
        anyhow::ensure!(
            !self.out.join(MANIFEST).exists(),
            "{}: zones are published there by the site; name another folder",
            self.out.display()
        );
        std::fs::create_dir_all(&self.out)
            .with_context(|| format!("{}: this folder cannot be made", self.out.display()))?;
        Ok(self.out.clone())
    }
}

/// Shows that something is going on, on a terminal.
async fn write(services: &Services, order: &Order) -> anyhow::Result<Exported> {
    let spinner = indicatif::ProgressBar::new_spinner().with_message("writing");
    spinner.enable_steady_tick(std::time::Duration::from_millis(200));
    let exported = services.export(order).await;
    spinner.finish_and_clear();
    Ok(exported?)
}

/// Tells what was written, and what was left out because it may never be listed: true when nothing was.
fn tell(exported: &Exported, is_pipe: bool) -> anyhow::Result<bool> {
    let mut is_clean = true;
    for zone in &exported.zones {
        for never in &zone.never {
            is_clean = false;
            complain(&format!("{}: left out: {never}", zone.name));
        }
        if !is_pipe && !zone.files.is_empty() {
            let files: Vec<String> = zone.files.iter().map(|(file, bytes)| format!("{file} ({bytes} bytes)")).collect();
            say(&format!("{}: {} listings in {}", zone.name, zone.entries, files.join(", ")))?;
        }
    }
    Ok(is_clean)
}
