//! A provider's answer in Chinese: what comes in, and what the lock adds to it.

use rust_decimal::Decimal;

use super::chinese::{Chinese, difference, instead, money, moves, named, way};
use super::{Condition, Locked, Sentences, Speculation};
use crate::market::currency::Currency;
use crate::text::language::Language::Chinese as LANGUAGE;
use crate::text::number::percent;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Sold;

/// What only the own price does, as a condition.
fn alone(is_rise: bool) -> &'static str {
    if is_rise {
        "若仅您自家涨价而指数不动，"
    } else {
        "若仅您自家降价而指数不动，"
    }
}

impl Sentences for Sold {
    fn condition(&self, condition: &Condition) -> Vec<Piece> {
        match condition {
            Condition::NoMove(_) | Condition::Market { .. } => Chinese.condition(condition),
            Condition::Vendor { own } => {
                sentence![format!("若仅您自家的价格{}，而指数不动，", moves(*own))]
            }
            Condition::Named { name, on_bill, shared } => named(name, *on_bill, *shared, "收入"),
        }
    }

    fn cost(&self, months: u32, unmoved: Decimal, unhedged: Decimal, of: Currency) -> Vec<Piece> {
        let span = match months {
            1 => "下个月的收入".to_owned(),
            _ => format!("未来 {months}\u{a0}个月的收入"),
        };
        let revenue = Piece::Unhedged(money(unhedged, of));
        if unhedged == unmoved {
            return sentence![span, "与现价相同，为 ", revenue, "。"];
        }
        let reaches = if unhedged > unmoved { "升至" } else { "降至" };
        sentence![span, format!("将由 {} {reaches} ", money(unmoved, of)), revenue, "。"]
    }

    fn nothing_locked(&self) -> Vec<Piece> {
        Chinese.nothing_locked()
    }

    fn locked(&self, locked: Locked, of: Currency) -> Vec<Piece> {
        let share = percent(locked.share, LANGUAGE);
        let revenue = Piece::Locked(money(locked.cost, of));
        if locked.saved.is_zero() {
            return sentence![format!("锁定 {share} 后仍为 "), revenue, "。"];
        }
        let gets = if locked.saved.is_sign_negative() { "，少收 " } else { "，多收 " };
        let difference = difference(locked.saved, of);
        sentence![format!("锁定 {share} 后为 "), revenue, gets, difference, "。"]
    }

    fn speculation(&self, Speculation { bill, gain }: Speculation, of: Currency) -> Vec<Piece> {
        let what = if gain.is_sign_negative() { "亏损" } else { "盈利" };
        let gain = difference(gain, of);
        if bill.is_zero() {
            return sentence![
                format!("您的收入并未变动，锁价{what}的 "),
                gain,
                " 没有收入与之对应：这是投机，不是套期保值。",
            ];
        }
        sentence![
            format!("您的收入只{} {}，锁价却{what} ", way(bill), money(bill.abs(), of)),
            gain,
            "，超出的部分没有收入与之对应：这是投机，不是套期保值。",
        ]
    }

    fn no_mirror(&self) -> Vec<Piece> {
        Chinese.no_mirror()
    }

    fn mirror(&self, change: Decimal, saved: Decimal, of: Currency) -> Vec<Piece> {
        let condition = instead(change);
        let difference = difference(saved, of);
        if saved.is_zero() {
            sentence![condition, "，锁价与否没有差别。"]
        } else if saved.is_sign_negative() {
            sentence![condition, "，锁价比不锁少收 ", difference, "。"]
        } else {
            sentence![condition, "，锁价多收 ", difference, "。"]
        }
    }

    fn unlocked_mirror(&self, change: Decimal, cost: Decimal, of: Currency) -> Vec<Piece> {
        sentence![instead(change), "，收入为 ", Piece::Unhedged(money(cost, of)), "。"]
    }

    fn vendor_alone(&self, is_rise: bool, cost: Decimal, of: Currency) -> Vec<Piece> {
        let pays = if is_rise { "锁价不会亏损：" } else { "锁价没有任何赔付：" };
        let revenue = Piece::Strong(money(cost, of));
        sentence![alone(is_rise), pays, "锁与不锁都收入 ", revenue, "。"]
    }

    fn vendor_alone_at_a_cost(
        &self,
        is_rise: bool,
        [unhedged, locked]: [Decimal; 2],
        of: Currency,
    ) -> Vec<Piece> {
        let pays = if is_rise { "锁价不因此亏损：" } else { "锁价对此没有赔付：" };
        sentence![
            alone(is_rise),
            pays,
            "不锁收入 ",
            Piece::Unhedged(money(unhedged, of)),
            "，锁价收入 ",
            Piece::Locked(money(locked, of)),
            "（差额来自锁定价格与手续费）。",
        ]
    }

    fn case_title(&self, change: Decimal, is_mirror: bool) -> String {
        Chinese.case_title(change, is_mirror)
    }
}
