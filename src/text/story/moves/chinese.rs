//! Prices that moved both ways, in Chinese.

use super::{Labels, Sentences};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn short_name<'a>(&self, id: &'a str) -> &'a str {
        match id {
            "deepseek-v4-pro-off-peak-2026-08" => "V4-Pro",
            "openai-sol-2026-09" => "Sol",
            "claude-sonnet-5.5-2026-10" => "Sonnet 缓存",
            "openai-astra-2026-11" => "Astra",
            "anthropic-fable-2026-11" => "Fable",
            other => other,
        }
    }

    fn one(&self, name: &str, day: &str, effect: &str) -> String {
        format!("{name}，至{day}：您的账单 {effect}。")
    }

    fn finding(
        &self,
        guess: Option<String>,
        counts: [usize; 3],
        least: String,
        most: String,
    ) -> Vec<Piece> {
        let [all, up, down] = counts;
        let guessed = guess.map(|guess| format!("您猜的是 {guess}。")).unwrap_or_default();
        sentence![
            format!(
                "{guessed}这 {all} 次真实的调价里，{up} 次上涨，{down} 次下跌；按您的账单算，从 "
            ),
            Piece::Strong(least),
            " 到 ",
            Piece::Strong(most),
            " 不等。",
        ]
    }

    fn decline(
        &self,
        (who, day): (&str, &str),
        [least, most]: [u32; 2],
        [closed, open]: [String; 2],
        [first, last]: [String; 2],
    ) -> Vec<Piece> {
        sentence![format!(
            "拉长到几年呢？{who}（{day}）发现，同样的本领，每过一年，价格就降到原来的 1/{least} 至 1/{most}，因任务而异。要是模型不换，就没有这样的好事：{first}至{last}，同一批模型平均每年只降 {closed} 至 {open}。"
        )]
    }
}

pub(super) const LABELS: Labels = Labels {
    guess: "一年后，一个好模型的价格",
    show: "看看实际情况",
    on_your_bill: "2026年真实的涨跌，按您的账单算",
    line_is_guess: "；横线是您的猜测",
    look_at: "查看哪次调价",
    sources: "各厂商在所示日期的价目表。挑这几次是为了让涨跌都看得到，并不是公平的抽样。",
};
