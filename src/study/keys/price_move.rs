//! What prices do.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// The slider, or a named move.
    "move.kind" => scenario price_move.kind;
    /// The slider's move of prices.
    "move.change" => scenario price_move.change;
    /// Power of the index's factor by which the own price moves.
    "move.pass_through" => scenario price_move.pass_through;
    /// How much of the slider's move the index shares: 0 is "only this vendor moves".
    "move.market_response" => scenario price_move.market_response;
    /// How the move unfolds.
    "move.shape" => scenario price_move.shape;
    /// Over how many months it unfolds.
    "move.months" => scenario price_move.months;
    /// Which named move.
    "move.name" => scenario price_move.name;
    /// Steps of the named move.
    "move.steps" => scenario price_move.steps;
    /// How much of a named move the index shares.
    "move.index_response" => scenario price_move.index_response;
};
