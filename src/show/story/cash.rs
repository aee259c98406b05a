//! The margin account as a tank that drains and is filled again, the cash behind it, and its ledger.

use rust_decimal::Decimal;

use super::draw::money;
use crate::chart::mark::{Area, Rule, StepLine};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel};
use crate::hedge::margin_account::AccountDay;
use crate::market::exact::to_float;
use crate::show::table::{Cell, Row, Table};
use crate::study::path_account::{Booking, LedgerLine};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, money_short};
use crate::text::sentence::plain_text;
use crate::text::story::figure::title;
use crate::text::story::{self as words, labels, ledger_day, name_of_day};

/// The account by day over the line below which it is called, and the cash put in so far.
pub fn account(story: &Story, language: Language) -> Chart {
    let labels = labels(language);
    let days = story.account().map(|account| account.history.days.as_slice());
    let days = days.unwrap_or_default();
    let series = |value: fn(&AccountDay) -> Decimal| -> Vec<f64> {
        days.iter().map(|day| to_float(value(day))).collect()
    };
    let across = || {
        let names = days.iter().map(|day| name_of_day(&story.study, day.day, language));
        AcrossAxis::Months(names.collect())
    };
    let axis = || money(story, language).with_caption("");
    let balance = series(|day| day.balance);
    let tank = Panel::new(labels.account, across(), axis())
        .with(Area::from_zero(Meaning::Locked, balance.clone()))
        .with(
            StepLine::new(Meaning::Budget, series(|day| day.maintenance))
                .labelled(labels.maintenance),
        )
        .with(StepLine { is_median: true, ..StepLine::new(Meaning::Locked, balance) });
    let ready = money_short(story.ready, story.study.currency, language);
    let cash = Panel::new(labels.cash, across(), axis())
        .with(Rule {
            meaning: Meaning::Budget,
            value: to_float(story.ready),
            label: format!("{} {ready}", labels.ready),
        })
        .with(StepLine::new(Meaning::Neutral, series(|day| day.cash)));
    let summary = plain_text(&words::cash(story, language));
    Chart {
        shares_values: false,
        panel_height: 300.0,
        ..Chart::new(title(Section::Cash, language), summary, vec![tank, cash])
    }
}

/// Entry, calls and settlements, one line each; no row where there is no account.
pub fn ledger(story: &Story, language: Language) -> Table {
    let labels = labels(language);
    let said = |value| money_said(value, story.study.currency, language);
    let row = |line: &LedgerLine| {
        let day = ledger_day(&story.study, line.day, language);
        let (what, gain) = match line.booking {
            Booking::Entry => (labels.entry, String::new()),
            Booking::Call => (labels.call, String::new()),
            Booking::Settlement { gain, .. } => (labels.settles, said(gain)),
        };
        let cells = [said(line.paid_in), said(line.cash), gain].map(Cell::plain);
        Row { name: format!("{day}{}{what}", language.colon()), cells: cells.to_vec() }
    };
    let lines = story.account().map(|account| account.ledger.as_slice());
    Table {
        caption: labels.ledger.to_owned(),
        corner: labels.day.to_owned(),
        columns: [labels.paid_in, labels.so_far, labels.gain_of_month].map(str::to_owned).to_vec(),
        rows: lines.unwrap_or_default().iter().map(row).collect(),
        ..Table::default()
    }
}
