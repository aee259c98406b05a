//! What a refused entry is told, in English.

use rust_decimal::Decimal;

use super::Sentences;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::parse::NotANumber;

pub(super) struct English;

impl Sentences for English {
    fn refused(&self, entry: &NotANumber, example: &str) -> String {
        let because: String = match entry {
            NotANumber::Empty => return format!("Enter a number, such as {example}."),
            NotANumber::BadGrouping => {
                return "Group digits in threes, as in 1,234,567, or leave the commas out.".into();
            }
            NotANumber::BadCompound => {
                return "Go from large to small, each part with its unit, as in 3亿5000万.".into();
            }
            NotANumber::Ambiguous { larger, smaller } => {
                return format!("Write {larger} or {smaller}.");
            }
            NotANumber::UnclearMagnitude => {
                return "兆 has two meanings. Write M for a million or T for a trillion.".into();
            }
            NotANumber::CountsMillions => {
                return "This field counts millions: write 240 or 240M tokens.".into();
            }
            NotANumber::WrongCurrency { expected: Currency::Cny } => {
                "This field is in yuan (¥).".into()
            }
            NotANumber::WrongCurrency { expected: Currency::Usd } => {
                "This field is in dollars ($).".into()
            }
            NotANumber::TooLong => "This entry is too long.".into(),
            NotANumber::NoDigits => "This field needs digits.".into(),
            NotANumber::Unknown { part } => format!("“{part}” is not understood here."),
            NotANumber::NoMagnitude { part } => format!("This field does not take “{part}”."),
            NotANumber::NotAPercentage => "This field is not a percentage.".into(),
            NotANumber::NotMoney => "This field is not an amount of money.".into(),
            NotANumber::WrongUnit { part } => format!("This field is not in “{part}”."),
            NotANumber::TooLarge => "This number is too large to keep.".into(),
            NotANumber::TooFine => "This number has too many decimal places to keep.".into(),
        };
        format!("{because} Write a number such as {example}.")
    }

    fn example(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Tokens => "240M",
            Unit::Money => "4.50",
            Unit::Percent => "40%",
            Unit::Months => "12",
            Unit::Number => "1.5",
            Unit::MillionTokens => "240",
            Unit::YuanPerDollar => "7.2",
        }
    }

    fn no_price(&self) -> &'static str {
        "Type at least one price, such as 1.70"
    }

    fn too_many_prices(&self, most: Decimal) -> String {
        format!("At most {most} prices, one for each month")
    }

    fn shape_of_trade(&self) -> &'static str {
        "Type each trade as price x lots, such as 3.25 x 100"
    }

    fn too_many_trades(&self, most: usize) -> String {
        format!("At most {most} trades")
    }
}
