//! A margin account from entry to the last settlement, along one path of daily prices.
//!
//! Day 0 is the day of entry: the initial margin is paid in. At the close of every day gains are
//! credited and losses debited. Where the balance is then below the maintenance margin, a call
//! brings it back to the initial margin, and is paid before the next day trades: it stands with the
//! day whose close caused it. Once a contract month has settled it asks no more margin. On the last
//! day the account is emptied.
//!
//! Rounding: each day's flow of a contract month is the change of its gain since entry, that gain
//! being rounded to the hundredth, half away from zero. So the flows of a month add up to its final
//! gain, rounded once. Margins are rounded the same way, month by month. Fees and interest are not part
//! of the account; margin is cash tied up, not cost.

use rust_decimal::Decimal;

use super::bill::to_cent;
use super::error::HedgeError;
use super::margin_terms::MarginTerms;
use super::settled_path::{SettledDay, SettlementRules};
use crate::market::arithmetic::Exact;
use crate::market::error::positive;
use crate::market::specification::DailyLimit;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::LONGEST_LIST;

/// What happens with a balance above the initial margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// It is paid out at the close of the day.
    Withdrawn,
    /// It stays until the last day and meets later losses first.
    Kept,
}

/// Lots of one contract month.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// Lots, above zero for a buyer of futures and below for a seller.
    pub lots: Decimal,
    /// The price at entry, which counts as the settlement price of day 0.
    pub entry_price: Decimal,
    /// What the market wants the price to be on day 1 and each day after; the last is the final
    /// settlement price. For a month settled at a mean, the prices of its delivery days are the
    /// part of the mean that is fixed plus the remaining share at the forward.
    pub prices: Vec<Decimal>,
}

/// The terms of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginAccount {
    /// Initial and maintenance margin.
    pub terms: MarginTerms,
    /// Smallest step of a price.
    pub tick: Decimal,
    /// The price limit, if there is one.
    pub limit: Option<DailyLimit>,
    /// What a price of 1 is worth on one lot.
    pub lot_value: Decimal,
    /// What happens with excess.
    pub excess: Excess,
}

/// The close of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountDay {
    /// The number of the day; 0 is the day of entry.
    pub day: usize,
    /// The day's gain, or where negative its loss.
    pub gain: Decimal,
    /// How many contract months were locked at a limit.
    pub locked: usize,
    /// Initial margin of what is still held.
    pub initial: Decimal,
    /// Maintenance margin of what is still held.
    pub maintenance: Decimal,
    /// What a margin call asks; 0 without one. On day 0, the initial margin is no call.
    pub call: Decimal,
    /// What is paid out.
    pub withdrawal: Decimal,
    /// The balance after call and withdrawal.
    pub balance: Decimal,
    /// All that was paid in so far, less what was paid out.
    pub cash: Decimal,
}

/// An account from entry to the last settlement.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountHistory {
    /// Days 0, 1, and so on.
    pub days: Vec<AccountDay>,
}

impl MarginAccount {
    /// Keeps the account of some holdings.
    ///
    /// # Errors
    /// `not_positive` for the value of a lot, no holding, one without a price (`empty`) or with too many (`too_long`), those of
    /// [`MarginTerms::check`] and of [`SettlementRules::settle`], `no_room` past 28 digits.
    pub fn run(&self, holdings: &[Holding]) -> Result<AccountHistory, HedgeError> {
        self.terms.check()?;
        positive("lot_value", self.lot_value)?;
        let held: Vec<Held> =
            holdings.iter().map(|holding| self.settle(holding)).collect::<Result<_, _>>()?;
        let last = held.iter().map(|held| held.days.len()).max();
        let last = last.ok_or_else(|| PricingError::new("holdings", 0.0, PricingReason::Empty))?;
        let mut days = Vec::with_capacity(last + 1);
        let mut before = AccountDay::default();
        for day in 0..=last {
            let close = self.close(&held, day, &before).ok_or(HedgeError::NoRoom("amount"))?;
            let emptied = if day == last { close.emptied() } else { Some(close) };
            before = emptied.ok_or(HedgeError::NoRoom("amount"))?;
            days.push(before);
        }
        Ok(AccountHistory { days })
    }

    fn settle(&self, holding: &Holding) -> Result<Held, HedgeError> {
        let count = holding.prices.len();
        let error = |reason| Err(PricingError::new("prices", count as f64, reason).into());
        match count {
            0 => return error(PricingReason::Empty),
            count if count > LONGEST_LIST => {
                return error(PricingReason::TooLong { most: LONGEST_LIST });
            }
            _ => {}
        }
        let Self { tick, limit, terms, .. } = *self;
        let rules = SettlementRules { tick, limit, margin_rate: terms.rate };
        let days = rules.settle(holding.entry_price, &holding.prices)?;
        Ok(Held { lots: holding.lots, entry_price: holding.entry_price, days })
    }

    /// The close of a day after the one before, or of day 0 after nothing.
    fn close(&self, held: &[Held], day: usize, before: &AccountDay) -> Option<AccountDay> {
        let (mut gain, mut initial) = (Decimal::ZERO, Decimal::ZERO);
        let mut locked = 0;
        for held in held.iter().filter(|held| day <= held.days.len()) {
            if day > 0 {
                let so_far = held.gain(day, self.lot_value)?;
                gain = gain.plus(so_far.minus(held.gain(day - 1, self.lot_value)?)?)?;
                locked += usize::from(held.days.get(day - 1).is_some_and(|day| day.is_locked));
            }
            if day < held.days.len() {
                let (price, rate) = held.price_and_rate(day, self.terms.rate)?;
                let value = price.times(self.lot_value)?;
                initial = initial.plus(to_cent(self.terms.initial(rate, held.lots, value)?)?)?;
            }
        }
        let maintenance = to_cent(initial.times(self.terms.maintenance)?)?;
        let balance = before.balance.plus(gain)?;
        let mut close = AccountDay { day, gain, locked, initial, maintenance, ..*before };
        (close.call, close.withdrawal, close.balance) = (Decimal::ZERO, Decimal::ZERO, balance);
        let short = initial.minus(balance)?;
        if day == 0 {
            (close.balance, close.cash) = (initial, initial);
        } else if balance < maintenance {
            close.call = short;
            (close.balance, close.cash) = (initial, before.cash.plus(short)?);
        } else if self.excess == Excess::Withdrawn && short < Decimal::ZERO {
            close.withdrawal = -short;
            (close.balance, close.cash) = (initial, before.cash.plus(short)?);
        }
        Some(close)
    }
}

impl AccountDay {
    /// The last day's close with what is left paid out.
    fn emptied(self) -> Option<Self> {
        Some(Self {
            withdrawal: self.withdrawal.plus(self.balance)?,
            cash: self.cash.minus(self.balance)?,
            balance: Decimal::ZERO,
            ..self
        })
    }
}

impl AccountHistory {
    /// The days with a margin call.
    pub fn calls(&self) -> impl Iterator<Item = &AccountDay> {
        self.days.iter().filter(|day| day.call > Decimal::ZERO)
    }

    /// The first day on which most cash was tied up.
    pub fn worst(&self) -> AccountDay {
        let larger = |worst: AccountDay, day: &AccountDay| {
            if day.cash > worst.cash { *day } else { worst }
        };
        let first = self.days.first().copied().unwrap_or_default();
        self.days.iter().fold(first, larger)
    }

    /// The first day on which more cash was needed than a buffer holds.
    pub fn exhausted(&self, buffer: Decimal) -> Option<usize> {
        self.days.iter().find(|day| day.cash > buffer).map(|day| day.day)
    }

    /// All that came back less all that was paid in: the final gain, or where negative the loss.
    pub fn final_gain(&self) -> Decimal {
        self.days.last().map_or(Decimal::ZERO, |day| -day.cash)
    }
}

/// A holding with its settlement prices.
struct Held {
    lots: Decimal,
    entry_price: Decimal,
    days: Vec<SettledDay>,
}

impl Held {
    fn price_and_rate(&self, day: usize, ordinary: Decimal) -> Option<(Decimal, Decimal)> {
        if day == 0 {
            return Some((self.entry_price, ordinary));
        }
        self.days.get(day - 1).map(|day| (day.price, day.margin_rate))
    }

    /// What was gained from entry to the close of a day, to the cent.
    fn gain(&self, day: usize, lot_value: Decimal) -> Option<Decimal> {
        let (price, _) = self.price_and_rate(day, Decimal::ZERO)?;
        to_cent(self.lots.times(lot_value)?.times(price.minus(self.entry_price)?)?)
    }
}
