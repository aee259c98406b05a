//! The option to exchange one future for another.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::exchange::{Exchange, FORWARD1, FORWARD2, VOLATILITY1, VOLATILITY2};
use crate::pricing::input::{CORRELATION, RATE, YEARS};

/// `exchange`.
pub const KIND: Kind = Kind {
    name: "exchange",
    meaning: "European option to exchange the second future for the first, exact (Margrabe 1978)",
    fields: &[
        number(FORWARD1),
        number(FORWARD2),
        number(YEARS),
        number(RATE),
        number(VOLATILITY1),
        number(VOLATILITY2),
        number(CORRELATION),
    ],
    rules: &[],
    result: Outcome::Object(&[result("present_value", "value today, money per unit")]),
    price: |request| {
        let value = request.accept(product(request)?.value())?;
        Ok(Answer::numbers([("present_value", value)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<Exchange, Refused> {
    Ok(Exchange {
        forward1: request.number("forward1")?,
        forward2: request.number("forward2")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        volatility1: request.number("vol1")?,
        volatility2: request.number("vol2")?,
        correlation: request.number("correlation")?,
    })
}
