//! Who sells a lock, and who watches, in English.

use super::{Labels, Sentences};
use crate::study::venue::State;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn spread_cost(&self, spread: &str, cost: String, front: &str, back: &str) -> Vec<Piece> {
        sentence![
            format!(
                "The spread is the gap between the price to buy and the price to sell. At {spread}, getting into your lock and out again costs "
            ),
            Piece::Strong(cost),
            format!(
                ". The paper that proposes the contract wants its market makers to keep within {front} to {back}. Where few trade, the spread is wider."
            ),
        ]
    }

    fn venue(&self, id: &'static str) -> &'static str {
        match id {
            "xing" => "A paper: token futures",
            "shfe" => "Shanghai Futures Exchange: token futures",
            "nymex" => "CME (NYMEX), Chicago: GPU hours",
            "ice" => "ICE: GPU hours",
            "kalshi" => "Kalshi: bets on a GPU index",
            "architect" => "Architect AX, Bermuda: compute",
            "cftc" => "CFTC, the US regulator: compute derivatives",
            "openai" => "OpenAI: committed capacity",
            other => other,
        }
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::Proposed => "proposed",
            State::Studied => "studied",
            State::Announced => "announced, no date",
            State::Filed => "filed, outcome not seen",
            State::Consulted => "asked for comments, result not seen",
            State::Listed => "listed",
            State::Sold => "on sale; fixes spending, not price",
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    roles: [
        ["Provider, who sells tokens", "a steady income for tokens not yet sold", "missing a rise"],
        [
            "Speculator",
            "a profit if they guess the price better",
            "their own money on each wrong guess",
        ],
        ["Arbitrageur", "the gap between two prices of one thing", "that the gap grows first"],
        ["Market maker", "the spread between buying and selling", "being stuck when prices jump"],
    ],
    sides: "Who stands on the other side",
    role_heads: ["Who", "earns", "risks"],
    spread: "Buy–sell spread",
    cost: "Getting in and out",
    you: "here",
    terms: "Two contracts, term by term",
    term_heads: ["Term", "Proposed for tokens", "Filed for GPU hours"],
    standing: "Where it stands",
    venues: "What there is today",
    venue_heads: ["What", "How far", "Last seen"],
    sources: "Sources",
};
