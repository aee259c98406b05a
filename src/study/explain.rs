//! From a study to the working of each of its figures.

use super::explanation::{Explanation, price_source};
use super::figures::{Case, Study};
use super::price_move::MoveKind;
use super::scenario::{Curve, Scenario};
use super::working::{Figure, Meaning, Measure, Source, Value, Working};
use crate::hedge::bill::BillLine;
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;
use crate::market::unit::StandardUnit;

impl Study {
    /// How a figure came about, in month `number` (from 1) where it is a month's.
    ///
    /// `scenario` is the one that this study was run on. `None` where the figure has no value.
    pub fn working(&self, scenario: &Scenario, figure: Figure, number: u32) -> Option<Working> {
        // OK because a month's number fits a usize.
        let month = self.months.get((number as usize).checked_sub(1)?)?;
        Explanation::new(self, scenario, month).of(figure)
    }
}

impl Explanation<'_> {
    fn of(mut self, figure: Figure) -> Option<Working> {
        let value = self.value_of(figure)?;
        let formula = match figure {
            Figure::Unmoved => self.bill(None),
            Figure::Unhedged(case) => self.bill(Some(case)),
            Figure::Exposure => self.exposure(),
            Figure::IndexToday => self.index_today(),
            Figure::FuturesPrice => self.futures_price(),
            Figure::Settlement(case) => self.settlement(case),
            Figure::Lots => {
                self.reader("h", Meaning::Share, self.scenario.lock.share.get(), Measure::Percent);
                self.figure("Q", Figure::Exposure);
                self.lot_size();
                "n = nearest(h · Q / L), ties down"
            }
            Figure::Gain(case) => {
                self.figure("n", Figure::Lots);
                self.lot_size();
                self.figure("I", Figure::Settlement(case));
                self.figure("F", Figure::FuturesPrice);
                self.exchange(None, self.study.contract_currency, self.study.currency);
                "G = n · L · (I − F) · FX"
            }
            Figure::Fees => {
                self.figure("n", Figure::Lots);
                let fee = self.scenario.contract.fee.get();
                let measure = Measure::Money(self.study.contract_currency);
                self.input("fee", Meaning::Fee, fee, measure, Source::Contract);
                self.exchange(None, self.study.contract_currency, self.study.currency);
                "fees = n · fee · 2 · FX"
            }
            Figure::Locked(case) => {
                self.figure("C", Figure::Unhedged(case));
                self.figure("G", Figure::Gain(case));
                self.figure("fees", Figure::Fees);
                "H = C − G + fees"
            }
            Figure::TotalUnhedged(case) => self.sum(Figure::Unhedged(case), "ΣC = C₁ + … + C_M"),
            Figure::TotalGain(case) => self.sum(Figure::Gain(case), "ΣG = G₁ + … + G_M"),
            Figure::TotalLocked(case) => {
                self.figure("ΣC", Figure::TotalUnhedged(case));
                self.figure("ΣG", Figure::TotalGain(case));
                let fees = self.study.fees;
                self.computed("Σfees", Meaning::FeesSum, fees, self.money());
                "ΣH = ΣC − ΣG + Σfees"
            }
            Figure::Saved(case) => {
                self.figure("ΣC", Figure::TotalUnhedged(case));
                self.figure("ΣH", Figure::TotalLocked(case));
                "saved = ΣC − ΣH"
            }
            Figure::EffectivePlain(case) => {
                self.figure("ΣH", Figure::TotalLocked(case));
                let millions = self.study.plain_millions;
                self.computed("Σq", Meaning::PlainSum, millions, Measure::MillionPlain);
                "effective price = ΣH / Σq"
            }
            Figure::EffectiveStandard(case) => {
                self.figure("ΣH", Figure::TotalLocked(case));
                self.exposure_sum();
                "effective price = ΣH / ΣQ"
            }
            Figure::Covered => {
                self.computed("Σn", Meaning::LotsSum, self.study.lots, Measure::Lots);
                self.lot_size();
                self.exposure_sum();
                "covered = Σn · L / ΣQ"
            }
            Figure::InitialMargin => {
                let rate = self.scenario.contract.margin_rate.get();
                let measure = Measure::Percent;
                self.input("rate", Meaning::MarginRate, rate, measure, Source::Contract);
                let notional = self.study.months.iter().map(|month| month.notional).sum();
                let measure = Measure::Money(self.study.contract_currency);
                self.computed("Σ n·L·F", Meaning::NotionalSum, notional, measure);
                self.exchange(None, self.study.contract_currency, self.study.currency);
                "margin = rate · Σ n·L·F · FX"
            }
        };
        Some(Working { figure, formula, inputs: self.inputs, value })
    }

    /// The figure's value, read from where the page reads it.
    pub fn value_of(&self, figure: Figure) -> Option<Value> {
        let Self { study, month, .. } = self;
        let money = self.money();
        let standard = Measure::PriceStandard(study.contract_currency);
        let (number, measure) = match figure {
            Figure::Unmoved => (month.unmoved, money),
            Figure::Unhedged(case) => (month.cases.get(case).unhedged, money),
            Figure::Exposure => (month.exposure, Measure::MillionStandard),
            Figure::IndexToday => (study.index_today, standard),
            Figure::FuturesPrice => (month.futures_price, standard),
            Figure::Settlement(case) => (month.cases.get(case).settlement, standard),
            Figure::Lots => (month.lots, Measure::Lots),
            Figure::Gain(case) => (month.cases.get(case).gain, money),
            Figure::Fees => (month.fees, money),
            Figure::Locked(case) => (month.cases.get(case).locked, money),
            Figure::TotalUnhedged(case) => (study.totals.get(case).unhedged, money),
            Figure::TotalGain(case) => (study.totals.get(case).gain, money),
            Figure::TotalLocked(case) => (study.totals.get(case).locked, money),
            Figure::Saved(case) => (study.totals.get(case).saved(), money),
            Figure::EffectivePlain(case) => {
                (study.totals.get(case).effective_plain?, Measure::PricePlain(study.currency))
            }
            Figure::EffectiveStandard(case) => {
                (study.totals.get(case).effective_standard?, Measure::PriceStandard(study.currency))
            }
            Figure::Covered => (study.covered, Measure::Percent),
            Figure::InitialMargin => (study.initial_margin, money),
        };
        Some(Value { number, measure })
    }

    fn bill(&mut self, case: Option<Case>) -> &'static str {
        let scenario = self.scenario;
        let factors = case.and(scenario.price_move.own_factors(self.month.number));
        for (index, line) in scenario.lines.iter().enumerate() {
            let line_number = Some(index + 1);
            for kind in TokenKind::ALL.into_iter().filter(|kind| has_tokens(line, *kind)) {
                self.tokens(line, line_number, kind);
                let price = line.prices.get(kind).get();
                let source = price_source(line, kind);
                let measure = Measure::PricePlain(line.currency);
                self.line_input("price", line_number, Meaning::Price(kind), price, measure, source);
                if let Some(factors) = factors {
                    let meaning = Meaning::PriceFactor(kind);
                    let factor = factors.get(kind);
                    let (measure, source) = (Measure::Number, Source::Move);
                    self.line_input("k", line_number, meaning, factor, measure, source);
                }
            }
            let ratio = line.batch_price_ratio.get();
            self.batch(line, line_number, "d", Meaning::BatchPriceRatio, ratio);
            self.exchange(line_number, line.currency, scenario.currency);
        }
        match case {
            None => "C = Σ q/10⁶ · price · (1 − b + b·d) · FX, to 0.01",
            Some(Case::Chosen) => "C = Σ q/10⁶ · price · k · (1 − b + b·d) · FX, to 0.01",
            Some(Case::Mirror) => "C = Σ q/10⁶ · price / k · (1 − b + b·d) · FX, to 0.01",
        }
    }

    fn exposure(&mut self) -> &'static str {
        let source = match self.scenario.unit {
            StandardUnit::Stu => Source::StandardTokenUnit,
            StandardUnit::Plain | StandardUnit::PriceWeighted => Source::Reader,
        };
        let lines = self.scenario.lines.iter().zip(&self.study.weights).enumerate();
        for (index, (line, weights)) in lines {
            let line_number = Some(index + 1);
            for kind in TokenKind::ALL.into_iter().filter(|kind| has_tokens(line, *kind)) {
                self.tokens(line, line_number, kind);
                let (meaning, weight) = (Meaning::Weight(kind), weights.token.get(kind));
                self.line_input("w", line_number, meaning, weight, Measure::Number, source);
            }
            self.batch(line, line_number, "w_batch", Meaning::BatchWeight, weights.batch);
        }
        "Q = Σ q/10⁶ · w · (1 − b + b·w_batch)"
    }

    fn index_today(&mut self) -> &'static str {
        if self.scenario.lock.index.is_some() {
            return "I₀ as typed";
        }
        // The first month's figures, whichever month is looked at.
        let Some(first) = self.study.months.first() else { return "" };
        let money = self.money();
        self.computed("C₁", Meaning::Figure(Figure::Unmoved), first.unmoved, money);
        let exposure = Meaning::Figure(Figure::Exposure);
        self.computed("Q₁", exposure, first.exposure, Measure::MillionStandard);
        self.exchange(None, self.study.currency, self.study.contract_currency);
        "I₀ = C₁ · FX / Q₁"
    }

    fn futures_price(&mut self) -> &'static str {
        match self.scenario.lock.curve {
            Curve::Typed => "F as typed, to the tick",
            Curve::Flat => {
                self.figure("I₀", Figure::IndexToday);
                self.tick();
                "F = I₀, to the tick"
            }
            Curve::Premium => {
                self.figure("I₀", Figure::IndexToday);
                let premium = self.scenario.lock.premium.get();
                self.reader("p", Meaning::Premium, premium, Measure::Percent);
                let number = self.month.number.into();
                self.computed("m", Meaning::MonthNumber, number, Measure::Number);
                self.tick();
                "F = I₀ · (1 + p)^(m/12), to the tick"
            }
        }
    }

    fn settlement(&mut self, case: Case) -> &'static str {
        self.figure("I₀", Figure::IndexToday);
        let is_slider = self.scenario.price_move.kind == MoveKind::Slider;
        if !is_slider {
            self.figure("C", Figure::Unhedged(case));
            self.figure("C₀", Figure::Unmoved);
            let response = self.scenario.price_move.index_response.get();
            self.reader("f", Meaning::IndexResponse, response, Measure::Percent);
        }
        let factor = self.month.cases.get(case).index_factor;
        self.input("k", Meaning::IndexFactor, factor, Measure::Number, Source::Move);
        self.tick();
        if is_slider {
            "I = I₀ · k, to the tick"
        } else {
            "I = I₀ · k, k = 1 + f · (C / C₀ − 1), to the tick"
        }
    }

    fn sum(&mut self, of: Figure, formula: &'static str) -> &'static str {
        let symbol = if matches!(of, Figure::Gain(_)) { "G" } else { "C" };
        for month in &self.study.months {
            let one = Explanation::new(self.study, self.scenario, month);
            if let Some(value) = one.value_of(of) {
                self.computed(symbol, Meaning::Figure(of), value.number, value.measure);
            }
        }
        formula
    }
}

fn has_tokens(line: &BillLine, kind: TokenKind) -> bool {
    !line.tokens.get(kind).get().is_zero()
}
