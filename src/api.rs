//! The door for other programs: JSON in, JSON out.
//!
//! [`price`] answers requests of the [`kinds`] that are there, strictly; [`explain`] gives the
//! working of the same requests; [`evaluate`] gives a scenario's study; [`read_link`] gives the
//! scenario of a link; [`read_prices`] and [`read_usage`] read the files that
//! people bring. Errors come back as
//! `{"errors":[{"field","value","message"}]}`, and nothing panics or throws. `docs/api.md` is the
//! description for those who call it; `cargo xtask dist` builds `dist/api/` from here.
//!
//! ```
//! let request = r#"{"kind": "carry", "spot": 100, "rate": 0.05, "storage": 0.01,
//!                   "convenience": 0.02, "years": 0}"#;
//! assert_eq!(tokenlock::api::price(request), r#"{"forward":100}"#);
//! ```

pub mod answer;
pub mod batch;
pub mod document;
pub mod evaluation;
pub mod file;
pub mod json;
pub mod kind;
pub mod kinds;
pub mod liquidity;
pub mod prices;
pub mod reader;
pub mod received;
pub mod request;
pub mod request_error;
pub mod risk;
pub mod scenario;
pub mod schema;
pub mod typescript;
pub mod usage;
pub mod warning;
pub mod work;

#[cfg(feature = "api")]
use wasm_bindgen::prelude::wasm_bindgen;

use request::Request;
use request_error::Refused;

/// Answers a request, or each of a list in its order.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn price(json: &str) -> String {
    batch::answers(json, |request, answer| {
        let (kind, fields) = reader::read(request)?;
        (kind.price)(&Request::new(fields))?.push(answer).map_err(Refused::from)
    })
}

/// Gives the working of what [`price`] answers: source, inputs and steps, the last one the answer.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn explain(json: &str) -> String {
    batch::answers(json, |request, answer| {
        let (kind, fields) = reader::read(request)?;
        let explain = kind.explain.ok_or_else(|| work::none(kind))?;
        work::push(&explain(&Request::new(fields))?, answer).map_err(Refused::from)
    })
}

/// Evaluates a scenario, the JSON of its file, to its study, with the risk study in it.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn evaluate(json: &str) -> String {
    evaluation::evaluate(json)
}

/// Reads a link in any of the forms in which mail and chat programs hand it on: a whole address or
/// what stands behind `#`, to the scenario as a file would hold it.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn read_link(text: &str) -> String {
    received::read_link(text)
}

/// Reads the bytes of a price file, of any encoding, separator, decimal mark and date form that
/// spreadsheets write, to its histories. `options` is JSON with `day_order` and `decimal_mark`.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn read_prices(bytes: &[u8], options: &str) -> String {
    prices::read_prices(bytes, options)
}

/// Reads the bytes of a provider's usage or cost export to its months. `options` is JSON with
/// `day_order`, `decimal_mark` and `includes_cached`.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn read_usage(bytes: &[u8], options: &str) -> String {
    usage::read_usage(bytes, options)
}

/// This program's version.
#[cfg_attr(feature = "api", wasm_bindgen)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
