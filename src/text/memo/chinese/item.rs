//! 套期文件，中文：被套期项目与套期工具。

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::risk::locks::StrategyKind;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, MonthFacts};

pub(super) fn item(facts: &Facts) -> Section {
    let Facts { exposure, hedged, lines, counted, .. } = facts;
    let (goods, unit) = (counted.goods, counted.unit);
    let [what, past, blank] = match facts.side {
        Side::Buyer => ["采购", "用量", "供应商，以及合同或价目表"],
        Side::Provider => ["销售", "销量", "客户，以及合同或价目表"],
    };
    let by_month = facts.by_month.iter().map(|of| {
        let MonthFacts { month, exposure, hedged, .. } = of;
        format!("{month}：{exposure} {unit}中最先的 {hedged}")
    });
    let section = Section::new("被套期项目")
        .say(format!(
            "与集团外各方的预期{goods}{what}：预期的 {exposure} {unit}中，逐月最先的部分，合计 {hedged}。属于现金流量套期。"
        ))
        .points(by_month)
        .say(format!(
            "这样的{what}，按 IFRS 9 须很可能发生（highly probable，第 6.3.3 段），按 ASC 815 须可能发生（probable，815-20-25-15(b)）。这里逐月写明数量，事后才能认定被套期的是哪些{what}（815-20-25-3(d)）。"
        ));
    let section = match lines {
        0 | 1 => section,
        lines => section.say(format!(
            "账单有 {lines} 项。只有在一并管理（IFRS 9 第 6.6.1 段）并承受相似风险时（ASC 815-20-25-15(a)，经 ASU 2025-09 修订），它们才能作为一组；否则应分别指定。"
        )),
    };
    let evidence = format!("可能性达到上述程度的依据：以往{past}、合同、计划");
    section.blanks(&[&evidence, blank])
}

pub(super) fn component(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let what = match facts.side {
        Side::Buyer => "采购",
        Side::Provider => "销售",
    };
    Section::new("指数是合格的风险成分吗？")
        .say(format!("被套期项目要么是{goods}的全部价格，要么只是其中指数那一部分。以下三种情形属于哪一种，要看合同与市场："))
        .points([
            format!("合同的价格公式写明了指数：这是合同明确规定的成分，按 IFRS 9 通常可以单独识别（B6.3.10(a)）；按 ASC 815-20-25-15(i)(3) 也可用于预期{what}，条件见 815-20-25-22A，尚未订立的合同见 25-22B；ASU 2025-09 修改了这些条件，适用时间见下一点。此时只对指数套期，对全部价格的 R² 高低不再是障碍。"),
            format!("合同没有写明，但市场确实以它为基础定价：须结合该市场的结构，论证这一成分可以单独识别并能可靠计量（IFRS 9 第 6.3.7 段、B6.3.8 至 B6.3.10）。美国准则由 ASU 2025-09 打开类似的途径：公众公司自 2026年12月15日之后开始的财年起适用，其他公司再晚一年，均可提前采用。{}", explained(facts)),
            "两者都不是：被套期项目是全部价格，上面的结论不变。".to_owned(),
        ])
        .say(match facts.unit {
            BilledUnit::Tokens => "词元是一种服务。ASC 815 关于非金融资产的规定能否适用，请先与审计师确认。",
            BilledUnit::GpuHours => "GPU 小时可能是服务；如果合同给予的是特定机器的使用权，则可能是租赁（IFRS 16、ASC 842）。属于哪一种，以及 ASC 815 关于非金融资产的规定能否适用，请先与审计师确认。",
        })
        .blanks(&["属于哪一种，并附条款或对市场的分析"])
}

fn explained(facts: &Facts) -> String {
    let share = match &facts.sample {
        Some(sample) if sample.is_own => &sample.r_squared,
        _ => &facts.r_squared,
    };
    format!("指数解释自身价格的 {share}；这一数字不高时，很难说明有这样的成分。")
}

pub(super) fn instrument(facts: &Facts) -> Section {
    let Facts { lots, lot, tick, fee, margin, index, status, name, counted, .. } = facts;
    let unit = counted.unit;
    let section = Section::new("套期工具");
    let section = if facts.is_in_futures() {
        let way = if facts.side == Side::Buyer { "买入" } else { "卖出" };
        let when = match facts.strategy {
            StrategyKind::Layered => "每月等量建仓一次，各部分在建仓时分别指定。",
            StrategyKind::StackAndRoll => {
                "持仓在下个月的合约上，逐月移仓：移仓是策略的一部分，须在此写明。"
            }
            StrategyKind::Policy => {
                "这是政策在今天所要求的手数：月份临近时继续加仓，每次加仓在建仓时分别指定。"
            }
            _ => "",
        };
        let by_month = facts.by_month.iter().map(|of| {
            let MonthFacts { month, lots, price, notional, .. } = of;
            format!("{month}：{lots} 手，价格 {price}，合约价值 {notional}")
        });
        section
            .say(format!(
                "{way}期货 {lots} 手，每手 {lot} {unit}；最小变动价位 {tick}，初始保证金 {margin}，每手单边手续费 {fee}；今天的指数为 {index}。每份合约整体指定。{when}"
            ))
            .points(by_month)
    } else if facts.has_derivative() {
        section.say(format!(
            "{name}，{} {unit}，各月数量如上；今天的指数为 {index}。",
            facts.instrument
        ))
    } else {
        section.say("没有可以指定的衍生工具。")
    };
    let section = match facts.has_options() {
        true => section.say("只指定内在价值，被套期的因而是单边风险：只是超出行权价的部分，不是价格的全部变动（IFRS 9 B6.3.12）。时间价值作为套期成本处理（IFRS 9 第 6.5.15 段），或作为排除的组成部分（ASC 815-20-25-82）。"),
        false => section,
    };
    let section = match facts.sells_options() {
        true => section.say("买入的期权之外还卖出了期权：两者合起来不得成为净卖出期权（IFRS 9 第 6.2.6 段；ASC 815-20-25-89）：不得净收权利金，卖出的数量不得多于买入，除行权价外条款须相同。"),
        false => section,
    };
    let section = match facts.has_derivative() && !facts.is_in_futures() {
        true => section.blanks(&["各月的价格，或行权价与权利金"]),
        false => section,
    };
    section
        .say(format!("{status}在有了工具和交易对手之前，什么都不能指定。"))
        .blanks(&["成交的工具：交易所或交易商、日期、编号", "交易对手或清算所及其评级"])
}
