//! Short notes with numbers in them, in English.

use rust_decimal::Decimal;

use super::Sentences;
use crate::market::billed_unit::BilledUnit;
use crate::text::language::Language;
use crate::text::number::count;

pub(super) struct English;

impl Sentences for English {
    fn not_a_date(&self) -> &'static str {
        "Write the date as 2026-11-22"
    }

    fn copied(&self, what: &str, held: &[String]) -> String {
        format!("{what}. It holds the last good entry of: {}.", held.join(", "))
    }

    fn price_age(&self, collected: &str, old: Option<i64>) -> String {
        match old {
            None => format!("List prices collected up to {collected}."),
            Some(days) => format!(
                "List prices collected up to {collected}, {days} days ago: check them before you rely on them."
            ),
        }
    }

    fn listed_price(&self, model: &str, day: &str, source: &str, is_changed: bool) -> String {
        if is_changed {
            format!("{model}: changed from the list price of {day}. Source of that: {source}.")
        } else {
            format!("{model}: list price of {day}. Source: {source}.")
        }
    }

    fn promised(&self, until: &str, is_over: bool) -> String {
        if is_over {
            format!(
                " An introductory or promotional price, promised until {until}: the present price is not known."
            )
        } else {
            format!(" An introductory or promotional price, promised until {until}.")
        }
    }

    fn announced(&self, day: &str, change: &str, has_passed: bool) -> String {
        if has_passed {
            format!(
                " Announced for {day}: {change}. Whether it came is not known here, so it is not applied."
            )
        } else {
            format!(" Announced for {day}: {change}.")
        }
    }

    fn models_found(&self, found: usize, all: usize) -> String {
        format!("{found} of {all} models in the list")
    }

    fn basis(&self, basis: &str, unit: BilledUnit) -> String {
        let per = match unit {
            BilledUnit::Tokens => "million standard tokens",
            BilledUnit::GpuHours => "GPU-hour",
        };
        format!("Basis today, your own price less the index: {basis} per {per}.")
    }

    fn hours(&self, hours: Decimal, index: &str) -> String {
        let hours = count(hours.normalize(), Language::English);
        format!("Month 1: {hours} GPU-hours, each counting one, at {index} an hour today.")
    }

    fn exposure(&self, plain: Decimal, standard: Decimal, index: &str) -> String {
        let [plain, standard] = [plain, standard]
            .map(|millions| count(millions.round_dp(6), Language::English) + "\u{a0}million");
        format!(
            "Month 1: {plain} plain tokens are {standard} standard tokens, at {index} each million today."
        )
    }

    fn rounding(&self, covered: &str, wanted: &str, below: u32) -> String {
        match below {
            0 => format!("Whole lots cover {covered} of the exposure, for the {wanted} asked for."),
            _ => format!(
                "Whole lots cover {covered} of the exposure, for the {wanted} asked for. In {below} of the months the exposure is half a lot or less, which locks nothing: choose a smaller lot."
            ),
        }
    }

    fn tick(&self, tick: &str, part: &str) -> String {
        format!("A tick of {tick} is {part} of the index: smaller moves vanish in it.")
    }

    fn way_back(&self, peak: Decimal, end: Decimal) -> String {
        format!(
            "The peak is in month {peak} and the way back ends in month {end}, beyond the horizon."
        )
    }
}
