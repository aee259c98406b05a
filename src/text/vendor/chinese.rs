//! Names of vendors, in Chinese.

use super::Sentences;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn vendor(&self, provider: &'static str) -> &'static str {
        match provider {
            "DeepSeek" => "深度求索（DeepSeek）",
            "Zhipu" => "智谱（Zhipu）",
            "Moonshot" => "月之暗面（Moonshot，Kimi）",
            "Alibaba" => "阿里云（通义千问）",
            "ByteDance" => "字节跳动（豆包）",
            "Baidu" => "百度（文心）",
            "Tencent" => "腾讯（混元）",
            "Xiaomi" => "小米（MiMo）",
            _ => provider,
        }
    }

    fn hours(&self, model: &str, end: &str) -> Option<String> {
        match end {
            "off-peak" => Some(format!("{model}（非高峰时段）")),
            "peak" => Some(format!("{model}（高峰时段）")),
            _ => None,
        }
    }
}
