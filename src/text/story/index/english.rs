//! The choice of an index, in English.

use super::{Labels, OnIndexWords, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::index_choice::IndexChoice;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn name(&self, choice: IndexChoice, currency: Currency) -> &'static str {
        match choice {
            IndexChoice::SameModels => "The same models",
            IndexChoice::Spending => "What buyers spend",
            IndexChoice::OneVendor => match currency {
                Currency::Cny => "DeepSeek’s list",
                Currency::Usd => "OpenAI’s list",
            },
        }
    }

    fn result(&self, on: OnIndexWords) -> Vec<Piece> {
        let OnIndexWords { side, what, days, change, share, bill, paid } = on;
        let days = days.map(|[from, to]| format!(", {from} to {to}")).unwrap_or_default();
        let [of, becomes] = match side {
            Side::Buyer => ["a bill", " costs you "],
            Side::Provider => ["revenue", " leaves you with "],
        };
        sentence![
            format!("{what}{days}: "),
            Piece::Strong(change),
            format!(". With {share} locked, {of} of "),
            Piece::Unhedged(bill),
            becomes,
            Piece::Locked(paid),
            ".",
        ]
    }

    fn asked(&self, side: Side, share: &str, bill: String) -> Vec<Piece> {
        let [of, what] = match side {
            Side::Buyer => ["Your bill", "what you pay"],
            Side::Provider => ["Your revenue", "what you are left with"],
        };
        sentence![
            format!("{of} of "),
            Piece::Unhedged(bill),
            format!(
                " stands still. With {share} locked, {what} depends on the index that the contract looks at."
            ),
        ]
    }

    fn reply(&self, is_right: bool, name: &str, change: &str) -> String {
        let begin = if is_right { "Yes" } else { "It was another" };
        format!("{begin}: “{name}”, {change}.")
    }

    fn week(&self, index: &str, bill: &str) -> String {
        format!("One week: the index moved by {index}, the bill by {bill}.")
    }

    fn left(&self, weeks: &str, chosen: &str, cut: String) -> Vec<Piece> {
        sentence![
            format!(
                "From week to week an index explained {weeks} of the ups and downs of a bill over three models. The slider is about whole years, where it may be more; nobody has measured that. At {chosen} a full lock takes at best "
            ),
            Piece::Strong(cut),
            " off the swings of your price.",
        ]
    }
}

pub(super) const LABELS: Labels = Labels {
    which: "Which index does the contract look at?",
    bill: "bill",
    paid: "What you pay with the lock",
    line_is_bill: "; the line is the bill, ",
    weeks: "Real weeks: index and bill",
    index_moved: "index moved by",
    bill_moved: "bill moved by",
    r_squared: "How much the index explains (R²)",
    look_at: "Index or week to look at",
    sources: "Weekly levels computed from a public ledger of price changes (jvrck/openrouterlist, MIT), September 2024 to August 2026; Silicon Data’s index as read second-hand; vendors’ price lists.",
    question: "Which of the three fell most, do you think?",
    show: "Just show me",
};

pub(super) const PROVIDER_LABELS: Labels = Labels {
    bill: "your revenue",
    paid: "What you are left with under the lock",
    line_is_bill: "; the line is your revenue, ",
    ..LABELS
};
