//! Input as most vendors report it: with what was cached and written inside. A bill prices each token
//! once, so that is taken off before anything is multiplied.

use rust_decimal::Decimal;

use crate::market::arithmetic::{Exact, total};
use crate::market::quantity::{Quantity, Tokens};
use crate::market::token::{PerKind, TokenKind};

/// Why reported counts do not fit together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotInside {
    /// Cached and written tokens are more than the input that they should lie inside.
    AboveAllInput {
        /// Cached and written tokens together.
        parts: Decimal,
    },
    /// A count that no field takes: negative, too large, or not whole.
    OutOfRange,
}

/// Cached and written tokens together.
fn parts(tokens: PerKind<Tokens>) -> Decimal {
    // OK because three counts of at most 10^16 have room.
    [tokens.cached, tokens.write, tokens.write_long].map(Quantity::get).iter().sum()
}

/// All input tokens: uncached, cached and written.
pub fn reported_input(tokens: PerKind<Tokens>) -> Decimal {
    // OK because four counts of at most 10^16 have room.
    total([tokens.input.get(), parts(tokens)].map(Some).into_iter()).unwrap_or_default()
}

/// Tokens with another reported count of a kind: of [`TokenKind::Input`] all input, of which the cached
/// and written stay; of a kind inside it, the same input with less or more of it uncached.
///
/// # Errors
/// [`NotInside`].
pub fn with_reported(
    tokens: PerKind<Tokens>,
    kind: TokenKind,
    count: Decimal,
) -> Result<PerKind<Tokens>, NotInside> {
    let all = if kind == TokenKind::Input { count } else { reported_input(tokens) };
    let mut changed = tokens;
    if kind != TokenKind::Input {
        *changed.get_mut(kind) = Tokens::new(count).map_err(|_| NotInside::OutOfRange)?;
    }
    if !kind.is_input() {
        return Ok(changed);
    }
    let inside = parts(changed);
    let rest = all.minus(inside).ok_or(NotInside::OutOfRange)?;
    if rest < Decimal::ZERO {
        return Err(NotInside::AboveAllInput { parts: inside });
    }
    changed.input = Tokens::new(rest).map_err(|_| NotInside::OutOfRange)?;
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn tokens(input: u32, cached: u32, output: u32) -> PerKind<Tokens> {
        let [input, cached, output] = [input, cached, output].map(Tokens::from_whole);
        PerKind { input, cached, output, ..PerKind::default() }
    }

    /// The row of a public report: input 16,845,360, of which 16,358,912 were cached.
    #[test]
    fn cached_tokens_are_taken_off_in_whichever_order_they_are_typed() {
        let first = with_reported(PerKind::default(), TokenKind::Input, dec!(16_845_360)).unwrap();
        let both = with_reported(first, TokenKind::Cached, dec!(16_358_912)).unwrap();
        let all = with_reported(both, TokenKind::Output, dec!(63_820)).unwrap();
        assert_eq!(all, tokens(486_448, 16_358_912, 63_820));
        assert_eq!(reported_input(all), dec!(16_845_360));
        let more = with_reported(all, TokenKind::Input, dec!(16_845_361)).unwrap();
        assert_eq!(more, tokens(486_449, 16_358_912, 63_820));
    }

    #[test]
    fn parts_that_do_not_lie_inside_are_named() {
        let some = tokens(10, 20, 5);
        let inside = |parts| Err(NotInside::AboveAllInput { parts });
        assert_eq!(with_reported(some, TokenKind::Input, dec!(19)), inside(dec!(20)));
        assert_eq!(with_reported(some, TokenKind::Write, dec!(11)), inside(dec!(31)));
        assert_eq!(with_reported(some, TokenKind::Write, dec!(0.5)), Err(NotInside::OutOfRange));
        assert_eq!(with_reported(some, TokenKind::Input, dec!(20)), Ok(tokens(0, 20, 5)));
    }
}
