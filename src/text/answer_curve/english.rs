//! The words of the small curve under a slider in English.

use super::{Captions, Sentences};
use crate::hedge::strategy::setting::Side;

pub(super) struct English;

impl Sentences for English {
    fn said(&self, side: Side, least: &str, most: &str) -> String {
        let what = match side {
            Side::Buyer => "cost",
            Side::Provider => "revenue",
        };
        format!("Over the whole slider the {what} with the lock runs from {least} to {most}.")
    }

    fn said_of(&self, what: &str, least: &str, most: &str) -> String {
        format!("{what}: over the whole slider from {least} to {most}.")
    }
}

pub(super) const CAPTIONS: Captions = Captions {
    gives_back: "what the lock gives back",
    calmed: "taken off the swings",
    lasts: "day on which the cash runs out; the top is never",
    over: "years over the budget, with the lock",
    does_not_matter: "does not matter here",
};

pub(super) const PROVIDER_CAPTIONS: Captions = Captions {
    gives_back: "what the lock adds",
    over: "years short of the budget, with the lock",
    ..CAPTIONS
};
