//! Names of moves and of the index that fell in Chinese.

use super::{IndexFallNote, Sentences};
use crate::study::drawn_path;
use crate::study::replayed_history;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn name<'a>(&self, id: &'a str) -> &'a str {
        match id {
            "deepseek-v4-pro-off-peak-2026-08" => "DeepSeek V4-Pro 2026年8月调价（非高峰时段）",
            "deepseek-v4-pro-peak-2026-08" => "DeepSeek V4-Pro 2026年8月调价（高峰时段）",
            "deepseek-v4-flash-off-peak-2026-08" => "DeepSeek V4-Flash 2026年8月调价（非高峰时段）",
            "deepseek-v4-flash-peak-2026-08" => "DeepSeek V4-Flash 2026年8月调价（高峰时段）",
            "zhipu-flagship-2026-07" => "智谱旗舰截至2026年7月的涨价（GLM-4.7 至 GLM-5.2）",
            "openai-always-the-flagship" => "OpenAI 旗舰2025年8月至2026年9月的历次调价",
            "openai-astra-2026-11" => "OpenAI 旗舰2026年11月降价（GPT-6 Astra 至 GPT-6.2 Astra）",
            "anthropic-fable-2026-11" => "Anthropic 旗舰2026年11月降价（Claude Fable 5.1 至 5.2）",
            "openai-sol-2026-09" => "OpenAI Sol 档2026年7月至9月的降价（GPT-5.6 至 GPT-6.1）",
            "claude-sonnet-5.5-2026-10" => "Claude Sonnet 5.5 2026年10月仅下调缓存价",
            "gpt-5.6-luna-2026-07" => "GPT-5.6 Luna 2026年7月降价",
            "price-war-2024-05-glm-3-turbo" => "2024年5月价格战：GLM-3-Turbo",
            "price-war-2024-05-qwen-long" => "2024年5月价格战：Qwen-Long",
            drawn_path::NAME => "您画的走势",
            replayed_history::NAME => "您的历史价格",
            unknown => unknown,
        }
    }

    fn index_fall(&self, month: &str, far: &str) -> String {
        format!("Silicon Data 支出指数截至{month}下跌 {far}")
    }

    fn index_fall_note(&self, note: &IndexFallNote) -> String {
        let IndexFallNote { index, year, high, low, day } = note;
        format!(
            "{index}：{year}年春季高点为每百万词元 {high}，{day}为 {low}。该指数按支出加权，下跌是因为买家转向更便宜的模型，标价几乎未动。按它结算的锁价会亏损，而账单不变：这就是选错指数的后果。"
        )
    }

    fn already_moved(&self) -> &'static str {
        "您的账单已按此次变动之后的价格计算：这里是再变动一次。"
    }
}
