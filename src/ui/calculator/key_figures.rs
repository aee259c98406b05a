//! The figures of the whole horizon, the move beside its mirror, each with its working.

use leptos::prelude::*;

use crate::platform::visibility::follow_visibility;
use crate::show::key_figures::{FIGURES, OF_CASES, OfCase, is_loss, is_told_already, lots_a_month};
use crate::study::figures::Case;
use crate::text::answer::case_title;
use crate::text::note;
use crate::text::sentence::join_text;
use crate::text::working::{figure_name, value_text};
use crate::ui::parts::dynamic::{flag, piece, text};
use crate::ui::parts::working::WorkingView;
use crate::ui::session::{Session, use_session};

/// The table of totals.
#[component]
pub fn KeyFigures() -> impl IntoView {
    let frame = NodeRef::new();
    let session = use_session().seen_at(follow_visibility(frame).into());
    let title = move |case: Case| title_of(case, session);
    let lots = move || {
        let (shown, language) = (session.shown.read(), session.language.get());
        let lots = lots_a_month(&shown.study, language);
        let fees = note::fees(&shown.scenario, &shown.study, language);
        (lots, fees)
    };
    let mut rows = FIGURES.into_iter().enumerate().map(|(index, (figure, accent))| {
        view! { <FigureRow session=session index=index figure=figure class=accent.class()/> }
            .into_any()
    });
    let of_cases: Vec<_> = rows.by_ref().take(OF_CASES).collect();
    let shared: Vec<_> = rows.collect();
    view! {
        <section class="key-figures results" class:is-stale=session.stale()>
            <h2>{session.word(|words| words.key_figures)}</h2>
            // No stop of its own: the buttons in its rows are stops enough to scroll it.
            <div class="table-scroll" node_ref=frame role="region" aria-label=session.word(|words| words.key_figures)>
            <table>
                <caption class="visually-hidden">{session.word(|words| words.key_figures)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="number">{text(move || title(Case::Chosen))}</th>
                        <th scope="col" class="number">{text(move || title(Case::Mirror))}</th>
                    </tr>
                </thead>
                <tbody>{of_cases}</tbody>
            </table>
            <table class="either-way">
                <caption>{session.word(|words| words.either_way)}</caption>
                <tbody>
                    {shared}
                    <tr>
                        <th scope="row">{session.word(|words| words.lots_a_month)}</th>
                        <td class="number">{text(move || lots().0)}</td>
                    </tr>
                    <tr>
                        <th scope="row">{session.word(|words| words.fees)}</th>
                        <td class="number">{text(move || lots().1)}</td>
                    </tr>
                </tbody>
            </table>
            </div>
        </section>
    }
}

/// Which way prices go, and how far.
fn title_of(case: Case, session: Session) -> String {
    let change = session.shown.read().study.totals.get(case).change;
    case_title(change, case == Case::Mirror, session.language.get())
}

/// One figure in both cases, with a button for its working.
#[component]
fn FigureRow(
    /// Whose figure it is.
    session: Session,
    /// The place of the row, from 0.
    index: usize,
    /// What is told of each case.
    figure: OfCase,
    /// A class for its accent.
    class: &'static str,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let has_one_value = figure(Case::Chosen) == figure(Case::Mirror);
    let working = move |case: Case| {
        let shown = session.shown.read();
        shown.study.working(&shown.scenario, figure(case), 1)
    };
    let value = move |case: Case| {
        let working = working(case);
        working.map(|working| value_text(working.value, session.language.get())).unwrap_or_default()
    };
    let title = move |case: Case| {
        if has_one_value { session.words().both_cases.to_owned() } else { title_of(case, session) }
    };
    let name = move || figure_name(figure(Case::Chosen), session.words());
    let is_told = move || is_told_already(&session.shown.read().study, figure);
    let opened = piece(move || {
        let row = (is_open.get() && !is_told()).then(|| {
            let language = session.language.get();
            let cases: &[Case] =
                if has_one_value { &[Case::Chosen] } else { &[Case::Chosen, Case::Mirror] };
            let view = |case: &Case| {
                let of = title(*case);
                working(*case)
                    .map(|working| view! { <WorkingView working=working of=of language=language/> })
            };
            let views = cases.iter().map(view).collect_view();
            let columns = if has_one_value { "2" } else { "3" };
            view! { <tr class="working-row"><td colspan=columns>{views}</td></tr> }
        });
        row.into_any()
    });
    let cell = move |case: Case| {
        let is_loss = move || is_loss(&session.shown.read().study, figure(case));
        view! { <td class="number" class:loss=flag(is_loss)>{text(move || value(case))}</td> }
    };
    let id = session.id(&format!("figure-{index}"));
    view! {
        <tr id=id class=class hidden=flag(is_told)>
            <th scope="row">
                {text(move || name().to_owned())}
                <button
                    type="button"
                    class="working-button"
                    aria-expanded=text(move || is_open.get().to_string())
                    aria-label=text(move || {
                        join_text(&[session.words().show_working_of, name()], session.language.get())
                    })
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    {session.word(|words| words.working)}
                </button>
            </th>
            {cell(Case::Chosen)}
            {(!has_one_value).then(|| cell(Case::Mirror))}
        </tr>
        {opened}
    }
}
