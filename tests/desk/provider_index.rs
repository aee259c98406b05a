//! An index by hand: as worked out on paper, and as the price list begins it.

use serde_json::json;
use tokenlock::market::currency::Currency;
use tokenlock::market::error::MarketReason;
use tokenlock::market::price_list;
use tokenlock::show::provider_index as shown;
use tokenlock::study::link;
use tokenlock::study::provider_index::{ProviderIndex, enter};
use tokenlock::study::scenario::Scenario;
use tokenlock::text::language::Language;
use tokenlock::text::provider_index as words;
use tokenlock::text::sentence::plain_text;

use crate::{door, scenario};

/// 60/30/5/5 % of the volume under a cap of 40 % count 40/40/10/10 %; a score of 200 against a reference of 100 halves a
/// price.
const FOUR: &str =
    "index.cap=0.4&index.currency=USD&index.providers=A:10:60:200,B:4:30:100,C:2:5:50,D:1:5:100";

#[test]
fn weights_above_the_cap_go_to_the_others_by_volume() {
    let (scenario, _) = scenario(FOUR);
    let index = ProviderIndex::of(&scenario).unwrap();
    let weights: Vec<f64> = index.providers.iter().map(|provider| provider.weight).collect();
    for (weight, expected) in weights.iter().zip([0.4, 0.4, 0.1, 0.1]) {
        assert!((weight - expected).abs() < 1e-12, "{weights:?}");
    }
    // 0.4 x 5 + 0.4 x 4 + 0.1 x 4 + 0.1 x 1 and 0.6 x 5 + 0.3 x 4 + 0.05 x 4 + 0.05 x 1.
    assert!(
        (index.value - 4.1).abs() < 1e-12 && (index.uncapped - 4.45).abs() < 1e-12,
        "{index:?}"
    );
    assert_eq!((index.currency, index.newest()), (Currency::Usd, None));
    let provider = |price: f64, volume: f64, score: f64| json!({ "price": price, "volume": volume, "score": score });
    let at_the_door = door(json!({
        "kind": "index",
        "providers": [
            provider(10.0, 60.0, 200.0),
            provider(4.0, 30.0, 100.0),
            provider(2.0, 5.0, 50.0),
            provider(1.0, 5.0, 100.0),
        ],
        "cap": 0.4,
        "reference_score": 100,
    }));
    assert_eq!(at_the_door["index"], json!(index.value));
    assert_eq!(at_the_door["weights"], json!(weights));
    let said = plain_text(&words::answer(&index, Language::English));
    assert!(said.contains("4 providers stands at $4.10"), "{said}");
    assert!(said.contains("A serves 60% of the volume and counts 40%"), "{said}");
    assert!(said.contains("without the cap the index would be $4.45"), "{said}");
    let said = plain_text(&words::answer(&index, Language::Chinese));
    assert!(said.contains("$4.10") && said.contains("A 占用量的 60%，权重计 40%"), "{said}");
}

#[test]
fn the_price_list_begins_it_with_equal_volumes_and_its_day() {
    for (currency, first) in [("CNY", "DeepSeek deepseek-v4-pro"), ("USD", "OpenAI gpt-6.2-sol")] {
        let (scenario, _) = scenario(&format!("contract.currency={currency}"));
        let index = ProviderIndex::of(&scenario).unwrap();
        assert_eq!(index.providers.len(), 8);
        assert!(index.providers[0].entry.name.starts_with(first), "{index:?}");
        let mean: f64 = index.providers.iter().map(|one| one.adjusted / 8.0).sum();
        assert!((index.value / mean - 1.0).abs() < 1e-12);
        assert!(index.newest().unwrap() <= price_list::collected_on());
        for language in Language::ALL {
            crate::shown::whole(&shown::working(&index, language));
            assert!(words::source(&index, language).contains("2026"));
            assert!(!plain_text(&words::answer(&index, language)).is_empty());
        }
        // Entered, they are the same index, and the link brings them back.
        let mut entered = scenario.clone();
        enter(&mut entered);
        let again = link::read(&link::write(&entered));
        assert!(again.warnings.is_empty() && again.scenario == entered);
        let again = ProviderIndex::of(&entered).unwrap();
        assert_eq!((again.value, again.newest()), (index.value, None));
        assert_eq!(again.currency.code(), currency);
    }
}

#[test]
fn what_gives_no_index_is_said_with_what_it_takes() {
    let refused = |keys: &str| ProviderIndex::of(&scenario(keys).0).unwrap_err();
    let few = refused("index.cap=0.3&index.providers=A:1:1:100,B:2:1:100,C:3:1:100,D:1:0:100");
    assert_eq!(few.reason, MarketReason::TooFewProviders { fewest: 4.0 });
    assert!(words::refused(&few, Language::English).contains("at least 4 providers"));
    assert!(words::refused(&few, Language::Chinese).contains("至少要有 4 家"));
    let none = refused("index.providers=A:1:0:100");
    assert_eq!(none.reason, MarketReason::NoVolume);
    assert!(words::refused(&none, Language::English).contains("any volume"));
    // No price is in force before the first was collected.
    let old = Scenario { as_of: jiff::civil::date(2020, 1, 1), ..Scenario::default() };
    assert_eq!(ProviderIndex::of(&old).unwrap_err().reason, MarketReason::Empty);
}
