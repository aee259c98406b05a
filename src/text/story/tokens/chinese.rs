//! What is paid for, in Chinese.

use super::{Labels, Sentences};
use crate::market::token::TokenKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn short_name(&self, kind: TokenKind) -> &'static str {
        match kind {
            TokenKind::Input => "输入",
            TokenKind::Cached => "缓存",
            TokenKind::Write => "写入",
            TokenKind::WriteLong => "长时写入",
            TokenKind::Output => "输出",
        }
    }

    fn estimate(&self, tokens: &str, answer: &str, chinese: &str, other: &str) -> Vec<Piece> {
        sentence![
            "大约 ",
            Piece::Strong(format!("{tokens} 个词元")),
            format!(
                "，回答另算 {answer} 个。这只是估算：一个汉字约 {chinese} 个词元，一个字母约 {other} 个，各家模型的算法不尽相同。"
            ),
        ]
    }
}

pub(super) const LABELS: Labels = Labels {
    question: "您的问题",
    example: "我的订单过了十天还没有到，现在该怎么办？",
    models: "这个问题，三个模型各收多少",
    heads: ["模型", "这一问", "每天一百万问，一年"],
    look_at: "查看哪种词元",
    sources: "来源",
};
