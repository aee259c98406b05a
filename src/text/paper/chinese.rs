//! The words of the page in Chinese.

use super::words::PaperWords;
use crate::study::paper::{Assumption, Scenario, Subject, Topic, What};

/// Simplified Chinese.
pub(super) const WORDS: PaperWords = PaperWords {
    title: "论文说了什么，它的模型又给出什么",
    lead: [
        "将论文的 {all} 项论断与其自身印出的参数所给出的结果、以及实际价格逐一对照：{holds} 项成立，{fails} 项不成立，{open} 项因参数未印出而无法复现，另有 {unstated} 项论文没有给出数值。",
        "最要紧的一点：论文把买方的成本当成了指数本身。按公开价格测算，一份三个模型的账单与宽基指数之间的 R² 只有 {r2}，此时最优套保至多使波动率下降 {bill_cut}。",
        "成立的是：套期保值有效性的算术；三年内约七分之一的路径价格翻倍（{doubled}）；以及合约价值 8%–12% 的初始保证金（按模型自身的波动率为 {margin}）。",
        "不成立的是：波动率下降 62%–78%，论文自己的有效性也得不出这一结果；未套保时一年成本的波动（论文 $1.80，模型 {deviation}）；价格的 U 形走势；隐含波动率的驼峰；以及大幅波动罕见的说法（论文约 3%，模型 {fivefold}）。",
    ],
    source: [
        "Xing（2026）：",
        "，{date}。单一作者，未经同行评审，没有公开代码与数据。本页的数值只用论文印出的参数计算，不用其他；凡由实际价格测得者，均已注明。",
    ],
    columns: ["论断", "论文所载", "其模型给出", "结论", "需要怎样的假定"],
    measured: "测量结果",
    topic,
    claim,
    what,
    assumption,
    holds: "成立",
    does_not_hold: "不成立",
    not_reproducible: "无法复现",
    not_stated: "未给数值",
    section: "第 {} 节",
    equations: "式 {}",
    figure: "图 {}",
    table: "表 {}",
    none: "无",
    colon: "：",
    comma: "，",
    to: "–",
    above: "大于 {}",
    months: "{} 个月",
    per_year: "每年 {}",

    method: "如何计算",
    method_paragraphs: &[
        "均值、标准差、分位数与期权价值由模型公式算出。路径占比来自 {paths} 条模拟路径，每条 {days} 个交易日，随机种子固定；“±”之后为一个标准误。",
        "凡与论文数值对照的结果都落在其末位数字的半个单位之内，或落在所载区间之内，即为成立；模拟或测量所得者，另容许 {errors} 个标准误。印出的内容推不出任何结果的，为无法复现。每一项结论均由这一规则得出。",
        "测量值取自2024年9月至2026年8月的周度数据：一个开放权重模型指数，以及一份三个模型的账单；单一模型的 R² 为公开日度价格的中位数。指数编制、挂牌、监管与上市时间属于设想，无从以数值检验。",
    ],
    parameters: "论文表 3，即其印出的唯一一组参数",
    parameter: [
        "κ，均值回归速度（每年）",
        "θ₀，今日均衡水平的对数",
        "β，均衡水平每年的变化",
        "σ，跳跃之间的波动率",
        "λ，每年跳跃次数",
        "μ_J，对数价格的平均跳幅",
        "σ_J，跳幅的标准差",
        "γ，季节性幅度",
        "T_season，季节周期（年）",
    ],
    parameter_heads: ["参数", "数值"],

    reader: "对读者意味着什么",
    reader_paragraphs: &[
        "套期保值有效性就是 R²，即最优套保所消除的方差占比；波动率降幅为 1 − √(1 − R²)，比前者小。二者切勿混用：有效性 0.87 并不是“风险减少 87%”，而是标准差下降 64%。",
        "以您所付的那个价格为标的、数量已知、持有至到期的期货，在任何模型中都能消除全部波动。剩下的只是基差，即您的价格脱离指数的那部分变动。因此，在决定锁价规模之前，先要用自己的账单算出 R²。",
        "这并不是说词元期货行不通，而是说论文的百分比取决于对基差的假定，而它没有印出这一假定。",
    ],
    cuts: "有效性与它至多能降低的波动率",
    cut_heads: ["R²（有效性）", "波动率降幅", "出处"],
    cut_sources: [
        "测量值：三个模型的账单",
        "中间参照",
        "论文，悲观情景",
        "论文，基准情景",
        "论文，乐观情景",
        "降低 78% 所需",
    ],
};

const fn topic(topic: Topic) -> [&'static str; 2] {
    match topic {
        Topic::Hedging => ["期货的套保效果", "关于套期保值的论断"],
        Topic::Prices => {
            ["价格如何变动", "印出参数之下关于价格的论断。价格单位为美元/百万标准词元。"]
        }
        Topic::Measured => ["与实际价格对照", "论文的假定与公开价格的测量值"],
        Topic::Contract => ["合约及其规则", "所提条款意味着什么"],
    }
}

const fn claim(subject: Subject) -> &'static str {
    match subject {
        Subject::CorrelationEffectiveness => "相关系数为 0.85 时，最优套保消除 72.25% 的方差。",
        Subject::CorrelationVolatility => "同一套保消除约 72% 的“成本波动风险”。",
        Subject::CostDeviation => "标准差由 $1.80 降至 $0.65，即方差减少 87%。",
        Subject::VolatilityCut => "期货使波动率（以标准差计）下降 62%–78%。",
        Subject::BaselineRatio => "基准情景下的最优套保比率为 0.85。",
        Subject::BaselineEffectiveness => "基准情景下，期货消除成本方差的 87%。",
        Subject::OtherScenarios => "悲观与乐观情景的有效性分别为 0.78 与 0.91。",
        Subject::AlgorithmSensitivity => "算法效率每年提高到 1.5 倍或 3 倍时，有效性为 80%–89%。",
        Subject::HalfLife => "价格冲击约 2.8 个月消退一半。",
        Subject::ProcurementCost => "未套保时，12 个月采购成本的标准差为每百万词元 $1.80。",
        Subject::MeanPath => "平均价格先跌后涨，呈 U 形。",
        Subject::BandAtMonth36 => "第 36 个月，90% 的价格介于 $0.3 与 $5.6 之间。",
        Subject::Doubling => "36 个月内，约 15% 的路径涨幅超过 100%。",
        Subject::FivefoldSwing => "约 3% 的路径峰谷之比超过 5 倍。",
        Subject::ImpliedVolatility => {
            "隐含波动率 1–3 个月为 35%，6–12 个月为 50%–60%，24–36 个月为 40%，呈驼峰状。"
        }
        Subject::DemandBound => "需求每年增长 150% 时，第 36 个月的 90% 区间上限升至 $15。",
        Subject::ForwardFormula => "远期价格含有 A(t, T) 一项，其表达式未印出。",
        Subject::TotalVolatility => {
            "价格扩散波动率每年 40%，每年跳跃 3 次，平均跳幅 0.10、标准差 0.25；合计波动率 61%。"
        }
        Subject::CostIsTheIndex => "买方波动率下降 62%–78%：把买方成本当成了指数。",
        Subject::InitialMargin => "初始保证金为合约价值的 8%–12%，即持有期内的三个标准差。",
        Subject::Tick => "最小变动价位为每百万词元 $0.01，每手一百万词元。",
        Subject::ProviderCap => "单一供应商在指数中的权重不超过 30%。",
        Subject::FloorAndLimits => "保证金设有下限，持仓设有限额。",
    }
}

const fn scenario(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::Pessimistic => "悲观",
        Scenario::Baseline => "基准",
        Scenario::Optimistic => "乐观",
    }
}

fn what(what: What) -> String {
    let text = match what {
        What::VolatilityCutIn(of) => return format!("波动率降幅（{}）", scenario(of)),
        What::EffectivenessIn(of) => return format!("有效性（{}）", scenario(of)),
        What::OwnVolatilityIn(of) => return format!("自身年波动率（{}）", scenario(of)),
        What::Mean(month) => return format!("第 {month} 个月均值"),
        What::Quantile { percent, month } => {
            return format!("第 {month} 个月的 {percent}% 分位数");
        }
        What::VolatilityTo(month) => return format!("{month} 个月"),
        What::ImpliedVolatility(month) => return format!("{month} 个月，由以远期价行权的期权反推"),
        What::VarianceCut => "方差降幅",
        What::VolatilityCut => "波动率降幅",
        What::EffectivenessOfLastDay => "账单取每月日均价、期货按月末价结算时的有效性",
        What::HedgeRatio => "最优套保比率",
        What::Correlation => "相关系数",
        What::LeastEffectiveness => "降低 62% 需",
        What::MostEffectiveness => "降低 78% 需",
        What::VolatilityRatio => "期货波动率与现货波动率之比",
        What::HalfLife => "半衰期",
        What::Speed => "κ",
        What::DeviationOfAverage => "一年均价的标准差",
        What::DeviationOfAverageSimulated => "同上，模拟所得",
        What::DeviationOfPrice => "第 12 个月价格的标准差",
        What::PriceToday => "今日价格",
        What::Diffusion => "跳跃之间的波动率 σ",
        What::RiseFromLowest => "自最低月份至第 36 个月的回升",
        What::DeviationOfLog => "对数价格的标准差",
        What::DeviationOfLogOfBand => "该区间所对应的对数价格标准差",
        What::DoubledOnAnyDay => "任一交易日高于今日价格的两倍",
        What::DoubledAtMonthEnds => "任一月末高于两倍",
        What::DoubledFromLow => "自此前任一低点上涨逾 100%",
        What::Fivefold => "最高日价逾最低日价的 5 倍",
        What::FivefoldAroundTrend => "同上，相对趋势计",
        What::FivefoldFallAroundTrend => "相对趋势计，且先峰后谷",
        What::IndexVolatility => "宽基指数的年波动率",
        What::BillRSquared => "三个模型账单的 R²（周度）",
        What::ModelRSquared => "单一开放模型的 R²（周度，95 个模型的中位数）",
        What::MajorModelRSquared => "单一主要开放模型的 R²（30 天，57 个模型的中位数）",
        What::BillVolatilityCut => "三个模型账单的波动率降幅",
        What::MarginRate => "按模型波动率（含跳跃）",
        What::MarginRateWithoutJumps => "按跳跃之间的波动率",
        What::MarginRateOfIndex => "按指数的实测波动率",
        What::LeastVolatility => "8% 对应的波动率",
        What::MostVolatility => "12% 对应的波动率",
        What::LotValue => "价格 $2 时每手价值",
        What::TickShare => "最小变动价位占 $2 的比例",
        What::TickShareLater => "占第 36 个月均价的比例",
        What::FewestProviders => "供应商至少",
    };
    text.to_owned()
}

const fn assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Nothing => "无需假定，纯属算术。",
        Assumption::Correlation => "期货与现货更紧密的联动：",
        Assumption::Effectiveness => "两端都要有更高的有效性（R²）：",
        Assumption::LivelierFutures => {
            "期货的波动大于现货，且跟随得并不完全。持有至到期的期货恰以被套保的价格结算，最优比率为 1。"
        }
        Assumption::OwnPrice => {
            "买方价格另有自身变动，即基差风险。论文没有印出这一项；要得到所印的三个有效性，自身波动率须为："
        }
        Assumption::ScenarioParameters => "该情景的参数。论文只印出一组参数。",
        Assumption::Speed => "更快地回复到均衡水平：",
        Assumption::HigherPriceOrVolatility => "以下二者之一，取代 $2 与 40%：",
        Assumption::TurningLevel => {
            "会转向的均衡水平。印出的水平只有一个斜率，每年 −0.35，外加 8% 的季节性：受跳跃与季节性推动，均值先升四个月，此后一路走低。"
        }
        Assumption::WiderSpread => "对数价格的离散程度要扩大到三倍以上：",
        Assumption::FromToday => "涨幅自今日价格起算，并按任一交易日计。换一种读法，占比便不同。",
        Assumption::AroundTrend => {
            "波动相对于下行趋势计，而非按价格本身计：五倍波动大多只是均衡水平的下跌。"
        }
        Assumption::VolatilityByMonth => {
            "随合约月份变化的波动率。在均值回归且参数不变的模型中，它只会递减。"
        }
        Assumption::NoPremium => {
            "期货按预期价格定价，不含风险溢价。此时 A 除一个积分外有解析式，并给出上列“模型给出”的数值。"
        }
        Assumption::OneModel => "范围更窄的标的：印出的参数介于宽基指数与单一模型之间。",
        Assumption::FollowingBill => "账单与指数的 R² 须达到：",
        Assumption::MarginVolatility => {
            "持有期为一个交易日，且波动率介于以下两值之间。模型自身的波动率在此之内；不计跳跃，或按指数实测值，则在其下。"
        }
        Assumption::SteadyPrice => {
            "论文未设标准。价格为 $2 时价位足够细；价格随模型均值走低之后，相对而言便粗了一倍。"
        }
        Assumption::ExcessWeight => {
            "论文没有说明该上限至少需要几家供应商，也没有说明超出部分的权重归于何处。此处按成交量比例分给其余各家。"
        }
        Assumption::RulesToCome => "须由交易所确定的数值。此处不作任何假定。",
    }
}
