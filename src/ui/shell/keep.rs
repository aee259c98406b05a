//! What a reader keeps: the scenario as a file.

use leptos::prelude::*;

use super::comparison::AddToComparison;
use super::lesson::SaveLesson;
use super::use_shell;
use crate::platform::file::{self, Opened};
use crate::show::first_scenario::first_scenario;
use crate::study::file::{LARGEST, ScenarioFileError, read, write};
use crate::study::link::ReadScenario;
use crate::study::route::Route;
use crate::text::note;
use crate::ui::parts::dynamic::text;

/// What there is to say about a file.
#[derive(Clone, Copy, PartialEq)]
enum Notice {
    Saved,
    File(ScenarioFileError),
    Unreadable,
}

/// Buttons for the file.
#[component]
pub fn Keep() -> impl IntoView {
    let shell = use_shell();
    let session = shell.session;
    let notice = RwSignal::new(None::<Notice>);
    let reading = StoredValue::new_local(None::<file::FileRead>);

    let save = move |_| {
        let text = write(&session.scenario.read_untracked());
        file::save("tokenlock.json", &text, "application/json");
        notice.set(Some(Notice::Saved));
    };
    let opened = move |opened: Opened| match opened {
        Opened::Text(text) => match read(&text) {
            Ok(found) => {
                notice.set(None);
                shell.open(found);
                shell.show_in_address(true);
            }
            Err(error) => notice.set(Some(Notice::File(error))),
        },
        Opened::TooLarge => notice.set(Some(Notice::File(ScenarioFileError::TooLarge))),
        Opened::Unreadable => notice.set(Some(Notice::Unreadable)),
    };
    let start_again = move |_| {
        let scenario = first_scenario(shell.language.get_untracked(), session.today);
        shell.open(ReadScenario { scenario, warnings: Vec::new() });
        shell.show_in_address(true);
    };
    let said = text(move || {
        let words = session.words();
        match notice.get() {
            None => String::new(),
            Some(Notice::Saved) => {
                note::copied(words.file_saved, session.held(), session.language.get())
            }
            Some(Notice::File(ScenarioFileError::TooLarge)) => words.file_too_large.to_owned(),
            Some(Notice::File(ScenarioFileError::NotAScenario)) => {
                words.file_not_a_scenario.to_owned()
            }
            Some(Notice::Unreadable) => words.file_unreadable.to_owned(),
        }
    });
    view! {
        <section class="keep">
            <h2>{session.word(|words| words.keep)}</h2>
            <div class="buttons">
                <button type="button" on:click=save>{session.word(|words| words.save_file)}</button>
                <label class="button">
                    {session.word(|words| words.open_file)}
                    <input
                        id="open-file"
                        class="visually-hidden"
                        type="file"
                        accept=".json,application/json"
                        on:change=move |event| {
                            reading.set_value(file::read_chosen(&event, LARGEST, opened));
                        }
                    />
                </label>
                <button type="button" on:click=start_again>{session.word(|words| words.start_again)}</button>
            </div>
            <p class="note" role="status">{said}</p>
            {(shell.route.get_untracked() != Route::Compare).then(|| view! { <AddToComparison/> })}
            <p class="note">{session.word(|words| words.keep_note)}</p>
            <SaveLesson id="save-lesson" link=move |()| shell.link()/>
        </section>
    }
}
