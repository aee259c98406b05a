//! What strategies become where nothing is uncertain but the index, and where they meet.

use tokenlock::simulate::process::Lead;
use tokenlock::study::risk::figures::StrategyFigures;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::study::RiskStudy;

use crate::scenarios::case;

/// The own price is the index, use is known, and lots are as good as any size.
const PERFECT: &str = "risk.paths=4000&risk.r_squared=1&contract.lot=0.000001";

fn strategies(link: &str) -> Vec<StrategyFigures> {
    let case = case(link);
    let study = RiskStudy::new(&case, StrategyKind::ALL).unwrap();
    study.strategies(&case).into_iter().map(Result::unwrap).collect()
}

#[test]
fn a_full_lock_without_any_basis_leaves_nothing_uncertain() {
    for settlement in ["monthly", "mean"] {
        let all = strategies(&format!("{PERFECT}&lock.share=1&risk.settlement={settlement}"));
        let strip = &all[1];
        assert_eq!(strip.kind, StrategyKind::Strip);
        let left = strip.results.standard_deviation.value / strip.results.mean.value;
        assert!(left < 1e-6, "{settlement}: {left:e}");
        assert!(strip.variance.effectiveness().unwrap() > 1.0 - 1e-9);
    }
    // The last day is not the month's mean.
    let strip = &strategies(&format!("{PERFECT}&lock.share=1&risk.settlement=last-day"))[1];
    let share = strip.variance.timing / strip.variance.unhedged;
    assert!(share > 1e-3 && strip.variance.basis.abs() < 1e-9 * strip.variance.unhedged, "{share}");
}

#[test]
fn variance_is_quadratic_in_the_share_with_its_least_at_one() {
    let left = |share: &str| {
        let strip = &strategies(&format!("{PERFECT}&lock.share={share}"))[1];
        strip.variance.hedged / strip.variance.unhedged
    };
    for (share, expected) in [("0", 1.0), ("0.25", 0.5625), ("0.5", 0.25), ("0.9", 0.01)] {
        assert!((left(share) - expected).abs() < 1e-5, "{share}: {}", left(share));
    }
}

/// 1 - sqrt(1 - R2) of the volatility at most goes, whatever is locked: here at the best share.
#[test]
fn r_squared_is_the_most_that_a_lock_can_do() {
    let best = (0..=20)
        .map(|step| {
            let share = f64::from(step) / 20.0;
            let link = format!("risk.paths=10000&risk.r_squared=0.5&horizon=12&lock.share={share}");
            let case = case(&link);
            let study = RiskStudy::new(&case, &[]).unwrap();
            study.unhedged_and_strip(&case).unwrap().locked.variance.effectiveness().unwrap()
        })
        .fold(f64::NEG_INFINITY, f64::max);
    assert!((0.40..0.55).contains(&best), "{best}");
}

#[test]
fn structures_meet_the_future_at_their_limits() {
    // No distance: the cap at the swap price and the floor that pays for it are the future.
    let all = strategies(&format!("{PERFECT}&lock.share=1&risk.cap_distance=0&risk.kept_share=0"));
    let mean = |kind| all.iter().find(|figures| figures.kind == kind).unwrap().results.mean.value;
    for kind in [StrategyKind::Swap, StrategyKind::Collar, StrategyKind::Participating] {
        assert!((mean(kind) / mean(StrategyKind::Strip) - 1.0).abs() < 1e-6, "{kind:?}");
    }
}

/// Between its strikes a collar without cost neither gains nor loses, whatever its last digits say.
#[test]
fn a_collar_that_ends_between_its_strikes_is_not_regretted() {
    for kept in ["0.1", "0.3"] {
        let wide =
            strategies(&format!("{PERFECT}&horizon=1&lock.share=1&risk.cap_distance={kept}"));
        let collar = wide.iter().find(|figures| figures.kind == StrategyKind::Collar).unwrap();
        let regret = collar.results.regret;
        // An index that moves 20 % a year is seldom 10 % lower in a month.
        assert!(regret.chance.value < 0.15, "{kept}: {regret:?}");
        assert!(regret.size.is_none_or(|size| size.value > 1.0), "{kept}: {regret:?}");
    }
}

#[test]
fn the_provider_is_the_mirror_of_the_buyer() {
    let buyer = strategies("risk.paths=4000");
    let provider = strategies("risk.paths=4000&risk.side=provider");
    for (buyer, provider) in buyer.iter().zip(&provider) {
        if matches!(
            buyer.kind,
            StrategyKind::Unhedged
                | StrategyKind::Strip
                | StrategyKind::Swap
                | StrategyKind::Layered
                | StrategyKind::Policy
        ) {
            let (buyer, provider) = (&buyer.results, &provider.results);
            assert!((buyer.mean.value / provider.mean.value - 1.0).abs() < 1e-12);
            assert!(
                (buyer.cost_of_certainty.value + provider.cost_of_certainty.value).abs() < 1e-6
            );
        }
    }
}

/// Futures at what the model expects cost nothing on average, and the bill's curve costs what the
/// index is expected to fall.
#[test]
fn what_certainty_costs_is_what_the_curve_holds_above_the_expectation() {
    let costs = |link: &str| {
        let results = strategies(&format!("{PERFECT}&lock.share=1&{link}"))[1].results;
        let estimate = results.cost_of_certainty;
        (estimate.value / results.mean.value, estimate.standard_error / results.mean.value)
    };
    let (fair, error) = costs("risk.futures=expected");
    assert!(fair.abs() < 4.0 * error, "{fair} of {error}");
    let (dear, error) = costs("risk.futures=expected&lock.curve=premium&lock.premium=0.1");
    assert!(dear > 0.03 && dear < 0.08, "{dear} of {error}");
}

/// Where few paths carry the mean, the median speaks, whichever of the two prices it comes from.
#[test]
fn the_median_leads_where_the_mean_is_carried_by_few_paths() {
    let lead = |link: &str| {
        let case = case(&format!("risk.paths=100&{link}"));
        RiskStudy::new(&case, &[]).unwrap().lead()
    };
    for link in ["", "risk.r_squared=1&horizon=36", "risk.index=xing&risk.r_squared=1&horizon=36"] {
        assert_eq!(lead(link), Lead::Mean, "{link}");
    }
    for link in [
        "risk.r_squared=0.01",
        "horizon=36",
        "risk.r_squared=1&risk.index=flagship",
        "risk.r_squared=1&risk.index=vendor-list-price&horizon=2",
        "risk.r_squared=1&risk.index=custom&risk.volatility=0.6&horizon=36",
    ] {
        assert_eq!(lead(link), Lead::Median, "{link}");
    }
}
