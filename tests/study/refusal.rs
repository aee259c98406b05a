//! What is refused, and how it is named.

use rust_decimal::dec;
use tokenlock::market::quantity::{MonthlyGrowth, Price, Quantity, Tokens};
use tokenlock::market::token::PerKind;
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::refusal::Reason;
use tokenlock::study::scenario::{Curve, Scenario};

use super::{refused, study};

#[test]
fn a_bill_of_nothing_is_named_and_a_free_one_is_zero() {
    let mut scenario = Scenario::default();
    scenario.lines[0].prices = TokenPrices::default();
    scenario.price_move.kind = MoveKind::Named;
    scenario.price_move.steps = vec!["0:2:2:2".parse().unwrap()];
    assert_eq!(study(&scenario).totals.chosen.locked, dec!(0));
    scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(0));
    assert_eq!(refused(&scenario), [("line.1.tokens".to_owned(), Reason::NoTokens)]);
    scenario.lines.clear();
    assert_eq!(refused(&scenario), [("line.1.tokens".to_owned(), Reason::NoTokens)]);
}

#[test]
fn everything_that_is_wrong_is_refused_at_once() {
    let mut scenario = Scenario::default();
    scenario.lines = vec![Default::default(); 21];
    scenario.unit = StandardUnit::PriceWeighted;
    scenario.lock.curve = Curve::Typed;
    let keys: Vec<_> = refused(&scenario).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["line", "line.1.tokens", "line.1.prices.input", "lock.futures"]);
}

#[test]
fn what_is_too_large_for_exact_cents_is_an_error() {
    let mut scenario = Scenario::default();
    scenario.lines[0].tokens = PerKind::all(Tokens::new(Tokens::SPEC.max).unwrap());
    let most = Price::new(Price::SPEC.max).unwrap();
    scenario.lines[0].prices = TokenPrices::listed(most, most, most);
    scenario.growth = MonthlyGrowth::new(MonthlyGrowth::SPEC.max).unwrap();
    assert_eq!(refused(&scenario), [("growth".to_owned(), Reason::AmountTooLarge)]);
}
