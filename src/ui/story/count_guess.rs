//! The reader guesses how many years miss the budget with the lock, before the dots are counted.

use leptos::prelude::*;

use super::Telling;
use super::slide::{Slide, slide};
use crate::study::risk::years::COUNTED;
use crate::text::story::years as words;
use crate::ui::parts::dynamic::derived;

/// A guess, and whether the dots have been counted since. A copy is the same.
#[derive(Clone, Copy)]
pub(super) struct CountGuess {
    /// How many of the years; `None` before the slider is moved, and once the budget is another.
    pub guess: RwSignal<Option<usize>>,
    is_counted: RwSignal<bool>,
}

impl CountGuess {
    pub fn new() -> Self {
        Self { guess: RwSignal::new(None), is_counted: RwSignal::new(false) }
    }

    /// Whether the count is told: asked for, on paper, and where a figure stands without the story that asks.
    pub fn is_told(self, telling: Telling) -> bool {
        self.is_counted.get() || telling.is_printed.get() || !telling.asks
    }

    /// The slider of the guess, and what counts the dots with or without one.
    #[inline(never)]
    pub fn controls(self, telling: Telling) -> AnyView {
        if !telling.asks {
            return ().into_any();
        }
        let session = telling.session;
        let label = move |of: fn(&words::Labels) -> &'static str| {
            derived(move || of(words::labels(session.language.get())).to_owned())
        };
        let lever = slide(Slide {
            id: session.id("story-count-guess"),
            label: label(|labels| labels.guess),
            ends: derived(|| ["0".to_owned(), COUNTED.to_string(), "1".to_owned()]),
            value: derived(move || self.guess.get().unwrap_or(COUNTED / 2).to_string()),
            said: derived(move || match self.guess.get() {
                Some(guess) => guess.to_string(),
                None => words::labels(session.language.get()).no_guess.to_owned(),
            }),
            slide: Callback::new(move |typed: String| self.guess.set(typed.parse().ok())),
            finish: Callback::new(|()| ()),
            is_locked: derived(|| false),
            is_hidden: self.is_counted.into(),
            beneath: None,
        });
        view! {
            {lever}
            <div class="buttons" hidden=self.is_counted>
                <button type="button" id=session.id("story-count") on:click=move |_| self.is_counted.set(true)>
                    {label(|labels| labels.count)}
                </button>
            </div>
        }
        .into_any()
    }
}
