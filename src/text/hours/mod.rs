//! The page's words for a bill in GPU-hours: what is counted is an hour, where a bill of tokens counts millions.

mod chinese;
mod english;

use super::language::Language;
use super::words::Words;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

/// The words of a side for a bill in hours.
pub(super) const fn words(side: Side, language: Language) -> &'static Words {
    match side {
        Side::Buyer => language.choose(&english::BOUGHT, &chinese::BOUGHT),
        Side::Provider => language.choose(&english::SOLD, &chinese::SOLD),
    }
}

/// What the index, futures and options of a bill are priced for: `a million standard tokens`, `每 GPU 小时`.
pub const fn priced_for(unit: BilledUnit, language: Language) -> &'static str {
    match unit {
        BilledUnit::Tokens => language.choose(english::OF_TOKENS, chinese::OF_TOKENS),
        BilledUnit::GpuHours => language.choose(english::OF_HOURS, chinese::OF_HOURS),
    }
}

/// What a bill counts, in words.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// What is bought or sold, as one calls it first: `AI tokens`.
    pub named: &'static str,
    /// The same once it is known: `tokens`, `GPU-hours`.
    pub goods: &'static str,
    /// The unit behind a quantity: `million standard tokens`, `GPU-hours`; in Chinese with its measure word.
    pub unit: &'static str,
    /// Its prices as what moves: `token prices`.
    pub prices: &'static str,
}

/// What a bill of a unit counts.
pub const fn counted(unit: BilledUnit, language: Language) -> &'static Counted {
    match unit {
        BilledUnit::Tokens => language.choose(&english::TOKENS, &chinese::TOKENS),
        BilledUnit::GpuHours => language.choose(&english::HOURS, &chinese::HOURS),
    }
}
