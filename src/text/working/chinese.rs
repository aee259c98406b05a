//! What the working says, in Chinese.

use super::{Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::study::risk::assumptions::FuturesSource;
use crate::study::risk::working::{HedgeSide, RiskMeaning, SimulatedFigure};
use crate::study::working::CurveMeaning;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn of_kind(&self, what: &str, kind: &str) -> String {
        format!("{what}（{kind}）")
    }

    fn parameter(&self, meaning: RiskMeaning) -> &'static str {
        match meaning {
            RiskMeaning::Budget => "预算",
            RiskMeaning::BudgetDistance => "预算与现价账单的差距",
            RiskMeaning::BillToday => "各月现价账单之和",
            RiskMeaning::Drift => "指数：年对数漂移（含跳跃）",
            RiskMeaning::Kappa => "指数：年均值回归速度",
            RiskMeaning::Volatility => "指数：跳跃之外的年波动率",
            RiskMeaning::JumpRate => "指数：每年跳跃次数",
            RiskMeaning::JumpMean => "指数：对数跳跃的均值",
            RiskMeaning::JumpDeviation => "指数：对数跳跃的标准差",
            RiskMeaning::LevelDrift => "指数：回归水平的年对数漂移",
            RiskMeaning::SeasonHeight => "指数：回归水平的年内季节幅度（对数）",
            RiskMeaning::RSquared => "R²：指数对自身价格的解释比例",
            RiskMeaning::Beta => "指数对数变动 1 时自身价格的对数变动",
            RiskMeaning::OwnVolatility => "自身价格：跳跃之外的独立年波动率",
            RiskMeaning::OwnKappa => "自身价格：年均值回归速度",
            RiskMeaning::OwnJumpRate => "自身价格：每年独立跳跃次数",
            RiskMeaning::OwnJumpMean => "自身价格：独立对数跳跃的均值",
            RiskMeaning::OwnJumpDeviation => "自身价格：独立对数跳跃的标准差",
            RiskMeaning::OwnDrift => "自身价格：独立的年对数漂移",
            RiskMeaning::UsageVolatility => "用量的年波动率",
            RiskMeaning::UsageCorrelation => "用量与价格的相关系数",
            RiskMeaning::FuturesPrice(FuturesSource::Curve) => "期货价格",
            RiskMeaning::FuturesPrice(FuturesSource::Expected) => "模型预期的期货价格",
            RiskMeaning::IndexVariance => "指数 12 个月对数变动的方差",
            RiskMeaning::JumpVariance => "自身价格独立跳跃 12 个月的方差",
            RiskMeaning::UnitVariance => "独立波动率为 1 时 12 个月的方差",
            RiskMeaning::DeviationUnhedged => "不锁价合计的标准差",
            RiskMeaning::DeviationLocked => "锁价合计的标准差",
            RiskMeaning::Maintenance => "维持保证金与初始保证金之比",
            RiskMeaning::Buffer => "为追加保证金备用的现金",
            RiskMeaning::FundingRate => "占用现金的年利率",
            RiskMeaning::EntrySpread => "每手开仓价差成本",
        }
    }

    fn curve_parameter(&self, meaning: CurveMeaning) -> &'static str {
        match meaning {
            CurveMeaning::InterestRate => "年利率（连续复利）",
            CurveMeaning::Convenience => "年便利收益率（连续复利）",
            CurveMeaning::Expected => "模型预期的指数",
            CurveMeaning::QuoteBefore => "该月之前的报价",
            CurveMeaning::QuoteAfter => "该月之后的报价",
            CurveMeaning::MonthBefore => "前一报价的月份序号",
            CurveMeaning::MonthAfter => "后一报价的月份序号",
        }
    }

    fn figure(&self, figure: SimulatedFigure, side: Side) -> &'static str {
        let is_buyer = side == Side::Buyer;
        match figure {
            SimulatedFigure::OverBudget(_) if is_buyer => "超出预算的概率",
            SimulatedFigure::OverBudget(_) => "收入低于预算的概率",
            SimulatedFigure::Mean(_) => "合计的均值",
            SimulatedFigure::Median(_) => "合计的中位数",
            SimulatedFigure::Low(_) => "合计的 5% 分位数",
            SimulatedFigure::High(_) => "合计的 95% 分位数",
            SimulatedFigure::VolatilityCut => "锁价使波动率的降幅",
            SimulatedFigure::Regret => "锁价反而更不利的概率",
            SimulatedFigure::OwnVolatility => "自身价格的独立波动率",
            SimulatedFigure::Budget => "预算",
            SimulatedFigure::InitialMargin(FuturesSource::Curve) => "初始保证金",
            SimulatedFigure::InitialMargin(FuturesSource::Expected) => {
                "按模拟所用期货价格计算的初始保证金"
            }
            SimulatedFigure::WorstCash => "现金占用最高时的 95% 分位数",
            SimulatedFigure::BufferExhausted => "备用现金不够用的概率",
            SimulatedFigure::RightButExhausted => "锁价最终盈利但备用现金中途不够用的概率",
            SimulatedFigure::MonthQuantile(..) => "",
        }
    }

    fn on_side(&self, figure: &str, side: &str) -> String {
        format!("{figure}（{side}）")
    }

    fn side(&self, position: HedgeSide) -> &'static str {
        match position {
            HedgeSide::Unhedged => "不锁价",
            HedgeSide::Locked => "锁价",
        }
    }

    fn month_quantile(&self, month: &str, level: &str, side: &str) -> String {
        format!("{month}的 {level} 分位数（{side}）")
    }

    fn definition(&self, figure: SimulatedFigure, side: Side) -> &'static str {
        let is_buyer = side == Side::Buyer;
        match figure {
            SimulatedFigure::OverBudget(_) if is_buyer => {
                "整个期间总费用高于预算的模拟路径所占比例。"
            }
            SimulatedFigure::OverBudget(_) => "整个期间总收入低于预算的模拟路径所占比例。",
            SimulatedFigure::Mean(_) => "全部模拟路径上整个期间合计的平均值。",
            SimulatedFigure::Median(_) => "半数模拟路径的整个期间合计低于此值，半数高于此值。",
            SimulatedFigure::Low(_) => "每 100 条模拟路径中有 5 条的整个期间合计低于此值。",
            SimulatedFigure::High(_) => "每 100 条模拟路径中有 5 条的整个期间合计高于此值。",
            SimulatedFigure::Regret if is_buyer => "锁价合计高于不锁价合计的模拟路径所占比例。",
            SimulatedFigure::Regret => "锁价收入低于不锁价收入的模拟路径所占比例。",
            SimulatedFigure::WorstCash => {
                "每条逐日路径都有一天保证金账户占用现金最多；每 100 条路径中有 5 条的最高占用超过此值。"
            }
            SimulatedFigure::BufferExhausted => {
                "保证金账户在某一天所需超过备用现金的逐日路径所占比例。"
            }
            SimulatedFigure::RightButExhausted => {
                "保证金账户在某一天所需超过备用现金、而锁价最终并未亏损的逐日路径所占比例。"
            }
            SimulatedFigure::MonthQuantile(..) => {
                "该月金额低于此值的模拟路径所占比例即名称中的百分比。"
            }
            SimulatedFigure::OwnVolatility => {
                "使指数对自身价格 12 个月对数变动方差的解释比例恰为 R² 的波动率。"
            }
            SimulatedFigure::VolatilityCut => "锁价后合计的标准差缩小的比例。",
            SimulatedFigure::Budget => "整个期间最多支付的金额，或最少应得的收入。",
            SimulatedFigure::InitialMargin(_) => "开仓当日各月期货合计占用的现金。",
        }
    }

    fn standard_error(&self, error: &str) -> String {
        format!("，标准误 {error}")
    }

    fn error_in_points(&self, error: &str) -> String {
        format!("，标准误 {error} 个百分点")
    }

    fn simulation(&self, paths: &str, seed: u64, error: &str) -> String {
        format!("模拟路径 {paths} 条，随机种子 {seed}{error}。")
    }
}

const LABELS: Labels = Labels {
    tokens: "词元数",
    price_factor: "变动后与变动前的价格比",
    weight: "权重",
    month_number: "月份序号",
    index_factor: "指数变动倍数",
    plain_sum: "各月普通词元之和",
    exposure_sum: "各月敞口之和",
    lots_sum: "各月手数之和",
    batch_weight: "批处理词元的权重",
    no_conversion: "本行与账单币种相同，无需换算",
    entered_price: "填入的价格",
    convention: "本页的约定",
    counted: "由模拟路径得出",
    per_million: "/百万",
    an_hour: "/GPU 小时",
    hours: " GPU 小时",
    per_standard: "/百万标准词元",
    million: " 百万",
    million_standard: " 百万标准词元",
};
