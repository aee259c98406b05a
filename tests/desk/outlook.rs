//! What could happen, beside the door: the summary as the worker answers it over the bytes of the page, the table and
//! the figure of the months, and the table of totals, to the last digit or as that number is said.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokenlock::chart::mark::Extents;
use tokenlock::market::exact::{from_float, to_float};
use tokenlock::show::{fan, outlook as shown};
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::summary::{Band, Summary};
use tokenlock::text::language::Language;
use tokenlock::text::number::{money_about, money_short, of_hundred};
use tokenlock::text::outlook::Outlook;
use tokenlock::worker::message::{WorkerAnswer, WorkerQuestion};

use crate::scenario;
use crate::simulated::{answered, door};

/// The default; a provider of GPU-hours; $250,000 a month, half cached, with fees, uncertain use and days.
const CASES: [&str; 4] = [
    "",
    "risk.paths=2000&side=provider&currency=USD&line.1.unit=gpu_hours&line.1.currency=USD&line.1.hours=40646&line.1.hour_price=2.63&contract.lot=730&risk.index=gpu-hour",
    "risk.paths=2000&currency=USD&line.1.model=&line.1.currency=USD&line.1.prices.input=2&line.1.prices.cached=0.1&line.1.prices.output=10&line.1.tokens.input=50000000000&line.1.tokens.cached=50000000000&line.1.tokens.output=14500000000&contract.fee=0.5&risk.usage_vol=0.2&risk.budget=3500000",
    "risk.paths=1000&risk.settlement=last-day&horizon=36&growth=0.02&risk.side=provider&risk.index=flagship&lock.share=0.5",
];

fn summary(keys: &str) -> Summary {
    match answered(keys, WorkerQuestion::Full) {
        WorkerAnswer::Summary(summary) => summary,
        other => panic!("{keys}: {other:?}"),
    }
}

/// The door's five quantiles of each month.
fn quantiles(risk: &Value, side: &str) -> Vec<Band> {
    let months = risk["months"][side].as_array().unwrap();
    let band = |month: &Value| std::array::from_fn(|level| month[level].as_f64().unwrap());
    months.iter().map(band).collect()
}

/// The door's budget, over the months as their bills are today.
fn budgets(risk: &Value, bills: &[f64]) -> Vec<f64> {
    let part = risk["budget"].as_f64().unwrap() / bills.iter().sum::<f64>();
    bills.iter().map(|bill| part * bill).collect()
}

#[test]
fn the_fan_of_months_is_the_doors_in_its_table_and_in_words() {
    for keys in CASES {
        let ((scenario, study), summary, risk) = (scenario(keys), summary(keys), door(keys));
        let [unhedged, locked] = ["unhedged", "locked"].map(|side| quantiles(&risk, side));
        assert_eq!(summary.months.unhedged, unhedged, "{keys}");
        assert_eq!(summary.months.locked, locked, "{keys}");
        assert_ne!(unhedged, locked, "{keys}");
        let case = RiskCase::of(&scenario, &study);
        let bills: Vec<f64> = study.months.iter().map(|month| to_float(month.unmoved)).collect();
        let budgets = budgets(&risk, &bills);
        assert_eq!(case.budget_by_month(), budgets, "{keys}");
        let outlook = Outlook { case: &case, summary: &summary, currency: study.currency };
        let calendar: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
        for language in Language::ALL {
            let rows = shown::months(outlook, &calendar, language).rows;
            assert_eq!(rows.len(), unhedged.len(), "{keys}");
            for (place, row) in rows.iter().enumerate() {
                let amounts = [&[budgets[place]], &unhedged[place][..], &locked[place][..]];
                let said: Vec<String> = amounts
                    .concat()
                    .into_iter()
                    .map(|amount| money_about(amount, study.currency))
                    .collect();
                let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
                assert_eq!(cells, said, "{keys}: {place}");
                // A reader who inspects the month is told its middle and both ends.
                let reading = outlook.month(place, &row.name, language).unwrap();
                for level in [1, 3, 5, 6, 8, 10] {
                    assert!(reading.contains(&said[level]), "{keys}: {} {reading}", said[level]);
                }
            }
        }
    }
}

/// Bands and medians of the figure, by the least and the most of them, and what stands at their ends.
#[test]
fn the_figure_of_the_months_draws_the_doors_fan() {
    for keys in CASES {
        let ((scenario, study), summary, risk) = (scenario(keys), summary(keys), door(keys));
        let case = RiskCase::of(&scenario, &study);
        let outlook = Outlook { case: &case, summary: &summary, currency: study.currency };
        let calendar: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
        let chart = fan::chart(outlook, &calendar, Language::English);
        let marks = &chart.panels[0].marks;
        let covered = |mark: &dyn Fn(&mut Extents)| {
            let mut extents = Extents::default();
            mark(&mut extents);
            (extents.values, extents.bands)
        };
        let drawn: Vec<_> =
            marks.iter().map(|mark| covered(&|extents| mark.stretch(extents))).collect();
        let labels: Vec<&str> = marks.iter().flat_map(|mark| mark.end_labels()).collect();
        for side in ["unhedged", "locked"] {
            let months = quantiles(&risk, side);
            let level = |level: usize| months.iter().map(|month| month[level]).collect::<Vec<_>>();
            for [low, high] in [[0, 4], [2, 2]] {
                let both = [level(low), level(high)];
                let expected = covered(&|extents| both.iter().for_each(|one| extents.cover(one)));
                assert!(drawn.contains(&expected), "{keys} {side} {low}: {expected:?} {drawn:?}");
            }
            let last = months.last().unwrap();
            for level in [0, 2, 4] {
                let amount: Decimal = from_float(last[level]).unwrap();
                let said = money_short(amount, study.currency, Language::English);
                let stands = labels.iter().any(|label| label.ends_with(&format!(" {said}")));
                assert!(stands, "{keys} {side} {said}: {labels:?}");
            }
        }
    }
}

#[test]
fn totals_and_what_is_said_with_them_are_the_doors() {
    for keys in CASES {
        let ((scenario, study), summary, risk) = (scenario(keys), summary(keys), door(keys));
        let [none, strip] = [0, 1].map(|place| &risk["strategies"][place]);
        let totals = [&summary.totals.unhedged, &summary.totals.locked];
        let errors = [&summary.errors.totals.unhedged, &summary.errors.totals.locked];
        for ((told, total), error) in [none, strip].into_iter().zip(totals).zip(errors) {
            for (name, value, error) in [
                ("mean", total.mean, error.mean),
                ("low", total.low, error.low),
                ("median", total.median, error.median),
                ("high", total.high, error.high),
            ] {
                assert_eq!(told[name], json!({ "value": value, "error": error }), "{keys} {name}");
            }
            let chance = json!({ "value": total.over_budget, "error": total.over_budget_error });
            assert_eq!(told["overrun"]["chance"], chance, "{keys}");
        }
        let regret = json!({ "value": summary.regret, "error": summary.errors.regret });
        assert_eq!(strip["regret"]["chance"], regret, "{keys}");
        let cost = summary.mean_cost;
        let cost = json!({ "value": cost.value, "error": cost.standard_error });
        assert_eq!(strip["cost_of_certainty"], cost, "{keys}");
        assert_eq!(strip["variance"]["effectiveness"], json!(summary.effectiveness), "{keys}");
        assert_eq!(risk["own_vol"], summary.own_volatility, "{keys}");
        assert_eq!(risk["futures"], json!(summary.futures), "{keys}");
        assert_eq!(risk["paths"], summary.paths, "{keys}");
        let case = RiskCase::of(&scenario, &study);
        let outlook = Outlook { case: &case, summary: &summary, currency: study.currency };
        let value = |told: &Value| told["value"].as_f64().unwrap();
        for language in Language::ALL {
            let mut rows = shown::totals(outlook, language).rows.into_iter();
            let over = |told: &Value| of_hundred(value(&told["overrun"]["chance"]), language);
            let mut shown = |said: [String; 2]| {
                let cells: Vec<String> =
                    rows.next().unwrap().cells.into_iter().map(|cell| cell.text).collect();
                assert_eq!(cells, said, "{keys}");
            };
            shown([none, strip].map(over));
            let names = ["mean", "median", "high", "low"].into_iter();
            for name in names.skip(usize::from(risk["lead"] == "median")) {
                shown([none, strip].map(|told| money_about(value(&told[name]), study.currency)));
            }
            assert!(rows.next().is_none(), "{keys}");
        }
    }
}
