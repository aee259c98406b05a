//! 锁价放到过去会怎样，中文。

use super::{Labels, MonthWords, Months, Outcome, Past, Sentences, Starts};
use crate::hedge::strategy::setting::Side;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn nothing(&self, unhedged: &str, count: usize) -> Vec<Piece> {
        sentence![
            format!("没有锁价：{count} 个月合计 "),
            Piece::Unhedged(unhedged.to_owned()),
            "。",
        ]
    }

    fn outcome(&self, outcome: &Outcome) -> Vec<Piece> {
        let Outcome { past, side, share, strategy, start, months, unhedged, hedged, .. } = outcome;
        let when = match past {
            Past::Move => format!("价格若按您的方案变动，锁定 {share}（{strategy}）"),
            _ => format!("假如在{start}底锁定 {share}（{strategy}）"),
        };
        let [does, better, worse] = match side {
            Side::Buyer => ["个月共付 ", "锁价少付 ", "锁价多付 "],
            Side::Provider => ["个月共收 ", "锁价多收 ", "锁价少收 "],
        };
        let mut said = sentence![
            format!("{when}，{months} {does}"),
            Piece::Locked(hedged.clone()),
            "，不锁价则为 ",
            Piece::Unhedged(unhedged.clone()),
            "：",
        ];
        said.extend(match outcome.helped {
            Some(true) => sentence![better, Piece::Locked(outcome.size.clone()), "。"],
            Some(false) => sentence![worse, Piece::Loss(outcome.size.clone()), "。"],
            None => sentence!["锁价没有影响。"],
        });
        said
    }

    fn months(&self, Months { helped, hurt, worst }: &Months) -> Vec<Piece> {
        match worst {
            None if *helped == 0 => Vec::new(),
            None => sentence![format!("{helped} 个月盈利，没有一个月亏损。")],
            Some((month, size)) => sentence![
                format!("{helped} 个月盈利，{hurt} 个月亏损，{month}亏得最多："),
                Piece::Loss(size.clone()),
                "。",
            ],
        }
    }

    fn starts(&self, Starts { count, helped, best, worst }: &Starts) -> Vec<Piece> {
        sentence![format!(
            "可以开始锁价的月份共 {count} 个，从其中 {helped} 个开始是划算的：最差为{}的 {}，最好为{}的 {}。",
            worst.0, worst.1, best.0, best.1
        )]
    }

    fn left_out(&self, count: usize) -> Vec<Piece> {
        sentence![format!("历史不够长，账单最后 {count} 个月未计入。")]
    }

    fn month(&self, month: &MonthWords) -> String {
        let MonthWords { month, settlement, own_price, unhedged, hedged, gain } = month;
        let with = match (hedged, gain) {
            (Some(hedged), Some(gain)) => format!("，锁价 {hedged}（锁价盈亏 {gain}）"),
            _ => String::new(),
        };
        format!("{month}：指数 {settlement}，自身价格 {own_price}；不锁价 {unhedged}{with}。")
    }

    fn resampled(&self, helped: &str, count: usize) -> String {
        format!(
            "把同样的月份按块重新排列，得到另外 2,000 段 {count} 个月：每一百段中，{helped}锁价划算。"
        )
    }

    fn of_tokens(&self) -> &'static str {
        "这些是词元的价格，不是 GPU 小时的价格：请导入您自己的文件，或改看方案中的变动。"
    }

    fn source(&self, past: Past, model: &str, months: Option<[String; 2]>) -> String {
        let between = months.map(|[from, to]| format!("，{from}至{to}")).unwrap_or_default();
        match past {
            Past::Own => format!("您自己的历史价格与其指数{between}。"),
            Past::OwnAlone => format!(
                "您自己的历史价格{between}。其中没有指数，合约便按自身价格结算，不含基差风险。"
            ),
            Past::Bundled => format!(
                "三种开放模型的账单与开放模型指数，取每周数值的月末值{between}，由公开的价格变动记录算出（jvrck/openrouterlist，MIT）。"
            ),
            Past::Listed => format!(
                "{model}：按您账单的词元计算的标价{between}，每个价格沿用到下一个已收录的价格为止（data/prices.csv）。合约便按这一价格结算，不含基差风险。"
            ),
            Past::Move => "您方案中的价格变动，逐月计算。".to_owned(),
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    premise: "把您今天的账单、锁定比例与期货曲线放到过去的价格上：每个月的价格等于今天的价格乘以当时的涨跌倍数。这类期货从未有过报价，所以期货价格取您今天的假设。",
    inputs: "检验什么",
    path: "用哪些价格",
    paths: ["内置指数", "您的文件", "某个模型的标价", "方案中的变动"],
    path_notes: [
        "三种开放模型的账单与开放模型指数，取月末值。",
        "您导入的历史价格，取月末值。",
        "一家厂商对某个模型及其后续型号的标价，取月末值。",
        "即答案所说的那种变动。",
    ],
    model: "哪个模型的标价",
    renamed: "改过名称的模型",
    strategy: "锁价方式",
    share: "锁定比例",
    start: "何时锁价（月底）",
    change_move: "在计算器中另选一种变动，或自己画一条。",
    not_in_link: "这里的数字来自一份历史价格文件，而文件不会写进链接：其中的价格只留在读取它的设备上。请重新导入该文件，即可用它检验锁价。",
    bring_again: "在计算器的账单下方导入该文件。",
    not_shared: "各月价格以及从中抽取的各块都来自您的文件，不在链接里：打开链接的人须自行导入该文件。",
    bring: "要用自己的价格，请把含日期、自身价格与指数的文件拖到页面上，然后回到本栏目。",
    picture: "逐月",
    inspect: "查看哪个月",
    unhedged: "不锁价",
    hedged: "锁价",
    months: "逐月数字",
    months_note: "锁价盈亏：当月合计，含手续费、保证金利息与权利金；负数为亏。用量取自您的账单。",
    month: "月份",
    settlement: "指数结算价",
    own_price: "自身价格",
    gain: "锁价盈亏",
    sum_of_gains: "累计盈亏",
    sum: "合计",
    not_by_month: "承诺用量按整段时间计算，不分月份。",
    starts: "每个可以开始的月份",
    starts_note: "各段互相重叠，算不上这么多次独立的检验。",
    started: "锁价时间（月底）",
    resampled: "同样的月份，换个顺序",
    resampled_note: "历史只是其中一种结果。把它的月份按块反复抽取，可以看到同样的变动还可能走成什么样；但不会出现比历史更大的变动。",
    part: "项目",
    low: "5%",
    middle: "50%",
    high: "95%",
};
