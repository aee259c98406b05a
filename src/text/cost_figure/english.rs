//! Texts about the figure of costs in English.

use super::Sentences;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, months: usize) -> String {
        match months {
            1 => "What the next month costs, with and without the lock".to_owned(),
            _ => format!("What the next {months}\u{a0}months cost, with and without the lock"),
        }
    }

    fn summary(&self) -> &'static str {
        "Five bars on one scale: today’s prices, then the move chosen and its mirror, each without and with the lock."
    }

    fn each_month(&self, whole: &str, month: &str) -> String {
        format!("{whole}, {month} each month")
    }
}
