//! Whether the own price is the index, beside the door's own regression.

use serde_json::json;
use tokenlock::show::index_fit as shown;
use tokenlock::study::index_fit::{ChangeSample, IndexFit};
use tokenlock::text::index_fit as words;
use tokenlock::text::language::Language;

use crate::{door, scenario};

fn fit(keys: &str, sample: ChangeSample) -> IndexFit {
    let (scenario, study) = scenario(keys);
    IndexFit::of(&scenario, &study, sample).unwrap()
}

/// A price that follows the index but for a little of its own.
fn close(factor: f64) -> ChangeSample {
    let changes = (0..24).map(|month| {
        let index = 0.05 * libm::sin(f64::from(month * month));
        [index, factor * index + 0.002 * libm::cos(f64::from(7 * month))]
    });
    ChangeSample { is_own: true, days: 30, changes: changes.collect() }
}

#[test]
fn the_regression_is_the_doors_to_the_last_digit() {
    for sample in [ChangeSample::bundled().unwrap(), close(1.0), close(0.3)] {
        let (own, index) = (sample.own_changes(), sample.index_changes());
        let answer = door(json!({
            "kind": "hedge_ratio", "spot_changes": own, "futures_changes": index,
        }));
        let fit = fit("", sample);
        for (name, value) in [
            ("ratio", fit.value.best_ratio.value),
            ("r_squared", fit.value.r_squared),
            ("correlation", fit.value.correlation),
            ("slope_reversed", fit.value.futures_on_spot.slope.value),
        ] {
            assert_eq!(answer[name].as_f64().unwrap(), value, "{name}");
        }
        // The ratio in money is the slope in logs, at the two prices of the month.
        let [own, futures] = fit.prices;
        let expected = fit.value.best_ratio.value * own / futures;
        assert!(libm::fabs(fit.best_ratio() - expected) < 1e-12 * libm::fabs(expected));
        for month in &fit.months {
            let [nearest, down, up] = month.lots.map(|lots| lots.lots);
            assert!(down <= nearest && nearest <= up, "{month:?}");
        }
    }
}

#[test]
fn the_verdicts_follow_the_sample_and_the_lock() {
    let english = |fit: &IndexFit| words::us_gaap(fit, Language::English);
    let bundled = fit("", ChangeSample::bundled().unwrap());
    assert!(english(&bundled).contains("R² is 12%"), "{}", english(&bundled));
    let whole = fit("lock.share=1", close(1.0));
    assert!(english(&whole).contains("would pass: R²"), "{}", english(&whole));
    let little = fit("lock.share=0.3", close(1.0));
    assert!(english(&little).contains("another locked share"), "{}", english(&little));
    let none = fit("lock.share=0", close(1.0));
    assert!(english(&none).contains("no hedge to test"), "{}", english(&none));
    // A price that moves against the index: a lock adds risk.
    let against = fit("", close(-1.0));
    let said = tokenlock::text::sentence::plain_text(&words::answer(&against, Language::English));
    assert!(said.contains("would have added"), "{said}");
    assert!(words::ifrs9(&against, Language::English)[0].contains("against it"));
}

#[test]
fn use_that_is_not_known_may_be_less_than_is_locked() {
    let certain = fit("lock.share=0.8", close(1.0));
    assert_eq!((certain.usage.chance_below, certain.usage.is_over), (0.0, false));
    let keys = "lock.share=0.8&risk.usage_vol=0.6&risk.usage_correlation=-0.9";
    let uncertain = fit(keys, close(1.0));
    let said = words::over_hedge(&certain, Language::English);
    assert!(said.contains("Use is taken as certain"), "{said}");
    assert!(uncertain.usage.chance_below > 0.3 && uncertain.usage.is_over);
    let said = words::over_hedge(&uncertain, Language::English);
    assert!(said.contains("more than that is locked"), "{said}");
}

#[test]
fn everything_is_said_and_drawn_in_both_languages() {
    let (_, study) = scenario("");
    for sample in [ChangeSample::bundled().unwrap(), close(1.0)] {
        let fit = fit("", sample);
        for language in Language::ALL {
            for table in [
                shown::regression(&fit, language),
                shown::us_gaap(&fit, language),
                shown::sizing(&fit, &study, language),
            ] {
                crate::shown::whole(&table);
            }
            crate::shown::drawn(&shown::scatter(&fit, language));
            assert!(!words::reading(&fit, 0, language).is_empty());
            assert!(words::ifrs9(&fit, language).len() >= 5);
        }
    }
}

#[test]
fn a_price_that_never_moved_has_no_regression() {
    let (scenario, study) = scenario("");
    let still = ChangeSample { is_own: true, days: 7, changes: vec![[0.01, 0.0]; 10] };
    assert_eq!(IndexFit::of(&scenario, &study, still), None);
}
