//! The figures of a study: what a page shows, each of them once.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::hedge::strategy::setting::Side;
use crate::market::arithmetic::Exact;
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::market::exact::to_float;
use crate::market::unit::Weights;

/// Which way prices go: as chosen, or as far the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// The move that the reader chose.
    Chosen,
    /// The same move divided where it multiplied.
    Mirror,
}

/// A value for the chosen move and one for its mirror.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BothCases<T> {
    /// Under the move that the reader chose.
    pub chosen: T,
    /// Under the mirror of it.
    pub mirror: T,
}

impl<T> BothCases<T> {
    /// The value for one case.
    pub const fn get(&self, case: Case) -> &T {
        match case {
            Case::Chosen => &self.chosen,
            Case::Mirror => &self.mirror,
        }
    }
}

/// What one month costs in one case, or brings in for a provider, in the bill's currency unless said
/// otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthCase {
    /// C_m: the bill without a lock.
    pub unhedged: Decimal,
    /// What the move multiplies the index by.
    pub index_factor: Decimal,
    /// I_m: the settlement price to the tick, in the contract's currency per million standard
    /// tokens.
    pub settlement: Decimal,
    /// G_m: the gain of the lock; negative is a loss.
    pub gain: Decimal,
    /// H_m: the cost with the lock, C_m - G_m + fees; a provider's revenue with it, C_m + G_m - fees.
    pub locked: Decimal,
}

/// One month's figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// m, from 1.
    pub number: u32,
    /// The month in the calendar.
    pub calendar: CalendarMonth,
    /// The bill if prices do not move.
    pub unmoved: Decimal,
    /// Q_m in millions of standard tokens.
    pub exposure: Decimal,
    /// Millions of plain tokens.
    pub plain_millions: Decimal,
    /// F_m to the tick, in the contract's currency per million standard tokens.
    pub futures_price: Decimal,
    /// n_m: whole lots, bought by a buyer and sold by a provider.
    pub lots: Decimal,
    /// n_m L F_m in the contract's currency.
    pub notional: Decimal,
    /// Fees to open and to settle, in the bill's currency.
    pub fees: Decimal,
    /// The gain of the lock if the index settles where it stands today, in the bill's currency: zero where
    /// the lock was taken at today's index.
    pub gain_unmoved: Decimal,
    /// The two cases.
    pub cases: BothCases<MonthCase>,
}

/// One case over the whole horizon, in the bill's currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    /// Sum of the months' bills without a lock.
    pub unhedged: Decimal,
    /// Sum of the months' gains; negative is a loss.
    pub gain: Decimal,
    /// Sum of the months' costs with the lock, or of a provider's revenue.
    pub locked: Decimal,
    /// What the lock takes off the cost, or adds to a provider's revenue: the gain less the fees;
    /// negative where it does harm.
    pub saved: Decimal,
    /// `locked` per million plain tokens; `None` without tokens.
    pub effective_plain: Option<Decimal>,
    /// `locked` per million standard tokens; `None` without exposure.
    pub effective_standard: Option<Decimal>,
    /// How far prices go, as the reader would say it: the slider's percentage, or the named
    /// move's effect on the whole bill.
    pub change: Decimal,
}

/// All figures of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// The day that the scenario is seen from.
    pub as_of: Date,
    /// Who looks: costs are a buyer's, and revenue a provider's.
    pub side: Side,
    /// What the bill counts, and with it what exposures and prices are in: a million standard tokens, or an hour.
    pub unit: BilledUnit,
    /// The bill's currency.
    pub currency: Currency,
    /// The contract's currency.
    pub contract_currency: Currency,
    /// What each line's tokens weigh.
    pub weights: Vec<Weights>,
    /// I_0 in the contract's currency per million standard tokens, not rounded.
    pub index_today: Decimal,
    /// The bill's own price C_1/Q_1 less I_0: the basis today, zero unless the index is typed.
    pub basis_today: Decimal,
    /// Month by month.
    pub months: Vec<Month>,
    /// Sum of the bills if prices do not move.
    pub unmoved: Decimal,
    /// Sum of exposures, millions of standard tokens.
    pub exposure: Decimal,
    /// Sum of plain tokens, in millions.
    pub plain_millions: Decimal,
    /// Sum of lots.
    pub lots: Decimal,
    /// What the whole lots cover of the exposure, as a fraction: the share after rounding.
    pub covered: Decimal,
    /// Sum of fees.
    pub fees: Decimal,
    /// Sum of the months' gains if the index settles where it stands today.
    pub gain_unmoved: Decimal,
    /// Cash tied up at entry, all months open, in the bill's currency.
    pub initial_margin: Decimal,
    /// Months whose exposure is half a lot or less, so that nothing can be locked in them.
    pub months_below_one_lot: u32,
    /// The two cases.
    pub totals: BothCases<Total>,
}

impl Study {
    /// What is left of an amount of the bill with a gain of the lock and its fees: a cost less the gain and with the
    /// fees, or a revenue with the gain and less the fees. `None` on overflow.
    pub fn with_lock(&self, unhedged: Decimal, gain: Decimal, fees: Decimal) -> Option<Decimal> {
        with_lock(self.side, unhedged, gain, fees)
    }

    /// What the lock takes off the cost, or adds to a provider's revenue, if the index settles where it stands
    /// today: the gain then, less the fees. `None` on overflow.
    pub fn saved_unmoved(&self) -> Option<Decimal> {
        self.gain_unmoved.minus(self.fees)
    }

    /// The cases in which prices move; none where no move is chosen.
    pub fn moved_cases(&self) -> impl Iterator<Item = Case> {
        let cases = [Case::Chosen, Case::Mirror].into_iter();
        cases.filter(|case| !self.totals.get(*case).change.is_zero())
    }

    /// Of the cases in which prices move, the total with the lock that is furthest beyond a budget, and how far: a cost
    /// above it, a provider's revenue below it. `None` where none is a whole unit of money beyond it.
    pub fn most_missed(&self, budget: f64) -> Option<(f64, f64)> {
        let beyond = |case: Case| {
            let locked = to_float(self.totals.get(case).locked);
            let over = locked - budget;
            (locked, if self.side == Side::Buyer { over } else { -over })
        };
        let worst = self.moved_cases().map(beyond).max_by(|one, other| one.1.total_cmp(&other.1));
        worst.filter(|(_, beyond)| *beyond >= 1.0)
    }
}

/// An amount of the bill, on a side, with a gain of the lock and its fees. `None` on overflow.
pub(super) fn with_lock(
    side: Side,
    unhedged: Decimal,
    gain: Decimal,
    fees: Decimal,
) -> Option<Decimal> {
    unhedged.minus(side.turn(gain.minus(fees)?))
}
