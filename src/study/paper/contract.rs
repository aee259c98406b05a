//! Figures of the proposed contract and its rules.

use rust_decimal::prelude::ToPrimitive;

use super::claim::{Assumption, Claim, PaperReference, Subject, Topic};
use super::measured::Measured;
use super::row::{ClaimUnit, Printed, Row};
use super::what::What;
use super::{PRICE, years};
use crate::market::error::MarketReason;
use crate::market::index::cap::capped_shares;
use crate::market::margin::VolatilityMargin;
use crate::market::specification::Specification;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;

/// Trading days of a year, over which the paper's margin holds for one.
const DAYS_A_YEAR: f64 = 252.0;
/// The most that one provider may count.
const CAP: f64 = 0.30;

/// The claims, for a price that moves as the model does.
pub(super) fn claims(model: &MeanRevertingJump, measured: &Measured) -> Option<Vec<Claim>> {
    let contract = Specification::named("xing")?;
    let section = |subject, section| (subject, Topic::Contract, PaperReference::Section(section));
    let cap = (Subject::ProviderCap, Topic::Contract, PaperReference::Equations("4\u{2013}6"));
    let fewest = Row::alone(What::FewestProviders, ClaimUnit::Count, fewest_providers()?);
    let rules = section(Subject::FloorAndLimits, "5.3\u{2013}5.4");
    Some(vec![
        initial_margin(&contract, model, measured)?,
        tick(&contract, model)?,
        Claim::new(cap, vec![fewest], Assumption::ExcessWeight, Vec::new()),
        Claim::new(rules, Vec::new(), Assumption::RulesToCome, Vec::new()),
    ])
}

fn initial_margin(
    contract: &Specification,
    model: &MeanRevertingJump,
    measured: &Measured,
) -> Option<Claim> {
    let alpha = contract.margin.volatility_multiple?.value.to_f64()?;
    let low = contract.margin.lowest_rate?.value.to_f64()?;
    let high = contract.margin.highest_rate?.value.to_f64()?;
    let rate = |sigma| {
        let holding_years = 1.0 / DAYS_A_YEAR;
        VolatilityMargin { alpha, sigma, holding_years, value: 1.0, floor: 0.0 }.rate().ok()
    };
    let row = |what, sigma| Some(Row::alone(what, ClaimUnit::Percent, rate(sigma)?));
    // The rate is in proportion to the volatility.
    let volatility = |margin: f64| Some(margin / rate(1.0)?);
    let printed = Printed::Range { low, high, tolerance: 0.005 };
    let total = rate(model.futures_volatility(0.0).ok()?)?;
    Some(Claim::new(
        (Subject::InitialMargin, Topic::Contract, PaperReference::Section("5.3")),
        vec![
            Row::beside(What::MarginRate, ClaimUnit::Percent, printed, total),
            row(What::MarginRateWithoutJumps, model.volatility)?,
            row(What::MarginRateOfIndex, measured.volatility.value)?,
        ],
        Assumption::MarginVolatility,
        vec![
            Row::alone(What::LeastVolatility, ClaimUnit::Percent, volatility(low)?),
            Row::alone(What::MostVolatility, ClaimUnit::Percent, volatility(high)?),
        ],
    ))
}

fn tick(contract: &Specification, model: &MeanRevertingJump) -> Option<Claim> {
    let tick = contract.tick?.value.to_f64()?;
    let millions = contract.lot?.value.to_f64()? / 1e6;
    let later = model.forward(years(36)).ok()?;
    Some(Claim::new(
        (Subject::Tick, Topic::Contract, PaperReference::Section("5.1")),
        vec![
            Row::alone(What::LotValue, ClaimUnit::DollarsPerMillion, millions * PRICE),
            Row::alone(What::TickShare, ClaimUnit::Percent, tick / PRICE),
            Row::alone(What::TickShareLater, ClaimUnit::Percent, tick / later),
        ],
        Assumption::SteadyPrice,
        Vec::new(),
    ))
}

/// How many equal providers it takes until the index accepts the cap.
fn fewest_providers() -> Option<f64> {
    match capped_shares(&[1.0], CAP).err()?.reason {
        MarketReason::TooFewProviders { fewest } => Some(fewest),
        _ => None,
    }
}
