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

    fn axis(&self, sign: &str, months: usize) -> String {
        match months {
            1 => format!("{sign} in one month"),
            _ => format!("{sign} in {months}\u{a0}months"),
        }
    }

    fn each_month(&self, whole: &str, month: &str) -> String {
        format!("{whole}, {month} each month")
    }
}
