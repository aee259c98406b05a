//! An index by hand: what providers charge, weighed by what they serve, with a cap on each weight and prices at one
//! capability (Xing 2026, equations 4-6).
//!
//! Nobody publishes what providers serve in a way that could be weighed by, nor one score of capability: where a reader
//! has entered nothing, the price list's flagships count the same and are called equally capable.

pub mod inputs;

use jiff::civil::Date;
use rust_decimal::Decimal;

use self::inputs::{ProviderEntry, ProviderIndexInputs, ProviderPrice};
use super::scenario::Scenario;
use crate::market::arithmetic::Exact;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::error::MarketError;
use crate::market::exact::to_float;
use crate::market::index::{Provider, volume_weighted};
use crate::market::price_list;
use crate::market::quantity::Quantity;

/// Models that stand for their vendors where a reader has entered none, in dollars and in yuan.
const LISTED: [&[&str]; 2] = [
    &[
        "OpenAI/gpt-6.2-sol (<=272k)/USD",
        "Anthropic/claude-sonnet-5.5/USD",
        "Google/gemini-4-argon/USD",
        "xAI/grok-4.7 (<200k)/USD",
        "DeepSeek/deepseek-v4-pro off-peak/USD",
        "Zhipu/glm-5.3/USD",
        "Moonshot/kimi-k3.1-pro/USD",
        "Alibaba/qwen4-max/USD",
    ],
    &[
        "DeepSeek/deepseek-v4-pro off-peak/CNY",
        "Zhipu/glm-5.3/CNY",
        "Moonshot/kimi-k3/CNY",
        "Alibaba/qwen3.8-max/CNY",
        "ByteDance/doubao-seed-2.1-pro/CNY",
        "Baidu/ernie-5.1 (<=32k)/CNY",
        "Tencent/hunyuan-hy3/CNY",
        "MiniMax/minimax-m3/CNY",
    ],
];

/// One provider of an index.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexedProvider {
    /// What was entered of it, or what the price list says.
    pub entry: ProviderEntry,
    /// The day of a listed price.
    pub date: Option<Date>,
    /// Its price at the reference score.
    pub adjusted: f64,
    /// Its share of the volume, before the cap.
    pub share: f64,
    /// Its weight, at most the cap.
    pub weight: f64,
}

/// An index by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderIndex {
    /// What its prices are in.
    pub currency: Currency,
    /// What its prices are for: a million tokens, or a GPU-hour.
    pub unit: BilledUnit,
    /// The index: money per million tokens, or per GPU-hour.
    pub value: f64,
    /// The same without a cap.
    pub uncapped: f64,
    /// The providers, in the order in which they were entered.
    pub providers: Vec<IndexedProvider>,
}

impl ProviderIndex {
    /// The index of a scenario.
    ///
    /// # Errors
    /// `no_volume` where nobody serves anything, `too_few_providers` where fewer than 1 / cap do, `empty` where the price
    /// list has none on the day, or none of what the bill counts.
    pub fn of(scenario: &Scenario) -> Result<Self, MarketError> {
        let inputs = &scenario.provider_index;
        let rows = rows(scenario);
        let number = |entry: &ProviderEntry| Provider {
            price: to_float(entry.price.get()),
            volume: to_float(entry.volume.get()),
            score: to_float(entry.score.get()),
        };
        let providers: Vec<Provider> = rows.iter().map(|(entry, _)| number(entry)).collect();
        let (cap, reference) = (to_float(inputs.cap.get()), to_float(inputs.reference_score.get()));
        let index = volume_weighted(&providers, cap, reference)?;
        let uncapped = volume_weighted(&providers, 1.0, reference)?;
        let found =
            rows.into_iter().zip(&providers).zip(index.weights.iter().zip(&uncapped.weights));
        let found = found.map(|(((entry, date), provider), (weight, share))| IndexedProvider {
            entry,
            date,
            adjusted: provider.price * (reference / provider.score),
            share: *share,
            weight: *weight,
        });
        Ok(Self {
            unit: scenario.billed_unit(),
            currency: inputs.currency.unwrap_or(scenario.contract_currency()),
            value: index.value,
            uncapped: uncapped.value,
            providers: found.collect(),
        })
    }

    /// The day of the newest listed price; `None` where all were entered.
    pub fn newest(&self) -> Option<Date> {
        self.providers.iter().filter_map(|provider| provider.date).max()
    }
}

/// The providers of a scenario with the day of a listed price: those entered, or those of the price list, which
/// has none for a bill in GPU-hours.
pub fn rows(scenario: &Scenario) -> Vec<(ProviderEntry, Option<Date>)> {
    let ProviderIndexInputs { providers, currency, .. } = &scenario.provider_index;
    if !providers.is_empty() {
        return providers.iter().map(|entry| (entry.clone(), None)).collect();
    }
    // The price list has no prices of GPU-hours.
    if scenario.billed_unit() == BilledUnit::GpuHours {
        return Vec::new();
    }
    let listed = match currency.unwrap_or(scenario.contract_currency()) {
        Currency::Usd => LISTED[0],
        Currency::Cny => LISTED[1],
    };
    let row = |id: &&str| {
        let row = price_list::of_model(id, scenario.as_of)?;
        let (prices, _) = row.complete()?;
        let name = ProviderEntry::plain_name(&format!("{} {}", row.provider, row.model));
        let price = ProviderPrice::new(blend(prices.input.get(), prices.output.get())?).ok()?;
        Some((ProviderEntry { name, price, ..ProviderEntry::default() }, Some(row.date)))
    };
    listed.iter().filter_map(row).collect()
}

/// Three parts uncached input and one part output, as the bundled index of open models is counted.
fn blend(input: Decimal, output: Decimal) -> Option<Decimal> {
    Some(
        input
            .times(Decimal::from(3))?
            .plus(output)?
            .over(Decimal::from(4))?
            .round_dp(6)
            .normalize(),
    )
}

/// Enters the providers of the price list, so that they can be changed. Prices that were entered keep their currency.
pub fn enter(scenario: &mut Scenario) {
    if scenario.provider_index.providers.is_empty() {
        let entries = rows(scenario).into_iter().map(|(entry, _)| entry).collect();
        scenario.provider_index.currency =
            Some(scenario.provider_index.currency.unwrap_or(scenario.contract_currency()));
        scenario.provider_index.providers = entries;
    }
}
