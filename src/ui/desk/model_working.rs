//! The working of a model's number, step by step.

use leptos::prelude::*;

use crate::show::model_working::ShownWorking;
use crate::text::language::Language;
use crate::text::option::labels;

/// The steps in a table, with the source beneath it.
pub fn model_working(working: ShownWorking, language: Language) -> AnyView {
    let words = labels(language);
    let step = |[symbol, formula, value]: [String; 3]| {
        view! {
            <tr>
                <td class="symbol">{symbol}</td>
                <td class="formula-step">{formula}</td>
                <td class="number">{value}</td>
            </tr>
        }
    };
    let heading =
        (!working.heading.is_empty()).then(|| view! { <h3>{working.heading.clone()}</h3> });
    let steps = working.steps.into_iter().map(step).collect_view();
    let name = format!("{} {}", words.working, working.heading);
    view! {
        <div class="working">
            {heading}
            <div class="table-scroll" tabindex="0" role="region" aria-label=name.clone()>
                <table>
                    <caption class="visually-hidden">{name.clone()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.symbol}</th>
                            <th scope="col">{words.formula}</th>
                            <th scope="col" class="number">{words.number}</th>
                        </tr>
                    </thead>
                    <tbody>{steps}</tbody>
                </table>
            </div>
            <p class="source">{words.source} {language.colon()} <span lang="en">{working.source}</span></p>
        </div>
    }
    .into_any()
}
