//! Rows of options.

use serde_json::json;

use super::{Case, case, forwards, get, maybe, rows};

pub(super) fn european() -> Vec<Case> {
    let file = "black76.csv";
    let mut cases: Vec<_> = rows(file).iter().map(|row| {
        let request = json!({"kind": "european", "type": row["type"], "forward": get(row, "forward"),
            "strike": get(row, "strike"), "years": get(row, "years"), "rate": get(row, "rate"),
            "vol": get(row, "vol")});
        case(file, request, "present_value", get(row, "price"), get(row, "tol"))
    }).collect();
    let file = "black76_greeks.csv";
    cases.extend(rows(file).iter().map(|row| {
        let (years, forward) = (get(row, "years"), get(row, "forward"));
        let request = json!({"kind": "european", "type": row["type"], "forward": forward,
            "strike": get(row, "strike"), "years": years, "rate": -libm::log(get(row, "discount")) / years,
            "vol": get(row, "stddev") / years.sqrt()});
        // With the rate held, a forward moves forward / spot as far as the spot.
        let per_spot = forward / get(row, "spot");
        let (path, factor) = match row["greek"].as_str() {
            "delta_spot" => ("delta_forward", per_spot),
            "vanna_spot" => ("vanna", per_spot),
            other => (other, 1.0),
        };
        case(file, request, path, get(row, "value") / factor, get(row, "tol"))
    }));
    cases
}

pub(super) fn american() -> Vec<Case> {
    let file = "american_futures.csv";
    rows(file).iter().map(|row| {
        let request = json!({"kind": "american", "type": row["type"], "forward": get(row, "forward"),
            "strike": get(row, "strike"), "years": get(row, "years"), "rate": get(row, "rate"),
            "vol": get(row, "vol")});
        let truth = get(row, "truth");
        case(file, request, "present_value", truth, 1e-4 * truth + get(row, "truth_tol"))
    }).collect()
}

/// Fixings in the middle of equal parts, whose average is near the continuous one.
fn middles(from: f64, to: f64, count: u32) -> Vec<f64> {
    (0..count).map(|part| from + (to - from) * (f64::from(part) + 0.5) / f64::from(count)).collect()
}

pub(super) fn average() -> Vec<Case> {
    let mut cases = Vec::new();
    let file = "asian_discrete.csv";
    let weeks: Vec<_> = (1..=26).map(|week| f64::from(week) / 52.0).collect();
    for row in rows(file) {
        let request = json!({"kind": "average", "type": row["type"], "forward": 100,
            "strike": get(&row, "strike"), "fixings": weeks, "rate": 0.05, "vol": 0.2});
        let (matched, tolerance) = (get(&row, "moment_match"), get(&row, "moment_match_tol"));
        cases.push(case(file, request.clone(), "moment_match", matched, tolerance));
        if let Some(truth) = maybe(&row, "truth") {
            let tolerance = 2e-4 * truth + 3.0 * get(&row, "truth_se");
            cases.push(case(file, request, "present_value", truth, tolerance));
        }
    }
    let file = "asian_continuous_exact.csv";
    for row in rows(file) {
        let (years, rate) = (get(&row, "years"), get(&row, "rate"));
        let fixings = middles(0.0, years, 100);
        let request = json!({"kind": "average", "type": "call", "strike": get(&row, "strike"),
            "forwards": forwards(get(&row, "spot"), rate, &fixings), "fixings": fixings, "rate": rate,
            "vol": get(&row, "vol"), "years": years});
        // A hundred fixings are within 1e-4 of a continuous average.
        for (path, column) in [("present_value", "exact"), ("moment_match", "levy")] {
            let expected = get(&row, column);
            cases.push(case(file, request.clone(), path, expected, 3e-4 * expected));
        }
    }
    let file = "asian_seasoned.csv";
    for row in rows(file) {
        let (length, elapsed) = (get(&row, "length_days"), get(&row, "elapsed_days"));
        let years = (length - elapsed) / 360.0;
        let past = (120.0 * elapsed / length).round() as usize;
        let fixings = middles(0.0, years, 120 - past as u32);
        let rate = get(&row, "rate");
        let request = json!({"kind": "average", "type": row["type"], "strike": get(&row, "strike"),
            "forwards": forwards(get(&row, "spot"), rate - get(&row, "yield"), &fixings),
            "fixings": fixings, "rate": rate, "vol": get(&row, "vol"), "years": years,
            "past_fixings": vec![get(&row, "running_average"); past]});
        // The last row is so far out of the money that its digits hang on the variance alone.
        let price = get(&row, "price");
        let tolerance = if price < 0.001 { 2e-3 } else { 2e-4 };
        cases.push(case(file, request, "moment_match", price, tolerance * price));
    }
    let file = "asian_geometric.csv";
    for row in rows(file) {
        let (years, is_continuous) = (get(&row, "years"), row["kind"] == "continuous");
        let fixings = match maybe(&row, "fixings") {
            // OK because the file's counts are whole.
            Some(count) => (1..=count as u32).map(|n| f64::from(n) * years / count).collect(),
            None => middles(0.0, years, 200),
        };
        let request = json!({"kind": "geometric_average", "type": row["type"],
            "strike": get(&row, "strike"), "rate": get(&row, "rate"), "vol": get(&row, "vol"),
            "forwards": forwards(get(&row, "spot"), get(&row, "carry"), &fixings),
            "fixings": fixings, "years": years});
        let price = get(&row, "price");
        let tolerance = if is_continuous { 5e-5 * price } else { get(&row, "tol") };
        cases.push(case(file, request, "present_value", price, tolerance));
    }
    cases
}

pub(super) fn spread() -> Vec<Case> {
    let file = "spread.csv";
    rows(file).iter().map(|row| {
        let (years, rate) = (get(row, "years"), get(row, "rate"));
        let growth = if row["model"] == "kirk_spot" { libm::exp(rate * years) } else { 1.0 };
        let request = json!({"kind": "spread", "model": "kirk", "forward1": get(row, "f1") * growth,
            "forward2": get(row, "f2") * growth, "strike": get(row, "strike"), "years": years,
            "rate": rate, "vol1": get(row, "vol1"), "vol2": get(row, "vol2"),
            "correlation": get(row, "rho")});
        case(file, request, "present_value", get(row, "price"), get(row, "tol"))
    }).collect()
}

pub(super) fn merton() -> Vec<Case> {
    let file = "merton.csv";
    rows(file)
        .iter()
        .map(|row| {
            let (jumps, part) = (get(row, "lambda"), get(row, "gamma"));
            let variance = 0.25 * 0.25 * part / jumps;
            let request = json!({"kind": "merton", "type": "call", "spot": 100,
            "strike": get(row, "strike"), "years": get(row, "years"), "rate": 0.08, "yield": 0,
            "vol": 0.25 * (1.0 - part).sqrt(), "jump_rate": jumps, "jump_mean": -variance / 2.0,
            "jump_sd": variance.sqrt()});
            case(file, request, "present_value", get(row, "price"), get(row, "tol"))
        })
        .collect()
}
