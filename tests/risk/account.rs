//! The margin account of one path beside the cash need of all.

use tokenlock::market::exact::to_float;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::figures::CashFigures;
use tokenlock::study::risk::study::RiskStudy;

use crate::scenarios::case;

fn cash(link: &str) -> CashFigures {
    let case = case(&format!("horizon=6&risk.paths=200&{link}"));
    RiskStudy::new(&case, &[]).unwrap().figures(&case).unwrap().cash.unwrap().unwrap()
}

/// Where futures prices are the lock's curve, the study has the same margin to the cent.
#[test]
fn the_margin_on_entry_is_the_exact_one() {
    for link in ["", "lock.curve=premium&lock.premium=0.1", "risk.side=provider", "contract.lot=1"]
    {
        let link = format!("risk.futures=curve&horizon=6&risk.paths=200&{link}");
        let exact = Study::run(&link::read(&link).scenario).unwrap().initial_margin;
        let simulated = cash(&link).initial_margin;
        assert!((simulated - to_float(exact)).abs() <= 0.006, "{link}: {simulated} {exact}");
    }
}

#[test]
fn the_path_shown_is_the_one_at_the_quantile() {
    for (quantile, find) in [("0.5", 0.5), ("0.95", 0.95), ("0", 0.0)] {
        let cash = cash(&format!("contract.tick=0.000001&risk.account_quantile={quantile}"));
        let account = &cash.accounts[0];
        let need = to_float(account.largest_need);
        let expected = match find {
            0.5 => cash.median.value,
            0.95 => cash.bad.value,
            _ => cash.initial_margin,
        };
        // Ticks and cents apart; the easiest path needs little more than its margin.
        let slack = if find == 0.0 { 0.05 } else { 0.01 };
        assert!((need / expected - 1.0).abs() < slack, "{quantile}: {need} {expected}");
        let asked: f64 = account.calls.iter().map(|call| to_float(call.amount)).sum();
        assert!(cash.initial_margin * 0.99 + asked >= need, "{asked} {need}");
        assert!(account.calls.windows(2).all(|pair| pair[0].day < pair[1].day));
        assert!(account.calls.iter().all(|call| call.day <= 126));
        assert_eq!(account.locked_days, 0);
    }
}

/// A limit moves cash in time and never what is gained in the end.
#[test]
fn a_price_limit_locks_days_and_leaves_the_gain() {
    let volatile = "risk.index=routed-open-model";
    let free = cash(volatile).accounts.remove(0);
    let limited = cash(&format!("{volatile}&risk.price_limit=0.02")).accounts.remove(0);
    assert_eq!((limited.path, limited.gain), (free.path, free.gain));
    assert!(limited.locked_days > 3, "{limited:?}");
}
