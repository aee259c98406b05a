//! The tick that fits a price: a tick of 0.01 on an index of 0.13 is 8 % of it, in which small moves vanish.

use rust_decimal::{Decimal, dec};

use super::figures::Study;
use super::scenario::Scenario;
use crate::market::quantity::{Quantity, Tick};

/// The part of the index that a fitting tick is at most.
const FINE: Decimal = dec!(0.01);

/// The largest of 0.01, 0.001, 0.0001 and so on that is a hundredth of the index or less; the least tick there is for
/// an index below all of them.
pub fn fitting(index: Decimal) -> Tick {
    let mut tick = Tick::default();
    while tick.get() > index * FINE {
        // OK because a tick has few places, and a tenth of it has one more.
        match Tick::new(tick.get() / Decimal::TEN) {
            Ok(finer) => tick = finer,
            Err(_) => break,
        }
    }
    tick
}

/// Lets the tick follow a bill that was changed, unless the reader has chosen another than fitted the bill `before`.
pub fn follow(scenario: &mut Scenario, before: &Scenario) {
    let index_of = |scenario: &Scenario| {
        (scenario.currency, scenario.unit, scenario.contract.currency, scenario.exchange)
    };
    if scenario.lines == before.lines && index_of(scenario) == index_of(before) {
        return;
    }
    let fits = |scenario: &Scenario| {
        let study = Study::run(scenario).ok()?;
        Some(fitting(study.index_today))
    };
    let is_own =
        before.contract.tick != Tick::default() && fits(before) != Some(before.contract.tick);
    if let Some(tick) = fits(scenario).filter(|_| !is_own) {
        scenario.contract.tick = tick;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::quantity::Price;

    #[test]
    fn a_tick_is_a_hundredth_of_the_index_or_less() {
        let of = |index| fitting(index).get();
        let indices = [dec!(3.87), dec!(1), dec!(0.13), dec!(0.1), dec!(0.0099)];
        let ticks = [dec!(0.01), dec!(0.01), dec!(0.001), dec!(0.001), dec!(0.00001)];
        assert_eq!(indices.map(of), ticks);
        assert_eq!(of(dec!(0)), dec!(0.000000001), "there is a least one");
    }

    #[test]
    fn it_follows_the_bill_but_not_over_what_the_reader_chose() {
        let dear = Scenario::default();
        let mut cheap = dear.clone();
        let prices = &mut cheap.lines[0].prices;
        for price in [&mut prices.input, &mut prices.cached, &mut prices.output] {
            *price = Price::new(dec!(0.1)).unwrap();
        }
        let mut followed = cheap.clone();
        follow(&mut followed, &dear);
        assert!(followed.contract.tick.get() <= dec!(0.001), "{:?}", followed.contract.tick);
        let mut back = Scenario { lines: dear.lines.clone(), ..followed.clone() };
        follow(&mut back, &followed);
        assert_eq!(back.contract.tick, Tick::default());
        let own = Tick::new(dec!(0.05)).unwrap();
        let mut chosen = dear.clone();
        chosen.contract.tick = own;
        let mut kept = cheap;
        kept.contract.tick = own;
        follow(&mut kept, &chosen);
        assert_eq!(kept.contract.tick, own);
    }
}
