//! The worksheets, in Chinese.

use super::{Calmed, FuturesKeys, IndexKeys, Labels, Sentences, question};
use crate::study::lesson::Lesson;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn title(&self, lesson: Lesson) -> &'static str {
        match lesson {
            Lesson::Futures => "期货起什么作用",
            Lesson::Margin => "追加保证金",
            Lesson::Index => "看哪个指数？",
        }
    }

    fn goal(&self, lesson: Lesson) -> &'static str {
        match lesson {
            Lesson::Futures => "学完之后，您能说清涨价和跌价时，锁价对账单分别起什么作用。",
            Lesson::Margin => "学完之后，您能说清为什么看对了价格的公司也可能缺钱。",
            Lesson::Index => "学完之后，您能说清为什么锁价值不值，要看指数。",
        }
    }

    fn futures(&self, keys: FuturesKeys) -> Vec<[String; 2]> {
        let FuturesKeys { path, whole, is_flat, mirror } = keys;
        let why_not_flat = match is_flat {
            false => "实际支出那条线为什么不是完全平的？",
            true => "这里的实际支出是一条平线。要是价格有起有落，它为什么就不会完全平？",
        };
        vec![
            question("照这条走势，不锁要花多少？若一直是今天的价格呢？", path),
            question("全部锁定时，合计支出多少？", format!("{whole}。")),
            question(why_not_flat, "合约只能整手买卖，总有一点没锁上，或者多锁了一点。"),
            question("把走势翻过来。两种选择各花多少？谁会后悔？", mirror),
            question("只锁 80%，每次涨跌还有多少由您自己承担？", "五分之一。"),
            question(
                "锁价是在猜价格吗？说说理由。",
                "不是。两条走势下它做的是同一件事：让支出停在约定的价格附近。",
            ),
        ]
    }

    fn margin(&self, cash: String, most: Option<String>) -> Vec<[String; 2]> {
        let enough = match most {
            Some(most) => format!("至少 {most}，也就是占用资金最多那天的数额。"),
            None => "没有锁定任何份额，用不着现金。".to_owned(),
        };
        vec![
            question("初始保证金是多少？追加几次？手头的钱哪天用完？", cash),
            question("接到追加保证金的通知，最迟什么时候要补足？", "下一个交易日之前。"),
            question(
                "合约亏损时，账单也会变便宜，为什么现金还会成问题？",
                "补钱是明天的事，账单要到月底才便宜。",
            ),
            question(
                "一家公司怎么会看对了价格却撑不下去？",
                "如果价格先跌，涨价来之前就得不断补钱；补不上，合约就会在亏损时被强行平仓。",
            ),
            question(
                "这里的价格平稳移动。要是跳一下，会怎样？",
                "当场就要补更多的钱，来不及筹措。",
            ),
            question("拖动“手头的现金”，直到始终够用。这时是多少？", enough),
        ]
    }

    fn index(&self, keys: IndexKeys) -> Vec<[String; 2]> {
        let IndexKeys { dear, left, chosen, calmed } = keys;
        let dear = match &dear[..] {
            [] => "一个也没有。".to_owned(),
            dear => format!("{}。", dear.join("、")),
        };
        let piles = match calmed {
            Calmed::Hardly => "两堆差不多",
            Calmed::InPart => "锁价的那堆稍微收拢一些",
            Calmed::Much => "锁价的那堆收拢了许多",
        };
        vec![
            question("按哪些指数结算，锁价是亏的？", dear),
            question(
                "买家的平均花费降了一半，您的账单为什么没降？",
                "大家换用了更便宜的模型，您账单上的价格没有变。",
            ),
            question(
                "R² 说明什么？按滑块现在的位置，全部锁定还剩多少效果？",
                format!("R² 是您价格的起落里跟着指数走的那一部分所占的比例。{left}"),
            ),
            question(
                "数一数超出预算的点，再把 R² 调到 100%，有什么变化？",
                format!(
                    "R² 为 {chosen} 时，{piles}；到 100%，锁住的部分不再起落，只要预算高过锁价的那一堆，几乎没有点会超出。"
                ),
            ),
            question(
                "抽十个年份，锁价亏了几年？那几年锁错了吗？",
                "每次抽的结果都不一样。谈不上锁错：事先谁也不知道会遇上哪一年。",
            ),
        ]
    }
}

pub(super) const LABELS: Labels =
    Labels {
        worksheet: "练习", answer: "您的回答", key: "参考答案", whole: "阅读全部内容"
    };
