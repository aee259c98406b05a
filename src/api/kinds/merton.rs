//! A European option on a spot price that jumps.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, option_type, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::input::{JUMP_MEAN, JUMP_RATE, JUMP_SD, RATE, SPOT, STRIKE, VOLATILITY, YEARS};
use crate::pricing::merton::{Merton, YIELD};

/// `merton`.
pub const KIND: Kind = Kind {
    name: "merton",
    meaning: "European option on a spot price that diffuses and jumps (Merton 1976)",
    fields: &[
        option_type(),
        number(SPOT),
        number(STRIKE),
        number(YEARS),
        number(RATE),
        number(YIELD),
        number(VOLATILITY.meaning("volatility a year between jumps, as a fraction")),
        number(JUMP_RATE),
        number(JUMP_MEAN),
        number(JUMP_SD),
    ],
    rules: &[],
    result: Outcome::Object(&[result("present_value", "value today, money per unit")]),
    price: |request| {
        let value = request.accept(product(request)?.value())?;
        Ok(Answer::numbers([("present_value", value)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<Merton, Refused> {
    Ok(Merton {
        option_type: request.option_type()?,
        spot: request.number("spot")?,
        strike: request.number("strike")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        yield_: request.number("yield")?,
        volatility: request.number("vol")?,
        jump_rate: request.number("jump_rate")?,
        jump_mean: request.number("jump_mean")?,
        jump_sd: request.number("jump_sd")?,
    })
}
