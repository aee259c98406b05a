//! Texts about a bill while it is made: amounts, mixes, adjustments, examples.

use rust_decimal::Decimal;

use super::adjustment::adjustment_name;
use super::language::Language;
use super::number::{count, date, money, percent};
use crate::hedge::adjustment::AdjustmentKind;
use crate::hedge::bill::BillLine;
use crate::hedge::listed_ratio::ListedRatio;
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::study::amount::AmountError;
use crate::study::mix::MixError;
use crate::study::reported_input::NotInside;
use crate::study::starting_point::StartingPoint;

/// Why no tokens cost an amount, or no share does.
pub fn amount_error(error: AmountError, currency: Currency, language: Language) -> String {
    match (error, language) {
        (AmountError::NotPositive, Language::English) => {
            "Enter an amount above 0: nothing has no mix of tokens.".to_owned()
        }
        (AmountError::NotPositive, Language::Chinese) => {
            "请输入大于 0 的金额：金额为零时无从得知词元构成。".to_owned()
        }
        (AmountError::Free, Language::English) => {
            "These tokens are free, so no number of them costs anything: enter a price first."
                .to_owned()
        }
        (AmountError::Free, Language::Chinese) => {
            "这些词元的价格为零，多少词元都不产生费用：请先输入价格。".to_owned()
        }
        (AmountError::TooLarge, Language::English) => {
            "That would take more tokens than a line may have: enter less.".to_owned()
        }
        (AmountError::TooLarge, Language::Chinese) => {
            "所需词元数超出一行的上限：请输入较小的金额。".to_owned()
        }
        (AmountError::OutOfReach { least, most }, _) => {
            let [least, most] = [least, most].map(|amount| money(amount, currency, language));
            match language {
                Language::English => format!(
                    "This line costs {least} to {most}, whatever the share: check prices and tokens."
                ),
                Language::Chinese => {
                    format!(
                        "无论占比多少，本行费用都在 {least} 与 {most} 之间：请核对价格和词元数。"
                    )
                }
            }
        }
    }
}

/// What whole tokens cost where that is not the amount that was entered.
pub fn whole_tokens_cost(cost: Decimal, currency: Currency, language: Language) -> String {
    let cost = money(cost, currency, language);
    match language {
        Language::English => format!("Whole tokens make it {cost}."),
        Language::Chinese => format!("按整数词元计为 {cost}。"),
    }
}

/// Why a mix cannot have such a share.
pub const fn mix_error(error: MixError, language: Language) -> &'static str {
    let [english, chinese] = match error {
        MixError::Negative => ["Enter a share of 0% or more.", "请输入不小于 0% 的比例。"],
        MixError::AboveAllInput => [
            "Cached and written input together are 100% of the input at most.",
            "缓存与写入合计至多为全部输入的 100%。",
        ],
        MixError::TooMuchOutput => [
            "That is more than a thousand tokens of output for one of input: enter less.",
            "这相当于每个输入词元对应一千多个输出词元：请输入较小的数。",
        ],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// Why reported counts do not fit together.
pub fn not_inside(error: NotInside, language: Language) -> String {
    match (error, language) {
        (NotInside::AboveAllInput { parts }, Language::English) => format!(
            "All input holds the cached and written tokens, which are {}: enter no less, or lower those first.",
            count(parts, language)
        ),
        (NotInside::AboveAllInput { parts }, Language::Chinese) => format!(
            "全部输入应包含缓存与写入的词元，二者共 {}：请输入不小于此数，或先调低它们。",
            count(parts, language)
        ),
        (NotInside::OutOfRange, Language::English) => {
            "Enter a whole number of tokens, up to 10,000 trillion.".to_owned()
        }
        (NotInside::OutOfRange, Language::Chinese) => "请输入整数词元，至多 1 亿亿。".to_owned(),
    }
}

/// The adjustments of a line in one line of text, or that there are none.
pub fn adjustments(line: &BillLine, language: Language) -> String {
    let used = AdjustmentKind::ALL.into_iter().filter(|kind| line.uses(*kind));
    let used = used.map(|kind| {
        let effect = line.effect(kind);
        let (share, ratio) = (effect.share.input, effect.ratio.input);
        let share = if share.is_zero() { effect.share.output } else { share };
        let name = adjustment_name(kind, language);
        format!("{name} {} × {}", percent(share, language), count(ratio.normalize(), language))
    });
    let used: Vec<_> = used.collect();
    match (used.is_empty(), language) {
        (true, Language::English) => "none".to_owned(),
        (true, Language::Chinese) => "无".to_owned(),
        (false, Language::English) => used.join("; "),
        (false, Language::Chinese) => used.join("；"),
    }
}

/// Where a vendor's ratio was read.
pub fn ratio_source(listed: &ListedRatio, language: Language) -> String {
    let day = date(listed.read, language);
    let ratio = count(listed.ratio.get().normalize(), language);
    match language {
        Language::English => {
            format!("The vendor’s ratio is {ratio}, as of {day}: {}.", listed.source)
        }
        Language::Chinese => format!("厂商的价格比为 {ratio}（{day}）：{}。", listed.source),
    }
}

/// What an example is called.
pub const fn example_name(start: StartingPoint, language: Language) -> &'static str {
    let [english, chinese] = match start {
        StartingPoint::ServiceBot => ["Customer-service bot in China", "中国企业的客服机器人"],
        StartingPoint::CodingAgents => {
            ["US company with coding agents", "使用编程智能体的美国公司"]
        }
        StartingPoint::ChatFeature => ["Small team with a chat feature", "小团队的聊天功能"],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// What an example assumes, in a sentence.
pub const fn example_assumes(start: StartingPoint, language: Language) -> &'static str {
    let [english, chinese] = match start {
        StartingPoint::ServiceBot => [
            "20,000 dialogues a day of 6 turns, each of 3,500 tokens in and 200 out, with three quarters of the input cached, all off-peak on DeepSeek V4.1-Flash: the volumes and the cached share are assumed.",
            "每天 20,000 次对话，每次 6 轮，每轮输入 3,500、输出 200 词元，输入的四分之三来自缓存，全部在 DeepSeek V4.1-Flash 平峰时段：用量与缓存比例均为假设。",
        ],
        StartingPoint::CodingAgents => [
            "50 developers of 270 million input tokens a month each on Claude Opus 5.5; 93.1% of the input is read from the cache and 6.9% written to it, as measured over 21 public tasks, and output at 1% of input is assumed.",
            "50 名开发者使用 Claude Opus 5.5，每人每月输入 2.7 亿词元；输入的 93.1% 读自缓存、6.9% 写入缓存，取自 21 项公开任务的实测；输出为输入的 1% 是假设。",
        ],
        StartingPoint::ChatFeature => [
            "3,000 active users with 20 chats of 5 turns a month, each of 2,000 tokens in and 300 out, half of the input cached, on GPT-6.1 Sol: no public figures were found, so all of it is assumed.",
            "3,000 名活跃用户，每人每月 20 次对话、每次 5 轮，每轮输入 2,000、输出 300 词元，输入的一半来自缓存，使用 GPT-6.1 Sol：未找到公开数据，全部为假设。",
        ],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn adjustments_are_told_in_a_line() {
        let mut line = BillLine::default();
        let both = |line: &BillLine| Language::ALL.map(|language| adjustments(line, language));
        assert_eq!(both(&line), ["none", "无"]);
        line.adjustments.peak.share = Quantity::new(dec!(0.4)).unwrap();
        line.batch_share = Quantity::new(dec!(0.25)).unwrap();
        let english = "Batch 25% × 0.5; Peak hours 40% × 2";
        assert_eq!(both(&line), [english, "批处理 25% × 0.5；高峰时段 40% × 2"]);
    }

    #[test]
    fn every_error_is_said_in_both_languages() {
        let errors = [
            AmountError::NotPositive,
            AmountError::Free,
            AmountError::TooLarge,
            AmountError::OutOfReach { least: dec!(3.75), most: dec!(7.51) },
        ];
        for error in errors {
            let [english, chinese] =
                Language::ALL.map(|language| amount_error(error, Currency::Cny, language));
            assert!(english.ends_with('.'), "{english}");
            assert!(chinese.ends_with('。'));
        }
        let inside = NotInside::AboveAllInput { parts: dec!(16_358_912) };
        assert!(not_inside(inside, Language::English).contains("16,358,912"));
    }
}
