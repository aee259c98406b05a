//! The story: what a lock does, told on the reader's own session, a section for each idea.
//!
//! It holds what its figures share: the path is the session's own move, so that whatever is drawn here is in the
//! link, the answer and all else.

mod cash;
mod draw;
mod lock;
mod mirror;
mod section;
mod sliders;

use leptos::prelude::*;

use self::cash::Cash;
use self::draw::Draw;
use self::lock::Lock;
use self::mirror::Mirror;
use crate::platform::address::Address;
use crate::platform::effect::follow;
use crate::platform::timer::Delay;
use crate::platform::visibility::follow_visibility;
use crate::platform::{document, timer};
use crate::show::story::StoryFigure;
use crate::study::figures::Case;
use crate::study::story::Story as Told;
use crate::text::language::Language;
use crate::text::sentence::Piece;
use crate::text::story::{Labels, labels};
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::later::later;
use crate::ui::parts::sentence::spans;
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Shell;

/// How long a reader must have stopped before what is out of sight follows.
const QUIET_MILLISECONDS: u32 = 200;

/// One of the story's words.
type Label = fn(&'static Labels) -> &'static str;

/// What the sections share. A copy is the same.
#[derive(Clone, Copy)]
struct Telling {
    session: Session,
    /// The story of what is shown.
    told: Memo<Told>,
    /// The case whose cash the reader looks at; `None` for the one whose index falls the lowest.
    case: RwSignal<Option<Case>>,
}

impl Telling {
    /// One of the words, following the language.
    fn word(self, label: Label) -> Signal<String> {
        derived(move || label(labels(self.session.language.get())).to_owned())
    }

    /// A sentence that follows story and language.
    fn sentence(self, say: fn(&Told, Language) -> Vec<Piece>) -> impl IntoView {
        piece(move || spans(say(&self.told.read(), self.session.language.get())))
    }
}

/// The four sections.
#[component]
pub fn Story() -> impl IntoView {
    let session = use_session();
    let case = RwSignal::new(None);
    let element = NodeRef::new();
    let is_seen = follow_visibility(element);
    // Out of sight the story follows once the reader has stopped, so that it never holds up the answer.
    let (settled, set_settled) = signal(());
    let pause = StoredValue::new_local(Delay::default());
    follow(move || {
        session.shown.track();
        if !is_seen.get_untracked() {
            pause.with_value(|pause| {
                pause.set(QUIET_MILLISECONDS, move || _ = set_settled.try_set(()))
            });
        }
    });
    let told = Memo::new(move |_| {
        settled.track();
        if is_seen.get() {
            session.shown.track();
        }
        let shown = session.shown.read_untracked();
        Told::new(&shown.scenario, &shown.study, case.get())
    });
    let telling = Telling { session, told, case };
    // Only the page's own calculator has an address that can name a section.
    let is_page = use_context::<Shell>().is_some();
    let last = move || {
        if let Some(figure) = StoryFigure::of_link(&Address::read()).filter(|_| is_page) {
            timer::soon(|| document::focus(figure.selector));
        }
        view! { <Cash telling=telling/> }.into_any()
    };
    view! {
        <div class="story" node_ref=element>
            <h2 class="story-title">{telling.word(|words| words.title)}</h2>
            <p class="story-intro">{telling.word(|words| words.intro)}</p>
            {later(move || view! { <Draw telling=telling/> }.into_any())}
            {later(move || view! { <Lock telling=telling/> }.into_any())}
            {later(move || view! { <Mirror telling=telling/> }.into_any())}
            {later(last)}
        </div>
    }
}
