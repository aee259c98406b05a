//! Whether the lock can be traded in its size, in English.

use super::{Breach, Labels, Sentences, Trade};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

/// Trading days as words.
fn trading_days(days: &str) -> String {
    if days == "1" { "1 trading day".to_owned() } else { format!("{days} trading days") }
}

fn months(count: usize) -> String {
    if count == 1 { "1 month".to_owned() } else { format!("{count} months") }
}

impl Sentences for English {
    fn nothing(&self) -> Vec<Piece> {
        sentence!["Nothing is locked, so there is nothing to trade."]
    }

    fn enter(&self, trade: &Trade, count: usize, participation: &str) -> Vec<Piece> {
        let Trade { lots, days, cost, share, .. } = trade;
        sentence![
            format!("Entering {lots} lots of {} takes ", months(count)),
            Piece::Strong(trading_days(days)),
            format!(" at {participation} of a day’s volume and costs "),
            Piece::Locked(cost.clone()),
            format!(", {share} of what is locked."),
        ]
    }

    fn leave(&self, trade: Option<&Trade>, after: u32) -> Vec<Piece> {
        let Some(Trade { lots, days, cost, share, .. }) = trade else {
            return sentence!["By the time you would leave it, all of it has settled."];
        };
        let when = match after {
            0 => "Leaving all of it early".to_owned(),
            1 => format!("After 1 month, leaving the other {lots} lots early"),
            _ => format!("After {after} months, leaving the other {lots} lots early"),
        };
        sentence![
            format!("{when} in {} costs ", trading_days(days)),
            Piece::Loss(cost.clone()),
            format!(", {share}."),
        ]
    }

    fn late(&self, late: usize, of: usize) -> Vec<Piece> {
        let which = match (late, of) {
            (_, 1) => "The month settles before that".to_owned(),
            (late, of) if late == of => format!("All {of} months settle before they are entered"),
            (1, of) => format!("1 of the {of} months settles before it is entered"),
            (late, of) => format!("{late} of the {of} months settle before they are entered"),
        };
        sentence![format!("{which}: this market is too small for the lock.")]
    }

    fn beyond(&self, count: usize) -> Vec<Piece> {
        sentence![format!(
            "For the contracts of {} that is more a day than everybody together usually trades: no formula was ever measured there, and it may not be possible at all.",
            months(count)
        )]
    }

    fn within(&self, limit: &str) -> Vec<Piece> {
        sentence![format!("No month is above the limit of {limit} lots.")]
    }

    fn over(&self, Breach { month, lots, limit, others }: &Breach) -> Vec<Piece> {
        let more = match others {
            0 => String::new(),
            1 => ", and so is 1 more month".to_owned(),
            others => format!(", and so are {others} more months"),
        };
        sentence![
            format!("{month} with {lots} lots is "),
            Piece::Strong(format!("above the limit of {limit}")),
            format!("{more}."),
        ]
    }

    fn haste(&self, trade: &Trade) -> String {
        let Trade { days, cost, share, half_spread, impact, fees, months_beyond, .. } = trade;
        let fees = if fees.is_empty() { String::new() } else { format!(", fees {fees}") };
        let beyond = if *months_beyond > 0 { " More than a usual day’s volume." } else { "" };
        format!(
            "Leaving in {}: {cost}, {share} (half the spread {half_spread}, impact {impact}{fees}).{beyond}",
            trading_days(days)
        )
    }

    fn working_of(&self, is_entry: bool, month: &str) -> String {
        if is_entry { format!("Entering {month}") } else { format!("Leaving {month}") }
    }
}

pub(super) const LABELS: Labels = Labels {
    standing: "No such future was seen listed anywhere, so nobody has observed a spread, a depth or a volume: all of them are assumptions that you can change.",
    inputs: "The market that is assumed",
    share: "Locked share",
    front_spread: "Spread, first month",
    front_spread_note: "Bid to offer, over the price. 2% is the widest that Xing’s design lets market makers quote.",
    back_spread: "Spread, later months",
    back_spread_note: "5% by the same design.",
    depth: "Lots a day at the best quote",
    depth_note: "Trade without moving the price. 50 is the least quote in Xing’s design.",
    volume: "Lots on a usual day",
    volume_note: "Of the first month, by everybody. Nobody publishes one: 500 is a round number.",
    back_volume: "Lots on a usual day, later months",
    back_volume_note: "Each of them. Empty: as the first. Later months usually trade less.",
    participation: "Share of a day’s volume",
    participation_note: "The most that your order makes while you enter. A tenth is seldom noticed.",
    leave_days: "Days to leave in",
    leave_days_note: "When it must be gone, whatever the volume.",
    leave_after: "Leave after how many months",
    leave_after_note: "Months that have settled by then need no leaving.",
    limit: "Position limit, lots a month",
    limit_note: "Empty: not checked. What exchanges filed stands below.",
    impact: "Impact of a day’s volume",
    impact_note: "In volatilities of a day. 0.142 was measured on large US shares.",
    exponent: "Power of the impact",
    exponent_note: "0.6 in the same study; 0.5 is the square-root law, 1 is linear.",
    volatility: "Volatility a year",
    volatility_note: "Empty: what the index model gives for each month.",
    haste: "What haste costs",
    haste_note: "Leaving what has not settled, by the days that it may take. Half the spread is paid whatever the haste.",
    inspect: "Days to leave in",
    days_axis: "trading days",
    cost_axis: "cost of leaving",
    ways: "Both ways",
    ways_note: "Impact: what your own order moves the price, beyond what stands at the best quote. What the market does meanwhile is not in it.",
    cost: "Figure",
    enter: "Enter",
    leave: "Leave early",
    lots: "Lots",
    value: "Worth, at today’s futures prices",
    days: "Trading days",
    half_spread: "Half the spread",
    price_impact: "Impact",
    fees: "Fees",
    total: "Total",
    of_value: "Of what is traded",
    of_bill: "Of the bill at today’s prices",
    months: "Month by month",
    months_note: "Each month is an order of its own; all are traded side by side.",
    month: "Month",
    spread: "Spread",
    of_volume: "Of a day’s volume",
    settled: "settled",
    published: "What is published",
    published_note: "Lots are those of each contract, and are not yours. Xing’s design calls for position limits without a number. The GPU contracts are proposed, too.",
    contract: "Contract",
    quoted_spread: "Widest spread: first, later",
    quoted_lots: "Least quote, lots",
    spot_limit: "Limit, month to settle",
    block: "Least block trade, lots",
    not_published: "–",
    working: "How it is worked out",
    working_note: "n lots in N days of lot size L at price F; s spread, D depth, V volume, σ volatility, η and β of the impact; x lots a day, m what they move the price, b lots beyond the depth.",
};
