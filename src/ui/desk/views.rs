//! The list of the page's views, as links that keep the scenario.

use leptos::prelude::*;

use crate::study::route::Route;
use crate::text::views::{ViewNames, view_names};
use crate::ui::parts::dynamic::{piece, steady, text};
use crate::ui::shell::use_shell;

/// One of the names.
type Name = fn(&ViewNames) -> &'static str;

/// The views of the desk, each of which answers one question.
const OF_DESK: [(Route, Name); 11] = [
    (Route::Risk, |names| names.risk.short),
    (Route::Strategies, |names| names.strategies.short),
    (Route::Cash, |names| names.cash.short),
    (Route::Contract, |names| names.contract.short),
    (Route::Options, |names| names.options.short),
    (Route::Index, |names| names.index_fit.short),
    (Route::Backtest, |names| names.backtest.short),
    (Route::Liquidity, |names| names.liquidity.short),
    (Route::Compare, |names| names.compare.short),
    (Route::Brief, |names| names.brief.short),
    (Route::Memo, |names| names.memo.short),
];

/// The list, beneath the head of the page; under it, in the desk, the list of the desk's views.
#[component]
pub fn Views() -> impl IntoView {
    let shell = use_shell();
    let is_in_desk = steady(move || OF_DESK.iter().any(|(route, _)| *route == shell.route.get()));
    let of_desk = piece(move || {
        let list = is_in_desk.get().then(|| {
            let name = text(move || view_names(shell.language.get()).desk.to_owned());
            view! { <ul class="desk-views" aria-label=name>{OF_DESK.map(link).collect_view()}</ul> }
        });
        list.into_any()
    });
    view! {
        <nav class="views" aria-label=text(move || view_names(shell.language.get()).views.to_owned())>
            <ul>
                {link((Route::Front, |names| names.answer))}
                {link((Route::Calculator, |names| names.calculator))}
                <li>
                    <a
                        id="view-desk"
                        href=text(move || shell.way_to(OF_DESK[0].0))
                        aria-current=move || is_in_desk.get().then_some("true")
                        on:click=move |_| shell.choose_view(OF_DESK[0].0)
                    >
                        {text(move || view_names(shell.language.get()).desk.to_owned())}
                    </a>
                </li>
                {link((Route::Paper, |names| names.paper))}
            </ul>
            {of_desk}
        </nav>
    }
}

/// An entry of a list.
fn link((route, name): (Route, Name)) -> AnyView {
    let shell = use_shell();
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
    .into_any()
}
