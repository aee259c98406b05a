//! The story in Chinese.

use super::{Cash, Labels, LockedMonth, Regret, Sentences, Steps};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

fn strong(text: String) -> Piece {
    Piece::Strong(text)
}

/// `盈利`, `亏损`.
fn gains(is_gain: bool) -> &'static str {
    if is_gain { "盈利" } else { "亏损" }
}

const fn bill_or_revenue(side: Side) -> &'static str {
    match side {
        Side::Buyer => "账单",
        Side::Provider => "收入",
    }
}

impl Sentences for Chinese {
    fn labels(&self, side: Side) -> &'static Labels {
        match side {
            Side::Buyer => &LABELS,
            Side::Provider => &PROVIDER_LABELS,
        }
    }

    fn draw(&self, side: Side, months: u32, unhedged: String, unmoved: String) -> Vec<Piece> {
        let comes_to = match side {
            Side::Buyer => "共需",
            Side::Provider => "共收入",
        };
        sentence![
            format!("照这条走势，{months} 个月{comes_to} "),
            Piece::Unhedged(unhedged),
            format!("；若一直是今天的价格，则为 {unmoved}。"),
        ]
    }

    fn drawn_month(&self, side: Side, month: String, height: String, bill: String) -> String {
        let of = bill_or_revenue(side);
        format!("{month}：价格为今天的 {height}，{of} {bill}。")
    }

    fn lock(
        &self,
        side: Side,
        share: String,
        [low, high]: [String; 2],
        [least, most]: [String; 2],
    ) -> Vec<Piece> {
        let [of, what] = match side {
            Side::Buyer => ["月账单", "实际支出"],
            Side::Provider => ["月收入", "实际到手"],
        };
        let (bill, bill_end) = match low == high {
            true => ("始终为 ".to_owned(), ""),
            false => (format!("在 {low} 与 "), " 之间"),
        };
        let (paid, paid_end) = match least == most {
            true => ("始终为 ".to_owned(), ""),
            false => (format!("在 {least} 与 "), " 之间"),
        };
        sentence![
            format!("锁定 {share} 时，{of}{bill}"),
            Piece::Unhedged(high),
            format!("{bill_end}，{what}{paid}"),
            Piece::Locked(most),
            format!("{paid_end}。"),
        ]
    }

    fn locked_month(&self, side: Side, locked: LockedMonth) -> String {
        let LockedMonth { month, bill, gain, fees, paid } = locked;
        let fees = fees.map(|fees| format!("，手续费 {fees}")).unwrap_or_default();
        let [of, what] = match side {
            Side::Buyer => ["账单", "实际支出"],
            Side::Provider => ["收入", "实际到手"],
        };
        format!("{month}：{of} {bill}，合约盈亏 {gain}{fees}，{what} {paid}。")
    }

    fn steps(&self, side: Side, steps: Steps) -> [Vec<Piece>; 3] {
        let Steps { priced_for, futures_price, margin, month, lots, settlement, .. } = steps;
        let fees = steps.fees.map(|fees| format!("，手续费 {fees}")).unwrap_or_default();
        let [agree, bills, left] = match side {
            Side::Buyer => ["约定", "账单共付", "，合计支出 "],
            Side::Provider => ["卖出价为", "客户共付", "，实际到手 "],
        };
        [
            sentence![format!(
                "今天：{agree}{priced_for} {futures_price}，并交存 {margin} 保证金。"
            )],
            sentence![
                format!(
                    "{month}：指数为 {settlement}，您的 {lots} 手合约{} ",
                    gains(steps.month_gains)
                ),
                strong(steps.month_gain),
                "。",
            ],
            sentence![
                format!(
                    "{} 个月之后：{bills} {}，合约{} ",
                    steps.months,
                    steps.bill,
                    gains(steps.gains)
                ),
                strong(steps.gain),
                fees + left,
                Piece::Locked(steps.paid),
                "。",
            ],
        ]
    }

    fn both_bills(&self, side: Side, chosen: String, mirror: String) -> Vec<Piece> {
        let [comes, end] = match side {
            Side::Buyer => ["要花 ", "。锁了又会花多少？"],
            Side::Provider => ["收入 ", "。锁了又会到手多少？"],
        };
        sentence![
            format!("不锁的话，您画的走势{comes}"),
            Piece::Unhedged(chosen),
            format!("，翻过来的走势{comes}"),
            Piece::Unhedged(mirror),
            end,
        ]
    }

    fn regret(&self, side: Side, regret: Regret) -> Vec<Piece> {
        let [of_lock, of_none] = match side {
            Side::Buyer => ["。锁了的人多付 ", "。没锁的人多付 "],
            Side::Provider => ["。锁了的人少收 ", "。没锁的人少收 "],
        };
        let Regret { case, share, unhedged, locked, difference, is_of_lock } = regret;
        let mut said = sentence![
            format!("{case}：不锁为 "),
            Piece::Unhedged(unhedged),
            format!("，锁定 {share} 为 "),
            Piece::Locked(locked),
        ];
        said.extend(match is_of_lock {
            None => sentence!["，谁也不必后悔。"],
            Some(true) => sentence![of_lock, strong(difference), "，会后悔。"],
            Some(false) => sentence![of_none, strong(difference), "，会后悔。"],
        });
        said
    }

    fn cash(&self, cash: Cash) -> Vec<Piece> {
        let Cash { case, share, first, calls, most, day, month, ready, runs_out } = cash;
        let calls = match calls {
            0 => "无须追加保证金。".to_owned(),
            calls => format!("其间追加保证金 {calls} 次。"),
        };
        let mut said = sentence![
            format!("{case}，锁定 {share}：初始保证金为 {first}。{calls}占用资金最多时达 "),
            strong(most),
            format!("，在第 {day} 个交易日（{month}）。"),
        ];
        said.extend(match runs_out {
            Some([day, month]) => sentence![
                format!("若手头只有 {ready}，公司在"),
                strong(format!("第 {day} 个交易日")),
                format!("（{month}）就会缺钱。"),
            ],
            None => sentence![format!("手头有 {ready}，公司始终够用。")],
        });
        said
    }

    fn day(
        &self,
        day: String,
        month: String,
        balance: String,
        cash: String,
        call: Option<String>,
    ) -> String {
        let call = call.map(|call| format!("当天补交 {call}。")).unwrap_or_default();
        format!("第 {day} 个交易日（{month}）：账户余额 {balance}，累计投入 {cash}。{call}")
    }

    fn ledger_day(&self, day: String, month: String) -> String {
        format!("第 {day} 个交易日，{month}")
    }

    fn read_so_far(&self, count: usize, of: usize) -> String {
        format!("共 {of} 节，已读 {count} 节")
    }
}

const LABELS: Labels = Labels {
    title: "锁价是怎么回事",
    intro: "锁价，就是用合约在今天把以后的价格定下来。十一小步，用您自己的账单看懂：付的是什么钱，价格怎么动，锁价做了什么，适不适合您。",
    turned: "",
    try_this: "试一试",
    section_link: "本节链接",
    path: "您画的价格",
    of_today: "占今天价格的百分比",
    today: "今天",
    bill: "账单",
    by_month: "逐月设定价格",
    held: "您打开的链接固定了这条走势，不能改动。",
    draw_month: "查看哪个月",
    gain: "合约盈亏",
    paid: "实际支出",
    how_much: "锁定多少？",
    everything: "全部",
    my_share: "我的比例",
    by_step: "一步一步看（全部锁定）",
    question: "事先不知道结果，您会锁吗？",
    would_lock: "我会锁",
    would_not: "我不会锁",
    show: "直接看结果",
    regret_of_lock: "锁了的后悔",
    regret_of_none: "没锁的后悔",
    regret: "两条走势下各自后悔多少",
    you_would: ["您选择锁。", "您选择不锁。"],
    glad: [
        "这两条走势里，没有一条会让您庆幸这样选。",
        "这两条走势里，有一条会让您庆幸这样选，另一条不会。",
        "这两条走势都会让您庆幸这样选。再试一条只涨或只跌的走势看看。",
    ],
    on_path: "您画的走势",
    on_mirror: "翻过来的走势",
    which_path: "看哪条走势？",
    account: "保证金账户",
    maintenance: "低于此线须补足",
    cash: "累计投入的现金",
    ready: "手头的现金",
    inspect_day: "查看哪一天",
    ledger: "流水账",
    day: "交易日",
    paid_in: "存入（负数为取回）",
    so_far: "累计投入",
    gain_of_month: "当月盈亏",
    entry: "初始保证金",
    call: "追加保证金",
    settles: "当月结算",
    no_account: "没有锁定任何份额，也就没有账户。",
};

/// What a provider reads otherwise.
const PROVIDER_LABELS: Labels = Labels {
    intro: "锁价，就是用合约在今天把以后的价格定下来。十一小步，用您自己的收入看懂：卖的是什么，价格怎么动，锁价做了什么，适不适合您。",
    turned: "文字是讲给购买词元的人听的。站在您这一边，数字要反过来看：账单就是客户付给您的钱，价格下跌时合约盈利，上涨时才需要追加现金。",
    bill: "您的收入",
    paid: "实际到手",
    ..LABELS
};
