//! Scenarios side by side, in English.

use super::{Ends, Labels, Sentences};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn answer(&self, ends: &Ends) -> Vec<Piece> {
        let Ends { least: [least, low], most: [most, high], apart } = ends;
        match apart {
            Some(apart) => sentence![
                "With its lock, the total is least in “",
                least.clone(),
                "”, at ",
                Piece::Locked(low.clone()),
                ", and most in “",
                most.clone(),
                "”, at ",
                Piece::Locked(high.clone()),
                ": ",
                Piece::Strong(apart.clone()),
                " apart.",
            ],
            None => {
                sentence!["With their locks, all of them come to ", Piece::Locked(low.clone()), "."]
            }
        }
    }

    fn free_name(&self, models: &str, moves: &str, share: &str) -> String {
        format!("{models}, {moves}, {share} locked")
    }

    fn numbered(&self, number: usize) -> String {
        format!("Scenario {number}")
    }

    fn converted(&self, code: &str, rate: &str, day: &str) -> String {
        format!(
            "All amounts in {code}, at the first scenario’s rate of {rate} for a dollar, of {day}."
        )
    }

    fn effective(&self, units: &[&str]) -> String {
        format!("Effective price, {}", units.join(" or "))
    }

    fn places(&self, count: usize, most: usize) -> String {
        format!("{count} of {most} places are taken.")
    }
}

pub(super) const LABELS: Labels = Labels {
    both_sides: "Some of these pay a bill and others take in revenue, so their totals do not stand against each other: read each beside its own without the lock.",
    too_few: "Add two scenarios or more, up to four: change the entries in the calculator or in a view of “In depth”, and add what you see.",
    other_horizons: "They look at different numbers of months: compare the amounts a month.",
    add: "Add to comparison",
    added: "Added.",
    full: "All four places are taken: remove one first.",
    see: "See them side by side",
    list: "The scenarios",
    list_note: "Kept in this browser, and in the link of this view. Each keeps its own date and prices.",
    name: "Name of scenario",
    open: "Open",
    earlier: "Move forward",
    later: "Move back",
    remove: "Remove",
    figure: "What each comes to under its own move",
    scale: "Scale",
    same_scale: "The same for all",
    own_scale: "Its own for each",
    own_scale_caption: "each on its own scale",
    same_scale_note: "One scale for all: a bar or a line twice as high is twice as much.",
    own_scale_note: "Each on its own scale: compare the amounts, not the heights.",
    far_apart_note: "Each on its own scale, because the largest is more than four times the smallest: compare the amounts, not the heights.",
    inspect: "Amount or month to look at",
    figures: "Figures, and how far from the first",
    figures_note: "Exact figures under each scenario’s own move of prices. What is simulated stands in the views of each.",
    what: "Figure",
    value: "Value",
    difference: "Difference",
    unmoved: "At today’s prices",
    change: "Move of prices",
    unhedged: "Without the lock",
    locked: "With the lock",
    saved: "Gain of the lock less fees",
    mirror_locked: "With the lock, if prices go the other way",
    a_month: "With the lock, a month",
    share: "Locked share",
    lots: "Lots",
    margin: "Initial margin",
    months: "Months",
    entries: "What they differ in",
    entries_note: "Entries by their key in a link; everything else is the same.",
    no_differences: "Their entries are the same.",
    key: "Key",
};
