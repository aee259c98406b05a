//! Undo and redo: two buttons in the head of the page, and the keys for them.

use leptos::prelude::*;

use super::use_shell;
use crate::platform::shortcut::{Shortcut, on_shortcut};
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::session::Session;

/// The two buttons, from the first change on.
#[component]
pub fn UndoButtons() -> impl IntoView {
    let session = use_shell().session;
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Undo => session.undo(),
        Shortcut::Redo => session.redo(),
    });
    let undo = Button {
        id: "undo",
        name: session.word(|words| words.undo),
        arrow: "M6 2.5 2.5 6 6 9.5M2.5 6H10a3.5 3.5 0 0 1 0 7H6",
        is_possible: Signal::derive(move || session.undo_history.read().can_undo()),
        act: Session::undo,
    };
    let redo = Button {
        id: "redo",
        name: session.word(|words| words.redo),
        arrow: "M10 2.5 13.5 6 10 9.5M13.5 6H6a3.5 3.5 0 0 0 0 7h4",
        is_possible: Signal::derive(move || session.undo_history.read().can_redo()),
        act: Session::redo,
    };
    let has_none = flag(move || {
        let history = session.undo_history.read();
        !history.can_undo() && !history.can_redo()
    });
    view! {
        <div class="undo" role="group" aria-label=session.word(|words| words.changes) hidden=has_none>
            {button(session, undo)}
            {button(session, redo)}
        </div>
    }
}

/// One of the two.
struct Button {
    id: &'static str,
    name: Signal<String>,
    arrow: &'static str,
    is_possible: Signal<bool>,
    act: fn(Session),
}

fn button(session: Session, button: Button) -> AnyView {
    let Button { id, name, arrow, is_possible, act } = button;
    // Not `disabled`, which would lose the focus when the last step is undone.
    let is_disabled = text(move || (!is_possible.get()).to_string());
    view! {
        <button type="button" id=id title=name aria-label=name aria-disabled=is_disabled on:click=move |_| act(session)>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d=arrow></path></svg>
        </button>
    }
    .into_any()
}
