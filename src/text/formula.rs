//! A formula in the reader's language: how its symbols, signs and rounding are written.

mod chinese;
mod english;

use rust_decimal::{Decimal, dec};

use super::adjustment::{ratio_symbol, share_symbol};
use super::language::Language;
use super::number::count;
use crate::study::formula::{Formula, Over, Rounding, Symbol, Term};
use crate::study::working::WorkingInput;

/// What is written in words: roundings, and the symbols that are no letters.
#[derive(Clone, Copy, Debug)]
struct Words {
    to_cent: &'static str,
    to_tick: &'static str,
    to_whole_lots: &'static str,
    fees: &'static str,
    total_fees: &'static str,
    saved: &'static str,
    effective_price: &'static str,
    covered: &'static str,
    margin: &'static str,
    price: &'static str,
    exchange_rate: &'static str,
    entered: &'static str,
    tick: &'static str,
    fee: &'static str,
    margin_rate: &'static str,
    budget: &'static str,
    volatility_cut: &'static str,
}

const fn words(language: Language) -> &'static Words {
    language.choose(&english::WORDS, &chinese::WORDS)
}

/// How tightly a written term holds together, from the loosest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Total,
    Product,
    Power,
    Atom,
}

/// The whole formula: `H = C − G + fees`.
pub fn formula_text(formula: &Formula, language: Language) -> String {
    let result = symbol_text(formula.result, language);
    let (term, _) = written(&formula.term, language);
    let rounding = rounding_text(formula.rounding, language);
    format!("{result} = {term}{rounding}")
}

/// The symbol of an input, with the number of its month.
pub fn input_symbol(input: &WorkingInput, language: Language) -> String {
    let symbol = symbol_text(input.symbol, language);
    match input.month {
        Some(month) if !symbol.is_empty() => of_month(symbol, month.number),
        _ => symbol.to_owned(),
    }
}

fn rounding_text(rounding: Rounding, language: Language) -> &'static str {
    let words = words(language);
    match rounding {
        Rounding::None => "",
        Rounding::Cent => words.to_cent,
        Rounding::Tick => words.to_tick,
        Rounding::WholeLots => words.to_whole_lots,
    }
}

/// A term as it is written, and how tightly that holds together.
fn written(term: &Term, language: Language) -> (String, Binding) {
    let enclosed = |term: &Term, least: Binding| {
        let (text, binding) = written(term, language);
        if binding < least { format!("({text})") } else { text }
    };
    let pair = |left: &Term, sign: &str, right: &Term, binding: Binding, least: Binding| {
        (format!("{}{sign}{}", enclosed(left, binding), enclosed(right, least)), binding)
    };
    match term {
        Term::Input(symbol) => (symbol_text(*symbol, language).to_owned(), Binding::Atom),
        Term::InputOfMonth(symbol, month) => {
            (of_month(symbol_text(*symbol, language), *month), Binding::Atom)
        }
        Term::Number(number) => (number_text(*number, language), Binding::Atom),
        Term::Plus(left, right) => pair(left, " + ", right, Binding::Sum, Binding::Sum),
        Term::Minus(left, right) => pair(left, " − ", right, Binding::Sum, Binding::Total),
        Term::Times(left, right) => pair(left, " · ", right, Binding::Product, Binding::Product),
        Term::Over(left, right) => {
            let is_short = written(left, language).1 == Binding::Atom;
            let sign = if is_short { "/" } else { " / " };
            pair(left, sign, right, Binding::Product, Binding::Power)
        }
        Term::Power(base, exponent) => {
            let base = enclosed(base, Binding::Atom);
            match written(exponent, language) {
                (two, Binding::Atom) if two == "2" => (format!("{base}²"), Binding::Power),
                (exponent, Binding::Atom) => (format!("{base}^{exponent}"), Binding::Power),
                (exponent, _) => (format!("{base}^({exponent})"), Binding::Power),
            }
        }
        Term::Root(inner) => (format!("√{}", enclosed(inner, Binding::Atom)), Binding::Power),
        Term::Exponential(inner) => match written(inner, language) {
            (exponent, Binding::Atom) => (format!("e^{exponent}"), Binding::Power),
            (exponent, _) => (format!("e^({exponent})"), Binding::Power),
        },
        Term::Total(over, inner) => total(*over, inner, language),
    }
}

/// A sum: of a single symbol over months by its first and last, of the kinds of all lines by one Σ.
fn total(over: Over, inner: &Term, language: Language) -> (String, Binding) {
    match (over, inner) {
        (Over::Months(count), Term::Input(symbol)) => {
            let symbol = symbol_text(*symbol, language);
            let first = of_month(symbol, 1);
            match count {
                0 | 1 => (first, Binding::Atom),
                2 => (format!("{first} + {}", of_month(symbol, 2)), Binding::Sum),
                _ => (format!("{first} + … + {}", of_month(symbol, count)), Binding::Sum),
            }
        }
        (Over::Lines, Term::Total(Over::Kinds, _)) => written(inner, language),
        _ => {
            let (text, binding) = written(inner, language);
            let text = if binding < Binding::Product { format!("({text})") } else { text };
            (format!("Σ {text}"), Binding::Total)
        }
    }
}

fn number_text(number: Decimal, language: Language) -> String {
    if number == dec!(1_000_000) { "10⁶".to_owned() } else { count(number, language) }
}

/// A symbol with a month's number below it: `C₁₂`.
fn of_month(symbol: &str, month: u32) -> String {
    let below = |digit: char| match digit.to_digit(10) {
        Some(digit) => char::from_u32(u32::from('₀') + digit).unwrap_or(' '),
        None => digit,
    };
    let month: String = month.to_string().chars().map(below).collect();
    format!("{symbol}{month}")
}

/// How a symbol is written. Letters are the same in both languages.
fn symbol_text(symbol: Symbol, language: Language) -> &'static str {
    let words = words(language);
    match symbol {
        Symbol::Unmoved => "U",
        Symbol::Unhedged => "C",
        Symbol::Exposure => "Q",
        Symbol::IndexToday => "I₀",
        Symbol::FuturesPrice => "F",
        Symbol::Settlement => "I",
        Symbol::Lots => "n",
        Symbol::Gain => "G",
        Symbol::Locked => "H",
        Symbol::TotalUnhedged => "ΣC",
        Symbol::TotalGain => "ΣG",
        Symbol::TotalLocked => "ΣH",
        Symbol::TotalPlain => "Σq",
        Symbol::TotalExposure => "ΣQ",
        Symbol::TotalLots => "Σn",
        Symbol::Tokens => "q",
        Symbol::Hours => "t",
        Symbol::Factor => "k",
        Symbol::Weight => "w",
        Symbol::AdjustedShare(kind) => share_symbol(kind, language),
        Symbol::AdjustedRatio(kind) => ratio_symbol(kind, language),
        Symbol::BatchWeight => "v",
        Symbol::Premium => "p",
        Symbol::MonthNumber => "m",
        Symbol::IndexResponse => "f",
        Symbol::Share => "h",
        Symbol::LotSize => "L",
        Symbol::BudgetDistance => "a",
        Symbol::OwnVolatility => "σ",
        Symbol::Beta => "β",
        Symbol::RSquared => "R²",
        Symbol::IndexVariance => "V",
        Symbol::JumpVariance => "J",
        Symbol::UnitVariance => "T",
        Symbol::DeviationUnhedged => "s₀",
        Symbol::DeviationLocked => "s",
        Symbol::InterestRate => "r",
        Symbol::Convenience => "y",
        Symbol::Expected => "E",
        Symbol::NearPrice => "P₁",
        Symbol::FarPrice => "P₂",
        Symbol::NearMonth => "m₁",
        Symbol::FarMonth => "m₂",
        Symbol::Fees => words.fees,
        Symbol::TotalFees => words.total_fees,
        Symbol::Saved => words.saved,
        Symbol::EffectivePrice => words.effective_price,
        Symbol::Covered => words.covered,
        Symbol::Margin => words.margin,
        Symbol::Price => words.price,
        Symbol::ExchangeRate => words.exchange_rate,
        Symbol::Entered => words.entered,
        Symbol::Tick => words.tick,
        Symbol::Fee => words.fee,
        Symbol::MarginRate => words.margin_rate,
        Symbol::Budget => words.budget,
        Symbol::VolatilityCut => words.volatility_cut,
        Symbol::None => "",
    }
}
