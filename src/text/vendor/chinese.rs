//! Names of vendors and models, in Chinese.

use super::Sentences;
use super::model::{Bound, Hours, Note, Parts};

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

    fn model(&self, Parts { name, note, hours }: Parts<'_>) -> String {
        let note = note.map(|note| match note {
            Note::Context(bound, tokens) => {
                let bound = match bound {
                    Bound::UpTo => "不超过",
                    Bound::Below => "不到",
                    Bound::Over => "超过",
                    Bound::From => "达到",
                };
                format!("上下文{bound} {tokens}词元")
            }
            Note::Other("input only") => "仅输入".to_owned(),
            Note::Other("single rate") => "单一价格".to_owned(),
            Note::Other("preview") => "预览版".to_owned(),
            Note::Other(note) => note.to_owned(),
        });
        let hours = hours.map(|hours| match hours {
            Hours::Peak => "高峰时段".to_owned(),
            Hours::OffPeak => "非高峰时段".to_owned(),
        });
        let said: Vec<String> = note.into_iter().chain(hours).collect();
        match said.is_empty() {
            true => name,
            false => format!("{name}（{}）", said.join("，")),
        }
    }
}
