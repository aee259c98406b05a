//! The fans of what a month may cost: what holds for any input, and degenerate cases.

use proptest::prelude::*;
use tokenlock::chart::{Accent, CostFan, FanPanel, Figure, Mark};

use crate::property::{check, cost, extent};
use crate::sample::{file, tick_label};

type Bands = Vec<[f64; 5]>;

const LABELS: [&str; 3] = ["95 % ¥4,410", "median ¥1,720", "5 % ¥802"];

/// Costs that spread like a price without drift: lognormal quantiles, a share of them locked.
fn spread(months: usize, volatility: f64, locked: f64) -> Bands {
    let month = |month: usize| {
        let deviation = volatility * (month as f64 / 12.0).sqrt();
        [-1.645, -0.674, 0.0, 0.674, 1.645]
            .map(|normal: f64| 1454.0 * (locked + (1.0 - locked) * (normal * deviation).exp()))
    };
    (1..=months).map(month).collect()
}

fn fan(bands: &[Bands; 2], budget: &[f64], label: &str, width: f64) -> Figure {
    let panel = |index: usize| FanPanel {
        title: ["Without the lock, a month may cost twice its budget", "With the lock"][index],
        accent: [Accent::Unhedged, Accent::Locked][index],
        bands: &bands[index],
        labels: if label.is_empty() { LABELS } else { [label, "median ¥1,720", label] },
    };
    let months = bands[0].len().max(budget.len());
    let month_labels: Vec<String> = (1..=months)
        .map(|month| if month == 1 { "Month 1".to_owned() } else { month.to_string() })
        .collect();
    CostFan {
        width,
        panel_height: 280.0,
        panels: [panel(0), panel(1)],
        budget,
        budget_label: "budget ¥1,800",
        month_labels: &month_labels,
        axis_caption: "¥ a month",
        tick_label: &tick_label,
    }
    .lay_out()
}

pub fn ordinary(months: usize, width: f64) -> Figure {
    let bands = [spread(months, 0.7, 0.0), spread(months, 0.7, 0.8)];
    fan(&bands, &vec![1800.0; months], "", width)
}

/// The path data of a class, one entry a panel that has it.
fn paths<'a>(figure: &'a Figure, name: &str) -> Vec<&'a Mark> {
    let of = |mark: &&Mark| matches!(mark, Mark::Path { class, .. } if class.contains(name));
    figure.marks.iter().filter(of).collect()
}

fn texts(figure: &Figure) -> Vec<&str> {
    fn text(mark: &Mark) -> Option<&str> {
        match mark {
            Mark::Text { text, .. } => Some(text),
            _ => None,
        }
    }
    figure.marks.iter().filter_map(text).collect()
}

#[test]
fn fans_for_the_eye() {
    let steady = [vec![[1454.0; 5]; 12], vec![[1454.0; 5]; 12]];
    // A provider's margin: what is left of a price that may fall below its cost.
    let margin = [spread(12, 0.7, 0.0), spread(12, 0.7, 0.8)]
        .map(|bands| bands.iter().map(|month| month.map(|value| value - 1454.0)).collect());
    let figures = [
        ("fan-wide", ordinary(12, 1280.0)),
        ("fan-960", ordinary(36, 960.0)),
        ("fan-narrow", ordinary(12, 360.0)),
        ("fan-240", ordinary(24, 240.0)),
        ("fan-one", ordinary(1, 960.0)),
        ("fan-steady", fan(&steady, &[1800.0; 12], "", 960.0)),
        ("fan-margin", fan(&margin, &[300.0; 12], "", 960.0)),
        ("fan-far", fan(&[spread(12, 0.3, 0.0), spread(12, 0.3, 0.9)], &[9e9; 12], "", 960.0)),
    ];
    for (name, figure) in figures {
        check(&figure).unwrap();
        if let Some(folder) = std::env::var_os("TOKENLOCK_GALLERY") {
            let path = std::path::Path::new(&folder).join(name).with_extension("svg");
            std::fs::write(path, file(&figure)).unwrap();
        }
    }
}

#[test]
fn a_fan_has_two_bands_a_median_and_a_budget_in_each_panel() {
    let figure = ordinary(12, 960.0);
    for name in ["fan-outer", "fan-inner", "series-budget"] {
        assert_eq!(paths(&figure, name).len(), 2, "{name}");
    }
    for accent in ["unhedged", "locked"] {
        // Both bands and the median.
        assert_eq!(paths(&figure, accent).len(), 3, "{accent}");
    }
    let [without, with] = &figure.panels;
    assert_eq!(without.today, with.today, "one scale");
    assert!(without.locked.is_empty() && with.unhedged.is_empty());
    assert_eq!(without.unhedged[0], with.locked[0], "the median of a price without drift");
    let said = texts(&figure);
    for label in LABELS {
        assert_eq!(said.iter().filter(|text| **text == label).count(), 2, "{label}");
    }
}

#[test]
fn one_month_is_a_bar() {
    let figure = ordinary(1, 960.0);
    let outer = paths(&figure, "fan-outer");
    assert_eq!(outer.len(), 2);
    let [left, top, right, bottom] = extent(outer[0]);
    let plot = figure.panels[0].plot;
    assert_eq!([left, right], [plot.left, plot.right]);
    assert!(bottom - top > 20.0);
}

#[test]
fn without_uncertainty_there_is_a_line_and_one_label() {
    let steady = [vec![[1454.0; 5]; 12], vec![[1454.0; 5]; 12]];
    let figure = fan(&steady, &[1800.0; 12], "", 960.0);
    assert!(paths(&figure, "fan-outer").is_empty() && paths(&figure, "fan-inner").is_empty());
    assert_eq!(paths(&figure, "fan-median").len(), 2);
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
        [Mark::Path { data, .. }] => data.matches('M').count(),
        _ => 0,
    };
    assert_eq!(runs("fan-outer"), 3, "months 4 and 8 are missing");
    assert_eq!(runs("fan-inner"), 2, "only month 4 is");
    assert_eq!(runs("fan-median"), 2);
    assert!(figure.panels[0].unhedged[3].is_none() && figure.panels[0].unhedged[7].is_some());
    check(&figure).unwrap();
}

#[test]
fn a_budget_far_from_the_fans_is_an_arrow() {
    let bands = || [spread(12, 0.3, 0.0), spread(12, 0.3, 0.9)];
    let without = fan(&bands(), &[], "", 960.0);
    let largest = bands()[0].iter().map(|month| month[4]).fold(0.0, f64::max);
    let near = fan(&bands(), &[2.9 * largest; 12], "", 960.0);
    assert_eq!(paths(&near, "series-budget").len(), 2);
    assert!(texts(&near).contains(&"budget ¥1,800"));
    for (budget, arrow) in [(3.1 * largest, "↑"), (-3.1 * largest, "↓")] {
        let far = fan(&bands(), &[budget; 12], "", 960.0);
        assert!(paths(&far, "series-budget").is_empty());
        assert_eq!(
            extent(paths(&far, "fan-outer")[0])[1],
            extent(paths(&without, "fan-outer")[0])[1],
            "the scale is that of the fans"
        );
        let label = format!("{arrow} budget ¥1,800");
        assert_eq!(texts(&far).iter().filter(|text| **text == label).count(), 2);
    }
    // Only the last month decides on the label; the line keeps the months that are near.
    let mut budget = [1800.0; 12];
    budget[0] = 1e9;
    let figure = fan(&bands(), &budget, "", 960.0);
    assert!(texts(&figure).contains(&"budget ¥1,800"));
    assert_eq!(figure.panels[0].today.iter().filter(|height| height.is_some()).count(), 11);
    // Without costs there is nothing to be far from.
    let alone = fan(&[Vec::new(), Vec::new()], &[1e9; 12], "", 960.0);
    assert_eq!(paths(&alone, "series-budget").len(), 2);
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
        let [outer, inner] = ["fan-outer", "fan-inner"].map(|name| paths(&figure, name));
        prop_assert_eq!([outer.len(), inner.len()], [2, 2]);
        for (index, panel) in figure.panels.iter().enumerate() {
            let [outer, inner] = [extent(outer[index]), extent(inner[index])];
            let plot = panel.plot;
            for (band, within) in [(outer, [plot.left, plot.top, plot.right, plot.bottom]), (inner, outer)] {
                prop_assert!(band[0] >= within[0] - 0.01 && band[1] >= within[1] - 0.01);
                prop_assert!(band[2] <= within[2] + 0.01 && band[3] <= within[3] + 0.01);
            }
            for median in panel.unhedged.iter().chain(&panel.locked).flatten() {
                prop_assert!(*median >= outer[1] && *median <= outer[3]);
            }
        }
    }

    #[test]
    fn more_cost_stands_higher(costs in prop::collection::vec(-1e9..1e9f64, 2..37)) {
        let bands: Bands = costs.iter().map(|&cost| [cost - 1.0, cost - 0.5, cost, cost + 0.5, cost + 1.0]).collect();
        let figure = fan(&[bands.clone(), bands], &[], "", 960.0);
        let heights: Vec<f64> = figure.panels[0].unhedged.iter().flatten().copied().collect();
        prop_assert_eq!(heights.len(), costs.len());
        for (one, height) in costs.iter().zip(&heights) {
            for (other, lower) in costs.iter().zip(&heights) {
                prop_assert!(one < other || height <= lower);
            }
        }
    }
}
