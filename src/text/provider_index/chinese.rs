//! 自编指数，中文。

use super::{Facts, Labels, Sentences};
use crate::market::billed_unit::BilledUnit;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn answer(&self, facts: &Facts) -> Vec<Piece> {
        let Facts { count, value, uncapped, largest: (name, share, weight), is_capped, unit } =
            facts;
        let unit = match unit {
            BilledUnit::Tokens => "每百万词元",
            BilledUnit::GpuHours => "每 GPU 小时",
        };
        let mut said = sentence![
            format!("由 {count} 家供应商编成的指数为{unit} "),
            Piece::Strong(value.clone()),
            "。",
        ];
        if *is_capped {
            said.extend(sentence![format!(
                "{name} 占用量的 {share}，权重计 {weight}；不设上限时指数为 {uncapped}。"
            )]);
        } else {
            said.extend(sentence![format!("没有权重触及上限：最大的是 {name}，占 {share}。")]);
        }
        said
    }

    fn listed(&self, newest: &str) -> String {
        format!(
            "取自价格表中的模型，最新一项价格的日期为{newest}：三份未缓存输入加一份输出。没有公开的用量与能力评分可作权重，所以起初各家相同，请填入您自己的数字。"
        )
    }

    fn entered(&self) -> &'static str {
        "按您填写的数字计算。各家供应商已写进链接。"
    }

    fn too_few(&self, fewest: &str) -> String {
        format!(
            "在此上限之下，至少要有 {fewest} 家有用量的供应商，权重之和才能达到 100%。请再加一家，或提高上限。"
        )
    }

    fn no_volume(&self) -> &'static str {
        "没有一家供应商有用量，无从加权。"
    }

    fn none(&self) -> &'static str {
        "价格表中没有您账单所计之物的价格：请添加要计入的供应商。"
    }

    fn refused(&self) -> &'static str {
        "这些数字算不出指数。"
    }
}

pub(super) const LABELS: Labels = Labels {
    heading: "自编一个指数",
    note: "指数由什么构成：价格、按用量计的权重、每个权重的上限，以及折算到同一能力的价格。改一个数字，看看结算时用的究竟是谁的价格。",
    cap: "权重上限",
    cap_note: "Xing 论文中为 30%。超出部分按用量分给其余各家。",
    reference: "基准评分",
    reference_note: "各家价格折算到这一能力再比较：评分高一倍的模型，价格按一半计。",
    name: "供应商",
    price: "每百万词元价格",
    hour_price: "每 GPU 小时价格",
    volume: "用量",
    score: "能力评分",
    add: "添加供应商",
    remove: "移除",
    take: "以它结算锁价",
    take_note: "把它设为合约今天的指数；您自己的价格与它之差即为基差。",
    working: "如何得出",
    formula: "指数 = Σ 权重 × 价格 × 基准评分 ÷ 评分。权重 = 占用量的比例，不超过上限。",
    provider: "供应商",
    adjusted: "折算到基准评分",
    share: "占用量",
    weight: "权重",
    adds: "贡献",
    sum: "指数",
};
