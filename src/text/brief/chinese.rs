//! 简报，中文。

use super::{Facts, Labels, Limits, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn title(&self, prices: &str) -> String {
        format!("简报：锁定{prices}会怎样")
    }

    fn subtitle(&self, facts: &Facts) -> String {
        let Facts { models, a_month, day, .. } = facts;
        format!("{models}，{a_month}。价格与输入截至{day}。")
    }

    fn objective(&self, facts: &Facts, side: Side) -> String {
        let Facts { months, unmoved, budget, counted, .. } = facts;
        let prices = counted.prices;
        match side {
            Side::Buyer => format!(
                "按今天的价格，{months} 个月的账单共 {unmoved}。目标是：无论{prices}如何变动，付款不超过 {budget}。"
            ),
            Side::Provider => format!(
                "按今天的价格，{months} 个月的收入共 {unmoved}。目标是：无论{prices}如何变动，收入不低于 {budget}。"
            ),
        }
    }

    fn missed(&self, locked: &str, by: &str, side: Side) -> String {
        match side {
            Side::Buyer => format!(
                "仅靠锁价还不能保证：在下表的压力情形中，加上期货后账单仍为 {locked}，比目标高出 {by}。"
            ),
            Side::Provider => format!(
                "仅靠锁价还不能保证：在下表的压力情形中，加上期货后收入为 {locked}，比目标少 {by}。"
            ),
        }
    }

    fn lock(&self, facts: &Facts, unit: BilledUnit) -> String {
        let Facts { share, lots, exposure, lot, name, .. } = facts;
        if unit == BilledUnit::GpuHours {
            return format!(
                "在 {exposure} 个 GPU 小时中锁定 {share}，方式是{name}。折合期货 {lots} 手，每手 {lot} 小时。"
            );
        }
        format!(
            "在 {exposure} 百万标准词元中锁定 {share}，方式是{name}。折合期货 {lots} 手，每手 {lot} 百万。"
        )
    }

    fn accounting(&self, r_squared: &str, floor: &str, passes: bool) -> String {
        if passes {
            format!(
                "R² 为 {r_squared}，美国准则（ASC 815）实务所要求的回归检验（至少 {floor}）有可能通过，前提是斜率接近一。IFRS 9 没有这样的界线：经济关系、实际采用的比率和信用风险都要在指定时论证。此为供贵公司审计师参考的草稿。"
            )
        } else {
            format!(
                "R² 为 {r_squared}，按美国准则的实务（ASC 815 要求回归的 R² 约在 {floor} 以上），这项套期不符合条件：盈亏将随发生计入损益。IFRS 9 没有这样的界线，但两个价格为何同向变动仍须论证，仅凭 R² 不足以证明。此为供贵公司审计师参考的草稿。"
            )
        }
    }

    fn stops(&self, limits: &Limits, side: Side) -> Vec<String> {
        let Limits { cash, loss, share, r_squared } = limits;
        let mut stops = Vec::new();
        stops.extend(
            cash.as_ref()
                .map(|cash| format!("保证金账户占用超过 {cash}：二十条路径中有一条会这样。")),
        );
        stops.push(match side {
            Side::Buyer => format!("锁价比不锁多花了 {loss}。"),
            Side::Provider => format!("锁价比不锁少收了 {loss}。"),
        });
        stops.push(match side {
            Side::Buyer => format!("用量降到计划的 {share} 以下：从那里起，锁的比用的多。"),
            Side::Provider => format!("销量降到计划的 {share} 以下：从那里起，锁的比卖的多。"),
        });
        stops.push(format!("指数对自身价格的解释力明显低于这里假设的 {r_squared}。"));
        stops
    }

    fn explained(&self, r_squared: &str, usage: &str, side: Side) -> String {
        let of = match side {
            Side::Buyer => "用量",
            Side::Provider => "销量",
        };
        format!("指数解释自身价格方差的 {r_squared}。{of}的年波动率：{usage}。")
    }

    fn contract(&self, unit: BilledUnit, [lot, tick, margin, fee]: [&str; 4]) -> String {
        let of = match unit {
            BilledUnit::Tokens => "百万标准词元",
            BilledUnit::GpuHours => "个 GPU 小时",
        };
        format!(
            "合约：每手 {lot} {of}，最小变动价位 {tick}，初始保证金 {margin}，每手单边手续费 {fee}。"
        )
    }

    fn paths(&self, paths: &str, seed: &str) -> String {
        format!("{paths} 条模拟路径，随机种子 {seed}：同样的输入得出同样的数字。")
    }
}

pub(super) const LABELS: Labels = Labels {
    print: "打印或存为 PDF",
    print_note: "一页，A4 或 Letter。它跟随您的输入，可在其他栏目中修改。",
    objective: "目标",
    stress: "基准与压力",
    unmoved: "价格不变",
    unhedged: "不锁价",
    locked: "用期货锁价",
    difference: "锁价增加",
    case: "情形",
    risk: "可能发生什么",
    lock: "锁价",
    cash: "最坏时的现金",
    accounting: "会计",
    stop: "什么情况下停手",
    assumptions: "假设",
    link: "这份简报的全部数字与输入：",
    files: "给电子表格",
    files_note: "电子表格含账单、各月和假设，公式可重新计算。CSV 文件是不带格式的数字，精确到最后一位，每个月或每项输入一行。",
    months_file: "各月数据（CSV）",
    assumptions_file: "全部输入（CSV）",
};
