//! The facts of a memo as text.

use rust_decimal::Decimal;

use super::Subject;
use crate::hedge::effectiveness::verdict::{Finding, R_SQUARED_FLOOR, SLOPE_BAND};
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::exact::{from_float, to_float};
use crate::market::quantity::Quantity;
use crate::study::figures::Month;
use crate::study::risk::locks::StrategyKind;
use crate::study::risk::policy::policy_months;
use crate::text::bill_summary::{a_month, models};
use crate::text::contract::{about, percent_of};
use crate::text::hours::{Counted, counted};
use crate::text::index_fit::hundredths;
use crate::text::language::Language;
use crate::text::number::{count, date, money, money_whole, month, percent, price};
use crate::text::{standing, strategies};

/// A month of the hedge as text.
pub(super) struct MonthFacts {
    pub month: String,
    /// Expected use: millions of standard tokens, or GPU-hours.
    pub exposure: String,
    /// What is hedged of it.
    pub hedged: String,
    pub lots: String,
    pub price: String,
    pub notional: String,
}

/// What a sample of prices says, as text.
pub(super) struct SampleFacts {
    pub is_own: bool,
    pub changes: String,
    pub days: u16,
    pub r_squared: String,
    pub slope: String,
    pub p_value: String,
    pub offset: Option<String>,
    pub best_ratio: String,
    pub left: String,
    pub relationship: Finding,
}

pub(super) struct Facts {
    pub side: Side,
    pub unit: BilledUnit,
    pub counted: &'static Counted,
    /// Lines of the bill with something in them.
    pub lines: usize,
    pub strategy: StrategyKind,
    pub name: &'static str,
    pub note: &'static str,
    pub models: String,
    pub a_month: String,
    pub day: String,
    pub months: u32,
    pub first: String,
    pub last: String,
    pub unmoved: String,
    pub share: String,
    pub exposure: String,
    pub hedged: String,
    /// The instrument's quantity, in the same unit.
    pub instrument: String,
    pub covered: String,
    pub lots: String,
    pub lot: String,
    pub tick: String,
    pub fee: String,
    pub margin: String,
    pub index: String,
    pub below_one_lot: u32,
    pub currencies_meet: bool,
    pub use_is_uncertain: bool,
    pub usage: String,
    /// The R2 that the scenario assumes.
    pub r_squared: String,
    pub floor: String,
    pub slopes: [String; 2],
    pub sample: Option<SampleFacts>,
    pub by_month: Vec<MonthFacts>,
    pub status: String,
}

impl Facts {
    pub(super) fn of(subject: &Subject<'_>, language: Language) -> Self {
        let Subject { scenario, study, case, strategy, fit } = *subject;
        let digits = |value: Decimal| count(value.round_dp(1).normalize(), language);
        let is_in_futures = is_in_futures(strategy);
        let (lot, share) = (scenario.contract.lot.get(), scenario.lock.share.get());
        let policy = match strategy {
            StrategyKind::Policy => policy_months(scenario, study),
            _ => Vec::new(),
        };
        // The lots that stand in a month's futures. Under a policy they are those that it asks for today.
        let lots_of = |of: &Month| match strategy {
            StrategyKind::Policy => {
                let held = policy.iter().find(|month| month.ahead == of.number);
                let held = held.and_then(|month| from_float(month.held)).unwrap_or_default();
                let quantity = of.exposure.checked_mul(held).and_then(|of| of.checked_div(lot));
                quantity.unwrap_or_default().round()
            }
            _ => of.lots,
        };
        // The study has had room for lots and for exposures, of which these are parts.
        let in_futures = |of: &Month| lots_of(of).checked_mul(lot).unwrap_or_default();
        let chosen = |of: &Month| of.exposure.checked_mul(share).unwrap_or_default();
        let instrument_of = |of: &Month| if is_in_futures { in_futures(of) } else { chosen(of) };
        // What is designated is never more than what is expected, whichever way lots are rounded.
        let hedged_of = |of: &Month| instrument_of(of).min(of.exposure);
        let name_of = |of: &Month| month(of.calendar.year, of.calendar.month, language);
        let of_month = |of: &Month| MonthFacts {
            month: name_of(of),
            exposure: digits(of.exposure),
            hedged: digits(hedged_of(of)),
            lots: digits(lots_of(of)),
            price: price(of.futures_price, study.contract_currency, language),
            notional: money(
                in_futures(of).checked_mul(of.futures_price).unwrap_or_default(),
                study.contract_currency,
                language,
            ),
        };
        let sample = fit.filter(|fit| fit.is_of_the_bill()).map(|fit| {
            let value = &fit.value;
            SampleFacts {
                is_own: fit.sample.is_own,
                // OK because lists are short.
                changes: count(Decimal::from(value.count as u64), language),
                days: fit.sample.days,
                r_squared: percent_of(value.r_squared, language),
                slope: value
                    .slope
                    .map_or("–".to_owned(), |slope| hundredths(slope.value, language)),
                p_value: p_value(value.p_value, language),
                offset: value
                    .dollar_offset
                    .cumulative
                    .filter(|_| !value.dollar_offset.sums_near_zero)
                    .map(|it| percent_of(it / 100.0, language)),
                best_ratio: hundredths(fit.best_ratio(), language),
                left: percent_of(fit.ifrs9.share_left, language),
                relationship: fit.ifrs9.relationship,
            }
        });
        let hedged: Decimal = study.months.iter().map(hedged_of).sum();
        let instrument = study.months.iter().map(instrument_of).sum();
        let ends = [study.months.first(), study.months.last()];
        let [first, last] = ends.map(|end| end.map(name_of).unwrap_or_default());
        let covered = hedged.checked_div(study.exposure).unwrap_or_default().round_dp(3);
        let band = [SLOPE_BAND.0, SLOPE_BAND.1];
        Self {
            side: case.side(),
            unit: study.unit,
            counted: counted(study.unit, language),
            lines: scenario.lines.iter().filter(|line| !line.is_empty()).count(),
            strategy,
            name: strategies::name(strategy, case.side(), language),
            note: strategies::note(strategy, language),
            models: models(scenario, language),
            a_month: a_month(study, language),
            day: date(scenario.as_of, language),
            months: scenario.months(),
            first,
            last,
            unmoved: money_whole(to_float(study.unmoved), study.currency),
            share: percent(share, language),
            exposure: digits(study.exposure),
            hedged: digits(hedged),
            instrument: digits(instrument),
            covered: percent(covered, language),
            lots: digits(study.months.iter().map(lots_of).sum()),
            lot: count(lot, language),
            tick: price(scenario.contract.tick.get(), study.contract_currency, language),
            fee: money(scenario.contract.fee.get(), study.contract_currency, language),
            margin: percent(scenario.contract.margin_rate.get(), language),
            index: about(to_float(study.index_today), study.contract_currency, language),
            below_one_lot: study.months_below_one_lot,
            currencies_meet: scenario.currencies_meet(),
            use_is_uncertain: case.risk.usage_vol > 0.0,
            usage: percent_of(case.risk.usage_vol, language),
            r_squared: percent_of(case.risk.r_squared, language),
            floor: percent_of(R_SQUARED_FLOOR, language),
            slopes: band.map(|end| hundredths(end, language)),
            sample,
            by_month: study
                .months
                .iter()
                .filter(|of| !of.exposure.is_zero())
                .map(of_month)
                .collect(),
            status: standing::listing(study.unit, language),
        }
    }

    /// Whether the strategy stands in futures.
    pub(super) const fn is_in_futures(&self) -> bool {
        is_in_futures(self.strategy)
    }

    /// Whether there is a derivative that could be designated.
    pub(super) const fn has_derivative(&self) -> bool {
        !matches!(self.strategy, StrategyKind::Commitment | StrategyKind::Unhedged)
    }

    /// Whether an option is sold with the one that is bought.
    pub(super) const fn sells_options(&self) -> bool {
        matches!(self.strategy, StrategyKind::Collar | StrategyKind::Participating)
    }

    /// Whether the strategy has options in it.
    pub(super) const fn has_options(&self) -> bool {
        matches!(
            self.strategy,
            StrategyKind::Cap | StrategyKind::Collar | StrategyKind::Participating
        )
    }
}

const fn is_in_futures(strategy: StrategyKind) -> bool {
    matches!(
        strategy,
        StrategyKind::Strip
            | StrategyKind::Layered
            | StrategyKind::StackAndRoll
            | StrategyKind::Policy
    )
}

/// A chance to three decimals of a percent, which small ones need.
fn p_value(value: f64, language: Language) -> String {
    let fraction = from_float(value).unwrap_or_default();
    percent(fraction.round_dp(5), language)
}
