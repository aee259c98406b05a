//! A slider of the story: a number between two ends, which is said beside it.

use leptos::prelude::*;

use crate::ui::parts::dynamic::text;

/// What a slider is and does.
pub(super) struct Slide {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Signal<String>,
    /// Least and most value, and step, as numbers of the browser.
    pub ends: Signal<[String; 3]>,
    /// Its value, likewise.
    pub value: Signal<String>,
    /// Its value in words.
    pub said: Signal<String>,
    /// What is done with another value.
    pub slide: Callback<String>,
    /// What is done when the reader lets go.
    pub finish: Callback<()>,
    /// Whether it can be moved.
    pub is_locked: Signal<bool>,
    /// Whether it is not shown.
    pub is_hidden: Signal<bool>,
    /// What stands beneath it: the curve of its answer, where no figure beside it is that curve.
    pub beneath: Option<AnyView>,
}

/// A range input with its label and value.
#[inline(never)]
pub(super) fn slide(shown: Slide) -> AnyView {
    let Slide { id, label, ends, value, said, slide, finish, is_locked, is_hidden, beneath } =
        shown;
    let end = move |place: usize| text(move || ends.get().get(place).cloned().unwrap_or_default());
    view! {
        <div class="story-slide" hidden=is_hidden>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                class="slider"
                type="range"
                min=end(0)
                max=end(1)
                step=end(2)
                prop:value=value
                aria-valuetext=said
                prop:disabled=is_locked
                on:input:target=move |event| slide.run(event.target().value())
                on:change=move |_| finish.run(())
            />
            <strong class="number">{said}</strong>
            {beneath.map(|beneath| view! { <div class="story-curve">{beneath}</div> })}
        </div>
    }
    .into_any()
}
