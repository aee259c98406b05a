//! What a question costs, and the five prices behind it.

use leptos::prelude::*;

use super::Telling;
use super::numbers::numbers;
use super::still_figure::still_figure;
use super::words_table::words_table;
use crate::platform::measure::follow_width;
use crate::show::story::{figure as registered, five_price_bars, five_prices_said, question_table};
use crate::study::question_cost::Estimate;
use crate::study::section::Section;
use crate::text::story::figure::title;
use crate::text::story::tokens as words;
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::sentence::spans;

/// The section on what a token is and costs.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    // `None` until the reader types: the example is in the language of the page.
    let typed = RwSignal::new(None::<String>);
    let question = move || {
        typed.get().unwrap_or_else(|| words::labels(session.language.get()).example.to_owned())
    };
    let label = move |of: fn(&words::Labels) -> &'static str| {
        derived(move || of(words::labels(session.language.get())).to_owned())
    };
    let said = piece(move || {
        let tokens = Estimate::from_data().map(|rule| rule.tokens(&question()));
        spans(words::estimate(tokens.unwrap_or_default(), session.language.get()))
    });
    let costs = piece(move || {
        let language = session.language.get();
        let table = question_table(&question(), &telling.told.read(), language);
        words_table(table, words::labels(language).sources)
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = five_price_bars(telling.told.read().study.as_of, session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let heading = derived(move || title(Section::Tokens, session.language.get()).to_owned());
    let heading = view! { <h4>{heading}</h4> }.into_any();
    let figure = telling
        .in_turn(move || still_figure(session.id("story-tokens-figure"), frame, heading, drawing));
    let prices =
        text(move || five_prices_said(telling.told.read().study.as_of, session.language.get()));
    view! {
        <div class="field story-text">
            <label for=session.id("story-text")>{label(|labels| labels.question)}</label>
            <textarea
                id=session.id("story-text")
                rows="3"
                prop:value=text(question)
                on:input:target=move |event| typed.set(Some(event.target().value()))
            ></textarea>
        </div>
        <p class="story-finding" id=session.id("story-tokens-finding") aria-live="polite">{said}</p>
        <div class="story-costs">{costs}</div>
        <div class="story-figure story-low">{figure}</div>
        <p class="story-source note">{prices}</p>
        {numbers(telling, |story, language| registered(Section::Tokens).table(story, language))}
    }
    .into_any()
}
