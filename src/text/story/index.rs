//! The words of the section on the choice of an index.

use rust_decimal::Decimal;

use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::market::quantity::Quantity;
use crate::study::index_choice::{IndexChoice, OnIndex};
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::moves::move_name;
use crate::text::number::{date, money_said, percent, percent_about, percent_signed};
use crate::text::sentence::{Piece, sentence};

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub which: &'static str,
    pub bill: &'static str,
    pub paid: &'static str,
    pub weeks: &'static str,
    pub index_moved: &'static str,
    pub bill_moved: &'static str,
    pub r_squared: &'static str,
    pub look_at: &'static str,
    pub sources: &'static str,
}

/// The labels for a side, in a language.
pub const fn labels(side: Side, language: Language) -> Labels {
    let of_buyer = match language {
        Language::English => Labels {
            which: "Which index does the contract look at?",
            bill: "bill",
            paid: "What you pay with the lock",
            weeks: "Real weeks: index and bill",
            index_moved: "index moved by",
            bill_moved: "bill moved by",
            r_squared: "How much the index explains (R2)",
            look_at: "Index or week to look at",
            sources: "Weekly levels computed from a public ledger of price changes (jvrck/openrouterlist, MIT), September 2024 to August 2026; Silicon Data’s index as read second-hand; vendors’ price lists.",
        },
        Language::Chinese => Labels {
            which: "合约看哪个指数？",
            bill: "账单",
            paid: "锁定后的实际支出",
            weeks: "真实的每一周：指数与账单",
            index_moved: "指数变动",
            bill_moved: "账单变动",
            r_squared: "指数能解释多少（R2）",
            look_at: "查看哪个指数或哪一周",
            sources: "每周水平由公开的调价记录计算（jvrck/openrouterlist，MIT 许可），2024年9月至2026年8月；Silicon Data 指数为间接读到；其余来自厂商标价。",
        },
    };
    match (side, language) {
        (Side::Buyer, _) => of_buyer,
        (Side::Provider, Language::English) => Labels {
            bill: "your revenue",
            paid: "What you are left with under the lock",
            ..of_buyer
        },
        (Side::Provider, Language::Chinese) => {
            Labels { bill: "您的收入", paid: "锁定后的实际到手", ..of_buyer }
        }
    }
}

/// What an index is called.
pub const fn name(choice: IndexChoice, currency: Currency, language: Language) -> &'static str {
    match (choice, language) {
        (IndexChoice::SameModels, Language::English) => "The same models",
        (IndexChoice::SameModels, Language::Chinese) => "同一批模型",
        (IndexChoice::Spending, Language::English) => "What buyers spend",
        (IndexChoice::Spending, Language::Chinese) => "买家的实际花费",
        (IndexChoice::OneVendor, Language::English) => match currency {
            Currency::Cny => "DeepSeek’s list",
            Currency::Usd => "OpenAI’s list",
        },
        (IndexChoice::OneVendor, Language::Chinese) => match currency {
            Currency::Cny => "DeepSeek 标价",
            Currency::Usd => "OpenAI 标价",
        },
    }
}

/// How an index moved, and the lock's gain on it.
pub fn result(on: &OnIndex, scenario: &Scenario, language: Language) -> Vec<Piece> {
    let currency = scenario.currency;
    let said = |value| money_said(value, currency, language);
    let what = match (on.choice, language) {
        (IndexChoice::OneVendor, _) => move_name(on.vendor, language),
        _ => name(on.choice, currency, language).to_owned(),
    };
    let [from, to] = on.days.map(|day| date(day, language));
    let change = percent_signed(on.change, language);
    let share = percent(scenario.lock.share.get(), language);
    match language {
        Language::English => sentence![
            format!("{what}, {from} to {to}: "),
            Piece::Strong(change),
            match scenario.side() {
                Side::Buyer => format!(". With {share} locked, a bill of "),
                Side::Provider => format!(". With {share} locked, revenue of "),
            },
            Piece::Unhedged(said(on.bill)),
            match scenario.side() {
                Side::Buyer => " costs you ",
                Side::Provider => " leaves you with ",
            },
            Piece::Locked(said(on.paid)),
            ".",
        ],
        Language::Chinese => sentence![
            format!("{what}，{from}至{to}："),
            Piece::Strong(change),
            match scenario.side() {
                Side::Buyer => format!("。锁定 {share} 时，账单 "),
                Side::Provider => format!("。锁定 {share} 时，收入 "),
            },
            Piece::Unhedged(said(on.bill)),
            match scenario.side() {
                Side::Buyer => "，实际支出 ",
                Side::Provider => "，实际到手 ",
            },
            Piece::Locked(said(on.paid)),
            "。",
        ],
    }
}

/// One week: how the index moved, and how the bill.
pub fn week([index, bill]: [f64; 2], language: Language) -> String {
    let [index, bill] = [index, bill]
        .map(|change| percent_signed(from_float(change).unwrap_or_default().round_dp(3), language));
    match language {
        Language::English => format!("One week: the index moved by {index}, the bill by {bill}."),
        Language::Chinese => format!("某一周：指数变动 {index}，账单变动 {bill}。"),
    }
}

/// What the weeks explain, and what a lock can do at the reader's R2 at best.
pub fn left(measured: f64, r_squared: Decimal, cut: f64, language: Language) -> Vec<Piece> {
    let (weeks, chosen) = (percent_about(measured, language), percent(r_squared, language));
    let cut = percent(from_float(cut).unwrap_or_default().round_dp(2), language);
    match language {
        Language::English => sentence![
            format!(
                "From week to week the index explained {weeks} of that bill. The slider is about whole years, where it may be more; nobody has measured that. At {chosen} a full lock takes at best "
            ),
            Piece::Strong(cut),
            " off the swings of your price.",
        ],
        Language::Chinese => sentence![
            format!(
                "按周算，指数解释了那份账单的 {weeks}。滑块说的是一整年，也许会高一些，但还没有人量过。在 {chosen} 时，全部锁定最多能把价格的起落减少 "
            ),
            Piece::Strong(cut),
            "。",
        ],
    }
}
