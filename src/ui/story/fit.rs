//! Six questions, and the honest answer.

use leptos::prelude::*;

use super::Telling;
use super::numbers::numbers;
use super::section::figure_heading;
use super::still_figure::still_figure;
use crate::platform::measure::follow_width;
use crate::show::story::{exposure_in_lots, figure as registered};
use crate::study::fit::{Fit as Verdict, FitAnswer, FitQuestion};
use crate::study::section::Section;
use crate::text::story::fit as words;
use crate::ui::parts::choice::choice_or_none;
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::sentence::spans;
use crate::ui::shell::Shell;

/// The section with six questions on whether a lock fits the reader.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let answers = RwSignal::new([None::<FitAnswer>; 6]);
    let questions = FitQuestion::ALL.iter().enumerate().map(|(place, question)| {
        choice_or_none(
            session.id(&format!("story-fit-{}", place + 1)),
            derived(move || words::asked(*question, session.language.get()).to_owned()),
            derived(move || {
                let word = |answer| words::answer(answer, session.language.get()).to_owned();
                question.answers().iter().copied().map(word).collect()
            }),
            derived(move || {
                let chosen = answers.get().get(place).copied().flatten();
                question.answers().iter().position(|answer| Some(*answer) == chosen)
            }),
            Callback::new(move |chosen| {
                answers.update(|answers| {
                    if let Some(answer) = answers.get_mut(place) {
                        *answer = question.answers().get(chosen).copied();
                    }
                });
            }),
        )
    });
    let questions = questions.collect_view();
    let verdict = piece(move || {
        let told = telling.told.read();
        let verdict = Verdict::of(&told.scenario, &told.study, &answers.get());
        spans(words::verdict(&verdict, session.language.get()))
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = exposure_in_lots(&telling.told.read(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let exposure = text(move || {
        crate::show::story::exposure_said(&telling.told.read(), session.language.get())
    });
    let heading = figure_heading(telling, Section::Fit);
    let figure = telling
        .in_turn(move || still_figure(session.id("story-fit-figure"), frame, heading, drawing));
    let calculator =
        text(move || format!("#{}{}&page=calculator", session.link.read(), telling.kept.get()));
    // A figure alone in another page has no calculator to lead to.
    let way = use_context::<Shell>().map(|_| {
        view! {
            <p class="story-prose">
                <a id=session.id("story-to-calculator") href=calculator>
                    {text(move || words::to_calculator(session.language.get()).to_owned())}
                </a>
            </p>
        }
    });
    view! {
        <div class="story-questions">{questions}</div>
        <p class="story-finding story-verdict" id=session.id("story-fit-verdict") role="status">{verdict}</p>
        {way}
        <div class="story-figure story-low">{figure}</div>
        <p class="story-finding">{exposure}</p>
        {numbers(telling, |story, language| registered(Section::Fit).table(story, language))}
    }
    .into_any()
}
