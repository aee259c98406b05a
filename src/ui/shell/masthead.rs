//! The head of the page: its name, undo and redo, and its languages.

use leptos::prelude::*;

use super::undo_buttons::UndoButtons;
use super::use_shell;
use crate::text::language::Language;
use crate::ui::parts::dynamic::text;

/// The name of the page, and a button for each language in that language.
#[component]
pub fn Masthead() -> impl IntoView {
    let shell = use_shell();
    let session = shell.session;
    let button = |language: Language, name: &'static str| {
        view! {
            <button
                type="button"
                lang=language.html_lang()
                aria-pressed=text(move || (shell.language.get() == language).to_string())
                on:click=move |_| shell.speak(language)
            >
                {name}
            </button>
        }
    };
    view! {
        <header class="masthead">
            <p class="wordmark">"Tokenlock"</p>
            <UndoButtons/>
            <div class="languages" role="group" aria-label=session.word(|words| words.language_choice)>
                {Language::ALL.map(|language| button(language, language.own_name()))}
            </div>
        </header>
    }
}
