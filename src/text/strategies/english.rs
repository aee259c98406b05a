//! Which lock, in English.

use super::{Compared, Found, Labels, Sentences, Tolerances, Tolerated};
use crate::hedge::strategy::setting::Side;
use crate::study::risk::locks::StrategyKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

/// `10 of 100`.
fn count_of(most: &Tolerated) -> String {
    format!("{}\u{a0}of\u{a0}{}", most.count, most.of)
}

impl Sentences for English {
    fn name(&self, kind: StrategyKind, side: Side) -> &'static str {
        match (kind, side) {
            (StrategyKind::Unhedged, _) => "no lock",
            (StrategyKind::Strip, _) => "strip of futures",
            (StrategyKind::StackAndRoll, _) => "stack and roll",
            (StrategyKind::Swap, _) => "swap",
            (StrategyKind::Cap, Side::Buyer) => "cap",
            (StrategyKind::Cap, Side::Provider) => "floor",
            (StrategyKind::Collar, _) => "collar",
            (StrategyKind::Participating, _) => "participating lock",
            (StrategyKind::Layered, _) => "layered futures",
            (StrategyKind::Policy, _) => "policy ladder",
            (StrategyKind::Commitment, _) => "commitment",
        }
    }

    fn note(&self, kind: StrategyKind) -> &'static str {
        match kind {
            StrategyKind::Unhedged => "Every month is settled at its own price.",
            StrategyKind::Strip => {
                "Futures of every month, entered today at today’s curve, in whole lots."
            }
            StrategyKind::StackAndRoll => {
                "The whole rest of the exposure stands in next month’s futures and is moved on month after month. The nearest month trades best, but each roll is at a price that nobody knows today."
            }
            StrategyKind::Swap => {
                "One fixed price with a dealer for all months, without margin and without lots."
            }
            StrategyKind::Cap => {
                "An option on each month pays where the index passes the strike; good prices are kept. Its premium is paid today."
            }
            StrategyKind::Collar => {
                "The option is paid for by another one that is sold: nothing is paid today, and what lies beyond the second strike is given up."
            }
            StrategyKind::Participating => {
                "A fixed price that costs nothing today and keeps a part of every favourable move."
            }
            StrategyKind::Layered => {
                "Futures entered in equal parts, one a month. Early months end less covered than late ones."
            }
            StrategyKind::Policy => {
                "Near months are covered most and far ones less, as the policy says; as a month comes nearer, more of it is added at the prices of that time."
            }
            StrategyKind::Commitment => {
                "A quantity at a discount off today’s own price, paid for whether it is used or not. This is the lock that providers sell today."
            }
        }
    }

    fn bad_end(&self, of: &Compared) -> Vec<Piece> {
        let Compared { side, months, name, unhedged, locked, .. } = of;
        let [costs, than] = match side {
            Side::Buyer => ["costs more than ", "more than "],
            Side::Provider => ["brings in less than ", "less than "],
        };
        let over = format!(" over {months} months");
        match locked {
            Some(locked) => sentence![
                format!("With a {name}, one outcome in twenty {costs}"),
                Piece::Locked(locked.clone()),
                format!("{over}; without a lock, {than}"),
                Piece::Unhedged(unhedged.clone()),
                ".",
            ],
            None => sentence![
                format!("Without a lock, one outcome in twenty {costs}"),
                Piece::Unhedged(unhedged.clone()),
                format!("{over}."),
            ],
        }
    }

    fn mean_cost(&self, more: Option<bool>, amount: &str, side: Side) -> Vec<Piece> {
        match (more, side) {
            (None, _) => sentence!["On average the two come to about the same."],
            (Some(true), Side::Buyer) => {
                sentence!["On average it costs ", Piece::Strong(amount.to_owned()), " more."]
            }
            (Some(false), Side::Buyer) => {
                sentence!["On average it costs ", Piece::Strong(amount.to_owned()), " less."]
            }
            (Some(true), Side::Provider) => {
                sentence!["On average it brings in ", Piece::Strong(amount.to_owned()), " less."]
            }
            (Some(false), Side::Provider) => {
                sentence!["On average it brings in ", Piece::Strong(amount.to_owned()), " more."]
            }
        }
    }

    fn mildest(&self, best: Option<(&str, String)>) -> Vec<Piece> {
        match best {
            None => sentence!["No other has a milder bad end."],
            Some((name, end)) => sentence![
                "Of all, the ",
                Piece::Strong(name.to_owned()),
                format!(" has the mildest bad end: {end}."),
            ],
        }
    }

    fn found(&self, of: &Found, tolerances: &Tolerances) -> Vec<Piece> {
        let Tolerances { side, budget, over_budget, loss, over_loss } = tolerances;
        let breaks = match side {
            Side::Buyer => format!("to pay more than {budget}"),
            Side::Provider => format!("to take in less than {budget}"),
        };
        let budget = match over_budget {
            Some(most) => format!("at most {} outcomes are {breaks}", count_of(most)),
            None => format!("no outcome is {breaks}"),
        };
        let loss = match over_loss {
            Some(most) => {
                let most = count_of(most);
                format!("at most {most} are to end more than {loss} worse than without a lock")
            }
            None => format!("none is to end more than {loss} worse than without a lock"),
        };
        let asked = format!("If {budget} and {loss}, ");
        match of {
            Found::Between { from, to, has_gaps } => {
                let span = if from == to { from.clone() } else { format!("{from} to {to}") };
                let gaps = if *has_gaps { ", though not every share between" } else { "" };
                sentence![asked, "lock ", Piece::Locked(span), format!("{gaps}.")]
            }
            Found::None { least, most } => {
                let least = match least {
                    Some(least) => format!(" The budget asks for at least {least}"),
                    None => " No share keeps the budget that often".to_owned(),
                };
                let most = match most {
                    Some(most) => format!("; the loss allows at most {most}."),
                    None => "; no share keeps the loss that rare.".to_owned(),
                };
                sentence![asked, "no locked share will do.", least, most]
            }
        }
    }

    fn lock_share(&self, share: &str) -> String {
        format!("Lock {share}")
    }

    fn at_share(&self, share: &str, budget: &str, loss: &str, side: Side) -> String {
        let breaks = match side {
            Side::Buyer => "break the budget",
            Side::Provider => "fall short of the budget",
        };
        format!("At {share} locked, {budget} outcomes {breaks} and {loss} lose more than the loss.")
    }

    fn at_dot(&self, name: &str, mean: &str, bad: &str, is_median: bool) -> String {
        let middle = if is_median { "half the outcomes above" } else { "on average" };
        format!("{name}: {mean} {middle}, bad end {bad}.")
    }

    fn terms(
        &self,
        price: Option<[String; 2]>,
        strikes: [Option<&str>; 2],
        kept: Option<&str>,
    ) -> String {
        let mut parts = Vec::new();
        parts.extend(price.map(|[price, of]| format!("price {price} {of}")));
        parts.extend(strikes[0].map(|strike| format!("strike {strike}")));
        parts.extend(strikes[1].map(|strike| format!("sold at {strike}")));
        parts.extend(kept.map(|kept| format!("{kept} of a favourable move is kept")));
        if parts.is_empty() {
            String::new()
        } else {
            format!("Its terms here: {}.", parts.join(", "))
        }
    }

    fn refused(&self, name: &str, reason: &str) -> String {
        format!("There is no {name} here. {reason}")
    }
}

pub(super) const LABELS: Labels = Labels {
    choose: "Strategy",
    picture: "Risk against cost",
    inspect: "Strategy to look at",
    table: "Ten strategies on the same futures",
    table_note: "All on the same simulated paths at the locked share. Cash-flow-at-risk is the distance from the mean to the bad end; a lock is regretted where it leaves you worse off than none. Own costs are fees, spread, premiums and interest.",
    strategy: "Strategy",
    mean: "On average",
    median: "Median",
    bad_end: ["1 in 20 above", "1 in 20 below"],
    at_risk: "Cash-flow-at-risk",
    shortfall: "Mean of the worst 5%",
    over_budget: ["Over budget", "Short of budget"],
    regret: "Regretted",
    regret_size: "then by",
    own_costs: "Own costs",

    finder: "How much is likely enough?",
    finder_note: "Every whole-lot position of the strip from nothing to everything is tried on all paths.",
    most_over_budget: "Budget may break in",
    most_over_budget_note: "Largest chance that you accept.",
    most_over_loss: "Loss may be passed in",
    most_over_loss_note: "Largest chance that you accept.",
    budget: "Budget",
    budget_note: "Blank takes today’s bill and 10% more; for a provider, 10% less.",
    loss: "Loss against no lock",
    loss_note: "Blank takes 5% of today’s bill.",
    scan: "Both chances by locked share",
    scan_share: "locked share",
    scan_chance: "chance",
    scan_budget: "budget broken",
    scan_loss: "loss passed",
    inspect_share: "Locked share to look at",

    terms: "What the strategies are made of",
    terms_note: "Left alone, nothing costs anything but the premiums of options, and a commitment gives 10% off.",
    cap_distance: "Strike beyond the swap price",
    cap_distance_note: "Above it for a buyer’s cap, below it for a provider’s floor.",
    kept_share: "Part of a good move that is kept",
    kept_share_note: "By the participating lock.",
    entries: "Entries of layered futures",
    entries_note: "One a month, the first today.",
    discount: "Discount of a commitment",
    discount_note: "Off today’s own price.",
    payment: "A commitment is paid",
    payments: ["month by month", "all today"],
    markup: "Dealer’s markup on a swap",
    markup_note: "As a part of its price.",
    loading: "Dealer’s loading on options",
    loading_note: "As a part of their time value.",
    funding: "Interest a year",
    funding_note: "At which premiums and margin are financed.",
    spread: "Cost of entering a lot",
    spread_note: "Against the middle price.",
    roll: "Cost of rolling a lot",
    roll_note: "To the next month’s contract.",
};
