//! An answer page over HTTP: what it costs the server with everything around it, against the least that a server can
//! answer, and against the same bytes from memory.
//!
//! The server is a process of its own (this program, started again), so that its processor time can be told from that
//! of the client, which keeps 32 connections busy. Rounds follow each other in turn, so that other work on the machine
//! hits all sides alike; each figure is the median of the rounds' ratios. `REPRIEVE_BENCH_ROUNDS` (usually 7) takes
//! about 6 seconds each.

#[path = "support/client.rs"]
mod client;
#[expect(dead_code, reason = "other benches use the rest")]
#[path = "support/measure.rs"]
mod measure;
#[path = "support/site.rs"]
mod site;
mod support;

use std::error::Error;
use std::time::Duration;

use client::Asked;
use measure::median;
use site::{Ports, Server};
use support::{Row, report, size};

/// How long each side is asked in a round.
const SPELL: Duration = Duration::from_secs(1);

/// What one side cost in one round.
#[derive(Debug, Clone, Copy)]
struct Cost {
    /// Microseconds of the server's processors for each request.
    processor: f64,
    /// Requests each second.
    rate: f64,
    /// Bytes of the body.
    bytes: usize,
}

fn cost(server: &Server, port: u16, path: &str, coding: &str) -> Result<Cost, Box<dyn Error>> {
    let before = server.processor_time()?;
    let Asked { answers, seconds, bytes } = client::ask(port, path, coding, SPELL)?;
    let used = server.processor_time()? - before;
    Ok(Cost { processor: used / 1000.0 / answers, rate: answers / seconds, bytes })
}

/// All sides in one round.
struct Round {
    hello: Cost,
    plain: Cost,
    zstd: Cost,
    gzip: Cost,
    memory: Cost,
}

impl Round {
    fn run(server: &Server, Ports { hello, site, memory }: Ports) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            hello: cost(server, hello, "/", "identity")?,
            plain: cost(server, site, site::ANSWER, "identity")?,
            zstd: cost(server, site, site::ANSWER, "zstd")?,
            gzip: cost(server, site, site::ANSWER, "gzip")?,
            memory: cost(server, memory, site::ANSWER, "identity")?,
        })
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    if site::is_wanted() {
        return site::serve();
    }
    let server = Server::start()?;
    Round::run(&server, server.ports)?;
    let rounds = (0..size("REPRIEVE_BENCH_ROUNDS", 7)).map(|_| Round::run(&server, server.ports));
    let rounds = rounds.collect::<Result<Vec<_>, _>>()?;
    report(&rows(&rounds))?;
    Ok(())
}

fn rows(rounds: &[Round]) -> Vec<Row> {
    let middle = |of: &dyn Fn(&Round) -> f64| median(rounds.iter().map(of).collect());
    let processor = |figure, side: fn(&Round) -> Cost, target_first, target_then| Row {
        figure,
        measured: format!("{:.2}", middle(&|round| side(round).processor / round.hello.processor)),
        target_first,
        target_then,
        note: format!(
            "{:.1} µs against {:.1} µs; {} bytes",
            middle(&|round| side(round).processor),
            middle(&|round| round.hello.processor),
            rounds.first().map_or(0, |round| side(round).bytes)
        ),
    };
    vec![
        processor("answer page, all layers, uncompressed / `hello`, server CPU", |round| round.plain, "<= 3", "2.5"),
        processor("the same with zstd", |round| round.zstd, "<= 6", "4.5"),
        processor("the same with gzip", |round| round.gzip, "<= 6", "4.5"),
        Row {
            figure: "answer page / the same bytes from memory through the same layers, requests/s",
            measured: format!("{:.2}", middle(&|round| round.plain.rate / round.memory.rate)),
            target_first: ">= 0.7",
            target_then: "0.9",
            note: format!(
                "{:.0} against {:.0} requests/s, client on the same cores; server CPU {:.1} µs against {:.1} µs",
                middle(&|round| round.plain.rate),
                middle(&|round| round.memory.rate),
                middle(&|round| round.plain.processor),
                middle(&|round| round.memory.processor)
            ),
        },
    ]
}
