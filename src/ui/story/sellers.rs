//! Who stands on the other side, what a thin market costs, two contracts, and what there is today.

use leptos::prelude::*;

use super::Telling;
use super::numbers::numbers;
use super::section::figure_heading;
use super::slide::{Slide, slide};
use super::still_figure::still_figure;
use super::words_table::words_table;
use crate::platform::measure::follow_width;
use crate::show::story::{WordTable, figure as registered, roles, spread_costs, terms, venues};
use crate::study::section::Section;
use crate::study::story::Story as Told;
use crate::study::thin_market::{USUAL_SPREAD, WIDEST, round_trip};
use crate::text::language::Language;
use crate::text::number::percent;
use crate::text::story::sellers as words;
use crate::ui::parts::dynamic::{Piece, derived, piece};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::sentence::spans;

/// The section on who sells a lock.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let spread = RwSignal::new(USUAL_SPREAD);
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = spread_costs(&telling.told.read(), spread.get(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let said = piece(move || {
        let (told, language) = (telling.told.read(), session.language.get());
        let cost = round_trip(&told.scenario, &told.study, spread.get()).unwrap_or_default();
        spans(words::spread_cost(spread.get(), cost, told.study.currency, language))
    });
    let lever = slide(Slide {
        id: session.id("story-spread"),
        label: derived(move || words::labels(session.language.get()).spread.to_owned()),
        ends: derived(|| ["0".to_owned(), WIDEST.to_string(), "0.005".to_owned()]),
        value: derived(move || spread.get().to_string()),
        said: derived(move || percent(spread.get(), session.language.get())),
        slide: Callback::new(move |typed: String| {
            if let Ok(level) = typed.parse() {
                spread.set(level);
            }
        }),
        finish: Callback::new(|()| ()),
        is_locked: derived(|| false),
        is_hidden: derived(|| false),
        beneath: None,
    });
    let table = move |of: fn(&Told, Language) -> WordTable| -> Piece {
        telling.in_turn(move || {
            let table = piece(move || {
                let language = session.language.get();
                words_table(of(&telling.told.read(), language), words::labels(language).sources)
            });
            view! { {table} }.into_any()
        })
    };
    let heading = figure_heading(telling, Section::Sellers);
    let figure = telling
        .in_turn(move || still_figure(session.id("story-spread-figure"), frame, heading, drawing));
    view! {
        {table(|_, language| roles(language))}
        {lever}
        <p class="story-finding" id=session.id("story-sellers-finding")>{said}</p>
        <div class="story-figure story-low">{figure}</div>
        {table(terms)}
        {table(|_, language| venues(language))}
        {numbers(telling, |story, language| registered(Section::Sellers).table(story, language))}
    }
    .into_any()
}
