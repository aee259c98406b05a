//! Names of moves and of the index that fell in English.

use super::{IndexFallNote, Sentences};
use crate::study::drawn_path;
use crate::study::replayed_history;

pub(super) struct English;

impl Sentences for English {
    fn name<'a>(&self, id: &'a str) -> &'a str {
        match id {
            "deepseek-v4-pro-off-peak-2026-08" => "DeepSeek V4-Pro in August 2026, off-peak",
            "deepseek-v4-pro-peak-2026-08" => "DeepSeek V4-Pro in August 2026, peak",
            "deepseek-v4-flash-off-peak-2026-08" => "DeepSeek V4-Flash in August 2026, off-peak",
            "deepseek-v4-flash-peak-2026-08" => "DeepSeek V4-Flash in August 2026, peak",
            "zhipu-flagship-2026-07" => "Zhipu’s flagship by July 2026, GLM-4.7 to GLM-5.2",
            "openai-always-the-flagship" => "OpenAI’s flagship, August 2025 to September 2026",
            "openai-astra-2026-11" => {
                "OpenAI’s flagship in November 2026, GPT-6 Astra to GPT-6.2 Astra"
            }
            "anthropic-fable-2026-11" => {
                "Anthropic’s flagship in November 2026, Claude Fable 5.1 to 5.2"
            }
            "openai-sol-2026-09" => "OpenAI’s Sol tier, July to September 2026, GPT-5.6 to GPT-6.1",
            "claude-sonnet-5.5-2026-10" => {
                "Claude Sonnet 5.5 in October 2026, the cached price alone"
            }
            "gpt-5.6-luna-2026-07" => "GPT-5.6 Luna in July 2026",
            "price-war-2024-05-glm-3-turbo" => "GLM-3-Turbo in the price war of May 2024",
            "price-war-2024-05-qwen-long" => "Qwen-Long in the price war of May 2024",
            drawn_path::NAME => "the path you draw",
            replayed_history::NAME => "your price history",
            unknown => unknown,
        }
    }

    fn index_fall(&self, month: &str, far: &str) -> String {
        format!("Silicon Data’s spending index by {month}, {far} down")
    }

    fn index_fall_note(&self, note: &IndexFallNote) -> String {
        let IndexFallNote { index, year, high, low, day } = note;
        format!(
            "{index}: {high} per million tokens at its high of spring {year}, {low} on {day}. It weighs models by what is spent on them, so it fell because buyers moved to cheaper models, while list prices hardly moved. A lock that settles against it loses while the bill stands: this is what the wrong index does."
        )
    }

    fn already_moved(&self) -> &'static str {
        "Your bill stands at the price after this move already: here it happens once more."
    }
}
