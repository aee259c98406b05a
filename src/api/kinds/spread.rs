//! An option on the difference of two futures.

use crate::api::answer::Answer;
use crate::api::kind::{FieldShape, Kind, Outcome, field, number, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::exchange::{FORWARD1, FORWARD2, VOLATILITY1, VOLATILITY2};
use crate::pricing::input::{CORRELATION, RATE, YEARS};
use crate::pricing::spread::{SPREAD_STRIKE, Spread, SpreadModel};

/// `spread`.
pub const KIND: Kind = Kind {
    name: "spread",
    meaning: "European call on the first future less the second less the strike",
    fields: &[
        field(
            "model",
            FieldShape::Choice(&["kirk", "kirk2", "exact"]),
            "Kirk (1995), its correction of second order, or the integral over one price",
        ),
        number(FORWARD1),
        number(FORWARD2),
        number(SPREAD_STRIKE),
        number(YEARS),
        number(RATE),
        number(VOLATILITY1),
        number(VOLATILITY2),
        number(CORRELATION),
    ],
    rules: &[],
    result: Outcome::Object(&[result("present_value", "value today, money per unit")]),
    price: |request| {
        let value = request.accept(product(request)?.value(model(request)?))?;
        Ok(Answer::numbers([("present_value", value)]))
    },
    explain: Some(|request| request.accept(product(request)?.working(model(request)?))),
};

fn model(request: &Request<'_>) -> Result<SpreadModel, Refused> {
    Ok(match request.text("model")? {
        "kirk" => SpreadModel::Kirk,
        "kirk2" => SpreadModel::SecondOrder,
        _ => SpreadModel::Exact,
    })
}

fn product(request: &Request<'_>) -> Result<Spread, Refused> {
    Ok(Spread {
        forward1: request.number("forward1")?,
        forward2: request.number("forward2")?,
        strike: request.number("strike")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        volatility1: request.number("vol1")?,
        volatility2: request.number("vol2")?,
        correlation: request.number("correlation")?,
    })
}
