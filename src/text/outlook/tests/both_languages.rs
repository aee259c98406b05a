use proptest::prelude::*;

use super::*;
use crate::text::likeness::{assert_well_set, numbers};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn both_languages_say_the_same_numbers(
        is_provider: bool,
        is_median: bool,
        share in prop_oneof![Just(0.0), 0.01..=1.0],
        chances in prop::array::uniform2(prop_oneof![Just(0.0), Just(1.0), 0.0..0.01, 0.0..=1.0]),
        error in 0.0..0.2,
        cut in prop_oneof![Just(None), (-1.0..1.0).prop_map(Some)],
        regret in prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0],
        cost in -50_000.0..50_000.0,
        buffer in prop_oneof![Just(None), (1.0..1e6).prop_map(Some)],
    ) {
        let side = if is_provider { "&risk.side=provider" } else { "" };
        let (mut case, summary) = outlook(&format!("v=1&horizon=2{side}"));
        case.share = share;
        let mut summary = with_chances(&summary, chances[0], chances[1], error);
        summary.lead = if is_median { Lead::Median } else { Lead::Mean };
        (summary.volatility_cut, summary.regret) = (cut, regret);
        summary.mean_cost = Estimate { value: cost, standard_error: 100.0 };
        let taken = CashSummary {
            paths: 1_000,
            initial_margin: 2_675.4,
            median: 3_810.0,
            bad: 6_709.4,
            bad_error: 146.0,
            exhausted: buffer.map(|_| chances[0]),
            right_but_exhausted: buffer.map(|_| chances[1]),
            buffer_errors: buffer.map(|_| [0.01; 2]),
            lots: Vec::new(),
            futures: Vec::new(),
        };
        let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Usd };
        let tell = |language| [
            plain_text(&outlook.answer(language)),
            outlook.reasons(language),
            outlook.if_all_were_explained(language),
            plain_text(&cash(&taken, None, buffer, Currency::Usd, language)),
            budget_note(&case, Currency::Usd, language),
            outlook.month(1, "x", language).unwrap_or_default(),
        ];
        let [english, chinese] = Language::ALL.map(tell);
        for (english, chinese) in english.iter().zip(&chinese) {
            assert_well_set(english, Language::English);
            assert_well_set(chinese, Language::Chinese);
            // A chance of zero is written without a number besides the hundred, which one language writes once.
            let without_hundred = |text: &str| {
                let mut numbers = numbers(text);
                numbers.remove("100");
                numbers
            };
            prop_assert_eq!(without_hundred(english), without_hundred(chinese), "{} and {}", english, chinese);
        }
    }
}
