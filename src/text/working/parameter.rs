//! What the inputs and sources of simulated figures are called.

use crate::study::risk::assumptions::FuturesSource;
use crate::study::risk::working::RiskMeaning;
use crate::study::working::CurveMeaning;
use crate::text::language::Language;

/// What an input of a simulation is called.
pub const fn name(meaning: RiskMeaning, language: Language) -> &'static str {
    let [english, chinese] = match meaning {
        RiskMeaning::Budget => ["budget", "预算"],
        RiskMeaning::BudgetDistance => {
            ["distance of the budget from the bill at today’s prices", "预算与现价账单的差距"]
        }
        RiskMeaning::BillToday => ["bill of all months at today’s prices", "各月现价账单之和"],
        RiskMeaning::Drift => {
            ["index: log drift a year, jumps included", "指数：年对数漂移（含跳跃）"]
        }
        RiskMeaning::Kappa => ["index: speed of reversion a year", "指数：年均值回归速度"],
        RiskMeaning::Volatility => {
            ["index: volatility a year between jumps", "指数：跳跃之外的年波动率"]
        }
        RiskMeaning::JumpRate => ["index: jumps a year", "指数：每年跳跃次数"],
        RiskMeaning::JumpMean => ["index: mean log jump", "指数：对数跳跃的均值"],
        RiskMeaning::JumpDeviation => {
            ["index: standard deviation of a log jump", "指数：对数跳跃的标准差"]
        }
        RiskMeaning::LevelDrift => {
            ["index: log drift a year of the level it reverts to", "指数：回归水平的年对数漂移"]
        }
        RiskMeaning::SeasonHeight => [
            "index: height of the level’s yearly season, in logs",
            "指数：回归水平的年内季节幅度（对数）",
        ],
        RiskMeaning::RSquared => {
            ["R²: how much the index explains of your price", "R²：指数对自身价格的解释比例"]
        }
        RiskMeaning::Beta => {
            ["your price’s log change for one of the index", "指数对数变动 1 时自身价格的对数变动"]
        }
        RiskMeaning::OwnVolatility => [
            "your price: own volatility a year between own jumps",
            "自身价格：跳跃之外的独立年波动率",
        ],
        RiskMeaning::OwnKappa => {
            ["your price: speed of reversion a year", "自身价格：年均值回归速度"]
        }
        RiskMeaning::OwnJumpRate => ["your price: own jumps a year", "自身价格：每年独立跳跃次数"],
        RiskMeaning::OwnJumpMean => {
            ["your price: mean own log jump", "自身价格：独立对数跳跃的均值"]
        }
        RiskMeaning::OwnJumpDeviation => {
            ["your price: standard deviation of an own log jump", "自身价格：独立对数跳跃的标准差"]
        }
        RiskMeaning::OwnDrift => ["your price: own log drift a year", "自身价格：独立的年对数漂移"],
        RiskMeaning::UsageVolatility => ["volatility of usage a year", "用量的年波动率"],
        RiskMeaning::UsageCorrelation => {
            ["correlation of usage with the price", "用量与价格的相关系数"]
        }
        RiskMeaning::FuturesPrice(FuturesSource::Curve) => ["futures price", "期货价格"],
        RiskMeaning::FuturesPrice(FuturesSource::Expected) => {
            ["futures price as the model expects it", "模型预期的期货价格"]
        }
        RiskMeaning::IndexVariance => {
            ["variance of the index’s 12-month log change", "指数 12 个月对数变动的方差"]
        }
        RiskMeaning::JumpVariance => {
            ["variance of your price’s own jumps over 12 months", "自身价格独立跳跃 12 个月的方差"]
        }
        RiskMeaning::UnitVariance => {
            ["variance over 12 months of an own volatility of 1", "独立波动率为 1 时 12 个月的方差"]
        }
        RiskMeaning::DeviationUnhedged => {
            ["standard deviation of the total without lock", "不锁价合计的标准差"]
        }
        RiskMeaning::DeviationLocked => {
            ["standard deviation of the total with lock", "锁价合计的标准差"]
        }
        RiskMeaning::Maintenance => {
            ["maintenance margin over initial margin", "维持保证金与初始保证金之比"]
        }
        RiskMeaning::Buffer => ["cash kept for margin calls", "为追加保证金备用的现金"],
        RiskMeaning::FundingRate => ["interest a year on cash tied up", "占用现金的年利率"],
        RiskMeaning::EntrySpread => ["cost of entering a lot", "每手开仓价差成本"],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// What an input of a contract's price is called.
pub const fn curve_name(meaning: CurveMeaning, language: Language) -> &'static str {
    let [english, chinese] = match meaning {
        CurveMeaning::InterestRate => ["interest a year, continuous", "年利率（连续复利）"],
        CurveMeaning::Convenience => {
            ["convenience yield a year, continuous", "年便利收益率（连续复利）"]
        }
        CurveMeaning::Expected => ["index that the model expects", "模型预期的指数"],
        CurveMeaning::QuoteBefore => ["quote before the month", "该月之前的报价"],
        CurveMeaning::QuoteAfter => ["quote after the month", "该月之后的报价"],
        CurveMeaning::MonthBefore => ["month of the quote before", "前一报价的月份序号"],
        CurveMeaning::MonthAfter => ["month of the quote after", "后一报价的月份序号"],
    };
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// What this page takes where the reader names nothing.
pub const fn convention(language: Language) -> &'static str {
    match language {
        Language::English => "this page’s convention",
        Language::Chinese => "本页的约定",
    }
}

/// A number that was counted from the simulated paths.
pub const fn counted(language: Language) -> &'static str {
    match language {
        Language::English => "from the simulated paths",
        Language::Chinese => "由模拟路径得出",
    }
}
