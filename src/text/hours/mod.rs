//! The page's words for a bill in GPU-hours: what is counted is an hour, where a bill of tokens counts millions.

pub(super) mod chinese;
pub(super) mod english;

use super::language::Language;
use crate::market::billed_unit::BilledUnit;

/// What the index, futures and options of a bill are priced for: `a million standard tokens`, `每 GPU 小时`.
pub const fn priced_for(unit: BilledUnit, language: Language) -> &'static str {
    match (unit, language) {
        (BilledUnit::Tokens, Language::English) => "a million standard tokens",
        (BilledUnit::Tokens, Language::Chinese) => "每百万标准词元",
        (BilledUnit::GpuHours, Language::English) => "a GPU-hour",
        (BilledUnit::GpuHours, Language::Chinese) => "每 GPU 小时",
    }
}
