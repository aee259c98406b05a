//! Jumps of a history.

use tokenlock::hedge::calibration::jumps::{JumpRule, Jumps};

use super::{Draws, day, history, walk, within_errors};

#[test]
fn jumps_that_stand_out_are_found() {
    let mut draws = Draws(3);
    let (rate, mean, deviation, diffusion) = (8.0, 0.30, 0.03, 0.2);
    let step = 1.0 / 365.0_f64;
    let (mut rates, mut means, mut deviations, mut rest) = (vec![], vec![], vec![], vec![]);
    for _ in 0..200 {
        let mut next = || {
            let jump = draws.uniform() < rate * step;
            let size = if jump { mean + deviation * draws.normal() } else { 0.0 };
            size + diffusion * step.sqrt() * draws.normal()
        };
        let steps: Vec<f64> = (0..1_095).map(|_| next()).collect();
        let jumps = Jumps::of(&history(&walk(steps.into_iter()), 1), JumpRule::default()).unwrap();
        let size = jumps.size.unwrap();
        rates.push(jumps.per_year);
        means.push(size.mean);
        deviations.push(size.deviation);
        rest.push(jumps.volatility_without);
        assert!(jumps.share_of_variance > 0.8 && jumps.share_of_variance < 1.0);
    }
    within_errors(rate, 0.0, &rates);
    within_errors(mean, 0.0, &means);
    within_errors(diffusion, 0.0, &rest);
    // The day's own noise of 1 % is part of a jump's size.
    within_errors(deviation.hypot(diffusion * step.sqrt()), 0.0, &deviations);
}

#[test]
fn jumps_are_counted_again_where_asked() {
    let mut logs = walk((0..200).map(|place| if place % 2 == 0 { 0.01 } else { -0.01 }));
    for (place, log) in logs.iter_mut().enumerate() {
        *log += if place >= 100 { 1.0 } else { 0.0 } + if place >= 150 { 0.1 } else { 0.0 };
    }
    let of = |rule| Jumps::of(&history(&logs, 1), rule).unwrap();
    let (once, repeated) =
        (of(JumpRule::default()), of(JumpRule { repeated: true, ..JumpRule::default() }));
    assert_eq!((once.jumps.len(), repeated.jumps.len()), (1, 2));
    assert_eq!((once.jumps[0].date, once.size), (day(100), None));
    assert!(repeated.volatility_without.value < once.volatility_without.value);
    let flat = Jumps::of(&history(&[1.0; 20], 1), JumpRule::default()).unwrap();
    assert_eq!((flat.jumps.len(), flat.share_of_variance, flat.volatility.value), (0, 0.0, 0.0));
}
