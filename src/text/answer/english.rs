//! The answer in English.

use rust_decimal::Decimal;

use super::{Condition, Locked, Sentences, Speculation, amount, gain_or_loss};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::text::language::Language::English as LANGUAGE;
use crate::text::number::{percent, percent_signed};
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

pub(super) fn money(value: Decimal, of: Currency) -> String {
    amount(value, of, LANGUAGE)
}

pub(super) fn difference(value: Decimal, of: Currency) -> Piece {
    gain_or_loss(value, of, LANGUAGE)
}

/// `rises 50%`, `falls 20%`.
pub(super) fn moves(change: Decimal) -> String {
    let verb = if change.is_sign_negative() { "falls" } else { "rises" };
    format!("{verb} {}", percent(change.abs(), LANGUAGE))
}

/// `prices fall by the same factor instead (−33.3%)`, as a condition.
pub(super) fn instead(change: Decimal) -> String {
    let verb = if change.is_sign_negative() { "fall" } else { "rise" };
    format!("If prices {verb} by the same factor instead ({})", percent_signed(change, LANGUAGE))
}

/// A move that once happened, and how far it reaches on what is called a bill or a revenue, as a condition.
pub(super) fn named(name: &str, reach: Decimal, shared: Decimal, total: &str) -> Vec<Piece> {
    let far = percent_signed(reach, LANGUAGE);
    if shared.is_zero() {
        return sentence![format!(
            "If only your prices move, as they did for {name} ({far} on your {total}), "
        )];
    }
    let market = if shared == Decimal::ONE {
        "the whole market with them".to_owned()
    } else {
        format!("the index shares {} of it", percent(shared, LANGUAGE))
    };
    sentence![format!(
        "If your prices move as they did for {name} ({far} on your {total}) and {market}, "
    )]
}

/// What only the own vendor does, as a condition.
fn alone(is_rise: bool) -> &'static str {
    if is_rise {
        "If only your vendor raises its price and the index stands still, "
    } else {
        "If only your vendor lowers its price and the index stands still, "
    }
}

impl Sentences for English {
    fn condition(&self, condition: &Condition) -> Vec<Piece> {
        match condition {
            Condition::NoMove(BilledUnit::Tokens) => {
                sentence!["If token prices stay as they are, "]
            }
            Condition::NoMove(BilledUnit::GpuHours) => {
                sentence!["If the price of GPU-hours stays as it is, "]
            }
            Condition::Market { market, own } => {
                let own = if own == market {
                    "your price with it".to_owned()
                } else if own.is_zero() {
                    "your price stays as it is".to_owned()
                } else {
                    format!("your price {}", moves(*own))
                };
                sentence![format!("If the whole market {} and {own}, ", moves(*market))]
            }
            Condition::Vendor { own } => {
                sentence![format!(
                    "If only your vendor’s price {} and the index stands still, ",
                    moves(*own)
                )]
            }
            Condition::Named { name, on_bill, shared } => named(name, *on_bill, *shared, "bill"),
        }
    }

    fn cost(&self, months: u32, unmoved: Decimal, unhedged: Decimal, of: Currency) -> Vec<Piece> {
        let span = match months {
            1 => "the next month costs ".to_owned(),
            _ => format!("the next {months}\u{a0}months cost "),
        };
        let cost = Piece::Unhedged(money(unhedged, of));
        if unhedged == unmoved {
            sentence![span, cost, ", as at today’s prices."]
        } else {
            sentence![span, cost, format!(" instead of {}.", money(unmoved, of))]
        }
    }

    fn nothing_locked(&self) -> Vec<Piece> {
        sentence!["Nothing is locked."]
    }

    fn locked(&self, Locked { share, cost, saved }: Locked, of: Currency) -> Vec<Piece> {
        let share = percent(share, LANGUAGE);
        let cost = Piece::Locked(money(cost, of));
        if saved.is_zero() {
            return sentence![format!("Locking {share} leaves it at "), cost, "."];
        }
        let end = if saved.is_sign_negative() { " more." } else { " less." };
        let difference = difference(saved, of);
        sentence![format!("Locking {share} makes it "), cost, ": ", difference, end]
    }

    fn speculation(&self, Speculation { bill, gain }: Speculation, of: Currency) -> Vec<Piece> {
        let what = if gain.is_sign_negative() { "loss" } else { "gain" };
        let gain = difference(gain, of);
        if bill.is_zero() {
            let end = match what {
                "loss" => " has no cheaper bill behind it: that is speculation, not protection.",
                _ => " has no dearer bill behind it: that is speculation, not protection.",
            };
            return sentence![format!("Your bill does not move, so this {what} of "), gain, end];
        }
        let verb = if bill.is_sign_negative() { "falls" } else { "rises" };
        sentence![
            format!(
                "Your bill {verb} by {} alone, so what is beyond that in the lock’s {what} of ",
                money(bill.abs(), of)
            ),
            gain,
            " has no bill behind it: that is speculation, not protection.",
        ]
    }

    fn no_mirror(&self) -> Vec<Piece> {
        sentence!["A move of 0% has no opposite to set beside it."]
    }

    fn mirror(&self, change: Decimal, saved: Decimal, of: Currency) -> Vec<Piece> {
        let condition = instead(change);
        let difference = difference(saved, of);
        if saved.is_zero() {
            sentence![condition, ", locking makes no difference."]
        } else if saved.is_sign_negative() {
            sentence![condition, ", locking costs ", difference, " more than not locking."]
        } else {
            sentence![condition, ", locking saves ", difference, "."]
        }
    }

    fn unlocked_mirror(&self, change: Decimal, cost: Decimal, of: Currency) -> Vec<Piece> {
        sentence![instead(change), ", it comes to ", Piece::Unhedged(money(cost, of)), "."]
    }

    fn vendor_alone(&self, is_rise: bool, cost: Decimal, of: Currency) -> Vec<Piece> {
        let pays = if is_rise { "the lock pays nothing: " } else { "the lock takes nothing: " };
        sentence![alone(is_rise), pays, Piece::Strong(money(cost, of)), " with it as without."]
    }

    fn vendor_alone_at_a_cost(
        &self,
        is_rise: bool,
        [unhedged, locked]: [Decimal; 2],
        of: Currency,
    ) -> Vec<Piece> {
        let pays = if is_rise {
            "the lock pays nothing of it: "
        } else {
            "the lock takes nothing of it: "
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
        let far = percent_signed(change, LANGUAGE);
        match (is_mirror, change.is_zero(), change.is_sign_negative()) {
            (false, true, _) => format!("If prices stay ({far})"),
            (true, true, _) => format!("The same mirrored ({far})"),
            (false, _, false) => format!("If prices rise ({far})"),
            (false, _, true) => format!("If prices fall ({far})"),
            (true, _, false) => format!("If they rise by the same factor ({far})"),
            (true, _, true) => format!("If they fall by the same factor ({far})"),
        }
    }
}
