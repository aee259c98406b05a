//! Scenarios side by side: the figures of each, in one currency, and the entries in which they differ.

use rust_decimal::Decimal;

use super::compared::Compared;
use super::figures::Study;
use super::keys;
use super::refusal::Refusals;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;

/// One of the scenarios with its figures, or why it has none.
#[derive(Clone, Debug)]
pub struct Side {
    /// The scenario under its name.
    pub compared: Compared,
    /// Its exact figures.
    pub study: Result<Study, Refusals>,
}

/// Scenarios side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// All of them, in the reader's order.
    pub sides: Vec<Side>,
    /// The currency of all amounts: that of the first bill.
    pub currency: Currency,
}

/// A key whose values differ, with the text of each scenario's value; `None` where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The name of the key, such as `lock.share`.
    pub key: String,
    /// The values, in the order of the scenarios.
    pub values: Vec<Option<String>>,
}

impl Comparison {
    /// The figures of scenarios.
    pub fn of(all: &[Compared]) -> Self {
        let side = |compared: &Compared| Side {
            study: Study::run(&compared.scenario),
            compared: compared.clone(),
        };
        let currency = all.first().map(|first| first.scenario.currency).unwrap_or_default();
        Self { sides: all.iter().map(side).collect(), currency }
    }

    /// The scenarios that have figures.
    pub fn figured(&self) -> impl Iterator<Item = (&Compared, &Study)> {
        self.sides.iter().filter_map(|side| Some((&side.compared, side.study.as_ref().ok()?)))
    }

    /// An amount of one of the studies in the currency of all, at the exchange rate of the first scenario; `None` on
    /// overflow.
    pub fn amount(&self, amount: Decimal, study: &Study) -> Option<Decimal> {
        let quote = self.sides.first()?.compared.scenario.exchange;
        quote.convert(amount, study.currency, self.currency)
    }

    /// Whether bills are in different currencies.
    pub fn converts(&self) -> bool {
        self.sides.iter().any(|side| side.compared.scenario.currency != self.currency)
    }

    /// Whether scenarios look at different numbers of months.
    pub fn has_other_horizons(&self) -> bool {
        let mut months = self.sides.iter().map(|side| side.compared.scenario.months());
        let first = months.next();
        months.any(|one| Some(one) != first)
    }

    /// Whether some scenarios pay a bill and others take in revenue, so that their totals are of two kinds.
    pub fn has_both_sides(&self) -> bool {
        let mut sides = self.figured().map(|(_, study)| study.side);
        let first = sides.next();
        sides.any(|one| Some(one) != first)
    }

    /// What all scenarios count; `None` where some count tokens and others GPU-hours, or none has figures.
    pub fn unit(&self) -> Option<BilledUnit> {
        let mut units = self.figured().map(|(_, study)| study.unit);
        let first = units.next()?;
        units.all(|one| one == first).then_some(first)
    }

    /// The entries that are not the same in all scenarios, in the order of links.
    pub fn differences(&self) -> Vec<Difference> {
        let held: Vec<Vec<(String, String)>> =
            self.sides.iter().map(|side| keys::pairs(&side.compared.scenario)).collect();
        let mut names: Vec<&String> = Vec::new();
        for (name, _) in held.iter().flatten() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let value = |pairs: &Vec<(String, String)>, name: &String| {
            pairs.iter().find(|(one, _)| one == name).map(|(_, text)| text.clone())
        };
        let difference = |name: &String| Difference {
            key: name.clone(),
            values: held.iter().map(|pairs| value(pairs, name)).collect(),
        };
        let all = names.into_iter().map(difference);
        all.filter(|one| one.values.iter().any(|value| Some(value) != one.values.first())).collect()
    }
}
