//! The option of the priced month, and what it depends on.

use super::bill::BillEffect;
use super::inputs::OptionKind;
use super::market::MonthMarket;
use super::structure::{GpuCost, OptionContract, OptionGreeks, OptionPart};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::market::quantity::Quantity;
use crate::market::tick::{TickRule, to_tick};
use crate::pricing::error::PricingError;
use crate::pricing::implied_volatility::ImpliedVolatility;
use crate::pricing::option_type::OptionType;
use crate::pricing::working::Working;
use crate::study::contract::price::{ContractStudy, CurveMonth};
use crate::study::figures::Study;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};
use crate::study::risk::error_keys::{Origins, by_origin};
use crate::study::scenario::Scenario;

/// Points of a line that follows a number.
pub const POINTS: u32 = 16;

/// The option of a month. Values are for a million standard tokens or a GPU-hour, in the contract's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionStudy {
    /// The contract's months.
    pub contract: ContractStudy,
    /// What is bought.
    pub kind: OptionKind,
    /// Its parts, with their strikes.
    pub structure: OptionContract,
    /// The strike of the cap or floor, or of the spread.
    pub strike: f64,
    /// The floor that a collar sells.
    pub floor: Option<f64>,
    /// Whether that floor was found to pay for the cap.
    pub is_free: bool,
    /// What it is priced with.
    pub market: MonthMarket,
    /// What a unit is worth today.
    pub present_value: f64,
    /// How that changes.
    pub greeks: OptionGreeks,
    /// The volatility that a quoted price implies, as of a European option.
    pub implied: Option<f64>,
    /// The value at volatilities from nothing up: pairs of volatility and value.
    pub by_volatility: Vec<[f64; 2]>,
    /// The volatility to each month's settlement.
    pub term_structure: Vec<f64>,
    /// How the value comes about, part by part.
    pub workings: Vec<Working>,
    /// What it does to the bill.
    pub bill: BillEffect,
}

/// Whose numbers the options' models are given.
const ORIGINS: Origins = &[
    ("vol", key!("risk.option_vol").name),
    ("vols", key!("risk.option_vol").name),
    ("vol1", key!("risk.option_vol").name),
    ("strike", key!("option.strike").name),
    ("cap_strike", key!("option.strike").name),
    ("floor_strike", key!("option.floor").name),
    ("rate", key!("curve.rate").name),
    ("yield", key!("curve.rate").name),
    ("forward", key!("curve.method").name),
    ("forwards", key!("curve.method").name),
    ("forward1", key!("curve.method").name),
    ("spot", key!("curve.method").name),
    ("forward2", key!("option.gpu_price").name),
    ("vol2", key!("option.gpu_vol").name),
    ("correlation", key!("option.correlation").name),
    ("jump_rate", key!("risk.jump_rate").name),
    ("jump_mean", key!("risk.jump_mean").name),
    ("jump_sd", key!("risk.jump_sd").name),
    ("present_value", key!("option.quote").name),
    ("quantity", key!("line").name),
    ("legs", key!("line").name),
    ("years", key!("horizon").name),
];

/// What an option's model refuses.
pub(super) fn refused(error: PricingError) -> Refusals {
    use crate::pricing::error::PricingReason as Pricing;
    let reason = match error.reason {
        Pricing::BelowIntrinsic { intrinsic } => Reason::BelowIntrinsic { least: intrinsic },
        Pricing::AboveMaximum { maximum } => Reason::AboveMaximum { most: maximum },
        Pricing::PriceCarriesNoVolatility => Reason::CarriesNoVolatility,
        Pricing::NoSolution(_) if error.field == "cap_strike" => Reason::NoFreeCollar,
        _ => return by_origin(ORIGINS, error),
    };
    let key = match reason {
        Reason::NoFreeCollar => key!("option.strike").name,
        _ => key!("option.quote").name,
    };
    Refusal::new(key, error.value.to_string(), reason).into()
}

impl OptionStudy {
    /// The option of a scenario whose exact figures are known.
    ///
    /// # Errors
    /// All refusals, those of the contract's months first; a spread of tokens against GPU-hours on a bill in hours, of
    /// which no price of tokens is known.
    pub fn run(scenario: &Scenario, study: &Study) -> Result<Self, Refusals> {
        let inputs = &scenario.option;
        if study.unit == BilledUnit::GpuHours && inputs.kind == OptionKind::Spread {
            let (key, value) = (key!("option.type").name, OptionKind::Spread.name());
            return Err(Refusal::new(key, value, Reason::OnlyForTokens).into());
        }
        let contract = ContractStudy::run(scenario, study)?;
        let strike = strike(scenario, contract.month());
        let typed_floor = inputs.floor.map(|floor| to_float(floor.get()));
        let mut refusals = Vec::new();
        if let (OptionKind::Collar, Some(floor)) = (inputs.kind, typed_floor)
            && floor > strike
        {
            let reason = Reason::OutOfRange { min: 0.0, max: strike };
            refusals.push(Refusal::new(key!("option.floor").name, floor.to_string(), reason));
        }
        let markets = markets(scenario, &contract).map_err(refused)?;
        // OK because the chosen month is one of the contract's.
        let market = markets[contract.chosen].clone();
        let implied = match implied(scenario, &market, strike) {
            Ok(implied) => implied,
            Err(error) => {
                refusals.extend(refused(error).0);
                None
            }
        };
        if !refusals.is_empty() {
            return Err(Refusals(refusals));
        }
        let is_collar = inputs.kind == OptionKind::Collar;
        let is_free = is_collar && typed_floor.is_none();
        let floor = match typed_floor.filter(|_| is_collar) {
            None if is_free => {
                let free = BillEffect::free_floor(scenario, study, &markets, strike);
                Some(free.map_err(refused)?)
            }
            floor => floor,
        };
        let structure = structure(scenario, study, strike, floor);
        let at = |volatility: f64| structure.present_value(&market.at_volatility(volatility));
        let most = (2.0 * market.volatility_of(structure.style())).max(0.2);
        let line = (0..=POINTS).map(|point| {
            let volatility = most * f64::from(point) / f64::from(POINTS);
            Ok([volatility, at(volatility)?])
        });
        Ok(Self {
            kind: inputs.kind,
            strike,
            floor,
            is_free,
            present_value: structure.present_value(&market).map_err(refused)?,
            greeks: structure.greeks(&market).map_err(refused)?,
            by_volatility: line.collect::<Result<_, PricingError>>().map_err(refused)?,
            term_structure: markets.iter().map(|market| market.volatility).collect(),
            workings: structure.workings(&market).map_err(refused)?,
            bill: BillEffect::new(scenario, study, &structure, &markets).map_err(refused)?,
            implied,
            structure,
            market,
            contract,
        })
    }

    /// The priced month.
    pub fn month(&self) -> &CurveMonth {
        self.contract.month()
    }

    /// The contract's currency.
    pub fn currency(&self) -> Currency {
        self.contract.currency
    }
}

/// The strike: as typed, or the futures price moved by the cap distance, on the tick; zero for a spread.
fn strike(scenario: &Scenario, month: &CurveMonth) -> f64 {
    if let Some(strike) = scenario.option.strike {
        return to_float(strike.get());
    }
    let forward = to_float(month.price);
    let distance = to_float(scenario.risk.cap_distance.get());
    let moved = match scenario.option.kind {
        OptionKind::Cap | OptionKind::Collar => forward * (1.0 + distance),
        OptionKind::Floor => forward * (1.0 - distance),
        OptionKind::Spread => return 0.0,
    };
    let tick = scenario.contract.tick.get();
    let on_tick = from_float(moved).and_then(|price| to_tick(price, tick, TickRule::Nearest));
    on_tick.map_or(moved, to_float)
}

/// The market of every month.
fn markets(
    scenario: &Scenario,
    contract: &ContractStudy,
) -> Result<Vec<MonthMarket>, PricingError> {
    let typed = scenario.risk.option_vol.map(|volatility| to_float(volatility.get()));
    let rate = to_float(scenario.curve.rate.get());
    let market = |month: &CurveMonth| {
        MonthMarket::new(&contract.model, typed, to_float(month.price), rate, month.number)
    };
    contract.months.iter().map(market).collect()
}

fn structure(
    scenario: &Scenario,
    study: &Study,
    strike: f64,
    floor: Option<f64>,
) -> OptionContract {
    let inputs = &scenario.option;
    let part = |number, option_type, strike| OptionPart { number, option_type, strike };
    let parts = match inputs.kind {
        OptionKind::Cap => vec![part(1.0, OptionType::Call, strike)],
        OptionKind::Floor => vec![part(1.0, OptionType::Put, strike)],
        // A buyer buys the cap and sells the floor, and a provider the other way round.
        OptionKind::Collar => vec![
            part(study.side.sign(), OptionType::Call, strike),
            part(-study.side.sign(), OptionType::Put, floor.unwrap_or(strike)),
        ],
        OptionKind::Spread => {
            return OptionContract::Spread(gpu_cost(scenario, study.contract_currency), strike);
        }
    };
    OptionContract::Options(inputs.style, parts)
}

/// The cost of the GPU-hours behind a million standard tokens, in the contract's currency.
fn gpu_cost(scenario: &Scenario, currency: Currency) -> GpuCost {
    let inputs = &scenario.option;
    let dollars = inputs.gpu_price.get() * inputs.gpu_hours.get();
    // OK because price and hours are small enough for their product in yuan; the fallback is the amount in dollars.
    let cost = scenario.exchange.convert(dollars, Currency::Usd, currency).unwrap_or(dollars);
    GpuCost {
        forward: to_float(cost),
        volatility: to_float(inputs.gpu_vol.get()),
        correlation: to_float(inputs.correlation.get()),
    }
}

/// The volatility that the quoted price of a cap or a floor implies.
fn implied(
    scenario: &Scenario,
    market: &MonthMarket,
    strike: f64,
) -> Result<Option<f64>, PricingError> {
    let inputs = &scenario.option;
    let option_type = match inputs.kind {
        OptionKind::Cap => OptionType::Call,
        OptionKind::Floor => OptionType::Put,
        OptionKind::Collar | OptionKind::Spread => return Ok(None),
    };
    let Some(quote) = inputs.quote else { return Ok(None) };
    let MonthMarket { forward, years, rate, .. } = *market;
    let present_value = to_float(quote.get());
    let option = ImpliedVolatility { option_type, forward, strike, years, rate, present_value };
    option.value().map(Some)
}
