//! The figures that the tests draw.

use tokenlock::chart::svg::Standalone;
use tokenlock::chart::{Figure, MonthlyCost, Panel, Series};

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
    format!("¥{value}")
}

pub fn figure(
    costs: &Costs,
    words: [[&str; 4]; 2],
    titles: [&str; 2],
    caption: &str,
    width: f64,
) -> Figure {
    let panel = |index: usize| {
        let [today, unhedged, locked] = &costs[index];
        let [unhedged_label, locked_label, today_label, gap_label] = words[index];
        Panel {
            title: titles[index],
            today: Series { values: today, label: today_label },
            unhedged: Series { values: unhedged, label: unhedged_label },
            locked: Series { values: locked, label: locked_label },
            gap_label,
        }
    };
    let months = costs[0][0].len().max(costs[0][1].len());
    let month_labels: Vec<String> = (1..=months)
        .map(|month| if month == 1 { "Month 1".to_owned() } else { month.to_string() })
        .collect();
    MonthlyCost {
        width,
        panel_height: 280.0,
        panels: [panel(0), panel(1)],
        month_labels: &month_labels,
        axis_caption: caption,
        tick_label: &tick_label,
    }
    .layout()
}

pub fn english(costs: &Costs, width: f64) -> Figure {
    let falling = [
        "without the lock ¥802.33",
        "with the lock ¥1,323.69",
        "prices unmoved ¥1,454.00",
        "gives up ¥6,256",
    ];
    let titles = ["If prices rise 91.5 %", "If they fall as much"];
    figure(costs, [ENGLISH, falling], titles, "¥ a month", width)
}

pub fn chinese(costs: &Costs, width: f64) -> Figure {
    let rising = ["未锁价 ¥2,784.00", "锁价后 ¥1,720.70", "价格不变 ¥1,454.00", "共省 ¥12,760"];
    let falling = ["未锁价 ¥802.33", "锁价后 ¥1,323.69", "价格不变 ¥1,454.00", "少省 ¥6,256"];
    figure(
        costs,
        [rising, falling],
        ["若价格上涨 91.5%", "若价格同幅下跌"],
        "每月费用（元）",
        width,
    )
}

pub fn file(figure: &Figure) -> String {
    Standalone {
        figure,
        title: "Cost month by month, unhedged and locked",
        description: "Two panels on one scale: prices rise, prices fall.",
        show_title: false,
        source: "",
        style: "",
    }
    .markup()
}
