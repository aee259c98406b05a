//! The place for files: dropped anywhere on the page, chosen, or pasted; and what is being done with them.

use leptos::prelude::*;

use super::brought_files::BroughtFiles;
use super::label;
use super::notice::Notice;
use crate::platform::brought::{chosen, on_drop, pasted};
use crate::platform::document;
use crate::text::history::{labels, refused, too_large, too_large_together, unread, unreadable};
use crate::ui::parts::dynamic::{flag, piece, text};
use crate::ui::session::Session;

/// The area onto which files can be dropped, with a button that chooses them: one line until it is opened, or a file
/// is held over the page.
pub fn drop_zone(session: Session, brought: BroughtFiles) -> AnyView {
    let is_over = RwSignal::new(false);
    let is_opened = RwSignal::new(false);
    let over = move |now: bool| {
        if is_over.try_get_untracked() == Some(!now) {
            is_over.set(now);
        }
    };
    // Lives as long as the place does, and goes with it.
    let _listener = StoredValue::new_local(on_drop(over, move |files| brought.bring(files)));
    let toggled = move |event| {
        if !is_over.get_untracked() {
            is_opened.set(document::is_open(&event));
        }
    };
    let is_open = flag(move || is_opened.get() || is_over.get());
    let input_id = session.id("choose-usage-files");
    let paste_id = session.id("paste-usage");
    let invitation = text(move || {
        let words = labels(session.language.get());
        let said = if is_over.get() { words.drop_here } else { words.invitation };
        said.to_owned()
    });
    view! {
        <details class="usage-fold" prop:open=is_open on:toggle=toggled>
            <summary><h3>{label(session, |words| words.title)}</h3></summary>
        <div class="drop-zone" class:is-over=flag(move || is_over.get())>
            <p class="drop-invitation">{invitation}</p>
            <div class="buttons">
                <label class="button">
                    {label(session, |words| words.choose)}
                    <input
                        id=input_id
                        class="visually-hidden"
                        type="file"
                        multiple=true
                        on:change=move |event| brought.bring(chosen(&event))
                    />
                </label>
            </div>
            <details class="paste">
                <summary>{label(session, |words| words.paste)}</summary>
                <label for=paste_id.clone()>{label(session, |words| words.paste_field)}</label>
                <textarea
                    id=paste_id
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    on:paste=move |event| {
                        let (files, text) = pasted(&event);
                        if files.is_empty() {
                            let name = labels(session.language.get_untracked()).pasted.to_owned();
                            brought.paste(name, text);
                        } else {
                            brought.bring(files);
                        }
                    }
                ></textarea>
            </details>
            <p class="note">{label(session, |words| words.privacy)}</p>
            <details class="known-files">
                <summary>{label(session, |words| words.which_known)}</summary>
                <p class="note">{label(session, |words| words.known)}</p>
            </details>
        </div>
        </details>
        {files(session, brought)}
        {state(session, brought)}
    }
    .into_any()
}

/// The files that are read together, each of which can be taken away.
fn files(session: Session, brought: BroughtFiles) -> AnyView {
    let list = piece(move || {
        let names = brought.names.get();
        let language = session.language.get();
        let unread_files = brought.unread.get();
        let several = names.len() > 1;
        let item = |(place, name): (usize, String)| {
            let named = format!("{} {name}", labels(language).remove);
            let reason = unread_files.iter().find(|unread| unread.file == place);
            let reason = reason.map(|found| {
                let said = unread(found.reason, language);
                view! { <span class="unread" role="alert">{said}</span> }
            });
            view! {
                <li>
                    <span class="file-name">{name}</span>{reason}
                    <button type="button" aria-label=named on:click=move |_| brought.remove(place)>
                        {labels(language).remove}
                    </button>
                </li>
            }
        };
        let all = several.then(|| {
            view! {
                <button type="button" on:click=move |_| brought.clear()>
                    {labels(language).clear}
                </button>
            }
        });
        let is_empty = names.is_empty();
        let items = names.into_iter().enumerate().map(item).collect_view();
        (!is_empty).then(|| view! { <ul class="brought-files">{items}</ul>{all} }).into_any()
    });
    view! { {list} }.into_any()
}

/// How far reading is, and what went wrong.
fn state(session: Session, brought: BroughtFiles) -> AnyView {
    let is_reading = Memo::new(move |_| brought.progress.get().is_some());
    let progress = piece(move || {
        let shown = is_reading.get().then(|| {
            let part = text(move || brought.progress.get().unwrap_or_default().to_string());
            view! {
                <div class="reading-files">
                    <label>
                        {label(session, |words| words.reading)}
                        <progress max="1" value=part></progress>
                    </label>
                    <button type="button" on:click=move |_| brought.cancel()>
                        {label(session, |words| words.cancel)}
                    </button>
                </div>
            }
        });
        shown.into_any()
    });
    let notice = piece(move || {
        let language = session.language.get();
        let said = |notice: Notice| match notice {
            Notice::TooLarge { name, bytes } => too_large(&name, bytes, language),
            Notice::TooLargeTogether { name, bytes } => too_large_together(&name, bytes, language),
            Notice::Unreadable { name } => unreadable(&name, language),
            Notice::Refused(error) => refused(error, language),
            Notice::Failed => labels(language).failed.to_owned(),
        };
        let notices = brought.notices.get().into_iter().map(said);
        let shown = notices.map(|said| view! { <p class="notice" role="alert">{said}</p> });
        shown.collect_view().into_any()
    });
    view! { {progress}{notice} }.into_any()
}
