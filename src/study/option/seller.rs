//! What Shanghai's rules for options on futures would ask: how far the premium may move in a day, and what a seller
//! deposits. They are taken from the illustrative contract, whose structural twin they are of.

use rust_decimal::Decimal;

use super::inputs::OptionKind;
use super::price::OptionStudy;
use crate::market::exact::from_float;
use crate::market::price_limit::PriceBand;
use crate::market::quantity::Quantity;
use crate::market::short_option::{ShortOption, premium_band};
use crate::market::specification::Specification;
use crate::study::scenario::Scenario;

/// The rules at work on an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SellerRules {
    /// The futures' limit a day, as a fraction.
    pub limit: Decimal,
    /// The futures' margin rate.
    pub margin_rate: Decimal,
    /// Lowest and highest premium of the next day, for a million standard tokens.
    pub band: PriceBand,
    /// What the seller of a lot deposits, in the contract's currency.
    pub deposit: Decimal,
}

impl SellerRules {
    /// The rules on a cap or a floor; `None` for a collar or a spread, or on overflow.
    pub fn of(scenario: &Scenario, option: &OptionStudy) -> Option<Self> {
        let is_call = match option.kind {
            OptionKind::Cap => true,
            OptionKind::Floor => false,
            OptionKind::Collar | OptionKind::Spread => return None,
        };
        let shanghai = Specification::named("shanghai")?;
        let limit = shanghai.limits.daily?.value.fraction;
        let margin_rate = shanghai.margin.lowest_rate?.value;
        let premium = from_float(option.present_value)?;
        let futures = option.month().price;
        let tick = scenario.contract.tick.get();
        let band = premium_band(premium, futures, limit, tick).ok()?;
        let short = ShortOption {
            is_call,
            premium,
            futures_settlement: futures,
            strike: from_float(option.strike)?,
            multiplier: scenario.contract.lot.get(),
            margin_rate,
        };
        Some(Self { limit, margin_rate, band, deposit: short.margin().ok()? })
    }
}
