//! One lock settled against three indexes that really moved, while the reader's own bill stands still.
//!
//! A basket of the same models, what buyers spend on tokens, and one vendor's price list went different ways in the
//! summer of 2026. Each move comes at once and stays; the bill is at today's prices throughout.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::figures::{Case, Study};
use super::price_move::{MoveKind, PriceMove, Shape};
use super::scenario::Scenario;
use crate::hedge::calibration::beta::Beta;
use crate::hedge::calibration::horizon::{Horizon, Overlap};
use crate::hedge::history::PriceHistory;
use crate::market::arithmetic::Exact;
use crate::market::calendar::parse_date;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::market::index_fall::IndexFall;
use crate::market::move_step::MoveStep;
use crate::market::named_move::NamedMove;
use crate::market::quantity::{MoveMonths, PassThrough, PriceChange, Quantity};

/// Levels by week: day, index of open-weight models, of closed ones, and a bill over three models.
pub(super) const LEVELS: &str = include_str!("../../data/index_weekly.csv");

/// The vendor's moves by the bill's currency, as named moves.
const VENDOR_IN_YUAN: &str = "deepseek-v4-pro-off-peak-2026-08";
const VENDOR_IN_DOLLARS: &str = "openai-sol-2026-09";

/// What a contract may settle against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexChoice {
    /// A basket of open models, each compared with itself.
    SameModels,
    /// What buyers spend on a million tokens, whichever models they use.
    Spending,
    /// The price list of one vendor, on the mix of the reader's own bill.
    OneVendor,
}

impl IndexChoice {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SameModels, Self::Spending, Self::OneVendor];
}

/// The lock's result on one index.
#[derive(Clone, Debug, PartialEq)]
pub struct OnIndex {
    /// Which index.
    pub choice: IndexChoice,
    /// The id of the vendor's named move; empty for the others.
    pub vendor: &'static str,
    /// The first and the last day of the index's move.
    pub days: [Date; 2],
    /// How far the index went, as a fraction to a tenth of a percent.
    pub change: Decimal,
    /// The bill at today's prices over the horizon, in the bill's currency.
    pub bill: Decimal,
    /// The contract's gain; negative is a loss.
    pub gain: Decimal,
    /// What is paid in all.
    pub paid: Decimal,
}

impl OnIndex {
    /// The scenario's lock on each index; one that has no figures is left out.
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        IndexChoice::ALL.into_iter().filter_map(|choice| Self::of(scenario, choice)).collect()
    }

    /// The one that fell most; `None` where none fell.
    pub fn fell_most(indexes: &[Self]) -> Option<&Self> {
        indexes.iter().filter(|on| on.change < Decimal::ZERO).min_by_key(|on| on.change)
    }

    fn of(scenario: &Scenario, choice: IndexChoice) -> Option<Self> {
        let (vendor, days, change) = match choice {
            IndexChoice::SameModels => ("", same_models_days()?, same_models()?),
            IndexChoice::Spending => {
                let fall = IndexFall::from_data()?;
                ("", [fall.high.date, fall.low.date], fall.change()?.get())
            }
            IndexChoice::OneVendor => {
                let named = NamedMove::find(vendor(scenario.currency))?;
                let days = [named.before.date, named.after.last()?.date];
                (named.id, days, effect(scenario, &named)?)
            }
        };
        let change = PriceChange::new(change.round_dp(3)).ok()?;
        let moved = Scenario {
            price_move: PriceMove {
                kind: MoveKind::Slider,
                change,
                pass_through: PassThrough::new(Decimal::ZERO).ok()?,
                shape: Shape::Step,
                months: MoveMonths::new(Decimal::ONE).ok()?,
                ..scenario.price_move.clone()
            },
            ..scenario.clone()
        };
        let total = *Study::run(&moved).ok()?.totals.get(Case::Chosen);
        Some(Self {
            choice,
            vendor,
            days,
            change: change.get(),
            bill: total.unhedged,
            gain: total.gain,
            paid: total.locked,
        })
    }
}

/// The vendor whose list is looked at: one that readers of this currency know.
const fn vendor(currency: Currency) -> &'static str {
    match currency {
        Currency::Cny => VENDOR_IN_YUAN,
        Currency::Usd => VENDOR_IN_DOLLARS,
    }
}

/// How far a named move's last prices take the whole bill.
pub fn effect(scenario: &Scenario, named: &NamedMove) -> Option<Decimal> {
    let last = named.steps.last()?;
    let step = MoveStep { after_months: 0, ..*last };
    let moved = Scenario {
        price_move: PriceMove {
            kind: MoveKind::Named,
            name: named.id.to_owned(),
            steps: vec![step],
            shape: Shape::Step,
            months: MoveMonths::new(Decimal::ONE).ok()?,
            ..scenario.price_move.clone()
        },
        ..scenario.clone()
    };
    let study = Study::run(&moved).ok()?;
    let month = study.months.first()?;
    Some(month.cases.get(Case::Chosen).unhedged.over(month.unmoved)? - Decimal::ONE)
}

/// A week: the day, and the levels of index and bill; `None` where one was not measured yet.
pub(super) fn weeks() -> impl Iterator<Item = (Date, f64, Option<f64>)> {
    LEVELS.lines().filter_map(|line| {
        let mut columns = line.split(',');
        let day = parse_date(columns.next()?)?;
        let index = columns.next()?.parse().ok()?;
        let bill = columns.nth(1).and_then(|level| level.parse().ok());
        Some((day, index, bill))
    })
}

/// The summer: from the spending index's high to the last week measured.
fn summer() -> Option<[(Date, f64); 2]> {
    let high = IndexFall::from_data()?.high.date;
    let mut rows = weeks().map(|(day, index, _)| (day, index));
    let first = rows.find(|(day, _)| *day >= high)?;
    Some([first, rows.last()?])
}

fn same_models_days() -> Option<[Date; 2]> {
    Some(summer()?.map(|(day, _)| day))
}

fn same_models() -> Option<Decimal> {
    let [(_, first), (_, last)] = summer()?;
    from_float(last / first - 1.0)
}

/// Weeks that were measured: how an index moved, and how a bill beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredWeeks {
    /// The change of index and bill in each week, as fractions.
    pub changes: Vec<[f64; 2]>,
    /// The share of the bill's variance that the index explains, from week to week.
    pub r_squared: f64,
}

impl MeasuredWeeks {
    /// A bill over three open models beside the index of open models; `None` where the data cannot be read.
    pub fn read() -> Option<Self> {
        let rows: Vec<(Date, f64, f64)> =
            weeks().filter_map(|(day, index, bill)| Some((day, index, bill?))).collect();
        let change = |one: f64, next: f64| next / one - 1.0;
        let changes = rows.windows(2).filter_map(|pair| match pair {
            [(_, index, bill), (_, next_index, next_bill)] => {
                Some([change(*index, *next_index), change(*bill, *next_bill)])
            }
            _ => None,
        });
        let history = |name: &str, of: fn(&(Date, f64, f64)) -> f64| {
            let days = rows.iter().map(|row| row.0).collect();
            PriceHistory::new(name.to_owned(), days, rows.iter().map(of).collect()).ok()
        };
        let (index, bill) = (history("index", |row| row.1)?, history("bill", |row| row.2)?);
        let beta = Beta::of(&bill, &index, Horizon::Days(7), Overlap::Without).ok()?;
        Some(Self { changes: changes.collect(), r_squared: beta.r_squared })
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::study::link;

    #[test]
    fn one_lock_has_three_results_and_the_bill_stands_still() {
        let scenario = link::read("v=1&lock.share=0.8").scenario;
        let [same, spending, vendor] = &OnIndex::all(&scenario)[..] else { panic!("three") };
        // 33,408.00 yuan a year; the levels are those of 6 June and 22 August 2026.
        for on in [same, spending, vendor] {
            assert_eq!(on.bill, dec!(33408.00), "{on:?}");
            assert_eq!(on.paid, on.bill - on.gain, "{on:?}");
            assert_eq!(on.change > Decimal::ZERO, on.gain > Decimal::ZERO, "{on:?}");
        }
        assert_eq!(same.change, dec!(0.106));
        assert_eq!(spending.change, dec!(-0.532));
        assert!(vendor.change > dec!(0.5), "DeepSeek's rise of August: {vendor:?}");
        let dollars = Scenario { currency: Currency::Usd, ..scenario };
        let sol = OnIndex::of(&dollars, IndexChoice::OneVendor).unwrap();
        assert!(sol.change < dec!(-0.5) && sol.gain < dec!(0), "{sol:?}");
    }

    #[test]
    fn the_weeks_explain_as_much_as_was_measured() {
        let weeks = MeasuredWeeks::read().unwrap();
        assert!((weeks.r_squared - 0.12).abs() < 0.01, "{}", weeks.r_squared);
        assert!(weeks.changes.len() > 80);
    }
}
