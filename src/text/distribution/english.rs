//! How sure the total is, in English.

use super::{Bin, Ends, Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn range(&self, name: &str, months: usize, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece> {
        let span = format!("In nine outcomes of ten the total of {months} months lies between ");
        match locked {
            Some(locked) => sentence![
                span,
                Piece::Unhedged(unhedged.low),
                " and ",
                Piece::Unhedged(unhedged.high),
                format!(" without a lock, and with a {name} between "),
                Piece::Locked(locked.low),
                " and ",
                Piece::Locked(locked.high),
                ".",
            ],
            None => sentence![
                span,
                Piece::Unhedged(unhedged.low),
                " and ",
                Piece::Unhedged(unhedged.high),
                " without a lock.",
            ],
        }
    }

    fn regret(&self, chance: &str, size: Option<&str>) -> Vec<Piece> {
        match size {
            Some(size) => sentence![
                format!("In {chance} outcomes you would have been better off without it, by "),
                Piece::Strong(size.to_owned()),
                " on average.",
            ],
            None => sentence!["It never leaves you worse off than without."],
        }
    }

    fn dot(&self, rank: usize, of: usize, amount: &str, is_locked: bool) -> String {
        let lock = if is_locked { "with the lock" } else { "without a lock" };
        format!("Outcome {rank} of {of} {lock}, from the smallest: {amount}.")
    }

    fn bin(&self, bin: &Bin) -> String {
        let Bin { from, to, unhedged, locked } = bin;
        format!("Between {from} and {to}: {unhedged} without a lock, {locked} with it.")
    }

    fn over_budget(&self, unhedged: usize, locked: usize, of: usize, side: Side) -> String {
        let breaks = match side {
            Side::Buyer => "break the budget",
            Side::Provider => "fall short of the budget",
        };
        format!(
            "Of {of} equally likely outcomes {unhedged} {breaks} without a lock, and {locked} with it."
        )
    }
}

pub(super) const LABELS: Labels = Labels {
    dots: "Fifty equally likely totals",
    dots_note: "Each dot is one outcome in fifty, at its own amount.",
    inspect_dot: "Outcome to look at",
    histogram: "All simulated totals",
    histogram_note: "Outcomes of 100 in each of forty equal steps; the first and the last also hold what lies beyond.",
    inspect_bin: "Step to look at",
    total: "total of all months",
    of_hundred: "of 100 outcomes",
    budget: "budget",

    figures: "The figures",
    figures_note: "Cash-flow-at-risk is the distance from the mean to the bad end. A lock is regretted where it leaves you worse off than none.",
    median: "Half lie above",
    mean: "Mean",
    low: "1 in 20 below",
    high: "1 in 20 above",
    deviation: "Standard deviation",
    at_risk: "Cash-flow-at-risk",
    shortfall: "Mean of the worst 5%",
    over_budget: ["Over budget", "Short of budget"],
    overrun: "then by",
    regret: "Regretted",
    regret_size: "then by",

    parts: "What the total is made of",
    parts_note: "Each column adds up to its total. “Price” is what the index does to the bill, “basis” what your own price does beside the index, “use” what you buy more or less than planned.",
    part_names: [
        ["Bill at today’s prices", "Revenue at today’s prices"],
        ["Price: the index moves", "Price: the index moves"],
        ["Basis: your price is not the index", "Basis: your price is not the index"],
        ["Use is not as planned", "Use is not as planned"],
        ["The lock’s loss (a gain is negative)", "The lock’s gain (a loss is negative)"],
        ["Whole lots", "Whole lots"],
        ["The lock’s own costs", "The lock’s own costs"],
    ],
    part_total: "Total",
    on_average: "on average",
    worst: "worst 5%",

    variance: "Where the remaining risk comes from",
    variance_note: "Variance of the total with the lock, as a share of that without. Let in one after the other in this order; a part below zero makes up for another.",
    variance_names: [
        "What is left unlocked",
        "Whole lots",
        "Use is not as planned",
        "Your price is not the index",
        "Settled at another time than billed",
        "Not a future of the month itself",
    ],
    variance_left: "Left of the variance",
    variance_share: "Share of the variance without a lock",
};
