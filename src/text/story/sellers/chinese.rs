//! Who sells a lock, and who watches, in Chinese.

use super::{Labels, Sentences};
use crate::study::venue::State;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn spread_cost(&self, spread: &str, cost: String, front: &str, back: &str) -> Vec<Piece> {
        sentence![
            format!("价差是买价与卖价之间的差。价差为 {spread} 时，您的锁价进出一次要花 "),
            Piece::Strong(cost),
            format!(
                "。提出合约的论文要求做市商把价差控制在 {front} 至 {back}；交易的人少，价差会更宽。"
            ),
        ]
    }

    fn venue(&self, id: &'static str) -> &'static str {
        match id {
            "xing" => "一篇论文：词元期货",
            "shfe" => "上海期货交易所：词元期货",
            "nymex" => "芝商所（NYMEX）：GPU 小时期货",
            "ice" => "洲际交易所（ICE）：GPU 小时期货",
            "kalshi" => "Kalshi：GPU 指数事件合约",
            "architect" => "Architect AX（百慕大）：算力合约",
            "cftc" => "美国商品期货交易委员会：算力衍生品",
            "openai" => "OpenAI：承诺用量",
            other => other,
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Proposed => "已提出",
            State::Studied => "研究中",
            State::Announced => "已宣布，日期未定",
            State::Filed => "已报审，结果未见",
            State::Consulted => "已征求意见，结果未见",
            State::Listed => "已上市",
            State::Sold => "在售；锁定支出，不锁价格",
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    roles: [
        ["供应商", "词元还没卖出，先有了稳定的收入", "错过涨价"],
        ["投机者", "比别人看得准就赚钱", "每看错一次都赔自己的钱"],
        ["套利者", "同一样东西两个价格之间的差", "差价还没缩小，先拉得更大"],
        ["做市商", "买价与卖价之间的差", "价格一跳，手里的货出不去"],
    ],
    sides: "交易对手是谁",
    role_heads: ["谁", "赚什么", "担什么风险"],
    spread: "买卖价差",
    cost: "进出一次的成本",
    you: "这里",
    terms: "两份合约，逐条对照",
    term_heads: ["条款", "论文提出的词元合约", "已报审的 GPU 小时合约"],
    standing: "进展",
    venues: "目前有哪些",
    venue_heads: ["机构与产品", "到哪一步", "信息截至"],
    sources: "来源",
};
