//! What adjustments of a price are called, in English.

use super::Sentences;
use crate::hedge::adjustment::AdjustmentKind;

pub(super) struct English;

impl Sentences for English {
    fn name(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "Batch",
            AdjustmentKind::Flex => "Flex tier",
            AdjustmentKind::Priority => "Priority tier",
            AdjustmentKind::Fast => "Fast tier",
            AdjustmentKind::LongContext => "Long context",
            AdjustmentKind::Peak => "Peak hours",
            AdjustmentKind::Residency => "Data residency",
            AdjustmentKind::Discount => "Own discount",
        }
    }

    fn share_symbol(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "b",
            AdjustmentKind::Flex => "s(flex)",
            AdjustmentKind::Priority => "s(priority)",
            AdjustmentKind::Fast => "s(fast)",
            AdjustmentKind::LongContext => "s(long)",
            AdjustmentKind::Peak => "s(peak)",
            AdjustmentKind::Residency => "s(region)",
            AdjustmentKind::Discount => "s(own)",
        }
    }

    fn ratio_symbol(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "d",
            AdjustmentKind::Flex => "r(flex)",
            AdjustmentKind::Priority => "r(priority)",
            AdjustmentKind::Fast => "r(fast)",
            AdjustmentKind::LongContext => "r(long)",
            AdjustmentKind::Peak => "r(peak)",
            AdjustmentKind::Residency => "r(region)",
            AdjustmentKind::Discount => "r(own)",
        }
    }
}
