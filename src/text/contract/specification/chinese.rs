//! The terms of a specification, in Chinese.

use super::{Sentences, names};
use crate::market::last_trading_day::LastTradingDay;
use crate::market::specification::SettlementRule;
use crate::text::language::Language;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn quote(&self, currency: &str, unit: &str) -> String {
        format!("{currency}/{unit}")
    }

    fn tick(&self, tick: &str, value: &str) -> String {
        format!("{tick}，合每手 {value}")
    }

    fn listing(&self, months: u16, quarters: u16) -> String {
        match quarters {
            0 => format!("连续 {months} 个月"),
            _ => format!("连续 {months} 个月，另加 {quarters} 个季月"),
        }
    }

    fn last_trading_day(&self, rule: LastTradingDay) -> String {
        let names = names::sentences(Language::Chinese);
        match rule {
            LastTradingDay::NthWeekday { nth, weekday } => {
                let (nth, weekday) = (names.nth(nth), names.weekday(weekday));
                format!("{nth}个{weekday}")
            }
            LastTradingDay::LastWeekday(weekday) => {
                format!("最后一个交易{}", names.weekday(weekday))
            }
            LastTradingDay::LastBusinessDay => "当月最后一个工作日".to_owned(),
            LastTradingDay::MonthBefore { from_end } => {
                format!("上月倒数第 {from_end} 个工作日")
            }
        }
    }

    fn settlement(&self, rule: SettlementRule) -> &'static str {
        match rule {
            SettlementRule::SingleFixing => "现金结算，取最后交易日指数",
            SettlementRule::MeanOverCalendarDays => "现金结算，取当月每日指数的平均",
            SettlementRule::MeanOverBusinessDays => "现金结算，取当月工作日指数的平均",
        }
    }

    fn daily_limit(&self, limit: &str, wider: &str) -> String {
        format!("每日 ±{limit}，封板次日放宽 {wider} 个百分点")
    }

    fn halt(&self, size: &str, minutes: Option<u32>) -> String {
        match minutes {
            Some(minutes) => format!("波动达 ±{size} 暂停 {minutes} 分钟"),
            None => format!("达 ±{size} 当日停牌"),
        }
    }

    fn margin_rate(&self, low: &str, high: Option<&str>) -> String {
        match high {
            Some(high) => format!("{low} 至 {high}"),
            None => format!("至少 {low}"),
        }
    }

    fn maintenance(&self, part: &str) -> String {
        format!("维持保证金为其 {part}")
    }

    fn by_volatility(&self, multiple: &str) -> String {
        format!("取持有期 {multiple} 倍标准差")
    }

    fn per_lot(&self, amount: &str) -> String {
        format!("每手 {amount}")
    }

    fn of_value(&self, fraction: &str) -> String {
        format!("成交额的 {fraction}")
    }

    fn position_limit(&self, lots: &str) -> String {
        format!("交割月 {lots} 手")
    }
}
