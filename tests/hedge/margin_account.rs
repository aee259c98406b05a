//! The margin account: worked by hand, and what holds on every path.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::bill::to_cent;
use tokenlock::hedge::margin_account::{Excess, Holding, MarginAccount};
use tokenlock::hedge::margin_terms::MarginTerms;
use tokenlock::market::specification::DailyLimit;

const LIMIT: DailyLimit =
    DailyLimit { fraction: dec!(0.10), widening: dec!(0.03), margin_above: dec!(0.02) };

fn account(limit: Option<DailyLimit>, excess: Excess) -> MarginAccount {
    let terms = MarginTerms::of_rate(dec!(0.10), dec!(0.75)).unwrap();
    MarginAccount { terms, tick: dec!(0.01), limit, lot_value: dec!(100), excess }
}

fn holding(lots: i64, entry: Decimal, prices: &[Decimal]) -> Holding {
    Holding { lots: lots.into(), entry_price: entry, prices: prices.to_vec() }
}

/// Ten lots of 100 at 2.00: 2,000 of value, 200 of margin. At 1.96 the balance of 160 is above
/// 75 % of 196; at 1.93 it is 130, below 144.75, and the call asks 63 to reach 193.
#[test]
fn a_call_restores_the_initial_margin() {
    let prices = [dec!(1.96), dec!(1.93), dec!(2.05), dec!(2.10)];
    let history = account(None, Excess::Withdrawn).run(&[holding(10, dec!(2), &prices)]).unwrap();
    let balances: Vec<Decimal> = history.days.iter().map(|day| day.balance).collect();
    assert_eq!(balances, [dec!(200), dec!(160), dec!(193), dec!(205), dec!(0)]);
    let calls: Vec<_> = history.calls().map(|day| (day.day, day.call)).collect();
    assert_eq!(calls, [(2, dec!(63))]);
    let cash: Vec<Decimal> = history.days.iter().map(|day| day.cash).collect();
    assert_eq!(cash, [dec!(200), dec!(200), dec!(263), dec!(155), dec!(-100)]);
    assert_eq!(history.final_gain(), dec!(100));
    assert_eq!((history.worst().day, history.worst().cash), (2, dec!(263)));
    assert_eq!(history.exhausted(dec!(250)), Some(2));
    assert_eq!(history.exhausted(dec!(263)), None);
}

#[test]
fn excess_that_stays_meets_later_losses() {
    let prices = [dec!(2.20), dec!(2.00), dec!(2.00)];
    let run = |excess| account(None, excess).run(&[holding(10, dec!(2), &prices)]).unwrap();
    let (withdrawn, kept) = (run(Excess::Withdrawn), run(Excess::Kept));
    assert_eq!(withdrawn.calls().map(|day| day.call).collect::<Vec<_>>(), [dec!(180)]);
    assert_eq!(kept.calls().count(), 0);
    assert_eq!((withdrawn.final_gain(), kept.final_gain()), (dec!(0), dec!(0)));
}

/// A fall of 30 % in one day: the limit spreads it over three, and the margin rate rises from 10
/// to 15 and 18 %, so that the first call is larger than the day's loss.
#[test]
fn a_locked_day_raises_the_margin_and_defers_the_rest() {
    let prices = vec![dec!(1.40); 5];
    let run = |limit| {
        let account = account(limit, Excess::Withdrawn);
        account.run(&[holding(10, dec!(2), &prices)]).unwrap()
    };
    let (limited, free) = (run(Some(LIMIT)), run(None));
    let days: Vec<_> = limited.days.iter().map(|day| (day.gain, day.locked, day.initial)).collect();
    assert_eq!(days[1], (dec!(-200), 1, dec!(270)));
    // 1.80 x 0.87 = 1.566, up to the tick 1.57.
    assert_eq!(days[2], (dec!(-230), 1, dec!(282.60)));
    assert_eq!(days[3], (dec!(-170), 0, dec!(140)));
    let calls = |history: &tokenlock::hedge::margin_account::AccountHistory| {
        history.calls().map(|day| (day.day, day.call)).collect::<Vec<_>>()
    };
    // The third day's 282.60 - 170 = 112.60 is above 105, so that no call is left.
    assert_eq!(calls(&limited), [(1, dec!(270)), (2, dec!(242.60))]);
    assert_eq!(calls(&free), [(1, dec!(540))]);
    assert_eq!(limited.final_gain(), free.final_gain());
}

/// The month settles at the mean of three days of which two are fixed: only a third still moves.
#[test]
fn a_month_that_is_settled_gives_its_margin_back() {
    let mean = |fixed: [Decimal; 2], forward: Decimal| (fixed[0] + fixed[1] + forward) / dec!(3);
    let prices = [dec!(2), mean([dec!(1.9), dec!(2)], dec!(2.1)), mean([dec!(1.9); 2], dec!(2.2))];
    let near = holding(5, dec!(2), &prices);
    let far = holding(5, dec!(2), &[dec!(2); 6]);
    let history = account(None, Excess::Withdrawn).run(&[near, far]).unwrap();
    let initial: Vec<Decimal> = history.days.iter().map(|day| day.initial).collect();
    assert_eq!(initial[2..], [dec!(200), dec!(100), dec!(100), dec!(100), dec!(0)]);
    assert_eq!(history.days[3].withdrawal, dec!(100));
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let run =
        |holdings: &[Holding]| account(Some(LIMIT), Excess::Kept).run(holdings).unwrap_err().name();
    assert_eq!(run(&[]), "empty");
    assert_eq!(run(&[holding(1, dec!(2), &[])]), "empty");
    assert_eq!(run(&[holding(1, dec!(2), &vec![dec!(2); 5_001])]), "too_long");
    assert_eq!(run(&[holding(1, dec!(0), &[dec!(2)])]), "not_positive");
    for lot_value in [dec!(0), dec!(-1_000)] {
        let account = MarginAccount { lot_value, ..account(None, Excess::Kept) };
        let error = account.run(&[holding(1, dec!(2), &[dec!(2)])]).unwrap_err();
        assert_eq!((error.name(), error.field()), ("not_positive", "lot_value"));
    }
    assert_eq!(run(&[holding(i64::MAX, dec!(2), &[dec!(1e12)])]), "no_room");
    let terms = MarginTerms { maintenance: dec!(2), ..account(None, Excess::Kept).terms };
    let account = MarginAccount { terms, ..account(None, Excess::Kept) };
    let error = account.run(&[holding(1, dec!(2), &[dec!(2)])]).unwrap_err();
    assert_eq!(error.field(), "maintenance");
    assert!(error.to_string().starts_with("out_of_range: maintenance"), "{error}");
}

fn prices() -> impl Strategy<Value = Vec<Decimal>> {
    // Steps of up to 40 % a day, and prices off the tick.
    prop::collection::vec(-0.4..0.4f64, 1..60).prop_map(|steps| {
        let mut price = 2.0;
        let next = |step: f64| {
            price = (price * libm::exp(step)).clamp(0.02, 1e4);
            Decimal::try_from(price).unwrap().round_dp(5)
        };
        steps.into_iter().map(next).collect()
    })
}

fn holdings() -> impl Strategy<Value = Vec<Holding>> {
    let one = (-9_999i64..9_999, prices());
    prop::collection::vec(one, 1..5).prop_map(|all| {
        all.into_iter().map(|(lots, prices)| holding(lots, dec!(2), &prices)).collect()
    })
}

fn accounts() -> impl Strategy<Value = MarginAccount> {
    let excess = prop_oneof![Just(Excess::Withdrawn), Just(Excess::Kept)];
    let limit = prop_oneof![Just(None), Just(Some(LIMIT))];
    (limit, excess, 1i64..300, 1i64..=100, 0i64..50, 1i64..100_000).prop_map(
        |(limit, excess, rate, maintenance, floor, lot)| MarginAccount {
            terms: MarginTerms {
                rate: Decimal::new(rate, 3),
                floor: floor.into(),
                maintenance: Decimal::new(maintenance, 2),
            },
            lot_value: Decimal::new(lot, 3),
            ..account(limit, excess)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Every day's flows, and all of them together, add up to the cent.
    #[test]
    fn flows_add_up_to_the_final_gain(account in accounts(), holdings in holdings()) {
        let history = account.run(&holdings).unwrap();
        let final_gain: Decimal = holdings
            .iter()
            .map(|holding| {
                let last = holding.prices[holding.prices.len() - 1];
                let on_tick = last.round_dp_with_strategy(
                    2,
                    rust_decimal::RoundingStrategy::MidpointAwayFromZero,
                );
                let change = on_tick - holding.entry_price;
                to_cent(holding.lots * account.lot_value * change).unwrap()
            })
            .sum();
        prop_assert_eq!(history.final_gain(), final_gain);
        prop_assert_eq!(history.days.iter().map(|day| day.gain).sum::<Decimal>(), final_gain);
        let mut cash = Decimal::ZERO;
        for day in &history.days {
            let paid_in = if day.day == 0 { day.initial } else { day.call };
            cash += paid_in - day.withdrawal;
            prop_assert_eq!(day.cash, cash);
            prop_assert_eq!(to_cent(day.cash), Some(day.cash));
        }
    }

    /// No day ends below the maintenance margin, and none above it has a call.
    #[test]
    fn no_day_is_below_maintenance_without_a_call(
        account in accounts(),
        holdings in holdings(),
    ) {
        let history = account.run(&holdings).unwrap();
        for pair in history.days.windows(2) {
            let day = pair[1];
            let before_call = pair[0].balance + day.gain;
            prop_assert_eq!(day.call > Decimal::ZERO, before_call < day.maintenance);
            prop_assert_eq!(before_call + day.call - day.withdrawal, day.balance);
            prop_assert!(day.balance >= day.maintenance);
            prop_assert!(day.maintenance <= day.initial);
            prop_assert!(day.call >= Decimal::ZERO && day.withdrawal >= Decimal::ZERO);
            prop_assert!(day.call.is_zero() || day.balance == day.initial || day.initial.is_zero());
            if account.excess == Excess::Withdrawn {
                prop_assert!(day.balance <= day.initial);
            }
        }
    }

    /// A limit moves cash in time, never the final gain; and its settlement stays within the band.
    #[test]
    fn limits_do_not_change_the_final_gain(account in accounts(), holdings in holdings()) {
        let run = |limit| MarginAccount { limit, ..account }.run(&holdings).unwrap();
        let (limited, free) = (run(Some(LIMIT)), run(None));
        prop_assert_eq!(limited.final_gain(), free.final_gain());
        prop_assert!(free.days.iter().all(|day| day.locked == 0));
    }

    /// The seller's gains are the buyer's losses, day by day.
    #[test]
    fn the_sellers_side_is_the_mirror(account in accounts(), holdings in holdings()) {
        let mirrored: Vec<Holding> = holdings
            .iter()
            .map(|holding| Holding { lots: -holding.lots, ..holding.clone() })
            .collect();
        let (buyer, seller) = (account.run(&holdings).unwrap(), account.run(&mirrored).unwrap());
        for (bought, sold) in buyer.days.iter().zip(&seller.days) {
            prop_assert_eq!(bought.gain, -sold.gain);
            prop_assert_eq!(bought.initial, sold.initial);
        }
    }
}
