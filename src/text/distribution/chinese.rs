//! 结果有多确定，中文。

use super::{Bin, Ends, Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn range(&self, name: &str, months: usize, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece> {
        let span = format!("十次中有九次，{months} 个月的总额");
        match locked {
            Some(locked) => sentence![
                format!("{span}不锁价时在 "),
                Piece::Unhedged(unhedged.low),
                " 到 ",
                Piece::Unhedged(unhedged.high),
                format!(" 之间，采用{name}则在 "),
                Piece::Locked(locked.low),
                " 到 ",
                Piece::Locked(locked.high),
                " 之间。",
            ],
            None => sentence![
                format!("{span}不锁价时在 "),
                Piece::Unhedged(unhedged.low),
                " 到 ",
                Piece::Unhedged(unhedged.high),
                " 之间。",
            ],
        }
    }

    fn regret(&self, chance: &str, size: Option<&str>) -> Vec<Piece> {
        match size {
            Some(size) => sentence![
                format!("每一百个结果中，{chance}不锁价反而更好，平均好 "),
                Piece::Strong(size.to_owned()),
                "。",
            ],
            None => sentence!["它从不会比不锁价更差。"],
        }
    }

    fn dot(&self, rank: usize, of: usize, amount: &str, is_locked: bool) -> String {
        let lock = if is_locked { "锁价" } else { "不锁价" };
        format!("{lock}，{of} 个结果从小到大第 {rank} 个：{amount}。")
    }

    fn bin(&self, bin: &Bin) -> String {
        let Bin { from, to, unhedged, locked } = bin;
        format!("{from} 到 {to} 之间：每一百个结果中，不锁价 {unhedged}，锁价 {locked}。")
    }

    fn over_budget(&self, unhedged: usize, locked: usize, of: usize, side: Side) -> String {
        let breaks = match side {
            Side::Buyer => "突破预算",
            Side::Provider => "达不到预算",
        };
        format!("{of} 个同样可能的结果中，不锁价有 {unhedged} 个{breaks}，锁价有 {locked} 个。")
    }
}

pub(super) const LABELS: Labels = Labels {
    dots: "五十个同样可能的总额",
    dots_note: "每个点是五十分之一的可能，位置就是它的金额。",
    inspect_dot: "查看哪个结果",
    histogram: "全部模拟总额",
    histogram_note: "四十个等宽区间里，每一百个结果各占多少；首尾两格也包括更远的结果。",
    inspect_bin: "查看哪个区间",
    total: "各月合计",
    of_hundred: "每一百个结果中",
    budget: "预算",

    figures: "各项数字",
    figures_note: "现金流风险是平均值到坏结局的距离。锁价后比不锁更差，就算后悔。",
    median: "一半高于",
    mean: "平均",
    low: "二十分之一低于",
    high: "二十分之一高于",
    deviation: "标准差",
    at_risk: "现金流风险",
    shortfall: "最差 5% 的平均",
    over_budget: ["超预算", "未达预算"],
    overrun: "平均差额",
    regret: "后悔",
    regret_size: "平均多亏",

    parts: "总额由什么构成",
    parts_note: "每一列相加就是合计。“价格”是指数变动带来的影响，“基差”是自身价格与指数走势不同的部分，“用量”是比计划多用或少用的部分。",
    part_names: [
        ["按今天价格的账单", "按今天价格的收入"],
        ["价格：指数变动", "价格：指数变动"],
        ["基差：自身价格不等于指数", "基差：自身价格不等于指数"],
        ["用量偏离计划", "用量偏离计划"],
        ["锁价的亏损（负数为盈利）", "锁价的盈利（负数为亏损）"],
        ["整手取整", "整手取整"],
        ["锁价自身的成本", "锁价自身的成本"],
    ],
    part_total: "合计",
    on_average: "平均",
    worst: "最差 5%",

    variance: "剩下的风险从哪里来",
    variance_note: "锁价后总额的方差，占不锁价时的比例。按此顺序逐项计入；小于零的一项抵消了另一项。",
    variance_names: [
        "有意不锁的部分",
        "整手取整",
        "用量偏离计划",
        "自身价格不等于指数",
        "结算与计费时间不同",
        "并非当月期货本身",
    ],
    variance_left: "剩余方差",
    variance_share: "占不锁价时方差的比例",
};
