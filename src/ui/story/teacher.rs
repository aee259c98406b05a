//! The builder for a class: which lesson, where it starts, what is frozen and what is hidden; taken away as a link or as
//! one file.

use leptos::prelude::*;

use super::Telling;
use crate::platform::address::Address;
use crate::platform::clipboard;
use crate::show::story::SECTION;
use crate::study::lesson::Lesson;
use crate::study::section::Section;
use crate::study::view::View;
use crate::text::story::lesson::title;
use crate::text::story::prose;
use crate::text::story::teacher::{Labels, LessonPart, labels};
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, flag, text};
use crate::ui::parts::fold::fold;
use crate::ui::shell::{SaveLesson, Shell};

/// What a teacher has chosen. A copy is the same.
#[derive(Clone, Copy)]
struct Chosen {
    lesson: RwSignal<Option<Lesson>>,
    start: RwSignal<Option<Section>>,
    lock: RwSignal<Vec<LessonPart>>,
    hide: RwSignal<Vec<LessonPart>>,
}

/// The builder, in a fold.
pub(super) fn teacher(telling: Telling, shell: Shell) -> AnyView {
    let session = telling.session;
    let chosen = Chosen {
        lesson: RwSignal::new(None),
        start: RwSignal::new(None),
        lock: RwSignal::default(),
        hide: RwSignal::default(),
    };
    let heading = view! { <span>{label(telling, |labels| labels.title)}</span> }.into_any();
    fold(Some(session.id("story-teacher")), "story-teacher", flag(|| false), heading, move || {
        form(telling, shell, chosen)
    })
}

/// The part of an address that asks for what is chosen, with everything as it is set.
fn link_of(telling: Telling, shell: Shell, chosen: Chosen) -> String {
    let session = telling.session;
    let groups =
        |parts: Vec<LessonPart>| parts.iter().map(|part| part.group().to_owned()).collect();
    let view = View {
        lesson: chosen.lesson.get(),
        lock: groups(chosen.lock.get()),
        hide: groups(chosen.hide.get()),
        ..shell.view.get()
    };
    let mut hash = session.link.get();
    hash.push_str("&lang=");
    hash.push_str(session.language.get().code());
    hash.push_str(&view.pairs());
    if let Some(section) = chosen.start.get() {
        hash.push_str(&format!("&{SECTION}={}", section.name()));
    }
    hash
}

fn form(telling: Telling, shell: Shell, chosen: Chosen) -> AnyView {
    let session = telling.session;
    let option = |value: &str, label: &str| SelectOption {
        value: value.to_owned(),
        label: label.to_owned(),
        group: String::new(),
    };
    let lessons = derived(move || {
        let language = session.language.get();
        let none = option("", labels(language).no_lesson);
        let lessons =
            Lesson::ALL.into_iter().map(|lesson| option(lesson.name(), title(lesson, language)));
        std::iter::once(none).chain(lessons).collect::<Vec<_>>()
    });
    let starts = derived(move || {
        let language = session.language.get();
        let top = option("", labels(language).top);
        // A lesson shows its own sections alone.
        let sections = chosen.lesson.get().map_or(&Section::ALL[..], Lesson::sections);
        let sections = sections
            .iter()
            .map(|section| option(section.name(), prose(*section, language).heading));
        std::iter::once(top).chain(sections).collect::<Vec<_>>()
    });
    let lesson = select(
        session.id("teacher-lesson"),
        label(telling, |labels| labels.lesson),
        lessons,
        derived(move || chosen.lesson.get().map(Lesson::name).unwrap_or_default().to_owned()),
        Callback::new(move |name: String| {
            let lesson = Lesson::find(&name);
            chosen.lesson.set(lesson);
            // A pupil opens a lesson at its first section, and not at the answer over it.
            chosen.start.set(lesson.and_then(|lesson| lesson.sections().first().copied()));
        }),
    );
    let start = select(
        session.id("teacher-start"),
        label(telling, |labels| labels.start),
        starts,
        derived(move || chosen.start.get().map(Section::name).unwrap_or_default().to_owned()),
        Callback::new(move |name: String| chosen.start.set(Section::find(&name))),
    );
    let made = derived(move || Address::with_hash(&link_of(telling, shell, chosen)));
    let held = move |()| untrack(|| link_of(telling, shell, chosen));
    let is_copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        clipboard::copy(&made.get_untracked(), move |is_done| is_copied.set(Some(is_done)));
    };
    let said = text(move || {
        let language = session.language.get();
        // Another link is not the copied one.
        made.track();
        let said = is_copied.get().map(|is_done| match is_done {
            true => labels(language).copied,
            false => language.words().copy_failed,
        });
        said.unwrap_or_default().to_owned()
    });
    let from_disk = Address::folder()
        .is_none()
        .then(|| view! { <p class="notice">{label(telling, |labels| labels.from_disk)}</p> });
    view! {
        <p class="note">{label(telling, |labels| labels.note)}</p>
        <div class="story-teacher-choices">
            {lesson}
            {start}
            {parts(telling, "teacher-lock", |labels| labels.freeze, chosen.lock)}
            {parts(telling, "teacher-hide", |labels| labels.hide, chosen.hide)}
        </div>
        {from_disk}
        <div class="field">
            <label for=session.id("teacher-link")>{label(telling, |labels| labels.link)}</label>
            <textarea id=session.id("teacher-link") rows="3" readonly spellcheck="false" prop:value=made></textarea>
        </div>
        <button type="button" on:click=copy>{label(telling, |labels| labels.copy)}</button>
        " "
        <span class="note" role="status">{said}</span>
        <SaveLesson id=session.id("teacher-save") link=held/>
    }
    .into_any()
}

/// A box to tick for each part.
fn parts(
    telling: Telling,
    id: &'static str,
    legend: fn(&Labels) -> &'static str,
    chosen: RwSignal<Vec<LessonPart>>,
) -> AnyView {
    let session = telling.session;
    let one = |part: LessonPart| {
        let toggle = move |_| {
            chosen.update(|parts| {
                if parts.contains(&part) {
                    parts.retain(|one| *one != part);
                } else {
                    parts.push(part);
                }
            });
        };
        view! {
            <label class="choice-option">
                <input
                    type="checkbox"
                    value=part.group()
                    prop:checked=flag(move || chosen.read().contains(&part))
                    on:change=toggle
                />
                <span>{text(move || part.name(session.language.get()).to_owned())}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice" id=session.id(id)>
            <legend>{label(telling, legend)}</legend>
            <div class="choice-options">{LessonPart::ALL.map(one).into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// One of the labels, following the language.
fn label(telling: Telling, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(telling.session.language.get())).to_owned())
}
