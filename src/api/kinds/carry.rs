//! A forward from the cost of carry.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::carry::{CONVENIENCE, Carry, STORAGE};
use crate::pricing::input::{RATE, SPOT, YEARS};

/// `carry`.
pub const KIND: Kind = Kind {
    name: "carry",
    meaning: "forward from the cost of carry; for tokens, which cannot be stored, an analogy",
    fields: &[number(SPOT), number(RATE), number(STORAGE), number(CONVENIENCE), number(YEARS)],
    rules: &[],
    result: Outcome::Object(&[result("forward", "forward price, money per unit")]),
    price: |request| {
        let forward = request.accept(product(request)?.forward())?;
        Ok(Answer::numbers([("forward", forward)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<Carry, Refused> {
    Ok(Carry {
        spot: request.number("spot")?,
        rate: request.number("rate")?,
        storage: request.number("storage")?,
        convenience: request.number("convenience")?,
        years: request.number("years")?,
    })
}
