//! The working of one figure, as a reader sees it.

use leptos::prelude::*;

use crate::study::working::{Input, Working};
use crate::text::language::Language;
use crate::text::working::{figure_name, input_name, source_name, value_text};

/// The formula, the inputs by name with value and source, and the result.
#[component]
pub fn WorkingView(
    /// What is shown.
    working: Working,
    /// Which case or month it is of, in words.
    of: String,
    /// In which language.
    language: Language,
) -> impl IntoView {
    let words = language.words();
    let name = figure_name(working.figure, words);
    let row = |input: &Input| {
        view! {
            <tr>
                <td class="symbol">{input.symbol}</td>
                <td>{input_name(input, language)}</td>
                <td class="number">{value_text(input.value, language)}</td>
                <td class="source">{source_name(input.source, language)}</td>
            </tr>
        }
    };
    let rows = working.inputs.iter().map(row).collect_view();
    view! {
        <section class="working">
            <h3>{name} ", " {of.clone()} " = " <span class="number">{value_text(working.value, language)}</span></h3>
            <p class="formula">{working.formula}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=format!("{} {name}, {of}", words.show_working_of)>
                <table>
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
        </section>
    }
}
