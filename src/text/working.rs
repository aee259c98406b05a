//! The working in words: what a figure, an input and its source are called, and how a value reads.

mod parameter;
pub mod simulated;

use rust_decimal::Decimal;

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
use crate::study::working::{Figure, Input, InputSource, Meaning, Measure, Value};

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
pub fn input_name(input: &Input, side: Side, unit: BilledUnit, language: Language) -> String {
    let words = language.words_for(side, unit);
    let of_kind = |what: &str, kind| match language {
        Language::English => format!("{what}, {}", kind_name(kind, words).to_ascii_lowercase()),
        Language::Chinese => format!("{what}（{}）", kind_name(kind, words)),
    };
    let adjusted = |what: &str, kind, of: Option<TokenKind>| {
        let adjustment = adjustment_name(kind, language);
        let name = format!("{adjustment}{}{what}", language.colon());
        of.map_or(name.clone(), |of| of_kind(&name, of))
    };
    let [
        tokens,
        factor,
        weight,
        number,
        index_factor,
        plain,
        exposure,
        lots,
        batch_weight,
        no_conversion,
        entered_price,
    ] = match language {
        Language::English => [
            "tokens",
            "price after / before the move",
            "weight",
            "number of the month",
            "index after / before the move",
            "plain tokens of all months",
            "exposure of all months",
            "lots of all months",
            "weight of a batch token",
            "no conversion, already in the bill’s currency",
            "price that was entered",
        ],
        Language::Chinese => [
            "词元数",
            "变动后与变动前的价格比",
            "权重",
            "月份序号",
            "指数变动倍数",
            "各月普通词元之和",
            "各月敞口之和",
            "各月手数之和",
            "批处理词元的权重",
            "本行与账单币种相同，无需换算",
            "填入的价格",
        ],
    };
    let name = match input.meaning {
        Meaning::Tokens(kind) => of_kind(tokens, kind),
        Meaning::Price(kind) => of_kind(words.prices_from, kind),
        Meaning::PriceFactor(kind) => of_kind(factor, kind),
        Meaning::Hours => words.hours.to_owned(),
        Meaning::HourPrice => words.hour_price.to_owned(),
        Meaning::HourFactor => factor.to_owned(),
        Meaning::Weight(kind) => of_kind(weight, kind),
        Meaning::AdjustedShare(AdjustmentKind::Batch, _) => words.batch_share.to_owned(),
        Meaning::AdjustedRatio(AdjustmentKind::Batch, None) => words.batch_price_ratio.to_owned(),
        Meaning::AdjustedShare(kind, of) => adjusted(words.adjusted_share, kind, of),
        Meaning::AdjustedRatio(kind, of) => adjusted(words.adjusted_ratio, kind, of),
        Meaning::BatchWeight => batch_weight.to_owned(),
        Meaning::NoConversion => no_conversion.to_owned(),
        Meaning::EnteredPrice => entered_price.to_owned(),
        Meaning::ExchangeRate => words.exchange_rate.to_owned(),
        Meaning::Premium => words.premium.to_owned(),
        Meaning::MonthNumber => number.to_owned(),
        Meaning::Tick => words.tick.to_owned(),
        Meaning::IndexFactor => index_factor.to_owned(),
        Meaning::IndexResponse => words.index_response.to_owned(),
        Meaning::Share => words.locked_share.to_owned(),
        Meaning::LotSize => words.lot_size.to_owned(),
        Meaning::Fee => words.fee.to_owned(),
        Meaning::MarginRate => words.margin_rate.to_owned(),
        Meaning::PlainSum => plain.to_owned(),
        Meaning::ExposureSum => exposure.to_owned(),
        Meaning::LotsSum => lots.to_owned(),
        Meaning::FeesSum => words.fees.to_owned(),
        Meaning::Figure(figure) => figure_name(figure, words).to_owned(),
        Meaning::Risk(meaning) => parameter::name(meaning, language).to_owned(),
        Meaning::Curve(meaning) => parameter::curve_name(meaning, language).to_owned(),
    };
    let colon = match language {
        Language::English => ": ",
        Language::Chinese => "：",
    };
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
        InputSource::Convention => parameter::convention(language).to_owned(),
        InputSource::Simulated => parameter::counted(language).to_owned(),
    }
}

/// A value with its unit, with as many digits as a reader needs to follow it.
pub fn value_text(value: Value, language: Language) -> String {
    let Value { number, measure } = value;
    let rounded = number.round_dp(10).normalize();
    let [per_million, per_standard, million, million_standard, an_hour, hours] = match language {
        Language::English => [" / M", " / M std", " M", " M std", " / GPU-hour", " GPU-hours"],
        Language::Chinese => {
            ["/百万", "/百万标准词元", " 百万", " 百万标准词元", "/GPU 小时", " GPU 小时"]
        }
    };
    match measure {
        Measure::Money(currency) => money(number, currency, language),
        Measure::PricePlain(currency) => price(rounded, currency, language) + per_million,
        Measure::PriceStandard(currency) => price(rounded, currency, language) + per_standard,
        Measure::Tokens | Measure::Lots | Measure::Number => count(rounded, language),
        Measure::PriceHour(currency) => price(rounded, currency, language) + an_hour,
        Measure::Hours => count(rounded, language) + hours,
        Measure::MillionPlain => count(rounded, language) + million,
        Measure::MillionStandard => count(rounded, language) + million_standard,
        Measure::Percent => count((number * Decimal::ONE_HUNDRED).round_dp(4), language) + "%",
    }
}
