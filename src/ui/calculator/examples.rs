//! Four bills to start from, one click each.

use leptos::prelude::*;

use crate::study::starting_point::StartingPoint;
use crate::text::bill::{example_assumes, example_name};
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::limit::limited;
use crate::ui::session::use_session;

/// A button for each example, and what they assume.
#[component]
pub fn Examples() -> impl IntoView {
    let session = use_session();
    // The bill and its side are the example's, and the day stays the reader's; so do move and lock, but where tokens and
    // hours change places.
    let open = move |start: StartingPoint| {
        session.generation.update(|generation| *generation += 1);
        session.change(true, |scenario| start.open(scenario));
    };
    let button = move |start: StartingPoint| {
        view! {
            <button type="button" on:click=move |_| open(start)>
                {text(move || example_name(start, session.language.get()).to_owned())}
            </button>
        }
    };
    let assumed = piece(move || {
        let language = session.language.get();
        let item = |start: StartingPoint| {
            let (name, sentence) =
                (example_name(start, language), example_assumes(start, language));
            view! { <li>{name}{language.colon()}{sentence}</li> }
        };
        StartingPoint::ALL.map(item).collect_view().into_any()
    });
    let examples = view! {
        <div class="examples" role="group" aria-labelledby=session.id("examples")>
            <p id=session.id("examples")>{session.word(|words| words.examples)}</p>
            <div class="buttons">{StartingPoint::ALL.map(button).collect_view()}</div>
            <details>
                <summary>{session.word(|words| words.examples_assume)}</summary>
                <ul class="note">{assumed}</ul>
            </details>
        </div>
    };
    limited(session, &["line"], examples.into_any())
}
