//! Names of the moves that really happened, of the one that a reader draws, and of the index that fell while bills stood.

use super::language::Language;
use super::number::{self, date, money, percent};
use crate::market::currency::Currency;
use crate::market::index_fall::IndexFall;
use crate::market::named_move::NamedMove;
use crate::market::quantity::Quantity;
use crate::study::drawn_path;
use crate::study::replayed_history;
use crate::study::scenario::Scenario;

/// What a named move is called, in a list or in a sentence; an unknown one keeps its own name.
pub fn move_name(id: &str, language: Language) -> String {
    let names = match id {
        "deepseek-v4-pro-off-peak-2026-08" => {
            ["DeepSeek V4-Pro in August 2026, off-peak", "DeepSeek V4-Pro 2026年8月调价（平时段）"]
        }
        "deepseek-v4-pro-peak-2026-08" => {
            ["DeepSeek V4-Pro in August 2026, peak", "DeepSeek V4-Pro 2026年8月调价（高峰时段）"]
        }
        "deepseek-v4-flash-off-peak-2026-08" => [
            "DeepSeek V4-Flash in August 2026, off-peak",
            "DeepSeek V4-Flash 2026年8月调价（平时段）",
        ],
        "deepseek-v4-flash-peak-2026-08" => [
            "DeepSeek V4-Flash in August 2026, peak",
            "DeepSeek V4-Flash 2026年8月调价（高峰时段）",
        ],
        "zhipu-flagship-2026-07" => [
            "Zhipu’s flagship by July 2026, GLM-4.7 to GLM-5.2",
            "智谱旗舰截至2026年7月的涨价（GLM-4.7 至 GLM-5.2）",
        ],
        "openai-always-the-flagship" => [
            "OpenAI’s flagship, August 2025 to September 2026",
            "OpenAI 旗舰2025年8月至2026年9月的历次调价",
        ],
        "openai-astra-2026-11" => [
            "OpenAI’s flagship in November 2026, GPT-6 Astra to GPT-6.2 Astra",
            "OpenAI 旗舰2026年11月降价（GPT-6 Astra 至 GPT-6.2 Astra）",
        ],
        "anthropic-fable-2026-11" => [
            "Anthropic’s flagship in November 2026, Claude Fable 5.1 to 5.2",
            "Anthropic 旗舰2026年11月降价（Claude Fable 5.1 至 5.2）",
        ],
        "openai-sol-2026-09" => [
            "OpenAI’s Sol tier, July to September 2026, GPT-5.6 to GPT-6.1",
            "OpenAI Sol 档2026年7月至9月的降价（GPT-5.6 至 GPT-6.1）",
        ],
        "claude-sonnet-5.5-2026-10" => [
            "Claude Sonnet 5.5 in October 2026, the cached price alone",
            "Claude Sonnet 5.5 2026年10月仅下调缓存价",
        ],
        "gpt-5.6-luna-2026-07" => ["GPT-5.6 Luna in July 2026", "GPT-5.6 Luna 2026年7月降价"],
        "price-war-2024-05-glm-3-turbo" => {
            ["GLM-3-Turbo in the price war of May 2024", "2024年5月价格战：GLM-3-Turbo"]
        }
        "price-war-2024-05-qwen-long" => {
            ["Qwen-Long in the price war of May 2024", "2024年5月价格战：Qwen-Long"]
        }
        drawn_path::NAME => ["the path you draw", "您画的走势"],
        replayed_history::NAME => ["your price history", "您的历史价格"],
        unknown => [unknown, unknown],
    };
    let name = match language {
        Language::English => names[0],
        Language::Chinese => names[1],
    };
    name.to_owned()
}

/// What the fall of a spending index is called in a list.
pub fn index_fall_name(fall: &IndexFall, language: Language) -> String {
    let far = fall.change().map(|change| percent(-change.get(), language)).unwrap_or_default();
    let (year, month) = (fall.low.date.year(), fall.low.date.month());
    match language {
        Language::English => format!(
            "Silicon Data’s spending index by {}, {far} down",
            number::month(year, month, language)
        ),
        Language::Chinese => format!("Silicon Data 支出指数截至{year}年{month}月下跌 {far}"),
    }
}

/// What such a fall does to a lock, with the levels it comes from.
pub fn index_fall_note(fall: &IndexFall, language: Language) -> String {
    let [high, low] =
        [fall.high.level, fall.low.level].map(|level| money(level, Currency::Usd, language));
    let day = date(fall.low.date, language);
    match language {
        Language::English => format!(
            "{}: {high} per million tokens at its high of spring {}, {low} on {day}. It weighs models by what is spent on them, so it fell because buyers moved to cheaper models, while list prices hardly moved. A lock that settles against it loses while the bill stands: this is what the wrong index does.",
            fall.index,
            fall.high.date.year()
        ),
        Language::Chinese => format!(
            "{}：{}年春季高点为每百万词元 {high}，{day}为 {low}。该指数按支出加权，下跌是因为买家转向更便宜的模型，标价几乎未动。按它结算的锁价会亏损，而账单不变：这就是选错指数的后果。",
            fall.index,
            fall.high.date.year()
        ),
    }
}

/// That a bill stands at the prices after a move already; empty where none of its lines does.
pub fn already_moved(scenario: &Scenario, named: &NamedMove, language: Language) -> &'static str {
    let after = named.after.last().and_then(|row| Some((row.currency, row.complete()?.0)));
    let is_after = after.is_some_and(|(currency, prices)| {
        scenario.lines.iter().any(|line| line.currency == currency && line.prices == prices)
    });
    match language {
        _ if !is_after => "",
        Language::English => {
            "Your bill stands at the price after this move already: here it happens once more."
        }
        Language::Chinese => "您的账单已按此次变动之后的价格计算：这里是再变动一次。",
    }
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

    #[test]
    fn the_wrong_index_says_what_it_does_with_its_dated_levels() {
        let fall = IndexFall::from_data().unwrap();
        let [english, chinese] = Language::ALL.map(|language| index_fall_note(&fall, language));
        for part in ["$2.05", "$0.96", "4 October 2026", "this is what the wrong index does"] {
            assert!(english.contains(part), "{english}");
        }
        for part in ["$2.05", "$0.96", "2026年10月4日", "选错指数"] {
            assert!(chinese.contains(part), "{chinese}");
        }
        let [english, chinese] = Language::ALL.map(|language| index_fall_name(&fall, language));
        assert_eq!(english, "Silicon Data’s spending index by Oct 2026, 53.2% down");
        assert_eq!(chinese, "Silicon Data 支出指数截至2026年10月下跌 53.2%");
    }
}
