//! Whether a hedge would qualify as it stands.

use super::Subject;
use crate::hedge::effectiveness::verdict::{Conclusion, R_SQUARED_FLOOR};
use crate::market::quantity::Quantity;
use crate::study::risk::locks::StrategyKind;

/// Whether a hedge would qualify under US GAAP practice with the whole price as the hedged item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is locked, so there is nothing to designate.
    NothingLocked,
    /// A committed use is a contract to buy and no derivative.
    NoDerivative,
    /// The index explains too little of the own price, or a slope that may be chance.
    NotEffective,
    /// It would pass one way round only, and the way has to be written down at inception.
    DependsOnDirection,
    /// R2 would pass, and the slope asks for another ratio.
    RatioOutside,
    /// The R2 that is assumed would pass, and nothing was measured.
    Assumed,
    /// A history of the own price passes.
    Effective,
}

impl Verdict {
    /// A history of the reader's own price decides where there is one: the bundled weeks are of another bill, so that
    /// without a history the R2 assumed in the scenario does.
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        let is_locked = !subject.scenario.lock.share.get().is_zero()
            && subject.strategy != StrategyKind::Unhedged;
        let own = subject.fit.filter(|fit| fit.sample.is_own);
        match own {
            _ if !is_locked => Self::NothingLocked,
            _ if subject.strategy == StrategyKind::Commitment => Self::NoDerivative,
            Some(fit) => match fit.us_gaap.regression {
                Conclusion::HighlyEffective => Self::Effective,
                Conclusion::DependsOnDirection => Self::DependsOnDirection,
                Conclusion::RatioOutside => Self::RatioOutside,
                Conclusion::NotHighlyEffective => Self::NotEffective,
            },
            None if subject.case.risk.r_squared >= R_SQUARED_FLOOR => Self::Assumed,
            None => Self::NotEffective,
        }
    }
}
