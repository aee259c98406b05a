//! What could happen: piles of dots, scatter, strategies side by side.

use tokenlock::chart::mark::{Dot, LineMark, Pile, Piles, Rule, Scatter};
use tokenlock::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};

use super::{Picture, categories, picture, single};
use crate::sample::money;

/// The quantiles (i - 1/2)/50 of a cost that is spread like a price, a share of it locked.
fn fifty(locked: f64) -> Vec<f64> {
    let level = |dot: i32| (f64::from(dot) - 0.5) / 50.0;
    // Tukey's lambda is close to the normal quantile and needs no special function.
    let normal = |level: f64| (level.powf(0.135) - (1.0 - level).powf(0.135)) / 0.1975;
    let cost = |dot| 20_000.0 * (locked + (1.0 - locked) * (0.35 * normal(level(dot))).exp());
    (1..=50).map(cost).collect()
}

fn piles(names: [&str; 2], values: [Vec<f64>; 2], budget: f64, label: &str) -> Panel {
    let [without, with] = values;
    let pile = |meaning, values| Pile { meaning, values };
    let piles = vec![pile(Meaning::Unhedged, without), pile(Meaning::Locked, with)];
    categories(&names).with(Piles { piles }).with(Rule {
        meaning: Meaning::Budget,
        value: budget,
        label: label.into(),
    })
}

fn percent(value: f64) -> String {
    format!("{}%", (value * 1000.0).round() / 10.0).replace('-', "−")
}

/// Weekly changes of an index and of a bill that follows it a little.
fn changes(count: usize) -> Vec<[f64; 2]> {
    let mut state: u64 = 7;
    let mut next = || {
        // The usual linear congruence: any fixed scatter would do.
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as f64 / (1u64 << 31) as f64 - 0.5
    };
    (0..count)
        .map(|_| {
            let index = next() * 0.3;
            [index, 0.35 * index + next() * 0.22]
        })
        .collect()
}

fn scatter(points: Vec<[f64; 2]>) -> Panel {
    let axis = |caption: &str| ValueAxis::new(percent).with_caption(caption);
    let across = AcrossAxis::Values(axis("weekly change of the index"));
    Panel::new("", across, axis("weekly change of the bill")).with(Scatter {
        meaning: Meaning::Neutral,
        series: 0,
        points,
    })
}

fn strategies() -> Panel {
    let axis = |caption: &str| ValueAxis { has_zero: false, ..money(caption) };
    let across = AcrossAxis::Values(axis("mean cost"));
    let of = [
        ("no lock", [17_400.0, 9_800.0], Meaning::Unhedged),
        ("futures", [18_100.0, 7_900.0], Meaning::Locked),
        ("forward", [18_200.0, 8_000.0], Meaning::Locked),
        ("ladder", [17_900.0, 8_600.0], Meaning::Neutral),
        ("cap", [18_700.0, 6_200.0], Meaning::Neutral),
        ("zero-cost collar", [18_150.0, 7_400.0], Meaning::Neutral),
        ("commitment", [19_900.0, 3_100.0], Meaning::Neutral),
    ];
    let start = Panel::new("", across, axis("5 of 100 years cost this much more"));
    of.into_iter().enumerate().fold(start, |panel, (series, (name, place, meaning))| {
        panel.with(Dot { meaning, series, place, label: name.into() })
    })
}

pub fn pictures() -> Vec<Picture> {
    let names = ["without the lock", "with the lock"];
    let title = "Two piles of fifty possible years, and a budget";
    let both = [fifty(0.0), fifty(0.8)];
    let budget = "budget ¥24,000";
    let dots = piles(names, both.clone(), 24_000.0, budget);
    let dots = Chart { panel_height: 400.0, ..single(title, dots) };
    let same = [vec![20_000.0; 50], vec![20_000.0; 50]];
    let none = [vec![], vec![f64::NAN]];
    let loss = both.clone().map(|pile| pile.iter().map(|value| 15_000.0 - value).collect());
    let long = ["不锁定价格的五十个模拟情景", "锁定百分之八十之后的五十个模拟情景"];
    let chinese = piles(long, both.clone(), 24_000.0, "全年预算 ¥24,000");
    let line = [[-0.15, -0.0525], [0.15, 0.0525]];
    let fitted = scatter(changes(80)).with(LineMark::new(Meaning::Budget, line.to_vec()));
    let short = |title, panel| Chart { panel_height: 200.0, ..single(title, panel) };
    vec![
        picture("the_budget_breaks_in_fewer_years_with_the_lock", &[640.0, 320.0], dots),
        picture("fifty_equal_years_stand_in_a_row", &[320.0], {
            single(title, piles(names, same, 24_000.0, budget))
        }),
        picture("piles_of_losses", &[320.0], single(title, piles(names, loss, -5_000.0, "limit"))),
        picture("piles_in_chinese", &[240.0], single("五十个模拟情景与全年预算", chinese)),
        picture("a_pile_of_nothing", &[240.0], short(title, piles(names, none, 100.0, "budget"))),
        picture("the_index_explains_little_of_the_bill", &[640.0, 320.0], {
            single("Weekly changes over eighty weeks", fitted)
        }),
        picture("one_week_is_one_dot", &[240.0], single("One week", scatter(changes(1)))),
        picture("no_weeks_leave_empty_axes", &[240.0], single("No weeks", scatter(vec![]))),
        picture("less_risk_costs_more", &[640.0, 320.0], {
            single("Risk against cost of seven strategies", strategies())
        }),
    ]
}
