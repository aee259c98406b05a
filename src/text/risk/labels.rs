//! The labels of the tables and the figure of what could happen, and the notes on its fields.
//!
//! Apart from the page's [`Words`](crate::text::words::Words), because whoever writes and draws this needs
//! no others of them.

use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// How the figure is read.
    pub fan_note: &'static str,
    /// What R2 is, and what was measured of it.
    pub r_squared_note: &'static str,
    /// What a volatility of usage of zero means.
    pub usage_volatility_note: &'static str,
    /// What a cash buffer is for.
    pub buffer_note: &'static str,
    /// The heading of the totals.
    pub outcome: &'static str,
    /// The chance of costs over the budget.
    pub over_budget: &'static str,
    /// The chance of revenue below the budget.
    pub short_of_budget: &'static str,
    /// The mean.
    pub mean: &'static str,
    /// The median.
    pub median: &'static str,
    /// The 5 % quantile.
    pub quantile_low: &'static str,
    /// The 95 % quantile.
    pub quantile_high: &'static str,
    /// Nothing is locked.
    pub cash_none: &'static str,
    /// The line of the budget.
    pub budget_line: &'static str,
    /// Without the lock.
    pub unhedged: &'static str,
    /// With the lock.
    pub locked: &'static str,
    /// The table of months.
    pub months: &'static str,
    /// The column of months.
    pub month: &'static str,
    /// What the axis counts, behind the currency.
    pub per_month: &'static str,
}

const ENGLISH: Labels = Labels {
    fan_note: "The line is the median. Half of the futures lie in the dark band, 90 of 100 in the light one.",
    r_squared_note: "0% is nothing, 100% everything. Measured: 12% for a bill of three models against a broad index of open-weight models, 3% to 14% for one model alone. The paper on token futures takes 100%.",
    usage_volatility_note: "0% takes the planned tokens as certain.",
    buffer_note: "Type it to see how often it runs out.",
    outcome: "The whole horizon",
    over_budget: "Over the budget",
    short_of_budget: "Below the budget",
    mean: "Mean",
    median: "Median",
    quantile_low: "5 of 100 are below",
    quantile_high: "5 of 100 are above",
    cash_none: "Nothing is locked, so no cash is tied up.",
    budget_line: "budget",
    unhedged: "Without lock",
    locked: "With lock",
    months: "Each month’s simulated costs",
    month: "Month",
    per_month: "a month",
};

const CHINESE: Labels = Labels {
    fan_note: "线为中位数。深色带含一半情形，浅色带含 100 种中的 90 种。",
    r_squared_note: "0% 为完全不能，100% 为完全解释。实测：三个模型的账单对开放权重模型宽基指数为 12%，单一模型为 3% 至 14%。关于词元期货的论文取 100%。",
    usage_volatility_note: "0% 表示计划用量确定无疑。",
    buffer_note: "填入后可见其耗尽的频率。",
    outcome: "整个期间",
    over_budget: "超出预算",
    short_of_budget: "低于预算",
    mean: "均值",
    median: "中位数",
    quantile_low: "100 种中有 5 种低于（5% 分位数）",
    quantile_high: "100 种中有 5 种高于（95% 分位数）",
    cash_none: "没有锁定任何份额，因此不占用现金。",
    budget_line: "预算",
    unhedged: "不锁价",
    locked: "锁价",
    months: "各月模拟费用",
    month: "月份",
    per_month: "每月",
};

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_says_too_is_called_the_same() {
        for language in Language::ALL {
            let (labels, words) = (labels(language), language.words());
            assert_eq!(labels.unhedged, words.unhedged);
            assert_eq!(labels.locked, words.locked);
            assert_eq!(labels.month, words.month);
            assert_eq!(labels.per_month, words.per_month);
        }
    }
}
