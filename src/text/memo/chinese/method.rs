//! 套期文件，中文：比率、有效性、入账与签字。

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::risk::locks::StrategyKind;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, SampleFacts};

pub(super) fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    vec![
        ratio(facts),
        relationship(facts, points),
        sources(facts),
        testing(facts),
        booking(facts),
        ending(facts),
        cited(),
        signature(),
    ]
}

fn ratio(facts: &Facts) -> Section {
    let Facts { hedged, instrument, covered, share, counted, .. } = facts;
    let lots = match facts.strategy {
        StrategyKind::Policy => "，其中远月按政策只锁一部分，手数取整",
        _ if facts.is_in_futures() => "，手数取整",
        _ => "",
    };
    let best = facts.sample.as_ref().map(|sample| {
        let whose = if sample.is_own { "您导入的历史" } else { "内置的各周数据" };
        format!(
            "在{whose}中，方差最小的比率是每单位自身价格配 {} 份期货（h*，Hull）。",
            sample.best_ratio
        )
    });
    Section::new("套期比率")
        .say(format!(
            "套期工具 {instrument} {}，对应被套期项目 {hedged}，占预期的 {covered}；选定的是 {share}{lots}。这就是风险管理中实际采用的比率（IFRS 9 第 6.4.1(c)(iii) 段），不是为了掩盖无效部分而设。",
            counted.unit
        ))
        .say(best.unwrap_or_default())
}

fn relationship(facts: &Facts, points: Vec<String>) -> Section {
    let whose = facts.sample.as_ref().map(|sample| match sample.is_own {
        true => format!(
            "您导入的自身价格有 {} 次变化，每次 {} 天，它们说明：",
            sample.changes, sample.days
        ),
        false => {
            format!("三种开放模型的账单（不是贵公司的账单）在 {} 周里的数据说明：", sample.changes)
        }
    });
    Section::new("经济关系与信用风险")
        .say(format!("套期工具与被套期项目都取决于{}的市场价格。只要自身价格跟随指数，市场价格的同一变动就使两者对我们的影响方向相反（IFRS 9 B6.4.4）。单凭相关性不足以说明这一点（B6.4.6），理由须在下文写明。", facts.counted.goods))
        .say(whose.unwrap_or_default())
        .points(points)
        .say(credit(facts))
        .blanks(&["自身价格与指数为何一起变动（其他理由）", "信用风险为何不占主导（自身与对方）"])
}

fn credit(facts: &Facts) -> &'static str {
    if facts.is_in_futures() {
        "期货经清算所清算并每日结算，预计信用风险不会占主导（IFRS 9 B6.4.7、B6.4.8）；尚存的是清算所、期货公司，以及我方追加保证金的能力。"
    } else if facts.has_derivative() {
        "套期工具是与交易商的合约。信用风险会不会占主导，取决于对方的评级和所交换的担保品（IFRS 9 B6.4.7、B6.4.8）。"
    } else {
        ""
    }
}

fn sources(facts: &Facts) -> Section {
    let [own, amount, used, paid] = match facts.side {
        Side::Buyer => {
            ["这家供应商自己的调价、换用其他产品、折扣变化", "用量", "使用", "账单在月末支付"]
        }
        Side::Provider => ["其他产品、其他客户、折扣", "销量", "销售", "收入在月末收到"],
    };
    let mut points = vec![format!("自身价格不随指数变动的部分：{own}。")];
    points.push(match facts.use_is_uncertain {
        true => format!("{amount}与计划不同：年波动率按 {} 计。", facts.usage),
        false => format!("{amount}与计划不同；这里按确定的{amount}计算。"),
    });
    if facts.is_in_futures() {
        points.push("手数只能取整。".to_owned());
        if facts.below_one_lot > 0 {
            let months = facts.below_one_lot;
            points.push(format!("有 {months} 个月的{amount}不足半手，无法套期。"));
        }
        points.push(format!("保证金每天都有利息收支，而{paid}。"));
    }
    let goods = facts.counted.goods;
    points.push(format!("指数的结算日与{used}{goods}的日子不同。"));
    points.push(
        match facts.unit {
            BilledUnit::Tokens => "指数的构成会变：权重、上限，以及对模型能力的调整。",
            BilledUnit::GpuHours => "指数的构成会变：计入哪些报价，以及它们的权重。",
        }
        .to_owned(),
    );
    if facts.currencies_meet {
        points.push("账单与合约币种不同。".to_owned());
    }
    points.push("对方或我方可能不履约。".to_owned());
    Section::new("无效部分的来源").say("预计不能抵销的部分来自（IFRS 9 B6.4.2）：").points(points)
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
            "方法在指定时选定，此后不变：前瞻与回顾都以自身价格的变化对套期的变化回归，期间与样本相同。ASC 815 的实务接受：R² 不低于 {floor}，斜率在 {least} 至 {most} 之间，偶然出现的可能不超过 5%。首次检验可在当季结束前以指定日的数据完成（815-20-25-3(b)(2)(iv)），多数非公众公司可延至下一次财务报表报出之前（815-20-25-139、25-140）；此后每次报告业绩时重做，至少每三个月一次（815-20-25-79）。"
        ))
        .say("按 IFRS 9，在指定时、至少每个报告日、以及情况有重大变化时评估 6.4.1(c) 的三项条件，只向前看（B6.4.12）；无效部分用假定衍生工具法计量（B6.5.5）：数量相同，价格为自身价格，在指定日价值为零。")
        .say(today.unwrap_or_default())
        .blanks(&["以谁对谁回归，取什么期间", "若方法与此不同，请写明"])
}

fn booking(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let (when, line) = match facts.side {
        Side::Buyer => (format!("在{goods}计入费用时"), "费用"),
        Side::Provider => (format!("在{goods}销售时"), "收入"),
    };
    Section::new("怎样入账")
        .say(format!(
            "符合条件时：按 IFRS 9，有效部分计入其他综合收益中的现金流量套期储备，以被套期项目自身的变动为限（6.5.11），其余计入损益；按 ASC 815，只要高度有效，套期工具的全部变动都计入其他综合收益。之后{when}转入损益，按 ASC 815 与该项{line}列示于同一行（815-20-45-1A）。不符合条件时：全部随发生计入损益。"
        ))
}

fn ending(facts: &Facts) -> Section {
    let what = match facts.side {
        Side::Buyer => "采购",
        Side::Provider => "销售",
    };
    Section::new("何时终止")
        .say("套期工具到期或平仓、预期交易的可能性不再达到要求，或者不再符合条件时终止。按 IFRS 9 应先再平衡比率（6.5.5），不得随意终止（6.5.6）；按 ASC 815 则可以撤销指定（815-30-40-1）。")
        .say(format!("届时已递延的金额，保留到{what}发生时。立即转入损益的情形：按 IFRS 9，{what}不再预期发生（6.5.12）；按 ASC 815，{what}很可能不会在原定月份及其后两个月内发生（815-30-40-4、40-5）。"))
}

/// Which paragraphs were read in public copies of the standards, and which only in what accountants write about them.
fn cited() -> Section {
    Section::new("待核对的条文")
        .say("IFRS 9 按 2014 年发布及其后修订的文本引用，ASC 815 按 ASU 2025-09 适用之前的文本引用。请审计师按对贵公司有约束力的文本逐条核对。以下各条未能查阅条文本身，只依据会计专业资料：IFRS 9 第 6.3.3、6.3.7、6.5.6、6.5.12、6.6.1 段，B6.3.8 至 B6.3.12，B6.4.6 至 B6.4.8 与 B6.5.5；ASC 815-20-25-15(a)、(b) 与 (i)(3)、25-22A 与 25-22B、25-79、25-82、25-89、25-139 与 25-140，以及 815-30-40-1 至 40-5。")
}

fn signature() -> Section {
    Section::new("签字").blanks(&["编制人与日期", "复核人与日期", "批准人与日期"])
}
