//! The futures price of every month, and what it holds.

use rust_decimal::Decimal;

use super::inputs::CurveMethod;
use crate::market::arithmetic::Exact;
use crate::market::billed_unit::BilledUnit;
use crate::market::business_calendar::BusinessCalendar;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::market::listing::ListedMonth;
use crate::market::power::power;
use crate::market::quantity::Quantity;
use crate::market::specification::{Specification, custom};
use crate::pricing::carry::Carry;
use crate::pricing::curve::ForwardCurve;
use crate::pricing::curve::premium::premium;
use crate::pricing::curve::quote::Quote;
use crate::pricing::curve::shape::{CurveShape, Segment};
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::study::figures::Study;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};
use crate::study::risk::case::RiskCase;
use crate::study::risk::error_keys::{Origins, by_origin};
use crate::study::scenario::{Curve, Scenario};

/// One month's contract. Prices are in the contract's currency per million standard tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveMonth {
    /// m, from 1.
    pub number: u32,
    /// The month in the calendar.
    pub calendar: CalendarMonth,
    /// F: the futures price, on the tick.
    pub price: Decimal,
    /// The reader's quote of this month, where the curve is of quotes.
    pub quote: Option<Decimal>,
    /// Today's index less the futures price: the futures basis.
    pub futures_basis: Decimal,
    /// What the index model expects of the index when the month settles.
    pub expected: f64,
    /// ln(F / expected) a year: what the price holds above the expectation.
    pub premium: f64,
    /// ln(F before / F) a year, the yield of rolling a long position from the month before into this
    /// one if the curve stays; none for the first month.
    pub roll_yield: Option<f64>,
    /// The last day on which it trades, where the looked-at contract lists it today.
    pub last_trading_day: Option<jiff::civil::Date>,
}

/// Every month's contract, and the one that is priced.
#[derive(Clone, Debug, PartialEq)]
pub struct ContractStudy {
    /// What prices are for: a million standard tokens, or a GPU-hour.
    pub unit: BilledUnit,
    /// The contract's currency.
    pub currency: Currency,
    /// I_0 per such unit, not rounded.
    pub index_today: Decimal,
    /// Month by month.
    pub months: Vec<CurveMonth>,
    /// The place of the priced month among them.
    pub chosen: usize,
    /// How prices go over the months.
    pub shape: CurveShape,
    /// The convenience yield a year that the priced month implies with the interest.
    pub implied_convenience: f64,
    /// The model of the index, from today's index.
    pub model: MeanRevertingJump,
}

/// Whose numbers the curve's models are given.
const ORIGINS: Origins = &[
    ("spot", key!("lock.index").name),
    ("expected", key!("risk.index").name),
    ("drift", key!("risk.drift").name),
    ("kappa", key!("risk.kappa").name),
    ("vol", key!("risk.volatility").name),
    ("jump_rate", key!("risk.jump_rate").name),
    ("jump_mean", key!("risk.jump_mean").name),
    ("jump_sd", key!("risk.jump_sd").name),
    ("rate", key!("curve.rate").name),
    ("convenience", key!("curve.convenience").name),
    ("years", key!("risk.index").name),
    ("futures", key!("curve.method").name),
    ("quotes", key!("curve.quotes").name),
];

impl ContractStudy {
    /// Every month's contract of a scenario whose exact figures are known.
    ///
    /// # Errors
    /// All refusals: a month beyond the horizon, a price of zero, no quotes where the curve is of
    /// quotes, or prices beyond floating-point numbers.
    pub fn run(scenario: &Scenario, study: &Study) -> Result<Self, Refusals> {
        let refusals = refusals(scenario, study);
        if !refusals.is_empty() {
            return Err(Refusals(refusals));
        }
        let case = RiskCase::of(scenario, study);
        let model = case.index_model().model(to_float(study.index_today));
        let model = model.map_err(|error| by_origin(ORIGINS, error))?;
        let refused = |error| by_origin(ORIGINS, error);
        let expected: Vec<f64> = (1..=scenario.months())
            .map(|month| model.forward(years(month)))
            .collect::<Result<_, _>>()
            .map_err(refused)?;
        let prices = prices(scenario, study, &expected)?;
        let listed = listed(scenario);
        let curve = through(&prices).map_err(refused)?;
        let times: Vec<f64> = (1..=scenario.months()).map(years).collect();
        let shape = curve.shape(&times).map_err(refused)?;
        let segments = curve.segments(&times).map_err(refused)?;
        let mut months = Vec::new();
        for (index, (month, expected)) in study.months.iter().zip(&expected).enumerate() {
            // OK because there are as many prices as months.
            let price = prices[index];
            let listed = listed.iter().find(|listed| listed.month == month.calendar);
            let roll = index.checked_sub(1).and_then(|before| segments.get(before));
            let premium = premium(to_float(price), *expected, years(month.number));
            months.push(CurveMonth {
                number: month.number,
                calendar: month.calendar,
                price,
                quote: match scenario.curve.method {
                    CurveMethod::Quotes => scenario.curve.quote(month.number),
                    _ => None,
                },
                futures_basis: study.index_today - price,
                expected: *expected,
                premium: premium.map_err(refused)?,
                roll_yield: roll.map(|segment: &Segment| segment.roll_yield),
                last_trading_day: listed.map(|listed| listed.last_trading_day),
            });
        }
        // OK because the month is one of the horizon, as was checked above.
        let chosen = scenario.curve.month_of(scenario.months()) as usize - 1;
        let carry = carry(scenario, study, scenario.curve.month_of(scenario.months()));
        let price = to_float(prices[chosen]);
        Ok(Self {
            unit: study.unit,
            currency: study.contract_currency,
            index_today: study.index_today,
            months,
            chosen,
            shape,
            implied_convenience: carry.implied_convenience(price).map_err(refused)?,
            model,
        })
    }

    /// The priced month.
    pub fn month(&self) -> &CurveMonth {
        // OK because it is one of the months.
        &self.months[self.chosen]
    }

    /// The curve through the months' prices.
    ///
    /// # Errors
    /// None is to be expected: the prices are those that it was worked out with.
    pub fn curve(&self) -> Result<ForwardCurve, Refusals> {
        let prices: Vec<Decimal> = self.months.iter().map(|month| month.price).collect();
        through(&prices).map_err(|error| by_origin(ORIGINS, error))
    }
}

/// When a month settles.
pub fn years(month: u32) -> f64 {
    f64::from(month) / 12.0
}

/// The contract that is looked at.
pub fn specification(scenario: &Scenario) -> Specification {
    let named = Specification::named(scenario.curve.preset.name());
    // The custom one has the terms of the lock, and every other name is a preset's.
    named
        .filter(|found| found.name != "custom")
        .unwrap_or_else(|| custom(&scenario.contract, scenario.billed_unit()))
}

/// The months that the looked-at contract lists today, nearest first, without holidays.
pub fn listed(scenario: &Scenario) -> Vec<ListedMonth> {
    specification(scenario).listed_months(scenario.as_of, &BusinessCalendar::weekdays())
}

/// What keeps a scenario from having a curve, before any price is worked out.
fn refusals(scenario: &Scenario, study: &Study) -> Vec<Refusal> {
    let inputs = &scenario.curve;
    let mut refusals = Vec::new();
    if study.index_today <= Decimal::ZERO {
        let value = study.index_today.normalize().to_string();
        refusals.push(Refusal::new(key!("lock.index").name, value, Reason::NotPositive));
    }
    let month = inputs.month_of(scenario.months());
    if month > scenario.months() {
        let reason = Reason::OutOfRange { min: 1.0, max: f64::from(scenario.months()) };
        refusals.push(Refusal::new(key!("contract.month").name, month.to_string(), reason));
    }
    if inputs.method == CurveMethod::Quotes {
        let key = key!("curve.quotes").name;
        if inputs.quotes.is_empty() {
            refusals.push(Refusal::new(key, "", Reason::NoFuturesPrice));
        }
        if inputs.quotes.iter().any(|quote| quote.price.get().is_zero()) {
            refusals.push(Refusal::new(key, "0", Reason::NotPositive));
        }
    }
    refusals
}

/// Every month's price on the tick.
fn prices(scenario: &Scenario, study: &Study, expected: &[f64]) -> Result<Vec<Decimal>, Refusals> {
    let each = study.months.iter().zip(expected).map(|(month, expected)| {
        let price = match scenario.curve.method {
            CurveMethod::Lock => Some(month.futures_price),
            CurveMethod::Quotes => between_quotes(scenario, month.number),
            CurveMethod::Carry => {
                let carry = carry(scenario, study, month.number).forward();
                carry.ok().and_then(from_float)
            }
            CurveMethod::Expected => with_premium(scenario, *expected, month.number),
        };
        let price = price.and_then(|price| scenario.contract.to_tick(price));
        let key = cause(scenario);
        let refuse = |reason| Refusal::new(key, "", reason);
        let price = price.ok_or_else(|| refuse(Reason::ResultNotFinite))?;
        if price > Decimal::ZERO { Ok(price) } else { Err(refuse(Reason::NotPositive)) }
    });
    each.collect::<Result<_, Refusal>>().map_err(Refusals::from)
}

/// The key that a price of nothing comes from.
fn cause(scenario: &Scenario) -> &'static str {
    match (scenario.curve.method, scenario.lock.curve) {
        (CurveMethod::Lock, Curve::Typed) => key!("lock.futures").name,
        (CurveMethod::Lock, Curve::Premium) => key!("lock.premium").name,
        (CurveMethod::Lock, Curve::Flat) => key!("contract.tick").name,
        (CurveMethod::Quotes, _) => key!("curve.quotes").name,
        (CurveMethod::Carry, _) => key!("curve.convenience").name,
        (CurveMethod::Expected, _) => key!("risk.index").name,
    }
}

/// The quotes next to a month: the last one not after it and the first one not before it. Beyond the quotes, both are
/// the outermost.
pub(super) fn neighbours(scenario: &Scenario, month: u32) -> Option<[(u32, Decimal); 2]> {
    let quotes = scenario.curve.quotes.iter();
    let quotes = quotes.map(|quote| (quote.month.number(), quote.price.get()));
    let before = quotes.clone().rev().find(|(number, _)| *number <= month);
    let after = quotes.clone().find(|(number, _)| *number >= month);
    Some([before.or(after)?, after.or(before)?])
}

/// The price between two quotes, which grows steadily from one to the other.
fn between_quotes(scenario: &Scenario, month: u32) -> Option<Decimal> {
    let [(near, near_price), (far, far_price)] = neighbours(scenario, month)?;
    if near >= far {
        return Some(near_price);
    }
    let share = Decimal::from(month - near).over(Decimal::from(far - near))?;
    near_price.times(power(far_price.over(near_price)?, share)?)
}

/// Today's index carried to a month.
fn carry(scenario: &Scenario, study: &Study, month: u32) -> Carry {
    Carry {
        spot: to_float(study.index_today),
        rate: to_float(scenario.curve.rate.get()),
        storage: 0.0,
        convenience: to_float(scenario.curve.convenience.get()),
        years: years(month),
    }
}

/// What the model expects, with the premium that the lock's curve has, if it has one.
fn with_premium(scenario: &Scenario, expected: f64, month: u32) -> Option<Decimal> {
    let years = Decimal::from(month).over(Decimal::from(12))?;
    let growth = power(Decimal::ONE + premium_a_year(scenario), years)?;
    from_float(expected)?.times(growth)
}

/// The premium a year of the lock's curve; zero where the curve has none.
pub(super) fn premium_a_year(scenario: &Scenario) -> Decimal {
    match scenario.lock.curve {
        Curve::Premium => scenario.lock.premium.get(),
        Curve::Flat | Curve::Typed => Decimal::ZERO,
    }
}

/// The curve through one price a month.
fn through(prices: &[Decimal]) -> Result<ForwardCurve, crate::pricing::error::PricingError> {
    let quotes = (1..).zip(prices);
    let quotes = quotes.map(|(month, price)| Quote::at(years(month), to_float(*price)));
    ForwardCurve::from_quotes(&quotes.collect::<Vec<_>>())
}
