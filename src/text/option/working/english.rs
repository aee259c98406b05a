//! The words in workings of options, in English.

use super::Sentences;

pub(super) struct English;

impl Sentences for English {
    fn words(&self, text: &str) -> Option<&'static str> {
        (text == "discount undiscounted").then_some("discount · undiscounted")
    }
}
