//! 自身价格是不是指数，中文。

use super::{Facts, Labels, Over, Sentences};
use crate::hedge::effectiveness::verdict::{
    Argument, Conclusion, Finding, Ifrs9, OffsetConclusion, UsGaap,
};
use crate::text::sentence::Piece;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn answer(&self, facts: &Facts) -> Vec<Piece> {
        let Facts {
            is_own, changes, days, r_squared, ratio, cut, adds_risk, best, has_lock, ..
        } = facts;
        let whose = if *is_own {
            format!("您导入的历史中有 {changes} 次变化，每次 {days} 天：指数解释了自身价格变动的 ")
        } else {
            format!("在两者都有数据的 {changes} 周里，指数解释了三种开放模型账单变动的 ")
        };
        let mut said = vec![whose.into(), Piece::Strong(r_squared.clone()), "。".into()];
        if *has_lock {
            let does =
                if *adds_risk { "，方差反而会增加 " } else { "，可消除方差的 " };
            said.extend([
                "自身价格每变动一份，您的锁价随指数变动 ".into(),
                Piece::Locked(ratio.clone()),
                does.into(),
                Piece::Locked(cut.clone()),
                "。这样的比率以 ".into(),
                Piece::Strong(best.clone()),
                format!(" 为最佳；无论取多少，都消除不了超过 {r_squared} 的方差。").into(),
            ]);
        }
        said
    }

    fn us_gaap(&self, tests: &UsGaap, facts: &Facts) -> String {
        let Facts { r_squared, floor, p_value, has_lock, .. } = facts;
        if !has_lock {
            return "没有锁定任何数量，也就没有可检验的套期。".to_owned();
        }
        let regression = match tests.regression {
            Conclusion::HighlyEffective => {
                "按回归检验，这项套期可以通过：无论以谁对谁回归，R² 和斜率都在界限之内。".to_owned()
            }
            Conclusion::DependsOnDirection => {
                "按回归检验，只有一个方向可以通过：以谁对谁回归，须在指定时写明，此后不得更改。"
                    .to_owned()
            }
            Conclusion::RatioOutside => {
                "R² 可以通过，斜率则不行：换一个更接近最佳比率的锁定比例即可。".to_owned()
            }
            Conclusion::NotHighlyEffective if tests.r_squared.passes() => {
                format!(
                    "按回归检验不符合条件：两者毫无关联时，也有 {p_value} 的样本会出现这样的斜率。"
                )
            }
            Conclusion::NotHighlyEffective => {
                format!(
                    "按回归检验不符合条件：R² 为 {r_squared}，而实务要求至少 {floor}。盈亏将随发生计入损益。"
                )
            }
        };
        let offset = match tests.offset {
            OffsetConclusion::Inside => "整个样本的金额抵销比在区间之内。",
            OffsetConclusion::Outside => "整个样本的金额抵销比在区间之外。",
            OffsetConclusion::SaysNothing => {
                "金额抵销比在此说明不了什么：就整个样本而言，价格大致回到了起点。"
            }
        };
        format!("{regression}{offset}此为供贵公司审计师参考的草稿。")
    }

    fn ifrs9(&self, points: &Ifrs9, left: &str) -> Vec<String> {
        let relationship = match points.relationship {
            Finding::Supported => "经济关系：样本支持。",
            Finding::Weak => "经济关系：样本不足以证明。",
            Finding::Contradicted => "经济关系：样本与之相反。",
        };
        let ratio = match points.ratio {
            Finding::Supported => "套期比率：与样本的最佳比率相差不超过两个标准误。",
            Finding::Weak | Finding::Contradicted => "套期比率：偏离样本的最佳比率超过两个标准误。",
        };
        let arguments = points.to_argue.iter().map(|argument| match argument {
            Argument::EconomicRelationship => "须论证：两个价格为何同向变动，依据须在样本之外，例如写明该指数的采购合同（6.4.1(c)(i)）。",
            Argument::CreditRisk => "须论证：信用风险不占主导（6.4.1(c)(ii)）。价格历史看不出这一点。",
            Argument::HedgeRatio => "须论证：这一比率为何就是实际采用的比率（6.4.1(c)(iii)）。",
            Argument::SourcesOfIneffectiveness => "须列明：未抵销部分的来源（B6.4.2），即自身价格中与指数无关的变动、数量、整手取整、结算日。",
        });
        let mut said = vec![relationship.to_owned(), ratio.to_owned()];
        said.push(format!("按此比率，还剩 {left} 的方差。"));
        said.extend(arguments.map(str::to_owned));
        said
    }

    fn of_tokens(&self) -> &'static str {
        "这些是词元价格的周数据。没有人公布 GPU 小时的这两种价格，您的账单只能用自己的历史来说明。"
    }

    fn over_hedge(&self, over: &Over) -> String {
        let Over { best, is_over, has_excess, chance, excess, unit } = over;
        if !has_excess {
            return "用量按确定计算，所以锁定的不会多于所用的。输入用量的波动率，即可看到变化。"
                .to_owned();
        }
        let best = match best {
            Some(best) => {
                let verdict =
                    if *is_over { "目前锁得比这多" } else { "目前锁得不比这多" };
                format!(
                    "按您输入的用量波动，并假定价格就是指数，锁定预期用量的 {best} 时剩余风险最小；{verdict}。"
                )
            }
            None => "指数没有变动，也就没有风险最小的比例。".to_owned(),
        };
        format!(
            "{best}每一百种情形中，{chance}在最后一个月的用量低于锁定量；所有情形平均多锁 {excess} {unit}。"
        )
    }

    fn reading(&self, index: &str, own: &str, days: u16) -> String {
        format!("{days} 天内：指数 {index}，自身价格 {own}。")
    }

    fn assume(&self, r_squared: &str) -> String {
        format!("按 R² = {r_squared} 计算")
    }
}

pub(super) const LABELS: Labels = Labels {
    scatter: "自身价格与指数的变动",
    scatter_note: "每个点是一段日子。虚线：价格就是指数。在账单处导入您自己的历史价格，即可取代内置的这些周。",
    inspect: "查看哪次变动",
    index_change: "指数变动",
    own_change: "自身价格变动",
    one_to_one: "一比一",
    line: "最佳直线",
    inputs: "取决于什么",
    share: "锁定比例",
    funding: "年利率",
    funding_note: "盈利在付账之前按此生息。",
    usage: "用量的年波动率",
    usage_note: "用量确定时为 0%。",
    correlation: "用量与价格的相关系数",
    correlation_note: "价格高时用得少，则为负。",
    assume_note: "此后各栏目的模拟都采用这一样本的 R²。",
    regression: "回归",
    regression_note: "取对数变动。方差与波动率是两回事：方差减少 75%，波动率减少 50%。",
    figure: "项目",
    value: "数值",
    count: "变动次数",
    r_squared: "R²：最佳比率可消除的方差",
    slope: "自身价格对指数的斜率",
    slope_error: "其标准误",
    best_ratio: "h*：每份自身价格对应的期货",
    variance_cut: "您的锁价消除的方差",
    volatility_cut: "您的锁价消除的波动率",
    best_volatility_cut: "最佳比率消除的波动率",
    us_gaap: "按美国准则（ASC 815）",
    test: "检验",
    least: "至少",
    most: "至多",
    verdict: "结论",
    passes: "通过",
    fails: "不通过",
    says_nothing: "说明不了什么",
    hedge_slope: "斜率：自身价格对套期",
    hedge_slope_reversed: "斜率：套期对自身价格",
    p_value: "毫无关联时出现这种斜率的概率",
    offset: "整个样本的金额抵销比",
    ifrs: "按 IFRS 9",
    ifrs_note: "IFRS 9（6.4.1）没有明确的界线。此为供贵公司审计师参考的草稿。",
    sizing: "按最佳比率需要多少手",
    sizing_note: "h* 乘以当月用量，折合成手。尾随调整：扣除每日盈利在付账前所生的利息。若 h* 低于锁定比例，就比样本所要求的锁得更多。",
    month: "月份",
    exact: "精确手数",
    nearest: "最接近",
    down: "不多于",
    up: "不少于",
    tailed: "尾随调整后",
    over: "锁的比用的多吗？",
};
