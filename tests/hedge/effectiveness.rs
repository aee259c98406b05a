//! Hull's jet fuel, and what must hold for any two prices.

use proptest::prelude::*;
use tokenlock::hedge::effectiveness::verdict::{
    Argument, Conclusion, Finding, OffsetConclusion, UsGaap,
};
use tokenlock::hedge::effectiveness::{Effectiveness, EffectivenessValue, changes, volatility_cut};
use tokenlock::hedge::ratio::HedgeRatio;

use crate::golden::rows;

/// Hull's table 3.2: jet fuel hedged with heating oil, 15 months.
fn jet_fuel(ratio: f64) -> EffectivenessValue {
    let list =
        |column: &str| rows("hedge_ratio.csv").iter().map(|row| row.number(column)).collect();
    Effectiveness { spot_changes: list("d_spot"), futures_changes: list("d_futures"), ratio }
        .value()
        .unwrap()
}

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

#[test]
fn jet_fuel_has_the_printed_figures() {
    let expected = rows("hedge_ratio_expected.csv");
    let value = jet_fuel(1.0);
    for (row, found) in
        expected[2..5].iter().zip([value.correlation, value.best_ratio.value, value.r_squared])
    {
        row.assert_near(found, "value", row.number("tol"));
    }
    expected[7].assert_near(value.dollar_offset.cumulative.unwrap(), "value", 1e-6);
    // statsmodels 0.15, OLS with a constant.
    near(value.spot_on_futures.slope.standard_error, JET_FUEL_ERRORS[0], 1e-12);
    near(value.spot_on_futures.intercept.standard_error, JET_FUEL_ERRORS[1], 1e-12);
    near(value.spot_on_futures.slope.t_against(0.0).unwrap(), JET_FUEL_ERRORS[2], 1e-9);
    near(value.p_value, JET_FUEL_ERRORS[3], 1e-14);
}

/// Standard errors of slope and intercept, t, and its chance.
const JET_FUEL_ERRORS: [f64; 4] =
    [0.08634287246758346, 0.0026155858009408186, 9.006541617353957, 5.972146069539691e-07];

#[test]
fn jet_fuel_passes_or_fails_by_the_way_it_is_asked() {
    let UsGaap { r_squared, slope, slope_reversed, dollar_offset, regression, offset, .. } =
        jet_fuel(1.0).us_gaap();
    assert!(r_squared.passes() && !slope.passes() && slope_reversed.passes());
    near(slope.value.unwrap(), 0.778, 5e-4);
    near(slope_reversed.value.unwrap(), 1.108, 5e-4);
    assert_eq!(regression, Conclusion::DependsOnDirection);
    near(dollar_offset.value.unwrap(), -433.333, 5e-4);
    assert_eq!(offset, OffsetConclusion::SaysNothing);

    let best = jet_fuel(jet_fuel(1.0).best_ratio.value);
    near(best.slope.unwrap().value, 1.0, 1e-14);
    near(best.variance_reduction, best.r_squared, 1e-14);
    assert_eq!(best.us_gaap().regression, Conclusion::HighlyEffective);
    assert_eq!(jet_fuel(2.0).us_gaap().regression, Conclusion::RatioOutside);
    assert_eq!(jet_fuel(0.0).us_gaap().slope.value, None);
}

#[test]
fn ifrs_asks_for_arguments_where_numbers_end() {
    let points = jet_fuel(1.0).ifrs9();
    assert_eq!((points.relationship, points.ratio), (Finding::Supported, Finding::Weak));
    assert!(points.ratio_distance.unwrap() > 2.0);
    assert!(points.to_argue.contains(&Argument::HedgeRatio));
    let best = jet_fuel(0.78).ifrs9();
    assert_eq!(best.to_argue, [Argument::CreditRisk, Argument::SourcesOfIneffectiveness]);
    assert_eq!(jet_fuel(-0.78).ifrs9().relationship, Finding::Contradicted);
}

#[test]
fn few_or_unrelated_changes_prove_nothing() {
    // R2 of 0.82, but three periods.
    let few = Effectiveness {
        spot_changes: vec![1.0, 2.0, 2.2],
        futures_changes: vec![1.0, 2.0, 3.0],
        ratio: 0.6,
    };
    let few = few.value().unwrap();
    assert!(few.us_gaap().r_squared.passes());
    assert_eq!(few.us_gaap().regression, Conclusion::NotHighlyEffective);
    assert_eq!(few.ifrs9().relationship, Finding::Weak);
}

#[test]
fn the_two_cuts_are_two_numbers() {
    near(volatility_cut(0.75), 0.5, 1e-15);
    near(volatility_cut(0.12), 0.062, 5e-4);
    assert_eq!((volatility_cut(0.0), volatility_cut(1.0), volatility_cut(-3.0)), (0.0, 1.0, -1.0));
}

#[test]
fn errors_have_names() {
    let name = |spot: &[f64], futures: &[f64], ratio| {
        let hedge =
            Effectiveness { spot_changes: spot.into(), futures_changes: futures.into(), ratio };
        hedge.value().unwrap_err().to_string().split(':').next().unwrap_or_default().to_owned()
    };
    let list = [1.0, 2.0, 4.0];
    assert_eq!(name(&list, &list[..2], 1.0), "lengths_differ");
    assert_eq!(name(&list[..2], &list[..2], 1.0), "too_short");
    assert_eq!(name(&list, &[1.0; 3], 1.0), "no_variation");
    assert_eq!(name(&list, &list, f64::NAN), "not_finite");
    assert_eq!(name(&list, &list, 1e7), "out_of_range");
    assert_eq!(name(&[], &[], 1.0), "empty");
    assert_eq!(Effectiveness::of_prices(&[], &[], 1.0).value().unwrap_err().name(), "empty");
    assert_eq!(changes(&[1.0, 3.0, 2.0]), [2.0, -1.0]);
}

fn moves() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    prop::collection::vec((-1.0_f64..1.0, -1.0_f64..1.0), 4..40)
        .prop_map(|pairs| pairs.into_iter().map(|(own, common)| (own + common, common)).unzip())
}

proptest! {
    #[test]
    fn no_ratio_beats_the_best((spot, futures) in moves(), ratio in -3.0_f64..3.0, factor in 0.01_f64..100.0) {
        let at = |ratio| {
            let hedge = Effectiveness { spot_changes: spot.clone(), futures_changes: futures.clone(), ratio };
            hedge.value().unwrap()
        };
        let value = at(ratio);
        let best = at(value.best_ratio.value);
        prop_assert!(best.variance_reduction >= value.variance_reduction - 1e-12);
        prop_assert!((best.variance_reduction - value.r_squared).abs() < 1e-10);
        prop_assert!((at(0.0).variance_reduction).abs() < 1e-12);
        // The variance left is quadratic about the best ratio.
        let away = ratio - value.best_ratio.value;
        let other = at(value.best_ratio.value - away);
        prop_assert!((other.variance_reduction - value.variance_reduction).abs() < 1e-9 * (1.0 + value.variance_reduction.abs()));
        // Both ways round, R2 and chance agree, and the slopes multiply to R2.
        let (one, reversed) = (value.spot_on_futures, value.futures_on_spot);
        prop_assert!((one.r_squared - reversed.r_squared).abs() < 1e-12);
        prop_assert!((one.p_value - reversed.p_value).abs() < 1e-10);
        prop_assert!((one.slope.value * reversed.slope.value - one.r_squared).abs() < 1e-12);
        // The one regression of the code gives the same line.
        let line = HedgeRatio { spot_changes: spot.clone(), futures_changes: futures.clone() }.value().unwrap();
        prop_assert_eq!(line.ratio, one.slope.value);
        // Futures in another unit: the ratio goes the other way, all else stays.
        let larger = Effectiveness {
            spot_changes: spot.clone(),
            futures_changes: futures.iter().map(|change| change * factor).collect(),
            ratio: ratio / factor,
        }.value().unwrap();
        prop_assert!((larger.variance_reduction - value.variance_reduction).abs() < 1e-9 * (1.0 + value.variance_reduction.abs()));
        prop_assert!((larger.r_squared - value.r_squared).abs() < 1e-12);
        // The last step of the working is the reduction.
        let hedge = Effectiveness { spot_changes: spot, futures_changes: futures, ratio };
        prop_assert_eq!(hedge.working().unwrap().result(), Some(value.variance_reduction));
    }
}
