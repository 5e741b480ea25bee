//! Logs and metrics. Lower floors speak to the facades `tracing` and `metrics` only; here stands what listens.
//!
//! The log goes to standard error: lines of JSON where a program reads it, readable text on a terminal. Whatever a
//! text from outside holds, the log has no raw control character and no mark that turns the direction of writing
//! (S13).

use std::fmt;
use std::io::{self, IsTerminal as _, Write};
use std::panic;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object in each line.
    Json,
    /// For people.
    Text,
}

impl LogFormat {
    /// Text when standard error is a terminal, else JSON.
    pub fn of_stderr() -> Self {
        if io::stderr().is_terminal() { Self::Text } else { Self::Json }
    }
}

/// Why telemetry could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// The filter cannot be read.
    #[error("the filter of the log cannot be read: {0}")]
    Filter(#[from] tracing_subscriber::filter::ParseError),
    /// Something in this process listens already.
    #[error("the log is set up already: {0}")]
    Log(#[from] TryInitError),
    /// Something in this process counts already, or a histogram has no buckets.
    #[error("metrics cannot be set up: {0}")]
    Metrics(#[from] BuildError),
}

/// Sends the log to standard error, as far as `filter` (`info`, `reprieve=debug,info`) lets it through, and panics to
/// the log.
pub fn install_log(filter: &str, format: LogFormat) -> Result<(), TelemetryError> {
    // The resolver names what it is asked for, in warnings too: that is nobody's business but the visitor's.
    let filter = format!("{filter},hickory_net=off,hickory_resolver=off,hickory_proto=off");
    let registry = tracing_subscriber::registry().with(EnvFilter::try_new(filter)?);
    let to = Escaped(io::stderr);
    match format {
        LogFormat::Json => {
            let lines = tracing_subscriber::fmt::layer().json().flatten_event(true).with_writer(to);
            registry.with(lines.with_span_list(false)).try_init()?;
        }
        LogFormat::Text => {
            let is_terminal = io::stderr().is_terminal();
            registry.with(tracing_subscriber::fmt::layer().with_writer(to).with_ansi(is_terminal)).try_init()?;
        }
    }
    panic::set_hook(Box::new(|panic| {
        metrics::counter!("reprieve_panics_total").increment(1);
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = panic.payload_as_str().unwrap_or("no message");
        tracing::error!(place, message, "a fault of ours: panic");
    }));
    Ok(())
}

/// Bounds of the histogram of answer times, in seconds: from below a page out of memory to the time-out.
const ANSWER_SECONDS: [f64; 12] = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1.0, 2.5, 10.0];

/// Counts from now on; the handle renders what was counted.
pub fn install_metrics() -> Result<PrometheusHandle, TelemetryError> {
    let histogram = Matcher::Suffix("_seconds".to_owned());
    let handle = PrometheusBuilder::new().set_buckets_for_metric(histogram, &ANSWER_SECONDS)?.install_recorder()?;
    describe();
    Ok(handle)
}

/// What each figure means; `web::ops` has the whole table.
fn describe() {
    use metrics::{describe_counter, describe_gauge, describe_histogram};
    describe_counter!("reprieve_http_requests_total", "Answers, by method, pattern of the path and status.");
    describe_histogram!("reprieve_http_request_seconds", "Time until an answer began.");
    describe_counter!("reprieve_limit_refusals_total", "Requests beyond a visitor's budget.");
    describe_gauge!("reprieve_limit_keys", "Visitors and networks whose budgets are remembered.");
    describe_gauge!("reprieve_connections", "Connections open now.");
    describe_counter!("reprieve_connections_total", "Connections that came, by what became of them.");
    describe_counter!("reprieve_accept_errors_total", "Connections that could not be taken.");
    describe_counter!("reprieve_write_timeouts_total", "Connections cut because the client did not read.");
    describe_counter!("reprieve_panics_total", "Panics, each a fault of ours.");
    describe_gauge!("reprieve_index_entries", "Active listings in memory.");
    describe_gauge!("reprieve_index_revision", "Last event that answers include.");
    describe_gauge!("reprieve_index_age_seconds", "Time since answers were last known to hold.");
    describe_gauge!("reprieve_index_bytes", "Memory of the index.");
    describe_counter!("reprieve_staff_endings_total", "Listings that people on the staff have ended, by whom.");
    describe_counter!("reprieve_letters_total", "Tries to send a letter, by what became of it.");
    describe_gauge!("reprieve_letters_waiting", "Letters that are still to be sent.");
    describe_gauge!("reprieve_letters_failed", "Letters that were given up: somebody must look.");
    describe_gauge!("reprieve_purges_running", "Purges under way.");
    describe_counter!("reprieve_listings_purged_total", "Listings that purges have ended.");
    describe_counter!("reprieve_listings_restored_total", "Listings that came back because a purge was taken back.");
}

/// Makes writers that escape what must not stand in a log.
#[derive(Debug, Clone, Copy)]
struct Escaped<M>(M);

impl<'a, M: MakeWriter<'a>> MakeWriter<'a> for Escaped<M> {
    type Writer = EscapingWriter<M::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        EscapingWriter(self.0.make_writer())
    }
}

/// Writes control characters, invisible marks and marks of direction as `\u202e`, which is what JSON calls them, too.
/// Escapes for colours pass: the formatter has dealt with those of strangers and needs its own.
struct EscapingWriter<W>(W);

impl<W: Write> Write for EscapingWriter<W> {
    /// Takes whole lines, as the formatter hands them over.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let (text, end) = line.strip_suffix(b"\n").map_or((line, ""), |text| (text, "\n"));
        // Nearly every line, found out without decoding it.
        if text.iter().all(|byte| (b' '..=b'~').contains(byte)) {
            self.0.write_all(line)?;
            return Ok(line.len());
        }
        match std::str::from_utf8(text) {
            Ok(text) if text.contains(is_treacherous) => {
                let mut escaped = String::with_capacity(text.len() + 16);
                for c in text.chars() {
                    if is_treacherous(c) {
                        // Writing to a String cannot fail.
                        let _ = fmt::Write::write_fmt(&mut escaped, format_args!("\\u{:04x}", u32::from(c)));
                    } else {
                        escaped.push(c);
                    }
                }
                escaped.push_str(end);
                self.0.write_all(escaped.as_bytes())?;
            }
            _ => self.0.write_all(line)?,
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn is_treacherous(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\n'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, line: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(line)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn s13_what_strangers_send_cannot_steer_the_terminal_of_whoever_reads_the_log() {
        let kept = Kept::default();
        let make = kept.clone();
        let json = tracing_subscriber::fmt::layer().json().with_writer(Escaped(move || make.clone()));
        let make = kept.clone();
        let text = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(Escaped(move || make.clone()));
        let nasty = "a\u{1b}[31mb\rc\u{202e}d\u{9b}e\u{feff}f\n{\"level\":\"forged\"}";

        tracing::subscriber::with_default(tracing_subscriber::registry().with(json).with(text), || {
            tracing::warn!(nasty, "said: {nasty}");
        });

        let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        let raw = ['\u{1b}', '\r', '\u{202e}', '\u{9b}', '\u{feff}'];
        assert!(!log.contains(raw), "{log:?}");
        assert!(log.contains("\\u202e"), "{log:?}");
        let first = log.lines().next().unwrap();
        let json: serde_json::Value = serde_json::from_str(first).unwrap();
        assert_eq!(json["fields"]["nasty"], nasty);
    }
}
