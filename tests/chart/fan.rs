//! The fans of what a month may cost: what holds for any input, and degenerate cases.

use proptest::prelude::*;
use tokenlock::chart::{Drawing, Meaning, Shape, ShapeForm};

use crate::look::{heights, shapes, texts};
use crate::property::{check, cost, extent};
use crate::sample::{Bands, LABELS, cost_fan, spread, spreading_fan};

fn fan(bands: &[Bands; 2], budget: &[f64], label: &str, width: f64) -> Drawing {
    cost_fan(bands, budget, label).lay_out(width)
}

fn ordinary(months: usize, width: f64) -> Drawing {
    spreading_fan(months).lay_out(width)
}

/// The paths of a part, one entry a panel that has it.
fn paths<'a>(drawing: &'a Drawing, part: &str) -> Vec<&'a Shape> {
    shapes(drawing, part, None)
}

/// The paths of the budget.
fn budgets(drawing: &Drawing) -> Vec<&Shape> {
    shapes(drawing, "step", Some(Meaning::Budget))
}

#[test]
fn a_band_without_the_lock_an_outline_with_it_two_medians_and_a_budget_in_one_panel() {
    let figure = ordinary(12, 960.0);
    let [panel] = &figure.panels[..] else { panic!("one panel") };
    assert_eq!(budgets(&figure).len(), 1);
    for (part, meaning, count) in [
        ("band-outer", Meaning::Unhedged, 1),
        ("band-inner", Meaning::Unhedged, 1),
        ("band-edge", Meaning::Unhedged, 0),
        ("band-edge", Meaning::Locked, 2),
        ("band-outer", Meaning::Locked, 0),
        ("median", Meaning::Unhedged, 1),
        ("median", Meaning::Locked, 1),
    ] {
        assert_eq!(shapes(&figure, part, Some(meaning)).len(), count, "{part} {meaning:?}");
    }
    let of = |meaning| heights(panel, meaning)[0];
    assert_eq!(of(Meaning::Unhedged), of(Meaning::Locked), "the median of a price without drift");
    let said = texts(&figure);
    for label in LABELS {
        assert_eq!(said.iter().filter(|text| **text == label).count(), 2, "{label}");
    }
    let [outer, edge] = [paths(&figure, "band-outer")[0], paths(&figure, "band-edge")[0]];
    assert!(extent(edge)[1] > extent(outer)[1], "the outline lies in the band that it narrows");
}

#[test]
fn one_month_is_a_bar() {
    let figure = ordinary(1, 960.0);
    let outer = paths(&figure, "band-outer");
    let [left, top, right, bottom] = extent(outer[0]);
    let plot = figure.panels[0].plot;
    assert_eq!([left, right], [plot.left, plot.right]);
    assert!(bottom - top > 20.0);
}

#[test]
fn without_uncertainty_there_is_a_line_and_one_label() {
    let steady = [vec![[1454.0; 5]; 12], vec![[1454.0; 5]; 12]];
    let figure = fan(&steady, &[1800.0; 12], "", 960.0);
    assert!(paths(&figure, "band-outer").is_empty() && paths(&figure, "band-inner").is_empty());
    assert_eq!(paths(&figure, "median").len(), 2);
    let said = texts(&figure);
    assert!(said.contains(&LABELS[1]) && !said.contains(&LABELS[0]) && !said.contains(&LABELS[2]));
}

#[test]
fn what_is_no_number_is_left_out() {
    let mut bands = spread(12, 0.7, 0.0);
    bands[3] = [f64::NAN; 5];
    bands[7][4] = f64::INFINITY;
    let figure = fan(&[bands, Vec::new()], &[], "", 960.0);
    let runs = |name: &str| match paths(&figure, name)[..] {
        [Shape { form: ShapeForm::Path { data }, .. }] => data.matches('M').count(),
        _ => 0,
    };
    assert_eq!(runs("band-outer"), 3, "months 4 and 8 are missing");
    assert_eq!(runs("band-inner"), 2, "only month 4 is");
    assert_eq!(runs("median"), 2);
    let months: Vec<usize> =
        heights(&figure.panels[0], Meaning::Unhedged).iter().map(|(month, _)| *month).collect();
    assert_eq!(months, [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
    check(&figure).unwrap();
}

#[test]
fn a_budget_far_from_the_fans_is_an_arrow() {
    let bands = || [spread(12, 0.3, 0.0), spread(12, 0.3, 0.9)];
    let without = fan(&bands(), &[], "", 960.0);
    let largest = bands()[0].iter().map(|month| month[4]).fold(0.0, f64::max);
    let near = fan(&bands(), &[2.9 * largest; 12], "", 960.0);
    assert_eq!(budgets(&near).len(), 1);
    assert!(texts(&near).contains(&"budget ¥1,800"));
    for (budget, arrow) in [(3.1 * largest, "↑"), (-3.1 * largest, "↓")] {
        let far = fan(&bands(), &[budget; 12], "", 960.0);
        assert!(budgets(&far).is_empty());
        assert_eq!(
            extent(paths(&far, "band-outer")[0])[1],
            extent(paths(&without, "band-outer")[0])[1],
            "the scale is that of the fans"
        );
        let label = format!("{arrow} budget ¥1,800");
        assert_eq!(texts(&far).iter().filter(|text| **text == label).count(), 1);
    }
    // Only the last month decides on the label; the line keeps the months that are near.
    let mut budget = [1800.0; 12];
    budget[0] = 1e9;
    let figure = fan(&bands(), &budget, "", 960.0);
    assert!(texts(&figure).contains(&"budget ¥1,800"));
    assert_eq!(heights(&figure.panels[0], Meaning::Budget).len(), 11);
    // Without costs there is nothing to be far from.
    let alone = fan(&[Vec::new(), Vec::new()], &[1e9; 12], "", 960.0);
    assert_eq!(budgets(&alone).len(), 1);
}

/// Rising quantiles of any size, and now and then something that is not one.
fn bands() -> impl Strategy<Value = Bands> {
    let month = [cost(), cost(), cost(), cost(), cost()].prop_map(|mut month| {
        month.sort_by(f64::total_cmp);
        month
    });
    prop::collection::vec(month, 0..37)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_fan_is_finite_inside_and_legible(
        without in bands(),
        with in bands(),
        budget in prop::collection::vec(cost(), 0..37),
        label in "\\PC{0,30}",
        width in prop_oneof![4 => 240.0..1280.0f64, 1 => any::<f64>()],
    ) {
        check(&fan(&[without, with], &budget, &label, width))?;
    }

    #[test]
    fn bands_stay_in_the_plot_and_in_each_other(months in 1..37usize, width in 240.0..1280.0f64) {
        let figure = ordinary(months, width);
        check(&figure)?;
        let [outer, inner] = ["band-outer", "band-inner"].map(|name| extent(paths(&figure, name)[0]));
        let edges: Vec<_> = paths(&figure, "band-edge").into_iter().map(extent).collect();
        prop_assert_eq!(edges.len(), 2);
        let plot = figure.panels[0].plot;
        let plot_edges = [plot.left, plot.top, plot.right, plot.bottom];
        let pairs = [(outer, plot_edges), (inner, outer), (edges[0], outer), (edges[1], outer)];
        for (band, within) in pairs {
            prop_assert!(band[0] >= within[0] - 0.01 && band[1] >= within[1] - 0.01);
            prop_assert!(band[2] <= within[2] + 0.01 && band[3] <= within[3] + 0.01);
        }
        for meaning in [Meaning::Unhedged, Meaning::Locked] {
            for (_, median) in heights(&figure.panels[0], meaning) {
                prop_assert!(median >= outer[1] && median <= outer[3]);
            }
        }
    }

    #[test]
    fn more_cost_stands_higher(costs in prop::collection::vec(-1e9..1e9f64, 2..37)) {
        let bands: Bands = costs.iter().map(|&cost| [cost - 1.0, cost - 0.5, cost, cost + 0.5, cost + 1.0]).collect();
        let figure = fan(&[bands.clone(), bands], &[], "", 960.0);
        let heights: Vec<f64> = heights(&figure.panels[0], Meaning::Unhedged).iter().map(|(_, height)| *height).collect();
        prop_assert_eq!(heights.len(), costs.len());
        for (one, height) in costs.iter().zip(&heights) {
            for (other, lower) in costs.iter().zip(&heights) {
                prop_assert!(one < other || height <= lower);
            }
        }
    }
}
