//! The margin account of a whole lock, day by day, on the one path of the index that a move draws.
//!
//! A month has 21 trading days. Between the ends of two months the index is log-linear, from today's level to
//! month 1 and so on: a smooth path, where real days jump and take more cash. The futures of every month move
//! with the index, F_t = F_0 I_t / I_0, and settle at the index on their last day. The account is the exact
//! one of [`margin_account`](crate::hedge::margin_account), with what is above the margin paid out, in the
//! bill's currency: so all that it pays adds up to the study's gain, to the cent. Fees are excluded.

use rust_decimal::{Decimal, dec};

use super::figures::{Case, Study};
use super::scenario::Scenario;
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::hedge::margin_account::{AccountHistory, Excess, Holding, MarginAccount};
use crate::hedge::margin_terms::MarginTerms;
use crate::market::exact::{from_float, to_float};
use crate::market::quantity::Quantity;

/// Replaces a zero index, which has no logarithm. It is below any tick.
const NOTHING: Decimal = dec!(0.0000000001);

/// Cash that stands ready, as a multiple of the first margin, where the reader states none.
const READY: Decimal = dec!(1.5);

/// Why a line stands in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Booking {
    /// The initial margin of all months is paid in.
    Entry,
    /// A margin call.
    Call,
    /// A month settles.
    Settlement {
        /// Which month, from 1.
        month: u32,
        /// What the lock of this month gained since entry; negative is a loss.
        gain: Decimal,
    },
}

/// A line of the ledger, in the bill's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    /// The trading day; 0 is the day of entry.
    pub day: usize,
    /// What happens.
    pub booking: Booking,
    /// What is paid in; negative is all that was paid out since the line before.
    pub paid_in: Decimal,
    /// All that was paid in so far, less what was paid out.
    pub cash: Decimal,
}

/// The account of a lock on one path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathAccount {
    /// Day by day, from the day of entry.
    pub history: AccountHistory,
    /// Entry, calls and settlements.
    pub ledger: Vec<LedgerLine>,
}

impl PathAccount {
    /// The account of a study's lock in one case. `None` where nothing is locked, where a futures price is
    /// zero, or past 28 digits.
    pub fn new(scenario: &Scenario, study: &Study, case: Case) -> Option<Self> {
        let factors = daily_factors(study, case);
        let held = study.months.iter().filter(|month| !month.lots.is_zero());
        let holding = |month: &super::figures::Month| {
            // OK because a month's number fits a usize.
            let last = month.number as usize * DAYS_A_MONTH;
            let entry = to_float(month.futures_price);
            let days = factors.get(..last)?.iter();
            let prices = days.map(|factor| Some(from_float(entry * factor)?.max(NOTHING)));
            let mut prices: Vec<Decimal> = prices.collect::<Option<_>>()?;
            *prices.last_mut()? = month.cases.get(case).settlement.max(NOTHING);
            Some(Holding {
                lots: study.side.turn(month.lots),
                entry_price: month.futures_price,
                prices,
            })
        };
        let holdings: Vec<Holding> = held.map(holding).collect::<Option<_>>()?;
        let contract = &scenario.contract;
        let lot = contract.lot.get();
        let account = MarginAccount {
            terms: MarginTerms::of_rate(
                contract.margin_rate.get(),
                scenario.risk.maintenance.get(),
            )
            .ok()?,
            tick: contract.tick.get(),
            limit: None,
            lot_value: scenario.exchange.convert(lot, study.contract_currency, study.currency)?,
            excess: Excess::Withdrawn,
        };
        let history = account.run(&holdings).ok()?;
        let ledger = ledger(study, case, &history);
        Some(Self { history, ledger })
    }

    /// The day on which more cash is needed than stands ready; `None` where it never is.
    pub fn runs_out(&self, ready: Decimal) -> Option<usize> {
        self.history.exhausted(ready)
    }
}

/// The case in which the account takes the most cash: the one whose index falls the lowest for a buyer, and climbs the
/// highest for a provider.
pub fn dearest_case(study: &Study) -> Case {
    let worst = |case: Case| {
        study
            .months
            .iter()
            .map(|month| study.side.turn(month.cases.get(case).index_factor))
            .min()
            .unwrap_or_default()
    };
    if worst(Case::Mirror) < worst(Case::Chosen) { Case::Mirror } else { Case::Chosen }
}

/// The month (from 1) in which a day falls. The day of entry counts to the first.
pub fn month_of(day: usize) -> usize {
    day.div_ceil(DAYS_A_MONTH).max(1)
}

/// The cash that stands ready: what the reader stated, or else one and a half times the first margin, to two digits.
pub fn cash_ready(scenario: &Scenario, study: &Study) -> Decimal {
    let stated = scenario.risk.buffer.map(Quantity::get);
    stated.unwrap_or_else(|| {
        let ready = study.initial_margin * READY;
        ready.round_sf(2).unwrap_or(ready).normalize()
    })
}

/// I_t / I_0 for days 1 to the last.
fn daily_factors(study: &Study, case: Case) -> Vec<f64> {
    let mut before = 0.0;
    let mut factors = Vec::with_capacity(study.months.len() * DAYS_A_MONTH);
    for month in &study.months {
        let after = libm::log(to_float(month.cases.get(case).index_factor.max(NOTHING)));
        for day in 1..=DAYS_A_MONTH {
            // OK because a month has few days.
            let part = day as f64 / DAYS_A_MONTH as f64;
            factors.push(libm::exp(before + (after - before) * part));
        }
        before = after;
    }
    factors
}

fn ledger(study: &Study, case: Case, history: &AccountHistory) -> Vec<LedgerLine> {
    let mut lines: Vec<LedgerLine> = Vec::new();
    let mut paid_out = Decimal::ZERO;
    for day in &history.days {
        if day.day == 0 {
            let (paid_in, cash) = (day.initial, day.cash);
            lines.push(LedgerLine { day: 0, booking: Booking::Entry, paid_in, cash });
        }
        if day.call > Decimal::ZERO {
            // What came back since the line before belongs to this one too, so that the lines add up.
            let paid_in = day.call - paid_out;
            paid_out = Decimal::ZERO;
            lines.push(LedgerLine {
                day: day.day,
                booking: Booking::Call,
                paid_in,
                cash: day.cash,
            });
        }
        paid_out += day.withdrawal;
        let settles = |month: &&super::figures::Month| {
            // OK because a month's number fits a usize.
            month.number as usize * DAYS_A_MONTH == day.day && !month.lots.is_zero()
        };
        if let Some(month) = study.months.iter().find(settles) {
            let gain = month.cases.get(case).gain;
            let booking = Booking::Settlement { month: month.number, gain };
            lines.push(LedgerLine { day: day.day, booking, paid_in: -paid_out, cash: day.cash });
            paid_out = Decimal::ZERO;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    fn account(link: &str, case: Case) -> (Scenario, Study, PathAccount) {
        let scenario = link::read(link).scenario;
        let study = Study::run(&scenario).unwrap();
        let account = PathAccount::new(&scenario, &study, case).unwrap();
        (scenario, study, account)
    }

    /// One month of 10 lots of 1 at 1.70 falls to half. Margin is a tenth of the value, and three quarters of
    /// it have to stay: 17.00 and at first 12.75.
    const HALF: &str = "v=1&horizon=1&move.change=-0.5&lock.share=0.0116&lock.index=1.7";

    #[test]
    fn one_month_agrees_with_a_sum_by_hand() {
        let (_, study, account) = account(HALF, Case::Chosen);
        assert_eq!((study.months[0].lots, study.initial_margin), (dec!(10), dec!(1.70)));
        let days = &account.history.days;
        assert_eq!((days.len(), days[0].initial), (22, dec!(1.70)));
        // 1.70 x 0.5^(1/21) = 1.6448, on the tick 1.64: ten lots lose 0.60. What stays, 1.10, is less than
        // three quarters of a tenth of 16.40, so 0.54 are called.
        assert_eq!((days[1].gain, days[1].initial), (dec!(-0.60), dec!(1.64)));
        assert_eq!((days[1].call, days[1].cash), (dec!(0.54), dec!(2.24)));
        // It settles at 0.85: 10 x (0.85 - 1.70).
        assert_eq!(account.history.final_gain(), dec!(-8.50));
        assert_eq!(account.runs_out(dec!(2.24)), Some(2));
        assert_eq!(account.runs_out(dec!(2.23)), Some(1));
        assert_eq!(account.runs_out(dec!(100)), None);
    }

    #[test]
    fn the_account_pays_the_gain_of_the_study_in_both_cases_and_its_ledger_adds_up() {
        let drawn = "v=1&move.kind=named&move.name=drawn&move.steps=0:0.8:0.8:0.8,1:0.6:0.6:0.6,2:1.1:1.1:1.1";
        let foreign = "&contract.currency=USD&lock.curve=premium&lock.premium=0.1";
        let sold = format!("{drawn}&side=provider");
        for link in
            [drawn.to_owned(), sold, format!("{drawn}{foreign}"), "v=1&horizon=36".to_owned()]
        {
            for case in [Case::Chosen, Case::Mirror] {
                let (_, study, account) = account(&link, case);
                assert_eq!(account.history.final_gain(), study.totals.get(case).gain, "{link}");
                let mut cash = Decimal::ZERO;
                for line in &account.ledger {
                    cash += line.paid_in;
                    assert_eq!(cash, line.cash, "{link}: {line:?}");
                }
                assert_eq!(-cash, study.totals.get(case).gain, "{link}");
                let calls = account.ledger.iter().filter(|line| line.booking == Booking::Call);
                assert_eq!(calls.count(), account.history.calls().count());
            }
        }
    }

    #[test]
    fn the_dearest_case_is_a_fall_for_a_buyer_and_a_rise_for_a_provider() {
        let of = |link: &str| dearest_case(&Study::run(&link::read(link).scenario).unwrap());
        assert_eq!(of("v=1&move.change=0.5"), Case::Mirror);
        assert_eq!(of("v=1&move.change=-0.5"), Case::Chosen);
        assert_eq!(of("v=1&side=provider&move.change=0.5"), Case::Chosen);
        assert_eq!(of("v=1&side=provider&move.change=-0.5"), Case::Mirror);
        assert_eq!([0, 1, 21, 22, 252].map(month_of), [1, 1, 1, 2, 12]);
    }

    #[test]
    fn without_a_lock_there_is_no_account_and_cash_is_what_was_stated() {
        let scenario = link::read("v=1&lock.share=0").scenario;
        let study = Study::run(&scenario).unwrap();
        assert_eq!(PathAccount::new(&scenario, &study, Case::Chosen), None);
        let stated = link::read("v=1&risk.buffer=5000").scenario;
        assert_eq!(cash_ready(&stated, &study), dec!(5000));
        let scenario = Scenario::default();
        let study = Study::run(&scenario).unwrap();
        let ready = to_float(cash_ready(&scenario, &study) / study.initial_margin);
        assert!((1.4..1.6).contains(&ready), "{ready}");
    }
}
