//! What a lock would have done, in English.

use super::{Labels, MonthWords, Months, Outcome, Past, Sentences, Starts};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

fn months(count: usize) -> String {
    if count == 1 { "1 month".to_owned() } else { format!("{count} months") }
}

impl Sentences for English {
    fn nothing(&self, unhedged: &str, count: usize) -> Vec<Piece> {
        sentence![
            format!("Nothing is locked: over {} it comes to ", months(count)),
            Piece::Unhedged(unhedged.to_owned()),
            ".",
        ]
    }

    fn outcome(&self, outcome: &Outcome) -> Vec<Piece> {
        let Outcome { past, side, share, strategy, start, months: count, unhedged, hedged, .. } =
            outcome;
        let when = match past {
            Past::Move => format!("If prices move as your scenario says, {share} locked"),
            _ => format!("Had you locked {share} at the end of {start}"),
        };
        let would = match (past, side) {
            (Past::Move, Side::Buyer) => "you pay",
            (Past::Move, Side::Provider) => "you take in",
            (_, Side::Buyer) => "you would have paid",
            (_, Side::Provider) => "you would have taken in",
        };
        let mut said = sentence![
            format!("{when} ({strategy}), {would} "),
            Piece::Locked(hedged.clone()),
            format!(" over {} instead of ", months(*count)),
            Piece::Unhedged(unhedged.clone()),
            ": ",
        ];
        said.extend(match outcome.helped {
            Some(true) => sentence!["the lock brings ", Piece::Locked(outcome.size.clone()), "."],
            Some(false) => sentence!["the lock costs ", Piece::Loss(outcome.size.clone()), "."],
            None => sentence!["the lock changes nothing."],
        });
        said
    }

    fn months(&self, Months { helped, hurt, worst }: &Months) -> Vec<Piece> {
        match worst {
            None if *helped == 0 => Vec::new(),
            None => sentence![format!("It gains in {} and loses in none.", months(*helped))],
            Some((month, size)) => sentence![
                format!("It gains in {} and loses in {}, most in {month}: ", months(*helped), hurt),
                Piece::Loss(size.clone()),
                ".",
            ],
        }
    }

    fn starts(&self, Starts { count, helped, best, worst }: &Starts) -> Vec<Piece> {
        sentence![format!(
            "Of the {count} months in which it could have begun, it pays off from {helped}. The worst, {}, comes to {}; the best, {}, to {}.",
            worst.0, worst.1, best.0, best.1
        )]
    }

    fn left_out(&self, count: usize) -> Vec<Piece> {
        sentence![format!(
            "The history is too short for the last {} of your bill, which are left out.",
            months(count)
        )]
    }

    fn month(&self, month: &MonthWords) -> String {
        let MonthWords { month, settlement, own_price, unhedged, hedged, gain } = month;
        let with = match (hedged, gain) {
            (Some(hedged), Some(gain)) => format!(", with the lock {hedged} (lock {gain})"),
            _ => String::new(),
        };
        format!(
            "{month}: index {settlement}, own price {own_price}; without the lock {unhedged}{with}."
        )
    }

    fn resampled(&self, helped: &str, count: usize) -> String {
        format!(
            "The same months shuffled in blocks into 2,000 other stretches of {}: the lock pays off in {helped} of them.",
            months(count)
        )
    }

    fn of_tokens(&self) -> &'static str {
        "These are prices of tokens and not of GPU-hours: bring a file of your own, or look at your scenario’s move."
    }

    fn source(&self, past: Past, model: &str, months: Option<[String; 2]>) -> String {
        let between = months.map(|[from, to]| format!(", {from} to {to}")).unwrap_or_default();
        match past {
            Past::Own => format!("Your own price history beside its index{between}."),
            Past::OwnAlone => format!(
                "Your own price history{between}. It has no index, so the contract settles at your own price: no basis risk is in it."
            ),
            Past::Bundled => format!(
                "A bill over three open models beside an index of open models, month ends of weekly levels{between}, computed from a public ledger of price changes (jvrck/openrouterlist, MIT)."
            ),
            Past::Listed => format!(
                "{model}: list prices{between} on the tokens of your bill, each until the next one that was collected (data/prices.csv). The contract settles at this price itself: no basis risk is in it."
            ),
            Past::Move => "The move of your scenario, month by month.".to_owned(),
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    premise: "Your bill, your share and your curve of today, on prices of the past: each month’s price is today’s times how far it had come. No such future was ever quoted, so what one cost is what you assume today.",
    inputs: "What is tried",
    path: "On which prices",
    paths: ["The bundled index", "Your own file", "A model’s list price", "Your scenario’s move"],
    path_notes: [
        "A bill over three open models beside an index of open models, at month ends.",
        "The price history that you brought, at month ends.",
        "What one vendor charged for a model and its successors, at month ends.",
        "The move that the answer is about.",
    ],
    model: "Whose list price",
    renamed: "Models that changed their name",
    strategy: "Strategy",
    share: "Locked share",
    start: "Locked at the end of",
    change_move: "Choose another move, or draw one, in the calculator.",
    not_in_link: "These figures are of a price history from a file, and a file is never in a link: its prices stay on the device that read them. Bring the file again, and the lock is tried on it.",
    bring_again: "Bring the file in the calculator, under the bill.",
    not_shared: "The months, and the blocks that are drawn from them, come from your file and are not in the link: whoever opens it is asked for the file.",
    bring: "To use your own prices, drop a file with dates, your price and an index on the page, then come back to this view.",
    picture: "Month by month",
    inspect: "Month to look at",
    unhedged: "without the lock",
    hedged: "with the lock",
    months: "Month by month, in numbers",
    months_note: "Lock: what it adds up to in the month, fees, interest on margin and premiums included; below zero it costs. Use is as in your bill.",
    month: "Month",
    settlement: "Index settles at",
    own_price: "Own price",
    gain: "Lock",
    sum_of_gains: "Lock so far",
    sum: "All months",
    not_by_month: "A commitment is counted over the whole time and not by month.",
    starts: "Every month in which it could have begun",
    starts_note: "Stretches overlap, so they are not that many independent trials.",
    started: "Locked at the end of",
    resampled: "The same months in another order",
    resampled_note: "A history is one draw. Blocks of its months, drawn again and again, show what else could have come of the same moves; they know no larger move than it had.",
    part: "Figure",
    low: "5%",
    middle: "50%",
    high: "95%",
};
