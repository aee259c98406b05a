//! Whether a lock is for the reader, in English.

use super::Sentences;
use crate::study::fit::{FitAnswer, FitQuestion, ReasonAgainst};

pub(super) struct English;

impl Sentences for English {
    fn asked(&self, question: FitQuestion) -> &'static str {
        match question {
            FitQuestion::ByToken => "Do you pay by the token?",
            FitQuestion::Hurts => "Would a bill 50% higher hurt?",
            FitQuestion::SameModels => "Will you use the same kind of model in a year?",
            FitQuestion::Follows => "Does your price move with the market’s?",
            FitQuestion::Cash => "Could you find cash for a margin call within a day?",
            FitQuestion::Fear => "What do you fear more?",
        }
    }

    fn answer(&self, answer: FitAnswer) -> &'static str {
        match answer {
            FitAnswer::Yes => "Yes",
            FitAnswer::No => "No",
            FitAnswer::Closely => "Closely",
            FitAnswer::InPart => "In part",
            FitAnswer::OneVendor => "No, one vendor sets it",
            FitAnswer::Price => "A higher price",
            FitAnswer::NoCapacity => "Getting no tokens at all",
        }
    }

    fn exposure(&self, lots: &str) -> String {
        format!("You have {lots} lots a month to lock: that is your exposure.")
    }

    fn open(&self, open: usize) -> String {
        match open {
            1 => "One question is still open.".to_owned(),
            _ => format!("{open} questions are still open."),
        }
    }

    fn against(&self, reason: ReasonAgainst) -> &'static str {
        match reason {
            ReasonAgainst::NotByToken => {
                "No: you do not pay by the token, so there is no price to lock."
            }
            ReasonAgainst::BelowOneLot => {
                "No: your exposure is less than one lot, the least that can be locked."
            }
            ReasonAgainst::Capacity => {
                "Buy committed capacity instead, which a vendor keeps free for you: a contract on an index delivers no tokens."
            }
            ReasonAgainst::OneVendor => "No: your price does not follow any index.",
            ReasonAgainst::Switching => {
                "Hardly: you will move to cheaper models, and a lock would keep you at the old price."
            }
            ReasonAgainst::NoHarm => {
                "You do not need it: a rise would not hurt you, and a lock has a price."
            }
            ReasonAgainst::NoCash => "Not yet: first make sure that you can meet a margin call.",
        }
    }

    fn in_part(&self) -> [&'static str; 2] {
        [
            "Perhaps, in part.",
            " Only the part of your price that follows an index can be locked. Start with a small share, and look at the fifty years above.",
        ]
    }

    fn perhaps(&self) -> [&'static str; 2] {
        [
            "Perhaps.",
            " Nothing you said speaks against it. There is no token contract to buy yet, so what you can do today is the sum.",
        ]
    }

    fn to_calculator(&self) -> &'static str {
        "Go on to the calculator, with everything you set"
    }

    fn axis(&self) -> &'static str {
        "Your exposure in lots"
    }

    fn one_lot(&self) -> &'static str {
        "one lot"
    }
}
