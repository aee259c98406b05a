//! The words of the section on who sells a lock, and who watches.

use rust_decimal::Decimal;

use crate::market::currency::Currency;
use crate::study::thin_market::proposed_spreads;
use crate::study::venue::{Seen, State, Venue};
use crate::text::language::Language;
use crate::text::number::{date, money_said, month, percent};
use crate::text::sentence::{Piece, sentence};

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    /// Who: what they earn, what they risk.
    pub roles: [[&'static str; 3]; 4],
    pub sides: &'static str,
    pub role_heads: [&'static str; 3],
    pub spread: &'static str,
    pub cost: &'static str,
    pub you: &'static str,
    pub terms: &'static str,
    pub term_heads: [&'static str; 3],
    pub standing: &'static str,
    pub venues: &'static str,
    pub venue_heads: [&'static str; 3],
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            roles: [
                ["Provider", "a steady income for tokens not yet sold", "missing a rise"],
                [
                    "Speculator",
                    "a profit if they guess the price better",
                    "their own money on each wrong guess",
                ],
                [
                    "Arbitrageur",
                    "the gap between two prices of one thing",
                    "that the gap grows first",
                ],
                [
                    "Market maker",
                    "the spread between buying and selling",
                    "being stuck when prices jump",
                ],
            ],
            sides: "Who stands on the other side",
            role_heads: ["Who", "earns", "risks"],
            spread: "Spread between buying and selling",
            cost: "Getting in and out",
            you: "here",
            terms: "Two contracts, term by term",
            term_heads: ["Term", "Proposed for tokens", "Filed for GPU hours"],
            standing: "Where it stands",
            venues: "What there is today",
            venue_heads: ["What", "How far", "Last seen"],
            sources: "Sources",
        },
        Language::Chinese => Labels {
            roles: [
                ["服务商", "还没卖出的词元有了稳定收入", "错过涨价"],
                ["投机者", "比别人看得准就赚钱", "每看错一次都赔自己的钱"],
                ["套利者", "同一样东西两个价格之间的差", "差价先扩大再缩小"],
                ["做市商", "买价与卖价之间的差", "价格一跳，手里的货出不去"],
            ],
            sides: "对家是谁",
            role_heads: ["谁", "赚什么", "担什么风险"],
            spread: "买卖价差",
            cost: "进出一次的成本",
            you: "这里",
            terms: "两份合约，逐条对照",
            term_heads: ["条款", "论文提出的词元合约", "已报审的 GPU 小时合约"],
            standing: "进展",
            venues: "今天有什么",
            venue_heads: ["什么", "到哪一步", "最近所见"],
            sources: "来源",
        },
    }
}

/// What getting in and out costs at a spread, next to what the study asks of its market makers.
pub fn spread_cost(
    spread: Decimal,
    cost: Decimal,
    currency: Currency,
    language: Language,
) -> Vec<Piece> {
    let [front, back] =
        proposed_spreads().unwrap_or_default().map(|spread| percent(spread, language));
    let (spread, cost) = (percent(spread, language), money_said(cost, currency, language));
    match language {
        Language::English => sentence![
            format!("With a spread of {spread}, getting in and out of your lock costs "),
            Piece::Strong(cost),
            format!(
                ". The study asks its market makers for {front} to {back}. A thin market asks for more."
            ),
        ],
        Language::Chinese => sentence![
            format!("价差为 {spread} 时，您的锁价进出一次要花 "),
            Piece::Strong(cost),
            format!("。论文要求做市商把价差控制在 {front} 至 {back}；市场清淡时会更宽。"),
        ],
    }
}

/// What a venue offers, how far it is, and when that was last seen.
pub fn venue(venue: &Venue, language: Language) -> [String; 3] {
    let [english, chinese] = match venue.id {
        "xing" => ["A paper: token futures", "一篇论文：词元期货"],
        "shfe" => ["Shanghai Futures Exchange: token futures", "上海期货交易所：词元期货"],
        "nymex" => ["CME (NYMEX), Chicago: GPU hours", "芝商所（NYMEX）：GPU 小时期货"],
        "ice" => ["ICE: GPU hours", "洲际交易所（ICE）：GPU 小时期货"],
        "kalshi" => ["Kalshi: bets on a GPU index", "Kalshi：GPU 指数事件合约"],
        "architect" => ["Architect AX, Bermuda: compute", "Architect AX（百慕大）：算力合约"],
        "cftc" => {
            ["CFTC, the US regulator: compute derivatives", "美国商品期货交易委员会：算力衍生品"]
        }
        "openai" => ["OpenAI: committed capacity", "OpenAI：承诺用量"],
        other => [other, other],
    };
    let [english_state, chinese_state] = match venue.state {
        State::Proposed => ["proposed", "提出"],
        State::Studied => ["studied", "研究中"],
        State::Announced => ["announced, no date", "已宣布，无日期"],
        State::Filed => ["filed, outcome not seen", "已报审，结果未见"],
        State::Consulted => ["asked for comments, result not seen", "已征求意见，结果未见"],
        State::Listed => ["listed", "已上市"],
        State::Sold => ["on sale; fixes spending, not price", "在售；锁定支出，不锁价格"],
    };
    let seen = match venue.seen {
        Seen::Day(day) => date(day, language),
        Seen::Month(seen) => month(seen.year, seen.month, language),
    };
    match language {
        Language::English => [english.to_owned(), english_state.to_owned(), seen],
        Language::Chinese => [chinese.to_owned(), chinese_state.to_owned(), seen],
    }
}
