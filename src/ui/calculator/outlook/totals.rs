//! The totals of the simulated futures, without and with the lock.

use leptos::prelude::*;

use crate::hedge::strategy::setting::Side;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Total;
use crate::text::number::{money_about, of_hundred};
use crate::text::risk::labels;
use crate::ui::parts::dynamic::piece;
use crate::ui::state::use_state;

/// A small table of totals.
#[component]
pub fn Totals() -> impl IntoView {
    let state = use_state();
    let table = piece(move || {
        let (simulated, language) = (state.simulation.simulated.read(), state.language.get());
        let Some(outlook) = simulated.outlook() else { return ().into_any() };
        let words = labels(language);
        let Both { unhedged, locked } = &outlook.summary.totals;
        let row = |name: &'static str, value: &dyn Fn(&Total) -> String| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="number unhedged">{value(unhedged)}</td>
                    <td class="number locked">{value(locked)}</td>
                </tr>
            }
        };
        let money = |value: f64| money_about(value, outlook.currency);
        let over = match outlook.case.side() {
            Side::Buyer => words.over_budget,
            Side::Provider => words.short_of_budget,
        };
        // A mean that few paths carry would mislead.
        let mean =
            (!outlook.leads_with_median()).then(|| row(words.mean, &|total| money(total.mean)));
        view! {
            <table id="outlook-figures">
                <thead>
                    <tr>
                        <th scope="col">{words.outcome}</th>
                        <th scope="col" class="number">{words.unhedged}</th>
                        <th scope="col" class="number">{words.locked}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(over, &|total| of_hundred(total.over_budget, language))}
                    {mean}
                    {row(words.median, &|total| money(total.median))}
                    {row(words.quantile_high, &|total| money(total.high))}
                    {row(words.quantile_low, &|total| money(total.low))}
                </tbody>
            </table>
        }
        .into_any()
    });
    view! {
        <div class="outlook-figures results" class:is-stale=state.risk_stale()>{table}</div>
    }
}
