//! Single simulated years, dealt one after the other onto the monthly figure.

use leptos::html::Div;
use leptos::prelude::*;

use super::Telling;
use super::years::Answered;
use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::story::dealt_year;
use crate::text::story::years as words;
use crate::ui::parts::dynamic::{derived, flag, piece};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::parts::sentence::spans;

/// A button that deals one year after the other.
pub(super) fn dealing(telling: Telling, answered: Memo<Answered>) -> AnyView {
    let session = telling.session;
    let count = RwSignal::new(0usize);
    let of = move || answered.read().as_ref().map_or(0, |(_, years)| years.dealt.unhedged.len());
    // After the last the first comes again.
    let deal = move |_| {
        let most = of();
        count.update(|count| *count = if *count < most { *count + 1 } else { most.min(1) });
    };
    let shown_count = move || count.get().min(of());
    let said = piece(move || {
        let (answered, language) = (answered.read(), session.language.get());
        let said = answered.as_ref().map(|(subject, years)| {
            let of = (subject.case.side(), subject.currency);
            words::dealt(years, shown_count(), of, language)
        });
        spans(said.unwrap_or_default())
    });
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let (answered, language) = (answered.read(), session.language.get());
        let (_, years) = answered.as_ref()?;
        let place = shown_count().max(1) - 1;
        let chart = dealt_year(&telling.told.read(), years, place, language);
        Some(chart.lay_out(width.get()?))
    });
    let index = move || month_index(session.month.get(), telling.told.read().study.months.len());
    let label = move |of: fn(&words::Labels) -> &'static str| {
        derived(move || of(words::labels(session.language.get())).to_owned())
    };
    let heading = view! { <h4>{label(|labels| labels.dealt)}</h4> }.into_any();
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-dealt-figure"),
            frame,
            heading,
            drawing,
            looked_at: derived(move || Datum::index(index())),
            look_at: Callback::new(move |datum: Datum| {
                // OK because a figure has at most 36 months.
                session.month.set(u32::try_from(datum.index + 1).unwrap_or(1));
            }),
            reading: derived(move || {
                let (answered, language) = (answered.read(), session.language.get());
                let Some((subject, years)) = answered.as_ref() else { return String::new() };
                let place = shown_count().max(1) - 1;
                let story = telling.told.read();
                words::dealt_month(
                    &story.study,
                    years,
                    [place, index()],
                    subject.currency,
                    language,
                )
            }),
            slider: label(|labels| labels.month),
            is_stale: session.risk_stale(),
        })
    });
    view! {
        <div class="story-deal">
            <button type="button" id=session.id("story-deal") on:click=deal disabled=flag(move || of() == 0)>
                {label(|labels| labels.deal)}
            </button>
            <p class="story-finding" id=session.id("story-dealt") aria-live="polite">{said}</p>
        </div>
        <div class="story-figure">{figure}</div>
    }
    .into_any()
}
