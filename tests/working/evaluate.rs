//! Evaluates the formula of a working from the working's own inputs.

use rust_decimal::{Decimal, RoundingStrategy, dec};
use tokenlock::market::arithmetic::rounded;
use tokenlock::market::exact::{from_float, to_float};
use tokenlock::market::power::power;
use tokenlock::market::token::TokenKind;
use tokenlock::study::formula::{Formula, Over, Rounding, Symbol, Term};
use tokenlock::study::working::{Meaning, WorkingInput};

/// Which line, kind and month a symbol is of, as far as sums have said so.
#[derive(Clone, Copy, Default)]
struct Of {
    line: Option<usize>,
    kind: Option<TokenKind>,
    month: Option<u32>,
}

/// The formula's result, or why it has none.
pub fn evaluate(formula: &Formula, inputs: &[WorkingInput]) -> Result<Decimal, String> {
    let value = term(&formula.term, inputs, Of::default())?;
    let away = RoundingStrategy::MidpointAwayFromZero;
    Ok(match formula.rounding {
        Rounding::None => value,
        Rounding::Cent => rounded(value, 2, away),
        Rounding::Tick => {
            let tick = input(Symbol::Tick, inputs, Of::default())?;
            rounded(value / tick, 0, away) * tick
        }
        Rounding::WholeLots => rounded(value, 0, RoundingStrategy::MidpointTowardZero),
    })
}

/// The symbols that a formula names.
pub fn symbols(formula: &Formula) -> Vec<Symbol> {
    let mut found = Vec::new();
    collect(&formula.term, &mut found);
    if formula.rounding == Rounding::Tick {
        found.push(Symbol::Tick);
    }
    found
}

fn collect(term: &Term, found: &mut Vec<Symbol>) {
    match term {
        Term::Input(symbol) | Term::InputOfMonth(symbol, _) => found.push(*symbol),
        Term::Number(_) => {}
        Term::Plus(left, right)
        | Term::Minus(left, right)
        | Term::Times(left, right)
        | Term::Over(left, right)
        | Term::Power(left, right) => {
            collect(left, found);
            collect(right, found);
        }
        Term::Root(inner) | Term::Exponential(inner) | Term::Total(_, inner) => {
            collect(inner, found)
        }
    }
}

fn term(formula: &Term, inputs: &[WorkingInput], of: Of) -> Result<Decimal, String> {
    let value = |part: &Term| term(part, inputs, of);
    match formula {
        Term::Input(symbol) => input(*symbol, inputs, of),
        Term::InputOfMonth(symbol, month) => {
            input(*symbol, inputs, Of { month: Some(*month), ..of })
        }
        Term::Number(number) => Ok(*number),
        Term::Plus(left, right) => Ok(value(left)? + value(right)?),
        Term::Minus(left, right) => Ok(value(left)? - value(right)?),
        Term::Times(left, right) => Ok(value(left)? * value(right)?),
        Term::Over(left, right) => {
            value(left)?.checked_div(value(right)?).ok_or_else(|| "division by zero".to_owned())
        }
        Term::Power(base, exponent) => {
            power(value(base)?, value(exponent)?).ok_or_else(|| "no such power".to_owned())
        }
        Term::Root(inner) => {
            let inner = to_float(value(inner)?);
            from_float(inner.sqrt()).ok_or_else(|| format!("no root of {inner}"))
        }
        Term::Exponential(inner) => {
            let inner = to_float(value(inner)?);
            from_float(libm::exp(inner)).ok_or_else(|| format!("no exponential of {inner}"))
        }
        Term::Total(over, inner) => {
            let parts = parts(*over, inputs, of);
            if let Over::Months(count) = over {
                assert_eq!(parts.len(), *count as usize, "a month without an input");
            }
            parts.into_iter().map(|of| term(inner, inputs, of)).sum()
        }
    }
}

/// What a sum runs over: as many lines, kinds and months as have inputs.
fn parts(over: Over, inputs: &[WorkingInput], of: Of) -> Vec<Of> {
    let mut parts: Vec<Of> = Vec::new();
    for input in inputs {
        let part = match over {
            Over::Lines => Of { line: input.line, ..of },
            Over::Kinds if input.line == of.line => Of { kind: kind(input.meaning), ..of },
            Over::Months(_) => Of { month: input.month.map(|month| month.number), ..of },
            Over::Kinds => continue,
        };
        let is_part = match over {
            Over::Lines => part.line.is_some(),
            Over::Kinds => part.kind.is_some(),
            Over::Months(_) => part.month.is_some(),
        };
        let is_new = parts.iter().all(|known| {
            (known.line, known.kind, known.month) != (part.line, part.kind, part.month)
        });
        if is_part && is_new {
            parts.push(part);
        }
    }
    parts
}

const fn kind(meaning: Meaning) -> Option<TokenKind> {
    match meaning {
        Meaning::Tokens(kind)
        | Meaning::Price(kind)
        | Meaning::PriceFactor(kind)
        | Meaning::Weight(kind) => Some(kind),
        Meaning::AdjustedShare(_, kind) | Meaning::AdjustedRatio(_, kind) => kind,
        _ => None,
    }
}

/// The only input with a symbol, of the line, kind and month where it is one of such.
fn input(symbol: Symbol, inputs: &[WorkingInput], of: Of) -> Result<Decimal, String> {
    let fits = |input: &&WorkingInput| {
        let kind = kind(input.meaning);
        let month = input.month.map(|month| month.number);
        input.symbol == symbol
            && input.line.is_none_or(|line| of.line == Some(line))
            && kind.is_none_or(|kind| of.kind == Some(kind))
            && month.is_none_or(|month| of.month == Some(month))
    };
    let found: Vec<Decimal> = inputs.iter().filter(fits).map(|input| input.value.number).collect();
    match found[..] {
        [value] => Ok(value),
        _ => Err(format!("{symbol:?} is the symbol of {} inputs", found.len())),
    }
}

#[test]
fn a_symbol_without_an_input_has_no_value() {
    let formula = Formula::new(Symbol::Locked, Symbol::Unhedged - Symbol::Gain);
    assert!(evaluate(&formula, &[]).is_err());
    let constant = Formula::new(Symbol::Locked, Term::Number(dec!(0.125))).rounded(Rounding::Cent);
    assert_eq!(evaluate(&constant, &[]), Ok(dec!(0.13)));
}
