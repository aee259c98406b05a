//! What months cost: the page's two figures, and bars.

use tokenlock::chart::mark::{BarGroup, BarGroups, BarSeries, Bars, NamedBar};
use tokenlock::chart::scale::Steps;
use tokenlock::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};

use super::{Picture, categories, picture, single};
use crate::sample::{
    Costs, chinese, cost_fan, english, money, monthly_cost, ramp, spread, spreading_fan,
    worked_example,
};

pub fn pictures() -> Vec<Picture> {
    let mut pictures = monthly();
    pictures.extend(fans());
    pictures.extend(bars());
    pictures
}

fn monthly() -> Vec<Picture> {
    let flat = |values: [f64; 3]| values.map(|value| vec![value; 12]);
    let mut quiet = worked_example();
    quiet[0] = flat([1454.0; 3]);
    quiet[1] = quiet[0].clone();
    let none: Costs = Default::default();
    let vast = [flat([1.454e18, 2.784e18, 1.72e18]), flat([1.454e18, 0.0, 1e-6])];
    let gains = [flat([0.0, 1330.0, -450.0]), flat([0.0, -650.0, 210.0])];
    let words = ["不锁定价格时每月费用 ¥2,784.00", "锁定百分之八十之后每月费用 ¥1,720.70"];
    let words = [words[0], words[1], "价格保持不变时每月费用 ¥1,454.00", "锁价期内共节省 ¥12,760"];
    let titles = [
        "若整个市场价格上涨百分之九十一点五并且您的价格随之上涨",
        "若整个市场价格按同样倍数下跌并且您的价格随之下跌",
    ];
    let long = monthly_cost(&worked_example(), [words; 2], titles, "每月费用（人民币元）");
    vec![
        picture("locking_narrows_what_a_move_does", &[960.0, 360.0], english(&worked_example())),
        picture("a_locked_cost_climbs_less_over_36_months", &[960.0], english(&ramp(36))),
        picture("the_same_in_chinese", &[960.0], chinese(&worked_example())),
        picture("long_chinese_labels_are_cut_and_not_laid_over_each_other", &[320.0], long),
        picture("one_month_is_a_line_like_any_other", &[700.0], english(&ramp(1))),
        picture("without_a_move_three_lines_are_one", &[320.0], english(&quiet)),
        picture("no_months_leave_an_empty_axis", &[320.0], english(&none)),
        picture("amounts_of_a_quintillion_fit", &[320.0], english(&vast)),
        picture("a_gain_stands_under_zero", &[640.0], english(&gains)),
    ]
}

fn fans() -> Vec<Picture> {
    let steady = [vec![[1454.0; 5]; 12], vec![[1454.0; 5]; 12]];
    // A provider's margin: what is left of a price that may fall below its cost.
    let margin = [spread(12, 0.7, 0.0), spread(12, 0.7, 0.8)]
        .map(|bands| bands.iter().map(|month| month.map(|value| value - 1454.0)).collect());
    let calm = [spread(12, 0.3, 0.0), spread(12, 0.3, 0.9)];
    let none = [Vec::new(), Vec::new()];
    vec![
        picture(
            "costs_spread_with_time_and_less_with_the_lock",
            &[960.0, 360.0],
            spreading_fan(12),
        ),
        picture("one_month_of_chance_is_a_bar", &[700.0], spreading_fan(1)),
        picture("certain_costs_are_a_line", &[320.0], cost_fan(&steady, &[1800.0; 12], "")),
        picture("a_margin_may_fall_under_zero", &[640.0], cost_fan(&margin, &[300.0; 12], "")),
        picture("a_budget_out_of_sight_is_an_arrow", &[320.0], cost_fan(&calm, &[9e9; 12], "")),
        picture("no_chance_leaves_an_empty_axis", &[320.0], cost_fan(&none, &[], "")),
    ]
}

fn bars() -> Vec<Picture> {
    let bar = |meaning, name: &str, value: f64| NamedBar {
        meaning,
        name: name.into(),
        value,
        amount: format!("¥{value}").replace("¥-", "−¥"),
    };
    let group = |title: &str, [unhedged, locked]: [f64; 2]| BarGroup {
        title: title.into(),
        bars: vec![
            bar(Meaning::Unhedged, "without lock", unhedged),
            bar(Meaning::Locked, "with lock", locked),
        ],
    };
    let today = || BarGroup {
        title: String::new(),
        bars: vec![bar(Meaning::Today, "today’s prices", 17448.0)],
    };
    let step = |rise, fall| {
        let groups = vec![
            today(),
            group("If prices rise (+91.5%): the lock saves ¥12,760", rise),
            group("If they fall by the same factor (−47.8%): ▼\u{a0}the lock costs ¥6,256", fall),
        ];
        let panel = Panel::unmarked().with(BarGroups { groups, level: 17448.0 });
        Chart {
            panel_height: 0.0,
            ..Chart::new("A lock narrows what a step does", "", vec![panel])
        }
    };
    let series = |meaning, values: [f64; 4]| BarSeries {
        meaning,
        values: values.to_vec(),
        labels: values.map(|value| format!("¥{value}").replace("¥-", "−¥")).to_vec(),
    };
    let quarters = Bars {
        series: vec![
            series(Meaning::Unhedged, [420.0, -180.0, 95.0, -640.0]),
            series(Meaning::Locked, [84.0, -36.0, 19.0, -128.0]),
        ],
    };
    let quarters =
        categories(&["first quarter", "second quarter", "third", "fourth"]).with(quarters);
    let counts = [0.0, 1.0, 3.0, 7.0, 11.0, 12.0, 8.0, 4.0, 2.0, 1.0, 0.0, 1.0];
    let counts = BarSeries { meaning: Meaning::Neutral, values: counts.to_vec(), labels: vec![] };
    let names = (0..12).map(|bin| format!("{}k", 10 + 2 * bin)).collect();
    let count = ValueAxis::new(|count| count.to_string()).with_caption("of 50 possible years");
    let count = ValueAxis { steps: Steps::Whole, ..count };
    let histogram =
        Panel::new("", AcrossAxis::Months(names), count).with(Bars { series: vec![counts] });
    let none = Panel::new("", AcrossAxis::Months(vec![]), money("")).with(Bars { series: vec![] });
    vec![
        picture(
            "a_step_is_one_group_of_five_bars",
            &[960.0, 320.0],
            step([33408.0, 20648.4], [9628.0, 15884.3]),
        ),
        picture(
            "a_gain_beyond_the_bill_hangs_left_of_zero",
            &[320.0],
            step([33408.0, -20017.0], [9628.0, 26700.0]),
        ),
        picture("savings_hang_under_zero", &[640.0, 240.0], single("Change by quarter", quarters)),
        picture("most_years_cost_about_twenty_thousand", &[640.0], single("Years", histogram)),
        picture("no_bars_leave_an_empty_axis", &[240.0], single("Nothing to show", none)),
    ]
}
