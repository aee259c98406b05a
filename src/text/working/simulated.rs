//! The working of a simulated figure in words.

use rust_decimal::Decimal;

use super::value_text;
use crate::hedge::strategy::setting::Side;
use crate::market::exact::{from_float, to_float};
use crate::simulate::fan::LEVELS;
use crate::study::risk::assumptions::FuturesSource;
use crate::study::risk::working::{HedgeSide, SimulatedFigure, SimulatedWorking};
use crate::study::working::{Measure, MonthOf, Value};
use crate::text::language::Language;
use crate::text::number::{count, money_whole, month, percent};

/// What a simulated figure is called.
pub fn figure_name(figure: SimulatedFigure, side: Side, language: Language) -> String {
    let is_buyer = side == Side::Buyer;
    let (name, position) = match figure {
        SimulatedFigure::OverBudget(position) if is_buyer => {
            (["Chance of breaking the budget", "超出预算的概率"], Some(position))
        }
        SimulatedFigure::OverBudget(position) => {
            (["Chance of revenue below the budget", "收入低于预算的概率"], Some(position))
        }
        SimulatedFigure::Mean(position) => (["Mean total", "合计的均值"], Some(position)),
        SimulatedFigure::Median(position) => (["Median total", "合计的中位数"], Some(position)),
        SimulatedFigure::Low(position) => {
            (["5% quantile of the total", "合计的 5% 分位数"], Some(position))
        }
        SimulatedFigure::High(position) => {
            (["95% quantile of the total", "合计的 95% 分位数"], Some(position))
        }
        SimulatedFigure::VolatilityCut => {
            (["Cut in volatility by the lock", "锁价使波动率的降幅"], None)
        }
        SimulatedFigure::Regret => {
            (["Chance that the lock leaves you worse off", "锁价反而更不利的概率"], None)
        }
        SimulatedFigure::OwnVolatility => {
            (["Your price’s own volatility", "自身价格的独立波动率"], None)
        }
        SimulatedFigure::Budget => (["Budget", "预算"], None),
        SimulatedFigure::InitialMargin(FuturesSource::Curve) => {
            (["Margin on entry", "开仓保证金"], None)
        }
        SimulatedFigure::InitialMargin(FuturesSource::Expected) => (
            [
                "Margin on entry at the simulation’s own futures prices",
                "按模拟所用期货价格计算的开仓保证金",
            ],
            None,
        ),
        SimulatedFigure::WorstCash => {
            (["Cash at the worst moment, 95% quantile", "现金占用最高时的 95% 分位数"], None)
        }
        SimulatedFigure::BufferExhausted => {
            (["Chance that the buffer runs out", "备用现金不够用的概率"], None)
        }
        SimulatedFigure::RightButExhausted => (
            [
                "Chance that the buffer runs out although the lock gains in the end",
                "锁价最终盈利但备用现金中途不够用的概率",
            ],
            None,
        ),
        SimulatedFigure::MonthQuantile(position, of, level) => {
            return month_name(position, of, level, language);
        }
    };
    let [english, chinese] = name;
    match (language, position) {
        (Language::English, None) => english.to_owned(),
        (Language::Chinese, None) => chinese.to_owned(),
        (Language::English, Some(position)) => {
            format!("{english}, {}", position_name(position, language))
        }
        (Language::Chinese, Some(position)) => {
            format!("{chinese}（{}）", position_name(position, language))
        }
    }
}

/// Without or with the lock.
pub const fn position_name(position: HedgeSide, language: Language) -> &'static str {
    match (position, language) {
        (HedgeSide::Unhedged, Language::English) => "without lock",
        (HedgeSide::Locked, Language::English) => "with lock",
        (HedgeSide::Unhedged, Language::Chinese) => "不锁价",
        (HedgeSide::Locked, Language::Chinese) => "锁价",
    }
}

fn month_name(position: HedgeSide, of: MonthOf, level: usize, language: Language) -> String {
    let level = LEVELS.get(level).copied().and_then(from_float).unwrap_or_default();
    let (level, position) = (percent(level, language), position_name(position, language));
    let month = month(of.calendar.year, of.calendar.month, language);
    match language {
        Language::English => format!("{month}, {level} quantile, {position}"),
        Language::Chinese => format!("{month}的 {level} 分位数（{position}）"),
    }
}

/// The heading of a list under which a figure stands: its month, or none.
pub fn group_name(figure: SimulatedFigure, language: Language) -> String {
    match figure {
        SimulatedFigure::MonthQuantile(_, of, _) => {
            month(of.calendar.year, of.calendar.month, language)
        }
        _ => String::new(),
    }
}

/// What a figure is, in words.
pub fn definition(figure: SimulatedFigure, side: Side, language: Language) -> &'static str {
    let is_buyer = side == Side::Buyer;
    let [english, chinese] = match figure {
        SimulatedFigure::OverBudget(_) if is_buyer => [
            "The share of the simulated paths whose total cost over the horizon is above the budget.",
            "整个期间总费用高于预算的模拟路径所占比例。",
        ],
        SimulatedFigure::OverBudget(_) => [
            "The share of the simulated paths whose total revenue over the horizon is below the budget.",
            "整个期间总收入低于预算的模拟路径所占比例。",
        ],
        SimulatedFigure::Mean(_) => [
            "The mean over all simulated paths of the total over the horizon.",
            "全部模拟路径上整个期间合计的平均值。",
        ],
        SimulatedFigure::Median(_) => [
            "Half of the simulated paths have a smaller total over the horizon, half a larger one.",
            "半数模拟路径的整个期间合计低于此值，半数高于此值。",
        ],
        SimulatedFigure::Low(_) => [
            "5 of 100 simulated paths have a smaller total over the horizon.",
            "每 100 条模拟路径中有 5 条的整个期间合计低于此值。",
        ],
        SimulatedFigure::High(_) => [
            "5 of 100 simulated paths have a larger total over the horizon.",
            "每 100 条模拟路径中有 5 条的整个期间合计高于此值。",
        ],
        SimulatedFigure::Regret if is_buyer => [
            "The share of the simulated paths on which the total with the lock is above the total without.",
            "锁价合计高于不锁价合计的模拟路径所占比例。",
        ],
        SimulatedFigure::Regret => [
            "The share of the simulated paths on which revenue with the lock is below revenue without.",
            "锁价收入低于不锁价收入的模拟路径所占比例。",
        ],
        SimulatedFigure::WorstCash => [
            "Each daily path has a day on which the most cash is tied up in the margin account. 5 of 100 paths tie up more than this.",
            "每条逐日路径都有一天保证金账户占用现金最多；每 100 条路径中有 5 条的最高占用超过此值。",
        ],
        SimulatedFigure::BufferExhausted => [
            "The share of the daily paths on which the margin account needs more than the buffer on some day.",
            "保证金账户在某一天所需超过备用现金的逐日路径所占比例。",
        ],
        SimulatedFigure::RightButExhausted => [
            "The share of the daily paths on which the margin account needs more than the buffer on some day, and the lock does not lose in the end.",
            "保证金账户在某一天所需超过备用现金、而锁价最终并未亏损的逐日路径所占比例。",
        ],
        SimulatedFigure::MonthQuantile(..) => [
            "The share of the simulated paths that its name says come to less in this month.",
            "该月金额低于此值的模拟路径所占比例即名称中的百分比。",
        ],
        SimulatedFigure::OwnVolatility => [
            "The volatility that leaves the index the share R² of the variance of your price’s 12-month log changes.",
            "使指数对自身价格 12 个月对数变动方差的解释比例恰为 R² 的波动率。",
        ],
        SimulatedFigure::VolatilityCut => [
            "How much smaller the standard deviation of the total is with the lock.",
            "锁价后合计的标准差缩小的比例。",
        ],
        SimulatedFigure::Budget => [
            "Most that is to be paid over the horizon, or least that is to come in.",
            "整个期间最多支付的金额，或最少应得的收入。",
        ],
        SimulatedFigure::InitialMargin(_) => [
            "Cash that the futures of all months tie up on the day of entry.",
            "开仓当日各月期货合计占用的现金。",
        ],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// The figure's value: whole money, and percentages to the hundredth, since errors are larger.
pub fn simulated_value(value: Value, language: Language) -> String {
    match value.measure {
        Measure::Money(currency) => money_whole(to_float(value.number), currency),
        Measure::Percent => {
            let hundredths = (value.number * Decimal::ONE_HUNDRED).round_dp(2);
            count(hundredths.normalize(), language) + "%"
        }
        _ => value_text(value, language),
    }
}

/// How much was simulated: `10,000 paths, seed 1, standard error ¥52`.
pub fn simulation_text(working: &SimulatedWorking, language: Language) -> Option<String> {
    let simulation = working.simulation?;
    let paths = count(Decimal::from(simulation.paths), language);
    let seed = simulation.seed;
    let error = simulation.standard_error.and_then(from_float).map(|number| {
        let error = simulated_value(Value { number, ..working.value }, language);
        match (language, working.value.measure) {
            (Language::English, Measure::Percent) => {
                format!(", standard error {} percentage points", error.trim_end_matches('%'))
            }
            (Language::English, _) => format!(", standard error {error}"),
            (Language::Chinese, Measure::Percent) => {
                format!("，标准误 {} 个百分点", error.trim_end_matches('%'))
            }
            (Language::Chinese, _) => format!("，标准误 {error}"),
        }
    });
    let error = error.unwrap_or_default();
    Some(match language {
        Language::English => format!("{paths} simulated paths, seed {seed}{error}."),
        Language::Chinese => format!("模拟路径 {paths} 条，随机种子 {seed}{error}。"),
    })
}
