//! How numbers are written in English.

use super::Forms;
use super::estimate::Chance;
use super::short::Magnitudes;
use crate::market::currency::Currency;

pub(super) struct English;

impl Forms for English {
    fn money_a_month(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "¥ a month",
            Currency::Usd => "$ a month",
        }
    }

    fn currency_name(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "¥ CNY",
            Currency::Usd => "$ USD",
        }
    }

    fn date(&self, year: i16, month: i8, day: i8) -> String {
        format!("{day} {} {year}", month_name(month))
    }

    fn month(&self, year: i16, month: i8) -> String {
        let name = month_name(month);
        format!("{} {year}", name.get(..3).unwrap_or(name))
    }

    fn month_in_full(&self, year: i16, month: i8) -> String {
        format!("{} {year}", month_name(month))
    }

    fn nth_month(&self, number: u32) -> String {
        format!("Month {number}")
    }

    fn of_hundred(&self, chance: Chance) -> String {
        match chance {
            Chance::None => "none of 100".to_owned(),
            Chance::BelowOne => "fewer than 1 of 100".to_owned(),
            Chance::Of(count) => format!("{count} of 100"),
            Chance::Above99 => "more than 99 of 100".to_owned(),
        }
    }

    fn magnitudes(&self) -> Magnitudes {
        &[(12, "tn"), (9, "bn"), (6, "M"), (3, "k")]
    }
}

/// The months of the year.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, counted from 1.
fn month_name(month: i8) -> &'static str {
    let before = usize::try_from(i16::from(month) - 1).ok();
    before.and_then(|before| MONTHS.get(before)).copied().unwrap_or("?")
}
