//! A plain chart, drawn here: two bars for each month, one filled and one hollow, each with its words and number beside
//! it. It says the same without colour, without script, and in print.
//!
//! Places are percent across, so that it fits any width with letters of one size, and pixels down. Where people write
//! from right to left, it is the other way round.

use crate::services::stats::figures::MonthStats;
use crate::strings::{MessageId, id};
use crate::web::page::Page;

/// So many months are drawn, the latest first; the table has all.
const MOST_MONTHS: usize = 12;

/// Height of a month, of a bar, and from one bar to the next, in pixels.
const ROW: usize = 44;
const BAR: usize = 12;
const STEP: usize = 18;

/// Where bars begin, how long the longest is, and how far behind a bar its words stand, in percent.
const BEGIN: u64 = 24;
const LONGEST: u64 = 34;
const BEHIND: u64 = 2;

/// Granted and refused by month.
#[derive(Debug)]
pub struct Chart {
    /// In pixels.
    pub height: usize,
    /// The latest month first.
    pub months: Vec<ChartMonth>,
}

/// One month with its bars.
#[derive(Debug)]
pub struct ChartMonth {
    /// `2026-11`.
    pub label: String,
    /// Where the label stands.
    pub at: (u64, usize),
    /// Granted, then refused.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug)]
pub struct Bar {
    /// How the stylesheet calls it.
    pub class: &'static str,
    /// Its left edge, upper edge, width and height.
    pub place: (u64, usize, u64, usize),
    /// "granted: 12".
    pub text: String,
    /// Where that stands.
    pub at: (u64, usize),
}

impl Chart {
    /// The chart of these months.
    pub fn new(page: &Page, months: &[MonthStats]) -> Self {
        let months = months.get(..MOST_MONTHS).unwrap_or(months);
        let counts = months.iter().flat_map(|month| [month.figures.granted, month.figures.refused]);
        let scale = Scale { most: counts.max().unwrap_or(0).max(1), is_mirrored: page.words.direction() == "rtl" };
        let drawn = months.iter().enumerate().map(|(at, month)| scale.month(page, month, at * ROW));
        Self { height: months.len() * ROW, months: drawn.collect() }
    }
}

/// How numbers become lengths.
struct Scale {
    most: u64,
    is_mirrored: bool,
}

impl Scale {
    fn month(&self, page: &Page, month: &MonthStats, top: usize) -> ChartMonth {
        const GRANTED: MessageId = id("stats-chart-granted");
        const REFUSED: MessageId = id("stats-chart-refused");
        let bar = |class, words: MessageId, number: u64, top: usize| {
            let width = self.width(number);
            let left = if self.is_mirrored { 100 - BEGIN - width } else { BEGIN };
            Bar {
                class,
                place: (left, top + 4, width, BAR),
                text: page.t(words).arg("number", number).to_string(),
                at: (self.across(BEGIN + width + BEHIND), top + 4 + BAR - 1),
            }
        };
        let bars = vec![
            bar("bar", GRANTED, month.figures.granted, top),
            bar("bar hollow", REFUSED, month.figures.refused, top + STEP),
        ];
        ChartMonth { label: month.month.to_string(), at: (self.across(0), top + 4 + BAR - 1), bars }
    }

    /// Something has a bar, however short; nothing has none.
    fn width(&self, number: u64) -> u64 {
        if number == 0 { 0 } else { (number.saturating_mul(LONGEST) / self.most).max(1) }
    }

    fn across(&self, place: u64) -> u64 {
        if self.is_mirrored { 100 - place } else { place }
    }
}
