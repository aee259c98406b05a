//! A working while it is put together: the place where inputs are collected.

use rust_decimal::Decimal;

use super::figures::{Month, Study};
use super::scenario::Scenario;
use super::working::{Figure, Input, Meaning, Measure, Source, Value};
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
    pub inputs: Vec<Input>,
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
        let source = if grown == Some(tokens.get()) { Source::Reader } else { Source::Computed };
        let tokens = grown.unwrap_or_default();
        self.line_input("q", number, Meaning::Tokens(kind), tokens, Measure::Tokens, source);
    }

    /// The batch share and what it does, where there is one.
    pub fn batch(
        &mut self,
        line: &BillLine,
        number: Option<usize>,
        symbol: &'static str,
        meaning: Meaning,
        ratio: Decimal,
    ) {
        let share = line.batch_share.get();
        if share.is_zero() {
            return;
        }
        let source = Source::Reader;
        self.line_input("b", number, Meaning::BatchShare, share, Measure::Percent, source);
        self.line_input(symbol, number, meaning, ratio, Measure::Number, source);
    }

    /// The rate's effect on one unit of `from`, where the two currencies differ.
    pub fn exchange(&mut self, line: Option<usize>, from: Currency, to: Currency) {
        let factor = self.scenario.exchange.convert(Decimal::ONE, from, to);
        if let Some(factor) = factor.filter(|_| from != to) {
            let meaning = Meaning::ExchangeRate;
            self.line_input("FX", line, meaning, factor, Measure::Number, Source::Reader);
        }
    }

    /// The contract's size.
    pub fn lot_size(&mut self) {
        let lot = self.scenario.contract.lot.get();
        self.input("L", Meaning::LotSize, lot, Measure::MillionStandard, Source::Contract);
    }

    /// The contract's tick.
    pub fn tick(&mut self) {
        let tick = self.scenario.contract.tick.get();
        let measure = Measure::PriceStandard(self.study.contract_currency);
        self.input("tick", Meaning::Tick, tick, measure, Source::Contract);
    }

    /// The exposure of the whole horizon.
    pub fn exposure_sum(&mut self) {
        let exposure = self.study.exposure;
        self.computed("ΣQ", Meaning::ExposureSum, exposure, Measure::MillionStandard);
    }

    /// Another figure of the same study.
    pub fn figure(&mut self, symbol: &'static str, figure: Figure) {
        if let Some(value) = self.value_of(figure) {
            self.computed(symbol, Meaning::Figure(figure), value.number, value.measure);
        }
    }

    /// A number that the reader typed.
    pub fn reader(
        &mut self,
        symbol: &'static str,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
    ) {
        self.input(symbol, meaning, number, measure, Source::Reader);
    }

    /// A number that was worked out.
    pub fn computed(
        &mut self,
        symbol: &'static str,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
    ) {
        self.input(symbol, meaning, number, measure, Source::Computed);
    }

    /// A number of no bill line.
    pub fn input(
        &mut self,
        symbol: &'static str,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
        source: Source,
    ) {
        self.line_input(symbol, None, meaning, number, measure, source);
    }

    /// A number of a bill line, or of none.
    pub fn line_input(
        &mut self,
        symbol: &'static str,
        line: Option<usize>,
        meaning: Meaning,
        number: Decimal,
        measure: Measure,
        source: Source,
    ) {
        let value = Value { number, measure };
        self.inputs.push(Input { symbol, line, meaning, value, source });
    }

    /// The bill's currency as a measure.
    pub fn money(&self) -> Measure {
        Measure::Money(self.study.currency)
    }
}

/// The price list's newest row where the line has a price of it, or else the reader.
pub fn price_source(line: &BillLine, kind: TokenKind) -> Source {
    let listed = price_list::rows().rev().find(|row| {
        row.role == Role::Offered
            && row.currency == line.currency
            && row.prices.get(kind).or(row.prices.input) == Some(line.prices.get(kind))
            && row.id() == line.model
    });
    listed.map_or(Source::Reader, |row| Source::PriceList(row.source, row.date))
}
