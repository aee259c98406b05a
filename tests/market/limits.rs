//! Price limits and margin steps.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::market::error::MarketReason;
use tokenlock::market::margin::VolatilityMargin;
use tokenlock::market::price_limit::{BandRule, LimitDay, PriceBand, halt};
use tokenlock::market::settlement_price::{Trade, settlement_price, volume_weighted_average};
use tokenlock::market::short_option::{ShortOption, premium_band};
use tokenlock::market::specification::{DailyLimit, Specification};
use tokenlock::market::tick::{TickRule, to_tick};

fn shanghais() -> DailyLimit {
    Specification::named("shanghai").unwrap().limits.daily.unwrap().value
}

#[test]
fn a_limit_counts_from_the_settlement_price_and_rounds_inward() {
    let band = |settlement, fraction, tick| {
        PriceBand::around(settlement, fraction, tick, BandRule::Inward).unwrap()
    };
    // EC's 10 % at its listing price of 780 points.
    let ten = band(dec!(780), shanghais().fraction, dec!(0.1));
    assert_eq!((ten.lower, ten.upper), (dec!(702), dec!(858)));
    // 1110.7 less and plus 10 % are 999.63 and 1221.77: neither end may pass its limit.
    let odd = band(dec!(1110.7), dec!(0.1), dec!(0.1));
    assert_eq!((odd.lower, odd.upper), (dec!(999.7), dec!(1221.7)));
    assert!(odd.contains(dec!(999.7)) && odd.contains(dec!(1221.7)));
    assert!(!odd.contains(dec!(999.6)) && !odd.contains(dec!(1221.8)));
    let none = band(dec!(2), dec!(0), dec!(0.01));
    assert_eq!((none.lower, none.upper), (dec!(2), dec!(2)));
}

#[test]
fn strikes_reach_a_day_and_a_half_of_limits_outward() {
    let reach = Specification::named("shanghai").unwrap().options.unwrap().value.strikes_reach;
    let fraction = dec!(0.08) * reach;
    let strikes = PriceBand::around(dec!(70_100), fraction, dec!(500), BandRule::Outward).unwrap();
    // 61,688 to 78,512.
    assert_eq!((strikes.lower, strikes.upper), (dec!(61_500), dec!(79_000)));
}

#[test]
fn a_band_that_cannot_be_is_a_named_error() {
    let refusal = |settlement, fraction, tick| {
        PriceBand::around(settlement, fraction, tick, BandRule::Inward).unwrap_err()
    };
    assert_eq!(refusal(dec!(0), dec!(0.1), dec!(0.01)).reason, MarketReason::NotPositive);
    assert_eq!(refusal(dec!(2), dec!(-0.1), dec!(0.01)).reason, MarketReason::Negative);
    assert_eq!(refusal(dec!(2), dec!(0.1), dec!(0)).field, "tick");
    let narrow = refusal(dec!(2.5), dec!(0.1), dec!(1));
    assert_eq!(narrow.reason, MarketReason::NoTickInside);
    assert!(narrow.to_string().starts_with("no_tick_inside: tick is 1.0"), "{narrow}");
    assert_eq!(refusal(Decimal::MAX, dec!(0.1), dec!(0.01)).reason, MarketReason::NoRoom);
}

#[test]
fn a_locked_day_widens_the_limit_and_never_lowers_the_margin() {
    let rule = shanghais();
    let day = |limit, margin_rate| LimitDay { limit, margin_rate };
    // EC2703 in March 2026: limit 20 %, margin 22 %.
    let locked = |first: LimitDay| {
        let next = |day: &LimitDay| day.after_locked(&rule);
        std::iter::successors(Some(first), next).take(4).collect::<Vec<_>>()
    };
    assert_eq!(
        locked(day(dec!(0.20), dec!(0.22))),
        [
            day(dec!(0.20), dec!(0.22)),
            day(dec!(0.23), dec!(0.25)),
            day(dec!(0.26), dec!(0.28)),
            day(dec!(0.29), dec!(0.31)),
        ]
    );
    // Close to delivery the margin is above limit + 2 points already, and stays.
    let near = locked(day(dec!(0.10), dec!(0.20)));
    let margins: Vec<_> = near.iter().map(|day| day.margin_rate).collect();
    assert_eq!(margins, [dec!(0.20), dec!(0.20), dec!(0.20), dec!(0.21)]);
}

#[test]
fn xings_halts_are_reached_at_fifteen_and_twenty_five_percent() {
    let halts = Specification::named("xing").unwrap().limits.halts.unwrap().value;
    let minutes = |price| halt(dec!(2), price, halts).map(|halt| halt.minutes);
    assert_eq!(minutes(dec!(2.29)), None);
    assert_eq!(minutes(dec!(2.30)), Some(Some(10)));
    assert_eq!(minutes(dec!(1.70)), Some(Some(10)));
    assert_eq!(minutes(dec!(2.49)), Some(Some(10)));
    assert_eq!(minutes(dec!(2.50)), Some(None));
    assert_eq!(minutes(dec!(0)), Some(None));
    assert_eq!(halt(dec!(0), dec!(1), halts), None);
}

#[test]
fn a_settlement_price_is_the_days_average_by_volume() {
    let trade = |price, lots| Trade { price, lots };
    let trades = [trade(dec!(1.70), dec!(3)), trade(dec!(1.73), dec!(1)), trade(dec!(9), dec!(0))];
    assert_eq!(volume_weighted_average(&trades), Ok(dec!(1.7075)));
    assert_eq!(settlement_price(&trades, dec!(0.01)), Ok(dec!(1.71)));
    // 1.705 is half way, and goes away from zero.
    let half = [trade(dec!(1.70), dec!(1)), trade(dec!(1.71), dec!(1))];
    assert_eq!(settlement_price(&half, dec!(0.01)), Ok(dec!(1.71)));
    // Thirds that end on the grid.
    let thirds = [trade(dec!(1), dec!(1)), trade(dec!(2), dec!(2))];
    assert_eq!(settlement_price(&thirds, dec!(0.01)), Ok(dec!(1.67)));

    assert_eq!(settlement_price(&[], dec!(0.01)).unwrap_err().reason, MarketReason::Empty);
    assert_eq!(
        settlement_price(&trades[2..], dec!(0.01)).unwrap_err().reason,
        MarketReason::NoVolume
    );
    let sold = settlement_price(&[trades[0], trade(dec!(1), dec!(-1))], dec!(0.01)).unwrap_err();
    assert_eq!((sold.field.as_ref(), sold.reason), ("trades[1].lots", MarketReason::Negative));
    let large = [trade(Decimal::MAX, dec!(2))];
    assert_eq!(settlement_price(&large, dec!(0.01)).unwrap_err().reason, MarketReason::NoRoom);
    assert_eq!(settlement_price(&trades, dec!(-1)).unwrap_err().reason, MarketReason::NotPositive);
}

#[test]
fn each_tick_rule_keeps_its_word_on_both_sides_of_zero() {
    let quarter = |price, rule| to_tick(price, dec!(0.25), rule).unwrap();
    for (price, nearest, down, up) in [
        (dec!(1.125), dec!(1.25), dec!(1), dec!(1.25)),
        (dec!(1.12), dec!(1), dec!(1), dec!(1.25)),
        (dec!(1.25), dec!(1.25), dec!(1.25), dec!(1.25)),
        (dec!(-1.125), dec!(-1.25), dec!(-1.25), dec!(-1)),
        (dec!(0), dec!(0), dec!(0), dec!(0)),
    ] {
        assert_eq!(quarter(price, TickRule::Nearest), nearest);
        assert_eq!(quarter(price, TickRule::Down), down);
        assert_eq!(quarter(price, TickRule::Up), up);
    }
    // On the grid, but for the last digits of a quotient.
    let almost = Decimal::ONE / dec!(3) * dec!(3);
    assert_eq!(to_tick(almost, dec!(0.01), TickRule::Down), Some(dec!(1)));
    assert_eq!(to_tick(dec!(1), dec!(0), TickRule::Down), None);
}

/// The paper's 8-12 % of the value at alpha 3 and one trading day are a volatility of 42-63 %.
#[test]
fn xings_margin_is_three_standard_deviations_of_a_day() {
    let margin = |sigma, floor| VolatilityMargin {
        alpha: 3.0,
        sigma,
        holding_years: 1.0 / 252.0,
        value: 2_000.0,
        floor,
    };
    for (rate, sigma) in [(0.08, 0.4233), (0.12, 0.6350)] {
        assert!((margin(sigma, 0.0).rate().unwrap() - rate).abs() < 1e-5);
    }
    assert_eq!(margin(0.42, 200.0).amount(), Ok(200.0));
    assert_eq!(margin(0.0, 0.0).amount(), Ok(0.0));
    assert_eq!(margin(f64::NAN, 0.0).amount().unwrap_err().field, "sigma");
    assert_eq!(margin(0.4, -1.0).amount().unwrap_err().field, "floor");
    let nothing = VolatilityMargin { value: 0.0, ..margin(0.4, 1.0) };
    assert_eq!(nothing.rate().unwrap_err().reason, MarketReason::NotPositive);
    let tiny = VolatilityMargin { value: 5e-324, ..margin(0.4, 1e100) };
    assert_eq!(tiny.rate().unwrap_err().reason, MarketReason::NotFinite);
}

/// F 70,000, limit 8 %, premium 1,500: 7,100 and, by the floor of one tick, 1.
#[test]
fn the_published_premium_limit() {
    let band = premium_band(dec!(1_500), dec!(70_000), dec!(0.08), dec!(1)).unwrap();
    assert_eq!((band.lower, band.upper), (dec!(1), dec!(7_100)));
    let dear = premium_band(dec!(9_000), dec!(70_000), dec!(0.08), dec!(2)).unwrap();
    assert_eq!((dear.lower, dear.upper), (dec!(3_400), dec!(14_600)));
    let worthless = premium_band(dec!(0), dec!(70_000), dec!(0), dec!(2)).unwrap();
    assert_eq!((worthless.lower, worthless.upper), (dec!(2), dec!(2)));
    assert_eq!(
        premium_band(dec!(-1), dec!(1), dec!(0), dec!(1)).unwrap_err().reason,
        MarketReason::Negative
    );
}

/// F 70,000, strike 72,000 call, premium 1,500, multiplier 5, 9 %: 34,000.
#[test]
fn the_published_margin_of_a_sold_call() {
    let call = ShortOption {
        is_call: true,
        premium: dec!(1_500),
        futures_settlement: dec!(70_000),
        strike: dec!(72_000),
        multiplier: dec!(5),
        margin_rate: dec!(0.09),
    };
    assert_eq!(call.margin(), Ok(dec!(34_000)));
    // In the money nothing is relieved; far out, half the futures margin is left.
    assert_eq!(ShortOption { is_call: false, ..call }.margin(), Ok(dec!(39_000)));
    let far = ShortOption { strike: dec!(90_000), premium: dec!(10), ..call };
    assert_eq!(far.margin(), Ok(dec!(15_800)));
    let huge = ShortOption { multiplier: Decimal::MAX, ..call };
    assert_eq!(huge.margin().unwrap_err().reason, MarketReason::NoRoom);
    assert_eq!(ShortOption { strike: dec!(-1), ..call }.margin().unwrap_err().field, "strike");
}

fn cents(range: std::ops::Range<i64>) -> impl Strategy<Value = Decimal> {
    range.prop_map(|cents| Decimal::new(cents, 2))
}

proptest! {
    #[test]
    fn bands_hold_the_settlement_price_and_nest(
        settlement in cents(1..10_000_000),
        fraction in (0..100_i64).prop_map(|percent| Decimal::new(percent, 2)),
    ) {
        let band = |rule| PriceBand::around(settlement, fraction, dec!(0.01), rule).unwrap();
        let (inward, outward) = (band(BandRule::Inward), band(BandRule::Outward));
        prop_assert!(inward.contains(settlement));
        let reach = settlement * fraction;
        prop_assert!(inward.upper <= settlement + reach && inward.lower >= settlement - reach);
        prop_assert!(inward.upper + dec!(0.01) > settlement + reach);
        prop_assert!(outward.upper >= settlement + reach && outward.lower <= settlement - reach);
    }

    #[test]
    fn an_average_lies_between_the_trades_and_knows_no_order(
        trades in prop::collection::vec((cents(1..100_000), 1..1_000_i64), 1..20),
    ) {
        let trades: Vec<_> = trades
            .into_iter()
            .map(|(price, lots)| Trade { price, lots: lots.into() })
            .collect();
        let price = settlement_price(&trades, dec!(0.01)).unwrap();
        let prices = || trades.iter().map(|trade| trade.price);
        prop_assert!(price >= prices().min().unwrap() && price <= prices().max().unwrap());
        let reversed: Vec<_> = trades.iter().rev().copied().collect();
        prop_assert_eq!(settlement_price(&reversed, dec!(0.01)).unwrap(), price);
    }
}
