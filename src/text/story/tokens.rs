//! The words of the section on what is paid for.

use rust_decimal::Decimal;

use crate::market::token::TokenKind;
use crate::study::question_cost::{ANSWER, Estimate, QuestionCost};
use crate::text::language::Language;
use crate::text::number::{count, money_said, price};
use crate::text::sentence::{Piece, sentence};
use crate::text::vendor::model_name;

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub question: &'static str,
    pub example: &'static str,
    pub models: &'static str,
    pub heads: [&'static str; 3],
    pub look_at: &'static str,
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            question: "Your question",
            example: "Our order has not arrived after ten days. What can I do now?",
            models: "The same question at three models",
            heads: ["Model", "this question", "a million a day, for a year"],
            look_at: "Kind of token to look at",
            sources: "Sources",
        },
        Language::Chinese => Labels {
            question: "您的问题",
            example: "我的订单过了十天还没有到，现在该怎么办？",
            models: "同一个问题，三个模型",
            heads: ["模型", "这一问", "每天一百万问，一年"],
            look_at: "查看哪种词元",
            sources: "来源",
        },
    }
}

/// What a kind of token is called under its bar.
pub const fn short_name(kind: TokenKind, language: Language) -> &'static str {
    match (kind, language) {
        (TokenKind::Input, Language::English) => "input",
        (TokenKind::Input, Language::Chinese) => "输入",
        (TokenKind::Cached, Language::English) => "cached",
        (TokenKind::Cached, Language::Chinese) => "缓存",
        (TokenKind::Write, Language::English) => "write",
        (TokenKind::Write, Language::Chinese) => "写入",
        (TokenKind::WriteLong, Language::English) => "long write",
        (TokenKind::WriteLong, Language::Chinese) => "长时写入",
        (TokenKind::Output, Language::English) => "output",
        (TokenKind::Output, Language::Chinese) => "输出",
    }
}

/// How many tokens a question is about, and how that is counted.
pub fn estimate(tokens: Decimal, language: Language) -> Vec<Piece> {
    let rule = Estimate::from_data().map(|rule| (rule.chinese, rule.other)).unwrap_or_default();
    let (chinese, other) = (count(rule.0, language), count(rule.1, language));
    let (tokens, answer) = (count(tokens, language), count(ANSWER, language));
    match language {
        Language::English => sentence![
            "About ",
            Piece::Strong(format!("{tokens} tokens")),
            format!(
                ", and {answer} for an answer. This is an estimate: {other} tokens for a letter, {chinese} for a Chinese character. Each model counts in its own way."
            ),
        ],
        Language::Chinese => sentence![
            "大约 ",
            Piece::Strong(format!("{tokens} 个词元")),
            format!(
                "，回答另算 {answer} 个。这只是估算：一个汉字约 {chinese} 个词元，一个字母约 {other} 个，各家模型的算法不尽相同。"
            ),
        ],
    }
}

/// A model with what a question costs once, and a million times a day for a year.
pub fn cost(cost: &QuestionCost, language: Language) -> [String; 3] {
    let currency = cost.listed.currency;
    [
        model_name(cost.listed.model, language),
        price(cost.once, currency, language),
        money_said(cost.a_year, currency, language),
    ]
}
