//! What a link leaves out means the same for ever: the defaults of schema version 1, written out.

use serde_json::Value;
use tokenlock::study::keys;
use tokenlock::study::scenario::Scenario;

use crate::scenarios::case;

const VERSION_1: &str = r#"{"index":"open-weight-index","side":"buyer","settlement":"monthly",
"futures":"curve","usage_moves_with":"index","commitment":"monthly","r_squared":"0.12","drift":"0",
"kappa":"0","volatility":"0.2","jump_rate":"0","jump_mean":"0","jump_sd":"0","own_vol":"0.5",
"own_kappa":"0","own_jump_rate":"0","own_jump_mean":"0","own_jump_sd":"0","own_drift":null,
"usage_vol":"0","usage_correlation":"0","budget":null,"loss":null,"most_over_budget":"0.1",
"most_over_loss":"0.1","buffer":null,"maintenance":"0.75","price_limit":null,
"account_quantile":"0.95","funding_rate":"0","entry_spread":"0","roll_cost":"0","swap_markup":"0",
"option_vol":null,"loading":"0","cap_distance":"0.1","kept_share":"0.5","entries":"4",
"discount":"0.1","paths":"10000","cash_paths":"1000","seed":"1"}"#;

#[test]
fn the_defaults_are_those_of_version_1() {
    let frozen: Value = serde_json::from_str(VERSION_1).unwrap();
    for (name, value) in frozen.as_object().unwrap() {
        let place = keys::find(&format!("risk.{name}")).unwrap();
        assert_eq!(place.text(&Scenario::default()).as_deref(), value.as_str(), "{name}");
    }
}

#[test]
fn what_is_worked_out_follows_the_bill() {
    let buyer = case("");
    assert_eq!(buyer.bill_today(), 33_408.0);
    assert!((buyer.budget() - 36_748.8).abs() < 1e-9 && (buyer.loss() - 1_670.4).abs() < 1e-9);
    assert!((case("risk.side=provider").budget() - 30_067.2).abs() < 1e-9);
    assert_eq!(case("risk.budget=5&risk.loss=7").budget(), 5.0);
    let months: f64 = buyer.budget_by_month().iter().sum();
    assert!((months - buyer.budget()).abs() < 1e-6);
}
