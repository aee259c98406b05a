//! The volatility that a European option's price implies.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, option_type, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::implied_volatility::ImpliedVolatility;
use crate::pricing::input::{FORWARD, PRESENT_VALUE, RATE, STRIKE, YEARS};

/// `implied_vol`.
pub const KIND: Kind = Kind {
    name: "implied_vol",
    meaning: "volatility that a European option's price implies (Black 1976 solved for it)",
    fields: &[
        option_type(),
        number(FORWARD),
        number(STRIKE),
        number(YEARS),
        number(RATE),
        number(PRESENT_VALUE),
    ],
    rules: &[],
    result: Outcome::Object(&[result("vol", "volatility a year, as a fraction")]),
    price: |request| {
        let volatility = request.accept(product(request)?.value())?;
        Ok(Answer::numbers([("vol", volatility)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<ImpliedVolatility, Refused> {
    Ok(ImpliedVolatility {
        option_type: request.option_type()?,
        forward: request.number("forward")?,
        strike: request.number("strike")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        present_value: request.number("present_value")?,
    })
}
