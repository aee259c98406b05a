//! From a simulated study to the working of each of its figures.

use rust_decimal::Decimal;

use super::case::RiskCase;
use super::figures::Both;
use super::summary::{CashSummary, Summary, Total, TotalErrors};
use super::working::{HedgeSide, SimulatedFigure, SimulatedWorking, Simulation};
use crate::hedge::strategy::setting::Side;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::simulate::fan::LEVELS;
use crate::study::explain::{margin_term, months};
use crate::study::formula::{Formula, Symbol, Term};
use crate::study::working::{Measure, Value};

/// A case with what was simulated of it, to be asked for workings.
#[derive(Clone, Copy, Debug)]
pub struct Simulated<'a> {
    /// The case.
    pub case: &'a RiskCase,
    /// The bill's currency.
    pub currency: Currency,
    /// The calendar's months, in order.
    pub months: &'a [CalendarMonth],
    /// No lock beside the strip, where it is known.
    pub summary: Option<&'a Summary>,
    /// The cash that the lock takes, where it is known.
    pub cash: Option<&'a CashSummary>,
}

/// A figure's value with its unit, its formula where it has one, and its simulation.
type Found = (f64, Measure, Option<Formula>, Option<Simulation>);

impl Simulated<'_> {
    /// The figures that have a working, in the order in which they are shown: those of the whole horizon,
    /// then the quantiles of one month, counted from 0.
    pub fn figures(&self, month: usize) -> Vec<SimulatedFigure> {
        let both = [HedgeSide::Unhedged, HedgeSide::Locked];
        let of_position = [
            SimulatedFigure::OverBudget,
            SimulatedFigure::Mean,
            SimulatedFigure::Median,
            SimulatedFigure::High,
            SimulatedFigure::Low,
        ];
        let totals = of_position.iter().flat_map(|figure| both.map(figure));
        let rest = [
            SimulatedFigure::VolatilityCut,
            SimulatedFigure::Regret,
            SimulatedFigure::OwnVolatility,
            SimulatedFigure::Budget,
            SimulatedFigure::InitialMargin(self.case.risk.futures),
            SimulatedFigure::WorstCash,
            SimulatedFigure::BufferExhausted,
            SimulatedFigure::RightButExhausted,
        ];
        let quantiles = self.month(month).into_iter().flat_map(|month| {
            both.into_iter().flat_map(move |position| {
                let level = move |level| SimulatedFigure::MonthQuantile(position, month, level);
                (0..LEVELS.len()).map(level)
            })
        });
        totals.chain(rest).chain(quantiles).filter(|figure| self.found(*figure).is_some()).collect()
    }

    /// How a figure came about; `None` where it has no value, or one beyond 28 digits.
    pub fn working(&self, figure: SimulatedFigure) -> Option<SimulatedWorking> {
        let (number, measure, formula, simulation) = self.found(figure)?;
        let value = Value { number: from_float(number)?, measure };
        let inputs = self.inputs(figure);
        Some(SimulatedWorking {
            figure,
            side: self.case.side(),
            unit: self.case.unit,
            formula,
            inputs,
            value,
            simulation,
        })
    }

    fn found(&self, figure: SimulatedFigure) -> Option<Found> {
        let money = Measure::Money(self.currency);
        match figure {
            SimulatedFigure::OverBudget(position) => {
                let (total, _) = self.total(position)?;
                let simulation = self.simulation(total.over_budget_error);
                Some((total.over_budget, Measure::Percent, None, simulation))
            }
            SimulatedFigure::Mean(position) => self.amount(position, |t| t.mean, |e| e.mean),
            SimulatedFigure::Median(position) => self.amount(position, |t| t.median, |e| e.median),
            SimulatedFigure::Low(position) => self.amount(position, |t| t.low, |e| e.low),
            SimulatedFigure::High(position) => self.amount(position, |t| t.high, |e| e.high),
            SimulatedFigure::VolatilityCut => {
                let summary = self.summary?;
                let cut = Term::ONE - Symbol::DeviationLocked / Symbol::DeviationUnhedged;
                let formula = Formula::new(Symbol::VolatilityCut, cut);
                let (paths, seed) = (summary.paths, self.case.seed());
                let simulation = Simulation { paths, seed, standard_error: None };
                let value = summary.volatility_cut?;
                Some((value, Measure::Percent, Some(formula), Some(simulation)))
            }
            SimulatedFigure::Regret => {
                let summary = self.summary?;
                let simulation = self.simulation(summary.errors.regret);
                Some((summary.regret, Measure::Percent, None, simulation))
            }
            SimulatedFigure::OwnVolatility => {
                let value = self.summary?.own_volatility;
                Some((value, Measure::Percent, Some(self.own_volatility()), None))
            }
            SimulatedFigure::Budget => {
                // Shown beside the chances that are counted against it.
                self.summary?;
                Some((self.case.budget(), money, Some(self.budget()), None))
            }
            SimulatedFigure::InitialMargin(_) => {
                let term = margin_term(self.months.len());
                let formula = Formula::new(Symbol::Margin, term);
                Some((self.cash?.initial_margin, money, Some(formula), None))
            }
            SimulatedFigure::WorstCash => {
                let cash = self.cash?;
                Some((cash.bad, money, None, self.daily(cash.bad_error)))
            }
            SimulatedFigure::BufferExhausted => {
                let cash = self.cash?;
                let [error, _] = cash.buffer_errors?;
                Some((cash.exhausted?, Measure::Percent, None, self.daily(error)))
            }
            SimulatedFigure::RightButExhausted => {
                let cash = self.cash?;
                let [_, error] = cash.buffer_errors?;
                Some((cash.right_but_exhausted?, Measure::Percent, None, self.daily(error)))
            }
            SimulatedFigure::MonthQuantile(position, month, level) => {
                let summary = self.summary?;
                // OK because a month's number fits a usize.
                let index = (month.number as usize).checked_sub(1)?;
                let value = *of(&summary.months, position).get(index)?.get(level)?;
                let error = *of(&summary.errors.months, position).get(index)?.get(level)?;
                Some((value, money, None, self.simulation(error)))
            }
        }
    }

    fn total(&self, position: HedgeSide) -> Option<(&Total, &TotalErrors)> {
        let summary = self.summary?;
        Some((of(&summary.totals, position), of(&summary.errors.totals, position)))
    }

    fn amount(
        &self,
        position: HedgeSide,
        value: fn(&Total) -> f64,
        error: fn(&TotalErrors) -> f64,
    ) -> Option<Found> {
        let (total, errors) = self.total(position)?;
        let measure = Measure::Money(self.currency);
        Some((value(total), measure, None, self.simulation(error(errors))))
    }

    /// The simulation of months, with its standard error; `None` if the sample is too small for one.
    fn simulation(&self, error: f64) -> Option<Simulation> {
        let standard_error = Some(error).filter(|error| error.is_finite());
        let (paths, seed) = (self.summary?.paths, self.case.seed());
        Some(Simulation { paths, seed, standard_error })
    }

    /// The simulation of days, for the margin account.
    fn daily(&self, error: f64) -> Option<Simulation> {
        let standard_error = Some(error).filter(|error| error.is_finite());
        let (paths, seed) = (self.cash?.paths, self.case.seed());
        Some(Simulation { paths, seed, standard_error })
    }

    /// σ = √((β²·V·(1 − R²)/R² − J) / T); as entered where R² is zero.
    fn own_volatility(&self) -> Formula {
        let term = if self.case.risk.r_squared == 0.0 {
            Symbol::Entered.into()
        } else {
            let squared = Term::from(Symbol::Beta).to_the(Decimal::TWO.into());
            let explained = squared * Symbol::IndexVariance;
            let left = explained * (Term::ONE - Symbol::RSquared) / Symbol::RSquared;
            ((left - Symbol::JumpVariance) / Symbol::UnitVariance).root()
        };
        Formula::new(Symbol::OwnVolatility, term)
    }

    fn budget(&self) -> Formula {
        let bills = Term::from(Symbol::Unmoved).over(months(self.months.len()));
        let term = match (self.case.risk.budget, self.case.side()) {
            (Some(_), _) => Symbol::Entered.into(),
            (None, Side::Buyer) => (Term::ONE + Symbol::BudgetDistance) * bills,
            (None, Side::Provider) => (Term::ONE - Symbol::BudgetDistance) * bills,
        };
        Formula::new(Symbol::Budget, term)
    }
}

/// The one of both that a position is about.
const fn of<T>(both: &Both<T>, position: HedgeSide) -> &T {
    match position {
        HedgeSide::Unhedged => &both.unhedged,
        HedgeSide::Locked => &both.locked,
    }
}
