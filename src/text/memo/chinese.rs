//! 套期文件，中文：结论，以及用什么套住什么。

mod method;

use super::facts::{Facts, MonthFacts};
use super::{Labels, Prose, Section, Verdict};
use crate::hedge::effectiveness::verdict::Finding;
use crate::hedge::strategy::setting::Side;
use crate::study::risk::locks::StrategyKind;

pub(super) const PROSE: Prose = Prose { preface, verdict, sections };

fn preface(facts: &Facts) -> String {
    format!(
        "供贵公司审计师参考的草稿，按{}的价格与输入写成，不作任何决定。只有贵公司知道的内容留空。",
        facts.day
    )
}

fn verdict(verdict: Verdict, facts: &Facts) -> Vec<String> {
    let Facts { r_squared, floor, slopes: [least, most], .. } = facts;
    let measured = facts.sample.as_ref().filter(|sample| sample.is_own);
    let first = match verdict {
        Verdict::NothingLocked => {
            return vec!["这个情景没有锁定任何数量，也就没有可以指定的套期。".to_owned()];
        }
        Verdict::NoDerivative => {
            return vec!["承诺用量是一份采购合同，不是衍生工具，没有可以指定的套期工具。它按采购入账，承诺而未用的部分计为损失。".to_owned()];
        }
        Verdict::NotEffective => match measured {
            Some(sample) => format!(
                "就目前来看，这项套期不符合美国准则的条件。在您带来的 {} 次自家价格变化中，指数解释了其方差的 {}，而两者毫无关联时，也有 {} 的样本会出现这样的斜率；ASC 815 的实务要求 R² 约在 {floor} 以上，且这一可能不超过 5%。",
                sample.changes, sample.r_squared, sample.p_value
            ),
            None => format!(
                "就目前来看，这项套期不符合美国准则的条件。按这里的假设，指数解释自家价格方差的 {r_squared}，而 ASC 815 的实务要求 R² 约在 {floor} 以上。{}",
                bundled(facts)
            ),
        },
        Verdict::DependsOnDirection => {
            "就目前来看，按美国准则只有一个方向可以通过：以谁对谁回归，须在下文写明，此后不得更改。"
                .to_owned()
        }
        Verdict::RatioOutside => format!(
            "就目前来看，这项套期不符合美国准则的条件：R² 可以通过，斜率却不在 {least} 至 {most} 之间。锁定比例更接近最佳比率即可通过。"
        ),
        Verdict::Assumed => format!(
            "按这里假设的 R²（{r_squared}），这项套期有可能符合美国准则的条件。假设不是实测：依赖它之前，请带来自家价格的历史。{}",
            bundled(facts)
        ),
        Verdict::Effective => format!(
            "按您带来的历史，这项套期有可能符合美国准则的条件：R² 不低于 {floor}，斜率在 {least} 至 {most} 之间。"
        ),
    };
    let mut said = vec![first];
    if matches!(verdict, Verdict::NotEffective | Verdict::RatioOutside) {
        said.push(
            "不用套期会计时，锁价的盈亏逐月随发生计入损益，与它本要抵销的账单分开列示。".to_owned(),
        );
    }
    said.extend(facts.sample.as_ref().map(|sample| {
        let shown = match sample.relationship {
            Finding::Supported => "样本支持存在经济关系",
            Finding::Weak => "样本太弱，看不出经济关系",
            Finding::Contradicted => "样本不支持存在经济关系",
        };
        format!(
            "IFRS 9 没有这样的界线（6.4.1(c)）：{shown}，而按这一比率，仍有 {} 的方差没有抵销。审计师会问，还有什么把两个价格联系在一起。",
            sample.left
        )
    }));
    if verdict != Verdict::Effective {
        said.push("什么能改变结论：一份价格随指数走的合同。那时可以只把指数指定为被套期风险，自家价格其余部分怎样变动就不再相干（见“指数是合格的风险成分吗？”）。".to_owned());
    }
    said
}

/// What was measured on a bill that is not the reader's.
fn bundled(facts: &Facts) -> String {
    let sample = facts.sample.as_ref().filter(|sample| !sample.is_own);
    let said = sample.map(|sample| {
        format!("以三种开放模型的账单实测，{} 周的结果是 {}。", sample.changes, sample.r_squared)
    });
    said.unwrap_or_default()
}

fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    let mut sections = vec![
        parties(),
        objective(facts),
        risk(facts),
        item(facts),
        component(facts),
        instrument(facts),
    ];
    sections.extend(method::sections(facts, points));
    sections
}

fn parties() -> Section {
    Section::new("由谁指定，何时指定")
        .say("套期会计从本文件填写完整并签字之日开始，不能追溯（IFRS 9 第 6.4.1(b) 段；ASC 815-20-25-3）。")
        .blanks(&["公司", "适用准则（IFRS 9 或 ASC 815）", "套期编号", "指定日期"])
}

fn objective(facts: &Facts) -> Section {
    let Facts { months, first, last, unmoved, models, a_month, day, share, name, note, .. } = facts;
    let aim = match facts.side {
        Side::Buyer => format!(
            "我们采购 AI 词元（{models}，{a_month}），价格可由供应商变动。从{first}到{last}共 {months} 个月，按{day}的价格，账单共 {unmoved}。目标是让预期用量中 {share} 的付款少受价格波动影响。"
        ),
        Side::Provider => format!(
            "我们销售 AI 词元（{models}，{a_month}），价格随市场变动。从{first}到{last}共 {months} 个月，按{day}的价格，收入共 {unmoved}。目标是让预期销量中 {share} 的收入少受价格波动影响。"
        ),
    };
    Section::new("目标与策略")
        .say(aim)
        .say(format!(
            "策略：{name}。{note}它换来的是确定，不是盈利：价格往另一个方向走时，它比不锁价更贵。"
        ))
        .blanks(&["允许此举的风险政策及其限额", "批准人与日期"])
}

fn risk(facts: &Facts) -> Section {
    let [first, rest] = match facts.side {
        Side::Buyer => [
            "现金流量风险：未来为词元支付的金额随市场价格变动，以指数衡量。",
            "不在套期之内的有：用量多少、供应商价格中与指数无关的变动，以及供应商的偿付能力。",
        ],
        Side::Provider => [
            "现金流量风险：未来销售词元的收入随市场价格变动，以指数衡量。",
            "不在套期之内的有：销量多少、自家价格中与指数无关的变动，以及客户的偿付能力。",
        ],
    };
    let currency = "账单币种与合约币种之间的汇率也不在其内。";
    Section::new("风险的性质").say(first).say(match facts.currencies_meet {
        true => format!("{rest}{currency}"),
        false => rest.to_owned(),
    })
}

fn item(facts: &Facts) -> Section {
    let Facts { exposure, hedged, .. } = facts;
    let [what, blank] = match facts.side {
        Side::Buyer => ["采购", "供应商，以及合同或价目表"],
        Side::Provider => ["销售", "客户，以及合同或价目表"],
    };
    let by_month = facts.by_month.iter().map(|of| {
        let MonthFacts { month, exposure, hedged, .. } = of;
        format!("{month}：{exposure} 百万标准词元中最先的 {hedged} 百万")
    });
    Section::new("被套期项目")
        .say(format!(
            "很可能发生的预期词元{what}：预期的 {exposure} 百万标准词元中，逐月最先的部分，合计 {hedged} 百万。属于现金流量套期。"
        ))
        .points(by_month)
        .blanks(&["很可能发生的依据：以往用量、合同、计划", blank])
}

fn component(facts: &Facts) -> Section {
    Section::new("指数是合格的风险成分吗？")
        .say("被套期项目要么是词元的全部价格，要么只是其中指数那一部分。以下三种情形属于哪一种，要看合同与市场：")
        .points([
            "合同的价格公式写明了指数：这是合同明确规定的成分，按 IFRS 9 通常可以单独识别（B6.3.10(a)），按 ASC 815-20-25-15(i) 也可用于预期采购和销售。此时只对指数套期，对全部价格的 R² 高低不再是障碍。".to_owned(),
            format!("合同没有写明，但市场确实以它为基础定价：须结合该市场的结构，论证这一成分可以单独识别并能可靠计量（IFRS 9 第 6.3.7 段、B6.3.8 至 B6.3.10）。美国准则由 ASU 2025-09 打开类似的途径：公众公司自 2026年12月15日之后开始的财年起适用，其他公司再晚一年。{}", explained(facts)),
            "两者都不是：被套期项目是全部价格，上面的结论不变。".to_owned(),
        ])
        .say("词元是一种服务。ASC 815 关于非金融资产的规定能否适用，请先与审计师确认。")
        .blanks(&["属于哪一种，并附条款或对市场的分析"])
}

fn explained(facts: &Facts) -> String {
    let share = match &facts.sample {
        Some(sample) if sample.is_own => &sample.r_squared,
        _ => &facts.r_squared,
    };
    format!("指数解释自家价格的 {share}；这一数字不高时，很难说明有这样的成分。")
}

fn instrument(facts: &Facts) -> Section {
    let Facts { lots, lot, tick, fee, margin, index, status, name, .. } = facts;
    let section = Section::new("套期工具");
    let section = if facts.is_in_futures() {
        let way = if facts.side == Side::Buyer { "买入" } else { "卖出" };
        let when = match facts.strategy {
            StrategyKind::Layered => "每月等量建仓一次，各部分在建仓时分别指定。",
            StrategyKind::StackAndRoll => {
                "持仓在下个月的合约上，逐月移仓：移仓是策略的一部分，须在此写明。"
            }
            _ => "",
        };
        let by_month = facts.by_month.iter().map(|of| {
            let MonthFacts { month, lots, price, notional, .. } = of;
            format!("{month}：{lots} 手，价格 {price}，合约价值 {notional}")
        });
        section
            .say(format!(
                "{way}期货 {lots} 手，每手 {lot} 百万标准词元；最小变动价位 {tick}，初始保证金 {margin}，每手单边手续费 {fee}；今天的指数为 {index}。每份合约整体指定。{when}"
            ))
            .points(by_month)
    } else if facts.strategy == StrategyKind::Commitment {
        section.say("承诺用量不是衍生工具，没有可以指定的套期工具。")
    } else {
        section.say(format!(
            "{name}，{} 百万标准词元，各月数量如上；今天的指数为 {index}。",
            facts.hedged
        ))
    };
    let section = match facts.has_options() {
        true => section.say("只指定内在价值。时间价值作为套期成本处理（IFRS 9 第 6.5.15 段），或作为排除的组成部分（ASC 815-20-25-82）。"),
        false => section,
    };
    section
        .say(format!("{status}在有了工具和交易对手之前，什么都不能指定。"))
        .blanks(&["成交的工具：交易所或交易商、日期、编号", "交易对手或清算所及其评级"])
}

pub(super) const LABELS: Labels = Labels {
    document: "套期指定文件（草稿）",
    verdict: "结论",
    blank: "请填写",
    copy: "复制全文",
    copied: "全文已复制。",
    copy_failed: "浏览器不允许本页复制。请选中下方的文字自行复制。",
    markdown: "存为 Markdown",
    plain: "存为纯文本",
    print: "打印或存为 PDF",
    edit: "修改文字",
    edit_note: "以 # 开头的行是标题，以 - 开头的是要点。您写的内容会显示在上方，并用于复制、保存和打印；关闭或重新载入本页之前一直保留。",
    text: "套期文件全文",
    is_edited: "这是您修改过的文字，不再跟随输入。",
    write_anew: "按输入重新写",
    source: "数字的来源",
    source_note: "价格与输入截至{day}。以下链接可重现全部数字与输入：",
};
