//! Fifty possible years, in English.

use super::{Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn finding(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: [usize; 2],
        of: usize,
    ) -> Vec<Piece> {
        let than = match side {
            Side::Buyer => "cost more than",
            Side::Provider => "bring in less than",
        };
        let [unhedged, locked] = over;
        sentence![
            format!("With an index that explains {r_squared}, "),
            Piece::Unhedged(format!("{unhedged} of {of}")),
            format!(" years {than} {budget} without the lock, and "),
            Piece::Locked(format!("{locked} of {of}")),
            " with it.",
        ]
    }

    fn asked(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: usize,
        of: usize,
    ) -> Vec<Piece> {
        let than = match side {
            Side::Buyer => "cost more than",
            Side::Provider => "bring in less than",
        };
        sentence![
            format!("With an index that explains {r_squared}, "),
            Piece::Unhedged(format!("{over} of {of}")),
            format!(" years {than} {budget} without the lock. How many with it?"),
        ]
    }

    fn guessed(&self, guess: usize) -> String {
        format!("You guessed {guess}. ")
    }

    fn dot(&self, place: usize, of: usize, name: &str, total: &str) -> String {
        format!("Year {place} of {of}, {name}: {total}.")
    }

    fn dealt(&self, count: usize, unhedged: String, locked: String, lost: usize) -> Vec<Piece> {
        sentence![
            format!("Year {count}: "),
            Piece::Unhedged(unhedged),
            " without the lock, ",
            Piece::Locked(locked),
            " with it. So far the lock has lost in ",
            Piece::Strong(format!("{lost} of {count}")),
            if count == 1 { " year." } else { " years." },
        ]
    }

    fn dealt_month(&self, month: &str, unhedged: &str, locked: &str) -> String {
        format!("{month}: {unhedged} without the lock, {locked} with it.")
    }
}

pub(super) const LABELS: Labels = Labels {
    unhedged: "without the lock",
    locked: "with the lock",
    budget: "Your budget",
    line: "The line is your budget,",
    a_year: "in all",
    deal: "Deal a year",
    dealt: "The dealt year, month by month",
    look_at: "Year to look at",
    month: "Month to look at",
    waiting: "The years are being drawn.",
    guess: "Your guess: years that miss the budget with the lock",
    no_guess: "no guess yet",
    count: "Count the dots",
};
