//! A working while it is put together: the place where inputs are collected.

use rust_decimal::Decimal;

use super::figures::{Month, Study};
use super::formula::{Symbol, Term};
use super::scenario::Scenario;
use super::working::{Figure, InputSource, Meaning, Measure, MonthOf, Value, WorkingInput};
use crate::hedge::bill::{BillLine, grown_tokens};
use crate::market::currency::Currency;
use crate::market::price_list::{self, Role};
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;

/// A study's month being explained, and the inputs named so far.
pub struct Explanation<'a> {
    /// The figures.
    pub study: &'a Study,
    /// What they were computed from.
    pub scenario: &'a Scenario,
    /// The month looked at.
    pub month: &'a Month,
    /// The inputs, in the order of the formula.
    pub inputs: Vec<WorkingInput>,
}

impl<'a> Explanation<'a> {
    /// Begins with no inputs.
    pub const fn new(study: &'a Study, scenario: &'a Scenario, month: &'a Month) -> Self {
        Self { study, scenario, month, inputs: Vec::new() }
    }

    /// The tokens of one kind in the month.
    pub fn tokens(&mut self, line: &BillLine, number: Option<usize>, kind: TokenKind) {
        let tokens = line.tokens.get(kind);
        let grown = grown_tokens(tokens, self.scenario.growth, self.month.number);
        let source =
            if grown == Some(tokens.get()) { InputSource::Reader } else { InputSource::Computed };
        let tokens = grown.unwrap_or_default();
        self.line_input(
            Symbol::Tokens,
            number,
            Meaning::Tokens(kind),
            tokens,
            Measure::Tokens,
            source,
        );
    }

    /// Whether any line of the bill is in another currency than the bill.
    pub fn has_foreign_line(&self) -> bool {
        self.scenario.lines.iter().any(|line| line.currency != self.scenario.currency)
    }

    /// A term in one currency as one in another, with the rate as an input where the two differ.
    pub fn converted(&mut self, term: Term, from: Currency, to: Currency) -> Term {
        if from == to {
            return term;
        }
        let (meaning, rate) = (Meaning::ExchangeRate, self.scenario.exchange.rate.get());
        self.reader(Symbol::ExchangeRate, meaning, rate, Measure::Number);
        at_rate(term, to)
    }

    /// The exchange rate of a line, which is one in the bill's own currency.
    pub fn line_rate(&mut self, line: &BillLine, number: Option<usize>) {
        let (meaning, rate, source) = if line.currency == self.scenario.currency {
            (Meaning::NoConversion, Decimal::ONE, InputSource::Computed)
        } else {
            (Meaning::ExchangeRate, self.scenario.exchange.rate.get(), InputSource::Reader)
        };
        let symbol = Symbol::ExchangeRate;
        self.line_input(symbol, number, meaning, rate, Measure::Number, source);
    }

    /// The contract's size.
    pub fn lot_size(&mut self) {
        let lot = self.scenario.contract.lot.get();
        self.input(
            Symbol::LotSize,
            Meaning::LotSize,
            lot,
            Measure::exposure(self.study.unit),
            InputSource::Contract,
        );
    }

    /// The contract's tick.
    pub fn tick(&mut self) {
        let tick = self.scenario.contract.tick.get();
        let measure = Measure::index_price(self.study.unit, self.study.contract_currency);
        self.input(Symbol::Tick, Meaning::Tick, tick, measure, InputSource::Contract);
    }

    /// The exposure of the whole horizon.
    pub fn exposure_sum(&mut self) {
        let exposure = self.study.exposure;
        self.computed(
            Symbol::TotalExposure,
            Meaning::ExposureSum,
            exposure,
            Measure::exposure(self.study.unit),
        );
    }

    /// Another figure of the same study.
    pub fn figure(&mut self, symbol: Symbol, figure: Figure) {
        if let Some(value) = self.value_of(figure) {
            self.computed(symbol, Meaning::Figure(figure), value.number, value.measure);
        }
    }

    /// A number that the reader typed.
    pub fn reader(&mut self, symbol: Symbol, meaning: Meaning, number: Decimal, measure: Measure) {
        self.input(symbol, meaning, number, measure, InputSource::Reader);
    }

    /// A number that was worked out.
    pub fn computed(
        &mut self,
        symbol: Symbol,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
    ) {
        self.input(symbol, meaning, number, measure, InputSource::Computed);
    }

    /// A number of no bill line.
    pub fn input(
        &mut self,
        symbol: Symbol,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
        source: InputSource,
    ) {
        self.line_input(symbol, None, meaning, number, measure, source);
    }

    /// A number of a bill line, or of none.
    pub fn line_input(
        &mut self,
        symbol: Symbol,
        line: Option<usize>,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
        source: InputSource,
    ) {
        let value = Value { number, measure };
        self.inputs.push(WorkingInput { symbol, line, month: None, meaning, value, source });
    }

    /// Another month's figure, named by its month.
    pub fn month_figure(&mut self, symbol: Symbol, figure: Figure, month: &'a Month) {
        let Some(value) = Explanation::new(self.study, self.scenario, month).value_of(figure)
        else {
            return;
        };
        let (meaning, source) = (Meaning::Figure(figure), InputSource::Computed);
        let month = Some(MonthOf { number: month.number, calendar: month.calendar });
        self.inputs.push(WorkingInput { symbol, line: None, month, meaning, value, source });
    }

    /// The bill's currency as a measure.
    pub fn money(&self) -> Measure {
        Measure::Money(self.study.currency)
    }
}

/// A term in a currency, from the only other one. The rate is yuan for a dollar.
pub fn at_rate(term: Term, to: Currency) -> Term {
    match to {
        Currency::Cny => term * Symbol::ExchangeRate,
        Currency::Usd => term / Symbol::ExchangeRate,
    }
}

/// The price list's newest row where the line has a price of it, or else the reader. A line that names
/// no price of a write takes that of input.
pub fn price_source(line: &BillLine, kind: TokenKind) -> InputSource {
    let kind = match kind {
        TokenKind::Write if line.prices.write.is_none() => TokenKind::Input,
        TokenKind::WriteLong if line.prices.write_long.is_none() => TokenKind::Input,
        _ => kind,
    };
    let listed = price_list::rows().rev().find(|row| {
        row.role == Role::Offered
            && row.currency == line.currency
            && row.id() == line.model
            && row.complete().is_some_and(|(listed, _)| listed.get(kind) == line.prices.get(kind))
    });
    listed.map_or(InputSource::Reader, |row| {
        let (source, day) = row.source_of(kind);
        InputSource::PriceList(source, day)
    })
}
