//! Names of the moves that really happened.

use super::language::Language;

/// What a named move is called, in a list or in a sentence; an unknown one keeps its own name.
pub fn move_name(id: &str, language: Language) -> String {
    let names = match id {
        "deepseek-v4-pro-off-peak-2026-08" => [
            "DeepSeek V4-Pro in August 2026, off-peak",
            "DeepSeek V4-Pro 2026 年 8 月调价（平时段）",
        ],
        "deepseek-v4-pro-peak-2026-08" => {
            ["DeepSeek V4-Pro in August 2026, peak", "DeepSeek V4-Pro 2026 年 8 月调价（高峰时段）"]
        }
        "zhipu-flagship-2026-07" => [
            "Zhipu’s flagship by July 2026, GLM-4.7 to GLM-5.2",
            "智谱旗舰截至 2026 年 7 月的涨价（GLM-4.7 至 GLM-5.2）",
        ],
        "openai-always-the-flagship" => [
            "OpenAI’s flagship, August 2025 to September 2026",
            "OpenAI 旗舰 2025 年 8 月至 2026 年 9 月的历次调价",
        ],
        "gpt-5.6-luna-2026-07" => ["GPT-5.6 Luna in July 2026", "GPT-5.6 Luna 2026 年 7 月降价"],
        "price-war-2024-05-glm-3-turbo" => {
            ["GLM-3-Turbo in the price war of May 2024", "2024 年 5 月价格战：GLM-3-Turbo"]
        }
        "price-war-2024-05-qwen-long" => {
            ["Qwen-Long in the price war of May 2024", "2024 年 5 月价格战：Qwen-Long"]
        }
        unknown => [unknown, unknown],
    };
    let name = match language {
        Language::English => names[0],
        Language::Chinese => names[1],
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::named_move::named_moves;

    #[test]
    fn every_named_move_has_a_name_in_both_languages() {
        for named in named_moves() {
            let [english, chinese] = Language::ALL.map(|language| move_name(named.id, language));
            assert_ne!(english, named.id);
            assert_ne!(english, chinese);
        }
    }
}
