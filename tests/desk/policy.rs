//! The policy ladder of the desk: its bands today, and its results beside the strip's.

use tokenlock::show::policy as shown;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::policy::{Standing, policy_months};
use tokenlock::text::language::Language;
use tokenlock::text::policy::finding;

use crate::scenario;
use crate::simulated::strategies;

#[test]
fn a_strip_is_above_the_bands_of_far_months() {
    let keys = "lock.share=0.8&horizon=24&contract.lot=0.001";
    let (scenario, study) = scenario(keys);
    let months = policy_months(&scenario, &study);
    assert_eq!(months.len(), 24);
    let near = |found: f64, exact: f64| assert!((found - exact).abs() < 1e-4, "{found} {exact}");
    near(months[2].target, 0.8);
    near(months[23].target, 0.5);
    near(months[23].held, 0.5);
    for month in &months {
        near(month.strip, 0.8);
        near(month.band[1] - month.band[0], 0.2);
        // 0.8 less 0.1 is left at the tenth month: 0.3 falls over 21 months.
        let expected = if month.ahead > 10 { Standing::Above } else { Standing::Within };
        assert_eq!(month.strip_standing, expected, "{month:?}");
    }
    let said = finding(&months, 0.8, Language::English);
    assert!(said.contains("80% of the first month and 50% of the last"), "{said}");
    assert!(said.ends_with("is above its bands in 14 of 24."), "{said}");
    for language in Language::ALL {
        crate::shown::whole(&shown::months(&study, &months, language));
    }
}

#[test]
fn lots_may_miss_the_bands_and_nothing_locked_has_none() {
    // One lot is more than half of a month's use: all of it or nothing.
    let (scenario, study) = scenario("lock.share=0.3&contract.lot=800&risk.policy_band=0.05");
    let months = policy_months(&scenario, &study);
    assert!(months.iter().all(|month| month.strip_standing != Standing::Within), "{months:?}");
    let said = finding(&months, 0.3, Language::Chinese);
    assert!(said.contains("个月中有") && said.ends_with('。'), "{said}");
    assert_eq!(finding(&[], 0.3, Language::English), "");
}

#[test]
fn a_policy_of_everything_at_once_is_the_strip_on_every_path() {
    let keys = "risk.paths=2000&risk.policy_near=36";
    let found = strategies(keys);
    let of = |kind| found.of(kind).unwrap();
    let (policy, strip) = (of(StrategyKind::Policy), of(StrategyKind::Strip));
    let [one, other] = [policy, strip].map(|figures| figures.results.high.value);
    assert!((one / other - 1.0).abs() < 1e-12, "{one} {other}");
    // Where the own price is the index, a ladder leaves more risk than the strip, and less than nothing does.
    let keys = "risk.paths=2000&risk.r_squared=1&lock.share=1";
    let found = strategies(&format!("{keys}&risk.policy_near=1&risk.policy_far=6"));
    let risk = |kind| found.of(kind).unwrap().results.standard_deviation.value;
    let [nothing, ladder, strip] =
        [StrategyKind::Unhedged, StrategyKind::Policy, StrategyKind::Strip].map(risk);
    assert!(strip < 0.5 * ladder && ladder < 0.9 * nothing, "{nothing} {ladder} {strip}");
}
