//! A treasury's policy, in words: what it holds by months ahead, and where a lock stands to its bands.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::contract::percent_of;
use super::language::Language;
use crate::study::risk::policy::{PolicyMonth, Standing};

/// The sentences, each written by both languages.
trait Sentences {
    /// What the policy holds of the first and the last month, and of how many months a strip lies below its bands, above
    /// them, and in all.
    fn finding(&self, near: &str, far: &str, share: &str, months: [usize; 3]) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub title: &'static str,
    pub note: &'static str,
    pub near: &'static str,
    pub near_note: &'static str,
    pub far: &'static str,
    pub far_note: &'static str,
    pub part: &'static str,
    pub part_note: &'static str,
    pub band: &'static str,
    pub band_note: &'static str,
    pub months: &'static str,
    pub month: &'static str,
    pub ahead: &'static str,
    pub least: &'static str,
    pub target: &'static str,
    pub most: &'static str,
    pub held: &'static str,
    pub open: &'static str,
    pub strip: &'static str,
    pub standing: &'static str,
    /// Below, within and above.
    pub standings: [&'static str; 3],
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What a share's standing is called.
pub const fn standing_name(standing: Standing, language: Language) -> &'static str {
    let [below, within, above] = labels(language).standings;
    match standing {
        Standing::Below => below,
        Standing::Within => within,
        Standing::Above => above,
    }
}

/// Where a lock of the same share throughout stands to the policy; empty without months.
pub fn finding(months: &[PolicyMonth], share: f64, language: Language) -> String {
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return String::new() };
    let out = |standing| months.iter().filter(|month| month.strip_standing == standing).count();
    let (below, above, all) = (out(Standing::Below), out(Standing::Above), months.len());
    let [near, far, share] =
        [first.target, last.target, share].map(|share| percent_of(share, language));
    sentences(language).finding(&near, &far, &share, [below, above, all])
}
