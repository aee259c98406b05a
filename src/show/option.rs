//! The option in tables.

use rust_decimal::Decimal;

use super::model_working::ShownWorking;
use super::table::{Cell, Row, Table};
use crate::market::exact::{from_float, to_float};
use crate::pricing::working::Working;
use crate::study::figures::Case;
use crate::study::option::bill::Outcome;
use crate::study::option::price::OptionStudy;
use crate::study::option::seller::SellerRules;
use crate::study::option::structure::OptionContract;
use crate::text::answer::case_title;
use crate::text::contract::{about, month_name, percent_of};
use crate::text::language::Language;
use crate::text::number::{count, money, money_whole, percent, price};
use crate::text::option::{PricedOption, labels};

/// A row of one cell.
fn row(name: &str, text: String) -> Row {
    Row { name: name.to_owned(), cells: vec![Cell::plain(text)] }
}

/// A table whose rows are named under what the page calls a thing.
fn table(caption: &str, columns: Vec<String>, rows: Vec<Row>, language: Language) -> Table {
    let (caption, corner) = (caption.to_owned(), language.words().what.to_owned());
    Table { caption, corner, groups: Vec::new(), columns, rows }
}

/// The value of a unit and its sensitivities.
pub fn value(option: &OptionStudy, language: Language) -> Table {
    let words = labels(language);
    let money = |value: f64| about(value, option.currency(), language);
    let greeks = option.greeks;
    let used = option.market.volatility_of(option.structure.style());
    let mut rows = vec![
        row(words.present_value, money(option.present_value)),
        row(words.of_futures, percent_of(option.present_value / option.market.forward, language)),
        row(words.volatility_used, percent_of(used, language)),
    ];
    if let Some(implied) = option.implied {
        rows.push(row(words.implied, percent_of(implied, language)));
    }
    rows.extend([
        row(words.delta, number(greeks.delta, language)),
        row(words.gamma, number(greeks.gamma, language)),
        row(words.vega, money(greeks.vega / 100.0)),
        row(words.theta, money(greeks.theta / 365.0)),
        row(words.rho, money(greeks.rho / 100.0)),
    ]);
    table(words.value, vec![words.number.to_owned()], rows, language)
}

/// A bare number to four significant digits.
fn number(value: f64, language: Language) -> String {
    let exact = from_float(value).unwrap_or_default();
    count(exact.round_sf(4).unwrap_or(exact).normalize(), language)
}

/// The bill's totals: without a hedge, with the futures and with the option.
pub fn bill(of: PricedOption<'_>, language: Language) -> Table {
    let words = labels(language);
    let money = |value: f64| money_whole(value, of.study.currency);
    let outcome = |name: String, outcome: &Outcome| Row {
        name,
        cells: vec![
            Cell::unhedged(money(outcome.unhedged)),
            Cell::locked(money(outcome.locked)),
            Cell::plain(money(outcome.with_option)),
        ],
    };
    let title = |case: Case| {
        let change = of.study.totals.get(case).change;
        case_title(change, case == Case::Mirror, language)
    };
    let effect = &of.option.bill;
    let premium = Row {
        name: words.premium.to_owned(),
        cells: ["–".to_owned(), "–".to_owned(), money(effect.premium)].map(Cell::plain).to_vec(),
    };
    let rows = vec![
        outcome(words.prices_stay.to_owned(), &effect.unmoved),
        outcome(title(Case::Chosen), &effect.chosen),
        outcome(title(Case::Mirror), &effect.mirror),
        premium,
    ];
    let columns = [words.unhedged, words.locked, words.with_option].map(str::to_owned).to_vec();
    table(words.bill, columns, rows, language)
}

/// Each month's price, volatility and premium.
pub fn months(of: PricedOption<'_>, language: Language) -> Table {
    let words = labels(language);
    let option = of.option;
    let months = option.contract.months.iter().zip(&option.term_structure);
    let months = months.zip(&option.bill.premiums).map(|((month, volatility), premium)| Row {
        name: month_name(month, language),
        cells: [
            price(month.price, option.currency(), language),
            percent_of(*volatility, language),
            money(from_float(*premium).unwrap_or_default(), of.study.currency, language),
        ]
        .map(Cell::plain)
        .to_vec(),
    });
    let columns = [words.futures_price, words.volatility_used, words.premium_of_month];
    let shown =
        table(words.months, columns.map(str::to_owned).to_vec(), months.collect(), language);
    Table { corner: words.month.to_owned(), ..shown }
}

/// What Shanghai's rules would ask of a seller.
pub fn seller(option: &OptionStudy, rules: &SellerRules, language: Language) -> Table {
    let words = labels(language);
    let money = |value: Decimal| price(value, option.currency(), language);
    let rows = vec![
        row(words.limit, format!("±{}", percent(rules.limit, language))),
        row(words.margin_rate, percent(rules.margin_rate, language)),
        row(words.lowest_premium, money(rules.band.lower)),
        row(words.highest_premium, money(rules.band.upper)),
        row(words.deposit, about(to_float(rules.deposit), option.currency(), language)),
    ];
    table(words.seller, vec![words.number.to_owned()], rows, language)
}

/// The workings of all parts.
pub fn workings(option: &OptionStudy, language: Language) -> Vec<ShownWorking> {
    let words = labels(language);
    let numbers: Vec<f64> = match &option.structure {
        OptionContract::Options(_, parts) => parts.iter().map(|part| part.number).collect(),
        OptionContract::Spread(..) => vec![1.0],
    };
    let heading = |number: f64| match option.workings.len() {
        0 | 1 => String::new(),
        _ if number < 0.0 => words.part_sold.to_owned(),
        _ => words.part_bought.to_owned(),
    };
    let shown = |(working, number): (&Working, &f64)| {
        ShownWorking::of(working, heading(*number), option.currency(), language)
    };
    option.workings.iter().zip(&numbers).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::figures::Study;
    use crate::study::link;

    #[test]
    fn every_row_has_a_cell_for_every_column_and_the_working_ends_in_the_value() {
        for keys in [
            "",
            "&option.type=collar",
            "&option.type=floor&option.quote=0.2",
            "&option.type=spread",
        ] {
            let scenario = link::read(&format!("v=1&as_of=2026-11-22{keys}")).scenario;
            let study = Study::run(&scenario).unwrap();
            let option = OptionStudy::run(&scenario, &study).unwrap();
            let of = PricedOption { scenario: &scenario, study: &study, option: &option };
            for language in Language::ALL {
                let mut tables =
                    vec![value(&option, language), bill(of, language), months(of, language)];
                let rules = SellerRules::of(&scenario, &option);
                tables.extend(rules.map(|rules| seller(&option, &rules, language)));
                for table in tables {
                    assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
                }
                let workings = workings(&option, language);
                assert_eq!(workings.len(), option.workings.len());
                assert_eq!(workings.len() > 1, workings.iter().all(|one| !one.heading.is_empty()));
            }
            let parts = option.workings.iter().filter_map(Working::result);
            let parts: Vec<f64> = parts.collect();
            let sum = parts[0] - parts.get(1).copied().unwrap_or(0.0);
            assert_eq!(sum, option.present_value, "{keys}");
        }
    }
}
