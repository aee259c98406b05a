//! The terms of each section, in English.

use super::{Entry, Sentences};
use crate::study::section::Section;

pub(super) struct English;

impl Sentences for English {
    fn terms(&self, section: Section) -> &'static [Entry] {
        match section {
            Section::Tokens => &[
                ["token", "The piece of a word in which models read, write and charge."],
                [
                    "cached input",
                    "Text that the model has just read, and reads again at a lower price.",
                ],
                ["cache write", "What it costs to keep a text ready for that."],
            ],
            Section::Moves => &[[
                "list price",
                "The price that a vendor, who sells tokens, publishes for everybody. Large buyers may pay less.",
            ]],
            Section::Scale => &[
                [
                    "standard token",
                    "The unit that a contract counts in, so that tokens of many models can be traded as one thing.",
                ],
                ["lot", "The smallest amount that can be traded. Only whole lots are."],
            ],
            Section::Draw => &[],
            Section::Lock => &[
                [
                    "futures contract",
                    "A promise, made on an exchange, about the price of a later month. It is settled in money; no tokens change hands.",
                ],
                ["index", "A published number that stands for the market’s price."],
                [
                    "settlement",
                    "The day on which the contract looks at the index, and the difference is paid.",
                ],
            ],
            Section::Mirror => {
                &[["regret", "How much more your choice cost than the other choice would have."]]
            }
            Section::Cash => &[
                [
                    "margin",
                    "Money that lies with the exchange so that you can pay what you lose. It stays yours.",
                ],
                [
                    "margin call",
                    "The demand to fill the account up again, usually by the next day.",
                ],
            ],
            Section::Index => &[
                ["basis", "Your own price less the index. A lock does nothing about it."],
                [
                    "R²",
                    "The share of your price’s ups and downs that goes along with the index. A lock calms the price by less: 1 − √(1 − R²) at best.",
                ],
            ],
            Section::Years => &[[
                "quantile",
                "A place in the order from the cheapest year to the dearest. The fifty dots stand at fifty even places.",
            ]],
            Section::Sellers => &[
                [
                    "spread",
                    "How much more you pay when you buy than you get when you sell, at the same moment.",
                ],
                ["thin market", "One in which few trade, so that the spread is wide."],
                ["GPU hour", "One chip of the kind that models run on, rented for an hour."],
            ],
            Section::Fit => &[[
                "exposure",
                "How much of what you buy would cost more if the index rose, counted in standard tokens.",
            ]],
        }
    }

    fn words_here(&self) -> &'static str {
        "Words on this step"
    }
}
