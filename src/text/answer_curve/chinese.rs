//! The words of the small curve under a slider in Chinese.

use super::{Captions, Sentences};
use crate::hedge::strategy::setting::Side;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn said(&self, side: Side, least: &str, most: &str) -> String {
        let what = match side {
            Side::Buyer => "花费",
            Side::Provider => "收入",
        };
        format!("在滑块的整个范围内，锁定后的{what}在 {least} 与 {most} 之间。")
    }

    fn said_of(&self, what: &str, least: &str, most: &str) -> String {
        format!("{what}：在滑块的整个范围内从 {least} 到 {most}。")
    }
}

pub(super) const CAPTIONS: Captions = Captions {
    gives_back: "锁价能补回多少",
    calmed: "起落减少多少",
    lasts: "现金在第几天用完；最高处为一直够用",
    over: "锁了以后超预算的年份",
    does_not_matter: "这里怎么调都差不多",
};

pub(super) const PROVIDER_CAPTIONS: Captions =
    Captions {
        gives_back: "锁价能补回多少", over: "锁了以后收入不足的年份", ..CAPTIONS
    };
