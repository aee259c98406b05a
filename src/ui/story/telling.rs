//! What the sections share, and when a section follows the session.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::platform::effect::follow;
use crate::platform::print::is_printed;
use crate::platform::timer::Delay;
use crate::platform::visibility::{follow_arrival, follow_visibility};
use crate::study::figures::Case;
use crate::study::section::Section;
use crate::study::story::Story as Told;
use crate::study::view::lists;
use crate::text::language::Language;
use crate::text::sentence::Piece as SentencePiece;
use crate::text::story::{Labels, labels_for};
use crate::ui::parts::dynamic::{Piece, derived, piece};
use crate::ui::parts::later::in_turn;
use crate::ui::parts::seen::seen_or_rested;
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;
use crate::ui::shell::Shell;

/// How long a section must be in view before it counts as read.
const READ_MILLISECONDS: u32 = 1_500;

/// One of the story's words.
pub(super) type Label = fn(&'static Labels) -> &'static str;

/// What a section is told. A copy is the same.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    /// Whose story it is.
    pub session: Session,
    /// The story of what is shown.
    pub told: Memo<Arc<Told>>,
    /// Whether a reader has the section before them.
    pub is_seen: Signal<bool>,
    /// Whether a reader has come near the section, or it stands alone: then it does not wait until the browser has nothing
    /// else to do.
    pub is_near: Signal<bool>,
    /// Whether the page is being printed.
    pub is_printed: ReadSignal<bool>,
    /// The case whose cash the reader looks at; `None` for the one that takes the most cash.
    pub case: RwSignal<Option<Case>>,
    /// The sections that a reader has had before them for a while.
    pub read: RwSignal<Vec<Section>>,
    /// Whether readers are asked for a guess before they see: in the story, and not where a figure stands alone.
    pub asks: bool,
    /// What a link of the page keeps beside the scenario: language and view, each pair behind an `&`.
    pub kept: Signal<String>,
}

impl Telling {
    /// The story of a session, always up to date.
    pub fn new(session: Session) -> Self {
        let case = RwSignal::new(None);
        let told = Memo::new_with_compare(
            move |_| {
                let shown = session.shown.read();
                Arc::new(Told::new(&shown.scenario, &shown.study, case.get()))
            },
            |_, _| true,
        );
        let shell = use_context::<Shell>();
        let kept = derived(move || shell.map(Shell::kept).unwrap_or_default());
        let read = RwSignal::default();
        // On paper all of it is before the reader.
        let is_printed = is_printed();
        let (is_seen, is_near, asks) = (derived(|| true), derived(|| true), true);
        Self { session, told, is_seen, is_near, is_printed, case, read, asks, kept }
    }

    /// The same as a section sees it: out of sight it follows once the reader rests, so that it never holds up what is in
    /// view.
    pub fn seen_at(self, element: NodeRef<Div>, section: Section) -> Self {
        let is_seen = follow_visibility(element);
        let seen = Signal::derive(move || is_seen.get() || self.is_printed.get());
        let is_other = |before: Option<&Arc<Told>>, now: Option<&Arc<Told>>| {
            !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now))
        };
        let told = seen_or_rested(self.told, seen, self.session.rested, is_other);
        let reading = StoredValue::new_local(Delay::default());
        follow(move || {
            if !is_seen.get() {
                return reading.with_value(Delay::cancel);
            }
            reading.with_value(|reading| {
                reading.set(READ_MILLISECONDS, move || {
                    let is_new = |read: &Vec<Section>| !read.contains(&section);
                    if self.read.try_with_untracked(is_new).unwrap_or_default() {
                        self.read.update(|read| read.push(section));
                    }
                });
            });
        });
        Self { told, is_seen: seen, is_near: follow_arrival(element).into(), ..self }
    }

    /// A part of the section, in a task of its own.
    pub fn in_turn(self, build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
        in_turn(self.is_near, build)
    }

    /// One of the words, following the language.
    pub fn word(self, label: Label) -> Signal<String> {
        let session = self.session;
        derived(move || label(labels_for(session.side.get(), session.language.get())).to_owned())
    }

    /// A sentence that follows story and language.
    pub fn sentence(self, say: fn(&Told, Language) -> Vec<SentencePiece>) -> impl IntoView {
        piece(move || spans(say(&self.told.read(), self.session.language.get())))
    }

    /// Whether a link locks any of some keys or groups.
    pub fn is_any_locked(self, keys: &'static [&'static str]) -> Signal<bool> {
        derived(move || {
            let locked = &self.session.limits.read().lock;
            let meets = |key: &str| {
                lists(locked, key) || locked.iter().any(|one| lists(&[key.to_owned()], one))
            };
            keys.iter().any(|key| meets(key))
        })
    }

    /// Whether a link hides the controls of a key.
    pub fn is_hidden(self, key: &'static str) -> Signal<bool> {
        derived(move || lists(&self.session.limits.read().hide, key))
    }

    /// Whether a link locks a key.
    pub fn is_locked(self, key: &'static str) -> Signal<bool> {
        derived(move || lists(&self.session.limits.read().lock, key))
    }
}
