//! A forward in Schwartz's one-factor model.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::input::{KAPPA, SPOT, VOLATILITY, YEARS};
use crate::pricing::schwartz::{ALPHA, Schwartz};

/// `schwartz`.
pub const KIND: Kind = Kind {
    name: "schwartz",
    meaning: "forward where the log price reverts to a mean (Schwartz 1997, model 1)",
    fields: &[number(SPOT), number(KAPPA), number(ALPHA), number(VOLATILITY), number(YEARS)],
    rules: &[],
    result: Outcome::Object(&[result("forward", "forward price, money per unit")]),
    price: |request| {
        let forward = request.accept(product(request)?.forward())?;
        Ok(Answer::numbers([("forward", forward)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<Schwartz, Refused> {
    Ok(Schwartz {
        spot: request.number("spot")?,
        kappa: request.number("kappa")?,
        alpha: request.number("alpha")?,
        volatility: request.number("vol")?,
        years: request.number("years")?,
    })
}
