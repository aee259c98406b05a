//! The worksheets, in English.

use super::{Calmed, FuturesKeys, IndexKeys, Labels, Sentences, question};
use crate::study::lesson::Lesson;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, lesson: Lesson) -> &'static str {
        match lesson {
            Lesson::Futures => "What a futures contract does",
            Lesson::Margin => "Margin calls",
            Lesson::Index => "Which index?",
        }
    }

    fn goal(&self, lesson: Lesson) -> &'static str {
        match lesson {
            Lesson::Futures => {
                "Afterwards you can say what a lock does to a bill when prices rise and when they fall."
            }
            Lesson::Margin => {
                "Afterwards you can say why a company that is right may still run out of cash."
            }
            Lesson::Index => {
                "Afterwards you can say why the index decides what a lock is worth to you."
            }
        }
    }

    fn futures(&self, keys: FuturesKeys) -> Vec<[String; 2]> {
        let FuturesKeys { path, whole, is_flat, mirror } = keys;
        let why_not_flat = match is_flat {
            false => "Why is the line of what you pay not quite flat?",
            true => {
                "The line of what you pay is flat here. Why would it not be quite flat if the price went up and down?"
            }
        };
        vec![
            question(
                "What does this path cost without a lock, and what would it cost at today’s price?",
                path,
            ),
            question("With everything locked, what do you pay in all?", format!("{whole}.")),
            question(
                why_not_flat,
                "Contracts come in whole lots, so a little is always left unlocked, or locked too much.",
            ),
            question("Turn the path over. What does each choice cost, and who regrets it?", mirror),
            question("Lock 80%. How much of each move still reaches you?", "A fifth."),
            question(
                "Did the lock guess the price? Say why, or why not.",
                "No. It did the same job on both paths: it kept the cost near the agreed price.",
            ),
        ]
    }

    fn margin(&self, cash: String, most: Option<String>) -> Vec<[String; 2]> {
        let enough = match most {
            Some(most) => format!("At least {most}: the most that is tied up on one day."),
            None => "Nothing is locked, so no cash is needed.".to_owned(),
        };
        vec![
            question(
                "How large is the deposit, how many calls come, and when does the cash run out?",
                cash,
            ),
            question("When must a margin call be met?", "Before the next trading day."),
            question(
                "When the contract loses, the bill gets cheaper. Why is cash still a problem?",
                "The call comes tomorrow, the cheaper bill only at the end of the month.",
            ),
            question(
                "How can a company be right about the price and still fail?",
                "If the price falls first, it must pay calls before the rise comes. Without cash the lock is closed at a loss.",
            ),
            question(
                "Here the price moves smoothly. What changes if it jumps?",
                "More cash is needed at once, and there is no time to find it.",
            ),
            question(
                "Move the cash that stands ready until it never runs out. How much is that?",
                enough,
            ),
        ]
    }

    fn index(&self, keys: IndexKeys) -> Vec<[String; 2]> {
        let IndexKeys { dear, left, chosen, calmed } = keys;
        let dear = match &dear[..] {
            [] => "On none of them.".to_owned(),
            dear => format!("{}.", dear.join("; ")),
        };
        let piles = match calmed {
            Calmed::Hardly => "the two piles are nearly alike",
            Calmed::InPart => "the locked pile is a little closer together",
            Calmed::Much => "the locked pile is much closer together",
        };
        vec![
            question("On which indexes does the lock cost more than it brings?", dear),
            question(
                "What buyers spend fell by half. Why did your bill not fall?",
                "People moved to cheaper models. No price on your bill changed.",
            ),
            question(
                "What does R² say, and what is left of a full lock at the slider’s value?",
                format!(
                    "It is the share of your price’s ups and downs that goes along with the index. {left}"
                ),
            ),
            question(
                "Count the dots over the budget. Then set R² to 100%. What changes?",
                format!(
                    "At {chosen} {piles}. At 100% what is locked no longer swings, so hardly a locked dot is left over a budget that lies above that pile."
                ),
            ),
            question(
                "Deal ten years. In how many did the lock lose? Was it a mistake in those years?",
                "The count differs from deal to deal. It was no mistake: nobody knew the year beforehand.",
            ),
        ]
    }
}

pub(super) const LABELS: Labels = Labels {
    worksheet: "Worksheet",
    answer: "Your answer",
    key: "Answer key",
    whole: "Read the whole story",
};
