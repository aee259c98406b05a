//! Columns that nobody knows: their reader says what each of them holds, beside its first cells.

use leptos::prelude::*;

use super::brought_files::BroughtFiles;
use super::label;
use crate::history::usage::mapping::{ColumnRole, Mapping, UnknownColumns};
use crate::text::history::{labels, role_name};
use crate::ui::parts::choice::{SelectOption, choice, select};
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::session::Session;
use crate::worker::files::TakenAs;

/// A list for each column, and the button that reads the file so.
pub fn column_fields(session: Session, brought: BroughtFiles, unknown: UnknownColumns) -> AnyView {
    let mapping = RwSignal::new(Mapping {
        titles: unknown.titles.clone(),
        roles: unknown.guesses.clone(),
        includes_cached: true,
    });
    let options = derived(move || {
        let language = session.language.get();
        let option = |(place, role): (usize, ColumnRole)| SelectOption {
            value: place.to_string(),
            label: role_name(role, language).to_owned(),
            group: String::new(),
        };
        ColumnRole::ALL.into_iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let field = |(column, title): (usize, &String)| {
        let name = title.clone();
        let chosen = derived(move || {
            let role = mapping.read().roles.get(column).copied().unwrap_or_default();
            let place = ColumnRole::ALL.iter().position(|known| *known == role);
            place.unwrap_or_default().to_string()
        });
        let choose = move |value: String| {
            let role = value.parse().ok().and_then(|place: usize| ColumnRole::ALL.get(place));
            mapping.update(|mapping| {
                if let Some((place, role)) = mapping.roles.get_mut(column).zip(role) {
                    *place = *role;
                }
            });
        };
        let samples: Vec<String> = unknown
            .samples
            .iter()
            .filter_map(|row| row.get(column).filter(|cell| !cell.is_empty()).cloned())
            .collect();
        let id = session.id(&format!("column-{column}"));
        view! {
            <div class="column-field">
                {select(id, derived(move || name.clone()), options, chosen, Callback::new(choose))}
                <p class="note">{samples.join(" · ")}</p>
            </div>
        }
    };
    let fields = unknown.titles.iter().enumerate().map(field).collect_view();
    let has_cached = Memo::new(move |_| {
        let mapping = mapping.read();
        let of_cache = [ColumnRole::Cached, ColumnRole::Write, ColumnRole::WriteLong];
        of_cache.iter().any(|role| mapping.roles.contains(role))
    });
    let convention = piece(move || {
        let asked = has_cached.get().then(|| {
            let answers = derived(move || {
                labels(session.language.get()).includes_cached_answers.map(str::to_owned).to_vec()
            });
            let chosen = derived(move || usize::from(!mapping.read().includes_cached));
            let choose =
                move |place: usize| mapping.update(|mapping| mapping.includes_cached = place == 0);
            let legend = label(session, |words| words.includes_cached);
            let name = session.id("mapped-includes-cached");
            choice(name, legend, answers, chosen, Callback::new(choose))
        });
        asked.into_any()
    });
    let is_enough = move || mapping.read().is_enough();
    let lacking = text(move || {
        let words = labels(session.language.get());
        if is_enough() { String::new() } else { words.not_enough.to_owned() }
    });
    view! {
        <div class="unknown-columns">
            <h4>{label(session, |words| words.unknown_columns)}</h4>
            <p class="note">{label(session, |words| words.unknown_columns_note)}</p>
            <div class="column-fields">{fields}</div>
            {convention}
            <p class="note" role="status">{lacking}</p>
            <button
                type="button"
                class="primary"
                disabled=flag(move || !is_enough())
                on:click=move |_| brought.describe(mapping.get_untracked())
            >
                {label(session, |words| words.read_so)}
            </button>
            " "
            <button type="button" on:click=move |_| brought.take_as(TakenAs::Prices)>
                {label(session, |words| words.are_prices)}
            </button>
        </div>
    }
    .into_any()
}
