//! Adjustments of the price in a working: their shares and ratios, and the term that they make.

use rust_decimal::Decimal;

use super::explanation::Explanation;
use super::formula::{Over, Symbol, Term};
use super::working::{InputSource, Meaning, Measure};
use crate::hedge::adjustment::{AdjustmentKind, Effect};
use crate::hedge::bill::BillLine;
use crate::market::quantity::Quantity;
use crate::market::token::{PerKind, TokenKind};

impl Explanation<'_> {
    /// The adjustments that any line of the bill uses, in their order.
    fn used(&self) -> impl Iterator<Item = AdjustmentKind> {
        let lines = &self.scenario.lines;
        let is_used = |kind: &AdjustmentKind| lines.iter().any(|line| line.uses(*kind));
        AdjustmentKind::ALL.into_iter().filter(is_used)
    }

    /// Shares and ratios of a line for all adjustments that any line uses, by kind of token where an
    /// adjustment treats kinds differently.
    pub fn adjustments(&mut self, line: &BillLine, number: Option<usize>) {
        let used: Vec<_> = self.used().collect();
        for kind in used {
            let Effect { share, ratio } = line.effect(kind);
            let (percent, bare) = (Measure::Percent, Measure::Number);
            for (of, share) in told(line, share) {
                let (symbol, meaning) =
                    (Symbol::AdjustedShare(kind), Meaning::AdjustedShare(kind, of));
                self.line_input(symbol, number, meaning, share, percent, InputSource::Reader);
            }
            for (of, ratio) in told(line, ratio) {
                let (symbol, meaning) =
                    (Symbol::AdjustedRatio(kind), Meaning::AdjustedRatio(kind, of));
                self.line_input(symbol, number, meaning, ratio, bare, InputSource::Reader);
            }
        }
    }

    /// A line's sum over its kinds of `of_kind`, after adjustments.
    pub fn adjusted(&self, of_kind: Term) -> Term {
        let (tiers, others): (Vec<_>, Vec<_>) = self.used().partition(|kind| kind.is_tier());
        let share = |kind| Symbol::AdjustedShare(kind);
        let moved = |kind| Symbol::AdjustedShare(kind) * Symbol::AdjustedRatio(kind);
        let tier = (!tiers.is_empty()).then(|| {
            let ordinary = tiers.iter().fold(Term::ONE, |term, kind| term - share(*kind));
            tiers.iter().fold(ordinary, |term, kind| term + moved(*kind))
        });
        let others = others.into_iter().map(|kind| Term::ONE - share(kind) + moved(kind));
        let factors = [tier, others.reduce(|one, next| one * next)].into_iter().flatten();
        let Some(factor) = factors.reduce(|tier, others| tier * others) else {
            return of_kind.over(Over::Kinds);
        };
        if self.scenario.lines.iter().any(BillLine::differs_by_kind) {
            (of_kind * factor).over(Over::Kinds)
        } else {
            of_kind.over(Over::Kinds) * factor
        }
    }

    /// The share of a line in batch and what that weighs, where any line is sent in batch.
    pub fn batch_weight(
        &mut self,
        line: &BillLine,
        number: Option<usize>,
        weight: Decimal,
        source: InputSource,
    ) {
        if !self.has_batch() {
            return;
        }
        let batch = AdjustmentKind::Batch;
        let (symbol, meaning) = (Symbol::AdjustedShare(batch), Meaning::AdjustedShare(batch, None));
        let (share, reader) = (line.batch_share.get(), InputSource::Reader);
        self.line_input(symbol, number, meaning, share, Measure::Percent, reader);
        let (symbol, meaning) = (Symbol::BatchWeight, Meaning::BatchWeight);
        self.line_input(symbol, number, meaning, weight, Measure::Number, source);
    }

    /// A line's sum over its kinds, after the batch weight.
    pub fn with_batch_weight(&self, of_kind: Term) -> Term {
        let of_line = of_kind.over(Over::Kinds);
        if !self.has_batch() {
            return of_line;
        }
        let share = Symbol::AdjustedShare(AdjustmentKind::Batch);
        of_line * (Term::ONE - share + share * Symbol::BatchWeight)
    }

    /// Whether any line of the bill is sent in batch, even in part.
    fn has_batch(&self) -> bool {
        self.scenario.lines.iter().any(|line| !line.batch_share.get().is_zero())
    }
}

/// One value where all kinds have the same, or else that of each kind which the line uses.
fn told(line: &BillLine, values: PerKind<Decimal>) -> Vec<(Option<TokenKind>, Decimal)> {
    if values == PerKind::all(values.input) {
        return vec![(None, values.input)];
    }
    let has_tokens = |kind: &TokenKind| !line.tokens.get(*kind).get().is_zero();
    let kinds = TokenKind::ALL.into_iter().filter(has_tokens);
    kinds.map(|kind| (Some(kind), values.get(kind))).collect()
}
