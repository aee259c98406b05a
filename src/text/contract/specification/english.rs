//! The terms of a specification, in English.

use super::{Sentences, names};
use crate::market::last_trading_day::LastTradingDay;
use crate::market::specification::SettlementRule;
use crate::text::language::Language;

pub(super) struct English;

impl Sentences for English {
    fn quote(&self, currency: &str, unit: &str) -> String {
        format!("{currency} {unit}")
    }

    fn tick(&self, tick: &str, value: &str) -> String {
        format!("{tick}, which is {value} a lot")
    }

    fn listing(&self, months: u16, quarters: u16) -> String {
        match quarters {
            0 => format!("{months} in a row"),
            _ => format!("{months} in a row and {quarters} further quarters"),
        }
    }

    fn last_trading_day(&self, rule: LastTradingDay) -> String {
        let names = names::sentences(Language::English);
        match rule {
            LastTradingDay::NthWeekday { nth, weekday } => {
                let (nth, weekday) = (names.nth(nth), names.weekday(weekday));
                format!("{nth} {weekday}")
            }
            LastTradingDay::LastWeekday(weekday) => {
                format!("last trading {}", names.weekday(weekday))
            }
            LastTradingDay::LastBusinessDay => "last business day of the month".to_owned(),
            LastTradingDay::MonthBefore { from_end } => {
                format!("business day {from_end} from the end of the month before")
            }
        }
    }

    fn settlement(&self, rule: SettlementRule) -> &'static str {
        match rule {
            SettlementRule::SingleFixing => "cash, index of the last trading day",
            SettlementRule::MeanOverCalendarDays => "cash, mean index of the month’s days",
            SettlementRule::MeanOverBusinessDays => "cash, mean index of the month’s business days",
        }
    }

    fn daily_limit(&self, limit: &str, wider: &str) -> String {
        format!("±{limit} a day, {wider} points wider after a locked day")
    }

    fn halt(&self, size: &str, minutes: Option<u32>) -> String {
        match minutes {
            Some(minutes) => format!("{minutes} minutes’ halt at ±{size}"),
            None => format!("halt until the next session at ±{size}"),
        }
    }

    fn margin_rate(&self, low: &str, high: Option<&str>) -> String {
        match high {
            Some(high) => format!("{low} to {high}"),
            None => format!("{low} at least"),
        }
    }

    fn maintenance(&self, part: &str) -> String {
        format!("maintenance {part} of it")
    }

    fn by_volatility(&self, multiple: &str) -> String {
        format!("{multiple} standard deviations of the holding period")
    }

    fn per_lot(&self, amount: &str) -> String {
        format!("{amount} a lot")
    }

    fn of_value(&self, fraction: &str) -> String {
        format!("{fraction} of the value")
    }

    fn position_limit(&self, lots: &str) -> String {
        format!("{lots} lots in the spot month")
    }
}
