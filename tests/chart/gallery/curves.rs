//! Lines from point to point: payoffs, forward curves, a path with its margin account.

use tokenlock::chart::mark::{Area, LineMark, Rule, StepLine};
use tokenlock::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};

use super::{Picture, picture, single};
use crate::sample::{money, month_names};

fn payoffs() -> Panel {
    let prices = (0..=40).map(|step| f64::from(step) * 0.5);
    let line = |meaning, cost: &dyn Fn(f64) -> f64| {
        LineMark::new(meaning, prices.clone().map(|price| [price, cost(price)]).collect())
    };
    Panel::new("", AcrossAxis::Values(money("price in a year")), money("¥ paid for a unit"))
        .with(line(Meaning::Neutral, &|price| price.min(11.0) + 0.9).labelled("with a cap at ¥11"))
        .with(
            line(Meaning::Locked, &|price| 2.0 + 0.8 * 10.0 + 0.2 * (price - 10.0))
                .labelled("80% locked"),
        )
        .with(line(Meaning::Unhedged, &|price| price).labelled("unlocked"))
}

fn forwards(values: &[f64]) -> Panel {
    let dollars = ValueAxis::new(|value| format!("${value}")).with_caption("an hour");
    Panel::new("", AcrossAxis::Months(month_names(values.len())), dollars)
        .with(LineMark::of_months(Meaning::Neutral, values).labelled("H100 forward"))
}

/// A path of the price over the level of the margin account, each on a scale of its own.
fn account() -> Chart {
    let path: [f64; 12] = [3.0, 3.2, 3.1, 2.7, 2.4, 2.1, 1.9, 2.0, 2.4, 2.9, 3.3, 3.6];
    let level =
        path.map(|price| 4_000.0 + 9_000.0 * (price - 3.0)).map(|level: f64| level.max(0.0));
    let across = || AcrossAxis::Months(month_names(12));
    let price = Panel::new("The price falls and comes back", across(), money("¥ for a million"))
        .with(LineMark::of_months(Meaning::Today, &path).labelled("index"));
    let cash =
        Panel::new("The account is empty for five months", across(), money("¥ in the account"))
            .with(Area::from_zero(Meaning::Locked, level.to_vec()))
            .with(StepLine::new(Meaning::Locked, level.to_vec()).labelled("margin"))
            .with(Rule { meaning: Meaning::Budget, value: 3_000.0, label: "maintenance".into() });
    Chart {
        shares_values: false,
        ..Chart::new("The price, and the cash that it takes", "", vec![price, cash])
    }
}

pub fn pictures() -> Vec<Picture> {
    let gaps = [2.63, 2.58, f64::NAN, 2.44, f64::NAN, f64::INFINITY, 2.31, 2.25];
    let fall = [2.63, 2.58, 2.53, 2.48, 2.43, 2.39, 2.35, 2.3, 2.26, 2.22, 2.18, 2.14];
    let forward =
        |values: &[f64]| single("The forwards fall by a fifth in a year", forwards(values));
    vec![
        picture("a_cap_holds_the_rise_and_leaves_the_fall", &[640.0, 320.0], {
            single("What a unit costs under three choices", payoffs())
        }),
        picture("the_forwards_fall_by_a_fifth", &[640.0, 240.0], forward(&fall)),
        picture("a_forward_without_neighbours_is_a_dot", &[640.0], forward(&gaps)),
        picture("one_forward_is_a_dot", &[240.0], forward(&[2.63])),
        picture("no_forwards_leave_an_empty_axis", &[240.0], forward(&[])),
        picture("right_in_the_end_and_out_of_cash_before", &[960.0, 320.0], account()),
    ]
}
