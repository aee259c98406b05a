//! What a line's tokens are made of: shares of input that are read from the cache or written to it,
//! and how much is written out for what is read in.
//!
//! "Half cached" is half of the input tokens, not of all tokens and not of the money.

use rust_decimal::{Decimal, dec};

use crate::hedge::bill::BillLine;
use crate::market::arithmetic::{Exact, total};
use crate::market::quantity::{Quantity, Tokens};
use crate::market::token::{PerKind, TokenKind};
use crate::market::write_multiple::WriteMultiple;

/// Most output tokens for one of input: beyond it a mix is a slip.
const MOST_OUTPUT: Decimal = dec!(1000);

/// Tokens of each kind for one token of input: the four kinds of input add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mix(PerKind<Decimal>);

/// Why a mix cannot have such a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MixError {
    /// A share below 0.
    Negative,
    /// Cached and written input would be more than all input.
    AboveAllInput,
    /// More than a thousand tokens of output for one of input.
    TooMuchOutput,
}

/// What tokens are used for, which decides how many of them a cache holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// A chat feature: 2,000 tokens in and 300 out a turn, half of the input cached. Assumed: no
    /// public statement was found.
    Chat,
    /// A customer-service bot: 3,500 tokens in and 200 out a turn, three quarters cached. Assumed,
    /// between 0.5 and 0.9 as chat clients on DeepSeek reach.
    Service,
    /// Coding agents: 93.08 % read and 6.91 % written, measured over 21 tasks (aws-samples/
    /// sample-agent-cost-bench, pull request 4); output 1 % of input is assumed.
    Coding,
}

impl Profile {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 3] = [Self::Chat, Self::Service, Self::Coding];
}

impl Mix {
    /// The mix of a line; `None` without input, of which it would be shares.
    pub fn of(tokens: PerKind<Tokens>) -> Option<Self> {
        let tokens = tokens.map(Quantity::get);
        let kinds = TokenKind::ALL.into_iter().filter(|kind| kind.is_input());
        let input = total(kinds.map(|kind| Some(tokens.get(kind))))?;
        let mut is_known = !input.is_zero();
        let shares = tokens.map(|count| {
            let share = count.over(input);
            is_known &= share.is_some();
            share.unwrap_or_default()
        });
        is_known.then_some(Self(shares))
    }

    /// What a profile makes of a vendor's caches: where a vendor does not bill what it writes, that
    /// is uncached input.
    pub fn typical(profile: Profile, provider: &str, model: &str) -> Self {
        let (cached, written, output) = match profile {
            Profile::Chat => (dec!(0.5), Decimal::ZERO, dec!(0.15)),
            Profile::Service => (dec!(0.75), Decimal::ZERO, dec!(0.0571)),
            Profile::Coding => (dec!(0.9308), dec!(0.0691), dec!(0.01)),
        };
        let is_billed = WriteMultiple::of(provider, model).is_some();
        let write = if is_billed { written } else { Decimal::ZERO };
        Self(PerKind {
            input: Decimal::ONE - cached - write,
            cached,
            write,
            write_long: Decimal::ZERO,
            output,
        })
    }

    /// The mix of a line, or that of a chat feature at its vendor where it has none.
    pub fn of_line(line: &BillLine) -> Self {
        Self::of(line.tokens).unwrap_or_else(|| Self::typical_of(Profile::Chat, line))
    }

    /// What a profile makes of the caches of a line's vendor.
    pub fn typical_of(profile: Profile, line: &BillLine) -> Self {
        // A listed model's name is its provider, model and currency.
        let (provider, model) = line.model.split_once('/').unwrap_or_default();
        Self::typical(profile, provider, model)
    }

    /// Tokens of each kind for one of input.
    pub const fn shares(self) -> PerKind<Decimal> {
        self.0
    }

    /// The same with another share of a kind. What changes of cached or written input is taken from
    /// the uncached, and a share of the uncached cannot be set by itself.
    ///
    /// # Errors
    /// [`MixError`].
    pub fn with(self, kind: TokenKind, share: Decimal) -> Result<Self, MixError> {
        if share < Decimal::ZERO {
            return Err(MixError::Negative);
        }
        if !kind.is_input() && share > MOST_OUTPUT {
            return Err(MixError::TooMuchOutput);
        }
        if kind.is_input() && share > Decimal::ONE {
            return Err(MixError::AboveAllInput);
        }
        let mut shares = self.0;
        if kind == TokenKind::Input {
            return Ok(self);
        }
        *shares.get_mut(kind) = share;
        shares.input = Decimal::ONE - shares.cached - shares.write - shares.write_long;
        if shares.input < Decimal::ZERO { Err(MixError::AboveAllInput) } else { Ok(Self(shares)) }
    }
}
