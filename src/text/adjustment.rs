//! What adjustments of a price are called, and how their symbols are written.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use crate::hedge::adjustment::AdjustmentKind;

/// The sentences, each written by both languages.
trait Sentences {
    /// What an adjustment is called.
    fn name(&self, kind: AdjustmentKind) -> &'static str;
    /// The symbol of an adjustment's share.
    fn share_symbol(&self, kind: AdjustmentKind) -> &'static str;
    /// The symbol of an adjustment's price ratio.
    fn ratio_symbol(&self, kind: AdjustmentKind) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What an adjustment is called.
pub fn adjustment_name(kind: AdjustmentKind, language: Language) -> &'static str {
    sentences(language).name(kind)
}

/// The symbol of an adjustment's share.
pub(super) fn share_symbol(kind: AdjustmentKind, language: Language) -> &'static str {
    sentences(language).share_symbol(kind)
}

/// The symbol of an adjustment's price ratio.
pub(super) fn ratio_symbol(kind: AdjustmentKind, language: Language) -> &'static str {
    sentences(language).ratio_symbol(kind)
}
