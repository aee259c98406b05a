//! The bill in one line in English.

use super::Sentences;

pub(super) struct English;

impl Sentences for English {
    fn and_others(&self, first: &str, lines: usize) -> String {
        format!("{first} and {} more", lines - 1)
    }

    fn a_month(&self, cost: &str) -> String {
        format!("{cost} a month")
    }
}
