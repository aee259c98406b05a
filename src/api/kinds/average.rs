//! Options on the average of fixings.

use crate::api::answer::Answer;
use crate::api::kind::{Field, Kind, Outcome, Rule, number, numbers, option_type, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::average::AverageOption;
use crate::pricing::fixings::{FIXINGS, FORWARDS, Fixings, PAST_FIXINGS, VOLATILITIES};
use crate::pricing::geometric_average::GeometricAverageOption;
use crate::pricing::input::{FORWARD, RATE, STRIKE, VOLATILITY, YEARS};

const FIELDS: &[Field] = &[
    option_type(),
    number(FORWARD.meaning("futures price today for every fixing, money per unit")).optional(),
    numbers(FORWARDS.meaning("futures price today for each fixing to come"), 0).optional(),
    number(STRIKE),
    numbers(FIXINGS, 0),
    number(RATE),
    number(VOLATILITY.meaning("volatility a year to every fixing")).optional(),
    numbers(VOLATILITIES.meaning("volatility a year to each fixing to come"), 0).optional(),
    number(YEARS.meaning("years to payment; the last fixing if left out")).optional(),
    numbers(PAST_FIXINGS.meaning("prices of the fixings past, which count equally"), 0).optional(),
];

const RULES: &[Rule] = &[Rule::OneOf("forward", "forwards"), Rule::OneOf("vol", "vols")];

/// `average`.
pub const ARITHMETIC: Kind = Kind {
    name: "average",
    meaning: "European option on the arithmetic average of fixings, by convolution",
    fields: FIELDS,
    rules: RULES,
    result: Outcome::Object(&[
        result("present_value", "value today, money per unit"),
        result("moment_match", "the same if the average were lognormal (Turnbull-Wakeman, Levy)"),
    ]),
    price: |request| {
        let value = request.accept(arithmetic(request)?.value())?;
        Ok(Answer::numbers([
            ("present_value", value.present_value),
            ("moment_match", value.moment_match),
        ]))
    },
    explain: Some(|request| request.accept(arithmetic(request)?.working())),
};

/// `geometric_average`.
pub const GEOMETRIC: Kind = Kind {
    name: "geometric_average",
    meaning: "European option on the geometric average of fixings, exact",
    fields: FIELDS,
    rules: RULES,
    result: Outcome::Object(&[result("present_value", "value today, money per unit")]),
    price: |request| {
        let value = request.accept(geometric(request)?.value())?;
        Ok(Answer::numbers([("present_value", value)]))
    },
    explain: Some(|request| request.accept(geometric(request)?.working())),
};

fn arithmetic(request: &Request<'_>) -> Result<AverageOption, Refused> {
    let fixings = fixings(request);
    Ok(AverageOption {
        option_type: request.option_type()?,
        strike: request.number("strike")?,
        rate: request.number("rate")?,
        years: request.maybe_number("years").unwrap_or(fixings.last()),
        fixings,
    })
}

fn geometric(request: &Request<'_>) -> Result<GeometricAverageOption, Refused> {
    let AverageOption { option_type, strike, rate, years, fixings } = arithmetic(request)?;
    Ok(GeometricAverageOption { option_type, strike, rate, years, fixings })
}

fn fixings(request: &Request<'_>) -> Fixings {
    let years = request.numbers("fixings");
    let each = |one: &str, list: &str| match request.maybe_number(one) {
        Some(value) => vec![value; years.len()],
        None => request.numbers(list),
    };
    Fixings {
        forwards: each("forward", "forwards"),
        volatilities: each("vol", "vols"),
        past: request.numbers("past_fixings"),
        years,
    }
}
