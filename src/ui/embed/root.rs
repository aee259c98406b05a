//! The document of a frame that shows one figure.

use leptos::html::Div;
use leptos::prelude::*;

use super::figure::{Asked, FigureView};
use crate::platform::address::{self, Address};
use crate::platform::effect::follow;
use crate::platform::measure::follow_height;
use crate::platform::visibility::follow_visibility;
use crate::platform::{clock, document, host, look};
use crate::show::embedded::{Embedded, message};
use crate::study::link::{self, ReadScenario};
use crate::study::scenario::Scenario;
use crate::study::view::{self, Theme, View};
use crate::text::embed::labels;
use crate::text::language::Language;
use crate::text::refusal::alone;
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::session::{Session, Shown};

/// The figure that the address asks for.
#[component]
pub fn Embed() -> impl IntoView {
    let hash = Address::read();
    let today = clock::today_or(Scenario::default().as_of);
    let read = move |hash: &str| {
        let language = language_of_link(hash);
        (language, Asked::of(&View::of_link(hash)).figure.read(hash, language, today))
    };
    let (language, ReadScenario { scenario, warnings }) = read(&hash);
    let language = RwSignal::new(language);
    let shown = RwSignal::new(View::of_link(&hash));
    let warnings = RwSignal::new(warnings);
    let secret = StoredValue::new(view::secret(&hash));
    // Nobody is told of changes: they are the reader's own, and end with the frame.
    let first = Shown::first(&scenario);
    let nobody = Callback::new(|_| ());
    let session = Session::new(scenario, first, today, language.into(), "", nobody);
    address::on_navigation(move |hash| {
        let (of_link, reading) = read(&hash);
        language.set(of_link);
        shown.set(View::of_link(&hash));
        warnings.set(reading.warnings);
        session.open(reading.scenario);
    });
    let asked = derived(move || Asked::of(&shown.read()));
    // The document's looks, language and title are the browser's: an effect.
    follow(move || {
        let (view, language) = (shown.read(), language.get());
        look::mark_embedded();
        look::set_theme(view.theme.map(Theme::name));
        look::set_colour("--accent", view.accent.as_deref());
        look::set_colour("--paper", view.background.as_deref());
        let title = asked.get().figure.title(session.side.get(), session.unit.get(), language);
        document::set_language(
            language.html_lang(),
            &format!("Tokenlock{}{title}", language.colon()),
        );
    });
    let content = NodeRef::<Div>::new();
    tell_heights(content, asked, secret);
    let damage = piece(move || {
        let (view, language) = (shown.read(), language.get());
        let is_unknown =
            view.figure.as_deref().is_some_and(|name| Embedded::of_name(name).is_none());
        let unknown = is_unknown.then(|| labels(language).no_such_figure.to_owned());
        let told =
            warnings.get().iter().map(|warning| alone(warning, language)).collect::<Vec<_>>();
        let told = unknown.into_iter().chain(told);
        told.map(|sentence| view! { <p class="notice" role="alert">{sentence}</p> })
            .collect_view()
            .into_any()
    });
    let refused = piece(move || {
        let refused = session.refused_elsewhere().into_iter();
        refused
            .map(|sentence| view! { <p class="notice" role="alert">{sentence}</p> })
            .collect_view()
            .into_any()
    });
    let is_seen = follow_visibility(content);
    view! {
        <div class="embed" node_ref=content>
            <main id="main" class="embed-main">
                {damage}
                {refused}
                <FigureView session=session asked=asked is_seen=is_seen/>
                <Source session=session secret=secret/>
            </main>
        </div>
    }
}

/// What the figure rests on, and the way to the whole page with the same numbers.
#[component]
fn Source(session: Session, secret: StoredValue<Option<String>>) -> impl IntoView {
    // A frame that was made from text, or lies on a disk, has no page beside it.
    let folder = Address::folder();
    let way = folder.map(|folder| {
        let address = move || {
            let language = session.language.get();
            format!("{folder}#{}&lang={}", session.link.read(), language.code())
        };
        let address = derived(address);
        // A sandboxed frame may open nothing: WordPress follows the link for it.
        let open = move |_| {
            if let Some(secret) = secret.get_value() {
                host::tell(&message::link(&address.get_untracked(), &secret));
            }
        };
        view! {
            " "
            <a href=address target="_blank" rel="noopener" on:click=open>
                {text(move || labels(session.language.get()).full_page.to_owned())}
            </a>
        }
    });
    view! {
        <p class="embed-source note">
            {text(move || labels(session.language.get()).source.to_owned())}
            {way}
        </p>
    }
}

/// Tells the page around the frame how high the figure is: whenever that changes, and whenever it asks.
fn tell_heights(content: NodeRef<Div>, asked: Signal<Asked>, secret: StoredValue<Option<String>>) {
    let last = StoredValue::new(None::<u32>);
    let tell = move |height: u32| {
        let figure = asked.get_untracked().figure.name();
        let secret = secret.get_value();
        message::heights(figure, height, secret.as_deref()).iter().for_each(|one| host::tell(one));
    };
    follow_height(content, move |measured| {
        let height = message::height(measured);
        if let Some(height) = height.filter(|_| height != last.get_value()) {
            last.set_value(Some(height));
            tell(height);
        }
    });
    host::on_question(message::TYPE, move || {
        if let Some(height) = last.get_value() {
            tell(height);
        }
    });
}

/// The language that a link names, or the best of those that the browser asks for.
pub(super) fn language_of_link(hash: &str) -> Language {
    let named = link::page_value(hash, "lang").and_then(|tag| Language::from_tag(&tag));
    let preferred = || {
        let wanted = document::preferred_languages();
        wanted.iter().find_map(|tag| Language::from_tag(tag))
    };
    named.or_else(preferred).unwrap_or_default()
}
