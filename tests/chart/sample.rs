//! The figures that the tests draw.

use tokenlock::chart::svg::SvgFile;
use tokenlock::chart::{
    Chart, Class, CostCase, Drawing, Form, Meaning, MonthlyCost, PanelDrawing, Series, Shape,
    ValueAxis,
};

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

pub fn english(costs: &Costs, width: f64) -> Drawing {
    let falling = [
        "without the lock ¥802.33",
        "with the lock ¥1,323.69",
        "prices unmoved ¥1,454.00",
        "gives up ¥6,256",
    ];
    let titles = ["If prices rise 91.5 %", "If they fall as much"];
    monthly_cost(costs, [ENGLISH, falling], titles, "¥ a month").lay_out(width)
}

pub fn chinese(costs: &Costs, width: f64) -> Drawing {
    let rising = ["未锁价 ¥2,784.00", "锁价后 ¥1,720.70", "价格不变 ¥1,454.00", "共省 ¥12,760"];
    let falling = ["未锁价 ¥802.33", "锁价后 ¥1,323.69", "价格不变 ¥1,454.00", "少省 ¥6,256"];
    let titles = ["若价格上涨 91.5%", "若价格同幅下跌"];
    monthly_cost(costs, [rising, falling], titles, "每月费用（元）").lay_out(width)
}

pub fn file(drawing: &Drawing) -> String {
    SvgFile { drawing, show_title: false, source: "", is_styled: false }.markup()
}

/// Writes a picture to look at, where a folder for them is named.
pub fn keep(name: &str, text: &str) {
    if let Some(folder) = std::env::var_os("TOKENLOCK_GALLERY") {
        let path = std::path::Path::new(&folder).join(name).with_extension("svg");
        std::fs::write(path, text).unwrap();
    }
}

/// The shapes of a part, and of a meaning where one is named.
pub fn shapes<'a>(drawing: &'a Drawing, part: &str, meaning: Option<Meaning>) -> Vec<&'a Shape> {
    let is_of =
        |class: Class| class.part == part && (meaning.is_none() || class.meaning == meaning);
    drawing.shapes.iter().filter(|shape| is_of(shape.class)).collect()
}

pub fn texts(drawing: &Drawing) -> Vec<&str> {
    fn text(shape: &Shape) -> Option<&str> {
        match &shape.form {
            Form::Text { text, .. } => Some(text),
            _ => None,
        }
    }
    drawing.shapes.iter().filter_map(text).collect()
}

/// The heights of the line of a meaning, as the cursor finds them, by month.
pub fn heights(panel: &PanelDrawing, meaning: Meaning) -> Vec<(usize, f64)> {
    let height = |shape: &Shape| match shape.form {
        Form::Circle { centre, .. } => centre[1],
        Form::Rect { y, height, .. } => y + height / 2.0,
        _ => f64::NAN,
    };
    let points = panel.targets.iter().filter(|target| target.area.is_none());
    let own = points.filter(|target| target.cursor.class.meaning == Some(meaning));
    own.map(|target| (target.datum.index, height(&target.cursor))).collect()
}
