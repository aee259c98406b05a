//! The words of the page, one table for each language; the compiler checks that each is complete.

use crate::study::paper::{Assumption, Subject, Topic, What};

/// All words of one language. In texts, `{}` and names in braces are replaced by numbers.
pub(super) struct PaperWords {
    pub(super) title: &'static str,
    /// The leads: on the whole, on real prices, on what holds, on what does not.
    pub(super) lead: [&'static str; 4],
    /// Before and after the paper's title and address.
    pub(super) source: [&'static str; 2],
    /// The heads of a table's columns.
    pub(super) columns: [&'static str; 5],
    /// The head of the third column where figures are measured.
    pub(super) measured: &'static str,
    pub(super) topic: fn(Topic) -> [&'static str; 2],
    pub(super) claim: fn(Subject) -> &'static str,
    pub(super) what: fn(What) -> String,
    pub(super) assumption: fn(Assumption) -> &'static str,
    pub(super) holds: &'static str,
    pub(super) does_not_hold: &'static str,
    pub(super) not_reproducible: &'static str,
    pub(super) not_stated: &'static str,
    pub(super) section: &'static str,
    pub(super) equations: &'static str,
    pub(super) figure: &'static str,
    pub(super) table: &'static str,
    pub(super) none: &'static str,
    pub(super) colon: &'static str,
    pub(super) comma: &'static str,
    pub(super) to: &'static str,
    pub(super) above: &'static str,
    pub(super) months: &'static str,
    pub(super) per_year: &'static str,

    pub(super) method: &'static str,
    pub(super) method_paragraphs: &'static [&'static str],
    pub(super) parameters: &'static str,
    /// Names of the parameters, in the order of the paper's Table 3.
    pub(super) parameter: [&'static str; 9],
    pub(super) parameter_heads: [&'static str; 2],

    pub(super) reader: &'static str,
    pub(super) reader_paragraphs: &'static [&'static str],
    pub(super) cuts: &'static str,
    pub(super) cut_heads: [&'static str; 3],
    /// Where an R2 of that table comes from: the measured bill, a mark on the way, the paper's
    /// three scenarios, and what the upper end of its claim needs.
    pub(super) cut_sources: [&'static str; 6],
}
