//! The page's words as a provider reads them: who is paid for tokens takes in revenue where a buyer pays a bill.

mod chinese;
mod english;

use self::chinese::CHINESE;
use self::english::ENGLISH;
use super::language::Language;
use super::words::Words;
use crate::hedge::strategy::setting::Side;

impl Language {
    /// The language's words as a side reads them.
    pub const fn words_for(self, side: Side) -> &'static Words {
        match (self, side) {
            (_, Side::Buyer) => self.words(),
            (Self::English, Side::Provider) => &ENGLISH,
            (Self::Chinese, Side::Provider) => &CHINESE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_reads_of_revenue_and_never_of_cost() {
        for language in Language::ALL {
            let [buyer, provider] =
                [Side::Buyer, Side::Provider].map(|side| language.words_for(side));
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
