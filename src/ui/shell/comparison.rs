//! The scenarios that stand side by side: added, named, moved and removed, and kept on the reader's device.

use leptos::prelude::*;

use super::{Shell, use_shell};
use crate::platform::storage;
use crate::study::compared::{Compared, MOST, pairs, read};
use crate::study::panel_scale::PanelScale;
use crate::study::route::Route;
use crate::study::view::View;
use crate::text::compare::{count_said, free_name, labels};
use crate::text::language::Language;
use crate::text::sentence::join_text;
use crate::ui::parts::dynamic::{flag, text};

/// Those of a link, or else those of an earlier visit.
pub(super) fn found(view: &View) -> Vec<Compared> {
    if view.compare.is_empty() {
        storage::comparison().map(|kept| read(&kept)).unwrap_or_default()
    } else {
        view.compare.clone()
    }
}

impl Shell {
    /// Changes the list, which is kept, and in the link where it is shown.
    pub fn compare(self, change: impl FnOnce(&mut Vec<Compared>)) {
        self.compared.update(change);
        storage::remember_comparison(&pairs(&self.compared.read_untracked()));
        if self.route.get_untracked() == Route::Compare {
            self.show_in_address(true);
        }
    }

    /// Draws all panels of the comparison on a scale, which is in the link.
    pub fn choose_scale(self, scale: Option<PanelScale>) {
        self.panel_scale.set(scale);
        self.show_in_address(true);
    }

    /// Adds the present scenario, where there is room.
    pub fn add_to_comparison(self) {
        let shown = self.session.shown.read_untracked();
        let language = self.language.get_untracked();
        let name = free_name(&shown.scenario, &self.compared.read_untracked(), language);
        let added = Compared::new(&name, (*shown.scenario).clone());
        drop(shown);
        self.compare(|all| {
            if all.len() < MOST {
                all.push(added);
            }
        });
    }

    /// Whether there is room for another one.
    pub fn has_room_to_compare(self) -> bool {
        self.compared.read().len() < MOST
    }
}

/// The button that adds the present scenario, and the way to what was added.
#[component]
pub fn AddToComparison() -> impl IntoView {
    let shell = use_shell();
    let is_added = RwSignal::new(false);
    let add = move |_| {
        shell.add_to_comparison();
        is_added.set(true);
    };
    let word = move |pick: fn(Language) -> &'static str| {
        text(move || pick(shell.language.get()).to_owned())
    };
    let said = text(move || {
        let (count, language) = (shell.compared.read().len(), shell.language.get());
        let words = labels(language);
        let added = if is_added.get() { words.added } else { "" };
        let counted = if count == 0 { String::new() } else { count_said(count, MOST, language) };
        let full = if count < MOST { "" } else { words.full };
        join_text(&[added, &counted, full], language)
    });
    view! {
        <div class="keep-comparison">
            <div class="buttons">
                <button
                    type="button"
                    id="add-to-comparison"
                    disabled=flag(move || !shell.has_room_to_compare())
                    on:click=add
                >
                    {word(|language| labels(language).add)}
                </button>
                <a id="see-comparison" hidden=flag(move || shell.compared.read().is_empty()) href=text(move || shell.way_to(Route::Compare))>
                    {word(|language| labels(language).see)}
                </a>
            </div>
            <p class="note" role="status">{said}</p>
        </div>
    }
}
