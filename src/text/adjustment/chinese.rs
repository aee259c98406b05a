//! What adjustments of a price are called, in Chinese.

use super::Sentences;
use crate::hedge::adjustment::AdjustmentKind;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn name(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "批处理",
            AdjustmentKind::Flex => "弹性档位",
            AdjustmentKind::Priority => "优先档位",
            AdjustmentKind::Fast => "加速档位",
            AdjustmentKind::LongContext => "长上下文",
            AdjustmentKind::Peak => "高峰时段",
            AdjustmentKind::Residency => "数据驻留",
            AdjustmentKind::Discount => "自有折扣",
        }
    }

    fn share_symbol(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "b",
            AdjustmentKind::Flex => "s（弹性）",
            AdjustmentKind::Priority => "s（优先）",
            AdjustmentKind::Fast => "s（加速）",
            AdjustmentKind::LongContext => "s（长文）",
            AdjustmentKind::Peak => "s（高峰）",
            AdjustmentKind::Residency => "s（驻留）",
            AdjustmentKind::Discount => "s（折扣）",
        }
    }

    fn ratio_symbol(&self, kind: AdjustmentKind) -> &'static str {
        match kind {
            AdjustmentKind::Batch => "d",
            AdjustmentKind::Flex => "r（弹性）",
            AdjustmentKind::Priority => "r（优先）",
            AdjustmentKind::Fast => "r（加速）",
            AdjustmentKind::LongContext => "r（长文）",
            AdjustmentKind::Peak => "r（高峰）",
            AdjustmentKind::Residency => "r（驻留）",
            AdjustmentKind::Discount => "r（折扣）",
        }
    }
}
