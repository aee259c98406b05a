//! The bundled price list: what models cost, since when, and the source.
//!
//! `prices.tsv` is written by `cargo xtask prices` from collected rows. A price is in force from the
//! day it was seen charged; what was merely announced stands beside it and never takes its place
//! because a clock passed it.

use std::sync::LazyLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::arithmetic::Exact;
use super::calendar::parse_date;
use super::currency::Currency;
use super::quantity::{Price, Quantity};
use super::token::{PerKind, TokenKind};
use super::token_prices::TokenPrices;
use super::write_multiple::WriteMultiple;

/// Age in days above which a reader is told that the list may be out of date.
pub const FRESH_FOR_DAYS: i64 = 90;

const WRITTEN: &str = include_str!("prices.tsv");

/// What a row of the list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A price that a model which the page offers was charged at from its date on.
    Offered,
    /// A price that was announced for its date and not seen charged.
    Announced,
    /// A price of a model that is no longer offered.
    Past,
}

/// A dated price of one model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListedPrice {
    /// What the row is for.
    pub role: Role,
    /// Who charges it.
    pub provider: &'static str,
    /// The model's name at the provider, with its price tier where there is one.
    pub model: &'static str,
    /// The day from which the price is known; `source` starts with how sure that day is.
    pub date: Date,
    /// What the prices are in.
    pub currency: Currency,
    /// Money per million tokens; `None` where the source names no price of its own, as none does of
    /// writes to a cache.
    pub prices: PerKind<Option<Price>>,
    /// The last day that a promotional or introductory price was promised for.
    pub promised_until: Option<Date>,
    /// Where the price was read.
    pub source: &'static str,
}

impl ListedPrice {
    /// Parses one line of the written list; `None` where it is not such a line.
    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || columns.next();
        let role = match next()? {
            "offered" => Role::Offered,
            "announced" => Role::Announced,
            "past" => Role::Past,
            _ => return None,
        };
        let (provider, model) = (next()?, next()?);
        let date = parse_date(next()?)?;
        let currency = Currency::from_code(next()?)?;
        let mut price = || Price::new(Decimal::from_str_exact(next()?).ok()?).ok();
        let prices =
            PerKind { input: price(), cached: price(), output: price(), ..PerKind::all(None) };
        let promised_until = parse_date(next()?);
        let source = next()?;
        Some(Self { role, provider, model, date, currency, prices, promised_until, source })
    }

    /// A name that stays the same when the price changes: provider, model and currency.
    pub fn id(&self) -> String {
        format!("{}/{}/{}", self.provider, self.model, self.currency)
    }

    /// Whether a row is of the same model at the same provider in the same currency.
    fn is_of_series(&self, other: &Self) -> bool {
        (self.provider, self.model, self.currency) == (other.provider, other.model, other.currency)
    }

    /// The price of every kind, and whether the cached price is the input price for want of one.
    ///
    /// `None` where input or output has no price.
    pub fn complete(&self) -> Option<(TokenPrices, bool)> {
        let PerKind { input, cached, output, .. } = self.prices;
        let input = input?;
        let written = WriteMultiple::of(self.provider, self.model);
        let price = |multiple| WriteMultiple::price(multiple, input);
        let prices = TokenPrices {
            input,
            cached: cached.unwrap_or(input),
            write: written.and_then(|rule| price(rule.short)),
            write_long: written.and_then(|rule| price(rule.long)),
            output: output?,
        };
        Some((prices, cached.is_none()))
    }

    /// Whether these are the row's prices. A line that names no price of a write, as older links do
    /// not, agrees with any.
    pub fn has_prices(&self, prices: &TokenPrices) -> bool {
        self.complete().is_some_and(|(listed, _)| {
            TokenKind::LISTED.into_iter().all(|kind| listed.get(kind) == prices.get(kind))
                && prices.write.is_none_or(|price| price == listed.get(TokenKind::Write))
                && prices.write_long.is_none_or(|price| price == listed.get(TokenKind::WriteLong))
        })
    }

    /// Where the price of a kind was read, and of which day it is.
    pub fn source_of(&self, kind: TokenKind) -> (&'static str, Date) {
        let multiple = match kind {
            TokenKind::Write => |rule: &WriteMultiple| rule.short,
            TokenKind::WriteLong => |rule: &WriteMultiple| rule.long,
            TokenKind::Input | TokenKind::Cached | TokenKind::Output => {
                return (self.source, self.date);
            }
        };
        let rule = WriteMultiple::of(self.provider, self.model);
        let rule = rule.filter(|rule| multiple(rule).is_some());
        rule.map_or((self.source, self.date), |rule| (rule.source, rule.read))
    }

    /// The next price that was announced to follow this one.
    pub fn announced(&self) -> Option<Self> {
        let follows = |row: &Self| {
            row.role == Role::Announced && self.is_of_series(row) && row.date > self.date
        };
        rows().filter(follows).min_by_key(|row| row.date)
    }

    /// How many times this price a later one is, where every kind moves by the same ratio.
    pub fn common_ratio_to(&self, later: &Self) -> Option<Decimal> {
        let (before, _) = self.complete()?;
        let (after, _) = later.complete()?;
        let ratio = |kind: fn(TokenPrices) -> Price| kind(after).get().over(kind(before).get());
        let input = ratio(|prices| prices.input)?;
        let is_common = ratio(|prices| prices.cached) == Some(input)
            && ratio(|prices| prices.output) == Some(input);
        is_common.then_some(input)
    }
}

/// The day up to which prices were collected: no price that was charged is newer.
pub fn collected_on() -> Date {
    let written = WRITTEN.lines().next().and_then(|line| line.strip_prefix("collected\t"));
    // OK because a test reads the day; the first of all days would make the list look old.
    written.and_then(parse_date).unwrap_or(Date::ZERO)
}

/// All rows: those of one model together from old to new, models in the page's order.
pub fn rows() -> impl DoubleEndedIterator<Item = ListedPrice> {
    /// Read once: the list of moves alone asks for them thirty times.
    static ROWS: LazyLock<Vec<ListedPrice>> =
        LazyLock::new(|| WRITTEN.lines().filter_map(ListedPrice::parse).collect());
    ROWS.iter().copied()
}

/// The prices in force on a day of the models that the page offers, in its order.
///
/// A model whose first price is newer is not among them.
pub fn in_force(day: Date) -> Vec<ListedPrice> {
    let mut found: Vec<ListedPrice> = Vec::new();
    for row in rows().filter(|row| row.role == Role::Offered && row.date <= day) {
        match found.last_mut().filter(|last| last.is_of_series(&row)) {
            Some(last) => *last = row,
            None => found.push(row),
        }
    }
    found
}

/// The price in force on a day of the model with this [id](ListedPrice::id).
pub fn of_model(id: &str, day: Date) -> Option<ListedPrice> {
    let is_in_force = |row: &ListedPrice| row.role == Role::Offered && row.date <= day;
    rows().rev().find(|row| is_in_force(row) && row.id() == id)
}

/// The row of a model on the day its price is known from.
pub fn on(model: &str, currency: Currency, date: Date) -> Option<ListedPrice> {
    let mut charged = rows().filter(|row| row.role != Role::Announced);
    charged.find(|row| row.model == model && row.currency == currency && row.date == date)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn every_written_line_is_read_and_dated_no_later_than_the_collection() {
        assert_eq!(rows().count(), WRITTEN.lines().count() - 2);
        assert!(collected_on() >= date(2026, 11, 18));
        for row in rows() {
            let is_late = row.date > collected_on();
            assert!(!is_late || row.role == Role::Announced, "{} is dated {}", row.model, row.date);
            assert!(row.prices.input.is_some_and(|price| price.get() > Decimal::ZERO));
            assert!(!row.source.is_empty());
        }
    }

    #[test]
    fn what_was_announced_is_never_in_force_because_a_clock_passed_it() {
        for day in [TODAY, date(2026, 12, 2), date(2027, 1, 2), date(2099, 1, 1)] {
            for row in in_force(day) {
                assert!(!row.source.starts_with("scheduled"), "{}", row.model);
                assert!(!row.source.starts_with("announced"), "{}", row.model);
                assert!(!row.model.contains("(plan)"), "{}", row.model);
                assert_eq!(of_model(&row.id(), day), Some(row));
            }
        }
        let argon = of_model("Google/gemini-4-argon/USD", date(2027, 5, 1)).unwrap();
        assert_eq!(argon.complete().unwrap().0.input.get(), dec!(2));
        assert_eq!(argon.promised_until, Some(date(2026, 11, 30)));
        let announced = argon.announced().unwrap();
        assert_eq!(
            (announced.date, announced.prices.output.unwrap().get()),
            (date(2026, 12, 1), dec!(20))
        );
        assert_eq!(argon.common_ratio_to(&announced), Some(dec!(2)));
        let sol = of_model("OpenAI/gpt-6.2-sol (<=272k)/USD", TODAY).unwrap();
        assert_eq!(sol.announced(), None);
    }

    #[test]
    fn the_day_that_a_bill_is_seen_from_decides_what_is_in_force() {
        let sonnet = "Anthropic/claude-sonnet-5.5/USD";
        let cached = |day| of_model(sonnet, day).map(|row| row.prices.cached.unwrap().get());
        assert_eq!(cached(date(2026, 9, 27)), None);
        assert_eq!(cached(date(2026, 9, 28)), Some(dec!(0.2)));
        assert_eq!(cached(date(2026, 10, 6)), Some(dec!(0.2)));
        assert_eq!(cached(date(2026, 10, 7)), Some(dec!(0.1)));
        let before_august = in_force(date(2026, 8, 16));
        assert!(before_august.iter().all(|row| !row.model.contains("peak")));
        assert!(before_august.len() < in_force(TODAY).len());
        assert!(in_force(date(2020, 1, 1)).is_empty());
    }

    #[test]
    fn models_are_offered_each_once_grouped_by_vendor_and_in_both_currencies() {
        let offered = in_force(TODAY);
        let ids: BTreeSet<_> = offered.iter().map(ListedPrice::id).collect();
        assert_eq!(ids.len(), offered.len());
        assert!((80..=100).contains(&ids.len()), "{}", ids.len());
        for currency in Currency::ALL {
            assert!(offered.iter().filter(|row| row.currency == currency).count() > 20);
        }
        assert!(offered.iter().all(|row| row.complete().is_some()));
        let vendors: BTreeSet<_> = offered.iter().map(|row| row.provider).collect();
        let groups = offered.chunk_by(|row, next| row.provider == next.provider).count();
        assert_eq!(groups, vendors.len());
    }
}
