//! From a study to the working of each of its figures.

use rust_decimal::{Decimal, dec};

use super::explained_lock::{saved, unit_gain, with_lock};
use super::explanation::{Explanation, at_rate, price_source};
use super::figures::{Case, Study};
use super::formula::{Formula, Over, Rounding, Symbol, Term};
use super::price_move::MoveKind;
use super::scenario::{Curve, Scenario};
use super::working::{Figure, FigureWorking, InputSource, Meaning, Measure};
use crate::hedge::bill::BillLine;
use crate::market::billed_unit::BilledUnit;
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;
use crate::market::unit::{Counted, StandardUnit};

impl Study {
    /// How a figure came about, in month `number` (from 1) where it is a month's.
    ///
    /// `scenario` is the one that this study was run on. `None` where the figure has no value.
    pub fn working(
        &self,
        scenario: &Scenario,
        figure: Figure,
        number: u32,
    ) -> Option<FigureWorking> {
        // OK because a month's number fits a usize.
        let month = self.months.get((number as usize).checked_sub(1)?)?;
        Explanation::new(self, scenario, month).of(figure)
    }
}

impl Explanation<'_> {
    fn of(mut self, figure: Figure) -> Option<FigureWorking> {
        let value = self.value_of(figure)?;
        let formula = match figure {
            Figure::Unmoved => self.bill(None),
            Figure::Unhedged(case) => self.bill(Some(case)),
            Figure::Exposure if self.study.unit == BilledUnit::GpuHours => self.hours(),
            Figure::Exposure => self.exposure(),
            Figure::IndexToday => self.index_today()?,
            Figure::FuturesPrice => self.futures_price()?,
            Figure::Settlement(case) => self.settlement(case),
            Figure::Lots => self.lots(),
            Figure::Gain(case) => self.gain(case),
            Figure::Fees => self.fees(),
            Figure::Locked(case) => {
                self.figure(Symbol::Unhedged, Figure::Unhedged(case));
                self.figure(Symbol::Gain, Figure::Gain(case));
                self.figure(Symbol::Fees, Figure::Fees);
                let of = [Symbol::Unhedged, Symbol::Gain, Symbol::Fees];
                Formula::new(Symbol::Locked, with_lock(self.study.side, of))
            }
            Figure::TotalUnhedged(case) => {
                self.sum(Symbol::TotalUnhedged, Symbol::Unhedged, Figure::Unhedged(case))
            }
            Figure::TotalGain(case) => {
                self.sum(Symbol::TotalGain, Symbol::Gain, Figure::Gain(case))
            }
            Figure::TotalLocked(case) => {
                self.figure(Symbol::TotalUnhedged, Figure::TotalUnhedged(case));
                self.figure(Symbol::TotalGain, Figure::TotalGain(case));
                let fees = self.study.fees;
                self.computed(Symbol::TotalFees, Meaning::FeesSum, fees, self.money());
                let of = [Symbol::TotalUnhedged, Symbol::TotalGain, Symbol::TotalFees];
                Formula::new(Symbol::TotalLocked, with_lock(self.study.side, of))
            }
            Figure::Saved(case) => {
                self.figure(Symbol::TotalUnhedged, Figure::TotalUnhedged(case));
                self.figure(Symbol::TotalLocked, Figure::TotalLocked(case));
                Formula::new(Symbol::Saved, saved(self.study.side))
            }
            Figure::EffectivePlain(case) => {
                self.figure(Symbol::TotalLocked, Figure::TotalLocked(case));
                let (meaning, millions) = (Meaning::PlainSum, self.study.plain_millions);
                let measure = Measure::plain(self.study.unit);
                self.computed(Symbol::TotalPlain, meaning, millions, measure);
                Formula::new(Symbol::EffectivePrice, Symbol::TotalLocked / Symbol::TotalPlain)
            }
            Figure::EffectiveStandard(case) => {
                self.figure(Symbol::TotalLocked, Figure::TotalLocked(case));
                self.exposure_sum();
                Formula::new(Symbol::EffectivePrice, Symbol::TotalLocked / Symbol::TotalExposure)
            }
            Figure::Covered => {
                self.computed(Symbol::TotalLots, Meaning::LotsSum, self.study.lots, Measure::Lots);
                self.lot_size();
                self.exposure_sum();
                let covered = Symbol::TotalLots * Symbol::LotSize / Symbol::TotalExposure;
                Formula::new(Symbol::Covered, covered)
            }
            Figure::InitialMargin => self.margin(),
        };
        let (side, unit) = (self.study.side, self.study.unit);
        Some(FigureWorking { side, unit, figure, formula, inputs: self.inputs, value })
    }

    /// A month's bill of tokens, in a case or at unmoved prices.
    pub(super) fn bill_of_tokens(&mut self, case: Option<Case>) -> Formula {
        let scenario = self.scenario;
        let factors = case.and(scenario.price_move.own_factors(self.month.number));
        let has_rate = self.has_foreign_line();
        for (index, line) in scenario.lines.iter().enumerate() {
            let number = Some(index + 1);
            for kind in TokenKind::ALL.into_iter().filter(|kind| has_tokens(line, *kind)) {
                self.tokens(line, number, kind);
                let price = line.prices.get(kind).get();
                let (meaning, source) = (Meaning::Price(kind), price_source(line, kind));
                let measure = Measure::PricePlain(line.currency);
                self.line_input(Symbol::Price, number, meaning, price, measure, source);
                if let Some(factors) = factors {
                    let (meaning, factor) = (Meaning::PriceFactor(kind), factors.get(kind));
                    let (measure, source) = (Measure::Number, InputSource::Move);
                    self.line_input(Symbol::Factor, number, meaning, factor, measure, source);
                }
            }
            self.adjustments(line, number);
            if has_rate {
                self.line_rate(line, number);
            }
        }
        let listed = Symbol::Tokens / Term::MILLION * Symbol::Price;
        let (result, moved) = match case {
            None => (Symbol::Unmoved, listed),
            Some(Case::Chosen) => (Symbol::Unhedged, listed * Symbol::Factor),
            Some(Case::Mirror) => (Symbol::Unhedged, listed / Symbol::Factor),
        };
        let of_line = self.adjusted(moved);
        let of_line = if has_rate { at_rate(of_line, scenario.currency) } else { of_line };
        Formula::new(result, of_line.over(Over::Lines)).rounded(Rounding::Cent)
    }

    fn exposure(&mut self) -> Formula {
        let source = match self.scenario.unit {
            StandardUnit::Stu => InputSource::StandardTokenUnit,
            StandardUnit::Plain | StandardUnit::PriceWeighted => InputSource::Reader,
        };
        let lines = self.scenario.lines.iter().zip(&self.study.weights).enumerate();
        for (index, (line, weights)) in lines {
            let number = Some(index + 1);
            for kind in TokenKind::ALL.into_iter().filter(|kind| has_tokens(line, *kind)) {
                self.tokens(line, number, kind);
                let (meaning, weight) = (Meaning::Weight(kind), weights.token.get(kind));
                self.line_input(Symbol::Weight, number, meaning, weight, Measure::Number, source);
            }
            match weights.counted {
                Counted::Batch => self.batch_weight(line, number, weights.batch, source),
                Counted::All | Counted::AllByKind => self.adjustments(line, number),
            }
        }
        let weighted = Symbol::Tokens / Term::MILLION * Symbol::Weight;
        let of_line = match self.scenario.unit {
            StandardUnit::Stu | StandardUnit::Plain => self.with_batch_weight(weighted),
            StandardUnit::PriceWeighted => self.adjusted(weighted),
        };
        Formula::new(Symbol::Exposure, of_line.over(Over::Lines))
    }

    fn index_today(&mut self) -> Option<Formula> {
        if let Some(index) = self.scenario.lock.index {
            return Some(self.entered(Symbol::IndexToday, index.get()));
        }
        // The first month's figures, whichever month is looked at.
        let first = self.study.months.first()?;
        self.month_figure(Symbol::Unmoved, Figure::Unmoved, first);
        let (from, to) = (self.study.currency, self.study.contract_currency);
        let bill = self.converted(Term::InputOfMonth(Symbol::Unmoved, 1), from, to);
        self.month_figure(Symbol::Exposure, Figure::Exposure, first);
        let exposure = Term::InputOfMonth(Symbol::Exposure, 1);
        Some(Formula::new(Symbol::IndexToday, bill / exposure))
    }

    /// A price that is what the reader entered.
    fn entered(&mut self, result: Symbol, price: Decimal) -> Formula {
        let measure = Measure::index_price(self.study.unit, self.study.contract_currency);
        self.reader(Symbol::Entered, Meaning::EnteredPrice, price, measure);
        Formula::new(result, Symbol::Entered.into())
    }

    fn futures_price(&mut self) -> Option<Formula> {
        let lock = &self.scenario.lock;
        let formula = match lock.curve {
            Curve::Typed => {
                // OK because a month's number fits a usize.
                let of_month = lock.futures.get(self.month.number as usize - 1);
                let price = of_month.or(lock.futures.last())?.get();
                self.entered(Symbol::FuturesPrice, price)
            }
            Curve::Flat => {
                self.figure(Symbol::IndexToday, Figure::IndexToday);
                Formula::new(Symbol::FuturesPrice, Symbol::IndexToday.into())
            }
            Curve::Premium => {
                self.figure(Symbol::IndexToday, Figure::IndexToday);
                let premium = lock.premium.get();
                self.reader(Symbol::Premium, Meaning::Premium, premium, Measure::Percent);
                let number = self.month.number.into();
                let meaning = Meaning::MonthNumber;
                self.computed(Symbol::MonthNumber, meaning, number, Measure::Number);
                let years = Symbol::MonthNumber / dec!(12);
                let growth = (Term::ONE + Symbol::Premium).to_the(years);
                Formula::new(Symbol::FuturesPrice, Symbol::IndexToday * growth)
            }
        };
        self.tick();
        Some(formula.rounded(Rounding::Tick))
    }

    fn settlement(&mut self, case: Case) -> Formula {
        self.figure(Symbol::IndexToday, Figure::IndexToday);
        let index = Symbol::IndexToday;
        let term = if self.scenario.price_move.kind == MoveKind::Slider {
            let (meaning, factor) = (Meaning::IndexFactor, self.month.cases.get(case).index_factor);
            self.input(Symbol::Factor, meaning, factor, Measure::Number, InputSource::Move);
            index * Symbol::Factor
        } else if self.month.unmoved.is_zero() {
            // A bill of nothing does not move, and neither does the index.
            index.into()
        } else {
            let (meaning, response) =
                (Meaning::IndexResponse, self.scenario.price_move.index_response.get());
            self.reader(Symbol::IndexResponse, meaning, response, Measure::Percent);
            self.figure(Symbol::Unhedged, Figure::Unhedged(case));
            self.figure(Symbol::Unmoved, Figure::Unmoved);
            let effect = Symbol::Unhedged / Symbol::Unmoved - Term::ONE;
            index * (Term::ONE + Symbol::IndexResponse * effect)
        };
        self.tick();
        Formula::new(Symbol::Settlement, term).rounded(Rounding::Tick)
    }

    fn lots(&mut self) -> Formula {
        let share = self.scenario.lock.share.get();
        self.reader(Symbol::Share, Meaning::Share, share, Measure::Percent);
        self.figure(Symbol::Exposure, Figure::Exposure);
        self.lot_size();
        let lots = Symbol::Share * Symbol::Exposure / Symbol::LotSize;
        Formula::new(Symbol::Lots, lots).rounded(Rounding::WholeLots)
    }

    fn gain(&mut self, case: Case) -> Formula {
        self.figure(Symbol::Lots, Figure::Lots);
        self.lot_size();
        self.figure(Symbol::Settlement, Figure::Settlement(case));
        self.figure(Symbol::FuturesPrice, Figure::FuturesPrice);
        let gain = Symbol::Lots * Symbol::LotSize * unit_gain(self.study.side);
        self.billed(Symbol::Gain, gain)
    }

    fn fees(&mut self) -> Formula {
        self.figure(Symbol::Lots, Figure::Lots);
        let fee = self.scenario.contract.fee.get();
        let measure = Measure::Money(self.study.contract_currency);
        self.input(Symbol::Fee, Meaning::Fee, fee, measure, InputSource::Contract);
        self.billed(Symbol::Fees, Symbol::Lots * Symbol::Fee * Decimal::TWO)
    }

    fn margin(&mut self) -> Formula {
        let rate = self.scenario.contract.margin_rate.get();
        let meaning = Meaning::MarginRate;
        self.input(Symbol::MarginRate, meaning, rate, Measure::Percent, InputSource::Contract);
        self.lot_size();
        for month in &self.study.months {
            self.month_figure(Symbol::Lots, Figure::Lots, month);
            self.month_figure(Symbol::FuturesPrice, Figure::FuturesPrice, month);
        }
        let margin = margin_term(self.study.months.len());
        self.billed(Symbol::Margin, margin)
    }

    /// An amount of the contract's currency in the bill's, to the cent.
    fn billed(&mut self, result: Symbol, amount: Term) -> Formula {
        let (from, to) = (self.study.contract_currency, self.study.currency);
        Formula::new(result, self.converted(amount, from, to)).rounded(Rounding::Cent)
    }

    fn sum(&mut self, result: Symbol, symbol: Symbol, of: Figure) -> Formula {
        for month in &self.study.months {
            self.month_figure(symbol, of, month);
        }
        Formula::new(result, Term::from(symbol).over(months(self.study.months.len())))
    }
}

/// rate · Σ n·L·F: margin on entry, of the exact study and of the simulated one.
pub(super) fn margin_term(count: usize) -> Term {
    let notional = Symbol::Lots * Symbol::LotSize * Symbol::FuturesPrice;
    Symbol::MarginRate * notional.over(months(count))
}

/// A range of months.
pub(super) fn months(count: usize) -> Over {
    // OK because a horizon has few months.
    Over::Months(count as u32)
}

fn has_tokens(line: &BillLine, kind: TokenKind) -> bool {
    !line.tokens.get(kind).get().is_zero()
}
