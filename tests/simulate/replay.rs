//! A history as the future.

use tokenlock::simulate::replay::{Replay, log_changes};

#[test]
fn a_history_is_played_in_its_order() {
    let prices = [2.0, 3.0, 1.5, 6.0, 3.0];
    let replay = Replay::new(log_changes(&prices).unwrap()).unwrap();
    let latest = replay.latest(3).unwrap();
    assert_eq!((latest.paths(), latest.times()), (1, 3));
    for (value, price) in latest.rows().flatten().zip(&prices[2..]) {
        assert!((libm::exp(*value) * 3.0 - price).abs() < 1e-12);
    }
    let windows = replay.windows(3).unwrap();
    assert_eq!(windows.paths(), 2);
    assert_eq!(windows.rows().last(), latest.rows().next());
    assert!((windows.at(2).next().unwrap() - 3f64.ln()).abs() < 1e-15);
    assert_eq!(replay.windows(4).unwrap().paths(), 1);
}

#[test]
fn nothing_is_made_up() {
    let replay = Replay::new(vec![0.1, -0.2]).unwrap();
    for error in [replay.latest(3).unwrap_err(), replay.windows(3).unwrap_err()] {
        assert_eq!((error.field.as_ref(), error.reason.name()), ("log_changes", "too_short"));
        assert_eq!(error.to_string(), "too_short: log_changes has 2 entries, but needs 3");
    }
    for steps in [0, usize::MAX] {
        let error = replay.latest(steps).unwrap_err();
        assert_eq!((error.field.as_ref(), error.reason.name()), ("steps", "out_of_range"));
    }
    assert_eq!(log_changes(&[1.0]).unwrap_err().reason.name(), "too_short");
    assert_eq!(log_changes(&[1.0, 0.0]).unwrap_err().field, "prices[1]");
    assert_eq!(Replay::new(vec![]).unwrap_err().reason.name(), "empty");
    assert_eq!(Replay::new(vec![0.0, f64::NAN]).unwrap_err().field, "log_changes[1]");
}
