//! What is simulated, as JSON for programs in other languages, and what comes out.

use std::fs;
use std::path::Path;

use serde_json::json;
use tokenlock::pricing::mean_reverting_jump::Trend;
use tokenlock::study::risk::number::Number;
use tokenlock::study::risk::paths::Paths;

use crate::work::Work;

/// Writes `terms.json` and `figures.json`.
pub fn write(folder: &Path) -> std::io::Result<()> {
    let mut work = Work::new();
    let case = work.case.clone();
    let laws = Paths::new(&case).expect("laws");
    let (model, own) = (laws.model(), laws.own());
    let Trend::Free { drift } = model.trend else { panic!("this index does not revert") };
    let own_today: Vec<f64> = case.bills.iter().zip(&case.exposure).map(|(b, q)| b / q).collect();
    let number = |number| case.number(number);
    let terms = json!({
        "paths": case.count(Number::Paths),
        "index": {
            "today": case.index_today, "drift": drift, "volatility": model.volatility,
            "jump_rate": model.jump_rate, "jump_mean": model.jump_mean, "jump_sd": model.jump_sd,
        },
        "beta": own.beta(),
        "own_volatility": own.volatility(),
        "own_today": own_today,
        "usage_volatility": number(Number::UsageVolatility),
        "exposure": case.exposure,
        "futures": case.futures,
        "rate": number(Number::FundingRate),
        "lot": case.lot,
        "fee": case.fee,
        "spread": number(Number::EntrySpread),
        "roll": number(Number::RollCost),
        "margin": case.margin_rate,
        "markup": number(Number::SwapMarkup),
        "cap_distance": number(Number::CapDistance),
        "kept_share": number(Number::KeptShare),
        "entries": number(Number::Entries),
        "discount": number(Number::Discount),
        "price_today": case.bill_today() / case.exposure.iter().sum::<f64>(),
        "share": case.share,
        "budget": case.budget(),
    });
    fs::create_dir_all(folder)?;
    fs::write(folder.join("terms.json"), terms.to_string())?;
    fs::write(folder.join("figures.json"), json!(work.full()).to_string())
}
