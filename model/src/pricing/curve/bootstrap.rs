//! The curve that reproduces quotes, averages included.
//!
//! Each quote moves its own node by the factor that it is off, in turn, until all agree: an average
//! depends most on its own node, so that this converges, and prices remain positive on the way.

use super::{Bracket, Node};
use crate::pricing::curve::quote::Quote;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{FORWARD, LONGEST_LIST, YEARS};
use crate::pricing::unsolvable::Unsolvable;

/// Rounds before giving up.
const MOST_ROUNDS: usize = 500;
/// How near each quote is met.
const NEARNESS: f64 = 4e-16;

/// One node a quote.
pub(super) fn nodes(quotes: &[Quote]) -> Result<Vec<Node>, PricingError> {
    check(quotes)?;
    let middle = |quote: &Quote| quote.fixings.iter().sum::<f64>() / quote.fixings.len() as f64;
    let mut nodes: Vec<Node> =
        quotes.iter().map(|quote| Node { years: middle(quote), price: quote.price }).collect();
    let brackets: Vec<Vec<Bracket>> = quotes
        .iter()
        .map(|quote| quote.fixings.iter().map(|years| Bracket::around(&nodes, *years)).collect())
        .collect();
    let mut worst = 0.0_f64;
    for _ in 0..MOST_ROUNDS {
        let before = worst;
        worst = 0.0;
        for (index, (quote, brackets)) in quotes.iter().zip(&brackets).enumerate() {
            let sum: f64 = brackets.iter().map(|bracket| bracket.price(&nodes)).sum();
            let factor = quote.price / (sum / brackets.len() as f64);
            worst = worst.max((factor - 1.0).abs());
            // OK because there is a node a quote.
            nodes[index].price *= factor;
            let price = nodes[index].price;
            if price <= 0.0 || !price.is_finite() {
                return Err(uneven(factor));
            }
        }
        // Met, or as near as rounding lets it come.
        if worst <= NEARNESS || (worst < 1e-14 && worst >= before) {
            return Ok(nodes);
        }
    }
    Err(uneven(worst))
}

/// `factor` is what a node would still have to be multiplied by.
fn uneven(factor: f64) -> PricingError {
    let reason = PricingReason::NoSolution(Unsolvable::UnevenAverages);
    PricingError::new("quotes", factor, reason)
}

fn check(quotes: &[Quote]) -> Result<(), PricingError> {
    if quotes.is_empty() {
        return Err(PricingError::new("quotes", 0.0, PricingReason::Empty));
    }
    let fixings: usize = quotes.iter().map(|quote| quote.fixings.len()).sum();
    if fixings > LONGEST_LIST {
        let reason = PricingReason::TooLong { most: LONGEST_LIST };
        return Err(PricingError::new("quotes", fixings as f64, reason));
    }
    let mut last = -1.0;
    for (index, quote) in quotes.iter().enumerate() {
        let field = format!("quotes[{index}]");
        let named = |error: PricingError| PricingError {
            field: format!("{field}.{}", error.field).into(),
            ..error
        };
        FORWARD.named("price").check(quote.price).map_err(named)?;
        YEARS.named("fixings").check_each(&quote.fixings).map_err(named)?;
        for years in &quote.fixings {
            if *years <= last {
                return Err(PricingError::new(field, *years, PricingReason::NotIncreasing));
            }
            last = *years;
        }
    }
    Ok(())
}
