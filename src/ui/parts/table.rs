//! A table of numbers on the page.

use leptos::prelude::*;

use crate::show::table::{Cell, Group, Row, Table};

/// The table with its caption, which is there for those who cannot see it at a glance.
pub fn table(shown: Table, id: Option<String>) -> AnyView {
    let Table { caption, corner, groups, columns, rows } = shown;
    let number = |title: String| view! { <th scope="col" class="number">{title}</th> };
    let names = columns.into_iter().map(number).collect_view();
    let head = if groups.is_empty() {
        view! { <tr>{heading_of_names(corner, false)}{names}</tr> }.into_any()
    } else {
        let heading = |group: Group| match group.span {
            1 => view! { <th rowspan="2" scope="col" class="number">{group.title}</th> }.into_any(),
            span => {
                let span = span.to_string();
                view! { <th colspan=span scope="colgroup" class="number">{group.title}</th> }
                    .into_any()
            }
        };
        let headings = groups.into_iter().map(heading).collect_view();
        view! {
            <tr>{heading_of_names(corner, true)}{headings}</tr>
            <tr>{names}</tr>
        }
        .into_any()
    };
    let cell = |cell: Cell| {
        let class = format!("number {}", cell.accent.class());
        view! { <td class=class>{cell.text}</td> }
    };
    let row = |row: Row| {
        let cells = row.cells.into_iter().map(cell).collect_view();
        view! { <tr><th scope="row">{row.name}</th>{cells}</tr> }
    };
    view! {
        <table id=id>
            <caption class="visually-hidden">{caption}</caption>
            <thead>{head}</thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The heading over the names of the rows; no heading where they need none.
fn heading_of_names(corner: String, is_over_groups: bool) -> AnyView {
    let rows = if is_over_groups { "2" } else { "1" };
    if corner.is_empty() {
        view! { <td rowspan=rows></td> }.into_any()
    } else {
        view! { <th rowspan=rows scope="col">{corner}</th> }.into_any()
    }
}
