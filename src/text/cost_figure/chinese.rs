//! Texts about the figure of costs in Chinese.

use super::Sentences;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn title(&self, months: usize) -> String {
        match months {
            1 => "下个月的费用：不锁价与锁价".to_owned(),
            _ => format!("未来 {months}\u{a0}个月的费用：不锁价与锁价"),
        }
    }

    fn axis(&self, sign: &str, months: usize) -> String {
        match months {
            _ => format!("{sign}（{months}\u{a0}个月合计）"),
        }
    }

    fn each_month(&self, whole: &str, month: &str) -> String {
        format!("{whole}，每月 {month}")
    }
}
