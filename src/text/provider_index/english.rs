//! An index by hand, in English.

use super::{Facts, Labels, Sentences};
use crate::market::billed_unit::BilledUnit;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn answer(&self, facts: &Facts) -> Vec<Piece> {
        let Facts { count, value, uncapped, largest: (name, share, weight), is_capped, unit } =
            facts;
        let who =
            if *count == 1 { "one provider".to_owned() } else { format!("{count} providers") };
        let mut said = sentence![
            format!("An index of {who} stands at "),
            Piece::Strong(value.clone()),
            match unit {
                BilledUnit::Tokens => " a million tokens.",
                BilledUnit::GpuHours => " a GPU-hour.",
            },
        ];
        if *is_capped {
            said.extend(sentence![format!(
                " {name} serves {share} of the volume and counts {weight}; without the cap the index would be {uncapped}."
            )]);
        } else {
            said.extend(sentence![format!(
                " No weight reaches the cap: the largest is {share}, of {name}."
            )]);
        }
        said
    }

    fn listed(&self, newest: &str) -> String {
        format!(
            "Models of the price list, the newest price of {newest}: three parts uncached input and one part output. Nobody publishes volumes or scores to weigh by, so all begin equal: enter your own."
        )
    }

    fn entered(&self) -> &'static str {
        "As you entered it. Your providers are in the link."
    }

    fn too_few(&self, fewest: &str) -> String {
        format!(
            "Under this cap the weights add up to 100% only with at least {fewest} providers that have volume. Add one, or raise the cap."
        )
    }

    fn no_volume(&self) -> &'static str {
        "No provider has any volume, so there is nothing to weigh by."
    }

    fn none(&self) -> &'static str {
        "No price is listed of what your bill counts: add the providers whose offers are to count."
    }

    fn refused(&self) -> &'static str {
        "These numbers give no index."
    }
}

pub(super) const LABELS: Labels = Labels {
    heading: "An index of your own",
    note: "What an index is made of: prices, weights by volume, a cap on each weight, and prices brought to one capability. Change a number and see whose price you would settle against.",
    cap: "Largest weight",
    cap_note: "30% in Xing’s paper. What is above goes to the others by volume.",
    reference: "Reference score",
    reference_note: "Prices are compared at this capability: a model that scores twice as high counts at half its price.",
    name: "Provider",
    price: "Price a million tokens",
    hour_price: "Price of a GPU-hour",
    volume: "Volume",
    score: "Capability",
    add: "Add a provider",
    remove: "Remove",
    take: "Settle the lock against it",
    take_note: "Makes it today’s index of the contract; what your own price differs by is then the basis.",
    working: "How it adds up",
    formula: "Index = sum of weight × price × reference score ÷ score. Weight = share of the volume, at most the cap.",
    provider: "Provider",
    adjusted: "At the reference score",
    share: "Share of volume",
    weight: "Weight",
    adds: "Adds",
    sum: "Index",
};
