//! The words of the section on prices that moved both ways.

use rust_decimal::Decimal;

use crate::study::real_moves::{Decline, RealMove};
use crate::text::language::Language;
use crate::text::moves::move_name;
use crate::text::number::{date, percent_signed};
use crate::text::sentence::{Piece, sentence};

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub guess: &'static str,
    pub show: &'static str,
    pub on_your_bill: &'static str,
    pub line_is_guess: &'static str,
    pub look_at: &'static str,
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            guess: "A good model’s price, a year from now",
            show: "Show what happened",
            on_your_bill: "Real moves of 2026, on your bill",
            line_is_guess: "; the line is your guess",
            look_at: "Move to look at",
            sources: "Vendors’ price lists on the days named.",
        },
        Language::Chinese => Labels {
            guess: "一年后，一个好模型的价格",
            show: "看看实际情况",
            on_your_bill: "2026 年真实的涨跌，按您的账单算",
            line_is_guess: "；横线是您的猜测",
            look_at: "查看哪次调价",
            sources: "各厂商当日公布的价目。",
        },
    }
}

/// What a move is called under its bar, in two short lines.
pub fn short_name(id: &str, language: Language) -> String {
    let [english, chinese] = match id {
        "deepseek-v4-pro-off-peak-2026-08" => ["V4-Pro", "V4-Pro"],
        "openai-sol-2026-09" => ["Sol", "Sol"],
        "claude-sonnet-5.5-2026-10" => ["Sonnet cache", "Sonnet 缓存"],
        "openai-astra-2026-11" => ["Astra", "Astra"],
        "anthropic-fable-2026-11" => ["Fable", "Fable"],
        other => [other, other],
    };
    match language {
        Language::English => english.to_owned(),
        Language::Chinese => chinese.to_owned(),
    }
}

/// One move, by its full name.
pub fn one(real: &RealMove, language: Language) -> String {
    let (name, day) = (move_name(real.id, language), date(real.day, language));
    let effect = percent_signed(real.effect, language);
    match language {
        Language::English => format!("{name} (by {day}): {effect} on your bill."),
        Language::Chinese => format!("{name}（至{day}）：按您的账单为 {effect}。"),
    }
}

/// How many rose and fell, beside the guess of a reader who made one.
pub fn finding(moves: &[RealMove], guess: Option<Decimal>, language: Language) -> Vec<Piece> {
    let up = moves.iter().filter(|real| real.effect > Decimal::ZERO).count();
    let down = moves.iter().filter(|real| real.effect < Decimal::ZERO).count();
    let ends =
        [moves.iter().map(|real| real.effect).min(), moves.iter().map(|real| real.effect).max()];
    let [least, most] = ends.map(|end| percent_signed(end.unwrap_or_default(), language));
    let guess = guess.map(|guess| percent_signed(guess, language));
    let guessed = match (language, guess) {
        (_, None) => String::new(),
        (Language::English, Some(guess)) => format!("You guessed {guess}. "),
        (Language::Chinese, Some(guess)) => format!("您猜的是 {guess}。"),
    };
    match language {
        Language::English => sentence![
            format!(
                "{guessed}Of {} real moves, {up} went up and {down} went down. On your bill they run from ",
                moves.len()
            ),
            Piece::Strong(least),
            " to ",
            Piece::Strong(most),
            ".",
        ],
        Language::Chinese => sentence![
            format!(
                "{guessed}{} 次真实的调价里，{up} 次上涨，{down} 次下跌；按您的账单算，从 ",
                moves.len()
            ),
            Piece::Strong(least),
            " 到 ",
            Piece::Strong(most),
            " 不等。",
        ],
    }
}

/// How far the same ability falls in a year.
pub fn decline(language: Language) -> Vec<Piece> {
    let Some(decline) = Decline::from_data() else { return Vec::new() };
    let ([least, most], day) = (decline.times, date(decline.day, language));
    let who = decline.who;
    match language {
        Language::English => sentence![format!(
            "And over years? {who} found ({day}) that the same skill gets {least} to {most} times cheaper a year, depending on the task."
        )],
        Language::Chinese => sentence![format!(
            "拉长到几年呢？{who}（{day}）发现，同样的本领，价格每过一年降到原来的 1/{least} 至 1/{most}，视任务而定。"
        )],
    }
}
