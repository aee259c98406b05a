//! What a file does not tell and its reader may know: one question with its answers.

use leptos::prelude::*;

use super::brought_files::BroughtFiles;
use crate::history::encoding::TextEncoding;
use crate::history::error::FileError;
use crate::history::options::Options;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;
use crate::text::history::labels;
use crate::ui::parts::dynamic::piece;
use crate::ui::session::Session;

/// A button that takes all answers back, where some were given: that one was wrong is often seen only in what was read.
pub fn answered_before(session: Session, brought: BroughtFiles) -> AnyView {
    let shown = piece(move || {
        let again = move |_| brought.say(|options| *options = Options::default());
        let button = brought.has_been_told().then(|| {
            view! {
                <button type="button" id=session.id("answer-files-again") on:click=again>
                    {move || labels(session.language.get()).answer_again}
                </button>
            }
        });
        button.into_any()
    });
    view! { {shown} }.into_any()
}

/// The question behind an error; nothing for one that no answer helps.
pub fn question(session: Session, brought: BroughtFiles, error: FileError) -> AnyView {
    let answer = move |place: usize| {
        let is_first = place == 0;
        brought.say(move |options: &mut Options| match error {
            FileError::AmbiguousDates => {
                let order = if is_first { DayOrder::DayFirst } else { DayOrder::MonthFirst };
                options.day_order = Some(order);
            }
            FileError::AmbiguousNumbers => {
                let mark = if is_first { DecimalMark::Point } else { DecimalMark::Comma };
                options.decimal_mark = Some(mark);
            }
            FileError::AmbiguousEncoding => {
                options.encoding = TextEncoding::ALL.get(place).copied()
            }
            FileError::RepeatedRows { .. } => options.counts_repeated = Some(!is_first),
            _ => options.includes_cached = Some(is_first),
        });
    };
    let shown = piece(move || {
        let words = labels(session.language.get());
        let asked = match error {
            FileError::AmbiguousDates => Some((words.day_order, words.day_orders.to_vec())),
            FileError::AmbiguousNumbers => Some((words.decimal_mark, words.decimal_marks.to_vec())),
            FileError::AmbiguousCached => {
                Some((words.includes_cached, words.includes_cached_answers.to_vec()))
            }
            FileError::AmbiguousEncoding => Some((words.encoding, words.encodings.to_vec())),
            FileError::RepeatedRows { .. } => {
                Some((words.repeated_rows, words.repeated_rows_answers.to_vec()))
            }
            _ => None,
        };
        let asked = asked.map(|(asked, answers)| {
            let button = |(place, said): (usize, &'static str)| {
                view! { <button type="button" on:click=move |_| answer(place)>{said}</button> }
            };
            view! {
                <div class="file-question" role="group" aria-label=asked>
                    <p>{asked}</p>
                    <div class="buttons">
                        {answers.into_iter().enumerate().map(button).collect_view()}
                    </div>
                </div>
            }
        });
        asked.into_any()
    });
    view! { {shown} }.into_any()
}
