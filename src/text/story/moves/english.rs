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
                "{guessed}Of these {all} real moves, {up} went up and {down} went down. Applied to your bill, they run from "
            ),
            Piece::Strong(least),
            " to ",
            Piece::Strong(most),
            ".",
        ]
    }

    fn decline(
        &self,
        (who, day): (&str, &str),
        [least, most]: [u32; 2],
        [closed, open]: [String; 2],
        [first, last]: [String; 2],
    ) -> Vec<Piece> {
        sentence![format!(
            "And over years? {who} found ({day}) that the same skill gets {least} to {most} times cheaper a year, depending on the task. The same models do not. Their prices fell by {closed} to {open} a year on average ({first} to {last})."
        )]
    }
}

pub(super) const LABELS: Labels = Labels {
    guess: "A good model’s price, a year from now",
    show: "Show what happened",
    on_your_bill: "Real moves of 2026, on your bill",
    line_is_guess: "; the line is your guess",
    look_at: "Move to look at",
    sources: "Vendors’ price lists on the days named. The moves were picked to show both ways, and are no fair sample.",
};
