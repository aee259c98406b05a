//! Every row of `tests/golden` through the door, at its tolerance.
//!
//! The requests are also written to `golden.json`, from which `door.test.mjs` asks the wasm in Node.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};
use tokenlock::api;

use crate::documents::assert_written;
use crate::request::{number, parsed};

type Row = HashMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let rows: Vec<Row> = reader.deserialize().map(|row| row.unwrap()).collect();
    assert!(!rows.is_empty(), "{file}");
    rows
}

fn maybe(row: &Row, column: &str) -> Option<f64> {
    let text = row[column].as_str();
    (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("{column}: {row:?}")))
}

fn get(row: &Row, column: &str) -> f64 {
    maybe(row, column).unwrap_or_else(|| panic!("{column}: {row:?}"))
}

/// A request, the number of its answer that is looked at, and what it has to be.
struct Case {
    file: &'static str,
    call: &'static str,
    request: Value,
    path: String,
    expected: f64,
    tolerance: f64,
}

impl Case {
    fn check(&self) {
        let answer = match self.call {
            "explain" => api::explain(&self.request.to_string()),
            _ => api::price(&self.request.to_string()),
        };
        let found = number(&parsed(&answer), &self.path);
        let (expected, tolerance) = (self.expected, self.tolerance);
        let request = self.request.to_string();
        let shown = &request[..request.len().min(300)];
        assert!(
            (found - expected).abs() <= tolerance,
            "{}: {found} is not {expected} ± {tolerance}: {shown}",
            self.file
        );
    }

    fn json(&self) -> Value {
        json!({"file": self.file, "call": self.call, "request": self.request, "path": self.path,
               "expected": self.expected, "tolerance": self.tolerance})
    }
}

fn case(file: &'static str, request: Value, path: &str, expected: f64, tolerance: f64) -> Case {
    Case { file, call: "price", request, path: path.to_owned(), expected, tolerance }
}

fn european() -> Vec<Case> {
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

fn american() -> Vec<Case> {
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

fn forwards(spot: f64, drift: f64, fixings: &[f64]) -> Vec<f64> {
    fixings.iter().map(|years| spot * libm::exp(drift * years)).collect()
}

fn average() -> Vec<Case> {
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

fn spread() -> Vec<Case> {
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

fn merton() -> Vec<Case> {
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

fn carry() -> Vec<Case> {
    let file = "carry.csv";
    let rows = rows(file);
    let request = |spot: u32, storage: f64, convenience: f64| {
        json!({"kind": "carry", "spot": spot, "rate": 0.05, "storage": storage,
               "convenience": convenience, "years": 1})
    };
    assert_eq!(rows.len(), 3);
    vec![
        case(
            file,
            request(100, 0.01, 0.02),
            "forward",
            get(&rows[0], "value"),
            get(&rows[0], "tol"),
        ),
        // The convenience yield that the forward of 102 implies.
        case(file, request(100, 0.01, get(&rows[1], "value")), "forward", 102.0, 1e-9),
        case(
            file,
            request(130, 0.0, 0.02),
            "forward",
            get(&rows[2], "value"),
            get(&rows[2], "tol"),
        ),
    ]
}

fn mean_reversion() -> Vec<Case> {
    let file = "mean_reversion.csv";
    let rows = rows(file);
    assert_eq!(rows.len(), 6);
    let years = [0.5, 2.0, 1.0 / 12.0, 17.0 / 12.0, 5.0, 1.0];
    rows.iter().zip(years).map(|(row, years)| {
        let request = match row["model"].as_str() {
            "schwartz1" => json!({"kind": "schwartz", "spot": 20, "kappa": 1.49, "vol": 0.286,
                                  "alpha": 3.0, "years": years}),
            _ => json!({"kind": "schwartz_smith", "mu_xi": 0.0115, "lambda_chi": 0.157, "kappa": 1.49,
                        "vol_xi": 0.145, "vol_chi": 0.286, "correlation": 0.3, "chi": 0.119,
                        "xi": 2.857, "years": years}),
        };
        let path = if row["output"] == "forward" { "forward" } else { "futures_vol" };
        case(file, request, path, get(row, "value"), get(row, "tol"))
    }).collect()
}

fn mean_reverting_jump() -> Vec<Case> {
    let file = "mean_reverting_jump.csv";
    let rows = rows(file);
    let months: Vec<_> = rows.iter().map(|row| get(row, "month")).collect();
    let request = json!({"kind": "mean_reverting_jump", "spot": 2, "kappa": 2.5,
        "theta0": libm::log(2.0), "beta": -0.35, "vol": 0.4, "jump_rate": 3, "jump_mean": 0.1,
        "jump_sd": 0.25, "season_amplitude": 0.08, "season_period": 1, "months": months});
    let mut cases = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        for (name, column) in [("forwards", "forward"), ("sds", "sd_of_price")] {
            cases.push(case(
                file,
                request.clone(),
                &format!("{name}.{index}"),
                get(row, column),
                1e-9,
            ));
        }
    }
    cases
}

fn hedge_ratio() -> Vec<Case> {
    let file = "hedge_ratio_expected.csv";
    let changes = rows("hedge_ratio.csv");
    let list = |column: &str| changes.iter().map(|row| get(row, column)).collect::<Vec<_>>();
    let request = json!({"kind": "hedge_ratio", "spot_changes": list("d_spot"),
        "futures_changes": list("d_futures"), "exposure": 2_000_000, "lot": 42_000, "spot": 1.94,
        "futures": 1.99});
    let rows = rows(file);
    let paths = [
        "steps.4.value",
        "steps.3.value",
        "correlation",
        "ratio",
        "r_squared",
        "contracts",
        "tailed_contracts",
        "dollar_offset_percent",
    ];
    assert_eq!(rows.len(), paths.len());
    rows.iter()
        .zip(paths)
        .map(|(row, path)| {
            let call = if path.starts_with("steps") { "explain" } else { "price" };
            Case { call, ..case(file, request.clone(), path, get(row, "value"), get(row, "tol")) }
        })
        .collect()
}

/// All rows.
fn cases() -> Vec<Case> {
    let all = [
        european(),
        american(),
        average(),
        spread(),
        merton(),
        carry(),
        mean_reversion(),
        mean_reverting_jump(),
        hedge_ratio(),
    ];
    let is_there =
        |case: &Case| api::kinds::KINDS.iter().any(|kind| case.request["kind"] == kind.name);
    all.into_iter().flatten().filter(is_there).collect()
}

#[test]
fn every_row_at_its_tolerance() {
    cases().iter().for_each(Case::check);
}

#[test]
fn node_asks_the_same() {
    let list: Vec<_> = cases().iter().map(|case| case.json().to_string()).collect();
    assert_written("tests/door/golden.json", &format!("[\n{}\n]\n", list.join(",\n")));
}
