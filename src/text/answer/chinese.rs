//! The answer in Chinese.

use rust_decimal::Decimal;

use super::{Condition, Locked, Sentences, Speculation, amount, gain_or_loss};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::text::language::Language::Chinese as LANGUAGE;
use crate::text::number::{percent, percent_signed};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

pub(super) fn money(value: Decimal, of: Currency) -> String {
    amount(value, of, LANGUAGE)
}

pub(super) fn difference(value: Decimal, of: Currency) -> Piece {
    gain_or_loss(value, of, LANGUAGE)
}

/// `上涨 50%`, `下跌 20%`.
pub(super) fn moves(change: Decimal) -> String {
    format!("{} {}", way(change), percent(change.abs(), LANGUAGE))
}

pub(super) const fn way(change: Decimal) -> &'static str {
    if change.is_sign_negative() { "下跌" } else { "上涨" }
}

/// `若价格按同样倍数下跌（−33.3%）`.
pub(super) fn instead(change: Decimal) -> String {
    format!("若价格按同样倍数{}（{}）", way(change), percent_signed(change, LANGUAGE))
}

/// What only the own vendor does, as a condition.
fn alone(is_rise: bool) -> &'static str {
    if is_rise {
        "若仅您的厂商涨价而指数不动，"
    } else {
        "若仅您的厂商降价而指数不动，"
    }
}

/// A move that once happened, and how far it reaches on what is called a bill or a revenue, as a condition.
pub(super) fn named(name: &str, reach: Decimal, shared: Decimal, total: &str) -> Vec<Piece> {
    let far = percent_signed(reach, LANGUAGE);
    if shared.is_zero() {
        return sentence![format!("若仅您的价格重演“{name}”（{total} {far}），而指数不动，")];
    }
    let market = if shared == Decimal::ONE {
        "整个市场同步变动".to_owned()
    } else {
        format!("指数跟随其中的 {}", percent(shared, LANGUAGE))
    };
    sentence![format!("若您的价格重演“{name}”（{total} {far}），{market}，")]
}

impl Sentences for Chinese {
    fn condition(&self, condition: &Condition) -> Vec<Piece> {
        match condition {
            Condition::NoMove(BilledUnit::Tokens) => sentence!["若词元价格不变，"],
            Condition::NoMove(BilledUnit::GpuHours) => sentence!["若 GPU 小时的价格不变，"],
            Condition::Market { market, own } => {
                let own = if own == market {
                    format!("您的价格同步{}", way(*own))
                } else if own.is_zero() {
                    "而您的价格不变".to_owned()
                } else {
                    format!("您的价格{}", moves(*own))
                };
                sentence![format!("若整个市场{}，{own}，", moves(*market))]
            }
            Condition::Vendor { own } => {
                sentence![format!("若仅您的厂商价格{}，而指数不动，", moves(*own))]
            }
            Condition::Named { name, on_bill, shared } => named(name, *on_bill, *shared, "账单"),
        }
    }

    fn cost(&self, months: u32, unmoved: Decimal, unhedged: Decimal, of: Currency) -> Vec<Piece> {
        let span = match months {
            1 => "下个月的费用".to_owned(),
            _ => format!("未来 {months}\u{a0}个月的费用"),
        };
        let cost = Piece::Unhedged(money(unhedged, of));
        if unhedged == unmoved {
            return sentence![span, "与现价相同，为 ", cost, "。"];
        }
        let reaches = if unhedged > unmoved { "升至" } else { "降至" };
        sentence![span, format!("将由 {} {reaches} ", money(unmoved, of)), cost, "。"]
    }

    fn nothing_locked(&self) -> Vec<Piece> {
        sentence!["没有锁定任何份额。"]
    }

    fn locked(&self, Locked { share, cost, saved }: Locked, of: Currency) -> Vec<Piece> {
        let share = percent(share, LANGUAGE);
        let cost = Piece::Locked(money(cost, of));
        if saved.is_zero() {
            return sentence![format!("锁定 {share} 后仍为 "), cost, "。"];
        }
        let pays = if saved.is_sign_negative() { "，多付 " } else { "，少付 " };
        let difference = difference(saved, of);
        sentence![format!("锁定 {share} 后为 "), cost, pays, difference, "。"]
    }

    fn speculation(&self, Speculation { bill, gain }: Speculation, of: Currency) -> Vec<Piece> {
        let what = if gain.is_sign_negative() { "亏损" } else { "盈利" };
        let gain = difference(gain, of);
        if bill.is_zero() {
            return sentence![
                format!("您的账单并未变动，锁价{what}的 "),
                gain,
                " 没有账单与之对应：这是投机，不是套期保值。",
            ];
        }
        sentence![
            format!("您的账单只{} {}，锁价却{what} ", way(bill), money(bill.abs(), of)),
            gain,
            "，超出的部分没有账单与之对应：这是投机，不是套期保值。",
        ]
    }

    fn no_mirror(&self) -> Vec<Piece> {
        sentence!["变动为 0%，没有反向情形可以对照。"]
    }

    fn mirror(&self, change: Decimal, saved: Decimal, of: Currency) -> Vec<Piece> {
        let condition = instead(change);
        let difference = difference(saved, of);
        if saved.is_zero() {
            sentence![condition, "，锁价与否没有差别。"]
        } else if saved.is_sign_negative() {
            sentence![condition, "，锁价比不锁多付 ", difference, "。"]
        } else {
            sentence![condition, "，锁价节省 ", difference, "。"]
        }
    }

    fn unlocked_mirror(&self, change: Decimal, cost: Decimal, of: Currency) -> Vec<Piece> {
        sentence![instead(change), "，费用为 ", Piece::Unhedged(money(cost, of)), "。"]
    }

    fn vendor_alone(&self, is_rise: bool, cost: Decimal, of: Currency) -> Vec<Piece> {
        let pays = if is_rise { "锁价没有任何赔付：" } else { "锁价不会亏损：" };
        let cost = Piece::Strong(money(cost, of));
        sentence![alone(is_rise), pays, "锁与不锁都是 ", cost, "。"]
    }

    fn vendor_alone_at_a_cost(
        &self,
        is_rise: bool,
        [unhedged, locked]: [Decimal; 2],
        of: Currency,
    ) -> Vec<Piece> {
        let pays = if is_rise { "锁价对此没有赔付：" } else { "锁价不因此亏损：" };
        sentence![
            alone(is_rise),
            pays,
            "不锁为 ",
            Piece::Unhedged(money(unhedged, of)),
            "，锁价为 ",
            Piece::Locked(money(locked, of)),
            "（差额来自锁定价格与手续费）。",
        ]
    }

    fn case_title(&self, change: Decimal, is_mirror: bool) -> String {
        let far = percent_signed(change, LANGUAGE);
        match (is_mirror, change.is_zero()) {
            (false, true) => format!("若价格不变（{far}）"),
            (true, true) => format!("反向情形相同（{far}）"),
            (false, false) => format!("若价格{}（{far}）", way(change)),
            (true, false) => format!("若价格按同样倍数{}（{far}）", way(change)),
        }
    }
}
