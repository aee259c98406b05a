//! A forward in the two-factor model of Schwartz and Smith.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::input::{CORRELATION, KAPPA, YEARS};
use crate::pricing::schwartz_smith::{
    CHI, LAMBDA_CHI, MU_XI, SchwartzSmith, VOLATILITY_CHI, VOLATILITY_XI, XI,
};

/// `schwartz_smith`.
pub const KIND: Kind = Kind {
    name: "schwartz_smith",
    meaning: "forward with a short-term and a long-term factor (Schwartz and Smith 2000)",
    fields: &[
        number(CHI),
        number(XI),
        number(KAPPA),
        number(VOLATILITY_CHI),
        number(LAMBDA_CHI),
        number(MU_XI),
        number(VOLATILITY_XI),
        number(CORRELATION),
        number(YEARS),
    ],
    rules: &[],
    result: Outcome::Object(&[
        result("forward", "forward price, money per unit"),
        result("futures_vol", "instantaneous volatility a year of a future with these years left"),
    ]),
    price: |request| {
        let product = product(request)?;
        let forward = request.accept(product.forward())?;
        let volatility = request.accept(product.futures_volatility())?;
        Ok(Answer::numbers([("forward", forward), ("futures_vol", volatility)]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<SchwartzSmith, Refused> {
    Ok(SchwartzSmith {
        chi: request.number("chi")?,
        xi: request.number("xi")?,
        kappa: request.number("kappa")?,
        volatility_chi: request.number("vol_chi")?,
        lambda_chi: request.number("lambda_chi")?,
        mu_xi: request.number("mu_xi")?,
        volatility_xi: request.number("vol_xi")?,
        correlation: request.number("correlation")?,
        years: request.number("years")?,
    })
}
