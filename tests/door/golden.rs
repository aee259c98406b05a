//! Every row of `tests/golden` through the door, at its tolerance.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::request::{PLANNED, number, price};

type Row = HashMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let rows: Vec<Row> = reader.deserialize().map(|row| row.unwrap()).collect();
    assert!(!rows.is_empty(), "{file}");
    rows
}

fn get(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap_or_else(|_| panic!("{column}: {row:?}"))
}

/// Compares the number at a path of the answer.
fn check(request: &Value, path: &str, expected: f64, tolerance: f64) {
    if PLANNED.contains(&request["kind"].as_str().unwrap()) {
        return;
    }
    let found = number(&price(request), path);
    assert!((found - expected).abs() <= tolerance, "{request}: {found} is not {expected}");
}

#[test]
fn carry() {
    let row = &rows("carry.csv")[0];
    let request = json!({"kind": "carry", "spot": 100, "rate": 0.05, "storage": 0.01,
                         "convenience": 0.02, "years": 1});
    check(&request, "forward", get(row, "value"), get(row, "tol"));
    let row = &rows("carry.csv")[2];
    let request = json!({"kind": "carry", "spot": 130, "rate": 0.05, "storage": 0,
                         "convenience": 0.02, "years": 1});
    check(&request, "forward", get(row, "value"), get(row, "tol"));
}

#[test]
fn mean_reversion() {
    let rows = rows("mean_reversion.csv");
    for (row, years) in rows.iter().zip([0.5, 2.0, 1.0 / 12.0, 17.0 / 12.0, 5.0, 1.0]) {
        let request = match row["model"].as_str() {
            "schwartz1" => json!({"kind": "schwartz", "spot": 20, "kappa": 1.49, "vol": 0.286,
                                  "alpha": 3.0, "years": years}),
            _ => {
                json!({"kind": "schwartz_smith", "mu_xi": 0.0115, "lambda_chi": 0.157, "kappa": 1.49,
                        "vol_xi": 0.145, "vol_chi": 0.286, "correlation": 0.3, "chi": 0.119,
                        "xi": 2.857, "years": years})
            }
        };
        let path = if row["output"] == "forward" { "forward" } else { "futures_vol" };
        check(&request, path, get(row, "value"), get(row, "tol"));
    }
}

#[test]
fn hedge_ratio() {
    let changes = rows("hedge_ratio.csv");
    let list = |column: &str| changes.iter().map(|row| get(row, column)).collect::<Vec<_>>();
    let request = json!({"kind": "hedge_ratio", "spot_changes": list("d_spot"),
        "futures_changes": list("d_futures"), "exposure": 2_000_000, "lot": 42_000, "spot": 1.94,
        "futures": 1.99});
    let paths = [
        "correlation",
        "ratio",
        "r_squared",
        "contracts",
        "tailed_contracts",
        "dollar_offset_percent",
    ];
    let expected = rows("hedge_ratio_expected.csv");
    for (row, path) in expected.iter().skip(2).zip(paths) {
        check(&request, path, get(row, "value"), get(row, "tol"));
    }
    assert_eq!(expected.len(), 8);
}
