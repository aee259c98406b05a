//! How much of a line's tokens is served at a price of its own: in a tier, as long requests, in a region.

use rust_decimal::Decimal;

use super::month::AdjustedTokens;
use crate::hedge::adjustment::AdjustmentKind;

/// Tokens of one side, input or output: all of them, and those that each adjustment changes the price of.
#[derive(Clone, Debug, Default)]
struct Side {
    all: Decimal,
    adjusted: Vec<(AdjustmentKind, Decimal)>,
}

impl Side {
    fn add(&mut self, tokens: Decimal, adjustments: &[AdjustmentKind]) -> Option<()> {
        self.all = self.all.checked_add(tokens)?;
        for kind in adjustments {
            match self.adjusted.iter_mut().find(|(known, _)| known == kind) {
                Some((_, sum)) => *sum = sum.checked_add(tokens)?,
                None => self.adjusted.push((*kind, tokens)),
            }
        }
        Some(())
    }

    /// The tokens of an adjustment.
    fn tokens(&self, kind: AdjustmentKind) -> Decimal {
        let found = self.adjusted.iter().find(|(known, _)| *known == kind);
        found.map(|(_, tokens)| *tokens).unwrap_or_default()
    }
}

/// Adds up the tokens of a line by what changes their price.
#[derive(Clone, Debug, Default)]
pub struct AdjustedSums {
    input: Side,
    output: Side,
}

impl AdjustedSums {
    /// Adds a row's tokens; `None` if a sum overflows.
    pub fn add(
        &mut self,
        input: Decimal,
        output: Decimal,
        adjustments: &[AdjustmentKind],
    ) -> Option<()> {
        self.input.add(input, adjustments)?;
        self.output.add(output, adjustments)
    }

    /// The shares of each adjustment that changes the price of any token.
    pub fn finish(&self) -> Vec<AdjustedTokens> {
        let of = |kind| {
            let (input, output) = (self.input.tokens(kind), self.output.tokens(kind));
            // The share is 0 without tokens.
            let share = |tokens: Decimal, all: Decimal| tokens.checked_div(all).unwrap_or_default();
            let all = self.input.all.saturating_add(self.output.all);
            let all = share(input.saturating_add(output), all);
            (!all.is_zero()).then(|| AdjustedTokens {
                kind,
                all,
                input: share(input, self.input.all),
                output: share(output, self.output.all),
            })
        };
        AdjustmentKind::ALL.into_iter().filter_map(of).collect()
    }
}
