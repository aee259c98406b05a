//! Futures prices by month, as charts: the contract's, and the bundled example.

use crate::chart::{Chart, FuturesCurve, ValueAxis};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::study::contract::example::ExampleCurve;
use crate::study::contract::price::ContractStudy;
use crate::text::contract::{self, about, answer, example, labels, month_name};
use crate::text::language::Language;
use crate::text::number::{nth_month, price};
use crate::text::sentence::plain_text;

const HEIGHT: f64 = 280.0;

/// The chart of a contract's months.
pub fn chart(contract: &ContractStudy, language: Language) -> Chart {
    let (words, currency) = (labels(language), contract.currency);
    let index = to_float(contract.index_today);
    let last = contract.months.last();
    let label = |name: &str, value: f64| format!("{name} {}", about(value, currency, language));
    let prices: Vec<f64> = contract.months.iter().map(|month| to_float(month.price)).collect();
    let expected: Vec<f64> = contract.months.iter().map(|month| month.expected).collect();
    let quoted = contract.months.iter().enumerate();
    let chart = FuturesCurve {
        title: words.chart.to_owned(),
        summary: plain_text(&answer(contract, language)),
        month_names: contract.months.iter().map(|month| month_name(month, language)).collect(),
        label: label(words.futures, prices.last().copied().unwrap_or_default()),
        quoted: quoted.filter(|(_, month)| month.quote.is_some()).map(|(place, _)| place).collect(),
        expected_label: label(words.expected, last.map_or(0.0, |month| month.expected)),
        today: index,
        today_label: label(words.index_today, index),
        prices,
        expected,
        price: axis(currency, language).with_caption(price_caption(
            contract.unit,
            currency,
            language,
        )),
    };
    Chart { panel_height: HEIGHT, ..chart.chart() }
}

/// The chart of the bundled forwards.
pub fn example_chart(curve: &ExampleCurve, language: Language) -> Chart {
    let words = labels(language);
    let label =
        |name: &str, value: f64| format!("{name} {}", about(value, Currency::Usd, language));
    // OK because a curve has few months.
    let numbers = (1..).take(curve.months.len());
    let chart = FuturesCurve {
        title: words.example.to_owned(),
        summary: example(curve, language),
        month_names: numbers.map(|number| nth_month(number, language)).collect(),
        prices: curve.months.clone(),
        label: label(words.example_curve, curve.months.last().copied().unwrap_or_default()),
        // OK because a quote is of month 1 or later.
        quoted: curve.quotes.iter().map(|(month, _)| *month as usize - 1).collect(),
        expected: Vec::new(),
        expected_label: String::new(),
        today: curve.spot,
        today_label: label(words.spot, curve.spot),
        price: axis(Currency::Usd, language).with_caption(words.an_hour),
    };
    Chart { panel_height: HEIGHT, ..chart.chart() }
}

/// Prices at the ticks of an axis.
pub(super) fn axis(currency: Currency, language: Language) -> ValueAxis {
    let tick = move |value: f64| price(from_float(value).unwrap_or_default(), currency, language);
    ValueAxis::new(tick)
}

/// What a price counts: `¥ a million standard tokens`, `$ a GPU-hour`.
pub(super) fn price_caption(unit: BilledUnit, currency: Currency, language: Language) -> String {
    contract::price_caption(unit, currency.sign(), language)
}
