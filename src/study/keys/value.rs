//! What stands at a key: how it is written as a text, read from one, and described.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::hedge::bill::BillLine;
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::{date_text, parse_date};
use crate::market::currency::Currency;
use crate::market::exact::to_float;
use crate::market::move_step::MoveStep;
use crate::market::quantity::{
    AdjustedShare, BatchPriceRatio, BatchShare, CurvePremium, ExchangeRate, Fee, GpuHours, Horizon,
    HourPrice, IndexPrice, IndexResponse, LockedShare, LotSize, MarginRate, MonthlyGrowth,
    MoveMonths, PassThrough, Price, PriceChange, PriceRatio, Quantity, Spec, Tick, Tokens,
};
use crate::market::unit::StandardUnit;
use crate::study::refusal::Reason;
use crate::study::scenario::MOST_LINES;

/// What kind of text a value is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueForm {
    /// A number in a range.
    Number(Spec),
    /// Numbers in a range, with commas between.
    Numbers(Spec),
    /// One of a few names.
    Choice(&'static [&'static str]),
    /// A day, such as `2026-11-22`.
    Date,
    /// Any text.
    Text,
    /// Prices by month, such as `3:1.65,12:1.5`, each price in a range.
    Quotes(Spec),
    /// Trades, such as `3.25:100,3.3:50`, each price in a range, with whole lots.
    Trades(Spec),
    /// Providers of an index, such as `name:4:10:100`, each price in a range.
    Providers(Spec),
    /// Steps of a price move, such as `0:1.5:6:2.25`, with commas between.
    Steps,
    /// The number of lines: a whole number from 0 to this maximum.
    Lines(usize),
}

/// A value that a key can have.
pub trait Value: Sized + 'static {
    /// What kind of text it is.
    const FORM: ValueForm;

    /// Whether there may be none.
    const IS_OPTIONAL: bool = false;

    /// Its text; `None` where there is no value.
    fn text(&self) -> Option<String>;

    /// The value of a text.
    ///
    /// # Errors
    /// [`Reason::Unreadable`], [`Reason::OutOfRange`] or [`Reason::TooFine`].
    fn read(text: &str) -> Result<Self, Reason>;

    /// Puts the value of a text in place of this one.
    ///
    /// # Errors
    /// Those of [`read`](Self::read), and the value is as it was.
    fn put(&mut self, text: &str) -> Result<(), Reason> {
        *self = Self::read(text)?;
        Ok(())
    }
}

/// The text of a number: without trailing zeros, so that one value has one text.
pub(crate) fn number_text(quantity: impl Quantity) -> String {
    quantity.get().normalize().to_string()
}

/// The number of a text.
///
/// # Errors
/// Those of [`Value::read`].
pub(crate) fn read_number<Q: Quantity>(text: &str) -> Result<Q, Reason> {
    let value = Decimal::from_str_exact(text).map_err(|_| no_decimal(text, Q::SPEC))?;
    Ok(Q::new(value)?)
}

/// Why a text is no decimal: it is no number, or one with more digits than any range has.
fn no_decimal(text: &str, spec: Spec) -> Reason {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && number.abs() > to_float(Decimal::MAX) => {
            Reason::OutOfRange { min: to_float(spec.min), max: to_float(spec.max) }
        }
        _ => Reason::Unreadable,
    }
}

/// A quantity is read and written as a number. One by one, because Rust lets no trait of this package be
/// implemented for all types of a trait of another.
macro_rules! read_as_number {
    ($($quantity:ty),+ $(,)?) => {
        $(impl $crate::study::keys::value::Value for $quantity {
            const FORM: $crate::study::keys::value::ValueForm = $crate::study::keys::value::ValueForm::Number(
                <Self as $crate::market::quantity::Quantity>::SPEC,
            );

            fn text(&self) -> Option<String> {
                Some($crate::study::keys::value::number_text(*self))
            }

            fn read(text: &str) -> Result<Self, $crate::study::refusal::Reason> {
                $crate::study::keys::value::read_number(text)
            }
        })+
    };
}

pub(crate) use read_as_number;

read_as_number!(
    AdjustedShare,
    BatchPriceRatio,
    BatchShare,
    CurvePremium,
    ExchangeRate,
    Fee,
    Horizon,
    IndexPrice,
    IndexResponse,
    LockedShare,
    LotSize,
    MarginRate,
    MonthlyGrowth,
    MoveMonths,
    GpuHours,
    HourPrice,
    PassThrough,
    Price,
    PriceChange,
    PriceRatio,
    Tick,
    Tokens,
);

/// For an optional key, an empty text means no value.
impl<V: Value> Value for Option<V> {
    const FORM: ValueForm = V::FORM;
    const IS_OPTIONAL: bool = true;

    fn text(&self) -> Option<String> {
        self.as_ref().and_then(V::text)
    }

    fn read(text: &str) -> Result<Self, Reason> {
        if text.is_empty() { Ok(None) } else { V::read(text).map(Some) }
    }
}

impl Value for Date {
    const FORM: ValueForm = ValueForm::Date;

    fn text(&self) -> Option<String> {
        Some(date_text(*self))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        parse_date(text).ok_or(Reason::Unreadable)
    }
}

impl Value for String {
    const FORM: ValueForm = ValueForm::Text;

    fn text(&self) -> Option<String> {
        Some(self.clone())
    }

    fn read(text: &str) -> Result<Self, Reason> {
        Ok(text.to_owned())
    }
}

impl Value for Vec<IndexPrice> {
    const FORM: ValueForm = ValueForm::Numbers(IndexPrice::SPEC);

    fn text(&self) -> Option<String> {
        Some(joined(self.iter().filter_map(Value::text)))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        entries(text).map(IndexPrice::read).collect()
    }
}

impl Value for Vec<MoveStep> {
    const FORM: ValueForm = ValueForm::Steps;

    fn text(&self) -> Option<String> {
        Some(joined(self.iter().map(MoveStep::to_string)))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        entries(text).map(|entry| entry.parse().map_err(|_| Reason::Unreadable)).collect()
    }
}

/// By their number; what is in them has keys of its own.
impl Value for Vec<BillLine> {
    const FORM: ValueForm = ValueForm::Lines(MOST_LINES);

    fn text(&self) -> Option<String> {
        // A list without an entry is empty, whatever it is of.
        Some(if self.is_empty() { String::new() } else { self.len().to_string() })
    }

    fn read(text: &str) -> Result<Self, Reason> {
        let mut lines = Self::new();
        lines.put(text)?;
        Ok(lines)
    }

    fn put(&mut self, text: &str) -> Result<(), Reason> {
        let count = if text.is_empty() { Some(0) } else { text.parse().ok() };
        let count = count.filter(|count| *count <= MOST_LINES).ok_or(Reason::Unreadable)?;
        self.resize_with(count, BillLine::default);
        Ok(())
    }
}

fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(move |_| !text.is_empty())
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(",")
}

/// A choice is read and written by its name.
macro_rules! chosen_by_name {
    ($choice:ty) => {
        impl $crate::study::keys::value::Value for $choice {
            const FORM: $crate::study::keys::value::ValueForm =
                $crate::study::keys::value::ValueForm::Choice(
                    <Self as $crate::study::choice::Choice>::NAMES,
                );

            fn text(&self) -> Option<String> {
                Some($crate::study::choice::Choice::name(*self).to_owned())
            }

            fn read(text: &str) -> Result<Self, $crate::study::refusal::Reason> {
                let chosen = $crate::study::choice::Choice::of_name(text);
                chosen.ok_or($crate::study::refusal::Reason::Unreadable)
            }
        }
    };
}

pub(crate) use chosen_by_name;

chosen_by_name!(BilledUnit);
chosen_by_name!(Currency);
chosen_by_name!(StandardUnit);
