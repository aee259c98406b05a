//! The same inputs as JSON through the door.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::pricing::mean_reverting_jump::Trend;
use tokenlock::pricing::option_type::OptionType;

use crate::clock::{CHUNK, Clock};
use crate::draw::Draw;
use crate::native;

/// Measures every kind.
pub fn measure(clock: &Clock) {
    for (name, requests) in requests() {
        let text = |chunk: &[Value]| Value::from(chunk.to_vec()).to_string();
        let arrays: Vec<_> = requests.chunks(CHUNK).map(text).collect();
        clock.measure_chunks(&format!("door {name}"), &arrays, |array| {
            api::price(array).len() as f64
        });
    }
}

/// Writes `NAME.json` with the requests and `NAME.answers.json` with the answers of each kind, so
/// that wasm can be given the same and be held to the same.
pub fn write(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, requests) in requests() {
        let text = Value::from(requests).to_string();
        let answers = api::price(&text);
        assert!(!answers.contains("errors"), "{name}: {}", &answers[..answers.len().min(300)]);
        fs::write(folder.join(format!("{name}.json")), text)?;
        fs::write(folder.join(format!("{name}.answers.json")), answers)?;
    }
    Ok(())
}

/// Each kind's requests under the name of its row.
fn requests() -> Vec<(&'static str, Vec<Value>)> {
    vec![
        ("european", Draw::inputs(|draw| european("european", draw))),
        ("implied_vol", Draw::inputs(implied_volatility)),
        ("american", Draw::inputs(|draw| european("american", draw))),
        ("average 22 daily", Draw::inputs(|draw| average("average", 0, draw))),
        ("average 12 monthly", Draw::inputs(|draw| average("average", 1, draw))),
        ("geometric_average 22 daily", Draw::inputs(|draw| average("geometric_average", 0, draw))),
        (
            "geometric_average 12 monthly",
            Draw::inputs(|draw| average("geometric_average", 1, draw)),
        ),
        ("merton", Draw::inputs(merton)),
        ("mean_reverting_jump forward", Draw::inputs(|draw| mean_reverting_jump(&[], draw))),
        ("mean_reverting_jump median", Draw::inputs(|draw| mean_reverting_jump(&[0.5], draw))),
        ("mean_reverting_jump option", Draw::inputs(jump_option)),
        ("spread kirk", Draw::inputs(|draw| spread("kirk", draw))),
        ("spread kirk2", Draw::inputs(|draw| spread("kirk2", draw))),
        ("spread exact", Draw::inputs(|draw| spread("exact", draw))),
        ("exchange", Draw::inputs(exchange)),
        ("carry", Draw::inputs(carry)),
        ("schwartz", Draw::inputs(schwartz)),
        ("schwartz_smith", Draw::inputs(schwartz_smith)),
        ("index", Draw::inputs(index)),
        ("hedge_ratio", Draw::inputs(hedge_ratio)),
        ("listed_months", Draw::inputs(listed_months)),
    ]
}

fn type_name(option_type: OptionType) -> &'static str {
    match option_type {
        OptionType::Call => "call",
        OptionType::Put => "put",
    }
}

fn european(kind: &str, draw: &mut Draw) -> Value {
    let option = native::european(draw);
    json!({
        "kind": kind, "type": type_name(option.option_type), "forward": option.forward,
        "strike": option.strike, "years": option.years, "rate": option.rate, "vol": option.volatility,
    })
}

fn implied_volatility(draw: &mut Draw) -> Value {
    let quote = native::implied_volatility(draw);
    json!({
        "kind": "implied_vol", "type": type_name(quote.option_type), "forward": quote.forward,
        "strike": quote.strike, "years": quote.years, "rate": quote.rate,
        "present_value": quote.present_value,
    })
}

fn average(kind: &str, schedule: usize, draw: &mut Draw) -> Value {
    let option = native::average(native::SCHEDULES[schedule].1, draw);
    json!({
        "kind": kind, "type": type_name(option.option_type), "forward": option.fixings.forwards[0],
        "strike": option.strike, "fixings": option.fixings.years, "rate": option.rate,
        "vol": option.fixings.volatilities[0],
    })
}

fn merton(draw: &mut Draw) -> Value {
    let option = native::merton(draw);
    json!({
        "kind": "merton", "type": type_name(option.option_type), "spot": option.spot,
        "strike": option.strike, "years": option.years, "rate": option.rate, "yield": option.yield_,
        "vol": option.volatility, "jump_rate": option.jump_rate, "jump_mean": option.jump_mean,
        "jump_sd": option.jump_sd,
    })
}

fn mean_reverting_jump(quantiles: &[f64], draw: &mut Draw) -> Value {
    let model = native::mean_reverting_jump(draw);
    let Trend::Reverting { kappa, level } = model.trend else { return Value::Null };
    let mut request = json!({
        "kind": "mean_reverting_jump", "spot": model.spot, "kappa": kappa, "theta0": level.theta0,
        "beta": level.beta, "vol": model.volatility, "jump_rate": model.jump_rate,
        "jump_mean": model.jump_mean, "jump_sd": model.jump_sd,
        "season_amplitude": level.season_amplitude, "season_period": level.season_period,
        "months": [12],
    });
    if !quantiles.is_empty() {
        request["quantiles"] = quantiles.into();
    }
    request
}

fn jump_option(draw: &mut Draw) -> Value {
    let mut request = mean_reverting_jump(&[], draw);
    request["option"] = json!({ "type": "call", "strike": 2.0, "month": 12 });
    request
}

fn spread(model: &str, draw: &mut Draw) -> Value {
    let pair = native::spread(draw);
    json!({
        "kind": "spread", "model": model, "forward1": pair.forward1, "forward2": pair.forward2,
        "strike": pair.strike, "years": pair.years, "rate": pair.rate, "vol1": pair.volatility1,
        "vol2": pair.volatility2, "correlation": pair.correlation,
    })
}

fn exchange(draw: &mut Draw) -> Value {
    let pair = native::exchange(draw);
    json!({
        "kind": "exchange", "forward1": pair.forward1, "forward2": pair.forward2, "years": pair.years,
        "rate": pair.rate, "vol1": pair.volatility1, "vol2": pair.volatility2,
        "correlation": pair.correlation,
    })
}

fn carry(draw: &mut Draw) -> Value {
    let model = native::carry(draw);
    json!({
        "kind": "carry", "spot": model.spot, "rate": model.rate, "storage": model.storage,
        "convenience": model.convenience, "years": model.years,
    })
}

fn schwartz(draw: &mut Draw) -> Value {
    let model = native::schwartz(draw);
    json!({
        "kind": "schwartz", "spot": model.spot, "kappa": model.kappa, "alpha": model.alpha,
        "vol": model.volatility, "years": model.years,
    })
}

fn schwartz_smith(draw: &mut Draw) -> Value {
    let model = native::schwartz_smith(draw);
    json!({
        "kind": "schwartz_smith", "chi": model.chi, "xi": model.xi, "kappa": model.kappa,
        "vol_chi": model.volatility_chi, "lambda_chi": model.lambda_chi, "mu_xi": model.mu_xi,
        "vol_xi": model.volatility_xi, "correlation": model.correlation, "years": model.years,
    })
}

fn index(draw: &mut Draw) -> Value {
    let providers: Vec<_> = native::eight(draw)
        .iter()
        .map(|one| json!({ "price": one.price, "volume": one.volume, "score": one.score }))
        .collect();
    json!({ "kind": "index", "providers": providers, "cap": 0.3, "reference_score": 60.0 })
}

fn hedge_ratio(draw: &mut Draw) -> Value {
    let sample = native::changes(draw);
    json!({
        "kind": "hedge_ratio", "spot_changes": sample.spot_changes,
        "futures_changes": sample.futures_changes,
    })
}

fn listed_months(draw: &mut Draw) -> Value {
    let [year, month, day] = [(2026.0, 2040.0), (1.0, 13.0), (1.0, 29.0)]
        .map(|(low, high)| draw.between(low, high).floor());
    json!({ "kind": "listed_months", "contract": "xing", "date": format!("{year:04}-{month:02}-{day:02}") })
}
