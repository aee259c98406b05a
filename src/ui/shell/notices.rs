//! What a reader has to be told of the link or file that was opened, and of what stands in the way of
//! an answer and has no field of its own.

use leptos::prelude::*;

use super::use_shell;
use crate::text::refusal::alone;
use crate::ui::parts::dynamic::piece;

/// Damage to a link or file, and the reason why the present entries have no figures.
#[component]
pub fn Notices() -> impl IntoView {
    let shell = use_shell();
    let session = shell.session;
    let damage = piece(move || {
        let warnings = shell.warnings.get();
        let language = session.language.get();
        let notice = (!warnings.is_empty()).then(|| {
            let items =
                warnings.iter().map(|warning| view! { <li>{alone(warning, language)}</li> });
            view! {
                <div class="notice" role="alert">
                    <p>{session.words().could_not_read}</p>
                    <ul>{items.collect_view()}</ul>
                    <button type="button" on:click=move |_| shell.warnings.set(Vec::new())>
                        {session.words().dismiss}
                    </button>
                </div>
            }
        });
        notice.into_any()
    });
    let error = piece(move || {
        let refused = session.refused_elsewhere().into_iter();
        let notice = |sentence| view! { <p class="notice" role="alert">{sentence}</p> };
        refused.map(notice).collect_view().into_any()
    });
    view! {
        {damage}
        {error}
    }
}
