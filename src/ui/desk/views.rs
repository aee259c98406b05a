//! The list of the page's views, as links that keep the scenario.

use leptos::prelude::*;

use crate::text::views::{ViewNames, view_names};
use crate::ui::parts::dynamic::text;
use crate::ui::shell::route::Route;
use crate::ui::shell::use_shell;

/// One of the names.
type Name = fn(ViewNames) -> &'static str;

const VIEWS: [(Route, Name); 12] = [
    (Route::Front, |names| names.answer),
    (Route::Calculator, |names| names.calculator),
    (Route::Risk, |names| names.risk),
    (Route::Strategies, |names| names.strategies),
    (Route::Cash, |names| names.cash),
    (Route::Contract, |names| names.contract),
    (Route::Options, |names| names.options),
    (Route::Index, |names| names.index_fit),
    (Route::Compare, |names| names.compare),
    (Route::Brief, |names| names.brief),
    (Route::Memo, |names| names.memo),
    (Route::Paper, |names| names.paper),
];

/// The list, beneath the head of the page.
#[component]
pub fn Views() -> impl IntoView {
    let shell = use_shell();
    let link = |(route, name): (Route, Name)| {
        let current = move || (shell.route.get() == route).then_some("page");
        view! {
            <li>
                <a
                    id=format!("view-{}", route.name().unwrap_or("answer"))
                    href=text(move || shell.way_to(route))
                    aria-current=current
                    on:click=move |_| shell.choose_view(route)
                >
                    {text(move || name(view_names(shell.language.get())).to_owned())}
                </a>
            </li>
        }
    };
    view! {
        <nav class="views" aria-label=text(move || view_names(shell.language.get()).views.to_owned())>
            <ul>{VIEWS.map(link).collect_view()}</ul>
        </nav>
    }
}
