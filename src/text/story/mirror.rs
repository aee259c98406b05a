//! A path and its mirror: what each comes to, and what is regretted.

use super::{case_name, labels, sentences};
use crate::market::quantity::Quantity;
use crate::study::figures::{Case, Study};
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money, money_said, percent};
use crate::text::sentence::{Piece, join_text};

/// What is regretted in one case.
pub(super) struct Regret {
    pub case: &'static str,
    pub share: String,
    pub unhedged: String,
    pub locked: String,
    pub difference: String,
    /// Whether the lock did harm; `None` where it made no difference.
    pub is_of_lock: Option<bool>,
}

/// What the path and its mirror come to without a lock, for a reader who has not chosen yet.
pub fn both_bills(study: &Study, language: Language) -> Vec<Piece> {
    let [chosen, mirror] = [Case::Chosen, Case::Mirror]
        .map(|case| money_said(study.totals.get(case).unhedged, study.currency, language));
    sentences(language).both_bills(study.side, chosen, mirror)
}

/// What is regretted in a case, and of which choice. To the cent: it is the difference of the two amounts before it.
pub fn regret(story: &Story, case: Case, language: Language) -> Vec<Piece> {
    let study = &story.study;
    let exact = |value| money(value, study.currency, language);
    let total = study.totals.get(case);
    let regret = Regret {
        case: case_name(case, language),
        share: percent(story.scenario.lock.share.get(), language),
        unhedged: exact(total.unhedged),
        locked: exact(total.locked),
        difference: exact(total.saved.abs()),
        is_of_lock: (!total.saved.is_zero()).then(|| total.saved.is_sign_negative()),
    };
    sentences(language).regret(study.side, regret)
}

/// Result of the reader's choice, to lock or not, on the path and on its mirror.
pub fn reply(study: &Study, has_locked: bool, language: Language) -> String {
    let labels = labels(language);
    let [lock, no_lock] = labels.you_would;
    let [on_none, on_one, on_both] = labels.glad;
    let is_glad = |case: &&Case| {
        let saved = study.totals.get(**case).saved;
        !saved.is_zero() && saved.is_sign_positive() == has_locked
    };
    let glad = match [Case::Chosen, Case::Mirror].iter().filter(is_glad).count() {
        0 => on_none,
        1 => on_one,
        _ => on_both,
    };
    join_text(&[if has_locked { lock } else { no_lock }, glad], language)
}
