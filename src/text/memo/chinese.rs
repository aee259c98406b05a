//! 套期文件，中文：结论，以及用什么套住什么。

mod item;
mod method;

use super::facts::Facts;
use super::{Labels, Prose, Section, Verdict};
use crate::hedge::effectiveness::verdict::Finding;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

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
            return vec!["这个方案没有锁定任何数量，也就没有可以指定的套期。".to_owned()];
        }
        Verdict::NoDerivative => {
            let booked = match facts.side {
                Side::Buyer => {
                    "承诺用量是一份采购合同，不是衍生工具，没有可以指定的套期工具。它按采购入账，承诺而未用的部分计为损失。"
                }
                Side::Provider => {
                    "承诺用量是一份销售合同，不是衍生工具，没有可以指定的套期工具。它随交付按销售入账。"
                }
            };
            return vec![booked.to_owned()];
        }
        Verdict::NotEffective => match measured {
            Some(sample) => format!(
                "就目前来看，这项套期不符合美国准则的条件。在您导入的 {} 次自身价格变化中，指数解释了其方差的 {}，而两者毫无关联时，也有 {} 的样本会出现这样的斜率；ASC 815 的实务要求 R² 约在 {floor} 以上，且这一可能不超过 5%。",
                sample.changes, sample.r_squared, sample.p_value
            ),
            None => format!(
                "就目前来看，这项套期不符合美国准则的条件。按这里的假设，指数解释自身价格方差的 {r_squared}，而 ASC 815 的实务要求 R² 约在 {floor} 以上。{}",
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
            "按这里假设的 R²（{r_squared}），这项套期有可能符合美国准则的条件。假设不是实测：依赖它之前，请导入自身价格的历史。{}",
            bundled(facts)
        ),
        Verdict::Effective => format!(
            "按您导入的历史，这项套期有可能符合美国准则的条件：R² 不低于 {floor}，斜率在 {least} 至 {most} 之间。"
        ),
    };
    let mut said = vec![first];
    if matches!(verdict, Verdict::NotEffective | Verdict::RatioOutside) {
        let offset = match facts.side {
            Side::Buyer => "账单",
            Side::Provider => "收入",
        };
        said.push(format!(
            "不用套期会计时，锁价的盈亏随发生计入损益，与它本要抵销的{offset}分开列示。"
        ));
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
        said.push("什么能改变结论：一份价格随指数走的合同。那时可以只把指数指定为被套期风险，自身价格其余部分怎样变动就不再相干（见“指数是合格的风险成分吗？”）。".to_owned());
    }
    said
}

/// What was measured on a bill that is not the reader's, or that nothing was.
fn bundled(facts: &Facts) -> String {
    if facts.unit == BilledUnit::GpuHours {
        return "GPU 小时没有这样的实测结果，要靠您自己的历史来说明。".to_owned();
    }
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
        item::item(facts),
        item::component(facts),
        item::instrument(facts),
    ];
    sections.extend(method::sections(facts, points));
    sections
}

fn parties() -> Section {
    Section::new("由谁指定，何时指定")
        .say("套期会计从本文件填写完整并签字之日开始，不能追溯（IFRS 9 第 6.4.1(b) 段；ASC 815-20-25-3）。")
        .blanks(&["公司", "适用准则（IFRS 9、与之趋同的《企业会计准则第 24 号——套期会计》，或 ASC 815）", "套期编号", "指定日期"])
}

fn objective(facts: &Facts) -> Section {
    let Facts { months, first, last, unmoved, models, a_month, day, share, name, note, .. } = facts;
    let named = facts.counted.named;
    let [aim, other_way] = match facts.side {
        Side::Buyer => [
            format!(
                "我们采购{named}（{models}，{a_month}），价格可由供应商变动。从{first}到{last}共 {months} 个月，按{day}的价格，账单共 {unmoved}。目标是让预期用量中 {share} 的付款少受价格波动影响。"
            ),
            "它比不锁价更贵".to_owned(),
        ],
        Side::Provider => [
            format!(
                "我们销售{named}（{models}，{a_month}），价格随市场变动。从{first}到{last}共 {months} 个月，按{day}的价格，收入共 {unmoved}。目标是让预期销量中 {share} 的收入少受价格波动影响。"
            ),
            "收入会比不锁价更少".to_owned(),
        ],
    };
    Section::new("目标与策略")
        .say(aim)
        .say(format!(
            "策略：{name}。{note}它换来的是确定，不是盈利：价格往另一个方向走时，{other_way}。"
        ))
        .blanks(&["允许此举的风险政策及其限额", "批准人与日期"])
}

fn risk(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let [what, apart, outside] = match facts.side {
        Side::Buyer => [
            format!("今后各月为{goods}支付的金额"),
            "供应商自身价格".to_owned(),
            "不在套期之内的有：用量多少，以及供应商的偿付能力。".to_owned(),
        ],
        Side::Provider => [
            format!("今后各月销售{goods}的收入"),
            "自身价格".to_owned(),
            "不在套期之内的有：销量多少，以及客户的偿付能力。".to_owned(),
        ],
    };
    let currency = "账单币种与合约币种之间的汇率也不在其内。";
    Section::new("风险的性质")
        .say(format!(
            "现金流量风险：{what}随其价格变动。被套期风险是这一价格的全部变动（ASC 815-20-25-15(i)(2)）；如在下文只指定指数成分，则只是指数的变动。"
        ))
        .say(format!(
            "套期工具抵销的是其中与指数共同变动的部分。{apart}中与指数无关的变动仍然存在，造成套期无效。"
        ))
        .say(match facts.currencies_meet {
            true => format!("{outside}{currency}"),
            false => outside,
        })
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
