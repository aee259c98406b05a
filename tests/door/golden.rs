//! Every row of `tests/golden` through the door, at its tolerance.
//!
//! The requests are also written to `golden.json`, from which `door.test.mjs` asks the wasm in Node.

mod options;

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

fn forwards(spot: f64, drift: f64, fixings: &[f64]) -> Vec<f64> {
    fixings.iter().map(|years| spot * libm::exp(drift * years)).collect()
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
        options::european(),
        options::american(),
        options::average(),
        options::spread(),
        options::merton(),
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
