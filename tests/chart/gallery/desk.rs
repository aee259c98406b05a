//! The desk: futures curves, payoffs and values of options.

use tokenlock::chart::{FuturesCurve, Payoff, ValueAxis, ValueCurve};

use super::{Picture, picture};
use crate::sample::{money, month_names};

fn dollars() -> ValueAxis {
    ValueAxis::new(|value| format!("${value}")).with_caption("an hour")
}

fn percent(value: f64) -> String {
    format!("{}%", (value * 1000.0).round() / 10.0)
}

/// A curve with quotes at some months, beside what is expected.
fn curve(prices: Vec<f64>, quoted: Vec<usize>, expected: Vec<f64>) -> FuturesCurve {
    FuturesCurve {
        title: "Futures price by month".into(),
        summary: "Later months are cheaper.".into(),
        month_names: month_names(prices.len()),
        prices,
        label: "futures".into(),
        quoted,
        expected,
        expected_label: "expected".into(),
        today: 2.63,
        today_label: "today".into(),
        price: dollars(),
    }
}

fn payoff(strike: f64, premium: f64, floor: f64, labels: [&str; 3]) -> Payoff {
    let prices: Vec<f64> = (0..=40).map(|step| 1.0 + 0.125 * f64::from(step)).collect();
    let costs = |cost: &dyn Fn(f64) -> f64| prices.iter().map(|price| cost(*price)).collect();
    let [unhedged, locked, with_option] = labels.map(str::to_owned);
    Payoff {
        title: "What a unit costs by settlement price".into(),
        summary: String::new(),
        costs: [
            (costs(&|price| price), unhedged),
            (costs(&|_| 3.25), locked),
            (costs(&|price| price.clamp(floor, strike) + premium), with_option),
        ],
        price: money("the month settles at"),
        cost: money("¥ a unit"),
        prices,
    }
}

pub fn pictures() -> Vec<Picture> {
    let fall: Vec<f64> = (1..=12).map(|month| 2.63 * 0.983_f64.powi(month)).collect();
    let expected: Vec<f64> = (1..=12).map(|month| 2.63 * 0.99_f64.powi(month)).collect();
    let value = |volatility: f64| 0.4 * volatility * 3.25 * (1.0 - (-8.0 * volatility).exp());
    let points = (0..=24).map(|step| f64::from(step) / 60.0);
    let values = ValueCurve {
        title: "Value by volatility".into(),
        summary: String::new(),
        points: points.map(|volatility| [volatility, value(volatility)]).collect(),
        here: [0.2, value(0.2)],
        label: String::new(),
        number: ValueAxis::new(percent).with_caption("volatility a year"),
        value: money("¥ a unit"),
    };
    let nothing = ValueCurve { points: Vec::new(), here: [f64::NAN; 2], ..values.clone() };
    let words = ["without lock", "with a future", "with the option"];
    let chinese = ["不锁价", "用期货", "用期权"];
    vec![
        picture("quotes_are_dots_on_the_futures_curve", &[960.0, 320.0], {
            curve(fall.clone(), vec![2, 5, 11], expected).chart()
        }),
        picture("a_flat_curve_lies_on_todays_index", &[640.0], {
            curve(vec![2.63; 12], vec![], vec![]).chart()
        }),
        picture("one_month_has_a_curve_of_a_dot", &[240.0], {
            curve(vec![2.5], vec![0], vec![2.6]).chart()
        }),
        picture("a_curve_without_months_is_todays_index", &[240.0], {
            curve(vec![], vec![], vec![]).chart()
        }),
        picture("a_cap_bends_where_it_begins_to_pay", &[960.0, 320.0], {
            payoff(3.58, 0.12, 0.0, words).chart()
        }),
        picture("a_collar_lies_between_its_strikes", &[640.0], {
            payoff(3.58, 0.0, 2.9, chinese).chart()
        }),
        picture("an_option_is_worth_more_where_prices_swing", &[640.0, 320.0], values.chart()),
        picture("no_values_leave_empty_axes", &[240.0], nothing.chart()),
    ]
}
