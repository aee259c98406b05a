//! Scenarios side by side: the list that the reader keeps, small multiples, and what is different.

use leptos::prelude::*;

use super::asked::stale;
use super::field::label;
use super::figure::{DeskFigure, desk_figure};
use super::section::{scrolled, section};
use crate::chart::Datum;
use crate::show::compare as shown;
use crate::study::compared::{Compared, LONGEST_NAME, MOST};
use crate::study::comparison::Comparison;
use crate::study::link;
use crate::study::panel_scale::PanelScale;
use crate::text::compare::{self as words, labels, name_of};
use crate::text::views::view_names;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;
use crate::ui::shell::{Shell, use_shell};

/// The view of a shell's comparison.
#[component]
pub fn Compare(
    /// Whose language it is shown in, and whose scenario is added.
    session: Session,
) -> impl IntoView {
    let shell = use_shell();
    let comparison =
        Memo::new_with_compare(move |_| Comparison::of(&shell.compared.read()), |_, _| true);
    let lead = piece(move || spans(words::answer(&comparison.read(), session.language.get())));
    let has_any = Memo::new(move |_| !shell.compared.read().is_empty());
    let results =
        piece(
            move || if has_any.get() { results(session, shell, comparison) } else { ().into_any() },
        );
    view! {
        <div class="desk compare">
            <section class="answer results">
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).compare.title)}</h1>
                <p class="lead" id=session.id("compare-answer")>{lead}</p>
            </section>
            {list(session, shell)}
            {results}
        </div>
    }
}

/// Figure and tables.
fn results(session: Session, shell: Shell, comparison: Memo<Comparison>) -> AnyView {
    let chosen = shell.panel_scale;
    let fitting = Memo::new(move |_| shown::fitting_scale(&comparison.read()));
    let scale = derived(move || chosen.get().unwrap_or_else(|| fitting.get()));
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "compare-figure",
            heading: |language| labels(language).figure,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || {
                shown::chart(&comparison.read(), scale.get(), session.language.get())
            }),
            begins_at: Box::new(|| Datum { series: Some(2), index: 0 }),
            reading: Box::new(move |datum| {
                Some(shown::reading(&comparison.read(), datum, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    let converted = text(move || {
        let (comparison, language) = (comparison.read(), session.language.get());
        let converted = words::converted(&comparison, language);
        let words = labels(language);
        let said = match scale.get() {
            PanelScale::Same => words.same_scale_note,
            PanelScale::Own if chosen.get().is_none() => words.far_apart_note,
            PanelScale::Own => words.own_scale_note,
        };
        crate::text::sentence::join_text(&[said, &converted], language)
    });
    let figures = scrolled(
        session,
        |language| labels(language).figures,
        move || Some(shown::figures(&comparison.read(), session.language.get())),
    );
    let entries = scrolled(
        session,
        |language| labels(language).entries,
        move || {
            let table = shown::entries(&comparison.read(), session.language.get());
            (!table.rows.is_empty()).then_some(table)
        },
    );
    let is_same = text(move || {
        let is_same = comparison.read().differences().is_empty();
        if is_same {
            labels(session.language.get()).no_differences.to_owned()
        } else {
            String::new()
        }
    });
    let entries = view! { {entries} <p>{is_same}</p> }.into_any();
    view! {
        {figure}
        {scale_choice(session, shell, scale)}
        <p class="note" id=session.id("compare-scale-said")>{converted}</p>
        {section(session, "compare-figures", |language| labels(language).figures, figures, Some(|language| labels(language).figures_note), flag(|| false))}
        {section(session, "compare-entries", |language| labels(language).entries, entries, Some(|language| labels(language).entries_note), flag(|| false))}
    }
    .into_any()
}

/// One scale for all panels, or its own for each.
fn scale_choice(session: Session, shell: Shell, scale: Signal<PanelScale>) -> AnyView {
    let options = derived(move || {
        let words = labels(session.language.get());
        [words.same_scale, words.own_scale].map(str::to_owned).to_vec()
    });
    let place = derived(move || PanelScale::ALL.iter().position(|one| *one == scale.get()));
    let choose =
        Callback::new(move |place: usize| shell.choose_scale(PanelScale::ALL.get(place).copied()));
    view! {
        <div class="figure-choice" id=session.id("compare-scale")>
            <Choice
                name=session.id("compare-scale")
                legend=label(session, |language| labels(language).scale)
                options=options
                chosen=place
                choose=choose
            />
        </div>
    }
    .into_any()
}

/// The scenarios, each with its name and what can be done with it.
fn list(session: Session, shell: Shell) -> AnyView {
    // Built anew when scenarios come, go or move, and not while one is named.
    let scenarios = Memo::new(move |_| {
        shell.compared.read().iter().map(|one| one.scenario.clone()).collect::<Vec<_>>()
    });
    let rows = piece(move || {
        let count = scenarios.read().len();
        (0..count).map(|index| row(session, shell, index, count)).collect_view().into_any()
    });
    let said = text(move || {
        let (count, language) = (shell.compared.read().len(), session.language.get());
        let full = if count < MOST { "" } else { labels(language).full };
        crate::text::sentence::join_text(
            &[&words::count_said(count, MOST, language), full],
            language,
        )
    });
    view! {
        <section class="desk-section compare-list">
            <h2>{label(session, |language| labels(language).list)}</h2>
            <ol>{rows}</ol>
            <div class="buttons">
                <button
                    type="button"
                    class="primary"
                    id=session.id("compare-add")
                    disabled=flag(move || !shell.has_room_to_compare())
                    on:click=move |_| shell.add_to_comparison()
                >
                    {label(session, |language| labels(language).add)}
                </button>
            </div>
            <p class="note" role="status">{said}</p>
            <p class="note">{label(session, |language| labels(language).list_note)}</p>
        </section>
    }
    .into_any()
}

fn row(session: Session, shell: Shell, index: usize, count: usize) -> AnyView {
    let number = index + 1;
    let with = move |say: fn(&Compared) -> String| {
        shell.compared.read().get(index).map(say).unwrap_or_default()
    };
    let id = session.id(&format!("compare-name-{number}"));
    let called = move || {
        let (all, language) = (shell.compared.read(), session.language.get());
        all.get(index).map(|one| name_of(one, number, language)).unwrap_or_default()
    };
    // The name of a button says what it does, and to which scenario.
    let does = move |pick: super::field::Label| {
        let language = session.language;
        derived(move || format!("{}{}{}", pick(language.get()), language.get().colon(), called()))
    };
    let rename = move |event| {
        let name = event_target_value(&event);
        shell.compare(|all| {
            if let Some(one) = all.get_mut(index) {
                *one = Compared::new(&name, one.scenario.clone());
            }
        });
    };
    let swap = move |other: usize| {
        shell.compare(|all| {
            if index < all.len() && other < all.len() {
                all.swap(index, other);
            }
        });
    };
    let remove = move |_| {
        shell.compare(|all| {
            if index < all.len() {
                all.remove(index);
            }
        });
    };
    let open = text(move || {
        format!(
            "#{}&page=calculator{}",
            with(|one| link::write_checked(&one.scenario)),
            shell.kept()
        )
    });
    let refused = text(move || {
        let side =
            shell.compared.read().get(index).map(|one| Comparison::of(std::slice::from_ref(one)));
        let side = side.and_then(|comparison| comparison.sides.into_iter().next());
        side.map(|side| words::refused(&side, session.language.get())).unwrap_or_default()
    });
    let name = derived(move || format!("{} {number}", labels(session.language.get()).name));
    view! {
        <li>
            <div class="field">
                <label for=id.clone()>{name}</label>
                <input
                    id=id
                    type="text"
                    maxlength=LONGEST_NAME.to_string()
                    autocomplete="off"
                    prop:value=text(move || with(|one| one.name.clone()))
                    on:change=rename
                />
            </div>
            <div class="buttons">
                <a class="button" id=session.id(&format!("compare-open-{number}")) href=open aria-label=does(|language| labels(language).open)>
                    {label(session, |language| labels(language).open)}
                </a>
                <button type="button" id=session.id(&format!("compare-earlier-{number}")) disabled=index == 0 aria-label=does(|language| labels(language).earlier) on:click=move |_| swap(index.saturating_sub(1))>
                    "↑"
                </button>
                <button type="button" id=session.id(&format!("compare-later-{number}")) disabled=number == count aria-label=does(|language| labels(language).later) on:click=move |_| swap(index + 1)>
                    "↓"
                </button>
                <button type="button" id=session.id(&format!("compare-remove-{number}")) aria-label=does(|language| labels(language).remove) on:click=remove>
                    {label(session, |language| labels(language).remove)}
                </button>
            </div>
            <p class="field-error" role="status">{refused}</p>
        </li>
    }
    .into_any()
}
