//! The data and the two figures of the page that tests and gallery draw.

use tokenlock::chart::{Chart, CostCase, CostFan, Fan, MonthlyCost, Series, ValueAxis};

pub const ENGLISH: [&str; 4] = [
    "without the lock ¥2,784.00",
    "with the lock ¥1,720.70",
    "prices unmoved ¥1,454.00",
    "saves ¥12,760",
];

/// Rise and fall of the worked example, one entry a month.
pub type Costs = [[Vec<f64>; 3]; 2];

pub fn worked_example() -> Costs {
    let flat = |value: f64| vec![value; 12];
    [[flat(1454.0), flat(2784.0), flat(1720.7)], [flat(1454.0), flat(802.33), flat(1323.69)]]
}

pub fn ramp(months: i32) -> Costs {
    let grow = |rate: f64, share: f64| {
        (1..=months)
            .map(|month| 1454.0 * (share + (1.0 - share) * rate.powi(month)))
            .collect::<Vec<f64>>()
    };
    let flat = vec![1454.0; months as usize];
    [
        [flat.clone(), grow(1.03, 0.0), grow(1.03, 0.8)],
        [flat, grow(1.0 / 1.03, 0.0), grow(1.0 / 1.03, 0.8)],
    ]
}

pub fn tick_label(value: f64) -> String {
    format!("¥{value}").replace("¥-", "−¥")
}

pub fn month_names(months: usize) -> Vec<String> {
    (1..=months)
        .map(|month| if month == 1 { "Month 1".to_owned() } else { month.to_string() })
        .collect()
}

pub fn money(caption: &str) -> ValueAxis {
    ValueAxis::new(tick_label).with_caption(caption)
}

pub fn monthly_cost(
    costs: &Costs,
    words: [[&str; 4]; 2],
    titles: [&str; 2],
    caption: &str,
) -> Chart {
    let case = |index: usize| {
        let [today, unhedged, locked] = costs[index].clone();
        let [unhedged_label, locked_label, today_label, gap_label] = words[index];
        let series = |values, label: &str| Series { values, label: label.into() };
        CostCase {
            title: titles[index].into(),
            today: series(today, today_label),
            unhedged: series(unhedged, unhedged_label),
            locked: series(locked, locked_label),
            gap_label: gap_label.into(),
        }
    };
    MonthlyCost {
        title: "Cost month by month, unhedged and locked".into(),
        summary: "Two panels on one scale: prices rise, prices fall.".into(),
        cases: vec![case(0), case(1)],
        month_names: month_names(costs[0][0].len().max(costs[0][1].len())),
        money: money(caption),
    }
    .chart()
}

pub fn english(costs: &Costs) -> Chart {
    let falling = [
        "without the lock ¥802.33",
        "with the lock ¥1,323.69",
        "prices unmoved ¥1,454.00",
        "gives up ¥6,256",
    ];
    let titles = ["If prices rise 91.5 %", "If they fall as much"];
    monthly_cost(costs, [ENGLISH, falling], titles, "¥ a month")
}

pub fn chinese(costs: &Costs) -> Chart {
    let rising = ["未锁价 ¥2,784.00", "锁价后 ¥1,720.70", "价格不变 ¥1,454.00", "共省 ¥12,760"];
    let falling = ["未锁价 ¥802.33", "锁价后 ¥1,323.69", "价格不变 ¥1,454.00", "少省 ¥6,256"];
    let titles = ["若价格上涨 91.5%", "若价格同幅下跌"];
    monthly_cost(costs, [rising, falling], titles, "每月费用（元）")
}

/// For each month the 5, 25, 50, 75 and 95 % quantile.
pub type Bands = Vec<[f64; 5]>;

pub const LABELS: [&str; 3] = ["5 % ¥802", "median ¥1,720", "95 % ¥4,410"];

/// Costs that spread like a price without drift: lognormal quantiles, a share of them locked.
pub fn spread(months: usize, volatility: f64, locked: f64) -> Bands {
    let month = |month: usize| {
        let deviation = volatility * (month as f64 / 12.0).sqrt();
        [-1.645, -0.674, 0.0, 0.674, 1.645]
            .map(|normal: f64| 1454.0 * (locked + (1.0 - locked) * (normal * deviation).exp()))
    };
    (1..=months).map(month).collect()
}

/// A fan without the lock and one with it; `label` stands at the outer quantiles if it is not empty.
pub fn cost_fan(bands: &[Bands; 2], budget: &[f64], label: &str) -> Chart {
    let fan = |index: usize| {
        let labels = if label.is_empty() { LABELS } else { [label, "median ¥1,720", label] };
        Fan { quantiles: bands[index].clone(), labels: labels.map(str::to_owned) }
    };
    let fan = CostFan {
        title: "Cost month by month, unhedged and locked".into(),
        summary: "One panel: a band without the lock, an outline with it.".into(),
        key: "● Without the lock, a month may cost twice its budget ■ With the lock".into(),
        unhedged: fan(0),
        locked: fan(1),
        budget: budget.to_vec(),
        budget_label: "budget ¥1,800".into(),
        month_names: month_names(bands[0].len().max(budget.len())),
        money: money("¥ a month"),
    };
    fan.chart()
}

pub fn spreading_fan(months: usize) -> Chart {
    let bands = [spread(months, 0.7, 0.0), spread(months, 0.7, 0.8)];
    cost_fan(&bands, &vec![1800.0; months], "")
}
