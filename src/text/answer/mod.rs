//! The answer in sentences: what a move costs without and with the lock, what its mirror does, and what the
//! lock pays if the market does not follow.

mod chinese;
mod english;
mod provider_chinese;
mod provider_english;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::move_names::move_name;
use super::number::money_said;
use super::sentence::{Piece, join};
use crate::hedge::strategy::setting::Side;
use crate::market::arithmetic::{Exact, total};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::power::power;
use crate::market::quantity::Quantity;
use crate::study::figures::{Study, Total};
use crate::study::price_move::MoveKind;
use crate::study::scenario::Scenario;

/// What moves, and how the market and the own price go together.
#[derive(Clone, Debug, PartialEq)]
enum Condition {
    /// Nothing moves of what the bill counts.
    NoMove(BilledUnit),
    /// The market moves by `market`, and the own price by `own`.
    Market { market: Decimal, own: Decimal },
    /// The own price moves by `own`, and the index stands still.
    Vendor { own: Decimal },
    /// The bill moves by `on_bill`, as prices did once; the index shares so much of it.
    Named { name: String, on_bill: Decimal, shared: Decimal },
}

/// What a lock makes of a cost, or of a provider's revenue, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Locked {
    share: Decimal,
    cost: Decimal,
    /// Negative where the lock adds to the cost, or takes off the revenue.
    saved: Decimal,
}

/// A lock that gains or loses more than the bill moves, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Speculation {
    /// What the bill moved by: negative for a fall.
    bill: Decimal,
    /// What the lock gained by the move: negative for a loss.
    gain: Decimal,
}

/// The sentences, each written by both languages, for a buyer and for a provider, whose revenue is called a cost here.
/// Amounts are in the currency given.
trait Sentences {
    /// The condition, up to the comma before its result.
    fn condition(&self, condition: &Condition) -> Vec<Piece>;
    /// Cost of the months then, compared with today's prices.
    fn cost(&self, months: u32, unmoved: Decimal, unhedged: Decimal, of: Currency) -> Vec<Piece>;
    /// There is no lock.
    fn nothing_locked(&self) -> Vec<Piece>;
    /// What the lock makes of that cost.
    fn locked(&self, locked: Locked, of: Currency) -> Vec<Piece>;
    /// The part of the lock that protects no bill.
    fn speculation(&self, speculation: Speculation, of: Currency) -> Vec<Piece>;
    /// Without a move there is no mirror of it.
    fn no_mirror(&self) -> Vec<Piece>;
    /// What the lock saves or costs in the mirror case.
    fn mirror(&self, change: Decimal, saved: Decimal, of: Currency) -> Vec<Piece>;
    /// What the months cost in the mirror case where nothing is locked.
    fn unlocked_mirror(&self, change: Decimal, cost: Decimal, of: Currency) -> Vec<Piece>;
    /// The lock pays nothing where only the own vendor moves, so that the months cost this either way.
    fn vendor_alone(&self, is_rise: bool, cost: Decimal, of: Currency) -> Vec<Piece>;
    /// The same where the lock was not taken at today's index, or has fees.
    fn vendor_alone_at_a_cost(
        &self,
        is_rise: bool,
        costs: [Decimal; 2],
        of: Currency,
    ) -> Vec<Piece>;
    /// The heading of a panel or column.
    fn case_title(&self, change: Decimal, is_mirror: bool) -> String;
}

fn sentences(language: Language, side: Side) -> &'static dyn Sentences {
    match side {
        Side::Buyer => language.choose(&English, &Chinese),
        Side::Provider => language.choose(&provider_english::Sold, &provider_chinese::Sold),
    }
}

/// What happens under the chosen move: the cost without the lock, the cost with it, the difference.
pub fn answer(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let (write, of) = (sentences(language, study.side), study.currency);
    let total = study.totals.chosen;
    let share = scenario.lock.share.get();
    let mut lead = write.condition(&condition(scenario, &total, language));
    lead.extend(write.cost(scenario.months(), study.unmoved, total.unhedged, of));
    let lock = if share.is_zero() {
        write.nothing_locked()
    } else {
        write.locked(Locked { share, cost: total.locked, saved: total.saved }, of)
    };
    let beyond = speculation(scenario, study);
    let beyond = beyond.map(|beyond| write.speculation(beyond, of)).unwrap_or_default();
    join([lead, lock, beyond], language)
}

/// What the lock costs or saves if prices go as far the other way.
pub fn mirror(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let (write, of) = (sentences(language, study.side), study.currency);
    let total = study.totals.mirror;
    if total.change.is_zero() {
        write.no_mirror()
    } else if scenario.lock.share.get().is_zero() {
        write.unlocked_mirror(total.change, total.unhedged, of)
    } else {
        write.mirror(total.change, total.saved, of)
    }
}

/// What the lock pays if only the own vendor moves and the index stands still; empty where nothing is
/// locked, where the bill does not move, and where the answer is of that case already.
pub fn vendor_alone(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let (write, of) = (sentences(language, study.side), study.currency);
    let unhedged = study.totals.chosen.unhedged;
    let price_move = &scenario.price_move;
    let response = match price_move.kind {
        MoveKind::Slider => price_move.market_response,
        MoveKind::Named => price_move.index_response,
    };
    let is_answered = response.get().is_zero();
    if is_answered || study.lots.is_zero() || unhedged == study.unmoved {
        return Vec::new();
    }
    let is_rise = unhedged > study.unmoved;
    // An amount that overflows is left out.
    let Some(locked) = study.with_lock(unhedged, study.gain_unmoved, study.fees) else {
        return Vec::new();
    };
    if locked == unhedged {
        write.vendor_alone(is_rise, unhedged, of)
    } else {
        write.vendor_alone_at_a_cost(is_rise, [unhedged, locked], of)
    }
}

/// The heading of a panel or column: which way prices go, and how far.
pub fn case_title(change: Decimal, is_mirror: bool, language: Language) -> String {
    // Which way prices go is the same for both sides.
    sentences(language, Side::Buyer).case_title(change, is_mirror)
}

fn condition(scenario: &Scenario, total: &Total, language: Language) -> Condition {
    let (price_move, change) = (&scenario.price_move, total.change);
    match price_move.kind {
        MoveKind::Named => Condition::Named {
            name: move_name(&price_move.name, language),
            on_bill: change,
            shared: price_move.index_response.get(),
        },
        MoveKind::Slider if change.is_zero() => Condition::NoMove(scenario.billed_unit()),
        MoveKind::Slider => {
            // OK because the study, which has figures, took the same power.
            let own = power(Decimal::ONE + change, price_move.pass_through.get());
            let own = own.map_or(change, |own| own - Decimal::ONE);
            let shared = price_move.market_response.get();
            if shared.is_zero() && own.is_zero() {
                return Condition::NoMove(scenario.billed_unit());
            }
            if shared.is_zero() {
                return Condition::Vendor { own };
            }
            // OK because both factors are small.
            Condition::Market { market: (change * shared).normalize(), own }
        }
    }
}

/// Where the locked share of the index moves further than the bill does. Lots that are rounded up are no
/// speculation: the share as chosen counts. `None` also if an amount overflows.
fn speculation(scenario: &Scenario, study: &Study) -> Option<Speculation> {
    let notional = scenario.lock.share.get().times(study.index_today)?;
    let of_index = total(study.months.iter().map(|month| {
        let move_of_index = month.cases.chosen.index_factor - Decimal::ONE;
        notional.times(month.exposure)?.times(move_of_index)
    }))?;
    let of_index = scenario.exchange.convert(of_index, study.contract_currency, study.currency)?;
    let bill = study.totals.chosen.unhedged.minus(study.unmoved)?;
    let gain = study.totals.chosen.gain.minus(study.gain_unmoved)?;
    // Each month's bill is rounded to the cent.
    let rounding = Decimal::new(1, 2) * Decimal::from(study.months.len());
    let most = bill.abs().plus(rounding)?;
    let is_beyond = of_index.abs() > most && gain.abs() > most;
    is_beyond.then_some(Speculation { bill, gain })
}

/// The size of a gain, or of a loss, which is marked as one.
fn gain_or_loss(value: Decimal, of: Currency, language: Language) -> Piece {
    let size = amount(value.abs(), of, language);
    if value.is_sign_negative() { Piece::Loss(size) } else { Piece::Strong(size) }
}

/// A piece for an amount, as a sentence says it.
fn amount(value: Decimal, of: Currency, language: Language) -> String {
    money_said(value, of, language)
}
