//! `reprieve import`.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal::{complain, harmless, is_stdin, named, say};
use crate::app::{COMMAND_PATIENCE, files, open_services};
use crate::config::Config;
use crate::formats::rbldnsd::Dataset;
use crate::formats::{self, Format, Options, Reader, Unit};
use crate::services::listing::{ImportContext, ImportOrder, ImportSummary, Outcome, Report, import};

/// At most so many lines are told one by one; the rest is counted.
const TOLD: u64 = 1000;

/// Exit code of an import that was done, but refused some of its lines.
const SOME_REFUSED: u8 = 3;

/// The bar moves after so many lines.
const BAR_STEP: u64 = 512;

/// Read a file of addresses or networks into a list: all of it, or nothing.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The list, as ops.
    list: String,
    /// The file; - is standard input.
    file: PathBuf,
    /// How the file is written; auto tells it from what stands in it.
    #[arg(long, default_value = "auto", value_parser = ["auto", "plain", "csv", "jsonl", "rbldnsd", "bind"])]
    format: String,
    /// How rbldnsd is told to read the file, as ip4set or ip4trie; only for files of rbldnsd.
    #[arg(long, value_name = "TYPE")]
    dataset: Option<Dataset>,
    /// The criterion for lines that name none, as ops/open-socks.
    #[arg(long, value_name = "ID")]
    criterion: Option<String>,
    /// Who tells us; kept with each listing, never public. Default: the file's name.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// End listings that this source told of before and the file no longer names, unless another source does.
    #[arg(long)]
    replace: bool,
    /// Say what would happen, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let format = self.format.parse::<Format>().ok();
        let options = Options { format, dataset: self.dataset };
        let mut source = Source::open(&self.file, options)?;
        let bar = source.bar();
        let mut reader = Reader::open_seekable(&mut source.file, options).with_context(|| named(&self.file))?;
        let files = files::read(&config)?;
        let services = open_services(&config, &files.lists, COMMAND_PATIENCE).await?;
        let name = self.source_name();
        let order = ImportOrder {
            list: &self.list,
            criterion: self.criterion.as_deref(),
            source: &name,
            replace: self.replace,
            dry_run: self.dry_run,
        };
        let context = ImportContext {
            store: &services.store,
            catalog: &services.catalog,
            admission: &services.admission,
            clock: services.clock.as_ref(),
        };
        let unit = if reader.unit() == Unit::Entry { "entry" } else { "line" };
        let mut teller = Teller { bar: bar.clone(), unit, told: 0, untold: 0 };
        let mut lines = 0_u64;
        let read = std::iter::from_fn(|| {
            lines += 1;
            if lines.is_multiple_of(BAR_STEP) {
                bar.set_position(reader.bytes());
            }
            reader.read().transpose()
        });
        let outcome = import(&context, &order, read, &mut |report| teller.tell(report)).await;
        bar.finish_and_clear();
        services.store.close().await;
        let summary = outcome.with_context(|| format!("{}: nothing was imported", named(&self.file)))?;
        teller.finish();
        say(&self.summary(&summary, &reader.tally()))?;
        Ok(if summary.refused > 0 { ExitCode::from(SOME_REFUSED) } else { ExitCode::SUCCESS })
    }

    /// The file's name without its folder: enough to know it again, and short enough to keep.
    fn source_name(&self) -> String {
        let from_file = || {
            let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned());
            let name: String = name.unwrap_or_default().chars().filter(char::is_ascii_graphic).take(64).collect();
            if name.is_empty() || name == "-" { "stdin".to_owned() } else { name }
        };
        self.source.clone().unwrap_or_else(from_file)
    }

    fn summary(&self, summary: &ImportSummary, tally: &crate::formats::Tally) -> String {
        let ImportSummary { added, renewed, unchanged, duplicates, excluded, refused, ended, kept, dry_run, .. } =
            summary;
        let mut gone = if self.replace { format!(", {ended} ended") } else { String::new() };
        if *kept > 0 {
            // Writing to a String cannot fail.
            let _ = write!(gone, ", {kept} kept for other sources");
        }
        let tried = if *dry_run { " Tried only: nothing was changed." } else { "" };
        let aside = tally.blank + tally.comments + tally.directives + tally.exclusions + tally.skipped;
        format!(
            "{} into {}: {added} added, {renewed} renewed, {unchanged} unchanged, {duplicates} duplicate, \
             {excluded} excluded, {refused} refused{gone}. {} lines, {aside} of them without an entry.{tried}",
            named(&self.file),
            self.list,
            tally.lines,
        )
    }
}

/// The file to import, which can be read twice: standard input is first kept in an unnamed temporary file.
struct Source {
    file: File,
    bytes: u64,
}

impl Source {
    fn open(path: &Path, options: Options) -> anyhow::Result<Self> {
        if is_stdin(path) {
            return Self::kept(&mut io::stdin(), options).context("standard input");
        }
        let mut file = File::open(path).with_context(|| cannot_read(path))?;
        let about = file.metadata().with_context(|| cannot_read(path))?;
        anyhow::ensure!(!about.is_dir(), "{} is a folder; name a file in it", path.display());
        if about.is_file() {
            return Ok(Self { file, bytes: about.len() });
        }
        // A pipe or a device cannot be read twice.
        Self::kept(&mut file, options).with_context(|| path.display().to_string())
    }

    fn kept(from: &mut (impl Read + Send), options: Options) -> anyhow::Result<Self> {
        let mut file = tempfile::tempfile().context("no temporary file could be made for a copy")?;
        formats::keep(from, &mut file, options)?;
        let bytes = file.metadata()?.len();
        Ok(Self { file, bytes })
    }

    /// A bar with rate and time left on a terminal; nothing in a pipe.
    fn bar(&self) -> ProgressBar {
        let shows = io::stderr().is_terminal();
        let target = if shows { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(self.bytes), target);
        let template = "{bar:30} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
        bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

fn cannot_read(path: &Path) -> String {
    format!("{} cannot be read", path.display())
}

/// Tells what was refused or excluded, line by line, up to a limit.
struct Teller {
    bar: ProgressBar,
    unit: &'static str,
    told: u64,
    untold: u64,
}

impl Teller {
    fn tell(&mut self, report: &Report<'_>) {
        let is_worth_telling =
            matches!(report.outcome, Outcome::Excluded(_) | Outcome::ExcludedByFile(_) | Outcome::Refused(_));
        if !is_worth_telling {
            return;
        }
        if self.told == TOLD {
            self.untold += 1;
            return;
        }
        self.told += 1;
        let network = report.network.map(|network| format!(" {}:", network.plain())).unwrap_or_default();
        let text = format!("{} {}:{network} {}", self.unit, report.line, report.outcome);
        // Nobody is left to tell when standard error is gone.
        self.bar.suspend(|| {
            let _ = writeln!(io::stderr().lock(), "{}", harmless(&text));
        });
    }

    fn finish(&self) {
        if self.untold > 0 {
            complain(&format!("… and {} more of that kind", self.untold));
        }
    }
}
