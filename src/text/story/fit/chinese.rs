//! Whether a lock is for the reader, in Chinese.

use super::Sentences;
use crate::study::fit::{FitAnswer, FitQuestion, ReasonAgainst};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn asked(&self, question: FitQuestion) -> &'static str {
        match question {
            FitQuestion::ByToken => "您是按词元付费的吗？",
            FitQuestion::Hurts => "账单涨一半，您会吃不消吗？",
            FitQuestion::SameModels => "一年后还会用同一类模型吗？",
            FitQuestion::Follows => "您的价格跟着市场走吗？",
            FitQuestion::Cash => "一天之内拿得出要追加的保证金吗？",
            FitQuestion::Fear => "您更怕什么？",
        }
    }

    fn answer(&self, answer: FitAnswer) -> &'static str {
        match answer {
            FitAnswer::Yes => "是",
            FitAnswer::No => "否",
            FitAnswer::Closely => "跟得很紧",
            FitAnswer::InPart => "只跟一部分",
            FitAnswer::OneVendor => "不跟，厂商说了算",
            FitAnswer::Price => "涨价",
            FitAnswer::NoCapacity => "根本买不到词元",
        }
    }

    fn exposure(&self, lots: &str) -> String {
        format!("您每月可锁的用量为 {lots} 手，这就是您的敞口。")
    }

    fn open(&self, open: usize) -> String {
        format!("还有 {open} 个问题没有回答。")
    }

    fn against(&self, reason: ReasonAgainst) -> &'static str {
        match reason {
            ReasonAgainst::NotByToken => "不适合：您不按词元付费，没有价格可锁。",
            ReasonAgainst::BelowOneLot => "不适合：您的敞口还不到一手，而最少只能锁一手。",
            ReasonAgainst::Capacity => "不如向厂商预订用量（承诺用量）：指数合约并不交付词元。",
            ReasonAgainst::OneVendor => "不适合：您的价格不跟随任何指数。",
            ReasonAgainst::Switching => {
                "不大适合：您会换用更便宜的模型，锁价反而把您留在旧价格上。"
            }
            ReasonAgainst::NoHarm => "没有必要：涨价伤不着您，而锁价是要花钱的。",
            ReasonAgainst::NoCash => "还不到时候：先确保拿得出追加保证金。",
        }
    }

    fn in_part(&self) -> [&'static str; 2] {
        [
            "也许可以，但只是一部分。",
            "能锁住的只有跟着指数走的那部分价格。先从小比例看起，再看看上面的五十种年景。",
        ]
    }

    fn perhaps(&self) -> [&'static str; 2] {
        [
            "也许可以。",
            "您的回答里没有反对的理由。不过词元合约目前还买不到，今天能做的，是先把账算清楚。",
        ]
    }

    fn to_calculator(&self) -> &'static str {
        "带着您设定的一切，去计算器"
    }

    fn axis(&self) -> &'static str {
        "您的敞口（手）"
    }

    fn one_lot(&self) -> &'static str {
        "一手"
    }
}
