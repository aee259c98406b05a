//! The value of each figure of an exact study, read from where the page reads it.

use super::explanation::Explanation;
use super::working::{Figure, Measure, Value};
use crate::market::billed_unit::BilledUnit;

impl Explanation<'_> {
    /// The figure's value, read from where the page reads it.
    pub fn value_of(&self, figure: Figure) -> Option<Value> {
        let Self { study, month, .. } = self;
        let money = self.money();
        let unit = study.unit;
        let standard = Measure::index_price(unit, study.contract_currency);
        let (number, measure) = match figure {
            Figure::Unmoved => (month.unmoved, money),
            Figure::Unhedged(case) => (month.cases.get(case).unhedged, money),
            Figure::Exposure => (month.exposure, Measure::exposure(unit)),
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
            Figure::Saved(case) => (study.totals.get(case).saved, money),
            Figure::EffectivePlain(case) => {
                let measure = match unit {
                    BilledUnit::Tokens => Measure::PricePlain(study.currency),
                    BilledUnit::GpuHours => Measure::PriceHour(study.currency),
                };
                (study.totals.get(case).effective_plain?, measure)
            }
            Figure::EffectiveStandard(case) => {
                let measure = Measure::index_price(unit, study.currency);
                (study.totals.get(case).effective_standard?, measure)
            }
            Figure::Covered => (study.covered, Measure::Percent),
            Figure::InitialMargin => (study.initial_margin, money),
        };
        Some(Value { number, measure })
    }
}
