//! What a simulated figure takes: its inputs by name, with units and sources.

use super::assumptions::{FuturesSource, IndexModel};
use super::case::BUDGET_DISTANCE;
use super::explain::Simulated;
use super::summary::Summary;
use super::working::{HedgeSide, RiskMeaning, SimulatedFigure};
use crate::market::exact::from_float;
use crate::pricing::mean_reverting_jump::Trend;
use crate::study::formula::Symbol;
use crate::study::working::{Figure, InputSource, Meaning, Measure, MonthOf, Value, WorkingInput};

/// Inputs while they are collected. A number beyond 28 digits is left out.
#[derive(Default)]
struct Inputs(Vec<WorkingInput>);

impl Inputs {
    fn push(&mut self, symbol: Symbol, meaning: Meaning, number: f64, of: (Measure, InputSource)) {
        self.push_of(None, symbol, meaning, number, of);
    }

    fn push_of(
        &mut self,
        month: Option<MonthOf>,
        symbol: Symbol,
        meaning: Meaning,
        number: f64,
        (measure, source): (Measure, InputSource),
    ) {
        let value = from_float(number).map(|number| Value { number, measure });
        let input =
            value.map(|value| WorkingInput { symbol, line: None, month, meaning, value, source });
        self.0.extend(input);
    }

    /// A parameter that no formula names.
    fn parameter(&mut self, meaning: RiskMeaning, number: f64, of: (Measure, InputSource)) {
        self.push(Symbol::None, Meaning::Risk(meaning), number, of);
    }
}

const READER: (Measure, InputSource) = (Measure::Number, InputSource::Reader);
const READER_PERCENT: (Measure, InputSource) = (Measure::Percent, InputSource::Reader);

impl Simulated<'_> {
    /// The inputs of a figure, in the order of its formula or else of the simulation.
    pub(super) fn inputs(&self, figure: SimulatedFigure) -> Vec<WorkingInput> {
        let mut inputs = Inputs::default();
        match figure {
            SimulatedFigure::Budget => self.budget_inputs(&mut inputs),
            SimulatedFigure::OwnVolatility => self.own_volatility_inputs(&mut inputs),
            SimulatedFigure::InitialMargin(source) => self.margin_inputs(&mut inputs, source),
            SimulatedFigure::WorstCash
            | SimulatedFigure::BufferExhausted
            | SimulatedFigure::RightButExhausted => {
                if let Some(buffer) =
                    self.case.risk.buffer.filter(|_| figure != SimulatedFigure::WorstCash)
                {
                    let of = (Measure::Money(self.currency), InputSource::Reader);
                    inputs.parameter(RiskMeaning::Buffer, buffer, of);
                }
                self.margin_inputs(&mut inputs, self.case.risk.futures);
                let maintenance = self.case.risk.maintenance;
                inputs.parameter(RiskMeaning::Maintenance, maintenance, READER_PERCENT);
                self.index_inputs(&mut inputs);
            }
            SimulatedFigure::VolatilityCut => {
                if let Some(summary) = self.summary {
                    let of = (Measure::Money(self.currency), InputSource::Simulated);
                    let deviations = &summary.standard_deviations;
                    let (locked, unhedged) = (Symbol::DeviationLocked, Symbol::DeviationUnhedged);
                    let meaning = Meaning::Risk(RiskMeaning::DeviationLocked);
                    inputs.push(locked, meaning, deviations.locked, of);
                    let meaning = Meaning::Risk(RiskMeaning::DeviationUnhedged);
                    inputs.push(unhedged, meaning, deviations.unhedged, of);
                }
                self.simulation_inputs(&mut inputs, HedgeSide::Locked);
            }
            SimulatedFigure::Regret => self.simulation_inputs(&mut inputs, HedgeSide::Locked),
            SimulatedFigure::OverBudget(position) => {
                let source = match self.case.risk.budget {
                    Some(_) => InputSource::Reader,
                    None => InputSource::Convention,
                };
                let of = (Measure::Money(self.currency), source);
                inputs.parameter(RiskMeaning::Budget, self.case.budget(), of);
                self.simulation_inputs(&mut inputs, position);
            }
            SimulatedFigure::Mean(position)
            | SimulatedFigure::Median(position)
            | SimulatedFigure::Low(position)
            | SimulatedFigure::High(position)
            | SimulatedFigure::MonthQuantile(position, ..) => {
                self.simulation_inputs(&mut inputs, position);
            }
        }
        inputs.0
    }

    pub(super) fn month(&self, index: usize) -> Option<MonthOf> {
        let calendar = *self.months.get(index)?;
        Some(MonthOf { number: u32::try_from(index + 1).ok()?, calendar })
    }

    fn budget_inputs(&self, inputs: &mut Inputs) {
        let money = Measure::Money(self.currency);
        if let Some(budget) = self.case.risk.budget {
            let meaning = Meaning::Risk(RiskMeaning::Budget);
            inputs.push(Symbol::Entered, meaning, budget, (money, InputSource::Reader));
            return;
        }
        let of = (Measure::Percent, InputSource::Convention);
        let meaning = Meaning::Risk(RiskMeaning::BudgetDistance);
        inputs.push(Symbol::BudgetDistance, meaning, BUDGET_DISTANCE, of);
        for (index, bill) in self.case.bills.iter().enumerate() {
            let (month, meaning) = (self.month(index), Meaning::Figure(Figure::Unmoved));
            inputs.push_of(month, Symbol::Unmoved, meaning, *bill, (money, InputSource::Computed));
        }
    }

    fn own_volatility_inputs(&self, inputs: &mut Inputs) {
        let risk = &self.case.risk;
        if risk.r_squared == 0.0 {
            let meaning = Meaning::Risk(RiskMeaning::OwnVolatility);
            inputs.push(Symbol::Entered, meaning, risk.own_vol, READER_PERCENT);
            return;
        }
        let Some(Summary { variances, .. }) = self.summary else { return };
        let computed = (Measure::Number, InputSource::Computed);
        let of = |meaning| Meaning::Risk(meaning);
        inputs.push(Symbol::Beta, of(RiskMeaning::Beta), self.case.beta, READER);
        let source = (Measure::Number, InputSource::IndexModel(risk.index));
        inputs.push(Symbol::IndexVariance, of(RiskMeaning::IndexVariance), variances.index, source);
        inputs.push(Symbol::RSquared, of(RiskMeaning::RSquared), risk.r_squared, READER_PERCENT);
        inputs.push(Symbol::JumpVariance, of(RiskMeaning::JumpVariance), variances.jumps, computed);
        inputs.push(Symbol::UnitVariance, of(RiskMeaning::UnitVariance), variances.unit, computed);
    }

    fn margin_inputs(&self, inputs: &mut Inputs, source: FuturesSource) {
        let Some(cash) = self.cash else { return };
        let contract = |measure| (measure, InputSource::Contract);
        let (rate, lot) = (self.case.margin_rate, self.case.lot);
        let of = contract(Measure::Percent);
        inputs.push(Symbol::MarginRate, Meaning::MarginRate, rate, of);
        let of = contract(Measure::exposure(self.case.unit));
        inputs.push(Symbol::LotSize, Meaning::LotSize, lot, of);
        for (index, (lots, price)) in cash.lots.iter().zip(&cash.futures).enumerate() {
            let (month, meaning) = (self.month(index), Meaning::Figure(Figure::Lots));
            let of = (Measure::Lots, InputSource::Computed);
            inputs.push_of(month, Symbol::Lots, meaning, *lots, of);
            self.futures_price(inputs, index, *price, source);
        }
    }

    fn futures_price(&self, inputs: &mut Inputs, index: usize, price: f64, from: FuturesSource) {
        let source = match from {
            FuturesSource::Curve => InputSource::Computed,
            FuturesSource::Expected => InputSource::IndexModel(self.case.risk.index),
        };
        let meaning = Meaning::Risk(RiskMeaning::FuturesPrice(from));
        let (month, of) =
            (self.month(index), (Measure::index_price(self.case.unit, self.currency), source));
        inputs.push_of(month, Symbol::FuturesPrice, meaning, price, of);
    }

    /// What simulated months take: the laws of the index, the own price and the use, then the lock.
    fn simulation_inputs(&self, inputs: &mut Inputs, position: HedgeSide) {
        let money = Measure::Money(self.currency);
        let (bill, computed) = (self.case.bill_today(), InputSource::Computed);
        inputs.parameter(RiskMeaning::BillToday, bill, (money, computed));
        let exposure = self.case.exposure.iter().sum();
        let of = (Measure::exposure(self.case.unit), computed);
        inputs.push(Symbol::None, Meaning::ExposureSum, exposure, of);
        self.index_inputs(inputs);
        self.own_price_inputs(inputs);
        if position == HedgeSide::Locked {
            self.lock_inputs(inputs);
        }
    }

    fn index_inputs(&self, inputs: &mut Inputs) {
        let model = self.case.index_model();
        let of = match self.case.risk.index {
            IndexModel::Custom => READER,
            index => (Measure::Number, InputSource::IndexModel(index)),
        };
        let price = (Measure::index_price(self.case.unit, self.currency), InputSource::Computed);
        let meaning = Meaning::Figure(Figure::IndexToday);
        inputs.push(Symbol::None, meaning, self.case.index_today, price);
        if let Some(process) = model.process() {
            inputs.parameter(RiskMeaning::Drift, process.drift, of);
            inputs.parameter(RiskMeaning::Kappa, process.kappa, of);
        }
        // OK to leave out what has no model: it was refused before anything was simulated.
        let Ok(law) = model.model(self.case.index_today) else { return };
        if let (Trend::Reverting { kappa, level }, None) = (law.trend, model.process()) {
            inputs.parameter(RiskMeaning::Kappa, kappa, of);
            inputs.parameter(RiskMeaning::LevelDrift, level.beta, of);
            inputs.parameter(RiskMeaning::SeasonHeight, level.season_amplitude, of);
        }
        inputs.parameter(RiskMeaning::Volatility, law.volatility, (Measure::Percent, of.1));
        inputs.parameter(RiskMeaning::JumpRate, law.jump_rate, of);
        if law.jump_rate > 0.0 {
            inputs.parameter(RiskMeaning::JumpMean, law.jump_mean, of);
            inputs.parameter(RiskMeaning::JumpDeviation, law.jump_sd, of);
        }
    }

    fn own_price_inputs(&self, inputs: &mut Inputs) {
        let risk = &self.case.risk;
        inputs.parameter(RiskMeaning::RSquared, risk.r_squared, READER_PERCENT);
        inputs.parameter(RiskMeaning::Beta, self.case.beta, READER);
        if let Some(summary) = self.summary {
            let of = (Measure::Percent, InputSource::Computed);
            inputs.parameter(RiskMeaning::OwnVolatility, summary.own_volatility, of);
        }
        inputs.parameter(RiskMeaning::OwnKappa, risk.own_kappa, READER);
        inputs.parameter(RiskMeaning::OwnJumpRate, risk.own_jump_rate, READER);
        if risk.own_jump_rate > 0.0 {
            inputs.parameter(RiskMeaning::OwnJumpMean, risk.own_jump_mean, READER);
            inputs.parameter(RiskMeaning::OwnJumpDeviation, risk.own_jump_sd, READER);
        }
        if let Some(drift) = risk.own_drift {
            inputs.parameter(RiskMeaning::OwnDrift, drift, READER);
        }
        inputs.parameter(RiskMeaning::UsageVolatility, risk.usage_vol, READER_PERCENT);
        if risk.usage_vol > 0.0 {
            inputs.parameter(RiskMeaning::UsageCorrelation, risk.usage_correlation, READER);
        }
    }

    fn lock_inputs(&self, inputs: &mut Inputs) {
        let case = self.case;
        let money = |number: f64, source| (number, (Measure::Money(self.currency), source));
        inputs.push(Symbol::None, Meaning::Share, case.share, READER_PERCENT);
        let of = (Measure::exposure(self.case.unit), InputSource::Contract);
        inputs.push(Symbol::None, Meaning::LotSize, case.lot, of);
        let (fee, of) = money(case.fee, InputSource::Contract);
        inputs.push(Symbol::None, Meaning::Fee, fee, of);
        let (spread, of) = money(case.risk.entry_spread, InputSource::Reader);
        inputs.parameter(RiskMeaning::EntrySpread, spread, of);
        let rate = case.risk.funding_rate;
        inputs.parameter(RiskMeaning::FundingRate, rate, READER_PERCENT);
        let prices = self.summary.map(|summary| summary.futures.as_slice()).unwrap_or_default();
        for (index, price) in prices.iter().enumerate() {
            self.futures_price(inputs, index, *price, case.risk.futures);
        }
    }
}
