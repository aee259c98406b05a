//! A formula in the reader's language: how its symbols, signs and rounding are written.

use rust_decimal::{Decimal, dec};

use super::adjustment::{ratio_symbol, share_symbol};
use super::language::Language;
use super::number::count;
use crate::study::formula::{Formula, Over, Rounding, Symbol, Term};
use crate::study::working::Input;

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
pub fn input_symbol(input: &Input, language: Language) -> String {
    let symbol = symbol_text(input.symbol, language);
    match input.month {
        Some(month) if !symbol.is_empty() => of_month(symbol, month.number),
        _ => symbol.to_owned(),
    }
}

const fn rounding_text(rounding: Rounding, language: Language) -> &'static str {
    match (rounding, language) {
        (Rounding::None, _) => "",
        (Rounding::Cent, Language::English) => ", to 0.01, halves away from zero",
        (Rounding::Cent, Language::Chinese) => "，四舍五入至 0.01",
        (Rounding::Tick, Language::English) => ", to the nearest tick, halves away from zero",
        (Rounding::Tick, Language::Chinese) => "，四舍五入至最小变动价位",
        (Rounding::WholeLots, Language::English) => ", to the nearest whole lot, halves down",
        (Rounding::WholeLots, Language::Chinese) => "，取最接近的整数手，恰为一半时舍去",
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
const fn symbol_text(symbol: Symbol, language: Language) -> &'static str {
    let [english, chinese] = match symbol {
        Symbol::Unmoved => ["U"; 2],
        Symbol::Unhedged => ["C"; 2],
        Symbol::Exposure => ["Q"; 2],
        Symbol::IndexToday => ["I₀"; 2],
        Symbol::FuturesPrice => ["F"; 2],
        Symbol::Settlement => ["I"; 2],
        Symbol::Lots => ["n"; 2],
        Symbol::Gain => ["G"; 2],
        Symbol::Locked => ["H"; 2],
        Symbol::TotalUnhedged => ["ΣC"; 2],
        Symbol::TotalGain => ["ΣG"; 2],
        Symbol::TotalLocked => ["ΣH"; 2],
        Symbol::TotalPlain => ["Σq"; 2],
        Symbol::TotalExposure => ["ΣQ"; 2],
        Symbol::TotalLots => ["Σn"; 2],
        Symbol::Tokens => ["q"; 2],
        Symbol::Hours => ["t"; 2],
        Symbol::Factor => ["k"; 2],
        Symbol::Weight => ["w"; 2],
        Symbol::AdjustedShare(kind) => share_symbol(kind),
        Symbol::AdjustedRatio(kind) => ratio_symbol(kind),
        Symbol::BatchWeight => ["v"; 2],
        Symbol::Premium => ["p"; 2],
        Symbol::MonthNumber => ["m"; 2],
        Symbol::IndexResponse => ["f"; 2],
        Symbol::Share => ["h"; 2],
        Symbol::LotSize => ["L"; 2],
        Symbol::BudgetDistance => ["a"; 2],
        Symbol::OwnVolatility => ["σ"; 2],
        Symbol::Beta => ["β"; 2],
        Symbol::RSquared => ["R²"; 2],
        Symbol::IndexVariance => ["V"; 2],
        Symbol::JumpVariance => ["J"; 2],
        Symbol::UnitVariance => ["T"; 2],
        Symbol::DeviationUnhedged => ["s₀"; 2],
        Symbol::DeviationLocked => ["s"; 2],
        Symbol::InterestRate => ["r"; 2],
        Symbol::Convenience => ["y"; 2],
        Symbol::Expected => ["E"; 2],
        Symbol::NearPrice => ["P₁"; 2],
        Symbol::FarPrice => ["P₂"; 2],
        Symbol::NearMonth => ["m₁"; 2],
        Symbol::FarMonth => ["m₂"; 2],
        Symbol::Fees => ["fees", "手续费"],
        Symbol::TotalFees => ["Σfees", "Σ手续费"],
        Symbol::Saved => ["saved", "节省"],
        Symbol::EffectivePrice => ["effective price", "实际均价"],
        Symbol::Covered => ["covered", "覆盖比例"],
        Symbol::Margin => ["margin", "保证金"],
        Symbol::Price => ["price", "价格"],
        Symbol::ExchangeRate => ["FX", "汇率"],
        Symbol::Entered => ["entered value", "填入值"],
        Symbol::Tick => ["tick", "最小变动价位"],
        Symbol::Fee => ["fee", "每手费用"],
        Symbol::MarginRate => ["rate", "保证金率"],
        Symbol::Budget => ["budget", "预算"],
        Symbol::VolatilityCut => ["cut", "降幅"],
        Symbol::None => [""; 2],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}
