//! The hedge memo: a draft for auditors, which the reader edits, copies, saves and prints.

use leptos::prelude::*;

use super::asked::chosen;
use super::field::label;
use super::index_fit::fitted;
use crate::platform::address::Address;
use crate::platform::clipboard;
use crate::platform::file::save;
use crate::platform::print::print;
use crate::show::memo::{self, Block, blocks};
use crate::study::risk::case::RiskCase;
use crate::text::memo::{Subject, labels};
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{derived, flag, piece, steady, text};
use crate::ui::parts::fold::fold;
use crate::ui::session::Session;
use crate::ui::shell::use_shell;

/// The memo of a session.
#[component]
pub fn Memo(
    /// Whose memo it is.
    session: Session,
) -> impl IntoView {
    let shell = use_shell();
    let fit = fitted(session);
    let link = steady(move || {
        session.scenario.track();
        session.language.track();
        Address::with_hash(&shell.link())
    });
    let subject = move |say: &dyn Fn(&Subject<'_>) -> String| {
        let (shown, fit) = (session.shown.read(), fit.read());
        let (scenario, study) = (&shown.scenario, &shown.study);
        let case = RiskCase::of(scenario, study);
        let strategy = chosen(session);
        say(&Subject { scenario, study, case: &case, strategy, fit: fit.as_ref() })
    };
    let verdict = text(move || {
        let language = session.language.get();
        subject(&|of| of.verdict_said(language).into_iter().next().unwrap_or_default())
    });
    // The text that stands: the reader's, or else the one that the entries make.
    let made = steady(move || {
        let language = session.language.get();
        link.with(|link| subject(&|of| memo::Memo::of(of, link, language).markdown(language)))
    });
    let standing = derived(move || session.edited_memo.get().unwrap_or_else(|| made.get()));
    let document = piece(move || standing.with(|text| document(text)));
    view! {
        <article class="desk memo">
            <header class="answer memo-head results" class:is-stale=session.stale()>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).memo.title)}</h1>
                <p class="lead" id=session.id("memo-verdict")>{verdict}</p>
            </header>
            {actions(session, standing)}
            {editor(session, standing)}
            <div class="memo-document results" class:is-stale=session.stale() id=session.id("memo-document")>{document}</div>
        </article>
    }
}

/// The text as it is read: headings, lists and paragraphs.
fn document(text: &str) -> AnyView {
    let block = |block: Block| match block {
        Block::Title(title) => view! { <h2 class="memo-title">{title}</h2> }.into_any(),
        Block::Heading(heading) => view! { <h3>{heading}</h3> }.into_any(),
        Block::Paragraph(said) => view! { <p>{said}</p> }.into_any(),
        Block::Points(points) => {
            let points = points.into_iter().map(|point| view! { <li>{point}</li> });
            view! { <ul>{points.collect_view()}</ul> }.into_any()
        }
    };
    blocks(text).into_iter().map(block).collect_view().into_any()
}

/// Buttons that take the text away.
fn actions(session: Session, standing: Signal<String>) -> AnyView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        clipboard::copy(&standing.get_untracked(), move |is_copied| copied.set(Some(is_copied)));
    };
    let save_markdown = move |_| {
        save("tokenlock-hedge-memo.md", &standing.get_untracked(), "text/markdown");
    };
    let save_plain = move |_| {
        let text = standing.with_untracked(|text| memo::plain_text(text));
        save("tokenlock-hedge-memo.txt", &text, "text/plain");
    };
    let said = text(move || {
        let words = labels(session.language.get());
        let said =
            copied.get().map(|is_copied| if is_copied { words.copied } else { words.copy_failed });
        said.unwrap_or_default().to_owned()
    });
    view! {
        <div class="desk-action memo-actions">
            <div class="buttons">
                <button type="button" class="primary" id=session.id("memo-copy") on:click=copy>
                    {label(session, |language| labels(language).copy)}
                </button>
                <button type="button" id=session.id("memo-markdown") on:click=save_markdown>
                    {label(session, |language| labels(language).markdown)}
                </button>
                <button type="button" id=session.id("memo-plain") on:click=save_plain>
                    {label(session, |language| labels(language).plain)}
                </button>
                <button type="button" on:click=|_| print()>
                    {label(session, |language| labels(language).print)}
                </button>
            </div>
            <p class="note" role="status">{said}</p>
        </div>
    }
    .into_any()
}

/// The text as it is written, under a fold.
fn editor(session: Session, standing: Signal<String>) -> AnyView {
    let id = session.id("memo-text");
    let content = move || {
        let id = id.clone();
        let is_made = flag(move || session.edited_memo.read().is_none());
        view! {
            <p class="note" id=format!("{id}-note")>{label(session, |language| labels(language).edit_note)}</p>
            <textarea
                id=id.clone()
                rows="24"
                aria-label=label(session, |language| labels(language).text)
                aria-describedby=format!("{id}-note")
                prop:value=standing
                on:input=move |event| session.edited_memo.set(Some(event_target_value(&event)))
            ></textarea>
            <div class="memo-edited" hidden=is_made>
                <p class="note">{label(session, |language| labels(language).is_edited)}</p>
                <button type="button" id=session.id("memo-anew") on:click=move |_| session.edited_memo.set(None)>
                    {label(session, |language| labels(language).write_anew)}
                </button>
            </div>
        }
        .into_any()
    };
    let heading = view! { {label(session, |language| labels(language).edit)} };
    fold(Some(session.id("memo-edit")), "memo-edit", flag(|| false), heading.into_any(), content)
}
