//! Strategies made ready in one setting, so that their sizes can be chosen.

use std::sync::Arc;

use super::Strategy;
use super::commitment::Commitment;
use super::futures;
use super::ladder::sum_of_products;
use super::lock::{LOCKED_SHARE, LockPosition, SizedStrategy, check_money};
use super::options;
use super::premium::OptionPrices;
use super::setting::{Setting, SimulatedMonths};
use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, STRIKE};
use crate::pricing::strip::structure::{SHARE, Structure};
use crate::simulate::path_matrix::PathMatrix;

/// What a swap's dealer takes.
pub const MARKUP: Input = Input {
    name: "markup",
    min: 0.0,
    max: 1e100,
    meaning: "what a dealer adds to the price of a swap, money per million tokens",
};
/// What a commitment takes off the price.
pub const DISCOUNT: Input = Input {
    name: "discount",
    min: 0.0,
    max: 1.0,
    meaning: "fraction that a commitment takes off today's price",
};
/// The own price today.
const PRICE: Input = STRIKE.named("price");

/// A setting that has been checked, with what all strategies in it share.
#[derive(Clone, Debug)]
pub struct Comparison {
    setting: Arc<Setting>,
    prices: OptionPrices,
    unhedged: Vec<f64>,
    index_bills: Vec<f64>,
    expected_use_at_index: Vec<f64>,
}

impl Comparison {
    /// A comparison in a setting.
    ///
    /// # Errors
    /// Those of [`Setting::check`]; a cost beyond [`LARGEST_MONEY`](super::lock::LARGEST_MONEY).
    pub fn new(setting: Setting) -> Result<Self, PricingError> {
        setting.check()?;
        let sign = setting.side.sign();
        let bills = |prices: &PathMatrix| -> Vec<f64> {
            let rows = prices.rows().zip(setting.simulated.usage.rows());
            rows.map(|(prices, usage)| sum_of_products(prices, usage)).collect()
        };
        let index_bills = bills(&setting.simulated.index);
        let unhedged: Vec<f64> =
            bills(&setting.simulated.own_price).into_iter().map(|bill| sign * bill).collect();
        let expected_use_at_index =
            setting.simulated.index.each(|row| sum_of_products(row, &setting.exposure));
        check_money(&index_bills)?;
        check_money(&unhedged)?;
        let setting = Arc::new(setting);
        let prices = OptionPrices::new(Arc::clone(&setting));
        Ok(Self { prices, setting, unhedged, index_bills, expected_use_at_index })
    }

    /// What is compared on.
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// What options cost.
    pub fn prices(&self) -> &OptionPrices {
        &self.prices
    }

    /// Each path's total cost without a lock; for the provider, revenue with its sign turned.
    pub fn unhedged(&self) -> &[f64] {
        &self.unhedged
    }

    /// What each path's use would have cost at the index.
    pub fn index_bills(&self) -> &[f64] {
        &self.index_bills
    }

    /// What the use that is expected would have cost at each path's index.
    pub fn expected_use_at_index(&self) -> &[f64] {
        &self.expected_use_at_index
    }

    /// Each month on every path at a locked share: cost, or a provider's revenue.
    /// `None` for a commitment, which is not counted month by month.
    ///
    /// # Errors
    /// A share out of range.
    pub fn months(
        &self,
        lock: &SizedStrategy,
        share: f64,
    ) -> Result<Option<PathMatrix>, PricingError> {
        LOCKED_SHARE.check(share)?;
        let SimulatedMonths { own_price, usage, .. } = &self.setting.simulated;
        let mut added = match &lock.position {
            LockPosition::Commitment(_) => return Ok(None),
            LockPosition::Nothing { .. } => None,
            LockPosition::Ladder(ladder) => Some(ladder.months(share)),
        };
        let mut usage = usage.rows().enumerate();
        let sign = self.setting.side.sign();
        Ok(Some(own_price.from_rows(|prices, row| {
            let (path, usage) = usage.next().unwrap_or_default();
            for ((place, price), used) in row.iter_mut().zip(prices).zip(usage) {
                *place = price * used;
            }
            if let Some(months) = &mut added {
                // What a lock adds to a provider's cost is taken off the revenue.
                row.iter_mut()
                    .zip(months.added(path))
                    .for_each(|(place, added)| *place += sign * added);
            }
        })))
    }

    /// A strategy whose size is still open.
    ///
    /// # Errors
    /// A number of the strategy out of range; a floor above its cap; forwards in the wrong shape;
    /// a swap over no exposure.
    pub fn lock(&self, strategy: &Strategy<'_>) -> Result<SizedStrategy, PricingError> {
        let setting = &*self.setting;
        let position = match *strategy {
            Strategy::Unhedged => {
                LockPosition::Nothing { paths: setting.paths(), months: setting.months() }
            }
            Strategy::Strip => LockPosition::Ladder(futures::strip(setting)),
            Strategy::StackAndRoll { next_forward } => {
                LockPosition::Ladder(futures::stack_and_roll(setting, next_forward)?)
            }
            Strategy::Swap { markup } => {
                MARKUP.check(markup)?;
                LockPosition::Ladder(futures::swap(setting, self.swap_price()?, markup))
            }
            Strategy::Layered { entries } => {
                LockPosition::Ladder(futures::layered(setting, entries)?)
            }
            Strategy::Policy { policy, entry_price } => {
                LockPosition::Ladder(futures::policy(setting, &policy, entry_price)?)
            }
            Strategy::Cap { strike } => {
                STRIKE.check(strike)?;
                LockPosition::Ladder(options::cap(&self.prices, setting, strike))
            }
            Strategy::Collar { cap_strike, floor_strike } => {
                Structure::Collar { cap_strike, floor_strike }.check()?;
                LockPosition::Ladder(options::collar(
                    &self.prices,
                    setting,
                    cap_strike,
                    floor_strike,
                ))
            }
            Strategy::Participating { strike, share } => {
                STRIKE.check(strike)?;
                SHARE.check(share)?;
                LockPosition::Ladder(options::participating(&self.prices, setting, strike, share))
            }
            Strategy::Commitment { price, discount, prepaid } => {
                let price = PRICE.check(price)? * (1.0 - DISCOUNT.check(discount)?);
                LockPosition::Commitment(Commitment {
                    setting: Arc::clone(&self.setting),
                    price,
                    prepaid,
                })
            }
        };
        Ok(SizedStrategy { position })
    }
}
