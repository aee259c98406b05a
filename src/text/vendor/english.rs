//! Names of vendors and models, in English.

use super::Sentences;
use super::model::{Bound, Hours, Note, Parts};

pub(super) struct English;

impl Sentences for English {
    fn vendor(&self, provider: &'static str) -> &'static str {
        provider
    }

    fn model(&self, Parts { name, note, hours }: Parts<'_>) -> String {
        let note = match note {
            Some(Note::Context(bound, tokens)) => {
                let bound = match bound {
                    Bound::UpTo => "up to",
                    Bound::Below => "under",
                    Bound::Over => "over",
                    Bound::From => "from",
                };
                format!(" ({bound} {tokens} context)")
            }
            Some(Note::Other(note)) => format!(" ({note})"),
            None => String::new(),
        };
        let hours = match hours {
            Some(Hours::Peak) => " peak",
            Some(Hours::OffPeak) => " off-peak",
            None => "",
        };
        format!("{name}{note}{hours}")
    }
}
