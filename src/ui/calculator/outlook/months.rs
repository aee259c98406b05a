//! The quantiles of each month in a table, folded.

use leptos::prelude::*;

use crate::study::risk::figures::Both;
use crate::study::risk::summary::Band;
use crate::text::number::{money_about, month};
use crate::text::risk::labels;
use crate::ui::parts::dynamic::piece;
use crate::ui::state::use_state;

/// The table.
#[component]
pub fn Months() -> impl IntoView {
    let state = use_state();
    let table = piece(move || {
        let (simulated, language) = (state.simulation.simulated.read(), state.language.get());
        let (Some((subject, _)), Some(outlook)) = (&simulated.summary, simulated.outlook()) else {
            return ().into_any();
        };
        let words = labels(language);
        let quantiles = || {
            let name = |name: &'static str| view! { <th scope="col" class="number">{name}</th> };
            ["5%", "25%", words.median, "75%", "95%"].map(name)
        };
        let money = |value: f64| money_about(value, outlook.currency);
        let cells = |class: &str, band: &Band| {
            let class = format!("number {class}");
            band.map(|value| view! { <td class=class.clone()>{money(value)}</td> })
        };
        let Both { unhedged, locked } = &outlook.summary.months;
        let budget = outlook.case.budget_by_month();
        let months = subject.months.iter().zip(budget).zip(unhedged).zip(locked);
        let rows = months.map(|(((calendar, budget), unhedged), locked)| {
            view! {
                <tr>
                    <th scope="row">{month(calendar.year, calendar.month, language)}</th>
                    <td class="number">{money(budget)}</td>
                    {cells("unhedged", unhedged)}
                    {cells("locked", locked)}
                </tr>
            }
        });
        view! {
            <table>
                <thead>
                    <tr>
                        <th rowspan="2" scope="col">{words.month}</th>
                        <th rowspan="2" scope="col" class="number">{words.budget_line}</th>
                        <th colspan="5" scope="colgroup" class="number">{words.unhedged}</th>
                        <th colspan="5" scope="colgroup" class="number">{words.locked}</th>
                    </tr>
                    <tr>{quantiles()}{quantiles()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    });
    let label = state.word(|words| words.fan_table);
    view! {
        <details class="outlook-months results" class:is-stale=state.risk_stale()>
            <summary>{label}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=label>{table}</div>
        </details>
    }
}
