//! What adjustments of a price are called, and how their symbols are written.

use super::language::Language;
use crate::hedge::adjustment::AdjustmentKind;

/// What an adjustment is called.
pub const fn adjustment_name(kind: AdjustmentKind, language: Language) -> &'static str {
    let [english, chinese] = match kind {
        AdjustmentKind::Batch => ["Batch", "批处理"],
        AdjustmentKind::Flex => ["Flex tier", "弹性档位"],
        AdjustmentKind::Priority => ["Priority tier", "优先档位"],
        AdjustmentKind::Fast => ["Fast tier", "加速档位"],
        AdjustmentKind::LongContext => ["Long context", "长上下文"],
        AdjustmentKind::Peak => ["Peak hours", "高峰时段"],
        AdjustmentKind::Residency => ["Data residency", "数据驻留"],
        AdjustmentKind::Discount => ["Own discount", "自有折扣"],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// The symbol of an adjustment's share, in both languages.
pub(super) const fn share_symbol(kind: AdjustmentKind) -> [&'static str; 2] {
    match kind {
        AdjustmentKind::Batch => ["b"; 2],
        AdjustmentKind::Flex => ["s(flex)", "s（弹性）"],
        AdjustmentKind::Priority => ["s(priority)", "s（优先）"],
        AdjustmentKind::Fast => ["s(fast)", "s（加速）"],
        AdjustmentKind::LongContext => ["s(long)", "s（长文）"],
        AdjustmentKind::Peak => ["s(peak)", "s（高峰）"],
        AdjustmentKind::Residency => ["s(region)", "s（驻留）"],
        AdjustmentKind::Discount => ["s(own)", "s（折扣）"],
    }
}

/// The symbol of an adjustment's price ratio, in both languages.
pub(super) const fn ratio_symbol(kind: AdjustmentKind) -> [&'static str; 2] {
    match kind {
        AdjustmentKind::Batch => ["d"; 2],
        AdjustmentKind::Flex => ["r(flex)", "r（弹性）"],
        AdjustmentKind::Priority => ["r(priority)", "r（优先）"],
        AdjustmentKind::Fast => ["r(fast)", "r（加速）"],
        AdjustmentKind::LongContext => ["r(long)", "r（长文）"],
        AdjustmentKind::Peak => ["r(peak)", "r（高峰）"],
        AdjustmentKind::Residency => ["r(region)", "r（驻留）"],
        AdjustmentKind::Discount => ["r(own)", "r（折扣）"],
    }
}
