//! Prices that moved both ways, in English.

use super::{Labels, Sentences};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn short_name<'a>(&self, id: &'a str) -> &'a str {
        match id {
            "deepseek-v4-pro-off-peak-2026-08" => "V4-Pro",
            "openai-sol-2026-09" => "Sol",
            "claude-sonnet-5.5-2026-10" => "Sonnet cache",
            "openai-astra-2026-11" => "Astra",
            "anthropic-fable-2026-11" => "Fable",
            other => other,
        }
    }

    fn one(&self, name: &str, day: &str, effect: &str) -> String {
        format!("{name} (by {day}): {effect} on your bill.")
    }

    fn finding(
        &self,
        guess: Option<String>,
        counts: [usize; 3],
        least: String,
        most: String,
    ) -> Vec<Piece> {
        let [all, up, down] = counts;
        let guessed = guess.map(|guess| format!("You guessed {guess}. ")).unwrap_or_default();
        sentence![
            format!(
                "{guessed}Of {all} real moves, {up} went up and {down} went down. On your bill they run from "
            ),
            Piece::Strong(least),
            " to ",
            Piece::Strong(most),
            ".",
        ]
    }

    fn decline(&self, who: &str, day: &str, times: [u32; 2]) -> Vec<Piece> {
        let [least, most] = times;
        sentence![format!(
            "And over years? {who} found ({day}) that the same skill gets {least} to {most} times cheaper a year, depending on the task."
        )]
    }
}

pub(super) const LABELS: Labels = Labels {
    guess: "A good model’s price, a year from now",
    show: "Show what happened",
    on_your_bill: "Real moves of 2026, on your bill",
    line_is_guess: "; the line is your guess",
    look_at: "Move to look at",
    sources: "Vendors’ price lists on the days named.",
};
