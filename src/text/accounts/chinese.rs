//! 其间要占用多少现金，中文。

use super::{Call, Labels, Needs, Sentences, VolatilityWords};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn needs(&self, needs: &Needs) -> Vec<Piece> {
        let Needs { share, entry, median, bad } = needs;
        sentence![
            format!("锁定 {share}，建仓时要付 "),
            Piece::Strong(entry.clone()),
            "；一半的路径上，账户在某个时候占用超过 ",
            Piece::Strong(median.clone()),
            "，二十条路径中有一条超过 ",
            Piece::Strong(bad.clone()),
            "。",
        ]
    }

    fn buffer(&self, buffer: &str, chance: &str, right: &str) -> Vec<Piece> {
        sentence![
            format!("{buffer} 的备用金，每一百条路径中，"),
            Piece::Strong(chance.to_owned()),
            format!("会用尽，其中{right}最后其实是盈利的。"),
        ]
    }

    fn nothing(&self) -> Vec<Piece> {
        sentence!["没有锁定任何用量，所以不付保证金，也无须追加。"]
    }

    fn first_call(&self, call: &Call) -> Vec<Piece> {
        let Call { day, date, amount, .. } = call;
        let when =
            date.as_ref().map_or_else(|| format!("第 {day} 天"), |date| format!("{date}前后"));
        sentence![
            format!("在坏的路径上，第一次追加保证金在{when}："),
            Piece::Strong(amount.clone()),
            "。"
        ]
    }

    fn no_call(&self) -> Vec<Piece> {
        sentence!["即使在坏的路径上，也无须追加保证金。"]
    }

    fn at_day(&self, day: usize, date: Option<&str>, cash: &[(&str, String)]) -> String {
        let date = date.map(|date| format!("（{date}前后）")).unwrap_or_default();
        let cash: Vec<String> = cash.iter().map(|(name, cash)| format!("{name} {cash}")).collect();
        format!("第 {day} 个交易日{date}，累计已付：{}。", cash.join("，"))
    }

    fn by_volatility(&self, words: &VolatilityWords) -> String {
        let VolatilityWords { volatility, rate, amount, own_rate } = words;
        format!(
            "Xing（2026）主张按波动率定保证金：一天的三个标准差。按这个指数模型 {volatility} 的年波动率，就是合约价值的 {rate}，建仓时 {amount}；这里用的是 {own_rate}。"
        )
    }

    fn path(&self, percent: &str) -> String {
        format!("{percent} 处的路径")
    }
}

pub(super) const LABELS: Labels = Labels {
    picture: "保证金账户里的现金",
    picture_note: "到那天为止付进去的，减去拿回来的。低于零表示拿回来的更多。",
    inspect: "查看哪一天",
    day_axis: "建仓后的交易日",
    cash_axis: "累计已付",
    middle: "中间的路径",
    bad: "坏的路径",
    chosen: "所选路径",
    buffer_line: "备用金",

    inputs: "保证金与备用金",
    buffer: "备用现金",
    buffer_note: "留作初始和追加保证金的现金。留空表示没有指定。",
    quantile: "另外显示的路径",
    quantile_note: "最大占用排在这个位置的路径：95% 即二十条中的一条。",
    limit: "涨跌停幅度",
    limit_note: "结算价一天的最大变动。留空表示没有。停板之后扩大 3 个百分点，保证金再高 2 个百分点，与上海的规则一样。",
    maintenance: "维持保证金",
    maintenance_note: "占初始保证金的比例，低于它就要追加。",
    margin_rate: "初始保证金",
    margin_rate_note: "占合约价值的比例。",
    funding: "年利率",
    funding_note: "占用的现金按此融资。",
    paths: "逐日路径数",
    paths_note: "至少 1,000 条。",

    need: "流动性风险",
    need_note: "账户在一条路径上占用现金的最大值。保证金只是占用，不是成本；它的成本是利息。",
    entry: "建仓时",
    median_need: "一半的路径超过",
    bad_need: "二十条中有一条超过",
    very_bad_need: "一百条中有一条超过",
    interest: "平均利息",
    amount: "金额",
    of_value: "占持仓价值",

    paths_table: "各条路径，逐日记账",
    paths_table_note: "按最小变动价位、分和涨跌停精确记账。停板日是某个月份的合约停在涨跌停价的日子，追加保证金的要求会晚些到来。",
    calls: "追加次数",
    largest: "最多占用",
    locked_days: "停板日",
    gain: "最后的盈亏",
    path: "路径",

    calls_table: "坏路径上的追加保证金",
    calls_note: "日期按当月的工作日数出；模型中每月有 21 个交易日。",
    day: "日期",
    called: "追加",
    cash: "累计已付",
    no_calls: "无须追加保证金。",

    buffer_table: "备用金何时用尽",
    buffer_table_note: "每一百条路径中，在各个月份首次用尽的有多少。",
    month: "月份",
    on_entry: "建仓时",
    runs_out: "用尽",

    by_volatility: "按波动率定的保证金",
};
