//! The page's words as a provider reads them: who is paid for tokens takes in revenue where a buyer pays a bill.

mod chinese;
mod english;

use self::chinese::CHINESE;
use self::english::ENGLISH;
use super::hours;
use super::language::Language;
use super::words::Words;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

impl Language {
    /// The language's words as a side reads them of a bill in a unit.
    pub const fn words_for(self, side: Side, unit: BilledUnit) -> &'static Words {
        match (self, side, unit) {
            (_, Side::Buyer, BilledUnit::Tokens) => self.words(),
            (Self::English, Side::Provider, BilledUnit::Tokens) => &ENGLISH,
            (Self::Chinese, Side::Provider, BilledUnit::Tokens) => &CHINESE,
            (Self::English, Side::Buyer, BilledUnit::GpuHours) => &HOURS_ENGLISH,
            (Self::Chinese, Side::Buyer, BilledUnit::GpuHours) => &HOURS_CHINESE,
            (Self::English, Side::Provider, BilledUnit::GpuHours) => &HOURS_SOLD_ENGLISH,
            (Self::Chinese, Side::Provider, BilledUnit::GpuHours) => &HOURS_SOLD_CHINESE,
        }
    }
}

const HOURS_ENGLISH: Words =
    hours::english::in_hours(super::english::ENGLISH, "What if the price of GPU-hours rises?");
const HOURS_SOLD_ENGLISH: Words =
    hours::english::in_hours(ENGLISH, "What if the price of GPU-hours falls?");
const HOURS_CHINESE: Words =
    hours::chinese::in_hours(super::chinese::CHINESE, "GPU 小时涨价怎么办？");
const HOURS_SOLD_CHINESE: Words = hours::chinese::in_hours(CHINESE, "GPU 小时降价怎么办？");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_reads_of_revenue_and_never_of_cost() {
        for language in Language::ALL {
            let [buyer, provider] = [Side::Buyer, Side::Provider]
                .map(|side| language.words_for(side, BilledUnit::Tokens));
            let of = |words: &Words| {
                [words.question, words.total_unhedged, words.total_locked, words.saved, words.bill]
            };
            for (bought, sold) in of(buyer).into_iter().zip(of(provider)) {
                assert_ne!(bought, sold);
                assert!(!sold.to_lowercase().contains("cost") && !sold.contains("费用"), "{sold}");
            }
            assert_eq!(buyer.assumption_list.len(), provider.assumption_list.len());
        }
    }
}
