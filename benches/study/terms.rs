//! What is simulated, as JSON for programs in other languages, and what comes out.

use std::fs;
use std::path::Path;

use serde_json::json;
use tokenlock::pricing::mean_reverting_jump::Trend;
use tokenlock::study::risk::paths::RiskLaws;

use crate::work::Work;

/// Writes `terms.json` and `figures.json`.
pub fn write(folder: &Path) -> std::io::Result<()> {
    let mut work = Work::new();
    let case = work.case.clone();
    let laws = RiskLaws::new(&case).expect("laws");
    let (model, own) = (laws.model(), laws.own());
    let Trend::Free { drift } = model.trend else { panic!("this index does not revert") };
    let own_today: Vec<f64> = case.bills.iter().zip(&case.exposure).map(|(b, q)| b / q).collect();
    let risk = &case.risk;
    let terms = json!({
        "paths": case.paths(),
        "index": {
            "today": case.index_today, "drift": drift, "volatility": model.volatility,
            "jump_rate": model.jump_rate, "jump_mean": model.jump_mean, "jump_sd": model.jump_sd,
        },
        "beta": own.beta(),
        "own_volatility": own.volatility(),
        "own_today": own_today,
        "usage_volatility": risk.usage_vol,
        "exposure": case.exposure,
        "futures": case.futures,
        "rate": risk.funding_rate,
        "lot": case.lot,
        "fee": case.fee,
        "spread": risk.entry_spread,
        "roll": risk.roll_cost,
        "margin": case.margin_rate,
        "markup": risk.swap_markup,
        "cap_distance": risk.cap_distance,
        "kept_share": risk.kept_share,
        "entries": risk.entries,
        "discount": risk.discount,
        "price_today": case.bill_today() / case.exposure.iter().sum::<f64>(),
        "share": case.share,
        "budget": case.budget(),
    });
    fs::create_dir_all(folder)?;
    fs::write(folder.join("terms.json"), terms.to_string())?;
    fs::write(folder.join("figures.json"), json!(work.full()).to_string())
}
