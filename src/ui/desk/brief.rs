//! The brief: one page for a board, made of what the other views show.

use leptos::prelude::*;

use super::asked::{Answered, asked, chosen, stale};
use super::distribution::{dots, with};
use super::field::{Label, label};
use super::files::files;
use super::section::scrolled;
use crate::platform::address::Address;
use crate::platform::print::print;
use crate::show::brief as tables;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::{DeskAnswer, DeskQuestion};
use crate::text::answer::{answer, mirror};
use crate::text::brief::{Subject, labels};
use crate::text::language::Language;
use crate::text::outlook;
use crate::text::qr_code;
use crate::text::sentence::join;
use crate::ui::parts::dynamic::{piece, steady, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;
use crate::ui::shell::qr_code::code_of;
use crate::ui::shell::use_shell;

/// The brief of a session.
#[component]
pub fn Brief(
    /// Whose brief it is.
    session: Session,
) -> impl IntoView {
    let is_answer = |answer: &DeskAnswer| matches!(answer, DeskAnswer::Distribution(_));
    let found = asked(session, move || DeskQuestion::Distribution(chosen(session)), is_answer);
    let lead = piece(move || {
        let (shown, language) = (session.shown.read(), session.language.get());
        let (scenario, study) = (&shown.scenario, &shown.study);
        let both = [answer(scenario, study, language), mirror(scenario, study, language)];
        spans(join(both, language))
    });
    let stress = scrolled(
        session,
        |language| labels(language).stress,
        move || Some(tables::stress(&session.shown.read().study, session.language.get())),
    );
    view! {
        <article class="desk brief">
            <header class="brief-head">
                <h1 id=session.id("desk-title") tabindex="-1">{said(session, |of, language| of.title(language))}</h1>
                <p class="note">{said(session, |of, language| of.subtitle(language))}</p>
                <p class="lead results" class:is-stale=session.stale() id=session.id("brief-answer")>{lead}</p>
            </header>
            <div class="desk-action brief-print">
                <button type="button" class="primary" on:click=|_| print()>
                    {label(session, |language| labels(language).print)}
                </button>
                <p class="note">{label(session, |language| labels(language).print_note)}</p>
            </div>
            <div class="brief-columns">
                {part(session, |language| labels(language).objective, paragraph(session, |of, language| of.objective(language)))}
                {part(session, |language| labels(language).stress, stress)}
                {part(session, |language| labels(language).risk, risk(session, found))}
                {part(session, |language| labels(language).lock, paragraph(session, |of, language| of.lock(language)))}
                {part(session, |language| labels(language).cash, cash(session))}
                {part(session, |language| labels(language).accounting, paragraph(session, |of, language| of.accounting(language)))}
                {part(session, |language| labels(language).stop, list(session, |of, language| of.stops(language)))}
                {part(session, |language| labels(language).assumptions, list(session, |of, language| of.assumptions(language)))}
            </div>
            {address(session)}
        </article>
        {files(session)}
    }
}

/// The sentences about the present figures.
fn subject<T>(session: Session, say: impl FnOnce(Subject<'_>, Language) -> T) -> T {
    let shown = session.shown.read();
    let simulated = session.simulation.simulated.read();
    let case = RiskCase::of(&shown.scenario, &shown.study);
    let cash = simulated.cash.as_ref().and_then(|(_, cash)| cash.as_ref());
    let (scenario, study) = (&shown.scenario, &shown.study);
    let strategy = chosen(session);
    say(Subject { scenario, study, case: &case, strategy, cash }, session.language.get())
}

fn said(session: Session, say: fn(&Subject<'_>, Language) -> String) -> AnyView {
    let said = text(move || subject(session, |of, language| say(&of, language)));
    view! { <span>{said}</span> }.into_any()
}

fn paragraph(session: Session, say: fn(&Subject<'_>, Language) -> String) -> AnyView {
    view! { <p>{said(session, say)}</p> }.into_any()
}

fn list(session: Session, say: fn(&Subject<'_>, Language) -> Vec<String>) -> AnyView {
    let entries = piece(move || {
        let said = subject(session, |of, language| say(&of, language));
        said.into_iter().map(|one| view! { <li>{one}</li> }).collect_view().into_any()
    });
    view! { <ul>{entries}</ul> }.into_any()
}

/// A part of the brief under its heading.
fn part(session: Session, heading: Label, shown: AnyView) -> AnyView {
    view! {
        <section class="brief-part">
            <h2>{label(session, heading)}</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn risk(session: Session, found: Answered) -> AnyView {
    let answer = piece(move || {
        let pieces = with(found, |of| of.answer(session.language.get()));
        spans(pieces.unwrap_or_else(|| vec![session.words().working_out.into()]))
    });
    let counted =
        text(move || with(found, |of| of.over_budget(session.language.get())).unwrap_or_default());
    view! {
        <p class="results" class:is-stale=stale(session) id=session.id("brief-risk")>{answer}</p>
        <p>{counted}</p>
        {dots(session, found)}
    }
    .into_any()
}

fn cash(session: Session) -> AnyView {
    let said = piece(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        spans(match &simulated.cash {
            Some((subject, Some(cash))) => outlook::cash(
                cash,
                subject.exact_margin,
                subject.case.risk.buffer,
                subject.currency,
                language,
            ),
            Some((_, None)) => vec![outlook::labels(language).cash_none.into()],
            None => Vec::new(),
        })
    });
    view! { <p class="results" class:is-stale=stale(session) id=session.id("brief-cash")>{said}</p> }
        .into_any()
}

/// The link that shows all of it again.
fn address(session: Session) -> AnyView {
    let shell = use_shell();
    let link = steady(move || {
        session.scenario.track();
        session.language.track();
        Address::with_hash(&shell.link())
    });
    let code = piece(move || {
        code_of(&link.read(), label(session, |language| qr_code::labels(language).title)).into_any()
    });
    view! {
        <div class="brief-link">
            {code}
            <p>
                {label(session, |language| labels(language).link)}
                " "
                <span class="brief-address">{text(move || link.get())}</span>
            </p>
        </div>
    }
    .into_any()
}
