//! The dialog that embeds a figure: what it looks like, and what to paste.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::figure::{Asked, FigureView};
use crate::platform::address::Address;
use crate::platform::timer::Delay;
use crate::platform::{clipboard, dialog};
use crate::show::embedded::snippet::Snippet;
use crate::show::embedded::{Embedded, control_label};
use crate::study::view::{Theme, View};
use crate::text::embed::{Labels, labels};
use crate::text::language::Language;
use crate::ui::parts::choice::{SelectOption, choice, select};
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::parts::lazy::{lazy, module};
use crate::ui::session::{Session, Shown};
use crate::ui::shell::use_shell;

/// How long "Copied" is said.
const SAID_MILLISECONDS: u32 = 6_000;

/// Placeholder for the folder of a page that is not hosted.
const SOMEWHERE: &str = "https://your-site.example/tokenlock/";

const THEMES: [Option<Theme>; 3] = [None, Some(Theme::Light), Some(Theme::Dark)];

/// What is chosen in the dialog.
#[derive(Clone, Copy)]
struct Chosen {
    figure: RwSignal<Embedded>,
    theme: RwSignal<usize>,
    height: RwSignal<u32>,
    lock: RwSignal<Vec<&'static str>>,
}

impl Chosen {
    fn view(self) -> View {
        let figure = self.figure.get();
        let lock = self.lock.get();
        let lock = figure.controls().iter().filter(|key| lock.contains(key));
        View {
            figure: Some(figure.name().to_owned()),
            theme: THEMES.get(self.theme.get()).copied().flatten(),
            lock: lock.map(|key| (*key).to_owned()).collect(),
            ..View::default()
        }
    }
}

/// The button, and the dialog that it opens. Nothing of the dialog is built before.
#[component]
pub fn EmbedButton() -> impl IntoView {
    let session = use_shell().session;
    let is_open = RwSignal::new(false);
    let frame = NodeRef::<Dialog>::new();
    dialog::show_when_built(frame);
    let content = piece(move || {
        let content = is_open.get().then(|| {
            view! {
                <dialog
                    class="embed-dialog"
                    node_ref=frame
                    aria-labelledby="embed-title"
                    on:close=move |_| is_open.set(false)
                >
                    {lazy(session.language, content, move |content| content(session))}
                    // The browser closes it, and gives the focus back to the button that opened it.
                    <form method="dialog" class="buttons">
                        <button id="embed-close">{label(session, |labels| labels.close)}</button>
                    </form>
                </dialog>
            }
        });
        content.into_any()
    });
    view! {
        <button type="button" id="embed" on:click=move |_| is_open.set(true)>
            {label(session, |labels| labels.embed)}
        </button>
        {content}
    }
}

module! {
    /// Loads the content.
    dialogs, content, fn(Session) -> AnyView, |session| view! { <Content session=session/> }.into_any()
}

#[component]
fn Content(session: Session) -> impl IntoView {
    let chosen = Chosen {
        figure: RwSignal::new(Embedded::default()),
        theme: RwSignal::new(0),
        height: RwSignal::new(Embedded::default().height()),
        lock: RwSignal::default(),
    };
    let snippet = derived(move || Snippet {
        folder: Address::folder().unwrap_or_else(|| SOMEWHERE.to_owned()),
        figure: chosen.figure.get(),
        scenario: session.scenario.get(),
        view: chosen.view(),
        language: session.language.get(),
        height: chosen.height.get(),
    });
    let from_disk = Address::folder().is_none().then(|| {
        view! { <p class="notice">{label(session, |labels| labels.from_disk)}</p> }
    });
    // A session of its own, so that trying the preview changes nothing of the page.
    let preview = Session::new(
        session.scenario.get_untracked(),
        Shown::first(&session.scenario.get_untracked()),
        session.today,
        session.language,
        "preview-",
        Callback::new(|_| ()),
    );
    let theme = text(move || {
        let theme = THEMES.get(chosen.theme.get()).copied().flatten();
        theme.map(Theme::name).unwrap_or_default().to_owned()
    });
    let asked = derived(move || Asked::of(&chosen.view()));
    view! {
        <h2 id="embed-title">{label(session, |labels| labels.title)}</h2>
        <p class="note">{label(session, |labels| labels.lead)}</p>
        {choices(session, chosen)}
        <h3>{label(session, |labels| labels.preview)}</h3>
        <div class="embed-preview" data-theme=theme>
            <FigureView session=preview asked=asked is_seen=derived(|| true)/>
        </div>
        {from_disk}
        {pasted(session, 0, derived(move || snippet.get().plain()))}
        {pasted(session, 1, derived(move || snippet.get().with_script()))}
        {pasted(session, 2, derived(move || snippet.get().element()))}
    }
}

/// Figure, height, theme and locks.
fn choices(session: Session, chosen: Chosen) -> AnyView {
    let figures = derived(move || {
        let (side, unit, language) =
            (session.side.get(), session.unit.get(), session.language.get());
        let option = |figure: Embedded| SelectOption {
            value: figure.name().to_owned(),
            label: figure.title(side, unit, language).to_owned(),
            group: group(figure, language).to_owned(),
        };
        Embedded::ALL.map(option).to_vec()
    });
    let choose = move |name: String| {
        let figure = Embedded::of_name(&name).unwrap_or_default();
        chosen.height.set(figure.height());
        chosen.figure.set(figure);
    };
    let figure = derived(move || chosen.figure.get().name().to_owned());
    let figure = select(
        "embed-figure".to_owned(),
        label(session, |labels| labels.figure),
        figures,
        figure,
        Callback::new(choose),
    );
    let themes = derived(move || labels(session.language.get()).themes.map(str::to_owned).to_vec());
    let theme = choice(
        "embed-theme".to_owned(),
        label(session, |labels| labels.theme),
        themes,
        chosen.theme.into(),
        Callback::new(move |index| chosen.theme.set(index)),
    );
    let type_height = move |typed: String| {
        // A text that is no height leaves the one before.
        if let Ok(height) = typed.trim().parse::<u32>() {
            chosen.height.set(height.clamp(200, 4_000));
        }
    };
    view! {
        <div class="embed-choices">
            {figure}
            <div class="field">
                <label for="embed-height">{label(session, |labels| labels.height)}</label>
                <input
                    id="embed-height"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=text(move || chosen.height.get().to_string())
                    on:change:target=move |event| type_height(event.target().value())
                />
            </div>
            {theme}
            {locks(session, chosen)}
        </div>
    }
    .into_any()
}

/// What the figures of its kind are called in the list.
const fn group(figure: Embedded, language: Language) -> &'static str {
    let [calculated, told] = labels(language).groups;
    if matches!(figure, Embedded::Story(_)) { told } else { calculated }
}

/// A box to tick for each control of the figure.
fn locks(session: Session, chosen: Chosen) -> AnyView {
    let boxes = piece(move || {
        let one = |key: &'static str| {
            let toggle = move |_| {
                chosen.lock.update(|keys| {
                    if keys.contains(&key) {
                        keys.retain(|one| *one != key);
                    } else {
                        keys.push(key);
                    }
                });
            };
            view! {
                <label class="choice-option">
                    <input
                        type="checkbox"
                        value=key
                        prop:checked=flag(move || chosen.lock.read().contains(&key))
                        on:change=toggle
                    />
                    <span>{text(move || control_label(key, session.language.get()).to_owned())}</span>
                </label>
            }
        };
        chosen.figure.get().controls().iter().map(|key| one(key)).collect_view().into_any()
    });
    view! {
        <fieldset
            class="choice"
            id="embed-locks"
            hidden=flag(move || chosen.figure.get().controls().is_empty())
        >
            <legend>{label(session, |labels| labels.locks)}</legend>
            <div class="choice-options">{boxes}</div>
            <p class="field-hint">{label(session, |labels| labels.locks_note)}</p>
        </fieldset>
    }
    .into_any()
}

/// A snippet with a button that copies it.
fn pasted(session: Session, place: usize, snippet: Signal<String>) -> AnyView {
    let is_copied = RwSignal::new(None::<bool>);
    let delay = StoredValue::new_local(Delay::default());
    let copy = move |_| {
        clipboard::copy(&snippet.get_untracked(), move |is_done| {
            is_copied.set(Some(is_done));
            delay.with_value(|delay| delay.set(SAID_MILLISECONDS, move || is_copied.set(None)));
        });
    };
    let said = text(move || {
        let language = session.language.get();
        let said = is_copied.get().map(|is_done| match is_done {
            true => labels(language).copied,
            false => language.words().copy_failed,
        });
        said.unwrap_or_default().to_owned()
    });
    let id = format!("embed-snippet-{place}");
    let of = move |list: fn(&Labels) -> [&'static str; 3]| {
        derived(move || {
            let list = list(labels(session.language.get()));
            list.get(place).copied().unwrap_or_default().to_owned()
        })
    };
    view! {
        <div class="embed-snippet">
            <label for=id.clone()><strong>{of(|labels| labels.snippets)}</strong></label>
            <p class="note">{of(|labels| labels.snippet_notes)}</p>
            <textarea id=id rows="4" readonly spellcheck="false" prop:value=snippet></textarea>
            <button type="button" on:click=copy>{label(session, |labels| labels.copy)}</button>
            " "
            <span class="note" role="status">{said}</span>
        </div>
    }
    .into_any()
}

/// One of the labels, following the language.
fn label(session: Session, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(session.language.get())).to_owned())
}
