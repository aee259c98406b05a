//! Names of vendors, in English.

use super::Sentences;

pub(super) struct English;

impl Sentences for English {
    fn vendor(&self, provider: &'static str) -> &'static str {
        provider
    }

    fn hours(&self, _model: &str, _end: &str) -> Option<String> {
        None
    }
}
