//! The orders of a lock beside the door: what the view of liquidity shows of a link is what `evaluate` answers of it,
//! to the last digit or as that number is said.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokenlock::hedge::liquidity::TradeCost;
use tokenlock::market::exact::to_float;
use tokenlock::market::quantity::Quantity;
use tokenlock::show::liquidity as shown;
use tokenlock::show::table::Row;
use tokenlock::study::liquidity::trade::{LiquidityStudy, Way};
use tokenlock::text::contract::percent_of;
use tokenlock::text::language::Language;
use tokenlock::text::liquidity::{Trading, labels};
use tokenlock::text::number::{count, money_about};
use tokenlock::text::sentence::plain_text;

use crate::of_the_door::{answer, number};
use crate::scenario;

/// The default; a provider of GPU-hours; $250,000 a month with a limit and some months settled; in haste.
const CASES: [&str; 4] = [
    "risk.paths=0",
    "risk.paths=0&side=provider&currency=USD&line.1.unit=gpu_hours&line.1.currency=USD&line.1.hours=40646&line.1.hour_price=2.63&contract.lot=730&risk.index=gpu-hour&trade.limit=40",
    "risk.paths=0&currency=USD&line.1.model=&line.1.currency=USD&line.1.prices.input=2&line.1.prices.cached=0.1&line.1.prices.output=10&line.1.tokens.input=50000000000&line.1.tokens.cached=50000000000&line.1.tokens.output=14500000000&growth=0.02&contract.fee=0.5&trade.limit=60000&trade.volume=4000&trade.back_volume=2000&trade.leave_after=3",
    "risk.paths=0&trade.leave_days=1&trade.volume=100&trade.leave_after=12&risk.option_vol=0.7",
];

/// What the view says of one way, and what the door says of it.
fn same_way(way: &Way, told: &Value, keys: &str) {
    assert_eq!(way.lots.normalize(), number(&told["lots"]), "{keys}");
    assert_eq!(json!(way.days), told["days"], "{keys}");
    assert_eq!(json!(way.months_beyond), told["months_beyond"], "{keys}");
    for (value, name) in [
        (way.value, "value"),
        (way.half_spread, "half_spread"),
        (way.impact, "impact"),
        (way.fees, "fees"),
        (way.total(), "total"),
        (way.share(), "share"),
    ] {
        assert_eq!(Some(value), told[name].as_f64(), "{keys} {name}");
    }
}

#[test]
fn the_orders_of_a_lock_are_the_doors() {
    for keys in CASES {
        let (scenario, study) = scenario(keys);
        let found = LiquidityStudy::run(&scenario, &study).unwrap();
        let told = &answer(keys)["liquidity"];
        same_way(&found.enter, &told["enter"], keys);
        same_way(&found.leave, &told["leave"], keys);
        let cost = |cost: &TradeCost| {
            json!({
                "days": cost.days, "participation": cost.participation,
                "half_spread": cost.half_spread, "impact": cost.impact,
                "is_beyond_market": cost.is_beyond_market,
            })
        };
        let months = found.months.iter().map(|trade| {
            json!({
                "year": trade.calendar.year, "month": trade.calendar.month,
                "lots": trade.lots.normalize().to_string(), "fee": trade.fee,
                "relative_spread": trade.spread, "enter": cost(&trade.enter),
                "leave": trade.leave.as_ref().map(cost),
            })
        });
        assert_eq!(told["months"], json!(months.collect::<Vec<_>>()), "{keys}");
        // The limit is the scenario's, and above it stand those months of the study that have more lots.
        assert_eq!(told["limit"], json!(scenario.trade.limit()), "{keys}");
        let above = study
            .months
            .iter()
            .filter(|month| found.limit.is_some_and(|limit| month.lots > Decimal::from(limit)));
        let above = above.map(|month| {
            json!({
                "year": month.calendar.year, "month": month.calendar.month,
                "lots": month.lots.normalize().to_string(),
            })
        });
        let above: Vec<Value> = above.collect();
        assert_eq!(above.len(), found.over_limit.len(), "{keys}");
        assert_eq!(told["over_limit"], json!(above), "{keys}");
    }
}

/// Every cell of both tables, and the sentences above them, say the door's numbers.
#[test]
fn tables_and_answer_of_the_orders_say_the_doors_numbers() {
    for keys in CASES {
        let (scenario, study) = scenario(keys);
        let found = LiquidityStudy::run(&scenario, &study).unwrap();
        let after = scenario.trade.leave_after();
        let participation = to_float(scenario.trade.participation.get());
        let trading = Trading { study: &found, currency: study.currency, after, participation };
        let told = &answer(keys)["liquidity"];
        let money = |value: f64| money_about(value, study.currency);
        let float = |value: &Value| value.as_f64().unwrap();
        for language in Language::ALL {
            let part = |value: f64| percent_of(value, language);
            let lots = |value: &Value| count(number(value), language);
            let bill = to_float(study.unmoved);
            let of_way = |way: &Value| {
                let parts = ["half_spread", "impact", "fees", "total"];
                let [half, impact, fees, total] = parts.map(|name| money(float(&way[name])));
                let value = money(float(&way["value"]));
                let of_bill = part(float(&way["total"]) / bill);
                let days = way["days"].to_string();
                [
                    lots(&way["lots"]),
                    value,
                    days,
                    half,
                    impact,
                    fees,
                    total,
                    part(float(&way["share"])),
                    of_bill,
                ]
            };
            let [enter, leave] = ["enter", "leave"].map(|name| of_way(&told[name]));
            let cells = |row: Row| row.cells.into_iter().map(|cell| cell.text).collect::<Vec<_>>();
            let rows = shown::ways(trading, &study, language).rows.into_iter().map(cells);
            let both: Vec<_> = enter
                .iter()
                .zip(&leave)
                .map(|(one, other)| vec![one.clone(), other.clone()])
                .collect();
            assert_eq!(rows.collect::<Vec<_>>(), both, "{keys}");
            let settled = labels(language).settled;
            let months = told["months"].as_array().unwrap().iter().map(|month| {
                let cost = |cost: &Value| {
                    let sum = float(&cost["half_spread"]) + float(&cost["impact"]);
                    money(sum + float(&month["fee"]))
                };
                let left = |say: &dyn Fn(&Value) -> String| {
                    let leave = &month["leave"];
                    if leave.is_null() { settled.to_owned() } else { say(leave) }
                };
                let volume = |cost: &Value| part(float(&cost["participation"]));
                vec![
                    lots(&month["lots"]),
                    part(float(&month["relative_spread"])),
                    month["enter"]["days"].to_string(),
                    volume(&month["enter"]),
                    cost(&month["enter"]),
                    left(&volume),
                    left(&cost),
                ]
            });
            let rows = shown::months(trading, language).rows.into_iter().map(cells);
            assert_eq!(rows.collect::<Vec<_>>(), months.collect::<Vec<_>>(), "{keys}");
            let answer = plain_text(&trading.answer(language));
            let has_left = float(&told["leave"]["total"]) > 0.0;
            for way in [&enter].into_iter().chain(has_left.then_some(&leave)) {
                for said in [&way[0], &way[2], &way[6], &way[7]] {
                    assert!(answer.contains(said.as_str()), "{keys} {said}: {answer}");
                }
            }
            if let Some(breach) = told["over_limit"].get(0) {
                let over = [
                    lots(&breach["lots"]),
                    count(told["limit"].as_u64().unwrap().into(), language),
                ];
                assert!(over.iter().all(|said| answer.contains(said)), "{keys} {over:?}: {answer}");
            }
        }
    }
}

/// Each point of the curve of haste is what the door says of leaving in its number of days.
#[test]
fn leaving_in_other_days_is_what_the_door_says_of_them() {
    for keys in &CASES[..3] {
        let (scenario, study) = scenario(keys);
        let found = LiquidityStudy::run(&scenario, &study).unwrap();
        for way in [&found.by_days[0], &found.by_days[7], found.by_days.last().unwrap()] {
            let told = answer(&format!("{keys}&trade.leave_days={}", way.days));
            same_way(way, &told["liquidity"]["leave"], keys);
        }
    }
}

#[test]
fn nothing_locked_is_no_order_and_what_cannot_be_traded_is_refused_by_the_door_too() {
    assert!(answer("risk.paths=0&lock.share=0")["liquidity"].is_null());
    let told = answer("risk.paths=0&trade.participation=0.0001&trade.volume=0.5");
    assert_eq!(told["liquidity"]["errors"][0]["field"], "trade.participation");
    assert!(told["study"].is_object());
}
