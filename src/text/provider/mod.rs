//! The page's words as a provider reads them: who is paid for tokens takes in revenue where a buyer pays a bill.

pub(super) mod chinese;
pub(super) mod english;

use super::hours;
use super::language::Language;
use super::words::Words;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

impl Language {
    /// The language's words as a side reads them of a bill in a unit.
    pub const fn words_for(self, side: Side, unit: BilledUnit) -> &'static Words {
        match (side, unit) {
            (Side::Buyer, BilledUnit::Tokens) => self.words(),
            (Side::Provider, BilledUnit::Tokens) => self.choose(&english::WORDS, &chinese::WORDS),
            (_, BilledUnit::GpuHours) => hours::words(side, self),
        }
    }
}

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
