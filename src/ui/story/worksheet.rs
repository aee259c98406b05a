//! The worksheet of a lesson: questions with room to answer, and the answer key behind a switch.

use leptos::prelude::*;

use super::{Telling, turned};
use crate::study::lesson::Lesson;
use crate::study::view::View;
use crate::text::story::lesson::{Worksheet as Sheet, labels, worksheet};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::shell::Shell;

/// The questions of a lesson, with room for answers on paper.
pub(super) fn worksheet_of(telling: Telling, shell: Option<Shell>, lesson: Lesson) -> AnyView {
    let session = telling.session;
    let sheet = steady(move || worksheet(lesson, &telling.told.read(), session.language.get()));
    let of = move |what: fn(&Sheet) -> &'static str| text(move || what(&sheet.read()).to_owned());
    // What a pupil has written stays, whatever moves: the number of questions is the lesson's own.
    let count = sheet.read_untracked().questions.len();
    let question = move |place: usize| {
        let asked = derived(move || {
            let sheet = sheet.read();
            sheet.questions.get(place).map(|[asked, _]| asked.clone()).unwrap_or_default()
        });
        let id = session.id(&format!("worksheet-{}", place + 1));
        view! {
            <li>
                <p id=format!("{id}-question")>{asked}</p>
                <textarea id=id.clone() rows="3" aria-labelledby=format!("{id}-question")></textarea>
            </li>
        }
    };
    let answers = piece(move || {
        let sheet = sheet.read();
        let answers = sheet.questions.iter().map(|[_, answer]| answer.clone());
        answers.map(|answer| view! { <li>{answer}</li> }).collect_view().into_any()
    });
    let label = move |of: fn(&crate::text::story::lesson::Labels) -> &'static str| {
        text(move || of(labels(session.language.get())).to_owned())
    };
    let whole = text(move || {
        let language = session.language.get();
        // What a teacher froze or hid stays so.
        let view = shell.map(|shell| View { lesson: None, ..shell.view.get() });
        let kept = view.map(|view| view.pairs()).unwrap_or_default();
        format!("#{}&lang={}{kept}", session.link.read(), language.code())
    });
    view! {
        <section class="worksheet" id=session.id("worksheet") aria-labelledby=session.id("worksheet-title")>
            <h3 id=session.id("worksheet-title")>
                {label(|labels| labels.worksheet)}
                {text(move || session.language.get().colon().to_owned())}
                {of(|sheet| sheet.title)}
            </h3>
            <p class="story-prose">{of(|sheet| sheet.goal)}</p>
            {turned(telling)}
            <ol>{(0..count).map(question).collect_view()}</ol>
            <details id=session.id("answer-key")>
                <summary>{label(|labels| labels.key)}</summary>
                <ol>{answers}</ol>
            </details>
            <p class="story-whole"><a href=whole>{label(|labels| labels.whole)}</a></p>
        </section>
    }
    .into_any()
}
