//! How the futures price of a month came about.

use rust_decimal::{Decimal, dec};

use super::inputs::CurveMethod;
use super::price::{ContractStudy, neighbours, premium_a_year};
use crate::market::exact::from_float;
use crate::market::quantity::Quantity;
use crate::study::figures::Study;
use crate::study::formula::{Formula, Rounding, Symbol, Term};
use crate::study::scenario::Scenario;
use crate::study::working::{
    CurveMeaning, Figure, FigureWorking, InputSource, Meaning, Measure, Value, WorkingInput,
};

impl ContractStudy {
    /// How the price of month `number` (from 1) came about.
    ///
    /// `scenario` and `study` are those that this was run on. `None` where there is no such month.
    pub fn working(
        &self,
        scenario: &Scenario,
        study: &Study,
        number: u32,
    ) -> Option<FigureWorking> {
        // OK because a month's number fits a usize.
        let month = self.months.get((number as usize).checked_sub(1)?)?;
        let price = Measure::index_price(study.unit, self.currency);
        let mut inputs = Inputs { scenario, price, inputs: Vec::new() };
        let term = match scenario.curve.method {
            CurveMethod::Lock => return study.working(scenario, Figure::FuturesPrice, number),
            CurveMethod::Quotes => inputs.quotes(number)?,
            CurveMethod::Carry => inputs.carry(number, self.index_today),
            CurveMethod::Expected => inputs.expected(number, from_float(month.expected)?),
        };
        inputs.add(
            Symbol::Tick,
            Meaning::Tick,
            scenario.contract.tick.get(),
            InputSource::Contract,
        );
        Some(FigureWorking {
            side: scenario.side(),
            unit: study.unit,
            figure: Figure::FuturesPrice,
            formula: Formula::new(Symbol::FuturesPrice, term).rounded(Rounding::Tick),
            inputs: inputs.inputs,
            value: Value { number: month.price, measure: price },
        })
    }
}

/// The inputs named so far.
struct Inputs<'a> {
    scenario: &'a Scenario,
    price: Measure,
    inputs: Vec<WorkingInput>,
}

impl Inputs<'_> {
    /// A price.
    fn add(&mut self, symbol: Symbol, meaning: Meaning, number: Decimal, source: InputSource) {
        self.add_value(symbol, meaning, Value { number, measure: self.price }, source);
    }

    fn add_value(&mut self, symbol: Symbol, meaning: Meaning, value: Value, source: InputSource) {
        self.inputs.push(WorkingInput { symbol, line: None, month: None, meaning, value, source });
    }

    fn month(&mut self, symbol: Symbol, meaning: Meaning, month: u32, source: InputSource) {
        let value = Value { number: month.into(), measure: Measure::Number };
        self.add_value(symbol, meaning, value, source);
    }

    fn percent(&mut self, symbol: Symbol, meaning: Meaning, number: Decimal) {
        let value = Value { number, measure: Measure::Percent };
        self.add_value(symbol, meaning, value, InputSource::Reader);
    }

    /// P₁ · (P₂ / P₁)^((m − m₁) / (m₂ − m₁)), or the one quote that is used for the month.
    fn quotes(&mut self, number: u32) -> Option<Term> {
        let [(near, near_price), (far, far_price)] = neighbours(self.scenario, number)?;
        let reader = InputSource::Reader;
        if near >= far {
            self.add(Symbol::Entered, Meaning::EnteredPrice, near_price, reader);
            return Some(Symbol::Entered.into());
        }
        let of = Meaning::Curve;
        self.add(Symbol::NearPrice, of(CurveMeaning::QuoteBefore), near_price, reader);
        self.add(Symbol::FarPrice, of(CurveMeaning::QuoteAfter), far_price, reader);
        self.month(Symbol::MonthNumber, Meaning::MonthNumber, number, InputSource::Computed);
        self.month(Symbol::NearMonth, of(CurveMeaning::MonthBefore), near, reader);
        self.month(Symbol::FarMonth, of(CurveMeaning::MonthAfter), far, reader);
        let share =
            (Symbol::MonthNumber - Symbol::NearMonth) / (Symbol::FarMonth - Symbol::NearMonth);
        Some(Symbol::NearPrice * (Symbol::FarPrice / Symbol::NearPrice).to_the(share))
    }

    /// I₀ · e^((r − y) · m / 12).
    fn carry(&mut self, number: u32, index_today: Decimal) -> Term {
        let figure = Meaning::Figure(Figure::IndexToday);
        self.add(Symbol::IndexToday, figure, index_today, InputSource::Computed);
        let inputs = &self.scenario.curve;
        let (rate, convenience) = (inputs.rate.get(), inputs.convenience.get());
        let of = Meaning::Curve;
        self.percent(Symbol::InterestRate, of(CurveMeaning::InterestRate), rate);
        self.percent(Symbol::Convenience, of(CurveMeaning::Convenience), convenience);
        self.month(Symbol::MonthNumber, Meaning::MonthNumber, number, InputSource::Computed);
        let net = Symbol::InterestRate - Symbol::Convenience;
        Symbol::IndexToday * (net * Symbol::MonthNumber / dec!(12)).exponential()
    }

    /// E · (1 + p)^(m / 12).
    fn expected(&mut self, number: u32, expected: Decimal) -> Term {
        let source = InputSource::IndexModel(self.scenario.risk.index);
        self.add(Symbol::Expected, Meaning::Curve(CurveMeaning::Expected), expected, source);
        self.percent(Symbol::Premium, Meaning::Premium, premium_a_year(self.scenario));
        self.month(Symbol::MonthNumber, Meaning::MonthNumber, number, InputSource::Computed);
        let years = Symbol::MonthNumber / dec!(12);
        Symbol::Expected * (Term::ONE + Symbol::Premium).to_the(years)
    }
}
