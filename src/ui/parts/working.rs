//! The working of one figure, as a reader sees it.

use leptos::prelude::*;

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::risk::working::SimulatedWorking;
use crate::study::working::{FigureWorking, WorkingInput};
use crate::text::formula::{formula_text, input_symbol};
use crate::text::language::Language;
use crate::text::working::{figure_name, input_name, simulated, source_name, value_text};

/// The formula, the inputs by name with value and source, and the result.
#[component]
pub fn WorkingView(
    /// What is shown.
    working: FigureWorking,
    /// Which case or month it is of, in words.
    of: String,
    /// In which language.
    language: Language,
) -> impl IntoView {
    let name = figure_name(working.figure, language.words_for(working.side, working.unit));
    let value = value_text(working.value, language);
    let formula = view! { <p class="formula">{formula_text(&working.formula, language)}</p> };
    let inputs = inputs_table(
        &working.inputs,
        format!("{name}, {of}"),
        (working.side, working.unit),
        language,
    );
    view! {
        <section class="working">
            <h3>{name} ", " {of} " = " <span class="number">{value}</span></h3>
            {formula}
            {inputs}
        </section>
    }
}

/// The same of a simulated figure, with what it counts and how much was simulated.
#[component]
pub fn SimulatedWorkingView(
    /// What is shown.
    working: SimulatedWorking,
    /// In which language.
    language: Language,
) -> impl IntoView {
    let name = simulated::figure_name(working.figure, working.side, language);
    let value = simulated::simulated_value(working.value, language);
    let formula = working.formula.as_ref().map(|formula| formula_text(formula, language));
    let formula = formula.map(|formula| view! { <p class="formula">{formula}</p> });
    let simulation = simulated::simulation_text(&working, language);
    let simulation = simulation.map(|simulation| view! { <p class="note">{simulation}</p> });
    let inputs =
        inputs_table(&working.inputs, name.clone(), (working.side, working.unit), language);
    view! {
        <section class="working">
            <h3>{name} " = " <span class="number">{value}</span></h3>
            <p>{simulated::definition(working.figure, working.side, language)}</p>
            {formula}
            {simulation}
            {inputs}
        </section>
    }
}

/// The inputs of a working in a table.
fn inputs_table(
    inputs: &[WorkingInput],
    of: String,
    (side, unit): (Side, BilledUnit),
    language: Language,
) -> AnyView {
    let words = language.words();
    let row = |input: &WorkingInput| {
        view! {
            <tr>
                <td class="symbol">{input_symbol(input, language)}</td>
                <td>{input_name(input, side, unit, language)}</td>
                <td class="number">{value_text(input.value, language)}</td>
                <td class="source">{source_name(input.source, language)}</td>
            </tr>
        }
    };
    let rows = inputs.iter().map(row).collect_view();
    let name = format!("{} {of}", words.show_working_of);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=name.clone()>
            <table>
                <caption class="visually-hidden">{name.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="visually-hidden">{words.formula}</span></th>
                        <th scope="col">{words.what}</th>
                        <th scope="col" class="number">{words.value}</th>
                        <th scope="col">{words.where_from}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
