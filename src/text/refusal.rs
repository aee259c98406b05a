//! Texts about a refusal: what is wrong and what to write instead, in one sentence, without blame.

use super::language::Language;
use super::refused_price;
use super::refused_range::{between, fewer_places, limit};
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::study::refusal::{Reason, Refusal};
use crate::study::{keys, link_check};

/// The message beside the field of the key; money is in `currency` if that is known.
///
/// A range is in the reader's own unit: a percentage is given as one, and its places are those of the
/// percentage.
pub fn beside(refusal: &Refusal, language: Language, currency: Option<Currency>) -> String {
    let key = keys::find(&refusal.key).map(|place| place.key);
    let unit = key.and_then(|key| key.spec()).map_or(Unit::Number, |spec| spec.unit);
    match refusal.reason {
        Reason::OutOfRange { min, max } => {
            let [min, max] = [min, max].map(|value| limit(value, unit, language, currency));
            between(&min, &max, unit, language)
        }
        Reason::TooFine { places } => fewer_places(places, unit, language),
        _ => refused_price::said(refusal, language).unwrap_or_else(|| match language {
            Language::English => english(refusal),
            Language::Chinese => chinese(refusal),
        }),
    }
}

/// The message where there is no field beside it: it names the key and its value.
pub fn alone(refusal: &Refusal, language: Language) -> String {
    let sentence = beside(refusal, language, None);
    match refusal.reason {
        Reason::OutOfRange { .. } | Reason::TooFine { .. } | Reason::NotPositive => {
            format!("{} = {}: {sentence}", clip(&refusal.key), clip(&refusal.value))
        }
        _ => sentence,
    }
}

/// A text of someone else's, of which the beginning is enough.
fn clip(text: &str) -> String {
    text.chars().take(60).collect()
}

fn english(Refusal { key, value, reason }: &Refusal) -> String {
    let (key, value) = (clip(key), clip(value));
    match reason {
        Reason::NotAPair => format!("“{key}” is not a name and a value."),
        Reason::MayBeCut if key == link_check::NAME => {
            "The link does not match its check value: it may have been cut, or edited by hand.".to_owned()
        }
        Reason::MayBeCut => format!(
            "The link may have been cut at “{key}”: ask for it again if something is missing."
        ),
        Reason::UnknownKey => format!("“{key}” is not known here."),
        Reason::UnknownVersion { .. } => {
            format!("It was made by a later version ({value}); what this one knows was read.")
        }
        Reason::TooLong { .. } => "It goes on for too long; the rest was left out.".to_owned(),
        Reason::TooMany { more } => format!("{more} more parts were left out."),
        Reason::Unreadable => format!("“{key}” cannot be “{value}”."),
        Reason::NotPositive => {
            "What could happen cannot be worked out from a price of 0: enter a higher one.".to_owned()
        }
        Reason::NoTokens => "The bill has no tokens: type how many it uses a month.".to_owned(),
        Reason::NoHours => {
            "The bill has no GPU-hours: type how many are sold or bought a month.".to_owned()
        }
        Reason::TwoUnits => "No one contract locks tokens and GPU-hours together: put them into two bills, and set those side by side under “Compare”.".to_owned(),
        Reason::TooManyLines { most } => format!("A bill has at most {most} lines."),
        Reason::NoUnitPrice => {
            "Weighting by price needs an uncached input price on line 1.".to_owned()
        }
        Reason::TierSharesAboveOne => {
            "A request runs in one tier, so the shares of batch, flex, priority and fast add up to 100% at most.".to_owned()
        }
        Reason::NoFuturesPrice => "Type at least one futures price.".to_owned(),
        Reason::AmountTooLarge => {
            "The amounts pass a quintillion, where cents are no longer exact: choose less growth, fewer tokens or lower prices.".to_owned()
        }
        Reason::NothingToFollow => {
            "With this index and pass-through nothing of the index is in your own price: set R² to 0, or choose others.".to_owned()
        }
        Reason::OwnJumpsExceed { .. } => {
            "The jumps of your own price leave no room for so high an R²: lower it, or the jumps.".to_owned()
        }
        Reason::OwnVolatilityTooHigh { most, .. } => format!(
            "With so low an R² your own price would have to swing by more than {} a year beside this index: raise R², or set it to 0.",
            limit(*most, Unit::Percent, Language::English, None)
        ),
        Reason::NothingToMoveWith => {
            "Usage cannot move with a price that only jumps: set their correlation to 0, or choose another index.".to_owned()
        }
        Reason::ResultNotFinite | Reason::NoSolution { .. } | Reason::Model { .. } => format!(
            "What could happen cannot be worked out from these entries ({key}: {}).",
            reason.name()
        ),
        // OK because they are said by their unit, or with the prices of options.
        Reason::OutOfRange { .. }
        | Reason::TooFine { .. }
        | Reason::BelowIntrinsic { .. }
        | Reason::AboveMaximum { .. }
        | Reason::CarriesNoVolatility
        | Reason::NoFreeCollar => String::new(),
    }
}

fn chinese(Refusal { key, value, reason }: &Refusal) -> String {
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
        Reason::NotPositive => "价格为 0 时无法推算可能出现的情形：请输入更高的价格。".to_owned(),
        Reason::NoTokens => "账单没有词元：请输入每月用量。".to_owned(),
        Reason::NoHours => "账单没有 GPU 小时：请输入每月的小时数。".to_owned(),
        Reason::TwoUnits => {
            "没有一份合约能同时锁定词元和 GPU 小时：请分成两份账单，再用“情景对比”并排查看。"
                .to_owned()
        }
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
            "按此指数与传导系数，自身价格中没有指数的成分：请将 R² 设为 0，或另作选择。".to_owned()
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
        Reason::ResultNotFinite | Reason::NoSolution { .. } | Reason::Model { .. } => {
            format!("无法由这些输入推算可能出现的情形（{key}：{}）。", reason.name())
        }
        // OK because they are said by their unit, or with the prices of options.
        Reason::OutOfRange { .. }
        | Reason::TooFine { .. }
        | Reason::BelowIntrinsic { .. }
        | Reason::AboveMaximum { .. }
        | Reason::CarriesNoVolatility
        | Reason::NoFreeCollar => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scenario::Scenario;

    /// The message beside a key's field about a text that it refuses.
    fn said(key: &str, text: &str, currency: Option<Currency>) -> [String; 2] {
        let refusal = keys::find(key).unwrap().put(&mut Scenario::default(), text).unwrap_err();
        Language::ALL.map(|language| beside(&refusal, language, currency))
    }

    #[test]
    fn a_range_is_told_in_the_unit_that_is_typed() {
        let yuan = Some(Currency::Cny);
        let ranges = [
            ("move.change", "4", "Between −90% and 300%", "介于 −90% 与 300% 之间"),
            ("horizon", "99", "Between 1 and 36 months", "介于 1 与 36 个月之间"),
            (
                "line.1.tokens.input",
                "-1",
                "Between 0 and 10,000tn tokens",
                "介于 0 与 10,000万亿个词元之间",
            ),
            (
                "line.1.prices.input",
                "-1",
                "Between ¥0 and ¥1,000,000",
                "介于 ¥0 与 ¥1,000,000 之间",
            ),
            (
                "contract.lot",
                "0",
                "Between 0.000001 and 1,000,000,000 million tokens",
                "介于 0.000001 与 1,000,000,000 百万个词元之间",
            ),
        ];
        for (key, text, english, chinese) in ranges {
            assert_eq!(said(key, text, yuan), [english, chinese], "{key}");
        }
        assert_eq!(said("line.1.prices.input", "-1", None)[0], "Between 0 and 1,000,000");
    }

    #[test]
    fn a_number_too_fine_is_told_its_places() {
        let whole = ["Whole tokens only", "词元数须为整数"];
        assert_eq!(said("line.1.tokens.input", "1.5", None), whole);
        assert_eq!(said("horizon", "1.5", None), ["Whole months only", "月数须为整数"]);
        let places = ["At most 9 decimal places", "最多 9 位小数"];
        assert_eq!(said("contract.tick", "0.0000000015", None), places);
        // Twelve places of a fraction are ten of a percentage.
        assert_eq!(said("move.change", "0.0000000000001", None)[0], "At most 10 decimal places");
    }

    #[test]
    fn without_a_field_the_key_and_its_value_are_named() {
        let refusal = Refusal::new("horizon", "99", Reason::OutOfRange { min: 1.0, max: 36.0 });
        assert_eq!(alone(&refusal, Language::English), "horizon = 99: Between 1 and 36 months");
        let refusal = Refusal::new("unit", "bushel", Reason::Unreadable);
        assert_eq!(alone(&refusal, Language::Chinese), "“unit”不能是“bushel”。");
    }

    #[test]
    fn what_the_study_refuses_is_said_in_words() {
        let reasons = [
            Reason::NotPositive,
            Reason::NoTokens,
            Reason::NoHours,
            Reason::TwoUnits,
            Reason::TooManyLines { most: 20 },
            Reason::NoUnitPrice,
            Reason::TierSharesAboveOne,
            Reason::NoFuturesPrice,
            Reason::AmountTooLarge,
            Reason::NothingToFollow,
            Reason::OwnJumpsExceed { largest: 0.5 },
            Reason::OwnVolatilityTooHigh { volatility: 7.0, most: 5.0 },
            Reason::NothingToMoveWith,
        ];
        for reason in reasons {
            let name = reason.name().to_owned();
            let refusal = Refusal::new("risk.r_squared", "0.1", reason);
            let said = Language::ALL.map(|language| beside(&refusal, language, None));
            assert!(said[0].ends_with('.') && said[1].ends_with('。'), "{said:?}");
            assert!(said.iter().all(|said| !said.contains(&name)), "{said:?}");
        }
        let refusal = Refusal::new("lock.share", "1", Reason::ResultNotFinite);
        let said = Language::ALL.map(|language| beside(&refusal, language, None));
        assert!(said.iter().all(|said| said.contains("lock.share")), "{said:?}");
    }
}
