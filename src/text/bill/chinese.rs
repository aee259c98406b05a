//! Texts about a bill while it is made, in Chinese.

use super::Sentences;
use crate::market::currency::Currency;
use crate::study::amount::AmountError;
use crate::study::mix::MixError;
use crate::study::reported_input::NotInside;
use crate::study::starting_point::StartingPoint;
use crate::text::language::Language;
use crate::text::number::{count, money};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn amount_error(&self, error: AmountError, currency: Currency) -> String {
        match error {
            AmountError::NotPositive => {
                "请输入大于 0 的金额：金额为零时无从得知词元构成。".to_owned()
            }
            AmountError::Free => {
                "这些词元的价格为零，多少词元都不产生费用：请先输入价格。".to_owned()
            }
            AmountError::TooLarge => "所需词元数超出一行的上限：请输入较小的金额。".to_owned(),
            AmountError::OutOfReach { least, most } => {
                let [least, most] =
                    [least, most].map(|amount| money(amount, currency, Language::Chinese));
                format!("无论占比多少，本行费用都在 {least} 与 {most} 之间：请核对价格和词元数。")
            }
        }
    }

    fn whole_tokens_cost(&self, cost: &str) -> String {
        format!("按整数词元计为 {cost}。")
    }

    fn mix_error(&self, error: MixError) -> &'static str {
        match error {
            MixError::Negative => "请输入不小于 0% 的比例。",
            MixError::AboveAllInput => "缓存与写入合计至多为全部输入的 100%。",
            MixError::TooMuchOutput => "这相当于每个输入词元对应一千多个输出词元：请输入较小的数。",
        }
    }

    fn not_inside(&self, error: NotInside) -> String {
        match error {
            NotInside::AboveAllInput { parts } => format!(
                "全部输入应包含缓存与写入的词元，二者共 {}：请输入不小于此数，或先调低它们。",
                count(parts, Language::Chinese)
            ),
            NotInside::OutOfRange => "请输入整数词元，至多 1 亿亿。".to_owned(),
        }
    }

    fn no_adjustment(&self) -> &'static str {
        "无"
    }

    fn ratio_source(&self, ratio: &str, day: &str, source: &str) -> String {
        format!("厂商的价格比为 {ratio}（{day}）：{source}。")
    }

    fn example_name(&self, start: StartingPoint) -> &'static str {
        match start {
            StartingPoint::ServiceBot => "中国企业的客服机器人",
            StartingPoint::CodingAgents => "使用编程智能体的美国公司",
            StartingPoint::ChatFeature => "小团队的聊天功能",
            StartingPoint::GpuProvider => "拥有 64 张 H100 的算力供应商",
        }
    }

    fn example_assumes(&self, start: StartingPoint) -> &'static str {
        match start {
            StartingPoint::ServiceBot => {
                "每天 20,000 次对话，每次 6 轮，每轮输入 3,500、输出 200 词元，输入的四分之三来自缓存，全部在 DeepSeek V4.1-Flash 的非高峰时段：用量与缓存比例均为假设。"
            }
            StartingPoint::CodingAgents => {
                "50 名开发者使用 Claude Opus 5.5，每人每月输入 2.7 亿词元；输入的 93.1% 读自缓存、6.9% 写入缓存，取自 21 项公开任务的实测；输出为输入的 1% 是假设。"
            }
            StartingPoint::ChatFeature => {
                "3,000 名活跃用户，每人每月 20 次对话、每次 5 轮，每轮输入 2,000、输出 300 词元，输入的一半来自缓存，使用 GPT-6.1 Sol：未找到公开数据，全部为假设。"
            }
            StartingPoint::GpuProvider => {
                "您是卖方：64 张 H100，每月各 730 小时，出租 87%，即 40,646 GPU 小时，每小时 2.63 美元。价格变动设为降至 2.14 美元，各月按各自的远期价格锁定：现货与远期均为2026年9月7日的数字，由租赁条款推得，转引自 jwilliamross/compute-curve 的笔记。87% 取自做空机构对另一家供应商的估算模型，此处为假设。"
            }
        }
    }
}
