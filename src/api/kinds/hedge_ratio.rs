//! The minimum-variance hedge ratio.

use crate::api::answer::Answer;
use crate::api::json::Json;
use crate::api::kind::{Kind, Outcome, Rule, number, numbers, result};
use crate::api::request::Request;
use crate::api::request_error::{Refused, RequestError};
use crate::hedge::error::HedgeError;
use crate::hedge::ratio::{
    self, EXPOSURE, FEWEST, FUTURES_CHANGES, HedgeRatio, LOT, SPOT_CHANGES, TAILING_FUTURES,
    TAILING_SPOT,
};

/// `hedge_ratio`.
pub const KIND: Kind = Kind {
    name: "hedge_ratio",
    meaning: "minimum-variance hedge ratio: spot changes regressed on futures changes (Hull)",
    fields: &[
        numbers(SPOT_CHANGES, FEWEST),
        numbers(FUTURES_CHANGES, FEWEST),
        number(EXPOSURE).optional(),
        number(LOT).optional(),
        number(TAILING_SPOT).optional(),
        number(TAILING_FUTURES).optional(),
    ],
    rules: &[
        Rule::Needs("exposure", "lot"),
        Rule::Needs("lot", "exposure"),
        Rule::Needs("spot", "futures"),
        Rule::Needs("futures", "spot"),
        Rule::Needs("spot", "exposure"),
    ],
    result: Outcome::Object(&[
        result("ratio", "futures per unit of exposure, the slope of spot on futures"),
        result("correlation", "correlation of the changes"),
        result("r_squared", "share of the variance that the ratio takes away in the sample"),
        result("intercept", "mean change of the spot that futures do not explain"),
        result("slope_reversed", "slope of futures on spot"),
        result("contracts", "ratio x exposure / lot, not rounded; with exposure and lot")
            .sometimes(),
        result("tailed_contracts", "contracts x spot / futures; with spot and futures as well")
            .sometimes(),
        result(
            "dollar_offset_percent",
            "100 x sum of futures changes / sum of spot changes; unless the latter is zero",
        )
        .sometimes(),
    ]),
    price: |request| {
        let value = product(request).value().map_err(|error| refused(request, error))?;
        let mut fields = vec![
            ("ratio", value.ratio),
            ("correlation", value.correlation),
            ("r_squared", value.r_squared),
            ("intercept", value.intercept),
            ("slope_reversed", value.slope_reversed),
        ];
        let pair = |one, other| request.maybe_number(one).zip(request.maybe_number(other));
        if let Some((exposure, lot)) = pair("exposure", "lot") {
            let contracts = request.accept(ratio::contracts(value.ratio, exposure, lot))?;
            fields.push(("contracts", contracts));
            if let Some((spot, futures)) = pair("spot", "futures") {
                let tailed = request.accept(ratio::tailed(contracts, spot, futures))?;
                fields.push(("tailed_contracts", tailed));
            }
        }
        fields.extend(value.dollar_offset_percent.map(|offset| ("dollar_offset_percent", offset)));
        let numbers = fields.into_iter().map(|(name, value)| (name, Answer::Number(value)));
        Ok(Answer::Object(numbers.collect()))
    },
    explain: Some(|request| product(request).working().map_err(|error| refused(request, error))),
};

fn product(request: &Request<'_>) -> HedgeRatio {
    HedgeRatio {
        spot_changes: request.numbers("spot_changes"),
        futures_changes: request.numbers("futures_changes"),
    }
}

fn refused(request: &Request<'_>, error: HedgeError) -> Refused {
    let message = error.to_string();
    match error {
        HedgeError::Input(error) => request.refused(error),
        _ => {
            let value = request.get(error.field()).map_or("null".to_owned(), Json::shortened);
            RequestError::new(error.field().to_owned(), value, message).into()
        }
    }
}
