//! What it costs to enter and to leave: worked by hand, and what holds for every order.

use proptest::prelude::*;
use tokenlock::hedge::liquidity::{Impact, MonthOrder, ObligedQuotes, over_limit, spread_of_ticks};
use tokenlock::market::specification::Specification;

/// 1,000 lots of 2.00 with a spread of 2 %, where 500 lots trade on a usual day.
fn order() -> MonthOrder {
    MonthOrder {
        lots: 1_000.0,
        price: 2.0,
        lot_value: 1.0,
        relative_spread: 0.02,
        depth: 50.0,
        daily_volume: 500.0,
        volatility: 0.504,
    }
}

fn near(found: f64, exact: f64) -> bool {
    (found - exact).abs() <= 1e-12 * exact.abs()
}

/// A fifth of 500 lots is 100 a day, so ten days. Each pays 1 % of 2.00. Half of each day's part
/// is beyond the depth and moves the price by 0.142 x 0.504 / sqrt(252) x 0.2^0.6.
#[test]
fn an_order_is_spread_over_days() {
    let cost = order().enter(0.2, Impact::ALMGREN).unwrap();
    assert_eq!((cost.days, cost.participation, cost.is_beyond_market), (10, 0.2, false));
    assert!(near(cost.half_spread, 20.0), "{cost:?}");
    let moved = 0.142 * 0.031748_f64 * 0.380731;
    assert!((cost.impact / (500.0 * 2.0 * moved) - 1.0).abs() < 1e-4, "{cost:?}");
    assert!(near(cost.total(), cost.half_spread + cost.impact));
}

#[test]
fn leaving_in_a_day_costs_more_than_entering_in_ten() {
    let (slow, fast) =
        (order().enter(0.2, Impact::ALMGREN).unwrap(), order().trade(1, Impact::ALMGREN).unwrap());
    assert!(fast.impact > 4.0 * slow.impact && fast.half_spread == slow.half_spread);
    assert!(fast.is_beyond_market && fast.participation == 2.0);
}

#[test]
fn nothing_costs_nothing_and_the_depth_moves_nothing() {
    let nothing = MonthOrder { lots: 0.0, ..order() }.enter(0.1, Impact::ALMGREN).unwrap();
    assert_eq!((nothing.days, nothing.total()), (0, 0.0));
    let small = MonthOrder { lots: 50.0, ..order() }.trade(1, Impact::ALMGREN).unwrap();
    assert_eq!((small.days, small.impact), (1, 0.0));
    assert!(near(small.half_spread, 1.0));
    let calm = MonthOrder { volatility: 0.0, ..order() }.trade(1, Impact::ALMGREN).unwrap();
    assert_eq!(calm.impact, 0.0);
}

#[test]
fn published_quotes_and_limits_are_read() {
    let xing = ObligedQuotes::of(&Specification::named("xing").unwrap()).unwrap();
    assert_eq!((xing.spread(1), xing.spread(2), xing.depth), (0.02, 0.05, 50.0));
    let gpu = Specification::named("gpu1").unwrap();
    assert!(ObligedQuotes::of(&gpu).is_none());
    let limit = gpu.spot_month_limit.unwrap().value;
    let breaches = over_limit(&[7_500.0, -7_501.0, 0.0, 9_000.0], limit);
    let found: Vec<_> = breaches.iter().map(|breach| (breach.month, breach.lots)).collect();
    assert_eq!(found, [(1, 7_501.0), (3, 9_000.0)]);
    assert_eq!(breaches[0].limit, 7_500);
    assert!(over_limit(&[1e9], u32::MAX).is_empty());
    assert_eq!(Specification::named("xing").unwrap().spot_month_limit, None);
    assert!(near(spread_of_ticks(2.0, 0.01, 2.0).unwrap(), 0.01));
    assert_eq!(spread_of_ticks(2.0, 3.0, 1.0).unwrap_err().field, "relative_spread");
    assert!(spread_of_ticks(f64::NAN, 0.01, 2.0).is_err());
}

#[test]
fn what_makes_no_sense_is_refused() {
    let field = |order: MonthOrder| order.trade(1, Impact::ALMGREN).unwrap_err().field;
    assert_eq!(field(MonthOrder { lots: f64::NAN, ..order() }), "lots");
    assert_eq!(field(MonthOrder { price: 0.0, ..order() }), "price");
    assert_eq!(field(MonthOrder { lot_value: -1.0, ..order() }), "lot_value");
    assert_eq!(field(MonthOrder { relative_spread: 2.1, ..order() }), "relative_spread");
    assert_eq!(field(MonthOrder { depth: -1.0, ..order() }), "depth");
    assert_eq!(field(MonthOrder { daily_volume: 0.0, ..order() }), "daily_volume");
    assert_eq!(field(MonthOrder { volatility: -0.1, ..order() }), "vol");
    assert_eq!(order().trade(0, Impact::ALMGREN).unwrap_err().field, "days");
    let flat = Impact { exponent: 0.0, ..Impact::ALMGREN };
    assert_eq!(order().trade(1, flat).unwrap_err().field, "exponent");
    assert_eq!(order().enter(0.0, Impact::ALMGREN).unwrap_err().field, "participation");
    let endless = MonthOrder { lots: 1e9, ..order() };
    assert_eq!(endless.days_to_build(0.1).unwrap_err().reason.name(), "no_solution");
}

fn orders() -> impl Strategy<Value = MonthOrder> {
    (1.0..1e5f64, 0.0..0.1f64, 0.0..1e3f64, 1.0..1e4f64, 0.0..3.0f64).prop_map(
        |(lots, relative_spread, depth, daily_volume, volatility)| MonthOrder {
            lots,
            relative_spread,
            depth,
            daily_volume,
            volatility,
            ..order()
        },
    )
}

proptest! {
    /// More days never cost more, more lots never less, and the side does not matter.
    #[test]
    fn costs_are_monotone(order in orders(), days in 1usize..200, more in 1usize..200) {
        let cost = order.trade(days, Impact::ALMGREN).unwrap();
        let slower = order.trade(days + more, Impact::ALMGREN).unwrap();
        prop_assert!(slower.total() <= cost.total() * (1.0 + 1e-12));
        let larger = MonthOrder { lots: 1.5 * order.lots, ..order };
        prop_assert!(larger.trade(days, Impact::ALMGREN).unwrap().total() >= cost.total());
        let sold = MonthOrder { lots: -order.lots, ..order };
        prop_assert_eq!(sold.trade(days, Impact::ALMGREN).unwrap(), cost);
        let dearer = MonthOrder { price: 100.0 * order.price, ..order };
        let hundredfold = dearer.trade(days, Impact::ALMGREN).unwrap().total();
        prop_assert!((hundredfold - 100.0 * cost.total()).abs() <= 1e-9 * hundredfold);
    }

    /// Nobody trades more than the share that was set, and one day fewer would.
    #[test]
    fn the_share_of_the_volume_is_kept(order in orders(), share in 0.1..1.0f64) {
        let Ok(days) = order.days_to_build(share) else { return Ok(()) };
        let cost = order.enter(share, Impact::ALMGREN).unwrap();
        prop_assert_eq!(cost.days, days);
        prop_assert!(cost.participation <= share * (1.0 + 1e-12) && !cost.is_beyond_market);
        if days > 1 {
            let fewer = order.trade(days - 1, Impact::ALMGREN).unwrap();
            prop_assert!(fewer.participation > share * (1.0 - 1e-12));
        }
    }
}
