//! 这么大的量能否成交，中文。

use super::{Breach, Labels, Sentences, Trade};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn nothing(&self) -> Vec<Piece> {
        sentence!["没有锁定任何数量，也就无须成交。"]
    }

    fn enter(&self, trade: &Trade, count: usize, participation: &str) -> Vec<Piece> {
        let Trade { lots, days, cost, share, .. } = trade;
        sentence![
            format!(
                "建立 {count} 个月共 {lots} 手的锁价，每天占成交量不超过 {participation}，需要 "
            ),
            Piece::Strong(format!("{days} 个交易日")),
            "，花费 ",
            Piece::Locked(cost.clone()),
            format!("，为锁定金额的 {share}。"),
        ]
    }

    fn leave(&self, trade: Option<&Trade>, after: u32) -> Vec<Piece> {
        let Some(Trade { lots, days, cost, share, .. }) = trade else {
            return sentence!["到您打算退出时，全部月份均已结算。"];
        };
        let when = match after {
            0 => "若要提前全部退出".to_owned(),
            _ => format!("{after} 个月后若要退出其余 {lots} 手"),
        };
        sentence![
            format!("{when}，在 {days} 个交易日内完成须花费 "),
            Piece::Loss(cost.clone()),
            format!("，占成交金额的 {share}。"),
        ]
    }

    fn late(&self, late: usize, of: usize) -> Vec<Piece> {
        let which = match (late, of) {
            (_, 1) => "仓位尚未建完，合约就已结算".to_owned(),
            (late, of) if late == of => format!("{of} 个月的仓位都来不及在结算前建完"),
            (late, of) => format!("{of} 个月中有 {late} 个月的仓位来不及在结算前建完"),
        };
        sentence![format!("{which}：这个市场容不下这么大的锁价。")]
    }

    fn beyond(&self, count: usize) -> Vec<Piece> {
        sentence![format!(
            "其中 {count} 个月的量超过全市场平常一天的成交量：从未有公式在此范围内得到验证，也可能根本无法成交。"
        )]
    }

    fn within(&self, limit: &str) -> Vec<Piece> {
        sentence![format!("各月均不超过 {limit} 手的限额。")]
    }

    fn over(&self, Breach { month, lots, limit, others }: &Breach) -> Vec<Piece> {
        let more = match others {
            0 => String::new(),
            others => format!("，另有 {others} 个月也超限"),
        };
        sentence![
            format!("{month}持有 {lots} 手，"),
            Piece::Strong(format!("超过 {limit} 手的限额")),
            format!("{more}。"),
        ]
    }

    fn haste(&self, trade: &Trade) -> String {
        let Trade { days, cost, share, half_spread, impact, fees, months_beyond, .. } = trade;
        let fees = if fees.is_empty() { String::new() } else { format!("，手续费 {fees}") };
        let beyond = if *months_beyond > 0 { "超过平常一天的成交量。" } else { "" };
        format!(
            "{days} 个交易日内退出：{cost}，占成交金额的 {share}（半个价差 {half_spread}，冲击成本 {impact}{fees}）。{beyond}"
        )
    }

    fn working_of(&self, is_entry: bool, month: &str) -> String {
        if is_entry { format!("建立{month}的仓位") } else { format!("退出{month}的仓位") }
    }
}

pub(super) const LABELS: Labels = Labels {
    standing: "未见任何这类期货上市，价差、深度与成交量都无从观察：这里全是假设，均可修改。",
    inputs: "假设的市场",
    share: "锁定比例",
    front_spread: "首月价差",
    front_spread_note: "买卖价之差占价格的比例。2% 是 Xing 的设计中允许做市商报出的最宽价差。",
    back_spread: "其后各月价差",
    back_spread_note: "同一设计为 5%。",
    depth: "最优报价每天可成交手数",
    depth_note: "在此数量内不推动价格。50 是 Xing 的设计所要求的最小报价量。",
    volume: "平常一天的成交手数",
    volume_note: "首月，全市场合计。没有公开数字：500 只是取整的假设。",
    back_volume: "其后各月每天成交手数",
    back_volume_note: "每个月各自的数量。留空：与首月相同。远月通常较少。",
    participation: "占一天成交量的比例",
    participation_note: "建仓时自己的委托最多占多少。一成通常不引人注意。",
    leave_days: "退出所用天数",
    leave_days_note: "不论成交量如何，必须在此期限内退出。",
    leave_after: "几个月后退出",
    leave_after_note: "到那时已结算的月份无须退出。",
    limit: "每月持仓限额（手）",
    limit_note: "留空：不检查。交易所申报过的限额见下文。",
    impact: "成交一整天的量，价格被推动多少",
    impact_note: "以日波动率计。0.142 由美国大盘股测得。",
    exponent: "价格冲击的幂次",
    exponent_note: "同一研究为 0.6；0.5 即平方根律，1 为线性。",
    volatility: "年波动率",
    volatility_note: "留空：采用指数模型给出的各月波动率。",
    haste: "赶时间的代价",
    haste_note: "退出尚未结算的部分，按允许的天数。半个价差无论快慢都要付。",
    inspect: "退出所用天数",
    days_axis: "交易日",
    cost_axis: "退出成本",
    ways: "进与出",
    ways_note: "冲击成本：自己的委托超出最优报价的部分推动了价格，由此多付的钱。其间市场自身的涨跌不在内。",
    cost: "项目",
    enter: "建仓",
    leave: "提前退出",
    lots: "手数",
    value: "按今天期货价的金额",
    days: "交易日",
    half_spread: "半个价差",
    price_impact: "冲击成本",
    fees: "手续费",
    total: "合计",
    of_value: "占成交金额",
    of_bill: "占现价账单",
    months: "逐月",
    months_note: "每个月各是一笔委托，同时进行。",
    month: "月份",
    spread: "价差",
    of_volume: "占一天成交量",
    settled: "已结算",
    published: "已公布的规定",
    published_note: "手数按各合约自己的手计，与您的不同。Xing 的设计提出应设持仓限额，但没有给出数字。GPU 合约同样尚在提议中。",
    contract: "合约",
    quoted_spread: "最宽价差：首月、其后",
    quoted_lots: "最小报价（手）",
    spot_limit: "临近结算月限额",
    block: "大宗交易最少手数",
    not_published: "–",
    working: "如何算出",
    working_note: "n 手分 N 天成交，每手 L，价格 F；s 价差，D 深度，V 成交量，σ 波动率，η 与 β 为冲击参数；x 每天手数，m 价格被推动的幅度，b 超出深度的手数。",
};
