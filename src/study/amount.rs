//! From an amount of money to tokens: most readers know what they pay a month and no token count.
//!
//! The tokens are what a scenario keeps; an amount is only a way of writing them. All amounts are those
//! of month 1 in the line's own currency.

use rust_decimal::{Decimal, RoundingStrategy};

use super::mix::Mix;
use super::reported_input::reported_input;
use crate::hedge::bill::{BillLine, Factor, MILLION, to_cent};
use crate::market::arithmetic::{Exact, rounded, total};
use crate::market::quantity::{AdjustedShare, MonthlyGrowth, Quantity, Tokens};
use crate::market::token::{PerKind, TokenKind};

/// Tokens that cost a wanted amount, as nearly as whole tokens can.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scaled {
    /// Tokens of each kind in month 1.
    pub tokens: PerKind<Tokens>,
    /// What they cost, to the cent: the wanted amount, unless a single token costs more than a cent.
    pub cost: Decimal,
}

/// Why no tokens, or no share, cost an amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AmountError {
    /// The amount is not above zero; a zero amount has no mix.
    NotPositive,
    /// The tokens of this mix are free, so that no number of them costs anything.
    Free,
    /// It would take more tokens than a line may have.
    TooLarge,
    /// No share between none and all costs as much.
    OutOfReach {
        /// The least that the line can cost.
        least: Decimal,
        /// The most that it can cost.
        most: Decimal,
    },
}

/// What a line costs in month 1 in its own currency, not rounded.
fn exact_cost(line: &BillLine) -> Option<Decimal> {
    line.cost(MonthlyGrowth::default(), 1, PerKind::all(Factor::UNMOVED))
}

/// What a line costs in month 1 in its own currency, to the cent; `None` past 28 digits.
pub fn line_cost(line: &BillLine) -> Option<Decimal> {
    exact_cost(line).and_then(to_cent)
}

/// The tokens at a line's own mix that cost a wanted amount; a line without tokens takes the mix of
/// its vendor.
///
/// # Errors
/// [`AmountError`].
pub fn tokens_for(line: &BillLine, wanted: Decimal) -> Result<Scaled, AmountError> {
    let own = line.tokens.map(Quantity::get);
    let is_nothing = own == PerKind::all(Decimal::ZERO);
    tokens_at(line, if is_nothing { Mix::of_line(line).shares() } else { own }, wanted)
}

/// The tokens of another mix that cost what the line costs now. Where the line or the mix is free, as
/// many input tokens as there are.
///
/// # Errors
/// [`AmountError`].
pub fn tokens_of_mix(line: &BillLine, mix: Mix) -> Result<Scaled, AmountError> {
    let too_large = AmountError::TooLarge;
    // To the cent, so that many changes of the mix leave the amount as it was entered.
    let cost = line_cost(line).ok_or(too_large)?;
    match tokens_at(line, mix.shares(), cost) {
        Err(AmountError::NotPositive | AmountError::Free) => {
            let input = reported_input(line.tokens);
            let mut tokens = line.tokens;
            for kind in TokenKind::ALL {
                let count = input.times(mix.shares().get(kind)).ok_or(too_large)?;
                *tokens.get_mut(kind) = Tokens::new(count.round()).map_err(|_| too_large)?;
            }
            let line = BillLine { tokens, ..line.clone() };
            Ok(Scaled { tokens, cost: line_cost(&line).ok_or(too_large)? })
        }
        scaled => scaled,
    }
}

/// A mix that an amount being typed is scaled from: "250000" passes through 2 and 25, where whole
/// tokens are too few to hold a mix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typing {
    /// The tokens before the first digit.
    base: PerKind<Tokens>,
    /// The tokens that were written last.
    written: PerKind<Tokens>,
}

impl Typing {
    /// The tokens that cost a wanted amount, at the mix before the typing where the line's tokens are
    /// still those that it wrote; and the typing so far.
    ///
    /// # Errors
    /// [`AmountError`].
    pub fn enter(
        before: Option<Self>,
        line: &BillLine,
        wanted: Decimal,
    ) -> Result<(Self, Scaled), AmountError> {
        let so_far = before.filter(|typing| typing.written == line.tokens);
        let base = so_far.map_or(line.tokens, |typing| typing.base);
        let based = BillLine { tokens: base, ..line.clone() };
        let scaled = if line_cost(&based) == Some(wanted) {
            Scaled { tokens: base, cost: wanted }
        } else {
            tokens_for(&based, wanted)?
        };
        Ok((Self { base, written: scaled.tokens }, scaled))
    }
}

/// The tokens in these proportions that cost a wanted amount.
fn tokens_at(
    line: &BillLine,
    proportions: PerKind<Decimal>,
    wanted: Decimal,
) -> Result<Scaled, AmountError> {
    if wanted <= Decimal::ZERO {
        return Err(AmountError::NotPositive);
    }
    let too_large = AmountError::TooLarge;
    let token_cost = |kind: TokenKind| {
        line.prices.get(kind).get().over(MILLION)?.times(line.price_factor(kind)?)
    };
    let kinds = TokenKind::ALL.into_iter();
    let of_kind = |kind| proportions.get(kind).times(token_cost(kind)?);
    let unit = total(kinds.clone().map(of_kind)).ok_or(too_large)?;
    if unit.is_zero() {
        return Err(AmountError::Free);
    }
    let scale = wanted.over(unit).ok_or(too_large)?;
    let mut counts = PerKind::all(Decimal::ZERO);
    for kind in kinds.clone() {
        let count = proportions.get(kind).times(scale).ok_or(too_large)?;
        *counts.get_mut(kind) = rounded(count, 0, RoundingStrategy::MidpointNearestEven);
    }
    // What rounding to whole tokens left, if that is a cent, goes to the kind that divides it most finely.
    let used = kinds.filter(|kind| !proportions.get(*kind).is_zero());
    let costs = used.filter_map(|kind| Some((kind, token_cost(kind)?)));
    let finest = costs.filter(|(_, cost)| !cost.is_zero()).min_by_key(|(_, cost)| *cost);
    let line_of = |counts: PerKind<Decimal>| {
        let mut has_room = true;
        let tokens = counts.map(|count| {
            let tokens = Tokens::new(count);
            has_room &= tokens.is_ok();
            tokens.unwrap_or_default()
        });
        has_room.then(|| BillLine { tokens, ..line.clone() })
    };
    let so_far = line_of(counts).and_then(|line| exact_cost(&line)).ok_or(too_large)?;
    let is_off = to_cent(so_far) != to_cent(wanted);
    if let Some((kind, cost)) = finest.filter(|_| is_off) {
        let left = wanted.minus(so_far).and_then(|left| left.over(cost)).ok_or(too_large)?;
        let count = counts.get_mut(kind);
        *count = (*count + left.round()).max(Decimal::ZERO);
    }
    let scaled = line_of(counts).ok_or(too_large)?;
    let cost = line_cost(&scaled).ok_or(too_large)?;
    Ok(Scaled { tokens: scaled.tokens, cost })
}

/// The share of a line's tokens at peak hours with which it costs a billed amount: the line's own where
/// that costs it already, or else the shortest that does to the cent.
///
/// # Errors
/// [`AmountError`]; `OutOfReach` also where peak hours cost the same as others.
pub fn peak_share_for(line: &BillLine, billed: Decimal) -> Result<AdjustedShare, AmountError> {
    if line_cost(line) == Some(billed) {
        return Ok(line.adjustments.peak.share);
    }
    let cost_at = |share: Decimal| {
        let mut line = line.clone();
        line.adjustments.peak.share = AdjustedShare::new(share).ok()?;
        exact_cost(&line)
    };
    let none = cost_at(Decimal::ZERO).ok_or(AmountError::TooLarge)?;
    let all = cost_at(Decimal::ONE).ok_or(AmountError::TooLarge)?;
    let (least, most) = (none.min(all), none.max(all));
    let out_of_reach = AmountError::OutOfReach { least, most };
    let cents = |amount: Decimal| to_cent(amount).ok_or(AmountError::TooLarge);
    if billed < cents(least)? || billed > cents(most)? {
        return Err(out_of_reach);
    }
    let share = billed.minus(none).and_then(|more| more.over(all.minus(none)?));
    let share = share.ok_or(out_of_reach)?.clamp(Decimal::ZERO, Decimal::ONE);
    let exact = AdjustedShare::SPEC.places;
    let costs_it = |share: &Decimal| cost_at(*share).and_then(to_cent) == to_cent(billed);
    let short = (3..exact).map(|places| share.round_dp(places)).find(costs_it);
    AdjustedShare::new(short.unwrap_or(share.round_dp(exact))).map_err(|_| out_of_reach)
}
