//! The cash in between, in English.

use super::{Call, Labels, Needs, Sentences, VolatilityWords};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn needs(&self, needs: &Needs) -> Vec<Piece> {
        let Needs { share, entry, median, bad } = needs;
        sentence![
            format!("To hold the lock of {share}, you pay in "),
            Piece::Strong(entry.clone()),
            " on entry; in half of all paths the account takes more than ",
            Piece::Strong(median.clone()),
            " at some time, and in one of twenty more than ",
            Piece::Strong(bad.clone()),
            ".",
        ]
    }

    fn buffer(&self, buffer: &str, chance: &str, right: &str) -> Vec<Piece> {
        sentence![
            format!("A buffer of {buffer} runs out in "),
            Piece::Strong(chance.to_owned()),
            format!(" paths, and in {right} although the lock gains in the end."),
        ]
    }

    fn nothing(&self) -> Vec<Piece> {
        sentence!["Nothing is locked, so no margin is paid and none is called."]
    }

    fn first_call(&self, call: &Call) -> Vec<Piece> {
        let Call { day, date, amount, .. } = call;
        let when =
            date.as_ref().map_or_else(|| format!("day {day}"), |date| format!("about {date}"));
        sentence![
            format!("On a bad path the first call comes {when}: "),
            Piece::Strong(amount.clone()),
            "."
        ]
    }

    fn no_call(&self) -> Vec<Piece> {
        sentence!["Even on a bad path nothing is called."]
    }

    fn at_day(&self, day: usize, date: Option<&str>, cash: &[(&str, String)]) -> String {
        let date = date.map(|date| format!(" (about {date})")).unwrap_or_default();
        let cash: Vec<String> = cash.iter().map(|(name, cash)| format!("{name} {cash}")).collect();
        format!("Trading day {day}{date}, paid in so far: {}.", cash.join(", "))
    }

    fn by_volatility(&self, words: &VolatilityWords) -> String {
        let VolatilityWords { volatility, rate, amount, own_rate } = words;
        format!(
            "Xing (2026) would set margin by volatility: three standard deviations of one day. At the {volatility} a year of this index model that is {rate} of the value, {amount} on entry, against the {own_rate} here."
        )
    }

    fn path(&self, percent: &str) -> String {
        format!("Path at {percent}")
    }
}

pub(super) const LABELS: Labels = Labels {
    picture: "Cash in the margin account",
    picture_note: "All that was paid in so far, less what was paid out. Below zero, more has come back than went in.",
    inspect: "Day to look at",
    day_axis: "trading days since entry",
    cash_axis: "paid in so far",
    middle: "middle path",
    bad: "bad path",
    chosen: "chosen path",
    buffer_line: "buffer",

    inputs: "Margin and buffer",
    buffer: "Cash buffer",
    buffer_note: "Cash kept for margin and its calls. Blank: none is named.",
    quantile: "Path to show beside",
    quantile_note: "The path whose largest need is at this rank: 95% is one in twenty.",
    limit: "Daily price limit",
    limit_note: "Largest move of a settlement price in a day. Blank: none. After a locked day it is 3 points wider and margin lies 2 points above it, as in Shanghai.",
    maintenance: "Maintenance margin",
    maintenance_note: "Part of the initial margin below which a call comes.",
    margin_rate: "Initial margin",
    margin_rate_note: "Part of the contract’s value.",
    funding: "Interest a year",
    funding_note: "At which the cash is financed.",
    paths: "Daily paths",
    paths_note: "At least 1,000.",

    need: "Liquidity-at-risk",
    need_note: "The most cash that an account ever takes on its path. Margin is cash tied up, not cost; its cost is the interest.",
    entry: "On entry",
    median_need: "Exceeded by half of the paths",
    bad_need: "Exceeded by 1 in 20",
    very_bad_need: "Exceeded by 1 in 100",
    interest: "Interest on it, on average",
    amount: "Amount",
    of_value: "Of the value held",

    paths_table: "The paths, day by day",
    paths_table_note: "Kept exactly, with ticks, cents and the price limit. A locked day is one on which a month stops at its limit; the call for it comes later.",
    calls: "Margin calls",
    largest: "Most cash",
    locked_days: "Locked days",
    gain: "Gain in the end",
    path: "Path",

    calls_table: "Calls on the bad path",
    calls_note: "Dates count weekdays of the month; the model’s months have 21 trading days.",
    day: "Day",
    called: "Called",
    cash: "Paid in so far",
    no_calls: "No call.",

    buffer_table: "When the buffer runs out",
    buffer_table_note: "Paths of 100 on which it first runs out in each month.",
    month: "Month",
    on_entry: "On entry",
    runs_out: "Runs out",

    by_volatility: "Margin by volatility",
};
