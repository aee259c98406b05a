//! An index by hand as a table: each provider's way into it.

use super::table::{Cell, Row, Table};
use crate::market::quantity::Quantity;
use crate::study::provider_index::{IndexedProvider, ProviderIndex};
use crate::text::contract::{about, percent_of};
use crate::text::language::Language;
use crate::text::number::{count, price};
use crate::text::provider_index::{labels, price as of_price};

/// What each provider adds to the index, and their sum.
pub fn working(index: &ProviderIndex, language: Language) -> Table {
    let words = labels(language);
    let money = |value: f64| about(value, index.currency, language);
    let row = |provider: &IndexedProvider| {
        let entry = &provider.entry;
        let cells = [
            price(entry.price.get(), index.currency, language),
            count(entry.score.get().normalize(), language),
            money(provider.adjusted),
            percent_of(provider.share, language),
            percent_of(provider.weight, language),
            money(provider.weight * provider.adjusted),
        ];
        Row { name: entry.name.clone(), cells: cells.map(Cell::plain).to_vec() }
    };
    let none = || "–".to_owned();
    let [all, whole] =
        [|provider: &IndexedProvider| provider.share, |provider: &IndexedProvider| provider.weight]
            .map(|part| percent_of(index.providers.iter().map(part).sum(), language));
    let sum = [none(), none(), none(), all, whole, money(index.value)];
    let mut rows: Vec<Row> = index.providers.iter().map(row).collect();
    rows.push(Row { name: words.sum.to_owned(), cells: sum.map(Cell::plain).to_vec() });
    Table {
        caption: words.working.to_owned(),
        corner: words.provider.to_owned(),
        groups: Vec::new(),
        columns: [
            of_price(index.unit, language),
            words.score,
            words.adjusted,
            words.share,
            words.weight,
            words.adds,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}
