//! What a reader takes away from the answer: the link, the answer as text, and the way to the brief.

use leptos::prelude::*;

use super::qr_code::QrCodeButton;
use super::use_shell;
use crate::platform::address::Address;
use crate::platform::{clipboard, share, timer::Delay};
use crate::study::route::Route;
use crate::text::note;
use crate::text::take_away::answer_with_link;
use crate::text::views::view_names;
use crate::ui::embed::EmbedButton;
use crate::ui::parts::dynamic::text;

/// How long "Link copied" is said.
const SAID_MILLISECONDS: u32 = 6_000;

/// What was copied.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    Link,
    Answer,
    Nothing,
}

/// Buttons next to the answer, or beneath a view that has another one.
#[component]
pub fn TakeAway(
    /// Whether the answer can be copied too.
    has_answer: bool,
) -> impl IntoView {
    let shell = use_shell();
    let session = shell.session;
    let notice = RwSignal::new(None::<Copied>);
    let delay = StoredValue::new_local(Delay::default());
    let copy = move |what: Copied, text: &str| {
        clipboard::copy(text, move |is_copied| {
            notice.set(Some(if is_copied { what } else { Copied::Nothing }));
            delay.with_value(|delay| delay.set(SAID_MILLISECONDS, move || notice.set(None)));
        });
    };
    let address = move || {
        shell.show_in_address(true);
        Address::with_hash(&shell.link())
    };
    // The text says what is shown, and so does the link beneath it, while the reader's present entries have no answer.
    let answer = move || {
        let shown = session.shown.read_untracked();
        let link = match untrack(|| session.is_stale()) {
            true => Address::with_hash(&shell.link_of(&shown.scenario)),
            false => address(),
        };
        answer_with_link(&shown.scenario, &shown.study, &link, session.language.get_untracked())
    };
    let copy_link = move |_| copy(Copied::Link, &address());
    let copy_answer = move |_| copy(Copied::Answer, &answer());
    let copy_answer = has_answer.then(|| {
        view! {
            <button type="button" on:click=copy_answer>
                {session.word(|words| words.copy_answer)}
            </button>
        }
    });
    let to_brief = has_answer.then(|| {
        view! {
            <a class="button" href=text(move || shell.way_to(Route::Brief))>
                {text(move || view_names(session.language.get()).brief.short.to_owned())}
            </a>
        }
    });
    // The copied answer includes the link.
    let share = share::is_offered().then(|| {
        let send = move |_| {
            let text = if has_answer { answer() } else { address() };
            share::share(session.language.get_untracked().words().question, &text);
        };
        view! { <button type="button" class="share" on:click=send>{session.word(|words| words.share)}</button> }
    });
    let said = text(move || {
        let (words, language) = (session.words(), session.language.get());
        match notice.get() {
            None => String::new(),
            Some(Copied::Nothing) => words.copy_failed.to_owned(),
            Some(Copied::Link) => note::copied(words.copied, session.held(), language),
            Some(Copied::Answer) => note::copied(words.answer_copied, session.held(), language),
        }
    });
    view! {
        <div class="take-away">
            <button type="button" class="primary" on:click=copy_link>{session.word(|words| words.copy_link)}</button>
            {share}
            {copy_answer}
            {to_brief}
            <EmbedButton/>
            <QrCodeButton/>
            <p class="note" role="status">{said}</p>
        </div>
    }
}
