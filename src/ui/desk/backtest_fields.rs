//! What is tried: on which prices, from when, with which strategy.

use leptos::prelude::*;

use super::backtest::{Trials, with};
use super::field::{Label, field, label};
use crate::study::keys::place;
use crate::study::risk::backtest::Start;
use crate::study::risk::backtest::inputs::BacktestPath;
use crate::study::risk::backtest::listed::ListedHistory;
use crate::study::risk::locks::StrategyKind;
use crate::study::route::Route;
use crate::text::backtest::{calendar, labels, listed_name};
use crate::text::strategies::name;
use crate::text::vendor::vendor_name;
use crate::ui::parts::choice::{SelectOption, choice, select};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;
use crate::ui::shell::use_shell;

/// Which months the strategy is tried on, and how long ago it began.
pub(super) fn fields(session: Session, trials: Trials) -> AnyView {
    let options = derived(move || labels(session.language.get()).paths.map(str::to_owned).to_vec());
    let path = derived(move || session.scenario.read().backtest.path as usize);
    let choose = Callback::new(move |place: usize| {
        if let Some(path) = BacktestPath::ALL.get(place) {
            session.change(true, |scenario| scenario.backtest.path = *path);
        }
    });
    let legend = label(session, |language| labels(language).path);
    let note = text(move || {
        let notes = labels(session.language.get()).path_notes;
        notes.get(path.get()).copied().unwrap_or_default().to_owned()
    });
    let chosen = steady(move || session.scenario.read().backtest.path);
    let has_file = steady(move || session.brought_months.read().is_some());
    let beginning = piece(move || {
        let start = start_field(session, trials);
        match (chosen.get(), has_file.get()) {
            (BacktestPath::Move, _) => {
                in_calculator(session, |language| labels(language).change_move)
            }
            (BacktestPath::History, false) => {
                noted(session, start, |language| labels(language).bring)
            }
            (BacktestPath::Own, true) => {
                noted(session, start, |language| labels(language).not_shared)
            }
            (BacktestPath::Own, false) => ().into_any(),
            (BacktestPath::Listed, _) => view! { {model_field(session)} {start} }.into_any(),
            (BacktestPath::History, true) => start,
        }
    });
    view! {
        <section class="control-group" id=session.id("backtest-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            {limited(session, &["backtest.path"], choice(session.id("backtest-path"), legend, options, path, choose))}
            <p class="note">{note}</p>
            {beginning}
            <div class="field-row">
                {strategy_field(session)}
                {field(session, place!("lock.share"), |language| labels(language).share, None)}
            </div>
            {reset_button(session, &["backtest", "lock.strategy"])}
        </section>
    }
    .into_any()
}

/// Whether a file's prices are meant, and no file has been brought.
pub(super) fn needs_file(session: Session) -> bool {
    session.scenario.read().backtest.path == BacktestPath::Own
        && session.brought_months.read().is_none()
}

/// Says that the prices are not in the link, and asks for their file.
pub(super) fn ask_for_file(session: Session) -> AnyView {
    view! {
        <p class="notice" id=session.id("backtest-not-in-link")>
            {label(session, |language| labels(language).not_in_link)}
        </p>
        {in_calculator(session, |language| labels(language).bring_again)}
    }
    .into_any()
}

/// A field with a sentence beneath it.
fn noted(session: Session, shown: AnyView, note: Label) -> AnyView {
    view! { {shown} <p class="note">{label(session, note)}</p> }.into_any()
}

/// A link to the calculator.
fn in_calculator(session: Session, said: Label) -> AnyView {
    let shell = use_shell();
    view! {
        <p class="note">
            <a
                href=text(move || shell.way_to(Route::Calculator))
                on:click=move |_| shell.choose_view(Route::Calculator)
            >
                {label(session, said)}
            </a>
        </p>
    }
    .into_any()
}

/// Whose list prices are tried.
fn model_field(session: Session) -> AnyView {
    let options = derived(move || {
        let language = session.language.get();
        let option = |listed: &ListedHistory| SelectOption {
            value: listed.id.clone(),
            label: listed_name(listed, language),
            group: match (listed.named_move, listed.rows.first()) {
                (None, Some(row)) => vendor_name(row.provider, language).to_owned(),
                _ => labels(language).renamed.to_owned(),
            },
        };
        ListedHistory::all().iter().map(option).collect::<Vec<_>>()
    });
    let chosen = derived(move || {
        let listed = ListedHistory::find(&session.scenario.read().backtest.model);
        listed.map(|listed| listed.id).unwrap_or_default()
    });
    let choose = Callback::new(move |value: String| {
        session.change(true, |scenario| scenario.backtest.model = value);
    });
    let id = session.id("field-backtest-model");
    let list =
        select(id, label(session, |language| labels(language).model), options, chosen, choose);
    limited(session, &["backtest.model"], list)
}

/// The strategy that is tried.
fn strategy_field(session: Session) -> AnyView {
    let options = derived(move || {
        let language = session.language.get();
        let side = session.scenario.read().simulated_side().side();
        let option = |kind: &StrategyKind| SelectOption {
            value: kind.name().to_owned(),
            label: name(*kind, side, language).to_owned(),
            group: String::new(),
        };
        StrategyKind::ALL.iter().map(option).collect::<Vec<_>>()
    });
    let chosen = move || session.scenario.read().lock.strategy.unwrap_or(StrategyKind::Strip);
    let chosen = derived(move || chosen().name().to_owned());
    let choose = Callback::new(move |value: String| {
        let kind = StrategyKind::ALL.iter().copied().find(|kind| kind.name() == value);
        let strategy = kind.filter(|kind| *kind != StrategyKind::Strip);
        session.change(true, |scenario| scenario.lock.strategy = strategy);
    });
    let id = session.id("field-lock-strategy");
    let list =
        select(id, label(session, |language| labels(language).strategy), options, chosen, choose);
    limited(session, &["lock.strategy"], list)
}

/// The month at whose end the lock begins, the latest first.
fn start_field(session: Session, trials: Trials) -> AnyView {
    let place = place!("backtest.ago");
    let options = derived(move || {
        let language = session.language.get();
        let named = with(trials, |of| {
            let starts = of.tested.starts.iter().rev().enumerate();
            let option = |(ago, start): (usize, &Start)| SelectOption {
                value: ago.to_string(),
                label: calendar(start.month, language),
                group: String::new(),
            };
            starts.map(option).collect::<Vec<_>>()
        });
        named.unwrap_or_default()
    });
    let chosen = derived(move || {
        let ago = with(trials, |of| of.tested.starts.len().saturating_sub(of.tested.chosen + 1));
        ago.unwrap_or_default().to_string()
    });
    let choose = Callback::new(move |value: String| {
        // OK because each number offered is one that the key takes.
        session.change(true, |scenario| _ = place.put(scenario, &value));
    });
    let id = session.id("field-backtest-ago");
    let list =
        select(id, label(session, |language| labels(language).start), options, chosen, choose);
    limited(session, &["backtest.ago"], list)
}
