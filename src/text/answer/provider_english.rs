//! A provider's answer in English: what comes in, and what the lock adds to it.

use rust_decimal::Decimal;

use super::english::{English, difference, instead, money, moves, named};
use super::{Condition, Locked, Sentences, Speculation};
use crate::market::currency::Currency;
use crate::text::language::Language::English as LANGUAGE;
use crate::text::number::percent;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Sold;

/// What only the own price does, as a condition.
fn alone(is_rise: bool) -> &'static str {
    if is_rise {
        "If only your own price rises and the index stands still, "
    } else {
        "If only your own price falls and the index stands still, "
    }
}

impl Sentences for Sold {
    fn condition(&self, condition: &Condition) -> Vec<Piece> {
        match condition {
            Condition::NoMove(_) | Condition::Market { .. } => English.condition(condition),
            Condition::Vendor { own } => {
                sentence![format!(
                    "If only your own price {} and the index stands still, ",
                    moves(*own)
                )]
            }
            Condition::Named { name, on_bill, shared } => named(name, *on_bill, *shared, "revenue"),
        }
    }

    fn cost(&self, months: u32, unmoved: Decimal, unhedged: Decimal, of: Currency) -> Vec<Piece> {
        let span = match months {
            1 => "the next month brings in ".to_owned(),
            _ => format!("the next {months}\u{a0}months bring in "),
        };
        let revenue = Piece::Unhedged(money(unhedged, of));
        if unhedged == unmoved {
            sentence![span, revenue, ", as at today’s prices."]
        } else {
            sentence![span, revenue, format!(" instead of {}.", money(unmoved, of))]
        }
    }

    fn nothing_locked(&self) -> Vec<Piece> {
        English.nothing_locked()
    }

    fn locked(&self, locked: Locked, of: Currency) -> Vec<Piece> {
        let share = percent(locked.share, LANGUAGE);
        let revenue = Piece::Locked(money(locked.cost, of));
        if locked.saved.is_zero() {
            return sentence![format!("Locking {share} leaves it at "), revenue, "."];
        }
        let end = if locked.saved.is_sign_negative() { " less." } else { " more." };
        let difference = difference(locked.saved, of);
        sentence![format!("Locking {share} makes it "), revenue, ": ", difference, end]
    }

    fn speculation(&self, Speculation { bill, gain }: Speculation, of: Currency) -> Vec<Piece> {
        let what = if gain.is_sign_negative() { "loss" } else { "gain" };
        let gain = difference(gain, of);
        if bill.is_zero() {
            let end = match what {
                "loss" => " has no higher revenue behind it: that is speculation, not protection.",
                _ => " has no lost revenue behind it: that is speculation, not protection.",
            };
            return sentence![format!("Your revenue does not move, so this {what} of "), gain, end];
        }
        let verb = if bill.is_sign_negative() { "falls" } else { "rises" };
        sentence![
            format!(
                "Your revenue {verb} by {} alone, so what is beyond that in the lock’s {what} of ",
                money(bill.abs(), of)
            ),
            gain,
            " has no revenue behind it: that is speculation, not protection.",
        ]
    }

    fn no_mirror(&self) -> Vec<Piece> {
        English.no_mirror()
    }

    fn mirror(&self, change: Decimal, saved: Decimal, of: Currency) -> Vec<Piece> {
        let condition = instead(change);
        let difference = difference(saved, of);
        if saved.is_zero() {
            sentence![condition, ", locking makes no difference."]
        } else if saved.is_sign_negative() {
            sentence![condition, ", locking brings in ", difference, " less than not locking."]
        } else {
            sentence![condition, ", locking brings in ", difference, " more."]
        }
    }

    fn unlocked_mirror(&self, change: Decimal, cost: Decimal, of: Currency) -> Vec<Piece> {
        let revenue = Piece::Unhedged(money(cost, of));
        sentence![instead(change), ", ", revenue, " comes in."]
    }

    fn vendor_alone(&self, is_rise: bool, cost: Decimal, of: Currency) -> Vec<Piece> {
        let pays = if is_rise { "the lock takes nothing: " } else { "the lock pays nothing: " };
        sentence![alone(is_rise), pays, Piece::Strong(money(cost, of)), " with it as without."]
    }

    fn vendor_alone_at_a_cost(
        &self,
        is_rise: bool,
        [unhedged, locked]: [Decimal; 2],
        of: Currency,
    ) -> Vec<Piece> {
        let pays = if is_rise {
            "the lock takes nothing of it: "
        } else {
            "the lock pays nothing of it: "
        };
        sentence![
            alone(is_rise),
            pays,
            Piece::Unhedged(money(unhedged, of)),
            " without it and ",
            Piece::Locked(money(locked, of)),
            " with it, for its own price and fees.",
        ]
    }

    fn case_title(&self, change: Decimal, is_mirror: bool) -> String {
        English.case_title(change, is_mirror)
    }
}
