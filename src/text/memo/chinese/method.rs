//! 套期文件，中文：比率、有效性、入账与签字。

use crate::hedge::strategy::setting::Side;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, SampleFacts};

pub(super) fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    vec![
        ratio(facts),
        relationship(facts, points),
        sources(facts),
        testing(facts),
        booking(facts),
        ending(),
        signature(),
    ]
}

fn ratio(facts: &Facts) -> Section {
    let Facts { hedged, exposure, covered, share, .. } = facts;
    let best = facts.sample.as_ref().map(|sample| {
        let whose = if sample.is_own { "您带来的历史" } else { "自带的各周数据" };
        format!(
            "在{whose}中，方差最小的比率是每单位自家价格配 {} 份期货（h*，Hull）。",
            sample.best_ratio
        )
    });
    Section::new("套期比率")
        .say(format!(
            "套期工具 {hedged} 百万标准词元，对应预期的 {exposure} 百万，即 {covered}；选定的是 {share}，手数取整。这就是风险管理中实际采用的比率（IFRS 9 第 6.4.1(c)(iii) 段），不是为了掩盖无效部分而设。"
        ))
        .say(best.unwrap_or_default())
}

fn relationship(facts: &Facts, points: Vec<String>) -> Section {
    let whose = facts.sample.as_ref().map(|sample| match sample.is_own {
        true => format!(
            "您带来的自家价格有 {} 次变化，每次 {} 天，它们说明：",
            sample.changes, sample.days
        ),
        false => {
            format!("三种开放模型的账单（不是贵公司的账单）在 {} 周里的数据说明：", sample.changes)
        }
    });
    Section::new("经济关系与信用风险")
        .say("套期工具与被套期项目都是词元的价格；只要自家价格跟随指数，两者对我们的影响方向就相反。")
        .say(whose.unwrap_or_default())
        .points(points)
        .blanks(&["自家价格与指数为何一起变动（其他理由）", "信用风险为何不占主导（自身与对方）"])
}

fn sources(facts: &Facts) -> Section {
    let own = match facts.side {
        Side::Buyer => "自家价格不随指数变动的部分：这家供应商自己的调价、换用其他模型、折扣变化。",
        Side::Provider => "自家价格不随指数变动的部分：其他模型、其他客户、折扣。",
    };
    let mut points = vec![own.to_owned()];
    points.push(match facts.use_is_uncertain {
        true => format!("用量与计划不同：年波动率按 {} 计。", facts.usage),
        false => "用量与计划不同；这里按确定的用量计算。".to_owned(),
    });
    if facts.is_in_futures() {
        points.push("手数只能取整。".to_owned());
        if facts.below_one_lot > 0 {
            let months = facts.below_one_lot;
            points.push(format!("有 {months} 个月的用量不足半手，无法套期。"));
        }
        points.push("保证金每天都有利息收支，而账单在月末支付。".to_owned());
    }
    points.push("指数的结算日与使用词元的日子不同。".to_owned());
    points.push("指数的构成会变：权重、上限，以及对模型能力的调整。".to_owned());
    if facts.currencies_meet {
        points.push("账单与合约币种不同。".to_owned());
    }
    points.push("对方或我方可能不履约。".to_owned());
    Section::new("无效部分的来源").say("预计不能抵销的部分来自（IFRS 9 B6.4.6）：").points(points)
}

fn testing(facts: &Facts) -> Section {
    let Facts { floor, slopes: [least, most], .. } = facts;
    let today = facts.sample.as_ref().map(|sample| {
        let SampleFacts { r_squared, slope, p_value, offset, .. } = sample;
        let offset = match offset {
            Some(offset) => format!("整个样本的金额抵销比为 {offset}"),
            None => "整个样本的金额抵销比没有意义".to_owned(),
        };
        format!("今天的结果：R² 为 {r_squared}，斜率 {slope}，毫无关联时出现这样斜率的可能为 {p_value}，{offset}。")
    });
    Section::new("怎样检验有效性")
        .say(format!(
            "方法在指定时选定，此后不变：以自家价格的变化对套期的变化回归，期间与样本相同。ASC 815 的实务接受：R² 不低于 {floor}，斜率在 {least} 至 {most} 之间，偶然出现的可能不超过 5%。每次报告业绩时重做，至少每三个月一次（ASC 815-20-25-79）。"
        ))
        .say("按 IFRS 9，在指定时及至少每个报告日评估 6.4.1(c) 的三项条件（B6.4.12）；无效部分用假定衍生工具法计量（B6.5.5）：数量相同，价格为自家价格。")
        .say(today.unwrap_or_default())
        .blanks(&["以谁对谁回归，取什么期间", "若方法与此不同，请写明"])
}

fn booking(facts: &Facts) -> Section {
    let when = match facts.side {
        Side::Buyer => "在词元计入费用时",
        Side::Provider => "在词元销售时",
    };
    Section::new("怎样入账")
        .say(format!(
            "符合条件时：按 IFRS 9，有效部分计入其他综合收益中的现金流量套期储备，以被套期项目自身的变动为限（6.5.11），其余计入损益；按 ASC 815，只要高度有效，套期工具的全部变动都计入其他综合收益。之后{when}转入损益。不符合条件时：全部随发生计入损益。"
        ))
}

fn ending() -> Section {
    Section::new("何时终止")
        .say("套期工具到期或平仓、预期交易不再很可能发生，或者不再符合条件时终止。按 IFRS 9 应先再平衡比率（6.5.5），不得随意终止（6.5.6）；按 ASC 815 则可以撤销指定。")
}

fn signature() -> Section {
    Section::new("签字").blanks(&["编制人与日期", "复核人与日期", "批准人与日期"])
}
