//! The words of the section on whether a lock is for the reader.

use rust_decimal::Decimal;

use crate::study::fit::{Fit, Question, Reason};
use crate::text::language::Language;
use crate::text::number::count;
use crate::text::sentence::{Piece, sentence};

/// A question and its answers.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The question.
    pub question: &'static str,
    /// Its answers, in order.
    pub answers: &'static [&'static str],
}

/// A question in a language.
pub const fn asked(question: Question, language: Language) -> Asked {
    let yes_no: &[&str] = match language {
        Language::English => &["Yes", "No"],
        Language::Chinese => &["是", "否"],
    };
    let (question, answers) = match (question, language) {
        (Question::ByToken, Language::English) => ("Do you pay by the token?", yes_no),
        (Question::ByToken, Language::Chinese) => ("您是按词元付费的吗？", yes_no),
        (Question::Hurts, Language::English) => ("Would a bill half as high again hurt?", yes_no),
        (Question::Hurts, Language::Chinese) => ("账单涨一半，您会吃不消吗？", yes_no),
        (Question::SameModels, Language::English) => {
            ("Will you use the same kind of model in a year?", yes_no)
        }
        (Question::SameModels, Language::Chinese) => ("一年后还会用同一类模型吗？", yes_no),
        (Question::Follows, Language::English) => (
            "Does your price move with the market’s?",
            &["Closely", "In part", "No, one vendor sets it"] as &[&str],
        ),
        (Question::Follows, Language::Chinese) => {
            ("您的价格跟着市场走吗？", &["跟得很紧", "只跟一部分", "不跟，厂商说了算"] as &[&str])
        }
        (Question::Cash, Language::English) => {
            ("Could you find cash for a margin call within a day?", yes_no)
        }
        (Question::Cash, Language::Chinese) => ("一天之内拿得出追加保证金吗？", yes_no),
        (Question::Fear, Language::English) => {
            ("What do you fear more?", &["A higher price", "Getting no tokens at all"] as &[&str])
        }
        (Question::Fear, Language::Chinese) => ("您更怕什么？", &["涨价", "根本买不到"] as &[&str]),
    };
    Asked { question, answers }
}

/// How many lots a month's exposure is.
pub fn exposure(lots: Decimal, language: Language) -> String {
    let lots = count(lots.round_sf(3).unwrap_or(lots).normalize(), language);
    match language {
        Language::English => format!("Your exposure is {lots} lots a month."),
        Language::Chinese => format!("您每月的敞口为 {lots} 手。"),
    }
}

/// The honest answer, with its reasons.
pub fn verdict(fit: &Fit, language: Language) -> Vec<Piece> {
    let strong = |text: &str| Piece::Strong(text.to_owned());
    match (fit, language) {
        (Fit::Open(1), Language::English) => sentence!["One question is still open."],
        (Fit::Open(open), Language::English) => {
            sentence![format!("{open} questions are still open.")]
        }
        (Fit::Open(open), Language::Chinese) => sentence![format!("还有 {open} 个问题没有回答。")],
        (Fit::Against(reasons), _) => {
            let mut said = Vec::new();
            for (place, reason) in reasons.iter().enumerate() {
                if place > 0 && language == Language::English {
                    said.push(" ".into());
                }
                let text = against(*reason, language);
                said.push(if place == 0 { strong(text) } else { text.into() });
            }
            said
        }
        (Fit::InPart, Language::English) => sentence![
            strong("Perhaps, in part."),
            " Only the part of your price that follows an index can be locked. Start with a small share, and look at the fifty years above.",
        ],
        (Fit::InPart, Language::Chinese) => sentence![
            strong("也许可以，但只是一部分。"),
            "能锁住的只有跟着指数走的那部分价格。先从小比例看起，再看看上面的五十种年景。",
        ],
        (Fit::Perhaps, Language::English) => sentence![
            strong("Perhaps."),
            " Nothing you said speaks against it. There is no token contract to buy yet, so what you can do today is the sum.",
        ],
        (Fit::Perhaps, Language::Chinese) => sentence![
            strong("也许可以。"),
            "您的回答里没有反对的理由。不过词元合约目前还买不到，今天能做的，是先把账算清楚。",
        ],
    }
}

/// A reason against it.
const fn against(reason: Reason, language: Language) -> &'static str {
    match (reason, language) {
        (Reason::NotByToken, Language::English) => {
            "No: you do not pay by the token, so there is no price to lock."
        }
        (Reason::NotByToken, Language::Chinese) => "不适合：您不按词元付费，没有价格可锁。",
        (Reason::BelowOneLot, Language::English) => "No: your exposure is less than one lot.",
        (Reason::BelowOneLot, Language::Chinese) => "不适合：您的敞口还不到一手。",
        (Reason::Capacity, Language::English) => {
            "Buy committed capacity instead: a contract on an index delivers no tokens."
        }
        (Reason::Capacity, Language::Chinese) => "不如买承诺用量：指数合约不交付词元。",
        (Reason::OneVendor, Language::English) => "No: your price does not follow any index.",
        (Reason::OneVendor, Language::Chinese) => "不适合：您的价格不跟随任何指数。",
        (Reason::Switching, Language::English) => {
            "Hardly: you will move to cheaper models, and a lock would keep you at the old price."
        }
        (Reason::Switching, Language::Chinese) => {
            "不大适合：您会换用更便宜的模型，锁价反而把您留在旧价格上。"
        }
        (Reason::NoHarm, Language::English) => {
            "You do not need it: a rise would not hurt you, and a lock has a price."
        }
        (Reason::NoHarm, Language::Chinese) => "没有必要：涨价伤不着您，而锁价是要花钱的。",
        (Reason::NoCash, Language::English) => {
            "Not yet: first make sure that you can meet a margin call."
        }
        (Reason::NoCash, Language::Chinese) => "还不到时候：先确保拿得出追加保证金。",
    }
}

/// The title of the figure, and the name of its line.
pub const fn chart(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => ["Your exposure in lots", "one lot"],
        Language::Chinese => ["您的敞口（手）", "一手"],
    }
}

/// The way to the calculator.
pub const fn to_calculator(language: Language) -> &'static str {
    match language {
        Language::English => "Go on to the calculator, with everything you set",
        Language::Chinese => "带着您设定的一切，去计算器",
    }
}
