//! The working in words: what a figure, an input and its source are called, and how a value reads.

mod chinese;
mod english;
pub mod simulated;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::adjustment::adjustment_name;
use super::index_model;
use super::language::Language;
use super::number::{count, date, money, month, price};
use super::words::Words;
use crate::hedge::adjustment::AdjustmentKind;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::market::token::TokenKind;
use crate::study::risk::working::{HedgeSide, RiskMeaning, SimulatedFigure};
use crate::study::working::{
    CurveMeaning, Figure, InputSource, Meaning, Measure, Value, WorkingInput,
};

/// What inputs, sources and units are called.
#[derive(Clone, Copy, Debug)]
struct Labels {
    tokens: &'static str,
    price_factor: &'static str,
    weight: &'static str,
    month_number: &'static str,
    index_factor: &'static str,
    plain_sum: &'static str,
    exposure_sum: &'static str,
    lots_sum: &'static str,
    batch_weight: &'static str,
    no_conversion: &'static str,
    entered_price: &'static str,
    convention: &'static str,
    counted: &'static str,
    per_million: &'static str,
    per_standard: &'static str,
    million: &'static str,
    million_standard: &'static str,
    an_hour: &'static str,
    hours: &'static str,
}

/// The words, each written by both languages.
trait Sentences {
    fn labels(&self) -> &'static Labels;
    /// A name, and the kind of token that it is of.
    fn of_kind(&self, what: &str, kind: &str) -> String;
    /// What an input of a simulation is called.
    fn parameter(&self, meaning: RiskMeaning) -> &'static str;
    /// What an input of a contract's price is called.
    fn curve_parameter(&self, meaning: CurveMeaning) -> &'static str;
    /// What a simulated figure is called, without its side; a quantile of a month has a name of its own.
    fn figure(&self, figure: SimulatedFigure, side: Side) -> &'static str;
    /// A figure without or with the lock.
    fn on_side(&self, figure: &str, side: &str) -> String;
    /// Without or with the lock.
    fn side(&self, position: HedgeSide) -> &'static str;
    /// A quantile of a month on a side.
    fn month_quantile(&self, month: &str, level: &str, side: &str) -> String;
    /// What a figure is.
    fn definition(&self, figure: SimulatedFigure, side: Side) -> &'static str;
    /// A standard error, as it follows paths and seed.
    fn standard_error(&self, error: &str) -> String;
    /// The same in percentage points.
    fn error_in_points(&self, error: &str) -> String;
    /// How much was simulated, with the standard error as it is said, or nothing.
    fn simulation(&self, paths: &str, seed: u64, error: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a figure is called.
pub const fn figure_name(figure: Figure, words: &Words) -> &'static str {
    match figure {
        Figure::Unmoved => words.unmoved,
        Figure::Unhedged(_) => words.unhedged,
        Figure::Exposure => words.exposure,
        Figure::IndexToday => words.index_today,
        Figure::FuturesPrice => words.futures_price,
        Figure::Settlement(_) => words.settlement,
        Figure::Lots => words.lots,
        Figure::Gain(_) => words.gain,
        Figure::Fees => words.fees,
        Figure::Locked(_) => words.locked,
        Figure::TotalUnhedged(_) => words.total_unhedged,
        Figure::TotalGain(_) => words.total_gain,
        Figure::TotalLocked(_) => words.total_locked,
        Figure::Saved(_) => words.saved,
        Figure::EffectivePlain(_) => words.effective_plain,
        Figure::EffectiveStandard(_) => words.effective_standard,
        Figure::Covered => words.covered,
        Figure::InitialMargin => words.initial_margin,
    }
}

/// What a kind of token is called.
pub const fn kind_name(kind: TokenKind, words: &Words) -> &'static str {
    match kind {
        TokenKind::Input => words.input,
        TokenKind::Cached => words.cached,
        TokenKind::Write => words.write,
        TokenKind::WriteLong => words.write_long,
        TokenKind::Output => words.output,
    }
}

/// What an input of a bill in a unit is called on a side.
pub fn input_name(
    input: &WorkingInput,
    side: Side,
    unit: BilledUnit,
    language: Language,
) -> String {
    let words = language.words_for(side, unit);
    let write = sentences(language);
    let names = write.labels();
    let of_kind = |what: &str, kind| write.of_kind(what, kind_name(kind, words));
    let adjusted = |what: &str, kind, of: Option<TokenKind>| {
        let adjustment = adjustment_name(kind, language);
        let name = format!("{adjustment}{}{what}", language.colon());
        of.map_or(name.clone(), |of| of_kind(&name, of))
    };
    let name = match input.meaning {
        Meaning::Tokens(kind) => of_kind(names.tokens, kind),
        Meaning::Price(kind) => of_kind(words.prices_from, kind),
        Meaning::PriceFactor(kind) => of_kind(names.price_factor, kind),
        Meaning::Hours => words.hours.to_owned(),
        Meaning::HourPrice => words.hour_price.to_owned(),
        Meaning::HourFactor => names.price_factor.to_owned(),
        Meaning::Weight(kind) => of_kind(names.weight, kind),
        Meaning::AdjustedShare(AdjustmentKind::Batch, _) => words.batch_share.to_owned(),
        Meaning::AdjustedRatio(AdjustmentKind::Batch, None) => words.batch_price_ratio.to_owned(),
        Meaning::AdjustedShare(kind, of) => adjusted(words.adjusted_share, kind, of),
        Meaning::AdjustedRatio(kind, of) => adjusted(words.adjusted_ratio, kind, of),
        Meaning::BatchWeight => names.batch_weight.to_owned(),
        Meaning::NoConversion => names.no_conversion.to_owned(),
        Meaning::EnteredPrice => names.entered_price.to_owned(),
        Meaning::ExchangeRate => words.exchange_rate.to_owned(),
        Meaning::Premium => words.premium.to_owned(),
        Meaning::MonthNumber => names.month_number.to_owned(),
        Meaning::Tick => words.tick.to_owned(),
        Meaning::IndexFactor => names.index_factor.to_owned(),
        Meaning::IndexResponse => words.index_response.to_owned(),
        Meaning::Share => words.locked_share.to_owned(),
        Meaning::LotSize => words.lot_size.to_owned(),
        Meaning::Fee => words.fee.to_owned(),
        Meaning::MarginRate => words.margin_rate.to_owned(),
        Meaning::PlainSum => names.plain_sum.to_owned(),
        Meaning::ExposureSum => names.exposure_sum.to_owned(),
        Meaning::LotsSum => names.lots_sum.to_owned(),
        Meaning::FeesSum => words.fees.to_owned(),
        Meaning::Figure(figure) => figure_name(figure, words).to_owned(),
        Meaning::Risk(meaning) => write.parameter(meaning).to_owned(),
        Meaning::Curve(meaning) => write.curve_parameter(meaning).to_owned(),
    };
    let colon = language.colon();
    let line = input.line.map(|line| format!("{} {line}{colon}", words.line));
    let month = input.month.map(|of| {
        let CalendarMonth { year, month: number } = of.calendar;
        month(year, number, language) + colon
    });
    format!("{}{}{name}", line.unwrap_or_default(), month.unwrap_or_default())
}

/// Where an input comes from.
pub fn source_name(source: InputSource, language: Language) -> String {
    let words = language.words();
    match source {
        InputSource::Reader => words.source_reader.to_owned(),
        InputSource::PriceList(text, day) => format!("{}; {text}", date(day, language)),
        InputSource::StandardTokenUnit => words.source_stu.to_owned(),
        InputSource::Contract => words.source_contract.to_owned(),
        InputSource::Move => words.source_move.to_owned(),
        InputSource::Computed => words.source_computed.to_owned(),
        InputSource::IndexModel(model) => index_model::name(model, language).to_owned(),
        InputSource::Convention => sentences(language).labels().convention.to_owned(),
        InputSource::Simulated => sentences(language).labels().counted.to_owned(),
    }
}

/// A value with its unit, with as many digits as a reader needs to follow it.
pub fn value_text(value: Value, language: Language) -> String {
    let Value { number, measure } = value;
    let rounded = number.round_dp(10).normalize();
    let units = sentences(language).labels();
    match measure {
        Measure::Money(currency) => money(number, currency, language),
        Measure::PricePlain(currency) => price(rounded, currency, language) + units.per_million,
        Measure::PriceStandard(currency) => price(rounded, currency, language) + units.per_standard,
        Measure::Tokens | Measure::Lots | Measure::Number => count(rounded, language),
        Measure::PriceHour(currency) => price(rounded, currency, language) + units.an_hour,
        Measure::Hours => count(rounded, language) + units.hours,
        Measure::MillionPlain => count(rounded, language) + units.million,
        Measure::MillionStandard => count(rounded, language) + units.million_standard,
        Measure::Percent => count((number * Decimal::ONE_HUNDRED).round_dp(4), language) + "%",
    }
}
