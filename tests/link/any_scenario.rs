//! Random scenarios, of every key.

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::hedge::adjustment::{Adjustment, Adjustments};
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::market::contract::Contract;
use tokenlock::market::currency::{Currency, ExchangeQuote};
use tokenlock::market::move_step::MoveStep;
use tokenlock::market::quantity::Quantity;
use tokenlock::market::token::PerKind;
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::keys;
use tokenlock::study::price_move::{MoveKind, PriceMove, Shape};
use tokenlock::study::risk::inputs::Risk;
use tokenlock::study::scenario::{Curve, LockChoice, Scenario};

/// Any value of a quantity, at any of its decimal places.
fn any<Q: Quantity + std::fmt::Debug>() -> impl Strategy<Value = Q> {
    let spec = Q::SPEC;
    (0..=1_000_000_i64, 0..=spec.places).prop_map(move |(thousandths, places)| {
        let share = Decimal::new(thousandths, 6);
        Q::new(
            (spec.min + (spec.max - spec.min) * share).round_dp(places).clamp(spec.min, spec.max),
        )
        .unwrap()
    })
}

fn currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(Currency::ALL.to_vec())
}

fn per_kind<Q: Quantity + std::fmt::Debug>() -> impl Strategy<Value = PerKind<Q>> {
    (any(), any(), any(), any(), any()).prop_map(|(input, cached, write, write_long, output)| {
        PerKind { input, cached, write, write_long, output }
    })
}

prop_compose! {
    fn prices()(input in any(), cached in any(), write in prop::option::of(any()),
        write_long in prop::option::of(any()), output in any()) -> TokenPrices {
        TokenPrices { input, cached, write, write_long, output }
    }
}

prop_compose! {
    fn adjustment()(share in any(), ratio in any(), cached_ratio in prop::option::of(any()),
        output_ratio in prop::option::of(any())) -> Adjustment {
        Adjustment { share, ratio, cached_ratio, output_ratio }
    }
}

prop_compose! {
    fn adjustments()(batch in (prop::option::of(any()), prop::option::of(any())), flex in adjustment(),
        priority in adjustment(), fast in adjustment(), long in adjustment(),
        long_output_share in prop::option::of(any()), peak in adjustment(),
        residency in adjustment(), discount in adjustment()) -> Adjustments {
        let (batch_cached_ratio, batch_output_ratio) = batch;
        Adjustments {
            batch_cached_ratio, batch_output_ratio, flex, priority, fast, long, long_output_share,
            peak, residency, discount,
        }
    }
}

prop_compose! {
    fn line()(model in "\\PC{0,30}", unit in prop::sample::select(BilledUnit::ALL.to_vec()), hours in any(),
        hour_price in any(), currency in currency(), prices in prices(),
        tokens in per_kind(), batch_share in any(), batch_price_ratio in any(),
        adjustments in adjustments()) -> BillLine {
        BillLine {
            model, unit, hours, hour_price, currency, prices, tokens, batch_share, batch_price_ratio,
            adjustments,
        }
    }
}

prop_compose! {
    fn step()(after_months in 0..40_u8, input in any(), cached in any(), output in any()) -> MoveStep {
        MoveStep { after_months, ratio: PerKind::listed(input, cached, output) }
    }
}

prop_compose! {
    fn price_move()(is_named: bool, change in any(), pass_through in any(),
        shape in prop::sample::select(Shape::ALL.to_vec()), months in any(), name in "[a-z0-9&=#%.-]{0,20}",
        steps in vec(step(), 0..4), index_response in any(), market_response in any()) -> PriceMove {
        let kind = if is_named { MoveKind::Named } else { MoveKind::Slider };
        PriceMove { kind, change, pass_through, market_response, shape, months, name, steps, index_response }
    }
}

/// Any choice and any of the numbers, those of the table in any order.
fn risk() -> impl Strategy<Value = Risk> {
    let numbers = keys::all().filter(|key| key.name.starts_with("risk."));
    let numbers: Vec<_> =
        numbers.filter_map(|key| Some((key.name.to_owned(), key.spec()?))).collect();
    assert!(numbers.len() > 30);
    let number = prop::sample::select(numbers);
    let number = (number, 0..=1_000_000_i64).prop_map(|((name, spec), millionths)| {
        let value = spec.min + (spec.max - spec.min) * Decimal::new(millionths, 6);
        let value = value.round_dp(spec.places).clamp(spec.min, spec.max).normalize();
        (name, value.to_string())
    });
    let choice = prop::sample::select(vec![
        ("index", "flagship"),
        ("index", "custom"),
        ("side", "provider"),
        ("settlement", "last-day"),
        ("futures", "expected"),
        ("usage_moves_with", "own-price"),
        ("commitment", "prepaid"),
    ]);
    let choice = choice.prop_map(|(key, name)| (format!("risk.{key}"), name.to_owned()));
    vec(prop_oneof![number, choice], 0..8).prop_map(|pairs| {
        let mut scenario = Scenario::default();
        for (name, text) in pairs {
            keys::find(&name).unwrap().put(&mut scenario, &text).unwrap();
        }
        scenario.risk
    })
}

/// Any text of some keys of the priced contract and of the option.
fn desk() -> impl Strategy<Value = Scenario> {
    let texts = prop::sample::select(vec![
        ("lock.strategy", "collar"),
        ("contract.preset", "gpu1"),
        ("contract.month", "7"),
        ("curve.method", "quotes"),
        ("curve.quotes", "3:1.65,12:1.5"),
        ("contract.trades", "3.25:100,3.3:50"),
        ("curve.rate", "-0.015"),
        ("curve.convenience", "0.25"),
        ("option.type", "collar"),
        ("trade.depth", "12.5"),
        ("backtest.path", "move"),
        ("backtest.model", "OpenAI/gpt-5.6-sol (<=272k)/USD"),
        ("backtest.ago", "7"),
        ("index.cap", "0.25"),
        ("index.reference_score", "87.5"),
        ("index.currency", "USD"),
        ("index.providers", "OpenAI gpt-6.2-sol (<=272k):4:60:120,智谱 50%+1:2.15:0:95.5"),
        ("trade.back_volume", "80"),
        ("trade.leave_after", "3"),
        ("trade.limit", "7500"),
        ("option.style", "jump"),
        ("option.strike", "3.5"),
        ("option.floor", "2.75"),
        ("option.quote", "0.21"),
        ("option.gpu_hours", "0.05"),
        ("option.correlation", "-0.3"),
    ]);
    vec(texts, 0..5).prop_map(|pairs| {
        let mut scenario = Scenario::default();
        for (name, text) in pairs {
            keys::find(name).unwrap().put(&mut scenario, text).unwrap();
        }
        scenario
    })
}

prop_compose! {
    /// Any scenario that a page may hold.
    pub(crate) fn scenario()(days in 0..20_000_i32, currency in currency(), rate in any(), horizon in any(),
        growth in any(), lines in vec(line(), 0..4),
        unit in prop::sample::select(StandardUnit::ALL.to_vec()), price_move in price_move(),
        lock in (any(), prop::sample::select(Curve::ALL.to_vec()), any(), vec(any(), 0..5), prop::option::of(any())),
        contract in (any(), any(), any(), any(), prop::option::of(currency())),
        desk in desk(), risk in risk()) -> Scenario {
        let day = date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let (share, curve, premium, futures, index) = lock;
        let (lot, tick, margin_rate, fee, contract_currency) = contract;
        Scenario {
            as_of: day,
            currency,
            exchange: ExchangeQuote { rate, date: day },
            horizon,
            growth,
            lines,
            unit,
            price_move,
            lock: LockChoice { share, curve, premium, futures, index, strategy: desk.lock.strategy },
            contract: Contract { lot, tick, margin_rate, fee, currency: contract_currency },
            risk,
            ..desk
        }
    }
}
