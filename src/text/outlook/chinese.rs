//! What could happen, in Chinese.

use super::sentences::{Budget, Cause, Ends, FullRSquared, Gain, Sentences, Turn};
use super::{Effect, Labels};
use crate::hedge::strategy::setting::Side;
use crate::simulate::fan::LEVELS;
use crate::text::language::Language::Chinese as LANGUAGE;
use crate::text::number::{Chance, of_hundred};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

/// `29 个`, without a break in it.
fn count(chance: f64) -> String {
    of_hundred(chance, LANGUAGE)
}

/// What stands before a count: `有 29 个`, `有不到 1 个`, `没有一个`.
fn there_are(chance: f64) -> &'static str {
    match Chance::of(chance) {
        Chance::None => "",
        Chance::Of(_) => "有 ",
        Chance::BelowOne | Chance::Above99 => "有",
    }
}

/// What stands before a count with the lock: `锁价后为 29 个`, `锁价后不到 1 个`, `锁价后没有一个`.
fn with_the_lock(chance: f64) -> &'static str {
    match Chance::of(chance) {
        Chance::Of(_) => "锁价后为 ",
        Chance::None | Chance::BelowOne | Chance::Above99 => "锁价后",
    }
}

impl Sentences for Chinese {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn middle_and_bad_end(&self, side: Side, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece> {
        let (what, beyond) = match side {
            Side::Buyer => ("费用", "高于"),
            Side::Provider => ("收入", "低于"),
        };
        let mut pieces = sentence![
            format!("半数模拟情景的{what}{beyond} "),
            Piece::Unhedged(unhedged.middle),
            format!("，每 100\u{a0}个中有 5\u{a0}个{beyond} "),
            Piece::Unhedged(unhedged.bad),
        ];
        if let Some(Ends { middle, bad }) = locked {
            let with =
                sentence!["；锁价后分别为 ", Piece::Locked(middle), " 和 ", Piece::Locked(bad)];
            pieces.extend(with);
        }
        pieces.push("。".into());
        pieces
    }

    fn budget_broken(&self, budget: Budget) -> Vec<Piece> {
        let Budget { side, amount, unhedged, locked, effect } = budget;
        let [before, after] = [unhedged, locked].map(Chance::of);
        let breaks = match side {
            Side::Buyer => "超出 ",
            Side::Provider => "的收入低于 ",
        };
        let mut pieces = sentence![
            format!("每 100\u{a0}个模拟情景中，{}", there_are(unhedged)),
            Piece::Unhedged(count(unhedged)),
            breaks,
            Piece::Strong(amount),
            " 的预算",
        ];
        let is_rare = matches!(after, Chance::None | Chance::BelowOne);
        pieces.extend(match effect {
            Effect::NoLock => sentence!["。没有锁定任何份额。"],
            Effect::Unclear if is_rare && before == after => {
                sentence!["，锁价与不锁价都是如此。"]
            }
            effect => {
                let verdict = match effect {
                    Effect::Smaller if is_rare => "。",
                    Effect::Smaller => "，有所减少。",
                    Effect::Larger if after == Chance::Above99 => "。",
                    Effect::Larger => "，反而更多。",
                    Effect::Unclear | Effect::NoLock => "，没有明显差别。",
                };
                sentence!["；", with_the_lock(locked), Piece::Locked(count(locked)), verdict]
            }
        });
        pieces
    }

    fn month(
        &self,
        name: &str,
        budget: &str,
        unhedged: &[String; LEVELS.len()],
        locked: &[String; LEVELS.len()],
    ) -> String {
        let of = |name: &str, [low, _, middle, _, high]: &[String; LEVELS.len()]| {
            format!(
                "{name}：中位数 {middle}，每 100\u{a0}个情景中 5\u{a0}个高于 {high}，5\u{a0}个低于 {low}。"
            )
        };
        let (unhedged, locked) = (of(LABELS.unhedged, unhedged), of(LABELS.locked, locked));
        format!("{name}：预算 {budget}。{unhedged}{locked}")
    }

    fn move_has_no_part(&self) -> String {
        "这些情景出自下方所选的指数走势，与上文设定的价格变动无关。".to_owned()
    }

    fn means_mislead(&self) -> String {
        "均值与波动率在此意义不大：它们取决于少数极端情景。".to_owned()
    }

    fn volatility(&self, share: &str, turn: Turn, size: &str) -> String {
        match turn {
            Turn::Same => format!("锁定 {share} 不改变合计的波动率。"),
            Turn::Cut => format!("锁定 {share} 使合计的波动率降低 {size}。"),
            Turn::Added => format!("锁定 {share} 使合计的波动率增加 {size}。"),
        }
    }

    fn explained(&self, r_squared: &str) -> String {
        format!("指数解释了您自身价格变动的 {r_squared}（R²）。")
    }

    fn regret(&self, side: Side, chance: f64) -> String {
        let verb = match side {
            Side::Buyer => "多付",
            Side::Provider => "少收",
        };
        let (there_are, count) = (there_are(chance), count(chance));
        format!("每 100\u{a0}个情景中，{there_are}{count}因锁价而{verb}。")
    }

    fn mean_cost(&self, side: Side, is_cost: bool, amount: &str, cause: Cause) -> String {
        let verb = match (side, is_cost) {
            (Side::Buyer, true) => "多付",
            (Side::Buyer, false) => "节省",
            (Side::Provider, true) => "少收",
            (Side::Provider, false) => "多收",
        };
        let cause = match cause {
            Cause::OwnCosts => "来自手续费、价差与利息",
            Cause::IndexTends { is_fall: true } => "因为期货按今日价格成交，而该指数趋于下跌",
            Cause::IndexTends { is_fall: false } => "因为期货按今日价格成交，而该指数趋于上涨",
            Cause::FuturesStand { is_above: true } => "因为期货价高于该指数的预期水平",
            Cause::FuturesStand { is_above: false } => "因为期货价低于该指数的预期水平",
        };
        format!("此处锁价平均{verb} {amount}，{cause}。")
    }

    fn at_full_r_squared(
        &self,
        FullRSquared { side, unhedged, locked, cut }: FullRSquared,
    ) -> String {
        let breaks = match side {
            Side::Buyer => "超出预算",
            Side::Provider => "的收入低于预算",
        };
        let cut = cut.map(|cut| format!("，波动率约降低 {cut}")).unwrap_or_default();
        format!(
            "若 R² 为 100%，每 100\u{a0}个情景中，不锁价{}{}{breaks}，{}{}{cut}。这两个数才可以相比：指数跟得越紧，账单本身也越平稳，因为 R² 决定您的价格脱离指数、自行波动的幅度。",
            there_are(unhedged),
            count(unhedged),
            with_the_lock(locked),
            count(locked)
        )
    }

    fn at_cost(
        &self,
        side: Side,
        r_squared: &str,
        cost: String,
        gain: Gain,
        losing: f64,
    ) -> Vec<Piece> {
        let [of, back, away, lost] = match side {
            Side::Buyer => ["账单", "锁价平均返还 ", "锁价平均多付 ", "多付"],
            Side::Provider => ["收入", "锁价平均补回 ", "锁价平均少收 ", "少收"],
        };
        let does: Vec<Piece> = match gain {
            Gain::Unclear => sentence!["锁价平均没有明显差别"],
            Gain::Back(amount) => sentence![back, Piece::Strong(amount)],
            Gain::Cost(amount) => sentence![away, Piece::Loss(amount)],
        };
        let mut said = sentence![format!(
            "按指数解释您自身价格变动的 {r_squared}（R²）模拟：在{of}约为 {cost} 的情景中，"
        )];
        said.extend(does);
        let (there_are, count) = (there_are(losing), count(losing));
        said.extend(sentence![format!(
            "；每 100\u{a0}个这样的情景中，{there_are}{count}因锁价而{lost}。"
        )]);
        said
    }

    fn none_at_cost(&self, side: Side, r_squared: &str, cost: String) -> Vec<Piece> {
        let of = match side {
            Side::Buyer => "账单",
            Side::Provider => "收入",
        };
        sentence![format!(
            "按指数解释您自身价格变动的 {r_squared}（R²）模拟：{of}约为 {cost} 的情景太少，无法说明锁价的作用。"
        )]
    }

    fn cash(&self, entry: String, bad: String) -> Vec<Piece> {
        sentence![
            "结算之前，锁价占用现金：开仓时保证金 ",
            Piece::Strong(entry),
            "，每 100\u{a0}个情景中有 5\u{a0}个最多时占用 ",
            Piece::Strong(bad),
            " 以上。",
        ]
    }

    fn buffer(&self, buffer: &str, out: f64, right: f64) -> Vec<Piece> {
        sentence![
            format!("备用现金 {buffer} 在每 100\u{a0}个情景中{}", there_are(out)),
            Piece::Strong(count(out)),
            format!("会耗尽；锁价最终盈利、却在中途耗尽的{}", there_are(right)),
            Piece::Strong(count(right)),
            "。",
        ]
    }

    fn usual_budget(&self, side: Side, budget: &str) -> String {
        match side {
            Side::Buyer => format!("留空则为现价账单加 10%：{budget}。"),
            Side::Provider => format!("留空则为现价收入减 10%：{budget}。"),
        }
    }
}

const LABELS: Labels = Labels {
    fan_note: "粗线为中位数。不锁价时，浅色带含每 100\u{a0}个情景中的 90\u{a0}个，深色带含半数；锁价后，两条细线之间含 90\u{a0}个。",
    fan_key: "● 不锁价：色带 ■ 锁价：轮廓线",
    r_squared_note: "按公开价格实测：三个模型的账单为 12%，单一模型为 3% 至 14%。关于词元期货的论文取 100%。",
    too_few_at_cost: "“–”表示：结果约为该金额的模拟情景太少，算不出平均值。",
    usage_volatility_note: "0% 表示用量与计划一致。",
    buffer_note: "填入后显示这笔现金不够用的概率。",
    outcome: "整个期间",
    over_budget: "超出预算（每 100 个情景）",
    short_of_budget: "低于预算（每 100 个情景）",
    mean: "均值",
    median: "中位数",
    quantile_low: "每 100 个情景中 5 个低于（5% 分位数）",
    quantile_high: "每 100 个情景中 5 个高于（95% 分位数）",
    cash_none: "没有锁定任何份额，因此不占用现金。",
    budget_line: "预算",
    unhedged: "不锁价",
    locked: "锁价",
    months: "各月模拟费用",
    month: "月份",
};
