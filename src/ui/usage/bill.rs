//! An export as its reader sees it before it becomes the bill: its months, models and prices.

use leptos::prelude::*;

use super::label;
use super::report::{file_report, more_lines};
use super::taking::taking;
use crate::show::usage::{models, prices};
use crate::study::usage_report::{ReportedBill, ReportedMonth, UsageReport};
use crate::text::history::{format_name, labels, month_option, month_summary};
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::parts::fold::fold;
use crate::ui::parts::table::table;
use crate::ui::session::Session;

/// What a reader chooses of an export.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// The export.
    pub report: StoredValue<UsageReport>,
    /// The month, counted from 0.
    pub month: RwSignal<usize>,
    /// Whether the bill is at list prices where these reproduce the cost.
    pub is_at_list: RwSignal<bool>,
}

impl Chosen {
    /// Something of the month that is chosen.
    pub fn of_month<T>(self, read: impl FnOnce(&ReportedMonth) -> T) -> Option<T> {
        let place = self.month.get();
        self.report.with_value(|report| report.months.get(place).map(read))
    }

    /// The bill that is chosen, and whether it is at list prices: where these reproduce nothing, it is not.
    pub fn bill(self) -> Option<(ReportedBill, bool)> {
        let is_at_list = self.is_at_list.get();
        self.of_month(|month| {
            let is_at_list = is_at_list && month.at_list.at_list > 0;
            let bill = if is_at_list { &month.at_list } else { &month.at_cost };
            (bill.clone(), is_at_list)
        })
    }
}

/// The report on an export, and the way to make it the bill.
pub fn bill_of_export(session: Session, report: UsageReport) -> AnyView {
    let usual = report.usual_month();
    let (dropped, problems) = (report.dropped_columns.clone(), report.problems.clone());
    let (not_listed, months) = (report.problems_not_listed, report.months.len());
    let format = report.format.clone();
    let chosen = Chosen {
        report: StoredValue::new(report),
        month: RwSignal::new(usual),
        is_at_list: RwSignal::new(false),
    };
    let heading = text(move || format_name(&format, session.language.get()));
    let summary = text(move || {
        let language = session.language.get();
        chosen.of_month(|month| month_summary(month, language)).unwrap_or_default()
    });
    let model_table = piece(move || {
        let language = session.language.get();
        let shown = chosen.of_month(|month| (models(month, language), month.lines_not_shown));
        let shown = shown.map(|(shown, not_shown)| {
            view! {
                <div class="table-scroll">{table(shown, None)}</div>
                {more_lines(session, not_shown)}
            }
        });
        shown.into_any()
    });
    let price_table = move || {
        let shown = piece(move || {
            let language = session.language.get();
            let shown = chosen.of_month(|month| prices(month, language));
            shown.map(|shown| table(shown, None)).into_any()
        });
        view! {
            <p class="note">{label(session, |words| words.prices_note)}</p>
            <div class="table-scroll">{shown}</div>
        }
        .into_any()
    };
    let price_heading = view! { <span>{label(session, |words| words.prices)}</span> }.into_any();
    view! {
        <div class="export">
            <h4>{heading}</h4>
            {(months > 1).then(|| month_select(session, chosen, months))}
            <p class="export-summary">{summary}</p>
            {notes(session, chosen)}
            {taking(session, chosen)}
            {model_table}
            {fold(None, "export-prices", flag(|| false), price_heading, price_table)}
            {file_report(session, dropped, problems, not_listed)}
        </div>
    }
    .into_any()
}

/// The months of the export, to choose one.
fn month_select(session: Session, chosen: Chosen, months: usize) -> AnyView {
    let options = derived(move || {
        let language = session.language.get();
        let option = |place: usize| {
            let label = chosen.report.with_value(|report| {
                report.months.get(place).map(|month| month_option(month, language))
            });
            let (value, label) = (place.to_string(), label.unwrap_or_default());
            SelectOption { value, label, group: String::new() }
        };
        (0..months).map(option).collect::<Vec<_>>()
    });
    let shown = derived(move || chosen.month.get().to_string());
    let choose = move |value: String| {
        if let Ok(place) = value.parse() {
            chosen.month.set(place);
        }
    };
    let (id, asked) = (session.id("export-month"), label(session, |words| words.month));
    select(id, asked, options, shown, Callback::new(choose))
}

/// What the reader has to know of the month: that it is not whole, or that the file tells half of it.
fn notes(session: Session, chosen: Chosen) -> AnyView {
    let shown = piece(move || {
        let words = labels(session.language.get());
        let said = chosen.of_month(|month| {
            let has_tokens = month.lines.iter().any(|line| line.tokens.iter().any(Option::is_some));
            let has_cost = !month.costs.is_empty();
            let said = [
                (!month.is_whole).then_some(words.partial),
                (has_tokens && !has_cost).then_some(words.no_cost),
                (has_cost && !has_tokens).then_some(words.no_tokens),
            ];
            let note = |said: &'static str| view! { <p class="note">{said}</p> };
            said.into_iter().flatten().map(note).collect_view()
        });
        said.into_any()
    });
    view! { {shown} }.into_any()
}
