//! The page as one file, with everything that the reader has chosen inside.

use leptos::prelude::*;

use super::use_shell;
use crate::platform::{file, own_file};
use crate::show::lesson_file::carry;
use crate::study::link;
use crate::text::lesson_file::{Labels, labels};
use crate::ui::parts::dynamic::{derived, flag, text};

/// What the file is called.
const NAME: &str = "tokenlock-lesson.html";

/// How far the file is.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Going,
    Saved,
    Failed,
}

/// The button that saves it with what this link holds, and what came of it.
#[component]
pub fn SaveLesson(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// The part of an address that the file carries inside.
    #[prop(into)]
    link: Callback<(), String>,
) -> impl IntoView {
    let language = use_shell().language;
    let label = move |pick: fn(&Labels) -> &'static str| {
        derived(move || pick(labels(language.get())).to_owned())
    };
    let progress = RwSignal::new(None::<Progress>);
    let is_going = move || progress.get() == Some(Progress::Going);
    let save = move |_| {
        let mut link = link.run(());
        if link::page_value(&link, "lang").is_none() {
            link.push_str("&lang=");
            link.push_str(language.get_untracked().code());
        }
        progress.set(Some(Progress::Going));
        own_file::text(move |page| {
            let lesson = page.and_then(|page| carry(&page, &link));
            let is_saved = lesson.is_some_and(|lesson| file::save(NAME, &lesson, "text/html"));
            progress.set(Some(if is_saved { Progress::Saved } else { Progress::Failed }));
        });
    };
    let said = text(move || {
        let labels = labels(language.get());
        let said = progress.get().map(|progress| match progress {
            Progress::Going => labels.wait,
            Progress::Saved => labels.saved,
            Progress::Failed => labels.failed,
        });
        said.unwrap_or_default().to_owned()
    });
    view! {
        <div class="save-lesson">
            <button type="button" id=id prop:disabled=flag(is_going) on:click=save>
                {label(|labels| labels.save)}
            </button>
            " "
            <span class="note" role="status">{said}</span>
            <p class="note">{label(|labels| labels.note)}</p>
        </div>
    }
}
