//! What can be locked today, in English.

use super::Sentences;

pub(super) struct English;

impl Sentences for English {
    fn none_listed(&self) -> &'static str {
        "Token futures are proposed, not listed."
    }

    fn caution(&self) -> &'static str {
        "A thin market could make a lock costly. Not a cryptocurrency. Not advice."
    }

    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String {
        format!(
            "GPU futures were filed with the US regulator on {filed} and under review until {until}; the outcome was not seen (last seen {seen}): check the exchange."
        )
    }

    fn studied(&self, seen: &str) -> String {
        format!(
            "The Shanghai Futures Exchange studies them, without an application (last seen {seen})."
        )
    }

    fn committed_capacity(&self, seen: &str) -> String {
        format!(
            "The one lock on sale is committed capacity, which fixes what you spend and not the price (last seen {seen})."
        )
    }
}
