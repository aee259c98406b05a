//! Strategies of a study, made ready when they are asked for.

use super::RiskStudy;
use crate::hedge::remaining_variance::KnownVariances;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::error_keys::by_strategies;
use crate::study::risk::figures::StrategyFigures;
use crate::study::risk::locks::{Prepared, StrategyKind};

impl RiskStudy {
    /// Makes strategies ready in the order of `kinds`, but for those that are: with all kinds, the order is that in
    /// which they are shown.
    pub fn prepare(&mut self, case: &RiskCase, kinds: &[StrategyKind]) {
        let mut known = std::mem::take(&mut self.others);
        let kind_of = |other: &Result<Prepared, (StrategyKind, Refusals)>| match other {
            Ok(prepared) => prepared.kind,
            Err((kind, _)) => *kind,
        };
        for kind in kinds {
            if matches!(kind, StrategyKind::Unhedged | StrategyKind::Strip) {
                continue;
            }
            self.others.push(match known.iter().position(|other| kind_of(other) == *kind) {
                Some(place) => known.swap_remove(place),
                None => {
                    let (curve, ends) = (&self.curve, &self.month_ends);
                    Prepared::new(*kind, case, curve, ends, &self.comparison)
                        .map_err(|error| (*kind, by_strategies(error)))
                }
            });
        }
        self.others.append(&mut known);
    }

    /// A strategy that has been made ready.
    pub(super) fn prepared(&self, kind: StrategyKind) -> Result<&Prepared, Refusals> {
        match kind {
            StrategyKind::Unhedged => Ok(&self.nothing),
            StrategyKind::Strip => Ok(&self.strip),
            _ => {
                let other = self.others.iter().find(|other| match other {
                    Ok(prepared) => prepared.kind == kind,
                    Err((refused, _)) => *refused == kind,
                });
                match other {
                    Some(Ok(prepared)) => Ok(prepared),
                    Some(Err((_, refusals))) => Err(refusals.clone()),
                    None => Ok(&self.strip),
                }
            }
        }
    }

    /// Figures of each strategy at the case's share and budget, in the order in which they were
    /// asked for, after no lock and the strip. An unavailable one carries its error.
    pub fn strategies(
        &self,
        case: &RiskCase,
    ) -> Vec<Result<StrategyFigures, (StrategyKind, Refusals)>> {
        let mut known = KnownVariances::default();
        let unhedged =
            self.unhedged(case).map_err(|error| (StrategyKind::Unhedged, by_strategies(error)));
        let others = self.others.iter().map(Result::as_ref);
        let locked = [Ok(&self.strip)].into_iter().chain(others).map(|prepared| {
            let prepared = prepared.map_err(Clone::clone)?;
            let figures = self.strategy(prepared, case, &mut known);
            figures.map_err(|error| (prepared.kind, by_strategies(error)))
        });
        [unhedged].into_iter().chain(locked).collect()
    }
}
