//! The reader guesses which index fell most, before the three are shown.

use leptos::prelude::*;

use super::Telling;
use crate::study::index_choice::{IndexChoice, OnIndex};
use crate::text::story::index as words;
use crate::ui::parts::dynamic::{derived, text};

/// What a reader believed before they knew.
#[derive(Clone, Copy, PartialEq)]
enum Guess {
    FellMost(IndexChoice),
    /// They only want to see.
    None,
}

/// A guess that may still be open. A copy is the same.
#[derive(Clone, Copy)]
pub(super) struct IndexGuess(RwSignal<Option<Guess>>);

impl IndexGuess {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Whether the three are shown: after a guess, on paper, and where a figure stands without the story that asks.
    pub fn is_told(self, telling: Telling) -> bool {
        self.0.get().is_some() || telling.is_printed.get() || !telling.asks
    }

    /// The question with its buttons, and what is replied.
    #[inline(never)]
    pub fn controls(self, telling: Telling, indexes: Memo<Vec<OnIndex>>) -> AnyView {
        if !telling.asks {
            return ().into_any();
        }
        let session = telling.session;
        let labels = move || words::labels(session.side.get(), session.language.get());
        let currency = move || telling.told.read().scenario.currency;
        let button = move |guess: Guess, id: String, label: Signal<String>| {
            view! {
                <button
                    type="button"
                    id=session.id(&id)
                    aria-pressed=text(move || (self.0.get() == Some(guess)).to_string())
                    on:click=move |_| self.0.set(Some(guess))
                >
                    {label}
                </button>
            }
        };
        let of_indexes = IndexChoice::ALL.into_iter().enumerate().map(|(place, choice)| {
            let name = move || words::name(choice, currency(), session.language.get()).to_owned();
            button(Guess::FellMost(choice), format!("story-index-guess-{place}"), derived(name))
        });
        let reply = text(move || match self.0.get() {
            Some(Guess::FellMost(choice)) => {
                words::reply(choice, &indexes.read(), currency(), session.language.get())
            }
            Some(Guess::None) | None => String::new(),
        });
        let show = derived(move || labels().show.to_owned());
        let question = session.id("story-index-question");
        view! {
            <p class="story-question" id=question.clone()>{text(move || labels().question.to_owned())}</p>
            <div class="buttons" role="group" aria-labelledby=question>
                {of_indexes.collect_view()}
                {button(Guess::None, "story-index-show".to_owned(), show)}
            </div>
            <p class="story-reply" role="status">{reply}</p>
        }
        .into_any()
    }
}
