//! Why something is refused, in Chinese.

use super::Sentences;
use super::{amount, clip, limit};
use crate::market::quantity::Unit;
use crate::pricing::unsolvable::Unsolvable;
use crate::study::link_check;
use crate::study::refusal::{Reason, Refusal};
use crate::text::language::Language;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn between(&self, min: &str, max: &str, unit: Unit) -> String {
        let noun = match unit {
            Unit::Tokens => "个词元",
            Unit::Months => " 个月",
            Unit::MillionTokens => " 百万个词元",
            _ => " ",
        };
        format!("介于 {min} 与 {max}{noun}之间")
    }

    fn fewer_places(&self, places: u32, unit: Unit) -> String {
        match (unit, places) {
            (Unit::Tokens, 0) => "词元数须为整数".into(),
            (Unit::Months, 0) => "月数须为整数".into(),
            (_, 0) => "须为整数".into(),
            (_, _) => format!("最多 {places} 位小数"),
        }
    }

    fn refused(&self, refusal: &Refusal) -> String {
        let Refusal { key, value, reason } = refusal;
        let (key, value) = (clip(key), clip(value));
        match reason {
            Reason::NotAPair => format!("“{key}”不是名称与数值。"),
            Reason::MayBeCut if key == link_check::NAME => {
                "链接与其校验值不符：可能被截断，或经手工修改。".to_owned()
            }
            Reason::MayBeCut => {
                format!("链接可能在“{key}”处被截断：若内容不全，请向对方重新索取。")
            }
            Reason::UnknownKey => format!("本页不认识“{key}”。"),
            Reason::UnknownVersion { .. } => {
                format!("由更新的版本（{value}）生成；本版本认识的部分已读取。")
            }
            Reason::TooLong { .. } => "内容过长，其余略去。".to_owned(),
            Reason::TooMany { more } => format!("另有 {more} 处略去。"),
            Reason::Unreadable => format!("“{key}”不能是“{value}”。"),
            Reason::NotPositive => {
                "价格为 0 时无法推算可能出现的情形：请输入更高的价格。".to_owned()
            }
            Reason::NoHours => "账单没有 GPU 小时：请输入每月的小时数。".to_owned(),
            Reason::TwoUnits => {
                "没有一份合约能同时锁定词元和 GPU 小时：请分成两份账单，再用“方案对比”并排查看。"
                    .to_owned()
            }
            Reason::OnlyForTokens => {
                "这一项针对词元价格，而您的账单按 GPU 小时计：请另选一项。".to_owned()
            }
            Reason::NoTokens => "账单没有词元：请输入每月用量。".to_owned(),
            Reason::TooManyLines { most } => format!("账单最多 {most} 行。"),
            Reason::TierSharesAboveOne => {
                "每个请求只属于一种服务档位：批处理、弹性、优先与加速的占比合计不能超过 100%。"
                    .to_owned()
            }
            Reason::NoUnitPrice => "按价格加权需要第 1 行的未缓存输入价。".to_owned(),
            Reason::NoFuturesPrice => "请至少输入一个期货价。".to_owned(),
            Reason::AmountTooLarge => {
                "金额超过百亿亿，分位不再精确：请降低增长、用量或价格。".to_owned()
            }
            Reason::NothingToFollow => {
                "按此指数与传导系数，自身价格中没有指数的成分：请将 R² 设为 0，或另作选择。"
                    .to_owned()
            }
            Reason::OwnJumpsExceed { .. } => {
                "自身价格的跳跃容不下这样高的 R²：请降低 R² 或减少跳跃。".to_owned()
            }
            Reason::OwnVolatilityTooHigh { most, .. } => format!(
                "R² 如此之低时，自身价格相对该指数的年波动率须超过 {}：请提高 R²，或设为 0。",
                limit(*most, Unit::Percent, Language::Chinese, None)
            ),
            Reason::NothingToMoveWith => {
                "价格只有跳跃时，用量无从与之相关：请将相关系数设为 0，或另选指数。".to_owned()
            }
            Reason::NoSolution { why } => self.unsolvable(*why).to_owned(),
            Reason::ResultNotFinite | Reason::Model { .. } => {
                format!("无法由这些输入推算可能出现的情形（{key}：{}）。", reason.name())
            }
            Reason::BelowIntrinsic { least } => format!(
                "即使没有波动，该期权也值 {}：报价低于此值，推不出波动率。",
                amount(*least, Language::Chinese)
            ),
            Reason::AboveMaximum { most } => format!(
                "任何波动率都达不到 {}：请填写更低的报价。",
                amount(*most, Language::Chinese)
            ),
            Reason::CarriesNoVolatility => "该报价几乎不含时间价值，推不出波动率。".to_owned(),
            Reason::NoFreeCollar => {
                "没有下限能抵付这个上限：请把上限提高到期货价格之上，或自行填写下限。".to_owned()
            }
            // OK because they are said with the unit of their key.
            Reason::OutOfRange { .. } | Reason::TooFine { .. } => String::new(),
        }
    }

    fn unsolvable(&self, why: Unsolvable) -> &'static str {
        match why {
            Unsolvable::TooManyDays => {
                "建成这份锁价要超过 1,000万 个交易日：请少锁一些，或提高每日成交量中可用的比例。"
            }
            Unsolvable::MixedStrip => "逐月期货只能全部买入或全部卖出：各月方向须一致。",
            Unsolvable::ProtectionTooGood => {
                "卖出任何期权都抵不了这样好的保护：请让行权价离期货价格远一些。"
            }
            Unsolvable::CostsNothing => "这份保护本身不值钱，无须抵付：请让行权价靠近期货价格。",
            Unsolvable::NoExposure => "没有敞口，也就没有价格可锁：请为某个月填入数量。",
            Unsolvable::CapBelowSwap => "低于期货价格的上限，没有下限能够抵付：请提高上限。",
            Unsolvable::FloorAboveSwap => "高于期货价格的下限抵付不了任何上限：请降低下限。",
            Unsolvable::NoStrikeInRange => "允许范围内没有费用相同的行权价：请另选行权价。",
            Unsolvable::NoQuantity => "没有数量，也就没有价格可锁：请为某个月填入数量。",
            Unsolvable::UnevenAverages => "这些均价起伏过大，连不成一条曲线：请核对报价。",
            Unsolvable::PremiumWithoutTime => {
                "合约现在就到期，按年计的溢价不起作用：请选择更晚的月份。"
            }
            Unsolvable::LawTooRough => {
                "该指数的跳跃幅度固定，跳跃之间又几乎不动，模型无法定价：请提高波动率，或加大跳跃的离散程度。"
            }
            Unsolvable::NoTimeValue => "现在就到期的期权没有时间价值，由价格推不出波动率。",
            Unsolvable::YieldWithoutTime => "合约现在就到期，年收益率不起作用：请选择更晚的月份。",
            Unsolvable::NoFreeFloor => {
                "没有下限能抵付这个上限：请把上限提高到期货价格之上，或自行填写下限。"
            }
        }
    }
}
