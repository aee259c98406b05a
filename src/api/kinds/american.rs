//! An American option on a future.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, option_type, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::american::American;
use crate::pricing::input::{FORWARD, RATE, STRIKE, VOLATILITY, YEARS};

/// `american`.
pub const KIND: Kind = Kind {
    name: "american",
    meaning: "American option on a future, by the integral equation of its exercise boundary",
    fields: &[
        option_type(),
        number(FORWARD),
        number(STRIKE),
        number(YEARS),
        number(RATE),
        number(VOLATILITY),
    ],
    rules: &[],
    result: Outcome::Object(&[
        result("present_value", "value today, money per unit"),
        result("delta_forward", "dPV/dF"),
        result("early_exercise_premium", "value above that of the European option"),
    ]),
    price: |request| {
        let value = request.accept(product(request)?.value())?;
        Ok(Answer::numbers([
            ("present_value", value.present_value),
            ("delta_forward", value.delta_forward),
            ("early_exercise_premium", value.early_exercise_premium),
        ]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<American, Refused> {
    Ok(American {
        option_type: request.option_type()?,
        forward: request.number("forward")?,
        strike: request.number("strike")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        volatility: request.number("vol")?,
    })
}
