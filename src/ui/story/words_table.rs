//! A table of words on the page, with its sources in a fold.

use leptos::prelude::*;

use crate::show::story::WordTable;

/// The table; `sources` names the fold.
pub(super) fn words_table(shown: WordTable, sources: &'static str) -> AnyView {
    let WordTable { caption, heads, rows, sources: read } = shown;
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        // The name of a model is of no language of the page.
        let lang = name.is_ascii().then_some("en");
        view! { <tr><th scope="row" lang=lang>{name}</th>{cells}</tr> }
    };
    let read = (!read.is_empty()).then(|| {
        let items = read.into_iter().map(|source| view! { <li lang="en">{source}</li> });
        view! {
            <details>
                <summary>{sources}</summary>
                <ul class="source">{items.collect_view()}</ul>
            </details>
        }
    });
    let name = caption.clone();
    view! {
        <h4>{caption.clone()}</h4>
        <div class="table-scroll" tabindex="0" role="region" aria-label=name>
            <table class="story-words">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {read}
    }
    .into_any()
}
