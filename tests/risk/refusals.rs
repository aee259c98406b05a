//! What the risk study refuses: all of it at once, each under the key that has to change.

use tokenlock::study::refusal::{Reason, Refusal, Refusals};
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::study::RiskStudy;

use crate::scenarios::case;

fn refused(link: &str) -> Vec<Refusal> {
    let Err(Refusals(refusals)) = RiskStudy::new(&case(link), StrategyKind::ALL) else {
        panic!("{link} has a study")
    };
    refusals
}

#[test]
fn everything_that_is_wrong_is_refused_at_once() {
    let still =
        "risk.index=flagship&risk.r_squared=1&risk.usage_vol=0.1&risk.usage_correlation=0.5";
    let refusals = refused(&format!("{still}&risk.paths=2"));
    let found: Vec<_> = refusals.iter().map(|refusal| refusal.key.as_str()).collect();
    assert_eq!(found, ["risk.paths", "risk.usage_correlation"]);
    assert_eq!((refusals[0].value.as_str(), refusals[1].value.as_str()), ("2", "0.5"));
    assert!(matches!(refusals[0].reason, Reason::OutOfRange { min: 4.0, .. }));
    assert_eq!(refusals[1].reason, Reason::NothingToMoveWith);
}

#[test]
fn a_price_of_zero_is_named() {
    let refusals = refused("lock.index=0");
    assert_eq!(refusals, [Refusal::new("lock.index", "0", Reason::NotPositive)]);
}

#[test]
fn refusals_come_back_from_a_text() {
    for link in ["lock.index=0", "move.pass_through=0", "risk.paths=0", "risk.r_squared=0.001"] {
        let refusals = Refusals(refused(link));
        let text = serde_json::to_string(&refusals).unwrap();
        assert_eq!(serde_json::from_str::<Refusals>(&text).unwrap(), refusals, "{text}");
    }
}
