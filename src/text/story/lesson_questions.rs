//! The questions of the worksheets, and their answers with the numbers of a story.

use super::{cash, draw, index, regret};
use crate::hedge::effectiveness::volatility_cut;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::figures::Case;
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::lesson::Lesson;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, percent};
use crate::text::sentence::plain_text;

/// The questions of a lesson, each with its answer.
pub(super) fn questions(lesson: Lesson, story: &Story, language: Language) -> Vec<[String; 2]> {
    match lesson {
        Lesson::Futures => futures(story, language),
        Lesson::Margin => margin(story, language),
        Lesson::Index => of_index(story, language),
    }
}

/// A question and its answer, each in one of two languages.
fn pair(language: Language, question: [&str; 2], answer: [String; 2]) -> [String; 2] {
    let [english, chinese] = answer;
    match language {
        Language::English => [question[0].to_owned(), english],
        Language::Chinese => [question[1].to_owned(), chinese],
    }
}

/// The same for an answer without numbers.
fn plain(language: Language, question: [&str; 2], answer: [&str; 2]) -> [String; 2] {
    pair(language, question, answer.map(str::to_owned))
}

/// The same for an answer that the story says itself.
fn said(language: Language, question: [&str; 2], answer: String) -> [String; 2] {
    pair(language, question, [answer.clone(), answer])
}

fn futures(story: &Story, language: Language) -> Vec<[String; 2]> {
    let study = &story.study;
    let money = |value| money_said(value, study.currency, language);
    let whole = money(story.whole.totals.get(Case::Chosen).locked);
    vec![
        said(
            language,
            [
                "What does this path cost without a lock, and what would it cost at today’s price?",
                "照这条走势，不锁要花多少？若一直是今天的价格呢？",
            ],
            plain_text(&draw(study, language)),
        ),
        pair(
            language,
            ["With everything locked, what do you pay in all?", "全部锁定时，合计支出多少？"],
            [format!("{whole}."), format!("{whole}。")],
        ),
        plain(
            language,
            [
                "Why is the line of what you pay not quite flat?",
                "实际支出那条线为什么不是完全平的？",
            ],
            [
                "Contracts come in whole lots, so a little is always left unlocked, or locked too much.",
                "合约只能按整手买，总有一点没锁上，或者多锁了一点。",
            ],
        ),
        said(
            language,
            [
                "Turn the path over. What does each choice cost, and who regrets it?",
                "把走势翻过来。两种选择各花多少？谁会后悔？",
            ],
            plain_text(&regret(study, Case::Mirror, language)),
        ),
        plain(
            language,
            [
                "Lock 80%. How much of each move comes back to you?",
                "只锁 80%，每次涨跌有多少会回到您身上？",
            ],
            ["A fifth.", "五分之一。"],
        ),
        plain(
            language,
            ["Did the lock guess the price? Say why, or why not.", "锁价猜中价格了吗？说说理由。"],
            [
                "No. It did the same job on both paths: it kept the cost near the agreed price.",
                "没有。两条走势下它做的是同一件事：让支出停在约定的价格附近。",
            ],
        ),
    ]
}

fn margin(story: &Story, language: Language) -> Vec<[String; 2]> {
    vec![
        said(
            language,
            [
                "How large is the deposit, how many calls come, and when does the cash run out?",
                "开仓保证金是多少？追加几次？手头的钱哪天用完？",
            ],
            plain_text(&cash(story, language)),
        ),
        plain(
            language,
            ["When must a margin call be met?", "追加保证金必须在什么时候补足？"],
            ["Before the next trading day.", "在下一个交易日之前。"],
        ),
        plain(
            language,
            [
                "When the contract loses, the bill gets cheaper. Why is cash still a problem?",
                "合约亏损时账单也变便宜，为什么现金仍是问题？",
            ],
            [
                "The call comes tomorrow, the cheaper bill only at the end of the month.",
                "补钱是明天的事，账单要到月底才便宜。",
            ],
        ),
        plain(
            language,
            [
                "How can a company be right about the price and still fail?",
                "一家公司怎么会看对了价格却撑不下去？",
            ],
            [
                "If the price falls first, it must pay calls before the rise comes. Without cash the lock is closed at a loss.",
                "如果价格先跌，涨价来之前就得不断补钱；补不上，锁价就在亏损时被平掉。",
            ],
        ),
        plain(
            language,
            [
                "Here the price moves smoothly. What changes if it jumps?",
                "这里的价格平稳移动。要是跳一下，会怎样？",
            ],
            [
                "More cash is needed at once, and there is no time to find it.",
                "当场就要更多的钱，来不及筹。",
            ],
        ),
        plain(
            language,
            [
                "Move the cash that stands ready until it never runs out. How much is that?",
                "拖动手头的现金，直到始终够用。那是多少？",
            ],
            [
                "As much as the most that is tied up, which the sentence above names.",
                "等于占用资金最多时的数额，上面的句子里写着。",
            ],
        ),
    ]
}

fn of_index(story: &Story, language: Language) -> Vec<[String; 2]> {
    let scenario = &story.scenario;
    let all = OnIndex::all(scenario);
    let dear = all.iter().filter(|on| on.paid > on.bill);
    let dear: Vec<&str> =
        dear.map(|on| index::name(on.choice, scenario.currency, language)).collect();
    let dear = match language {
        Language::English => dear.join("; "),
        Language::Chinese => dear.join("、"),
    };
    let r_squared = scenario.risk.r_squared.get();
    let measured = MeasuredWeeks::read().map(|weeks| weeks.r_squared).unwrap_or_default();
    let cut = volatility_cut(to_float(r_squared));
    let chosen = percent(r_squared, language);
    vec![
        said(
            language,
            [
                "On which indexes does the lock cost more than it brings?",
                "按哪些指数结算，锁价是亏的？",
            ],
            dear,
        ),
        plain(
            language,
            [
                "What buyers spend fell by half. Why did your bill not fall?",
                "买家的平均花费降了一半，您的账单为什么没降？",
            ],
            [
                "People moved to cheaper models. No price on your bill changed.",
                "大家换用了更便宜的模型，您账单上的价格没有变。",
            ],
        ),
        said(
            language,
            [
                "What does R² say, and what is left of a full lock at the slider’s value?",
                "R² 说明什么？在滑块的位置上，全部锁定还剩多少效果？",
            ],
            plain_text(&index::left(measured, r_squared, cut, language)),
        ),
        pair(
            language,
            [
                "Count the dots over the budget. Then set R² to 100%. What changes?",
                "数一数超出预算的点，再把 R² 调到 100%，有什么变化？",
            ],
            [
                format!(
                    "At {chosen} the two piles are nearly alike. At 100% the locked pile draws together, and hardly a dot is over the budget."
                ),
                format!("在 {chosen} 时两堆差不多；到 100%，锁了的那堆收拢，几乎没有点超出预算。"),
            ],
        ),
        plain(
            language,
            [
                "Deal ten years. In how many did the lock lose? Was it a mistake in those years?",
                "抽十个年份，锁价亏了几年？那几年锁错了吗？",
            ],
            [
                "The count differs from deal to deal. It was no mistake: nobody knew the year beforehand.",
                "次数各不相同。谈不上锁错：事先没有人知道会是哪一年。",
            ],
        ),
    ]
}
