//! What an option would cost, beside the door's own prices.

use rust_decimal::dec;
use serde_json::{Value, json};
use tokenlock::market::exact::to_float;
use tokenlock::pricing::option_type::OptionType;
use tokenlock::study::contract::price::ContractStudy;
use tokenlock::study::option::price::OptionStudy;
use tokenlock::study::option::seller::SellerRules;
use tokenlock::study::option::structure::OptionContract;

use crate::{door, scenario};

fn option(keys: &str) -> OptionStudy {
    let (scenario, study) = scenario(keys);
    OptionStudy::run(&scenario, &study).unwrap_or_else(|refusals| panic!("{keys}: {refusals}"))
}

/// The names of what is refused, with its reasons.
fn refused(keys: &str) -> Vec<(String, String)> {
    let (scenario, study) = scenario(keys);
    let refusals = OptionStudy::run(&scenario, &study).unwrap_err().0;
    refusals.iter().map(|one| (one.key.clone(), one.reason.name().to_owned())).collect()
}

/// The door's price of a part of an option.
fn priced(option: &OptionStudy, kind: &str, number: usize) -> f64 {
    let OptionContract::Options(_, parts) = &option.structure else { panic!("options") };
    let market = &option.market;
    let name = match parts[number].option_type {
        OptionType::Call => "call",
        OptionType::Put => "put",
    };
    let mut request = json!({
        "kind": kind, "type": name, "strike": parts[number].strike, "rate": market.rate,
    });
    let more: Value = match kind {
        "average" => json!({
            "fixings": market.fixings, "vols": market.volatilities, "forward": market.forward,
        }),
        "merton" => json!({
            "spot": market.forward, "years": market.years, "yield": market.rate,
            "vol": market.diffusion, "jump_rate": market.jump_rate,
            "jump_mean": market.jump_mean, "jump_sd": market.jump_sd,
        }),
        _ => json!({
            "forward": market.forward, "years": market.years, "vol": market.volatility,
        }),
    };
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    door(request)["present_value"].as_f64().unwrap()
}

#[test]
fn every_value_is_the_doors_to_the_last_digit() {
    let styles = [
        ("average", "average"),
        ("european", "european"),
        ("american", "american"),
        ("jump", "merton"),
    ];
    for (style, kind) in styles {
        for rest in [
            "option.type=cap",
            "option.type=floor&contract.month=3",
            "option.type=cap&option.strike=2.9&risk.option_vol=0.45&curve.rate=0.08",
            "option.type=floor&risk.index=xing&contract.month=1",
        ] {
            let option = option(&format!("option.style={style}&{rest}"));
            assert_eq!(option.present_value, priced(&option, kind, 0), "{style} {rest}");
        }
        let collar = option(&format!("option.type=collar&option.floor=2.8&option.style={style}"));
        let parts = priced(&collar, kind, 0) - priced(&collar, kind, 1);
        assert_eq!(collar.present_value, parts, "{style}");
        assert_eq!((collar.floor, collar.is_free), (Some(2.8), false));
    }
}

#[test]
fn the_spread_is_the_doors_exact_one() {
    let option = option(
        "option.type=spread&option.gpu_price=2.5&option.gpu_hours=0.1&option.correlation=0.3",
    );
    let OptionContract::Spread(gpu, strike) = &option.structure else { panic!("a spread") };
    // 2.5 dollars x 0.1 hours at 6.82 yuan.
    assert_eq!((gpu.forward, *strike), (1.705, 0.0));
    let market = &option.market;
    let request = json!({
        "kind": "spread", "model": "exact", "forward1": market.forward, "forward2": gpu.forward,
        "strike": strike, "years": market.years, "rate": market.rate, "vol1": market.volatility,
        "vol2": gpu.volatility, "correlation": gpu.correlation,
    });
    assert_eq!(Some(option.present_value), door(request)["present_value"].as_f64());
}

#[test]
fn greeks_of_european_options_are_the_doors_and_the_others_are_near_them() {
    let european = option("option.style=european&option.type=cap");
    let market = &european.market;
    let request = json!({
        "kind": "european", "type": "call", "forward": market.forward, "strike": european.strike,
        "years": market.years, "rate": market.rate, "vol": market.volatility,
    });
    let value = door(request);
    let greeks = european.greeks;
    let door = |name: &str| value[name].as_f64().unwrap();
    assert_eq!(greeks.delta, door("delta_forward"));
    assert_eq!(greeks.gamma, door("gamma_forward"));
    assert_eq!([greeks.vega, greeks.theta, greeks.rho], ["vega", "theta", "rho"].map(door));
    // Without interest an American option is a European one, and by differences its greeks are Black's.
    let american = option("option.style=american&option.type=cap&curve.rate=0");
    let black = option("option.style=european&option.type=cap&curve.rate=0").greeks;
    let near = |one: f64, other: f64| assert!((one / other - 1.0).abs() < 2e-3, "{one} {other}");
    near(american.greeks.delta, black.delta);
    near(american.greeks.gamma, black.gamma);
    near(american.greeks.vega, black.vega);
    near(american.greeks.theta, black.theta);
    // An average settles on less variance, so that its cap is cheaper and its greeks are of the same sign.
    let average = option("option.type=cap");
    assert!(average.present_value < european.present_value);
    let greeks = average.greeks;
    assert!(greeks.delta > 0.0 && greeks.delta < 1.0 && greeks.gamma > 0.0 && greeks.vega > 0.0);
    assert!(greeks.theta < 0.0 && greeks.rho < 0.0);
}

#[test]
fn a_free_collar_costs_nothing_over_all_months() {
    for style in ["average", "european", "american", "jump"] {
        let collar = option(&format!("option.type=collar&option.style={style}"));
        let floor = collar.floor.unwrap();
        assert!(collar.is_free && floor < 3.25 && floor > 2.0, "{style}: {floor}");
        let cap = option(&format!("option.type=cap&option.style={style}"));
        assert!(
            collar.bill.premium.abs() < 1e-6 * cap.bill.premium,
            "{style}: {}",
            collar.bill.premium
        );
    }
}

/// A cap at 3.57 on 80 % of 857.2 M standard tokens a month: at +50 % the index is 4.87 and pays 1.30 a unit.
#[test]
fn the_bill_with_a_cap_is_the_bill_less_what_it_pays_and_its_premium() {
    let cap = option("");
    assert_eq!((cap.strike, cap.is_free), (3.58, false));
    let (scenario, study) = scenario("");
    let covered = 0.8 * 857.2;
    let total: f64 = cap.bill.premiums.iter().sum();
    assert_eq!(total, cap.bill.premium);
    let month = study.months[0].cases.chosen;
    assert_eq!(month.settlement, dec!(4.87));
    let paid = 12.0 * covered * (4.87 - 3.58);
    let chosen = cap.bill.chosen;
    assert_eq!((chosen.unhedged, chosen.locked), (50_112.0, to_float(study.totals.chosen.locked)));
    assert!((chosen.with_option - (50_112.0 - paid + total)).abs() < 1e-6, "{chosen:?}");
    let mirror = cap.bill.mirror;
    assert!((mirror.with_option - mirror.unhedged - total).abs() < 1e-9);
    assert_eq!(cap.bill.unmoved.unhedged, 33_408.0);
    // The last month's premium is the priced unit over the month's tokens.
    assert!((cap.bill.premiums[11] / (covered * cap.present_value) - 1.0).abs() < 1e-12);
    assert!(
        scenario.lock.share == Default::default() && cap.bill.premiums[0] < cap.bill.premiums[11]
    );
}

#[test]
fn amounts_of_the_bill_are_in_its_own_currency() {
    let yuan = option("contract.tick=0.000001&option.strike=3.6");
    let dollars = option("contract.currency=USD&contract.tick=0.000001&option.strike=0.527859");
    assert!((dollars.present_value * 6.82 / yuan.present_value - 1.0).abs() < 1e-4);
    assert!((dollars.bill.premium / yuan.bill.premium - 1.0).abs() < 1e-4);
}

#[test]
fn a_quoted_price_implies_the_volatility_that_gives_it() {
    let priced = option("option.style=european&risk.option_vol=0.35");
    let quote = (priced.present_value * 1e9).round() / 1e9;
    let implied = option(&format!("option.style=european&option.quote={quote}")).implied.unwrap();
    assert!((implied - 0.35).abs() < 1e-7, "{implied}");
    assert_eq!(option("option.type=spread&option.quote=0.2").implied, None);
}

#[test]
fn the_term_structure_is_the_models_or_what_was_typed() {
    let model = option("risk.index=xing").term_structure;
    assert!(model.windows(2).all(|pair| pair[1] < pair[0]), "{model:?}");
    assert_eq!(option("risk.option_vol=0.3").term_structure, [0.3; 12]);
    let value = option("risk.option_vol=0.3").by_volatility;
    assert!(value.windows(2).all(|pair| pair[1][1] >= pair[0][1]) && value[0] == [0.0, 0.0]);
}

#[test]
fn everything_wrong_is_refused_with_its_key() {
    let pair = |key: &str, name: &str| vec![(key.to_owned(), name.to_owned())];
    let low = "option.type=collar&option.strike=3";
    assert_eq!(refused(low), pair("option.strike", "no_solution"));
    assert_eq!(
        refused(&format!("{low}&option.style=american")),
        pair("option.strike", "no_solution")
    );
    let crossed = "option.type=collar&option.floor=4";
    assert_eq!(refused(crossed), pair("option.floor", "out_of_range"));
    let deep = "option.strike=2&option.quote=1";
    assert_eq!(refused(deep), pair("option.quote", "price_below_intrinsic"));
    assert_eq!(refused("option.quote=9"), pair("option.quote", "price_above_maximum"));
    assert_eq!(refused("option.quote=0"), pair("option.quote", "price_carries_no_volatility"));
    assert_eq!(refused("lock.index=0"), pair("lock.index", "out_of_range"));
    let (scenario, study) = scenario("lock.index=0");
    let of_contract = ContractStudy::run(&scenario, &study).unwrap_err();
    assert_eq!(OptionStudy::run(&scenario, &study).unwrap_err(), of_contract);
}

#[test]
fn shanghais_rules_are_those_of_the_illustration() {
    let (scenario, study) = scenario("option.style=american");
    let option = OptionStudy::run(&scenario, &study).unwrap();
    let rules = SellerRules::of(&scenario, &option).unwrap();
    assert_eq!((rules.limit, rules.margin_rate), (dec!(0.10), dec!(0.12)));
    // The premium may move by 10 % of 3.25, and never falls below one tick.
    let premium = option.present_value;
    assert_eq!(rules.band.lower, dec!(0.01));
    assert!((to_float(rules.band.upper) - (premium + 0.325)).abs() < 0.01, "{rules:?}");
    // 12 % of 3.25 is 0.39, less half of 0.33 out of the money: 0.225, above half of 0.39.
    assert!((to_float(rules.deposit) - (premium + 0.225)).abs() < 1e-9, "{rules:?}");
    let (scenario, study) = crate::scenario("option.type=spread");
    let spread = OptionStudy::run(&scenario, &study).unwrap();
    assert_eq!(SellerRules::of(&scenario, &spread), None);
}

/// Extremes of every key together are priced or refused, and never anything else.
#[test]
fn hostile_entries_are_priced_or_refused() {
    let indexes =
        ["open-weight-index", "vendor-list-price", "flagship", "gpu-hour", "xing", "custom"];
    let kinds = ["cap", "floor", "collar", "spread"];
    let styles = ["average", "european", "american", "jump"];
    let more = [
        "risk.option_vol=0",
        "risk.option_vol=5",
        "curve.rate=-0.5",
        "curve.rate=1",
        "horizon=1",
        "option.strike=0",
        "option.strike=1000000",
        "option.floor=0",
        "lock.share=0",
        "curve.method=carry&curve.convenience=5&horizon=36&contract.tick=0.000000001",
        "option.gpu_price=10000&option.gpu_hours=10000",
        "option.correlation=-1&option.gpu_vol=0",
    ];
    let mut priced = 0;
    for (number, more) in more.iter().enumerate() {
        for index in indexes {
            // Each kind and style with each of the rest, without all of all.
            let (kind, style) = (kinds[number % 4], styles[(number / 4 + priced) % 4]);
            let keys = format!("risk.index={index}&option.type={kind}&option.style={style}&{more}");
            let (scenario, study) = scenario(&keys);
            match OptionStudy::run(&scenario, &study) {
                Ok(option) => {
                    assert!(option.present_value.is_finite() && option.bill.premium.is_finite());
                    assert!(option.greeks.delta.is_finite() && option.greeks.theta.is_finite());
                    priced += 1;
                }
                Err(refusals) => {
                    assert!(refusals.0.iter().all(|one| !one.key.is_empty()), "{keys}: {refusals}");
                }
            }
        }
    }
    assert!(priced > 40, "{priced}");
}
