//! The contract in tables and cards.

use super::table::{Cell, Row, Table};
use crate::market::billed_unit::BilledUnit;
use crate::market::contract::Contract;
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::market::specification::{PRESETS, Specification, custom};
use crate::study::contract::price::{ContractStudy, CurveMonth};
use crate::study::contract::units::UnitPrice;
use crate::text::contract::names::token_unit;
use crate::text::contract::specification::{Card, card};
use crate::text::contract::{about, labels, month_name, percent_of};
use crate::text::language::Language;
use crate::text::number::{date, percent_signed, price};

/// Every month's price, and what it holds.
pub fn months(contract: &ContractStudy, language: Language) -> Table {
    let words = labels(language);
    let currency = contract.currency;
    let row = |month: &CurveMonth| {
        let change = to_float(month.price) / to_float(contract.index_today) - 1.0;
        let yearly = |value: f64| signed(value, language);
        let roll = month.roll_yield.map_or("–".to_owned(), yearly);
        let listed = month.last_trading_day.map(|day| date(day, language));
        let cells = [
            price(month.price, currency, language),
            signed(change, language),
            price(month.futures_basis.round_dp(4), currency, language),
            about(month.expected, currency, language),
            yearly(libm::expm1(month.premium)),
            roll,
            listed.unwrap_or_else(|| words.not_listed.to_owned()),
        ];
        Row {
            name: month_name(month, language),
            cells: cells.into_iter().map(Cell::plain).collect(),
        }
    };
    Table {
        caption: words.months.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: [
            words.price,
            words.from_index,
            words.futures_basis,
            words.expected_index,
            words.premium,
            words.roll_yield,
            words.last_trading_day,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: contract.months.iter().map(row).collect(),
    }
}

/// The first line of the bill in the units of different contracts.
pub fn units(currency: Currency, units: &[UnitPrice], language: Language) -> Table {
    let words = labels(language);
    let row = |unit: &UnitPrice| Row {
        name: token_unit(unit.unit.name, language).to_owned(),
        cells: [unit.basis.own, unit.basis.index, unit.basis.basis]
            .map(|value| Cell::plain(price(value.round_dp(4), currency, language)))
            .to_vec(),
    };
    Table {
        caption: words.units.to_owned(),
        corner: words.unit.to_owned(),
        groups: Vec::new(),
        columns: [words.own, words.index, words.basis].map(str::to_owned).to_vec(),
        rows: units.iter().map(row).collect(),
    }
}

/// The cards of all contracts, the reader's own first, which counts what the bill does; its prices are in `currency`.
pub fn cards(
    contract: &Contract,
    unit: BilledUnit,
    currency: Currency,
    language: Language,
) -> Vec<Card> {
    let own = custom(contract, unit);
    let others = PRESETS.iter().filter(|name| **name != own.name);
    let others = others.filter_map(|name| Specification::named(name));
    let all = std::iter::once(own.clone()).chain(others);
    all.map(|one| card(&one, currency, language)).collect()
}

/// A change a year with its sign, to a tenth of a percent.
fn signed(fraction: f64, language: Language) -> String {
    percent_signed(from_float(fraction).unwrap_or_default().round_dp(3), language)
}

/// A yearly yield without a sign for the sentence beside it.
pub fn implied_convenience(contract: &ContractStudy, language: Language) -> String {
    let size = percent_of(contract.implied_convenience, language);
    if contract.implied_convenience < 0.0 {
        signed(contract.implied_convenience, language)
    } else {
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::contract::units;
    use crate::study::figures::Study;
    use crate::study::scenario::Scenario;

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        let scenario = Scenario::default();
        let contract = ContractStudy::run(&scenario, &Study::run(&scenario).unwrap()).unwrap();
        let (currency, priced) = units::units(&scenario).unwrap();
        for language in Language::ALL {
            for table in [months(&contract, language), super::units(currency, &priced, language)] {
                assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            }
            assert_eq!(months(&contract, language).rows.len(), 12);
            assert_eq!(
                cards(&scenario.contract, BilledUnit::Tokens, Currency::Cny, language).len(),
                6
            );
        }
        let last = months(&contract, Language::English).rows.pop().unwrap();
        let cells: Vec<_> = last.cells.into_iter().map(|cell| cell.text).collect();
        let expected = ["¥3.25", "+0.1%", "−¥0.0022", "¥3.087", "+5.3%", "0%", "30 November 2027"];
        assert_eq!(cells, expected);
    }
}
