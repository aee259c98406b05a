//! Fifty possible years, in Chinese.

use super::{Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn finding(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: [usize; 2],
        of: usize,
    ) -> Vec<Piece> {
        let than = match side {
            Side::Buyer => "花费超过",
            Side::Provider => "收入低于",
        };
        let [unhedged, locked] = over;
        sentence![
            format!("指数能解释 {r_squared} 时，{than} {budget} 的年份："),
            Piece::Unhedged(format!("不锁价有 {unhedged} 个")),
            "，",
            Piece::Locked(format!("锁价有 {locked} 个")),
            format!("（两堆各 {of} 个）。"),
        ]
    }

    fn asked(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: usize,
        of: usize,
    ) -> Vec<Piece> {
        let than = match side {
            Side::Buyer => "花费超过",
            Side::Provider => "收入低于",
        };
        sentence![
            format!("指数能解释 {r_squared} 时，不锁的 {of} 年里，{than} {budget} 的"),
            Piece::Unhedged(format!("有 {over} 年")),
            "。锁了以后，还剩几年？",
        ]
    }

    fn guessed(&self, guess: usize) -> String {
        format!("您猜的是 {guess} 年。")
    }

    fn dot(&self, place: usize, of: usize, name: &str, total: &str) -> String {
        format!("{of} 年中从低到高第 {place} 年，{name}：{total}。")
    }

    fn dealt(&self, count: usize, unhedged: String, locked: String, lost: usize) -> Vec<Piece> {
        sentence![
            format!("第 {count} 年：不锁价 "),
            Piece::Unhedged(unhedged),
            "，锁价 ",
            Piece::Locked(locked),
            format!("。抽了 {count} 年，锁价亏了 "),
            Piece::Strong(format!("{lost} 年")),
            "。",
        ]
    }

    fn dealt_month(&self, month: &str, unhedged: &str, locked: &str) -> String {
        format!("{month}：不锁价 {unhedged}，锁价 {locked}。")
    }
}

pub(super) const LABELS: Labels = Labels {
    unhedged: "不锁价",
    locked: "锁价",
    budget: "您的预算",
    line: "横线是您的预算：",
    a_year: "合计",
    deal: "抽一个年份",
    dealt: "抽到的年份，逐月花费",
    look_at: "查看哪一年",
    month: "查看哪个月",
    waiting: "正在推演各种年份。",
    guess: "您猜：锁价以后，有几年守不住预算？",
    no_guess: "还没猜",
    count: "数一数",
};
