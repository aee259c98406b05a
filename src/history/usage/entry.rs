//! What one row of an export says.

use rust_decimal::Decimal;

use crate::hedge::adjustment::AdjustmentKind;
use crate::market::token::{PerKind, TokenKind};

/// What one row of an export says; what it does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsageRow {
    /// The model as the file calls it.
    pub model: String,
    /// Tokens, as they are reported: input may include those of a cache.
    pub tokens: PerKind<Option<Decimal>>,
    /// Requests.
    pub requests: Option<Decimal>,
    /// What the row costs.
    pub cost: Option<Decimal>,
    /// What the tokens of each kind cost.
    pub costs: PerKind<Option<Decimal>>,
    /// The currency's code.
    pub currency: Option<String>,
    /// Whether the row is of a batch, where the file tells.
    pub is_batch: Option<bool>,
    /// What else changes the price of the row's tokens.
    pub adjustments: Vec<AdjustmentKind>,
    /// Price of a token, where rows of one kind differ by it.
    pub token_price: Option<Decimal>,
    /// Whether the row's own total says that input includes the tokens of a cache.
    pub includes_cached: Option<bool>,
}

impl UsageRow {
    /// Tokens of one kind and what they cost.
    pub fn one(
        model: &str,
        kind: TokenKind,
        tokens: Option<Decimal>,
        cost: Option<Decimal>,
    ) -> Self {
        let mut entry = Self { model: model.to_owned(), cost, ..Self::default() };
        *entry.tokens.get_mut(kind) = tokens;
        *entry.costs.get_mut(kind) = cost;
        entry
    }

    /// A cost that is not of tokens.
    pub fn cost(model: &str, cost: Option<Decimal>) -> Self {
        Self { model: model.to_owned(), cost, ..Self::default() }
    }

    /// The same in a currency.
    pub fn in_currency(mut self, code: &str) -> Self {
        self.currency = Some(code.trim().to_uppercase()).filter(|code| !code.is_empty());
        self
    }
}
