//! What could happen, in English.

use super::sentences::{Budget, Cause, Ends, FullRSquared, Gain, Sentences, Turn};
use super::{Effect, Labels};
use crate::hedge::strategy::setting::Side;
use crate::simulate::fan::LEVELS;
use crate::text::language::Language::English as LANGUAGE;
use crate::text::number::{Chance, of_hundred};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

/// `29 of 100`, without a break in it.
fn count(chance: f64) -> String {
    of_hundred(chance, LANGUAGE)
}

impl Sentences for English {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn middle_and_bad_end(&self, side: Side, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece> {
        let (verb, beyond) = match side {
            Side::Buyer => ("cost", "more"),
            Side::Provider => ("bring", "less"),
        };
        let mut pieces = sentence![
            format!("Half of the simulated futures {verb} {beyond} than "),
            Piece::Unhedged(unhedged.middle),
            format!(", and 5\u{a0}of\u{a0}100 {beyond} than "),
            Piece::Unhedged(unhedged.bad),
        ];
        if let Some(Ends { middle, bad }) = locked {
            let with =
                sentence!["; with the lock ", Piece::Locked(middle), " and ", Piece::Locked(bad)];
            pieces.extend(with);
        }
        pieces.push(".".into());
        pieces
    }

    fn budget_broken(&self, budget: Budget) -> Vec<Piece> {
        let Budget { side, amount, unhedged, locked, effect } = budget;
        let [before, after] = [unhedged, locked].map(Chance::of);
        let subject = match side {
            Side::Buyer => "The bill breaks the budget of ",
            Side::Provider => "Revenue stays below the budget of ",
        };
        let without = Piece::Unhedged(count(unhedged));
        let mut pieces =
            sentence![subject, Piece::Strong(amount), " in ", without, " simulated futures"];
        let is_rare = matches!(after, Chance::None | Chance::BelowOne);
        pieces.extend(match effect {
            Effect::NoLock => sentence![". Nothing is locked."],
            Effect::Unclear if is_rare && before == after => {
                sentence![", with the lock or without."]
            }
            effect => {
                let verdict = match effect {
                    Effect::Smaller if is_rare => ".",
                    Effect::Smaller => ", which is fewer.",
                    Effect::Larger if after == Chance::Above99 => ".",
                    Effect::Larger => ", which is more.",
                    Effect::Unclear | Effect::NoLock => ": no clear difference.",
                };
                sentence!["; with the lock in ", Piece::Locked(count(locked)), verdict]
            }
        });
        pieces
    }

    fn month(
        &self,
        name: &str,
        budget: &str,
        unhedged: &[String; LEVELS.len()],
        locked: &[String; LEVELS.len()],
    ) -> String {
        let of = |name: &str, [low, _, middle, _, high]: &[String; LEVELS.len()]| {
            format!(
                "{name}: median {middle}, 5\u{a0}of\u{a0}100 above {high}, 5\u{a0}of\u{a0}100 below {low}."
            )
        };
        let (unhedged, locked) = (of(LABELS.unhedged, unhedged), of(LABELS.locked, locked));
        format!("{name}: budget {budget}. {unhedged} {locked}")
    }

    fn move_has_no_part(&self) -> String {
        "The futures come from how the index has moved, as chosen below; the price move above has no part in them."
            .to_owned()
    }

    fn means_mislead(&self) -> String {
        "The mean and the volatility say little here, because a few extreme futures carry them."
            .to_owned()
    }

    fn volatility(&self, share: &str, turn: Turn, size: &str) -> String {
        match turn {
            Turn::Same => format!("Locking {share} leaves the volatility of the total as it is."),
            Turn::Cut => format!("Locking {share} cuts the volatility of the total by {size}."),
            Turn::Added => format!("Locking {share} adds {size} to the volatility of the total."),
        }
    }

    fn explained(&self, r_squared: &str) -> String {
        format!("The index explains {r_squared} of how your own price moves (R²).")
    }

    fn regret(&self, side: Side, chance: f64) -> String {
        let verb = match side {
            Side::Buyer => "pay more",
            Side::Provider => "earn less",
        };
        format!("You {verb} with the lock than without in {} futures.", count(chance))
    }

    fn mean_cost(&self, side: Side, is_cost: bool, amount: &str, cause: Cause) -> String {
        let verb = match (side, is_cost) {
            (_, true) => "costs",
            (Side::Buyer, false) => "saves",
            (Side::Provider, false) => "brings",
        };
        let cause = match cause {
            Cause::OwnCosts => "in fees, spread and interest",
            Cause::IndexTends { is_fall: true } => {
                "because futures are taken at today’s price while this index tends to fall"
            }
            Cause::IndexTends { is_fall: false } => {
                "because futures are taken at today’s price while this index tends to rise"
            }
            Cause::FuturesStand { is_above: true } => {
                "because futures stand above what is expected of this index"
            }
            Cause::FuturesStand { is_above: false } => {
                "because futures stand below what is expected of this index"
            }
        };
        format!("On average the lock {verb} {amount} here, {cause}.")
    }

    fn at_full_r_squared(
        &self,
        FullRSquared { side, unhedged, locked, cut }: FullRSquared,
    ) -> String {
        let breaks = match side {
            Side::Buyer => "the bill would break the budget",
            Side::Provider => "revenue would stay below the budget",
        };
        let cut = cut.map(|cut| format!(", its volatility cut by about {cut}")).unwrap_or_default();
        format!(
            "Were R² 100%, {breaks} in {} futures without the lock and in {} with it{cut}. Compare these two with each other: a closer index also means a calmer bill, because R² sets how much your own price moves by itself.",
            count(unhedged),
            count(locked)
        )
    }

    fn at_cost(
        &self,
        side: Side,
        r_squared: &str,
        cost: String,
        gain: Gain,
        losing: f64,
    ) -> Vec<Piece> {
        let does: Vec<Piece> = match gain {
            Gain::Unclear => sentence!["the lock makes no clear difference on average"],
            Gain::Back(amount) => {
                let gives = match side {
                    Side::Buyer => "the lock gives back ",
                    Side::Provider => "the lock adds ",
                };
                sentence![gives, Piece::Strong(amount), " on average"]
            }
            Gain::Cost(amount) => {
                sentence!["the lock costs ", Piece::Loss(amount), " on average"]
            }
        };
        let of = match side {
            Side::Buyer => "bill",
            Side::Provider => "revenue",
        };
        let mut said = sentence![format!(
            "Simulated, with an index that explains {r_squared} of your price (R²): where your {of} comes to about {cost}, "
        )];
        said.extend(does);
        said.extend(sentence![format!(", and loses in {}.", count(losing))]);
        said
    }

    fn none_at_cost(&self, side: Side, r_squared: &str, cost: String) -> Vec<Piece> {
        let come_to = match side {
            Side::Buyer => "come to",
            Side::Provider => "bring in",
        };
        sentence![format!(
            "Simulated, with an index that explains {r_squared} of your price (R²): too few futures {come_to} about {cost} to say what the lock does there."
        )]
    }

    fn cash(&self, entry: String, bad: String) -> Vec<Piece> {
        sentence![
            "Until it settles, the lock ties up cash: ",
            Piece::Strong(entry),
            " of margin on entry, and at the worst moment ",
            Piece::Strong(bad),
            " or more in 5\u{a0}of\u{a0}100 futures.",
        ]
    }

    fn buffer(&self, buffer: &str, out: f64, right: f64) -> Vec<Piece> {
        sentence![
            format!("A buffer of {buffer} runs out in "),
            Piece::Strong(count(out)),
            " futures, and although the lock gains in the end in ",
            Piece::Strong(count(right)),
            ".",
        ]
    }

    fn usual_budget(&self, side: Side, budget: &str) -> String {
        match side {
            Side::Buyer => {
                format!("Blank takes the bill at today’s prices and 10% more: {budget}.")
            }
            Side::Provider => format!("Blank takes revenue at today’s prices less 10%: {budget}."),
        }
    }
}

const LABELS: Labels = Labels {
    fan_note: "The thick lines are the medians. 90\u{a0}of\u{a0}100 futures lie in the light band without the lock, half of them in the dark one, and 90\u{a0}of\u{a0}100 between the thin lines with it.",
    fan_key: "● Without lock: the band. ■ With lock: the outline.",
    r_squared_note: "Measured on public prices: 12% for a bill of three models, 3% to 14% for one alone. The paper on token futures takes 100%.",
    too_few_at_cost: "“–” means: too few of the simulated futures come to about that much to take an average.",
    usage_volatility_note: "0% takes the plan as certain.",
    buffer_note: "Type it to see how often it runs out.",
    outcome: "The whole horizon",
    over_budget: "Over the budget",
    short_of_budget: "Below the budget",
    mean: "Mean",
    median: "Median",
    quantile_low: "5 of 100 are below",
    quantile_high: "5 of 100 are above",
    cash_none: "Nothing is locked, so no cash is tied up.",
    budget_line: "budget",
    unhedged: "Without lock",
    locked: "With lock",
    months: "Each month’s simulated costs",
    month: "Month",
};
