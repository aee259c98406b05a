//! The story in Chinese.

use super::{Cash, Labels, Prose, Regret, Sentences, Steps};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

fn strong(text: String) -> Piece {
    Piece::Strong(text)
}

/// `盈利`, `亏损`.
fn gains(is_gain: bool) -> &'static str {
    if is_gain { "盈利" } else { "亏损" }
}

impl Sentences for Chinese {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn draw(&self, months: u32, unhedged: String, unmoved: String) -> Vec<Piece> {
        sentence![
            format!("照这条走势，{months} 个月共需 "),
            Piece::Unhedged(unhedged),
            format!("；若一直是今天的价格，则为 {unmoved}。"),
        ]
    }

    fn drawn_month(&self, month: String, height: String, bill: String) -> String {
        format!("{month}：价格为今天的 {height}，账单 {bill}。")
    }

    fn lock(
        &self,
        share: String,
        [low, high]: [String; 2],
        [least, most]: [String; 2],
    ) -> Vec<Piece> {
        sentence![
            format!("锁定 {share} 时，月账单在 {low} 与 "),
            Piece::Unhedged(high),
            format!(" 之间，实际支出在 {least} 与 "),
            Piece::Locked(most),
            " 之间。",
        ]
    }

    fn locked_month(&self, month: String, bill: String, gain: String, paid: String) -> String {
        format!("{month}：账单 {bill}，合约盈亏 {gain}，实际支出 {paid}。")
    }

    fn steps(&self, steps: Steps) -> [Vec<Piece>; 3] {
        let Steps { futures_price, margin, month, lots, settlement, .. } = steps;
        [
            sentence![format!(
                "今天：约定每百万标准词元 {futures_price}，并交存 {margin} 保证金。"
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
                    "{} 个月之后：账单共付 {}，合约{} ",
                    steps.months,
                    steps.bill,
                    gains(steps.gains)
                ),
                strong(steps.gain),
                "，合计支出 ",
                Piece::Locked(steps.paid),
                "。",
            ],
        ]
    }

    fn regret(&self, regret: Regret) -> Vec<Piece> {
        let Regret { case, unhedged, locked, difference, is_of_lock } = regret;
        let mut said = sentence![
            format!("{case}：不锁为 "),
            Piece::Unhedged(unhedged),
            "，锁定为 ",
            Piece::Locked(locked),
        ];
        said.extend(match is_of_lock {
            None => sentence!["，谁也不必后悔。"],
            Some(true) => sentence!["。锁了的人多付 ", strong(difference), "，会后悔。"],
            Some(false) => sentence!["。没锁的人多付 ", strong(difference), "，会后悔。"],
        });
        said
    }

    fn cash(&self, cash: Cash) -> Vec<Piece> {
        let Cash { first, calls, most, day, month, ready, runs_out } = cash;
        let calls = match calls {
            0 => "没有追加通知。".to_owned(),
            calls => format!("追加通知共 {calls} 次。"),
        };
        let mut said = sentence![
            format!("开仓保证金为 {first}。{calls}占用资金最多时达 "),
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
        format!("第 {day} 日，{month}")
    }
}

const LABELS: Labels = Labels {
    title: "锁价是怎么回事",
    intro: "四小步，用您自己的账单看懂锁价。动手画一画，再改一改主意。",
    sections: [
        Prose {
            heading: "画出您的未来",
            before: &[
                "明年的价格谁也不知道，不妨自己画一条。每个圆点是一个月的价格，100% 就是今天的价格。上下拖动圆点，或在下面逐月设定。",
            ],
            after: &["账单随价格逐月变动。这条走势会留着，后面三步都用它。"],
            try_this: "价格到夏天翻倍，此后不再回落",
        },
        Prose {
            heading: "把它锁住",
            before: &[
                "期货合约是今天就把以后某个月的价格定下来。到了那个月，合约拿约定的价格与指数相比，指数就是市场价格。指数更高，差额付给您；指数更低，差额由您来付。",
                "厂商并不知道这件事，账单照付，一分不少；合约的盈亏另算。账单减去合约的盈利，才是您真正的支出。",
            ],
            after: &[
                "看这三条线：账单往上走，合约的盈利也跟着往上走，实际支出几乎是平的。之所以不是完全平，是因为合约只能按整手买。再试试只锁 80%：每次涨跌都有五分之一回到您身上。",
                "效果这么好，是因为这里假定您的价格紧跟指数。真实的账单只会跟一部分，那时还剩多少效果，下文“可能出现的情景”一节会告诉您。",
            ],
            try_this: "春天猛涨，秋天又跌回原处",
        },
        Prose {
            heading: "要是价格跌了",
            before: &[
                "现在把走势翻过来：原来翻倍的地方，变成减半。合约在涨价时付钱给您，跌价时就必然要您付钱。",
            ],
            after: &[
                "所以后悔有两种：没锁的人怕涨，锁了的人怕跌。两种后悔不可能都躲开，而且必须在知道结果之前选。",
                "锁价并没有猜错。两次它做的是同一件事：让支出停在约定的价格附近。您放弃了一个好的意外，换来不必担心坏的意外。",
            ],
            try_this: "价格到夏天减半，此后不再回升",
        },
        Prose {
            heading: "中间要垫的钱",
            before: &[
                "合约要持有好几个月，交易所得确信您付得起，所以要先交一笔押金，叫作保证金。每天收盘，赚了就把钱付给您，亏了就从账户里扣。",
                "账户低于规定的水位，就得在下一个交易日之前补足，这叫追加保证金。可以把它想成一个水箱：漏掉了，就得再灌满。",
            ],
            after: &[
                "合约亏损时，账单也会便宜，钱并没有白白丢掉。可是账单要到月底才便宜，补钱却是明天的事。一家公司可能看对了价格，却先没了现金。",
                "这里的价格在每月 21 个交易日之间平稳移动。真实的价格会跳，跳一下，当场就要更多的钱。",
            ],
            try_this: "先打价格战，后来供不应求：方向看对了，中途却缺钱",
        },
    ],
    try_this: "试一试",
    section_link: "本节链接",
    path: "您画的价格",
    of_today: "占今天价格的百分比",
    today: "今天",
    bill: "账单",
    by_month: "逐月设定价格",
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
        "这两条走势，没有一条会让您庆幸。",
        "这两条走势中，有一条会让您庆幸，另一条不会。",
        "这两条走势都会让您庆幸。再试一条只涨或只跌的走势看看。",
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
    day: "日期",
    paid_in: "存入（负数为取回）",
    so_far: "累计投入",
    gain_of_month: "当月盈亏",
    entry: "开仓保证金",
    call: "追加保证金",
    settles: "当月结算",
    no_account: "没有锁定任何份额，也就没有账户。",
};
