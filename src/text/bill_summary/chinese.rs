//! The bill in one line in Chinese.

use super::Sentences;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn and_others(&self, first: &str, lines: usize) -> String {
        format!("{first}等\u{a0}{lines}\u{a0}项")
    }

    fn a_month(&self, cost: &str) -> String {
        format!("每月 {cost}")
    }
}
