//! The working of a bill in GPU-hours: hours times their price.

use super::explanation::{Explanation, at_rate};
use super::figures::Case;
use super::formula::{Formula, Over, Rounding, Symbol, Term};
use super::working::{InputSource, Meaning, Measure};
use crate::hedge::bill::{BillLine, grown_hours};
use crate::market::billed_unit::BilledUnit;
use crate::market::quantity::Quantity;

impl Explanation<'_> {
    /// A month's bill, whatever it counts, in a case or at unmoved prices.
    pub(super) fn bill(&mut self, case: Option<Case>) -> Formula {
        match self.study.unit {
            BilledUnit::Tokens => self.bill_of_tokens(case),
            BilledUnit::GpuHours => self.bill_of_hours(case),
        }
    }

    /// A month's bill of hours.
    fn bill_of_hours(&mut self, case: Option<Case>) -> Formula {
        let scenario = self.scenario;
        let factors = case.and(scenario.price_move.own_factors(self.month.number));
        let has_rate = self.has_foreign_line();
        for (line, number) in scenario.lines.iter().zip(1..).filter(|(line, _)| !line.is_empty()) {
            let number = Some(number);
            self.hours_of(line, number);
            let (meaning, price) = (Meaning::HourPrice, line.hour_price.get());
            let measure = Measure::PriceHour(line.currency);
            self.line_input(Symbol::Price, number, meaning, price, measure, InputSource::Reader);
            if let Some(factors) = factors {
                let (factor, source) = (factors.input, InputSource::Move);
                let meaning = Meaning::HourFactor;
                self.line_input(Symbol::Factor, number, meaning, factor, Measure::Number, source);
            }
            if has_rate {
                self.line_rate(line, number);
            }
        }
        let listed = Symbol::Hours * Symbol::Price;
        let (result, of_line) = match case {
            None => (Symbol::Unmoved, listed),
            Some(Case::Chosen) => (Symbol::Unhedged, listed * Symbol::Factor),
            Some(Case::Mirror) => (Symbol::Unhedged, listed / Symbol::Factor),
        };
        let of_line = if has_rate { at_rate(of_line, scenario.currency) } else { of_line };
        Formula::new(result, of_line.over(Over::Lines)).rounded(Rounding::Cent)
    }

    /// A month's exposure: an hour counts one.
    pub(super) fn hours(&mut self) -> Formula {
        let lines = self.scenario.lines.iter().zip(1..);
        for (line, number) in lines.filter(|(line, _)| !line.is_empty()) {
            self.hours_of(line, Some(number));
        }
        Formula::new(Symbol::Exposure, Term::from(Symbol::Hours).over(Over::Lines))
    }

    fn hours_of(&mut self, line: &BillLine, number: Option<usize>) {
        let grown = grown_hours(line.hours, self.scenario.growth, self.month.number);
        let source = match grown == Some(line.hours.get()) {
            true => InputSource::Reader,
            false => InputSource::Computed,
        };
        let hours = grown.unwrap_or_default();
        self.line_input(Symbol::Hours, number, Meaning::Hours, hours, Measure::Hours, source);
    }
}
