//! Texts about the figure of costs in Chinese.

use super::Sentences;
use crate::hedge::strategy::setting::Side;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn title(&self, side: Side, months: usize) -> String {
        let what = match side {
            Side::Buyer => "费用",
            Side::Provider => "收入",
        };
        match months {
            1 => format!("下个月的{what}：不锁价与锁价"),
            _ => format!("未来 {months}\u{a0}个月的{what}：不锁价与锁价"),
        }
    }

    fn summary(&self) -> &'static str {
        "同一标尺上的五根横条：现价；所设变动及其镜像，各分不锁价与锁价。"
    }

    fn each_month(&self, whole: &str, month: &str) -> String {
        format!("{whole}，每月 {month}")
    }
}
