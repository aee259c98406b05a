//! The mean-reverting jump-diffusion: forwards, spreads of prices, quantiles and an option.

use crate::api::answer::Answer;
use crate::api::kind::{
    Field, FieldShape, Kind, Outcome, ResultShape, field, number, numbers, option_type, result,
    result_of,
};
use crate::api::request::Request;
use crate::api::request_error::{Refused, RequestError};
use crate::pricing::error::PricingError;
use crate::pricing::input::{
    DRIFT, Input, JUMP_MEAN, JUMP_RATE, JUMP_SD, KAPPA, LOG_PRICE, PROBABILITY, SEASON_AMPLITUDE,
    SEASON_PERIOD, SPOT, STRIKE, VOLATILITY, YEARS,
};
use crate::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use crate::pricing::working::Working;

/// Months in a year, by convention.
const MONTHS: f64 = 12.0;

/// Most quantiles of one request: each takes an inversion.
const MOST_QUANTILES: usize = 20_000;

const MONTH: Input = Input {
    name: "month",
    min: YEARS.min * MONTHS,
    max: YEARS.max * MONTHS,
    meaning: "when it expires, in months of 1/12 year",
};

const OPTION: &[Field] = &[option_type(), number(STRIKE), number(MONTH)];

/// `mean_reverting_jump`.
pub const KIND: Kind = Kind {
    name: "mean_reverting_jump",
    meaning: "token price whose log reverts to a moving level, diffuses and jumps (Xing 2026, \
              equations 11-13), without a risk premium",
    fields: &[
        number(SPOT),
        number(KAPPA.meaning("speed of mean reversion a year; at 0 there is none, nor a drift")),
        number(LOG_PRICE.named("theta0").meaning("log of the level today, without season")),
        number(DRIFT.named("beta").meaning("change of the level's log a year")),
        number(VOLATILITY.meaning("volatility a year between jumps, as a fraction")),
        number(JUMP_RATE),
        number(JUMP_MEAN),
        number(JUMP_SD),
        number(SEASON_AMPLITUDE),
        // Without amplitude it means nothing, so zero is no error then.
        number(Input { min: 0.0, ..SEASON_PERIOD }),
        numbers(MONTH.named("months").meaning("times looked at, in months of 1/12 year"), 1),
        numbers(PROBABILITY.named("quantiles").meaning("chances to find the prices of"), 0)
            .optional(),
        field("option", FieldShape::Object(OPTION), "a European option on the price").optional(),
    ],
    rules: &[],
    result: Outcome::Object(&[
        result_of("forwards", ResultShape::Numbers, "expected price of each month"),
        result_of("sds", ResultShape::Numbers, "standard deviation of each month's price"),
        result_of(
            "quantiles",
            ResultShape::NumberLists,
            "for each month, the prices not exceeded with these chances; with quantiles",
        )
        .sometimes(),
        result("option", "undiscounted value of the option; with option").sometimes(),
    ]),
    price,
    explain: Some(explain),
};

fn price(request: &Request<'_>) -> Result<Answer, Refused> {
    let model = model(request)?;
    let months = request.numbers("months");
    let chances = request.numbers("quantiles");
    if months.len() * chances.len() > MOST_QUANTILES {
        let message = format!(
            "too_long: {} months with {} quantiles each are more than {MOST_QUANTILES}",
            months.len(),
            chances.len()
        );
        return Err(RequestError::new("quantiles", "null", message).into());
    }
    let (mut forwards, mut deviations, mut quantiles) = (Vec::new(), Vec::new(), Vec::new());
    for (index, month) in months.iter().enumerate() {
        let years = month / MONTHS;
        let of_month = |error: PricingError| {
            let in_years = error.field == YEARS.name;
            let value = if in_years { error.value * MONTHS } else { error.value };
            let error = PricingError { value, ..error };
            renamed(error, &[(YEARS.name, format!("months[{index}]"))])
        };
        let accept = |value: Result<f64, PricingError>| request.accept(value.map_err(of_month));
        forwards.push(accept(model.forward(years))?);
        deviations.push(accept(model.standard_deviation(years))?);
        let mut law = request.accept(model.law(years).map_err(of_month))?;
        let mut prices = Vec::new();
        for (place, chance) in chances.iter().enumerate() {
            let of_chance =
                |error| renamed(error, &[(PROBABILITY.name, format!("quantiles[{place}]"))]);
            prices.push(request.accept(law.quantile(*chance).map_err(of_chance))?);
        }
        quantiles.push(Answer::Numbers(prices));
    }
    let mut fields =
        vec![("forwards", Answer::Numbers(forwards)), ("sds", Answer::Numbers(deviations))];
    if request.get("quantiles").is_some() {
        fields.push(("quantiles", Answer::List(quantiles)));
    }
    if let Some(option) = request.object("option") {
        let (kind, strike) = (option.option_type()?, option.number("strike")?);
        let value = model.option(kind, strike, option.number("month")? / MONTHS);
        fields.push(("option", Answer::Number(request.accept(value.map_err(of_option))?)));
    }
    Ok(Answer::Object(fields))
}

/// Of the option where there is one, else of the last month's forward.
fn explain(request: &Request<'_>) -> Result<Working, Refused> {
    let model = model(request)?;
    if let Some(option) = request.object("option") {
        let (kind, strike) = (option.option_type()?, option.number("strike")?);
        let working = model.option_working(kind, strike, option.number("month")? / MONTHS);
        return request.accept(working.map_err(of_option));
    }
    let month = request.numbers("months").last().copied().unwrap_or_default();
    request.accept(model.forward_working(month / MONTHS))
}

fn model(request: &Request<'_>) -> Result<MeanRevertingJump, Refused> {
    let level = Level {
        theta0: request.number("theta0")?,
        beta: request.number("beta")?,
        season_amplitude: request.number("season_amplitude")?,
        season_period: request.number("season_period")?,
    };
    let model = MeanRevertingJump {
        spot: request.number("spot")?,
        trend: Trend::with_speed(request.number("kappa")?, level),
        volatility: request.number("vol")?,
        jump_rate: request.number("jump_rate")?,
        jump_mean: request.number("jump_mean")?,
        jump_sd: request.number("jump_sd")?,
    };
    request.accept(model.check())?;
    Ok(model)
}

fn of_option(error: PricingError) -> PricingError {
    let names = [("strike", "option.strike".to_owned()), ("years", "option.month".to_owned())];
    renamed(error, &names)
}

/// The same error under the name that the field has in the request.
fn renamed(error: PricingError, names: &[(&str, String)]) -> PricingError {
    match names.iter().find(|(name, _)| *name == error.field) {
        Some((_, name)) => PricingError { field: name.clone().into(), ..error },
        None => error,
    }
}
