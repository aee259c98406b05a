//! The five prices of one model, and what a question costs at three.

use jiff::civil::Date;

use super::WordTable;
use crate::chart::mark::{BarSeries, Bars};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::question_cost::{Estimate, five_prices, question_costs};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::price;
use crate::text::story::figure::{table_labels, title};
use crate::text::story::tokens as words;
use crate::text::vendor::model_name;
use crate::text::working::kind_name;

/// The five prices of a model that has all of them.
pub fn five_price_bars(day: Date, language: Language) -> Chart {
    let prices = five_prices(day).map(|(_, prices)| prices).unwrap_or_default();
    let currency = Currency::Usd;
    let names = prices.iter().map(|(kind, _)| words::short_name(*kind, language).to_owned());
    let bars = Bars {
        series: vec![BarSeries {
            meaning: Meaning::Neutral,
            values: prices.iter().map(|(_, price)| to_float(*price)).collect(),
            labels: prices.iter().map(|(_, value)| price(*value, currency, language)).collect(),
        }],
    };
    let axis = ValueAxis::new(move |value| {
        price(from_float(value).unwrap_or_default(), currency, language)
    });
    let panel = Panel::new("", AcrossAxis::Categories(names.collect()), axis).with(bars);
    let title = title(Section::Tokens, language);
    Chart { panel_height: 240.0, ..Chart::new(title, said(day, language), vec![panel]) }
}

/// The model and its five prices in words.
pub fn said(day: Date, language: Language) -> String {
    let Some((listed, prices)) = five_prices(day) else { return String::new() };
    let each = prices.iter().map(|(kind, value)| {
        let value = price(*value, listed.currency, language);
        format!("{}{}{value}", kind_name(*kind, language.words()), language.colon())
    });
    let prices = each.collect::<Vec<_>>().join(language.semicolon());
    let (model, colon) = (model_name(listed.model, language), language.colon());
    format!("{model}{colon}{prices}{}", language.stop())
}

/// The five prices, a row each.
pub(super) fn five_price_table(day: Date, language: Language) -> Table {
    let labels = table_labels(language);
    let prices = five_prices(day).map(|(_, prices)| prices).unwrap_or_default();
    let row = |(kind, value): &(_, _)| Row {
        name: kind_name(*kind, language.words()).to_owned(),
        cells: vec![Cell::plain(price(*value, Currency::Usd, language))],
    };
    Table {
        caption: title(Section::Tokens, language).to_owned(),
        corner: labels.token.to_owned(),
        columns: vec![labels.price.to_owned()],
        rows: prices.iter().map(row).collect(),
        ..Table::default()
    }
}

/// What a text costs as a question at three models.
pub fn question_table(text: &str, story: &Story, language: Language) -> WordTable {
    let labels = words::labels(language);
    let estimate = Estimate::from_data();
    let tokens = estimate.map(|estimate| estimate.tokens(text)).unwrap_or_default();
    let costs = question_costs(tokens, story.study.currency, story.study.as_of);
    let sources = costs.iter().map(|cost| cost.listed.source);
    WordTable {
        caption: labels.models.to_owned(),
        heads: labels.heads.map(str::to_owned).to_vec(),
        rows: costs.iter().map(|cost| words::cost(cost, language).to_vec()).collect(),
        sources: estimate.map(|estimate| estimate.source).into_iter().chain(sources).collect(),
    }
}
