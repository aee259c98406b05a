//! Texts about the figure of costs in English.

use super::Sentences;
use crate::hedge::strategy::setting::Side;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, side: Side, months: usize) -> String {
        let what = match (side, months) {
            (Side::Buyer, 1) => "month costs".to_owned(),
            (Side::Buyer, _) => format!("{months}\u{a0}months cost"),
            (Side::Provider, 1) => "month brings in".to_owned(),
            (Side::Provider, _) => format!("{months}\u{a0}months bring in"),
        };
        format!("What the next {what}, with and without the lock")
    }

    fn summary(&self) -> &'static str {
        "Five bars on one scale: today’s prices, then the move chosen and its mirror, each without and with the lock."
    }

    fn each_month(&self, whole: &str, month: &str) -> String {
        format!("{whole}, {month} each month")
    }
}
