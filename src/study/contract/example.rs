//! A curve that was really quoted: the dated forwards of an hour of an H100.
//!
//! They are read off rental terms and are no traded futures. What they show is the shape: later hours were cheaper.

use std::str::FromStr;

use jiff::civil::Date;

use super::price::years;
use crate::market::calendar::parse_date;
use crate::pricing::curve::ForwardCurve;
use crate::pricing::curve::quote::Quote;
use crate::pricing::curve::shape::Segment;

const FORWARDS: &str = include_str!("../../../data/forwards.csv");

/// A unit's spot price and forwards of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleCurve {
    /// What a price is for: an hour of this accelerator.
    pub unit: &'static str,
    /// The day of the quotes.
    pub date: Date,
    /// Today's price in dollars.
    pub spot: f64,
    /// Each quote: months ahead, and dollars.
    pub quotes: Vec<(u32, f64)>,
    /// The price of each month from 1 to the last quoted one.
    pub months: Vec<f64>,
    /// Last price over the spot price, less one.
    pub change: f64,
    /// ln(spot / last) a year: what rolling a long position would have yielded had the curve stayed.
    pub roll_yield: f64,
    /// Where it is from, in English.
    pub source: &'static str,
}

impl ExampleCurve {
    /// The bundled forwards; `None` only where the bundled file cannot be read, which a test rules out.
    pub fn bundled() -> Option<Self> {
        let mut lines = FORWARDS.lines().skip(1).map(ForwardsRow::read);
        let first = lines.next()??;
        let rest: Vec<ForwardsRow> = lines.collect::<Option<_>>()?;
        let at = |line: &ForwardsRow| Quote::at(years(line.months), line.price);
        let quotes: Vec<Quote> = std::iter::once(&first).chain(&rest).map(at).collect();
        let curve = ForwardCurve::from_quotes(&quotes).ok()?;
        let last = rest.last()?;
        let months = (1..=last.months).map(|month| curve.month(month).ok());
        let segment = Segment::between(&curve, 0.0, years(last.months)).ok()?;
        Some(Self {
            unit: first.unit,
            date: first.date,
            spot: first.price,
            quotes: rest.iter().map(|line| (line.months, line.price)).collect(),
            months: months.collect::<Option<_>>()?,
            change: last.price / first.price - 1.0,
            roll_yield: segment.roll_yield,
            source: first.source,
        })
    }
}

/// A line of the file.
struct ForwardsRow {
    unit: &'static str,
    date: Date,
    months: u32,
    price: f64,
    source: &'static str,
}

impl ForwardsRow {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.splitn(5, ',');
        Some(Self {
            unit: fields.next()?,
            date: parse_date(fields.next()?)?,
            months: u32::from_str(fields.next()?).ok()?,
            price: f64::from_str(fields.next()?).ok()?,
            source: fields.next()?.trim_matches('"'),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An hour 12 months out stood 19 % under today's.
    #[test]
    fn the_bundled_curve_falls_by_a_fifth() {
        let curve = ExampleCurve::bundled().unwrap();
        assert_eq!(curve.quotes, [(3, 2.50), (12, 2.14)]);
        assert_eq!((curve.spot, curve.months.len()), (2.63, 12));
        assert!((curve.change + 0.1863).abs() < 5e-5, "{}", curve.change);
        assert!((curve.roll_yield - 0.2062).abs() < 5e-5, "{}", curve.roll_yield);
        assert!(curve.months.windows(2).all(|pair| pair[1] < pair[0]));
        assert!((curve.months[2] - 2.50).abs() < 1e-12 && (curve.months[11] - 2.14).abs() < 1e-12);
    }
}
