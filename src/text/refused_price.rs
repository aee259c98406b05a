//! Texts about a quoted option that implies no volatility, and of a collar that nothing pays for.

use super::language::Language;
use super::number;
use crate::market::exact::from_float;
use crate::study::refusal::{Reason, Refusal};

/// The sentence; none where the refusal is of something else.
pub(super) fn said(refusal: &Refusal, language: Language) -> Option<String> {
    let amount = |value: f64| {
        let value = from_float(value).unwrap_or_default();
        number::count(value.round_sf(4).unwrap_or(value), language)
    };
    let said = match (&refusal.reason, language) {
        (Reason::BelowIntrinsic { least }, Language::English) => format!(
            "The option is worth {} without any volatility: a price below that implies none.",
            amount(*least)
        ),
        (Reason::BelowIntrinsic { least }, Language::Chinese) => {
            format!("即使没有波动，该期权也值 {}：报价低于此值，推不出波动率。", amount(*least))
        }
        (Reason::AboveMaximum { most }, Language::English) => {
            format!("No volatility makes the option worth {}: enter a lower price.", amount(*most))
        }
        (Reason::AboveMaximum { most }, Language::Chinese) => {
            format!("任何波动率都达不到 {}：请填写更低的报价。", amount(*most))
        }
        (Reason::CarriesNoVolatility, Language::English) => {
            "Too little of this price is time value to tell a volatility from it.".to_owned()
        }
        (Reason::CarriesNoVolatility, Language::Chinese) => {
            "该报价几乎不含时间价值，推不出波动率。".to_owned()
        }
        (Reason::NoFreeCollar, Language::English) => {
            "No floor pays for this cap: raise the cap above the futures price, or type a floor."
                .to_owned()
        }
        (Reason::NoFreeCollar, Language::Chinese) => {
            "没有下限能抵付这个上限：请把上限提高到期货价格之上，或自行填写下限。".to_owned()
        }
        _ => return None,
    };
    Some(said)
}
