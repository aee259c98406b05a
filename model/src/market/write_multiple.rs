//! What writing to a vendor's cache costs, as a multiple of the price of uncached input.
//!
//! Vendors state a multiple and no price, so price lists have no column for it. A vendor that is not
//! in the data bills what it writes as uncached input.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::arithmetic::Exact;
use super::calendar::parse_date;
use super::quantity::{Price, Quantity};

const WRITTEN: &str = include_str!("../../../data/write_multiples.csv");

/// A vendor's rule for some of its models.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WriteMultiple {
    /// For tokens that are kept for minutes, over the price of uncached input.
    pub short: Option<Decimal>,
    /// For tokens that are kept for an hour or longer.
    pub long: Option<Decimal>,
    /// The day on which it was read.
    pub read: Date,
    /// Where it was read.
    pub source: &'static str,
}

impl WriteMultiple {
    /// The rule of a model; `None` where the vendor bills writes as input.
    pub fn of(provider: &str, model: &str) -> Option<Self> {
        let rows = WRITTEN.lines().skip(1).filter_map(row);
        let mut found = rows.filter(|(of, begins, _)| *of == provider && model.starts_with(begins));
        found.next().map(|(_, _, rule)| rule)
    }

    /// A price of writing from the price of uncached input.
    pub fn price(multiple: Option<Decimal>, input: Price) -> Option<Price> {
        let price = input.get().times(multiple?)?;
        let places = Price::SPEC.places;
        Price::new(price.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
            .ok()
    }
}

/// The provider, how its models' names begin, and the rule; the first that fits is the model's.
fn row(line: &'static str) -> Option<(&'static str, &'static str, WriteMultiple)> {
    let mut columns = line.splitn(6, ',');
    let (provider, begins) = (columns.next()?, columns.next()?);
    let mut multiple = || Some(Decimal::from_str_exact(columns.next()?).ok());
    let (short, long) = (multiple()?, multiple()?);
    let read = parse_date(columns.next()?)?;
    Some((provider, begins, WriteMultiple { short, long, read, source: columns.next()? }))
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn every_row_of_the_data_is_read_and_dated() {
        let rows: Vec<_> = WRITTEN.lines().skip(1).filter_map(row).collect();
        assert_eq!(rows.len(), WRITTEN.lines().count() - 1);
        for (_, _, rule) in rows {
            assert!(rule.short.or(rule.long).is_some() && !rule.source.is_empty());
        }
    }

    #[test]
    fn a_model_has_the_rule_of_its_vendor() {
        let of = |provider, model| {
            WriteMultiple::of(provider, model).map(|rule| (rule.short, rule.long))
        };
        assert_eq!(of("Anthropic", "claude-opus-5.5"), Some((Some(dec!(1.25)), Some(dec!(2)))));
        assert_eq!(
            of("OpenAI", "gpt-6.1-terra (<=272k)"),
            Some((Some(dec!(1.25)), Some(dec!(2.5))))
        );
        assert_eq!(of("OpenAI", "gpt-6.1-sol (<=272k)"), Some((Some(dec!(1.25)), None)));
        assert_eq!(of("OpenAI", "gpt-5.5 (<=272k)"), None);
        assert_eq!(of("DeepSeek", "deepseek-v4-pro"), None);
        let input = Price::new(dec!(4)).unwrap();
        assert_eq!(WriteMultiple::price(Some(dec!(1.25)), input), Price::new(dec!(5)).ok());
        assert_eq!(WriteMultiple::price(None, input), None);
    }
}
