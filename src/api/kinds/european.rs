//! A European option on a future.

use crate::api::answer::Answer;
use crate::api::kind::{Kind, Outcome, number, option_type, result};
use crate::api::request::Request;
use crate::api::request_error::Refused;
use crate::pricing::european::European;
use crate::pricing::input::{FORWARD, RATE, STRIKE, VOLATILITY, YEARS};

/// `european`.
pub const KIND: Kind = Kind {
    name: "european",
    meaning: "European option on a future, with its greeks (Black 1976)",
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
        result("undiscounted", "value without discounting"),
        result("delta_forward", "dPV/dF"),
        result("gamma_forward", "d2PV/dF2"),
        result("vega", "dPV/dvol, per 1.00"),
        result("theta", "change of PV per year that passes, forward held: -dPV/dyears"),
        result("rho", "dPV/drate, per 1.00, forward held: -years x PV"),
        result("vanna", "d2PV/dF dvol"),
        result("volga", "d2PV/dvol2"),
    ]),
    price: |request| {
        let value = request.accept(product(request)?.value())?;
        Ok(Answer::numbers([
            ("present_value", value.present_value),
            ("undiscounted", value.undiscounted),
            ("delta_forward", value.delta_forward),
            ("gamma_forward", value.gamma_forward),
            ("vega", value.vega),
            ("theta", value.theta),
            ("rho", value.rho),
            ("vanna", value.vanna),
            ("volga", value.volga),
        ]))
    },
    explain: Some(|request| request.accept(product(request)?.working())),
};

fn product(request: &Request<'_>) -> Result<European, Refused> {
    Ok(European {
        option_type: request.option_type()?,
        forward: request.number("forward")?,
        strike: request.number("strike")?,
        years: request.number("years")?,
        rate: request.number("rate")?,
        volatility: request.number("vol")?,
    })
}
