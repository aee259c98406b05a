//! The story in English.

use super::{Cash, Labels, LockedMonth, Regret, Sentences, Steps};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

fn strong(text: String) -> Piece {
    Piece::Strong(text)
}

impl Sentences for English {
    fn labels(&self, side: Side) -> &'static Labels {
        match side {
            Side::Buyer => &LABELS,
            Side::Provider => &PROVIDER_LABELS,
        }
    }

    fn draw(&self, side: Side, months: u32, unhedged: String, unmoved: String) -> Vec<Piece> {
        let span = match (side, months) {
            (Side::Buyer, 1) => "the month costs ".to_owned(),
            (Side::Buyer, _) => format!("{months} months cost "),
            (Side::Provider, 1) => "the month brings in ".to_owned(),
            (Side::Provider, _) => format!("{months} months bring in "),
        };
        sentence![
            "On this path ",
            span,
            Piece::Unhedged(unhedged),
            format!(". At today’s price it would be {unmoved}."),
        ]
    }

    fn drawn_month(&self, side: Side, month: String, height: String, bill: String) -> String {
        match side {
            Side::Buyer => format!("{month}: {height} of today’s price, a bill of {bill}."),
            Side::Provider => format!("{month}: {height} of today’s price, revenue of {bill}."),
        }
    }

    fn lock(
        &self,
        side: Side,
        share: String,
        [low, high]: [String; 2],
        [least, most]: [String; 2],
    ) -> Vec<Piece> {
        let [of, what] = match side {
            Side::Buyer => ["the monthly bill", "What you pay"],
            Side::Provider => ["monthly revenue", "What you are left with"],
        };
        let bill = if low == high { "is".to_owned() } else { format!("runs from {low} to") };
        let paid = if least == most { "is".to_owned() } else { format!("runs from {least} to") };
        sentence![
            format!("With {share} locked, {of} {bill} "),
            Piece::Unhedged(high),
            format!(". {what} {paid} "),
            Piece::Locked(most),
            ".",
        ]
    }

    fn locked_month(&self, side: Side, locked: LockedMonth) -> String {
        let LockedMonth { month, bill, gain, fees, paid } = locked;
        let fees = fees.map(|fees| format!(", fees {fees}")).unwrap_or_default();
        let [of, what] = match side {
            Side::Buyer => ["bill", "what you pay"],
            Side::Provider => ["revenue", "what you are left with"],
        };
        format!("{month}: {of} {bill}, contract’s gain {gain}{fees}, {what} {paid}.")
    }

    fn steps(&self, side: Side, steps: Steps) -> [Vec<Piece>; 3] {
        let Steps { priced_for, futures_price, margin, month, lots, settlement, .. } = steps;
        let verb = if steps.month_gains { "gain" } else { "lose" };
        let total = if steps.gains { "gained " } else { "lost " };
        let fees = steps.fees.map(|fees| format!(", fees took {fees}")).unwrap_or_default();
        let [agree, customers, left] = match side {
            Side::Buyer => ["agree on", "You paid bills of", ", so all of it cost "],
            Side::Provider => ["sell at", "Your customers paid", ", so you are left with "],
        };
        [
            sentence![format!(
                "Today. You {agree} {futures_price} {priced_for} and put down {margin} as a deposit."
            )],
            sentence![
                format!("{month}. The index stands at {settlement}. Your {lots} lots {verb} "),
                strong(steps.month_gain),
                ".",
            ],
            sentence![
                format!(
                    "After {} months. {customers} {}, the contract {total}",
                    steps.months, steps.bill
                ),
                strong(steps.gain),
                fees + left,
                Piece::Locked(steps.paid),
                ".",
            ],
        ]
    }

    fn both_bills(&self, side: Side, chosen: String, mirror: String) -> Vec<Piece> {
        let [comes, end] = match side {
            Side::Buyer => ["Without a lock your path costs ", ". What would you pay with it?"],
            Side::Provider => {
                ["Without a lock your path brings in ", ". What would be left with it?"]
            }
        };
        sentence![comes, Piece::Unhedged(chosen), ", and its mirror ", Piece::Unhedged(mirror), end]
    }

    fn regret(&self, _side: Side, regret: Regret) -> Vec<Piece> {
        let Regret { case, share, unhedged, locked, difference, is_of_lock } = regret;
        let both = |end: &'static str| {
            sentence![
                format!("{case}: "),
                Piece::Unhedged(unhedged.clone()),
                " without the lock, ",
                Piece::Locked(locked.clone()),
                format!(" with {share} locked. "),
                end,
            ]
        };
        let mut said = match is_of_lock {
            None => return both("Nobody regrets anything."),
            Some(true) => both("Whoever locked regrets "),
            Some(false) => both("Whoever did not lock regrets "),
        };
        said.extend(sentence![strong(difference), "."]);
        said
    }

    fn cash(&self, cash: Cash) -> Vec<Piece> {
        let Cash { case, share, first, calls, most, day, month, ready, runs_out } = cash;
        let calls = match calls {
            0 => "There is no margin call. ".to_owned(),
            1 => "There is one margin call. ".to_owned(),
            calls => format!("There are {calls} margin calls. "),
        };
        let mut said = sentence![
            format!("{case}, with {share} locked, the deposit is {first}. {calls}At most "),
            strong(most),
            format!(" is tied up, on day {day} ({month}). "),
        ];
        said.extend(match runs_out {
            Some([day, month]) => sentence![
                format!("With {ready} in cash the company runs out on "),
                strong(format!("day {day}")),
                format!(", in {month}."),
            ],
            None => sentence![format!("With {ready} in cash the company never runs out.")],
        });
        said
    }

    fn day(
        &self,
        day: String,
        month: String,
        balance: String,
        cash: String,
        call: Option<String>,
    ) -> String {
        let call =
            call.map(|call| format!(" A margin call of {call} was met.")).unwrap_or_default();
        format!("Day {day} ({month}): {balance} in the account, {cash} put in so far.{call}")
    }

    fn ledger_day(&self, day: String, month: String) -> String {
        format!("Day {day}, {month}")
    }

    fn read_so_far(&self, count: usize, of: usize) -> String {
        format!("{of} sections, {count} read")
    }
}

const LABELS: Labels = Labels {
    title: "The story of a lock",
    intro: "A lock is a contract that fixes a price today for later months. Eleven short steps, on your own bill: what you pay for, how the price moves, what a lock does, and whether it is for you.",
    turned: "",
    try_this: "Try this",
    section_link: "Link to this section",
    path: "The price you draw",
    of_today: "% of today’s price",
    today: "today",
    bill: "the bill",
    by_month: "Set the price month by month",
    held: "The link that you opened holds this path as it is.",
    draw_month: "Month to look at",
    gain: "the contract’s gain",
    paid: "what you pay",
    how_much: "How much is locked?",
    everything: "Everything",
    my_share: "My share",
    by_step: "Step by step, with everything locked",
    question: "Would you have locked, had you not known?",
    would_lock: "I would have locked",
    would_not: "I would not have",
    show: "Just show me",
    regret_of_lock: "Regret of the lock",
    regret_of_none: "Regret of no lock",
    regret: "What is regretted on each path",
    you_would: ["You would have locked.", "You would not have locked."],
    glad: [
        "On neither of these two paths would you be glad of it.",
        "On one of these two paths you would be glad of it, and on the other you would not.",
        "On both of these two paths you would be glad of it. Now try one that only falls, or only rises.",
    ],
    on_path: "On your path",
    on_mirror: "On its mirror",
    which_path: "Which path?",
    account: "The margin account",
    maintenance: "call below this",
    cash: "Cash put in so far",
    ready: "Cash that stands ready",
    inspect_day: "Day to look at",
    ledger: "The ledger",
    day: "Day",
    paid_in: "Paid in, or back (−)",
    so_far: "Put in so far",
    gain_of_month: "Gain of the month",
    entry: "deposit",
    call: "margin call",
    settles: "month settles",
    no_account: "Nothing is locked, so there is no account.",
};

/// What a provider reads otherwise.
const PROVIDER_LABELS: Labels = Labels {
    intro: "A lock is a contract that fixes a price today for later months. Eleven short steps, on your own revenue: what you are paid for, how the price moves, what a lock does, and whether it is for you.",
    turned: "The words are those for a buyer of tokens. On your side the figures are turned: the bill is what your customers pay you, the contract gains where prices fall, and it is a rise that takes cash.",
    bill: "your revenue",
    paid: "what you are left with",
    ..LABELS
};
