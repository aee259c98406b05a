//! What the contract is worth, in Chinese.

use super::{Distance, Example, Labels, MonthWords, Sentences, Settled, Worth};
use crate::pricing::curve::shape::CurveShape;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

/// `比……高 5.3%`, `与……持平`.
fn than(distance: &Distance, what: &str) -> String {
    match distance {
        Distance::Same => format!("与{what}持平"),
        Distance::Above(size) => format!("比{what}高 {size}"),
        Distance::Below(size) => format!("比{what}低 {size}"),
    }
}

impl Sentences for Chinese {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn worth(&self, worth: &Worth) -> Vec<Piece> {
        let Worth { priced_for, month, price, index, from_index, expected, from_expected, .. } =
            worth;
        sentence![
            format!("{month}的合约，{priced_for}价值 "),
            Piece::Strong(price.clone()),
            "，",
            than(from_index, &format!("今日指数 {index} ")),
            "，",
            than(from_expected, &format!("本指数模型届时的预期 {expected} ")),
            "。",
        ]
    }

    fn premium(&self, premium: &Distance) -> Vec<Piece> {
        match premium {
            Distance::Same => sentence!["其中没有溢价，买卖双方都没有为确定性付费。"],
            Distance::Above(size) => {
                sentence!["若模型无误，买方每年为确定性多付 ", Piece::Strong(size.clone()), "。",]
            }
            Distance::Below(size) => {
                sentence!["若模型无误，卖方每年为确定性让出 ", Piece::Strong(size.clone()), "。",]
            }
        }
    }

    fn shape(&self, shape: CurveShape) -> Vec<Piece> {
        sentence![match shape {
            CurveShape::Flat => "曲线持平，各月价格相同。",
            CurveShape::Contango => "曲线为期货升水：月份越远，价格越高。",
            CurveShape::Backwardation => "曲线为期货贴水：月份越远，价格越低。",
            CurveShape::Humped => "曲线先升后降。",
            CurveShape::Dipped => "曲线先降后升。",
            CurveShape::Uneven => "曲线不止一次转向。",
        }]
    }

    fn month(&self, month: &MonthWords) -> String {
        let quote = if month.is_quote { "（报价）" } else { "" };
        format!(
            "{}：{}{quote}，{}。指数预期值为 {}。",
            month.month,
            month.price,
            than(&month.from_index, "今日指数"),
            month.expected
        )
    }

    fn settled(&self, settled: &Settled) -> String {
        let Settled { price, average, lots, trades } = settled;
        match price {
            None => "没有成交就没有均价：交易所会参照报价或相邻月份来确定结算价。".to_owned(),
            Some(price) => {
                format!("当日结算价为 {price}：{trades} 笔成交共 {lots} 手，加权均价为 {average}。")
            }
        }
    }

    fn example(&self, example: &Example) -> String {
        let Example { unit, day, spot, last, months, fall, roll_yield } = example;
        format!(
            "{day}，一个 {unit} GPU 小时的现货价为 {spot}，{months} 个月后交付的价格为 {last}，低 {fall}，属于期货贴水。若曲线保持不变，持有远期并逐期移仓，年收益率为 {roll_yield}（连续复利）。这些数字由租约期限推算而来，并非期货成交价。"
        )
    }

    fn price_caption(&self, priced_for: &str, sign: &str) -> String {
        format!("{priced_for} {sign}")
    }
}

const LABELS: Labels = Labels {
    chart: "各月期货价格",
    futures: "期货",
    expected: "指数预期值",
    index_today: "今日指数",
    inspect: "要定价的月份",

    inputs: "价格从何而来",
    month: "月份",
    last_month: "期限内的最后一个月",
    method: "曲线",
    methods: ["锁价所用的曲线", "各月报价", "持有成本", "模型预期"],
    method_notes: [
        "即计算答案所用的期货价格，可在计算器的“锁价”一栏修改。",
        "报价即该月价格；两个报价之间匀速增长，首尾报价之外保持不变。",
        "今日指数加利息、减便利收益。即产即用，无法储存，没有什么能把期货价格约束在这一水平，因此这只是类比。",
        "指数模型的预期值；锁价曲线若带年升水，也一并计入。",
    ],
    quote_of: "报价",
    quotes_note: "没有报价的月份请留空。",
    rate: "年利率",
    rate_note: "连续复利，也用于期权收益的折现。",
    convenience: "年便利收益率",
    convenience_note: "连续复利。高于利率时，远月更便宜。",
    preset: "采用哪份合约的日历",
    lock_here: "按这些价格锁定",
    lock_here_note: "把这条曲线作为逐月期货价填入锁价设置，答案随之改按它计算。",

    months: "逐月明细",
    price: "期货价格",
    from_index: "与今日指数相比",
    futures_basis: "指数减期货",
    expected_index: "指数预期值",
    premium: "年溢价",
    roll_yield: "年移仓收益率",
    last_trading_day: "最后交易日",
    not_listed: "尚未挂牌",
    months_note: "溢价是期货价格高出指数预期值的部分。移仓收益率假定曲线不变，表示从上月移仓至本月折合的年收益，期货贴水时为正。最后交易日按规则推算，未考虑节假日。",

    working: "这一价格如何得出",
    implied_convenience: "该价格隐含的便利收益率",
    carry_note: "连续复利，按年计：表示期货价格与今日指数加利息之间的差距。对于无法储存的商品，它只是预期跌幅与溢价的另一种说法。",

    specifications: "已有的合约设想",
    specifications_note: "词元期货都没有上市，GPU 小时期货的审批，结果未见。无人公布的条款一律注明“未公布”。",
    sources: "来源",

    settled: "某一天的结算价",
    settled_note: "上海的涨跌停板、追加保证金与当日盈亏都以此价计算，而不是最后成交价。",
    trades: "当日成交",
    trades_note: "写成“价格 x 手数”，以分号隔开：3.25 x 100；3.30 x 50。",

    example: "一条真实报出的曲线：H100 GPU 小时",
    example_curve: "远期",
    spot: "现货价",
    an_hour: "美元/小时",
    example_source: "来源",

    units: "同一账单，换用别的计量单位",
    units_note: "取账单第一行，按各指数所读取的同一价目计算。基差等于自身价格减指数；这里的基差全由计量单位造成，因为各指数读取的词元组合不同，市场本身并未变动。",
    unit: "单位",
    own: "自身价格",
    index: "指数",
    basis: "基差",
};
