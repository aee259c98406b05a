//! Ways that the index may move: their names, and where their numbers come from.

use rust_decimal::Decimal;

use super::language::Language;
use super::number::{percent, percent_signed};
use crate::market::exact::from_float;
use crate::simulate::preset::Preset;
use crate::simulate::process::Process;
use crate::study::risk::assumptions::IndexModel;

/// What a model is called in a list.
pub const fn name(model: IndexModel, language: Language) -> &'static str {
    let [english, chinese] = match model {
        IndexModel::OpenWeightIndex => {
            ["Broad index of open-weight models", "开放权重模型宽基指数"]
        }
        IndexModel::RisingOpenWeightIndex => {
            ["The same, rising as since September 2025", "同一指数，按2025年9月以来的涨势"]
        }
        IndexModel::RoutedOpenModel => {
            ["One open model, bought through a router", "经路由平台购买的单一开放模型"]
        }
        IndexModel::VendorListPrice => {
            ["One model at its vendor’s list price", "单一模型的厂商标价"]
        }
        IndexModel::Flagship => ["Always the vendor’s flagship", "始终使用厂商的旗舰模型"],
        IndexModel::GpuHour => ["An hour of an H100", "H100 算力小时"],
        IndexModel::Xing => ["The paper’s model, Xing (2026)", "论文的模型，Xing（2026）"],
        IndexModel::Custom => ["Numbers of your own link", "链接自带的数值"],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// Where a model's numbers come from, and how uncertain they are; empty for custom numbers.
pub const fn source(model: Preset, language: Language) -> &'static str {
    match language {
        Language::English => english_source(model),
        Language::Chinese => chinese_source(model),
    }
}

/// A number of the simulation; all of them are far from the ends of decimals.
fn exact(value: f64) -> Decimal {
    from_float(value).unwrap_or_default()
}

/// A model's numbers, in the terms of the simulation; empty for custom numbers, which a link holds.
pub fn parameters(model: Preset, language: Language) -> String {
    let Some(process) = model.process() else { return String::new() };
    let part = |fraction: f64| percent_signed(exact(fraction).round_dp(3), language);
    let Process { drift, kappa, volatility, jump_rate, jump_mean, jump_sd } = process;
    let number = |value: f64| exact(value).round_dp(3).normalize().to_string();
    let size = |value: f64| percent(exact(value).round_dp(3), language);
    match language {
        Language::English => {
            let reversion = if kappa == 0.0 {
                String::new()
            } else {
                format!(", returns to its line at {} a year", number(kappa))
            };
            format!(
                "In log terms: drift {} a year, volatility {} a year between jumps{reversion}, {} jumps a year of {} on average with a deviation of {}.",
                part(drift),
                size(volatility),
                number(jump_rate),
                part(jump_mean),
                size(jump_sd)
            )
        }
        Language::Chinese => {
            let reversion = if kappa == 0.0 {
                String::new()
            } else {
                format!("，回归速度每年 {}", number(kappa))
            };
            format!(
                "以对数计：漂移每年 {}，跳跃之间的波动率每年 {}{reversion}；跳跃每年 {} 次，均值 {}，标准差 {}。",
                part(drift),
                size(volatility),
                number(jump_rate),
                part(jump_mean),
                size(jump_sd)
            )
        }
    }
}

const fn english_source(model: Preset) -> &'static str {
    match model {
        Preset::OpenWeightIndex => {
            "Source: chained equal-weight index of open-weight models’ prices, 2024-09 to 2026-08, 701 days: 20% a year, 8 jumps a year. Caution: mean reversion is not significant (half-life 140 days, t = −1.3)."
        }
        Preset::RisingOpenWeightIndex => {
            "Source: the same index, with the drift since 2025-09 (356 days). Caution: less than a year of rises; its own volatility was lower (13 to 16%)."
        }
        Preset::RoutedOpenModel => {
            "Source: 117 open models at OpenRouter’s headline price, medians. Caution: rounded judgement from medians: models range from 4% to 140% between jumps."
        }
        Preset::VendorListPrice => {
            "Source: list prices of closed models, 170 model-years: 0.29 lasting changes a year, 65% of them down. Caution: most rises are ends of promotions; the mean of such jumps says little."
        }
        Preset::Flagship => {
            "Source: list price of the current flagship of 7 vendors: 34 steps in about 13 years. Caution: 34 steps only, 20 of them up; the mean of such jumps says little; the falls of 2026-11 are not among them."
        }
        Preset::GpuHour => {
            "Source: H100 rate cards, monthly, 2024-01 to 2026-09: 26% a year. Caution: mean reversion is weak (half-life 3.9 months, t = −2.1); other series show 20%."
        }
        Preset::Xing => {
            "Source: Xing (2026), arXiv:2603.21690v1, Table 3. Caution: the study does not say how its numbers were found; one model and one index measured here do not have them."
        }
        Preset::Custom(_) => "",
    }
}

const fn chinese_source(model: Preset) -> &'static str {
    match model {
        Preset::OpenWeightIndex => {
            "来源：开放权重模型价格的等权链式指数，2024年9月至2026年8月，701 天：年波动率 20%，每年 8 次跳跃。注意：均值回归不显著（半衰期 140 天，t = −1.3）。"
        }
        Preset::RisingOpenWeightIndex => {
            "来源：同一指数，漂移取2025年9月以来（356 天）。注意：上涨不足一年，其间波动率较低（13 至 16%）。"
        }
        Preset::RoutedOpenModel => {
            "来源：117 个开放模型在 OpenRouter 的标示价，取中位数。注意：由中位数取整判断；各模型跳跃之外的波动率从 4% 到 140%。"
        }
        Preset::VendorListPrice => {
            "来源：闭源模型的标价，170 个模型年：每年 0.29 次持久变动，其中 65% 为降价。注意：涨价多为促销结束；此类跳跃的均值意义不大。"
        }
        Preset::Flagship => {
            "来源：7 家厂商当期旗舰的标价：约 13 年中 34 次变动。注意：仅 34 次，其中 20 次上涨；此类跳跃的均值意义不大；2026年11月的降价不在其中。"
        }
        Preset::GpuHour => {
            "来源：H100 价目表，逐月，2024年1月至2026年9月：年波动率 26%。注意：均值回归较弱（半衰期 3.9 个月，t = −2.1）；其他序列为 20%。"
        }
        Preset::Xing => {
            "来源：Xing（2026），arXiv:2603.21690v1，表 3。注意：论文未说明数值如何得出；此处测得的一个模型与一个指数均不具有这些数值。"
        }
        Preset::Custom(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_a_name_in_both_languages() {
        for model in IndexModel::ALL {
            let [english, chinese] = Language::ALL.map(|language| name(*model, language));
            assert!(english != chinese && !english.is_empty(), "{english}");
        }
    }

    #[test]
    fn both_languages_give_the_same_numbers_of_a_source() {
        let digits = |text: &str| {
            let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
            // The month of a date is 09 in one language and 9 in the other.
            let number = |word: &str| word.trim_matches('.').trim_start_matches('0').to_owned();
            let mut numbers: Vec<_> = words.map(number).collect();
            numbers.retain(|number| !number.is_empty());
            numbers.sort();
            numbers
        };
        for model in Preset::ALL {
            let [english, chinese] = Language::ALL.map(|language| source(model, language));
            assert!(!digits(chinese).is_empty() && english.contains("Caution"), "{chinese}");
            assert_eq!(digits(english), digits(chinese));
        }
    }
}
