//! What a vendor charges for each kind of token.

use super::quantity::Price;
use super::token::{PerKind, TokenKind};

/// Money per million tokens of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TokenPrices {
    /// For uncached input.
    pub input: Price,
    /// For cached input.
    pub cached: Price,
    /// For input written to the cache for minutes; `None` is the price of uncached input.
    pub write: Option<Price>,
    /// For input written to the cache for longer; `None` is the price of uncached input.
    pub write_long: Option<Price>,
    /// For output.
    pub output: Price,
}

impl TokenPrices {
    /// Prices of a list that has none for writes.
    pub const fn listed(input: Price, cached: Price, output: Price) -> Self {
        Self { input, cached, write: None, write_long: None, output }
    }

    /// The price of one kind.
    pub fn get(&self, kind: TokenKind) -> Price {
        self.per_kind().get(kind)
    }

    /// The price of every kind.
    pub fn per_kind(&self) -> PerKind<Price> {
        PerKind {
            input: self.input,
            cached: self.cached,
            write: self.write.unwrap_or(self.input),
            write_long: self.write_long.unwrap_or(self.input),
            output: self.output,
        }
    }
}
